"""Windows of days: months, weeks, seasons, parts of a window, feasts. All ends are inclusive."""

from calendar import monthrange
from datetime import date, timedelta

Window = tuple[date, date]
OPEN: tuple[None, None] = (None, None)
DAY = timedelta(1)


def months(year: int, month: int, count: int = 1) -> Window:
    """`count` months from `month` on; the month may lie outside 1..12 ("month 0" is last December)."""
    first, last = divmod(year * 12 + month - 1, 12), divmod(year * 12 + month + count - 2, 12)
    return date(first[0], first[1] + 1, 1), date(last[0], last[1] + 1, monthrange(last[0], last[1] + 1)[1])


def years(year: int, count: int = 1) -> Window:
    return date(year, 1, 1), date(year + count - 1, 12, 31)


def week(day: date, offset: int = 0) -> Window:
    """Monday to Sunday around `day`, `offset` weeks on."""
    monday = day - timedelta(day.weekday()) + timedelta(7 * offset)
    return monday, monday + timedelta(6)


def unit(day: date, name: str, offset: int = 0) -> Window:
    """The day, week, month, quarter, season (half-year), year or decade around `day`, `offset` units on."""
    if name == "day":
        return day + timedelta(offset), day + timedelta(offset)
    if name == "week":
        return week(day, offset)
    if name in ("month", "quarter", "season"):
        length = {"month": 1, "quarter": 3, "season": 6}[name]
        return months(day.year, (day.month - 1) // length * length + 1 + offset * length, length)
    length = {"year": 1, "decade": 10, "century": 100}[name]
    return years((day.year // length + offset) * length, length)


def third(window: Window, which: str) -> Window:
    """Anfang, Mitte or Ende of a window: "Anfang Mai" is 1 to 10 May, "Ende Mai" 21 to 31."""
    length = timedelta(((window[1] - window[0]).days + 1) // 3)
    first, last = window
    if which in ("Anfang", "Beginn"):
        return first, first + length - DAY
    return (first + length, first + 2 * length - DAY) if which == "Mitte" else (first + 2 * length, last)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nearest(windows: list[Window], day: date) -> Window:
    """The window with the least distance to `day`; of equals the earlier one."""
    return min(windows, key=lambda w: (max((w[0] - day).days, (day - w[1]).days, 0), w[0]))
