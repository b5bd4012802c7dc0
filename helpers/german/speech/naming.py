"""What of a phrase is the speaker's name: "die Polizei am Montag" is the Polizei, "starben Angaben zufolge" no verb."""

from helpers.german import inflection
from helpers.german.reading import Unit
from helpers.german.reading import classes as wc
from helpers.german.reading.words import DAYS, listed
from helpers.german.speech import media, speakers
from helpers.german.speech.frames import is_source
from helpers.german.speech.model import Range

IN_TIME = listed("am vom im in seit bis zum")
WHEN = DAYS | listed("zukunft vormittag nachmittag abend morgen mittag")
"""What a phrase of time is about: "am Montag", "in Zukunft"."""
AS_ADJECTIVE = listed("gestrigen heutigen vergangenen letzten kommenden")
HIS = listed("sein seine seinen seinem ihr ihre ihren ihrem")
WHICH = listed("welche welchen welchem welcher welches")
JOINS = (wc.PREPOSITION, wc.COMMA, wc.COORDINATOR)
OF_A_DAY = listed("welt bild blick blitz")  # "Welt am Sonntag" is a paper


def cut(unit: Unit, who: Range | None) -> Range | None:
    """The name alone; None for a day or for votes, which say nothing."""
    if who is None or who[1] - who[0] < 2:
        return who
    i, j = _begin(unit, *who), who[1]
    if unit.classes[j - 1] == wc.MARK and unit.classes[i:j].count(wc.MARK) == 1:
        j -= 2 if unit.at(j - 2) == wc.PREPOSITION else 1  # "die Polizei | von „gut acht“ aus"
    j = next((k for k in range(i + 1, j) if _ends(unit, i, k, j)), j)
    return None if _is_nobody(unit, i, j) else (i, j)


def _begin(unit: Unit, i: int, j: int) -> int:
    """ "*starben* behördlichen Angaben zufolge", "*welchen* Kern beauftragte": what stands before the name."""
    low, behind = unit.lows[i], unit.low(i + 1)
    if low in WHICH and unit.at(i + 1) == wc.NOUN:
        return i + 1
    verb = low == unit.forms[i] and unit.classes[i] != wc.DETERMINER and low.endswith(("te", "ten", "en", "t"))
    done = verb and any(one.tense == "past" for one in inflection.finite(low))
    named = unit.at(i + 1) in (wc.NOUN, wc.DETERMINER) or behind.endswith(("en", "er"))
    return i + 1 if done and named and j - i > 1 and not inflection.participle(low) else i


def _ends(unit: Unit, i: int, k: int, j: int) -> bool:
    """Whether the name ends before token `k`: a time, "ihre Meinung", a name behind a title in quotation marks."""
    if unit.lows[k] in IN_TIME:
        if k == i + 1 and is_source(unit.lows[i]):
            return False  # "Angaben vom Freitag": whose, the sentence before tells
        return _is_time(unit, k, j) and unit.lows[k - 1] not in OF_A_DAY and not media.relays(unit.lows[i:k])
    if unit.lows[k] in HIS:
        return unit.classes[k - 1] not in JOINS
    return unit.classes[k - 1] == wc.MARK and unit.classes[k] == wc.NOUN and unit.classes[i:k].count(wc.MARK) == 2


def _is_time(unit: Unit, k: int, j: int) -> bool:
    words = [low for low in unit.lows[k + 1 : j] if low not in AS_ADJECTIVE]
    return len(words) == 1 and (words[0] in WHEN or any(words[0].startswith(day) for day in DAYS if len(day) > 5))


def _is_nobody(unit: Unit, i: int, j: int) -> bool:
    """ "Mit 27 von *35 Stimmen* wurde beschlossen", "*Der 23. März* bezeichnet": votes and days say nothing."""
    voted = unit.classes[i] == wc.NUMBER and unit.low(i + 1) == "stimmen"
    numbered = any(unit.classes[k] == wc.NUMBER for k in range(i, j))
    return voted or (numbered and j - i < 5 and speakers.holds_day(unit, (i, j)))
