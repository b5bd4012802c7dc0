"""The day that the articles of a story tell of, for those that do not name it.

"Am Samstag zogen 900 Menschen durch Auen", "Am Samstag waren es laut Polizei 900"; on Monday a third asks: "Frau Kern,
die Polizei zählt 900?" First the one day of what is counted, then the one that the articles are about.
Not of a toll that grows, of a plan, or of what goes on ("Es liegen 900 in der Klinik").
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from helpers.claims import narrated
from helpers.claims.settings import Setting
from helpers.topic import Topic

Row = MutableMapping[str, Any]
RULE = "refers_agreed"
HIDDEN = ("occasion", "told", "beside", "before")  # what no column shows
DATED = ("refers_from", "refers_to", "rule")
TOLD = re.compile(r"refers_(?:date|same_day|same_event|occasion|headline)\b")  # the article gives the day
OPEN = re.compile(r"refers_(?:said|published|untold)\b")  # it gives none
UNDATED = re.compile(r"refers_(?:said|published|untold|unknown)\b")
FORMER = re.compile(r"refers_unknown\b")  # "korrigierte ihre Zahl von 40 auf 60"
COUNTS = ("count", "part", "denied", "difference")
BACK = timedelta(30)  # an event longer ago has had others since
LATELY = timedelta(6)  # an article is still about an event so long ago
ARTICLES, SHARE = 2, 0.75  # that tell of the day, and of what is told of any day
ALIKE = 4  # articles whose first numbers are so often word for word the same are one text


@dataclass(frozen=True)
class Told:
    """That a text tells what is counted of a day, at some places or at none named."""

    day: date
    article: str
    places: frozenset[str]


def carry(rows: Sequence[Row], story: Topic | None) -> None:
    """Give claims that name no day the one on which several articles agree; nothing without a story.

    rows: the cells of claims, days as `date` or None; those of quantities with their `Setting` as "setting", and where
    known "occasion", the day that the article is about, "beside", the days named near one without a day, and "told",
    "past" or "event" where it is told of a past day or of what the article is about. Those that are given a day keep as
    "before" what they held.
    """
    if story is None:
        return
    counted = [row for row in rows if row["kind"] == "quantity"]
    _mark_copies(counted)
    for find in (of_counts, of_articles):
        days = find(counted, story)
        for row in counted:
            if day := days.get(row["claim_id"]):
                _take(row, day)
    _statements(rows, counted)


def _mark_copies(counted: Iterable[Row]) -> None:
    """As "text_of" the article whose text each has: one agency's text in five papers is one witness of a day."""
    first: dict[str, list[str]] = defaultdict(list)
    for row in counted:
        numbers = first[row["article_id"]]
        if len(numbers) < ALIKE and (row["measurand"] or row.get("told")):
            numbers.append(row["text"])
    whose: dict[tuple[str, ...], str] = {}
    for row in counted:
        numbers = first[row["article_id"]]
        known = len(numbers) == ALIKE
        row["text_of"] = whose.setdefault(tuple(numbers), row["article_id"]) if known else row["article_id"]


def _take(row: Row, day: date) -> None:
    row["before"] = {name: row[name] for name in DATED}
    row["refers_from"] = row["refers_to"] = day
    row["rule"] = UNDATED.sub(RULE, row["rule"])


def _statements(rows: Iterable[Row], counted: Iterable[Row]) -> None:
    """What somebody says of numbers of one such day alone is of that day, too."""
    held: dict[str, list[Row]] = defaultdict(list)
    for row in counted:
        if row["statement_id"]:
            held[row["statement_id"]].append(row)
    for row in rows:
        within = held.get(row["claim_id"], [])
        days = {(one["refers_from"], one["refers_to"]) for one in within}
        if len(days) == 1 and any(RULE in one["rule"] for one in within) and UNDATED.search(row["rule"]):
            _take(row, within[0]["refers_from"])


def of_counts(rows: Iterable[Row], story: Topic) -> dict[str, date]:
    """claim_id -> the one day that several articles tell of what is counted."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["measurand"] and row["setting"] and row["certainty"] not in narrated.NOT_HAPPENED:
            groups[row["measurand"]].append(row)
    events = [one for one in story.measurands if not (one.cumulative or one.planned)]
    return {claim_id: day for one in events for claim_id, day in _of(groups[one.id])}


def of_articles(rows: Sequence[Row], _: Topic) -> dict[str, date]:
    """claim_id -> the day that most articles are about that name one, for those that name none.

    Not of what is counted on other days, too.
    """
    about = {row["text_of"]: row["occasion"] for row in rows if row.get("occasion")}
    days = sorted(about.values())
    told: dict[str, set[Told]] = defaultdict(set)
    for row in rows:
        if row["setting"] and _tells(row):
            told[row["measurand"]].add(_told(row))
    found = {}
    for row in rows:
        last = row["said_to"]
        if not row.get("told") or last is None or not UNDATED.search(row["rule"]):
            continue
        ranked = Counter(days[bisect_left(days, last - LATELY) : bisect_left(days, last)]).most_common(2)
        if not ranked or ranked[0][1] < max(ARTICLES, 1 + sum(most for _, most in ranked[1:])):
            continue
        day = ranked[0][0]
        others = told[row["measurand"]] if row["told"] == "past" else ()
        if all(_holds(one, day) for one in row["beside"]) and _may_be_of(row, day, others):
            found[row["claim_id"]] = day
    return found


def _may_be_of(row: Row, day: date, told: Iterable[Told]) -> bool:
    """Whether nothing that the articles tell of its measurand speaks against a day."""
    setting = row["setting"]
    running = setting and "running" in setting.hints
    return not running and all(one.day == day and not _elsewhere(one, setting) for one in told)


def _holds(days: tuple[date | None, date | None], day: date) -> bool:
    first, last = days
    return first is None or first <= day <= (last or first)


def _of(group: Sequence[Row]) -> Iterator[tuple[str, date]]:
    told = sorted({_told(row) for row in group if _tells(row)}, key=lambda one: (one.day, one.article))
    days, agreed = [one.day for one in told], dict[Any, date | None]()
    for row in group if len({one.article for one in told}) >= ARTICLES else ():
        if _is_open(row) and (last := row["said_to"]) is not None:
            alike = last, row["setting"].places or row["setting"].around  # most rows of an archive look at the same
            if alike not in agreed:
                near = told[bisect_left(days, last - BACK) : bisect_right(days, last)]
                agreed[alike] = _agreed([one for one in near if not _elsewhere(one, row["setting"])])
            day = agreed[alike]
            if day and day < last and not any(_is_earlier(one, day) for one in row["beside"]):
                yield row["claim_id"], day


def _is_earlier(days: tuple[date | None, date | None], day: date) -> bool:
    """ "Im Mai 2021 wurden 120 evakuiert. Dort liefen 60.000 Liter aus": of that May, too."""
    return days[1] is not None and days[1] < day


def _tells(row: Row) -> bool:
    one_day = row["refers_from"] is not None and row["refers_from"] == row["refers_to"]
    return one_day and row["role"] not in ("old", "rate") and TOLD.search(row["rule"]) is not None


def _told(row: Row) -> Told:
    return Told(row["refers_from"], row["text_of"], row["setting"].places)


def _is_open(row: Row) -> bool:
    """No day of its own, and its clause tells nothing that goes on; or the former figure of what is of one day."""
    if row["role"] == "old":
        return FORMER.search(row["rule"]) is not None
    running = "running" in row["setting"].hints
    return row["role"] in COUNTS and not running and OPEN.search(row["rule"]) is not None


def _elsewhere(one: Told, here: Setting) -> bool:
    return bool(one.places) and one.places.isdisjoint(here.places or here.around)


def _agreed(told: Sequence[Told]) -> date | None:
    """The day of three in four of the tellings, if two articles tell of it."""
    often = Counter(one.day for one in told)
    day, times = often.most_common(1)[0] if often else (None, 0)
    articles = {one.article for one in told if one.day == day}
    return day if len(articles) >= ARTICLES and times >= SHARE * len(told) else None
