"""Units of measure, money and time with their base unit: "50 Kilometer" are 50 * 1,000 m."""

from functools import lru_cache

from helpers.german import lexicon

UNITS = {row["word"]: (row["base"], float(row["factor"])) for row in lexicon.load("units")}
TIME, PERCENT, MONEY = "s", ("%", "‰"), frozenset(("EUR", "USD", "GBP", "CHF", "money"))
_ENDINGS = ("n", "s", "e", "en", "es", "er", "em")
_UNCHANGED = frozenset(("mark",))
"""Units whose longer forms are other words: "Marken"; abbreviations ("min", but "Minen") have none either."""


@lru_cache(maxsize=20_000)
def unit_of(noun: str) -> tuple[str, float]:
    """(base unit, factor) of a noun in any inflection ("Kilometern"), ("", 1.0) for what is counted whole."""
    word = noun.lower()
    if word in UNITS:
        return UNITS[word]
    for form in (word[:-1], word[:-2]):
        if len(form) > 3 and form in UNITS and form not in _UNCHANGED and word[len(form) :] in _ENDINGS:
            return UNITS[form]
    return "", 1.0


def unit_of_thing(thing: str) -> tuple[str, float]:
    """`unit_of` the last word of a noun phrase."""
    return unit_of(thing.rsplit(None, 1)[-1])
