"""Who passes on what others say: agencies, outlets, recordings; and who is only told something."""

from collections.abc import Sequence
from itertools import pairwise

from helpers.german import lexicon
from helpers.german.patterns import Kept
from helpers.german.reading import Unit, people
from helpers.german.reading import classes as wc
from helpers.german.reading.words import listed
from helpers.german.speech.model import Range

AGENCIES = lexicon.words("speech_words", kind="agency")
RELAYS = tuple(lexicon.words("speech_words", kind="relay"))
TOLD = (*RELAYS, "redaktion", "reportern", "journalisten", "presse", "radio", "portal", "medien", "sendung", "podcast")
ACCOUNTS = ("bericht", "berichten", "informationen")
OURS = listed("unserer unserem")
TOLD_ALONE = AGENCIES | {"reportern", "journalisten"}
# Who speaks for a medium: "der Intendant der Rundschau" is one phrase, "die Ministerin der Rundschau" is not.
OF_MEDIA = tuple(lexicon.words("speech_words", kind="media_role"))
OF_ONE = ("presse", "konzern", "unternehmens", "verlags", "chef", "studio", "programm")  # "Polizeisprecher" is none
FOR_MEDIA = frozenset(of + role for of in ("", *OF_ONE) for role in OF_MEDIA)
# Plurals without an article that are no names: "ergaben Recherchen der Zeitung".
COMMON = ("ungen", "ionen", "angaben", "berichte", "recherchen", "kreise", "leser", "daten", "quellen", "medien")


RELAYING = Kept(lambda low: low in AGENCIES or low.endswith(RELAYS))


def relays(lows: Sequence[str], behind: str = "") -> bool:
    """Whether one of some words passes on what others say; the "Agentur für Arbeit", the "Bundesnetzagentur" do not."""
    return any(RELAYING[low] and (low, after) != ("agentur", "für") for low, after in pairwise([*lows, behind]))


def is_relay(unit: Unit, i: int, j: int) -> bool:
    """An agency, a medium or a recording passes on what others say; so does a title in quotation marks alone."""
    if relays(unit.lows[i:j], unit.low(j)):
        return True
    if unit.lows[i].endswith(ACCOUNTS) or unit.low(i + 1).endswith(ACCOUNTS):
        return any(kind in (wc.MARK, wc.QUOTATION) for kind in unit.classes[i:j])  # "einem Bericht der „Bild“"
    first = i + (unit.at(i) == wc.DETERMINER)
    return unit.at(first) in (wc.MARK, wc.QUOTATION)


def without_recipient(unit: Unit, who: Range | None) -> Range | None:
    """The speaker without whom it was said to: "sagte Lenz | der Deutschen Presse-Agentur", "Jan Kern | „Bild“"."""
    if who is None:
        return None
    i, j = who
    for k in range(i + 1, j):
        if unit.classes[k] == wc.COMMA and unit.low(k + 1) in OURS:
            return i, k  # "sagte der Chef der Wehr, Jan Kern, | unserer Reporterin"
        if unit.classes[k] == wc.COMMA and unit.low(k + 1) not in OURS and OURS.isdisjoint(unit.lows[k:j]):
            return who
        if unit.at(k - 1) not in (wc.NOUN, wc.BRACKET_CLOSE) or unit.classes[i:k].count(wc.MARK) % 2:
            continue
        name = _is_name(unit, i, k)
        if unit.classes[k] == wc.DETERMINER:
            told = any(low.endswith(TOLD) or low in AGENCIES for low in unit.lows[k:j]) or wc.MARK in unit.classes[k:j]
            full = name and unit.classes[i:k].count(wc.NOUN) > 1
            if full or (told and (name or _person(unit, i, k))):
                return i, k
        elif name and (unit.classes[k] in (wc.MARK, wc.QUOTATION) or unit.lows[k] in TOLD_ALONE):
            return i, k
        elif unit.lows[k].endswith(RELAYS) and unit.at(k - 2) == wc.NOUN and unit.forms[k - 2] in people.first_names():
            return i, k  # "sagte Peter Kern | Nordfunk"
    return who


def _is_name(unit: Unit, i: int, k: int) -> bool:
    """Nouns without an article, the last of them no role and no plural: "Lenz", "Parteichef Jan Kern"."""
    last = max((n for n in range(i, k) if unit.classes[n] == wc.NOUN), default=-1)
    if last < 0 or unit.classes[i] == wc.DETERMINER:
        return False
    low = unit.lows[last]
    return not people.is_role(low) and not low.endswith((*COMMON, *TOLD)) and low not in AGENCIES


def _person(unit: Unit, i: int, k: int) -> bool:
    head = people.head(unit, i, k)
    return people.is_role(head) and head not in FOR_MEDIA
