"""Which hedges govern a stretch of text: its own clause, and the clauses it hangs from."""

import re

from helpers.german.hedges.finder import ADJECTIVES, Hedge
from helpers.german.reading.clauses import FINITE, Clause

# Weakest reading first: where several hedges meet, this one is the certainty as worded.
ORDER = ("unconfirmed", "alleged", "hypothetical", "possible", "probable", "planned", "reported")
CONDITIONAL = frozenset(("hedge_conditional_inversion", "hedge_conditional_if"))
SOLLEN = "hedge_sollen"
NEAR = 6  # words between a hedging adjective and the number in its own noun phrase: "die mögliche Entsendung von 500"


def of(text: str, at: int, clauses_: list[Clause], hedges: list[Hedge]) -> list[Hedge]:
    """The hedges that govern the word at `at`, the nearest clause first."""
    own = next((clause for clause in clauses_ if clause.holds(at)), None)
    if own is None:
        return []
    found = [hedge for hedge in hedges if own.holds(hedge.start) and _reaches(text, hedge, at, own)]
    found += [h for h in hedges if h.rule in CONDITIONAL and condition_of(own, h, clauses_)]
    below, above = own, own.parent
    while above is not None and below.kind in ("complement", "infinitive"):
        found += [h for h in hedges if above.holds(h.start) and text[h.start : h.end].lower() not in ADJECTIVES]
        below, above = above, above.parent
    return list(dict.fromkeys(found))


def _reaches(text: str, hedge: Hedge, at: int, own: Clause) -> bool:
    """An adjective hedges its own noun phrase only: "500 Soldaten verhinderten einen möglichen Angriff" is plain; a
    modal its own stretch where the other has a verb: "Acht sollen gestorben sein, vier wurden verletzt"."""
    if text[hedge.start : hedge.end].lower() not in ADJECTIVES:
        there, here = own.stretch(hedge.start), own.stretch(at)
        verb = own.finite(at) if there != here and hedge.rule.startswith(SOLLEN) else None
        return verb is None or not here[0] <= verb[0] < here[1]
    between = re.findall(r"\w+", text[hedge.end : at]) if hedge.end <= at <= hedge.end + 120 else None
    return between is not None and len(between) <= NEAR and not FINITE.intersection(between)


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
