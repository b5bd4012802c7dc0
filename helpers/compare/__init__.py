"""Between the sources: what each covers, what a headline makes of its text, how many origins there are, what is copied.

Tables in, tables out; their columns stand in ``schema.toml``. Nothing here says what is true, and no article is blamed
for what it does not mention.
"""

from helpers.compare.coverage import coverage
from helpers.compare.headlines import headlines
from helpers.compare.origins import origins
from helpers.compare.profile import profile
from helpers.compare.renderings import renderings
from helpers.compare.reuse import reuse
from helpers.compare.stances import stances
from helpers.compare.tables import behind, by_actor, by_article, copied, shared, voices

__all__ = [
    "behind", "by_actor", "by_article", "copied", "coverage", "headlines", "origins", "profile", "renderings", "reuse",
    "shared", "stances", "voices",
]  # fmt: skip
