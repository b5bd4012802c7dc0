"""What speaks against a measurand: another place, another fate, a state that ends it, a plan among counts."""

import re
from collections.abc import Iterator
from functools import cache

from helpers import topic as topics
from helpers.claims import countable, places
from helpers.claims.counted import EVERYWHERE, Counted
from helpers.german import lemmas, lexicon
from helpers.topic import Measurand, Topic, fates

# Who belongs there: "54 Kinder besuchen die Kita", "das Heim hat 118 Bewohner"
BELONG = re.compile(
    r"\b(?:besuch(?:en|ten|t|te)|leb(?:en|ten|t|te)|wohn(?:en|ten|t|te)|arbeit(?:en|eten|et)|beschäftigt?e?n?|"
    r"betreu(?:t|en|te)|(?:unter)?gebracht|zähl(?:t|te)|hat|hatte|gehör(?:en|t))\b"
)
BOTH = re.compile(
    r"\b[Bb]eiden?\s(?:\w+\s)?(?:Seiten|Parteien|Armeen|Lager[ns]?|Länder[ns]?|Staaten)\b[^,;]*\b(?:zusammen|insgesamt)\b"
)
DEGREE = re.compile(r"\b(?:schwer|leicht|lebensgefährlich|ernsthaft|ernstlich)(?=\s?verletzt|\s?erkrankt)")
OF_A_COUNTRY = re.compile(r"ische?[nrsm]?$")
ALL = re.compile(r"\b[Aa]lle[nr]?\s$")
SPREAD = re.compile(r"\bentf(?:allen|ielen|iel|ällt|alle)\b")
ELSEWHERE, OTHER_FATE, OTHERWISE, NO_PLAN, PLAN, UNPLANNED = -6.0, -6.0, -6.0, -2.0, 1.0, -1.0
ENDED = -12.0  # whatever else is said
# What is said of the number, and the measurands that it is then none of, unless their own words say it.
OTHER_STATES = [(re.compile(row["said"]), re.compile(row["of"])) for row in lexicon.load("ended_states")]


def points(counted: Counted, measurand: Measurand) -> Iterator[float]:
    """What counts against it, or for a plan among plans."""
    if _elsewhere(counted, measurand):
        yield ELSEWHERE
    if _other_fate(counted, measurand):
        yield OTHER_FATE
    if _otherwise(counted, measurand) or _of_both(counted, measurand) or _worse(counted, measurand):
        yield ENDED
    elif _unhurt(counted, measurand) or _not_so(counted, measurand):
        yield OTHERWISE
    yield from _foreseen(counted, measurand)
    planned = counted.certainty in ("planned", "possible")
    if planned and _as_beside(counted, measurand):
        return  # "will demonstrieren und hat dafür 900 Teilnehmer angemeldet": more of those at a protest
    if planned and measurand.planned:
        yield PLAN
    elif planned != measurand.planned and any(m.planned == planned for m in siblings(counted.story, measurand)):
        yield from _as_planned(counted, measurand, planned)


def _foreseen(counted: Counted, measurand: Measurand) -> Iterator[float]:
    """ "Gerechnet hatte man mit 1.000" goes on from no count, "die angeforderten 600" are not those who came."""
    plans = [m for m in siblings(counted.story, measurand) if m.planned] if not measurand.planned else []
    hits = [hit for m in plans for hit in counted.hits(m) if not counted.between(hit.start)]
    beside = any(0 < counted.quantity.number_start - hit.end <= 1 and hit.word[-1:] in "nres" for hit in hits)
    if beside or (hits and not counted.hits(measurand)):
        yield NO_PLAN


def _as_planned(counted: Counted, measurand: Measurand, planned: bool) -> Iterator[float]:
    """ "will die Schulden auf 120 Millionen drücken": its own word tells, and no measurand of plans has one there."""
    rivals = [m for m in siblings(counted.story, measurand) if m.planned == planned]
    if planned and counted.hits(measurand) and not any(map(counted.hits, rivals)):
        yield UNPLANNED
    elif planned or not counted.goes_on_from(measurand):
        yield NO_PLAN if planned else UNPLANNED


def _as_beside(counted: Counted, measurand: Measurand) -> bool:
    """Another clause has a cue of its thing that is none of a measurand of plans."""
    where = [*counted.spans, *counted.beside]
    same = siblings(counted.story, measurand)
    return (
        any(m.planned for m in same)
        and not any(counted.hits(m) for m in same)
        and not any(counted.hits(m, where) for m in same if m.planned)
        and any(counted.hits(m, counted.beside) for m in same if not m.planned)
        and (measurand.planned or bool(counted.hits(measurand, counted.beside)))
    )


def siblings(story: Topic, measurand: Measurand) -> list[Measurand]:
    """The measurands of its thing, itself among them."""
    return [m for m in story.measurands if m.thing == measurand.thing]


def lies_in(story: Topic, place: str, measurand: Measurand) -> bool:
    """Whether a place is one of the measurand's, or lies in it."""
    return any(topics.within(story, place, around) for around in measurand.places)


def _otherwise(counted: Counted, measurand: Measurand) -> bool:
    """ "elf wurden entlassen" are no patients any more; "alle elf" says again how many there were."""
    return not ALL.search(counted.before) and any(
        counted.is_so(state) for state in _ended_by(" ".join((measurand.label_de, *measurand.cues)))
    )


def _of_both(counted: Counted, measurand: Measurand) -> bool:
    """ "Beide Seiten meldeten zusammen 900 tote Soldaten" are more than the "gefallene nordische Soldaten"."""
    return bool(BOTH.search(counted.own_words)) and _has_owner(counted.story, measurand)


@cache
def _has_owner(story: Topic, measurand: Measurand) -> bool:
    """Whether its thing or its label says whose they are."""
    label = measurand.label_de.lower().translate(lemmas.UMLAUTS)
    words = [word[: -len(end[0])] for word in label.split() if (end := OF_A_COUNTRY.search(word))]
    names = [alias.lower().translate(lemmas.UMLAUTS) for actor in story.actors for alias in actor.aliases]
    told = any(len(word) > 3 and name.startswith(word) for word in words for name in names)
    return told or bool(story.things[measurand.thing].of)


def ends_another(counted: Counted, measurand: Measurand) -> bool:
    """Whether its words say that it is none of another measurand of its thing."""
    return any(_otherwise(counted, other) for other in siblings(counted.story, measurand) if other is not measurand)


@cache
def _ended_by(words: str) -> tuple[re.Pattern[str], ...]:
    """The states that end one of a label and cues."""
    return tuple(state for state, of in OTHER_STATES if of.search(words) and not state.search(words))


def _not_so(counted: Counted, measurand: Measurand) -> bool:
    """ "Noch nicht zurück sind 300": those are counted by no measurand that has no word of its own there."""
    return not counted.hits(measurand) and counted.not_so


def _worse(counted: Counted, measurand: Measurand) -> bool:
    """ "Lebensgefährlich verletzt wurde niemand": others may be hurt, where no measurand counts such a degree."""
    degree = DEGREE.search(counted.own_words) if counted.quantity.value == 0 else None
    return bool(degree and not any(degree[0] in cue for cue in measurand.cues))


def _unhurt(counted: Counted, measurand: Measurand) -> bool:
    """ "beschäftigt 640 Menschen" are no "verletzte Beschäftigte": the fate that only its label tells is not said."""
    own = untold_fate(measurand)
    if not own:
        return False
    before = None if BELONG.search(counted.own_words) else counted.last
    known = before and topics.comparable(counted.story, before["measurand"], measurand.id)
    said = counted.own_words if BELONG.search(counted.own_words) else counted.near_words
    return not known and own.isdisjoint(fates.of(said))


def untold_fate(measurand: Measurand) -> frozenset[str]:
    """The fate that only the label of a part tells: "erkrankte Kinder" with the cue "Kinder"."""
    own = fates.of(measurand.label_de) if measurand.part_of else frozenset()
    return own if own and not fates.of(" ".join(measurand.cues)) else frozenset()


def _elsewhere(counted: Counted, measurand: Measurand) -> bool:
    """Another place than its own: "bundesweit" is no part's, a place that none of its parts has no whole's.

    Nor is "allein bei ihren Kunden", unless that is what the measurand says.
    """
    story = counted.story
    if counted.alone and not (counted.hits(measurand, counted.alone) or counted.names(measurand)):
        return not (_spread(counted, measurand) or _of_a_place(counted, measurand))
    if not counted.places:
        return bool(measurand.places and EVERYWHERE.search(counted.before + counted.after))
    if measurand.places:
        if counted.hits(measurand) and any(
            topics.within(story, own, place.id) for own in measurand.places for place in counted.places
        ):
            return False  # "Zur Kundgebung in Moor kamen 900": the square lies there
        return not any(_fits(story, measurand, place.id) for place in counted.places)
    if _spread(counted, measurand):
        return False
    around = {place for m in story.measurands if topics.is_part(story, m.id, measurand.id) for place in m.places}
    hit = bool(counted.hits(measurand))
    return bool(around) and not any(
        topics.within(story, place.id, _root(story, other) if hit else other) or topics.within(story, other, place.id)
        for place in counted.places
        for other in around
    )


def _root(story: Topic, place: str) -> str:
    """The outermost place around a place: what is told of a town next to that of a part is of the same whole."""
    while story.places[place].within:
        place = story.places[place].within
    return place


def _of_a_place(counted: Counted, measurand: Measurand) -> bool:
    """ "allein in Moor zwölf Festnahmen": some of those, where none of its parts has a place."""
    parts = (m for m in counted.story.measurands if topics.is_part(counted.story, m.id, measurand.id))
    told = bool(places.named(counted.article, counted.alone)) and bool(counted.hits(measurand))
    return told and not measurand.places and not any(part.places for part in parts)


def spreads(counted: Counted) -> bool:
    """A part of the sum before, or of what was counted: "auf den Hafen entfielen 90.000 Euro"."""
    part = counted.quantity.role == "part" or bool(counted.quantity.unit and counted.last)
    return part and bool(SPREAD.search(counted.before + counted.after))


def _spread(counted: Counted, measurand: Measurand) -> bool:
    """ "33 entfielen auf die Schule": of what was counted before."""
    return spreads(counted) and counted.last is not None and counted.last["measurand"] == measurand.id


def _fits(story: Topic, measurand: Measurand, place: str) -> bool:
    """The place is one of the measurand's or of a whole it belongs to: "kämpfen in Kursk" are in combat there."""
    wholes = [measurand, *(story.measurands[id] for id in topics.ancestors(story, measurand.id))]
    return any(lies_in(story, place, whole) for whole in wholes)


def _other_fate(counted: Counted, measurand: Measurand) -> bool:
    """Something else became of them: "20 Teilnehmer wurden verletzt" is no count of those who took part."""
    story = counted.story
    if not counted.elided and counted.noun and not countable.counts_people(story, measurand):
        return False  # "19 Dörfer sind gefallen", "40 Bäume starben"
    usual = fates.of(" ".join(story.things[measurand.thing].words))
    wholes = (story.measurands[whole] for whole in topics.ancestors(story, measurand.id))
    own, said = _fates(measurand).union(*map(_fates, wholes)), fates.of(counted.noun)
    if counted.elided and counted.quantity.role == "part" and counted.hits(measurand):
        said = frozenset()  # "115 Erkrankte. 63 von ihnen sind wieder gesund"
    told = counted.happened & fates.of(" ".join(measurand.cues))  # by a cue of its own, whatever else is told
    beside = {fate for fate in counted.fates if fate not in usual and not told}
    known = any(not said.isdisjoint(_fates(m)) for m in siblings(story, measurand))
    near = said if known else said - usual or beside  # "64 geborgene Tote" are dead, "ein Toter, 25 Verletzte" hurt
    return bool(near) and near.isdisjoint(own)


def _fates(measurand: Measurand) -> frozenset[str]:
    return fates.of(" ".join((measurand.label_de, *measurand.cues)))
