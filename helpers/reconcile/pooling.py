"""`pool`: what the named estimators give for one measurand on one day, with every row that did not vote and the reason."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import Any

import pandas as pd

from helpers import schema
from helpers.reconcile.alternatives import alternatives
from helpers.reconcile.counts import LIMITS, UNREAL, Count, as_day, read, tree
from helpers.reconcile.voting import WINDOW, barred, grade, middle, outside, votes


@dataclass(frozen=True)
class Pool:
    """The pooled figure of one measurand on one day, in units of the thing counted.

    `low`, `median` (alias `best`), `high` are of the votes, one per named estimator (`k` of them; None where nobody votes);
    `sides`: how many sides the estimators stand on; `grade`: admitted, overlapping, apart, single or none. `included`, `excluded`:
    tables `votes`, together all quantity claims; `limits`: ceilings and floors of the window and whether the pool respects them;
    `alternatives`: what other rules would give. The median is no truth, only the middle of who spoke.
    """

    measurand: str
    on: date
    low: float | None
    median: float | None
    high: float | None
    k: int
    spread: float | None
    sides: int
    grade: str
    included: pd.DataFrame = field(repr=False, compare=False)
    excluded: pd.DataFrame = field(repr=False, compare=False)
    alternatives: pd.DataFrame = field(repr=False, compare=False)
    limits: pd.DataFrame = field(repr=False, compare=False)
    denials: pd.DataFrame = field(repr=False, compare=False)
    story: Any = field(default=None, repr=False, compare=False)
    labels: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    @property
    def best(self) -> float | None:
        """The median; named so by users of low / best / high."""
        return self.median


def pool(
    claims: pd.DataFrame, story: Any | None, measurand: str, on: date | str, *, window: int = WINDOW
) -> Pool:
    """The pool of `measurand` on the day `on` (a date or ISO string), from what was said in the `window` days up to it."""
    when = pd.Timestamp(on).date()
    return pool_counts(read(claims), claims, story, measurand, when, window)


def pool_counts(counts: list[Count], claims: pd.DataFrame, story: Any | None, measurand: str, on: date, window: int) -> Pool:
    """`pool` from counts already read."""
    day = on.toordinal()
    reasons = {count.claim_id: barred(count, measurand) or outside(count, day, window) for count in counts}
    eligible = [count for count in counts if not barred(count, measurand)]
    cast = votes(eligible, day, window)
    voting = {count.claim_id for vote in cast for count in vote.counts}
    reasons |= {count.claim_id: "superseded" for count in eligible if not reasons[count.claim_id] and count.claim_id not in voting}
    values = [vote.value for vote in cast]
    low, high = (min(values), max(values)) if values else (None, None)
    against = opposed_actors(story, measurand)
    return Pool(
        measurand=measurand, on=on, low=low, median=median(values) if values else None, high=high, k=len(cast),
        spread=None if low is None or high is None else high - low, sides=len({_side(vote.actor, story) for vote in cast}),
        grade=grade(cast, [c for c in eligible if set(c.actor.split(";")) & against and (c.said_first or 0) <= day]),
        included=_table([c for c in counts if c.claim_id in voting], {}),
        excluded=_table([c for c in counts if c.claim_id not in voting], reasons),
        alternatives=alternatives(counts, tree(story), measurand, day, window),
        limits=_limits(counts, measurand, day, window, low, high),
        denials=_denials(claims, against, on),
        story=story, labels=dict(claims.attrs.get("labels", {})),
    )  # fmt: skip


def opposed_actors(story: Any | None, measurand: str) -> set[str]:
    """The actors against whose interest the measurand is: those who would admit it."""
    if story is None:
        return set()
    return {actor for m in story.measurands if m.id == measurand for actor in m.opposed}


def _side(actor: str, story: Any | None) -> str:
    """The side an estimator stands on; one without a side stands alone."""
    sides = {} if story is None else {known.id: known.side for known in story.actors}
    return sides.get(actor) or actor


def _table(counts: Iterable[Count], reasons: dict[str, str]) -> pd.DataFrame:
    return schema.frame("votes", [
        {
            "claim_id": count.claim_id, "article_id": count.article_id, "actor": count.actor, "text": count.text, "value": middle(count),
            "low": count.low, "high": count.high, "said_to": as_day(count.said_last), "reason": reasons.get(count.claim_id, ""),
        }
        for count in counts
    ])  # fmt: skip


def _limits(counts: list[Count], measurand: str, day: int, window: int, low: float | None, high: float | None) -> pd.DataFrame:
    """Ceilings and floors said in the window, held against the pool: all, part or none of it fits ("bis zu 10.000")."""
    rows = []
    for count in counts:
        static = barred(count, measurand) in ("unattributed", "bound") and count.bound in LIMITS
        if static and count.certainty not in UNREAL and not outside(count, day, window) and low is not None and high is not None:
            fits = "all" if count.low <= low and high <= count.high else "none" if high < count.low or low > count.high else "part"
            rows.append({"claim_id": count.claim_id, "actor": count.actor, "text": count.text, "low": count.low, "high": count.high, "fits": fits})
    return pd.DataFrame(rows, columns=["claim_id", "actor", "text", "low", "high", "fits"])


def _denials(claims: pd.DataFrame, against: set[str], on: date) -> pd.DataFrame:
    """The latest denial of each opposed actor said by then, of a proposition of the topic."""
    columns = ["claim_id", "article_id", "actor", "text", "proposition", "said_from", "said_to"]
    said = claims[(claims["kind"] == "statement") & (claims["polarity"] == "denies") & (claims["proposition"] != "") & (claims["rank"] != "deprecated")]
    said = said[said["actor"].isin(against) & (said["said_from"] <= pd.Timestamp(on))]
    return said.sort_values(["said_to", "said_from"], kind="stable").groupby("actor").tail(1)[columns].reset_index(drop=True)
