"""Which measurand a number counts. Every measurand of the story gathers points from the words around the number; the
most points win, and where two tie the cell stays blank.

    the thing counted     a word of the measurand's thing 2, another word for people 1, none 0 (see `countable`)
    a cue                 in its clause 4, beyond another number 1.5, in a defining relative clause 3.5, in another
                          clause 1; in the sentence before 3, if the number says no more than how many
    a cue of its whole    as much, where a place of the measurand stands in the clause, 1 where a cue of its own does
    a place               the measurand's own 3, one in it or around it 2, in another clause of the sentence 1, where
                          the text was just before 0.5
    a word of its label   1.5
    what stood before     a number that goes on from it 3 or 5, one that names another noun 1, the same noun 1.5
    against it            see `against`: another place, fate or state -6, a plan among counts -2, or -1
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from helpers import topic as topics
from helpers.claims import against, countable, owners, places
from helpers.claims.counted import EVERYWHERE, Counted
from helpers.claims.following import LATELY
from helpers.claims.numbers import NOUN, Row
from helpers.topic import Measurand, Topic, cues, fates

CUES = {"measurand_clause": 4.0, "measurand_relative": 3.5, "measurand_beside": 1.0, "measurand_inherited": 3.0}
LONGER, BEYOND, LABEL, FATED = 0.5, 1.5, 1.5, 3.0
PLACE, AROUND, BESIDE = 3.0, 2.0, 1.0
CARRIED = 0.5  # no more than a tie-break between a whole and its part
INNERMOST = 0.01  # of a whole and a part that have a place in common the part is meant
SURELY, GOES_ON, OF_WHOLE, REPEATED, SAME_NOUN, SAME_THING = 5.0, 3.0, 2.0, 2.0, 1.5, 1.0
NEEDED = {2: 1.0, 1: 1.5, 0: 3.0}  # points beside the thing that a fit of this kind needs


@dataclass(frozen=True)
class Found:
    """What a number counts: the measurand's id or '', the rule that told, the words that decided."""

    measurand: str = ""
    rule: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """Something that speaks for a measurand, or against it: how much, by which rule, which word."""

    points: float
    rule: str = ""
    word: str = ""


_cue = partial(Evidence, rule="measurand_clause")


def of(counted: Counted) -> Found:
    """The measurand of a number with the words that decided; blank where nothing fits or two fit alike."""
    if countable.never(counted):
        return Found()
    told = {m.id: evidence for m in counted.story.measurands if (evidence := _evidence(counted, m))}
    sums = {id: sum(one.points for one in evidence) for id, evidence in told.items()}
    enough = {id: n for id, n in sums.items() if n - told[id][0].points >= NEEDED[int(told[id][0].points)]}
    best = _best(counted.story, enough)
    if not best or _of_another_thing(counted, best, told[best]) or _only_there(counted, best, told[best]):
        return Found()
    strongest = sorted((one for one in told[best][1:] if one.points > 0 and one.rule), key=lambda one: -one.points)
    words = dict.fromkeys(one.word for one in [told[best][0], *strongest] if one.word)
    return Found(best, next((one.rule for one in strongest), "measurand_thing"), tuple(words))


def without_story(thing: str) -> Found:
    """Without a story the head noun of the thing, in lower case: "nordkoreanischen Ländern" -> "länder"."""
    nouns = NOUN.findall(thing)
    noun = (nouns[0] if nouns else thing.split()[-1]).lower()
    return Found(noun[:-1] if noun.endswith(("ern", "eln")) else noun, "measurand_thing")


def _best(story: Topic, sums: dict[str, float]) -> str:
    """The one with most points; of a whole and its parts that tie the whole; '' where others tie."""
    tied = [id for id, points in sums.items() if points == max(sums.values())]
    whole = (id for id in tied if all(id == other or topics.is_part(story, other, id) for other in tied))
    return next(whole, "")


def _of_another_thing(counted: Counted, id: str, told: Sequence[Evidence]) -> bool:
    """ "205 Feuerwehrleute" are nobody aboard where firefighters are counted apart, unless their own clause says so
    and does not say the same of a count of firefighters."""
    thing = counted.story.measurands[id].thing
    if told[0].points or counted.elided or not counted.of_other_thing(thing):
        return False
    said = any(one.rule == "measurand_clause" and one.points > 0 for one in told)
    return not said or any(counted.hits(m) for m in counted.rivals)


def _only_there(counted: Counted, id: str, told: Sequence[Evidence]) -> bool:
    """ "900 Teilnehmer in Moor" are no nurses, although those of Moor are counted: only the place speaks for it."""
    measurand = counted.story.measurands[id]
    last = counted.story.measurands[counted.last["measurand"]] if counted.elided and counted.last else measurand
    if told[0].points or not (counted.of_other_thing(measurand.thing) or last.thing != measurand.thing):
        return False
    where = list(_places(counted, measurand))
    return all(one in where for one in told if one.points > 0)


def _evidence(counted: Counted, measurand: Measurand) -> list[Evidence]:
    """All there is on one measurand, that of the thing first; none where the number cannot count it."""
    fit = countable.fit(counted, measurand)
    if fit is None or not owners.fits(counted, measurand.thing):
        return []
    alone = [Evidence(1.0)] if fit == 2 and countable.speaks_for_itself(counted, measurand) else []
    kinds = (_cues, _labels, _places, _going_on)
    points = [Evidence(one) for one in against.points(counted, measurand)]
    thing = Evidence(fit, "measurand_thing", counted.noun if fit else "")
    return [thing, *alone, *(one for kind in kinds for one in kind(counted, measurand)), *points]


def _strongest_cue(counted: Counted, measurand: Measurand, shared: Sequence[cues.Hit] = ()) -> Evidence | None:
    """The cue in the number's own clause that says most, none that is shared with another measurand."""
    found = [hit for hit in counted.hits(measurand) if hit not in shared and not _of_other(counted, hit)]
    told = [_cue(_weight(counted, measurand, hit), word=hit.word) for hit in found]
    return max(told, key=lambda one: one.points, default=None)


def _of_other(counted: Counted, hit: cues.Hit) -> bool:
    """ "26 kamen ins *Krankenhaus*, fünf wurden vor Ort versorgt": said of the 26, by a verb of their own."""
    if counted.of_next(hit.start) or counted.is_other_noun(hit):
        return True  # "28 Kinder erkrankt, im Heim 17 Helfer", "angefordert seien 600 Beamte, im Einsatz 450"
    own = counted.elided and counted.says_more and not counted.bare
    return own and bool(counted.between(hit.start)) and counted.parted(hit.start)


def _weight(counted: Counted, measurand: Measurand, hit: cues.Hit) -> float:
    """Beyond another number a cue says little; nor does the noun counted, if it is just a word of the thing."""
    start = counted.quantity.thing_start
    itself = start is not None and start <= hit.start < (counted.quantity.thing_end or start)
    if counted.between(hit.start) or (itself and cues.is_thing(counted.story, measurand.thing, hit.word)):
        wholes = (counted.story.measurands[whole] for whole in topics.ancestors(counted.story, measurand.id))
        among = itself and any(map(counted.hits, wholes))  # "unter den Verletzten zwölf Beschäftigte"
        return CUES["measurand_clause"] if among and not counted.between(hit.start) else BEYOND
    return CUES["measurand_clause"] + LONGER * (hit.size - 1)


def _cues(counted: Counted, measurand: Measurand) -> Iterator[Evidence]:
    """The cue that says most in the number's clause, or else one in the next stretch; then that of its whole."""
    own = _strongest_cue(counted, measurand)
    own = own or _fate(counted, measurand)
    if own:
        yield own
    stretches = counted.stretches[1:3] if counted.of_others(measurand) else counted.stretches[1:]
    for rule, spans in () if own else stretches:
        if found := counted.hits(measurand, spans):
            yield Evidence(CUES[rule], rule, found[0].word)
            break
    mine = next((place.id for place in counted.places if place.id in measurand.places), "")
    if mine or own:
        above = (counted.story.measurands[whole] for whole in topics.ancestors(counted.story, measurand.id))
        shared = counted.hits(measurand)
        wholes = [_strongest_cue(counted, whole, shared) for whole in above if own or mine not in whole.places]
        for one in sorted(filter(None, wholes), key=lambda one: one.points)[-1:]:
            yield one if own is None else _cue(BESIDE, word=one.word)


def _fate(counted: Counted, measurand: Measurand) -> Evidence | None:
    """ "900 Tiere tot", "vier Leichen" say what a cue "getötet" does, where no other measurand of the thing has it."""
    story, noun = counted.story, counted.noun
    said = counted.happened if counted.elided else fates.of(noun) or counted.happened
    if not said or counted.base or not cues.is_thing(story, measurand.thing, noun):
        return None
    told = [m for m in against.siblings(story, measurand) if said & fates.of(" ".join(m.cues))]
    there = any(counted.names(m) and counted.hits(m) for m in story.measurands)  # "tote Tiere am See": the birds there
    return _cue(FATED, word=noun) if told == [measurand] and not there else None


def _labels(counted: Counted, measurand: Measurand) -> Iterator[Evidence]:
    """A word of its label that is no cue."""
    known = {hit.word for hit in counted.hits(measurand)}
    yield from [_cue(LABEL, word=word) for word in counted.labelled(measurand) if word not in known][:1]


def _places(counted: Counted, measurand: Measurand) -> Iterator[Evidence]:
    """A place of the measurand: its own, or one in it; else one named nearby."""
    story = counted.story
    exact = [place for place in counted.places if place.id in measurand.places]
    inside = [place for place in counted.places if against.lies_in(story, place.id, measurand)]
    if exact or inside:
        depth = INNERMOST * len(topics.ancestors(story, measurand.id))
        around = AROUND if not measurand.cues or counted.hits(measurand) else CARRIED
        yield _cue(PLACE + depth if exact else around, word=(exact or inside)[0].words)
    if not counted.places:
        near = places.named(counted.article, [*counted.defining, *counted.beside])
        beside = [place for place in near if against.lies_in(story, place.id, measurand)]
        yield from [Evidence(BESIDE, "measurand_beside", place.words) for place in beside][:1]
        carried = [place for place in counted.carried if place.id in measurand.places]
        yield from [Evidence(CARRIED, "measurand_inherited", place.words) for place in carried]


def _going_on(counted: Counted, measurand: Measurand) -> Iterator[Evidence]:
    """What was counted before: "..., die Veranstalter zählten 15.000" goes on from it."""
    if counted.we and measurand.id == next((m.id for m in counted.story.measurands if _of_crowd(counted, m)), ""):
        yield Evidence(SURELY, "measurand_thing")
    if (
        counted.asked
        and _is_first(counted.story, measurand)
        and cues.is_thing(counted.story, measurand.thing, counted.asked)
    ):
        yield Evidence(SAME_THING, "measurand_inherited", counted.asked)
    if not counted.told and counted.repeats(measurand):
        yield Evidence(REPEATED, "measurand_inherited", counted.quantity_text)
    last, part = counted.last, counted.quantity.role == "part"
    if counted.of_others(measurand):
        return
    if last and not counted.about_others(measurand) and (
        counted.elided or counted.bare or part or counted.listed or counted.changed
    ) and _continues(counted, measurand, last):
        others = [m for m in counted.rivals if m.id != measurand.id]
        told = counted.defining and any(
            counted.hits(m, counted.defining) for m in others
        )  # "waren es 23 Millionen, die geplant waren"
        points = SAME_THING if told else _how_surely(counted, last)
        yield Evidence(points, "measurand_inherited", last["text"])
    said_before = any(counted.hits(m, counted.sentence_before) for m in counted.rivals)
    if said_before or not counted.first:
        return
    mine = [row for row in counted.earlier[-LATELY:] if row["measurand"] == measurand.id]
    if not counted.elided and mine:
        points = SAME_NOUN if counted.same_noun(mine) else SAME_THING
        yield Evidence(points, "measurand_inherited", mine[-1]["text"])
    if not mine and _is_first(counted.story, measurand):
        main = not counted.noun and measurand.id == next(m.id for m in counted.story.measurands)
        yield Evidence(GOES_ON if main else SAME_THING, "measurand_thing")


def _of_crowd(counted: Counted, measurand: Measurand) -> bool:
    counts = countable.counts_people(counted.story, measurand)
    return counts and not measurand.planned and _is_first(counted.story, measurand)


def _how_surely(counted: Counted, last: Row) -> float:
    """A bare number goes on for sure, one with the same noun or none likely, one with a noun of its own hardly."""
    if counted.quantity.role == "part" and counted.quantity.unit and against.SPREAD.search(counted.before + counted.after):
        return GOES_ON  # "3 Millionen Euro Schaden; auf den Hafen entfielen 700.000 Euro"
    if counted.quantity.role == "part":  # "elf Verletzte, darunter vier Beamte"
        return OF_WHOLE
    if counted.elided and (counted.bare or counted.contrasted):
        return SURELY
    alike = counted.elided or counted.quantity.unit or counted.same_noun([last])
    return GOES_ON if alike else SAME_THING


def _continues(counted: Counted, measurand: Measurand, last: Row) -> bool:
    """It counts what was counted before; with a place of its own what is counted there: "im Hafen waren es 20"."""
    story, before = counted.story, counted.story.measurands[last["measurand"]]
    if before.part_of and counted.elided and not (counted.bare or counted.contrasted) and counted.says_more:
        return False  # "26 kamen ins Krankenhaus, fünf wurden vor Ort versorgt"
    if counted.elided and not counted.hits(measurand) and against.ends_another(counted, measurand):
        return False  # "52 der 64 Drohnen wurden gestoppt. Zwölf kamen durch"
    if not counted.places and EVERYWHERE.search(counted.before + counted.after):
        return measurand.id == topics.family(story, before.id)
    there = [m.id for m in story.measurands if counted.names(m) and topics.comparable(story, m.id, before.id)]
    return measurand.id in there if there and not counted.names(before) else measurand.id == before.id


def _is_first(story: Topic, measurand: Measurand) -> bool:
    """What a bare number of this thing is about: a whole with parts, else what only grows, else the file's first."""
    siblings = against.siblings(story, measurand)
    same = [m for m in siblings if not fates.of(" ".join(m.cues))]
    wholes = [m for m in siblings if not m.part_of and any(part.part_of == m.id for part in siblings)]
    return [*wholes, *(m for m in same if m.cumulative), *same][:1] == [measurand]
