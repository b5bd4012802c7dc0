"""Which hedges govern a stretch of text: its own clause, and the clauses it hangs from."""

import re
from dataclasses import dataclass
from itertools import pairwise

from helpers.german.hedges import clauses
from helpers.german.hedges.finder import Hedge
from helpers.german.hedges.lexicon import ADJECTIVES

INFINITIVE = re.compile(r"\b(?:zu\s+\w+en|\w+zu\w+en)[“”\"»«]?\s*$")
# Weakest reading first: where several hedges meet, this one is the certainty as worded.
ORDER = ("unconfirmed", "alleged", "hypothetical", "possible", "probable", "planned", "reported")
CONDITIONAL = frozenset(("hedge_conditional_inversion", "hedge_conditional_if"))
NEAR = 6  # words between a hedging adjective and the number in its own noun phrase: "die mögliche Entsendung von 500"


@dataclass(slots=True)
class Clause:
    """A clause: its stretches (a relative clause may lie between them), how it begins, and the one it hangs from."""

    spans: list[tuple[int, int]]
    kind: str  # main, relative, dass, condition, adverbial, infinitive
    parent: "Clause | None"

    def words(self, text: str) -> str:
        return " ".join(text[start:end] for start, end in self.spans)

    def holds(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.spans)


def tree(text: str, start: int, end: int) -> list[Clause]:
    """The clauses of ``text[start:end]`` in order of their beginnings."""
    found: list[Clause] = []
    current: Clause | None = None
    for begin, stop in _stretches(text, start, end):
        kind = _kind(text[begin:stop])
        open_ = _resumed(current) if kind == "resumed" else None
        if open_ is not None:
            open_.spans.append((begin, stop))
            current = open_
            continue
        parent = _parent(current, kind, text[begin : begin + 40])
        current = Clause([(begin, stop)], "main" if kind == "resumed" else kind, parent)
        found.append(current)
    return found


def _stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [start, *(mark.end() for mark in clauses.CLAUSE_END.finditer(text, start, end)), end]
    pieces = []
    for left, right in pairwise(cuts):
        at = left
        for joint in re.finditer(r"\s(?=(?:und|oder|aber)\s+(\w+))", text[left:right]):
            if joint.group(1) in clauses.FINITE or joint.group(1) in ("dass", "ob"):
                pieces.append((at, left + joint.start()))
                at = left + joint.start()
        pieces.append((at, right))
    return [(left, right) for left, right in pieces if text[left:right].strip(' \n\t,;.!?„“”"»«–-')]


def _kind(stretch: str) -> str:
    words = re.findall(r"\w+", stretch[:60].lower())
    coordinated = bool(words) and words[0] in clauses.COORDINATORS
    first, second = [*words[coordinated:], "", ""][:2]
    if first in ("dass", "ob", "wonach"):
        return "dass"
    if first in ("wenn", "falls") or (first in ("selbst", "auch") and second == "wenn"):
        return "condition"
    if second == "dass":  # ohne dass, statt dass, so dass
        return "adverbial"
    after_preposition = first in clauses.PREPOSITIONS and second in clauses.RELATIVES - clauses.ARTICLES
    if (first in clauses.RELATIVES and not coordinated) or after_preposition:
        return "relative"
    if first in clauses.SUBORDINATORS:
        return "adverbial"
    if (
        second in clauses.FINITE and first in clauses.SUBJECTS
    ):  # ", es seien 500" hangs from vermuten, ", es sind 500" not
        return "dass" if second in clauses.REPORTING and not coordinated else "main"
    if INFINITIVE.search(stretch.rstrip(" ,;.!?")):
        return "infinitive"
    return "second" if coordinated else "resumed"


def _resumed(clause: Clause | None) -> Clause | None:
    """After "..., die dort kämpften," the clause around it goes on; after "Weil ...," a new one begins."""
    if clause is None or clause.kind == "main":
        return clause
    return clause.parent


def _parent(current: Clause | None, kind: str, head: str) -> Clause | None:
    if current is None or kind in ("main", "resumed"):
        return None
    if kind == "second":
        return current.parent if current.kind == "dass" else None
    if kind == "dass" and clauses.COORDINATORS.intersection(head.split()[:1]):
        return _enclosing_dass(current)
    return current


def _enclosing_dass(current: Clause) -> Clause | None:
    """ "dass A, um B, und dass C": C hangs where A hangs."""
    above: Clause | None = current
    while above is not None and above.kind != "dass":
        above = above.parent
    return above.parent if above is not None else current.parent


def of(text: str, at: int, clauses_: list[Clause], hedges: list[Hedge]) -> list[Hedge]:
    """The hedges that govern the word at `at`, the nearest clause first."""
    own = next((clause for clause in clauses_ if clause.holds(at)), None)
    if own is None:
        return []
    found = [hedge for hedge in hedges if own.holds(hedge.start) and _reaches(text, hedge, at)]
    found += [h for h in hedges if h.rule in CONDITIONAL and condition_of(own, h, clauses_)]
    below, above = own, own.parent
    while above is not None and below.kind in ("dass", "infinitive"):
        found += [h for h in hedges if above.holds(h.start) and text[h.start : h.end].lower() not in ADJECTIVES]
        below, above = above, above.parent
    return list(dict.fromkeys(found))


def _reaches(text: str, hedge: Hedge, at: int) -> bool:
    """An adjective hedges its own noun phrase only: "500 Soldaten verhinderten einen möglichen Angriff" is plain."""
    if text[hedge.start : hedge.end].lower() not in ADJECTIVES:
        return True
    between = re.findall(r"\w+", text[hedge.end : at]) if hedge.end <= at <= hedge.end + 120 else None
    return between is not None and len(between) <= NEAR and not clauses.FINITE.intersection(between)


def condition_of(own: Clause, hedge: Hedge, clauses_: list[Clause]) -> bool:
    """ "Sollte A, wäre B" and "Wenn A, dann B": the condition makes B hypothetical too."""
    place = next((n for n, clause in enumerate(clauses_) if clause.holds(hedge.start)), None)
    if place is None:
        return False
    condition = clauses_[place]
    return condition.parent is own or (condition.parent is None and own.parent is None and own is not condition)


def weakest(hedges: list[Hedge]) -> str:
    """The certainty of several hedges together, or blank where none carries any."""
    kinds = {hedge.kind for hedge in hedges}
    return next((kind for kind in ORDER if kind in kinds), "")
