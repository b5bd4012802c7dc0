"""The reference coding of the five articles: every required date with its window, else only the optional rows."""

from datetime import date

import pytest

from helpers import paths
from helpers.german import dates
from tests.reference import table

ROWS = table("dates").to_dict("records")
WINDOWS = {row["article_id"]: (date.fromisoformat(row["published_from"]), date.fromisoformat(row["published_to"]))
           for row in table("published").to_dict("records")}  # fmt: skip
TEXTS = {article: (paths.SEEDS / f"{article}.txt").read_text("utf-8") for article in WINDOWS}
FOUND = {(article, k): dates.find(TEXTS[article], published=WINDOWS[article][k]) for article in WINDOWS for k in (0, 1)}


def accepted(row: dict[str, str]) -> set[str]:
    return {f"{row['first']}..{row['last']}", *filter(None, row["also"].split("|"))}


def hits(row: dict[str, str], k: int) -> list[dates.DateMention]:
    return [m for m in FOUND[row["article_id"], k] if m.start < int(row["end"]) and int(row["start"]) < m.end]


@pytest.mark.parametrize("row", [r for r in ROWS if r["required"] == "yes"], ids=lambda row: row["id"])
def test_required_dates_have_the_coded_window(row):
    """Counted from both ends of the publication window; their hull, or each by itself, is right."""
    early, late = hits(row, 0), hits(row, 1)
    assert [(m.start, m.end) for m in early] == [(m.start, m.end) for m in late] != []
    for m, n in zip(early, late, strict=True):
        both = f"{min(m.first, n.first)}..{max(m.last, n.last)}"
        each = {f"{m.first}..{m.last}", f"{n.first}..{n.last}"}
        assert both in accepted(row) or each <= accepted(row)


@pytest.mark.parametrize("article", WINDOWS)
def test_nothing_else_is_found(article):
    coded = [(int(r["start"]), int(r["end"])) for r in ROWS if r["article_id"] == article]
    extra = [
        TEXTS[article][m.start : m.end]
        for m in FOUND[article, 0]
        if not any(m.start < e and s < m.end for s, e in coded)
    ]
    assert extra == []


def test_wrapped_lines_change_nothing():
    text = TEXTS["004_73587cd4eae8b89f"]
    wrapped = text.replace(" Oktober", "\nOktober").replace("selben Tag", "selben\nTag")
    plain = dates.find(text, published=date(2024, 10, 30))
    assert dates.find(wrapped, published=date(2024, 10, 30)) == plain
