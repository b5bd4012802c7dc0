"""What is counted in some texts, and in which states: hurt, expected, delivered, at one place, a part of the whole."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache

from helpers.german import dates, lemmas, quantities
from helpers.german.quantities import Quantity
from helpers.german.quantities.units import unit_of
from helpers.german.reading import Reading
from helpers.topic import fates, naming, states
from helpers.topic.proposing import NAME, NO_PLACE, SEEN, WITH_ARTICLE
from helpers.topic.speaking import clean

# "schätzt *den Schaden* auf", "beziffert *die Kosten* an der Brücke auf rund"
ESTIMATED = re.compile(
    r"\b(?:[Dd]en|die|das|ihren?|seinen?)\s([A-ZÄÖÜ]\w+)(?=(?:\s(?!auf\b)\S+){0,6}\sauf\s(?:\w+\s)?$)"
)
NO_THING = ("share", "times", "%", "s")
MEASURES = ("m²", "m³", "kg")  # "140 Hektar" stand for themselves; money and metres are of something
# Words of news for one thing, where a story counts both: "1.700 Stellen" and "2.500 Jobs".
SAME = (
    "Stelle Arbeitsplatz Job", "Polizist Beamter Polizeibeamter", "Traktor Trecker Schlepper",
    "Flüchtling Geflüchteter", "Mitarbeiter Beschäftigter Angestellter", "Fahrgast Reisender Passagier",
    "Schüler Schulkind", "Lastwagen Lkw Laster", "Bewohner Einwohner", "Auto Pkw", "Haus Gebäude", "Gast Besucher",
    "Einsatzkraft Rettungskraft Kraft Feuerwehrleute Helfer Retter",
)  # fmt: skip
CHILDREN = "Kinder"
ANYBODY = "Menschen"  # comes first among the words for people


@dataclass
class State:
    """One measurand of a thing. kind: "" (all) or one of `states`; which: the place, part or month; words: cues."""

    kind: str
    seen: int
    which: str = ""
    words: list[str] = field(default_factory=list)


@dataclass
class Counted:
    """A thing counted: its words by frequency, how often, one example, and the states seen beside it."""

    words: list[str]
    seen: int
    example: str
    states: list[State]


Group = list[tuple[Reading, Quantity, str]]  # numbers of one thing with the noun that each counts


def things(readings: Sequence[Reading]) -> list[Counted]:
    """Things counted, all forms of a noun and all plain words for people as one, each with the states beside it."""
    found = [(reading, q) for reading in readings for q in quantities.find(reading) if _counts(q)]
    own, noun_of = _own(found), _nouns(found)
    groups: dict[str, Group] = defaultdict(list)  # of counts
    sums: dict[str, Group] = defaultdict(list)  # of money and lengths
    for (reading, q), noun in zip(found, noun_of, strict=True):
        if noun:
            among = sums if _is_sum(q) else groups
            key = next((key for key in among if _alike(key, noun, among is sums, own)), noun)
            among[key].append((reading, q, noun))
    every = [*_joined(groups), *sums.values()]
    kept = [one for one in every if len(one) >= SEEN or _estimated(_before(*one[0][:2]))]
    return [_counted(group) for group in sorted(kept, key=len, reverse=True)]


def _nouns(found: Sequence[tuple[Reading, Quantity]]) -> list[str]:
    """What each number counts: its noun, people where a fate is told, the noun beside a sum; '' for nothing."""
    measured = Counter(noun for reading, q in found if _is_sum(q) for noun in _beside(reading, q))
    people = any(lemmas.is_anybody(_head(q)) for _, q in found)
    nouns = [
        max(_beside(reading, q), key=lambda n: (measured[n], n), default="") if _is_sum(q) else _head(q)
        for reading, q in found
    ]
    return [ANYBODY if people and fates.of(noun) else noun for noun in nouns]  # "elf Verletzte" are people


def _is_sum(quantity: Quantity) -> bool:
    return bool(quantity.unit) and quantity.unit not in MEASURES


def _own(found: Sequence[tuple[Reading, Quantity]]) -> str:
    """ "187 Kinder" of a school are no "500 Menschen" in the street: a thing of their own where they are counted."""
    alone = [q for reading, q in found if lemmas.same_noun(_head(q), CHILDREN) and not fates.of(_clause(reading, q))]
    return CHILDREN if len(alone) >= SEEN else ""


def _joined(groups: dict[str, Group]) -> list[Group]:
    """Groups of two words for one thing as one: "Jobs" with "Stellen", "Lokale" with the only "Wahllokale" counted."""
    for noun in list(groups):
        longer = [other for other in groups if other != noun and _ends(other, noun)]
        same = [other for other in groups if other != noun and _named_alike(noun, other)]
        into = longer if len(longer) == 1 else same[:1]
        if into:
            groups[into[0]] = groups.pop(noun) + groups[into[0]]
    return list(groups.values())


def _ends(compound: str, noun: str) -> bool:
    people = lemmas.is_anybody(compound) or lemmas.is_anybody(noun)
    return not people and not unit_of(noun)[0] and lemmas.ends_with(compound, noun)


def _named_alike(one: str, other: str) -> bool:
    return any(all(any(lemmas.same_noun(n, word) for word in row.split()) for n in (one, other)) for row in SAME)


def _counts(quantity: Quantity) -> bool:
    return quantity.unit not in NO_THING and quantity.role not in ("ratio", "rate") and quantity.thing is not None


def _head(quantity: Quantity) -> str:
    nouns = NAME.findall(quantity.thing or "")
    return clean(nouns[0]) if nouns and nouns[0].isprintable() and not _is_time(nouns[0]) else ""


def _alike(one: str, other: str, unit: bool, own: str) -> bool:
    apart = own and lemmas.same_noun(own, one) != lemmas.same_noun(own, other)
    anybody = not unit and not apart and lemmas.is_anybody(one) and lemmas.is_anybody(other)
    return anybody or lemmas.same_noun(one, other)


def _clause(reading: Reading, quantity: Quantity) -> str:
    clause = reading.clause(quantity.number_start)
    return clause.words(reading.text) if clause else ""


def _before(reading: Reading, quantity: Quantity) -> str:
    return _clause(reading, quantity).split(reading.text[quantity.number_start : quantity.number_end])[0]


def _estimated(words: str) -> list[str]:
    return list(filter(_is_measured, ESTIMATED.findall(words)))[-1:]


def _beside(reading: Reading, quantity: Quantity) -> list[str]:
    """The nouns of a measure's clause that can be what is measured: "den *Schaden* auf 3 Millionen Euro"."""
    words = _before(reading, quantity)
    return _estimated(words) or list(filter(_is_measured, WITH_ARTICLE.findall(words)))


def _is_measured(noun: str) -> bool:
    return not naming.base(noun) and noun not in NO_PLACE and noun.isprintable() and not _is_time(noun)


@cache
def _is_time(noun: str) -> bool:
    """ "bis zum Mittag wuchs ihre Zahl auf 900" counts no noons."""
    return bool(dates.find(f"am {noun}"))


def _counted(group: Group) -> Counted:
    reading, first, _ = group[0]
    words: list[str] = []
    seen = {noun for _, _, noun in group}
    for noun, _ in Counter(noun for _, _, noun in group).most_common():
        words += [_lemma(noun, seen)] * (not any(lemmas.same_noun(noun, other) for other in words))
    words.sort(key=lambda word: not lemmas.same_noun(word, ANYBODY))
    if _is_sum(first):
        words += [clean((first.thing or "").split()[0])]
    return Counted(words, len(group), clean(reading.text[first.start : first.end]), _states(group))


def _lemma(noun: str, seen: Collection[str]) -> str:
    """A dative without its ending: "Bewohnern" is Bewohner; "Fällen" Fälle where "acht Fälle" are counted, too."""
    certain = noun.endswith(("ern", "eln")) and noun != "Eltern"
    return noun[:-1] if certain or (noun.endswith("n") and noun[:-1] in seen) else noun


def _states(group: Group) -> list[State]:
    """The whole of a thing, and every state in which it is counted apart."""
    told = [list(states.of(reading, q, _clause(reading, q), _head(q))) for reading, q, _ in group]
    found: dict[tuple[str, str], State] = {("", ""): State("", len(group))}
    for kind, which, words in (one for count in told for one in count):
        if states.apart(kind, which, told):
            state = found.setdefault((kind, which), State(kind, 0, which))
            state.seen += 1
            state.words += [word for word in words if word not in state.words]
    return list(found.values())
