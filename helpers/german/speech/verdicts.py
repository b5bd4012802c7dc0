"""What somebody calls, holds or ranks as something: object and predicate are what is said."""

from helpers.german.reading import Unit, phrases
from helpers.german.reading.classes import PHRASE_STARTS, PRONOUN, REFLEXIVE
from helpers.german.reading.words import listed
from helpers.german.speech.events import RELATIVE, Event
from helpers.german.speech.model import Range, Statement
from helpers.german.speech.objects import clause_end

JUDGING = listed(
    """bezeichnen beschreiben brandmarken titulieren einstufen kritisieren verurteilen zurückweisen loben würdigen
    attackieren geißeln werten"""
)


def find(unit: Unit, event: Event, who: Range | None) -> Statement | None:
    """ "bezeichnete die Pläne der Stadt als „Unsinn“", "hält den Plan für falsch": what is judged, and as what."""
    word = "für" if event.verb.base == "halten" else "als" if event.verb.lemma in JUDGING else ""
    if not word or who is None or event.passive or (unit.lows[who[0]] in ("man", *RELATIVE) and who[1] == who[0] + 1):
        return None
    begin, end = event.first, clause_end(unit, event)
    stop = min([k for k in event.cue if k > event.finite and unit.lows[k] not in ("als", "für")], default=end)
    at = next((k for k in range(begin, end) if unit.lows[k] == word and not who[0] <= k < who[1]), -1)
    if at < 0:
        return None
    if at < event.finite and event.order == "main":  # Als „Unsinn“ bezeichnete er die Pläne
        thing = _thing(unit, max(event.finite + 1, who[1]), stop, who)
        return _judgement(unit, event, who, [(at, event.finite), thing]) if thing else None
    thing = _thing(unit, (event.finite if event.order == "main" else begin) + 1, at, who)
    if thing is None and event.order == "main" and who[0] > event.finite:
        thing = (begin, event.finite)  # Die Pläne bezeichnete er als „Unsinn“
    if thing is None or at + 1 >= stop:
        return None
    whole = [(thing[0], stop)] if thing[1] == at else [thing, (at, stop)]
    return _judgement(unit, event, who, whole)


def _impersonal(unit: Unit, who: Range) -> bool:
    """ "das nennt man", "die Fahrer, die das für klug hielten": no speaker of a report."""
    return who[1] == who[0] + 1 and (unit.lows[who[0]] == "man" or unit.lows[who[0]] in RELATIVE)


def _thing(unit: Unit, begin: int, end: int, who: Range) -> Range | None:
    """The object: the first noun phrase or pronoun between verb and predicate that is not the subject."""
    for i in range(begin, end):
        if who[0] <= i < who[1]:
            continue
        if unit.lows[i] == "sich":
            return None
        if unit.classes[i] in (PRONOUN, REFLEXIVE):
            return i, i + 1
        j = phrases.whole(unit, i, end) if unit.classes[i] in PHRASE_STARTS else i  # no adverbial: "in einer Erklärung"
        if j > i:
            return i, j
    return None


def _judgement(unit: Unit, event: Event, who: Range, message: list[Range]) -> Statement:
    cue = [k for k in event.cue if not any(a <= k < b for a, b in message)]
    return Statement(message, cue, who, "reported", "judged_as", event.verb.lemma, event.verb.act)
