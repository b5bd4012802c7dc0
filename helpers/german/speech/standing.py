"""Numbers that stand somewhere, no verb of counting around them: in lists, in the talk of a house, for somebody."""

from collections.abc import Iterator

from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import listed
from helpers.german.speech import numerals
from helpers.german.speech.counters import COUNTERS, counts, somebody
from helpers.german.speech.events import DOCUMENT_BEHIND, DOCUMENTS
from helpers.german.speech.model import Range, Statement

SET_AGAINST = listed("dagegen hingegen jedoch allerdings")
STAND = listed("stehen standen steht stand sind ist waren war")
STANDS_NEAR = 9  # tokens
PAPERS = ("liste", "listen", "unterlagen", "statistik", "plänen", "übersicht", "bilanz", "protokoll", "protokollen")
PUT_DOWN = listed("vorgesehen verzeichnet aufgeführt eingeplant vermerkt angesetzt ausgewiesen eingetragen notiert")
HOUSES = listed("rathaus landratsamt kanzleramt umfeld konzern")


def find(unit: Unit) -> Iterator[Statement]:
    yield from _talk(unit)
    yield from _written(unit)
    yield from _for_whom(unit)


def _talk(unit: Unit) -> Iterator[Statement]:
    """ "In der Meldung ist von 700 Gästen die Rede": who wrote or said it, where it is named."""
    at = unit.lows.index("rede") if "rede" in unit.lows else 0
    of = next((k for k in range(at - 2, -1, -1) if unit.lows[k] == "von"), -1)
    if at < 3 or unit.lows[at - 1] != "die" or of < 0:
        return
    number = numerals.number_from(unit, of + 1)
    verb = next((k for k in range(at) if unit.lows[k] in ("ist", "war", "sei")), -1)
    who = where(unit, of, at) if verb >= 0 else None
    if who and numerals.is_number(unit, number):
        yield Statement([(of + 1, at - 1)], [verb, at - 1, at], who, "reported", "measured_content", "reden", "asserts")


def _written(unit: Unit) -> Iterator[Statement]:
    """ "In den Listen des Hilfswerks stehen 1.380", "In den Plänen der Stadt sind 9 Millionen vorgesehen"."""
    first = unit.low(0) in ("in", "im") and any(low in STAND for low in unit.lows[:STANDS_NEAR])
    who = (1, phrases.whole(unit, 1, len(unit))) if first else (0, 0)
    verb = who[1]
    owner = next((k for k in range(2, verb) if unit.lows[k] in phrases.GENITIVE or unit.lows[k] in ("von", "vom")), 0)
    papers = any(low.endswith(PAPERS) for low in unit.lows[1:3])
    body = any(low.removesuffix("s").endswith(COUNTERS) for low in unit.lows[owner:verb]) or somebody(
        unit, (owner, verb)
    )
    if not owner or not papers or not body or unit.low(verb) not in STAND:
        return
    number = next((k for k in range(verb + 1, unit.until(verb, wc.BREAKS)) if numerals.is_number(unit, k)), -1)
    if number > 0 and (
        unit.lows[verb] in ("stehen", "standen", "steht", "stand") or not PUT_DOWN.isdisjoint(unit.lows)
    ):
        start, end = numerals.start_of(unit, number, verb + 1), unit.until(number, wc.BREAKS)
        yield Statement([(start, end)], [verb], who, "reported", "measured_content", "stehen", "asserts")


def _for_whom(unit: Unit) -> Iterator[Statement]:
    """ "Für Anwalt Jan Kern sind es dagegen höchstens 40": to whom it is so many; not "Für Kinder sind es 4 Euro"."""
    who = (1, phrases.whole(unit, 1, len(unit))) if unit.low(0) == "für" else (0, 0)
    verb = who[1]
    if verb < 2 or unit.low(verb) not in STAND or unit.low(verb + 1) != "es":
        return
    end = unit.until(verb, wc.BREAKS)
    number = next((k for k in range(verb + 2, end) if numerals.is_number(unit, k)), -1)
    against = not SET_AGAINST.isdisjoint(unit.lows[verb + 2 : end])
    if number > 0 and against and (people.is_named(unit, *who) or counts(unit, who)):
        said = numerals.start_of(unit, number, verb + 2), end
        yield Statement([said], [verb], who, "reported", "measured_content", "sein", "asserts")


def where(unit: Unit, of: int, end: int, names: bool = True) -> Range | None:
    """The document or house in which there is talk: "in der Meldung", "im Rathaus", "dort"; names: "bei Nordbau"."""
    for k in range(end):
        who = k + 1, phrases.whole(unit, k + 1, of if k < of else end)
        if unit.lows[k] == "dort":
            return k, k + 1
        if unit.lows[k] in DOCUMENT_BEHIND and k != of and who[1] > who[0]:
            told = any(map(_source, unit.lows[slice(*who)])) or people.can_speak(unit, *who)
            house = told or unit.lows[who[0]] in HOUSES or (names and unit.lows[k] == "bei" and _bare(unit, who))
            if house:
                return who
    return None


def _bare(unit: Unit, who: Range) -> bool:
    """A name: "Bei Nordbau ist von 40 die Rede", "Bei der IG Metall ist ..."; not "Bei der Feier ist ..."."""
    acronym = any(form.isupper() and len(form) > 1 for form in unit.forms[slice(*who)])
    first = who[0] + (acronym and unit.classes[who[0]] == wc.DETERMINER)
    return all(kind == wc.NOUN for kind in unit.classes[first : who[1]])


def _source(low: str) -> bool:
    return low.endswith((*COUNTERS, *DOCUMENTS))
