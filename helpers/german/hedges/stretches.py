"""The stretch of a clause in which a word stands, as the hedges ask for it."""

import re

from helpers.german import inflection, lexicon
from helpers.german.reading import Reading

QUESTION = re.compile(r"[?!…](?=[\s“”\"»«]|$)|\.(?=[“”\"»«]|\s|$)(?<!\d\.)")
ENDS_CLAUSE = re.compile(r"[“”\"»«]?\s*(?:[,.;:!?…–—)]|$|\n\s*\n|(?:und|oder|aber|sowie)\s)")
ACTIVE = lexicon.group("active_infinitives")
"""Infinitives that are participles too, of verbs without a passive: "wird 278 Meter betragen"."""
QUOTES = '„“”"»«'


def stretch(reading: Reading, at: int) -> tuple[int, int]:
    """The stretch of a clause that holds `at`, without the mark behind it."""
    clause = reading.clause(at)
    if clause is None:
        return at, at
    first, last = clause.stretch(at)
    return first, first + len(reading.text[first:last].rstrip(" \n\t,;.!?:…–—-"))


def clause_text(reading: Reading, at: int) -> str:
    first, last = stretch(reading, at)
    return reading.text[first:last].strip()


def is_question(reading: Reading, at: int) -> bool:
    """True if the next mark that ends a sentence is a question mark."""
    mark = QUESTION.search(reading.text, at, reading.sentence(at).end + 1)
    return mark is not None and mark.group() == "?"


def is_infinitive(word: str) -> bool:
    """Not what may be a participle: "werden verlassen" is a passive."""
    if not word.endswith(("en", "ern", "eln", "sein")) or word[0].isupper():
        return False
    if inflection.participle(word):
        return word in ACTIVE
    return bool(inflection.infinitive(word)) or not inflection.finite(word)
