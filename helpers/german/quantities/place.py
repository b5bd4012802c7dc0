"""Where a numeral stands: what the tests for "this is no quantity" may look at."""

from typing import NamedTuple

from helpers.german.quantities.numerals import Numeral

OPENING = "(„“\"»«[‚'"


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
