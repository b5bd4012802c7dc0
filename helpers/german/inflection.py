"""Every form of a German verb: what tense, mood and number a word has, and which forms a lemma has.

    finite(low)       the readings of a word as a finite verb of the third person: tense, mood, number, lemma
    participle(low)   the lemma of a past participle, "" for any other word; infinitive(low) likewise
    forms(lemma)      the finite forms of a verb without separable particle, each with its readings

Strong and irregular verbs stand in `lexicon/strong_verbs.csv`, weak ones in `weak_verbs.csv`; prefixes are taken off
("zurücktrat" is treten). A weak verb that no list knows is still seen in its preterite ("funkte"), unless
`look_alikes.csv` or the shape of the word says otherwise ("heute", "gesamte"). Words are asked for in lower case:
whether "band" was written as a noun only the caller sees.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from helpers.german import lexicon


class Finite(NamedTuple):
    """One reading of a finite form. tense: present, past; mood: indicative, konjunktiv_1, konjunktiv_2."""

    lemma: str
    tense: str
    mood: str
    number: str


class Principal(NamedTuple):
    """The forms that the others are made of, third person singular: trägt, trug, getragen, trüge."""

    present: str
    preterite: str
    participle: str
    konjunktiv_2: str


CACHED = 50_000  # words
INSEPARABLE = lexicon.group("inseparable")
SEPARABLE = lexicon.group("separable")
BEFORE_PARTICIPLES = INSEPARABLE | {"ge"}
PREFIX_STARTS = frozenset(prefix[:2] for prefix in SEPARABLE | BEFORE_PARTICIPLES)
GE = lexicon.group("with_ge")
"""Verbs that take an inseparable ge-: "gefiel", "gebot"; with others ge- makes a participle."""
SEIN = {"sei": ("konjunktiv_1", "singular"), "seien": ("konjunktiv_1", "plural"), "sind": ("indicative", "plural")}
LAST_VOWEL = re.compile(r"(?:au|eu|äu|ei|ie|ä|[dtmn]e)$")
"""A stem that ends in a vowel before -te: "baute", "freute", "kniete", "meldete"; not "private", "akute"."""
NO_STEM = re.compile(
    r"(?:[^aeiouäöüys]s|es|[^n]an|[^i]en|t|ß|haf)$"
    r"|^(?:un(?!ter)|ge|(?:ab|an|auf|aus|bei|dar|ein|fest|her|hin|mit|nach|vor|weg|zu|zurück|zusammen)ge)"
)
"""What no unlisted preterite is made of: "kleinste", "neueste", "brisante", "nette", "ungeklärte", "geplante"."""


@cache
def _strong() -> dict[str, Principal]:
    rows = lexicon.load("strong_verbs")
    return {r["infinitive"]: Principal(r["present"], r["preterite"], r["participle"], r["konjunktiv_2"]) for r in rows}


def _stem(base: str) -> str:
    return base.removesuffix("n") if base.endswith(("eln", "ern", "tun", "sein")) else base.removesuffix("en")


def _inseparable(base: str, known: dict[str, Principal]) -> str:
    """The inseparable prefix before a verb of the table: "be" of "bestreiten"."""
    if base in _weak():
        return ""
    if base.startswith("ge") and base[2:] in GE and base[2:] in known:
        return "ge"
    return next((p for p in INSEPARABLE if base.startswith(p) and base[len(p) :] in known), "")


def principal(base: str) -> Principal:
    """The principal forms of a verb without separable particle; one that no table knows is weak."""
    known = _strong()
    if base in known:
        return known[base]
    prefix = _inseparable(base, known)
    if prefix:
        one = known[base[len(prefix) :]]
        bare = one.participle.removeprefix("ge")
        return Principal(prefix + one.present, prefix + one.preterite, prefix + bare, prefix + one.konjunktiv_2)
    stem = _stem(base)
    link = "e" if stem[-1] in "dt" or _hard_to_say(stem) else ""
    ge = "" if _without_ge(base) else "ge"
    return Principal(f"{stem}{link}t", f"{stem}{link}te", f"{ge}{stem}{link}t", f"{stem}{link}te")


IERT = 6  # letters: not "viert"
WITHOUT_GE = lexicon.group("without_ge")


def _without_ge(base: str) -> bool:
    """ "berichtet", "reagiert", "gehört" take no ge-; "gebetet", "gebeichtet" do."""
    if base.endswith("ieren") or base in WITHOUT_GE:
        return True
    return base.startswith(("be", "emp", "ent", "er", "ge", "miss", "ver", "zer")) and not base.startswith(
        ("beicht", "beten", "betteln", "beugen", "bellen", "ernten", "erden", "geißel", "gären", "gell")
    )


def _hard_to_say(stem: str) -> bool:
    """ "rechn-", "leugn-" take an e before -t, "mahn-", "warn-" do not."""
    if stem[-1] not in "mn" or len(stem) < 3 or stem[-2] in "aeiouäöülrmn":
        return False
    return stem[-2] != "h" or stem[-3] == "c"


def forms(base: str) -> dict[str, tuple[Finite, ...]]:
    """Every finite form of the third person of a verb without separable particle, with its readings."""
    found: dict[str, tuple[Finite, ...]] = {}
    for word, tense, mood, number in _finite_forms(base):
        found[word] = (*found.get(word, ()), Finite(base, tense, mood, number))
    return found | {word.replace("ß", "ss"): readings for word, readings in found.items() if "ß" in word}


def _finite_forms(base: str) -> Iterator[tuple[str, str, str, str]]:
    one, stem = principal(base), _stem(base)
    yield one.present, "present", "indicative", "singular"
    if base.endswith("sein"):
        for word, (mood, number) in SEIN.items():
            yield base.removesuffix("sein") + word, "present", mood, number
    else:
        yield base, "present", "indicative", "plural"
        for first in {stem + "e", stem[:-2] + stem[-1] + "e" if base.endswith("eln") else stem + "e"}:
            yield first, "present", "konjunktiv_1", "singular"
    yield one.preterite, "past", "indicative", "singular"
    yield _plural(one.preterite), "past", "indicative", "plural"
    modal = base in ("sollen", "wollen")
    if one.konjunktiv_2 != one.preterite or modal:
        weak = one.konjunktiv_2 in ("sendete", "wendete")  # "wendete" is oftener another past than a Konjunktiv
        tense, mood = ("past", "indicative") if weak else ("present", "konjunktiv_2")
        yield one.konjunktiv_2, tense, mood, "singular"
        if _plural(one.konjunktiv_2) != _plural(one.preterite) or modal:
            yield _plural(one.konjunktiv_2), tense, mood, "plural"


def _plural(singular: str) -> str:
    return singular + ("n" if singular.endswith("e") else "en")


@cache
def _weak() -> dict[str, str]:
    """In the order of their table: of two verbs the later has the participle ("gehört", "gewährt")."""
    return {row["infinitive"]: row["infinitive"] for row in lexicon.load("weak_verbs")}


@cache
def _tables() -> tuple[dict[str, tuple[Finite, ...]], dict[str, str], dict[str, str]]:
    """The finite forms, participles and bare participles ("schlossen" of "be-schlossen") of all listed verbs."""
    finite_: dict[str, tuple[Finite, ...]] = {}
    participles, bare = {}, {}
    for base in (*_strong(), *_weak()):
        for word, readings in forms(base).items():
            finite_[word] = (*finite_.get(word, ()), *readings)
        for done in lexicon.swiss_too((principal(base).participle,)):
            participles[done] = base
            bare[done.removeprefix("ge")] = base
    return finite_, participles, bare


@cache
def _look_alikes() -> frozenset[str]:
    return lexicon.words("look_alikes")


def _split(low: str, prefixes: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The ways to take a prefix off, the longest first."""
    for size in range(min(len(low) - 2, 10), 1, -1) if low[:2] in PREFIX_STARTS else ():
        if low[:size] in prefixes:
            yield low[:size], low[size:]


def _unprefixed(low: str) -> tuple[Finite, ...]:
    """The readings of a form with an inseparable prefix or none."""
    table = _tables()[0]
    found = table.get(low) or table.get(low.replace("ß", "ss"), ())  # "mußte", as it was written until 1996
    if found:
        return found
    if low.startswith("ge"):
        return tuple(r._replace(lemma="ge" + r.lemma) for r in table.get(low[2:], ()) if r.lemma in GE)
    for prefix, rest in _split(low, INSEPARABLE):
        if rest in table:
            readings = tuple(r._replace(lemma=prefix + r.lemma) for r in table[rest])
            return tuple(r for r in readings if r.lemma not in _weak()) or readings
    return ()


@lru_cache(CACHED)
def finite(low: str) -> tuple[Finite, ...]:
    """The readings of a word as a finite verb in the third person; empty for any other word.

    "melden" may be a plural or an infinitive, "verschoben" a preterite or a participle: `infinitive` and `participle`
    tell, and where the word stands in its clause decides.
    """
    base = low[:-1] if low.endswith("ten") else low
    fault = base.endswith("hafte") and base.removesuffix("hafte") not in ("", "ver", "an")  # "fehlerhafte Bremsen"
    if fault or low in _look_alikes() or base in _look_alikes():
        return ()
    found = _unprefixed(low)
    if found:
        return found
    for prefix, rest in _split(low, SEPARABLE):
        readings = _unprefixed(rest)
        if readings:
            return tuple(r._replace(lemma=prefix + r.lemma) for r in readings)
    return _by_rule(base, "plural" if base != low else "singular")


def _by_rule(word: str, number: str) -> tuple[Finite, ...]:
    """A weak verb that no list knows, by its preterite: "funkte", "funkten"."""
    stem = word[:-2]
    if not word.endswith("te") or len(stem) < 3 or not word.isalpha() or NO_STEM.search(stem):
        return ()
    if number == "plural" and any(rest.startswith("zu") for _, rest in _split(word, SEPARABLE)):
        return ()  # "vorzubereiten"
    if stem[-1] in "aeiouäöü" and not LAST_VOWEL.search(stem):
        return ()
    short = stem.endswith(("el", "er")) and not stem.endswith("ier")  # "infizieren"
    lemma = stem.removesuffix("e") + ("n" if short else "en")
    return (Finite(lemma, "past", "indicative", number),)


@lru_cache(CACHED)
def participle(low: str) -> str:
    """The lemma of a past participle ("zurückgewiesen" is zurückweisen), "" for any other word."""
    _, whole, bare = _tables()
    if low in whole:
        return whole[low]
    for prefix, rest in _split(low, BEFORE_PARTICIPLES):
        if rest in bare and (prefix != "ge" or bare[rest] in GE):
            return prefix + bare[rest]
    for prefix, rest in _split(low, SEPARABLE):
        lemma = participle(rest)
        if lemma:
            return prefix + lemma
    if low.endswith("iert") and len(low) > IERT:
        return low[:-1] + "en"  # "infiziert", of a verb that no list knows
    return ""


@lru_cache(CACHED)
def infinitive(low: str) -> str:
    """The lemma of an infinitive, also with "zu" inside ("anzukündigen"); "" for any other word."""
    if not low.endswith("n"):
        return ""
    if low == "sein" or any(r.lemma == low for r in finite(low)):
        return low
    for prefix, rest in _split(low, SEPARABLE):
        if rest.startswith("zu") and infinitive(rest[2:]):
            return prefix + rest[2:]
    return ""
