"""The words and phrases that carry certainty by themselves: `lexicon/hedges.csv` and `lexicon/hedge_phrases.csv`."""

import re

from helpers.german import lexicon

ENDINGS = ("", "e", "em", "en", "er", "es")
PHRASES = {
    row["first"]: (re.compile(row["pattern"], re.I), row["kind"], row["rule"]) for row in lexicon.load("hedge_phrases")
}
"""Words of several parts, by the first: "unter Umständen", "frei erfunden"."""
WORDS = {
    row["word"] + ending: (row["kind"], row["rule"])
    for row in lexicon.load("hedges")
    for ending in (ENDINGS if row["class"] == "adjective" else ENDINGS[:1])
}
"""Every single word with its kind and rule, lower case except nouns."""
ADJECTIVES = frozenset(
    row["word"] + ending
    for row in lexicon.load("hedges")
    if row["class"] == "adjective" and row["kind"] not in ("denial", "unconfirmed")
    for ending in ENDINGS[1:]
)
"""Forms that stand before a noun and hedge it alone: "eine mögliche Flut"."""
