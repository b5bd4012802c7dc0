"""`pool`: what the named estimators give for one measurand on one day, and every other row with the reason.

`over_time`: the same day by day; `sensitivity`: how much it hangs on two conventions.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from statistics import mean
from typing import Any

import pandas as pd

from helpers import schema, telling
from helpers.reconcile import scope
from helpers.reconcile.counts import LIMITS, OPEN_FIRST, OPEN_LAST, UNREAL, Count, Tree, as_day, tree
from helpers.reconcile.kinder import hedged_figures, restorations
from helpers.reconcile.posing import posed
from helpers.reconcile.reading import read
from helpers.reconcile.saying import Pool
from helpers.reconcile.suspicion import repaired
from helpers.reconcile.voting import WINDOW, Question, Tally, barred, in_another_unit, outside, partial, tally
from helpers.topic import Topic

STAND = ["claim_id", "article_id", "actor", "text", "proposition", "voice", "said_from", "said_to"]
NAMED = 6  # days that an error lists
WINDOWS = (3, 7, 14)  # days
WIDTHS: dict[str, Callable[[float, float], float]] = {  # half the width of "rund v", from v and its step g
    "g": lambda value, step: step,
    "2g": lambda value, step: 2 * step,
    "5 %": lambda value, step: max(step, abs(value) / 20),
}


def pool(
    claims: pd.DataFrame,
    story: Topic | None,
    measurand: str,
    on: date | str | None = None,
    *,
    window: int = WINDOW,
    about: Collection[str] = (),
    language: str = "en",
) -> Pool:
    """The pool of `measurand` on a day (a date or ISO string), of what was said in the `window` days up to it.

    about: propositions whose denials and confirmations stand beside it; all, where none is given. ValueError of one
    sentence: an unknown measurand with those that read alike, a day left out with the days that have votes, a table
    that counts nothing of the story.
    """
    counts = read(claims)
    asked = posed(claims, counts, story, measurand)
    when = _day(on, counts, asked, window)
    day = when.toordinal()
    cast = tally(counts, asked, day, window)
    voted = [count for vote in cast.votes for count in vote.counts]
    denials, confirmations = _polarities(claims, about)
    return Pool(
        measurand=measurand,
        on=when,
        low=cast.low,
        median=cast.median,
        median_between=cast.between,
        high=cast.high,
        k=len(cast.votes),
        spread=None if cast.low is None or cast.high is None else cast.high - cast.low,
        sides=len({_side(vote.actor, story) for vote in cast.votes}),
        grade=cast.grade,
        included=_table(claims, dict.fromkeys((count.claim_id for count in voted), "")),
        excluded=_table(claims, _reasons(counts, voted, asked, day, window)),
        alternatives=_alternatives(counts, tree(story), asked, day, window),
        limits=_limits([c for c in counts if not outside(c, asked, day, window)], asked, cast),
        denials=_stands(denials, asked.opposed, when),
        confirmations=_stands(confirmations, asked.opposed, when),
        votes=cast.votes,
        window=window,
        opposed=asked.opposed,
        tell=telling.of(claims, story, language=language),
    )


def _polarities(claims: pd.DataFrame, about: Collection[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What is denied and what is confirmed of the propositions asked about."""
    beside = claims[claims["proposition"].isin(list(about))] if about else claims
    confirmed = (beside["speech_act"] == "confirms") & (beside["polarity"] == "affirms")
    return beside[beside["polarity"] == "denies"], beside[confirmed]


def over_time(claims: pd.DataFrame, story: Topic | None, measurand: str, *, window: int = WINDOW) -> pd.DataFrame:
    """One row per day from the first vote to the last day it counts: on, low, median (computed), high, k, grade."""
    counts = read(claims)
    return _over_time(counts, posed(claims, counts, story, measurand), window)


def sensitivity(
    claims: pd.DataFrame, story: Topic | None, measurand: str, on: date | str | None = None
) -> pd.DataFrame:
    """The pool under other conventions: window (days), width of "rund" (g, 2g, 5 %), low, median, high, k, grade."""
    counts = read(claims)
    asked = posed(claims, counts, story, measurand)
    day = _day(on, counts, asked, WINDOW).toordinal()
    rows = [
        {"window": window, "width": width}
        | _figures(tally([_widened(count, half) for count in counts], asked, day, window))
        for window in WINDOWS
        for width, half in WIDTHS.items()
    ]
    return pd.DataFrame(rows)


def _reasons(counts: list[Count], voted: list[Count], asked: Question, day: int, window: int) -> dict[str, str]:
    """Why each count that did not vote did not, by claim_id."""
    voting = {count.claim_id for count in voted}
    left = [count for count in counts if count.claim_id not in voting]
    reasons = {c.claim_id: barred(c, asked) or outside(c, asked, day, window) or "" for c in left}
    late = [count for count in left if not reasons[count.claim_id]]
    return reasons | {count.claim_id: _beside(count, late + voted, voted, asked.tree) for count in late}


def _beside(count: Count, late: Sequence[Count], voted: Sequence[Count], known: Tree) -> str:
    """Why one that may vote does not: it is of a part, of another place, or no longer the word of its source."""
    if partial(count, late, known):
        return "other_measurand"
    return "other_place" if any(scope.elsewhere(count, one, known) for one in voted) else "superseded"


# --- what is asked


def asked_day(on: date | str) -> date:
    """The day that somebody asks for; ValueError of one sentence ("4.3.2025" is read both ways)."""
    try:
        return date.fromisoformat(on) if isinstance(on, str) else pd.Timestamp(on).date()
    except (ValueError, TypeError):
        raise ValueError(f"on='{on}' is no day; write it like 2024-10-31.") from None


def _day(on: date | str | None, counts: list[Count], asked: Question, window: int) -> date:
    """The day asked for, or an error that says how to write it or which days have votes, most first."""
    if on is not None:
        return asked_day(on)
    days = _over_time(counts, asked, window).query("k > 0").sort_values(["k", "on"], ascending=[False, True])
    listed = ", ".join(f"{day:%Y-%m-%d} ({k})" for day, k in zip(days["on"][:NAMED], days["k"], strict=False))
    found = f"days with votes, most first: {listed}" if listed else "no day has a vote"
    raise ValueError(f"'{asked.measurand}' needs a day, on='2024-10-31'; {found}.")


def _side(actor: str, story: Topic | None) -> str:
    """The side an estimator stands on; one without a side stands alone."""
    return (story.actors[actor].side if story and actor in story.actors else "") or actor


# --- the tables beside the pool


def _table(claims: pd.DataFrame, reasons: dict[str, str]) -> pd.DataFrame:
    """The claims that `reasons` names, each with its own."""
    rows = claims[claims["claim_id"].isin(list(reasons))]
    return schema.frame("votes", rows.assign(reason=rows["claim_id"].map(reasons)).to_dict("records"))


def _limits(counts: list[Count], asked: Question, cast: Tally) -> pd.DataFrame:
    """Ceilings and floors beside the votes, and how many of those keep them: all, part or none ("bis zu 10.000")."""
    ends = [end for vote in cast.votes for end in (vote.low, vote.high)]
    rows = []
    for count in counts:
        limit = count.bound in LIMITS and barred(count, asked) in ("unattributed", "bound")
        if ends and limit and count.certainty not in UNREAL:
            kept = sum(count.low <= end <= count.high for end in ends)
            fits = "all" if kept == len(ends) else "part" if kept else "none"
            rows.append((count.claim_id, count.actor, count.text, count.low, count.high, fits))
    return pd.DataFrame(rows, columns=["claim_id", "actor", "text", "low", "high", "fits"])


def _stands(claims: pd.DataFrame, against: frozenset[str], on: date) -> pd.DataFrame:
    """The latest of such statements by each opposed actor, said by then, on a proposition of the topic."""
    said = claims[(claims["kind"] == "statement") & (claims["proposition"] != "")]
    said = said[said["actor"].isin(against) & (said["said_from"] <= pd.Timestamp(on)) & (said["rank"] != "deprecated")]
    # of one day, "dass Truppen eingesetzt werden" says more about what is denied than "Das ist eine Lüge"
    said = said.assign(indirect=said["voice"] != "direct")
    latest = said.sort_values(["said_to", "said_from", "indirect"], kind="stable").groupby("actor").tail(1)
    return latest[STAND].reset_index(drop=True)


def _alternatives(counts: list[Count], known: Tree, asked: Question, day: int, window: int) -> pd.DataFrame:
    """What other rules would give, each labelled, none recommended: rule, low, middle, high, k (number of values).

    middle_from, middle_to: printed numbers that `middle` lies between, where it is a median. lowest: the lowest printed
    value (ACLED); lowest_highest: both ends (Iraq Body Count), both of all unflagged values said in the window,
    headlines and ceilings included. naive: range and mean of all printed numbers of the measurand's family.
    hedges_restored: the pool with every bound put back that another article prints; suggested: the pool if the
    suspects' suggested values held.
    """
    kept = [count for count in counts if count.measurand and not count.deprecated]
    with_value = [count for count in kept if count.value == count.value and not in_another_unit(count, asked)]
    sound = [count for count in with_value if count.measurand == asked.measurand and not count.suspect]
    printed = [count.value for count in sound if not outside(count, asked, day, window)]
    family = [count.value for count in with_value if known.family(count.measurand) == known.family(asked.measurand)]
    bounds = hedged_figures(kept)
    restored = [next(iter(restorations(count, bounds)), count) for count in kept]
    suggested = [repaired(count) if count.suspect else count for count in kept]
    rows = [
        {"rule": "lowest", **_ends(printed), "high": None},
        {"rule": "lowest_highest", **_ends(printed)},
        {"rule": "naive", **_ends(family), "middle": mean(family) if family else None},
        {"rule": "hedges_restored", **_pooled(tally(restored, asked, day, window))},
        {"rule": "suggested", **_pooled(tally(suggested, asked, day, window))},
    ]
    numbers = ["low", "middle", "middle_from", "middle_to", "high"]
    return pd.DataFrame(rows, columns=["rule", *numbers, "k"]).astype(dict.fromkeys(numbers, "float64"))


def _ends(values: list[float]) -> dict[str, Any]:
    return {"low": min(values, default=None), "high": max(values, default=None), "k": len(values)}


def _pooled(cast: Tally) -> dict[str, Any]:
    first, last = cast.between or (None, None)
    ends = {"low": cast.low, "middle": cast.median, "middle_from": first, "middle_to": last, "high": cast.high}
    return ends | {"k": len(cast.votes)}


# --- day by day


def _over_time(counts: list[Count], asked: Question, window: int) -> pd.DataFrame:
    by_day: dict[int, list[Count]] = defaultdict(list)
    eligible = [count for count in counts if not barred(count, asked)]
    opposed = [count for count in eligible if count.actors & asked.opposed]
    for count in eligible:
        first, last = count.said_first or 0, count.said_last or 0
        if first > OPEN_FIRST and last < OPEN_LAST:
            for day in range(first, last + window):
                by_day[day].append(count)
    days = range(min(by_day), max(by_day) + 1) if by_day else range(0)
    rows = [{"on": as_day(day), **_figures(tally(_of_day(by_day[day], opposed), asked, day, window))} for day in days]
    ends = dict.fromkeys(("low", "median", "high"), "float64")
    types = {"on": "datetime64[s]", **ends, "k": "int64", "grade": "str"}
    return pd.DataFrame(rows, columns=list(types)).astype(types)


def _of_day(counts: list[Count], opposed: list[Count]) -> list[Count]:
    """The counts of a day, and whatever those said earlier who would admit a number."""
    return list({count.claim_id: count for count in (*counts, *opposed)}.values())


def _figures(cast: Tally) -> dict[str, Any]:
    ends = {"low": cast.low, "median": cast.median, "high": cast.high}
    return ends | {"k": len(cast.votes), "grade": cast.grade}


def _widened(count: Count, half: Callable[[float, float], float]) -> Count:
    """A "rund" figure with another width; its step is half the width of its interval."""
    if count.bound != "approx":
        return count
    width = half(count.value, (count.high - count.low) / 2)
    return replace(count, low=count.value - width, high=count.value + width)
