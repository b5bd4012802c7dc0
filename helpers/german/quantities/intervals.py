"""From wording to interval: a reading convention of this project, not a measurement (design, section 4)."""

import math

BOUNDS = (
    "point", "approx", "just_under", "just_over", "at_most", "less_than", "at_least", "more_than",
    "range", "vague_scale", "vague", "share",
)  # fmt: skip


def step(numeral: str, value: float, whole: bool = True) -> float:
    """g(v): the place value of the last digit printed, trailing zeros of a whole number aside.

    numeral: as printed ("8.000", "1,5 Millionen", "dreitausend"); value: what it is worth (8000, 1500000, 3000);
    whole: False for what need not come whole (a unit of measure, money, per cent): then g may fall below 1.
    Where the only significant digit is a leading 1, one digit finer: "10.000" has 1,000, "8.000" too.

    >>> step("8.000", 8000), step("1,5 Millionen", 1.5e6), step("8,5", 8.5, whole=False), step("10", 10), step("1", 1)
    (1000.0, 100000.0, 0.1, 1.0, 1)
    """
    size = abs(value)
    if not size:
        return 1 if whole else 0.1
    decimals = _decimals(numeral)
    if decimals:
        mantissa = float(numeral[: decimals[1]].split(",")[0].replace(".", "").strip(" -−–") or 0)
        scale = _scale(size, numeral, decimals, mantissa)
        g = scale * 10.0 ** -decimals[0]
        if round(size / g) == 1:
            g /= 10
        return max(g, 1) if whole and scale > 1 else g
    digits = f"{size:.15g}"
    if "e" in digits:
        digits = f"{size:.0f}"
    if "." in digits:
        g = 10.0 ** -len(digits.split(".")[1])
        only_one = digits.strip("0.") == "1"
    else:
        g = 10.0 ** (len(digits) - len(digits.rstrip("0")))
        only_one = digits.rstrip("0") == "1"
    g = g / 10 if only_one else g
    return max(g, 1) if whole and "." not in digits else g


def _decimals(numeral: str) -> tuple[int, int] | None:
    """(how many decimals are printed, where they end), or None for a numeral without decimal comma."""
    comma = numeral.rfind(",")
    if comma < 0:
        return None
    end = comma + 1
    while end < len(numeral) and numeral[end].isdigit():
        end += 1
    return (end - comma - 1, end) if end > comma + 1 else None


def _scale(size: float, numeral: str, decimals: tuple[int, int], mantissa: float) -> float:
    """1,000,000 for "1,5 Millionen": what the printed figure was multiplied with."""
    printed = abs(mantissa) + float("0." + numeral[decimals[1] - decimals[0] : decimals[1]])
    return 10.0 ** round(math.log10(size / printed)) if printed else 1.0


def interval(value: float, g: float, bound: str) -> tuple[float, float]:
    """(low, high) that the wording allows for a printed `value` with step `g` under `bound`.

    Lets a figure be re-read under another bound: ``interval(8000, step("8.000", 8000), "approx")`` is (7000, 9000).
    Ranges and shares are not made of one value: KeyError. Zero is [0, 0] except under "more_than" and "at_least".
    """
    if not value and bound not in ("more_than", "at_least"):
        return 0.0, 0.0
    w = max(g, abs(value) / 20)
    floor, ceiling = (0.0, value) if value >= 0 else (value, 0.0)
    return {
        "point": (value - g / 2, value + g / 2),
        "approx": (value - g, value + g),
        "just_under": (value - w, value),
        "just_over": (value, value + w),
        "at_most": (floor, ceiling),
        "less_than": (0.0 if value >= 0 else -math.inf, value),
        "at_least": (value, math.inf),
        "more_than": (value, math.inf),
        "vague_scale": (2 * value, math.inf),
    }[bound]
