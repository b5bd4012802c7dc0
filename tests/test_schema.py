"""The one source of columns: every table made has the columns that stand there, and each of them is explained."""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from helpers import articles, claims, compare, corrections, paths, reconcile, schema, topic
from helpers.corrections.lines import Line


@cache
def made() -> tuple[pd.DataFrame, topic.Topic, pd.DataFrame]:
    texts, story = articles.read(paths.SEEDS), topic.load("nordkorea")
    return texts, story, claims.extract(texts, story)


def calls() -> dict[str, Callable[[], Any]]:
    texts, story, table = made()
    return {
        "articles": lambda: texts,
        "claims": lambda: table,
        "review": lambda: corrections.review(table),
        "pairs": lambda: reconcile.pairs(table, story),
        "votes": lambda: reconcile.pool(table, story, "in_russia", on="2024-10-31").included,
        "coverage": lambda: compare.coverage(table, texts),
        "headlines": lambda: compare.headlines(table),
        "origins": lambda: compare.origins(table, texts),
        "reuse": lambda: compare.reuse(texts),
        "renderings": lambda: compare.renderings(table, texts),
        "stances": lambda: compare.stances(table, story),
        "profile": lambda: compare.profile(table, texts),
    }


@pytest.mark.parametrize("name", list(calls()))
def test_every_table_has_exactly_the_columns_that_are_explained(name):
    table = calls()[name]()
    schema.validate(table, name)
    assert len(table)


def test_the_file_of_corrections_has_the_columns_of_its_table():
    assert [field.name for field in fields(Line)] == ["where", *schema.tables()["corrections"].names]


def test_every_column_says_what_it_means_and_what_blank_means():
    for table in schema.tables().values():
        assert table.row and len(set(table.names)) == len(table.names)
        for column in table.columns:
            assert column.type in schema.DTYPES, (table.name, column.name)
            assert column.meaning.endswith((".", ")")), (table.name, column.name)


def test_the_codebook_is_current():
    written = (paths.DATA / "CODEBOOK.md").read_text("utf-8")
    assert written == schema.codebook(), "run: python -m helpers.schema"


def test_a_table_survives_being_saved_and_read_back(tmp_path):
    for name in ("articles", "claims"):
        table = calls()[name]()
        schema.write_csv(table, tmp_path / f"{name}.csv")
        back = schema.read_csv(tmp_path / f"{name}.csv", name)
        pd.testing.assert_frame_equal(back, table, check_like=False)
        assert ".0," not in (tmp_path / f"{name}.csv").read_text("utf-8").replace("U.0,", "")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "rumour"}, "kind 'rumour' is unknown; use one of statement, quantity."),
        ({"region": ""}, "has no region; every row needs one."),
        ({"bound": "roughly"}, "bound 'roughly' is unknown"),
    ],
)
def test_a_wrong_cell_is_named_with_its_cure(change, message):
    table = calls()["claims"]().copy()
    for column, cell in change.items():
        table.loc[3, column] = cell
    with pytest.raises(ValueError, match=message):
        schema.validate(table, "claims")


def test_wrong_columns_and_double_keys_are_named():
    table = calls()["claims"]()
    with pytest.raises(ValueError, match=r"the columns of claims differ \(voice\)"):
        schema.validate(table.drop(columns="voice"), "claims")
    with pytest.raises(ValueError, match="stands twice; keep one row of it"):
        schema.validate(pd.concat([table, table.head(1)]), "claims")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a,b\n1,2\n", b""])
def test_a_file_that_is_no_such_table_is_named(tmp_path: Path, content):
    (tmp_path / "claims.csv").write_bytes(content)
    with pytest.raises(ValueError, match=r"claims\.csv"):
        schema.read_csv(tmp_path / "claims.csv", "claims")
