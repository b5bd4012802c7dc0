"""The lost thousand: a count below 1,000 among counts in the thousands, whose thousandfold is printed elsewhere.

"10 Soldaten" beside "10.000 Soldaten" is unusual and worth a look; it is never repaired.
"""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any

from helpers import topic as topics
from helpers.topic import Topic

BELOW = 1000  # a numeral that may have lost its thousands
DECADES = 2.5  # orders of magnitude below the median of comparable counts
DAYS = 30  # windows further apart are not compared
# "2 Soldaten gefangen, 2.000 Soldaten tot": what became of them is not the same, so the counts are not comparable.
FATES = {
    "dead": r"\btot\w*|getötet|gestorben|gefallen|ums Leben|Todesopfer",
    "hurt": r"verletzt|verwundet",
    "held": r"gefangen|festgenommen|verhaftet|inhaftiert",
    "missing": r"vermisst|verschwunden",
    "away": r"geflohen|geflüchtet|übergelaufen|desertiert",
    "rescued": r"gerettet|befreit|geborgen",
}
THOUSAND = re.compile(r"tausend|tsd|million|mio|milliard", re.I)
COUNTED = ("point", "approx", "just_under", "just_over", "at_most", "less_than", "at_least", "more_than")

Row = Mapping[str, Any]


def find(rows: Sequence[Row], story: Topic | None) -> dict[str, float]:
    """claim_id -> suggested value of every suspect among quantity rows; without a story only inside one article.

    A row holds the cells of a quantity claim, days as `date` or None, and as "rest" what follows up to the next number.
    """
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        if row["measurand"] and row["bound"] in COUNTED and row["value"]:
            groups[_group(row, story)].append(row)
    return {claim_id: value for group in groups.values() for claim_id, value in _of(group, story)}


def _group(row: Row, story: Topic | None) -> Any:
    return (row["article_id"], row["measurand"]) if story is None else topics.family(story, row["measurand"])


def _of(group: list[Row], story: Topic | None) -> list[tuple[str, float]]:
    printed = {row["value"] for row in group}
    small = [row for row in group if row["value"] * 1000 in printed and may_have_lost(row)]
    return [(row["claim_id"], row["value"] * 1000) for row in small if is_suspect(row, comparable(row, group, story))]


def may_have_lost(row: Row) -> bool:
    """A numeral below 1,000 without "tausend"."""
    offset = row["number_start"] - row["start"]
    numeral = row["text"][offset : offset + row["number_end"] - row["number_start"]]
    return 0 < row["value"] < BELOW and float(row["value"]).is_integer() and not THOUSAND.search(numeral)


def comparable(row: Row, group: Sequence[Row], story: Topic | None) -> list[Row]:
    """The other counts of the same measurand, of a whole or of a part of it, at most 30 days away."""
    return [
        other
        for other in group
        if other["claim_id"] != row["claim_id"]
        and topics.comparable(story, row["measurand"], other["measurand"])
        and _apart(row, other) <= DAYS
        and not (_fates(row) and _fates(other) and _fates(row).isdisjoint(_fates(other)))
    ]


def is_suspect(row: Row, others: Sequence[Row]) -> bool:
    """2.5 decades under the median of distinct (actor, value), and the thousandfold among them."""
    distinct = {(other["actor"], other["value"]) for other in others}
    if not any(value == row["value"] * 1000 for _, value in distinct):
        return False
    return math.log10(median(value for _, value in distinct)) - math.log10(row["value"]) >= DECADES


def _fates(row: Row) -> set[str]:
    """What the text says of those counted, from the number to the next one or the end of the sentence."""
    return {fate for fate, words in FATES.items() if re.search(words, row["text"] + row.get("rest", ""))}


def _apart(a: Row, b: Row) -> int:
    """Days between the nearest ends of two windows; unknown ends overlap with everything."""
    gaps = [_days(a["refers_to"], b["refers_from"]), _days(b["refers_to"], a["refers_from"])]
    return max(0, *gaps)


def _days(last: date | None, first: date | None) -> int:
    return (first - last).days if first is not None and last is not None else 0
