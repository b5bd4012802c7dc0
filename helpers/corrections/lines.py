"""corrections.csv: one line per thing a person added, changed or rejected. Errors name the file and the line."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

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

    def error(self, message: str) -> ValueError:
        return ValueError(wording.said("problem.at", where=self.where, what=message))


def read(path: Path) -> list[Line]:
    """The lines of a corrections file. FileNotFoundError or ValueError of one sentence."""
    if not path.is_file():
        raise FileNotFoundError(f"{path}: there is no such file; corrections.change(..., path=) writes one.")
    try:
        reader = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), strict=True)
        if next(reader, []) != KNOWN.names:
            raise ValueError(f"{path}, line 1: the columns must be {', '.join(KNOWN.names)}.")
        lines, begins = [], reader.line_num + 1
        for cells in reader:
            if cells:
                lines.append(
                    _line(
                        wording.said("problem.line", file=str(path), n=str(begins)),
                        [schema.unguarded(cell) for cell in cells],
                    )
                )
            begins = reader.line_num + 1
    except (csv.Error, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: is no readable table ({error}); save it as comma-separated UTF-8.") from error
    return lines


def _line(where: str, cells: list[str]) -> Line:
    if len(cells) != len(KNOWN.columns):
        raise ValueError(
            f"{where}: it has {len(cells)} cells, not {len(KNOWN.columns)}; put texts with commas in quotation marks."
        )
    line = Line(where, *cells)
    for column, cell in zip(KNOWN.columns, cells, strict=True):
        if not cell.strip() and not column.blank:
            raise line.error(f"it has no {column.name}; every correction needs one.")
        if column.values and cell not in column.values:
            known = f"{', '.join(column.values[:-1])} or {column.values[-1]}"
            raise line.error(f"the {column.name} '{cell}' is unknown; use {known}.")
    if not (line.start.isdigit() and line.end.isdigit() and int(line.start) < int(line.end)):
        raise line.error(f"the span {line.start}-{line.end} is none; give two whole numbers, the smaller one first.")
    try:
        date.fromisoformat(line.date)
    except ValueError:
        raise line.error(f"'{line.date}' is no day; write it like 2024-10-31.") from None
    return line


def write(path: Path, lines: Sequence[Line]) -> None:
    """All lines to the file, whole or not at all."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    rows = [[schema.guarded(getattr(line, name)) for name in KNOWN.names] for line in lines]
    writer.writerows([KNOWN.names, *rows])
    paths.write(path, text.getvalue())
