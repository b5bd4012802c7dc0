"""Files, strings or web pages to the articles table. The text is only decoded: NFC and ``\\n`` line ends, nothing else.

Every span of every other table counts code points of its `text`.
"""

import hashlib
import string
import unicodedata
import warnings
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import page, paths, schema

TEXTS = (".txt", ".md", ".html")
OTHERS = {".htm": "rename it to .html", **dict.fromkeys((".pdf", ".doc", ".docx", ".odt", ".rtf"), "save it as .txt")}
NOT_ARTICLES = ("readme", "changelog")
SOURCES = "sources.csv"
SOURCE_COLUMNS = ("label", "title", "outlet", "published_from", "published_to", "published_basis")
LONGEST_TITLE = 200
GIVEN = "given with the text"

Skipped = tuple[str, str]
Published = date | str | tuple[date | str, date | str]


def read(folder: str | Path) -> pd.DataFrame:
    """The articles of a folder, a glob or one file (.txt, .md, .html), in order of publication.

    ``sources.csv`` beside them may give label, title, outlet and publication window. What cannot be read is left out,
    named in a UserWarning and in ``attrs["skipped"]`` as (file, reason). Raises FileNotFoundError or ValueError of one
    sentence if there is no such folder or no readable text in it. A relative path is also tried from the project's root.
    """
    files, home = _files(folder)
    skipped: list[Skipped] = []
    rows = [row for file in _unique(files, skipped) if (row := _row(file, skipped))]
    sources = _sources(home / SOURCES, skipped)
    for file, reason in skipped:
        warnings.warn(f"{file}: {reason}", UserWarning, stacklevel=2)
    if not rows:
        raise ValueError(f"{folder}: no readable text in it; put .txt, .md or .html files in UTF-8 there.")
    return _table([{**row, **sources.get(row["article_id"], {})} for row in rows], skipped)


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
        rows.append({"article_id": article_id, **_text(text), **window})
        if titles and article_id in titles:
            rows[-1]["title"] = titles[article_id]
    return _table(rows, [])


def _files(given: str | Path) -> tuple[list[Path], Path]:
    """The files to read, sorted by name, and the folder that may hold sources.csv."""
    path = paths.existing(given)
    if any(mark in str(given) for mark in "*?[") and not path.exists():
        base = Path(given) if Path(given).is_absolute() else next(
            (root / given for root in (Path.cwd(), paths.ROOT) if any(root.glob(str(given)))), Path(given)
        )  # fmt: skip
        files = sorted(Path(base.anchor or ".").glob(str(base.relative_to(base.anchor) if base.anchor else base)))
        home = base.parent
    elif path.is_dir():
        files, home = sorted(path.iterdir()), path
    elif path.is_file():
        files, home = [path], path.parent
    else:
        raise FileNotFoundError(f"{given}: there is no such folder; give a folder with .txt, .md or .html files.")
    return [file for file in files if file.is_file() and _may_be_article(file)], home


def _may_be_article(file: Path) -> bool:
    name = file.name.lower()
    return (
        file.suffix.lower() in (*TEXTS, *OTHERS)
        and not name.startswith((".", "_"))
        and file.stem.lower() not in NOT_ARTICLES
    )


def _unique(files: list[Path], skipped: list[Skipped]) -> list[Path]:
    """Of files with one stem none is read: the stem is the article's name."""
    stems = Counter(_stem(file) for file in files)
    for stem in [stem for stem, count in stems.items() if count > 1]:
        names = " and ".join(file.name for file in files if _stem(file) == stem)
        skipped.append((names, "have the same name but for the ending; rename one, then both are read."))
    return [file for file in files if stems[_stem(file)] == 1]


def _stem(file: Path) -> str:
    return unicodedata.normalize("NFC", file.stem)


def _row(file: Path, skipped: list[Skipped]) -> dict[str, Any] | None:
    try:
        raw = _decoded(file)
    except (OSError, ValueError) as error:
        reason = (
            f"cannot be opened ({error.strerror}); check its permissions." if isinstance(error, OSError) else str(error)
        )
        skipped.append((file.name, reason))
        return None
    title = ""
    if file.suffix.lower() == ".html":
        title, raw = page.text_of(raw)
    if not raw.strip():
        skipped.append((file.name, "holds no text; put the article's text into it or remove it."))
        return None
    row = {"article_id": _stem(file), **_text(raw), "path": _shown(file)}
    return row | ({"title": title} if title else {})


def _decoded(file: Path) -> str:
    """The file's text, or a ValueError that says why it is none and what to do."""
    if file.suffix.lower() in OTHERS:
        raise ValueError(f"is no plain text; {OTHERS[file.suffix.lower()]}.")
    if set(file.stem) & set(":;"):
        raise ValueError("has ':' or ';' in its name; rename it.")
    raw = file.read_bytes()
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ValueError("is UTF-16; save it as UTF-8.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"is not UTF-8 (byte {error.start}); save it as UTF-8.") from None
    if "\0" in text:
        raise ValueError("is no text (it holds zero bytes); save the article as plain text.")
    return text


def _text(raw: str) -> dict[str, Any]:
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n"))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return {"text": text, "title": _title(text), "sha256": digest, "language": "de"}


def _title(text: str) -> str:
    """The first block of lines if it is short enough for a title, else its first line."""
    block = text.strip().split("\n\n", 1)[0]
    title = " ".join(block.split())
    return title if len(title) <= LONGEST_TITLE else " ".join(block.split("\n", 1)[0].split())[:LONGEST_TITLE]


def _shown(file: Path) -> str:
    """The path from the project's root, so that a saved table is the same on every machine; else as given."""
    resolved = file.resolve()
    return resolved.relative_to(paths.ROOT).as_posix() if resolved.is_relative_to(paths.ROOT) else file.as_posix()


def _window(given: Published | None, article_id: str) -> dict[str, Any]:
    if given is None:
        return {}
    ends = given if isinstance(given, tuple | list) else (given, given)
    if len(ends) != 2:
        raise ValueError(f"published['{article_id}']: give one day, or a pair (first, last).")
    first, last = (_day(end, f"published['{article_id}']") for end in ends)
    if first > last:
        raise ValueError(f"published['{article_id}']: {first} is after {last}; put the earlier day first.")
    return {"published_from": first, "published_to": last, "published_basis": GIVEN}


def _day(given: date | str, where: str) -> date:
    try:
        return pd.Timestamp(given).date() if isinstance(given, date) else date.fromisoformat(given)
    except (TypeError, ValueError):
        raise ValueError(f"{where}: '{given}' is no day; write it like 2024-10-31.") from None


def _sources(file: Path, skipped: list[Skipped]) -> dict[str, dict[str, Any]]:
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
    cells: dict[str, Any] = {name: row[name] for name in SOURCE_COLUMNS if row.get(name)}
    for name in ("published_from", "published_to"):
        if name in cells:
            cells[name] = _day(cells[name], name)
    return cells


def _table(rows: list[dict[str, Any]], skipped: list[Skipped]) -> pd.DataFrame:
    table = schema.frame("articles", rows)
    order = ["published_from", "published_to", "label", "article_id"]
    table = table.sort_values(order, na_position="last", kind="stable", ignore_index=True)
    table["label"] = _labels(table["label"])
    table.attrs["skipped"] = skipped
    return schema.validate(table, "articles", "articles")


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
