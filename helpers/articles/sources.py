"""sources.csv: what is known of each article from outside its text; and days as people write them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

NAME = "sources.csv"
COLUMNS = ("label", "title", "outlet", "published_from", "published_to", "published_basis")


def read(file: Path, skipped: list[tuple[str, str]]) -> dict[str, dict[str, Any]]:
    """What sources.csv says, by article_id; if it cannot be used it is skipped like an article."""
    if not file.is_file():
        return {}
    try:
        listed = pd.read_csv(file, dtype="str", keep_default_na=False, encoding="utf-8-sig").to_dict("records")
        return {str(row["article_id"]): _source(row) for row in listed}
    except KeyError:
        skipped.append((file.name, "has no column article_id; add one with the files' names without their ending."))
    except (ValueError, UnicodeDecodeError) as error:
        skipped.append(
            (file.name, f"cannot be used ({' '.join(str(error).split())}); save it as comma-separated UTF-8.")
        )
    return {}


def _source(row: Mapping[Any, str]) -> dict[str, Any]:
    cells: dict[str, Any] = {name: row[name] for name in COLUMNS if row.get(name)}
    for name in ("published_from", "published_to"):
        if name in cells:
            cells[name] = day(cells[name], name)
    return cells


def day(given: date | str, where: str) -> date:
    try:
        return pd.Timestamp(given).date() if isinstance(given, date) else date.fromisoformat(given)
    except (TypeError, ValueError):
        raise ValueError(f"{where}: '{given}' is no day; write it like 2024-10-31.") from None
