"""speech.find: sentence by sentence, rule by rule."""

import re

from helpers.german.sentences import Span
from helpers.german.speech import clauses, content, frames, quotes, running, speakers, units
from helpers.german.speech.model import Speech
from helpers.german.speech.statement import Range, Statement
from helpers.german.speech.units import Unit
from helpers.german.speech.verbs import FORMS

WORD = re.compile(r"\w+")


def find(text: str) -> list[Speech]:
    """Everything somebody is reported to say in `text`, in order of the messages."""
    quotations = quotes.find(text)
    memory = running.Memory()
    found: list[Speech] = []
    for start, end, inside, paragraph in units.split(text, quotations):
        unit = units.build(text, start, end, inside, paragraph)
        statements = _statements(unit)
        found.extend(running.settle(unit, statements, memory))
    found.sort(key=lambda speech: (speech.message[0].start, -speech.message[-1].end))
    return found


def _statements(unit: Unit) -> list[Statement]:
    made: list[Statement] = []
    made.extend(frames.find(unit))
    taken = {i for statement in made for i in statement.cue}
    last_subject: Range | None = None
    begin = 0
    for event in clauses.events(unit):
        if any(a <= event.finite < b for s in made for a, b in s.message if s.rule in ("quote_before_cue",)):
            continue
        as_reported = frames.wie(unit, event)
        if as_reported is not None:
            made.append(as_reported)
            continue
        if event.finite in taken:
            continue
        who = speakers.subject(unit, event, begin)
        if event.order == "main" and not event.passive and unit.low(event.finite + 1) not in ("er", "sie") and _coordinated(unit, event):
            who = last_subject or speakers.of_clause(unit, begin, event.finite) or who
        statement = content.find(unit, event, begin, who)
        if who is not None and event.order == "main":
            last_subject = who
        if statement is None:
            continue
        statement.speaker = who
        if who is not None and any(a <= who[0] and who[1] <= b for a, b in statement.message):
            continue
        made.append(statement)
    return _resolved(made)


def _coordinated(unit: Unit, event: clauses.Event) -> bool:
    i = event.finite - 1
    while i > 0 and unit.kinds[i] in "ae":
        i -= 1
    return i > 0 and unit.lows[i] in ("und", "aber", "sondern", "oder")


def _resolved(made: list[Statement]) -> list[Statement]:
    """One statement for one message: the first rule keeps it."""
    kept: list[Statement] = []
    for statement in made:
        if all(not _same(statement, other) for other in kept):
            kept.append(statement)
    return kept


def _same(one: Statement, other: Statement) -> bool:
    a = {k for x, y in one.message for k in range(x, y)}
    b = {k for x, y in other.message for k in range(x, y)}
    return 2 * len(a & b) > 1.6 * max(len(a), len(b))
