"""What was read, at a glance: letter, title, outlet, day and what it rests on, length; what was left out, and why."""

from typing import Any

import pandas as pd

from helpers import schema, wording
from helpers.html import Shown, note, stacked, table
from helpers.telling import Teller

COLUMNS = ("label", "title", "outlet", "published", "basis", "letters")
BASES = ("given", "page", "text", "mail")


def summary(articles: pd.DataFrame, language: str) -> Shown:
    """The articles as a table for readers, with a line for everything that was left out or is worth a word."""
    tell = Teller(language, None)
    rows = [[*_cells(tell, row), wording.written(len(row.text), language)] for row in schema.each(articles)]
    heads = [tell.say(f"report.column.{name}") for name in COLUMNS]
    return stacked(
        table(tell.say("report.articles", n=len(rows)), heads, rows), *map(note, left_out(articles, language))
    )


def left_out(articles: pd.DataFrame, language: str) -> list[str]:
    """What was not read, or is worth a word, file by file."""
    german = articles["language"] == "de"
    undated = articles[articles["published_from"].isna() & articles["published_to"].isna() & german]
    noted = [(name, wording.said("problem.no_day")) for name in undated["article_id"]]
    lines = [*articles.attrs.get("skipped", ()), *articles.attrs.get("notes", ()), *noted]  # a file keeps neither
    return [": ".join(wording.again(part, language) for part in line) for line in lines]


def _cells(tell: Teller, row: Any) -> list[str]:
    """Letter, title, outlet, day and what it rests on; an outside event that dates an article is named as it is."""
    known = not pd.isna(row.published_from) or not pd.isna(row.published_to)
    day = tell.days(row.published_from, row.published_to, short=True) if known else ""
    basis = row.published_basis
    return [row.label, row.title, row.outlet, day, tell.say(f"report.basis.{basis}") if basis in BASES else basis]
