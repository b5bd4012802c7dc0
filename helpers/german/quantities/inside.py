"""Numbers inside other words: "fünfköpfig" counts heads, "zweistündig" lasts, "fünfstellig" is an order of magnitude;
"verdoppelt", "dreimal so hoch" and "das Dreifache" are factors and count nothing.
"""  # fmt: skip

import re

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities import bounds, things
from helpers.german.quantities.numerals import Numeral, read
from helpers.german.quantities.quantity import Draft
from helpers.german.quantities.words import SPACE, cardinal

_ADJECTIVE = late(
    r"(?P<stem>[^\W\d_]+?)(?:(?P<heads>köpfig)|(?P<lasting>(?:jähr|monat|wöch|tägl?|stünd|minüt|sekünd|prozent|tonn)ig)"
    r"|(?P<digits>stellig))(?:e[nmrs]?)?\b"
)
_SCALE = late(
    rf"{SPACE}(?P<scale>Tausend|Million|Milliard|Prozent)(?:er|en|e)?(?P<noun>betr[aä]g\w*|summen?)?[a-zäöüß]*"
)
_SCALES = {"Tausend": 1e3, "Million": 1e6, "Milliard": 1e9, "Prozent": 1.0}
_NAMED = late(rf"{SPACE}\w*(?i:nummer|code|PIN|postleitzahl|vorwahl|kennzahl|jahreszahl)\w*")
_WORD, _LETTERS = late(r"[\w.,]+"), late(r"\w+")
_LONGEST_MAGNITUDE = 15
_AMOUNT = late(lambda: rf"{SPACE}(?i:{lexicon.pattern('number_context', kind='amount')})(?:e?s|e?n|e|er)?\b")
_DIGITS = late(r"(\d+(?:,\d+)?)-?")
"""Nouns that are multiplied: "die doppelte Menge", but "ein doppelter Boden"."""
START = (
    r"[Vv]er(?:doppel|(?:drei|vier|fünf|sechs|zehn)fach)(?=\w*t)|[Hh]albier(?=\w*t)"
    rf"|(?:[Dd]oppelt|[Hh]alb)(?={SPACE}so{SPACE})|Doppelte[ns]?\b|(?<=das\s)doppelte\b|[Dd]oppelte[nmrs]?\b"
)
"""How a factor may begin (for the scan); those with a number word in front are read by `multiple`."""
_STEMS = {"doppel": 2.0, "dreif": 3.0, "vierf": 4.0, "fünff": 5.0, "sechsf": 6.0, "zehnf": 10.0, "hal": 0.5}
_MULTIPLE = late(
    lambda: (
        r"(?P<stem>[^\W\d_]+?|\d[\d.,]*-?)(?P<how>(?<=[a-zäöüß])fache[ns]?\b|(?<=\d-)fache[ns]?\b"
        rf"|(?:mal|fach)(?={SPACE}(?:so{SPACE}\w|{lexicon.pattern('number_roles', says='more')})))"
    )
)
_ARTICLE = late(r"\b(?:das|dem|des|die|der)\s\Z")
_LONGEST = 30
_SO_MANY = late(rf"{SPACE}so{SPACE}viele?(?=\s)")


def adjective(text: str, start: int) -> tuple[Draft | None, int]:
    """(the quantity in the adjective that begins at `start`, or None; where to search on)."""
    match = _ADJECTIVE.match(text, start)
    stem = read(match["stem"], 0) if match else None
    if match and match["stem"].lower() == "ein":
        stem = Numeral(0, 3, 1.0, kind="words")
    if not match or not stem or stem.end != len(match["stem"]):
        word = _WORD.match(text, start)
        return None, word.end() if word else start + 1
    numeral = stem._replace(start=start, end=start + stem.end)
    if match["digits"]:
        return _magnitude(text, start, match.end(), numeral.value)
    thing = (numeral.end, match.end()) if match["lasting"] else things.after(text, match.end())
    end = thing[1] if thing else match.end()
    return Draft(start, end, start, numeral.end, "point", ["number_adjective"], numeral, thing=thing), match.end()


def _magnitude(text: str, start: int, end: int, digits: float) -> tuple[Draft | None, int]:
    """ "fünfstellig" is 10,000 to 99,999, "dreistellige Millionenhöhe" 100,000,000 to 999,999,999."""
    if _NAMED.match(text, end) or digits > _LONGEST_MAGNITUDE or digits != int(digits):
        return None, end
    scale = _SCALE.match(text, end)
    factor = _SCALES[scale["scale"]] if scale else 1.0
    close = scale.end() if scale else end
    thing = None if scale else things.after(text, end)
    thing = (scale.start("scale"), close) if scale and scale["noun"] else thing
    numeral = Numeral(start, close, 10 ** (digits - 1) * factor, 0, factor, "words")
    end = thing[1] if thing else close
    draft = Draft(start, end, start, close, "vague_scale", ["number_magnitude"], numeral, thing=thing)
    draft.upper = 10**digits * factor - 1
    draft.unit = ("EUR" if scale and scale["noun"] else "%" if scale and scale["scale"] == "Prozent" else "", 1.0)
    return draft, close


def factor(text: str, found: re.Match[str], floor: int) -> tuple[Draft | None, int]:
    """(the factor that `found` begins, or None; where to search on)."""
    start = found.start()
    word = _LETTERS.match(text, start)
    end = word.end() if word else found.end()
    low = text[start:end].lower()
    if text[start] == "d" and low != "doppelt" and text[start - 4 : start] != "das " and not _AMOUNT.match(text, end):
        return None, end
    value = next(value for stem, value in _STEMS.items() if stem in low)
    return _factor(text, Numeral(start, end, value, 1 if value < 1 else 0, kind="factor"), floor), end


def multiple(text: str, start: int, floor: int) -> tuple[Draft, int] | None:
    """ "dreimal so hoch", "das Dreifache", "die dreifache Menge", "3-mal so viele", "das 20-fache"."""
    window = text[start : start + _LONGEST]
    match = _MULTIPLE.match(text, start) if "mal" in window or "fach" in window else None
    needs = match is not None and match["how"].startswith("fache") and text[start].islower()
    if not match or (needs and not _AMOUNT.match(text, match.end())):
        return None
    stem = match["stem"]
    digits = _DIGITS.fullmatch(stem)
    value = float(digits[1].replace(",", ".")) if digits else None if stem[0].isdigit() else cardinal(stem)
    if not value:
        return None
    return _factor(text, Numeral(start, match.end(), value, 0, kind="factor"), floor), match.end()


def _factor(text: str, numeral: Numeral, floor: int) -> Draft:
    article = _ARTICLE.search(text, max(floor, numeral.start - 5), numeral.start)  # "etwa das Dreifache"
    at = article.start() if article else numeral.start
    begin, bound = bounds.before(text, at, floor, bounds.last_words(text, at, floor), counted=False)
    many = _SO_MANY.match(text, numeral.end)
    thing = things.after(text, many.end()) if many else None
    end = thing[1] if thing else numeral.end
    begin, bound = (begin, bound) if bound else (numeral.start, "point")
    unit = ("times", 1.0)
    return Draft(begin, end, *numeral[:2], bound, ["change_factor"], numeral, thing=thing, unit=unit)
