"""What has a value, and what is money: "der Füllstand betrug 75,4 Prozent", "die Brücke kostet 3 Millionen"."""

import re
from functools import cache, lru_cache
from math import inf, log10

from helpers import topic as topics
from helpers.claims import rates, unreal
from helpers.claims.counted import Counted
from helpers.claims.following import MONEY
from helpers.german import lemmas
from helpers.german.quantities.units import unit_of
from helpers.topic import Measurand

OTHER_SIZE, NEARER = 7, 2  # powers of ten: no milligrams for a tonne, grams may be
TIME = "s"
FAST = re.compile(r"(?:[Tt]empo|[Gg]eschwindigkeit|[Ww]ind|[Bb]öe?)\w*[^,;:]{0,30}\Z")
BARE, MILLIONS = 1000, 1e6
# Behind these stands a value: "lag bei 83,7", "von rund 75 Prozent", "Inzidenz: 12".
VALUE = re.compile(r"(?:\b(?:bei|auf|von|mit|zu|um)\s+(?:(?!\d)\w+\s+){0,2}|[:(]\s*)$")
SPENT = re.compile(
    r"\b(?:bei|auf|um|mit|zu|statt)\s(?:\w+\s){0,2}$|[:(]\s*$"
    r"|\b(?:(?:ge)?kost\w*|(?:be|ge)?zahl\w*|betr[uä]g\w*|bel[aä]uf\w*|belief\w*|verl[io]\w+|spar\w*)\b"
)
VALUE_OF = re.compile(r"(?<!\b[iaz]m\s)(?<!\bauf\s)\b[A-ZÄÖÜ][\w-]*\s+von\s+(?:\w+\s+){0,2}$")  # "ein Plus von"
AMOUNTS_TO = re.compile(r"\b(?:betr(?:ug|ägt|agen|ugen)|erreicht\w{0,2})\b")
# "Die Kosten des Einsatzes schätzt er auf 2 Millionen", "Rückzahlungen in Höhe von": a sum of a name of its own
SUM_OF = re.compile(
    r"\b(?:[A-ZÄÖÜ]\w*)?(?:[Kk]osten|[Aa]usgaben|[Ee]innahmen|[Ee]rlöse?n?|[Uu]ms[aä]tze?n?|[Gg]ewinne?n?|[Vv]erluste?n?"
    r"|[Ss]chulden|[Zz]ahlung(?:en)?|[Ss]trafen?|[Ss]penden?|[Mm]ieten?|[Gg]eh[aä]lt(?:er)?n?)\b"
)
# "Die Reparatur koste 40.000 Euro": what else costs something, is owed or given
OTHER_SUM = re.compile(
    r"\b(?:[A-ZÄÖÜ][a-zäöüß]*)?(?:[Rr]eparatur(?:en)?|[Ee]intritts?|[Tt]ickets?|[Kk]uchens?|[Kk]auf(?:s|es)?|[Zz]insen"
    r"|[Bb]ußgeld(?:e?r?n?|es)|[Gg]eldbußen?|[Kk]aution(?:en)?|[Hh]onorare?n?|[Ll]ösegelde?s?|[Bb]elohnung(?:en)?"
    r"|[Ss]trafen?|[Ss]penden?|[Mm]ieten?|[Gg]eh[aä]lt(?:er)?n?|[Pp]rämien?)\b"
)
PAID = re.compile(
    r"\b(?:(?:be|aus|ge)?zahl(?:t|te|ten|en)|kostete?n?|gekostet|überw[ie]+sen|erstattete?n?|spendete?n?)\b"
)
COSTS = re.compile(r"(?:ge)?kost", re.I)
SPENT_ON = re.compile(r"\s{1,3}für\s(?:de[nr]|das|die|eine?n?)\s(?:[a-zäöüß]+\s)?([A-ZÄÖÜ]\w+)")
# a measurand that is a price itself
PRICED = re.compile(
    r"preis|miete|gebühr|tarif|beitr[aä]g|pauschale|eintritt|entgelt|karte|ticket|lohn|gehalt|\b(?:je|pro)\b", re.I
)
# "war am Samstag mit 740 | Beamten im Einsatz, am Sonntag mit 120"
COUNTED = re.compile(r"\d\s+(?:[a-zäöüß]+e[nr]?\s)?$")
IN_BRACKETS = re.compile(r"\([\w-]*$")


def valued(counted: Counted, measurand: Measurand) -> bool:
    """ "Die Inzidenz lag bei 83,7", "der Füllstand betrug 75,4 Prozent": what has a value, not what is counted."""
    if not _has_value(counted):
        return False
    story, quantity, before = counted.story, counted.quantity, counted.before
    if quantity.unit == rates.SPEED and rates.SPEED not in units(counted, measurand) and not FAST.search(before):
        return False  # "zerfetzte Zelte, Böen mit 104 km/h"
    if quantity.unit and quantity.unit not in units(counted, measurand) and _has_unit(counted):
        return False  # "180 Mikrogramm" are no days, whatever is named before
    if quantity.unit not in ("", "%") and any(map(lemmas.is_anybody, story.things[measurand.thing].words)):
        return False  # "Skifahrer hingen bei minus 14 Grad fest": people are no degrees
    actors = topics.mentions(story, "actors", before)  # "Talmarkt geht von 1.200 aus" names no market
    things = [
        one
        for one in topics.mentions(story, "things", before)
        if not any(who.start < one.end and one.start < who.end for who in actors)
    ]
    named = [one for one in things if not unit_of(before[one.start : one.end])[0]][-1:]
    if not named and quantity.thing is None and not quantity.unit:
        named = list(topics.mentions(story, "things", counted.after)[:1])  # "bei 83,7 lag die Inzidenz"
    if named and re.search(rates.RATED, before) and not IN_BRACKETS.search(before[: named[0].start]):
        return False  # only what stands in brackets: "Fälle je 100.000 Einwohner (Inzidenz)"
    if not named or named[0].id != measurand.thing:
        return False
    if COUNTED.search(before[: named[0].start]) and not any(units(counted, measurand)):
        return False
    # "der Preis je Tonne liegt bei", "um den Hof gilt ein Radius von": it is something else that has the value
    per = re.search(r"\b(?:[Jj]e|[Pp]ro)\s+$", before[: named[0].start])
    return not per and not VALUE_OF.search(before, named[0].end)


def _has_unit(counted: Counted) -> bool:
    return any(counted.quantity.unit in units(counted, other) for other in counted.story.measurands)


@lru_cache(maxsize=1)  # asked of one number for every measurand of the story
def _has_value(counted: Counted) -> bool:
    """Whether the words before a number call it a value, and not so many of what stands beside it."""
    quantity, before = counted.quantity, counted.before
    beside = quantity.thing_start is not None and quantity.start <= quantity.thing_start < quantity.end
    room = unreal.ROOM_FOR.search(before)
    uncounted = not beside or quantity.unit or room or not is_whole(counted)
    if not uncounted or quantity.unit == TIME:
        return False
    return bool(room or VALUE.search(before) or AMOUNTS_TO.search(before))


def of_another_sum(counted: Counted, measurand: Measurand) -> bool:
    """ "Die Kosten des Einsatzes schätzt er auf 2 Millionen": a sum that has a name, and none of the measurand's."""
    if not (counted.quantity.unit == MONEY or is_named_sum(counted)):
        return False
    hits, label = counted.hits(measurand), measurand.label_de.lower()
    named = SUM_OF.search(counted.before) if not hits else None
    if named is None and all(COSTS.match(hit.word) for hit in hits) and not counted.labelled(measurand):
        on = SPENT_ON.match(counted.after)
        named = OTHER_SUM.search(counted.before) or (on and OTHER_SUM.match(on[1]))
    return named is not None and named[0].lower() not in label


def is_named_sum(counted: Counted) -> bool:
    """ "Mehrkosten von 20 Millionen", "damals zahlte sie 27 Millionen": money, whatever was counted before."""
    large = counted.elided and not counted.quantity.unit and (counted.quantity.value or 0) >= MILLIONS
    return large and bool(SUM_OF.search(counted.before) or PAID.search(counted.own_words))


def is_price(counted: Counted, measurand: Measurand) -> bool:
    """ "Eine Karte kostet 9 Euro" is a price of one thing, and none of the costs of a building."""
    if not counted.quantity.rule.endswith("role_price") or PRICED.search(
        " ".join((measurand.label_de, *measurand.cues))
    ):
        return False
    return all(COSTS.match(hit.word) for hit in counted.hits(measurand)) and not counted.labelled(measurand)


def lacks_its_millions(counted: Counted, measurand: Measurand) -> bool:
    """ "Erst 22, jetzt 31" behind millions of euros: nobody knows of what the 22 are."""
    quantity, last = counted.quantity, counted.earlier[-1:]
    small = not quantity.thing and quantity.value is not None and abs(quantity.value) < BARE
    large = any((row["value"] or 0) >= MILLIONS for row in counted.earlier[-4:]) if small and last else False
    return large and MONEY in units(counted, measurand)


def is_no_sum(counted: Counted, measurand: Measurand) -> bool:
    """ "Die Brücke sperrten 300": a small number without a unit is money only where words say that it is a value."""
    quantity = counted.quantity
    small = quantity.value is not None and abs(quantity.value) < BARE and not quantity.thing
    if not small or counted.bare or MONEY not in units(counted, measurand):
        return False
    return not (SPENT.search(counted.before) or SPENT.search(counted.after))


def has_its_noun(counted: Counted) -> bool:
    """ "Die Kosten stiegen von 3 auf 4 Millionen", "Schaden: 3 Millionen": the noun has the value."""
    large = (counted.quantity.value or 0) >= BARE and "thing_label" in counted.quantity.rule
    return large or any("thing_value" in one.rule for one in (counted.quantity, *counted.partners))


def is_whole(counted: Counted) -> bool:
    """People and things come whole: "83,7" counts none."""
    return is_whole_number(counted.quantity.value)


def is_whole_number(value: float | None) -> bool:
    return value is None or float(value).is_integer()


def units(counted: Counted, measurand: Measurand) -> frozenset[str]:
    return _units(counted.story.things[measurand.thing].words)


def is_other_size(counted: Counted, measurand: Measurand) -> bool:
    """ "Fünf Tonnen" are none of the "Milligramm": that is no size for them, or another thing has a nearer unit."""
    noun, things = (counted.quantity.thing or "").rpartition(" ")[2], counted.story.things
    if unit_of(noun)[0] != counted.quantity.unit or counted.quantity.unit == MONEY:
        return False  # "98 Kilometer pro Stunde", "12 Gramm Mehl"
    mine = _apart(noun, things[measurand.thing].words)
    return mine > OTHER_SIZE or mine > min(_apart(noun, thing.words) for thing in things) + NEARER


@cache
def _apart(noun: str, words: tuple[str, ...]) -> float:
    """How many powers of ten lie between a unit and the nearest of a thing's: 0 for the same one, inf for no unit."""
    kind, size = unit_of(noun)
    sizes = [unit_of(word) for word in words]
    return min((abs(log10(one / size)) for other, one in sizes if other == kind and one and size), default=inf)


@cache
def _units(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(unit_of(word)[0] for word in words)
