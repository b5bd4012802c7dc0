"""Where something is written or heard: "In der Mitteilung heißt es", "aus Paris verlautete"; "darin", "dort"."""

from helpers.german.reading import Unit, phrases
from helpers.german.reading import classes as wc
from helpers.german.speech.events import DOCUMENT_BEHIND, DOCUMENTS, IN_IT, STANDS, Event
from helpers.german.speech.model import Range
from helpers.german.speech.order import RELATIVE

SAID_IN = ("heißen", "verlauten", "hervorgehen")


def source(unit: Unit, event: Event) -> Range | None:
    """ "In der Mitteilung heißt es", "aus Paris hieß es": the source stands behind in, aus, bei or von."""
    end = min(len(unit), max(event.last, max(event.cue) + 12))
    for j in (*range(event.first, event.last), *range(event.last, end)):
        if unit.classes[j] in (wc.SEMICOLON, wc.COLON) and j > event.finite:
            return None
        if unit.lows[j] in DOCUMENT_BEHIND and unit.classes[j] == wc.PREPOSITION:
            k = phrases.whole(unit, j + 1, len(unit), wide=False)
            occasion = unit.lows[j] == "beim" and unit.low(j + 1).endswith("beschluss")  # "Beim Beschluss waren ..."
            written = not occasion and any(low.endswith(DOCUMENTS) for low in unit.lows[j + 1 : k])
            if k > j + 1 and (written or (event.verb.lemma in SAID_IN and unit.lows[j] != "auf")):
                return j + 1, k
    return _far(unit, event) or _in_it(unit, event) or _over_there(unit, event)


def _over_there(unit: Unit, event: Event) -> Range | None:
    """ "Das Amt zählt 40. Jeder dritte sei ein Kind, hieß es *dort*": whose it is, is asked later."""
    at = max(event.finite, max(event.cue)) + 1
    return (at, at + 1) if event.verb.lemma in SAID_IN and unit.low(at) == "dort" else None


def _in_it(unit: Unit, event: Event) -> Range | None:
    """ "Das Amt legte einen Bericht vor. *Darin* heißt es, ...": whose it is, is asked later."""
    said = event.verb.lemma in SAID_IN or event.verb.lemma in STANDS
    at = next((k for k in range(event.first, event.last) if unit.lows[k] in IN_IT), -1) if said else -1
    return (at, at + 1) if at >= 0 else None


def _far(unit: Unit, event: Event) -> Range | None:
    """ "In dem Brief, den er schrieb, heißt es": a relative clause lies between."""
    start = unit.since(event.first - 1, wc.BREAKS) if unit.at(event.first - 1) == wc.COMMA else 0
    start = unit.since(start - 1, wc.BREAKS) if start and unit.lows[start] in RELATIVE | {"wie"} else -1
    if start < 0 or unit.lows[start] not in DOCUMENT_BEHIND:
        return None
    end = phrases.whole(unit, start + 1, event.first, apposition=False)
    written = any(low.endswith(DOCUMENTS) for low in unit.lows[start + 1 : end])
    return (start + 1, end) if written or (event.verb.lemma in SAID_IN and end > start + 1) else None
