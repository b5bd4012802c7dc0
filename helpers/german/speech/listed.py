"""Lists behind a colon: "Der Verband fordert:" and under it, line by line, what he demands."""

import re
from collections.abc import Iterator

from helpers.german import cues
from helpers.german.reading import Reading, Unit
from helpers.german.sentences import Span
from helpers.german.speech import events, spans, speakers
from helpers.german.speech.mentions import Mentions
from helpers.german.speech.model import Speech, Statement

BULLET = r"(?:[-–•*·▪]|\d{1,2}[.)])[ \t]+"
OPENING = re.compile(rf":[ \t]*\n\s*(?={BULLET})")
ITEM = re.compile(rf"\s*{BULLET}([^\n]+)")


def opened(reading: Reading) -> dict[int, int]:
    """The units that open a list, and where it begins."""
    return {reading.unit_at(colon.start()): colon.end() for colon in OPENING.finditer(reading.text)}


def items(unit: Unit, at: int, mentions: Mentions) -> Iterator[Speech]:
    """What stands in the list at `at`, if `unit` has a verb of saying; "Mitzubringen sind:" says nothing."""
    event = next((one for one in events.find(unit, cues.saying()) if one.order == "main"), None)
    who = speakers.subject(unit, event) if event else None
    while event and who and (item := ITEM.match(unit.text, at)):
        verb, cue, start = event.verb, list(event.cue), item.start(1)
        said = Span(start, start + len(item[1].rstrip(" \t\r,;.")))
        one = Statement([], cue, who, "reported", "list_item", verb.lemma, verb.act, before=[said])
        if said.start < said.end:
            yield spans.speech(unit, one, mentions)
        at = item.end()
