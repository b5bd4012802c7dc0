"""Numbers of a sentence: what counts as one, where its phrase begins and ends, and which of them a verb governs."""

import re
from collections.abc import Iterator

from helpers.german import lexicon
from helpers.german.inflection import finite
from helpers.german.reading import Unit, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import DAYS, NUMBER_WORDS, listed
from helpers.german.speech.events import Event
from helpers.german.speech.model import Range
from helpers.german.speech.order import RELATIVE

CONTRACTED = {"von": ("von", "vom"), "in": ("in", "im")} | {low: (low,) for low in ("mit", "auf", "über", "bei", "an")}
BEFORE_NUMBER = lexicon.words("speech_words", kind="before_number")
YEAR = re.compile(r"(?:19|20)\d\d")  # "Im Ratsbeschluss 2018 waren ..."
MORE = listed("mehr weniger")
CLOCK = listed("uhr prozentpunkte")
OF_TIME = lexicon.words("speech_words", kind="length_of_time")
AMONG = listed("zu unter")
SHORT = 8  # words of a number that stands for a whole sentence


def is_number(unit: Unit, i: int) -> bool:
    """A number that is no day, clock time or length of time."""
    if i >= len(unit):
        return False
    if (unit.classes[i] != wc.NUMBER and unit.lows[i] not in NUMBER_WORDS) or "-" in unit.forms[i]:
        return False  # "84-jährig"
    if unit.at(i - 1) == wc.BRACKET_OPEN and unit.at(i + 1) == wc.BRACKET_CLOSE:
        return False  # "Vereinschefin Ina Kern (58)"
    after = unit.low(i + 1)
    year = unit.low(i - 1) == "jahr" and not unit.low(i - 2).endswith("en")  # not "im vergangenen Jahr 300 Gäste"
    beside = unit.at(i - 1) == wc.NOUN and unit.at(i + 1) in wc.VERBAL
    year = year or (beside and YEAR.fullmatch(unit.forms[i]) is not None)
    return not (year or after in DAYS or after in CLOCK or after in OF_TIME or unit.low(i - 1) in ("am", "um"))


def number_from(unit: Unit, p: int) -> int:
    """Where the number stands whose words begin at `p`: "fast | 400", "inzwischen fast | 400"."""
    near = range(p, min(len(unit), p + 5))
    return next((k for k in near if unit.lows[k] not in BEFORE_NUMBER and unit.classes[k] != wc.ADVERB), p)


def start_of(unit: Unit, i: int, begin: int) -> int:
    """Where the words before a number begin, behind a preposition adverbs too: "von | inzwischen fast 400"."""
    while i > begin and (unit.lows[i - 1] in BEFORE_NUMBER or unit.classes[i - 1] == wc.NUMBER):
        i -= 1
    if unit.at(i - 1) == wc.MARK and unit.low(i - 2) in BEFORE_NUMBER:
        return start_of(unit, i - 2, begin)  # "auf einen | „hohen zweistelligen Betrag“"
    first = i
    while first > begin and unit.classes[first - 1] == wc.ADVERB:
        first -= 1
    return start_of(unit, first, begin) if begin < first < i and _behind_preposition(unit, first) else i


def _behind_preposition(unit: Unit, i: int) -> bool:
    return unit.classes[i - 1] == wc.PREPOSITION or unit.lows[i - 1] in BEFORE_NUMBER


def governed(unit: Unit, event: Event, who: Range) -> Iterator[Range]:
    """The phrases with a number that the verb governs: from the bound word to the end of its clause."""
    begin, end = event.first + (event.order == "final" and unit.lows[event.first] in RELATIVE), end_of(unit, event)
    for i in range(begin, end):
        if who[0] <= i < who[1] or i in event.cue or not (is_number(unit, i) or _lasts(unit, event, i)):
            continue
        start = start_of(unit, i, begin)
        start -= unit.at(start - 1) == wc.MARK and start > begin  # "bezifferte ihn auf | „bis zu 40 Euro“"
        before = unit.low(start - 1)
        frames = event.verb.frames
        governed = any(before in CONTRACTED.get(frame, ()) for frame in frames) or unit.at(start - 1) == wc.COLON
        governed = governed or ("über" in frames and unit.lows[start] == "über" and start + 1 < i)  # "über bis zu 40"
        among = unit.lows[start] in AMONG and unit.low(start + 1) == "den"  # "Zu den 40 Gästen zählte Kern"
        free = "noun" in frames and unit.at(start - 1) != wc.PREPOSITION and not among
        if governed or free or _attribute_of_object(unit, start, event) or _attribute_of_sum(unit, start, event):
            ends = (k for k in range(i, end) if k in (*event.cue, event.finite, who[0]) or _second_verb(unit, k))
            stop = next((k for k in ends if k > i), end)
            if before == "auf" and unit.low(start - 3) == "von" and is_number(unit, start - 2):
                start -= 2  # "korrigierte die Zahl von | 400 auf 600"
            yield start, unit.trimmed(i + 1, min(stop, end), wc.BREAKS)
            return


def _lasts(unit: Unit, event: Event, i: int) -> bool:
    """ "Die Stadt beziffert die Verzögerung auf 25 Minuten"."""
    measured = event.verb.lemma in MEASURING and unit.classes[i] == wc.NUMBER and unit.low(i + 1) in OF_TIME
    return measured and unit.low(start_of(unit, i, event.first) - 1) == "auf"


MEASURING = ("beziffern", "schätzen", "taxieren", "veranschlagen")


def _attribute_of_object(unit: Unit, start: int, event: Event) -> bool:
    """ "meldete einen Anstieg auf 1.200", "nannte eine Zahl von 1.200": the number hangs on the object's noun."""
    p = start - 1
    hangs = unit.at(p) == wc.PREPOSITION and unit.lows[p] in ("von", "auf", "um", "mit") and unit.at(p - 1) == wc.NOUN
    if not hangs or "noun" not in event.verb.frames:
        return False
    articles = (k for k in range(max(event.first, p - 5), p) if unit.classes[k] == wc.DETERMINER)
    objects = (k for k in articles if unit.at(k - 1) != wc.PREPOSITION and unit.lows[k] not in ("dem", "der", "des"))
    return any(phrases.core(unit, k, p) == p for k in objects)


def _attribute_of_sum(unit: Unit, start: int, event: Event) -> bool:
    """ "kommt auf einen Schaden von 40 Euro", "auf Kosten von 40 Euro": the number hangs on what the verb leads to."""
    p = start - 1
    if unit.low(p) != "von" or unit.at(p - 1) != wc.NOUN or "auf" not in event.verb.frames:
        return False
    leads = (k for k in range(max(event.first, p - 5), p - 1) if unit.lows[k] == "auf")
    return any(phrases.core(unit, k + 1, p) == p for k in leads)


SELF = ("will", "wollen", "ist", "sind", "war", "waren", "hat", "hatte", "hatten", "kann", "muss", "müssen")


def _second_verb(unit: Unit, k: int) -> bool:
    """ "zählte 40 Gäste | und fuhr heim", "| und will klagen", "von 40 | und nicht von 60".

    Not "40 Gäste und verletzte Helfer", nor "40 Gäste und habe Platz für mehr", which is said.
    """
    if unit.classes[k] == wc.COORDINATOR and unit.low(k + 1) in ("nicht", *SELF):
        return True
    joins = unit.classes[k] == wc.COORDINATOR and unit.at(k + 1) == wc.OTHER and unit.at(k + 2) != wc.NOUN
    return joins and bool(finite(unit.lows[k + 1]))


def end_of(unit: Unit, event: Event) -> int:
    """The end of the verb's clause, past a relative clause: "schätzt die Zahl der Kinder, die arbeiten, auf 1.200"."""
    end = max(event.last, max(event.cue) + 1)
    if event.order == "main" and unit.at(end) in (wc.COLON, wc.COMMA) and (past := _past(unit, event, end)):
        return unit.until(past, wc.BREAKS)
    if event.order == "main" and unit.at(end) == wc.COMMA and unit.low(end + 1) in RELATIVE:
        close = unit.until(end + 1, wc.BREAKS)
        past = unit.until(close + 1, wc.BREAKS)
        if unit.at(close) == wc.COMMA and _goes_on(unit, event, close + 1, past):
            return past
    return end


def _goes_on(unit: Unit, event: Event, first: int, end: int) -> bool:
    """ "..., die arbeiten, | auf 1.200", "..., die arbeiten, | am Freitag auf 1.200"."""
    if unit.low(first) in event.verb.frames:
        return True
    on_a_day = (k for k in range(first, min(end, first + 4)) if unit.lows[k] in event.verb.frames)
    bound = next(on_a_day, 0)
    return bool(bound) and unit.lows[bound - 1] in DAYS and is_number(unit, number_from(unit, bound + 1))


def _past(unit: Unit, event: Event, end: int) -> int:
    """ "zählt: | 400", "zählte am Montag, dem ersten Ferientag, | 1.300 Gäste": where the number's phrase begins.

    So in "kommt auf deutlich mehr, nämlich | auf 400".
    """
    more = not MORE.isdisjoint(unit.lows[end - 2 : end])
    if unit.classes[end] == wc.COLON:
        alone = (more or end == event.finite + 1) and wc.AUXILIARY not in unit.classes[end:]
        return end + 1 if alone and is_number(unit, number_from(unit, end + 1)) else 0
    namely = 2 if unit.low(end + 1) == "nämlich" else 3 if unit.lows[end + 1 : end + 3] == ["und", "zwar"] else 0
    if more and namely:
        return end + namely if is_number(unit, number_from(unit, end + namely + 1)) else 0
    close = unit.until(end + 1, wc.BREAKS)
    day = unit.lows[end - 1] in DAYS and (unit.low(end + 1) == "dem" or unit.at(end + 1) == wc.NUMBER)
    apposed = day and unit.at(close) == wc.COMMA and unit.classes[close - 1] == wc.NOUN
    return close + 1 if apposed and is_number(unit, number_from(unit, close + 1)) else 0


def bare(unit: Unit, first: int, end: int) -> bool:
    """ "Die Polizei sagt: | 350.", "sagt: | 45 Tonnen, mindestens."; a clause is left to the other rules."""
    number = number_from(unit, first)
    short = (
        min(end, unit.until(max(first, number), wc.BREAKS)) - first < SHORT and is_number(unit, number) and number < end
    )
    return short and not any(unit.classes[k] in wc.VERBAL and finite(unit.lows[k]) for k in range(number + 1, end))


SUMS = listed("euro prozent franken dollar millionen milliarden million milliarde")


def is_amount(unit: Unit, i: int) -> bool:
    """Whether a phrase with a number begins here: "rund 40"."""
    return is_number(unit, number_from(unit, i))


def is_all_said(unit: Unit, event: Event, piece: Range) -> bool:
    """ "Die Polizei sagt 6.500", "sagt 1,4 Milliarden Euro", "158 Menschen an Bord sagt die Reederei"."""
    first, last = piece
    if first == event.finite + 1:
        return is_number(unit, last - 1) or unit.lows[last - 1] in SUMS
    return first == event.first and last == event.finite and unit.at(event.finite + 1) == wc.DETERMINER
