"""A whole that has no number: "Von den Streikenden gehörten mindestens 600 dazu"."""

from functools import cache

from helpers.german import inflection, lemmas, lexicon
from helpers.german.patterns import late
from helpers.german.quantities import same

_FROM = late(
    r"\b(?P<way>[Vv]on|[Uu]nter)\sden\s(?:[a-zäöüß]+en\s)?(?P<noun>[A-ZÄÖÜ][\w-]+n)\s(?P<verb>[a-zäöüß]+)\s"
    r"(?:[a-zäöüß]+\s){0,3}(?:(?:laut|nach)\s[^.,;:\d]{1,40}\s)?(?:[a-zäöüß]+\s)?\Z"
)
_ARE = frozenset("sind waren seien gehören gehörten".split())
_PASSIVE = frozenset(("wurde", "wurden"))
_REACH = 120  # characters before a number


def noun(text: str, floor: int, start: int) -> tuple[int, int] | None:
    """Where the whole is named of which the number at `start` tells a part; nothing before `floor` is looked at.

    "Von den Rängen sahen 400 zu" says where they were, "Unter den Augen der Polizei zogen 400 umher" how, "Von den
    Ärzten wurden 40 gezählt" who counted; "Von den Booten sind 40 gesunken" takes them from all.
    """
    found = _FROM.search(text, max(floor, start - _REACH), start)
    if found is None:
        return None
    whole = found["noun"]
    if found["verb"] in _PASSIVE:
        told = same.is_fate(whole.lower())
    else:
        told = _are_people(whole) or (found["way"].lower() == "von" and found["verb"] in _ARE)
    return found.span("noun") if told else None


def _are_people(dative: str) -> bool:
    """ "Streikenden", "Befragten", "Gästen", "Soldaten"; not "Rängen", "Daten"."""
    low = dative.lower()
    known = low in lexicon.words("people") or same.is_fate(low) or lemmas.is_anybody(dative)
    participle = inflection.participle(low.removesuffix("en"))
    running = low.endswith("enden") and inflection.finite(low.removesuffix("den"))  # "streiken-den"
    return bool(known or participle or running) or low.removesuffix("n").removesuffix("e").endswith(_roles())


@cache
def _roles() -> tuple[str, ...]:
    return tuple(lexicon.words("role_nouns"))
