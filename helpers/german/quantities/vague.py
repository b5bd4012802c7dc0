"""Amounts that stay vague: einige, Tausende, die meisten, eine kleine Anzahl, ein paar Hundert."""

import re

from helpers.german.patterns import late
from helpers.german.quantities.numerals import SPACE

SCALES = {"dutzend": 12, "hundert": 100, "tausend": 1000, "zigtausend": 1000, "abertausend": 1000,
          "zehntausend": 10_000,
          "hunderttausend": 100_000, "million": 1_000_000, "milliard": 1_000_000_000}  # fmt: skip
"""Stem of a scale word in the plural and its size s; the wording allows 2s and more."""
_SOME = (
    r"[Ee]inige[nr]?|[Mm]ehrere[nr]?|[Zz]ahlreiche[nr]?|[Vv]iele[nr]?|[Ww]enige[n]?|[Ee]tliche[nr]?|[Mm]anche[nr]?"
    r"|[Uu]nzählige[nr]?"
    r"|[Zz]ahllose[nr]?|(?:[Ee]in|[Dd]ie)\spaar|[Zz]ig"
)
_PLURAL_SCALE = (
    r"(?:[Dd]utzende|[Hh]underte|[Tt]ausende|[Aa]bertausende|[Zz]ehntausende|[Hh]underttausende|[Zz]igtausende?)[nr]?"
    r"|Millionen|Milliarden"
)
_AMOUNT = (
    r"(?:[Ee]ine[nr]?\s(?:(?!\w*stellig)[a-zäöüß]+e[nr]?\s)?|(?<=[„“\"»])(?:kleine|große|geringe|unbekannte|begrenzte)\s)(?:Anzahl"
    r"|Zahl|Vielzahl|Reihe|Handvoll|Menge|Fülle|Unzahl)"
)
VAGUE = late(
    rf"(?P<share>[Dd]ie{SPACE}(?:aller)?meisten|(?:[Ee]ine|[Dd]ie|[Dd]er){SPACE}(?:(?:große|überwiegende"
    rf"|überwältigende|deutliche|breite|klare)n?{SPACE})?(?:Mehrheit|Mehrzahl)"
    rf"|(?:[Ee]in|[Dd]er){SPACE}Großteil)\b"
    rf"|(?P<times>{_SOME}){SPACE}(?P<scale>[Dd]utzend|[Hh]undert|[Tt]ausend|[Zz]ehntausend|[Hh]underttausend|Million"
    rf"|Milliard)(?:en?)?(?:{SPACE}(?P<more>[Tt]ausend|Million|Milliard)(?:en)?)?\b"
    rf"|(?P<plural>{_PLURAL_SCALE})\b(?:{SPACE}und{SPACE}(?:Aber)?(?:[Tt]ausende|[Hh]underte|[Aa]bertausende))?"
    rf"(?:{SPACE}(?P<of>Millionen|Milliarden))?"
    rf"|(?P<amount>{_AMOUNT})\b|(?P<some>{_SOME})\b"
)
START = (
    r"[Dd]ie\s(?:aller)?(?:meisten|große\s|überw|deutliche\sM|breite\sM|klare\sM|Mehr|paar\s)|[Dd]er\s(?:Großteil|Mehr)"
    r"|[Ee]ine[nr]?\s(?:[a-zäöüß]+\s)?(?:Mehr(?:heit|zahl)|Anz|Zahl|Vielz|Reihe|Handv|Menge|Fülle|Unzahl)"
    r"|[Ee]in\s(?:paar|Großteil)"
    r"|[Ee]inige|[Mm]ehrere|[Zz]ahl(?:reich|los)e|[Vv]iele|[Ww]enige|[Ee]tliche|[Mm]anche|[Uu]nzählige"
    r"|(?:[Dd]utzend|(?:[Zz]ehn|[Zz]ig|[Hh]undert|[Aa]ber)?[Tt]ausend|[Hh]undert)e[nr]?\b|[Zz]ig(?:tausend|\b)|Milli(?:onen"
    r"|arden)\b"
    r"|(?<=[„“\"»])(?:kleine|große|geringe|unbekannte|begrenzte)\s(?:Anz|Z)ahl"
)
"""How a vague amount may begin (for the scan); `VAGUE` decides."""
_ASKED = frozenset("wie so ebenso genauso allzu".split())


def is_asked(before: str, quantifier: str) -> bool:
    """Whether the word before makes a question or a comparison of it: "wie viele", "so wenige"; not "zu vielen
    Einsätzen"."""
    if not quantifier.lower().startswith(("viele", "wenige")):
        return before == "am"
    return before in _ASKED or (before == "zu" and not quantifier.endswith("n"))


def size_of(match: re.Match[str]) -> float:
    """The size s of a vague scale found by `VAGUE`: 1000 for "Tausende", 1e8 for "mehrere Hundert Millionen"."""
    return float(_scale_of(match["scale"] or match["plural"]) * _scale_of(match["more"] or match["of"] or ""))


def _scale_of(word: str) -> int:
    stem = word.lower()
    while stem and stem not in SCALES:
        stem = stem[:-1]
    return SCALES[stem] if stem else 1
