"""The words that carry certainty by themselves, whatever stands around them, and the rules that name them."""

import re

from helpers.german import lexicon

ENDINGS = ("", "e", "em", "en", "er", "es")
SEEMS = (
    r"schien(?:en)?\b(?=[^,.;:!?]{0,120}\szu\s+\w+n\b)|"
    r"schein(?:t|en)\b(?=[^,.;:!?]{0,120}\szu\s+\w+n\b|,\s*(?:als|dass)\b)"
)
# Words of several parts: first word -> (the rest as a pattern, kind, rule). "unter Umständen", "frei erfunden".
PHRASES = {
    "kann": (re.compile(r"kann\s+(?:\w+\s+)?sein,\s+dass\b", re.I), "possible", "hedge_possible_adverb"),
    "besteht": (re.compile(r"besteht\s+(?:\w+\s+)?die\s+Möglichkeit\b", re.I), "possible", "hedge_possible_adverb"),
    **dict.fromkeys(
        ("scheint", "scheinen", "schien", "schienen"), (re.compile(SEEMS, re.I), "probable", "hedge_apparently")
    ),
    "keine": (re.compile(r"keine\s+(?:\w+\s+){0,2}?Bestätigung\b", re.I), "unconfirmed", "hedge_not_confirmed"),
    "unter": (re.compile(r"unter\s+Umständen\b", re.I), "possible", "hedge_possible_adverb"),
    "aller": (
        re.compile(r"aller\s+(?:Wahrscheinlichkeit|Voraussicht)\s+nach\b", re.I),
        "probable",
        "hedge_probable_adverb",
    ),
    "dem": (re.compile(r"dem\s+Vernehmen\s+nach\b", re.I), "alleged", "hedge_alleged_word"),
    "gerüchten": (re.compile(r"Gerüchten\s+zufolge\b", re.I), "alleged", "hedge_alleged_word"),
    "Rede": (re.compile(r"(?<=keine )Rede\s+(?:mehr\s+)?sein\b"), "denial", "hedge_denial_word"),
    "frei": (re.compile(r"frei\s+erfunden\w*", re.I), "denial", "hedge_denial_word"),
    "aus": (re.compile(r"aus\s+der\s+Luft\s+gegriffen\w*", re.I), "denial", "hedge_denial_word"),
    "jeder": (re.compile(r"jede[rn]?\s+Grundlage\b", re.I), "denial", "hedge_denial_word"),
}


def words() -> dict[str, tuple[str, str]]:
    """Every single word with its kind and rule, lower case except nouns."""
    return {
        row["word"] + ending: (row["kind"], row["rule"])
        for row in lexicon.load("hedges")
        for ending in (ENDINGS if row["class"] == "adjective" else ENDINGS[:1])
    }


ADJECTIVES = frozenset(
    row["word"] + ending
    for row in lexicon.load("hedges")
    if row["class"] == "adjective" and row["kind"] not in ("denial", "unconfirmed")
    for ending in ENDINGS[1:]
)
"""Forms that stand before a noun and hedge it alone: "eine mögliche Flut"."""
