"""Every table's columns: type, meaning, allowed values, what blank means. Read from ``schema.toml``, the one source.

Used to build typed tables, to check them, to read them back from CSV and to write ``data/CODEBOOK.md``.
"""

import csv
import tomllib
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pandas as pd

from helpers import paths

FLAGS = {"True": True, "False": False}  # as CSV has them
FORMULA = ("=", "+", "-", "@", "'", "\t", "\r")  # how a cell begins that a spreadsheet does not take for text
DTYPES = {"text": "str", "integer": "Int64", "number": "float64", "date": "datetime64[s]", "flag": "boolean"}


class Shared(dict[str, Any]):
    """What a table's ``attrs`` say of its rows by their id. Never changed, so copies of the table share it."""

    def __deepcopy__(self, memo: Any) -> "Shared":
        return self


@dataclass(frozen=True)
class Column:
    """One column. values: the only ones allowed, if any; many: several joined by ';'; blank: its meaning."""

    name: str
    type: str
    meaning: str
    values: tuple[str, ...] = ()
    many: bool = False
    blank: str = ""


@dataclass(frozen=True)
class Table:
    """One table: what a row is, which column is its key (or none), and its columns in order."""

    name: str
    row: str
    key: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]


@cache
def tables() -> dict[str, Table]:
    """All tables by name."""
    raw = tomllib.loads(files("helpers").joinpath("schema.toml").read_text("utf-8"))
    return {name: Table(name, body["row"], body["key"], _columns(body["columns"])) for name, body in raw.items()}


def _columns(raw: Mapping[str, Any]) -> tuple[Column, ...]:
    return tuple(Column(name, **{**entry, "values": tuple(entry.get("values", ()))}) for name, entry in raw.items())


def each(rows: pd.DataFrame) -> Iterator[Any]:
    """The rows one by one, columns as attributes; of a small table four times as fast as ``itertuples``."""
    row = _row(("Index", *rows.columns))
    return (row(place, *cells) for place, cells in zip(rows.index, rows.to_numpy(dtype=object).tolist(), strict=True))


@cache
def _row(names: tuple[str, ...]) -> type[Any]:
    return namedtuple("Row", names, rename=True)


def table_of(data: pd.DataFrame) -> str:
    """The table of the codebook that has these columns; "table" if none has."""
    return next((name for name, known in tables().items() if known.names == list(data.columns)), "table")


def frame(table: str, rows: Iterable[Mapping[Any, Any]] = ()) -> pd.DataFrame:
    """A typed table with all its columns in order; cells a row does not give are blank."""
    columns, names = tables()[table].columns, tables()[table].names
    cells = list(zip(*(map(row.get, names) for row in rows), strict=True)) or [()] * len(names)
    arrays = {one.name: _array(list(own), one.type) for one, own in zip(columns, cells, strict=True)}
    return pd.DataFrame(arrays, copy=False)


def _array(cells: list[Any], kind: str) -> Any:
    """A typed array: a table made of arrays takes a third of the time that one of series takes."""
    return _blank(len(cells), kind).copy() if all(cell is None for cell in cells) else _typed(cells, kind)


@lru_cache(1000)
def _blank(n: int, kind: str) -> Any:
    """Most columns of a small table are blank, and then always the same."""
    return _typed([None] * n, kind)


def _typed(cells: list[Any], kind: str) -> Any:
    if kind == "text":
        return pd.array(["" if cell is None else str(cell) for cell in cells], dtype="str")
    if kind == "date" and all(cell is None for cell in cells):
        return np.full(len(cells), "NaT", dtype="datetime64[s]")
    if kind == "date":
        return pd.to_datetime(pd.Series(cells, dtype="object")).astype("datetime64[s]").array
    if kind == "flag":
        cells = [FLAGS.get(cell, cell) if isinstance(cell, str) else cell for cell in cells]
    known = np.empty(len(cells), dtype="object")
    known[:] = [None if isinstance(cell, str) and cell == "" else cell for cell in cells]
    if kind == "number":
        return known.astype("float64")
    return pd.array(known, dtype="Int64") if kind == "integer" else pd.array(known, dtype="boolean")


def need(data: object, names: Iterable[str], cure: str) -> pd.DataFrame:
    """`data` if it is a table that has the columns `names`; else a ValueError of one sentence that ends in `cure`."""
    if not isinstance(data, pd.DataFrame):
        raise ValueError(f"This takes a table, not {type(data).__name__}; {cure}.")
    missing = [name for name in names if name not in data.columns]
    if missing:
        raise ValueError(f"The table has no column {', '.join(missing)}; {cure}.")
    return data


def validate(data: pd.DataFrame, table: str, where: str = "the table") -> pd.DataFrame:
    """`data` unchanged, or a ValueError of one sentence: which table, what is wrong, what to do."""
    known = tables()[table]
    if list(data.columns) != known.names:
        odd = sorted(set(data.columns) ^ set(known.names)) or ["their order"]
        raise ValueError(
            f"{where}: the columns of {table} differ ({', '.join(odd)}); use schema.frame('{table}', rows)."
        )
    if known.key and data[known.key].duplicated().any():
        double = data.loc[data[known.key].duplicated(), known.key].iloc[0]
        raise ValueError(f"{where}: {known.key} '{double}' stands twice; keep one row of it.")
    for column in known.columns:
        _check_column(data[column.name], column, where)
    return data


def _check_column(cells: pd.Series, column: Column, where: str) -> None:
    if column.blank and not column.values:
        return
    empty = (cells == "") if column.type == "text" else cells.isna()
    if not column.blank and empty.any():
        raise ValueError(f"{where}: row {empty.idxmax()} has no {column.name}; every row needs one.")
    if column.values:
        found = cells[~empty].unique()
        parts = [part for cell in found for part in cell.split(";")] if column.many else found
        wrong = next((part for part in parts if part not in column.values), None)
        if wrong is not None:
            raise ValueError(f"{where}: {column.name} '{wrong}' is unknown; use one of {', '.join(column.values)}.")


def write_csv(data: pd.DataFrame, path: Path) -> None:
    """The table as UTF-8 CSV with ``\\n`` line ends and whole numbers without '.0': the same bytes every time.

    A text that a spreadsheet would take for a formula gets a leading apostrophe, which `read_csv` removes.
    """
    paths.write(path, csv_text(data, lambda number: "" if pd.isna(number) else f"{number:.15g}"))


def csv_text(data: pd.DataFrame, written: Callable[[float], str], separator: str = ",") -> str:
    """The table as CSV, its numbers as `written`, its texts `guarded`."""
    plain = data.copy()
    for name in plain.select_dtypes("float64"):
        plain[name] = plain[name].map(written)
    texts = data.select_dtypes(["str", "object"])
    for name in texts:
        plain[name] = plain[name].map(guarded)
    old_breaks = any(texts[name].map(lambda cell: isinstance(cell, str) and "\r" in cell).any() for name in texts)
    quoting: Literal[0, 2] = csv.QUOTE_NONNUMERIC if old_breaks else csv.QUOTE_MINIMAL  # a bare "\r" would end the row
    return plain.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d", sep=separator, quoting=quoting)


def guarded(cell: Any) -> Any:
    """A text as it may stand in a spreadsheet: "=1+1" becomes "'=1+1", and no formula runs."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def unguarded(cell: str) -> str:
    """The text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def save(data: pd.DataFrame, name: str) -> str:
    """Write the table as ``NAME.csv`` where this notebook's tables go; returns the file.

    In ``data/``, which is public, articles go without their text and statements without theirs: the spans give both
    back from ``seeds/``, and the texts belong to their publishers. The analyst's own folder gets everything.
    """
    if paths.public() and "text" in data:
        whole = data["kind"] == "statement" if "kind" in data else pd.Series(name == "articles", index=data.index)
        data = data.assign(text=data["text"].mask(whole, ""))
    path = paths.output() / f"{name}.csv"
    write_csv(data, path)
    return paths.shown(path)


def read_csv(path: Path, table: str) -> pd.DataFrame:
    """A table written by `write_csv`, typed and checked; a ValueError names the file and the cure."""
    if not path.is_file():
        raise FileNotFoundError(f"{path}: there is no such file; schema.write_csv(data, path) writes one.")
    try:
        raw = pd.read_csv(path, dtype="str", keep_default_na=False).map(unguarded)
        data = frame(table, raw.to_dict("records"))
    except (ValueError, TypeError) as error:
        raise ValueError(f"{path}: not a readable {table} table ({error}); save it as UTF-8 CSV.") from error
    return validate(data, table, str(path))


def codebook() -> str:
    """The codebook as Markdown: every table, every column."""
    lines = ["# Codebook", "", "Generated from `helpers/schema.toml` by `python -m helpers.schema`."]
    lines += ["The reference coding (`data/reference/`) was made by language models, not yet by a person."]
    lines += ["Rules describe wording, never truth.", ""]
    for table in tables().values():
        key = f" Key: `{table.key}`." if table.key else ""
        lines += [f"## {table.name}", "", f"One row is {table.row}.{key}", ""]
        lines += ["| column | type | meaning | values | blank means |", "|---|---|---|---|---|"]
        lines += [*(_line(column) for column in table.columns), ""]
    return "\n".join(lines)


def _line(column: Column) -> str:
    cells = (column.name, column.type, column.meaning, ", ".join(column.values), column.blank or "never blank")
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    (paths.DATA / "CODEBOOK.md").write_text(codebook(), "utf-8")
