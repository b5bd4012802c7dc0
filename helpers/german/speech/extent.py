"""Clauses that can be content, and where a message ends."""

import re

from helpers.german import cues, lexicon
from helpers.german.inflection import finite
from helpers.german.reading import Unit, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import NUMBER_WORDS, PASSIVE, konjunktiv_1, konjunktiv_2, listed
from helpers.german.speech import speakers
from helpers.german.speech.events import Event
from helpers.german.speech.order import RELATIVE

AFTER_INFINITIVE = wc.SEPARATORS | {
    wc.COORDINATOR,
    wc.AUXILIARY,
    wc.MARK,
    wc.BRACKET_CLOSE,
    wc.PREPOSITION,
    wc.SUBORDINATOR,
}
AFTER_PRONOUN = frozenset((wc.PRONOUN, wc.DETERMINER, wc.REFLEXIVE, wc.ADVERB, wc.PREPOSITION))

ZU = re.compile(f"(?:{'|'.join(lexicon.group('separable'))})zu\\w+n$")  # "mitzuteilen", "abzuziehen"
CONDITIONAL = listed("sollte sollten wenn falls würde wäre hätte selbst da")
PAIRED = listed("weder sowohl nicht")  # "teilte mit, | weder Stadt noch Land hätten gezahlt"
REASONS = listed("dass daß ob weil sodass damit indem")
NON_FINITE = listed("werden worden haben sein gewesen geworden können müssen lassen")
BEHIND = listed("denen deren dessen welchen welcher welchem")  # a preposition: it opens a relative clause
NO_CONTENT = listed("jedoch doch allerdings dennoch trotzdem denn um ohne daher deshalb so")


def infinitive(unit: Unit, first: int, end: int) -> bool:
    """An infinitive clause with zu; not one of "um ... zu"."""
    if unit.low(first) in ("um", "ohne", "statt", "anstatt", "als") or unit.at(first) == wc.SUBORDINATOR:
        return False
    if unit.low(first) in RELATIVE and phrases.core(unit, first, end) <= first + 1:
        return False
    if unit.low(first) in ("er", "wir", "ich", "man") and unit.at(first + 1) in wc.VERBAL:
        return False  # "er erwarte viel, ohne Zahlen zu nennen"
    for i in range(first, end):
        low = unit.lows[i]
        if low == "zu" and unit.low(i + 1).endswith("n") and unit.at(i + 1) in (wc.OTHER, wc.AUXILIARY, wc.DETERMINER):
            return not _finite_before(unit, first, i) and (i + 2 >= end or unit.classes[i + 2] in AFTER_INFINITIVE)
        if ZU.match(low) and unit.classes[i] == wc.OTHER:
            return not _finite_before(unit, first, i)
    return False


def infinitive_end(unit: Unit, first: int, end: int) -> int:
    """ ", die Leute zu holen, erteilten sie ...": behind the infinitive the main clause goes on."""
    for j in range(first + 1, end - 1):
        behind = unit.low(j - 2) == "zu" or ZU.match(unit.lows[j - 1])
        low = unit.lows[j + 1]
        verb = unit.classes[j + 1] == wc.AUXILIARY or (
            unit.classes[j + 1] == wc.OTHER and (low.endswith(("te", "ten")) or not phrases.modifier(low))
        )
        if behind and verb and unit.classes[j] == wc.COMMA and not (konjunktiv_1(low) or low in CONDITIONAL):
            return j
    return end


def _finite_before(unit: Unit, first: int, i: int) -> bool:
    """A finite verb in the first segment of the clause: then it is no infinitive clause."""
    for j in range(first, i):
        if unit.classes[j] == wc.COMMA:
            return False
        if unit.classes[j] == wc.AUXILIARY and unit.lows[j] not in NON_FINITE:
            return True
    return False


def verb_second(unit: Unit, first: int, end: int, alone: bool = True) -> bool:
    """A main clause in the mood of reporting, or one that plainly has a verb in second place: "er sei", "es gebe".

    alone: the cue has no other object.
    """
    if first >= end:
        return False
    kind, low, following = unit.classes[first], unit.lows[first], unit.at(first + 1)
    if kind == wc.SUBORDINATOR:  # "sagte, wenn es regne, bleibe er"; not "sei froh, da es geregnet habe"
        commas = (k for k in range(first + 1, end) if unit.classes[k] == wc.COMMA)
        told = low in ("wenn", "falls") and any(map(konjunktiv_1, unit.lows[first : unit.until(first, wc.BREAKS)]))
        behind = (k + 1 for k in commas if not opens_aside(unit, k + 1))
        return (low in CONDITIONAL and told) or (low not in REASONS and any(mood(unit, k, end) for k in behind))
    if kind in (wc.COORDINATOR, wc.AUXILIARY) or konjunktiv_1(low) or low == "nicht":
        opens = low in CONDITIONAL or (low in PAIRED and following in wc.PHRASE_STARTS)
        return opens and mood(unit, first + 1, end, across=True)
    if kind == wc.PREPOSITION and unit.low(first + 1) in BEHIND:
        return False  # "Berichte, nach denen Geld fehle"
    if low in NO_CONTENT or (kind == wc.OTHER and cues.finite(low)) or _opens_relative(unit, first, end):
        return False
    if mood(unit, first, end) or (alone and _told(unit, first, end)):
        return True
    if kind in (wc.PRONOUN, wc.ADVERB):
        return following in wc.VERBAL and first + 1 < end
    j = phrases.whole(unit, first, end, apposition=False) if kind in wc.PHRASE_STARTS else first
    quoted = unit.at(j) == wc.QUOTATION and j + 1 >= end  # "sagte, der Plan „ist und bleibt gut“"
    # "behauptet, die Gäste erhielten 40 Euro"
    beside = alone and kind == wc.DETERMINER and _plainly_said(unit.low(first - 2)) and bool(finite(unit.low(j)))
    return j > first and (quoted or (j + 2 < end and (unit.classes[j] == wc.AUXILIARY or beside)))


def _plainly_said(low: str) -> bool:
    """A finite verb of saying without a particle stands right before the comma."""
    return any(map(_plain_cue, cues.read(low)))


def opens_aside(unit: Unit, first: int) -> bool:
    """Whether another subordinate clause begins: ", weil", ", die alt ist"."""
    return unit.at(first) == wc.SUBORDINATOR or unit.low(first) in RELATIVE


def _told(unit: Unit, first: int, end: int) -> bool:
    """ "teilte mit, 40 Wölfe lebten im Land": a number and a noun, then a finite verb that is no cue."""
    first += unit.at(first) == wc.ADVERB  # "rund 40"
    if first >= end or (unit.classes[first] != wc.NUMBER and unit.lows[first] not in NUMBER_WORDS):
        return False
    j = phrases.whole(unit, first, end, apposition=False)
    verb = first + 1 < j < end and unit.classes[j - 1] == wc.NOUN and unit.classes[j] == wc.OTHER
    return verb and bool(finite(unit.lows[j])) and not any(map(_plain_cue, cues.read(unit.lows[j])))


def _plain_cue(form: cues.Form) -> bool:
    return form.kind == "finite" and not form.verb.needs and (form.joined or not form.verb.particle)


def _opens_relative(unit: Unit, first: int, end: int) -> bool:
    """ ", die alt ist", ", bei dem es"; not ", das ist gut"."""
    low, following = unit.lows[first], unit.at(first + 1)
    if unit.classes[first] == wc.PREPOSITION:
        return unit.low(first + 1) in RELATIVE and unit.at(first + 2) in AFTER_PRONOUN
    if low not in RELATIVE:
        return False
    alone = unit.classes[first] == wc.DETERMINER and phrases.core(unit, first, end) <= first + 1
    second = low in ("das", "die", "der") and following == wc.AUXILIARY
    return following in (wc.DETERMINER, wc.PRONOUN) or (alone and not second)


def mood(unit: Unit, first: int, end: int, across: bool = False) -> bool:
    """A Konjunktiv in the clause itself, before any clause inside it."""
    for i in range(first, min(end, first + 25)):
        if unit.classes[i] == wc.COMMA and i > first + 1 and unit.at(i + 1) == wc.SUBORDINATOR and not across:
            return False
        low = unit.lows[i]
        if (konjunktiv_2(low) and unit.classes[i] != wc.NOUN) or (konjunktiv_1(low) and is_verb(unit, i)):
            return True  # not "Die Initiative Würde im Alter kommt"
    return False


def is_verb(unit: Unit, i: int) -> bool:
    """Whether a form in -e is a verb here, no adjective before its noun: "Das wisse er", not "die leise Stimme"."""
    if unit.classes[i] == wc.AUXILIARY:
        return True
    pronoun = unit.low(i - 1) in ALONE and unit.at(i + 1) not in (wc.NOUN, wc.OTHER)
    return unit.classes[i] in wc.VERBAL and (pronoun or unit.at(i - 1) not in wc.BEFORE_NOUNS)


ALONE = listed("das dies dieses alle alles viele beide")  # determiners that stand without a noun as well


def message_end(unit: Unit, first: int, event: Event | None = None, plain: bool = False, final: bool = False) -> int:
    """Where a content clause ends: before the final stop, a new main clause with its own cue, ", so X".

    final: its verb stands at its end, so a finite verb behind a comma goes on with the clause around it.
    plain: the message is the sentence around a frame ("laut X"): only a semicolon or ", während" with a cue
    of its own ends it.
    """
    end = unit.trimmed(first, len(unit))
    beside = plain or (event is not None and not final and unit.at(first - 1) == wc.COMMA)
    for j in range(first + 1, end):
        kind = unit.classes[j]
        if kind == wc.SEMICOLON or (kind == wc.COLON and unit.at(j + 1) == wc.QUOTATION):
            return j
        if kind == wc.COMMA and final and _matrix_verb(unit, j + 1):
            return j
        if kind == wc.COMMA and event is not None and event.order == "noun" and _closes(unit, first, j):
            return j
        if kind == wc.COMMA and unit.low(j + 1) == "doch" and _narrated(unit, first, j):
            return j
        if kind == wc.COMMA and _told_beside(unit, j + 1, end, beside):
            return j
        if kind == wc.COMMA and not plain and _new_clause(unit, j + 1, end, event):
            return j
        if kind == wc.COORDINATOR and not plain and _second_clause(unit, j):
            return j - 1 if unit.at(j - 1) == wc.COMMA else j
    return end


def _closes(unit: Unit, first: int, j: int) -> bool:
    """ "Die Hoffnung, es werde besser | , blieb": behind the first comma the clause around it goes on."""
    low = unit.low(j + 1)
    ending = unit.at(j + 1) == wc.AUXILIARY or low.endswith(("t", "te", "en")) or bool(finite(low))
    verb = unit.at(j + 1) in wc.VERBAL and ending and low not in CONDITIONAL and not konjunktiv_1(low)
    adjective = phrases.modifier(low) and unit.at(j + 2) in (wc.NOUN, wc.OTHER)
    return verb and not adjective and wc.COMMA not in unit.classes[first:j]


def _narrated(unit: Unit, first: int, j: int) -> bool:
    """ "er komme | , doch der Rat lehnte ab": behind a report in Konjunktiv an indicative is the narrator's."""
    end = unit.until(j + 1, wc.BREAKS)
    again = mood(unit, j + 1, end) or not any(_narrates(low) for low in unit.lows[j + 1 : end])
    return mood(unit, first, j) and not again


def _narrates(low: str) -> bool:
    """A finite verb in the indicative: "lehnte", "ist"; not "lehne", "wäre"."""
    return any(form.mood == "indicative" for form in finite(low)) and not konjunktiv_1(low)


def _told_beside(unit: Unit, i: int, end: int, main: bool) -> bool:
    """ ", während der Rat 12 schätzt"; main: ", die Händler sprechen von 60", ", der Rat hatte von 60 gesprochen"."""
    if main and unit.low(i) in ("laut", "nach"):
        j = phrases.whole(unit, i + 1, end)
        return goes_on(unit, j - (unit.at(j - 1) == wc.NUMBER))  # ", laut Rat waren es 60", ", laut Rat 60"
    if unit.low(i) == "während" or not main:
        closing = cues.read(unit.low(unit.until(i, wc.BREAKS) - 1)) if unit.low(i) == "während" else ()
        return any(map(_plain_cue, closing))
    verb = phrases.whole(unit, i, end, apposition=False) if unit.at(i) in wc.PHRASE_STARTS else i
    if verb == i or unit.at(verb) not in wc.VERBAL or konjunktiv_1(unit.lows[verb]):
        return False
    last = unit.segment(i)[1] - 1
    if unit.classes[verb] == wc.AUXILIARY:
        return any(form.kind == "participle" for form in cues.read(unit.lows[last]))
    return last > verb and cues.finite(unit.lows[verb])


def goes_on(unit: Unit, i: int) -> bool:
    """Whether a clause of its own follows a source: "laut Rat | waren es 60", "laut Rat | aber 60", "laut Rat | 60"."""
    number = unit.at(i) == wc.NUMBER and unit.at(i + 1 + (unit.at(i + 1) == wc.NOUN)) in (wc.STOP, wc.NONE)
    return number or unit.at(i) in wc.VERBAL or unit.low(i) in ("aber", "dagegen", "hingegen")


UNSAID = listed("nennen erläutern erwähnen geben machen")


def _new_clause(unit: Unit, i: int, end: int, event: Event | None) -> bool:
    """Behind a comma: ", so X", ", doch der Sprecher erklärte", ", sagte er", a second verb of the speaker."""
    low = unit.low(i)
    if low == "ohne" and unit.low(unit.segment(i)[1] - 1) in UNSAID and unit.low(unit.segment(i)[1] - 2) == "zu":
        return True  # ", ohne Einzelheiten zu nennen"
    if low == "so" and phrases.whole(unit, i + 1, len(unit)) > i + 1:
        return True
    second = unit.at(i) == wc.OTHER and unit.at(i + 1) in (wc.DETERMINER, wc.PREPOSITION, wc.REFLEXIVE)
    if event is not None and second and low.endswith("te"):
        return True  # "er sei unschuldig, erkannte das Gericht nicht an"
    return i + 1 < end and _inverted_cue(unit, i)


def _second_clause(unit: Unit, j: int) -> bool:
    """Behind und, aber, sondern: a second cue of the speaker, or behind a comma another report."""
    if unit.lows[j] not in ("und", "aber", "sondern"):
        return False
    i = j + 1
    if unit.at(j - 1) == wc.COMMA and unit.low(i) == "es" and unit.low(i + 1) in PASSIVE:
        return True  # ", und es wird vermutet, dass ..."
    while unit.at(i) == wc.ADVERB:
        i += 1
    told = cues.finite(unit.low(i)) or (unit.low(i).endswith("te") and _narrates(unit.low(i)))
    return told and unit.at(i) == wc.OTHER and not konjunktiv_1(unit.low(i)) and not _at_clause_end(unit, i)


def _matrix_verb(unit: Unit, i: int) -> bool:
    low = unit.low(i)
    if unit.at(i) == wc.OTHER and low.endswith("te") and unit.at(i + 1) == wc.PRONOUN:
        return True  # "Als er hörte, dass Geld fehlt, beendete er die Reise"
    return not konjunktiv_1(low) and (unit.at(i) == wc.AUXILIARY and low not in NON_FINITE and low not in CONDITIONAL)


def _at_clause_end(unit: Unit, i: int) -> bool:
    return i + 1 >= len(unit) or (
        unit.classes[i + 1] in wc.BREAKS and unit.low(i + 2) not in ("dass", "daß", "ob", "er", "sie")
    )


def _inverted_cue(unit: Unit, i: int) -> bool:
    plain = any(form.kind == "finite" and not form.verb.needs for form in cues.read(unit.lows[i]))
    said = unit.classes[i] == wc.OTHER and plain  # not "bleibe er daheim"
    return said and speakers.after(unit, i + 1, min(len(unit), i + 8)) is not None


def main_clause(unit: Unit, first: int, end: int) -> bool:
    """ "Das Eis schmilzt", "Bis Mai schmilzt das Eis": what fills the first field, and the finite verb."""
    if unit.at(first) in wc.ADVERBIAL:
        verb = phrases.whole(unit, first + 1, end) if unit.classes[first] == wc.PREPOSITION else first + 1
        verb += unit.at(verb) == wc.NUMBER  # "Bis 2030 | fehlen Ärzte"
        return verb < end and (unit.classes[verb] == wc.AUXILIARY or _finite_verb(unit, verb))
    number = unit.at(first) == wc.NUMBER  # "96 Bäume | müssen weichen"
    verb = first + 1 if unit.at(first) == wc.PRONOUN else phrases.whole(unit, first + number, end, wide=True)
    ending = unit.at(verb) == wc.OTHER and unit.lows[verb].endswith(("t", "en", "te")) and unit.at(verb + 1) != wc.NOUN
    strong = verb < end and unit.at(verb) == wc.OTHER and any(one.tense == "past" for one in finite(unit.lows[verb]))
    return first < verb < end and (ending or strong or unit.at(verb) == wc.AUXILIARY)


def _finite_verb(unit: Unit, i: int) -> bool:
    return unit.classes[i] == wc.OTHER and bool(finite(unit.lows[i]))
