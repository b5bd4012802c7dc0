"""Numbers inside adjectives: "fünfköpfig" counts heads, "zweieinhalbstündig" lasts, "fünfstellig" is a magnitude."""

from helpers.german.patterns import late
from helpers.german.quantities import things
from helpers.german.quantities.draft import Draft
from helpers.german.quantities.numerals import SPACE, Numeral, read

_ADJECTIVE = late(
    r"(?P<stem>[^\W\d_]+?)(?:(?P<heads>köpfig)|(?P<lasting>(?:jähr|monat|wöch|tägl?|stünd|minüt|sekünd|prozent|tonn)ig)"
    r"|(?P<digits>stellig))(?P<ending>e[nmrs]?)?\b"
)
_SCALE = late(rf"{SPACE}(?P<scale>Tausend|Million|Milliard|Prozent)(?:er|en|e)?[a-zäöüß]*")
_SCALES = {"Tausend": 1e3, "Million": 1e6, "Milliard": 1e9, "Prozent": 1.0}
_NAMED = late(
    rf"{SPACE}\w*(?:[Nn]ummer|[Cc]ode|PIN|[Pp]ostleitzahl|[Vv]orwahl|[Kk]ennzahl|[Jj]ahreszahl|Zahlencode)\w*"
)
_WORD = late(r"[\w.,]+")
_LONGEST = 15


def find(text: str, start: int) -> tuple[Draft | None, int]:
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
    if match["lasting"]:
        thing: tuple[int, int] | None = (numeral.end, match.end())
    else:
        thing = things.after(text, match.end())
    end = thing[1] if thing else match.end()
    return Draft(
        start, end, start, numeral.end, "point", ["number_adjective"], numeral, thing=thing, beside=bool(thing)
    ), match.end()


def _magnitude(text: str, start: int, end: int, digits: float) -> tuple[Draft | None, int]:
    """ "fünfstellig" is 10,000 to 99,999, "dreistellige Millionenhöhe" 100,000,000 to 999,999,999."""
    if _NAMED.match(text, end) or digits > _LONGEST or digits != int(digits):
        return None, end
    scale = _SCALE.match(text, end)
    factor = _SCALES[scale["scale"]] if scale else 1.0
    low, high = 10 ** (digits - 1) * factor, 10**digits * factor - 1
    percent = bool(scale) and scale["scale"] == "Prozent"  # type: ignore[index]
    thing = None if scale else things.after(text, end)
    close = scale.end() if scale else end
    numeral = Numeral(start, close, low, 0, factor, "words")
    draft = Draft(
        start, thing[1] if thing else close, start, close, "vague_scale", ["number_magnitude"], numeral, high,
        thing=thing, beside=bool(thing), unit=("%", 1.0) if percent else ("", 1.0),
    )  # fmt: skip
    return draft, close
