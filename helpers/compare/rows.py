"""Rows of the claims table as the questions of this package take them."""

from collections.abc import Iterator
from typing import Any

import pandas as pd


def each(table: pd.DataFrame) -> list[Any]:
    """The rows of any table, cells by name."""
    return list(table.itertuples(index=False))


def counted(claims: pd.DataFrame, kind: str = "") -> list[Any]:
    """Claims that count: not rejected, not boilerplate; of one kind if given."""
    return [
        row
        for row in each(claims)
        if row.rank != "deprecated" and row.region != "boilerplate" and kind in ("", row.kind)
    ]


def in_order(rows: list[Any], articles: pd.DataFrame) -> list[Any]:
    """By article as `articles` has them, then by place; the longer of two that begin together first."""
    order = {article: n for n, article in enumerate(articles["article_id"])}
    return sorted(rows, key=lambda row: (order.get(row.article_id, len(order)), row.start, -row.end))


def outermost(claims: pd.DataFrame) -> Iterator[Any]:
    """Statements that lie inside no other one of their article."""
    reach: dict[str, int] = {}
    for row in sorted(counted(claims, "statement"), key=lambda row: (row.article_id, row.start, -row.end)):
        if row.end > reach.get(row.article_id, -1):
            reach[row.article_id] = row.end
            yield row
