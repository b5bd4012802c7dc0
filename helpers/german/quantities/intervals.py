"""From wording to interval: a reading convention of this project, not a measurement (design, section 4)."""

import math
from collections.abc import Callable

from helpers.german.quantities.numerals import Numeral, read
from helpers.german.quantities.units import unit_of_thing

BOUNDS = (
    "point", "approx", "just_under", "just_over", "at_most", "less_than", "at_least", "more_than",
    "range", "vague_scale", "vague", "share",
)  # fmt: skip


def step(numeral: str, value: float, thing: str | None = None) -> float:
    """g(v): the place value of the last digit printed, trailing zeros of a whole number aside.

    numeral: as printed ("8.000", "1,5 Millionen", "dreitausend"); value: what it is worth (8000, 1500000, 3000);
    thing: what is counted: a unit of measure, money or per cent need not come whole, so that g may fall below 1. Where
    the only significant digit is a leading 1, one digit finer. A fraction in words ("zwei Drittel") prints no digit: a
    tenth of itself.

    >>> step("8.000", 8000), step("10.000", 10_000), step("1,5 Millionen", 1.5e6), step("1", 1, "Soldat")
    (1000.0, 1000.0, 100000.0, 1.0)
    """
    unsigned = numeral.lstrip(" -−–").removeprefix("minus ").removeprefix("Minus ").removeprefix("negativ ")
    read_again = read(unsigned, 0) if unsigned else None
    if read_again is None or abs(abs(read_again.value) - abs(value)) > 1e-9 * abs(value):
        read_again = Numeral(0, 0, value, kind="digits" if float(value).is_integer() else "fraction")
    return step_of(read_again, whole=not (thing and unit_of_thing(thing)[0]))


def step_of(numeral: Numeral, whole: bool) -> float:
    """`step` of a numeral just read; whole: what is counted comes whole."""
    size = abs(numeral.value)
    if not size:
        return 1.0
    if numeral.kind == "fraction":
        return size / 10
    if numeral.decimals:
        g = numeral.scale * 10.0**-numeral.decimals
        only_a_one = round(size / g) == 1
    else:
        digits = f"{size:.0f}"
        g = 10.0 ** (len(digits) - len(digits.rstrip("0")))
        only_a_one = digits.rstrip("0") == "1"
    g = g / 10 if only_a_one else g
    return max(g, 1.0) if whole and not (numeral.decimals and numeral.scale == 1) else g


_WAYS: dict[str, Callable[[float, float, float], tuple[float, float]]] = {
    "point": lambda value, g, w: (value - g / 2, value + g / 2),
    "approx": lambda value, g, w: (value - g, value + g),
    "just_under": lambda value, g, w: (value - w, value),
    "just_over": lambda value, g, w: (value, value + w),
    "at_most": lambda value, g, w: (min(0.0, value), max(0.0, value)),
    "less_than": lambda value, g, w: (0.0 if value > 0 else -math.inf, value),
    "at_least": lambda value, g, w: (value, math.inf),
    "more_than": lambda value, g, w: (value, math.inf),
    "vague_scale": lambda value, g, w: (2 * value, math.inf),
}


def interval(value: float, g: float, bound: str) -> tuple[float, float]:
    """(low, high) that the wording allows for a printed `value` with step `g` under `bound`.

    Re-reads a figure under another bound: ``interval(8000, step("8.000", 8000), "approx")`` is (7000.0, 9000.0).
    Zero is
    [0, 0] unless it is a lower limit. Ranges, shares and vague amounts are not made of one value: KeyError.
    """
    if not value and bound not in ("more_than", "at_least"):
        return 0.0, 0.0
    low, high = _WAYS[bound](value, g, max(g, abs(value) / 20))
    return tidy(low), tidy(high)


def tidy(x: float) -> float:
    """8.45 instead of 8.450000000000001: what printed digits can say, no more."""
    return x if x.is_integer() else float(f"{x:.15g}")
