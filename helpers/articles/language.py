"""Is a text German? By the share of German function words; names, numbers and quotations say little."""

import re

from helpers.articles.words import TABLE

GERMAN, OTHER = "de", "und"  # "undetermined", as in BCP 47
WORDS = frozenset(TABLE["language"]["german"].split())
WORD = re.compile(r"[^\W\d_]+")
FEWEST_WORDS = 40  # of a shorter text the share says nothing
LEAST = 0.12  # news in German: 0.25 to 0.40; in English, Dutch, French under 0.06
SAMPLE = 20_000


def of(text: str) -> str:
    """ "de", or "und" where the words are not German."""
    found = [word.lower() for word in WORD.findall(text[:SAMPLE])]
    share = sum(word in WORDS for word in found) / max(1, len(found))
    return GERMAN if len(found) < FEWEST_WORDS or share >= LEAST else OTHER
