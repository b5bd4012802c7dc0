"""Placed days of a text as windows: read with both ends of the publication window, ranges joined, "seit" widened."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from helpers.german import dates
from helpers.german.dates import grammar, windows
from helpers.german.reading import Reading

Window = tuple[date | None, date | None]
Dated = tuple[Window, str]  # with the rule that gave the days
JOINT = re.compile(
    r"\s{0,3}(?:bis(?:\szum|\seinschließlich)?|und|oder|[-–])\s{0,3}(?:de[mnr]\s)?"
)  # "27. und 28. Oktober", "5. bis 22. November"
NESTED = re.compile(r"\s(?:im|des)\s")
SINCE = re.compile(r"\b[Ss]eit(?:\s(?:dem|der|Anfang|Mitte|Ende))?\s*$")
# "in der Woche bis zum 19. März": the seven days that end on it
UP_TO = re.compile(
    r"\b[Ii](?:n\s(?:der|den|einer)|[mn]\s?(?:einem)?)\s(?:(?:vergangenen|letzten)\s)?(?:(?P<count>\w+)\s)?"
    r"(?P<unit>Woche|Monat|Jahr|Tage|Quartal)(?P<many>n|en)?\s+bis(?:\szum|\szur)?(?:\sEnde)?\s*$"
)
UNTIL = re.compile(r"\b[Bb]is(?:\s(?:zum|zur|Anfang|Mitte|Ende))?\s*$")
LOOK_BACK = 14
SCHOOL_YEAR = re.compile(r"(?:[Ss]chul|[Kk]indergarten|[Kk]ita-?|[Aa]usbildungs)[Jj]ahr(?:e?s)?\b")
AFTER = ("danach", "darauf")
BESIDE = re.compile(r"\b(?:davor|zuvor|vorher|danach|darauf)$")
STARTS, A_YEAR = 8, 360  # August; days
YEAR = re.compile(r"\d{4}")
HALF_A_YEAR = timedelta(182)  # nearer in the past it may well be meant: "bis August waren es ..."


@dataclass(frozen=True, slots=True)
class Day:
    """Days named at ``text[start:end]``, from `first` to `last`; None is open. kind as in DateMention."""

    start: int
    end: int
    first: date | None
    last: date | None
    kind: str
    rule: str


def only(days: Sequence[Day]) -> Day | None:
    """The day, where there is but one."""
    return days[0] if len(days) == 1 else None


def placed(reading: Reading, published: Window) -> list[Day]:
    """All mentions that are placed in time or are a clock time, in order, as windows."""
    found = dates.find(reading, None if None in published else published)
    days = [Day(one.start, one.end, one.first, one.last, one.kind, one.rule) for one in found]
    school: Day | None = None
    for at, day in enumerate(days):
        days[at] = _of_school(reading.text, day, published[1], school)
        school = days[at] if days[at] is not day else school
    return _joined(reading.text, [_widened(reading.text, day, published) for day in days if _usable(day)])


def _usable(day: Day) -> bool:
    """Not "für die Zukunft": what is spoken of places no count."""
    return (day.first is not None or day.last is not None or day.kind == "time") and day.rule != "horizon"


def _of_school(text: str, day: Day, published: date | None, before: Day | None) -> Day:
    """ "im vergangenen Schuljahr", "im Schuljahr 2024/25": from August to July; "im Schuljahr davor" before that."""
    around = text[max(0, day.start - LOOK_BACK) : day.end]
    if day.first is None or day.last is None or not SCHOOL_YEAR.search(around) or (day.last - day.first).days < A_YEAR:
        return day
    named = YEAR.search(text, day.start, day.end)
    late = published is not None and published.month < STARTS
    year = int(named[0]) if named else day.first.year - late
    if before and before.first and (later := BESIDE.search(text, day.start, day.end)):
        year = before.first.year + (1 if later[0] in AFTER else -1)
    return Day(day.start, day.end, date(year, STARTS, 1), date(year + 1, STARTS - 1, 31), day.kind, day.rule)


def _widened(text: str, day: Day, published: Window) -> Day:
    """ "seit August" names August and means from then on to the day of publication."""
    before = text[max(0, day.start - LOOK_BACK) : day.start]
    if day.kind == "time" or day.first is None:
        return day
    if SINCE.search(before):
        return replace(day, last=published[1])
    if UNTIL.search(before):
        led = UP_TO.search(text, max(0, day.start - 50), day.start)
        count = (grammar.number(led["count"]) if led["count"] else None) if led and led["many"] else 1
        if led and count and day.last:
            first = windows.back(day.last, grammar.grain(led["unit"]), int(count)) + windows.DAY
            return replace(day, first=first, kind="range")
        return replace(day, first=None, last=_to_come(text, day, published))
    return day


def _to_come(text: str, day: Day, published: Window) -> date | None:
    """ "bis Dezember", written in October, is this year's: what lasts until a month without a year is still to come."""
    if day.last is None or published[0] is None or day.last >= published[0] or YEAR.search(text, day.start, day.end):
        return day.last
    if day.last >= published[0] - HALF_A_YEAR:
        return day.last
    leap = (day.last.month, day.last.day) == (2, 29)
    return day.last.replace(year=day.last.year + 1, day=28 if leap else day.last.day)


def _joined(text: str, found: list[Day]) -> list[Day]:
    """ "27. und 28. Oktober" are two mentions and one window, so are "am ersten Sonntag im Juni"."""
    joined: list[Day] = []
    for day in found:
        before = joined[-1] if joined else None
        between = text[before.end : day.start] if before else ""
        if before and NESTED.fullmatch(between) and _inside(before, day):
            joined[-1] = replace(before, end=day.end)
        elif before and len(between) < LOOK_BACK and JOINT.fullmatch(between) and _in_order(before, day):
            joined[-1] = replace(before, end=day.end, last=day.last, kind="range")
        else:
            joined.append(day)
    return joined


def _inside(one: Day, other: Day) -> bool:
    """Whether the one names days of the other."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return other.first <= one.first and one.last <= other.last


def _in_order(one: Day, other: Day) -> bool:
    ordered = one.first is not None and other.last is not None and one.first <= other.last
    return ordered and "time" not in (one.kind, other.kind)
