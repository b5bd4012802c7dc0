"""Factors: verdoppelt, halbiert, doppelt so viele Gäste, dreimal so hoch, das Dreifache; they count nothing."""

import re

from helpers.german.patterns import late
from helpers.german.quantities import bounds, things
from helpers.german.quantities.draft import Draft
from helpers.german.quantities.numerals import SPACE, Numeral
from helpers.german.quantities.words import cardinal

_AMOUNT = (  # "die doppelte Menge", but "ein doppelter Boden"
    rf"(?={SPACE}(?:Menge|Zahl|Anzahl|Höhe|Summe|Größe|Fläche|Länge|Breite|Wert|Preis|Dosis|Geschwindigkeit|Betrag"
    r"|Gewicht|Kapazität|Leistung|Kosten|Dauer|Zeit|Strecke|Stärke|Konzentration|Miete|Gebühr|Strafe|Lohn|Gehalt)\w*)"
)
_MUCH = (
    rf"(?={SPACE}(?:so{SPACE}\w+|mehr|weniger|höher|niedriger|größer|kleiner|teurer|billiger|häufiger|öfter|stärker"
    r"|schneller|länger|schwerer)\b)"
)
START = (
    r"[Vv]er(?:doppel|(?:drei|vier|fünf|sechs|zehn)fach)(?=\w*t)|[Hh]albier(?=\w*t)"
    rf"|(?:[Dd]oppelt|[Hh]alb)(?={SPACE}so{SPACE})|Doppelte[ns]?\b|(?<=das\s)doppelte\b|[Dd]oppelte[nmrs]?\b{_AMOUNT}"
)
"""How a factor may begin (for the scan); those with a number word in front are read by `multiple`."""
_STEMS = {"doppel": 2.0, "dreif": 3.0, "vierf": 4.0, "fünff": 5.0, "sechsf": 6.0, "zehnf": 10.0, "hal": 0.5}
_MULTIPLE = late(
    rf"(?P<stem>[^\W\d_]+?|\d[\d.,]*-?)(?:mal{_MUCH}|fach{_MUCH}|(?<=[a-zäöüß])fache[ns]?\b{_AMOUNT}|(?<=\d-)fache[ns]?\b)"
    rf"|(?P<noun>(?:Zwei|Drei|Vier|Fünf|Sechs|Sieben|Acht|Neun|Zehn|Zwanzig|Hundert|Tausend))fache[ns]?\b"
)
_ARTICLE = late(r"\b(?:das|dem|des|die|der)\s\Z")
_LONGEST = 30
_WORD = late(r"\w+")
_SO_MANY = late(rf"{SPACE}so{SPACE}viele?(?=\s)")


def find(text: str, found: re.Match[str], floor: int) -> tuple[Draft | None, int]:
    """(the factor that `found` begins, where to search on)."""
    start = found.start()
    word = _WORD.match(text, start)
    end = word.end() if word else start + 1
    low = text[start:end].lower()
    value = next(value for stem, value in _STEMS.items() if stem in low)
    return _draft(text, Numeral(start, end, value, 1 if value < 1 else 0, kind="factor"), floor), end


def multiple(text: str, start: int, floor: int) -> tuple[Draft, int] | None:
    """ "dreimal so hoch", "das Dreifache", "die dreifache Menge", "3-mal so viele", "das 20-fache"."""
    window = text[start : start + _LONGEST]
    match = _MULTIPLE.match(text, start) if "mal" in window or "fach" in window else None
    if not match:
        return None
    stem = match["stem"] or match["noun"]
    value = float(stem.rstrip("-").replace(",", ".")) if stem[0].isdigit() and stem.count(".") == 0 else cardinal(stem)
    if not value:
        return None
    return _draft(text, Numeral(start, match.end(), value, 0, kind="factor"), floor), match.end()


def _draft(text: str, numeral: Numeral, floor: int) -> Draft:
    article = _ARTICLE.search(text, max(floor, numeral.start - 5), numeral.start)  # "etwa das Dreifache"
    at = article.start() if article else numeral.start
    begin, bound = bounds.before(text, at, floor, bounds.last_words(text, at, floor), counted=False)
    begin = begin if bound else numeral.start
    many = _SO_MANY.match(text, numeral.end)
    thing = things.after(text, many.end()) if many else None
    return Draft(
        begin, thing[1] if thing else numeral.end, numeral.start, numeral.end, bound or "point", ["change_factor"],
        numeral, thing=thing, beside=thing is not None, unit=("times", 1.0),
    )  # fmt: skip
