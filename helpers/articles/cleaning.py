"""What leaves a saved page before its text is read: hidden parts, menus, teasers, boxes, comments, print copies.

Names of classes and ids tell what a part is for; whether it may go is decided by what it holds: no part with the
article's own heading or much of the page's prose is ever taken out, so a badly named or never closed wrapper stays.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

from helpers.articles import words as known
from helpers.articles.tree import SENTENCE, Node, drop, line, linked, names, own_prose, prose, words

# Marks that are code or pictures, never prose.
MACHINE = "script style noscript template svg canvas iframe object embed audio video button select textarea input"
# The same of AMP pages, and what they show around the article.
MACHINE += " amp-ad amp-sticky-ad amp-embed amp-sidebar amp-social-share amp-consent amp-user-notification amp-iframe"
CHROME = ("nav", "aside", "footer", "menu", "dialog", "form")  # by their mark; kept where they hold the article
KEPT = ("html", "body", "head", "h1", "main", "figcaption", "img")  # never taken out for their names
HEADINGS = ("h2", "h3", "h4", "h5", "h6")
LONGEST_CELL = 200  # characters of prose in a cell of a table of facts
LONGEST_BOX = 600  # characters of prose in a box that asks for something
FOLLOWING = 12  # parts looked at behind "Lesen Sie auch"

HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
SHOWN_WIDER = re.compile(
    r"^(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl)-)(?:block|flex|inline|grid|inline-block|contents)$"
)

ANNOUNCING = (*HEADINGS, *"a p strong b span div li blockquote dd td summary legend dt".split())


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
        (_is_hidden, 0.6),  # a print copy with a line more is over half
        (_named(known.COMMENTS), 1.0),  # comments may be longer than the article
        (_is_chrome, 0.3),
        (_named(known.SURE), 0.6),
        (_named(known.LIKELY), 0.3),
        (_is_teaser, 0.3),
        (_is_one_of_teasers, 0.8),  # a short report may stand above long ones
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


def _heading(root: Node) -> Node | None:
    """The article's own heading: the h1 that is longest, as a site's name is short."""
    found = [node for node in root.iter("h1") if words(node)]
    return max(found, key=lambda node: len(words(node)), default=None)


def _holds(node: Node, main: Node | None) -> bool:
    """True if the part holds the article's heading or its body, as marked for search engines."""
    if node.get("itemprop") == "articleBody" or node.xpath(".//*[@itemprop='articleBody']"):
        return True
    return main is not None and (node is main or any(above is node for above in main.iterancestors()))


def _is_chrome(node: Node) -> bool:
    """<nav>, <aside>, <form> and their like; an <aside> named lead, without links, is the article's opening."""
    return node.tag in CHROME and not (node.tag == "aside" and is_lead(node))


def is_lead(node: Node) -> bool:
    return any(known.LEAD.search(name) for name in names(node)) and not linked(node)


def _is_hidden(node: Node) -> bool:
    if node.get("hidden") is not None or node.get("aria-hidden") == "true":
        return True
    hidden = any(map(known.HIDDEN.match, names(node))) and not any(map(SHOWN_WIDER.match, names(node)))
    return hidden or bool(HIDDEN_STYLE.search(node.get("style") or ""))


def _named(pattern: re.Pattern[str]) -> Callable[[Node], bool]:
    """Parts whose class or id says what they are for."""

    def is_one(node: Node) -> bool:
        return any(map(pattern.match, names(node))) and not any(map(known.ARTICLE.match, names(node)))

    return is_one


def _is_teaser(node: Node) -> bool:
    """What leads to another page; "article__teaser" without a link is this article's own lead."""
    if node.tag == "a" and node.xpath(".//p | .//h2 | .//h3 | .//h4"):
        return True
    if not _named(known.TEASER)(node):
        return False
    return linked(node) > 0 or any(above.tag == "a" for above in node.iterancestors())


def _is_one_of_teasers(node: Node) -> bool:
    """One of several parts of one kind whose heading leads to another page; not the entries of an <article>'s list."""
    if not _leads_away(node) or not any(_leads_away(other) for other in _siblings(node)):
        return False
    return not any(up.tag == "article" and up.find(".//h1") is not None for up in node.iterancestors())


def _siblings(node: Node) -> Iterator[Node]:
    for other in (node.getprevious(), node.getnext()):
        if other is not None and other.tag == node.tag:
            yield other


def _leads_away(node: Node) -> bool:
    if node.tag not in ("div", "li", "article", "section"):
        return False
    links = node.xpath(".//h2//a | .//h3//a | .//h4//a | .//h5//a | .//a[h2 or h3 or h4 or h5]")
    return len(links) == 1 and not links[0].get("href", "#").startswith("#")


def _announced(root: Node) -> None:
    """What a line announces: "Lesen Sie auch" takes the links after it along, "3 Kommentare" all that follows.

    "Jetzt anmelden" is part of a box that goes.
    """
    before, total = 0, prose(root)  # a count of comments above the text ends nothing
    for node in list(root.iter(*ANNOUNCING)):
        if node.getroottree().getroot() is not root:
            continue
        before += own_prose(node)
        said = line(node)
        if not said:
            continue
        if known.COMMENTS_BEGIN.match(said) and before > max(SENTENCE, total / (8 if node.tag in HEADINGS else 3)):
            for after in list(node.itersiblings()):
                if after.tag != "h1" and not after.xpath(".//h1"):
                    drop(after)
            drop(node)
        elif known.CALL.match(said) or (node.get("href") or "").startswith("mailto:"):
            _drop_box(node, said, min(LONGEST_BOX, total / 2))
        elif known.SEE_ALSO.match(said):
            _see_also(node, said)


def _drop_box(node: Node, said: str, most: float) -> None:
    """The small box around a line that asks for something, or around an author's portrait and address."""
    boxes = (up for up in node.iterancestors("div", "section") if len(words(up)) > len(said))
    for box in islice(boxes, 1):
        wanted = known.CALL.match(said) or box.find(".//img") is not None
        if wanted and prose(box) < most and not box.xpath(".//h1"):
            drop(box)


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
