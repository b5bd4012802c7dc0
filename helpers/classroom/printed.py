"""An article, or passages of it, as the numbered lines that a class holds in its hands.

Every printed line knows its span, so that a key's "D 3" is worked out and never typed.
"""

import re
import textwrap
from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate
from typing import Any

OMITTED = "[…]"
PASSAGE = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")  # a paragraph: lines up to a blank one


@dataclass(frozen=True)
class Line:
    """A printed line: ``article.text[start:end]`` with its white space folded. A note or "[…]" has start = -1."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Printed:
    """One text of a lesson; `label` is the letter that readers see."""

    label: str
    lines: tuple[Line, ...]

    @property
    def numbered(self) -> list[Line]:
        return [line for line in self.lines if line.start >= 0]

    def said(self) -> str:
        """All words of the text, as one string."""
        return " ".join(line.text for line in self.numbered)

    def cite(self, words: str, after: int = 0) -> str:
        """ "D 3" or "D 3–4": the lines that hold `words`, at `after` or later; a ValueError names words not printed."""
        at = self.said().find(words, after)
        if at < 0:
            raise ValueError(f"Text {self.label} does not print '{words}' (again); quote it as it stands, in order.")
        ends = list(accumulate(len(line.text) + 1 for line in self.numbered))
        first, last = (bisect(ends, place) + 1 for place in (at, at + len(words) - 1))
        return f"{self.label} {first}" + (f"–{last}" if last > first else "")

    def html(self) -> str:
        """The text as a numbered list; notes in italics and without a number."""
        items, number = "", 0
        for line in self.lines:
            number += line.start >= 0
            words = escape(line.text) if line.start >= 0 else f'<span class="note">{escape(line.text)}</span>'
            items += f'<li><span class="no">{number if line.start >= 0 else ""}</span><span>{words}</span></li>'
        return f'<article class="text"><h3>Text {escape(self.label)}</h3><ol class="lines">{items}</ol></article>\n'


def whole(label: str, text: str, width: int) -> Printed:
    """A whole article: its paragraphs, the headline first."""
    spans = [{"start": m.start(), "end": m.end()} for m in PASSAGE.finditer(text)]
    return excerpt(label, text, spans, width)


def excerpt(label: str, text: str, spans: Sequence[Mapping[str, Any]], width: int) -> Printed:
    """Passages of an article in order: start, end, and if wanted `begins` (a check), `note` (an editor's)."""
    lines: list[Line] = []
    before = 0
    for span in spans:
        start, end = span["start"], span["end"]
        if not text[start:end].startswith(begins := span.get("begins", "")):
            raise ValueError(f"Text {label}: {start}-{end} does not begin with '{begins}'; set its span anew.")
        gap = OMITTED if before and text[before:start].strip() else ""
        note = f"[{span['note']}]" if "note" in span else ""
        lines += [Line(part, -1, -1) for part in textwrap.wrap(f"{gap} {note}", width)]
        begin = start
        for part in textwrap.wrap(" ".join(text[start:end].split()), width, break_on_hyphens=False):
            lines.append(Line(part, begin, begin := _end_of(text, begin, part)))
        before = end
    return Printed(label, tuple(lines))


def _end_of(text: str, begin: int, line: str) -> int:
    """Where `line`, whose white space was folded, ends in `text`."""
    for word in line.split():
        begin = text.index(word, begin) + len(word)
    return begin
