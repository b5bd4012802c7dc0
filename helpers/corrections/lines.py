"""corrections.csv: one line per thing a person added, changed or rejected. Errors name the file and the line."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from helpers import paths, schema, wording

KNOWN = schema.tables()["corrections"]


@dataclass(frozen=True)
class Line:
    """One line; `where` is the file and line number for errors, the other fields are the columns, all as text."""

    where: str
    action: str
    article_id: str
    start: str
    end: str
    expected_text: str
    column: str
    old: str
    new: str
    coder: str
    date: str
    reason: str

    @property
    def span(self) -> str:
        return f"{self.start}-{self.end}"

    def error(self, key: str, **parts: Any) -> ValueError:
        """What is wrong with the line, by its key in the wording's section "correction"."""
        return _error(self.where, key, **parts)


def _error(where: str, key: str, **parts: Any) -> ValueError:
    return ValueError(wording.said("problem.at", where=where, what=wording.said(f"correction.{key}", **parts)))


def _place(path: Path, n: int) -> str:
    return wording.said("problem.line", file=str(path), n=str(n))


def read(path: Path) -> list[Line]:
    """The lines of a corrections file. FileNotFoundError or ValueError of one sentence."""
    if not path.is_file():
        raise FileNotFoundError(f"{path}: there is no such file; corrections.change(..., path=) writes one.")
    try:
        reader = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), strict=True)
        if next(reader, []) != KNOWN.names:
            raise _error(_place(path, 1), "columns", known=", ".join(KNOWN.names))
        lines, begins = [], reader.line_num + 1
        for cells in reader:
            if cells:
                lines.append(_line(_place(path, begins), [*map(schema.unguarded, cells)]))
            begins = reader.line_num + 1
    except (csv.Error, UnicodeDecodeError) as error:
        raise _error(str(path), "no_table", why=str(error)) from error
    return lines


def _line(where: str, cells: list[str]) -> Line:
    if len(cells) != len(KNOWN.columns):
        raise _error(where, "cells", n=len(cells), most=len(KNOWN.columns))
    line = Line(where, *cells)
    for column, cell in zip(KNOWN.columns, cells, strict=True):
        if not cell.strip() and not column.blank:
            raise line.error("blank", column=column.name)
        if column.values and cell not in column.values:
            known = wording.said("correction.or", a=", ".join(column.values[:-1]), b=column.values[-1])
            raise line.error("unknown", column=column.name, cell=cell, known=known)
    if not (line.start.isdigit() and line.end.isdigit() and int(line.start) < int(line.end)):
        raise line.error("no_span", span=line.span)
    try:
        date.fromisoformat(line.date)
    except ValueError:
        raise line.error("no_day", day=line.date) from None
    return line


def write(path: Path, lines: Sequence[Line]) -> None:
    """All lines to the file, whole or not at all."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    rows = [[schema.guarded(getattr(line, name)) for name in KNOWN.names] for line in lines]
    writer.writerows([KNOWN.names, *rows])
    paths.write(path, text.getvalue())
