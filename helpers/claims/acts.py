"""What is done with a number beside the statement around it: it is estimated, or given as known."""

import re

from helpers.claims.article import Article
from helpers.claims.counted import Counted
from helpers.german.quantities import Quantity

ESTIMATED = re.compile(r"(?:\s[\w-]+){0,4}?\sgeschätzt(?:e[nrms]?)?\b")
# "den Zuschuss der Stadt von | 3,8 Millionen Euro zu halbieren": what is asked for or announced is another size
HELD = re.compile(
    r"\b(?:de[nr]|die|das|sein|ihr|unser)(?:e|en|er)?\s(?:[a-zäöüß]+e[nr]?\s)?[A-ZÄÖÜ][\w-]+(?:\s(?:de[rs]|für|am|an)\s[^,.;:\d]{1,40})?"
    r"\s(?:von|in Höhe von)\s(?:[a-zäöüß]+\s){0,2}\Z"
)
RESIZED = re.compile(
    r"\s(?:(?:im|pro) Jahr\s|jährlich\s|ganz\s|deutlich\s|um [^,.;:]{1,40}\s)?(?:nicht\s)?(?:zu\s)?"
    r"(?:halbier|verdoppel|verdreifach|kürz|senk|verringer|reduzier|streich|erhöh|anheb|anzuheb|aufstock|aufzustock|abschaff|abzuschaff|überprüf)\w*\b"
)
GIVEN = re.compile(r"\bfür\s(?:die|alle|ihre|seine|unsere)\s(?:[a-zäöüß]+e[nr]?\s)?\Z")


def estimated(counted: Counted) -> bool:
    """ "Der Schaden wird auf 300.000 Euro geschätzt", "geschätzt 300 Gäste"."""
    sentence = counted.sentence
    if counted.article.text.find("eschätzt", sentence.start, sentence.end) < 0:
        return False
    before, after = counted.before, counted.after
    passive = "geschätzt" in after and ESTIMATED.match(after) and before.rstrip().endswith(("auf", "umgerechnet"))
    return bool(passive) or before.endswith(("eschätzt ", "eschätzte ", "eschätzten "))


def given(article: Article, quantity: Quantity, act: str) -> bool:
    """ "fordert für die rund 5000 Fahrer 8 Prozent mehr", "den Beitrag von 40 Euro zu kürzen": they are there."""
    if act not in ("demands", "announces"):
        return False
    before = article.text[max(0, quantity.start - 90) : quantity.start]
    return bool(GIVEN.search(before) or (HELD.search(before) and RESIZED.match(article.text, quantity.end)))
