"""The lost thousand: a count below 1,000 among counts in the thousands, whose thousandfold is printed elsewhere.

"10 Soldaten" beside "10.000 Soldaten" is unusual and worth a look; it is never repaired.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from helpers import topic as topics
from helpers.german.quantities import HOW_MANY
from helpers.german.quantities.units import unit_of_thing
from helpers.topic import Topic, fates

BELOW = 1000  # a numeral that may have lost its thousands
DECADES = 2.5  # orders of magnitude below the median of comparable counts
DAYS = 30  # windows further apart are not compared; longer ones are long
THOUSAND = re.compile(r"tausend|tsd|million|mio|milliard", re.I)
COUNTED = ("point", "approx", "just_under", "just_over", "at_most", "less_than", "at_least", "more_than")

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Seen:
    """A number as this rule looks at it; equal ones are one."""

    measurand: str
    first: int | None
    last: int | None
    fates: frozenset[str]
    actor: str = ""
    value: float = 0.0


def find(rows: Sequence[Row], story: Topic | None) -> dict[str, float]:
    """claim_id -> suggested value of every suspect among quantity rows; without a story only inside one article.

    A row holds the cells of a quantity claim, days as `date` or None, and as "rest" what follows up to the next number.
    """
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        how_many = (row.get("role") or "count") in HOW_MANY  # "um 10" says by how much
        if row["measurand"] and row["bound"] in COUNTED and row["value"] and how_many:
            groups[_group(row, story)].append(row)
    return {claim_id: value for group in groups.values() for claim_id, value in _of(group, story)}


def _group(row: Row, story: Topic | None) -> Any:
    unit = unit_of_thing(row["thing"])[1] if row.get("thing") else 1.0  # "2 Tonnen", "2.000 Kilogramm"
    return unit, ((row["article_id"], row["measurand"]) if story is None else topics.family(story, row["measurand"]))


def _of(group: list[Row], story: Topic | None) -> Iterator[tuple[str, float]]:
    printed = {row["value"] for row in group}
    if not any(row["value"] * 1000 in printed and may_have_lost(row) for row in group):
        return
    times = Counter(map(_seen, group))
    around = Around(times, lambda a, b: topics.comparable(story, a, b))
    small: dict[Seen, list[Row]] = defaultdict(list)  # rows whose surroundings are the same
    for row in group:
        if row["value"] * 1000 in printed and may_have_lost(row):
            one = _seen(row)
            small[Seen(one.measurand, one.first, one.last, one.fates)].append(row)
    for place, alike in small.items():
        said = Counter[tuple[str, float]]()
        for other in around.of(place):
            said[other.actor, other.value] += times[other]
        values = sorted(value for _, value in said)
        for row in alike:
            if is_suspect(row["value"], values, alone=said[row["actor"], row["value"]] == 1):
                yield row["claim_id"], row["value"] * 1000


def _seen(row: Row) -> Seen:
    first, last = (day.toordinal() if isinstance(day, date) else None for day in (row["refers_from"], row["refers_to"]))
    return Seen(row["measurand"], first, last, fates.of(row["text"] + row.get("rest", "")), row["actor"], row["value"])


def may_have_lost(row: Row) -> bool:
    """A numeral below 1,000 without "tausend"."""
    offset = row["number_start"] - row["start"]
    numeral = row["text"][offset : offset + row["number_end"] - row["number_start"]]
    return 0 < row["value"] < BELOW and float(row["value"]).is_integer() and not THOUSAND.search(numeral)


def is_suspect(value: float, values: Sequence[float], alone: bool) -> bool:
    """2.5 decades under the median of the comparable `values` (sorted), the thousandfold among them.

    `values` holds the number itself; it is left out where it stands `alone`, given by its source this once.
    """
    at = bisect_left(values, value * 1000)
    if at == len(values) or values[at] != value * 1000:
        return False
    here, n = bisect_left(values, value), len(values) - alone

    def nth(place: int) -> float:
        return values[place + (alone and place >= here)]

    middle = (nth((n - 1) // 2) + nth(n // 2)) / 2
    return math.log10(middle) - math.log10(value) >= DECADES


class Around:
    """Counts by measurand and first day, so that those comparable with one are found without looking at all others.

    Comparable: the same measurand, a whole or a part of it (`related`), at most 30 days apart; an unknown day meets
    all; of other fate is none ("2 gefangen, 2.000 tot"). A thing has measurand, first, last (ordinals or None), fates.
    """

    def __init__(self, things: Iterable[Any], related: Callable[[str, str], bool]) -> None:
        self.related = cache(related)
        self.short: dict[str, list[Any]] = defaultdict(list)
        self.long: dict[str, list[Any]] = defaultdict(list)
        for thing in sorted(things, key=lambda thing: thing.first or 0):
            dated = thing.first is not None and thing.last is not None and thing.last - thing.first <= DAYS
            (self.short if dated else self.long)[thing.measurand].append(thing)
        self.days = {name: [thing.first or 0 for thing in things] for name, things in self.short.items()}

    def of(self, one: Any) -> list[Any]:
        """Those comparable with `one`, itself among them if it is one of them."""
        near: list[Any] = []
        for name, days in self.days.items():
            if self.related(one.measurand, name):
                begin = 0 if one.first is None else bisect_left(days, one.first - 2 * DAYS)
                end = len(days) if one.last is None else bisect_right(days, one.last + DAYS)
                near += self.short[name][begin:end]
        near += [thing for name, things in self.long.items() if self.related(one.measurand, name) for thing in things]
        return [thing for thing in near if _apart(one, thing) <= DAYS and not _other_fate(one, thing)]


def _other_fate(a: Any, b: Any) -> bool:
    return bool(a.fates and b.fates and a.fates.isdisjoint(b.fates))


def _apart(a: Any, b: Any) -> int:
    """Days between the nearest ends of two windows; unknown ends overlap with everything."""
    return max(0, _days(a.last, b.first), _days(b.last, a.first))


def _days(last: int | None, first: int | None) -> int:
    return first - last if first is not None and last is not None else 0
