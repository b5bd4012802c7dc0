"""What is counted in some texts, and in which states: hurt, expected, delivered, at one place, a part of the whole."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from helpers.german import dates, inflection, lemmas, lexicon, quantities
from helpers.german.quantities import Quantity
from helpers.german.reading import Reading
from helpers.topic import fates, naming
from helpers.topic.cues import tokens
from helpers.topic.proposing import NAME, NO_PLACE, SEEN, WITH_ARTICLE
from helpers.topic.speaking import clean

ALONE = re.compile(
    r"\b[Aa]llein\s+(?:in|auf|am|im|an)\s+(?:(?:de[rmn]|mein\w+|unser\w*|ihr\w+|sein\w+)\s+)?(?:Stadt\s+)?([A-ZÄÖÜ]\w+)"
)
# "davon rund 6.000 zum Konzert", "davon 2 Millionen für Kinderkliniken"
PART = re.compile(
    r"\s{0,3}(?:[A-ZÄÖÜ]\w+\s+)?(?:für|zu[mr]?|beim?|i[nm]|auf|a[nm])\s+(?:de[rmn]\s+|die\s+)?([A-ZÄÖÜ]\w+)"
)
# "schätzt *den Schaden* auf", "beziffert *die Kosten* an der Brücke auf rund"
ESTIMATED = re.compile(r"\b(?:den|die|das|ihren?|seinen?)\s([A-ZÄÖÜ]\w+)(?=(?:\s(?!auf\b)\S+){0,6}\sauf\s(?:\w+\s)?$)")
NO_THING = ("share", "times", "%", "s")
# What else happens to what is counted, as `fates` says it of people. Each is a measurand of its own.
STATES = {
    "delivered": "geliefert ausgeliefert eingetroffen angekommen Lieferung",
    "stored": "gelagert lagern vorrätig",
    "sold": "verkauft",
    "treated": "behandelt",
    "homeless": "obdachlos",
}
ANYBODY = "Menschen"  # comes first among the words for people


@dataclass
class State:
    """One measurand of a thing. kind: "" (all), a fate, a state, "planned", "place" or "part"; words: cues or place."""

    kind: str
    seen: int
    words: list[str] = field(default_factory=list)


@dataclass
class Counted:
    """A thing counted: its words by frequency, how often, one example, and the states seen beside it."""

    words: list[str]
    seen: int
    example: str
    states: list[State]


def things(readings: Sequence[Reading]) -> list[Counted]:
    """Things counted, all forms of a noun and all plain words for people as one, each with the states beside it."""
    found = [(reading, q) for reading in readings for q in quantities.find(reading) if _counts(q)]
    measured = Counter(noun for reading, q in found if q.unit for noun in _beside(reading, q))
    groups: dict[str, list[tuple[Reading, Quantity, str]]] = defaultdict(list)
    people = any(lemmas.is_anybody(_head(q)) for _, q in found)
    for reading, q in found:
        noun = max(_beside(reading, q), key=lambda n: (measured[n], n), default="") if q.unit else _head(q)
        noun = ANYBODY if people and fates.of(noun) else noun  # "elf Verletzte" are people
        if noun:
            key = next((key for key in groups if _alike(key, noun, bool(q.unit))), noun)
            groups[key].append((reading, q, noun))
    kept = [group for group in groups.values() if len(group) >= SEEN or _estimated(_before(*group[0][:2]))]
    return [_counted(group) for group in sorted(kept, key=len, reverse=True)]


def _counts(quantity: Quantity) -> bool:
    return quantity.unit not in NO_THING and quantity.role not in ("ratio", "rate") and quantity.thing is not None


def _head(quantity: Quantity) -> str:
    nouns = NAME.findall(quantity.thing or "")
    return clean(nouns[0]) if nouns and nouns[0].isprintable() else ""


def _alike(one: str, other: str, unit: bool) -> bool:
    return lemmas.same_noun(one, other) or (not unit and lemmas.is_anybody(one) and lemmas.is_anybody(other))


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
    return not naming.base(noun) and noun not in NO_PLACE and noun.isprintable()


def _counted(group: list[tuple[Reading, Quantity, str]]) -> Counted:
    reading, first, _ = group[0]
    words: list[str] = []
    for noun, _ in Counter(noun for _, _, noun in group).most_common():
        words += [noun] * (not any(lemmas.same_noun(noun, other) for other in words))
    words.sort(key=lambda word: not lemmas.same_noun(word, ANYBODY))
    if first.unit:
        words += [clean((first.thing or "").split()[0])]
    states: dict[tuple[str, str], State] = {("", ""): State("", len(group))}
    for reading_, q, _ in group:
        for kind, found in _states(reading_, q):
            state = states.setdefault((kind, found[0] if kind in ("place", "part") else ""), State(kind, 0))
            state.seen += 1
            state.words += [word for word in found if word not in state.words]
    return Counted(words, len(group), clean(reading.text[first.start : first.end]), list(states.values()))


def _states(reading: Reading, quantity: Quantity) -> Iterator[tuple[str, list[str]]]:
    """What makes another count of it: what became of it, that it is planned, that it is in one place, or a part."""
    clause = _clause(reading, quantity)
    noun = _head(quantity)
    people = lemmas.is_anybody(noun) or naming.is_people(noun) or fates.of(quantity.thing or "")
    yield from _told(clause, fates.FATES if people else {})
    yield from _told(clause, STATES)
    planned = next((word for word in re.findall(r"\b[a-zäöüß]+\b", clause) if _plans(word)), "")
    if planned:
        yield "planned", [planned]
    alone, part = ALONE.search(clause), PART.match(reading.text, quantity.end) if quantity.role == "part" else None
    for kind, found, where in (("place", alone, clause), ("part", part, reading)):
        if found and found[1] not in NO_PLACE and not _is_time(where, found.start(1)):
            yield kind, [found[1]]


def _is_time(where: str | Reading, start: int) -> bool:
    """ "Allein am Wochenende", "davon 40 am Abend" name no place and no part."""
    return any(mention.start <= start < mention.end for mention in dates.find(where))


def _told(clause: str, kinds: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """The kinds of which a word stands in a clause, each with its words there: as listed, so in any form."""
    known = frozenset().union(*(keys for *_, keys in tokens(clause)))
    for kind, listed in kinds.items():
        found = [word for word in listed.split() if not known.isdisjoint(lemmas.keys(word))]
        found += [phrase for phrase in fates.SAID.get(kind, ()) if phrase in clause] if kinds is fates.FATES else []
        if found:
            yield kind, found


def _plans(word: str) -> bool:
    """A form of erwarten, planen, zusagen ...; "will" and "soll" alone say too little."""
    known = {inflection.participle(word), *(reading.lemma for reading in inflection.finite(word))}
    return not known.isdisjoint(_planning())


@cache
def _planning() -> frozenset[str]:
    listed = lexicon.words("verbs_of_planning", says="plan", needs="") | lexicon.words(
        "verbs_of_planning", frames="mit"
    )
    return frozenset(verb.replace("|", "") for verb in listed) - {"wollen", "ausgehen", "verlangen"}
