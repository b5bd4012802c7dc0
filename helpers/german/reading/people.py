"""Who is a person: first names with their gender, and nouns that say what somebody is."""

from functools import cache, lru_cache

from helpers.german import lexicon
from helpers.german.reading.tokens import Unit

MENTIONS, FIRST_NAME = 20, 20  # places of a surname; characters of a first name
FAR = 50_000  # characters of a text that are looked through, so that time grows with the text only


@cache
def first_names() -> dict[str, str]:
    """First names, as written, and whom they name: m or f."""
    return {row["name"]: row["gender"] for row in lexicon.load("first_names")}


@cache
def _roles() -> tuple[str, ...]:
    return tuple(lexicon.words("role_nouns"))


@cache
def bodies(does: str) -> tuple[str, ...]:
    """Endings of nouns for bodies and people that do something: speak, count, or stand before a headline's colon."""
    return tuple(row["noun"] for row in lexicon.load("bodies") if does in row["does"])


@lru_cache(10_000)
def is_role(low: str) -> bool:
    """Whether a noun says what somebody is: "Außenminister", "Forscherin"."""
    return low.endswith(_roles()) or (low.endswith("in") and low[:-2].endswith(_roles()))


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
    head = next((unit.lows[k] for k in range(i, j) if unit.classes[k] == "N"), "")
    return head.endswith(bodies("speaks")) or is_role(head.removesuffix("n"))


def is_surname(text: str, form: str) -> bool:
    """Whether a first name stands before `form` somewhere in the text; the first MENTIONS places are looked at."""
    at = 0
    for _ in range(MENTIONS):
        at = text.find(f" {form}", at + 1, FAR)
        if at < 0:
            return False
        before = text[max(0, at - FIRST_NAME) : at].split()
        if before and before[-1] in first_names():
            return True
    return False
