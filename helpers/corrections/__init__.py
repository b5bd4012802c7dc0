"""What a person added, changed or rejected: applied last, each with a reason, never deleting what the rules found.

change, add, reject -> a new claims table; the file is written only where `path` is given.
apply(claims, path) -> the claims table with the file's corrections; review(claims) -> what is worth checking first
"""

import os
from datetime import date as day
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import paths
from helpers.corrections.applying import LINK, apply_lines, text_of
from helpers.corrections.lines import Line, read, write
from helpers.corrections.reviewing import review

CODER = os.environ.get("GL_CODER", "me")  # initials, unless given

__all__ = ["add", "apply", "change", "reject", "review"]


def change(
    claims: pd.DataFrame, claim_id: str, column: str, new: Any, *, reason: str, coder: str = CODER,
    date: str = "", path: str | Path | None = None,
) -> pd.DataFrame:  # fmt: skip
    """A new table in which one cell of one claim holds `new`. ValueError if there is no such claim, column or value.

    The column "origin" confirms or rejects a link of `compare.origins`: `new` is the claim_id of the statement that
    opened the origin, or None where this one stands for itself.
    """
    row = _row(claims, claim_id)
    if column == LINK:
        return _done(claims, [_line("change", row, LINK, "", new or "", coder, date, reason)], path)
    if column not in claims.columns:
        raise ValueError(f"{claim_id}: there is no column '{column}'; use one of {', '.join(claims.columns)}.")
    shared = (
        (claims["article_id"] == row["article_id"]) & (claims["start"] == row["start"]) & (claims["end"] == row["end"])
    )
    name = f"{row['kind']}.{column}" if shared.sum() > 1 else column
    line = _line(
        "change", row, name, text_of(row[column]), text_of(new) if new is not None else "", coder, date, reason
    )
    return _done(claims, [line], path)


def reject(
    claims: pd.DataFrame,
    claim_id: str,
    *,
    reason: str,
    coder: str = CODER,
    date: str = "",
    path: str | Path | None = None,
) -> pd.DataFrame:
    """A new table in which one claim is deprecated: kept, never counted."""
    row = _row(claims, claim_id)
    return _done(claims, [_line("reject", row, row["kind"], "", "", coder, date, reason)], path)


def add(
    claims: pd.DataFrame, articles: pd.DataFrame, article_id: str, start: int, end: int, *, kind: str = "quantity",
    reason: str, coder: str = CODER, date: str = "", path: str | Path | None = None, **cells: Any,
) -> pd.DataFrame:  # fmt: skip
    """A new table with one claim more, at ``text[start:end]`` of an article; `cells` are its further columns."""
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    if article_id not in texts or not 0 <= start < end <= len(texts[article_id]):
        raise ValueError(
            f"{article_id}: there is no passage {start}-{end} in it; give a span inside one of the articles."
        )
    row = {"article_id": article_id, "start": start, "end": end, "text": texts[article_id][start:end]}
    first = _line("add", row, kind, "", "", coder, date, reason)
    table = apply_lines(claims, [first])
    claim = table[(table["claim_id"] == f"{article_id}:{kind[0]}{start}-{end}")].iloc[0]
    lines = [first]
    for name, cell in cells.items():
        if name not in claims.columns:
            raise ValueError(f"{article_id}: there is no column '{name}'; use one of {', '.join(claims.columns)}.")
        lines.append(_line("change", row, f"{kind}.{name}", text_of(claim[name]), text_of(cell), coder, date, reason))
    return _done(claims, lines, path)


def apply(claims: pd.DataFrame, path: str | Path = paths.CORRECTIONS) -> pd.DataFrame:
    """A new table with the corrections of a file; a stale or contradicting line is a ValueError that names it."""
    return apply_lines(claims, read(paths.existing(path)))


def _row(claims: pd.DataFrame, claim_id: str) -> pd.Series:
    found = claims[claims["claim_id"] == claim_id]
    if found.empty:
        raise ValueError(f"{claim_id}: there is no such claim; take a claim_id from the table.")
    return found.iloc[0]


def _line(action: str, row: Any, column: str, old: str, new: str, coder: str, date: str, reason: str) -> Line:
    where = f"{row['article_id']} {row['start']}-{row['end']}"
    if not reason.strip():
        raise ValueError(f"{where}: a correction needs a reason that can be read in the text.")
    span = str(row["start"]), str(row["end"])
    return Line(
        where,
        action,
        row["article_id"],
        *span,
        row["text"],
        column,
        old,
        new,
        coder,
        date or day.today().isoformat(),
        reason,
    )


def _done(claims: pd.DataFrame, new: list[Line], path: str | Path | None) -> pd.DataFrame:
    """The corrected table; the file is written last, and only if everything in it still fits together."""
    table = apply_lines(claims, new)
    if path is not None:
        file = paths.existing(path)
        lines = [*(read(file) if file.exists() else []), *new]
        apply_lines(claims, lines)
        write(file, lines)
    return table
