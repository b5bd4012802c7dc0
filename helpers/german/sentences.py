"""Where sentences begin and end.

split(text) -> list[Span(start, end)]: half-open spans of code points, in order, without overlap and without the
white space around them. A blank line ends a sentence always, a single line break only where the line was not
wrapped.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from helpers.german import lexicon


@dataclass(frozen=True)
class Span:
    """A half-open range of Unicode code points: ``text[start:end]``."""

    start: int
    end: int


# "Prof. Dr. Müller", "z. B. im Osten", "Mrd. Euro": the stop belongs to the word, whatever follows.
ABBREVIATIONS = lexicon.words("abbreviations", ends="no")
# An abbreviation that often closes a sentence: the stop is both when a new sentence plainly begins.
OPEN_ABBREVIATIONS = lexicon.words("abbreviations", ends="maybe")
# After "am 27." a noun goes on with the ordinal ("27. Oktober", "2. Liga"); one of these words begins a new sentence.
STARTERS = lexicon.group("starters")
# Before a number without article these make it a count, no ordinal: "stieg auf 23. Retter suchen", "am 23. Retter ..."
COUNTED = lexicon.group("before_counts")
ORDINAL_NOUNS = lexicon.group("ordinal_nouns")
# A line that ends with one of these, or with an article and its adjective, goes on: "plant eine neue\nBrücke".
UNENDED = re.compile(
    r"(?:,|\b(?:und|oder|sowie|dass|weil|der|die|das|den|dem|des|eine?[nmrs]?|in|im|am|an|auf|aus|bei|mit|nach|von|"
    r"vom|zu|zum|zur|für|über|unter|vor|durch|gegen|um|ohne|seit|wegen|als|wie)"
    r"|\b(?:der|die|das|den|dem|des|eine?[nmrs]?|kein\w*|sein\w*|ihr\w*)\s[a-zäöüß]+(?:e|en|er|es|em))$"
)
STOP = re.compile(  # one set of signs first, so that the search is fast
    r"[.!?…\n](?:(?<=\n)|(?<![.!?…].)[.!?…]*+[\"“”»«’'‘‹›)\]]*+(?=\s)|(?<=[.!?])[“”»](?=[A-ZÄÖÜ])"
    r"|(?<=[a-zäöüß]{2}[.!?])(?=(?!Online|De|Com|Net|Org)[A-ZÄÖÜ][a-zäöüß]*\s))"  # the blank forgotten: "kam.Da war"
)
BEFORE_LAST_WORD = re.compile(r"(?s:.*)[\s„“\"»«(\[]")
NEXT = re.compile(r"[ \t]*+(?:\n[ \t]*+)?([„“\"»«‚‘'(\[–•*-]*\s?)(\S+)")
BLANK = re.compile(r"\n[ \t\r]*\n\s*")
WRAP_LIMIT = 120  # no line of a hard-wrapped text is longer
WRAP_SHARE = 0.5  # and none that goes on is shorter than this share of the longest in its paragraph
LOOK_BACK = 40
MARKS = ',.;:!?"“”„»«)'


def split(text: str) -> list[Span]:
    """Sentences of `text` as spans; headings, captions and list items are sentences of their own."""
    wrapped = "\n" in text and max(map(len, text.split("\n"))) <= WRAP_LIMIT
    spans = []
    for start, end in _blocks(text):
        begin = start
        for cut in _cuts(text, start, end, wrapped):
            spans.extend(_trimmed(text, begin, cut))
            begin = cut
        spans.extend(_trimmed(text, begin, end))
    return spans


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between blank lines."""
    start = 0
    for blank in BLANK.finditer(text):
        yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    piece = text[start:end].lstrip()
    left = end - len(piece)
    right = left + len(piece.rstrip())
    return [Span(left, right)] if left < right else []


def _cuts(text: str, start: int, end: int, wrapped: bool) -> Iterator[int]:
    width = max(map(len, text[start:end].split("\n"))) if wrapped else 0
    for stop in STOP.finditer(text, start, end):
        if stop.group() == "\n":
            if not _goes_on(text, start, stop.start(), width):
                yield stop.end()
        elif _ends(text, start, stop):
            yield stop.end()


def _goes_on(text: str, start: int, newline: int, width: int) -> bool:
    """A line goes on if the text is hard-wrapped and the line is long, or if the next begins in lower case."""
    word = NEXT.match(text, newline + 1)
    if word is None or word.group(1).strip():
        return False
    if word.group(2)[0].islower():
        return True
    if UNENDED.search(text, max(start, newline - LOOK_BACK), newline):
        return True
    line = newline - max(text.rfind("\n", start, newline), start - 1) - 1
    return bool(width) and line >= WRAP_SHARE * width


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    follows = NEXT.match(text, stop.end())
    if follows is None:
        return True
    opening, word = follows.groups()
    if word[0].islower():  # „Bühne.“ sagte er
        return False
    mark = stop.group()
    if mark[0] != "." or len(mark) > 1:
        return True
    before = text[max(start, stop.start() - LOOK_BACK) : stop.start()]
    parted = BEFORE_LAST_WORD.match(before)
    ending = before[parted.end() :] if parted else before
    if ending.isdigit() and before[: -len(ending)].rstrip().rpartition(" ")[2].lower() in COUNTED:
        return word.strip(MARKS) not in ORDINAL_NOUNS
    return _stop_ends(ending, word, bool(opening.strip()))


def _stop_ends(last: str, word: str, opening: bool) -> bool:
    """Whether a single full stop between the words `last` and `word` ends a sentence."""
    bare = word.strip(MARKS)
    if last.isdigit() and len(last) <= 2:  # "am 27. Oktober", but "es waren 27. Die Lage"
        return opening or bare in STARTERS
    low = last.lower()
    if low in OPEN_ABBREVIATIONS:
        return bare in STARTERS
    if low in ABBREVIATIONS:
        return False
    if len(last) == 1 and last.isalpha():  # "Robert A. Wood", "z. B. Waffen"
        return False
    return not (last.isupper() and set(last) <= set("IVX") and bare not in STARTERS)  # "Benedikt XVI. Papst"
