"""The word lists: every column is described, no entry stands twice, every entry has an example that holds it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from helpers.german import lexicon

TABLES = sorted({path.stem for path in Path(lexicon.__file__).parent.glob("*.csv")} - {"columns"})
COLUMNS: dict[str, dict[str, lexicon.Row]] = {}
for described in lexicon.load("columns"):
    COLUMNS.setdefault(described["table"], {})[described["column"]] = described


def problems(name: str, rows: tuple[lexicon.Row, ...], columns: dict[str, lexicon.Row]) -> list[str]:
    """What is wrong with a table, one sentence each: what `columns.csv` does not allow, doubles, blanks."""
    found = []
    keys = [column for column, described in columns.items() if described["key"]]
    for n, row in enumerate(rows, start=2):
        here = f"{name}.csv, line {n} ({next(iter(row.values()))})"
        if list(row) != list(columns) or None in row.values():
            found.append(f"{here}: its columns are {list(row)}, columns.csv describes {list(columns)}")
            continue
        needed = {column for column in columns if columns[column]["key"] == "yes"} | {"example"}
        found += [f"{here}: no {column}" for column in needed if not row[column].strip()]
        found += [
            f"{here}: {column} must not be {row[column]!r}" for column in row if not allowed(row, columns[column])
        ]
    counts = Counter(tuple(row.get(key) for key in keys) for row in rows)
    return found + [f"{name}.csv: {' '.join(map(str, key))} stands {n} times" for key, n in counts.items() if n > 1]


def allowed(row: lexicon.Row, column: lexicon.Row) -> bool:
    cell, choices = row[column["column"]], column["allowed"]
    if choices == "number":
        return cell.replace(".", "", 1).isdigit()
    cells = cell.split("+") if column["many"] else [cell]
    return not choices or all(one in choices.split(";") for one in cells)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_holds_what_its_columns_say(name):
    assert problems(name, lexicon.load(name), COLUMNS.get(name, {})) == []


def test_no_column_is_described_twice():
    described = Counter((row["table"], row["column"]) for row in lexicon.load("columns"))
    assert [name for name, n in described.items() if n > 1] == []


def test_only_tables_that_exist_are_described():
    assert sorted(COLUMNS) == TABLES


def test_the_last_column_is_the_example():
    assert [name for name in TABLES if list(COLUMNS[name])[-1] != "example"] == []


def row(word: str = "elle", base: str = "m", factor: str = "0.6", example: str = "drei Ellen") -> lexicon.Row:
    return {"word": word, "base": base, "factor": factor, "example": example}


@pytest.mark.parametrize(
    "rows, said",
    [
        ((row(),), []),
        ((row(), row(base="s")), ["units.csv: elle stands 2 times"]),
        ((row(example=" "),), ["units.csv, line 2 (elle): no example"]),
        ((row(word=""),), ["units.csv, line 2 (): no word"]),
        ((row(base="Fuß"),), ["units.csv, line 2 (elle): base must not be 'Fuß'"]),
        ((row(factor="viel"),), ["units.csv, line 2 (elle): factor must not be 'viel'"]),
        (({"word": "elle"},), ["units.csv, line 2 (elle): its columns are ['word'], columns.csv describes"
                               " ['word', 'base', 'factor', 'example']"]),
    ],
)  # fmt: skip
def test_a_faulty_table_is_refused_with_a_sentence(rows, said):
    assert problems("units", rows, COLUMNS["units"]) == said


def test_words_are_chosen_by_their_cells():
    assert {"usw", "etc"} <= lexicon.words("abbreviations", ends="maybe")
    assert not lexicon.words("abbreviations", ends="maybe") & lexicon.words("abbreviations", ends="no")
    assert "dr" in lexicon.words("abbreviations")


@pytest.mark.parametrize("listed", lexicon.load("word_lists"), ids=lambda listed: listed["list"])
def test_a_list_holds_no_word_twice_and_its_example_one_of_them(listed):
    words = listed["words"].split()
    assert [word for word, n in Counter(words).items() if n > 1] == []
    assert any(word.lower() in listed["example"].lower() for word in words)


def test_no_word_has_two_classes():
    closed = Counter(word for row in lexicon.load("word_lists") if row["class"] for word in row["words"].split())
    assert [word for word, n in closed.items() if n > 1] == []


@pytest.mark.parametrize(
    ("said", "example"),
    [(row["pattern"], row["example"]) for row in lexicon.load("number_hints")]
    + [(row["said"], row["example"]) for row in lexicon.load("ended_states")],
)
def test_a_pattern_finds_its_example(said, example):
    """One that ends in \\Z finds the words before the number."""
    assert any(re.search(said, example[:end]) for end in range(len(example) + 1))
