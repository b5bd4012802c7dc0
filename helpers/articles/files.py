"""The files of a folder: which are articles, what they hold, and why one of them cannot be read."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any

from helpers import paths, wording
from helpers.articles import days, documents, facts, language, page, saved

TEXTS, PAGES = (".txt", ".md"), (".html", ".htm", ".xhtml", ".mhtml", ".mht")
READERS: dict[str, Callable[[Path], dict[str, Any]]] = {".docx": documents.word, ".eml": documents.mail}
OTHERS = (".pdf", ".rtf", ".msg", ".doc", ".odt", ".pages", ".webarchive")  # no text: `wording` says why and the cure
NOT_ARTICLES = ("readme", "changelog")
LONGEST_TITLE = 200
FEW = 5  # lines that a title and what stands beside it may have
BYLINE = re.compile(r"[Vv]on\s[A-ZÄÖÜ][\w.-]+(?:\s[A-ZÄÖÜ][\w.-]+){1,2}")
LONE = re.compile("[\ud800-\udfff]")  # half a character: nothing can write it
PLAIN = wording.said("problem.plain")
BASIS = "page"  # what the window rests on
FRONT = re.compile(r"\A---[ \t]*\r?\n((?:[\w-]{1,40}:[^\r\n]{0,500}\r?\n){1,30})---[ \t]*\r?\n\s*")
FRONT_NAMES = {
    "title": "title", "titel": "title", "date": "date", "datum": "date", "outlet": "outlet", "medium": "outlet",
    "author": "author", "autor": "author", "url": "url",
}  # fmt: skip
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
    elif path.exists() or path.is_symlink():
        files, home = [path], path.parent
    else:
        raise FileNotFoundError(f"{given}: there is no such folder; give a folder with texts or saved pages.")
    return [file for file in files if may_be_article(file)], home


def may_be_article(file: Path) -> bool:
    """By its name; what is no file but a pipe or a link to nothing is read later, to be told why it is none."""
    name = file.name.lower()
    return (
        file.suffix.lower() in (*TEXTS, *PAGES, *READERS, *OTHERS)
        and not name.startswith((".", "_", "~$"))
        and file.stem.lower() not in NOT_ARTICLES
        and not file.is_dir()
    )


def unique(files: list[Path], skipped: list[Skipped]) -> list[Path]:
    """Of files with one stem none is read: the stem is the article's name."""
    stems = Counter(_stem(file) for file in files)
    for stem in [stem for stem, count in stems.items() if count > 1]:
        first, *others = (file.name for file in files if _stem(file) == stem)
        names = reduce(lambda a, b: wording.said("problem.and", a=a, b=b), others, first)
        skipped.append((names, wording.said("problem.same_name")))
    return [file for file in files if stems[_stem(file)] == 1]


def _stem(file: Path) -> str:
    return LONE.sub("\ufffd", unicodedata.normalize("NFC", file.stem))


def row(file: Path, skipped: list[Skipped]) -> dict[str, Any] | None:
    """The cells of one article, or None and a line in `skipped`; a page's regions stand under "regions"."""
    try:
        cells = _read(file)
    except (OSError, ValueError) as error:
        known = isinstance(error, OSError) and error.strerror
        reason = wording.said("problem.not_opened", why=known) if known else wording.of(error)
        skipped.append((file.name, reason))
        return None
    if not cells["text"].strip():
        skipped.append((file.name, wording.said("problem.empty")))
        return None
    return {"article_id": _stem(file), **text_cells(cells.pop("text")), **cells, "path": _shown(file)}


def _read(file: Path) -> dict[str, Any]:
    """What a file holds, or a ValueError that says why it is no article and what to do."""
    ending = file.suffix.lower()
    if ending in OTHERS:
        raise ValueError(wording.said(f"problem.refused_{ending[1:]}"))
    if set(file.stem) & set(":;"):
        raise ValueError(wording.said("problem.name"))
    if file.exists() and not file.is_file():
        raise ValueError(wording.said("problem.pipe"))
    if ending in READERS:
        return READERS[ending](file)
    if ending in PAGES:
        return _page(file)
    return front_matter(decoded(file)) if ending == ".md" else {"text": decoded(file)}


def front_matter(text: str) -> dict[str, Any]:
    """The text of a Markdown file; what stands between two lines of dashes at its head says title, day and outlet."""
    head = FRONT.match(text)
    if head is None:
        return {"text": text}
    lines = (line.partition(":") for line in head[1].splitlines())
    said = {key.strip().lower(): cell.strip(" \t\"'") for key, _, cell in lines}
    known = {name: said[key] for key, name in FRONT_NAMES.items() if said.get(key)}
    day = days.day(known.pop("date", ""))
    stated = {"published_from": day, "published_to": day, "published_basis": BASIS} if day else {}
    return {"text": text[head.end() :], **known, **stated}


def decoded(file: Path) -> str:
    """The file's text, or a ValueError that says why it is none and what to do."""
    raw = file.read_bytes()
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ValueError(wording.said("problem.utf16"))
    if b"\0" in raw:  # a picture or a program: no encoding helps
        raise ValueError(wording.said("problem.zero_bytes"))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(wording.said("problem.not_utf8", byte=str(error.start))) from None


def _page(file: Path) -> dict[str, Any]:
    raw = documents.archived_page(file) if file.suffix.lower() in (".mhtml", ".mht") else file.read_bytes()
    html = saved.decoded(raw)
    if not saved.available():
        whole, text = page.text_of(html)
        title, outlet = facts.parted(whole)
        return {"text": text, "note": PLAIN} | ({"title": title, "outlet": outlet} if title else {})
    try:
        found = saved.read(html)
    except Exception as error:  # a page that is broken in a way its readers do not expect must not stop the others
        raise ValueError(wording.said("problem.no_page", why=type(error).__name__)) from None
    about = found.facts
    day = {"published_from": about.day, "published_to": about.day, "published_basis": BASIS} if about.day else {}
    said = {"title": about.title, "outlet": about.outlet, "author": about.author, "url": about.url}
    return {"text": found.text, "regions": found.regions, **{k: v for k, v in (said | day).items() if v}}


def text_cells(raw: str) -> dict[str, Any]:
    """The reference text, and what follows from it alone."""
    text = LONE.sub("\ufffd", unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n")))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {"text": text, "title": _title(text), "sha256": digest, "language": language.of(text)}


def _title(text: str) -> str:
    """The first block of lines if it is short enough for a title, else its first line."""
    block = text.strip().split("\n\n", 1)[0]
    lines = [line for line in block.split("\n")[:FEW] if not (days.of_text(line) or BYLINE.fullmatch(line.strip()))]
    block = "\n".join(lines) if block.count("\n") < FEW and lines else block  # neither "Von Ina Kern" nor a day
    title = " ".join(block.split())
    return title if len(title) <= LONGEST_TITLE else " ".join(block.split("\n", 1)[0].split())[:LONGEST_TITLE]


def _shown(file: Path) -> str:
    """The path from the project's root, so that a saved table is the same on every machine; else as given."""
    resolved = file.resolve()
    shown = resolved.relative_to(paths.ROOT) if resolved.is_relative_to(paths.ROOT) else file
    return LONE.sub("\ufffd", shown.as_posix())
