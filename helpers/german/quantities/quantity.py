"""What is found: one number or vague amount with its exact places in the text."""

from dataclasses import dataclass

ROLES = ("count", "old", "new", "difference", "addition", "ratio", "rate", "part", "denied")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A definite number or vague amount of something. All offsets are half-open code points into the text searched.

    start, end: bound word, number and thing where they are adjacent (hedges and scope words stay outside).
    value: as printed; None for ranges and for what is only vague. low, high: what the wording allows (`interval`),
    `math.inf` where open, None where unknown. bound: a name of `intervals.BOUNDS`.
    thing: the noun phrase counted, exactly as at thing_start..thing_end, or None.
    number_start, number_end: the numeral with sign and scale word (both numerals of a range), or the quantifier
    ("einige").
    rule: ids of `RULES`, joined by ";", the primary one first.
    unit: base unit of a measured thing ("m", "s", "EUR", "%"), else ""; value * factor is in that unit. "share" marks a
    fraction of a named whole ("zwei Drittel der Soldaten" counts no soldiers), "times" a multiple ("verdoppelt").
    role: what the number does, one of `ROLES`; related: number_start of its partners in that ("von 8.000 auf 11.000").
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    bound: str
    thing: str | None
    thing_start: int | None
    thing_end: int | None
    number_start: int
    number_end: int
    rule: str
    unit: str = ""
    factor: float = 1.0
    role: str = "count"
    related: tuple[int, ...] = ()
