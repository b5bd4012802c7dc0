"""What is asked of the tree of a page: the words of a part, how much of it is prose or links, its heading."""

import re
from typing import Any

from helpers.articles.words import LONGEST

Node = Any  # an lxml element: its stubs are not part of the project

PROSE_TAGS = ("p", "li", "blockquote", "dd", "td", "div", "section", "article")
SENTENCE = 60  # characters outside links from which a block counts as prose


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


def line(node: Node, most: int = LONGEST) -> str:
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
    return sum(map(own_prose, node.iter(*PROSE_TAGS)))


def own_prose(block: Node) -> int:
    """The same of a block itself, without those inside it."""
    length = len(_own(block)) if block.tag in PROSE_TAGS else 0
    return length if length >= SENTENCE else 0


def _own(block: Node) -> str:
    """The words of a block itself: its inline parts, without links and without the blocks inside it."""
    pieces = [block.text or ""]
    for child in block:
        if isinstance(child.tag, str) and child.tag not in PROSE_TAGS and child.tag != "a":
            pieces.append(_own(child))
        pieces.append(child.tail or "")
    return " ".join(" ".join(pieces).split())


def names(node: Node) -> list[str]:
    """The classes and the id of a part."""
    return f"{node.get('class') or ''} {node.get('id') or ''}".split()


def heading(node: Node) -> str:
    """The words of a heading; a kicker and a title in two marks are two things."""
    pieces = [piece for piece in (" ".join(text.split()) for text in node.itertext()) if piece]
    return re.sub(r"\s+([,.:;!?])", r"\1", " ".join(pieces)) if len(node) else words(node)


def under(root: Node, title: str) -> Node | None:
    """The mark of the heading that is the title; else the longest h1."""
    heads = list(root.iter("h1", "h2", "h3"))
    named = next((node for node in heads if title and letters(heading(node)) == letters(title)), None)
    ones = [node for node in heads if node.tag == "h1"] or [node for node in heads if node.tag == "h2"]
    return max(ones, key=lambda node: len(words(node)), default=None) if named is None else named


def letters(text: str) -> str:
    """What makes two lines the same line, whatever stands between the words."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def of_others(node: Node) -> bool:
    """Whether a part is about other articles, by its mark and names."""
    said = " ".join(names(node)).lower()
    return node.tag in ("a", "aside", "nav", "footer", "li") or any(
        word in said for word in ("comment", "kommentar", "teaser", "related", "sidebar", "widget")
    )
