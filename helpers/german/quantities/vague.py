"""Amounts that stay vague: einige, Tausende, die meisten, eine kleine Anzahl, ein paar Hundert."""

import re

from helpers.german.patterns import late
from helpers.german.quantities import bounds, things
from helpers.german.quantities.place import in_time
from helpers.german.quantities.quantity import Draft
from helpers.german.quantities.units import TIME, unit_of_thing
from helpers.german.quantities.words import SPACE

SCALES = {"dutzend": 12, "hundert": 100, "tausend": 1000, "zigtausend": 1000, "abertausend": 1000,
          "zehntausend": 10_000,
          "hunderttausend": 100_000, "million": 1_000_000, "milliard": 1_000_000_000}  # fmt: skip
"""Stem of a scale word in the plural and its size s; the wording allows 2s and more."""
_SOME = (
    r"(?:[Ee]inig|[Mm]ehrer|[Zz]ahlreich|[Zz]ahllos|[Uu]nzählig|[Vv]iel|[Ee]tlich|[Mm]anch)e[nr]?"
    r"|[Ww]enigen?|(?:[Ee]in|[Dd]ie)\spaar|[Zz]ig"
)
_AMOUNT = (
    r"(?:[Ee]ine[nr]?\s(?:(?!\w*stellig)[a-zäöüß]+e[nr]?\s)?|(?<=[„“\"»])(?:kleine|große|geringe|unbekannte|begrenzte)\s)"
    r"(?:Anzahl|Zahl|Vielzahl|Reihe|Handvoll|Menge|Fülle|Unzahl)"
)
VAGUE = (
    rf"(?:{_SOME})(?:{SPACE}(?P<size>(?:[Zz]ehn|[Hh]undert)?[Tt]ausend|[Dd]utzend|[Hh]undert|Million|Milliard)(?:en?)?"
    rf"(?:{SPACE}(?P<more>[Tt]ausend|Million|Milliard)(?:en)?)?)?\b"
    rf"|(?P<plural>(?:[Dd]utzend|[Hh]undert|(?:[Aa]ber|[Zz]ehn|[Zz]ig|[Hh]undert)?[Tt]ausend)e[nr]?"
    rf"|[Zz]igtausend|Millionen|Milliarden)\b(?!-\w)(?:{SPACE}und{SPACE}(?:Aber)?(?:[Tt]ausende|[Hh]underte))?(?:{SPACE}(?P<of>Millionen|Milliarden))?"
    rf"|(?P<share>(?:[Ee]in|[Dd])(?:e|ie|er)?{SPACE}(?:(?:aller)?meisten|Großteil"
    rf"|(?:(?:große|überwiegende|überwältigende|deutliche|breite|klare)n?{SPACE})?(?:Mehrheit|Mehrzahl))\b)"
    rf"|(?P<amount>{_AMOUNT})\b"
)
_OF_THEM = late(rf"{SPACE}von{SPACE}(?:ihnen|denen|diesen)\b")
_ASKED = frozenset("wie so ebenso genauso allzu".split())


def find(text: str, match: re.Match[str], floor: int) -> tuple[Draft | None, int]:
    """(the vague amount that `match` of `VAGUE` is, or None; where to search on)."""
    start, end = match.span()
    bound = "share" if match["share"] else "vague_scale" if match["size"] or match["plural"] else "vague"
    thing = things.after(text, end)
    words = bounds.last_words(text, start, floor)
    asked = bound != "vague_scale" and _is_asked(words[-1].lower() if words else "", match[0])
    if (
        asked
        or (bound == "vague" and not thing and not _OF_THEM.match(text, end))
        or not _is_amount(text, match, thing)
    ):
        return None, end
    unit = unit_of_thing(text[thing[0] : thing[1]])[0] if thing else ""
    close = thing[1] if thing else end
    if unit == TIME and in_time(text, start, close, floor):
        return None, end
    size = _scale_of(match["size"] or match["plural"]) * _scale_of(match["more"] or match["of"])
    size_known = size if bound == "vague_scale" else None
    draft = Draft(start, close, start, end, bound, [bound], size=size_known, thing=thing)
    draft.start -= bounds.quoted(text, start, end)
    return draft, end


def _is_asked(before: str, quantifier: str) -> bool:
    """Whether the word before makes a question or a comparison of it: "wie viele", "so wenige"; not "zu vielen
    Einsätzen"."""
    if not quantifier.lower().startswith(("viele", "wenige")):
        return before == "am"
    return before in _ASKED or (before == "zu" and not quantifier.endswith("n"))


def _is_amount(text: str, match: re.Match[str], thing: tuple[int, int] | None) -> bool:
    """Whether "Mehrheit", "Zahl" and "Reihe" really count: a plural in the genitive or after "von" must follow."""
    if match["amount"] or (match["share"] and not match["share"].endswith("meisten")):
        return thing is not None and (bool(match["amount"]) or text[match.end() : thing[0]].split() != [])
    return not (thing and text[thing[0] : thing[1]] in ("Dank", "Mal", "Male", "Zeit"))


def _scale_of(word: str | None) -> float:
    """The size s of a scale word: 1000 for "Tausende", 1 for none."""
    stem = (word or "").lower()
    while stem and stem not in SCALES:
        stem = stem[:-1]
    return float(SCALES.get(stem, 1))
