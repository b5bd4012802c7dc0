"""A quantity claim as the rules read it: interval, days, what the number does, who counts; and the topic's tree."""

from collections import defaultdict
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any

import pandas as pd

from helpers import schema
from helpers.topic import Topic, ancestors, fates

OPEN_FIRST, OPEN_LAST = 0, 10_000_000  # an open side of a window, in days since the year 1
DEFAULT_TOLERANCE = 1  # days: "am Mittwoch" and an article of Thursday may mean the same count
ALLOWED = ("point", "approx")  # wordings that give the number itself: "10.000", "rund 10.000"
LIMITS = ("at_most", "less_than", "at_least", "more_than")  # wordings that only bound it: "bis zu 10.000", "über 3.000"
AMOUNTS = ("vague", "share", "vague_scale")  # "einige", "die meisten", "Tausende"
UNREAL = ("possible", "hypothetical")  # "könnte 10.000 überschreiten", "sollten 10.000 kommen"
DOUBTED = (*UNREAL, "unconfirmed", "alleged")  # "könnte", "nicht bestätigt", "angeblich"
PLAIN = ("count", "new")  # what a number does where it says how many there are: "1.200", "stieg auf 1.200"
WITHDRAWN = r"(?:^|;)revision(?:;|$)"  # the rule of "zunächst 20.000, korrigierte auf 17.000"
MEANT = r"(?:^|;)measurand_plan(?:;|$)"  # "beharrt auf 1.700 Stellen", where the story counts plans
LEFT = r"(?:^|;)refers_remains(?:;|$)"  # "um 6 Uhr waren noch 9.000 ohne Strom"
# "am Samstag kamen 14", "14 Menschen, sagte sie am Samstag"
DATED = r"(?:^|;)(?:refers_date|said_date(?=;(?:.*;)?refers_said))(?:;|$)"


@dataclass(frozen=True, slots=True)
class Count:
    """One quantity claim; `first..last`, `said_first..said_last`: days as ordinals, None where unknown.

    related: claim_ids of the partners in one change. before: of a new number the values it replaces ("von 800 auf
    1.200": 800). replaced: the day on which its source first gives another number; among: the ends of each other number
    that its source gives in the same article ("am Abend 18.000, nun 7.500"). claimers: of a denied number those who are
    said to have claimed it. dated: its own words name the day, not only the date of the article.
    """

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
    role: str
    related: tuple[str, ...]
    revised: bool
    remains: bool
    dated: bool
    meant: bool
    suspect: bool
    suggested: float
    headline: bool
    deprecated: bool
    first: int | None
    last: int | None
    said_first: int | None
    said_last: int | None
    before: tuple[float, ...] = ()
    replaced: int | None = None
    among: tuple[tuple[float, float], ...] = ()
    claimers: frozenset[str] = frozenset()

    @property
    def numbered(self) -> bool:
        """True where the wording allows an interval: not for "einige" or "die meisten"."""
        return self.low == self.low and self.high == self.high

    @property
    def planned(self) -> bool:
        """A plan as worded, or one that a measurand of plans makes of it."""
        return self.certainty == "planned" or self.meant

    @property
    def step(self) -> float:
        """Place value of the last digit printed, read back from the interval of a bare number: "10.500" is 100 wide."""
        return self.high - self.low if self.bound == "point" else 0.0

    @property
    def actors(self) -> frozenset[str]:
        """Those whose number it is: two for a joint statement, none where nobody is named."""
        return frozenset(filter(None, self.actor.split(";")))

    @property
    def fates(self) -> frozenset[str]:
        """What the claim's own words say of those counted: "20 Verletzte" are hurt."""
        return fates.of(self.text)

    @property
    def printed(self) -> tuple[float, float]:
        """The number as printed, twice, or the two numbers of a range; NaN for an amount in words."""
        return (self.low, self.high) if self.bound == "range" else (self.value, self.value)


def read(claims: pd.DataFrame) -> list[Count]:
    """All quantity claims of a claims table, in its order."""
    claims = schema.need(claims, ("kind", "measurand"), "take the claims as gl.extract returns them")
    rows = claims[claims["kind"] == "quantity"]
    places = zip(rows["text"], rows["start"], rows["number_start"], rows["number_end"], strict=True)
    own: dict[str, Any] = dict(
        word=["" if pd.isna(first) else text[first - start : last - start] for text, start, first, last in places],
        role=rows["role"].where(rows["role"] != "", "count"),
        related=[tuple(filter(None, ids.split(";"))) for ids in rows["related"]],
        revised=rows["rule"].str.contains(WITHDRAWN),
        remains=rows["rule"].str.contains(LEFT),
        dated=rows["rule"].str.contains(DATED),
        meant=rows["rule"].str.contains(MEANT),
        suspect=rows["flag"] == "lost_thousand",
        suggested=rows["suggested_value"],
        headline=rows["region"] == "headline",
        deprecated=rows["rank"] == "deprecated",
        **_days(rows),
    )
    table = rows.assign(**own)
    names = [one.name for one in fields(Count) if one.name in table]
    counts = [Count(*cells) for cells in zip(*(table[name].tolist() for name in names), strict=True)]
    return _with_later(_with_partners(counts))


def _days(rows: pd.DataFrame) -> dict[str, pd.Series]:
    """Both windows; what is said without a day is about the day it is said, but for the old number of a change."""
    refers = _windows(rows["refers_from"], rows["refers_to"])
    said = _windows(rows["said_from"], rows["said_to"])
    roles = zip(refers, said, rows["role"], strict=True)
    about = [own if own[0] is not None or role == "old" else told for own, told, role in roles]
    ends = {"first": (about, 0), "last": (about, 1), "said_first": (said, 0), "said_last": (said, 1)}
    return {
        name: pd.Series([window[end] for window in windows], rows.index, dtype="object")
        for name, (windows, end) in ends.items()
    }


def _windows(first: pd.Series, last: pd.Series) -> list[tuple[int | None, int | None]]:
    """Both ends as ordinals, an open one far away; (None, None) where no day is known."""
    ends = [
        (OPEN_FIRST if pd.isna(a) else a.toordinal(), OPEN_LAST if pd.isna(b) else b.toordinal())
        for a, b in zip(first, last, strict=True)
    ]
    return [(None, None) if end == (OPEN_FIRST, OPEN_LAST) else end for end in ends]


def _with_partners(counts: list[Count]) -> list[Count]:
    """What a new number replaces, and who claimed a denied one, stand with the partners of their change.

    A part that is a measurand of its own ("90 Schiffe, davon 20 im Hafen") is a count of that.
    """
    known = {count.claim_id: count for count in counts}
    for i, count in enumerate(counts):
        partners = [known[partner] for partner in count.related if partner in known]
        if count.role == "new":
            counts[i] = replace(count, before=tuple(one.value for one in partners if one.role == "old"))
        elif count.role == "part" and partners and all(one.measurand != count.measurand for one in partners):
            counts[i] = replace(count, role="count")
        elif count.role == "denied":
            claimed = [one for one in partners if one.role != "denied" and same_figure(one, count)]
            counts[i] = replace(count, claimers=frozenset[str]().union(*(one.actors for one in claimed)))
    return counts


def _with_later(counts: list[Count]) -> list[Count]:
    """What else a source gives for the same measurand: later, so that the earlier one no longer stands, or beside."""
    said: dict[tuple[str, str], list[Count]] = defaultdict(list)
    for count in counts:
        if count.actor and count.role in PLAIN and count.polarity == "affirms" and count.said_first is not None:
            said[count.actor, count.measurand].append(count)
    for i, count in enumerate(counts):
        same = said.get((count.actor, count.measurand), ())
        others = [one for one in same if not overlap(one, count) and not other_days(one, count)]
        later = [one.said_first or 0 for one in others if (one.said_first or 0) > (count.said_last or 0)]
        if later and count.said_last is not None:
            counts[i] = count = replace(count, replaced=min(later))
        beside = [one for one in others if one.article_id == count.article_id and one.numbered]
        if beside and count.numbered:
            counts[i] = replace(count, among=tuple((one.low, one.high) for one in beside))
    return counts


def other_days(a: Count, b: Count) -> bool:
    """True if both name days of their own that differ: "am Samstag 4.200, am Sonntag 1.300" revises nothing."""
    named = all(count.first == count.last and count.first is not None for count in (a, b))
    own = any((count.first, count.last) != (count.said_first, count.said_last) for count in (a, b))
    return named and own and a.first != b.first


def same_figure(a: Count, b: Count) -> bool:
    """True if both print one number, whatever their bounds: "rund 1,3 Millionen", "1.300.000"."""
    return a.printed == b.printed


def overlap(a: Count, b: Count, touching: bool = False) -> bool:
    """True if the intervals share more than an end: "rund 8.000" and "8.500", not "10.000" and "11.000"."""
    low, high = max(a.low, b.low), min(a.high, b.high)
    return low < high or (low == high and (touching or a.low == a.high or b.low == b.high))


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

    wholes: dict[str, tuple[str, ...]] = field(default_factory=dict)  # those above each measurand, the nearest first
    tolerances: dict[str, int] = field(default_factory=dict)
    cumulative: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    known: bool = False

    def tolerance(self, measurand: str) -> int:
        return self.tolerances.get(measurand, DEFAULT_TOLERANCE)

    def family(self, measurand: str) -> str:
        """The topmost whole: only claims of one family are comparable."""
        return (measurand, *self.wholes.get(measurand, ()))[-1]

    def within(self, part: str, whole: str) -> bool:
        """True if `part` stands below `whole`: soldiers near the border below soldiers in the country."""
        return whole in self.wholes.get(part, ())

    def near(self, a: Count, b: Count) -> bool:
        """True if both are about days no further apart than their measurands tolerate."""
        days = gap(a, b)
        return days is not None and days <= min(self.tolerance(a.measurand), self.tolerance(b.measurand))

    def related(self, a: Count, b: Count) -> bool:
        """True if one counts a part of what the other counts."""
        return self.within(a.measurand, b.measurand) or self.within(b.measurand, a.measurand)


def tree(story: Topic | None) -> Tree:
    """The measurand tree of a topic (`topic.Topic`), or an empty one."""
    if story is None:
        return Tree()
    wholes = {m.id: ancestors(story, m.id) for m in story.measurands}
    tolerances = {m.id: m.tolerance_days for m in story.measurands}
    cumulative = frozenset(m.id for m in story.measurands if m.cumulative)
    return Tree(wholes, tolerances, cumulative, frozenset(m.id for m in story.measurands if m.planned), known=True)
