"""What became of those counted: two prisoners and 2,000 dead are counts of two kinds, though both count soldiers."""

import re
from functools import cache, lru_cache

from helpers.german import lemmas
from helpers.topic.cues import tokens

# The first word of each is what a drafted measurand is named after.
FATES = {
    "dead": "getötet gestorben tot Todesopfer Todesfall Leiche Leichnam umgekommen ertrunken ermordet",
    "hurt": "verletzt verwundet",
    "held": "festgenommen verhaftet inhaftiert gefangengenommen Gefangener Gewahrsam",
    "missing": "vermisst verschwunden",
    "away": "geflohen geflüchtet übergelaufen desertiert",
    "rescued": "gerettet befreit geborgen",
    "moved": "evakuiert",
    "ill": "erkrankt infiziert angesteckt krank Kranker",
    "immune": "geimpft",
}
PHRASES = {
    "hurt": re.compile(r"\bRauch(?:gas)?\w*\s(?:\w+\s)?eingeatmet\b|\b[Rr]auch(?:gas)?vergiftung\w*"),
    "dead": re.compile(r"\bums\s+Leben\b|\b[Gg]efallene\w?\b|\b(?:sind|waren|seien)\s.{0,60}\bgefallen\b"),
    "rescued": re.compile(r"\bin\s+Sicherheit\b"),
}
# "fing zwölf Raketen ab" takes nobody prisoner, "leicht verletzt" is no corpse
COMMON = frozenset(("fangen", "√leich"))
SAID = {"dead": ("ums Leben",), "rescued": ("in Sicherheit",)}  # the phrases that a measurand can have as a cue


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
