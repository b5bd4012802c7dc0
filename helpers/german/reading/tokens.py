"""The tokens of a sentence as parallel lists: where they stand, their form, and the class of each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from helpers.german import cues
from helpers.german.reading.classes import Class
from helpers.german.reading.quotations import Quotation
from helpers.german.reading.words import CLASSES
from helpers.german.sentences import Span

TOKEN = re.compile(r"\d+(?:[.,:]\d+)*(?:-\w+)*|\w+(?:[-'’.&/]\w+)*-?|''|\S")
WHOLE_QUOTE = 5  # a quotation of so many words is one token
IN_BRACKETS = 25  # tokens
PUNCTUATION = dict(zip(",;:.!?…()[]–—-•*/", ",;:....()()------", strict=True))
MARKS = frozenset('„“”"»«‚‘›‹') | {"''"}
ADVERB_ENDINGS = tuple("""lich rtig ßig itig end weise isch bei mäß stens sätzlich fristig dings""".split())
CUE_AFTER = re.compile(r"[\s,]*(\w+)")


@dataclass(slots=True)
class Unit:
    """The tokens of one sentence, numbered from 0: where each begins and ends in `text`, its form, the form in lower
    case ("" for a long quotation, which is one token), and its class (see Class).
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

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens `first` up to but not including `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def low(self, i: int) -> str:
        """The token in lower case; a blank outside the sentence."""
        return self.lows[i] if 0 <= i < len(self.lows) else " "

    def at(self, i: int) -> str:
        """The class of the token; Class.NONE outside the sentence."""
        return self.classes[i] if 0 <= i < len(self.classes) else Class.NONE


def build(text: str, start: int, end: int, quotations: Iterable[Quotation], paragraph: int) -> Unit:
    """The tokens of ``text[start:end]``; `quotations`: those that begin in it."""
    unit = Unit(text, start, end, paragraph)
    at = start
    for quotation in quotations:
        whole = _is_whole(text, quotation)
        _tokens(unit, at, quotation.start)
        if whole:
            _add(unit, quotation.start, min(quotation.end, end))
        else:
            _tokens(unit, quotation.start, min(quotation.end, end))
        at = min(quotation.end, end)
    _tokens(unit, at, end)
    _mute_brackets(unit)
    if len(unit) > 1 and unit.classes[0] == "N" and unit.classes[1] in "vx" and unit.lows[0].endswith(ADVERB_ENDINGS):
        unit.classes[0] = Class.ADVERB  # "Gegenwärtig fordert ..."
    return unit


def _mute_brackets(unit: Unit) -> None:
    """Commas inside brackets divide no clause of the sentence around them."""
    opened = -1
    for i, kind in enumerate(unit.classes):
        if kind == Class.OPEN:
            opened = i
        elif kind == Class.CLOSE and opened >= 0 and i - opened <= IN_BRACKETS:
            for k in range(opened + 1, i):
                if unit.classes[k] in ",;:-":
                    unit.classes[k] = Class.MUTED
            opened = -1


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
    return after is not None and (cues.read(after.group(1)) or after.group(1) == "so")


def _add(unit: Unit, start: int, end: int) -> None:
    unit.forms.append(unit.text[start:end])
    unit.lows.append("")
    unit.starts.append(start)
    unit.ends.append(end)
    unit.classes.append(Class.QUOTATION)


def _tokens(unit: Unit, start: int, end: int) -> None:
    forms, lows, starts, ends, classes = unit.forms, unit.lows, unit.starts, unit.ends, unit.classes
    for match in TOKEN.finditer(unit.text, start, end):
        word = match.group()
        low = word.lower()
        first = word[0]
        if first.isalpha():
            kind = _upper(word, low, classes) if first.isupper() else _lower(word, low)
        elif first.isdigit():
            kind = Class.NUMBER
        elif word == "." and match.end() < unit.end - 2:
            continue  # of an ordinal or an abbreviation: the sentence goes on
        else:
            kind = PUNCTUATION.get(word) or (Class.MARK if word in MARKS else Class.OTHER)
        forms.append(word)
        lows.append(low)
        starts.append(match.start())
        ends.append(match.end())
        classes.append(kind)


def _upper(word: str, low: str, classes: list[str]) -> str:
    """A word with a capital: of a closed class where a sentence begins ("Die", "Sie"), else a noun or a name."""
    known = CLASSES.get(low)
    if known and (_starts(classes) or word in ("Sie", "Ihr") or (known == Class.PREPOSITION and low == "laut")):
        return known
    if not classes and any(f.kind != "finite" or not f.joined for f in cues.read(low)):
        return Class.OTHER  # but "Angaben": "angaben" ends a clause and never opens one
    return Class.NOUN


def _lower(word: str, low: str) -> str:
    if "-" in word and any(part[:1].isupper() for part in word.split("-")):
        return Class.NOUN  # ai-Bericht
    return CLASSES.get(low, Class.OTHER)


def _starts(classes: list[str]) -> bool:
    return not classes or classes[-1] in ":.q-Q" or (len(classes) == 1 and classes[-1] in "(/")
