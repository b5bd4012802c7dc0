"""Where a numeral stands: what the tests for "this is no quantity" may look at."""

from helpers.german.patterns import late
from helpers.german.quantities.numerals import Numeral
from helpers.german.quantities.words import SPACE

_QUOTES = frozenset('„»"‚')
OPENING = "(„“\"»«[‚'"
_PLACED = late(
    r"(?<!als )\b(?:[Vv]or|[Ii]n|[Nn]ach|[Ss]eit|[Bb]innen)\s(?:(?:genau|nur|erst|schon|fast|noch)\s){0,2}\Z"
    r"|\b[Aa]n\s(?:den|diesen)\s(?:beiden\s|ersten\s|letzten\s)?\Z"
    r"|\b(?:letzt|nächst|vergangen|kommend|vorig|zurückliegend|folgend)e[nmrs]?\s\Z"
)
_PLACED_AFTER = late(rf"{SPACE}(?:zuvor|später|vorher|danach|darauf|vor\b|nach\b|lang\s(?:zuvor|vorher))")
_LASTS = late(rf"{SPACE}[A-ZÄÖÜ]\w+(?:zeit|fahrt|haft|dauer|spielzeit|arbeit|verspätung)\b|{SPACE}Verspätung\b")


class Place:
    """A numeral in its text.

    printed: the numeral itself; before, after: the character before it ("" at the start of the text), the two after it;
    words: up to five words before it; word: the last of them in lower case, without opening marks; noun: the thing
    beside it, or None; unit: base unit of the noun; bound: "" without a bound word. first, last: False for the second
    and the first one of a range, whose inner side is the connecting word. near: another quantity stands not far before.
    """

    __slots__ = tuple("text numeral words noun unit bound first last near start end printed before after word".split())

    def __init__(self, text: str, numeral: Numeral, words: list[str], noun: str | None, unit: str, bound: str) -> None:
        self.text, self.numeral, self.words, self.noun, self.unit, self.bound = text, numeral, words, noun, unit, bound
        self.first, self.last, self.near, self.start, self.end = True, True, False, numeral.start, numeral.end
        self.printed = text[self.start : self.end]
        self.before = text[self.start - 1] if self.start else ""
        self.after = text[self.end : self.end + 2]
        self.word = words[-1].lower().lstrip(OPENING) if words else ""

    @property
    def quoted(self) -> bool:
        """Whether a quotation was opened not far before."""
        return not _QUOTES.isdisjoint(self.text[max(0, self.start - 60) : self.start])


def in_time(text: str, start: int, end: int, floor: int) -> bool:
    """Whether a length of time places something: "vor drei Tagen", "zwei Jahre später", "die letzten drei Jahre"."""
    if _LASTS.match(text, end):
        return False  # "in nur zehn Minuten Ladezeit"
    return bool(_PLACED.search(text[max(floor, start - 30) : start]) or _PLACED_AFTER.match(text, end))
