"""The parts of an extracted page in the order of the page, each with its region where its mark says one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from helpers.articles import words as known
from helpers.articles.cleaning import is_lead
from helpers.articles.tree import Node, letters, line, linked, under, words

SHORTEST_CAPTION, SHORTEST_LEAD, LONGEST_LEAD, SHORTEST_LOST = 20, 40, 1_200, 40
LONGEST_SOURCE = 4_000  # characters of a part that is looked for in the text
INNER = tuple("p head item quote list table row code div fw ab".split())  # an extracted part of its own
SOURCES = ("p", "li", "h2", "h3", "h4", "blockquote", "dd", "dt", "figcaption", "div", "span", "aside")
TAGS = {"head": "headline", "item": "body", "row": "body", "quote": "body"}  # mark of the extraction -> region


@dataclass
class Block:
    """One part; region is '' where the text's own layout decides."""

    text: str
    region: str = ""

    @property
    def letters(self) -> str:
        return letters(self.text)


def extracted(node: Node, region: str = "") -> Iterator[Block]:
    """The parts of an extraction's tree: paragraphs, headings, items of lists, rows of tables."""
    line: list[str] = [node.text or ""]
    for child in node:
        if child.tag == "row":
            cells = [" ".join(" ".join(cell.itertext()).split()) for cell in child.iter("cell")]
            yield from _lines([" | ".join(filter(None, cells))], "body")
        elif child.tag in INNER:
            yield from _lines(line, region)
            line = []
            yield from extracted(child, TAGS.get(child.tag, region))
        else:
            line.append("\n" if child.tag == "lb" else "".join(child.itertext()))
        line.append(child.tail or "")
    yield from _lines(line, region)


def _lines(pieces: list[str], region: str) -> Iterator[Block]:
    """A part's text; two line breaks part paragraphs, as many old pages have nothing else."""
    for paragraph in re.split(r"\n\s*\n", "".join(pieces)):
        text = "\n".join(line for raw in paragraph.split("\n") if (line := " ".join(raw.split())))
        if text:
            yield Block(text, region)


def without_furniture(found: list[Block]) -> list[Block]:
    """Without the site's own lines, repeated parts, and all that follows where comments begin."""
    kept: list[Block] = []
    seen: set[str] = set()
    for place, block in enumerate(found):
        lines = block.text.split("\n")
        block.text = "\n".join([line for line in lines if len(lines) == 1 or not known.FURNITURE.match(line)])
        short = len(block.text) <= known.LONGEST
        if short and known.COMMENTS_BEGIN.match(block.text) and place > len(found) / 3:
            break
        if (short and known.SEE_ALSO.match(block.text)) or (
            len(block.text) <= 400 and known.FURNITURE.match(block.text)
        ):
            continue
        if len(block.letters) > SHORTEST_LOST and block.letters in seen:
            continue  # a print copy, a pulled quotation
        seen.add(block.letters)
        kept.append(block)
    return kept


def completed(found: list[Block], root: Node, title: str) -> list[Block]:
    """With what the extraction left out: the heading first, then lead, captions, and paragraphs beside kept ones."""
    head = letters(title)
    for block in found:
        if block.text.startswith(f"{title}\n"):  # in a page without headings
            block.text = block.text[len(title) + 1 :]
    body = [block for block in found if block.letters != head]
    lead = _lead(root, body, title)
    body = [block for block in body if lead is None or block.letters != lead.letters]
    for block in body:
        if lead is not None and block.letters in lead.letters and len(block.letters) > SHORTEST_LEAD:
            block.region = "lede"
    opening = [Block(title, "headline")] if head else []
    if lead is not None and lead.letters not in "".join(block.letters for block in body):
        opening.append(lead)
    return opening + _with_lost(body, root, "".join(block.letters for block in opening))


def _lead(root: Node, found: list[Block], title: str) -> Block | None:
    """A part named lead, intro or teaser, of sentences, without links, before the second part of the text."""
    known = {block.letters: place for place, block in enumerate(found)}
    main = under(root, title)
    below = main is None
    for node in root.iter("h1", "h2", "h3", "p", "div", "strong", "span", "section", "aside", "header"):
        below = below or node is main
        if not below:
            continue
        place = known.get(letters(words(node)), -1) if node.tag == "p" else -1
        if place > 1:
            return None
        if is_lead(node) or node.get("itemprop") == "description":
            said = " ".join(" ".join(node.itertext()).split())
            if SHORTEST_LEAD <= len(said) <= LONGEST_LEAD and not node.xpath(".//h1"):
                return Block(said, "lede")
    return None


def _with_lost(found: list[Block], root: Node, opening: str) -> list[Block]:
    """Captions, and paragraphs that stand between kept ones of the same parent, each after the part it follows."""
    places = {block.letters: place for place, block in reversed(list(enumerate(found)))}
    whole = opening + "".join(block.letters for block in found)
    sources = [(node, letters(line(node, LONGEST_SOURCE))) for node in root.iter(*SOURCES)]
    kept = [n for n, (_, said) in enumerate(sources) if said in places]
    if not kept:
        return found
    homes = [sources[n][0].getparent() for n in kept if len(sources[n][1]) > SHORTEST_LOST]
    around = _around(homes)
    after: dict[int, list[Block]] = {}
    last = -1
    for n, (node, said) in enumerate(sources):
        if said in places:
            last = max(last, places[said])
        elif said and said not in whole:
            block = _caption(node, around) or (_lost(node, homes) if kept[0] < n < kept[-1] else None)
            if block and block.letters not in whole:
                after.setdefault(last, []).append(block)
                whole += block.letters
    return [*after.get(-1, []), *(one for place, block in enumerate(found) for one in (block, *after.get(place, [])))]


def _around(homes: list[Node]) -> Node | None:
    """The part that holds the article: the nearest <article> or <main>, else what is around all kept paragraphs."""
    if not homes:
        return None
    ways = [_upwards(home) for home in homes]  # kept alive: lxml's elements are equal only while somebody holds them
    all_of_them = set(ways[0]).intersection(*map(set, ways[1:]))
    shared = next((up for up in ways[0] if up in all_of_them), None)
    named = (up for up in _upwards(shared) if up.tag in ("article", "main")) if shared is not None else ()
    return next(iter(named), shared if shared is None or shared.getparent() is None else shared.getparent())


def _upwards(node: Node) -> list[Node]:
    return [node, *node.iterancestors()]


def _caption(node: Node, around: Node | None) -> Block | None:
    named = any(known.CAPTION.search(name) for name in (node.get("class") or "").split())
    if (node.tag != "figcaption" and not named) or any(up.tag == "a" for up in node.iterancestors()):
        return None
    if around is not None and around not in _upwards(node):
        return None
    said = known.CREDIT.sub("", " ".join(" ".join(node.itertext()).split()))
    return Block(said, "caption") if SHORTEST_CAPTION <= len(said) <= LONGEST_LEAD and len(said.split()) > 3 else None


def _lost(node: Node, homes: list[Node]) -> Block | None:
    """A paragraph or item whose neighbours were kept."""
    said = words(node)
    if node.tag not in ("p", "li", "blockquote", "dd") or len(said) < SHORTEST_LOST or linked(node) > len(said) / 2:
        return None
    if sum(home is node.getparent() for home in homes) < 2 or known.SEE_ALSO.match(said) or known.FURNITURE.match(said):
        return None
    return Block(said, "body" if node.tag == "li" else "")
