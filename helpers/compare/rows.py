"""Rows of the claims table as the questions of this package take them."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from helpers import schema


def counted(claims: pd.DataFrame, kind: str = "") -> list[Any]:
    """Claims that count: not rejected, not boilerplate; of one kind if given."""
    kept = claims[(claims["rank"] != "deprecated") & (claims["region"] != "boilerplate")]
    return list(schema.each(kept[kept["kind"] == kind] if kind else kept))


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
