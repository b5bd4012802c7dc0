"""Amounts that stay vague: einige, Tausende, die meisten, eine kleine Anzahl, ein paar Hundert."""

import re

from helpers.german.quantities.numerals import SPACE

SCALES = {"dutzend": 12, "hundert": 100, "tausend": 1000, "zigtausend": 1000, "abertausend": 1000, "zehntausend": 10_000,
          "hunderttausend": 100_000, "million": 1_000_000, "milliard": 1_000_000_000}  # fmt: skip
"""Stem of a scale word in the plural and its size s; the wording allows 2s and more."""
_SOME = (
    r"[Ee]inige[nr]?|[Mm]ehrere[nr]?|[Zz]ahlreiche[nr]?|[Vv]iele[nr]?|[Ww]enige[n]?|[Ee]tliche[nr]?|[Mm]anche[nr]?|[Uu]nzählige[nr]?"
    r"|[Zz]ahllose[nr]?|(?:[Ee]in|[Dd]ie)\spaar"
)
_PLURAL_SCALE = r"(?:[Dd]utzende|[Hh]underte|[Tt]ausende|[Aa]bertausende|[Zz]ehntausende|[Hh]underttausende|[Zz]igtausende?)[nr]?|Millionen|Milliarden"
_AMOUNT = (
    r"(?:[Ee]ine[nr]?\s(?:[a-zäöüß]+e[nr]?\s)?|(?<=[„“\"»])(?:kleine|große|geringe|unbekannte|begrenzte)\s)(?:Anzahl|Zahl|Vielzahl|Reihe|Handvoll|Menge|Fülle|Unzahl)"
)
VAGUE = re.compile(
    rf"(?P<share>[Dd]ie{SPACE}(?:aller)?meisten|(?:[Ee]ine|[Dd]ie|[Dd]er){SPACE}(?:(?:große|überwiegende|überwältigende|deutliche|breite|klare)n?{SPACE})?(?:Mehrheit|Mehrzahl)"
    rf"|(?:[Ee]in|[Dd]er){SPACE}Großteil)\b"
    rf"|(?P<times>{_SOME}){SPACE}(?P<scale>[Dd]utzend|[Hh]undert|[Tt]ausend|Zehntausend|Hunderttausend|Million|Milliard)(?:en?)?\b"
    rf"|(?P<plural>{_PLURAL_SCALE})\b(?:{SPACE}und{SPACE}(?:Aber)?(?:[Tt]ausende|[Hh]underte|[Aa]bertausende))?"
    rf"|(?P<amount>{_AMOUNT})\b|(?P<some>{_SOME})\b"
)
START = (
    r"[Dd]ie\s(?:aller)?(?:meisten|große\s|überw|deutliche\sM|breite\sM|klare\sM|Mehr|paar\s)|[Dd]er\s(?:Großteil|Mehr)"
    r"|[Ee]ine[nr]?\s(?:[a-zäöüß]+\s)?(?:Mehr(?:heit|zahl)|Anz|Zahl|Vielz|Reihe|Handv|Menge|Fülle|Unzahl)|[Ee]in\s(?:paar|Großteil)"
    r"|[Ee]inige|[Mm]ehrere|[Zz]ahl(?:reich|los)e|[Vv]iele|[Ww]enige|[Ee]tliche|[Mm]anche|[Uu]nzählige"
    r"|(?:[Dd]utzend|(?:[Zz]ehn|[Zz]ig|[Hh]undert|[Aa]ber)?[Tt]ausend|[Hh]undert)e[nr]?\b|[Zz]igtausend|Milli(?:onen|arden)\b"
    r"|(?<=[„“\"»])(?:kleine|große|geringe|unbekannte|begrenzte)\s(?:Anz|Z)ahl"
)
"""How a vague amount may begin (for the scan); `VAGUE` decides."""
NO_AMOUNT_BEFORE = frozenset("wie so zu am ebenso genauso gleich allzu".split())
"""Words before "viele" and "die meisten" that make a question or a comparison: "wie viele", "so viele", "am meisten"."""


def scale_of(word: str) -> int:
    """1000 for "Tausenden"."""
    stem = word.lower()
    while stem and stem not in SCALES:
        stem = stem[:-1]
    return SCALES[stem] if stem else 1
