"""R0 to R7: how two counts relate. Each rule is one function; the first that fires is the explanation.

What the two numbers do to each other (`roles`) comes before R1.
A rule takes two counts and the measurand tree and gives (relation, rule id), or None where it has nothing to say.
`touching` is the kind reading of ends: [9.000, 10.000) and [10.000, 11.000] then meet.
"""

from functools import cache

from helpers.german.quantities.units import unit_of_thing
from helpers.reconcile import roles, scope
from helpers.reconcile.counts import (
    ALLOWED,
    OPEN_FIRST,
    OPEN_LAST,
    UNREAL,
    Count,
    Tree,
    gap,
    in_one_unit,
    other_dimension,
    overlap,
    said_gap,
)  # fmt: skip

STRETCH = 4  # days: a longer window is a stretch of time ("in der vergangenen Woche"), not a day known roughly
NEAR = 3  # days: articles further apart do not mean one count where they name no day
Verdict = tuple[str, str]


def suspected(a: Count, b: Count) -> Verdict | None:
    """R1: "10 Soldaten" beside "10.000 Soldaten" is first of all a suspicion, whatever else it may be."""
    return ("error_suspected", "R1") if a.suspect or b.suspect else None


def possibility(a: Count, b: Count) -> Verdict | None:
    """R2: "könnte 10.000 überschreiten" contradicts nothing."""
    return ("compatible", "R2") if a.certainty in UNREAL or b.certainty in UNREAL else None


def denied(a: Count, b: Count) -> Verdict | None:
    """R3: "bestritt, 10.000 geschickt zu haben" against "schickte 10.000"; the denial of another number leaves room."""
    if a.polarity == b.polarity == "affirms":
        return None
    opposite = {a.polarity, b.polarity} == {"affirms", "denies"}
    same = a.measurand == b.measurand and a.numbered and b.numbered and overlap(a, b)
    return ("conflicts" if opposite and same else "compatible"), "R3"


def amount(a: Count, b: Count, tree: Tree) -> Verdict | None:
    """R4 and R5 for amounts without a number: "einige" fits every count of the same thing, its parts and wholes."""
    if a.numbered and b.numbered:
        return None
    if a.measurand == b.measurand:
        same_word = bool(a.word) and a.word == b.word and a.actor == b.actor != "" and gap(a, b) == 0
        return ("agrees" if same_word and a.article_id != b.article_id else "compatible"), "R4"
    return ("compatible", "R5") if tree.related(a, b) else None


def other_place(a: Count, b: Count, tree: Tree) -> Verdict | None:
    """R7 and R5 by the places they name: "in Seefurt 750" is none of Grünwalde's 400, and a part of the 1.400 in all.

    What is counted in a part of the place may not be a whole of what is counted in all of it.
    """
    if a.measurand != b.measurand:
        return None
    if scope.elsewhere(a, b, tree):
        return otherwise()
    inner = scope.part_of(a, b, tree)
    if not inner:
        return None
    part, whole = (a, b) if inner == a.claim_id else (b, a)
    days, tolerance = gap(a, b), tree.tolerance(a.measurand)
    if days is None or days > tolerance or planned(a, b):
        return None
    if part.low <= whole.high or not (a.numbered and b.numbered):
        return "compatible", "R5"
    return ("conflicts", "R5") if same_stretch(a, b, tolerance) else None


def same_count(a: Count, b: Count, tree: Tree, touching: bool = False) -> Verdict | None:
    """R4: the same measurand within its tolerance: "10.000" and "rund 10.500" agree, "10.000" and "11.000" conflict."""
    days = said_gap(a, b) if one_plan(a, b, tree) else gap(a, b)
    if a.measurand != b.measurand or days is None or days > tree.tolerance(a.measurand) or planned(a, b):
        return None
    if overlap(a, b, touching):
        return ("agrees" if a.bound in ALLOWED and b.bound in ALLOWED else "compatible"), "R4"
    if _may_have_grown(a, b, tree):
        return "compatible", "R6"
    same = (one_plan(a, b, tree) or same_stretch(a, b, tree.tolerance(a.measurand))) and same_thing(a, b, tree)
    return ("conflicts", "R4") if same else None


def one_plan(a: Count, b: Count, tree: Tree) -> bool:
    """ "bis 2026 1.700 Stellen" and "2.500 Stellen": a plan without a term is of the term that the other names."""
    free = any(count.first == count.said_first and count.last in (count.said_last, OPEN_LAST) for count in (a, b))
    return a.measurand in tree.plans and a.planned and b.planned and free


def part_and_whole(a: Count, b: Count, tree: Tree) -> Verdict | None:
    """R5: "8.000 nahe der Grenze" fits "10.000 im Land"; a part may not exceed its whole."""
    days = gap(a, b)
    if not tree.related(a, b) or days is None or planned(a, b):
        return None
    part, whole = (a, b) if tree.within(a.measurand, b.measurand) else (b, a)
    tolerance = tree.tolerance(part.measurand)
    if days > tolerance:
        return None
    if part.low <= whole.high:
        return "compatible", "R5"
    where = scope.elsewhere(a, b, tree) or scope.part_of(a, b, tree) == whole.claim_id
    return ("conflicts", "R5") if same_stretch(a, b, tolerance) and not where else None


def earlier_and_later(a: Count, b: Count, tree: Tree) -> Verdict | None:
    """R6: what only grows may not fall: "1.500 entsandt", a week later "3.000"; a part of it may (soldiers leave)."""
    days = gap(a, b)
    if not days or planned(a, b):
        return None
    early, late = sorted((a, b), key=lambda count: count.first or 0)
    if early.measurand not in tree.cumulative:
        return None
    fits = early.low <= late.high
    if late.measurand == early.measurand:
        return ("compatible" if fits else "conflicts"), "R6"
    return ("compatible", "R6") if fits and tree.wholes.get(late.measurand, ())[:1] == (early.measurand,) else None


def relate(a: Count, b: Count, tree: Tree, touching: bool = False) -> Verdict:
    """The relation of two counts and the rule that decides: their roles, then R1 to R7 (R0 is `headline_pair`)."""
    a, b = in_one_unit(a, b)
    role = roles.between(a, b, tree)
    if role:
        return role[0], "role"
    if other_dimension(a, b):
        return otherwise()
    return (
        suspected(a, b)
        or possibility(a, b)
        or other_place(a, b, tree)
        or denied(a, b)
        or amount(a, b, tree)
        or same_count(a, b, tree, touching)
        or part_and_whole(a, b, tree)
        or earlier_and_later(a, b, tree)
        or otherwise()
    )


def otherwise() -> Verdict:
    """R7: another place or time, and no inequality follows: "1.500 im Osten", weeks later "8.000 im Westen"."""
    return "not_comparable", "R7"


def planned(a: Count, b: Count) -> bool:
    """True if only one is a plan: "will 5.000 Soldaten schicken" counts another state than "schickte 3.000"."""
    return a.planned != b.planned


def days_apart(a: Count, b: Count, tree: Tree) -> bool:
    """True if the wording of one names days that the other is not about: "am Samstag 14", an article of Sunday "elf".

    "seit Dienstag 165 Hektar" is of more than the 210 of Wednesday; a figure that is corrected without a day is of any.
    Where neither names a day, two articles of Saturday and Sunday may well mean the same count, but not where it has
    changed since: "inzwischen 840 Verletzte", "sank auf 1.550".
    """
    days = gap(a, b)
    if a.floating or b.floating or (days == 0 and _longer(a, b)):
        return True
    if not days or a.dated or b.dated:
        return bool(days)
    early, late = sorted((a, b), key=lambda count: count.first or 0)
    grown = a.measurand in tree.cumulative and early.high <= late.low
    changed = a.article_id != b.article_id and (grown or late.role == "new")
    return days > NEAR or changed


def _longer(a: Count, b: Count) -> bool:
    """One names a time of some days, the other is about a day or so."""
    short, long = sorted((a, b), key=lambda count: (count.last or 0) - (count.first or 0))
    ends = short.first, short.last, long.first, long.last
    if not long.dated or None in ends or OPEN_FIRST in ends or OPEN_LAST in ends:
        return False
    return (long.last or 0) - (long.first or 0) > 1 >= (short.last or 0) - (short.first or 0)


def same_stretch(a: Count, b: Count, tolerance: int) -> bool:
    """True if both speak of a day or so, or of one longer time: "im Oktober" and "am 3. Oktober" do not.

    In a series with another figure each day (tolerance 0) windows that only overlap may mean different days.
    """
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return False
    short = max(a.last - a.first, b.last - b.first) < STRETCH
    open_start = OPEN_FIRST in (a.first, b.first)  # "bis Samstag 390" and "am Samstag 600" end on one day
    same = max(0 if open_start else abs(a.first - b.first), abs(a.last - b.last)) <= tolerance
    return same or (short and tolerance > 0)


def same_thing(a: Count, b: Count, tree: Tree) -> bool:
    """Without a topic the noun must do: for "12 Tote" in two articles, not for "80 Meter", not in one article."""
    return tree.known or (a.article_id != b.article_id and not is_unit(a.measurand))


@cache
def is_unit(measurand: str) -> bool:
    """True for a noun that measures something unnamed: Meter, Euro, Prozent, Jahre."""
    return bool(unit_of_thing(measurand)[0])


def _may_have_grown(a: Count, b: Count, tree: Tree) -> bool:
    """ "Tausende" sent over the autumn may be later than "1.500" of one day in it."""
    if a.measurand not in tree.cumulative or a.last is None or b.last is None:
        return False
    small, large = (a, b) if a.high <= b.low else (b, a)
    return (large.last or 0) - (small.last or 0) > tree.tolerance(a.measurand)


# --- R0: a headline is read together with its own article, and with nothing else


def headline_pair(a: Count, b: Count, own: list[Count], tree: Tree) -> tuple[str, str, list[str]]:
    """R0: a headline shortens its own article: "8.000 in Russland" above "rund 8.000 nahe der Grenze" can both hold.

    Relation, rule and reason codes of a headline and a count of the same actor in its own article.
    """
    full_a, full_b = restored(a, own), restored(b, own)
    relation = "conflicts" if relate(full_a, full_b, tree)[0] == "conflicts" else "compatible"
    codes = ["headline"]
    for head, full, other in ((a, full_a, full_b), (b, full_b, full_a)):
        if head.headline and full.claim_id == other.claim_id:
            codes += dropped(head, other)
        elif head.headline and full.measurand != other.measurand:
            codes += ["part"]
    return relation, "R0", list(dict.fromkeys(codes))


def restored(count: Count, own: list[Count]) -> Count:
    """A headline read as the count it shortens; every other count as it is."""
    return (source_of(count, own) if count.headline else None) or count


def source_of(headline: Count, own: list[Count]) -> Count | None:
    """The count in its article that a headline shortens: "8.000 in Russland" above "rund 8.000 nahe der Grenze".

    Above "260 Häuser überflutet" nobody is named: it may shorten the same figure of whoever gives it below.
    """
    same = [count for count in own if not count.headline and shortened(headline, count)]
    return min(
        same,
        key=lambda one: (one.measurand != headline.measurand, one.actor != headline.actor, one.start),
        default=None,
    )


def shortened(headline: Count, count: Count) -> bool:
    """True if the headline may stand for this count: one figure, of the same source or of none in the headline."""
    return _figure(count) == _figure(headline) and (count.actor == headline.actor or not headline.actor)


def dropped(headline: Count, source: Count) -> list[str]:
    """What the headline left out, as reason codes: place for "nahe der Grenze", hedge_lost for "rund"."""
    lost_bound = headline.bound == "point" and source.bound != "point"
    return ["place"] * (headline.measurand != source.measurand) + ["hedge_lost"] * lost_bound


def _figure(count: Count) -> float | str:
    return count.value if count.value == count.value else count.word.lower()
