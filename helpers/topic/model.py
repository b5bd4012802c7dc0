"""What a story is made of: actors, places, things counted, measurands, propositions, outside events."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from helpers.html import table


@dataclass(frozen=True)
class Actor:
    """Somebody who speaks. part_of: the body it belongs to (person -> institution -> party); side: a free label,
    side_de: the same for German readers.

    aliases: words that name the actor; roles: words that name it only where no alias stands ("Verteidigungsminister").
    """

    id: str
    name: str
    name_de: str = ""
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    part_of: str = ""
    side: str = ""
    side_de: str = ""


@dataclass(frozen=True)
class Place:
    """Where something is. within: the place around it."""

    id: str
    aliases: tuple[str, ...] = ()
    within: str = ""


@dataclass(frozen=True)
class Thing:
    """What is counted. words: nouns, also as the end of a compound; of: whose it is unless the text says otherwise."""

    id: str
    words: tuple[str, ...]
    of: str = ""


@dataclass(frozen=True)
class Measurand:
    """What is counted, where, in which state. part_of: the whole around it; opposed: actors with the other interest.

    planned: what is counted are plans (guests expected, deliveries promised): there planned numbers vote, else
    counted ones.
    """

    id: str
    label: str
    label_de: str
    thing: str
    places: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    part_of: str = ""
    cumulative: bool = False
    planned: bool = False
    tolerance_days: int = 1
    opposed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proposition:
    """What can be affirmed or denied. cues: "<soldiers> + geschickt" is any noun of the thing, with the word."""

    id: str
    label: str
    label_de: str
    cues: tuple[str, ...] = ()
    narrower_than: str = ""


@dataclass(frozen=True)
class Event:
    """Something outside the texts that dates them. actors: those whose undated words near that day were said on it."""

    id: str
    label: str
    date: date
    source: str
    label_de: str = ""
    actors: tuple[str, ...] = ()


Entry = TypeVar("Entry", Actor, Place, Thing, Measurand, Proposition, Event)


@dataclass(frozen=True)
class ById(Generic[Entry]):
    """Entries in the order of the file: goes through the entries, and ``entries["US"]`` gives the one with that id."""

    entries: tuple[Entry, ...] = ()

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, id: object) -> bool:
        return any(entry.id == id for entry in self.entries)

    def __getitem__(self, id: str) -> Entry:
        for entry in self.entries:
            if entry.id == id:
                return entry
        raise KeyError(id)


@dataclass(frozen=True, eq=False)
class Topic:
    """A story. Iterate over a kind of entry in the file's order, or take one: ``story.measurands["in_russia"]``."""

    name: str
    path: str
    actors: ById[Actor] = field(default_factory=ById)
    places: ById[Place] = field(default_factory=ById)
    things: ById[Thing] = field(default_factory=ById)
    measurands: ById[Measurand] = field(default_factory=ById)
    propositions: ById[Proposition] = field(default_factory=ById)
    events: ById[Event] = field(default_factory=ById)

    def __repr__(self) -> str:
        kinds = ("actors", "places", "things", "measurands", "propositions", "events")
        return f"Topic {self.name}: " + ", ".join(f"{len(getattr(self, kind))} {kind}" for kind in kinds)

    def _repr_html_(self) -> str:
        """What is in it, kind by kind."""
        kinds = ("actors", "places", "things", "measurands", "propositions", "events")
        rows = [
            (kind, str(len(getattr(self, kind))), ", ".join(one.id for one in getattr(self, kind))) for kind in kinds
        ]
        return table(repr(self).partition(":")[0], ["kind", "n", "ids"], rows).html


def ancestors(topic: Topic, measurand: str) -> tuple[str, ...]:
    """The wholes above a measurand, the nearest first."""
    above: list[str] = []
    while measurand in topic.measurands and (measurand := topic.measurands[measurand].part_of):
        above.append(measurand)
    return tuple(above)


def is_part(topic: Topic, part: str, whole: str) -> bool:
    """True if `part` stands below `whole` in the measurand tree; a measurand is no part of itself."""
    return whole in ancestors(topic, part)


def comparable(topic: Topic | None, a: str, b: str) -> bool:
    """The same measurand, or one a part of the other."""
    return bool(a) and (a == b or (topic is not None and (is_part(topic, a, b) or is_part(topic, b, a))))


def family(topic: Topic, measurand: str) -> str:
    """The topmost whole that a measurand belongs to."""
    return (measurand, *ancestors(topic, measurand))[-1]


def party(topic: Topic, actor: str) -> str:
    """Person -> institution -> party: the topmost actor."""
    while topic.actors[actor].part_of:
        actor = topic.actors[actor].part_of
    return actor


def within(topic: Topic, place: str, around: str) -> bool:
    """True if `place` is `around` or lies in it."""
    while place and place != around:
        place = topic.places[place].within
    return place == around


def label(entry: Measurand | Proposition | Event | Actor, language: str) -> str:
    """The entry's name for readers, in one language."""
    both = (entry.name, entry.name_de) if isinstance(entry, Actor) else (entry.label, entry.label_de)
    return both[1] or both[0] if language == "de" else both[0]


def side(topic: Topic | None, name: str, language: str) -> str:
    """A side's label for readers: in German the `side_de` of the first actor on it that gives one."""
    german = [actor.side_de for actor in topic.actors if actor.side == name and actor.side_de] if topic else []
    return german[0] if german and language == "de" else name
