"""Whose amount it is where nobody is reported to say it: the subject of expecting, planning, ordering, confirming.

    find(text) -> list[Plan]   "Die Stadt erwartet 5.000 Gäste", "Das Werk will nur 31 Wagen liefern"

The verbs stand in `lexicon/verbs_of_planning.csv`. An amount belongs to a plan if it stands in the plan's clause or in
one that hangs from it ("rechnet damit, dass 300 kommen"); where a speech holds it, whose speaker is named, it is that
speaker's, not the planner's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from helpers.german import known, lexicon
from helpers.german.cues import Form, entries, forms
from helpers.german.hedges import modals
from helpers.german.reading import Reading, Unit, people, phrases, read
from helpers.german.reading import classes as wc
from helpers.german.rule import rules
from helpers.german.sentences import Span
from helpers.german.speech import counters, elided, events, own, speakers
from helpers.german.speech.events import Event

NOBODY = lexicon.group("nobody")
# "Bei der Stadt geht man davon aus": man is who is named there.
WITH_WHOM = re.compile(r"\b[Bb]ei(?:m|\s+de[rmn])?\s+([A-ZÄÖÜ][\w-]+)")
# "Im Ministerium rechnet man mit 300"; "Im Sommer rechnet man mit 300" names nobody.
WITHIN = re.compile(r"\b(?:[Ii](?:m|n\s+de[rmn])|[Aa]us\s+de[rmn])\s+([A-ZÄÖÜ][\w-]+)")
PERFECT = re.compile(r"\w(?:t|en)\s(?:worden\s)?(?:haben|sein)(?=\W|\Z)")
# What these verbs take besides: "hat Insolvenz angemeldet", "Der Sturm forderte 40 Verletzte"
OTHERS = {
    "anmelden": frozenset("insolvenz konkurs kurzarbeit bedenken zweifel eigenbedarf".split()),
    "fordern": frozenset("tote toten opfer todesopfer verletzte verletzten menschenleben leben".split()),
}
MEANT = frozenset("rechnen kalkulieren hoffen ausgehen planen wollen anstreben".split())
CERTAINTY = {"plan": "planned", "possible": "possible", "amount": "plain"}

RULES = rules("plans")


@dataclass(frozen=True, slots=True)
class Plan:
    """`speaker` plans or expects what stands in ``start..end``; verb: where its finite verb or participle is.

    meant: whom a pronoun stands for in the same sentence.
    certainty: planned, possible, or plain where the verb leaves it open ("bestätigte"); act: the speech act.
    """

    start: int
    end: int
    verb: int
    speaker: Span
    cue: tuple[Span, ...]
    certainty: str
    act: str
    meant: Span | None = None


@cache
def _forms() -> dict[str, tuple[Form, ...]]:
    return forms(entries("verbs_of_planning"))


@cache
def _says() -> dict[str, str]:
    return {row["verb"].replace("|", ""): row["says"] for row in lexicon.load("verbs_of_planning")}


@cache
def expecting() -> dict[str, str]:
    """The verbs of expecting, with what leads to the number: rechnen -> "mit", erwarten -> "noun".

    Hoping and planning announce, but leave the number as open.
    """
    rows = lexicon.load("verbs_of_planning")
    found = (row for row in rows if row["act"] == "estimates" and row["says"] == "plan")
    return {row["verb"].replace("|", ""): row["frames"] for row in found} | {"hoffen": "auf", "planen": "noun"}


def find(text: str | Reading) -> list[Plan]:
    """Every verb of planning with a subject, in order."""
    reading = read(text)
    return [plan for n in range(len(reading)) for plan in of(reading, n)]


def of(reading: Reading, n: int) -> Iterator[Plan]:
    """The plans of one unit of a reading, in order, and what somebody merely knows of."""
    lows = [form.lower() for form in reading.forms(n)]
    if not known.KNOWN.keys().isdisjoint(lows):
        unit = reading.unit(n)
        for first, last, finite, knows in known.of(unit):
            place, verb = unit.span(first, last), (unit.span(finite, finite + 1), unit.span(last - 1, last))
            yield Plan(place.start, place.end, unit.starts[finite], unit.span(*knows), verb, "plain", "asserts")
    if _forms().keys().isdisjoint(lows):
        return
    unit = reading.unit(n)
    for event in events.find(unit, _forms()):
        others = OTHERS.get(event.verb.lemma)
        other = others is not None and not others.isdisjoint(unit.lows)
        told_to = unit.lows[event.finite] in ("soll", "sollen", "solle", "sollte", "sollten")
        refused = unit.lows[event.finite] in ("wollte", "wollten") and "nicht" in unit.lows[event.finite : event.last]
        if other or refused or told_to or _attributive(unit, event) or event.passive or event.order == "noun":
            continue
        if (who := _planner(unit, event, n > 0 and _speaks_before(reading, n))) is not None:
            place = unit.span(_first(unit, event), _last(unit, event))
            cue = tuple(unit.span(token, token + 1) for token in sorted(event.cue))
            if event.verb.lemma == "wollen" and modals.SILENT.search(unit.text, place.start, place.end):
                continue
            says, act = _says()[event.verb.lemma], event.verb.act
            if event.verb.lemma == "wollen" and PERFECT.search(unit.text, place.start, place.end):
                says, act = "amount", "asserts"  # "wollen 1.100 gezählt haben"
            meant = _beside(unit, event, who)
            yield Plan(place.start, place.end, unit.starts[event.finite], who, cue, CERTAINTY[says], act, meant)


def _first(unit: Unit, event: Event) -> int:
    """ "baut 40 Häuser *und fordert* mehr Geld": the second of two verbs plans nothing that stands before it."""
    second = elided.shares(unit, event) if event.order == "main" else 0
    return second or event.first


def _last(unit: Unit, event: Event) -> int:
    """ "will aufforsten, und zwar | mit 500 Bäumen", "will einen Fonds, ausgestattet mit 40 Euro": where it ends."""
    if unit.at(event.last) == wc.COMMA and unit.low(event.last + 1) in ENDOWED:
        return unit.segment(event.last + 1)[1]
    behind = unit.lows[event.last + 1 : event.last + 3] if unit.at(event.last) == wc.COMMA else []
    return unit.segment(event.last + 1)[1] if behind == ["und", "zwar"] else event.last


def _beside(unit: Unit, event: Event, speaker: Span) -> Span | None:
    """ "Der Verein lädt zu einem Fest ein, zu dem er 40 Gäste erwartet": the subject of the clause before."""
    articles = ARTICLES.get(unit.text[speaker.start : speaker.end], ())
    who = speakers.of_clause(unit, 0, unit.segment(0)[1]) if articles and event.order == "final" else None
    fits = who is not None and who[1] <= event.first and unit.lows[who[0]] in articles
    return unit.span(*who) if who and fits and counters.somebody(unit, who) else None


ENDOWED = frozenset("ausgestattet verteilt gestaffelt gestreckt aufgeteilt".split())
ARTICLES = {"er": ("der", "ein", "dieser"), "sie": ("die", "eine", "diese")}


def _speaks_before(reading: Reading, n: int) -> bool:
    """ "Das Amt widerspricht. *Es* bleibt bei 40": whether the sentence before is about somebody who speaks."""
    unit = reading.unit(n - 1)
    who = speakers.of_clause(unit, *unit.segments[0]) if unit.segments else None
    return who is not None and _is_somebody(unit, who)


def _is_somebody(unit: Unit, who: tuple[int, int]) -> bool:
    return people.can_speak(unit, *who) or people.is_person(unit, *who) or counters.counts(unit, who)


def _planner(unit: Unit, event: Event, meant: bool) -> Span | None:
    """The subject, without a number; of "man" the body with whom it is. meant: a pronoun stands for somebody."""
    who = elided.subject(unit, event, None)  # "lachte und | beharrte auf 16 Toten"
    if event.verb.lemma in MEANT and (it := _it(unit, event)) is not None:
        return unit.span(it, it + 1)
    if _fronted_it(unit, event):
        return unit.span(event.finite + 1, event.finite + 2)
    if who is None or speakers.holds_day(unit, who):
        return None
    if unit.alone(*who) == "man":
        place = unit.span(event.first, event.last)
        within = WITHIN.finditer(unit.text, place.start, place.end)
        named = WITH_WHOM.search(unit.text, place.start, place.end) or next(filter(_is_body, within), None)
        return Span(*named.span(1)) if named else None
    if unit.alone(*who) in NOBODY:
        return None
    measured = any(events.needed(unit, k, event.verb) for k in range(*who))
    if measured and (behind := speakers.after(unit, event.finite + 1, event.last)) and _is_somebody(unit, behind):
        return unit.span(*behind)  # "Die Zahl der Kranken setzte | das Amt | auf 60 herauf"
    if measured or (event.verb.lemma == "bleiben" and not _stays(unit, event, who, meant)):
        return None  # "Die Zahl blieb bei 40": what is counted stands for nothing
    if unit.at(who[1] - 1) == wc.BRACKET_CLOSE and wc.BRACKET_OPEN in unit.classes[who[0] + 1 : who[1]]:
        who = who[0], unit.classes.index(wc.BRACKET_OPEN, who[0])  # "Ina Kern (58) will 40 gesehen haben"
    number = next((k for k in range(*who) if unit.classes[k] == wc.NUMBER), who[1])
    if who[0] < number < who[1] and phrases.core(unit, who[0], number) == number:
        who = who[0], number  # "Angemeldet hatte das Bündnis 4.000"
    behind = speakers.after(unit, event.finite + 1, event.last) if who[0] <= number < who[1] <= event.finite else None
    if behind and (_is_somebody(unit, behind) or own.is_one(unit, event.finite, number, behind)):
        stop = next((k for k in range(*behind) if unit.classes[k] == wc.PREPOSITION), behind[1])
        who = behind[0], stop  # "320 Euro mehr will | die Gewerkschaft | für ihre Leute"
    if any(unit.classes[k] == wc.NUMBER for k in range(*who)):  # "ein Volumen von 10 Tonnen" is what is confirmed
        who = (event.first, event.finite)
        if any(unit.classes[k] == wc.NUMBER for k in range(*who)) or phrases.core(unit, *who) != event.finite:
            return None
    return unit.span(*who) if phrases.nominative(unit, *who) else None


def _it(unit: Unit, event: Event) -> int | None:
    """ "Das Bündnis ruft auf. Es rechnet mit 300. Am Montag hatte es mit 200 gerechnet"."""
    beside = (event.finite - 1, event.finite + 1) if event.finite == event.first + 1 else (event.finite + 1,)
    return next((k for k in beside if event.first <= k < event.last and unit.lows[k] == "es"), None)


def _attributive(unit: Unit, event: Event) -> bool:
    """ "gegen die im Mai vereinbarte Ruhe": no verb, a participle before its noun."""
    before = range(event.first, event.finite - 1)
    inside = any(unit.classes[k] == wc.DETERMINER and unit.classes[k + 1] == wc.PREPOSITION for k in before)
    return inside and unit.at(event.finite + 1) == wc.NOUN


def _fronted_it(unit: Unit, event: Event) -> bool:
    """ "Gerechnet hatte es mit 40": the club; not "Erwartet hatte es niemand"."""
    fronted = min(event.cue) == event.first == event.finite - 1 and unit.low(event.finite + 1) == "es"
    return fronted and unit.at(event.finite + 2) in (wc.NUMBER, wc.PREPOSITION, wc.ADVERB)


def _is_body(named: re.Match[str]) -> bool:
    return named[1].lower().endswith(people.bodies("speaks"))


def _stays(unit: Unit, event: Event, who: tuple[int, int], meant: bool) -> bool:
    """ "Der Chor bleibt bei seiner Zahl", "Der Rat blieb bei 278": who can speak stays with what he said."""
    told = set(event.verb.needs) - {"bei"}
    speaks = _is_somebody(unit, who) or (meant and unit.alone(*who) in ARTICLES)
    return speaks or not told.isdisjoint(unit.lows[event.first : event.last])
