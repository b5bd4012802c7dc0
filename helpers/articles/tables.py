"""One table of articles: .csv, .xlsx, .parquet or a DataFrame with a column ``text``, one row an article."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.articles import sources

ENDINGS = (".csv", ".xlsx", ".parquet")
COLUMNS = (
    "article_id",
    "label",
    "title",
    "outlet",
    "author",
    "url",
    "published_from",
    "published_to",
    "published_basis",
)
DAYS = ("published", "date", "datum")  # one day in place of a window, as tables of others name it
EXTRAS = {".xlsx": ("openpyxl", "excel"), ".parquet": ("pyarrow", "parquet")}


def read(file: Path) -> pd.DataFrame:
    """The cells of a table as text; ValueError of one sentence names the file."""
    ending = file.suffix.lower()
    try:
        if ending in EXTRAS:
            import_module(EXTRAS[ending][0])
        if ending == ".csv":
            return pd.DataFrame(sources.table(file))
        load = pd.read_excel if ending == ".xlsx" else pd.read_parquet
        return pd.DataFrame(load(file))
    except ImportError:
        package, extra = EXTRAS[ending]
        raise ValueError(
            f"{file}: {package} is not installed; install the extra '{extra}', or save it as .csv."
        ) from None
    except (ValueError, OSError, KeyError, UnicodeError) as error:
        said = " ".join(str(error).split())[:160]
        raise ValueError(f"{file}: cannot be used ({said}); save it as a table with a column 'text'.") from None
    except Exception as error:  # a damaged workbook or Parquet file: its reader raises what it likes
        raise ValueError(
            f"{file}: is no {ending} file that can be read ({type(error).__name__}); save it anew."
        ) from None


def rows(table: pd.DataFrame, where: str, skipped: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """One row of cells an article; without a column article_id they are named row-1, row-2, ..."""
    table = table.rename(columns=lambda name: str(name).strip().lower())
    if "text" not in table:
        raise ValueError(f"{where}: has no column 'text'; give one row an article, its text in a column 'text'.")
    found: list[dict[str, Any]] = []
    names: set[str] = set()
    width = len(str(len(table)))
    for number, cells in enumerate(table.to_dict("records"), 1):
        row = {str(name): sources.cell(given) for name, given in cells.items()}
        name = row.get("article_id") or f"row-{number:0{width}}"
        problem = "holds no text" if not row["text"].strip() else _name(name, names)
        if problem:
            skipped.append((f"{where}, row {number}", f"{problem}; correct it, then it is read."))
            continue
        names.add(name)
        day = next((row[key] for key in DAYS if row.get(key)), "")
        window = {"published_from": day, "published_to": day} if day and not row.get("published_from") else {}
        try:
            known = sources.known({**{key: row[key] for key in COLUMNS if row.get(key)}, **window})
        except ValueError as error:
            skipped.append((f"{where}, row {number}", str(error)))
            continue
        found.append({**known, "article_id": name, "text": row["text"]})
    return found


def _name(name: str, taken: set[str]) -> str:
    if set(name) & set(":;"):
        return f"its article_id '{name}' has ':' or ';' in it"
    return f"its article_id '{name}' stands in a row above" if name in taken else ""
