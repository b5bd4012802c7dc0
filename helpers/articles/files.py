"""The files of a folder: which are articles, what they hold, and why one of them cannot be read."""

import hashlib
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from helpers import paths
from helpers.articles import page

TEXTS = (".txt", ".md", ".html")
OTHERS = {".htm": "rename it to .html", **dict.fromkeys((".pdf", ".doc", ".docx", ".odt", ".rtf"), "save it as .txt")}
NOT_ARTICLES = ("readme", "changelog")
LONGEST_TITLE = 200
Skipped = tuple[str, str]


def listed(given: str | Path) -> tuple[list[Path], Path]:
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
    return [file for file in files if (file.is_file() or file.is_symlink()) and _may_be_article(file)], home


def _may_be_article(file: Path) -> bool:
    name = file.name.lower()
    return (
        file.suffix.lower() in (*TEXTS, *OTHERS)
        and not name.startswith((".", "_"))
        and file.stem.lower() not in NOT_ARTICLES
    )


def unique(files: list[Path], skipped: list[Skipped]) -> list[Path]:
    """Of files with one stem none is read: the stem is the article's name."""
    stems = Counter(_stem(file) for file in files)
    for stem in [stem for stem, count in stems.items() if count > 1]:
        names = " and ".join(file.name for file in files if _stem(file) == stem)
        skipped.append((names, "have the same name but for the ending; rename one, then both are read."))
    return [file for file in files if stems[_stem(file)] == 1]


def _stem(file: Path) -> str:
    return unicodedata.normalize("NFC", file.stem)


def row(file: Path, skipped: list[Skipped]) -> dict[str, Any] | None:
    try:
        raw = _decoded(file)
    except (OSError, ValueError) as error:
        reason = (
            f"cannot be opened ({error.strerror}); check that it is there and may be read."
            if isinstance(error, OSError)
            else str(error)
        )
        skipped.append((file.name, reason))
        return None
    title = ""
    if file.suffix.lower() == ".html":
        title, raw = page.text_of(raw)
    if not raw.strip():
        skipped.append((file.name, "holds no text; put the article's text into it or remove it."))
        return None
    cells = {"article_id": _stem(file), **text_cells(raw), "path": _shown(file)}
    return cells | ({"title": title} if title else {})


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


def text_cells(raw: str) -> dict[str, Any]:
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
