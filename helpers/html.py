"""What is shown: HTML with the same words as plain text. Everything that came from a text is escaped here.

A leaf: it knows nothing of articles or claims, and every room above `topic` may use it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

CELL = "text-align:left;vertical-align:top;padding:2px {apart}px 2px 0;overflow-wrap:break-word"
APART, CLOSE, FEW = 12, 6, 5  # pixels between columns where there are at most FEW of them, and where there are more
LONG = 60  # characters: where row headers are sentences, none of the table is bold
UNSEEN = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]")


@dataclass(frozen=True, repr=False)
class Shown:
    """Something for a notebook to show: `html`, and `plain` for those who read or hear only text."""

    html: str
    plain: str

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": self.plain}

    def __repr__(self) -> str:
        return self.plain


def note(words: str) -> Shown:
    """A line that is set off from what stands around it."""
    return Shown(f'<p class="note">{text(words)}</p>', words)


def stacked(*parts: Shown) -> Shown:
    """Several things beneath each other."""
    return Shown("\n".join(part.html for part in parts), "\n\n".join(part.plain for part in parts))


def attribute(value: Any) -> str:
    """Any value as it may stand between the quotes of an attribute."""
    return escape(UNSEEN.sub("\N{REPLACEMENT CHARACTER}", str(value)))


def text(value: Any) -> str:
    """Any value as harmless text: `<script>` and quotes become characters, control and direction characters a sign.

    "$" and "\\" get an element of their own: pages that set mathematics look for "$...$" in running text.
    """
    return re.sub(r"([$\\])", r"<span>\1</span>", attribute(value))


def cut(value: str, width: int) -> str:
    """On one line, at most `width` characters; the letters stay as they are, whatever a figure's font lacks.

    It ends behind a word, where one ends in its second half, and a quotation is closed: "„die Angaben…“".
    """
    line = " ".join(value.split())
    if len(line) <= width:
        return line
    quoted = "„" in line and line.count("„") == line.count("“")
    room = width - 1 - quoted
    whole = line[: room + 1].rpartition(" ")[0]  # up to the last blank
    kept = (whole if 2 * len(whole) >= width else line[:room]).rstrip(" ,;:–(„")
    return f"{kept}…{'“' * (quoted and kept.count('„') > kept.count('“'))}"


Cell = str | Shown  # plain words, or words that carry their own marking


def passage(german: str, english: str = "", before: str = "") -> Shown:
    """German words from an article, marked as German, with what stands `before` them and their English gloss."""
    small = f" <small>({text(english)})</small>" if english else ""
    words = f"{before}{german} ({english})" if english else f"{before}{german}"
    return Shown(f'{text(before)}<span lang="de">{text(german)}</span>{small}', words)


def days(words: str) -> Shown:
    """Days that are broken at most behind the dash of 'from to': "29–30 Oct 2024" stays on one line."""
    parts = [part + " –" * (i < words.count(" – ")) for i, part in enumerate(words.split(" – "))]
    return Shown(" ".join(f'<span style="white-space:nowrap">{text(part)}</span>' for part in parts), words)


def joined(cells: Sequence[Cell]) -> Cell:
    """Several things in one cell, each on a line of its own."""
    if all(isinstance(cell, str) for cell in cells):
        return "; ".join(map(str, cells))
    return Shown("<br>".join(_html(cell) for cell in cells), "; ".join(map(str, cells)))


def table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]], *, grouped: bool = False) -> Shown:
    """A table with a caption and scoped headers; the first cell of a row is its header.

    With `grouped`, a header that repeats the one above it is written once, for all its rows.
    """
    rows = [list(row) for row in rows]
    spans = _spans(rows) if grouped else [1] * len(rows)
    weight = "" if all(isinstance(row[0], str) and len(row[0]) <= LONG for row in rows) else ";font-weight:normal"
    look = CELL.format(apart=APART if len(headings) <= FEW else CLOSE)
    head = "".join(f'<th scope="col" style="{look}">{text(heading)}</th>' for heading in headings)
    body = "".join(
        f"<tr>{_header(row[0], span, look + weight)}{_rest(row, look)}</tr>\n"
        for row, span in zip(rows, spans, strict=True)
    )
    title = f'<caption style="text-align:left;font-weight:bold">{text(caption)}</caption>'
    plain = "\n".join([caption, " | ".join(headings), *(" | ".join(map(str, row)) for row in rows)])
    return Shown(f"<table>{title}\n<thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>", plain)


def _spans(rows: Sequence[Sequence[Cell]]) -> list[int]:
    """How many rows each row's header stands for; 0 where the one above it does."""
    firsts = [str(row[0]) for row in rows]
    runs = [len(list(same)) for _, same in groupby(firsts)]
    return [span for run in runs for span in [run] + [0] * (run - 1)]


def _header(cell: Cell, span: int, look: str) -> str:
    if span == 0:
        return ""
    over = f' rowspan="{span}"' if span > 1 else ""
    tag, scope = ("th", ' scope="row"') if str(cell) else ("td", "")  # an empty header heads nothing
    return f'<{tag}{scope}{over} style="{look}">{_html(cell)}</{tag}>'


def _rest(row: Sequence[Cell], look: str) -> str:
    return "".join(f'<td style="{look}">{_html(cell)}</td>' for cell in row[1:])


def _html(cell: Cell) -> str:
    return cell.html if isinstance(cell, Shown) else text(cell)


Part = tuple[str, tuple[str, ...]]  # words, and the claim_ids they rest on


@dataclass(frozen=True, repr=False)
class Passage:
    """Parts of a text for readers, each with the claim_ids behind it (none for connecting words)."""

    parts: tuple[Part, ...]
    language: str

    @property
    def claim_ids(self) -> list[str]:
        """All claims the passage rests on, once each, in order."""
        return list(dict.fromkeys(claim_id for _, ids in self.parts for claim_id in ids))

    def __str__(self) -> str:
        return "".join(words for words, _ in self.parts)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return f'<p lang="{self.language}">{"".join(_part(words, ids) for words, ids in self.parts)}</p>'


def _part(words: str, ids: tuple[str, ...]) -> str:
    named = attribute(" ".join(ids))
    return f'<span data-claims="{named}" title="{named}">{text(words)}</span>' if ids else text(words)


def listed(parts: Sequence[Part], conjunction: str) -> list[Part]:
    """a, b and c."""
    joined: list[Part] = []
    for i, part in enumerate(parts):
        joined += [(conjunction if i == len(parts) - 1 else ", ", ())] * (i > 0) + [part]
    return joined
