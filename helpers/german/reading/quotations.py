"""Which quotation marks belong together."""

import re
from bisect import bisect_right
from typing import NamedTuple

from helpers.german import cues, lexicon
from helpers.german.patterns import late

MARKS = re.compile(  # one set of signs first, so that the search is fast
    r"[„“”\"»«‚‘›‹,'<>\n](?:(?<=[„“”\"»«‚‘›‹])|(?<=,),|(?<=')'|(?<=<)<|(?<=>)>|(?<=\n)[ \t\r]*\n)"
)
CLOSERS = {
    "„": '“”"', "“": '”"', "»": "«", "«": "»", '"': '"', "”": "”", "‚": "‘’", ",,": ("''", "“", "”", '"'),
    "''": ("''",), "<<": (">>",), ">>": ("<<",),
}  # fmt: skip
# 'Wir gehen': one straight mark is an apostrophe unless a capital follows it and a mark behind a word closes it.
SINGLE = re.compile(r"(?<![\w'])'(?=[A-ZÄÖÜ])[^'\n]{8,400}?[\w.!?]'(?=[\s,.;:!?)]|$)")
PARAGRAPH = 600  # characters: how far a mark that stands between blanks may be from its partner
INNER = "‘›‹"
WORD = re.compile(r"\w+")
# "die Initiative „Auen atmet auf“": what such a noun stands before is a name
NAMED = late(lambda: rf"(?i:{lexicon.either('named_in_quotes')})(?:e?[sn])?\s\Z")
CUE_BEHIND = re.compile(r",\s+(\w+)")


class Quotation(NamedTuple):
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
        elif sign in CLOSERS[mark] and _closes(text, at, sign, mark):
            pairs.append(_pair(text, opened, match.end()))
            opened = -1
        elif sign == "„" and mark == "„" and text[at - 1 : at].isspace() and text.find("“", at, at + 200) < 0:
            pairs.extend(_unclosed(text, opened, at, mark))
            opened = at
    if opened >= 0:
        end = text.find("\n\n", opened)
        pairs.extend(_unclosed(text, opened, len(text) if end < 0 else end, mark))
    return _with_single(text, pairs) if "'" in text else pairs


def _with_single(text: str, pairs: list[Quotation]) -> list[Quotation]:
    """Pairs of single straight marks beside the others, not inside them."""
    added = [_pair(text, match.start(), match.end()) for match in SINGLE.finditer(text)]
    starts = [pair.start for pair in pairs]
    free = []
    for one in added:
        k = bisect_right(starts, one.start)
        before = k == 0 or pairs[k - 1].end <= one.start
        if before and (k == len(pairs) or pairs[k].start >= one.end):
            free.append(one)
    return sorted([*pairs, *free], key=lambda pair: pair.start)


def _pair(text: str, start: int, end: int) -> Quotation:
    return Quotation(start, end, len(WORD.findall(text, start, end)))


def _unclosed(text: str, start: int, end: int, mark: str) -> list[Quotation]:
    """An unclosed quotation ends with its paragraph, or before the cue that follows it: „Wir gehen, sagte er."""
    if mark not in ("„", "»", ",,") or end - start > 1_500:
        return []
    for comma in CUE_BEHIND.finditer(text, start, end):
        if cues.finite(comma.group(1)):
            return [_pair(text, start, comma.start())]
    end = start + len(text[start:end].rstrip())
    return [_pair(text, start, end)]


def _opens(text: str, at: int, sign: str) -> bool:
    """An opening mark stands at the beginning of a word, not behind one; « may stand between blanks."""
    before, after = text[at - 1 : at], text[at + len(sign) : at + len(sign) + 1]
    if sign == "„":
        return True
    if before.strip() and before not in "([-–—/,:'":
        return False
    if sign == "«" and not after.strip():
        return "»" in text[at : at + PARAGRAPH].partition("\n\n")[0]
    return bool(after.strip())


def _closes(text: str, at: int, sign: str, mark: str) -> bool:
    if sign == '"' and mark == "„" and _typographic(text, at + 1):
        return False  # „Wir nennen das "neu" und gehen“
    if sign not in '"“':
        return True
    return not text[at - 1 : at].isspace() or text[at + 1 : at + 2] in " ,.;:!?\n" or at + 1 == len(text)


def _typographic(text: str, at: int) -> bool:
    """Whether a typographic mark closes before another opens or the paragraph ends."""
    following = TYPOGRAPHIC.search(text, at, at + PARAGRAPH)
    return following is not None and following.group() in "“”"


CLOSED_NEXT = re.compile(r"[^„»\"“”\n]*+[“”]")
TYPOGRAPHIC = re.compile(r"[„“”]|\n[ \t\r]*\n")


def _next_closes(text: str, begin: int, mark: str, crossed: int) -> bool:
    """Whether the next paragraph closes what is open before it opens anything."""
    return not crossed and mark == "„" and CLOSED_NEXT.match(text, begin, begin + 1_500) is not None
