"""Tables out to where people work, and back: workbooks, CSV with a data package, Parquet, Web Annotations.

save({"claims": claims, "pairs": pairs}, "story.xlsx"); save(claims, "claims.csv", language="de") for German Excel;
read("story.xlsx") -> the tables again. What comes from a text is data everywhere: no cell is ever a formula.
"""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

from helpers import installation, paths, schema
from helpers.export import annotations, packages, workbooks
from helpers.export.annotations import annotated

__all__ = ["annotated", "read", "save"]

Tables = Mapping[str, pd.DataFrame]


def save(
    tables: pd.DataFrame | Tables, file: str | Path, *, articles: pd.DataFrame | None = None, language: str = "en"
) -> list[Path]:
    """Write one table or several by name; returns the files. The ending says how: .xlsx, .csv, .parquet or .jsonld.

    .xlsx holds one sheet a table and a codebook; .csv and .parquet one file a table (``story-claims.csv``), .csv with
    a ``datapackage.json`` beside it, in German (semicolon, decimal comma) for `language` "de"; .jsonld holds the claims
    as W3C Web Annotations and needs `articles`. ValueError of one sentence for another ending or a missing extra.
    """
    path, alone = Path(file), isinstance(tables, pd.DataFrame)
    named = {schema.table_of(tables): tables} if isinstance(tables, pd.DataFrame) else tables
    if not isinstance(named, Mapping) or not all(isinstance(table, pd.DataFrame) for table in named.values()):
        raise ValueError(f"{file}: only tables are written; give one, or several by name.")
    if not named:
        raise ValueError(f"{file}: there is no table to write; give one, or several by name.")
    ending = path.suffix.lower()
    installation.need(file, ending)
    _check_names(file, ending, named)
    places = {name: path if alone else path.with_name(f"{path.stem}-{name}{ending}") for name in named}
    if ending == ".xlsx":
        return [_written(path, workbooks.workbook(named))]
    if ending == ".jsonld":
        return [_written(path, annotations.written(named, articles, file))]
    if ending == ".parquet":
        return [_written(places[name], _parquet(table)) for name, table in named.items()]
    if ending == ".csv":
        package = path.with_name(packages.PACKAGE)
        described = packages.package(package, places, named, language)  # first: where it cannot be, nothing is written
        written = [_written(places[name], packages.csv(table, language)) for name, table in named.items()]
        return [*written, _written(package, described)]
    raise ValueError(f"{file}: nothing is written as '{ending}'; use .xlsx, .csv, .parquet or .jsonld.")


def read(file: str | Path) -> dict[str, pd.DataFrame]:
    """The tables of a file that `save` wrote, by name, typed where their columns are those of the codebook."""
    path = paths.existing(file)
    if not path.is_file():
        raise FileNotFoundError(f"{file}: there is no such file; gl.save writes one.")
    ending = path.suffix.lower()
    installation.need(file, ending)
    if ending not in READERS:
        raise ValueError(f"{file}: '{ending}' holds no table; use .xlsx, .csv or .parquet.")
    try:
        raw = READERS[ending](path)
    except (ValueError, KeyError, OSError, zipfile.BadZipFile) as error:
        raise ValueError(f"{file}: cannot be read ({_short(error)}); save it anew.") from None
    return {name: _typed(table, f"{file}, {name}") for name, table in raw.items()}


READERS: dict[str, Callable[[Path], dict[str, pd.DataFrame]]] = {
    ".xlsx": workbooks.read,
    ".csv": lambda path: {path.stem: packages.from_csv(path)},
    ".parquet": lambda path: {path.stem: pd.read_parquet(path)},
}


def _check_names(file: str | Path, ending: str, named: Tables) -> None:
    """A name becomes part of a file's name, or a sheet's beside the one that explains the columns."""
    for name in named if ending == ".xlsx" else ():
        if str(name).lower() == workbooks.CODEBOOK:
            raise ValueError(f"{file}: '{name}' is the sheet that explains the columns; name the table otherwise.")
    for name in named if ending in (".csv", ".parquet") else ():
        if set(str(name)) & set("/\\\0"):
            raise ValueError(f"{file}: '{name}' cannot be part of a file's name; name the table without / and \\.")


def _written(path: Path, content: str | bytes) -> Path:
    try:
        paths.write(path, content)
    except PermissionError:
        raise PermissionError(f"{path}: is open in another program; close it there and save again.") from None
    return path


def _parquet(table: pd.DataFrame) -> bytes:
    bare = table.copy()
    bare.attrs = {}  # of this session, not of the table
    return bare.to_parquet(index=False)


def _typed(table: pd.DataFrame, where: str) -> pd.DataFrame:
    """Cells of text as the codebook types them, where the columns are a table's own."""
    name = schema.table_of(table)
    if name not in schema.tables():
        return table
    try:
        return schema.frame(name, table.astype(object).where(table.notna(), None).to_dict("records"))
    except (ValueError, TypeError) as error:
        raise ValueError(f"{where}: a cell has the wrong type ({_short(error)}).") from None


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:120]
