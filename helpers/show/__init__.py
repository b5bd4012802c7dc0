"""Tables -> HTML for a notebook: marked-up text, the rule behind each mark, tables, figures with alt text.

Works in an untrusted notebook, in nbconvert and in the site; everything that came from a text is escaped.
"""

from helpers.html import Shown
from helpers.show import answers
from helpers.show.exploring import explore
from helpers.show.figures import figure
from helpers.show.lists import glossary, rule_accuracy, spans
from helpers.show.marked import article
from helpers.show.pairs import pair
from helpers.show.tables import claims, rows

__all__ = [
    "Shown", "answers", "article", "claims", "explore", "figure", "glossary", "pair", "rows", "rule_accuracy", "spans",
]  # fmt: skip
