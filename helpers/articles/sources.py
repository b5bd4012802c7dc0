"""sources.csv: what is known of each article from outside its text, also as German Excel saves it."""

import csv
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

import pandas as pd

from helpers import paths, wording
from helpers.articles import days

NAME = "sources.csv"
COLUMNS = ("label", "title", "outlet", "published_from", "published_to", "published_basis", "author", "url")
# Headings that people give these columns; one day is both ends of the window.
MEANT = {"file": "article_id", "datei": "article_id", "medium": "outlet", "titel": "title", "datum": "published",
         "date": "published", "autor": "author"}  # fmt: skip
GIVEN = "given"
CLOSE = 0.8  # a heading so like a column is meant to be it
Noted = list[tuple[str, str]]


def read(file: Path, articles: Iterable[str], skipped: Noted, notes: Noted, whole: bool) -> dict[str, dict[str, Any]]:
    """What sources.csv says, by article_id; if it cannot be used it is skipped like an article.

    whole: the folder was read as a whole, so that a row without a file and a file without a row are worth a note.
    """
    if not file.is_file():
        return {}
    try:
        listed = table(file)
        rows = {_article(row["article_id"], set(articles)): row for row in listed}
    except KeyError:
        skipped.append((file.name, wording.said("problem.no_article_id")))
        return {}
    except (ValueError, UnicodeError, csv.Error, OSError) as error:
        said = " ".join(str(error).split())
        skipped.append((file.name, wording.said("problem.unusable", why=said)))
        return {}
    if odd := _misspelt(listed):
        notes.append((file.name, wording.said("problem.heading", names=_few(odd))))
    found = {name: _usable(file, name, row, skipped) for name, row in rows.items() if name in set(articles)}
    lost = [name for name in rows if name and name not in found]
    if whole and lost:
        notes.append((file.name, wording.said("problem.rows_lost", names=_few(lost))))
    if whole and (bare := sorted(set(articles) - set(rows))):
        notes.append((file.name, wording.said("problem.rows_bare", names=_few(bare))))
    return found


def _usable(file: Path, name: str, row: Mapping[Any, str], skipped: Noted) -> dict[str, Any]:
    """The cells of a row; without its days where they are none, which costs no other row anything."""
    try:
        return known(row)
    except ValueError as error:
        skipped.append((file.name, wording.said("problem.row_day", name=name, why=str(error).rstrip("."))))
        return known({column: cell for column, cell in row.items() if not str(column).startswith("published")})


def _misspelt(listed: list[dict[str, str]]) -> list[str]:
    """Headings that are no column but nearly one: "publishd_from". Columns of one's own are welcome."""
    columns = ("article_id", *COLUMNS, *MEANT.values())
    odd = [name for name in (listed[0] if listed else ()) if name not in columns]
    near = {name: get_close_matches(name, columns, 1, CLOSE) for name in odd}
    return [f"{name} ({close[0]}?)" for name, close in near.items() if close]


def _few(names: list[str]) -> str:
    first = ", ".join(names[:5])
    return wording.said("problem.few", names=first, n=len(names) - 5) if len(names) > 5 else first


def table(file: Path) -> list[dict[str, str]]:
    """The rows of a CSV as people have it; ValueError where one has more or fewer cells than the first line."""
    with opened(file) as lines:
        found = list(rows(lines))
    if any(None in row or None in row.values() for row in found):
        raise ValueError("a row has more or fewer cells than the first line")
    return found


def opened(file: Path) -> TextIO:
    """A file of text as people have it: UTF-8 or UTF-16, else cp1252."""
    with file.open("rb") as raw:
        code = "utf-16" if raw.read(2) in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        with file.open(encoding=code) as text:
            while text.read(1 << 20):
                pass
    except UnicodeDecodeError:
        code = "cp1252"
    return file.open(encoding=code, newline="")


def rows(lines: TextIO) -> Iterator[dict[Any, Any]]:
    """The rows of a CSV one by one: comma, semicolon or tab; a line "sep=;" or none; blank rows left out."""
    first = lines.readline()
    named = first.lower().startswith("sep=")
    sign = first.strip()[4:5] or "," if named else max(",;\t", key=first.count)
    csv.field_size_limit(2**31 - 1)
    reader = csv.DictReader(lines if named else chain([first], lines), delimiter=sign, strict=True)
    headings = [name.strip().lower() for name in reader.fieldnames or []]
    reader.fieldnames = [name if MEANT.get(name) in headings else MEANT.get(name, name) for name in headings]
    for row in reader:
        if any(row.values()):
            yield {
                name: cell.strip() if isinstance(cell, str) and name != "text" else cell for name, cell in row.items()
            }


def _article(given: str, articles: set[str]) -> str:
    """The article a row means; "a.html" is a, and Excel makes 1 of 001."""
    given = unicodedata.normalize("NFC", given)
    if given in articles:
        return given
    stem = given.rpartition(".")[0]
    if stem in articles:
        return stem
    same = [name for name in articles if given.isdecimal() and name.isdecimal() and int(name) == int(given)]
    return same[0] if len(same) == 1 else given


def known(row: Mapping[Any, str]) -> dict[str, Any]:
    """The cells a row gives, days as days; where one end of a window is blank, it is open."""
    cells: dict[str, Any] = {name: row[name] for name in COLUMNS if row.get(name)}
    if row.get("published"):
        cells = {"published_from": row["published"], "published_to": row["published"], **cells}
    for name in ("published_from", "published_to"):
        if name in cells:
            cells[name] = day(cells[name], name, german=True)
    ends = [cells[name] for name in ("published_from", "published_to") if name in cells]
    if len(ends) == 2 and ends[0] > ends[1]:
        raise ValueError(f"published_from {ends[0]} is after published_to {ends[1]}")
    if ends:
        cells = {"published_basis": GIVEN, **cells}
    return cells


def cell(given: Any) -> str:
    """A cell of somebody's table as text: blank where it is empty, a whole number without ".0", a day as 2024-10-31."""
    if given is None or (pd.api.types.is_scalar(given) and pd.isna(given)):
        return ""
    if isinstance(given, date):
        return given.isoformat()[:10]
    return str(int(given)) if isinstance(given, float) and given.is_integer() else str(given)


def day(given: date | str, where: str, german: bool = False) -> date:
    """A day written like 2024-10-31, or where `german` also like 31.10.2024 or 31. Oktober 2024."""
    try:
        return pd.Timestamp(given).date() if isinstance(given, date) else date.fromisoformat(given)
    except (TypeError, ValueError):
        found = days.day(given) if german and isinstance(given, str) else None
        if found is None:
            raise ValueError(f"{where}: '{given}' is no day; write it like 2024-10-31.") from None
        return found


def write(articles: pd.DataFrame, pages: Mapping[str, Mapping[str, Any]], path: Path) -> Path:
    """A first sources.csv, to be completed; one that is there is never overwritten (FileExistsError)."""
    if path.exists():
        raise FileExistsError(f"{path}: is there already; give another name, or edit that file.")
    known = articles.assign(
        **{name: [pages.get(i, {}).get(name, "") for i in articles["article_id"]] for name in COLUMNS[-2:]}
    )
    paths.write(path, known[["article_id", *COLUMNS]].to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d"))
    return path
