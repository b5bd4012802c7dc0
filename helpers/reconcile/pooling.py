"""`pool`: what the named estimators give for one measurand on one day, and every other row with the reason."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from statistics import median

import pandas as pd

from helpers import schema, wording
from helpers.reconcile.alternatives import alternatives
from helpers.reconcile.counts import LIMITS, UNREAL, Count, as_day, opposed_actors, read, tree
from helpers.reconcile.explaining import Voices
from helpers.reconcile.showing import pool_html
from helpers.reconcile.voting import WINDOW, Vote, barred, grade, middle, outside, votes
from helpers.topic import Topic, label

STAND = ["claim_id", "article_id", "actor", "text", "proposition", "voice", "said_from", "said_to"]


@dataclass(frozen=True, repr=False)
class Pool:
    """The pooled figure of one measurand on one day, in units of the thing counted.

    `low`, `median` (alias `best`), `high` are of the votes, one for each of `k` named estimators; None if nobody votes.
    `sides`: how many sides they stand on; `grade`: admitted, overlapping, apart, single or none. `included` and
    `excluded` (tables `votes`): together all quantity claims. `limits`: ceilings and floors of the window, and whether
    all, part or none of the votes keep them. `denials`, `confirmations`: the latest of each opposed actor.
    `alternatives`: what other rules would give. `votes`: who votes, with which claims. The median is no truth, only the
    middle of those who spoke.
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
    included: pd.DataFrame = field(compare=False)
    excluded: pd.DataFrame = field(compare=False)
    alternatives: pd.DataFrame = field(compare=False)
    limits: pd.DataFrame = field(compare=False)
    denials: pd.DataFrame = field(compare=False)
    confirmations: pd.DataFrame = field(compare=False)
    votes: tuple[Vote, ...] = field(default=(), compare=False)
    window: int = WINDOW
    language: str = "en"
    story: Topic | None = field(default=None, compare=False)
    labels: dict[str, str] = field(default_factory=dict, compare=False)

    @property
    def best(self) -> float | None:
        """The median; named so by users of low / best / high."""
        return self.median

    def label(self, language: str = "en") -> str:
        """What is counted, in words of the topic; without a topic the measurand itself."""
        if self.story is None or self.measurand not in self.story.measurands:
            return self.measurand
        return label(self.story.measurands[self.measurand], language)

    def actor(self, actor: str, language: str = "en") -> str:
        """The names of an estimator (several joined by ';') in the topic."""
        return Voices(self.labels, self.story, language).who(actor)

    def article(self, article_id: str) -> str:
        """An article's label, or its id where no labels are known."""
        return self.labels.get(article_id, article_id)

    def __repr__(self) -> str:
        low, middle, high, spread = (_written(end) for end in (self.low, self.median, self.high, self.spread))
        return (
            f"Pool {self.measurand} on {self.on}: {low} / {middle} / {high} (low / median / high), k = {self.k}, "
            f"spread {spread}, sides: {self.sides}, grade {self.grade}; "
            f"{len(self.included)} included, {len(self.excluded)} excluded"
        )

    def _repr_html_(self) -> str:
        return pool_html(self)


def pool(
    claims: pd.DataFrame,
    story: Topic | None,
    measurand: str,
    on: date | str,
    *,
    window: int = WINDOW,
    language: str = "en",
) -> Pool:
    """The pool of `measurand` on a day (a date or ISO string), of what was said in the `window` days up to it."""
    when, counts = pd.Timestamp(on).date(), read(claims)
    day, against = when.toordinal(), opposed_actors(story, measurand)
    eligible = [count for count in counts if not barred(count, measurand)]
    cast = votes(eligible, day, window)
    voting = {count.claim_id for vote in cast for count in vote.counts}
    left = [count for count in counts if count.claim_id not in voting]
    reasons = {c.claim_id: barred(c, measurand) or outside(c, day, window) or "superseded" for c in left}
    spoken = [c for c in eligible if set(c.actor.split(";")) & against and (c.said_first or 0) <= day]
    confirmed = (claims["speech_act"] == "confirms") & (claims["polarity"] == "affirms")
    return Pool(
        measurand=measurand,
        on=when,
        **_figures(cast),
        k=len(cast),
        sides=len({_side(vote.actor, story) for vote in cast}),
        grade=grade(cast, spoken),
        included=_table((count for count in counts if count.claim_id in voting), {}),
        excluded=_table(left, reasons),
        alternatives=alternatives(counts, tree(story), measurand, day, window),
        limits=_limits([c for c in counts if not outside(c, day, window)], measurand, [vote.value for vote in cast]),
        denials=_stands(claims[claims["polarity"] == "denies"], against, when),
        confirmations=_stands(claims[confirmed], against, when),
        votes=tuple(cast),
        window=window,
        language=language,
        story=story,
        labels=dict(claims.attrs.get("labels", {})),
    )


def _figures(cast: list[Vote]) -> dict[str, float | None]:
    values = [vote.value for vote in cast]
    if not values:
        return dict.fromkeys(("low", "median", "high", "spread"))
    return {"low": min(values), "median": median(values), "high": max(values), "spread": max(values) - min(values)}


def _side(actor: str, story: Topic | None) -> str:
    """The side an estimator stands on; one without a side stands alone."""
    known = story is not None and actor in story.actors
    return (story.actors[actor].side if story and known else "") or actor


def _table(counts: Iterable[Count], reasons: dict[str, str]) -> pd.DataFrame:
    rows = [
        {name: getattr(count, name) for name in ("claim_id", "article_id", "actor", "text", "bound", "low", "high")}
        | {"value": middle(count), "said_to": as_day(count.said_last), "reason": reasons.get(count.claim_id, "")}
        for count in counts
    ]
    return schema.frame("votes", rows)


def _limits(counts: list[Count], measurand: str, values: list[float]) -> pd.DataFrame:
    """Ceilings and floors beside the votes, and how many of those keep them: all, part or none ("bis zu 10.000")."""
    rows = []
    for count in counts:
        limit = count.bound in LIMITS and barred(count, measurand) in ("unattributed", "bound")
        if values and limit and count.certainty not in UNREAL:
            kept = sum(count.low <= value <= count.high for value in values)
            fits = "all" if kept == len(values) else "part" if kept else "none"
            rows.append((count.claim_id, count.actor, count.text, count.low, count.high, fits))
    return pd.DataFrame(rows, columns=["claim_id", "actor", "text", "low", "high", "fits"])


def _stands(claims: pd.DataFrame, against: set[str], on: date) -> pd.DataFrame:
    """The latest of such statements by each opposed actor, said by then, on a proposition of the topic."""
    said = claims[(claims["kind"] == "statement") & (claims["proposition"] != "")]
    said = said[said["actor"].isin(against) & (said["said_from"] <= pd.Timestamp(on)) & (said["rank"] != "deprecated")]
    # of one day, "dass Truppen eingesetzt werden" says more about what is denied than "Das ist eine Lüge"
    said = said.assign(indirect=said["voice"] != "direct").sort_values(
        ["said_to", "said_from", "indirect"], kind="stable"
    )
    return said.groupby("actor").tail(1)[STAND].reset_index(drop=True)


def _written(end: float | None) -> str:
    return "none" if end is None else wording.number(end)
