"""Where a numeral stands: what the tests for "this is no quantity" may look at."""

from typing import NamedTuple

from helpers.german.patterns import late
from helpers.german.quantities.numerals import SPACE, Numeral

OPENING = "(„“\"»«[‚'"
_PLACED = late(
    r"(?<!als )\b(?:[Vv]or|[Ii]n|[Nn]ach|[Ss]eit|[Bb]innen)\s(?:(?:genau|nur|erst|schon|fast|noch)\s){0,2}\Z"
)
_LASTS = late(rf"{SPACE}[A-ZÄÖÜ]\w+(?:zeit|fahrt|haft|dauer|spielzeit|arbeit|verspätung)\b|{SPACE}Verspätung\b")
_PLACED_AFTER = late(rf"{SPACE}(?:zuvor|später|vorher|danach|darauf|vor\b|nach\b|lang\s(?:zuvor|vorher))")
_PLACED_ADJECTIVES = late(r"\b(?:letzt|nächst|vergangen|kommend|vorig|zurückliegend|folgend)e[nmrs]?\s\Z")


class Place(NamedTuple):
    """A numeral in its text.

    printed: the numeral itself; before, after: the character before it ("" at the start of the text), the two after it;
    words: up to five words before it; word: the last of them in lower case, without opening marks; noun: the thing
    beside it, or None; unit: base unit of the noun; bound: "" without a bound word. first, last: False for the second
    and the first one of a range, whose inner side is the connecting word. near: another quantity stands not far before.
    """

    text: str
    numeral: Numeral
    printed: str
    before: str
    after: str
    words: list[str]
    word: str
    noun: str | None
    unit: str
    bound: str
    first: bool
    last: bool
    near: bool

    @property
    def quoted(self) -> bool:
        """Whether a quotation was opened not far before and not closed."""
        before = self.text[max(0, self.numeral.start - 60) : self.numeral.start]
        return "„" in before or "»" in before or '"' in before or "‚" in before


def place(
    text: str, numeral: Numeral, words: list[str], noun: str | None, unit: str, bound: str,
    first: bool = True, last: bool = True, near: bool = False,
) -> Place:  # fmt: skip
    """The `Place` of `numeral` in `text`; words: those before it."""
    start, end = numeral.start, numeral.end
    word = words[-1].lower().lstrip(OPENING) if words else ""
    before = text[start - 1] if start else ""
    return Place(
        text, numeral, text[start:end], before, text[end : end + 2], words, word, noun, unit, bound, first, last, near
    )


def in_time(text: str, start: int, end: int, floor: int) -> bool:
    """Whether a length of time places something: "vor drei Tagen", "zwei Jahre später", "die letzten drei Jahre"."""
    if _LASTS.match(text, end):
        return False  # "in nur zehn Minuten Ladezeit"
    before = text[max(floor, start - 30) : start]
    return bool(_PLACED.search(before) or _PLACED_AFTER.match(text, end) or _PLACED_ADJECTIVES.search(before))
