"""Numbers that add up to another are its parts: "26 lagen, fünf gingen" of 31, "drei und fünf, also acht"."""

from itertools import pairwise

from helpers.german.patterns import late
from helpers.german.quantities.parts import relate, smaller, value
from helpers.german.quantities.surroundings import NEAR, Setting

_SUM = (["also"], ["zusammen"], ["insgesamt"], ["macht"])
_SUMMED = 6  # numbers in which a sum is looked for
_BESIDE = {
    "place": late(r"\b[Ii]n\s(?!Deutschland|Österreich|Europa)[A-ZÄÖÜ]"),
    "day": late(r"\b[Aa]m\s(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|\b[Aa]m\sMittwoch|\b(?:[Gg]estern|[Hh]eute)\b"),
    "name": late(r"\A[\s,]*(?:und\s)?[A-ZÄÖÜ][\w-]+\s(?:[a-zäöüß]+t(?:e|en)?\s)?\Z"),
}
"""What sets a number beside others of its kind: they are no part of each other."""
_ANYBODY = late(r"mensch|person|f[aä]ll")
_NO_CHANCE_OF_TWO, _FEW = 20, 3
_NO_CHANCE = 5  # from here on it is no chance that a number is just the difference of two others
_CLAUSE_END = late(r"[,;]|\sund\s")


def _summed_up(around: list[Setting]) -> None:
    """ "drei Polizisten und fünf Demonstranten, also acht Verletzte": the two are parts of the eight."""
    for one, two, whole in zip(around, around[1:], around[2:], strict=False):
        told = whole.earlier is two and two.earlier is one and whole.words[:1] == [","] and whole.words[1:2] in _SUM
        plain = (
            told and not any(n.draft.role or n.draft.upper for n in (one, two)) and one.unit == two.unit == whole.unit
        )
        if plain and value(one) + value(two) == value(whole) > 0:
            for part in (one, two):
                part.draft.be("part", "role_part")
                relate(part, whole)


def _left_over(around: list[Setting]) -> None:
    """ "68 Vermisste. Fünf haben sich gemeldet, es sind noch 63": old, difference and new."""
    for one, less, left in zip(around, around[1:], around[2:], strict=False):
        if left.words[-1:] != ["noch"] or left.draft.start - one.draft.end > NEAR or less.draft.role:
            continue
        free = one.draft.role in ("", "old") and left.draft.role in ("", "new") and one.unit == less.unit == left.unit
        if free and left.earlier is less and value(one) - value(less) == value(left) > 0 and left.noun == one.noun:
            for draft, role in ((one.draft, "old"), (less.draft, "difference"), (left.draft, "new")):
                draft.be(role, "role_difference" if role == "difference" else "change")
            relate(one, left)
            relate(less, left)


def _lies_between(around: list[Setting]) -> None:
    """ "korrigierte die Zahl von 263 auf 249: 14 waren doppelt erfasst": what lies between the old and the new one."""
    for one, two, less in zip(around, around[1:], around[2:], strict=False):
        pair = {one.draft.role, two.draft.role} == {"old", "new"} and two.draft.number_start in one.draft.related
        free = not less.draft.role and less.counts and less.draft.bound == "point" and one.unit == two.unit == less.unit
        near = less.draft.start - two.draft.end < NEAR and (
            less.noun in ("", one.noun, two.noun) or _ANYBODY.match(less.noun)
        )
        if pair and free and near and abs(value(one) - value(two)) == value(less) >= _NO_CHANCE:
            less.draft.be("difference", "role_difference")
            relate(less, two)


def _two_kinds(around: list[Setting]) -> None:
    """ "Die Zahl stieg auf 146. Betroffen sind 121 Kinder und 25 Erwachsene": that these are 146, too, is no chance."""
    for i, (one, two) in enumerate(pairwise(around)):
        joined = two.earlier is one and two.words[:1] in (["und"], ["sowie"]) and len(two.words) <= _FEW
        free = joined and all(not n.draft.role and n.counts and n.draft.bound == "point" and n.noun for n in (one, two))
        if not free or one.unit or two.unit or one.noun == two.noun:
            continue
        known = (n for n in around[max(0, i - _SUMMED) : i] if n.counts and n.draft.role in ("", "new") and not n.unit)
        whole = next((n for n in known if value(n) == value(one) + value(two) >= _NO_CHANCE_OF_TWO), None)
        if whole and one.draft.start - whole.draft.start < 2 * NEAR:
            for part in (one, two):
                part.draft.be("part", "role_part")
                relate(part, whole)


def find(around: list[Setting]) -> None:
    """ "31 Verletzte. 26 kamen in Kliniken, fünf wurden vor Ort versorgt": what adds up to a number is its parts."""
    _summed_up(around)
    _left_over(around)
    _lies_between(around)
    _two_kinds(around)
    for i, whole in enumerate(around[:-2]):
        if whole.counts and whole.draft.role in ("", "new", "addition") and whole.draft.bound == "point":
            found = _adding_up(whole, around[i + 1 : i + 1 + _SUMMED])
            for part in found if any(not one.draft.role for one in found) else ():
                if not part.draft.role:
                    part.draft.be("part", "role_part")
                    relate(part, whole)


def _kinds(own: str) -> set[str]:
    """What sets a number beside others: "In Ahlen", "Am Montag", "Ahlen meldete"."""
    return {kind for kind, pattern in _BESIDE.items() if pattern.search(own)}


def _beside(whole: Setting, parts: list[Setting]) -> bool:
    """ "In Ahlen gab es 20 Fälle. In Brühl waren es 12, in Kehl acht": of another place, or day, they are no parts."""
    kinds = _kinds(whole.before.text) | _kinds(_CLAUSE_END.split(whole.after.text)[0])
    for part in parts if kinds else ():
        before = _CLAUSE_END.split(part.before.text)[-1] if part.earlier else part.before.text
        kinds &= _kinds(before) | _kinds(_CLAUSE_END.split(part.after.text)[0])
    return bool(kinds)


def _adding_up(whole: Setting, behind: list[Setting]) -> list[Setting]:
    """The numbers of the same thing behind a whole that add up to it; none where they do not."""
    found: list[Setting] = []
    rest, start = value(whole), whole.draft.start
    for one in behind:
        own = one.draft.role == "" or (one.draft.role == "part" and whole.draft.number_start in one.draft.related)
        if not own or one.draft.start - start > NEAR or not one.counts or not smaller(one, whole):
            break
        if one.unit != whole.unit or one.noun != whole.noun or one.draft.bound != "point" or one.draft.upper:
            break
        rest, found = rest - value(one), [*found, one]
        if rest <= 0:
            return found if rest == 0 and len(found) > 1 and not _beside(whole, found) else []
    return []
