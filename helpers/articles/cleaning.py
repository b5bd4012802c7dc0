"""What leaves a saved page before its text is read: hidden parts, menus, teasers, boxes, comments, print copies.

Names of classes and ids tell what a part is for; whether it may go is decided by what it holds: no part with the
article's own heading or much of the page's prose is ever taken out, so a badly named or never closed wrapper stays.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from helpers.articles import words as known

Node = Any  # an lxml element: its stubs are not part of the project

# Marks that are code or pictures, never prose.
MACHINE = "script style noscript template svg canvas iframe object embed audio video button select textarea input"
# The same of AMP pages, and what they show around the article.
MACHINE += " amp-ad amp-sticky-ad amp-embed amp-sidebar amp-social-share amp-consent amp-user-notification amp-iframe"
CHROME = ("nav", "aside", "footer", "menu", "dialog", "form")  # by their mark; kept where they hold the article
KEPT = ("html", "body", "head", "h1", "main", "figcaption", "img")  # never taken out for their names
HEADINGS = ("h2", "h3", "h4", "h5", "h6")
PROSE_TAGS = ("p", "li", "blockquote", "dd", "td", "div", "section", "article")
LONGEST_CELL = 200  # characters of prose in a cell of a table of facts
FOLLOWING = 12  # parts looked at behind "Lesen Sie auch"
SENTENCE = 60  # characters outside links from which a block counts as prose

HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
SHOWN_WIDER = re.compile(
    r"^(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl)-)(?:block|flex|inline|grid|inline-block|contents)$"
)

ANNOUNCING = ("p", *HEADINGS, "strong", "b", "span", "div", "li", "blockquote", "dd", "td", "summary", "legend", "dt")


def clean(root: Node) -> None:
    """Take out of the tree, in place, whatever is no part of the article."""
    for node in list(root.iter(*MACHINE.split())):
        if node.tag != "noscript" or prose(node) < SENTENCE:
            drop(node)
    for node in list(root.xpath("//comment() | //processing-instruction()")):
        drop(node)
    _layout_tables(root)
    main = _heading(root)
    for is_one, most in (
        (_is_hidden, 0.5),
        (_named(known.COMMENTS), 1.0),  # comments may be longer than the article
        (_is_chrome, 0.3),
        (_named(known.SURE), 0.6),
        (_named(known.LIKELY), 0.3),
        (_is_teaser, 0.3),
    ):
        _take_out(root, main, is_one, most)
    for node in root.iter(*CHROME):
        node.tag = "div"  # it holds the article: never closed, or wrapped around the whole page
    _announced(root)


def _layout_tables(root: Node) -> None:
    """Old pages place their parts in a table; its cells are parts of the page, not facts in rows.

    A table of facts in a <figure> is no picture.
    """
    for figure in root.iter("figure"):
        if figure.find(".//table") is not None:
            figure.tag = "div"
    for table in list(root.iter("table")):
        cells = list(table.iter("td", "th"))
        if any(prose(cell) > LONGEST_CELL or cell.xpath(".//h1 | .//table") for cell in cells):
            for node in (table, *table.iter("tbody", "thead", "tfoot", "tr"), *cells):
                node.tag = "div"


def _take_out(root: Node, main: Node | None, is_one: Callable[[Node], bool], most: float) -> None:
    """Drop the parts that are such a one, outermost first, but none that holds the article.

    Parts of one name are judged together: an article in ten "widget"s is not taken apart.
    """
    total, still, found = prose(root), [root], []
    together: Counter[str] = Counter()
    while still:
        for child in still.pop():
            if not isinstance(child.tag, str):
                continue
            if child.tag not in KEPT and is_one(child) and not _holds(child, main):
                found.append((child, child.get("class") or child.tag, prose(child)))
                together[found[-1][1]] += found[-1][2]
            else:
                still.append(child)
    for child, name, inside in found:
        if not inside or together[name] <= most * total:
            drop(child)


def drop(node: Node) -> None:
    """Take a part out and leave the words after it where they are."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is None:
            parent.text = (parent.text or "") + node.tail
        else:
            before.tail = (before.tail or "") + node.tail
    parent.remove(node)


def words(node: Node) -> str:
    """The words of a part on one line; parts inside a line are joined without a blank."""
    return " ".join("".join(node.itertext()).split())


def line(node: Node, most: int = known.LONGEST) -> str:
    """The words of a part if they are at most so many characters, else nothing."""
    pieces, length = [], 0
    for piece in node.itertext():
        pieces.append(piece)
        length += len(piece.strip())
        if length > most:
            return ""
    return " ".join("".join(pieces).split())


def linked(node: Node) -> int:
    """Characters of a part that stand in links."""
    return sum(len(words(link)) for link in node.iter("a") if link.get("href") is not None)


def prose(node: Node) -> int:
    """Characters of a part in blocks that read like sentences: long enough, and not mostly links."""
    found = 0
    for block in node.iter(*PROSE_TAGS):
        own = len(_own(block))
        if own >= SENTENCE:
            found += own
    return found


def _own(block: Node) -> str:
    """The words of a block itself: its inline parts, without links and without the blocks inside it."""
    pieces = [block.text or ""]
    for child in block:
        if isinstance(child.tag, str) and child.tag not in PROSE_TAGS and child.tag != "a":
            pieces.append(_own(child))
        pieces.append(child.tail or "")
    return " ".join(" ".join(pieces).split())


def _heading(root: Node) -> Node | None:
    """The article's own heading: the h1 that is longest, as a site's name is short."""
    found = [node for node in root.iter("h1") if words(node)]
    return max(found, key=lambda node: len(words(node)), default=None)


def _names(node: Node) -> Iterator[str]:
    yield from (node.get("class") or "").split()
    yield from (node.get("id") or "").split()


def _holds(node: Node, main: Node | None) -> bool:
    """True if the part holds the article's heading or its body, as marked for search engines."""
    if node.get("itemprop") == "articleBody" or node.xpath(".//*[@itemprop='articleBody']"):
        return True
    return main is not None and (node is main or any(above is node for above in main.iterancestors()))


def _is_chrome(node: Node) -> bool:
    """<nav>, <aside>, <form> and their like; an <aside> named lead, without links, is the article's opening."""
    return node.tag in CHROME and not (node.tag == "aside" and is_lead(node))


def is_lead(node: Node) -> bool:
    return any(known.LEAD.search(name) for name in _names(node)) and not linked(node)


def _is_hidden(node: Node) -> bool:
    if node.get("hidden") is not None or node.get("aria-hidden") == "true":
        return True
    names = list(_names(node))
    hidden = any(map(known.HIDDEN.match, names)) and not any(map(SHOWN_WIDER.match, names))
    return hidden or bool(HIDDEN_STYLE.search(node.get("style") or ""))


def _named(pattern: re.Pattern[str]) -> Callable[[Node], bool]:
    """Parts whose class or id says what they are for."""

    def is_one(node: Node) -> bool:
        names = list(_names(node))
        return any(map(pattern.match, names)) and not any(map(known.ARTICLE.match, names))

    return is_one


def _is_teaser(node: Node) -> bool:
    """What leads to another page; "article__teaser" without a link is this article's own lead."""
    if node.tag == "a" and node.xpath(".//p | .//h2 | .//h3 | .//h4"):
        return True
    if not _named(known.TEASER)(node):
        return False
    return linked(node) > 0 or any(above.tag == "a" for above in node.iterancestors())


def _announced(root: Node) -> None:
    """What a line announces: "Lesen Sie auch" takes the links after it along, "3 Kommentare" all that follows."""
    before, total = 0, prose(root)  # a count of comments above the text ends nothing
    for node in list(root.iter(*ANNOUNCING)):
        if node.getroottree().getroot() is not root:
            continue
        own = len(_own(node)) if node.tag in PROSE_TAGS else 0
        before += own if own >= SENTENCE else 0
        said = line(node)
        if not said:
            continue
        if known.COMMENTS_BEGIN.match(said) and before > max(SENTENCE, total / (8 if node.tag in HEADINGS else 3)):
            for after in list(node.itersiblings()):
                if after.tag != "h1" and not after.xpath(".//h1"):
                    drop(after)
            drop(node)
        elif known.SEE_ALSO.match(said):
            _see_also(node, said)


def _see_also(node: Node, said: str) -> None:
    """The announcing line goes, with the link in it or the lists and lines of links after it."""
    while (
        node.getparent() is not None and line(node.getparent()) == said and node.getparent().tag not in ("body", "html")
    ):
        node = node.getparent()
    if node.tag in ("strong", "b", "span") and len(words(node.getparent())) > len(said):
        whole = node.getparent()
        if linked(whole) + len(said) < 0.6 * len(words(whole)):
            return  # a word of a sentence
        node = whole
    for after in list(islice(node.itersiblings(), FOLLOWING)):
        text = words(after) if isinstance(after.tag, str) else ""
        if text and linked(after) < 0.6 * len(text):
            break
        drop(after)
    drop(node)
