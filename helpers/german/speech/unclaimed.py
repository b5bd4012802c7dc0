"""Quotations that no cue claims: a long one, one behind a colon, one led in by "mit den Worten"."""

from collections.abc import Iterator

from helpers.german import cues
from helpers.german.reading import Unit, people
from helpers.german.reading import classes as wc
from helpers.german.reading.words import AUXILIARIES
from helpers.german.speech import speakers
from helpers.german.speech.fragments import quoted
from helpers.german.speech.model import Statement

LONG_QUOTE = 6  # words; so long a quotation with a verb in it is hardly ever a title


def find(unit: Unit, held: set[int]) -> Iterator[Statement]:
    """A long quotation that no cue claims: the subject of its sentence is taken to speak."""
    yield from _with_the_words(unit, held)
    for i in [i for i, kind in enumerate(unit.classes) if kind == wc.QUOTATION]:
        quote = unit.forms[i]
        led = unit.at(i - 1) == wc.COLON and people.is_person(unit, 0, i)  # "Trainerin Eva Lotz war sauer: „...“"
        if i in held or len(unit) < 4 or quote.count(" ") + 1 < (2 if led else LONG_QUOTE):
            continue
        words = quote.split()
        if quote[-2:-1] not in ".!?" and AUXILIARIES.isdisjoint(words) and not any(map(cues.read, words)):
            continue  # a long title has no verb
        who = speakers.of_clause(unit, 0, len(unit))
        if who is not None and who[0] <= i < who[1]:
            who = None
        yield Statement([(i, i + 1)], [], who, "direct", "quote_without_cue")


def _with_the_words(unit: Unit, held: set[int]) -> Iterator[Statement]:
    """ "Mit den Worten „Genug ist genug“ trat er zurück": short or long, whatever the verb is."""
    for k in [k for k, low in enumerate(unit.lows) if low == "worten" and unit.lows[k - 2 : k] == ["mit", "den"]]:
        at = k + 1 + (unit.at(k + 1) == wc.COLON)
        piece = next(quoted(unit, at, len(unit)), None)
        if piece is None or piece[0] != at or not held.isdisjoint(range(*piece)):
            continue
        fronted_verb = unit.at(piece[1]) in wc.VERBAL and k == 2
        who = speakers.after(unit, piece[1] + 1, len(unit)) if fronted_verb else speakers.of_clause(unit, 0, k - 2)
        if who is not None:
            held.update(range(*piece))
            yield Statement([piece], [k - 2, k - 1, k], who, "direct", "quote_without_cue")
