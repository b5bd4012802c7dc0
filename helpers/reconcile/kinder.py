"""The two kinder readings. A conflict is firm only if it survives both, each tried alone.

rounding: every bare figure is read as "rund", a figure with a bound keeps it, and ends that touch meet.
hedge: a bare figure takes the bound with which another article prints the same figure within two days.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from helpers.reconcile.counts import UNREAL, Count, Tree, said_gap
from helpers.reconcile.rules import relate

FEW = 12  # people or things: what is told in words is counted, not rounded
NEARBY = 2  # days between two articles that may print one and the same statement
HEDGED = ("approx", "just_under", "just_over", "at_most", "less_than", "at_least", "more_than")
NO = re.compile(r"kein", re.I)  # "keine 260 Häuser" turns a number down, it does not qualify it
Printed = dict[tuple[str, float], list[Count]]


def rounded(count: Count) -> Count:
    """The count with its bare figure read as "rund": "10.500" [10.450, 10.550) as [10.400, 10.600]."""
    if count.bound != "point" or not count.numbered or _are_few(count):
        return count
    return replace(count, low=count.value - count.step, high=count.value + count.step, bound="approx")


def _are_few(count: Count) -> bool:
    """ "drei Tote": so few people or things are counted one by one, and no round figure."""
    return count.bound == "point" and count.numbered and count.value <= FEW and not count.unit


def hedged_figures(counts: Iterable[Count]) -> Printed:
    """All figures printed with a bound, by measurand and value: where a bare figure may have lost its "bis zu"."""
    printed: Printed = {}
    for count in counts:
        unsure = count.suspect or count.deprecated or count.certainty in UNREAL or NO.match(count.text)
        if count.bound in HEDGED and count.numbered and not unsure:
            printed.setdefault((count.measurand, count.value), []).append(count)
    return printed


def restorations(count: Count, printed: Printed) -> list[Count]:
    """The count with each bound another article within two days gives its figure: "12.000" as "bis zu 12.000"."""
    if count.bound != "point" or not count.numbered:
        return []
    sources = [source for source in printed.get((count.measurand, count.value), []) if lost_hedge(count, source)]
    intervals = {(source.bound, source.low, source.high): None for source in sources}
    return [replace(count, bound=bound, low=low, high=high) for bound, low, high in intervals]


def lost_hedge(bare: Count, source: Count) -> bool:
    """True if another article within two days prints the figure with a bound: "bis zu 12.000" beside "12.000"."""
    days = said_gap(bare, source)
    same_figure = (bare.value, bare.factor) == (source.value, source.factor) and bare.measurand == source.measurand
    elsewhere = bare.article_id != source.article_id and days is not None and days <= NEARBY
    worded = bare.bound == "point" and source.bound in HEDGED and not NO.match(source.text)
    return worded and same_figure and elsewhere


def depends_on(a: Count, b: Count, tree: Tree, printed: Printed) -> list[str]:
    """The kinder readings under which the conflict of `a` and `b` disappears; empty for a firm one."""
    readings = []
    few = _are_few(a) and _are_few(b)
    if relate(rounded(a), rounded(b), tree, touching=not few)[0] != "conflicts":
        readings.append("rounding")
    kinder = [(x, y) for x in [a, *restorations(a, printed)] for y in [b, *restorations(b, printed)]][1:]
    if any(relate(x, y, tree)[0] != "conflicts" for x, y in kinder):
        readings.append("hedge")
    return readings
