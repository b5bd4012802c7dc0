"""A headline that is nothing but a quotation: whose words they are is told below, where they stand again."""

import re
from collections import Counter
from dataclasses import replace

from helpers.german.reading import Reading
from helpers.german.sentences import Span
from helpers.german.speech.model import Speech

# also „Wir sind nicht durch“: Amtsärztin Kern über neue Fälle
HEADLINE = re.compile(r"\s*([„“»«\"][^„“”»«\"\n]{3,150}[“”«»\"])(?:[ \t]*|:\s(?P<about>[^„“”»«\"\n]{3,120}))\n\s*\n")
WORD = re.compile(r"\w{4,}")
ALIKE = 0.7  # of its longer words


def with_headline(reading: Reading, found: list[Speech]) -> list[Speech]:
    """`found` and the quotation of the headline: of whoever says so below; in an interview, of who answers."""
    match = HEADLINE.match(reading.text)
    if match is None or any(one.speaker for one in found if one.message[0].start < match.end(1)):
        return found
    who = _again(reading.text, match[1], found) or _answering(reading.text, found)
    if who is None or (match["about"] and _surname(reading.text, who) not in match["about"]):
        return found
    title = replace(who, message=(Span(*match.span(1)),), quoted=(), cue=(), voice="direct", rule="headline_quote")
    return [title, *(one for one in found if one.message[0].start >= match.end(1))]


def _words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}


def _again(text: str, title: str, found: list[Speech]) -> Speech | None:
    """Who says most of these words."""
    named = [one for one in found if one.speaker and one.voice in ("direct", "mixed")]
    shared = [
        len(_words(title) & _words(" ".join(text[piece.start : piece.end] for piece in one.message))) for one in named
    ]
    best = max(shared, default=0)
    return named[shared.index(best)] if best and best >= ALIKE * len(_words(title)) else None


def _answering(text: str, found: list[Speech]) -> Speech | None:
    """Who says most in the lines of an interview."""
    told: Counter[str] = Counter()
    lines = [one for one in found if one.speaker and one.rule.startswith("interview") and one.act != "asks"]
    for one in lines:
        told[_surname(text, one)] += one.message[0].end - one.message[0].start
    first = told.most_common(1)
    return next(one for one in lines if _surname(text, one) == first[0][0]) if first else None


def _surname(text: str, one: Speech) -> str:
    return text[one.speaker.start : one.speaker.end].split()[-1] if one.speaker else ""
