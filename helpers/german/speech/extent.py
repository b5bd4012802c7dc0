"""Where a message ends."""

from helpers.german.cues import FORMS
from helpers.german.reading import Unit
from helpers.german.reading.words import KONJUNKTIV_1, PASSIVE
from helpers.german.speech import phrases, speakers
from helpers.german.speech.clauses import Event
from helpers.german.speech.constructions import CONDITIONAL, NON_FINITE


def message_end(unit: Unit, first: int, event: Event | None = None, plain: bool = False, final: bool = False) -> int:
    """Where a content clause ends: before the final stop, a new main clause with its own cue, ", so X".

    final: its verb stands at its end, so a finite verb behind a comma goes on with the clause around it.
    plain: the message is the sentence around a frame ("laut X"): only a semicolon or ", während" with a cue
    of its own ends it.
    """
    end = len(unit)
    while end > first and unit.classes[end - 1] == ".":
        end -= 1
    for j in range(first + 1, end):
        kind = unit.classes[j]
        if kind == ";" or (kind == ":" and unit.at(j + 1) == "Q"):
            return j
        if kind == "," and final and _matrix_verb(unit, j + 1):
            return j
        if kind == "," and unit.low(j + 1) == "während" and _reports(unit, j + 2, end):
            return j
        if kind == "," and not plain and _new_clause(unit, j + 1, end, event):
            return j
        if kind == "k" and not plain and _second_clause(unit, j, end):
            return j - 1 if unit.at(j - 1) == "," else j
    return end


def _new_clause(unit: Unit, i: int, end: int, event: Event | None) -> bool:
    """Behind a comma: ", so X", ", doch der Sprecher erklärte", ", sagte er", a second verb of the speaker."""
    low = unit.low(i)
    if low == "so" and _so_ends(unit, i):
        return True
    if low in ("doch", "aber") and _tells(unit, i + 1, end):
        return True
    if event is not None and unit.at(i) == "x" and low.endswith("te") and unit.at(i + 1) in "dpe":
        return True  # "er sei unschuldig, erkannte das Gericht nicht an"
    return i + 1 < end and _inverted_cue(unit, i)


def _second_clause(unit: Unit, j: int, end: int) -> bool:
    """Behind und, aber, sondern: a second cue of the speaker, or behind a comma another report."""
    if unit.lows[j] not in ("und", "aber", "sondern"):
        return False
    i = j + 1
    if unit.at(j - 1) == ",":
        if unit.low(i) == "es" and unit.low(i + 1) in PASSIVE:
            return True  # ", und es wird vermutet, dass ..."
        if unit.low(i) not in ("dass", "daß", "ob") and _tells(unit, i, end):
            return True
    while unit.at(i) == "a":
        i += 1
    finite = any(form.kind == "finite" for form in FORMS.get(unit.low(i), ()))
    return finite and unit.at(i) == "x" and unit.low(i) not in KONJUNKTIV_1 and not _at_clause_end(unit, i)


def _matrix_verb(unit: Unit, i: int) -> bool:
    low = unit.low(i)
    return low not in KONJUNKTIV_1 and (unit.at(i) == "v" and low not in NON_FINITE and low not in CONDITIONAL)


def _tells(unit: Unit, start: int, end: int) -> bool:
    """ ", doch der Sprecher erklärte": another report begins."""
    for i in range(start, min(end, start + 10)):
        if unit.classes[i] in ",;:":
            return False
        if unit.classes[i] == "x" and any(f.kind == "finite" for f in FORMS.get(unit.lows[i], ())):
            return not _at_clause_end(unit, i)
    return False


def _reports(unit: Unit, start: int, end: int) -> bool:
    """ ", während die Ukraine 12.000 schätzt": an adversative clause with a report of its own."""
    stop = next((k for k in range(start, end) if unit.classes[k] in ",;"), end)
    return any(
        f.kind == "finite" and not f.verb.needs
        for f in FORMS.get(unit.low(stop - 1), ())
        if f.joined or not f.verb.particle
    )


def _at_clause_end(unit: Unit, i: int) -> bool:
    return i + 1 >= len(unit) or (
        unit.classes[i + 1] in ".,;" and unit.low(i + 2) not in ("dass", "daß", "ob", "er", "sie")
    )


def _so_ends(unit: Unit, i: int) -> bool:
    j = phrases.whole(unit, i + 1, len(unit))
    return j > i + 1


def _inverted_cue(unit: Unit, i: int) -> bool:
    forms = FORMS.get(unit.lows[i], ())
    return (
        unit.classes[i] == "x"
        and any(f.kind == "finite" for f in forms)
        and speakers.after(unit, i + 1, min(len(unit), i + 8)) is not None
    )
