"""Numbers somebody counts, reports or estimates, no clause around them: "zählte 1.200 Gäste", "sprach von 40"."""

from collections.abc import Iterator

from helpers.german import lexicon
from helpers.german.cues import entries, forms
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import MODALS, NUMBER_WORDS, listed
from helpers.german.speech import documents, elided, events, fitting, numerals, speakers, standing
from helpers.german.speech.counters import counts, fit, has, somebody
from helpers.german.speech.events import Event
from helpers.german.speech.extent import message_end, mood
from helpers.german.speech.model import Range, Statement
from helpers.german.speech.order import RELATIVE

# "Die Gewerkschaft feierte 1400 Streikende", not "Der Verein feierte 40 Jahre".
CHEERS = ("feiern", "bejubeln")
TRACES = ("zurückführen",)  # "führt drei Tote auf die Hitze zurück"; not "führt 40 Gäste durch den Saal zurück"
SAYS = ("sagen",)  # "Die Polizei sagt 6.500", and that is all; not "sagte zwei Sätze"
LISTS = ("führen",)  # "führt in ihrem Bericht 22 Verletzte"; not "führt 22 Betriebe"
PRESENTS = ("vorlegen",)  # "legte eine Schätzung von 40 Euro vor"; not "legte 40 Briefe vor"
FIGURES = ("schätzung", "zahl", "zahlen", "rechnung", "angabe", "angaben", "prognose", "zählung", "bilanz")
WRITES, WRITTEN = ("schreiben",), listed("ein einen eine keinen keine")  # "schreibt von 40"; not "einen Verlust von 40"
CAME = ("streikende", "teilnehm", "demonstrant", "demonstrierende", "protestierende", "beteiligte", "unterschrift")
COLLECTED = ("melden", "übermitteln", "mitteilen", "angeben")
GIVEN = ("zuordnen", "zurechnen")  # they take a dative
NOBODY = listed("man es das dies die der")
PARTICLES = lexicon.words("speech_words", kind="particle")
INTENDED = MODALS - listed("wird werden würde würden")  # "wollen 300 Fälle melden" reports none
FORMS = forms(entries("verbs_of_counting"))
OF_ITSELF = ("korrigieren",)  # "Die Wehr korrigierte sich auf 40"; not "meldete sich"


def find(unit: Unit, held: set[int]) -> Iterator[Statement]:
    """Statements whose content is a number; `held`: tokens of what other rules take as said or as cue."""
    if FORMS.keys().isdisjoint(unit.lows) or ("n" not in unit.classes and NUMBER_WORDS.isdisjoint(unit.lows)):
        return
    for event in events.find(unit, FORMS):
        if event.finite in held or event.order == "noun" or _other_verb(unit, event):
            continue
        who = _said_by(unit, event) or _who(unit, event)
        if who is None:
            continue
        pieces = [piece for piece in numerals.governed(unit, event, who) if held.isdisjoint(range(*piece))]
        if pieces and not has(unit, event, who, pieces) and _fits(unit, event, pieces[0]):
            if (second := _second(unit, event, pieces[0])) is not None:
                border, other, amount = second
                pieces = [(pieces[0][0], border)]
                yield event.says([amount], other, "reported", "measured_content")
            said = event.says(pieces, who, "reported", "measured_content")
            said.via = _told(unit, event, who, pieces[0][0])
            close = numerals.end_of(unit, event)
            goes_on = unit.at(close) in (wc.SEMICOLON, wc.COLON)
            if goes_on and mood(unit, close + 1, end := message_end(unit, close + 1)):
                # "beziffert sie auf 49; 28 hätten die Häuser verlassen", "kam auf 118: 74 seien geschlossen"
                yield event.says([(close + 1, end)], who, "indirect", "running_mood")
            yield said
            yield from _gapped(unit, event)


def _fits(unit: Unit, event: Event, piece: Range) -> bool:
    """Whether a verb that mostly takes something else than a count takes one here."""
    if event.verb.lemma in SAYS:
        return numerals.is_all_said(unit, event, piece)
    if event.verb.lemma in LISTS:
        within = unit.lows[event.first : numerals.end_of(unit, event)]
        return any(low.endswith((*standing.PAPERS, "bericht")) for low in within)
    if event.verb.lemma in PRESENTS:
        return any(unit.lows[k].endswith(FIGURES) for k in range(event.first, piece[1]))
    if event.verb.lemma in WRITES:
        return unit.at(piece[0] - 2) != wc.NOUN or WRITTEN.isdisjoint(unit.lows[max(0, piece[0] - 5) : piece[0] - 2])
    if fitting.judges(unit, event, len(unit)):
        return False  # "Die Zahl von 900 nannte sie „frei erfunden“"
    if event.verb.lemma in TRACES:
        return "auf" in unit.lows[piece[0] : piece[1]]
    return event.verb.lemma not in CHEERS or any(unit.lows[k].startswith(CAME) for k in range(*piece))


def _said_by(unit: Unit, event: Event) -> Range | None:
    """ "158 Menschen an Bord sagt | die Reederei |, 174 das Amt": who stands behind what she says."""
    behind = event.verb.lemma in SAYS and event.order == "main" and event.finite > event.first
    end = phrases.core(unit, event.finite + 1, len(unit)) if behind and numerals.is_amount(unit, event.first) else 0
    return (event.finite + 1, end) if end > event.finite + 1 else None


def _told(unit: Unit, event: Event, who: Range, number: int) -> Range | None:
    """ "meldeten dem RKI 4.000 Fälle": the body that collects the figures passes them on."""
    if event.verb.lemma not in COLLECTED:
        return None
    for i in range(event.first, number):
        if who[0] <= i < who[1]:
            continue  # "*Der Verein* hatte 40 gemeldet" tells nobody
        whose = unit.at(i - 1) == wc.NOUN and unit.classes[i] == wc.DETERMINER  # "die Zahl | der Polizisten gab sie an"
        if unit.lows[i] in ("dem", "der", "den", "ans", "an") and unit.classes[i] in wc.BEFORE_NOUNS and not whose:
            j = phrases.core(unit, i + (unit.classes[i] == wc.PREPOSITION), number)
            if j > i + 1 and i not in event.cue and counts(unit, (i, j)):
                return i, j
    return None


def _second(unit: Unit, event: Event, piece: Range) -> tuple[int, Range, Range] | None:
    """ "geht von 21.000, | die Veranstalterin von | 24.500 Gästen | aus": where the other begins, who, and so many."""
    for k in range(piece[0] + 1, piece[1]):
        if unit.classes[k] != wc.COMMA and unit.lows[k] != "und":
            continue
        end = phrases.core(unit, k + 1, piece[1])
        number = numerals.number_from(unit, end + 1)
        named = end > k + 1 and phrases.nominative(unit, k + 1, end) and unit.low(end) in event.verb.frames
        if named and number < piece[1] and numerals.is_number(unit, number):
            return k, (k + 1, end), (end + 1, piece[1])
    return None


def _gapped(unit: Unit, event: Event) -> Iterator[Statement]:
    """ "Der Veranstalter sprach von 8.000 Gästen, die Polizei von 3.200": the verb goes on, unspoken."""
    first = numerals.end_of(unit, event) + 1
    who = phrases.core(unit, first, len(unit))
    there = unit.low(who) in ("in", "im", "aus")  # "das Amt in Moor von 3"
    p = phrases.core(unit, who + 1, len(unit)) if there else who
    p = p + 1 if unit.at(p) == wc.ADVERB else p  # "die Polizei dagegen von 3.200"
    if unit.at(first - 1) != wc.COMMA or who == first or not phrases.nominative(unit, first, who):
        return
    number = numerals.number_from(unit, p + 1)
    end = unit.until(p, wc.BREAKS)
    said = any(unit.classes[k] == wc.AUXILIARY for k in range(p, end))
    if unit.low(p) in event.verb.frames and number > p and numerals.is_number(unit, number) and not said:
        yield event.says([(p + 1, end)], (first, who), "reported", "measured_content")


def _other_verb(unit: Unit, event: Event) -> bool:
    """ "nannte sie um", "meldete sich", "wollen 300 Fälle melden": another verb, or nothing reported yet."""
    near = (unit.low(event.finite + 1), unit.low(event.finite - 1), unit.low(event.finite + 2))
    end = unit.low(event.last - 1)
    other = end in PARTICLES and event.last - 1 not in event.cue and event.order == "main"
    joined = bool(event.verb.particle) and event.cue == (event.finite,) and event.order == "main"  # "Angaben zufolge"
    reflexive = "sich" in near and event.verb.lemma not in OF_ITSELF
    return unit.lows[event.finite] in INTENDED or reflexive or other or joined


def _who(unit: Unit, event: Event) -> Range | None:
    """Who counts: the subject or, of a passive, the agent."""
    passive = event.passive  # "wird von der Bank, in Branchenkreisen auf neun Milliarden geschätzt"
    who = speakers.agent(unit, event) or documents.source(unit, event) if passive else _subject(unit, event)
    relative = not passive and event.order == "final" and unit.lows[event.first] in NOBODY
    if relative and unit.at(event.first - 1) == wc.COMMA and (who is None or _of_relative(unit, event, who)):
        inside = _inside_relative(unit, event)
        return inside if inside and fit(unit, event, inside) else _antecedent(unit, event)
    who = _before_number(unit, who) if who else None
    if who and event.verb.lemma in GIVEN:
        who = who[0], phrases.core(unit, *who)  # "ordnet das Amt | der Szene zu"
    if who is None or speakers.holds_day(unit, who):
        return None
    nobody = unit.alone(*who) in NOBODY and who != (event.first, event.finite)
    man = unit.alone(*who) == "man"  # not "Bei Regen zählt man"
    within = standing.where(unit, -1, event.last, names=False) if man else None
    if within and unit.lows[within[0]] != "dort":
        return within  # "Beim Hilfswerk kommt man auf 40"
    there = unit.low(event.finite - 1) == "dort" and unit.lows[who[0]] == "man" and event.order == "main"
    if there and not event.verb.frames.isdisjoint(("von", "mit")):  # "Dort spricht man von 40": whom it means is later
        return event.finite - 1, event.finite
    return None if nobody or not fit(unit, event, who) else who


def _of_relative(unit: Unit, event: Event, who: Range) -> bool:
    """ "das | 40 Kranke gemeldet hatte": the pronoun is the subject, or a number was taken for it."""
    return who[0] == event.first or any(numerals.is_number(unit, k) for k in range(*who))


def _inside_relative(unit: Unit, event: Event) -> Range | None:
    """ "Die Kosten, die | die Stadt | auf 4 Millionen beziffert": a phrase of its own right behind the pronoun."""
    end = phrases.whole(unit, event.first + 1, event.finite)
    who = event.first + 1, end
    opens = unit.at(event.first + 1) in (wc.DETERMINER, wc.NOUN) and phrases.nominative(unit, *who)
    return who if opens and end > who[0] and (somebody(unit, who) or counts(unit, who)) else None


def _antecedent(unit: Unit, event: Event) -> Range | None:
    """ "Die Polizei, die 180 gezählt hatte, ...": the body or person that the relative clause tells of."""
    comma = event.first - 1
    opens = (k for k in range(comma - 1, max(-1, comma - 8), -1) if unit.classes[k] in wc.PHRASE_STARTS)
    found = [(k, comma) for k in opens if phrases.whole(unit, k, comma) == comma]
    who = next((one for one in found if unit.classes[one[0]] == wc.DETERMINER), found[-1] if found else None)
    fits = who is not None and fit(unit, event, who) and (somebody(unit, who) or counts(unit, who))
    return who if fits else None


def inner(unit: Unit, statement: Statement) -> bool:
    """Whether a relative clause counts: the sentence around it says more."""
    who = statement.speaker
    relative = who is not None and unit.at(who[1]) == wc.COMMA and unit.low(who[1] + 1) in RELATIVE
    return relative and statement.rule == "measured_content"


def _subject(unit: Unit, event: Event) -> Range | None:
    """The subject; "die Zahl der Toten bezifferte die Polizei": not what is measured."""
    if event.order == "main" and event.finite == event.first + 1 and unit.lows[event.first] == "es":
        return event.first, event.finite  # "Das Amt prüft weiter. Es meldete 40": what it means is asked later
    fronted = event.first, event.finite
    if event.order == "main" and unit.low(event.finite + 1) == "es" and _is_measured(unit, fronted):
        return event.finite + 1, event.finite + 2  # "Die Zahl der Kranken gab | es | mit 40 an"
    who = elided.subject(unit, event, None)
    if who is None or (who[0] == event.finite + 1 and numerals.is_number(unit, who[0])):
        who = _one_before(unit, event)
    if who and who[0] < event.finite < who[1]:
        who = who[0], event.finite - (unit.at(event.finite - 1) == wc.COMMA)  # "Kern, Leiter des Chors, | zählte 40"
    amounts = not event.verb.frames.isdisjoint(("auf", "mit"))  # "schätzte sie auf 40", "gab sie mit 40 an"
    if who == (event.finite + 1, event.finite + 2) and unit.lows[who[0]] == "sie" and amounts:
        before = speakers.of_clause(unit, event.first, event.finite + 1)  # "Die Polizei schätzte sie auf 28.000"
        who = who if before is None or before[1] > event.finite else before
    if who is None or who[0] > event.finite or event.order != "main":
        return who
    other = speakers.after(unit, event.finite + 1, numerals.end_of(unit, event))
    measured = amounts and _is_thing(unit, who)
    thing = measured or numerals.is_number(unit, who[0])
    # "40 Gäste zählte | das Museum", "Die Höfe schätzt | der Rat auf 40", "Die Beteiligung gab | sie mit 40 an"
    fits = other and (
        somebody(unit, other) or unit.alone(*other) in ("er", "sie") or (measured and _is_bare(unit, other))
    )
    counted = thing and fits
    return other if counted or _is_measured(unit, who) or who[0] in event.cue else who


def _is_bare(unit: Unit, who: Range) -> bool:
    """ "Die Wassermenge gab | Nordkraft mit 40 Litern an": a name, since one object is enough."""
    return who[1] == who[0] + 1 and unit.classes[who[0]] == wc.NOUN


def _is_thing(unit: Unit, who: Range) -> bool:
    """ "Sein Vermögen", "Die Steuern des Landes": what neither speaks nor is a name."""
    return unit.classes[who[0]] == wc.DETERMINER and not somebody(unit, who) and not counts(unit, who)


def _one_before(unit: Unit, event: Event) -> Range | None:
    """ "Der Wirt kam heim, zählte 40 Gäste und schwieg": the subject of the clause before the comma."""
    begin = unit.since(event.first - 2, wc.BREAKS) if unit.at(event.first - 1) == wc.COMMA else event.first
    first = event.order == "main" and event.finite == event.first > begin and not events.subordinate(unit, begin)
    return speakers.of_clause(unit, begin, event.first - 1) if first else None


def _is_measured(unit: Unit, who: Range) -> bool:
    return people.head(unit, *who).endswith(elided.MEASURED)


def _before_number(unit: Unit, who: Range) -> Range | None:
    """ "die Agentur 50.000", "die Zeitung von 100.000 Menschen": the number is no part of the name."""
    for k in range(*who):
        if numerals.is_number(unit, k):
            stop = numerals.start_of(unit, k, who[0])
            while stop > who[0] and unit.classes[stop - 1] in (wc.PREPOSITION, wc.COMMA):
                stop -= 1
            comma = next((j for j in range(who[0] + 1, stop) if unit.classes[j] == wc.COMMA), stop)
            return (who[0], comma) if stop > who[0] else None  # "77 Verletzte zählte das Amt, | die Polizei 52"
    return who
