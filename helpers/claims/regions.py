"""Where in an article a passage stands, by general rules of layout: headline, lede, body, caption, boilerplate."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from helpers.german import lexicon
from helpers.german.sentences import BLANK

UNWRAPPED = 120  # a longer line was not wrapped by hand: then each line is a paragraph
MOST_NUMBERS = 3  # a heading is no line of a table
SILENT = ("boilerplate", "caption")  # regions in which nobody says anything
LONGEST_HEADING, LONGEST_HEADLINE, LONGEST_FURNITURE = 150, 250, 120
SENTENCES = re.compile(r"[.!?][\"“”»«]?\s+[A-ZÄÖÜ„\"»]")  # a heading is not two sentences
CLOSED = re.compile(r"[.!?…:,;][\"“”»«’)\]]*$")
BULLET = re.compile(r"[•·*–-]\s|\d+[.)]\s")
# A picture's credit: "Bildquelle: © ...", "Foto: dpa", "- Name/Copyright 2024 The AP"; not "... Agentur Reuters zuvor."
CREDIT = re.compile(
    r"^(?:Bild(?:quelle|rechte|nachweis)?|Fotos?|Quelle|Grafik|Symbolbild|Archiv(?:bild|foto)?)\s*:|©|\bCopyright\b"
    r"|\b(?:Foto|Bild|Grafik|Archivbild)\s*:\s*\S+|All rights reserved|\((?:Symbolbild|Archivbild|Archivfoto)\)"
    r"|(?:/|\s)(?:dpa|AFP|AP|Reuters|Getty Images|Imago|EPA)(?:/\S+|\s(?-i:[^a-zäöüß\s])\S*(?<!\.))?$",
    re.I | re.M,
)
# "Das ergibt ein anderes | Bild: Am Montag kamen 40": no credit
SHOWN = re.compile(r"\b(?:das|ein|kein|dieses|[a-zäöüß]+es|im|zum)\s\Z")
# One of these stands in every credit, in lower case: looked for first.
CREDITS = "bild|foto|quelle|grafik|©|copyright|all rights|dpa|afp|/ap| ap|\nap|\xa0ap|reuters|getty|imago|epa".split(
    "|"
)


def _phrases(kind: str) -> str:
    return "|".join(sorted(lexicon.words("page_phrases", kind=kind)))


# What a site puts around every article; the whole paragraph begins with it.
FURNITURE = re.compile(rf"(?:{_phrases('alone')})\W*$|(?:{_phrases('opening')})\b", re.I)
END = re.compile(rf"(?:{_phrases('end')})\b", re.I)  # from here on nothing belongs to the article
FORM = lexicon.words("page_phrases", kind="form")
ABOUT_MYSELF = re.compile(r"\b(?:ich|mein\w*)\b", re.I)
WRITERS = lexicon.words("page_phrases", kind="writer")
WRITER = re.compile(rf"\b(?:{_phrases('writer')})(?:in)?\b")
BYLINE = re.compile(r"(?:Von\s)?[A-ZÄÖÜ][\w.-]+(?:\s(?:von\s)?[A-ZÄÖÜ][\w.-]+){1,3}$")


@dataclass
class Block:
    """A paragraph; `kind` is the region, '' while it is not settled."""

    start: int
    end: int
    text: str
    kind: str = ""


class Regions:
    """The regions of an article; ``at(7)`` is the region of its eighth code point."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks, self.starts = blocks, [block.start for block in blocks]

    def at(self, place: int) -> str:
        found = bisect_right(self.starts, place) - 1
        return self.blocks[max(0, found)].kind if self.blocks else "body"


def of(text: str, marked: Sequence[tuple[int, int, str]] = ()) -> Regions:
    """The regions of an article's text; `marked`: (start, end, region) that are known from a page's marks."""
    blocks = [block for paragraph in _paragraphs(text) for block in _lines(paragraph)]
    _furniture(blocks)
    for block in blocks:
        known = next((region for start, end, region in marked if start <= block.start < end), "")
        block.kind = known or block.kind
    _headings(blocks)
    _lede(blocks)
    return Regions(blocks)


def _paragraphs(text: str) -> list[Block]:
    cuts = [0, *(cut for blank in BLANK.finditer(text) for cut in blank.span()), len(text)]
    return [Block(a, b, text[a:b].strip()) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if text[a:b].strip()]


def _lines(block: Block) -> list[Block]:
    """Captions keep their lines together; lines that were not wrapped by hand are paragraphs of their own."""
    lines = block.text.split("\n")
    repeated = any(lines[n] and lines[n + 1].startswith(lines[n]) for n in range(len(lines) - 1))
    if repeated or (len(block.text) < 4 * LONGEST_HEADING and _credits(block.text)):
        block.kind = "caption"
    if block.kind or len(lines) == 1 or max(map(len, lines)) <= UNWRAPPED:
        return [block]
    at, found = block.start, []
    for line in lines:
        if line.strip():
            found.append(Block(at, at + len(line), line.strip()))
        at += len(line) + 1
    return found


def _credits(text: str) -> bool:
    low = text.lower()
    found = CREDIT.finditer(text) if any(map(low.__contains__, CREDITS)) else iter(())
    return any(not SHOWN.search(text, 0, one.start()) for one in found)


def _furniture(blocks: list[Block]) -> None:
    ended = False
    for n, block in enumerate(blocks):
        short = len(block.text) <= LONGEST_FURNITURE
        ended = ended or bool(short and END.match(block.text))
        about = _about_myself(block.text)
        low = block.text.lower()
        if ended or about or any(map(low.__contains__, FORM)) or (short and FURNITURE.match(block.text)):
            block.kind = "boilerplate"
        if about and n and BYLINE.match(blocks[n - 1].text):
            blocks[n - 1].kind = "boilerplate"
        if n <= 2 and not block.kind and block.text.startswith("Von ") and BYLINE.match(block.text):
            block.kind = "boilerplate"


def _about_myself(text: str) -> bool:
    """An author box: a writer who says "ich" twice."""
    writes = any(map(text.__contains__, WRITERS)) and WRITER.search(text)
    return bool(writes) and len(ABOUT_MYSELF.findall(_unquoted(text))) >= 2


def _unquoted(text: str) -> str:
    return re.sub(r"[„“\"»][^„“”\"»«]*[“”\"«]", "", text)


def _headings(blocks: list[Block]) -> None:
    first = next((block for block in blocks if not block.kind), None)
    for block in blocks:
        if not block.kind and len(blocks) > 1 and _is_heading(block, block is first):
            block.kind = "headline"


def _is_heading(block: Block, first: bool) -> bool:
    """A short paragraph without a final stop; the first of an article may end with "!" or "?"."""
    text = block.text
    if BULLET.match(text) or text[0].islower() or not (text[0].isalnum() or text[0] in '„“"»'):
        return False
    if first and len(text) <= LONGEST_HEADLINE and not re.search(r"[.:,;][\"“”»«]*$", text):
        return True
    if len(text) > LONGEST_HEADING or len(re.findall(r"\d+", text)) > MOST_NUMBERS:
        return False
    return not CLOSED.search(text) and not SENTENCES.search(text)


def _lede(blocks: list[Block]) -> None:
    """The first paragraph straight after the headline; one that goes on in lower case belongs to the one before."""
    titles: list[str] = []
    lede, previous = any(block.kind == "lede" for block in blocks), ""
    for block in blocks:
        if block.kind == "headline" and not lede:
            if not any(block.text in title for title in titles):
                titles.append(block.text)
        elif not block.kind:
            goes_on = block.text[0].islower() and previous in ("lede", "body")
            block.kind = previous if goes_on else "lede" if len(titles) == 1 and not lede else "body"
            lede, previous = True, block.kind
