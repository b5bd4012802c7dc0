"""Numbers that nobody tells as they are: what is only asked for, and what is being examined."""

import re
from typing import Any

from helpers.claims.article import Article
from helpers.german import inflection
from helpers.german.hedges import NumberStance
from helpers.german.quantities import Quantity

ASKING = re.compile(
    r"\b(?:[Ww]ie|[Ww]as|[Ww]er|[Ww]e[nms]|[Ww]essen|[Ww]ann|[Ww]o\w*|[Ww]arum|[Ww]eshalb|[Ww]elche\w?)\b"
)
DEFINITE = re.compile(r"\b(?:[Dd]ie|[Dd]en|[Dd]er|[Dd]as|[Dd]em|[Dd]iese\w?)\s\Z")
HALF = re.compile(r"\s?[–—:-]\s+(\w+)")
EXAMINED = re.compile(
    r"\b(?:(?:über)?prüf(?:t|te|ten|en)|geprüft|untersuch(?:t|te|ten|en)|klär(?:t|te|ten|en)|ermittel(?:t|te|ten|n))\b[^,.;:]*,\sob\b[^,;:]*\Z"
)


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
