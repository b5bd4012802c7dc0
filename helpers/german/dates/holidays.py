"""Feasts of the German calendar: fixed days, days counted from Easter, from Advent or from a Sunday of a month."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from helpers.german import lexicon
from helpers.german.dates import lookalikes, tense, windows
from helpers.german.dates.grammar import Context, compiled, offset
from helpers.german.dates.windows import DateMention, Window
from helpers.german.dates.years import year_of


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def advent(year: int) -> date:
    """The first Sunday in Advent: the fourth Sunday before Christmas Day."""
    christmas = date(year, 12, 25)
    return christmas - timedelta((christmas.weekday() + 1) % 7 or 7) - timedelta(21)


def first_sunday(year: int, month: int) -> date:
    return date(year, month, 7 - date(year, month, 7).isoweekday() % 7)


_COUNTED = compiled(r"(?:\d\.|(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|letzt)e[nrs]?|[Ee]inem) $")
HAPPENINGS = lexicon.group("happenings")
BEGINNINGS: dict[str, Callable[[int], date]] = {
    "easter": easter,
    "advent": advent,
    "may": lambda year: first_sunday(year, 5),
    "october": lambda year: first_sunday(year, 10),
}
"""What the days of the table are counted from."""


def feast(name: str, year: int) -> Window:
    """The days of a feast; raises ValueError for a name that `lexicon/feasts.csv` does not hold."""
    row = next((row for row in lexicon.load("feasts") if re.fullmatch(row["names"], name)), None)
    if row is None:
        raise ValueError(f"'{name}' is no feast of lexicon/feasts.csv: add a line for it.")
    if row["from"] == "year":
        first = date.fromisoformat(f"{year:04}-{row['day']}")
    else:
        first = BEGINNINGS[row["from"]](year) + timedelta(int(row["day"]))
    return first, first + timedelta(int(row["length"]) - 1)


def read_day_of(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "der Tag des Baumes", "Tag der offenen Tür"; a mere day in "am Tag der Wahl", "am dritten Tag der Messe"."""
    if match["whose"] in HAPPENINGS or _COUNTED.search(context.text, max(0, match.start() - 16), match.start()):
        return context.mention((match.start(), match.end("day")), "length", kind="duration")
    return context.mention((match.start("day"), match.end()), "feast")


def read_feast(match: re.Match[str], context: Context) -> list[DateMention]:
    """A feast of a named year, else of the year that adjective ("nächste Ostern") or tense points to."""
    name, year = re.sub(r"\s+", " ", match["feast"]), year_of(match, context)
    if year is not None:
        return context.mention(match.span(), "feast", feast(name, year))
    if lookalikes.is_title(match, context):
        return []
    direction = offset(match["adjective"] or "")
    choose = windows.choose if direction else windows.choose_day
    direction = direction or tense.direction(context.reading, *match.span(), present=True)
    return context.mention(match.span(), "feast", choose(lambda y: feast(name, y), context.published, direction))
