"""The reference coding of the five articles: every required amount with its exact cells, nothing else, no trap."""

import csv
from pathlib import Path

import pytest

from helpers.german import quantities

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "data" / "reference"
OFFSETS = ("start", "end", "number_start", "number_end", "thing_start", "thing_end")


def rows(name: str) -> list[dict[str, str]]:
    with open(REFERENCE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


AMOUNTS = rows("quantities.csv")
TRAPS = [row for row in rows("not_claims.csv") if row["forbids"] == "quantity"]
FOUND = {p.stem: quantities.find(p.read_text("utf-8")) for p in sorted((ROOT / "seeds").glob("*.txt"))}


def number(cell: str) -> float | None:
    return float(cell) if cell else None


def overlapping(row: dict[str, str]) -> list[quantities.Quantity]:
    return [q for q in FOUND[row["article_id"]] if q.start < int(row["end"]) and int(row["start"]) < q.end]


@pytest.mark.parametrize("row", AMOUNTS, ids=[r["id"] for r in AMOUNTS])
def test_amounts_have_the_coded_cells(row):
    hits = overlapping(row)
    if row["required"] == "no" and not hits:
        pytest.skip("optional and left out")
    (q,) = hits
    assert {name: getattr(q, name) for name in OFFSETS} == {name: int(row[name]) for name in OFFSETS}
    assert (q.value, q.low, q.high) == tuple(number(row[name]) for name in ("value", "low", "high"))
    assert (q.bound, q.thing) == (row["bound"], row["thing"])


@pytest.mark.parametrize("article", FOUND)
def test_nothing_else_is_found(article):
    coded = [row for row in AMOUNTS if row["article_id"] == article]
    extra = [q for q in FOUND[article] if not any(q in overlapping(row) for row in coded)]
    assert extra == []


@pytest.mark.parametrize("trap", TRAPS, ids=[r["id"] for r in TRAPS])
def test_traps_are_no_quantities(trap):
    assert overlapping(trap) == []
