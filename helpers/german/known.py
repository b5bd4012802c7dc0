"""Whose amount it is where somebody merely knows of it: "Dem Amt liegen 40 Anträge vor", "Bei der Polizei gingen
14 Anzeigen ein". Whom it reached stands in the dative, not as the subject; the verb closes the clause.
"""

from collections.abc import Iterator

from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import NUMBER_WORDS, listed
from helpers.german.speech import counters
from helpers.german.speech.model import Range

# What closes the clause, how its finite verb begins, and whether whom it reached stands behind "bei".
KNOWN = {
    "vor": (("lieg", "lag"), False),
    "bekannt": (("ist", "sei", "sind", "war", "wurde", "wird", "werde"), False),
    "ein": (("geh", "ging"), True),
    "eingegangen": (("sind", "seien", "waren", "ist", "sei"), True),
}
DATIVE, AT = listed("dem der den"), listed("bei beim")
NO_BODIES = listed("beteiligten betroffenen angehörigen kunden")


def of(unit: Unit) -> Iterator[tuple[int, int, int, Range]]:
    """(first token and end of the clause, its finite verb, whom the amount is known to) of each in one unit."""
    numbers = wc.NUMBER in unit.classes or not NUMBER_WORDS.isdisjoint(unit.lows)
    if KNOWN.keys().isdisjoint(unit.lows) or not numbers:
        return
    for first, last in unit.segments:
        stems, behind = KNOWN.get(unit.lows[last - 1], ((), False)) if last > first else ((), False)
        finite = next((k for k in range(first, last - 1) if stems and unit.lows[k].startswith(stems)), -1)
        who = _whom(unit, first, finite, behind) or _whom(unit, finite + 1, last, behind) if finite > 0 else None
        if who:
            yield first, last, finite, who


def _whom(unit: Unit, first: int, end: int, behind: bool) -> Range | None:
    """The body that stretch begins with: "dem Amt", "bei der Polizei"."""
    if behind and unit.low(first) not in AT:
        return None
    at = first + behind
    if unit.low(at) not in DATIVE and unit.low(first) != "beim":
        return None
    who = at, phrases.whole(unit, at, end, wide=False)
    body = counters.counts(unit, who) or (people.can_speak(unit, *who) and people.head(unit, *who) not in NO_BODIES)
    return who if who[1] > at and body else None
