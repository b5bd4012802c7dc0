"""Every hedge of a text, word by word: one pass over the words, a bounded look around each candidate."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from helpers.german import lexicon
from helpers.german.hedges import modals, stretches
from helpers.german.patterns import late
from helpers.german.reading import Reading, read

LONGEST_WORD = 50  # letters
PHRASE = 100  # letters of the longest
ENDINGS = {"word": ("",), "adjective": ("", "e", "em", "en", "er", "es"), "attribute": ("e", "em", "en", "er", "es")}


@dataclass(frozen=True, slots=True)
class Hedge:
    """Hedging words: kind is the certainty they carry (probable, possible, alleged, unconfirmed, hypothetical, planned,
    reported), or demand (sollen) or denial (Lügen)."""

    start: int
    end: int
    kind: str
    rule: str


class Place(NamedTuple):
    """A word that may hedge: where it begins, as written, and as the lists have it."""

    reading: Reading
    start: int
    word: str
    small: str

    @property
    def previous(self) -> str:
        """The word before it."""
        before = self.reading.words_in(max(0, self.start - LONGEST_WORD), self.start)
        return before[-1][2] if before else ""

    @property
    def end(self) -> int:
        return self.start + len(self.word)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of ``lexicon/hedges.csv``."""

    kind: str
    rule: str
    not_behind: re.Pattern[str]
    pattern: re.Pattern[str] | None
    clause: re.Pattern[str] | None


def _entries() -> dict[str, list[Entry]]:
    """What each word can begin, the first that fits counts."""
    found: dict[str, list[Entry]] = {}
    for row in lexicon.load("hedges"):
        pattern, clause = (late(f"(?i){row[part]}") if row[part] else None for part in ("pattern", "clause"))
        entry = Entry(row["kind"], row["rule"], late(row["not_behind"] or r"(?!)"), pattern, clause)
        for ending in ENDINGS[row["class"]]:
            found.setdefault(row["word"] + ending, []).append(entry)
    return found


ENTRIES = _entries()
ADJECTIVES = frozenset(
    row["word"] + ending
    for row in lexicon.load("hedges")
    if row["class"] != "word" and row["kind"] not in ("denial", "unconfirmed")
    for ending in ENDINGS["attribute"]
)
"""Forms that stand before a noun and hedge it alone: "eine mögliche Flut"."""
SMALL = ENTRIES.keys() | modals.MODALS
# Upper case only where German would also write it so: nouns ("Lügen"), or the head of a sentence ("Vermutlich").
CANDIDATES = {form: word for word in SMALL for form in (word, word[0].upper() + word[1:])}


def find(text: str | Reading) -> list[Hedge]:
    """All hedges in order of place, none inside another; in each sentence of a Reading they are sought once.

    Konjunktiv I is none: it reports, it does not doubt.
    """
    reading = read(text)
    return between(reading, 0, len(reading.text))


def between(reading: Reading, start: int, end: int) -> list[Hedge]:
    """The hedges that begin between `start` and `end`; only the sentences there are searched."""
    known, found = reading.hedges, list[Hedge]()
    for n in range(reading.sentence_at(start), min(reading.sentence_at(end) + 1, len(reading.sentences))):
        if n not in known:
            known[n] = list(_find(reading, n))
        found += [hedge for hedge in known[n] if start <= hedge.start < end]
    return found


def _find(reading: Reading, n: int) -> Iterator[Hedge]:
    sentence, last_end = reading.sentences[n], 0
    words = reading.words_in(sentence.start, sentence.end)
    for start, _, form, _ in [word for word in words if word[2] in CANDIDATES]:
        if start >= last_end:
            hedge = _read(Place(reading, start, form, CANDIDATES[form]))
            if hedge:
                yield hedge
                last_end = hedge.end


def _read(place: Place) -> Hedge | None:
    if place.word != place.small and not _heads_sentence(place):
        return None
    if place.small in modals.MODALS:
        carried = modals.read(place.reading, place.start, place.word, place.previous)
        if carried:
            return Hedge(place.start, place.end, *carried)
    return next((hedge for entry in ENTRIES.get(place.small, ()) if (hedge := _fits(place, entry))), None)


def _heads_sentence(place: Place) -> bool:
    """Capitals mark nouns and names ("Radio Vermutlich") except at the head of a sentence, a line or a quotation."""
    before = place.reading.text[max(0, place.start - 4) : place.start].rstrip(' „“”"»«')
    return not before or before[-1] in ".!?:\n…•–-"


def _fits(place: Place, entry: Entry) -> Hedge | None:
    text, start = place.reading.text, place.start
    whole = entry.pattern.match(text, start, start + PHRASE) if entry.pattern else None
    if (entry.pattern and whole is None) or entry.not_behind.fullmatch(place.previous):
        return None
    if entry.clause:
        first, last = stretches.stretch(place.reading, start)
        if not entry.clause.search(text[first:last]):
            return None
    return Hedge(start, whole.end() if whole else place.end, entry.kind, entry.rule)
