"""Words that make a bound of a number: "bis zu", "mehr als", "rund", "knapp", "oder mehr"."""

import re

BEFORE = {
    "approx": (
        "rund", "etwa", "circa", "zirka", "ca.", "ca", "rd.", "ungefähr", "um die", "so um die", "an die", "in etwa", "grob",
        "schätzungsweise", "grob geschätzt", "rund um die", "in der größenordnung von", "plus minus", "plusminus", "mehr oder weniger",
    ),
    "just_under": (
        "knapp", "fast", "nahezu", "beinahe", "annähernd", "nicht ganz", "knapp unter", "etwas unter", "kurz unter", "etwas weniger als",
        "knappe", "knappes", "knappen", "knapper",
    ),
    "just_over": (
        "gut", "knapp über", "etwas über", "leicht über", "kurz über", "etwas mehr als", "wenig mehr als", "ein wenig mehr als",
        "gute", "gutes", "guten", "guter",
    ),
    "at_most": (
        "bis zu", "höchstens", "maximal", "max.", "nicht mehr als", "allenfalls", "bestenfalls", "maximal bis zu", "nicht über",
        "kaum mehr als", "nie mehr als", "höchstenfalls", "längstens", "keinesfalls mehr als",
    ),
    "less_than": (
        "weniger als", "unter", "keine", "keinen", "nicht einmal", "nicht mal", "unterhalb von", "kleiner als", "geringer als",
        "niedriger als", "kürzer als", "jünger als", "<",
    ),
    "at_least": (
        "mindestens", "wenigstens", "ab", "zumindest", "mind.", "nicht weniger als", "nicht unter", "minimal", "gut und gern",
        "gut und gerne", "keine geringeren als",
    ),
    "more_than": (
        "mehr als", "über", "oberhalb von", "mehr denn", "größer als", "höher als", "länger als", "älter als", "schwerer als",
        "schneller als", "öfter als", "jenseits von", "jenseits der", "übersteigt", "überstieg", "überschreitet", "überschritt",
        "übertrifft", "übertraf", ">",
    ),
}  # fmt: skip
AFTER = {
    "oder mehr": "at_least", "und mehr": "at_least", "aufwärts": "at_least", "mindestens": "at_least", "oder darüber": "at_least",
    "oder weniger": "at_most", "und weniger": "at_most", "höchstens": "at_most", "maximal": "at_most", "oder darunter": "at_most",
    "oder so": "approx",
}  # fmt: skip
PHRASES = {phrase: bound for bound, phrases in BEFORE.items() for phrase in phrases}
_LAST_WORDS = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in PHRASES)
_OPENING = "„“\"»«‚'("
_LONGEST = 4
_WINDOW = 48
_AFTER = re.compile(rf"\s(?:{'|'.join(AFTER)})(?!\w)")


def before(text: str, start: int, floor: int) -> tuple[int, str]:
    """(where the bound words before `start` begin, the bound), not reaching before `floor`; (start, "") without any.

    Stacked bounds are read from the number outwards: a limit ("bis zu rund 500") outweighs "rund".
    """
    bound = ""
    while True:
        phrase_start, found = _one(text, start, floor)
        if not found:
            return start, bound
        start, bound = phrase_start, found if bound in ("", "approx") or found != "approx" and found not in (
            "just_under", "just_over") else bound


def _one(text: str, start: int, floor: int) -> tuple[int, str]:
    words = text[max(floor, start - _WINDOW) : start].split()[-_LONGEST:]
    if not words or not text[start - 1].isspace() and text[start - 1] not in "<>„\"":
        return start, ""
    last = words[-1].lower().lstrip(_OPENING)
    if last not in _LAST_WORDS:
        return start, ""
    for n in range(len(words), 0, -1):
        phrase = " ".join(words[-n:]).lower().lstrip(_OPENING)
        if phrase in PHRASES:
            at = start
            for word in reversed(words[-n:]):
                at = text.rindex(word, floor, at)
            return at + len(words[-n]) - len(words[-n].lstrip(_OPENING)), PHRASES[phrase]
    return start, ""


def after(text: str, end: int) -> tuple[int, str]:
    """(where bound words after `end` end, the bound); (end, "") without any. "500 oder mehr"."""
    match = _AFTER.match(text, end)
    return (match.end(), AFTER[" ".join(match[0].split())]) if match else (end, "")
