"""What is counted in some texts, and in which states: hurt, expected, delivered, at one place, a part of the whole."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from helpers.german import lemmas, quantities
from helpers.german.quantities import Quantity
from helpers.german.reading import Reading
from helpers.topic import fates, naming, states
from helpers.topic.proposing import NAME, NO_PLACE, SEEN, WITH_ARTICLE
from helpers.topic.speaking import clean

# "schätzt *den Schaden* auf", "beziffert *die Kosten* an der Brücke auf rund"
ESTIMATED = re.compile(r"\b(?:den|die|das|ihren?|seinen?)\s([A-ZÄÖÜ]\w+)(?=(?:\s(?!auf\b)\S+){0,6}\sauf\s(?:\w+\s)?$)")
NO_THING = ("share", "times", "%", "s")
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
    return Counted(words, len(group), clean(reading.text[first.start : first.end]), _states(group))


def _states(group: list[tuple[Reading, Quantity, str]]) -> list[State]:
    """The whole of a thing, and every state in which it is counted apart."""
    told = [list(states.of(reading, q, _clause(reading, q), _head(q))) for reading, q, _ in group]
    found: dict[tuple[str, str], State] = {("", ""): State("", len(group))}
    for kind, which, words in (one for count in told for one in count):
        if states.apart(kind, which, told):
            state = found.setdefault((kind, which), State(kind, 0, which))
            state.seen += 1
            state.words += [word for word in words if word not in state.words]
    return list(found.values())
