"""A saved web page to plain text: its words in paragraphs, without scripts, menus and forms. Standard library only."""

import re
from html.parser import HTMLParser

LEFT_OUT = frozenset("script style noscript template svg nav footer aside form iframe button select textarea".split())
BLOCKS = frozenset(
    "address article blockquote body dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr html li main "
    "ol p pre section summary table tbody td tfoot th thead title tr ul".split()
)
BLANKS = re.compile(r"[ \t\r\f\v\n\u00a0]+")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.titles: list[str] = []
        self.left_out: list[str] = []
        self.in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LEFT_OUT:
            self.left_out.append(tag)
        self.in_title = self.in_title or (tag == "title" and not self.left_out)
        self.pieces.append("\n" if tag == "br" else "\n\n" if tag in BLOCKS else "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.left_out:  # closes what was opened inside it and never closed, too
            del self.left_out[self.left_out.index(tag) :]
        self.in_title = self.in_title and tag != "title"
        self.pieces.append("\n\n" if tag in BLOCKS else "")

    def handle_data(self, data: str) -> None:
        words = BLANKS.sub(" ", data)
        if self.in_title:
            self.titles.append(words)
        elif not self.left_out:
            self.pieces.append(words)


def text_of(html: str) -> tuple[str, str]:
    """Title and text of a page: paragraphs parted by blank lines, white space inside them joined to single blanks."""
    page = _Page()
    page.feed(html)
    page.close()
    lines = [line.strip(" ") for line in "".join(page.pieces).split("\n")]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return " ".join("".join(page.titles).split()), text + "\n" if text else ""
