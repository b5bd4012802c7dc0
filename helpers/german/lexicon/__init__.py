"""Word lists as data: one CSV table each, one entry a line, a German example beside it.

    load(name)             the rows of a table, in their order
    words(name, **wanted)  the entries of its first column whose other columns have these values
    pattern(name, **wanted) the same entries as one regular expression

The first column names the entry; `columns.csv` says what each column means and which values it allows. A list that
belongs to one rule alone stands beside that rule instead. To add a word, add a line: `tests/test_lexicon.py` says what
is missing.
"""

import csv
import os
import re
from functools import cache

Row = dict[str, str]
_HERE = os.path.dirname(__file__)


@cache
def load(name: str) -> tuple[Row, ...]:
    """The rows of ``name.csv`` as column -> cell, every cell a string, blank where nothing is said."""
    with open(os.path.join(_HERE, f"{name}.csv"), encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def words(name: str, **wanted: str) -> frozenset[str]:
    """The entries of the first column in the rows with the `wanted` cells: ``words("abbreviations", ends="no")``."""
    rows = load(name)
    first = next(iter(rows[0]))
    return frozenset(row[first] for row in rows if all(row[column] == cell for column, cell in wanted.items()))


def pattern(name: str, **wanted: str) -> str:
    """`words` as alternatives of a regular expression, the longest first; "-" at an end stands for any letters."""
    entries = sorted(words(name, **wanted), key=lambda word: (-len(word), word))
    escaped = (re.escape(word).replace(r"\ ", r"\s") for word in entries)
    return r"\b(?:" + "|".join(re.sub(r"^\\-|\\-$", r"\\w*", word) for word in escaped) + r")\b"


def tables() -> list[str]:
    """The names of all tables, `columns` aside."""
    return sorted(
        name.removesuffix(".csv") for name in os.listdir(_HERE) if name.endswith(".csv") and name != "columns.csv"
    )
