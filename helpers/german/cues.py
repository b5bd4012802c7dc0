"""Verbs and nouns that report speech, and every inflected form of the verbs.

The words stand in lexicon/verbs_of_saying.csv, verbs_of_counting.csv and nouns_of_saying.csv; lexicon/columns.csv
describes their frames: the constructions in which what is said can stand.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from helpers.german import inflection, lexicon


@dataclass(frozen=True)
class Verb:
    """A cue verb: lemma, separable particle or "", base verb, frames, speech act, words one of which it needs."""

    lemma: str
    particle: str
    base: str
    frames: frozenset[str]
    act: str
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Form:
    """One form: of which verb, kind (finite, infinitive, zu, participle), and whether the particle is inside."""

    verb: Verb
    kind: str
    joined: bool


def entries(table: str) -> Iterator[Verb]:
    """The verbs of a table of the lexicon."""
    for row in lexicon.load(table):
        reflexive, _, verb = row["verb"].rpartition(" ")
        particle, _, base = verb.rpartition("|")
        needs = (reflexive,) if reflexive else tuple(filter(None, row.get("needs", "").split("+")))
        yield Verb(particle + base, particle, base, frozenset(row["frames"].split("+")), row["act"], needs)


WORD_PARTICLES = lexicon.group("word_particles")


def _forms(verb: Verb) -> Iterator[tuple[str, Form]]:
    base, particle = verb.base, verb.particle
    participle = inflection.principal(base).participle
    for form in inflection.forms(base):
        yield form, Form(verb, "finite", False)
        if particle:
            yield particle + form, Form(verb, "finite", True)
    yield particle + participle, Form(verb, "participle", True)
    yield verb.lemma, Form(verb, "infinitive", True)
    if particle in WORD_PARTICLES:
        yield participle, Form(verb, "participle", False)
        yield base, Form(verb, "infinitive", False)
    if particle:
        yield particle + "zu" + base, Form(verb, "zu", True)


def forms(verbs: Iterable[Verb]) -> dict[str, tuple[Form, ...]]:
    """Every inflected form of some verbs, with what it can be a form of."""
    table: dict[str, list[Form]] = {}
    for verb in verbs:
        for word, form in _forms(verb):
            found = table.setdefault(word, [])
            if form not in found:
                found.append(form)
    known = {word: tuple(found) for word, found in table.items()}
    return {word.replace("ß", "ss"): found for word, found in known.items() if "ß" in word} | known


@cache
def saying() -> dict[str, tuple[Form, ...]]:
    """Every form of the verbs of saying."""
    return forms(entries("verbs_of_saying"))


def read(low: str) -> tuple[Form, ...]:
    """What a word can be a form of among the verbs of saying; empty for any other word."""
    return saying().get(low, ())


def finite(low: str) -> bool:
    """Whether a word can be a finite form of a verb of saying: "sagte", "angaben"; not "gesagt"."""
    return any(form.kind == "finite" for form in read(low))


NOUNS = {row["noun"]: row["act"] for row in lexicon.load("nouns_of_saying")}
