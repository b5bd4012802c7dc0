"""Whether two numbers count the same people though their nouns differ: "20 Menschen wurden verletzt", "Verletzte"."""

from helpers.german.patterns import late
from helpers.german.quantities import differences
from helpers.german.quantities.surroundings import NEAR, Setting

_FATES = tuple(
    late(rf"\b\w{{0,12}}?(?:{stems})")
    for stems in (
        r"tote[nrs]?\b|tot\b|todes|getötet|starb|gestorben|umgekommen|ums\sleben|tödlich|ertrunken|ertrank|erschossen",
        r"verletz|verwund",
        r"festgenommen|festnahm|verhaft|inhaftier|gewahrsam|(?:nahm|nahmen|nimmt|nehmen)\b.{1,80}\bfest\b",
        r"vermiss|verschwund|verschollen",
        r"gerettet|rettet|geborgen|barg",
        r"evakuier|in\ssicherheit",
        r"erkrank|kranke?n?\b|infizier|angesteckt|ansteck",
    )
)
"""What becomes of people, in the words of a sentence in lower case and as a noun for them."""
_ANYBODY = ("mensch", "perso", "leut", "")
"""Plain words for people as `Setting.noun` has them, and none."""
_OF_ONE_EVENT = (0, 1, 3)
"""The fates that one event has for different people: "drei weitere Festnahmen" are added to those of other days."""
_TO_HOSPITAL = late(r"\b(?:ins?|ein|eine|die)\s(?:\w*krankenhaus|\w*krankenhäuser|\w*klinik\w*)\b|vergiftung")
_CLAUSE = late(r"[^,;:–]*")
_THOSE = late(r"(?:opfer|betroffene|beteiligte|insasse|bewohner|passagier|mensch|person)\w{0,2}\Z")


def people(one: Setting, two: Setting) -> bool:
    """ "Zwei der Verletzten" of "20 Menschen wurden verletzt": one is named by what the sentence of the other tells."""
    if one.unit or two.unit:
        return False
    return any(told(_noun(named), other) for named, other in ((one, two), (two, one)))


def told(noun: str, other: Setting) -> bool:
    """Whether a noun, in lower case, says what became of those whom a number counts."""
    if not noun:
        return False
    if other.noun in _ANYBODY and _THOSE.match(noun):
        return True
    words = f"{other.before.low}{other.thing}{other.after.low}"
    fates = _FATES[:2] if "opfer" in noun else [fate for fate in _FATES if fate.match(noun)]
    return any(fate.search(words) for fate in fates)


def besides_others(here: Setting) -> bool:
    """ "Drei starben, 34 weitere wurden verletzt": further people than the dead, and no more injured than before."""
    of_clause = _CLAUSE.match(here.after.low)
    own = _fates(here.thing + (of_clause[0] if of_clause else ""))
    before = here.text[max(0, here.draft.start - NEAR) : here.draft.start].lower()
    if not own:  # "verletzt wurden 34 weitere"
        before, own = before[: -len(here.before.low)], _fates(here.before.low)
    told = _fates(before) if own else set()
    return bool(told) and told.isdisjoint(own)


def _fates(low: str) -> set[int]:
    hurt = {1} if _TO_HOSPITAL.search(low) else set()
    return {i for i in _OF_ONE_EVENT if _FATES[i].search(low)} | hurt


def is_fate(noun: str) -> bool:
    return any(fate.match(noun) for fate in _FATES)


def _noun(here: Setting) -> str:
    return here.thing.rsplit(None, 1)[-1] if here.thing else ""


def comparable(one: Setting, two: Setting) -> bool:
    """Whether two numbers may be values of one thing: the same unit or noun, or one without a noun of its own."""
    if not (one.draft.thing and two.draft.thing) or one.draft.thing == two.draft.thing:
        return True
    if one.unit or two.unit:
        return one.unit == two.unit and not differences.of_other_matter(one, two)
    return one.noun == two.noun or "nur noch" in two.before.low or (not is_more(one) and people(one, two))


def is_more(here: Setting) -> bool:
    return here.words[-1:] == ["weitere"] or here.thing.startswith("weitere")
