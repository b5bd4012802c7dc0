"""Which measurand a number counts. Every measurand of the story gathers points from the words around the number; the
most points win, and where two tie the cell stays blank.

    the thing counted     a word of the measurand's thing 2, another word for people 1, none 0 (see `countable`)
    a cue                 in its clause 4, beyond another number 1.5, in a defining relative clause 3.5, in another
                          clause 1; in the sentence before 3, if the number says no more than how many
    a cue of its whole    as much, where a place of the measurand stands in the clause, 1 where a cue of its own does
    a place               the measurand's own 3, one in it or around it 2, in another clause of the sentence 1, where
                          the text was just before 0.5
    what became of them   3, if no other measurand of the thing has such a cue: "tot" of those "getötet"
    a word of its label   1.5
    what stood before     see `carrying`: a number that goes on from it 3 or 5, one that names another noun 1, the same
                          noun 1.5, the very number again 2
    against it            see `against`: another place or fate -6, a state that ends it -12, a plan among counts -2, -1
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from helpers import topic as topics
from helpers.claims import against, carrying, countable, cued, owners, places
from helpers.claims.carrying import Evidence
from helpers.claims.counted import Counted
from helpers.claims.cued import cue
from helpers.claims.numbers import NOUN
from helpers.german import lemmas
from helpers.topic import Measurand, Topic, cues, fates

GENDERED = ("Mann", "Frau")  # "Männer" may be soldiers, "Menschen" are all
WORDS = re.compile(r"\w+")

LABEL, FATED = 1.5, 3.0
PLACE, AROUND, BESIDE = 3.0, 2.0, 1.0
CARRIED = 0.5  # no more than a tie-break between a whole and its part
INNERMOST = 0.01  # of a whole and a part that have a place in common the part is meant
EXACT = 2  # points where the number's noun is a word of the thing
ALONE = Evidence(1.0)  # the number's noun is a word of the thing that says what happened: "14 Infizierte"
NEEDED = {2: 1.0, 1: 1.5, 0: 3.0}  # points beside the thing that a fit of this kind needs


@dataclass(frozen=True)
class Found:
    """What a number counts: the measurand's id or '', the rule that told, the words that decided."""

    measurand: str = ""
    rule: str = ""
    words: tuple[str, ...] = ()


def of(counted: Counted) -> Found:
    """The measurand of a number with the words that decided; blank where nothing fits or two fit alike."""
    if countable.never(counted):
        return Found()
    told = {m.id: evidence for m in counted.story.measurands if (evidence := _evidence(counted, m))}
    sums = {id: sum(one.points for one in evidence) for id, evidence in told.items()}
    enough = {id: n for id, n in sums.items() if n - told[id][0].points >= NEEDED[int(told[id][0].points)]}
    own = counted.noun and not counted.elided and not lemmas.is_anybody(counted.noun)
    named = {id for id in enough if own and any(one is ALONE for one in told[id]) and told[id][0].points == EXACT}
    best = _best(counted.story, enough, named)
    if best:
        best = _exact_part(counted, best, enough) or best
    if best and _is_none(counted, best, told[best]):  # "92 Verletzte" are no hurt officers: the hurt, then
        best = _best(counted.story, {id: n for id, n in enough.items() if id in named and id != best}, named)
    if not best or _is_none(counted, best, told[best]):
        return Found()
    strongest = sorted((one for one in told[best][1:] if one.points > 0 and one.rule), key=lambda one: -one.points)
    words = dict.fromkeys(one.word for one in [told[best][0], *strongest] if one.word)
    return Found(best, next((one.rule for one in strongest), "measurand_thing"), tuple(words))


def without_story(thing: str) -> Found:
    """Without a story the head noun of the thing, in lower case: "nordkoreanischen Ländern" -> "länder"."""
    nouns = NOUN.findall(thing)
    noun = (nouns[0] if nouns else thing.split()[-1]).lower()
    return Found(noun[:-1] if noun.endswith(("ern", "eln")) else noun, "measurand_thing")


def _best(story: Topic, sums: dict[str, float], named: Set[str]) -> str:
    """The one with most points; of a whole and its parts that tie the whole, of others the one of whose thing it is.

    '' where several of those tie.
    """
    tied = [id for id, points in sums.items() if points == max(sums.values(), default=0)]
    whole = (id for id in tied if all(id == other or topics.is_part(story, other, id) for other in tied))
    own = [id for id in tied if id in named]
    return next(whole, own[0] if len(own) == 1 else "")


def _exact_part(counted: Counted, whole: str, enough: Iterable[str]) -> str:
    """ "Von den 52 Verletzten liegen zwölf *im Krankenhaus*": the part that is counted on its own; '' for none.

    So, too, where its cue holds that of the whole: "Es gab 52 Verletzte. *Schwer verletzt* seien zwei".
    """
    story = counted.story
    parts = [story.measurands[id] for id in enough if topics.is_part(story, id, whole)]
    mere = [hit for hit in counted.hits(story.measurands[whole])] if parts else []

    def narrows(part: Measurand) -> bool:
        return bool(mere) and all(
            any(one.start <= hit.start and hit.end <= one.end and one.size > hit.size for one in counted.hits(part))
            for hit in mere
        )

    if counted.quantity.role == "part":
        told = [one.id for one in parts if cued.strongest(counted, one)]
    else:
        told = [one.id for one in parts if narrows(one) and cued.strongest(counted, one)]
    return told[0] if len(told) == 1 else ""


def _is_none(counted: Counted, id: str, told: Sequence[Evidence]) -> bool:
    return _of_another_thing(counted, id, told) or _only_there(counted, id, told)


def _of_another_thing(counted: Counted, id: str, told: Sequence[Evidence]) -> bool:
    """ "205 Feuerwehrleute" are nobody aboard where firefighters are counted apart, unless their own clause says so
    and does not say the same of a count of firefighters."""
    thing = counted.story.measurands[id].thing
    if told[0].points or counted.elided or not counted.of_other_thing(thing):
        return False
    if _names_its_kind(counted, id):
        return True  # "17 getötete Zivilisten" are no soldiers killed
    said = any(one.rule == "measurand_clause" and one.points > 0 for one in told)
    return not said or any(counted.hits(m) for m in counted.rivals)


def _names_its_kind(counted: Counted, id: str) -> bool:
    """Whether a label says which people are counted, by its thing's id or a word of it, and says nothing of these."""
    story, measurand = counted.story, counted.story.measurands[id]
    words = {word.lower() for word in WORDS.findall(f"{measurand.label} {measurand.label_de}")}
    general = filter(lemmas.is_anybody, story.things[measurand.thing].words)
    if any(not any(lemmas.same_noun(word, one) for one in GENDERED) for word in general):
        return False

    def is_named(thing: str) -> bool:
        return thing in words or not words.isdisjoint(word.lower() for word in story.things[thing].words)

    others = (one.id for one in story.things if cues.is_thing(story, one.id, counted.noun))
    return is_named(measurand.thing) and not any(map(is_named, others))


def _only_there(counted: Counted, id: str, told: Sequence[Evidence]) -> bool:
    """ "900 Teilnehmer in Moor" are no nurses, although those of Moor are counted: only the place speaks for it.

    Nor are "5.200 Wütende in Moor" its newborn: people are one thing, one kind of them is another.
    """
    measurand = counted.story.measurands[id]
    last = counted.story.measurands[counted.last["measurand"]] if counted.elided and counted.last else measurand
    merely_people = told[0].points == 1 and not any(map(lemmas.is_anybody, counted.story.things[measurand.thing].words))
    another = not told[0].points and (counted.of_other_thing(measurand.thing) or last.thing != measurand.thing)
    if not (merely_people or another):
        return False
    where = list(_places(counted, measurand))
    return all(one in where for one in told[1:] if one.points > 0)


def _evidence(counted: Counted, measurand: Measurand) -> list[Evidence]:
    """All there is on one measurand, that of the thing first; none where the number cannot count it."""
    fit = countable.fit(counted, measurand)
    if fit is None or not owners.fits(counted, measurand.thing):
        return []
    alone = [ALONE] if fit == 2 and countable.speaks_for_itself(counted, measurand) else []
    kinds = (_cues, _labels, _places, carrying.points)
    points = [Evidence(one) for one in against.points(counted, measurand)]
    thing = Evidence(fit, "measurand_thing", counted.noun if fit else "")
    return [thing, *alone, *(one for kind in kinds for one in kind(counted, measurand)), *points]


def _cues(counted: Counted, measurand: Measurand) -> Iterator[Evidence]:
    """The cue that says most in the number's clause, or else one in the next stretch; then that of its whole."""
    own = cued.strongest(counted, measurand)
    own = own or _fate(counted, measurand)
    if own:
        yield own
    nearer = [one for one in counted.stretches[1:] if one[0] != "measurand_inherited"]
    stretches = nearer if counted.of_others(measurand) else counted.stretches[1:]
    for rule, spans in () if own else stretches:
        if found := counted.hits(measurand, spans):
            named = rule == "measurand_inherited" and _names_thing(counted, measurand)
            yield Evidence(cued.POINTS[rule] + cued.LONGER * named, rule, found[0].word)
            break
    mine = next((place.id for place in counted.places if place.id in measurand.places), "")
    if mine or own:
        above = (counted.story.measurands[whole] for whole in topics.ancestors(counted.story, measurand.id))
        shared = counted.hits(measurand)
        wholes = [cued.strongest(counted, whole, shared) for whole in above if own or mine not in whole.places]
        for one in sorted(filter(None, wholes), key=lambda one: one.points)[-1:]:
            yield one if own is None else cue(BESIDE, word=one.word)


def _names_thing(counted: Counted, measurand: Measurand) -> bool:
    """ "Die Zahl der verletzten *Fans* blieb offen. Zuvor war von sieben die Rede" counts no hurt officers."""
    text = counted.article.text
    spans = (text[span.start : span.end] for span in counted.sentence_before if not counted.noun)
    return any(one.id == measurand.thing for span in spans for one in topics.mentions(counted.story, "things", span))


def _fate(counted: Counted, measurand: Measurand) -> Evidence | None:
    """ "900 Tiere tot", "vier Leichen" say what a cue "getötet" does, where no other measurand of the thing has it."""
    story, noun = counted.story, counted.noun
    said = counted.happened if counted.elided else fates.of(noun) or counted.happened
    if not said or counted.base or not cues.is_thing(story, measurand.thing, noun):
        return None
    told = [m for m in against.siblings(story, measurand) if said & fates.of(" ".join(m.cues))]
    there = any(counted.names(m) and counted.hits(m) for m in story.measurands)  # "tote Tiere am See": the birds there
    return cue(FATED, word=noun) if told == [measurand] and not there else None


def _labels(counted: Counted, measurand: Measurand) -> Iterator[Evidence]:
    """A word of its label that is no cue."""
    if counted.of_others(measurand) and fates.of(" ".join(measurand.cues)):
        return  # "nach dem Angriff strandeten 40 Schüler" are none of those killed in it
    known = {hit.word for hit in counted.hits(measurand)}
    yield from [cue(LABEL, word=word) for word in counted.labelled(measurand) if word not in known][:1]


def _places(counted: Counted, measurand: Measurand) -> Iterator[Evidence]:
    """A place of the measurand: its own, or one in it; else one named nearby."""
    story = counted.story
    exact = [place for place in counted.places if place.id in measurand.places]
    inside = [place for place in counted.places if against.lies_in(story, place.id, measurand)]
    if exact or inside:
        depth = INNERMOST * len(topics.ancestors(story, measurand.id))
        around = AROUND if not measurand.cues or counted.hits(measurand) else CARRIED
        yield cue(PLACE + depth if exact else around, word=(exact or inside)[0].words)
    if not counted.places:
        near = places.named(counted.article, [*counted.defining, *counted.beside])
        beside = [place for place in near if against.lies_in(story, place.id, measurand)]
        yield from [Evidence(BESIDE, "measurand_beside", place.words) for place in beside][:1]
        carried = [place for place in counted.carried if place.id in measurand.places]
        yield from [Evidence(CARRIED, "measurand_inherited", place.words) for place in carried]
