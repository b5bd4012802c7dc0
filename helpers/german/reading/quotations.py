"""Which quotation marks belong together."""

import re
from dataclasses import dataclass

from helpers.german import cues

MARKS = re.compile(r"[„“”\"»«‚‘›‹]|\n[ \t\r]*\n")
CLOSERS = {"„": '“”"', "“": '”"', "»": "«", "«": "»", '"': '"', "”": "”"}
INNER = "‚‘›‹"
WORD = re.compile(r"\w+")
CUE_BEHIND = re.compile(r",\s+(\w+)")


@dataclass(frozen=True)
class Quotation:
    """A pair of quotation marks: from the opening mark to behind the closing one; words between them."""

    start: int
    end: int
    words: int


def find(text: str) -> list[Quotation]:
    """Outer pairs of quotation marks in order; marks inside a pair are part of it.

    A pair stays inside its paragraph, but „ may be closed in the next one; unclosed „ and » end with their paragraph.
    """
    pairs: list[Quotation] = []
    opened, mark, crossed = -1, "", 0
    for match in MARKS.finditer(text):
        sign, at = match.group(), match.start()
        if sign[0] == "\n":
            if opened >= 0 and not _next_closes(text, match.end(), mark, crossed):
                pairs.extend(_unclosed(text, opened, at, mark))
                opened = -1
            crossed += 1
            continue
        if opened < 0:
            if sign not in INNER and _opens(text, at, sign):
                opened, mark, crossed = at, sign, 0
        elif sign in CLOSERS[mark] and _closes(text, at, sign, opened):
            pairs.append(_pair(text, opened, at + 1))
            opened = -1
        elif sign == "„" and mark == "„" and text[at - 1 : at].isspace() and text.find("“", at, at + 200) < 0:
            pairs.extend(_unclosed(text, opened, at, mark))
            opened = at
    if opened >= 0:
        end = text.find("\n\n", opened)
        pairs.extend(_unclosed(text, opened, len(text) if end < 0 else end, mark))
    return pairs


def _pair(text: str, start: int, end: int) -> Quotation:
    return Quotation(start, end, len(WORD.findall(text, start, end)))


def _unclosed(text: str, start: int, end: int, mark: str) -> list[Quotation]:
    """An unclosed quotation ends with its paragraph, or before the cue that follows it: „Wir gehen, sagte er."""
    if mark not in "„»" or end - start > 1_500:
        return []
    for comma in CUE_BEHIND.finditer(text, start, end):
        if cues.finite(comma.group(1)):
            return [_pair(text, start, comma.start())]
    end = start + len(text[start:end].rstrip())
    return [_pair(text, start, end)]


def _opens(text: str, at: int, sign: str) -> bool:
    """An opening mark stands at the beginning of a word, not behind one."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if sign == "„":
        return True
    return bool(after.strip()) and (not before or before.isspace() or before in "([-–—/,:'")


def _closes(text: str, at: int, sign: str, opened: int) -> bool:
    if sign not in '"“':
        return True
    return not text[at - 1 : at].isspace() or text[at + 1 : at + 2] in " ,.;:!?\n" or at + 1 == len(text)


def _next_closes(text: str, begin: int, mark: str, crossed: int) -> bool:
    """Whether the next paragraph closes what is open before it opens anything."""
    if crossed or mark != "„":
        return False
    for sign in text[begin : begin + 1_500]:
        if sign in '„»"':
            return False
        if sign in "“”":
            return True
        if sign == "\n":
            return False
    return False
