"""Who passes on what others say: agencies, outlets, recordings; and who is only told something."""

from helpers.german.reading import Unit, people
from helpers.german.reading.classes import BRACKET_CLOSE, COMMA, DETERMINER, MARK, NOUN, QUOTATION
from helpers.german.reading.words import listed

Range = tuple[int, int]
AGENCIES = listed(
    """dpa afp ap reuters yonhap itar-tass tass interfax ria xinhua kna epd apa sid ddp dapd bbc cnn kyodo ansa efe
    pap belga sda nhk"""
)
RELAYS = tuple(
    """agentur mitschnitt zeitung magazin sender rundfunk spiegel protokoll aufzeichnung online zeitschrift tagesschau
    fernsehen blatt tageblatt nachrichtenportal funk kurier anzeiger tagblatt rundschau morgenpost abendpost""".split()
)
TOLD = (*RELAYS, "redaktion", "reportern", "journalisten", "presse", "radio", "portal", "medien", "sendung", "podcast")
TOLD_ALONE = AGENCIES | {"reportern", "journalisten"}
# Who speaks for a medium: "der Intendant der Rundschau" is one phrase, "die Ministerin der Rundschau" is not.
OF_MEDIA = tuple(
    """sprecher sprecherin redakteur redakteurin chef chefin korrespondent korrespondentin reporter reporterin
    mitarbeiter mitarbeiterin herausgeber herausgeberin journalist journalistin intendant intendantin verleger
    verlegerin moderator moderatorin autor autorin leiter leiterin direktor direktorin""".split()
)
# Plurals without an article that are no names: "ergaben Recherchen der Zeitung".
COMMON = ("ungen", "ionen", "angaben", "berichte", "recherchen", "kreise", "leser", "daten", "quellen", "medien")


def is_relay(unit: Unit, i: int, j: int) -> bool:
    """An agency, a medium or a recording passes on what others say; so does a title in quotation marks alone."""
    if any(low in AGENCIES or low.endswith(RELAYS) for low in unit.lows[i:j]):
        return True
    if unit.lows[i].endswith("bericht") or unit.low(i + 1).endswith("bericht"):
        return any(kind in (MARK, QUOTATION) for kind in unit.classes[i:j])  # "einem Bericht der „Bild“"
    first = i + (unit.at(i) == DETERMINER)
    return unit.at(first) in (MARK, QUOTATION)


def without_recipient(unit: Unit, who: Range | None) -> Range | None:
    """The speaker without whom it was said to: "sagte Lenz | der Deutschen Presse-Agentur", "Jan Kern | „Bild“"."""
    if who is None:
        return None
    i, j = who
    for k in range(i + 1, j):
        if unit.classes[k] == COMMA:
            return who
        if unit.at(k - 1) not in (NOUN, BRACKET_CLOSE) or unit.classes[i:k].count(MARK) % 2:
            continue
        name = _is_name(unit, i, k)
        if unit.classes[k] == DETERMINER:
            told = any(low.endswith(TOLD) or low in AGENCIES for low in unit.lows[k:j]) or MARK in unit.classes[k:j]
            full = name and unit.classes[i:k].count(NOUN) > 1
            if full or (told and (name or _person(unit, i, k))):
                return i, k
        elif name and (unit.classes[k] in (MARK, QUOTATION) or unit.lows[k] in TOLD_ALONE):
            return i, k
        elif unit.lows[k].endswith(RELAYS) and unit.at(k - 2) == NOUN and unit.forms[k - 2] in people.first_names():
            return i, k  # "sagte Peter Kern | Nordfunk"
    return who


def _is_name(unit: Unit, i: int, k: int) -> bool:
    """Nouns without an article, the last of them no role and no plural: "Lenz", "Parteichef Jan Kern"."""
    last = max((n for n in range(i, k) if unit.classes[n] == NOUN), default=-1)
    if last < 0 or unit.classes[i] == DETERMINER:
        return False
    low = unit.lows[last]
    return not people.is_role(low) and not low.endswith((*COMMON, *TOLD)) and low not in AGENCIES


def _person(unit: Unit, i: int, k: int) -> bool:
    head = next((low for low, kind in zip(unit.lows[i:k], unit.classes[i:k], strict=True) if kind == NOUN), "")
    return people.is_role(head) and not head.endswith(OF_MEDIA)
