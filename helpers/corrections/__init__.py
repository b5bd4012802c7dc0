"""What a person added, changed or rejected: applied last, each with a reason, never deleting what the rules found.

change, add, reject -> a new claims table; the file is written only where `path` is given.
apply(claims, path) -> the claims table with the file's corrections; from_file -> those made in a workbook
review(claims) -> what is worth checking first
"""

import os
from datetime import date as day
from numbers import Integral
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import paths, wording
from helpers.corrections.applying import LINK, append, apply_lines, kind_of, text_of, written
from helpers.corrections.lines import Line, read
from helpers.corrections.returned import from_file
from helpers.corrections.reviewing import review

CODER = os.environ.get("GL_CODER", "me")  # initials, unless given

__all__ = ["add", "apply", "change", "from_file", "reject", "review"]


def change(
    claims: pd.DataFrame, claim_id: str, column: str, new: Any, *, reason: str, coder: str = CODER,
    date: str = "", path: str | Path | None = None,
) -> pd.DataFrame:  # fmt: skip
    """A new table in which one cell of one claim holds `new`. ValueError if there is no such claim, column or value.

    A number may be given as one, or as German or English text: "1.200" is 1,200 and "1,2" is 1.2. The column "origin"
    confirms or rejects a link of `compare.origins`: `new` is the claim_id of the statement that opened the origin, or
    None where this one stands for itself.
    """
    row, signed = _row(claims, claim_id), _signed(reason, coder, date)
    if column == LINK:
        return _done(claims, [_line(row, signed, action="change", column=LINK, new=new or "")], path)
    _check_column(claims, claim_id, column)
    place = ["article_id", "start", "end"]
    shared = (claims[place] == row[place]).all(axis=1).sum() > 1
    name = f"{kind_of(row)}.{column}" if shared else column
    cells = {"old": text_of(row[column]), "new": "" if new is None else written(column, text_of(new))}
    return _done(claims, [_line(row, signed, action="change", column=name, **cells)], path)


def reject(
    claims: pd.DataFrame, claim_id: str, *, reason: str, coder: str = CODER, date: str = "",
    path: str | Path | None = None,
) -> pd.DataFrame:  # fmt: skip
    """A new table in which one claim is deprecated: kept, never counted."""
    row, signed = _row(claims, claim_id), _signed(reason, coder, date)
    return _done(claims, [_line(row, signed, action="reject", column=kind_of(row))], path)


def add(
    claims: pd.DataFrame, articles: pd.DataFrame, article_id: str, start: int, end: int, *, kind: str = "quantity",
    reason: str, coder: str = CODER, date: str = "", path: str | Path | None = None, **cells: Any,
) -> pd.DataFrame:  # fmt: skip
    """A new table with one claim more, at ``text[start:end]`` of an article; `cells` are its further columns."""
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    whole = isinstance(start, Integral) and isinstance(end, Integral)
    if article_id not in texts or not whole or not 0 <= start < end <= len(texts[article_id]):
        raise ValueError(
            f"{article_id}: there is no passage {start}-{end} in it; give a span inside one of the articles."
        )
    row = {"article_id": article_id, "start": start, "end": end, "text": texts[article_id][start:end]}
    signed = _signed(reason, coder, date)
    lines = [_line(row, signed, action="add", column=kind)]
    claim = _row(apply_lines(claims, lines), f"{article_id}:{kind[0]}{start}-{end}")
    for name, cell in cells.items():
        _check_column(claims, article_id, name)
        both = {"old": text_of(claim[name]), "new": written(name, text_of(cell))}
        lines.append(_line(row, signed, action="change", column=f"{kind}.{name}", **both))
    return _done(claims, lines, path)


def apply(claims: pd.DataFrame, path: str | Path | None = None) -> pd.DataFrame:
    """A new table with the corrections of a file; a stale or contradicting line is a ValueError that names it.

    Without `path` the story's own file: ``data/corrections.csv`` for a story of the project, else ``corrections.csv``
    beside the topic file; where there is none, nothing is corrected.
    """
    file = own_file(claims) if path is None else paths.existing(path)
    return claims.copy() if path is None and not file.is_file() else apply_lines(claims, read(file))


def own_file(claims: pd.DataFrame) -> Path:
    """Where corrections of this story lie: beside its topic file; the project's own stories share one."""
    topic = paths.ROOT / (claims.attrs.get("story") or "no story")
    return paths.CORRECTIONS if topic.parent == paths.TOPICS else topic.with_name("corrections.csv")


def _row(claims: pd.DataFrame, claim_id: str) -> pd.Series:
    found = claims[claims["claim_id"] == claim_id]
    if found.empty:
        raise ValueError(f"{claim_id}: there is no such claim; take a claim_id from the table.")
    return found.iloc[0]


def _check_column(claims: pd.DataFrame, where: str, column: str) -> None:
    if column not in claims.columns:
        raise ValueError(f"{where}: there is no column '{column}'; {wording.choice(column, claims.columns)}.")


def _signed(reason: str, coder: str, date: str) -> dict[str, str]:
    if not isinstance(reason, str) or not reason.strip():
        raise ValueError("A correction needs a reason that can be read in the text; give reason='...'.")
    return {"coder": coder, "date": date or day.today().isoformat(), "reason": reason}


def _line(row: Any, signed: dict[str, str], **cells: str) -> Line:
    place = {name: str(row[name]) for name in ("article_id", "start", "end")}
    given = {"old": "", "new": "", "expected_text": row["text"], **place, **signed, **cells}
    return Line(f"{place['article_id']} {place['start']}-{place['end']}", **given)


def _done(claims: pd.DataFrame, new: list[Line], path: str | Path | None) -> pd.DataFrame:
    """The corrected table; the file is written last, and only if everything in it still fits together."""
    table = apply_lines(claims, new)
    if path is not None:
        append(claims, new, path)
    return table
