"""What a first topic file can propose beside who speaks: where, what is counted in which state, what is disputed."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from helpers.german import hedges, inflection, lemmas, lexicon, quantities, speech
from helpers.german.quantities import Quantity
from helpers.german.reading import Reading
from helpers.topic import fates, naming
from helpers.topic.speaking import clean

NAME = re.compile(r"[A-ZÄÖÜ][\w.-]*\w|[A-ZÄÖÜ]")
PLACE = re.compile(r"\b(?:in|nach|aus|bei)\s+([A-ZÄÖÜ][\wäöüß]+(?:-[A-ZÄÖÜ][\wäöüß]+)?)(?!\w)")
DETERMINER = (
    r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in\w{0,2}|[Kk]ein\w{0,2}|[Ii]hre?\w?|[Ss]eine?\w?|zu[rm]|[Ii]m|[Vv]om)"
)
WITH_ARTICLE = re.compile(DETERMINER + r"\s+([A-ZÄÖÜ][\wäöüß]+)(?![\wäöüß-])")  # not "der Berlin-Marathon"
NO_PLACE = frozenset(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch "
    "Donnerstag Freitag Samstag Sonntag Angaben Zukunft Folge Form Kraft Prozent Sachen Richtung Haft Berichten Ansicht"
    " Weihnachten Ostern Pfingsten Sicht Worten Zahlen Kreisen".split()
)
SEEN = 2  # times: a place or thing that stands only once gets no entry
ALONE = re.compile(r"\b[Aa]llein\s+(?:in|auf|am|im|an)\s+(?:de[rmn]\s+)?([A-ZÄÖÜ]\w+)")
NO_THING = ("share", "times", "%", "s")
LONGEST_MESSAGE = 90


@dataclass
class State:
    """One measurand of a thing. kind: "" (all), a fate, "planned" or "place"; words: its cues or its place."""

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


@dataclass(frozen=True)
class Dispute:
    """What one speaker denies and another affirms: nouns in common, both passages."""

    words: tuple[str, str]
    denied: str
    affirmed: str


# --- Where


def places(texts: Sequence[str]) -> list[tuple[str, int, str]]:
    """Names after in, nach, aus, bei that never take an article, with count and example: "in Bonn", not "in Gefahr"."""
    counts, nouns, examples = Counter[str](), set[str](), dict[str, str]()
    for text in texts:
        nouns.update(WITH_ARTICLE.findall(text))
        for match in PLACE.finditer(text):
            counts[match.group(1)] += 1
            examples.setdefault(match.group(1), clean(text[max(0, match.start() - 30) : match.end() + 20]))
    kept = (name for name, count in counts.most_common() if count >= SEEN and name not in nouns | NO_PLACE)
    return [(name, counts[name], examples[name]) for name in kept]


# --- What is counted


def things(readings: Sequence[Reading]) -> list[Counted]:
    """Things counted, all forms of a noun and all plain words for people as one, each with the states beside it."""
    found = [(reading, q) for reading in readings for q in quantities.find(reading) if _counts(q)]
    measured = Counter(noun for reading, q in found if q.unit for noun in _beside(reading, q))
    groups: dict[str, list[tuple[Reading, Quantity, str]]] = defaultdict(list)
    anybody = next((noun for _, q in found if lemmas.is_anybody(noun := _head(q))), "")
    for reading, q in found:
        noun = max(_beside(reading, q), key=lambda n: (measured[n], n), default="") if q.unit else _head(q)
        noun = anybody if anybody and fates.of(noun) else noun  # "elf Verletzte" are people
        if noun:
            key = next((key for key in groups if _alike(key, noun, bool(q.unit))), noun)
            groups[key].append((reading, q, noun))
    sorted_groups = sorted(groups.values(), key=len, reverse=True)
    return [_counted(group) for group in sorted_groups if len(group) >= SEEN]


def _counts(quantity: Quantity) -> bool:
    return quantity.unit not in NO_THING and quantity.role not in ("ratio", "rate") and quantity.thing is not None


def _head(quantity: Quantity) -> str:
    nouns = NAME.findall(quantity.thing or "")
    return clean(nouns[0]) if nouns and nouns[0].isprintable() else ""


def _alike(one: str, other: str, unit: bool) -> bool:
    if unit:
        return lemmas.same_noun(one, other)
    return lemmas.same_noun(one, other) or (lemmas.is_anybody(one) and lemmas.is_anybody(other))


def _clause(reading: Reading, quantity: Quantity) -> str:
    clause = reading.clause(quantity.number_start)
    return clause.words(reading.text) if clause else ""


def _beside(reading: Reading, quantity: Quantity) -> list[str]:
    """The nouns of a measure's clause that can be what is measured: "den *Schaden* auf 3 Millionen Euro"."""
    words = _clause(reading, quantity).split(reading.text[quantity.number_start : quantity.number_end])[0]
    known = WITH_ARTICLE.findall(words)
    return [noun for noun in known if not naming.base(noun) and noun not in NO_PLACE and noun.isprintable()]


def _counted(group: list[tuple[Reading, Quantity, str]]) -> Counted:
    reading, first, _ = group[0]
    words: list[str] = []
    for noun, _ in Counter(noun for _, _, noun in group).most_common():
        words += [noun] * (not any(lemmas.same_noun(noun, other) for other in words))
    if first.unit:
        words += [clean((first.thing or "").split()[0])]
    states: dict[tuple[str, str], State] = {("", ""): State("", len(group))}
    for reading_, q, _ in group:
        for kind, word in _states(reading_, q):
            state = states.setdefault((kind, word if kind == "place" else ""), State(kind, 0))
            state.seen += 1
            state.words += [word] * (word not in state.words)
    return Counted(words, len(group), clean(reading.text[first.start : first.end]), list(states.values()))


def _states(reading: Reading, quantity: Quantity) -> list[tuple[str, str]]:
    """What makes another count of it: what became of them, that they are planned, that they are those in one place."""
    clause = _clause(reading, quantity)
    planned = [word for word in re.findall(r"\b[a-zäöüß]+\b", clause) if _plans(word)]
    alone = ALONE.search(clause)
    people = lemmas.is_anybody(_head(quantity)) or fates.of(quantity.thing or "")
    found = [(fate, fates.FATES[fate].split()[0]) for fate in sorted(fates.of(clause))] if people else []
    found += [("planned", word) for word in planned[:1]]
    return found + ([("place", alone.group(1))] if alone and alone.group(1) not in NO_PLACE else [])


def _plans(word: str) -> bool:
    """A form of erwarten, planen, zusagen ...; "will" and "soll" alone say too little."""
    known = {inflection.participle(word), *(reading.lemma for reading in inflection.finite(word))}
    return not known.isdisjoint(_planning())


def _planning() -> frozenset[str]:
    listed = lexicon.words("verbs_of_planning", says="plan", needs="") | lexicon.words(
        "verbs_of_planning", frames="mit"
    )
    return frozenset(verb.replace("|", "") for verb in listed) - {"wollen", "ausgehen", "verlangen"}


# --- What is disputed


def disputes(readings: Sequence[Reading]) -> list[Dispute]:
    """What somebody denies and somebody else affirms, by two nouns in common."""
    said = [
        (s, hedges.stance(r.text, s).polarity, _message(r, s), _who(r, s)) for r in readings for s in speech.find(r)
    ]
    found: dict[tuple[str, str], Dispute] = {}
    for _, polarity, denied, who in said:
        for _, other, affirmed, whom in said if polarity == "denies" else ():
            common = _nouns(denied) & _nouns(affirmed)
            if other == "affirms" and who != whom and len(common) >= 2:
                words = tuple(sorted(common, key=lambda word: (-len(word), word))[:2])
                found.setdefault((words[0], words[1]), Dispute((words[0], words[1]), denied, affirmed))
    return list(found.values())


def _message(reading: Reading, said: speech.Speech) -> str:
    return clean(" ".join(reading.text[piece.start : piece.end] for piece in said.message))


def _who(reading: Reading, said: speech.Speech) -> str:
    span = said.referent or said.speaker
    return reading.text[span.start : span.end].split()[-1] if span else ""


def _nouns(message: str) -> set[str]:
    return {word for word in NAME.findall(message) if len(word) > 4 and word.isalpha() and not naming.base(word)}
