"""Word lists as data: one CSV table each, one entry a line, a German example beside it.

    load(name)             the rows of a table, in their order
    group(name)            the words of one list of `word_lists.csv`: closed classes and other short lists
    either(name)           the same as branches of a regular expression
    words(name, **wanted)  the entries of its first column whose other columns have these values
    pattern(name, **wanted) the same entries as one regular expression; entry(name, **wanted) as a test of a word

The first column names the entry; `columns.csv` says what each column means and which values it allows. A list that
belongs to one rule alone stands beside that rule instead. To add a word, add a line: `tests/test_lexicon.py` says what
is missing.
"""

import csv
import os
import re
from collections.abc import Callable, Iterable
from functools import cache

from helpers.german.patterns import Kept

Row = dict[str, str]
_HERE = os.path.dirname(__file__)


@cache
def load(name: str) -> tuple[Row, ...]:
    """The rows of ``name.csv`` as column -> cell, every cell a string, blank where nothing is said."""
    with open(os.path.join(_HERE, f"{name}.csv"), encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def swiss_too(words: Iterable[str]) -> frozenset[str]:
    """Words, and those with "ß" also as Switzerland writes them: "heißt", "heisst"."""
    known = frozenset(words)
    return known | {word.replace("ß", "ss") for word in known if "ß" in word}


@cache
def group(name: str) -> frozenset[str]:
    """The words of one row of `word_lists.csv`."""
    return swiss_too(_index("word_lists", "list")[name][0]["words"].split())


def either(name: str) -> str:
    """The words of one row of `word_lists.csv` as branches of a regular expression, the longest first."""
    return "|".join(sorted(group(name), key=lambda word: (-len(word), word)))


def words(name: str, **wanted: str) -> frozenset[str]:
    """The entries of the first column in the rows with the `wanted` cells: ``words("abbreviations", ends="no")``."""
    first = next(iter(load(name)[0]))
    rows = [row for column, cell in wanted.items() for row in _index(name, column).get(cell, ())] or load(name)
    return swiss_too(row[first] for row in rows if all(row[column] == cell for column, cell in wanted.items()))


@cache
def _index(name: str, column: str) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for row in load(name):
        rows.setdefault(row[column], []).append(row)
    return rows


def pattern(name: str, **wanted: str) -> str:
    """`words` as a regular expression to search with; "-" at an end of an entry stands for any letters.

    It matches the entry without those letters, and entries that begin alike share a branch, so that a search is quick.
    """
    bound: dict[str, list[str]] = {}
    inside: dict[str, list[str]] = {}
    for word in sorted(words(name, **wanted), key=lambda word: (-len(word), word)):
        bare = word.strip("-")
        rest = re.escape(bare[1:]).replace(r"\ ", r"\s") + ("" if word.endswith("-") else r"\b")
        (inside if word.startswith("-") else bound).setdefault(re.escape(bare[0]), []).append(rest)
    branches = [
        start + "(?:" + "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in group.items()) + ")"
        for start, group in ((r"\b", bound), ("", inside))
        if group
    ]
    return "(?:" + "|".join(branches) + ")"


def entry(name: str, **wanted: str) -> Callable[[str], bool]:
    """A test whether a word is one of `words`, "-" at an end of an entry standing for any letters."""
    entries = words(name, **wanted)
    exact = frozenset(word for word in entries if "-" not in (word[0], word[-1]))
    begins = tuple(word[:-1] for word in entries if word[-1] == "-" and word[0] != "-")
    ends = tuple(word[1:] for word in entries if word[0] == "-" and word[-1] != "-")
    holds = [word[1:-1] for word in entries if word[0] == word[-1] == "-"]
    return Kept(
        lambda word: (
            word in exact or word.startswith(begins) or word.endswith(ends) or any(map(word.__contains__, holds))
        )
    ).__getitem__
