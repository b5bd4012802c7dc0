"""Which clauses say a message itself, and the hedges that govern all of them."""

import re
from collections.abc import Iterator

from helpers.german.hedges import governing
from helpers.german.hedges.finder import Hedge, between
from helpers.german.reading import Reading
from helpers.german.reading.clauses import FINITE, MARKS, Clause

EVIDENCE = re.compile(r"\b(?<!keine )(?:erfahren|gehört|Berichte|Hinweise|Beweise|Erkenntnisse|Anzeichen)\b")
Main = tuple[int, int, Clause]
"""A main clause of a message and the part of its sentence that lies in the message."""


def sentences(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a message, each as far as it lies in it."""
    while start < end:
        stop = min(end, max(reading.sentence(start).end, start + 1))
        yield start, stop
        start = stop
        while start < end and reading.text[start] in ' \n\t“”"»«':
            start += 1


def of_message(reading: Reading, start: int, end: int) -> list[Main]:
    """The main clauses of a message that reaches from `start` to `end`."""
    parts = sentences(reading, start, end)
    return [(left, right, clause) for left, right in parts for clause in _mains(reading, left, right)]


def _mains(reading: Reading, left: int, right: int) -> list[Clause]:
    """The clauses that say the message itself: dass clauses, V2 clauses, a noun phrase, or what evidence says."""
    inside = [clause for clause in reading.clauses(left) if _inside(reading, clause, left, right)]
    if not inside:
        return []
    if len(inside) > 1:
        inside.sort(key=lambda clause: min(max(first, left) for first, last in clause.spans if last > left))
    first = inside[0]
    above = first.parent
    goes_on = above in inside and above.spans[-1 if first.kind == "adverbial" else 0] > first.spans[0]
    if above and goes_on and first.kind in ("adverbial", "complement"):
        return [above]  # "Wie viele es seien, lasse sich nicht sagen"
    while EVIDENCE.search(_inside(reading, first, left, right)):
        below = next((clause for clause in inside if clause.parent is first and clause.kind == "complement"), None)
        if below is None or any(below.spans[0][0] < begin < right for begin, _ in first.spans):
            break  # "dass man erfahren habe, dass sie kommen": the second; not "Berichte, wonach es regne, sind falsch"
        first = below
    if first.kind == "condition" and len(inside) > 1:
        return [inside[1]]
    if first.kind == "complement":
        return [
            clause for clause in inside if clause.parent is first.parent and clause.kind in ("complement", "second")
        ]
    tops = [clause for clause in inside if clause.parent is None and clause.kind != "condition"]
    return [first, *(clause for clause in tops if clause is not first)]


def _inside(reading: Reading, clause: Clause, left: int, right: int) -> str:
    """The words of a clause as far as they lie in a message; "" if none do."""
    spans = [(first, last) for first, last in clause.spans if first < right and left < last]
    parts = [reading.text[max(first, left) : min(last, right)] for first, last in spans]
    return " ".join(part for part in parts if part.strip(MARKS))


def hedges(reading: Reading, start: int, end: int) -> list[Hedge]:
    """The hedges that lie between `start` and `end`."""
    return [hedge for hedge in between(reading, start, end) if hedge.end <= end]


def all_hedged(reading: Reading, mains: list[Main], hedges: list[Hedge]) -> list[Hedge]:
    """The hedges of the first main clause if every main clause of the message has some; a noun phrase is one clause."""
    governed = [
        [h for h in hedges if _in_clause(reading, clause, h) and _of_verb(reading.text, h, left, right)]
        for left, right, clause in mains
    ]
    if not governed or not all(governed) or _only_later(mains[0], governed[0]):
        return []
    return governed[0]


def _only_later(main: Main, hedges: list[Hedge]) -> bool:
    """Whether the first half of a clause has a verb of its own and no hedge: "A sei gesunken, B soll kommen"."""
    left, _, clause = main
    first, last = clause.stretch(left)
    verb = not clause.opened and any(form in FINITE for at, _, form, _ in clause.tokens if first <= at < last)
    return verb and all(h.start >= last and h.rule not in governing.CONDITIONAL for h in hedges)


def _in_clause(reading: Reading, clause: Clause, hedge: Hedge) -> bool:
    if clause.holds(hedge.start):
        return True
    return hedge.rule in governing.CONDITIONAL and governing.condition_of(clause, hedge, reading.clauses(hedge.start))


def _of_verb(text: str, hedge: Hedge, left: int, right: int) -> bool:
    """ "vor einer möglichen Bedrohung" is hedged by its adjective, "dass eine mögliche Reise ansteht" is not."""
    if text[hedge.start : hedge.end].lower() not in governing.ADJECTIVES:
        return True
    return (
        not re.match(r"[„“\"]?(?:dass|ob)\b", text[left:right])
        and len(re.findall(r"\w+", text[left : hedge.start])) <= 2
    )
