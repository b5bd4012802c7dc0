"""What other rules would give beside the pool, each labelled, none recommended."""

from collections.abc import Iterable
from statistics import mean, median

import pandas as pd

from helpers.reconcile.counts import Count, Tree
from helpers.reconcile.kinder import hedged_figures, restorations
from helpers.reconcile.suspicion import repaired
from helpers.reconcile.voting import barred, outside, votes

Row = dict[str, float | int | str | None]
COLUMNS = ["rule", "low", "middle", "high", "k"]


def alternatives(counts: list[Count], tree: Tree, measurand: str, day: int, window: int) -> pd.DataFrame:
    """Rule, low, middle, high and number of values (`k`) of each alternative.

    lowest: the lowest printed value (ACLED); lowest_highest: both ends (Iraq Body Count), both of all unflagged values
    said in the window, headlines and ceilings included. naive: range and mean of all printed numbers of the
    measurand's family. hedges_restored: the pool with every bound put back that another article prints; suggested: the
    pool if the suspects' suggested values held.
    """
    kept = [count for count in counts if count.measurand and not count.deprecated]
    with_value = [count for count in kept if count.value == count.value]
    sound = [count for count in with_value if count.measurand == measurand and not count.suspect]
    printed = [count.value for count in sound if not outside(count, day, window)]
    family = [count.value for count in with_value if tree.family(count.measurand) == tree.family(measurand)]
    rows = [
        {"rule": "lowest", **_ends(printed, None), "high": None},
        {"rule": "lowest_highest", **_ends(printed, None)},
        {"rule": "naive", **_ends(family, mean(family) if family else None)},
        _pooled("hedges_restored", _restored(kept), measurand, day, window),
        _pooled("suggested", [repaired(c) if c.suspect else c for c in kept], measurand, day, window),
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype({"low": "float64", "middle": "float64", "high": "float64"})


def _ends(values: list[float], center: float | None) -> Row:
    return {"low": min(values, default=None), "middle": center, "high": max(values, default=None), "k": len(values)}


def _pooled(rule: str, counts: Iterable[Count], measurand: str, day: int, window: int) -> Row:
    values = [vote.value for vote in votes([c for c in counts if not barred(c, measurand)], day, window)]
    return {"rule": rule, **_ends(values, median(values) if values else None)}


def _restored(counts: list[Count]) -> list[Count]:
    printed = hedged_figures(counts)
    return [next(iter(restorations(count, printed)), count) for count in counts]
