"""Which year is meant: "24", "dieses Jahres", "des Jahres 2005"."""

import re
from datetime import date

from helpers.german.dates.grammar import Context, compiled, month, offset

_JOIN = r"(?:,? (?:und|oder|sowie|bis)(?: (?:am|zum|vom|den|dem|der))? |, (?:am |den )?|[ ]?[-–/][ ]?)"
_NAMED = (
    r"(?:{WEEKDAY},? (?:den |dem )?)?(?:(?:[Aa]nfangs?|Mitte|Ende|Beginn) )?(?:{DAY}\.? ?)?(?:{MONTH}|{SHORT_MONTH})"
)
_DIGITS = r"{DAY}\.[ ]?(?:0?[1-9]|1[0-2])\."
_LATER = compiled(
    rf"(?:{_JOIN}(?:{_NAMED}|{_DIGITS}|{{DAY}}\.?)){{0,4}}{_JOIN}(?P<date>{_NAMED}|{_DIGITS})"
    r"[ ]?(?P<year>(?:1\d|20)\d\d(?!\w|[.,]\d)|(?<=\.)\d\d\b)"
)
"""What may stand between a date and the year that holds for it too: "vom 1. Mai bis zum 3. Juni 2022"."""
_THEN = re.compile(r"\s(?:im|am|ab|zu)\s")


def four_digits(digits: str, published: date | None) -> int:
    """1989 for "89"; two digits never lie more than twenty years ahead of the publication (without one: of 2025)."""
    year = int(digits)
    if len(digits) > 2:
        return year
    now = published.year if published else 2025
    return max(base + year for base in (1800, 1900, 2000) if base + year <= now + 20)


def shared_year(context: Context, end: int, day: tuple[int, int]) -> int | None:
    """The year given once behind the last of several dates; the year before where that keeps their order.

    day: month and day of the date that ends at `end`. "vom 1. November bis 3. Januar 2023" began in 2022.
    """
    later = _LATER.match(context.text, end)
    if later is None:
        return None
    year = four_digits(later["year"], context.published)
    return year - (_month_and_day(later["date"]) < day)


def _month_and_day(words: str) -> tuple[int, int]:
    digits = [int(number) for number in re.findall(r"\d+", words)]
    if len(digits) == 2:
        return digits[1], digits[0]
    name = re.findall(r"[^\W\d_]+", words)[-1]
    return month(name), digits[0] if digits else 31


def year_of(match: re.Match[str], context: Context) -> int | None:
    """The year that `grammar.OF_YEAR` gives, or None."""
    groups = match.groupdict()
    for name in ("year", "year2"):
        if groups.get(name):
            return int(groups[name])
    words = groups.get("ofyear") or ""
    if not words:
        return _year_before(match, context)
    named = context.named.first if context.named and re.search("(?:selb|gleich)en", words) else None
    anchor = named or context.published
    if anchor is None:
        return None
    return anchor.year + (-1 if "Vorjahr" in words else sum(map(offset, words.split())))


def _year_before(match: re.Match[str], context: Context) -> int | None:
    """ "nächstes Jahr im Mai", "2019 am 3. Juni": the year right before."""
    named = context.named
    if named is None or named.grain != "year" or named.kind != "point" or named.first is None:
        return None
    return named.first.year if _THEN.fullmatch(context.text, named.end, match.start()) else None
