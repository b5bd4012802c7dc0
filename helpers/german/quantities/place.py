"""Where a numeral stands: what the tests for "this is no quantity" may look at."""

from typing import NamedTuple

from helpers.german.quantities.numerals import Numeral


class Place(NamedTuple):
    """A numeral in its text.

    words: up to five words before it; noun: the thing beside it, or None; unit: base unit of the noun; bound: ""
    without a bound word. first, last: False for the second and the first one of a range, whose inner side is the
    connecting word. near: another quantity stands not far before.
    """

    text: str
    numeral: Numeral
    words: list[str]
    noun: str | None
    unit: str
    bound: str
    first: bool = True
    last: bool = True
    near: bool = False

    @property
    def printed(self) -> str:
        return self.text[self.numeral.start : self.numeral.end]

    @property
    def before(self) -> str:
        """The character before the numeral, "" at the start of the text."""
        return self.text[self.numeral.start - 1 : self.numeral.start]

    @property
    def after(self) -> str:
        """The two characters after the numeral."""
        return self.text[self.numeral.end : self.numeral.end + 2]

    @property
    def word(self) -> str:
        """The word before, in lower case, without opening marks."""
        return self.words[-1].lower().lstrip("(„“\"»«[‚'") if self.words else ""
