"""What was counted before, as evidence for what a number counts: "..., die Veranstalter zählten 15.000"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from helpers import topic as topics
from helpers.claims import against, countable, unnamed, values
from helpers.claims.counted import EVERYWHERE, OVERALL, Counted
from helpers.claims.following import LATELY, UPHELD
from helpers.claims.numbers import NOUN, Row
from helpers.german import lemmas
from helpers.german.sentences import Span
from helpers.topic import Measurand, Topic, cues, fates

THERE_ARE = re.compile(r"\b(?:sind|waren|seien|wären)\s(?:das\s|es\s)?$")
# "Bis Dienstag sei er wieder auf 3,1 Milligramm gesunken"; "sprach am Montag von 1.200 Litern"
IT = re.compile(r"\b(?:er|sie|es)\s(?:[a-zäöüß]+\s){0,2}(?:auf|bei|um)\s(?:[a-zäöüß]+\s)?$")
SPOKEN = re.compile(r"\bspr(?:icht|ach|echen|achen)\b[^.;:]{0,50}\svon\s(?:[a-zäöüß]+\s)?$")
GRANTED = re.compile(r"\b(?:beantrag|bewillig|zugesagt|gewähr|geforder|verlang|bekomm|erhalten|genehmig)")
# "Er sammelt *Unterschriften*. 300 habe er schon"
OPENS = re.compile(
    r"\s*(?:(?:[Bb]isher|[Bb]islang|[Ss]chon|[Rr]und|[Ee]twa|[Mm]ehr\sals|[Üü]ber|[Ff]ast|[Kk]napp|[Gg]ut)\s)*"
)
GATHERS = re.compile(
    r"\b(?:sammel|verteil|verkauf|verschick|bestell|such|brauch|pflanz|druck)\w*\s(?:(?:\w+\s){0,3})"
    r"[A-ZÄÖÜ][a-zäöüß]+(?:en|n|er|e|s)\b"
)
SURELY, GOES_ON, OF_WHOLE, REPEATED, SAME_NOUN, SAME_THING = 5.0, 3.0, 2.0, 2.0, 1.5, 1.0

THERE = re.compile(r"[.!?]\sDort\s")


@dataclass(frozen=True)
class Evidence:
    """Something that speaks for a measurand, or against it: how much, by which rule, which word."""

    points: float
    rule: str = ""
    word: str = ""


def points(counted: Counted, measurand: Measurand) -> Iterator[Evidence]:
    """The crowd of who speaks, the question answered, the very number again, what it goes on from."""
    if counted.we and measurand.id == next((m.id for m in counted.story.measurands if _of_crowd(counted, m)), ""):
        yield Evidence(SURELY, "measurand_thing")
    asked = counted.asked and cues.is_thing(counted.story, measurand.thing, counted.asked)
    if asked and _is_first(counted.story, measurand):
        yield Evidence(SAME_THING, "measurand_inherited", counted.asked)
    if counted.upheld and not counted.told and counted.upheld["measurand"] == measurand.id:
        yield Evidence(SURELY, "measurand_inherited", counted.upheld["text"])
        return
    if not counted.told and counted.repeats(measurand):
        yield Evidence(REPEATED, "measurand_inherited", counted.quantity_text)
    if word := unnamed.asked_for(counted, measurand) or unnamed.left_open(counted, measurand):
        yield Evidence(GOES_ON, "measurand_inherited", word)
    if unnamed.only_sum(counted, measurand):
        yield Evidence(GOES_ON, "measurand_sum", counted.earlier[-1]["text"])
    turned = counted.of_others(measurand) or _is_there(counted, measurand)
    if not turned and not (counted.behind_aside and counted.earlier[-1]["measurand"] == measurand.id):
        yield from _from_last(counted, measurand)
        yield from _as_first(counted, measurand)


def _from_last(counted: Counted, measurand: Measurand) -> Iterator[Evidence]:
    """The number just before: "waren es 23 Millionen, die geplant waren" hardly goes on from it."""
    last = counted.last
    borrows = counted.elided or counted.bare or counted.listed or counted.changed or against.spreads(counted)
    borrows = borrows or _only_one(counted, measurand)
    own = bool(counted.quantity.unit) and counted.quantity.role != "part"
    if own and against.spreads(counted) and not counted.earlier[-1]["measurand"]:
        return  # "zu 60 Prozent auf Löhne. Weitere 7 Millionen entfielen auf Zinsen": parts of what the 60 are of
    if last is None or _about_others(counted, measurand) or not (borrows or counted.quantity.role == "part"):
        return
    if _counted_on_a_day(counted, measurand):
        return
    if _continues(counted, measurand, last):
        others = (m for m in counted.rivals if m.id != measurand.id)
        told = bool(counted.defining) and any(counted.hits(m, counted.defining) for m in others)
        sure = SAME_THING if told else _how_surely(counted, measurand, last)
        yield Evidence(sure, "measurand_inherited", last["text"])


def _about_others(counted: Counted, measurand: Measurand) -> bool:
    """ "Es kamen 900 Gäste. Unmut gibt es über *die Busse*. Zugesagt waren 40": of those."""
    if counted.elided and _named_others(counted, measurand):
        return True
    if any(_of_others_there(counted, measurand, spans) for spans in (counted.announced, counted.question)):
        return True
    if counted.noun or not counted.sentence_before or counted.hits(measurand, counted.sentence_before):
        return False
    before, at = counted.sentence_before[0], counted.last["end"] if counted.last else 0
    # "berichtigte die Zahl der Kündigungen"
    told = unnamed.NUMBER_OF.search(counted.article.text, before.start, before.end)
    others = [m for m in counted.story.measurands if m.id != measurand.id and not any(values.units(counted, m))]
    others = others if told else [m for m in others if m.thing != measurand.thing]
    return at < before.start and any(counted.hits(m, [before]) for m in others)


def _of_others_there(counted: Counted, measurand: Measurand, spans: Sequence[Span]) -> bool:
    """ "Es gab 46 Tote. Sind auch *Zivilisten* darunter? Der Kreis meldet vier": of those, not of the 46."""
    if not spans or counted.last is None or counted.last["end"] > spans[0].start:
        return False
    if counted.hits(measurand, spans):
        return False
    return any(counted.hits(m, spans) for m in counted.story.measurands if m.id != measurand.id)


def _named_others(counted: Counted, measurand: Measurand) -> bool:
    """ "Es kamen 900 Gäste. Er sammelt *Unterschriften*. 300 habe er schon": of those that the sentence named."""
    text, start = counted.article.text, counted.sentence.start
    before = counted.article.sentence_before(start)
    if counted.quantity.unit or not start or "\n\n" in text[before.end : start] or counted.last is None:
        return False
    if counted.last["end"] > before.start or not OPENS.fullmatch(text, start, counted.quantity.start):
        return False
    said = text[before.start : before.end]
    same = any(cues.is_thing(counted.story, measurand.thing, noun) for noun in NOUN.findall(said))
    if same or counted.hits(measurand, [before]):
        return False
    other = any(one.id != measurand.thing for one in topics.mentions(counted.story, "things", said))
    return other or bool(GATHERS.search(said))


def _as_first(counted: Counted, measurand: Measurand) -> Iterator[Evidence]:
    """Where nothing is said, what was counted lately, or what the story is about first of all."""
    if not counted.first or any(counted.hits(m, counted.sentence_before) for m in counted.rivals):
        return
    if counted.elided and counted.earlier and _is_next(counted, counted.earlier[-1]):
        return
    mine = [row for row in counted.earlier[-LATELY:] if row["measurand"] == measurand.id]
    if not counted.elided and mine:
        points = SAME_NOUN if counted.same_noun(mine) else SAME_THING
        yield Evidence(points, "measurand_inherited", mine[-1]["text"])
    if not mine and _is_first(counted.story, measurand) and not _of_another_kind(counted, measurand):
        main = not counted.noun and measurand.id == next(m.id for m in counted.story.measurands)
        yield Evidence(GOES_ON if main else SAME_THING, "measurand_thing")


def _is_there(counted: Counted, measurand: Measurand) -> bool:
    """ "800 zogen zum Markt. *Dort* sprach Kern. Er schätzte die Menge auf 900 Leute": those at the market."""
    last = counted.earlier[-1] if counted.earlier else None
    if last is None or last["measurand"] in ("", measurand.id):
        return False
    return THERE.search(counted.article.text, last["end"], counted.quantity.start) is not None


def _is_next(counted: Counted, before: Row) -> bool:
    """ "Es unterrichten 31.600 Lehrer. Im Jahr 2020 waren es 29.400": of those, which no measurand counts."""
    start = counted.sentence.start
    near = before["number_start"] >= counted.article.sentence_before(start).start
    return near and not before["measurand"] and before["number_start"] in counted.quantity.related


def _of_another_kind(counted: Counted, measurand: Measurand) -> bool:
    """ "930 offene Stellen" are not the first kind of jobs that a story counts; "900 fröhliche Gäste" are people."""
    words = (counted.quantity.thing or "").split()[:-1]
    told = [word for word in words if word.islower() and word not in cues.GENERAL]
    if not told or counted.elided or countable.counts_people(counted.story, measurand):
        return False
    listed = [*measurand.cues, *counted.story.things[measurand.thing].words, measurand.label_de]
    known = frozenset().union(*(lemmas.keys(word) for entry in listed for word in entry.split()))
    return all(lemmas.keys(word).isdisjoint(known) for word in told)


def _of_crowd(counted: Counted, measurand: Measurand) -> bool:
    counts = countable.counts_people(counted.story, measurand)
    return counts and not measurand.planned and _is_first(counted.story, measurand)


def _how_surely(counted: Counted, measurand: Measurand, last: Row) -> float:
    """A bare number goes on for sure, one with the same noun or none likely, one with a noun of its own hardly."""
    if counted.quantity.unit and against.spreads(counted):
        return GOES_ON  # "3 Millionen Euro Schaden; auf den Hafen entfielen 90.000 Euro"
    if counted.quantity.role == "part":  # "elf Verletzte, darunter vier Beamte"
        return OF_WHOLE if counted.noun and not counted.is_part_in_unit(measurand) else GOES_ON
    if counted.elided and (counted.bare or counted.contrasted):
        return SAME_THING if _said_of_another(counted, measurand) else SURELY
    alike = counted.elided or counted.quantity.unit or counted.same_noun([last])
    return GOES_ON if alike else SAME_THING


def _counted_on_a_day(counted: Counted, measurand: Measurand) -> bool:
    """ "Erwartet hatte man 8.000. Der Verein kommt für Samstag auf 4.500 Besucher": no plan, and its noun says so."""
    if not measurand.planned or counted.elided or counted.certainty in ("planned", "possible"):
        return False
    if counted.hits(measurand):
        return False
    counts = (m for m in against.siblings(counted.story, measurand) if not m.planned)
    return any(counted.hits(m, counted.own_spans) for m in counts)


def _said_of_another(counted: Counted, measurand: Measurand) -> bool:
    """ "Geplant waren 48 Millionen. Die *Endsumme* beziffert sie auf 76": its own noun tells, not what stood before."""
    if any(not counted.between(hit.start) for hit in counted.hits(measurand)):
        return False
    others = (m for m in against.siblings(counted.story, measurand) if m is not measurand)
    return any(
        not counted.between(hit.start) and hit.end < counted.quantity.start and _is_noun(counted, m, hit.end, hit.word)
        for m in others
        for hit in counted.hits(m, counted.own_spans)
    )


def _is_noun(counted: Counted, measurand: Measurand, end: int, word: str) -> bool:
    """A noun, or the adjective of one of its things: "Bei den *defekten Anlagen* bleibe es bei 58"."""
    behind = NOUN.match(counted.article.text, end + 1)
    return word[:1].isupper() or bool(behind and cues.is_thing(counted.story, measurand.thing, behind[0]))


def _continues(counted: Counted, measurand: Measurand, last: Row) -> bool:
    """It counts what was counted before; with a place of its own what is counted there: "im Hafen waren es 20"."""
    story, before = counted.story, counted.story.measurands[last["measurand"]]
    if before.part_of and counted.elided and not (counted.bare or counted.contrasted) and counted.says_more:
        return False  # "26 kamen ins Krankenhaus, fünf wurden vor Ort versorgt"
    if _has_a_verb_of_its_own(counted, before):
        return False
    if counted.elided and not counted.hits(measurand) and against.ends_another(counted, measurand):
        return False  # "Acht der 20 Boote wurden gestoppt. Zwölf kamen durch"
    words, more = counted.before + counted.after, (counted.quantity.value or 0) > (last["value"] or 0)
    if not counted.places and (EVERYWHERE.search(words) or (more and OVERALL.search(words))):
        return measurand.id == topics.family(story, before.id)
    if _is_of_part(counted, measurand, before):
        return True
    there = [m.id for m in story.measurands if counted.names(m) and topics.comparable(story, m.id, before.id)]
    return measurand.id in there if there and not counted.names(before) else measurand.id == before.id


def _is_of_part(counted: Counted, measurand: Measurand, before: Measurand) -> bool:
    """ "wurden 52 Menschen verletzt, unter ihnen 27 Polizisten": the part of the measurand that counts those."""
    own = (
        counted.noun and measurand.thing != before.thing and cues.is_thing(counted.story, measurand.thing, counted.noun)
    )
    inside = counted.quantity.role == "part" and topics.is_part(counted.story, measurand.id, before.id)
    return bool(own and inside and counted.hits(measurand, [counted.sentence]))


def _only_one(counted: Counted, measurand: Measurand) -> bool:
    """ "Da sind 600 Hektar weg", "bei der *Stadt* 4.000 Euro beantragt": in a unit that one measurand has."""
    unit = counted.quantity.unit
    if not unit or [m for m in counted.story.measurands if unit in values.units(counted, m)] != [measurand]:
        return False
    if GRANTED.search(counted.after):
        return bool(counted.labelled(measurand))
    goes_on = any(told.search(counted.before) for told in (THERE_ARE, IT, SPOKEN, UPHELD))
    return goes_on and not counted.inner


def _has_a_verb_of_its_own(counted: Counted, before: Measurand) -> bool:
    """ "150 Menschen wurden behandelt, elf kamen ins Krankenhaus": a verb of its own tells of others."""
    alone = counted.elided and counted.says_more and not (counted.bare or counted.contrasted)
    if not alone or any(not counted.parted(hit.start) for hit in counted.hits(before, counted.own_spans)):
        return False
    wholes = (before.id, *topics.ancestors(counted.story, before.id))
    others = (m for m in counted.story.measurands if m.id not in wholes and countable.fit(counted, m) is not None)
    return any(counted.hits(other, counted.own_spans) for other in others)


def _is_first(story: Topic, measurand: Measurand) -> bool:
    """What a bare number of this thing is about: a whole with parts, else what only grows, else the file's first."""
    siblings = against.siblings(story, measurand)
    siblings = [m for m in siblings if not m.planned] or siblings
    same = [m for m in siblings if not fates.of(" ".join(m.cues))]
    wholes = [m for m in siblings if not m.part_of and any(part.part_of == m.id for part in siblings)]
    return [*wholes, *(m for m in same if m.cumulative), *same][:1] == [measurand]
