"""Who is a person: first names with their gender, and nouns that say what somebody is."""

from functools import cache, lru_cache
from typing import NamedTuple

from helpers.german import lexicon
from helpers.german.reading import classes as wc
from helpers.german.reading import phrases
from helpers.german.reading.units import Unit
from helpers.german.sentences import Span

MENTIONS, FIRST_NAME = 20, 20  # places of a surname; characters of a first name
NO_WITNESSES = ("fahrzeuge", "flugzeuge", "werkzeuge", "spielzeuge")  # no "Zeuge"
FAR = 50_000  # characters of a text that are looked through, so that time grows with the text only


@cache
def first_names() -> dict[str, str]:
    """First names, as written, and whom they name: m or f."""
    return {row["name"]: row["gender"] for row in lexicon.load("first_names")}


@cache
def _roles() -> tuple[str, ...]:
    return tuple(lexicon.words("role_nouns"))


class Mention(NamedTuple):
    """A noun phrase that can be meant later: the tokens `first` up to but not including `last` of a unit."""

    unit: Unit
    first: int
    last: int

    @property
    def span(self) -> Span:
        return self.unit.span(self.first, self.last)

    @property
    def head(self) -> int:
        """Where the genitives and prepositions that hang from its head begin: "Die Zahl | der Höfe im Landkreis"."""
        lows, classes = self.unit.lows, self.unit.classes
        free = (k for k in range(self.first + 1, self.last) if classes[k - 1] != wc.COMMA)  # no apposition
        hanging = (k for k in free if classes[k] == wc.PREPOSITION or lows[k] in phrases.GENITIVE)
        return next(hanging, self.last)

    def part(self, word: str) -> "Mention":
        """Who is named by `word` where two are named together: "Max Adler" of "Max Adler und Rosa Blum"."""
        words = self.unit.lows[self.first : self.last]
        at, joined = words.index(word), words.index("und") if "und" in words else len(words)
        if wc.PREPOSITION in self.unit.classes[self.first : self.first + joined]:
            return self  # "Amt für Handel und Verkehr"
        first, last = (0, joined) if at < joined else (joined + 1, len(words))
        return Mention(self.unit, self.first + first, self.first + last)


@cache
def bodies(does: str) -> tuple[str, ...]:
    """Endings of nouns for bodies and people that do something: speak, count, or stand before a headline's colon."""
    return tuple(row["noun"] for row in lexicon.load("bodies") if does in row["does"])


@lru_cache(10_000)
def is_role(low: str) -> bool:
    """Whether a noun says what somebody is: "Außenminister", "Forscherin"."""
    if low.endswith(NO_WITNESSES):
        return False
    if low.endswith(_roles()):
        return True
    stem = low[:-2]  # "Forscher-in", "Soziolog-in", "Kämmer-in"
    return low.endswith("in") and (stem.endswith(_roles()) or f"{stem}e".endswith(_roles()) or f"{stem}er" in _roles())


def is_person(unit: Unit, i: int, j: int) -> bool:
    """Whether the tokens from `i` to `j` hold a first name or a role."""
    return any(unit.forms[k] in first_names() or is_role(unit.lows[k]) for k in range(i, j))


def is_named(unit: Unit, i: int, j: int) -> bool:
    """Whether the tokens from `i` to `j` hold a first name, or are a surname known from the text."""
    return any(form in first_names() for form in unit.forms[i:j]) or (
        j == i + 1 and is_surname(unit.text, unit.forms[i])
    )


def can_speak(unit: Unit, i: int, j: int) -> bool:
    """Whether the head of a phrase names a body or people: "das Ministerium", "Beobachter", "der Bericht"."""
    noun, plural = head(unit, i, j), head(unit, i, j).removesuffix("n")
    return noun.endswith(bodies("speaks")) or plural.endswith(bodies("speaks")) or is_role(plural)


def head(unit: Unit, i: int, j: int) -> str:
    """The first noun of a phrase in lower case, "" without one: "sprecher" of "der Sprecher der Stadt"."""
    return next((unit.lows[k] for k in range(i, j) if unit.classes[k] == wc.NOUN), "")


def is_surname(text: str, form: str) -> bool:
    """Whether a first name stands before `form` somewhere in the text; the first MENTIONS places are looked at."""
    at = 0
    for _ in range(MENTIONS):
        at = text.find(f" {form}", at + 1, FAR)
        if at < 0:
            return False
        before = text[max(0, at - FIRST_NAME) : at].split()
        if text[at + 1 + len(form) :][:1].isalpha():
            continue  # "Anna Bergmann" is no Berg
        if before and before[-1] in first_names():
            return True
    return False
