"""From the claims table to the counts that the rules read: days as ordinals, partners, what else a source gives."""

from collections import defaultdict
from dataclasses import fields, replace
from typing import Any

import pandas as pd

from helpers import schema
from helpers.german.quantities.units import unit_of_thing
from helpers.reconcile.counts import (
    OPEN_FIRST,
    OPEN_LAST,
    PLAIN,
    Count,
    in_one_unit,
    other_days,
    other_dimension,
    overlap,
    same_figure,
)  # fmt: skip
from helpers.telling import UNKNOWN

# What the rules say of a number; a rule's id, or a pattern of some.
OF_RULE = {
    "revised": "revision",  # "zunächst 20.000, korrigierte auf 17.000"
    "remains": "refers_remains",  # "um 6 Uhr waren noch 9.000 ohne Strom"
    "meant": "measurand_plan",  # "beharrt auf 1.700 Stellen", where the story counts plans
    "rated": "measurand_rate",  # "180 Lastwagen am Tag", where the story counts trips a day
    # "am Samstag kamen 14", "14 Menschen, sagte sie am Samstag"
    "dated": "(?:refers_(?:date|same_day|term|same_event|occasion|headline|agreed)|said_date(?=;(?:.*;)?refers_said))",
}
PRICE = "role_price"  # "ein Ticket für 12 Euro": prices of one thing are compared
REPLACING = "refers_revised"  # "korrigierte sich auf 8.000": of the day of the figure it replaces


def read(claims: pd.DataFrame) -> list[Count]:
    """All quantity claims of a claims table, in its order."""
    claims = schema.need(claims, ("kind", "measurand"), "take the claims as gl.extract returns them")
    rows = claims[claims["kind"] == "quantity"]
    settings = claims.attrs.get("settings", {})
    places = zip(rows["text"], rows["start"], rows["number_start"], rows["number_end"], strict=True)
    own: dict[str, Any] = dict(
        word=["" if pd.isna(first) else text[first - start : last - start] for text, start, first, last in places],
        role=rows["role"].where((rows["role"] != "") & ~_by(rows, PRICE), "count"),
        related=[tuple(filter(None, ids.split(";"))) for ids in rows["related"]],
        floating=_by(rows, REPLACING) & rows["refers_from"].isna() & rows["refers_to"].isna(),
        **{name: _by(rows, rule) for name, rule in OF_RULE.items()},
        suspect=rows["flag"] == "lost_thousand",
        suggested=rows["suggested_value"],
        headline=rows["region"] == "headline",
        deprecated=rows["rank"] == "deprecated",
        **_units(rows),
        setting=[settings.get(claim_id) for claim_id in rows["claim_id"]],
        **_days(rows),
    )
    table = rows.assign(**own)
    names = [one.name for one in fields(Count) if one.name in table]
    counts = [Count(*cells) for cells in zip(*(table[name].tolist() for name in names), strict=True)]
    return _with_places(_with_later(_with_partners(_with_additions(counts))))


def _by(rows: pd.DataFrame, rule: str) -> pd.Series:
    """Which rows a rule stands behind."""
    return rows["rule"].str.contains(rf"(?:^|;){rule}(?:;|$)")


def _units(rows: pd.DataFrame) -> dict[str, list[Any]]:
    """The unit of each thing with its factor, and as printed where its measurand is printed in several."""
    things = rows["thing"].fillna("").tolist()
    units = [unit_of_thing(thing) if thing else ("", 1.0) for thing in things]
    kinds: dict[str, set[tuple[str, float]]] = defaultdict(set)
    for measurand, (base, factor) in zip(rows["measurand"], units, strict=True):
        if base:
            kinds[measurand].add((base, factor))
    words = [thing.rsplit(None, 1)[-1] if thing else "" for thing in things]
    mixed = [
        word if base and len(kinds[measurand]) > 1 else ""
        for measurand, (base, _), word in zip(rows["measurand"], units, words, strict=True)
    ]
    return {"unit": [base for base, _ in units], "factor": [factor for _, factor in units], "mixed": mixed}


def _days(rows: pd.DataFrame) -> dict[str, pd.Series]:
    """Both windows; what is said without a day is about the day it is said, but for an old or a usual number."""
    refers = _windows(rows["refers_from"], rows["refers_to"])
    said = _windows(rows["said_from"], rows["said_to"])
    unknown = (rows["role"] == "old") | _by(rows, UNKNOWN)
    about = [
        own if own[0] is not None or open_ else told for own, told, open_ in zip(refers, said, unknown, strict=True)
    ]
    ends = {"first": (about, 0), "last": (about, 1), "said_first": (said, 0), "said_last": (said, 1)}
    return {
        name: pd.Series([window[end] for window in windows], rows.index, dtype="object")
        for name, (windows, end) in ends.items()
    }


def _windows(first: pd.Series, last: pd.Series) -> list[tuple[int | None, int | None]]:
    """Both ends as ordinals, an open one far away; (None, None) where no day is known."""
    ends = [
        (OPEN_FIRST if pd.isna(a) else a.toordinal(), OPEN_LAST if pd.isna(b) else b.toordinal())
        for a, b in zip(first, last, strict=True)
    ]
    return [(None, None) if end == (OPEN_FIRST, OPEN_LAST) else end for end in ends]


def _with_additions(counts: list[Count]) -> list[Count]:
    """ "Mit Booten wurden 140 gerettet, 19 weitere mit Hubschraubern": the 140 are not all.

    Nor are 655 where the text tells 671 and that 16 more were reported.
    """
    added = {(one.article_id, one.sentence_start, one.measurand) for one in counts if one.role == "addition"}
    told: dict[tuple[str, str], set[float]] = defaultdict(set)
    for one in counts if added else ():
        told[one.article_id, one.measurand].add(one.value)
    sums = {
        (one.article_id, one.measurand, value - one.value)
        for one in counts
        if one.role == "addition"
        for value in told[one.article_id, one.measurand]
    }

    def is_added_to(one: Count) -> bool:
        beside = (one.article_id, one.sentence_start, one.measurand) in added
        return one.role in PLAIN and (beside or (one.article_id, one.measurand, one.value) in sums)

    return [replace(one, added_to=True) if is_added_to(one) else one for one in counts]


def _with_partners(counts: list[Count]) -> list[Count]:
    """What a new number replaces, and who claimed a denied one, stand with the partners of their change.

    A part that is a measurand of its own ("90 Schiffe, davon 20 im Hafen"), or of a place of its own ("48.000
    Haushalte, davon 14.000 in Aarbach"), is a count of that.
    """
    known = {count.claim_id: count for count in counts}
    for i, count in enumerate(counts):
        partners = [known[partner] for partner in count.related if partner in known]
        if count.role == "new":
            counts[i] = replace(count, before=tuple(one.value for one in partners if one.role == "old"))
        elif count.role == "part" and partners and all(_is_own(count, one) for one in partners):
            sample = any(not one.measurand for one in partners)  # "60 Läden besucht, in 17 davon": not all there are
            counts[i] = replace(count, role="count", added_to=count.added_to or sample)
        elif count.role == "denied":
            claimed = [one for one in partners if one.role != "denied" and same_figure(one, count)]
            counts[i] = replace(count, claimers=frozenset[str]().union(*(one.actors for one in claimed)))
        if count.role != "denied" and (denied := [one.printed for one in partners if one.role == "denied"]):
            counts[i] = replace(counts[i], against=tuple(denied))
    return counts


def _is_own(part: Count, whole: Count) -> bool:
    placed = bool(part.places) and part.places.isdisjoint(whole.places)
    return part.measurand != whole.measurand or placed


def _with_later(counts: list[Count]) -> list[Count]:
    """What else a source gives for the same measurand: later, so that the earlier one no longer stands, or beside."""
    said: dict[tuple[str, str], list[Count]] = defaultdict(list)
    alike: dict[tuple[str, tuple[float, float]], list[Count]] = defaultdict(list)
    for count in counts:
        if count.polarity == "affirms" and count.role != "denied":
            alike[count.measurand, count.printed].append(count)
        if count.actor and count.role in PLAIN and count.polarity == "affirms" and count.said_first is not None:
            said[count.actor, count.measurand].append(count)
    for i, count in enumerate(counts):
        mine = [in_one_unit(count, one)[1] for one in said.get((count.actor, count.measurand), ())]
        mine = [one for one in mine if one.planned == count.planned]  # "3.000 erwartet" replaces no 5.000 counted
        same = [one for one in mine if not (other_dimension(one, count) or _placed_apart(one, count))]
        apart = [one for one in same if not overlap(one, count)]
        others = [one for one in apart if not other_days(one, count)]
        alike_left = [one for one in others if one.remains == count.remains]  # "noch 19" replaces no 31 taken in
        later = [one.said_first or 0 for one in alike_left if (one.said_first or 0) > (count.said_last or 0)]
        if later and count.said_last is not None:
            counts[i] = count = replace(count, replaced=min(later))
        if not (count.dated or "still" in count.hints) and any(
            one.printed == count.printed and _before(one, count) for one in mine
        ):
            counts[i] = count = replace(count, floating=True)
        beside = [one for one in apart if one.numbered and (_beside(one, count) or _one_day(one, count))]
        if beside and count.numbered:
            near = [(one.low, one.high) for one in beside if one in alike_left]
            theirs = [one.actors for one in alike[count.measurand, count.printed] if one.actor != count.actor]
            also, quoted = ((one.low, one.high) for one in beside), frozenset[str]().union(*theirs)
            counts[i] = replace(count, among=tuple(near), also=tuple(also), quoted=quoted)
    return counts


def _beside(one: Count, count: Count) -> bool:
    """In one article, and worded as of no other time: "am Mittwoch 41, im Sommer 2018 höchstens 30"."""
    return one.article_id == count.article_id and not (one.dated and other_days(one, count))


def _before(one: Count, count: Count) -> bool:
    """ "41 Kranke" of an article of Tuesday, said again on Wednesday: nothing tells that it is Wednesday's figure."""
    return one.article_id != count.article_id and (one.said_last or 0) < (count.said_first or 0)


def _one_day(one: Count, count: Count) -> bool:
    """ "nun 2.500", "am Abend 3.200" of one day; what its source says days later changes nothing on that day."""
    days = one.first is not None and (one.first, one.last) == (count.first, count.last)
    return days and (one.said_first or 0) <= (count.said_last or 0)


def _placed_apart(a: Count, b: Count) -> bool:
    """ "64 in Seefurt, 22 in Grünwalde": each names a place of its own."""
    return bool(a.places and b.places) and a.places.isdisjoint(b.places)


def _with_places(counts: list[Count]) -> list[Count]:
    """Whether the numbers of a measurand are told of several places of the story."""
    found: dict[str, set[str]] = defaultdict(set)
    for count in counts:
        found[count.measurand] |= count.places
    return [replace(count, scattered=True) if len(found[count.measurand]) > 1 else count for count in counts]
