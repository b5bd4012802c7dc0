"""What is shown: HTML with the same words as plain text. Everything that came from a text is escaped here."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

CELL = "text-align:left;vertical-align:top;padding:2px 10px 2px 0;overflow-wrap:break-word"
LONG = 60  # characters: a row header that is a sentence is not bold
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


def attribute(value: Any) -> str:
    """Any value as it may stand between the quotes of an attribute."""
    return escape(UNSEEN.sub("\N{REPLACEMENT CHARACTER}", str(value)))


def text(value: Any) -> str:
    """Any value as harmless text: `<script>` and quotes become characters, control and direction characters a sign.

    "$" and "\\" get an element of their own: pages that set mathematics look for "$...$" in running text.
    """
    return re.sub(r"([$\\])", r"<span>\1</span>", attribute(value))


def table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[str]], german_column: int = -1) -> Shown:
    """A table with a caption and scoped headers; cells are plain text, the first of a row is its header."""
    rows = [list(row) for row in rows]
    head = "".join(f'<th scope="col" style="{CELL}">{text(heading)}</th>' for heading in headings)
    body = "".join(f"<tr>{''.join(_cell(i, cell, german_column) for i, cell in enumerate(row))}</tr>\n" for row in rows)
    title = f'<caption style="text-align:left;font-weight:bold">{text(caption)}</caption>'
    plain = "\n".join([caption, " | ".join(headings), *(" | ".join(row) for row in rows)])
    return Shown(f"<table>{title}\n<thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>", plain)


def _cell(column: int, cell: str, german_column: int) -> str:
    tag, scope = ("th", ' scope="row"') if column == 0 and cell else ("td", "")  # an empty header heads nothing
    lang = ' lang="de"' if column == german_column else ""
    weight = ";font-weight:normal" if tag == "th" and len(cell) > LONG else ""
    return f'<{tag}{scope}{lang} style="{CELL}{weight}">{text(cell)}</{tag}>'
