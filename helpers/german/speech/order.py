"""The order of a clause: where it opens and closes, where its finite verb stands."""

from helpers.german.cues import Verb
from helpers.german.inflection import participle
from helpers.german.reading import Unit
from helpers.german.reading import classes as wc
from helpers.german.reading.phrases import addressed, core
from helpers.german.reading.words import HAVE_BE, MODALS, PASSIVE, konjunktiv_1, listed

CLAUSE_ENDS = wc.BREAKS | {wc.DASH, wc.QUOTATION, wc.COORDINATOR, wc.BRACKET_OPEN, wc.BRACKET_CLOSE, wc.MARK}
RELATIVE = listed("der die das dem den dessen deren denen welche welcher welches welchen welchem")
BEHIND_PARTICIPLES = HAVE_BE | PASSIVE | MODALS


def at_end(unit: Unit, j: int) -> bool:
    return j >= len(unit) or unit.classes[j] in CLAUSE_ENDS or unit.lows[j] in ("dass", "daß")


def bare_infinitive(unit: Unit, j: int, verb: Verb) -> bool:
    """ "bietet an | den Kindern zu helfen": the clause that it may take stands behind it without a comma."""
    if unit.at(j) not in (wc.DETERMINER, wc.NOUN) or "infinitive" not in verb.frames:
        return False
    places = (k + 1 for k in range(j, unit.segment(j)[1]) if unit.lows[k] == "zu")
    return any(unit.at(k) in wc.VERBAL and unit.low(k).endswith("n") for k in places)


def subordinate(unit: Unit, first: int) -> bool:
    """A segment that opens with a subordinator or a relative pronoun has its finite verb at the end."""
    if first >= len(unit):
        return False  # the text breaks off behind a comma
    if unit.classes[first] == wc.SUBORDINATOR:
        return True
    if unit.lows[first] in ("und", "aber", "so") and unit.at(first + 1) == wc.SUBORDINATOR:
        return True  # ", so dass das Amt von 40 ausgeht"
    before = unit.at(first - 1)
    if before != wc.COMMA:
        return False
    if unit.classes[first] == wc.PREPOSITION:
        whose = unit.low(first + 1) in ("dessen", "deren")  # ", in dessen Folge"
        return whose or (unit.low(first + 1) in RELATIVE and unit.at(first + 2) not in (wc.NOUN, wc.OTHER))
    return unit.lows[first] in RELATIVE and not opens_main(unit, first)


def opens_main(unit: Unit, first: int) -> bool:
    """ ", der Verein habe zugesagt": an article with its noun, then the finite verb, and the clause goes on."""
    verb = core(unit, first, len(unit))
    if first == addressed(unit):
        return True
    if verb <= first + 1 or unit.at(verb) not in wc.VERBAL:
        return False
    return konjunktiv_1(unit.lows[verb]) or (unit.at(verb) == wc.AUXILIARY and not at_end(unit, verb + 1))


def of(unit: Unit, i: int, first: int, last: int) -> str:
    """The order of the segment from `first` to `last` with its verb at `i`: "final" or "main"."""
    if subordinate(unit, first) and (i + 1 >= last or at_end(unit, i + 1) or unit.classes[i + 1] == wc.AUXILIARY):
        return "final"
    return "main"


def bracket_opens(unit: Unit, first: int, i: int) -> int:
    """ "hat der Leiter, Lars Kern, den Rat | gebeten": where the clause of the auxiliary begins, else `first`."""
    start = first
    for _ in range(3):
        if start < 2 or unit.classes[start - 1] != wc.COMMA or not BEHIND_PARTICIPLES.isdisjoint(unit.lows[start:i]):
            break
        end, start = start - 1, unit.segment(start - 2)[0]
        if subordinate(unit, start) and start > 0:
            continue
        if not HAVE_BE.isdisjoint(unit.lows[start:end]):
            verb = unit.classes[end - 1] == wc.OTHER and participle(unit.lows[end - 1])
            closed = verb or unit.lows[end - 1] in HAVE_BE
            return first if closed else start
    return first
