"""Files, strings, saved pages or one table to the articles table. A plain text is only decoded: NFC, ``\\n`` line ends.

Every span of every other table counts code points of its `text`.
"""

import re
import string
import warnings
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import dating, paths, progress, schema, wording
from helpers.articles import days, files, language, sources, tables

GIVEN = "given with the text"
NOT_GERMAN = wording.said("problem.not_german")
LONGEST_WINDOW = timedelta(366)  # what a text says of its own day is used only if it says at least the year
YEAR = re.compile(r"\b(?:19|20)\d\d\b")

Published = date | str | tuple[date | str, date | str]


def read(source: str | Path | pd.DataFrame) -> pd.DataFrame:
    """The articles of a folder, a glob, one file or one table, in order of publication.

    source: .txt, .md, saved pages (.html), .docx and .eml of a folder, without its subfolders; or one table with a
    column ``text`` (.csv, .xlsx, .parquet, a DataFrame). ``sources.csv`` beside the files may give label, title, outlet
    and publication window; else the window is what the page says of its day (basis ``page``) or the text closes.
    What cannot be read is left out, named in a UserWarning and in ``attrs["skipped"]`` as (file, reason); what was read
    but is worth a word is in ``attrs["notes"]`` likewise. ``gl.view(articles)`` shows all of it at a glance.
    ``attrs["pages"]``: article_id -> author, url, regions.
    Raises FileNotFoundError or ValueError of one sentence if there is no such folder or no readable text in it. A
    relative path is tried from the project's root too.
    """
    if not isinstance(source, str | Path | pd.DataFrame) or not str(source):
        raise ValueError(f"Articles are read from a folder, a file or a table, not from {source!r}; give its path.")
    skipped: list[files.Skipped] = []
    notes: list[files.Skipped] = []
    if isinstance(source, pd.DataFrame) or _is_table(source):
        where = "the table" if isinstance(source, pd.DataFrame) else Path(source).name
        data = source if isinstance(source, pd.DataFrame) else tables.read(paths.existing(source))
        rows = [{**files.text_cells(row.pop("text")), **row} for row in tables.rows(data, where, skipped)]
    else:
        where = str(source)
        rows = _files(source, skipped, notes)
    rows = _once(rows, skipped)
    notes += [(_name(row), NOT_GERMAN) for row in rows if row["language"] != language.GERMAN]
    for file, reason in (*skipped, *notes):
        warnings.warn(f"{file}: {reason}", UserWarning, stacklevel=2)
    if not rows:
        why = ": ".join(skipped[0]) if skipped else "put .txt, .md, .html, .docx or .eml files there."
        raise ValueError(f"{where}: no readable text in it; {why}")
    return _table(rows, skipped, notes)


def of_files(paths: Iterable[Path]) -> pd.DataFrame:
    """The articles of some files, equal texts too; what could not be read is in ``attrs["skipped"]``. Warns of nothing.

    For reading an archive in parts (`helpers.batch`). The files' folders may hold a ``sources.csv`` each.
    """
    skipped: list[files.Skipped] = []
    notes: list[files.Skipped] = []
    homes: dict[Path, list[Path]] = {}
    for path in paths:
        homes.setdefault(path.parent, []).append(path)
    return _table([row for home, found in homes.items() for row in _rows(found, home, skipped, notes)], skipped, notes)


def _is_table(source: str | Path) -> bool:
    return Path(source).suffix.lower() in tables.ENDINGS and paths.existing(source).is_file()


def _files(source: str | Path, skipped: list[files.Skipped], notes: list[files.Skipped]) -> list[dict[str, Any]]:
    found, home = files.listed(source)
    return _rows(found, home, skipped, notes, paths.existing(source).is_dir())


def _rows(
    found: list[Path], home: Path, skipped: list[files.Skipped], notes: list[files.Skipped], whole: bool = False
) -> list[dict[str, Any]]:
    """The cells of some files of a folder; `whole`: they are all it has, so sources.csv is asked for the others."""
    rows = [
        row
        for file in progress.bar(files.unique(found, skipped), "reading", "files")
        if (row := files.row(file, skipped))
    ]
    notes += [(_name(row), row.pop("note")) for row in rows if "note" in row]
    known = sources.read(home / sources.NAME, [row["article_id"] for row in rows], skipped, notes, whole)
    return [{**row, **known.get(row["article_id"], {})} for row in rows]


def _name(row: Mapping[str, Any]) -> str:
    return Path(row["path"]).name if row.get("path") else str(row["article_id"])


def _once(rows: list[dict[str, Any]], skipped: list[files.Skipped]) -> list[dict[str, Any]]:
    """Of equal texts the first; white space makes no difference."""
    first: dict[str, str] = {}
    kept = []
    for row in rows:
        same = first.setdefault(" ".join(row["text"].split()), _name(row))
        if same == _name(row):
            kept.append(row)
        else:
            skipped.append((_name(row), wording.said("problem.same_text", other=same)))
    return kept


def from_texts(
    texts: Mapping[str, str],
    published: Mapping[str, Published] | None = None,
    titles: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Articles from strings, by article_id. published: a date, an ISO string or a pair of them; titles: by article_id.

    Texts are not changed but for NFC and line ends, never stripped. Raises ValueError of one sentence.
    """
    if not texts:
        raise ValueError("from_texts: there is no text; give {article_id: text}.")
    given, days, heads = (
        _by_name(named, name) for named, name in ((texts, "texts"), (published, "published"), (titles, "titles"))
    )
    for name, named in (("published", days), ("titles", heads)):
        for unknown in set(named) - set(given):
            raise ValueError(f"{name}['{unknown}']: there is no text '{unknown}'; use the same article_ids in both.")
    rows = [cells(article_id, text, days.get(article_id)) for article_id, text in given.items()]
    for row in rows:
        if row["article_id"] in heads:
            row["title"] = heads[row["article_id"]]
    return _table(rows, [], [])


def cells(article_id: str, text: str, published: Published | None = None) -> dict[str, Any]:
    """What a text and its day fill of an article's row. Raises ValueError of one sentence."""
    if not isinstance(text, str) or not article_id or set(article_id) & set(":;"):
        raise ValueError(f"from_texts: '{article_id}' must be a name without ':' and ';', and its text a string.")
    return {"article_id": article_id, **files.text_cells(text), **_window(published, article_id)}


def _by_name(cells: Mapping[Any, Any] | None, where: str) -> dict[str, Any]:
    """Cells by article_id as text: 7 is "7", and so may not stand beside it."""
    if not isinstance(cells or {}, Mapping) or not all(isinstance(name, str | int) for name in cells or {}):
        raise ValueError(f"{where}: it is no table of names and what they have; give {{article_id: ...}}.")
    names = Counter(str(name) for name in cells or {})
    for name in (name for name, count in names.items() if count > 1):
        raise ValueError(f"{where}: '{name}' stands twice, once as a number; give each text a name of its own.")
    return {str(name): cell for name, cell in (cells or {}).items()}


def write_sources(articles: pd.DataFrame, path: str | Path) -> Path:
    """A first ``sources.csv`` of what is known of the articles, to be completed by hand; never overwrites one."""
    return sources.write(articles, articles.attrs.get("pages", {}), Path(path))


def _window(given: Published | None, article_id: str) -> dict[str, Any]:
    if given is None or given is pd.NaT or given == "":
        return {}
    ends = given if isinstance(given, tuple | list) else (given, given)
    if len(ends) != 2:
        raise ValueError(f"published['{article_id}']: it holds {len(ends)} days; give one, or a pair (first, last).")
    first, last = (sources.day(end, f"published['{article_id}']") for end in ends)
    if first > last:
        raise ValueError(f"published['{article_id}']: {first} is after {last}; put the earlier day first.")
    return {"published_from": first, "published_to": last, "published_basis": GIVEN}


def _table(rows: list[dict[str, Any]], skipped: list[files.Skipped], notes: list[files.Skipped]) -> pd.DataFrame:
    rows = [row if row.get("published_from") or row.get("published_to") else row | _dated(row["text"]) for row in rows]
    table = schema.frame("articles", rows)
    order = ["published_from", "published_to", "label", "article_id"]
    table = table.sort_values(order, na_position="last", kind="stable", ignore_index=True)
    table["label"] = _labels(table["label"])
    pages = schema.Shared({row["article_id"]: _page(row) for row in rows})
    table.attrs |= {"skipped": skipped, "notes": notes, "pages": pages}
    return schema.validate(table, "articles", "articles")


def _page(row: Mapping[str, Any]) -> dict[str, Any]:
    """What is known beside the table: author, url, and regions that a page's marks give."""
    return {name: row[name] for name in ("author", "url", "regions") if row.get(name)}


def _dated(text: str) -> dict[str, Any]:
    """The day at its head, else a window where its words close one; most name no year, so nothing is guessed."""
    found = dating.from_text(text) if YEAR.search(text) else None
    stated = days.of_text(text) if found else None
    if found and stated and not (found.first and found.first > stated):  # "Kabul, 15. August 2021.", and then of 2024
        return {"published_from": stated, "published_to": stated, "published_basis": "text"}
    if found and found.first and found.last and timedelta(0) <= found.last - found.first <= LONGEST_WINDOW:
        return {"published_from": found.first, "published_to": found.last, "published_basis": "text"}
    return {}


def _labels(given: Iterable[str]) -> list[str]:
    """The labels given, each used once; the free letters A, B, ... Z, AA, ... for the other articles."""
    taken = Counter(given)
    free = (name for n in range(1, len(taken) + sum(taken.values()) + 1) if (name := letters(n)) not in taken)
    return [label if label and taken[label] == 1 else next(free) for label in given]


def letters(n: int) -> str:
    """1 -> A, 26 -> Z, 27 -> AA."""
    name = ""
    while n:
        n, rest = divmod(n - 1, 26)
        name = string.ascii_uppercase[rest] + name
    return name
