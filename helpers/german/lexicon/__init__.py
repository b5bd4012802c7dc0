"""Word lists as data: one CSV table each, one entry a line, a German example beside it.

    load(name)             the rows of a table, in their order
    words(name, **wanted)  the entries of its first column whose other columns have these values

The first column names the entry; `columns.csv` says what each column means and which values it allows. A list that
belongs to one rule alone stands beside that rule instead. To add a word, add a line: `tests/test_lexicon.py` says what
is missing.
"""

import csv
from functools import cache
from pathlib import Path

Row = dict[str, str]
_HERE = Path(__file__).parent


@cache
def load(name: str) -> tuple[Row, ...]:
    """The rows of ``name.csv`` as column -> cell, every cell a string, blank where nothing is said."""
    with (_HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def words(name: str, **wanted: str) -> frozenset[str]:
    """The entries of the first column in the rows with the `wanted` cells: ``words("abbreviations", ends="no")``."""
    rows = load(name)
    first = next(iter(rows[0]))
    return frozenset(row[first] for row in rows if all(row[column] == cell for column, cell in wanted.items()))


def tables() -> list[str]:
    """The names of all tables, `columns` aside."""
    return sorted(path.stem for path in _HERE.glob("*.csv") if path.stem != "columns")
