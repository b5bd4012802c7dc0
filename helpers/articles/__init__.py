"""Files, strings or web pages to the articles table. The text is only decoded: NFC and ``\\n`` line ends, nothing else.

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

from helpers import dating, schema
from helpers.articles import files, sources

GIVEN = "given with the text"
LONGEST_WINDOW = timedelta(366)  # what a text says of its own day is used only if it says at least the year
YEAR = re.compile(r"\b(?:19|20)\d\d\b")

Published = date | str | tuple[date | str, date | str]


def read(folder: str | Path) -> pd.DataFrame:
    """The articles of a folder, a glob or one file (.txt, .md, .html), in order of publication.

    ``sources.csv`` beside them may give label, title, outlet and publication window. What cannot be read is left out,
    named in a UserWarning and in ``attrs["skipped"]`` as (file, reason). Raises FileNotFoundError or ValueError of one
    sentence if there is no such folder or no readable text in it. A relative path is tried from the project's root too.
    """
    found, home = files.listed(folder)
    skipped: list[files.Skipped] = []
    rows = [row for file in files.unique(found, skipped) if (row := files.row(file, skipped))]
    known = sources.read(home / sources.NAME, skipped)
    for file, reason in skipped:
        warnings.warn(f"{file}: {reason}", UserWarning, stacklevel=2)
    if not rows:
        raise ValueError(f"{folder}: no readable text in it; put .txt, .md or .html files in UTF-8 there.")
    return _table([{**row, **known.get(row["article_id"], {})} for row in rows], skipped)


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
    for name, given in (("published", published), ("titles", titles)):
        for unknown in set(given or {}) - set(texts):
            raise ValueError(f"{name}['{unknown}']: there is no text '{unknown}'; use the same article_ids in both.")
    rows = []
    for article_id, text in texts.items():
        if not isinstance(text, str) or not article_id or set(article_id) & set(":;"):
            raise ValueError(f"from_texts: '{article_id}' must be a name without ':' and ';', and its text a string.")
        window = _window((published or {}).get(article_id), article_id)
        rows.append({"article_id": article_id, **files.text_cells(text), **window})
        if titles and article_id in titles:
            rows[-1]["title"] = titles[article_id]
    return _table(rows, [])


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


def _table(rows: list[dict[str, Any]], skipped: list[files.Skipped]) -> pd.DataFrame:
    rows = [row if row.get("published_from") or row.get("published_to") else row | _dated(row["text"]) for row in rows]
    table = schema.frame("articles", rows)
    order = ["published_from", "published_to", "label", "article_id"]
    table = table.sort_values(order, na_position="last", kind="stable", ignore_index=True)
    table["label"] = _labels(table["label"])
    table.attrs["skipped"] = skipped
    return schema.validate(table, "articles", "articles")


def _dated(text: str) -> dict[str, Any]:
    """A window from the text alone, where its words close one; most texts name no year, so nothing is guessed."""
    found = dating.from_text(text) if YEAR.search(text) else None
    if (
        found is None
        or found.first is None
        or found.last is None
        or not timedelta(0) <= found.last - found.first <= LONGEST_WINDOW
    ):
        return {}
    return {"published_from": found.first, "published_to": found.last, "published_basis": "text"}


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
