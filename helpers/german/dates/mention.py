"""What the finder of dates hands out."""

from dataclasses import dataclass
from datetime import date


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
