"""Two numerals that make one amount: 8.000 bis 10.000, zehn- bis zwölftausend, zwischen X und Y, zwei oder drei."""

from helpers.german.patterns import late
from helpers.german.quantities.numerals import Numeral, read
from helpers.german.quantities.quantity import Draft
from helpers.german.quantities.units import TIME, unit_of_thing
from helpers.german.quantities.words import SPACE, denominator

_BOUND = rf"(?:(?:rund|etwa|knapp|gut|maximal|max\.|höchstens|über|fast|sogar|ca\.|mehr\sals|bis\szu){SPACE})?"
_TO = late(
    rf"(?P<hyphen>-)?(?:{SPACE}bis(?:{SPACE}zu)?{SPACE}{_BOUND}|{SPACE}(?P<or>oder){SPACE}"
    rf"|(?P<dash>{SPACE}?[-–—‑−]{SPACE}?))"
)
_UNIT = late(rf"{SPACE}?(?:Prozent|Euro|Millionen|Grad|Meter|Kilometer|%|€|Jahre|Tage|Stunden)?(?=\W)")
_AND = late(rf"(?:{SPACE}?(?:[^\W\d_]{{1,40}}|[%€°]))?{SPACE}und{SPACE}{_BOUND}")
_ONE = late(rf"[Ee]in(?:e[nmrs]?)?-?(?={SPACE}(?:bis|oder|und){SPACE}(?:zwei|drei|2|3)\b)")
_REACH, _DASHES = 24, frozenset("-–—‑−")
_SIGN = late(rf"(?:[Mm]inus|[Pp]lus){SPACE}|[-−–+](?=\d)")
_JOINED = late(rf"{SPACE}und\b")
_CLOSED_SCALE = late(r"\w+?(hundert|tausend)\Z")
_WHETHER = late(r"\b(?:[Oo]b|[Ee]ntweder)\b[^.!?:]*\Z")
_MARGIN = late(rf",?{SPACE}?\(?(?:[Pp]lus{SPACE}?(?:oder{SPACE}|/{SPACE}?)[Mm]inus|±|\+/-){SPACE}?")
_AND_SO_MANY = late(rf"{SPACE}(?:und{SPACE})?")
LENGTH_DECIMALS = 2  # "drei Stunden und 22 Minuten" are 3.37 hours
Pair = tuple[Numeral, Numeral]


def article_as_one(text: str, start: int, between: bool) -> Numeral | None:
    """ "ein bis zwei Soldaten", "ein oder zwei", "zwischen einer und zwei": here the article is a number."""
    match = _ONE.match(text, start) if text[start] in "eE" else None
    if match and not between and _JOINED.match(text, match.end()):
        return None
    return Numeral(start, match.end() - match[0].endswith("-"), 1.0, kind="words") if match else None


def upper(text: str, first: Numeral, between: bool) -> Pair | None:
    """(lower, upper) if a second, larger numeral is joined to `first`; scale words of the second hold for both."""
    end = first.end
    near = text[end : end + _REACH]
    if not between and "bis" not in near and "oder" not in near and _DASHES.isdisjoint(near):
        return None
    match = (_AND.match(text, end) if between else None) or _TO.match(text, end)  # "zwischen 300 bis 400"
    if not match and not between and (unit := _UNIT.match(text, end)) and unit.end() > end:
        match = _TO.match(text, unit.end())
        match = match if match and not match["or"] and (not match["dash"] or unit[0].strip() in "%€°") else None
    if not match or match.end() >= len(text):
        return None
    sign = _SIGN.match(text, match.end())
    at = sign.end() if sign else match.end()
    if at >= len(text) or not (text[at].isdigit() or text[at].isalpha()):
        return None
    last = read(text, at, join=not between)
    if not last or last.start < match.end():
        return None
    if last.kind == "fraction" != first.kind:
        down = denominator(text[last.start : last.end].split()[-1])
        if not down or first.value >= down:
            return None
        first = first._replace(value=first.value / down, kind="fraction")  # "ein bis zwei Drittel"
    if last.value < first.value < 0:
        return first._replace(value=last.value), last._replace(value=first.value)  # "minus 5 bis minus 10"
    first = first._replace(value=first.value * _shared(text, first, last, bool(not between and match["hyphen"])))
    if first.value >= last.value or (not between and match["or"] and _alternatives(text, first, last)):
        return None
    return first, last


def with_margins(text: str, drafts: list[Draft]) -> list[Draft]:
    """ "9.400 Gäste, plus oder minus 600": one amount of 8.800 to 10.000."""
    kept: list[Draft] = []
    for draft in drafts:
        one = kept[-1] if kept else None
        beside = one and one.numeral and draft.numeral and one.upper is one.margin is None
        if one and draft.numeral and beside and _MARGIN.fullmatch(text, one.end, _digits_at(text, draft)):
            one.margin, one.bound, one.end = abs(draft.numeral.value), "approx", draft.end
            one.rules.append("margin")
            continue
        kept.append(draft)
    return kept


def with_lengths(text: str, drafts: list[Draft]) -> list[Draft]:
    """ "drei Stunden und 22 Minuten": one length, in the larger unit."""
    kept: list[Draft] = []
    for draft in drafts:
        one = kept[-1] if kept else None
        times = _finer(text, one, draft) if one and _AND_SO_MANY.fullmatch(text, one.end, draft.start) else 0.0
        if one and times and one.numeral and draft.numeral:
            value = round(one.numeral.value + draft.numeral.value * times, LENGTH_DECIMALS)
            one.numeral, one.end = one.numeral._replace(value=value, decimals=LENGTH_DECIMALS), draft.end
            one.rules.append("number_length")
            continue
        kept.append(draft)
    return kept


def _finer(text: str, one: Draft, draft: Draft) -> float:
    """How much of the unit of `one` the unit of `draft` is, both of them times; 0 if it is no part of it."""
    if not (one.numeral and draft.numeral and one.thing and draft.thing) or one.upper or draft.upper:
        return 0.0
    (kind, large), (other, small) = (unit_of_thing(text[a:b]) for a, b in (one.thing, draft.thing))
    return small / large if kind == other == TIME and small < large else 0.0


def _digits_at(text: str, draft: Draft) -> int:
    """Where the numeral begins behind its sign: "minus 600"."""
    sign = _SIGN.match(text, draft.number_start)
    return sign.end() if sign else draft.number_start


def _alternatives(text: str, first: Numeral, last: Numeral) -> bool:
    """ "31 oder 38,6 Millionen", "ob 300 oder 500": one or the other, nothing in between."""
    asked = _WHETHER.search(text, max(0, first.start - 60), first.start)
    return bool(asked or first.decimals or last.decimals) or last.value > 3 * first.value


def _shared(text: str, first: Numeral, last: Numeral, hyphen: bool) -> float:
    """The factor that `first` borrows: 1,000,000 in "3 bis 4 Millionen", 1,000 in "zehn- bis zwölftausend" and "8- bis
    10.000"."""
    factor = last.scale if first.scale == 1 else 1.0
    closed = _CLOSED_SCALE.match(text[last.start : last.end].lower()) if factor == 1 else None
    if closed and first.kind == last.kind == "words":
        factor = {"hundert": 100.0, "tausend": 1000.0}[closed[1]]
    close = first.value * 1000 < last.value <= first.value * 3000
    if factor == 1 and last.value % 1000 == 0 and (close or (hyphen and first.value < 1000 <= last.value)):
        factor = 1000.0  # "5 bis 6.000", "8- bis 10.000"
    return factor if first.value * factor < last.value else 1.0
