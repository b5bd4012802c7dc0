"""What is done with a number beside the statement around it: it is estimated, given as known, asked for, examined."""

import re
from typing import Any

from helpers.claims.article import Article
from helpers.claims.counted import Counted
from helpers.german import inflection
from helpers.german.hedges import NumberStance
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
ASKING = re.compile(
    r"\b(?:[Ww]ie|[Ww]as|[Ww]er|[Ww]e[nms]|[Ww]essen|[Ww]ann|[Ww]o\w*|[Ww]arum|[Ww]eshalb|[Ww]elche\w?)\b"
)
DEFINITE = re.compile(r"\b(?:[Dd]ie|[Dd]en|[Dd]er|[Dd]as|[Dd]em|[Dd]iese\w?)\s\Z")
HALF = re.compile(r"\s?[–—:-]\s+(\w+)")
EXAMINED = re.compile(
    r"\b(?:(?:über)?prüf(?:t|te|ten|en)|geprüft|untersuch(?:t|te|ten|en)|klär(?:t|te|ten|en)|ermittel(?:t|te|ten|n))\b[^,.;:]*,\sob\b[^,;:]*\Z"
)


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


def left_open(article: Article, quantity: Quantity, own: NumberStance) -> dict[str, Any]:
    """The cells of a number that the narrator only asks for, or that somebody examines."""
    if _asked(article, quantity):
        return {"speech_act": "asks", "polarity": "leaves_open"}
    examined = own.certainty == "plain" and _examined(article, quantity)
    return {"polarity": "leaves_open", "certainty": "possible"} if examined else {}


def _asked(article: Article, quantity: Quantity) -> bool:
    """ "46 ppm vor der Schule?" asks whether there were; not "Warum kamen 46?", "Wo sind die 46?"."""
    sentence = article.sentence(quantity.number_start)
    words = article.text[sentence.start : sentence.end]
    if not words.rstrip('“”"«» ').endswith("?") or ASKING.search(words):
        return False
    half = HALF.search(article.text, quantity.end, sentence.end)
    if half and inflection.finite(half[1].lower()):
        return False  # "36.300 Tiere tot – wird jetzt die Gans knapp?"
    return not DEFINITE.search(article.text, max(sentence.start, quantity.start - 12), quantity.start)


def _examined(article: Article, quantity: Quantity) -> bool:
    """ "Das Amt prüft, ob 40 Gäste erkrankt sind"; not "ob die 40 Gäste erkrankt sind"."""
    sentence = article.sentence(quantity.number_start)
    found = EXAMINED.search(article.text, sentence.start, quantity.start)
    return found is not None and not DEFINITE.search(article.text, found.start(), quantity.start)
