"""What is done with a number beside the statement around it: it is estimated, or given as known."""

import re

from helpers.claims.article import Article
from helpers.claims.counted import Counted
from helpers.german.quantities import Quantity

ESTIMATED = re.compile(r"(?:\s[\w-]+){0,4}?\sgeschätzt(?:e[nrms]?)?\b")
GIVEN = re.compile(r"\bfür\s(?:die|alle|ihre|seine|unsere)\s(?:[a-zäöüß]+e[nr]?\s)?\Z")


def estimated(counted: Counted) -> bool:
    """ "Der Schaden wird auf 300.000 Euro geschätzt", "geschätzt 300 Gäste"."""
    sentence = counted.article.sentence(counted.quantity.number_start)
    if counted.article.text.find("eschätzt", sentence.start, sentence.end) < 0:
        return False
    before, after = counted.before, counted.after
    passive = "geschätzt" in after and ESTIMATED.match(after) and before.rstrip().endswith(("auf", "umgerechnet"))
    return bool(passive) or before.endswith(("eschätzt ", "eschätzte ", "eschätzten "))


def given(article: Article, quantity: Quantity, act: str) -> bool:
    """ "fordert für die rund 5000 Fahrer 8 Prozent mehr": how many they are nobody says."""
    before = article.text[max(0, quantity.start - 30) : quantity.start]
    return act in ("demands", "announces") and bool(GIVEN.search(before))
