"""The tokens of a sentence as parallel lists: where they stand, their form, and the class of each."""

from collections.abc import Container
from dataclasses import dataclass, field

from helpers.german.reading import classes as wc
from helpers.german.sentences import Span


@dataclass(slots=True)
class Unit:
    """The tokens of one sentence, numbered from 0: where each begins and ends in `text`, its form, the form in lower
    case ("" for a long quotation, which is one token), and its class (see `classes`).
    """

    text: str
    start: int
    end: int
    paragraph: int
    forms: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)

    _segments: list[tuple[int, int]] | None = None

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens `first` up to but not including `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def low(self, i: int) -> str:
        """The token in lower case; a blank outside the sentence."""
        return self.lows[i] if 0 <= i < len(self.lows) else " "

    def alone(self, i: int, j: int) -> str:
        """The word from `i` to `j` in lower case where it is but one; '' where they are several."""
        return self.lows[i] if j == i + 1 else ""

    def at(self, i: int) -> str:
        """The class of the token; wc.NONE outside the sentence."""
        return self.classes[i] if 0 <= i < len(self.classes) else wc.NONE

    def since(self, i: int, borders: Container[str], first: int = 0) -> int:
        """Where the stretch before token `i` begins: behind the last token of these classes, not before `first`."""
        while i > first and self.classes[i - 1] not in borders:
            i -= 1
        return i

    def until(self, i: int, borders: Container[str]) -> int:
        """The first token from `i` on of one of these classes; the end of the sentence if there is none."""
        while i < len(self.classes) and self.classes[i] not in borders:
            i += 1
        return i

    def trimmed(self, first: int, end: int, marks: Container[str] = (wc.STOP,)) -> int:
        """The end without the marks that close the stretch from `first` to `end`."""
        while end > first and self.classes[end - 1] in marks:
            end -= 1
        return end

    @property
    def segments(self) -> list[tuple[int, int]]:
        """Token ranges between commas, stops, colons, dashes and long quotations."""
        if self._segments is None:
            self._segments = _segments(self)
        return self._segments

    def segment(self, i: int) -> tuple[int, int]:
        """The segment that holds token `i`, a word."""
        return next((found for found in self.segments if found[1] > i), (i, i))  # a mere quotation has none


def _segments(unit: Unit) -> list[tuple[int, int]]:
    found, start = [], 0
    for i in [i for i, kind in enumerate(unit.classes) if kind in wc.SEPARATORS]:
        if unit.forms[i] != "/":
            if i > start:
                found.append((start, i))
            start = i + 1
    if start < len(unit):
        found.append((start, len(unit)))
    return found
