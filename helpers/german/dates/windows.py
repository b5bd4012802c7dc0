"""What the finder of dates hands out, and windows of days: weeks, months, seasons, decades. Both ends are inclusive."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

Window = tuple[date, date]
MaybeWindow = tuple[date | None, date | None]
UNPLACED: MaybeWindow = (None, None)
DAY = timedelta(1)
Yearly = Callable[[int], Window | None]
MONTHS_OF = {"month": 1, "quarter": 3, "season": 6}
YEARS_OF = {"year": 1, "decade": 10, "century": 100}


@dataclass(frozen=True)
class DateMention:
    """One German expression of time at text[start:end], without a leading preposition.

    first, last: the days that are *named*, inclusive; one side None is open ("künftig"), both None: found, not placed.
    kind: point, range, vague, open, duration, set, time. grain: hour, day, week, month, quarter, season, year, decade
    (a weekend counts as week, a half-year as season, a century as decade). rule: ids of RULES joined by ";".
    """

    start: int
    end: int
    first: date | None
    last: date | None
    kind: str
    grain: str
    rule: str


def a_day(year: int, month: int, day: int) -> Window | None:
    """None where the calendar has no such day ("31. Juni")."""
    known = 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]
    return (date(year, month, day),) * 2 if known else None


def months(year: int, month: int, count: int = 1) -> Window:
    """`count` months from `month` on; the month may lie outside 1..12 (0 is last year's December)."""
    first, last = year * 12 + month - 1, year * 12 + month + count - 2
    end_year, end_month = last // 12, last % 12 + 1
    return date(first // 12, first % 12 + 1, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


def years(year: int, count: int = 1) -> MaybeWindow:
    return (date(year, 1, 1), date(year + count - 1, 12, 31)) if 1 <= year <= 9999 - count else UNPLACED


def week(day: date, offset: int = 0) -> Window:
    """Monday to Sunday around `day`, `offset` weeks on."""
    monday = day - timedelta(day.weekday()) + timedelta(7 * offset)
    return monday, monday + timedelta(6)


def unit(day: date | None, grain: str, offset: int = 0) -> MaybeWindow:
    """The day, week, month, quarter, season (half-year), year, decade or century around `day`, `offset` of them on."""
    if day is None:
        return UNPLACED
    try:
        if grain in ("hour", "day"):
            return (day + timedelta(offset),) * 2
        if grain == "week":
            return week(day, offset)
        if grain in MONTHS_OF:
            length = MONTHS_OF[grain]
            return months(day.year, (day.month - 1) // length * length + 1 + offset * length, length)
        return years((day.year // YEARS_OF[grain] + offset) * YEARS_OF[grain], YEARS_OF[grain])
    except (ValueError, OverflowError):  # "vor 100.000 Jahren" lies outside the calendar
        return UNPLACED


def third(window: MaybeWindow, which: str) -> MaybeWindow:
    """Anfang, Mitte or Ende: "Anfang Mai" is 1 to 10 May, "Ende Mai" 21 to 31."""
    first, last = window
    if first is None or last is None or (last - first).days < 2:
        return window
    length = timedelta(((last - first).days + 1) // 3)
    if which.lower() in ("anfang", "anfangs", "beginn"):
        return first, first + length - DAY
    return (first + length, first + 2 * length - DAY) if which.lower() == "mitte" else (first + 2 * length, last)


def half(window: MaybeWindow, which: str) -> MaybeWindow:
    """The first ("erst") or second half of a window."""
    first, last = window
    if first is None or last is None:
        return window
    middle = first + (last - first + DAY) // 2
    return (first, middle - DAY) if which.lower() == "erst" else (middle, last)


def nth_day(month: MaybeWindow, weekday: int, nth: int) -> MaybeWindow:
    """The nth Monday (0), Tuesday ... of a month, nth 0 for the last one; it is not placed where the month is not."""
    first, last = month
    if first is None or last is None:
        return UNPLACED
    days = [first + timedelta(n) for n in range((weekday - first.weekday()) % 7, (last - first).days + 1, 7)]
    return (days[nth - 1],) * 2 if nth <= len(days) else UNPLACED


def weekend_of(month: MaybeWindow, nth: int) -> MaybeWindow:
    """The nth weekend that begins in a month, 0 for the last one."""
    saturday = nth_day(month, 5, nth)[0]
    return (saturday, saturday + DAY) if saturday else UNPLACED


def hull(one: MaybeWindow, other: MaybeWindow) -> MaybeWindow:
    days = [day for day in (*one, *other) if day]
    return (min(days), max(days)) if len(days) == 4 else UNPLACED


NEAR = 60
"""Days around the publication within which "am 14. November" is the nearest such day, whatever the tense."""


def choose_day(yearly: Yearly, day: date | None, direction: int) -> MaybeWindow:
    """The nearest within `NEAR` days, beyond it as `choose`."""
    nearest = choose(yearly, day, 0)
    if day is None or nearest[0] is None or abs((nearest[0] - day).days) <= NEAR:
        return nearest
    return choose(yearly, day, direction)


def choose(yearly: Yearly, day: date | None, direction: int, over: bool = False) -> MaybeWindow:
    """Of one date in several years the latest begun (direction -1), the first not yet over (1) or the nearest (0).

    yearly: the date in a given year, None where it has none. over: with a direction, only what does not hold the day.
    """
    if day is None:
        return UNPLACED
    candidates = [window for y in (-2, -1, 0, 1) if (window := yearly(day.year + y))]
    if over and direction:  # "letzten Sommer" is over, "nächsten Sommer" has not begun
        candidates = [w for w in candidates if (w[1] < day if direction < 0 else w[0] > day)]
    if direction < 0:
        return max((w for w in candidates if w[0] <= day), default=UNPLACED)
    if direction > 0:
        return min((w for w in candidates if w[1] >= day), default=UNPLACED)
    return min(candidates, key=lambda w: (max((w[0] - day).days, (day - w[1]).days, 0), w[0]), default=UNPLACED)


def back(day: date, grain: str, count: int) -> date:
    """The day `count` units before (negative: after) `day`, cut to the end of a shorter month."""
    if grain in ("hour", "day", "week"):
        days = day.toordinal() - count * (7 if grain == "week" else 1)
        return date.fromordinal(min(max(days, 1), date.max.toordinal()))  # "in den letzten 3.000.000 Tagen"
    step = MONTHS_OF.get(grain) or 12 * YEARS_OF[grain]
    month = day.year * 12 + day.month - 1 - count * step
    year = min(max(month // 12, 1), 9998)
    return date(year, month % 12 + 1, min(day.day, monthrange(year, month % 12 + 1)[1]))
