"""What somebody calls, holds or ranks as something: object and predicate are what is said."""

from itertools import pairwise

from helpers.german.reading import Unit, phrases
from helpers.german.reading import classes as wc
from helpers.german.speech.events import Event, clause_end
from helpers.german.speech.model import Range, Statement
from helpers.german.speech.order import RELATIVE

IMPERSONAL = RELATIVE | {"man"}


def find(unit: Unit, event: Event, who: Range | None) -> Statement | None:
    """ "bezeichnete die Pläne der Stadt als „Unsinn“", "hält den Plan für falsch": what is judged, and as what."""
    if event.verb.particle == "verantwortlich":
        return _blame(unit, event, who)
    word = "für" if event.verb.base == "halten" else "als" if "judged" in event.verb.frames else ""
    if not word or who is None or _impersonal(unit, who):
        return None
    begin, end = event.first, clause_end(unit, event)
    if event.verb.lemma == "sehen" and unit.lows[end - 1] in ("vor", "aus", "ein"):
        return None  # "Die Pläne sehen in der Halle ein Kino vor"
    if event.passive:
        return _passive(unit, event, who, end) if word == "als" else None
    stop = min([k for k in event.cue if k > event.finite and unit.lows[k] not in ("als", "für")], default=end)
    at = next((k for k in range(begin, end) if unit.lows[k] == word and not who[0] <= k < who[1]), -1)
    if at < 0:
        at, stop = _past_relative(unit, end, word)
    if at < 0:
        return _seen(unit, event, who, stop) if event.verb.lemma == "sehen" else None
    if at < event.finite and event.order == "main":  # Als „Unsinn“ bezeichnete er die Pläne
        thing = _thing(unit, max(event.finite + 1, who[1]), stop, who)
        return _judgement(event, who, [(at, event.finite), thing]) if thing else None
    thing = _thing(unit, (event.finite if event.order == "main" else begin) + 1, at, who)
    if thing is None and event.order == "main" and who[0] > event.finite:
        start = begin if begin < event.finite else unit.since(max(0, begin - 1), wc.HARD_BREAKS)
        clause = begin < event.finite or unit.lows[start] in ("dass", "daß", "ob")
        # Die Pläne bezeichnete er als „Unsinn“; Dass Geld fehlt, hält er für falsch
        thing = (start, event.finite - (start < begin)) if clause else None
    if thing is None or at + 1 >= stop:
        return None
    whole = [(thing[0], stop)] if thing[1] == at else [thing, (at, stop)]
    return _judgement(event, who, whole)


def _past_relative(unit: Unit, end: int, word: str) -> Range:
    """ "hält den Plan, der viel kostet, für falsch": predicate behind a relative clause, its end; -1 if none."""
    close = unit.until(end + 1, wc.BREAKS)
    if unit.low(end + 1) not in RELATIVE or unit.low(close + 1) != word:
        return -1, end
    return close + 1, unit.until(close + 1, wc.BREAKS)


def _seen(unit: Unit, event: Event, who: Range, stop: int) -> Statement | None:
    """ "sieht in dem Plan einen Fehler", "sieht darin einen Fehler": in what, and what."""
    begin = max(event.finite + 1, who[1]) if event.order == "main" else event.first + 1
    at = next((k for k in range(begin, stop) if unit.lows[k] in ("in", "im", "darin")), -1)
    if at < 0 or unit.lows[who[0]] == "es":
        return None
    i = phrases.core(unit, at + (unit.lows[at] == "in"), stop) if unit.lows[at] != "darin" else at + 1
    object_ = unit.at(i) == wc.DETERMINER and unit.lows[i] not in ("dem", "der", "des")
    return _judgement(event, who, [(at, stop)]) if object_ and phrases.core(unit, i, stop) > i else None


def _passive(unit: Unit, event: Event, who: Range, end: int) -> Statement | None:
    """ "Die Aktion wurde von den Veranstaltern als Erfolg gewertet": the predicate behind the agent."""
    at = next((k for k in range(event.first, end) if unit.lows[k] == "als" and not who[0] <= k < who[1]), -1)
    stop = min([k for k in event.cue if k > at], default=end)
    quoted = unit.at(at + 1) in (wc.MARK, wc.QUOTATION)  # „…“ alone is a fragment of somebody's words
    told = event.first < at and stop - at > 1 and unit.classes[at - 1] != wc.COORDINATOR and not quoted
    return _judgement(event, who, [(at, stop)]) if told else None


def _blame(unit: Unit, event: Event, who: Range | None) -> Statement | None:
    """ "machte den Rat für den Schaden verantwortlich": whom and for what, without verb and subject."""
    if who is None or event.passive or event.order != "main" or _impersonal(unit, who):
        return None
    borders = sorted(
        {event.first, clause_end(unit, event), *(k for i in (*event.cue, event.finite) for k in (i, i + 1)), *who}
    )
    pieces = [
        (a, b) for a, b in pairwise(borders)
        if a not in event.cue and not who[0] <= a < who[1] and event.first <= a and b <= clause_end(unit, event)
        and any(unit.classes[k] not in (wc.ADVERB, wc.REFLEXIVE) for k in range(a, b))
    ]  # fmt: skip
    return _judgement(event, who, pieces) if pieces else None


def _impersonal(unit: Unit, who: Range) -> bool:
    """ "das nennt man", "die Fahrer, die das für klug hielten": no speaker of a report."""
    return unit.alone(*who) in IMPERSONAL


def _thing(unit: Unit, begin: int, end: int, who: Range) -> Range | None:
    """The object: the first noun phrase or pronoun between verb and predicate that is not the subject."""
    for i in range(begin, end):
        if who[0] <= i < who[1]:
            continue
        if unit.lows[i] == "sich":
            return None
        if unit.classes[i] in (wc.PRONOUN, wc.REFLEXIVE):
            return i, i + 1
        j = phrases.whole(unit, i, end) if unit.classes[i] in wc.PHRASE_STARTS else i  # not "in einer Erklärung"
        if j > i:
            return i, j
    return None


def _judgement(event: Event, who: Range, message: list[Range]) -> Statement:
    cue = [k for k in event.cue if not any(a <= k < b for a, b in message)]
    return event.says(message, who, "reported", "judged_as", cue)
