"""Which measurand a number counts. Every measurand of the story gathers points from the words around the number; the
most points win, and where two tie the cell stays blank.

    the thing counted     a word of the measurand's thing 2, another word for people 1, none 0 (see `countable`)
    a cue                 in its clause 4, beyond another number 1.5, in a defining relative clause 3.5, in another 1
    a place               the measurand's own 3, one in it or around it 2, in another clause of the sentence 1
    a word of its label   1.5
    what stood before     a number that goes on from it 3 or 5, one that counts the same noun 1.5
    against it            another place -6, another fate (verletzt, festgenommen) -6, a plan among counts -2, or -1
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from helpers import topic as topics
from helpers.claims import countable, owners
from helpers.claims.counted import NOUN, Counted, Row
from helpers.german import lemmas
from helpers.topic import Measurand, Topic, cues, fates

CUE, LONGER, BEYOND, DEFINING, BESIDE = 4.0, 0.5, 1.5, 3.5, 1.0
PLACE, AROUND, LABEL = 3.0, 2.0, 1.5
CARRIED = 0.5  # no more than a tie-break between a whole and its part
INNERMOST = 0.01  # of a whole and a part that have a place in common the part is meant
SURELY, GOES_ON, OF_WHOLE, SAME_NOUN, SAME_THING = 5.0, 3.0, 2.0, 1.5, 1.0
ELSEWHERE, OTHER_FATE, NO_PLAN, PLAN, UNPLANNED = -6.0, -6.0, -2.0, 1.0, -1.0
NEEDED = {2: 1.0, 1: 1.5, 0: 3.0}  # points beside the thing that a fit of this kind needs
LATELY, NEAR = 4, 300  # numbers and characters that are looked back


@dataclass(frozen=True)
class Found:
    """What a number counts: the measurand's id or '', the rule that told, the words that decided."""

    measurand: str = ""
    rule: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Point:
    """Something that speaks for a measurand, or against it: how much, by which rule, which word."""

    points: float
    rule: str = ""
    word: str = ""


def of(counted: Counted) -> Found:
    """The measurand of a number with the words that decided; blank where nothing fits or two fit alike."""
    if countable.never(counted):
        return Found()
    told = {m.id: points for m in counted.story.measurands if (points := _points(counted, m))}
    sums = {id: sum(point.points for point in points) for id, points in told.items()}
    enough = {
        id: points for id, points in sums.items() if points - told[id][0].points >= NEEDED[int(told[id][0].points)]
    }
    best = _best(counted.story, enough)
    if not best:
        return Found()
    strongest = sorted((point for point in told[best][1:] if point.points > 0 and point.rule), key=lambda p: -p.points)
    words = dict.fromkeys(point.word for point in [told[best][0], *strongest] if point.word)
    return Found(best, next((point.rule for point in strongest), "measurand_thing"), tuple(words))


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


def _points(counted: Counted, measurand: Measurand) -> list[Point]:
    """The points of one measurand, that of the thing first; none where the number cannot count it."""
    fit = countable.fit(counted, measurand)
    if fit is None or not owners.fits(counted, measurand.thing):
        return []
    word = counted.noun if fit else ""
    only = [Point(1.0)] if fit == 2 and countable.speaks_for_itself(counted, measurand) else []
    found = [*_cues(counted, measurand), *_places(counted, measurand), *_going_on(counted, measurand)]
    return [Point(fit, "measurand_thing", word), *only, *found, *_against(counted, measurand)]


def _cue(counted: Counted, measurand: Measurand) -> Point | None:
    """The cue in the number's own clause that says most."""
    found = [Point(_weight(counted, measurand, hit), "measurand_clause", hit.word) for hit in counted.hits(measurand)]
    return max(found, key=lambda point: point.points, default=None)


def _weight(counted: Counted, measurand: Measurand, hit: cues.Hit) -> float:
    """Beyond another number a cue says little; nor does the noun counted, if it is just a word of the thing."""
    start = counted.quantity.thing_start
    itself = start is not None and start <= hit.start < (counted.quantity.thing_end or start)
    if counted.between(hit.start) or (itself and cues.is_thing(counted.story, measurand.thing, hit.word)):
        return BEYOND
    return CUE + LONGER * (hit.size - 1)


def _cues(counted: Counted, measurand: Measurand) -> Iterator[Point]:
    """The cue that says most, in the number's clause or else in others, and a word of the label."""
    story, text = counted.story, counted.article.text
    around = (
        (counted.defining, DEFINING, "measurand_relative"),
        (counted.beside, BESIDE, "measurand_beside"),
        (counted.pointing_back, GOES_ON, "measurand_inherited"),
    )
    own = _cue(counted, measurand)
    if own:
        yield own
    for spans, points, rule in () if own else around:
        found = [hit for span in spans for hit in cues.hits(story, measurand.id, text[span.start : span.end])]
        if found:
            yield Point(points, rule, found[0].word)
    labelled = [word for word in counted.labelled(measurand) if own is None or word != own.word]
    if labelled:
        yield Point(LABEL, "measurand_clause", labelled[0])


def _places(counted: Counted, measurand: Measurand) -> Iterator[Point]:
    """A place of the measurand: its own, or one in it; with its own the cues of its wholes count too."""
    story = counted.story
    exact = [place for place in counted.places if place.id in measurand.places]
    inside = [place for place in counted.places if _lies_in(story, place.id, measurand)]
    if exact or inside:
        depth = INNERMOST * len(topics.ancestors(story, measurand.id))
        yield Point(PLACE + depth if exact else AROUND, "measurand_clause", (exact or inside)[0].words)
    if exact and not counted.hits(measurand):
        above = (story.measurands[whole] for whole in topics.ancestors(story, measurand.id))
        wholes = [_cue(counted, whole) for whole in above if exact[0].id not in whole.places]
        yield from sorted(filter(None, wholes), key=lambda point: point.points)[-1:]
    if not counted.places:
        near = counted.places_in([*counted.defining, *counted.beside])
        beside = [place for place in near if _lies_in(story, place.id, measurand)]
        yield from [Point(BESIDE, "measurand_beside", place.words) for place in beside][:1]
        carried = [place for place in counted.carried if place.id in measurand.places]
        yield from [Point(CARRIED, "measurand_inherited", place.words) for place in carried]


def _lies_in(story: Topic, place: str, measurand: Measurand) -> bool:
    return any(topics.within(story, place, around) for around in measurand.places)


def _going_on(counted: Counted, measurand: Measurand) -> Iterator[Point]:
    """What was counted before: "..., die Veranstalter zählten 15.000" goes on from it."""
    earlier = [row for row in counted.earlier[-LATELY:] if row["measurand"] and _stands(row, counted)]
    last = earlier[-1] if earlier else None
    near = last is not None and counted.quantity.start - last["end"] <= NEAR
    part = counted.quantity.role == "part"  # "elf Verletzte, darunter vier Beamte"
    if last and near and _continues(counted, measurand, last["measurand"]) and (counted.elided or counted.bare or part):
        settled = fates.of(" ".join(measurand.cues)) and not counted.elided  # "20 Verletzte. Erwartet wurden 500 Gäste"
        alike = part or not settled or counted.quantity.unit or _same_noun(counted, [last])
        points = SURELY if counted.elided and counted.bare else GOES_ON if alike else SAME_THING
        points = min(points, OF_WHOLE) if part else points
        yield Point(points, "measurand_inherited", last["text"])
    if counted.told or counted.pointing_back or not (counted.bare or counted.definite):
        return
    mine = [row for row in earlier if row["measurand"] == measurand.id]
    if not counted.elided and _same_noun(counted, mine):
        yield Point(SAME_NOUN, "measurand_inherited", mine[-1]["text"])
    if not mine and _is_first(counted.story, measurand):
        main = not counted.noun and measurand.id == next(m.id for m in counted.story.measurands)
        yield Point(GOES_ON if main else SAME_THING, "measurand_thing")


def _stands(row: Row, counted: Counted) -> bool:
    """Whether a number can go on from that row: behind "davon 20 im Hafen" the whole is meant again."""
    return not row["share"] or row["number_start"] in counted.quantity.related or counted.quantity.role == "part"


def _continues(counted: Counted, measurand: Measurand, before: str) -> bool:
    """It counts what was counted before; with a place of its own what is counted there: "im Hafen waren es 20"."""
    story, last = counted.story, counted.story.measurands[before]
    there = [m.id for m in story.measurands if _names(counted, m) and topics.comparable(story, m.id, before)]
    return measurand.id in there if there and not _names(counted, last) else measurand.id == before


def _names(counted: Counted, measurand: Measurand) -> bool:
    return any(place.id in measurand.places for place in counted.places)


def _same_noun(counted: Counted, rows: Sequence[Row]) -> bool:
    nouns = [row["thing"].split()[-1] for row in rows if row["thing"]]
    return bool(counted.noun) and any(lemmas.same_noun(counted.noun, noun) for noun in nouns)


def _is_first(story: Topic, measurand: Measurand) -> bool:
    """What a bare number of this thing is about: a whole with parts, else what only grows, else the file's first."""
    same = [m for m in _siblings(story, measurand) if not fates.of(" ".join(m.cues))]
    wholes = [m for m in same if not m.part_of and any(part.part_of == m.id for part in same)]
    return [*wholes, *(m for m in same if m.cumulative), *same][:1] == [measurand]


def _against(counted: Counted, measurand: Measurand) -> Iterator[Point]:
    """Another place, another fate, a plan among counts."""
    story = counted.story
    elsewhere = counted.places and not any(_fits(story, measurand, place.id) for place in counted.places)
    if elsewhere and measurand.places:
        yield Point(ELSEWHERE)
    if _other_fate(counted, measurand):
        yield Point(OTHER_FATE)
    planned = counted.certainty in ("planned", "possible")
    if planned and measurand.planned:
        yield Point(PLAN)
    elif planned != measurand.planned and any(m.planned == planned for m in _siblings(story, measurand)):
        yield Point(NO_PLAN if planned else UNPLANNED)


def _siblings(story: Topic, measurand: Measurand) -> list[Measurand]:
    return [m for m in story.measurands if m.thing == measurand.thing]


def _fits(story: Topic, measurand: Measurand, place: str) -> bool:
    """The place is one of the measurand's or of a whole it belongs to: "kämpfen in Kursk" are in combat there."""
    wholes = [measurand, *(story.measurands[id] for id in topics.ancestors(story, measurand.id))]
    return any(_lies_in(story, place, whole) for whole in wholes)


def _other_fate(counted: Counted, measurand: Measurand) -> bool:
    """Something else became of them: "20 Teilnehmer wurden verletzt" is no count of those who took part."""
    story, text = counted.story, counted.article.text
    usual = fates.of(" ".join(story.things[measurand.thing].words))
    own = fates.of(" ".join((measurand.label_de, *measurand.cues)))
    spans = [*counted.spans, *counted.defining]
    told = [(span.start + at, fate) for span in spans for at, fate in fates.places(text[span.start : span.end])]
    near = {fate for at, fate in told if fate not in usual and not counted.between(at)}
    return bool(near) and near.isdisjoint(own)
