"""Closed classes of German words, as `lexicon/word_lists.csv` has them, and the moods of a word."""

from functools import lru_cache

from helpers.german import inflection, lexicon


def listed(text: str) -> frozenset[str]:
    return lexicon.swiss_too(text.split())


CLASSES = {word: row["class"] for row in lexicon.load("word_lists") if row["class"] for word in listed(row["words"])}
"""The word class (see `classes`) of each word that a closed class claims."""
ARTICLES = lexicon.group("articles")
QUESTION_WORDS = lexicon.group("question_words")
AUXILIARIES = lexicon.group("auxiliaries")
HAVE_BE = lexicon.group("have_be")
PASSIVE = lexicon.group("passive")
BE = lexicon.group("be")
MODALS = lexicon.group("modals")
DAYS = lexicon.group("days")
NAME_PARTICLES = lexicon.group("name_particles")
WEAK_KONJUNKTIV_2 = lexicon.group("weak_konjunktiv_2")
NUMBER_WORDS = (
    lexicon.words("speech_words", kind="number")
    | lexicon.words("number_words", kind="below_hundred")
    | lexicon.words("number_words", kind="ten")
) - {"ein"}


@lru_cache(50_000)
def konjunktiv_1(low: str) -> bool:
    """The mood of reporting, and no other: "sei", "habe", "gebe"."""
    if low.endswith("iere") and len(low) > 6:
        return True  # "basiere", whether a list knows the verb or not
    return (low.endswith("e") or low in ("sei", "seien")) and "konjunktiv_1" in _moods(low)


@lru_cache(50_000)
def konjunktiv_2(low: str) -> bool:
    """A Konjunktiv II that is no preterite as well, or of sollen: "wäre", "würde", "sollte"; not "sagte", "möchte"."""
    if not low.endswith(("e", "en")) or low.startswith("möcht"):
        return False
    return ("indicative" not in _moods(low) and "konjunktiv_2" in _moods(low)) or low in ("sollte", "sollten")


def _moods(low: str) -> frozenset[str]:
    return frozenset(found.mood for found in inflection.finite(low))
