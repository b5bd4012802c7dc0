"""Which sentences can hold speech at all: one look at their words, so that the others are never cut into tokens."""

import re

from helpers.german import cues
from helpers.german.cues import Form
from helpers.german.reading.reading import Stretch
from helpers.german.reading.tokens import visible
from helpers.german.reading.words import WEAK_KONJUNKTIV_2, konjunktiv_1, konjunktiv_2
from helpers.german.speech import asides, frames, measures

WORD = re.compile(r"\w+")
DIGIT = re.compile(r"\d")
HEADLINE = re.compile(r"\S+(?: \S+)?:")  # "NATO: Keine Truppen im Süden"
ALONE: frozenset[str] = frozenset()  # the word needs no partner
NUMBER = measures.NUMBER_WORDS | {"0"}  # a word of digits, whichever, is taken for "0"
SHALL = ("soll", "sollen")  # "Die Täter sollen geflohen sein": a report goes on


class _Partners(dict[str, frozenset[str] | None]):
    """For each word, once: None if it makes no sentence speak, else the words of which it needs one beside it."""

    def __missing__(self, word: str) -> frozenset[str] | None:
        if len(self) > WORDS_KEPT:
            self.clear()
        found = self[word] = _partners(word)
        return found


WORDS_KEPT = 50_000
PARTNERS = _Partners()


def holds_speech(text: str, stretch: Stretch) -> bool:
    """Whether a sentence has anything that speech could hang on: a cue with its particle, a frame, a mood, quotes."""
    if stretch.quotations or HEADLINE.match(text, stretch.start, stretch.end):
        return True
    words = WORD.findall(visible(text[stretch.start : stretch.end]))
    words[:1] = [word.lower() for word in words[:1]]  # "Gesagt wurde nichts"
    needed = {found for found in map(PARTNERS.__getitem__, words) if found is not None}
    if ALONE in needed or not needed:
        return bool(needed)
    beside = {*map(str.lower, words), *(["0"] if DIGIT.search(text, stretch.start, stretch.end) else [])}
    return any(not partners.isdisjoint(beside) for partners in needed)


def _partners(word: str) -> frozenset[str] | None:
    low = word.lower()
    if low in frames.PARTNERS:
        return frames.PARTNERS[low]
    if low in frames.WORDS or low in asides.WORDS or low in SHALL or low in cues.NOUNS:
        return ALONE
    if word != low:
        return None
    if konjunktiv_1(low) or (konjunktiv_2(low) and low not in WEAK_KONJUNKTIV_2):
        return ALONE
    wanted = [*map(_wanted, cues.read(low)), *(NUMBER for _ in measures.FORMS.get(low, ()))]
    return (ALONE if ALONE in wanted else frozenset().union(*wanted)) if wanted else None


def _wanted(form: Form) -> frozenset[str]:
    """ "teilte" needs "mit", "hielt" one of "möglich", "nötig" ...: as they are written in the lexicon."""
    verb = form.verb
    return frozenset(verb.needs or ((verb.particle,) if verb.particle and not form.joined else ()))
