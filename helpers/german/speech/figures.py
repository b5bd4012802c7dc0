"""Who presents figures before a colon or a stop: "nennt eine Zahl: ...", "bleibt dabei: ...", "zieht Bilanz. ..."."""

import re
from collections.abc import Iterator

from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import listed
from helpers.german.speech import counters, numerals, speakers
from helpers.german.speech.events import Event
from helpers.german.speech.extent import main_clause, message_end, mood
from helpers.german.speech.model import Range, Statement

_FIGURES = (
    r"\b\w*(?:[Zz]ahl(?:en)?|[Bb]ilanz|[Ff]azit|[Dd]arstellung|[Aa]ngaben|[Ee]rgebnis(?:se)?|[Ss]chätzung(?:en)?"
    r"|[Rr]echnung)"
)
_ON = r"\b[^.:;?!]{0,80}?"
PRESENTS = re.compile(
    rf"\b(?:(?:bl(?:eib|ieb)(?:t|en)?{_ON}(?:\bdabei|\bbei\s\w+\s{_FIGURES})"
    rf"|beharr(?:t|te|en|ten){_ON}(?:\bdarauf|\bauf\s\w+\s{_FIGURES}))"
    rf"|h(?:ält|alten|ielt(?:en)?){_ON}\ban\s\w+\s{_FIGURES}\sfest"
    rf"|(?:nenn(?:t|en)|nannten?|zieh(?:t|en)|zog(?:en)?|präsentier\w+|veröffentlich\w+|verkünde\w+"
    rf"|korrigierten?|korrigier(?:t|en)|aktualisier\w+){_ON}{_FIGURES}|korrigiert(?:en?)?\ssich"
    rf"|leg(?:t|te|en|ten){_ON}{_FIGURES}{_ON}\bvor|g(?:ibt|eben|ab|aben){_ON}{_FIGURES}{_ON}\bbekannt"
    rf"|(?:hat|haben){_ON}{_FIGURES}\s(?:\w+\s){{0,6}}(?:vorgelegt|veröffentlicht|genannt|gezogen|präsentiert"
    rf"|bekanntgegeben|geändert|korrigiert|berichtigt|angepasst|aktualisiert)"
    rf"|(?:hat|haben){_ON}\b(?:nachgezählt|gezählt|gemessen|nachgerechnet|ausgerechnet)"
    rf"|k(?:omm(?:t|en)|am(?:en)?){_ON}\b(?:zu[mr]?|auf)\s{_ON}(?:[Ee]rgebnis|[Ss]chluss|[Zz]ahl))"
    r"\s*[:.]"
)


def leads(text: str, start: int, end: int) -> bool:
    """One look whether a sentence holds "nennt ihre Zahl:" or "zieht Bilanz.": no tokens are needed for it."""
    return PRESENTS.search(text, start, end) is not None or BALANCES.search(text, start, end) is not None


def teller(unit: Unit) -> Range | None:
    """ "Ina Kern, Leiterin des Chors, zieht Bilanz.": who presents figures at the end of the sentence."""
    found = _presented(unit)
    return found[0] if found and found[1] >= len(unit) - 1 else None


def find(unit: Unit, held: set[int]) -> Iterator[Statement]:
    """ "Die Polizei nennt ihre Zahl: Es seien 40 gekommen", "Kern (44) bleibt dabei: 40 kamen": a clause behind it."""
    found = _presented(unit) if wc.COLON in unit.classes else None
    if found is None or unit.at(found[1]) != wc.COLON:
        return
    who, colon, verb = found
    end = message_end(unit, colon + 1)
    figure = any(numerals.is_number(unit, k) for k in (colon + 1, colon + 2))  # "zieht Bilanz: 40 Einsätze"
    told = figure or (end - colon > 3 and (mood(unit, colon + 1, end) or main_clause(unit, colon + 1, end)))
    if told and held.isdisjoint(range(colon + 1, end)):
        yield Statement([(colon + 1, end)], [verb], who, "indirect", "clause_after_colon", "nennen", "asserts")


_BALANCE = r"\b(?:\w*[Bb]ilanz|Fazit|Zahlen|Angaben)"
BALANCES = re.compile(rf"{_BALANCE}\s(?:der|des|vo[nm])\s[^.:;?!]{{1,60}}:\s\d")
BALANCE = re.compile(_BALANCE)


def balance(unit: Unit, held: set[int]) -> Iterator[Statement]:
    """ "Die bittere Bilanz der Polizei: 31 Verletzte, 47 Festnahmen": whose figures stand behind the colon."""
    colon = unit.classes.index(wc.COLON) if wc.COLON in unit.classes else 0
    noun = next((k for k in range(min(colon, 6)) if BALANCE.fullmatch(unit.forms[k])), colon)
    whose = noun + 1 + (unit.low(noun + 1) in ("von", "vom"))
    owned = unit.low(noun + 1) in ("der", "des", "von", "vom") and phrases.core(unit, whose, colon) == colon
    if not owned or not any(numerals.is_number(unit, k) for k in (colon + 1, colon + 2)):
        return
    if not (counters.somebody(unit, (whose, colon)) or people.can_speak(unit, whose, colon)):
        return  # "Die Bilanz des Wochenendes: 31 Verletzte"
    if held.isdisjoint(range(colon + 1, len(unit))):
        end = unit.trimmed(colon + 1, len(unit))
        yield Statement(
            [(colon + 1, end)], [noun], (whose, colon), "reported", "clause_after_colon", "nennen", "asserts"
        )


def _presented(unit: Unit) -> tuple[Range, int, int] | None:
    """Who presents figures, the token that closes the clause, and the verb."""
    match = PRESENTS.search(unit.text, unit.starts[0], unit.ends[-1])
    if match is None:
        return None
    verb = next((k for k, start in enumerate(unit.starts) if start >= match.start()), len(unit))
    if verb == len(unit):
        return None  # inside a quotation, which is one token
    close = next((k for k in range(verb, len(unit)) if unit.starts[k] >= match.end() - 1), len(unit) - 1)
    if any(low == "nicht" or low.startswith("kein") for low in unit.lows[verb:close]):
        return None  # "nennt keine Zahlen: Es sei zu früh"
    first = unit.since(verb, wc.HARD_BREAKS | {wc.COLON})
    who = speakers.of_clause(unit, first, close)
    if who is None:
        return None
    person = people.is_person(unit, *who) or people.is_named(unit, *who)
    # "Das Netzwerk kommt auf eine höhere Zahl: 68 seien verhaftet worden": what follows is a report
    person = person or (unit.at(close) == wc.COLON and mood(unit, close + 1, message_end(unit, close + 1)))
    return (who, close, verb) if person or people.can_speak(unit, *who) or counters.counts(unit, who) else None


TOLD = listed("gesprochen gezählt gemeldet angegeben genannt geschätzt")  # ", die Polizei hatte von 40 gesprochen"
MEANWHILE = listed("jetzt inzwischen nun mittlerweile später heute tatsächlich zuletzt")


OF_FIGURES = ("sprechen", "melden", "nennen", "zählen", "berichten")


def other_figure(unit: Unit, event: Event, first: int, end: int) -> bool:
    """ "sprach von 6.000, die Polizei hatte von 3.200 gesprochen", "sprach von 14, jetzt sind es 17": not said."""
    if unit.lows[end - 1] in TOLD and not {"hatte", "hatten"}.isdisjoint(unit.lows[first:end]):
        return True
    if event.verb.lemma == "sagen" and unit.at(event.finite + 1) == wc.NUMBER and not mood(unit, first, end):
        return True  # "Der Minister sagt 1,4 Milliarden, Sie sagen 1,9"
    numbers = event.verb.lemma in OF_FIGURES and wc.NUMBER in unit.classes[event.first : first]
    return numbers and unit.low(first) in MEANWHILE and not mood(unit, first, end)
