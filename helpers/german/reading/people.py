"""Who is a person: first names with their gender, and nouns that say what somebody is."""

from functools import cache, lru_cache

from helpers.german import lexicon


@cache
def first_names() -> dict[str, str]:
    """First names, as written, and whom they name: m or f."""
    return {row["name"]: row["gender"] for row in lexicon.load("first_names")}


@cache
def _roles() -> tuple[str, ...]:
    return tuple(lexicon.words("role_nouns"))


def bodies(does: str) -> tuple[str, ...]:
    """Endings of nouns for bodies and people that do something: speak, count, or stand before a headline's colon."""
    return tuple(row["noun"] for row in lexicon.load("bodies") if does in row["does"])


@lru_cache(10_000)
def is_role(low: str) -> bool:
    """Whether a noun says what somebody is: "Außenminister", "Forscherin"."""
    return low.endswith(_roles()) or (low.endswith("in") and low[:-2].endswith(_roles()))
