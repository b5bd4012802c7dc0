"""A saved web page to an article: its text with regions, and what it says of itself. Needs the extra ``pages``."""

import logging
import re
import unicodedata
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from helpers.articles import blocks, cleaning, facts, page
from helpers.articles.facts import Facts
from helpers.articles.tree import Node, prose

LITTLE = 0.4  # of the page's prose: less was probably taken apart
SENTENCES = 200  # characters of a paragraph that is no menu
SHORT = 250  # characters; from less the page's text for search engines is taken, if that is longer
UNSEEN = re.compile("&(?:shy|#173|#xad|ZeroWidthSpace|#8203);|[\u00ad\u200b\ufeff\0]", re.I)  # where a word may break
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.I)
LOUD = ("trafilatura", "htmldate", "justext", "readability")  # they report on pages; our reader says it in one sentence


@dataclass(frozen=True)
class Page:
    """`regions`: (start, end, region) of the parts whose mark says so; spans count characters of `text`."""

    text: str
    facts: Facts
    regions: tuple[tuple[int, int, str], ...]


for name in LOUD:
    logging.getLogger(name).addHandler(logging.NullHandler())
    logging.getLogger(name).propagate = False


def available() -> bool:
    try:
        import trafilatura  # noqa: F401 (only whether it is there is asked)
    except ImportError:
        return False
    return True


def decoded(raw: bytes) -> str:
    """The page's characters: as UTF-8 if it is that, else as it says itself, else as old German pages are."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    said = CHARSET.search(raw[:4096])
    for name in ("utf-8-sig", said[1].decode("ascii", "replace") if said else "cp1252"):
        try:
            return raw.decode("cp1252" if name.lower() in ("iso-8859-1", "latin1", "iso-8859-15") else name)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("cp1252", "replace")


def read(html: str) -> Page:
    """The article of a page; its text is empty where there is none."""
    import lxml.html
    from lxml.etree import ParserError

    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        root = lxml.html.document_fromstring(UNSEEN.sub("", html).encode("utf-8", "replace"), parser=parser)
    except (ParserError, ValueError):
        return Page("", Facts("", None, "", "", "", ""), ())
    about, untouched = facts.of(root), deepcopy(root)
    cleaning.clean(root)
    found = blocks.without_furniture(_extracted(root))
    if _length(found) < LITTLE * prose(untouched):
        other = blocks.without_furniture(_extracted(untouched))
        if _length(found) < LITTLE * _length(other):
            found, root = other, untouched  # the names of this page's parts mislead
    if _length(found) < min(SHORT, len(about.body) / 2):
        found = blocks.without_furniture(_plain(about.body))
    if not found:
        found = [one for one in blocks.without_furniture(_plain(page.text_of(html)[1])) if len(one.text) >= SENTENCES]
    return _page(blocks.completed(found, root, about.title) if found else [], about)


def _length(found: list[blocks.Block]) -> int:
    return sum(len(block.text) for block in found)


def _extracted(root: Node) -> list[blocks.Block]:
    import trafilatura

    document: Any = trafilatura.bare_extraction(deepcopy(root), include_comments=False, include_tables=True)
    return [] if document is None else list(blocks.extracted(document.body))


def _plain(body: str) -> list[blocks.Block]:
    """The text that a page gives to search engines; some wrap it in marks."""
    text = re.sub(r"<(?:br|/p|/h\d|/li)[^>]*>", "\n", body)
    text = re.sub(r"<[^>]{1,300}>", "", text)
    return [blocks.Block(" ".join(line.split())) for line in text.split("\n") if line.strip()]


def _page(found: list[blocks.Block], about: Facts) -> Page:
    text, regions = "", []
    for block in found:
        words = unicodedata.normalize("NFC", block.text)
        if block.region:
            regions.append((len(text), len(text) + len(words), block.region))
        text += words + "\n\n"
    return Page(text.rstrip("\n") + "\n" if text else "", about, tuple(regions))
