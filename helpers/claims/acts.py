"""What is done with a number beside the statement around it: it is asked for, estimated, or given as known."""

import re

from helpers.claims.article import Article
from helpers.claims.counted import Counted
from helpers.german import inflection
from helpers.german.quantities import Quantity

ASKING = re.compile(
    r"\b(?:[Ww]ie|[Ww]as|[Ww]er|[Ww]e[nms]|[Ww]essen|[Ww]ann|[Ww]o\w*|[Ww]arum|[Ww]eshalb|[Ww]elche\w?)\b"
)
DEFINITE = re.compile(r"\b(?:[Dd]ie|[Dd]en|[Dd]er|[Dd]as|[Dd]em|[Dd]iese\w?)\s\Z")
HALF = re.compile(r"\s?[–—:-]\s+(\w+)")
ESTIMATED = re.compile(r"(?:\s[\w-]+){0,4}?\sgeschätzt(?:e[nrms]?)?\b")
GIVEN = re.compile(r"\bfür\s(?:die|alle|ihre|seine|unsere)\s(?:[a-zäöüß]+e[nr]?\s)?\Z")


def asked(article: Article, quantity: Quantity) -> bool:
    """ "46 ppm vor der Schule?" asks whether there were; not "Warum kamen 46?", "Wo sind die 46?"."""
    sentence = article.sentence(quantity.number_start)
    words = article.text[sentence.start : sentence.end]
    if not words.rstrip('“”"«» ').endswith("?") or ASKING.search(words):
        return False
    half = HALF.search(article.text, quantity.end, sentence.end)
    if half and inflection.finite(half[1].lower()):
        return False  # "36.300 Tiere tot – wird jetzt die Gans knapp?"
    return not DEFINITE.search(article.text, max(sentence.start, quantity.start - 12), quantity.start)


def estimated(counted: Counted) -> bool:
    """ "Der Schaden wird auf 300.000 Euro geschätzt", "geschätzt 300 Gäste"."""
    before, after = counted.before, counted.after
    passive = "geschätzt" in after and ESTIMATED.match(after) and before.rstrip().endswith(("auf", "umgerechnet"))
    return bool(passive) or before.endswith(("eschätzt ", "eschätzte ", "eschätzten "))


def given(article: Article, quantity: Quantity, act: str) -> bool:
    """ "fordert für die rund 5000 Fahrer 8 Prozent mehr": how many they are nobody says."""
    before = article.text[max(0, quantity.start - 30) : quantity.start]
    return act in ("demands", "announces") and bool(GIVEN.search(before))
