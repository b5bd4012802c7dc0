"""What became of those counted: two prisoners and 2,000 dead are counts of two kinds, though both count soldiers."""

import re
from functools import cache, lru_cache

from helpers.german import lemmas, lexicon
from helpers.topic.cues import tokens

OF_PEOPLE = [row for row in lexicon.load("fates") if row["of"] == "people"]
FATES = {row["fate"]: row["words"] for row in OF_PEOPLE}
PHRASES = {row["fate"]: re.compile(row["pattern"]) for row in OF_PEOPLE if row["pattern"]}
# "fing zwölf Raketen ab" takes nobody prisoner, "leicht verletzt" is no corpse
COMMON = frozenset(("fangen", "√leich"))
SAID = {row["fate"]: row["cue"] for row in OF_PEOPLE if row["cue"]}  # the phrase that a measurand can have as a cue


@cache
def _keys() -> dict[str, frozenset[str]]:
    keys = {fate: frozenset().union(*(lemmas.keys(word) for word in words.split())) for fate, words in FATES.items()}
    return {fate: known - COMMON for fate, known in keys.items()}


@lru_cache(maxsize=4096)
def places(text: str) -> tuple[tuple[int, str], ...]:
    """Where in a text which fates are told, in order."""
    known = _keys()
    found = [(start, fate) for start, _, _, keys in tokens(text) for fate in FATES if not keys.isdisjoint(known[fate])]
    found += [(match.start(), fate) for fate, pattern in PHRASES.items() for match in pattern.finditer(text)]
    return tuple(sorted(found))


def of(text: str) -> frozenset[str]:
    """The fates that a text tells."""
    return frozenset(fate for _, fate in places(text))
