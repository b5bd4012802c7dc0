"""One pass over the text: jump to what may begin a number, then read it with small rules."""

import math
import re

from helpers.german.quantities import bounds, exclusions, things, vague
from helpers.german.quantities.intervals import interval, step
from helpers.german.quantities.numerals import CANDIDATE, Numeral, read
from helpers.german.quantities.quantity import Quantity
from helpers.german.quantities.units import unit_of

_RANGE = re.compile(r"\s(?:bis(?:\szu)?)\s|\s?[-–—]\s?")
_BETWEEN = re.compile(r"\s(?:zwischen)\s+(?:rund\s|etwa\s|knapp\s)?\Z", re.I)
_AND = re.compile(r"\sund\s(?:rund\s|etwa\s|knapp\s|über\s)?")


def find(text: str) -> list[Quantity]:
    """Every definite number and vague amount in `text`, in order. Linear in the length of the text.

    text: any string; offsets of the result are code points into it. Never raises for odd input.
    """
    found: list[Quantity] = []
    position = 0
    for match in CANDIDATE.finditer(text):
        start = match.start()
        if start < position:
            continue
        if match.lastgroup == "vague":
            quantity = vague.read(text, start, position)
        else:
            numeral = read(text, start)
            position = max(position, numeral.end if numeral else start)
            quantity = _number(text, numeral, found) if numeral else None
        if quantity:
            found.append(quantity)
            position = max(position, quantity.number_end)
    return found


def _number(text: str, numeral: Numeral, found: list[Quantity]) -> Quantity | None:
    floor = found[-1].number_end if found else 0
    start, bound = bounds.before(text, numeral.start, floor)
    first, upper = numeral, None
    between = _BETWEEN.search(" " + text[max(floor, numeral.start - 20) : numeral.start])
    joined = _AND.match(text, numeral.end) if between else _RANGE.match(text, numeral.end)
    if joined and (other := read(text, joined.end())) and other.value > numeral.value / 1000:
        upper = other
        if other.scale > 1 and numeral.scale == 1 and numeral.value < other.value / other.scale * 1000:
            first = numeral._replace(value=numeral.value * other.scale)
        if first.value >= other.value:
            upper, first = None, numeral
    last = upper or numeral
    end, late = bounds.after(text, last.end)
    bound = late or bound
    thing = things.after(text, end)
    if numeral.digits and exclusions.digits(text, numeral.start, numeral.end, numeral.value, bool(thing) or bool(upper), bound):
        return None
    if upper and upper.digits and exclusions.digits(text, upper.start, upper.end, upper.value, bool(thing), bound):
        return None
    rules = ["number_digits" if numeral.digits else "number_words"]
    if thing:
        end = thing[1]
    else:
        thing, rule = _elsewhere(text, start, floor, found)
        rules += [rule] if rule else []
    unit, factor = unit_of(text[thing[0] : thing[1]]) if thing else ("", 1.0)
    if upper:
        if between:
            start = text.rindex("wischen", floor, numeral.start) - 1
        low, high, value, bound = first.value, upper.value, None, "range"
        rules.insert(0, "range")
    else:
        value, bound = numeral.value, bound or "point"
        low, high = interval(value, step(text[numeral.start : numeral.end], value, not unit), bound)
    spot = (text[thing[0] : thing[1]], *thing) if thing else (None, None, None)
    return Quantity(start, end, value, low, high, bound, *spot, numeral.start, last.end, ";".join(rules), unit, factor)


def _elsewhere(text: str, start: int, floor: int, found: list[Quantity]) -> tuple[tuple[int, int] | None, str]:
    thing = things.before(text, start, floor)
    if isinstance(thing, tuple):
        return thing, "thing_before"
    for earlier in reversed(found[-3:]):
        if earlier.thing_start is not None and earlier.thing_end is not None and not earlier.unit and start - earlier.end < 300:
            return (earlier.thing_start, earlier.thing_end), "thing_before" if thing else "thing_ellipsis"
    return None, ""
