"""Days, months, seasons and years by name or number: "27. und 28. Oktober", "Herbst 1998", "die achtziger Jahre"."""

import re
from datetime import date

from helpers.german.dates import windows
from helpers.german.dates.grammar import DAY, MONTH, SEASON, SEASONS, SHORT_MONTH, WEEKDAY, YEAR, Context, Form, a_date, month
from helpers.german.dates.mention import DateMention
from helpers.german.rule import Rule

CENTURY = 100


def full_year(digits: str, published: date | None) -> int:
    """Two digits stand for the year nearest to the publication: "24" in 2024 is 2024, "89" is 1989."""
    year = int(digits)
    if len(digits) > 2:
        return year
    now = published.year if published else 2025
    return min((base + year for base in (1800, 1900, 2000)), key=lambda y: (y > now + 20, abs(y - now)))


def without_year(m: int, d: int, context: Context) -> tuple[date | None, date | None]:
    """The day nearest to the publication; none without a publication date."""
    if context.published is None:
        return windows.OPEN
    days = [day for y in (-1, 0, 1) if (day := a_date(context.published.year + y, m, d))]
    return windows.nearest([(day, day) for day in days], context.published) if days else windows.OPEN


def read_days(match: re.Match[str], context: Context) -> list[DateMention]:
    """"27. und 28. Oktober 2024": each day a mention; the last one keeps month and year in its span."""
    m = month(match["month"])
    found = []
    days = list(re.finditer(rf"\d+", context.text[match.start() : match.start("month")]))
    for i, day in enumerate(days):
        start = match.start() + day.start()
        last = i == len(days) - 1
        end = match.end() if last else start + len(day[0]) + 1
        if match["year"]:
            placed = a_date(full_year(match["year"], context.published), m, int(day[0]))
            window: tuple[date | None, date | None] = (placed, placed)
        else:
            window = without_year(m, int(day[0]), context)
        if last and len(days) == 1:
            start = match.start()
        found.append(context.mention((start, end), window))
    return found


def read_numeric(match: re.Match[str], context: Context) -> list[DateMention]:
    m, d = int(match["month"]), int(match["day"])
    if match["year"]:
        placed = a_date(full_year(match["year"], context.published), m, d)
        return [context.mention(match.span(), (placed, placed))] if placed else []
    return [context.mention(match.span(), without_year(m, d, context))] if a_date(2024, m, d) else []


def read_month(match: re.Match[str], context: Context) -> list[DateMention]:
    m = month(match["month"])
    window: tuple[date | None, date | None] = windows.OPEN
    if match["year"]:
        window = windows.months(full_year(match["year"], context.published), m)
    elif context.published:
        window = windows.nearest([windows.months(context.published.year + y, m) for y in (-1, 0, 1)], context.published)
    if match["part"] and window[0] and window[1]:
        window = windows.third((window[0], window[1]), match["part"])
    return [context.mention(match.span(), window, "vague" if match["part"] else "point", "month")]


def read_season(match: re.Match[str], context: Context) -> list[DateMention]:
    m = SEASONS[match["season"].lower()]
    window: tuple[date | None, date | None] = windows.OPEN
    if match["year"]:
        window = windows.months(full_year(match["year"], context.published), m, 3)
    elif context.published:
        seasons = [windows.months(context.published.year + y, m, 3) for y in (-1, 0)]
        window = max((w for w in seasons if w[0] <= context.published), default=seasons[0])
    return [context.mention(match.span(), window, "point", "season")]


def read_year(match: re.Match[str], context: Context) -> list[DateMention]:
    return [context.mention(match.span(), windows.years(int(match["year"])), "point", "year")]


FORMS: tuple[Form, ...] = (
    Form(
        Rule("day_month", "Days of a named month, with or without the year.", "am 27. und 28. Oktober", "im Oktober 27 Soldaten"),
        rf"(?:{WEEKDAY},? (?:den |dem )?)?\b{DAY}(?:\.?(?:,\s|\s(?:und|oder|bis|bis zum|sowie)\s|\s?[-–/]\s?){DAY})*\.?\s(?P<month>{MONTH}|{SHORT_MONTH})(?:\s(?P<year>{YEAR}))?",
        read_days,
    ),
    Form(
        Rule("day_iso", "A day in ISO form.", "Stand 2024-10-30", "Az. 2024-10-30-7"),
        r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])",
        read_numeric,
    ),
    Form(
        Rule("day_numeric", "A day in digits.", "am 27.10.24", "Version 2.10.24.1"),
        rf"(?<![\d.])(?P<day>{DAY})\.\s?(?P<month>0?[1-9]|1[0-2])\.(?:\s?(?P<year>(?:1\d|20)\d\d|\d\d))?(?![\d.\w])",
        read_numeric,
    ),
    Form(
        Rule("month", "A month, with or without the year.", "seit August", "Frau August"),
        rf"(?:(?P<part>Anfang|Mitte|Ende) )?\b(?P<month>{MONTH})(?:\s(?P<year>{YEAR}))?",
        read_month,
    ),
    Form(
        Rule("season", "A season, with or without the year.", "im Herbst", "Herbstlaub"),
        rf"\b(?P<season>{SEASON})s?\b(?:\s(?P<year>{YEAR}))?",
        read_season,
    ),
    Form(
        Rule("year", "A year by itself.", "Das geschah 1998 in Ulm.", "1500 Soldaten kamen."),
        rf"(?<![\d.,\w/-])(?P<year>{YEAR})(?![.,]\d|\s(?:[A-ZÄÖÜ]|\w+e[nrs]?\s[A-ZÄÖÜ]))",
        read_year,
    ),
)
