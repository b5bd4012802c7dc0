"""The pool day by day, and how much it hangs on two conventions: the window, and how wide "rund" is."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from statistics import median
from typing import Any

import pandas as pd

from helpers.reconcile.counts import OPEN_FIRST, OPEN_LAST, Count, as_day, opposed_actors, read
from helpers.reconcile.voting import WINDOW, barred, grade, votes
from helpers.topic import Topic

WINDOWS = (3, 7, 14)  # days
WIDTHS: dict[str, Callable[[float, float], float]] = {  # half the width of "rund v", from v and its step g
    "g": lambda value, step: step,
    "2g": lambda value, step: 2 * step,
    "5 %": lambda value, step: max(step, abs(value) / 20),
}


def over_time(claims: pd.DataFrame, story: Topic | None, measurand: str, *, window: int = WINDOW) -> pd.DataFrame:
    """One row per day from the first vote to the last day it counts: on, low, median, high, k, grade."""
    eligible = [count for count in read(claims) if not barred(count, measurand)]
    by_day: dict[int, list[Count]] = defaultdict(list)
    for count in eligible:
        first, last = count.said_first or 0, count.said_last or 0
        if first > OPEN_FIRST and last < OPEN_LAST:
            for day in range(first, last + window):
                by_day[day].append(count)
    days = range(min(by_day), max(by_day) + 1) if by_day else range(0)
    against = opposed_actors(story, measurand)
    opposed = [count for count in eligible if set(count.actor.split(";")) & against]
    rows = [{"on": as_day(day), **_figures(by_day.get(day, []), opposed, day, window)} for day in days]
    table = pd.DataFrame(rows, columns=["on", "low", "median", "high", "k", "grade"])
    return table.astype(
        {"on": "datetime64[s]", "low": "float64", "median": "float64", "high": "float64", "k": "int64", "grade": "str"}
    )


def sensitivity(claims: pd.DataFrame, story: Topic | None, measurand: str, on: date | str) -> pd.DataFrame:
    """The pool under other conventions: window (days), width of "rund" (g, 2g, 5 %), low, median, high, k, grade."""
    day = pd.Timestamp(on).date().toordinal()
    eligible = [count for count in read(claims) if not barred(count, measurand)]
    against = opposed_actors(story, measurand)
    rows = []
    for window in WINDOWS:
        for width, half in WIDTHS.items():
            wide = [_widened(count, half) for count in eligible]
            opposed = [count for count in wide if set(count.actor.split(";")) & against]
            rows.append({"window": window, "width": width, **_figures(wide, opposed, day, window)})
    return pd.DataFrame(rows)


def _figures(counts: list[Count], opposed: list[Count], day: int, window: int) -> dict[str, Any]:
    cast = votes(counts, day, window)
    values = [vote.value for vote in cast]
    spoken = [count for count in opposed if (count.said_first or 0) <= day]
    ends = (min(values), median(values), max(values)) if values else (None, None, None)
    return {"low": ends[0], "median": ends[1], "high": ends[2], "k": len(cast), "grade": grade(cast, spoken)}


def _widened(count: Count, half: Callable[[float, float], float]) -> Count:
    """A "rund" figure with another width; its step is half the width of its interval."""
    if count.bound != "approx":
        return count
    width = half(count.value, (count.high - count.low) / 2)
    return replace(count, low=count.value - width, high=count.value + width)
