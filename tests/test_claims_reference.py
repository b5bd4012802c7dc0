"""The claims table against the reference coding (by language models, not yet by a person), cell by cell.

``python -m pytest tests/test_claims_reference.py -s`` prints every cell that differs.
"""

from functools import cache

import pandas as pd
import pytest

from helpers import articles, claims, paths, topic
from tests import reference

CELLS = ("measurand", "actor", "certainty", "refers_from", "refers_to", "said_from", "said_to", "flag")
STATEMENT_CELLS = ("speech_act", "polarity", "certainty", "actor")
HEADCOUNTS = "T01 T03 T04 T05 T09 T10 T11 T13 T16 T17 T19 T21".split()
REQUIRED = [row for row in reference.table("quantities").to_dict("records") if row["required"] == "yes"]


@cache
def extracted() -> pd.DataFrame:
    return claims.extract(articles.read(paths.SEEDS), topic.load("nordkorea"))


def found_quantity(row: dict[str, str]) -> pd.Series:
    table = extracted()
    (hit,) = table.index[
        (table["kind"] == "quantity")
        & (table["article_id"] == row["article_id"])
        & (table["number_start"] == int(row["number_start"]))
    ]
    return table.loc[hit]


def written(cell: object) -> str:
    if pd.isna(cell):
        return ""
    return cell.date().isoformat() if isinstance(cell, pd.Timestamp) else str(cell)


def wrong_cells(row: dict[str, str]) -> list[str]:
    """Cells that differ from the reference; days that it leaves open are not compared."""
    found, wrong = found_quantity(row), []
    for name in CELLS:
        allowed = {row[name], *filter(None, row.get(f"{name}_also", "").split("|"))}
        uncoded = name.startswith(("refers", "said")) and not row[f"{name.split('_')[0]}_from"]
        if not uncoded and written(found[name]) not in allowed:
            wrong.append(f"{row['id']} {name}: '{written(found[name])}', reference {sorted(allowed)}")
    return wrong


@pytest.mark.parametrize("row", [row for row in REQUIRED if row["id"] in HEADCOUNTS], ids=lambda row: row["id"])
def test_all_twelve_headcounts_are_right_in_every_cell(row):
    assert wrong_cells(row) == []


def test_at_least_95_percent_of_the_cells_of_all_quantities_are_right():
    wrong = [cell for row in REQUIRED for cell in wrong_cells(row)]
    cells = len(REQUIRED) * len(CELLS)
    print(f"\nquantities: {cells - len(wrong)} of {cells} cells right", *wrong, sep="\n  ")
    assert len(wrong) <= 0.05 * cells


def test_exactly_two_suspects():
    flagged = extracted()[extracted()["flag"] != ""]
    assert flagged["text"].tolist() == ["10 Soldaten", "etwa 3 Soldaten"]
    assert flagged["suggested_value"].tolist() == [10_000, 3_000]
    assert flagged["value"].tolist() == [10, 3]


def matched_statements() -> list[tuple[dict[str, str], pd.Series]]:
    """Reference statements of the first level with the found one that overlaps most, if it overlaps by half."""
    table, pairs = extracted(), []
    table = table[table["kind"] == "statement"]
    for row in reference.table("statements").to_dict("records"):
        if row["required"] != "yes":
            continue
        here = table[table["article_id"] == row["article_id"]]
        start, end = int(row["start"]), int(row["end"])
        shared = (here["end"].clip(upper=end) - here["start"].clip(lower=start)).clip(lower=0)
        union = here["end"].clip(lower=end) - here["start"].clip(upper=start)
        if len(here) and (shared / union).max() >= 0.5:
            pairs.append((row, here.loc[(shared / union).astype(float).idxmax()]))
    return pairs


def test_cells_of_the_statements_that_are_found():
    pairs, required = matched_statements(), (reference.table("statements")["required"] == "yes").sum()
    right = dict.fromkeys(STATEMENT_CELLS, 0)
    for row, found in pairs:
        for name in STATEMENT_CELLS:
            right[name] += row[name] == found[name]
            if row[name] != found[name]:
                print(
                    f"{row['id']} {name}: '{found[name]}', reference '{row[name]}' | {found['speaker']} | {row['text']}"
                )
    print(f"statements: {len(pairs)} of {required} found; right of these: {right}")
    assert len(pairs) >= 0.7 * required
    assert all(count >= 0.8 * len(pairs) for count in right.values())
