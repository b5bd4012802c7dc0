"""Numerals as printed: digits, number words, scale words."""

import re
from typing import NamedTuple

from helpers.german.quantities import words

_WORD = (
    r"[Zz]w(?:ei|o|ölf|oelf|anzig|ey)|[Dd]r(?:ei|ey)|[Vv]ier|[Ff](?:ünf|uenf|unf[zu])|[Ss]ech[sz]|[Ss]ieb[ez]|[Aa]cht|[Nn]eun|[Zz]ehn|[Ee]?[Ee]lf"
    r"|[Ee]in(?:s\b|und|hundert|tausend|einhalb|e?\s(?:[Mm]illi|Billi|[Dd]utzend|halb|[Hh]undert|[Tt]ausend|[Dd]rittel))|[Hh]undert|[Tt]ausend|[Aa]nderthalb|[Nn]ull\b"
)
_VAGUE = (
    r"[Dd]ie\s(?:meisten|(?:große\s|überwiegende\s)?Mehrheit)|[Ee]inige|[Mm]ehrere|[Zz]ahlreiche|[Vv]iele|[Ww]enige|[Ee]tliche|[Mm]anche"
    r"|[Uu]nzählige|[Zz]ahllose|[Ee]in\spaar|[Ee]ine\s(?:große|über|Mehr|klein|gering|hohe|größ|unbe|begr)|[Ee]in\sGroßteil|[Dd]utzende"
    r"|[Hh]underten?\b|[Tt]ausenden?\b|Zehntausenden?\b|Hunderttausenden?\b|Milli(?:onen|arden)\b|(?:kleine|große|geringe|hohe|unbekannte)\s(?:Anz|Z)ahl"
)
CANDIDATE = re.compile(rf"(?<!\w)(?:(?P<digit>\d)|(?P<vague>{_VAGUE})|(?P<word>{_WORD}))")
_DIGITS = re.compile(
    r"[1-9]\d{0,2}(?P<sep>[. '’\u00a0\u2009\u202f])\d{3}(?:(?P=sep)\d{3})*+(?!\d)(?:,\d++)?|\d{1,3}(?:,\d{3}){2,}+(?!\d)|\d++(?:[.,]\d++)?"
)
SCALES = {
    "hundert": 1e2, "tausend": 1e3, "tsd": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "mill": 1e6, "milliarde": 1e9,
    "milliarden": 1e9, "mrd": 1e9, "md": 1e9, "billion": 1e12, "billionen": 1e12, "bio": 1e12, "billiarde": 1e15, "billiarden": 1e15,
    "dutzend": 12,
}  # fmt: skip
_SCALE = re.compile(
    r"[\s\u00a0]{1,2}([Hh]undert|[Tt]ausend|[Tt]sd|[Mm]illion(?:en)?|[Mm]io|Mill|[Mm]illiarden?|[Mm]rd|Md|[Bb]illion(?:en)?|[Bb]illiarden?|[Dd]utzend)(?!\w)(?:(?<=sd|io|ll|rd|Md)\.)?"
)
_EIN = re.compile(r"[Ee]ine?r?\s(?:halbe[sn]?\s)?")
_WORDS = re.compile(r"[^\W\d_]+")
_MINUS = re.compile(r"(?:[Mm]inus|negativ)\s\Z|(?<![^\s(])[-−–]\Z")


class Numeral(NamedTuple):
    """One numeral: its place, value, the scale word's factor, and whether it is printed in digits."""

    start: int
    end: int
    value: float
    scale: float
    digits: bool


def _digits(printed: str, sep: str | None) -> float:
    if sep:
        return float(printed.replace(sep, "").replace(",", "."))
    if printed.count(",") > 1:
        return float(printed.replace(",", ""))
    return float(printed.replace(",", "."))


def read(text: str, start: int) -> Numeral | None:
    """The numeral that begins at `start`, with its sign and scale words; None if there is none."""
    match = _DIGITS.match(text, start)
    if match:
        if match.end() - start > 24:
            return Numeral(start, match.end(), 0.0, 1, True) if False else None
        value, end, digits = _digits(match[0], match["sep"]), match.end(), True
    else:
        article = _EIN.match(text, start)
        if article and (scale := _SCALE.match(text, article.end() - 1)):
            half = 0.5 if "halb" in article[0] else 1.0
            factor = SCALES[scale[1].lower()]
            return Numeral(start, scale.end(), half * factor, factor, False)
        word = _WORDS.match(text, start)
        value_or_none = words.cardinal(word[0]) if word else None
        if value_or_none is None or word is None:
            return None
        value, end, digits = value_or_none, word.end(), False
    factor = 1.0
    while scale := _SCALE.match(text, end):
        factor *= SCALES[scale[1].lower()]
        end = scale.end()
    sign = _MINUS.search(text, max(0, start - 8), start)
    return Numeral(sign.start() if sign else start, end, value * factor * (-1 if sign else 1), factor, digits)
