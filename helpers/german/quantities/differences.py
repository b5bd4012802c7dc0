"""By how much something changed: "um 20 Prozent", "490 weniger", "ein Plus von 5 Prozent"; a level is no difference."""

from helpers.german.patterns import late
from helpers.german.quantities.surroundings import Setting
from helpers.german.quantities.units import MONEY, PERCENT

CHANGE = ("up", "down", "change", "revision")
_PARTICLE = late(r"\b(?:zu|ab|zurück|an|auf|herab|herauf|herunter|hinauf|ein|hoch|aus|nach)\b(?!\s(?:\d|de[rmn]\b))")
_BETWEEN = late(r"\b(?:klaff\w*|lücke|differenz)\b")
_WHOSE = frozenset("ihre seine unsere deren dessen diese jene genannten gemeldeten".split())
_AMOUNTS_TO = frozenset("von um liegt lag beträgt betrug".split())
_ELSEWHERE = frozenset("an auf aus mit , ( : – /".split())
_LEVEL = late(
    r"\s(?:über|unter)\s(?:(?:de[mnr]|ihre[mnr]|seine[mnr]|diese[mnr])[\s,]|(?:vorjahr|vormonat|plan|soll|normal)\w*)"
)
_OF_ALL = late(r"\s(?:seine[sr]|ihre[sr]|des|der|aller|unsere[sr])\s")
_WON = frozenset("gewann gewannen gewinnt gewinnen".split())
_SCORES, _TIMES = ("stimm", "punkt", "sitz", "mandat", "tor", "zähler", "prozentpunkt"), ("sekund", "minut")
_AHEAD = late(r"\s(?:vorsprung|rückstand|abstand|unterschied|differenz|vorne?|hinten|voraus|zurück)\b")
_IN_TIME = late(r"\s(?:vorsprung|rückstand|unterschied|differenz)\b")
_LEAD_OF = late(
    r"(?<!im )\b(?:vorsprung|rückstand|mehrheit|abstand|unterschied)\s(?:[^.,;:\d]{0,40}\s)?"
    r"(?:von|beträgt|betrug|lag\sbei|liegt\sbei)\s(?:[a-zäöüß]+\s){0,2}\Z"
)
_MATTER = late(r"\s(?!Anfang\b|Mitte\b|Ende\b)([A-ZÄÖÜ][\w-]+)")
_NOUN_BEHIND = late(r"\s[A-ZÄÖÜ]")


def says_so(here: Setting) -> bool:
    """Whether the words around a number say that something became more, less or other."""
    sides, by = [here.before], here.earlier  # "stieg um 20 Prozent auf 1.200", "gab 2 Prozent auf 40 Euro nach"
    lost = by is not None and (by.head == "um" or (by.unit in PERCENT and here.words == ["auf"]))
    if by and lost:
        sides.append(by.before)
    if lost and by and here.words == ["auf"] and not _WON.isdisjoint(by.words[-1:]):
        return True
    if any(side.says(*CHANGE) for side in (*sides, here.after)):
        return True
    particle = _PARTICLE.search(here.after.low) if any(side.says("parted") for side in sides) else None
    return particle is not None and (here.head == "um" or lost or particle[0] not in ("zu", "nach", "ein"))


def is_difference(here: Setting) -> bool:
    if here.unit in ("times", "share") or here.draft.bound == "share":
        return False  # "drei Mal mehr" is a ratio
    if here.thing.startswith(("mehr ", "weniger ")) and not here.thing.startswith("mehr oder "):
        return here.draft.bound != "less_than"  # "ein Viertel weniger Gäste"
    if here.after.words[:1] == ["zu"] and here.words[-1:] and here.words[-1] in _WHOSE:
        return False  # "Ihre 140 seien zu niedrig": a number that is judged
    sooner = here.after.begins("sooner") and (here.after.words[1:2] in ([], [","], ["als"]))  # "wurden später verletzt"
    level = here.head == "mit" and here.after.words[:1] not in (["mehr"], ["weniger"])  # "mit 14 Euro teurer als"
    if sooner or (here.after.begins("more") and not level and "oder" not in here.after.words[1:2]):
        return here.draft.bound != "less_than" or "als" in here.after.words  # "keine 500 Betten mehr"
    if _is_lead(here):
        return True
    percent = here.unit in PERCENT or here.noun == "punkt"
    if here.noun.startswith("prozentpunkt") or (
        (here.unit or here.head != "mit") and _LEVEL.match(here.after.low) and (percent or here.after.says("level"))
    ):
        return True  # "vier Punkte über dem Schnitt"
    if "zwischen" in here.before.low + here.after.low and _BETWEEN.search(here.before.low + here.after.low):
        return True  # "zwischen beiden Zahlen klaffen sieben Millionen"
    if here.head == "um" or here.words[-2:] == ["um", "weitere"]:
        grown = here.before.since("growth") == ["um"]  # "eine Überschreitung um vier Euro"
        below = _LEVEL.match(here.after.low) is not None  # "liegt um 3.500 unter der Zahl der Werke"
        reached = here.following is not None and here.following.head == "auf"
        return percent or grown or below or reached or says_so(here)
    since = here.before.since("growth") if not _AMOUNTS_TO.isdisjoint(here.words[-3:]) else None
    if since and here.unit in MONEY and _is_level(here):
        return False
    if since is not None and _ELSEWHERE.isdisjoint(since) and not _AMOUNTS_TO.isdisjoint(since[-3:]):
        return True
    if percent and here.following and here.following.words == ["auf"] and not _WON.isdisjoint(here.words[-1:]):
        return True  # "Der Dax gewann 1,2 Prozent auf 18.000 Punkte"
    signed = here.head in ("plus", "minus") or (here.draft.numeral is not None and here.draft.numeral.value < 0)
    moved = here.before.since("moves") if percent and not signed else None
    moved = None if _OF_ALL.match(here.after.low) else moved  # "gab zwei Prozent seines Geldes aus"
    moves = moved is not None and len(moved) < 4 and _ELSEWHERE.isdisjoint(moved) and moved[-1:] != ["die"]
    return percent and (signed or moves)


def _is_lead(here: Setting) -> bool:
    """ "mit 88 Stimmen vorn", "88 Stimmen Vorsprung", "eine Mehrheit von 88 Stimmen", "Rückstand von vier Sekunden"."""
    if not here.noun.startswith((*_SCORES, *_TIMES)):
        return False
    ahead = _AHEAD if here.noun.startswith(_SCORES) else _IN_TIME
    return bool(ahead.match(here.after.low) or _LEAD_OF.search(here.before.low))


def of_other_matter(one: Setting, two: Setting) -> bool:
    """ "Statt zehn Stunden Arbeit vier Tage Urlaub": measured alike, but not of one thing."""
    first, second = _MATTER.match(one.after.text), _MATTER.match(two.after.text)
    return first is not None and second is not None and first[1] != second[1]


def _is_level(here: Setting) -> bool:
    """ "ein Minus von elf Millionen Euro": what is missing, not what changed, unless it is held against something."""
    compared = here.after.says("old_day", "more") or "gegenüber" in here.after.words or "vergleich" in here.after.words
    return (
        here.words[-2:] in (["minus", "von"], ["plus", "von"]) and not compared and not here.before.says("up", "change")
    )


def is_field(here: Setting) -> bool:
    """ "baut auf 140 Hektar Kartoffeln an", "Auf 140 Hektar wächst Mais": where, not how many it became."""
    area = here.thing.lower().startswith(("hektar", "ha ", "quadratkilometer"))
    spreads = "sich" in here.words or here.before.says(*CHANGE)  # "breitet sich auf 240 Hektar Wald aus"
    behind = not spreads and _NOUN_BEHIND.match(here.after.text) is not None
    return area and not here.earlier and (here.words == ["auf"] or behind)
