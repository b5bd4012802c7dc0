"""Which pairs of a family are listed: all of a small one; of a large one what an editor would look at.

The full square is never built: counts are sorted by first day, and each meets only those whose days can meet its own.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from helpers.reconcile.counts import UNREAL, Count, Tree
from helpers.reconcile.rules import STRETCH, is_unit

Pair = tuple[Count, Count]
Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass
class Listing:
    """The pairs listed so far, and how many of each relation are not."""

    limit: int
    pairs: list[Pair] = field(default_factory=list)
    unlisted: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, relation: str, one: "Block", i: int, other: "Block", where: Mask, offset: int) -> None:
        """List count `i` of `one` with those of `other` in `where`; count repetitions and what exceeds the limit."""
        beside = other.times[offset : offset + len(where)]
        number = one.times[i] * (beside[where].sum() if other.repeated else np.count_nonzero(where))
        if number and len(self.pairs) < self.limit:
            room = (np.flatnonzero(where) + offset)[: self.limit - len(self.pairs)]
            self.pairs += [(one.counts[i], other.counts[int(j)]) for j in room]
            number -= len(room)
        self.unlisted[relation] += int(number)


@dataclass
class Block:
    """The counts of one measurand by first day, equal ones together: the first stands for all `times` of them."""

    counts: list[Count]
    times: Floats
    low: Floats
    high: Floats
    first: Floats
    last: Floats
    repeated: bool
    article: Floats = field(init=False)  # a number for each article
    short: Mask = field(init=False)  # windows of a day or so
    reach: Floats = field(init=False)  # just below the upper end, so that ends that touch do not meet; "keine" is 0

    def __post_init__(self) -> None:
        number = {name: i for i, name in enumerate(dict.fromkeys(count.article_id for count in self.counts))}
        self.article = np.array([number[count.article_id] for count in self.counts], dtype="float64")
        self.short = self.last - self.first < STRETCH
        self.reach = np.where(self.low < self.high, np.nextafter(self.high, -np.inf), self.high)

    @property
    def step(self) -> Floats:
        """Width of a bare figure's interval, half that of a "rund" one; 0 for limits."""
        shares = [{"point": 1.0, "approx": 0.5}.get(count.bound, 0.0) for count in self.counts]
        width: Floats = np.where(np.isfinite(self.high), self.high - self.low, 0.0)
        return width * np.array(shares)


def select(family: list[Count], tree: Tree, limit: int) -> tuple[list[Pair], dict[str, int]]:
    """The pairs to list and, by relation, the number of those that are not."""
    total = len(family) * (len(family) - 1) // 2
    if total <= limit:
        return list(combinations(family, 2)), {}
    listing = Listing(limit)
    _suspects(family, listing)
    kinds: dict[tuple[bool, str, str], list[Count]] = defaultdict(list)
    for count in family:
        if not count.suspect and count.certainty not in UNREAL and count.numbered:
            kinds[count.certainty == "planned", count.polarity, count.measurand].append(count)
    blocks = {key: _block(counts, tree) for key, counts in kinds.items()}
    for (plan, polarity, measurand), block in blocks.items():
        if polarity == "affirms":
            _within(block, tree, measurand, listing)
            alike = {m: b for (p, q, m), b in blocks.items() if (p, q) == (plan, polarity)}
            _wholes(block, [whole for m, whole in alike.items() if tree.within(measurand, m)], tree, listing)
        elif polarity == "denies":
            for affirmed in (b for (_, q, m), b in blocks.items() if (q, m) == ("affirms", measurand)):
                _denied(block, affirmed, listing)
    found = {relation: number for relation, number in listing.unlisted.items() if number and relation != "near"}
    return listing.pairs, found | {"other": total - len(listing.pairs) - sum(found.values())}


def _block(counts: list[Count], tree: Tree) -> Block:
    same: dict[tuple[object, ...], list[Count]] = defaultdict(list)
    for count in counts:
        if count.first is not None:
            where = "" if tree.known else count.article_id
            same[count.actor, count.bound, count.low, count.high, count.first, count.last, where].append(count)
    groups = sorted(same.values(), key=lambda group: (group[0].first, group[0].last))
    heads = [group[0] for group in groups]

    def floats(name: str) -> Floats:
        return np.array([getattr(count, name) for count in heads], dtype="float64")

    times = np.array([len(group) for group in groups], dtype="float64")
    repeated = len(heads) < len(counts)
    return Block(heads, times, floats("low"), floats("high"), floats("first"), floats("last"), repeated)


def _within(block: Block, tree: Tree, measurand: str, listing: Listing) -> None:
    """R4 and R6 inside one measurand: conflicts, and near misses (ends less than a step apart)."""
    tolerance, cumulative = tree.tolerance(measurand), measurand in tree.cumulative
    step, n = block.step, len(block.counts)
    ends = np.searchsorted(block.first, block.last + tolerance, side="right")
    for i in range(n):
        near_days = slice(i + 1, int(ends[i]))
        apart = _disjoint(block, i, block, near_days)
        conflicts = apart & _same_stretch(block, i, block, near_days, tolerance)
        if not tree.known:
            conflicts &= (block.article[near_days] != block.article[i]) & (not is_unit(measurand))
        if cumulative:
            conflicts &= ~_grown(block, i, near_days, tolerance)
            later = slice(max(i + 1, int(ends[i])), n)
            listing.add("conflicts", block, i, block, block.low[i] > block.high[later], later.start)
        listing.add("conflicts", block, i, block, conflicts, i + 1)
        if len(listing.pairs) >= listing.limit:
            continue
        wide = np.maximum(step[near_days], step[i])
        close = np.abs(block.low[near_days] - block.high[i]) < wide
        close |= np.abs(block.low[i] - block.high[near_days]) < wide
        listing.add("near", block, i, block, close & ~apart, i + 1)


def _wholes(part: Block, wholes: list[Block], tree: Tree, listing: Listing) -> None:
    """R5: parts that exceed their whole."""
    for whole in wholes:
        tolerance = tree.tolerance(part.counts[0].measurand) if part.counts else 0
        ends = np.searchsorted(whole.first, part.last + tolerance, side="right")
        for i in range(len(part.counts)):
            before = slice(0, int(ends[i]))
            conflicts = (part.low[i] > whole.high[before]) & (whole.last[before] >= part.first[i] - tolerance)
            listing.add("conflicts", part, i, whole, conflicts & _same_stretch(part, i, whole, before, tolerance), 0)


def _denied(denied: Block, affirmed: Block, listing: Listing) -> None:
    """R3: a denied number that somebody else gives."""
    for i in range(len(denied.counts)):
        listing.add("conflicts", denied, i, affirmed, ~_disjoint(denied, i, affirmed, slice(0, None)), 0)


def _suspects(family: list[Count], listing: Listing) -> None:
    """R1: each suspect beside those who print its suggested value; its other pairs are counted."""
    suspects = [count for count in family if count.suspect]
    pairs = {frozenset((s.claim_id, c.claim_id)): (s, c) for s, c in _evidence(suspects, family)}
    listed = list(pairs.values())[: listing.limit]
    listing.pairs += listed
    number = len(suspects)
    listing.unlisted["error_suspected"] = number * (len(family) - number) + number * (number - 1) // 2 - len(listed)


def _evidence(suspects: list[Count], family: list[Count]) -> Iterator[Pair]:
    by_value: dict[float, list[Count]] = defaultdict(list)
    for count in family:
        by_value[count.value].append(count)
    for suspect in suspects:
        yield from ((suspect, count) for count in by_value.get(suspect.suggested, []) if count is not suspect)


def _disjoint(one: Block, i: int, other: Block, where: slice) -> Mask:
    apart: Mask = (other.low[where] > one.reach[i]) | (other.reach[where] < one.low[i])
    return apart


def _same_stretch(one: Block, i: int, other: Block, where: slice, tolerance: int) -> Mask:
    """`rules.same_stretch` of count `i` and many others at once."""
    short: Mask = other.short[where] & one.short[i]
    if tolerance and short.all():
        return short
    first, last = np.abs(other.first[where] - one.first[i]), np.abs(other.last[where] - one.last[i])
    same: Mask = (first <= tolerance) & (last <= tolerance)
    return short | same if tolerance else same


def _grown(block: Block, i: int, where: slice, tolerance: int) -> Mask:
    """True where the larger number can be of a later day than the smaller."""
    smaller = block.high[i] <= block.low[where]
    ahead = block.last[where] - block.last[i]
    grown: Mask = np.where(smaller, ahead, -ahead) > tolerance
    return grown
