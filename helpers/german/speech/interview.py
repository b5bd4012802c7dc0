"""Interviews: lines that begin with who speaks, a colon and what is said, question and answer."""

import re
from collections.abc import Iterator
from itertools import pairwise

from helpers.german.reading import Reading
from helpers.german.sentences import Span
from helpers.german.speech.model import Speech

LABEL = re.compile(r"^([A-ZÄÖÜ][\w.-]*(?: [A-ZÄÖÜ][\w.-]*){0,2}):[ \t]+(?=[^\s„“\"»«])", re.MULTILINE)
NAMELESS = frozenset(("Frage", "Antwort", "F", "A"))
BLANK = re.compile(r"\n[ \t\r]*\n")


def find(reading: Reading) -> Iterator[Speech]:
    """The lines of an interview. "Ort: Bonn" and "Zeit: 12 Uhr" are none: somebody must ask."""
    text = reading.text
    labels = list(LABEL.finditer(text)) if "?" in text else []
    ends = [*(label.start() for label in labels), len(text)][1:]
    lines = [(label, _line(text, label.end(), end)) for label, end in zip(labels, ends, strict=True)]
    for k, (label, line) in enumerate(lines):
        near = [lines[n] for n in (k - 1, k, k + 1) if 0 <= n < len(lines)]
        talk = any(a[0][1] != b[0][1] and _adjacent(text, a[1], b[0]) for a, b in pairwise(near))
        if talk and any(text[one.end - 1] == "?" for _, one in near):
            yield _speech(text, label, line)


def _line(text: str, start: int, end: int) -> Span:
    """What is said up to the next label or blank line."""
    blank = BLANK.search(text, start, end)
    stop = blank.start() if blank else end
    return Span(start, start + len(text[start:stop].rstrip()))


def _adjacent(text: str, line: Span, label: re.Match[str]) -> bool:
    return not text[line.end : label.start()].strip()


def _speech(text: str, label: re.Match[str], line: Span) -> Speech:
    speaker = None if label[1] in NAMELESS else Span(*label.span(1))
    cue = (Span(label.end(1), label.end(1) + 1),)
    act = "asks" if text[line.end - 1] == "?" else "asserts"
    return Speech((line,), (), cue, speaker, None, None, "direct", "interview_line", ":", act)
