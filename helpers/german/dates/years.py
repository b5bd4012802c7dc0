"""Which year is meant: "24", "dieses Jahres", "des Jahres 2005"."""

import re
from datetime import date

from helpers.german.dates.grammar import BACK, ON, SAME, Context


def four_digits(digits: str, published: date | None) -> int:
    """1989 for "89"; two digits never lie more than twenty years ahead of the publication (without one: of 2025)."""
    year = int(digits)
    if len(digits) > 2:
        return year
    now = published.year if published else 2025
    return max(base + year for base in (1800, 1900, 2000) if base + year <= now + 20)


def year_of(match: re.Match[str], context: Context) -> int | None:
    """The year that `grammar.OF_YEAR` or a later year of the same list gives, or None."""
    groups = match.groupdict()
    for name in ("year", "year2", "lateryear"):
        if groups.get(name):
            return int(groups[name])
    words = groups.get("ofyear") or ""
    named = context.named.first if context.named and re.search(SAME, words) else None
    anchor = named or context.published
    if not words or anchor is None:
        return None
    step = -1 if "Vorjahr" in words or re.search(BACK, words) else int(bool(re.search(ON, words)))
    return anchor.year + step
