"""Numbers and amounts in German news text: value, bound, interval and the thing counted, each with its exact place.

    find(text)     every definite number and vague amount, in order (`find`)
    interval, step a figure read again under another bound: interval(8000, step("8.000", 8000), "approx") (`intervals`)
    RULES          the named rules, with an example in which each fires and one in which it must not (`rules`)

The rooms, in the order in which a number goes through them: `words` (closed number words), `numerals` (digits, words
and scale words in any mixture), `bounds` (bis zu, mehr als), `ranges` (8.000 bis 10.000), `things` (what is counted),
`units`; beside plain numerals `vague` (einige, Tausende), `inside` (doppelt so viele, fünfstellig), `ones` (niemand,
mindestens ein); `exclusions` and `names` (what is no quantity); `find` (one pass). Then what neighbours do to each
other: `sharing` (a thing, a scale word), `changes` and `roles` (what each number does there, read from its
`surroundings`). Word lists stand in `lexicon`.

Conventions: "27 Prozent" is 27 of the thing "Prozent"; a fraction of a whole has unit "share" and never counts what
the whole counts; "um 2.000 auf 11.000" are two quantities with roles; ages and lengths are quantities unless they
place something in time ("vor drei Tagen"); in "drei Tote, zwei wurden verletzt" the second number counts the thing of
the first; "zwölf der 20 Kreise" are a count and its whole, "drei von vier Befragten" one ratio. What the rules cannot
see: an article that counts without a number beside it ("ein Toter"), a pronoun that is an amount ("viele flohen"), a
noun that stands more than a sentence away.
"""

from helpers.german.quantities.find import find
from helpers.german.quantities.intervals import interval, step
from helpers.german.quantities.quantity import HOW_MANY, Quantity
from helpers.german.rule import rules

RULES = rules("quantities")

__all__ = ["HOW_MANY", "RULES", "Quantity", "find", "interval", "step"]
