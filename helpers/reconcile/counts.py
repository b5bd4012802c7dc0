"""A quantity claim as the rules read it: interval, window of days, who counts; and the topic's measurand tree."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from helpers.topic import Topic

OPEN_FIRST, OPEN_LAST = 0, 10_000_000  # an open side of a window, in days since the year 1
DEFAULT_TOLERANCE = 1  # days: "am Mittwoch" and an article of Thursday may mean the same count
ALLOWED = ("point", "approx")  # wordings that give the number itself: "10.000", "rund 10.000"
LIMITS = ("at_most", "less_than", "at_least", "more_than")  # wordings that only bound it: "bis zu 10.000", "über 3.000"
AMOUNTS = ("vague", "share", "vague_scale")  # "einige", "die meisten", "Tausende"
UNREAL = ("possible", "hypothetical")  # "könnte 10.000 überschreiten", "sollten 10.000 kommen"


@dataclass(frozen=True, slots=True)
class Count:
    """One quantity claim; `first..last`, `said_first..said_last`: days as ordinals, None where unknown."""

    claim_id: str
    article_id: str
    text: str
    start: int
    word: str
    measurand: str
    actor: str
    value: float
    low: float
    high: float
    bound: str
    certainty: str
    hedges: str
    polarity: str
    speech_act: str
    suspect: bool
    suggested: float
    headline: bool
    deprecated: bool
    first: int | None
    last: int | None
    said_first: int | None
    said_last: int | None

    @property
    def numbered(self) -> bool:
        """True where the wording allows an interval: not for "einige" or "die meisten"."""
        return self.low == self.low and self.high == self.high

    @property
    def step(self) -> float:
        """Place value of the last digit printed, read back from the interval of a bare number: "10.500" is 100 wide."""
        return self.high - self.low if self.bound == "point" else 0.0


def read(claims: pd.DataFrame) -> list[Count]:
    """All quantity claims of a claims table, in its order."""
    rows = claims[claims["kind"] == "quantity"]
    days = {name: _ordinals(rows[name]) for name in ("refers_from", "refers_to", "said_from", "said_to")}
    cells = {name: rows[name].tolist() for name in rows.columns if name not in days}
    counts = []
    for i in range(len(rows)):
        row = {name: column[i] for name, column in cells.items()}
        first, last = _window(days["refers_from"][i], days["refers_to"][i])
        said = _window(days["said_from"][i], days["said_to"][i])
        if first is None:  # what is said without a day is about the day it is said
            first, last = said
        counts.append(_count(row, (first, last), said))
    return counts


def _count(row: dict[str, Any], refers: tuple[int | None, int | None], said: tuple[int | None, int | None]) -> Count:
    text, start = row["text"], row["start"]
    first, last = row["number_start"], row["number_end"]
    word = "" if pd.isna(first) else text[int(first - start) : int(last - start)]
    return Count(
        row["claim_id"], row["article_id"], text, int(start), word, row["measurand"], row["actor"],
        row["value"], row["low"], row["high"], row["bound"],
        row["certainty"], row["hedges"], row["polarity"], row["speech_act"],
        row["flag"] == "lost_thousand", row["suggested_value"],
        row["region"] == "headline", row["rank"] == "deprecated", *refers, *said,
    )  # fmt: skip


def _ordinals(days: pd.Series) -> list[int | None]:
    return [None if pd.isna(day) else day.toordinal() for day in days]


def _window(first: int | None, last: int | None) -> tuple[int | None, int | None]:
    if first is None and last is None:
        return None, None
    return OPEN_FIRST if first is None else first, OPEN_LAST if last is None else last


def gap(a: Count, b: Count) -> int | None:
    """Days between the nearest ends of the windows the claims are about, 0 if they overlap, None if one is unknown."""
    return _between(a.first, a.last, b.first, b.last)


def said_gap(a: Count, b: Count) -> int | None:
    """Days between the nearest ends of the windows in which the two were said."""
    return _between(a.said_first, a.said_last, b.said_first, b.said_last)


def _between(a_first: int | None, a_last: int | None, b_first: int | None, b_last: int | None) -> int | None:
    if a_first is None or b_first is None or a_last is None or b_last is None:
        return None
    return max(0, b_first - a_last, a_first - b_last)


def as_day(ordinal: int | None) -> date | None:
    """The day behind an ordinal; None for an open side."""
    return date.fromordinal(ordinal) if ordinal is not None and OPEN_FIRST < ordinal < OPEN_LAST else None


@dataclass(frozen=True)
class Tree:
    """The measurand tree of a topic; without a topic (`known` is False) every noun is a measurand and stands alone."""

    parents: dict[str, str] = field(default_factory=dict)
    tolerances: dict[str, int] = field(default_factory=dict)
    cumulative: frozenset[str] = frozenset()
    known: bool = False

    def tolerance(self, measurand: str) -> int:
        return self.tolerances.get(measurand, DEFAULT_TOLERANCE)

    def family(self, measurand: str) -> str:
        """The topmost whole: only claims of one family are comparable."""
        while self.parents.get(measurand):
            measurand = self.parents[measurand]
        return measurand

    def within(self, part: str, whole: str) -> bool:
        """True if `part` stands below `whole`: soldiers near the border below soldiers in the country."""
        while part := self.parents.get(part, ""):
            if part == whole:
                return True
        return False

    def related(self, a: Count, b: Count) -> bool:
        """True if one counts a part of what the other counts."""
        return self.within(a.measurand, b.measurand) or self.within(b.measurand, a.measurand)


def tree(story: Topic | None) -> Tree:
    """The measurand tree of a topic (`topic.Topic`), or an empty one."""
    if story is None:
        return Tree()
    measurands = list(story.measurands)
    return Tree(
        {m.id: m.part_of or "" for m in measurands},
        {m.id: m.tolerance_days for m in measurands},
        frozenset(m.id for m in measurands if m.cumulative),
        known=True,
    )


def opposed_actors(story: Topic | None, measurand: str) -> set[str]:
    """The actors against whose interest the measurand is: those who would admit it."""
    if story is None:
        return set()
    return {actor for m in story.measurands if m.id == measurand for actor in m.opposed}
