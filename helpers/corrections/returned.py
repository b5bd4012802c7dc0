"""What a person changed in a file that `export.save` wrote, as lines of corrections."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import export, paths, schema, wording
from helpers.corrections.applying import FIXED, append, apply_lines, kind_of, text_of
from helpers.corrections.lines import Line, read


def from_file(
    file: str | Path, claims: pd.DataFrame, articles: pd.DataFrame, *, coder: str = "me", reason: str = "",
    day: str = "", path: str | Path | None = None,
) -> pd.DataFrame:  # fmt: skip
    """The cells that differ from `claims` in an edited workbook (.xlsx), .csv or annotation page (.jsonld).

    Returns a table `corrections`, one row a changed cell; ``attrs["stale"]`` names, line by line, what fits no claim.
    With `path` they are appended there, too, unless its last line on that cell says so already (a file given twice).
    Nothing is applied: `apply(claims, path)` does that.
    """
    given = paths.existing(file)
    edited = export.annotated(given) if given.suffix.lower() in (".jsonld", ".json") else _claims(given)
    known = {row["claim_id"]: row for row in claims.to_dict("records")}
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    lines: list[Line] = []
    stale: list[str] = []
    for place, cells in enumerate(edited.to_dict("records"), 2):
        where = wording.said("problem.row", file=given.name, n=str(place))
        row = known.get(str(cells["claim_id"]))
        if row is not None and str(cells["text"]) == row["text"] and not _edited(row, cells):
            continue  # nobody wrote here, whatever became of the article since
        if row is None or texts.get(row["article_id"], "")[row["start"] : row["end"]] != str(cells["text"]):
            gone = wording.said("problem.no_claim", claim_id=str(cells["claim_id"]), text=str(cells["text"]))
            stale.append(wording.said("problem.at", where=where, what=gone))
            continue
        said = {"coder": coder, "date": day or date.today().isoformat(), "reason": reason or f"edited in {given.name}"}
        lines += [line for line in _changed(where, row, cells, said) if _fits(claims, line, stale)]
    if path is not None and lines:
        append(claims, _not_yet_in(paths.existing(path), lines), path)
    found = schema.frame("corrections", [vars(line) for line in lines])
    found.attrs["stale"] = stale
    return found


def _claims(file: Path) -> pd.DataFrame:
    tables = export.read(file)
    table = tables.get("claims", next(iter(tables.values())))
    if not {"claim_id", "text"} <= set(table.columns):
        raise ValueError(f"{file}: holds no claims; it needs a table with the columns claim_id and text.")
    return table


def _edited(row: dict[Any, Any], cells: dict[Any, Any]) -> list[tuple[str, str, str]]:
    """Column, old and new cell wherever a person wrote something else."""
    names = [str(name) for name in cells if name in row and name not in FIXED]
    both = [(f"{kind_of(row)}.{name}", text_of(row[name]), text_of(cells[name])) for name in names]
    return [(name, old, new) for name, old, new in both if old != new]


def _not_yet_in(file: Path, lines: list[Line]) -> list[Line]:
    last = {(line.article_id, line.span, line.column): line for line in (read(file) if file.exists() else [])}
    before = [(line, last.get((line.article_id, line.span, line.column))) for line in lines]
    return [line for line, other in before if other is None or (line.old, line.new) != (other.old, other.new)]


def _changed(where: str, row: dict[Any, Any], cells: dict[Any, Any], said: dict[str, str]) -> list[Line]:
    place = row["article_id"], str(row["start"]), str(row["end"]), row["text"]
    return [Line(where, "change", *place, *cell, **said) for cell in _edited(row, cells)]


def _fits(claims: pd.DataFrame, line: Line, stale: list[str]) -> bool:
    try:
        apply_lines(claims, [line])
    except ValueError as error:
        stale.append(wording.of(error))
        return False
    return True
