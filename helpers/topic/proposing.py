"""What a first topic file can propose beside who speaks and what is counted: places, and what is disputed."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from helpers.german import hedges, speech
from helpers.german.reading import Reading
from helpers.topic import naming
from helpers.topic.speaking import clean

NAME = re.compile(r"[A-ZÄÖÜ][\w.-]*\w|[A-ZÄÖÜ]")
PLACE = re.compile(r"\b(?:in|nach|aus|bei)\s+([A-ZÄÖÜ][\wäöüß]+(?:-[A-ZÄÖÜ][\wäöüß]+)?)(?!\w)")
DETERMINER = (
    r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in\w{0,2}|[Kk]ein\w{0,2}|[Ii]hre?\w?|[Ss]eine?\w?|zu[rm]|[Ii]m|[Vv]om)"
)
WITH_ARTICLE = re.compile(DETERMINER + r"\s+([A-ZÄÖÜ][\wäöüß]+)(?![\wäöüß-])")  # not "der Berlin-Marathon"
NO_PLACE = frozenset(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch "
    "Donnerstag Freitag Samstag Sonntag Angaben Zukunft Folge Form Kraft Prozent Sachen Richtung Haft Berichten Ansicht"
    " Weihnachten Ostern Pfingsten Sicht Worten Zahlen Kreisen".split()
)
SEEN = 2  # times: a place or thing that stands only once gets no entry
BEGINS = re.compile(r"(?:^|[.!?:„\"])\s*$")  # before the first word of a sentence


@dataclass(frozen=True)
class Dispute:
    """What one speaker denies and another affirms: nouns in common, both passages."""

    words: tuple[str, str]
    denied: str
    affirmed: str


# --- Where


def places(texts: Sequence[str]) -> list[tuple[str, int, str]]:
    """Names after in, nach, aus, bei that never take an article, with count and example: "in Bonn", not "in Gefahr"."""
    counts, nouns, examples = Counter[str](), set[str](), dict[str, str]()
    for text in texts:
        nouns.update(WITH_ARTICLE.findall(text))
        for match in PLACE.finditer(text):
            counts[match.group(1)] += 1
            examples.setdefault(match.group(1), clean(text[max(0, match.start() - 30) : match.end() + 20]))
    kept = (name for name, count in counts.most_common() if count >= SEEN and name not in nouns | NO_PLACE)
    return [(name, counts[name], examples[name]) for name in kept]


# --- What is disputed


def disputes(readings: Sequence[Reading]) -> list[Dispute]:
    """What somebody denies and somebody else affirms, by two nouns in common."""
    said = [
        (s, hedges.stance(r.text, s).polarity, _message(r, s), _who(r, s)) for r in readings for s in speech.find(r)
    ]
    found: dict[tuple[str, str], Dispute] = {}
    for _, polarity, denied, who in said:
        for _, other, affirmed, whom in said if polarity == "denies" else ():
            common = _nouns(denied) & _nouns(affirmed)
            if other == "affirms" and who != whom and len(common) >= 2:
                words = tuple(sorted(common, key=lambda word: (-len(word), word))[:2])
                found.setdefault((words[0], words[1]), Dispute((words[0], words[1]), denied, affirmed))
    return list(found.values())


def _message(reading: Reading, said: speech.Speech) -> str:
    return clean(" ".join(reading.text[piece.start : piece.end] for piece in said.message))


def _who(reading: Reading, said: speech.Speech) -> str:
    span = said.referent or said.speaker
    return reading.text[span.start : span.end].split()[-1] if span else ""


def _nouns(message: str) -> set[str]:
    """The nouns of a message, the word that begins it aside: it has a capital whatever it is."""
    found = [match[0] for match in NAME.finditer(message) if not BEGINS.search(message[: match.start()])]
    return {word for word in found if len(word) > 4 and word.isalpha() and not naming.base(word)}
