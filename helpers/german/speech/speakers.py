"""Who is the subject of a cue: before the verb, behind it, or of the clause before."""

from dataclasses import replace

from helpers.german import cues, inflection
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import DAYS, listed
from helpers.german.speech import documents, fronted, media, parted
from helpers.german.speech.events import STANDS, Event
from helpers.german.speech.model import Range
from helpers.german.speech.numerals import OF_TIME
from helpers.german.speech.order import RELATIVE, opens_main

AFTER_SUBJECT = frozenset((wc.AUXILIARY, wc.OTHER, wc.COMMA, wc.ADVERB))
NO_SUBJECT = frozenset((wc.PREPOSITION, wc.AUXILIARY, wc.ADVERB, wc.REFLEXIVE, wc.SUBORDINATOR))
INSERTED = frozenset((wc.NOUN, wc.DETERMINER, wc.QUOTATION, wc.SUBORDINATOR, wc.PREPOSITION, wc.OTHER))

PLAIN_PRONOUNS = listed("er sie wir ich man")
NO_ONE = listed("niemand jemand")
ADVERBIAL_STARTS = listed("stellvertretend passend zusammen gemeinsam entsprechend ergänzend abschließend")
PART_OF_TIME = listed("anfang mitte ende")
LEADING = listed("auch doch und aber denn sondern zudem nur selbst sogar so oder")
DEMONSTRATIVE_OBJECTS = listed("das dies dieses es dagegen dazu darauf")
WHOSE = listed("dessen deren")
MORE = ("mehr", "weniger")
STEPS_BACK = 6
BESIDE_TIME = ("nach", "vor", "zuvor", "danach", "später", "früher")
SUBJECT_REACH = 40  # tokens: no subject stands farther behind its verb


def subject(unit: Unit, event: Event) -> Range | None:
    """The subject of the cue as a token range."""
    if event.verb.lemma == "zitieren":
        return _cited(unit, event)[0]
    who = _subject(unit, event)
    if event.order != "main" or (who and who[0] > event.finite):
        who = media.without_recipient(unit, who)  # "Der Vertreter der Stadt in der Agentur sagte" holds none
    if who is None or not NO_ONE.isdisjoint(unit.lows[event.first : event.last]):
        return None  # "Mit 500 rechnet hier kaum jemand"
    if unit.alone(*who) == "man" and (house := _at_home(unit, event)):
        return house
    who = parted.without_accused(unit, event, parted.without_object(unit, event, who))
    return None if who[0] in event.cue or unit.classes[who[0]] == wc.STOP else who


def _at_home(unit: Unit, event: Event) -> Range | None:
    """ "*Bei der Polizei* hält man das für übertrieben: ...": those at home there; plans are told elsewhere."""
    if event.verb.lemma in ("ausgehen", "rechnen"):
        return None
    first = event.first + 1
    who = first, phrases.whole(unit, first, event.finite) if unit.lows[event.first] in ("bei", "beim") else first
    return who if who[1] == event.finite and people.can_speak(unit, *who) else None


def citing(unit: Unit, event: Event) -> Range | None:
    """Who cites: "Der Sender zitierte den Minister", "wird Lenz von der „Abendpost“ zitiert"."""
    return _cited(unit, event)[1] if event.verb.lemma == "zitieren" else None


def _cited(unit: Unit, event: Event) -> tuple[Range | None, Range | None]:
    """Who is cited speaks, not who cites; both."""
    who = _subject(unit, replace(event, passive=False))
    if who is None or event.passive:
        by = agent(unit, event) if event.passive else None
        if who and by and who[0] < by[0] < who[1] + 2:
            who = who[0], by[0] - 1
        return who, by
    if unit.low(event.finite + 1) in ("ihn", "sie") and who[0] > event.finite + 1:
        return (event.finite + 1, event.finite + 2), who  # "zitierte ihn die Zeitung"
    i = max(who[1], event.finite + 1)
    while i < event.last:
        if unit.classes[i] in wc.PHRASE_STARTS:
            j = phrases.core(unit, i, event.last)
            if j > i:
                return (i, phrases.whole(unit, i, event.last)), who
        elif unit.classes[i] in (wc.PREPOSITION, wc.COORDINATOR):
            break
        i += 1
    return who, None


def _subject(unit: Unit, event: Event) -> Range | None:
    if event.passive:
        return agent(unit, event) or documents.source(unit, event)
    if event.verb.lemma in documents.SAID_IN or event.verb.lemma in STANDS:
        return documents.source(unit, event) or agent(unit, event)
    if event.order == "final":
        return of_final(unit, event)
    before = _before(unit, event)
    if before is not None and unit.low(before[0] + 1) in OF_TIME and unit.low(before[0] + 2) in BESIDE_TIME:
        before = None  # "Drei Tage nach dem Brand | gehen die Ermittler von 40 aus"
    if before is not None and inflection.participle(unit.lows[before[0]]) and unit.at(before[0] + 1) == wc.PREPOSITION:
        before = None  # "Hochgerechnet auf das Land | geht der Verband von 40 aus"
    if before is not None and unit.alone(*before) not in DEMONSTRATIVE_OBJECTS:
        other = _without_cue(event, after(unit, event.finite + 1, _reach(event)))
        if other is None or not (_apart(unit, event, before) or fronted.object_first(unit, event, before, other)):
            return before
        return other
    found = _without_cue(event, after(unit, event.finite + 1, _reach(event)))
    if found is None and before is not None:
        return None if unit.lows[before[0]] in DEMONSTRATIVE_OBJECTS else before
    return found


def _without_cue(event: Event, who: Range | None) -> Range | None:
    """ "Die Rechnung zieht Ina Kern | in Zweifel": what belongs to the verb is no part of the name."""
    return (who[0], next((k for k in event.cue if who[0] < k < who[1]), who[1])) if who else None


def _apart(unit: Unit, event: Event, before: Range) -> bool:
    """ "Die Lage, | sagte Kern, | sei ernst": a comma that closes no apposition."""
    comma = before[1] == event.finite - 1 and unit.classes[before[1]] == wc.COMMA
    return comma and wc.COMMA not in unit.classes[slice(*before)]


def _reach(event: Event) -> int:
    """The subject behind the verb stands in its segment, or in its cue's (where a relative clause lies between)."""
    return max(event.last, max(event.cue))


def agent(unit: Unit, event: Event) -> Range | None:
    """ "wurde von der Polizei mitgeteilt": the agent of a passive."""
    for j in range(event.first, event.last):
        if unit.lows[j] in ("von", "vom", "seitens") and j not in event.cue:
            end = phrases.whole(unit, j + 1, event.last, wide=False)
            if end > j + 1:
                return j + 1, end
    return None


def of_final(unit: Unit, event: Event) -> Range | None:
    if event.verb.lemma in documents.SAID_IN or event.verb.lemma in STANDS:
        return documents.source(unit, event)
    i = event.first
    while unit.at(i) in (wc.SUBORDINATOR, wc.COORDINATOR) or (unit.at(i) == wc.ADVERB and i < event.finite):
        i += 1
    relative = unit.lows[event.first] in RELATIVE and unit.classes[event.first] == wc.DETERMINER
    if relative and not opens_main(unit, event.first):
        found = after(unit, event.first + 1, event.last)
        strict = found is not None and unit.lows[event.first] in ("dem", "den", "dessen", "deren", "denen", "das")
        return found if strict else (event.first, event.first + 1)
    if unit.at(i) == wc.PREPOSITION and unit.low(i + 1) in RELATIVE:
        i = phrases.core(unit, i + 1, event.last) if unit.lows[i + 1] in WHOSE else i + 2  # "in dessen Folge"
    return after(unit, i, min(event.last, min(event.cue)) if min(event.cue) > i else event.last)


def after(unit: Unit, i: int, end: int) -> Range | None:
    """The first phrase from `i` on that can be a subject: not an object, not behind a preposition."""
    end = min(end, len(unit), i + SUBJECT_REACH)
    while i < end:
        kind, low = unit.classes[i], unit.lows[i]
        if kind == wc.PRONOUN:
            if low in ("es", "jemand", "niemand"):
                i += 1
                if low == "es":
                    continue
            return (i, i + 1) if low != "es" else None
        if kind in wc.PHRASE_STARTS or (kind == wc.MARK and unit.at(i + 1) == wc.NOUN):
            j = phrases.core(unit, i, end)
            if j > i:
                if phrases.nominative(unit, i, j) and not _is_day(unit, i, j):
                    return i, _with_name(unit, phrases.whole(unit, i, len(unit)))
                i = j
                continue
        if kind == wc.PREPOSITION and unit.low(i + 1) in MORE and unit.low(i + 2) == "als":
            i += 2  # "geht von weniger als | der Hälfte aus"
            i = max(phrases.whole(unit, i + 1, end, join=False, apposition=False), i + 1)
            continue
        if kind == wc.PREPOSITION:
            i = max(phrases.whole(unit, i + 1, end, join=False, apposition=False), i + 1)
            continue
        if kind in wc.EDGES:
            return None
        i += 1
    return None


def _with_name(unit: Unit, j: int) -> int:
    """ "sagte die Sprecherin der Partei | im Landtag, Ute Kern,": the name behind place and short form is hers."""
    k = phrases.whole(unit, j + 1, len(unit), apposition=False) if unit.at(j) == wc.PREPOSITION else j
    name = phrases.core(unit, k + 1, len(unit)) if k > j + 1 and unit.at(k) == wc.COMMA else k
    named = name > k + 2 and set(unit.classes[k + 1 : name]) == {wc.NOUN} and people.is_named(unit, k + 1, name)
    return name if named and unit.at(name) in (wc.COMMA, wc.STOP, wc.COLON) else j


def of_clause(unit: Unit, begin: int, end: int) -> Range | None:
    """The subject of the main clause that begins at `begin`: what an elided subject ("und warnte") means."""
    i = begin
    while i < end and (unit.lows[i] in LEADING or unit.classes[i] == wc.MARK):
        i += 1
    if i >= end:
        return None
    if unit.classes[i] in wc.VERBAL and i + 1 < end and begin > 0:
        return after(unit, i + 1, end)
    if unit.classes[i] == wc.PRONOUN and unit.lows[i] != "es":
        return i, i + 1
    if unit.classes[i] in wc.PHRASE_STARTS:
        j = phrases.whole(unit, i, end, wide=True)
        time = unit.lows[i] in PART_OF_TIME or _is_day(unit, i, j)  # "Anfang Mai | übergab sie 40 Listen"
        if j > i and not time and phrases.nominative(unit, i, j) and unit.at(j) in AFTER_SUBJECT:
            this = unit.alone(i, j) in DEMONSTRATIVE_OBJECTS and unit.classes[j] in wc.VERBAL
            return (after(unit, j + 1, end) if this else None) or (i, j)  # "Dies wollte | Kern nicht und sagte"
        i = max(i, j)
    while i < end and unit.classes[i] in wc.ADVERBIAL:
        j = phrases.whole(unit, i + 1, end) if unit.classes[i] == wc.PREPOSITION else i + 1
        i = max(j, i + 1)
    return after(unit, i + 1, end) if unit.at(i) in wc.VERBAL else None


def _is_day(unit: Unit, i: int, j: int) -> bool:
    return _names_day(unit, j - 1) or _names_day(unit, i)


def _names_day(unit: Unit, k: int) -> bool:
    """ "Freitag", "Mai"; not in "Jonas Freitag", "Peter Mai"."""
    surname = unit.at(k - 1) == wc.NOUN and unit.forms[k - 1] in people.first_names()
    return unit.lows[k] in DAYS and not surname


def holds_day(unit: Unit, who: Range) -> bool:
    """Whether a phrase names a day anywhere."""
    return any(_names_day(unit, k) for k in range(*who))


def _before(unit: Unit, event: Event) -> Range | None:
    """The phrase that fills the field before the finite verb, with its appositions and relative clauses."""
    v = event.finite
    alone = unit.at(v - 2) != wc.PREPOSITION  # not "Für sie | fordert der Trainer eine Sperre"
    if v > 0 and unit.classes[v - 1] == wc.PRONOUN and unit.lows[v - 1] in PLAIN_PRONOUNS and alone:
        return v - 1, v
    starts = [event.first]
    told = phrases.addressed(unit)
    while starts[-1] > max(1, told) and len(starts) < STEPS_BACK and unit.classes[starts[-1] - 1] == wc.COMMA:
        starts.append(unit.since(starts[-1] - 1, wc.SEPARATORS))
    found = (_fills(unit, start, v) for start in reversed(starts) if not _lists(unit, start, v))
    return next(filter(None, found), None)


def _lists(unit: Unit, start: int, v: int) -> bool:
    """ "Einschließlich Straßen, | Wald und Gebäude geht Kern von 9 aus": a list goes on behind a preposition."""
    if unit.at(start - 1) != wc.COMMA:
        return False
    opens = unit.since(start - 1, wc.SEPARATORS)
    return unit.classes[opens] == wc.PREPOSITION and phrases.list_end(unit, start - 1, v) == v


def _fills(unit: Unit, start: int, v: int) -> Range | None:
    i = start
    if unit.classes[i] == wc.OTHER and unit.at(i + 1) == wc.NUMBER and cues.finite(unit.lows[i]):
        return None  # "Der Verein, die GmbH, | nannte 24.500, die Polizei ging von 21.000 aus"
    while i < v and (unit.lows[i] in LEADING or unit.classes[i] in (wc.BRACKET_OPEN, wc.DASH)):
        i += 1
    if i >= v:
        return None
    if unit.classes[i] == wc.PRONOUN and unit.lows[i] in PLAIN_PRONOUNS:
        return (i, i + 1) if _only_adverbs(unit, i + 1, v) else None
    if unit.classes[i] in NO_SUBJECT and unit.lows[i] not in ("rund", "etwa", "selbst"):
        return None
    if unit.classes[i] == wc.NUMBER and unit.low(i + 1) in DAYS:
        return None  # "Von Montag, | 3. März, an gelte das, sagte Kern"
    j = phrases.whole(unit, i, v, wide=True)
    odd = (j == i or unit.at(j) == wc.OTHER) and unit.lows[i] in ("die", "der", "das") and v - i <= 6
    if odd and all(unit.classes[k] in (*wc.MODIFIERS, wc.NOUN) for k in range(i, v)):
        return i, v  # "Die taz vermutet", "die Gewerkschaft ver.di geht davon aus"
    if i == 0 and (unit.lows[0].endswith("ierend") or unit.lows[0] in ADVERBIAL_STARTS):
        return None  # "Relativierend | fügt Kern hinzu", "Passend zum Wetter"
    if j == i or not phrases.nominative(unit, i, j) or (unit.lows[i] in PART_OF_TIME and unit.low(i + 1) in DAYS):
        return None
    end = j
    if unit.low(j) == "als" and unit.at(j + 1) in (wc.NOUN, wc.DETERMINER):
        j = phrases.core(unit, j + 1, v)  # "Das Bündnis *als Veranstalter* gab 40 an"
    while j + 1 < v and unit.classes[j] == wc.COMMA:  # a relative clause or a further apposition
        close = unit.until(j + 1, (wc.COMMA,))
        also = unit.at(j + 1) == wc.ADVERB and unit.at(j + 2) == wc.NOUN  # "Lind, selbst Bauer, wies das zurück"
        inserted = also or unit.at(j + 1) in INSERTED or not RELATIVE.isdisjoint((unit.low(j + 1), unit.low(j + 2)))
        if close >= v or not inserted or unit.at(phrases.list_end(unit, j, v)) in wc.VERBAL:
            return None  # "Moor, Auen und Kling seien trocken, sagte Kern"
        j = close + 1
    return (i, end) if _only_adverbs(unit, j, v) else None


def _only_adverbs(unit: Unit, i: int, v: int) -> bool:
    return all(unit.classes[j] in (wc.ADVERB, wc.BRACKET_CLOSE, wc.COMMA) for j in range(i, v))
