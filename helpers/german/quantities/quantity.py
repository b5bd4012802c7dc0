"""What is found: one number or vague amount with its exact places in the text, and the draft while it is being read."""

import math
from dataclasses import dataclass, field, replace

from helpers.german import hidden
from helpers.german.quantities import intervals
from helpers.german.quantities.numerals import Numeral
from helpers.german.quantities.units import unit_of_thing

ROLES = ("count", "old", "new", "difference", "addition", "ratio", "rate", "part", "denied")
HOW_MANY = ("count", "old", "new")  # roles of a number that says how many there are: not "490.000 weniger", "je 500"


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


@dataclass(slots=True)
class Draft:
    """As `Quantity`, with what was read: numeral, the upper one of a range, the margin, the size of a vague scale.

    beside: the thing stands directly after the number; unit: known before the thing is; why: rules of its role.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    bound: str
    rules: list[str]
    numeral: Numeral | None = None
    upper: float | None = None
    margin: float | None = None
    size: float | None = None
    thing: tuple[int, int] | None = None
    beside: bool = field(init=False)
    unit: tuple[str, float] = ("", 1.0)
    role: str = ""
    why: list[str] = field(default_factory=list)
    related: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.beside = self.thing is not None

    def be(self, role: str, rule: str) -> None:
        """Take a role, by a rule."""
        self.role = role
        self.why.append(rule)


def _rules(draft: Draft, bound: str) -> str:
    """The ids of all rules that fired, the primary one first."""
    rules = list(draft.rules)
    if draft.beside and draft.numeral:
        rules.append("thing_beside")
    if bound not in ("point", "range", "share", "vague_scale") and draft.numeral:
        rules.append(f"bound_{bound}")
    return ";".join(dict.fromkeys(rules + draft.why))


def finish(text: str, draft: Draft) -> Quantity:
    """The quantity of a draft: value, interval and unit follow from numeral, bound and thing."""
    thing = text[draft.thing[0] : draft.thing[1]] if draft.thing else None
    unit, factor = draft.unit if draft.unit[0] else unit_of_thing(thing) if thing else ("", 1.0)
    value, low, high = None, None, None
    bound = draft.bound
    if draft.upper is not None and draft.numeral:
        unit = "share" if draft.numeral.kind == "fraction" and not unit else unit
        low, high = intervals.tidy(draft.numeral.value), intervals.tidy(draft.upper)
    elif draft.size is not None:
        low, high = 2.0 * draft.size, math.inf
    elif draft.numeral:
        value = intervals.tidy(draft.numeral.value)
        if draft.numeral.kind == "fraction" and value < 1 and unit in ("", "share"):
            unit, bound = "share", bound if bound != "point" else "share"
        if bound != "share":
            low, high = intervals.interval(value, intervals.step_of(draft.numeral, whole=not unit), bound)
            high = min(high, 1.0) if unit == "share" else high  # "mehr als die Hälfte" of a whole is at most all of it
        if draft.margin is not None:
            low, high = intervals.tidy(value - draft.margin), intervals.tidy(value + draft.margin)
    thing_start, thing_end = draft.thing or (None, None)
    related = tuple(dict.fromkeys(draft.related))
    return Quantity(
        draft.start, draft.end, value, low, high, bound, thing, thing_start, thing_end, draft.number_start,
        draft.number_end, _rules(draft, bound), unit, factor, draft.role or "count", related,
    )  # fmt: skip


def restored(text: str, places: list[int], found: Quantity) -> Quantity:
    """What was found without hidden marks, with its places in the text that has them."""
    start, end = hidden.span(places, found.start, found.end)
    number_start, number_end = hidden.span(places, found.number_start, found.number_end)
    related = tuple(places[at] for at in found.related)
    moved = replace(found, start=start, end=end, number_start=number_start, number_end=number_end, related=related)
    if found.thing_start is None or found.thing_end is None:
        return moved
    thing_start, thing_end = hidden.span(places, found.thing_start, found.thing_end)
    return replace(moved, thing=text[thing_start:thing_end], thing_start=thing_start, thing_end=thing_end)
