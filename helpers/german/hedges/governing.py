"""Which hedges govern a stretch of text: its own clause, and the clauses it hangs from."""

import re

from helpers.german.hedges.finder import ADJECTIVES, Hedge
from helpers.german.reading.clauses import FINITE, Clause

# Weakest reading first: where several hedges meet, this one is the certainty as worded.
ORDER = ("unconfirmed", "alleged", "hypothetical", "possible", "probable", "planned", "reported")
CONDITIONAL = frozenset(("hedge_conditional_inversion", "hedge_conditional_if"))
INSTEAD = (" sondern ", "sondern ")
NEAR = 6  # words between a hedging adjective and the number in its own noun phrase: "die mögliche Entsendung von 500"


def of(text: str, at: int, clauses_: list[Clause], hedges: list[Hedge]) -> list[Hedge]:
    """The hedges that govern the word at `at`, the nearest clause first."""
    own = next((clause for clause in clauses_ if clause.holds(at)), None)
    if own is None:
        return []
    found = [hedge for hedge in hedges if own.holds(hedge.start) and _reaches(text, hedge, at, own)]
    found += [h for h in hedges if h.rule in CONDITIONAL and condition_of(own, h, clauses_)]
    begin = own.spans[0][0]
    if text.startswith(INSTEAD, begin):  # "vermutlich nicht 50, sondern 30": both are probable
        denied = next((clause for clause in clauses_ if clause.spans[-1][1] == begin), own)
        found += [h for h in hedges if denied.holds(h.start) and _reaches(text, h, begin - 1, denied)]
    below, above = own, own.parent
    while above is not None and below.kind in ("complement", "infinitive"):
        joint = max((right - 1 for _, right in above.spans if right <= below.spans[0][0]), default=above.spans[0][0])
        there = [h for h in hedges if above.holds(h.start) and text[h.start : h.end].lower() not in ADJECTIVES]
        found += [h for h in there if _reaches(text, h, joint, above)]
        below, above = above, above.parent
    return list(dict.fromkeys(found))


def _reaches(text: str, hedge: Hedge, at: int, own: Clause) -> bool:
    """An adjective hedges its own noun phrase only: "500 Soldaten verhinderten einen möglichen Angriff" is plain; any
    other word what its verb governs: "Acht sollen gestorben sein, vier wurden verletzt"."""
    if hedge.rule in CONDITIONAL:
        return True
    if text[hedge.start : hedge.end].lower() not in ADJECTIVES:
        there, here = (own.finite(place, sure=True) for place in (hedge.start, at))
        if there is None or here is None:
            return own.stretch(hedge.start) == own.stretch(at) or not _parted(own, hedge.start, at)
        return there == here or hedge.start <= here[0] < hedge.end
    between = re.findall(r"\w+", text[hedge.end : at]) if hedge.end <= at <= hedge.end + 120 else None
    return between is not None and len(between) <= NEAR and not FINITE.intersection(between)


def _parted(own: Clause, *places: int) -> bool:
    """Whether the stretches of two places each hold a verb: "Das Amt prüft 40 Anträge, 12 weitere werden erwartet"."""
    verbs = [own.tokens[n][0] for n, _ in own.verbs]
    return all(any(left <= verb < right for verb in verbs) for left, right in map(own.stretch, places))


def condition_of(own: Clause, hedge: Hedge, clauses_: list[Clause]) -> bool:
    """ "Sollte A, wäre B" and "Wenn A, dann B": the condition makes B hypothetical too."""
    condition = next((clause for clause in clauses_ if clause.holds(hedge.start)), own)
    return condition.parent is own or (condition.parent is own.parent is None and own is not condition)


def weakest(hedges: list[Hedge]) -> str:
    """The certainty of several hedges together, or blank where none carries any."""
    kinds = {hedge.kind for hedge in hedges}
    return next((kind for kind in ORDER if kind in kinds), "")
