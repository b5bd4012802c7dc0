"""Sentences, joined where a quotation spans them, as numbered tokens; a long quotation is one token."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from helpers.german import sentences
from helpers.german.sentences import Span
from helpers.german.speech.quotes import Quotation
from helpers.german.speech.verbs import FORMS
from helpers.german.speech.words import CLASSES

TOKEN = re.compile(r"\d+(?:[.,:]\d+)*(?:-\w+)*|\w+(?:[-'’.&/]\w+)*-?|''|\S")
WHOLE_QUOTE = 5  # a quotation of so many words is one token
PUNCTUATION = dict(zip(",;:.!?…()[]–—-•*/", ",;:....()()------", strict=True))
MARKS = frozenset('„“”"»«‚‘›‹') | {"''"}


@dataclass(slots=True)
class Unit:
    """Tokens of one sentence; kinds: the classes of words.py, punctuation as itself, and N noun or name, Q long
    quotation, q quotation mark, n number, x any other word.
    """

    text: str
    start: int
    end: int
    paragraph: int
    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens `first` up to but not including `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def low(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else " "

    def kind(self, i: int) -> str:
        return self.kinds[i] if 0 <= i < len(self.kinds) else " "


def split(text: str, quotations: list[Quotation]) -> Iterator[tuple[int, int, list[Quotation], int]]:
    """Sentences, joined where a quotation crosses their border: start, end, quotations, paragraph."""
    spans = sentences.split(text)
    at, paragraph, last_end = 0, 0, 0
    index = 0
    while index < len(spans):
        start, end = spans[index].start, spans[index].end
        inside: list[Quotation] = []
        while True:
            while at < len(quotations) and quotations[at].start < end:
                if quotations[at].start >= start:
                    inside.append(quotations[at])
                at += 1
            if inside and inside[-1].end > end and index + 1 < len(spans):
                index += 1
                end = spans[index].end
                continue
            break
        if text.find("\n\n", last_end, start) >= 0:
            paragraph += 1
        last_end = end
        yield start, end, inside, paragraph
        index += 1


def build(text: str, start: int, end: int, quotations: list[Quotation], paragraph: int) -> Unit:
    """The tokens of one unit."""
    unit = Unit(text, start, end, paragraph)
    at = start
    for quotation in quotations:
        whole = _is_whole(text, quotation)
        _tokens(unit, at, quotation.start)
        if whole:
            _add(unit, quotation.start, min(quotation.end, end), "Q")
        else:
            _tokens(unit, quotation.start, min(quotation.end, end))
        at = min(quotation.end, end)
    _tokens(unit, at, end)
    _close_brackets(unit)
    if len(unit) > 1 and unit.kinds[0] == "N" and unit.kinds[1] in "vx" and unit.lows[0].endswith(ADVERB_ENDINGS):
        unit.kinds[0] = "a"  # "Gegenwärtig fordert ..."
    return unit


def _close_brackets(unit: Unit) -> None:
    """Commas inside brackets divide no clause of the sentence around them."""
    opened = -1
    for i, kind in enumerate(unit.kinds):
        if kind == "(":
            opened = i
        elif kind == ")" and opened >= 0 and i - opened <= IN_BRACKETS:
            for k in range(opened + 1, i):
                if unit.kinds[k] in ",;:-":
                    unit.kinds[k] = "o"
            opened = -1


IN_BRACKETS = 25  # tokens
ADVERB_ENDINGS = tuple("""lich rtig ßig itig end weise isch bei mäß stens sätzlich fristig dings""".split())


CUE_AFTER = re.compile(r"[\s,]*(\w+)")


def _is_whole(text: str, quotation: Quotation) -> bool:
    """Long quotations, whole sentences, and short ones that a cue verb follows („Ja“, sagte er) are one token."""
    if quotation.words >= WHOLE_QUOTE:
        return True
    inner = text[quotation.start + 1 : quotation.end - 1].rstrip()
    if inner[-1:] in ".!?" and quotation.words > 1:
        return True
    if text[quotation.start - 2 : quotation.start].startswith(":"):
        return True
    before = text[max(0, quotation.start - 30) : quotation.start].split()[-1:] or [""]
    named = before[0][:1].isupper() or CLASSES.get(before[0], "") in ("d", "p")
    if before[0][-1:].isalpha() and (named or quotation.words < 3 or not inner.split()[-1][0].islower()):
        return False  # a title or a name: die „New York Times“, die Enzyklika „Deus caritas est“
    after = CUE_AFTER.match(text, quotation.end, quotation.end + 40)
    if quotation.words < 2 and text[quotation.end : quotation.end + 1] != "," and not inner.endswith(","):
        return False
    return after is not None and (after.group(1) in FORMS or after.group(1) == "so")


def _add(unit: Unit, start: int, end: int, kind: str) -> None:
    word = unit.text[start:end]
    unit.words.append(word)
    unit.lows.append(word.lower() if kind != "Q" else "")
    unit.starts.append(start)
    unit.ends.append(end)
    unit.kinds.append(kind)


def _tokens(unit: Unit, start: int, end: int) -> None:
    words, lows, starts, ends, kinds = unit.words, unit.lows, unit.starts, unit.ends, unit.kinds
    for match in TOKEN.finditer(unit.text, start, end):
        word = match.group()
        low = word.lower()
        first = word[0]
        if first.isalpha():
            if first.isupper():
                known = CLASSES.get(low)
                kind = (
                    known
                    if known and (_starts(kinds) or word in ("Sie", "Ihr") or (known == "p" and low in ("laut",)))
                    else "N"
                )
                if kind == "N" and not words and any(f.kind != "finite" or not f.joined for f in FORMS.get(low, ())):
                    kind = "x"  # but "Angaben": "angaben" ends a clause and never opens one
            elif "-" in word and any(part[:1].isupper() for part in word.split("-")):
                kind = "N"  # ai-Bericht
            else:
                kind = CLASSES.get(low, "x")
        elif first.isdigit():
            kind = "n"
        elif word == "." and match.end() < unit.end - 2:
            continue  # of an ordinal or an abbreviation: the sentence goes on
        else:
            kind = PUNCTUATION.get(word, "q" if word in MARKS else "x")
        words.append(word)
        lows.append(low)
        starts.append(match.start())
        ends.append(match.end())
        kinds.append(kind)


def _starts(kinds: list[str]) -> bool:
    return not kinds or kinds[-1] in ":.q-Q" or (len(kinds) == 1 and kinds[-1] in "(/")


def parts(unit: Unit) -> Iterator[Unit]:
    """A sentence without end is read in pieces, so that time grows with the length of a text only."""
    if len(unit) <= LONGEST:
        yield unit
        return
    for at in range(0, len(unit), LONGEST):
        cut = slice(at, at + LONGEST)
        words, starts, ends = unit.words[cut], unit.starts[cut], unit.ends[cut]
        yield Unit(unit.text, starts[0], ends[-1], unit.paragraph, words, unit.lows[cut], starts, ends, unit.kinds[cut])


LONGEST = 250  # tokens
