"""What to look at first on any story: the question most named sources answer, a pair that only seems a conflict."""

from datetime import date
from typing import Any

import pandas as pd

from helpers.reconcile.pooling import asked_day, over_time, pool
from helpers.topic import Topic


def choose(claims: pd.DataFrame, story: Topic, measurand: str = "", on: str = "") -> tuple[str, str]:
    """The measurand and day (ISO) with most named sources; of equals the one in more articles, then the later day.

    A measurand or day that is given stays. Two blanks where no named source gives a number.
    """
    best: tuple[Any, ...] = (0, 0, date.min)
    found = (measurand, on)
    for one in [measurand] if measurand else [one.id for one in story.measurands]:
        for day in [asked_day(on)] if on else _days(claims, story, one):
            votes = pool(claims, story, one, day)
            rank = (votes.k, votes.included["article_id"].nunique(), day)
            if votes.k and rank > best:
                best, found = rank, (one, day.isoformat())
    return found


def _days(claims: pd.DataFrame, story: Topic, measurand: str) -> list[date]:
    """Of the days on which most sources count those on which one of them spoke."""
    table = over_time(claims, story, measurand)
    most = [day.date() for day in table.loc[table["k"] == table["k"].max(), "on"]]
    said = {day.date() for day in claims.loc[claims["measurand"] == measurand, "said_to"].dropna()}
    return [day for day in most if day in said] or most[-1:]


def example(pairs: pd.DataFrame) -> pd.DataFrame:
    """One row of `pairs` that looks like a conflict and is none: best a part and its whole, of one source, in one text.

    Empty only where there are no pairs at all.
    """
    if pairs.empty:
        return pairs
    same = pairs["a"].str.partition(":")[0] == pairs["b"].str.partition(":")[0]
    holds = (pairs["relation"] == "compatible") & ~pairs["reasons"].str.contains("vague|headline|modality")
    fits = 4 * holds + 2 * (pairs["rule"] == "R5") + pairs["reasons"].str.contains("same_estimator") + 0.5 * same
    return pairs.loc[fits.sort_values(ascending=False, kind="stable").index[:1]]
