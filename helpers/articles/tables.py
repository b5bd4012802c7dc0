"""One table of articles: .csv, .xlsx, .parquet or a DataFrame with a column ``text``, one row an article."""

from collections.abc import Container
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import installation
from helpers.articles import sources

ENDINGS = (".csv", ".xlsx", ".parquet")


def read(file: Path) -> pd.DataFrame:
    """The cells of a table as text; ValueError of one sentence names the file."""
    ending = file.suffix.lower()
    installation.need(file, ending)
    try:
        if ending == ".csv":
            return pd.DataFrame(sources.table(file))
        load = pd.read_excel if ending == ".xlsx" else pd.read_parquet
        return pd.DataFrame(load(file))
    except (ValueError, OSError, KeyError, UnicodeError) as error:
        said = " ".join(str(error).split())[:160]
        raise ValueError(f"{file}: cannot be used ({said}); save it as a table with a column 'text'.") from None
    except Exception as error:  # a damaged workbook or Parquet file: its reader raises what it likes
        raise ValueError(
            f"{file}: is no {ending} file that can be read ({type(error).__name__}); save it anew."
        ) from None


def rows(table: pd.DataFrame, where: str, skipped: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """One row of cells an article; without a column article_id they are named row-1, row-2, ..."""
    table = table.rename(columns=_heading)
    if "text" not in table:
        raise ValueError(f"{where}: has no column 'text'; give one row an article, its text in a column 'text'.")
    found: dict[str, dict[str, Any]] = {}
    width = len(str(len(table)))
    for number, cells in enumerate(table.to_dict("records"), 1):
        row = {str(name): sources.cell(given) for name, given in cells.items()}
        name = row.get("article_id") or f"row-{number:0{width}}"
        try:
            _check(name, row["text"], found)
            found[name] = {**sources.known(row), "article_id": name, "text": row["text"]}
        except ValueError as error:
            skipped.append((f"{where}, row {number}", str(error)))
    return list(found.values())


def _heading(name: Any) -> str:
    low = str(name).strip().lower()
    return sources.MEANT.get(low, low)


def _check(name: str, text: str, taken: Container[str]) -> None:
    if not text.strip():
        raise ValueError("holds no text; correct it, then it is read.")
    if set(name) & set(":;"):
        raise ValueError(f"its article_id '{name}' has ':' or ';' in it; correct it, then it is read.")
    if name in taken:
        raise ValueError(f"its article_id '{name}' stands in a row above; correct it, then it is read.")
