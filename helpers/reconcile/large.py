"""Which pairs of a family are listed: all of a small one; of a large one what an editor would look at.

Counts that read alike are looked at once. Pairs are looked at in order of days, neighbours first, and no more than
`WORK` of them: the full square of an archive is never built.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice

from helpers.reconcile.counts import Count, Tree
from helpers.reconcile.rules import relate

Pair = tuple[Count, Count]
Alike = list[Count]  # counts that read alike: the first stands for all
WORK = 1_000_000  # pairs looked at; of what lies further apart in time only the number is given
KINDS = {"error_suspected": 0, "conflicts": 1, "agrees": 2, "compatible": 2}  # in this order they are listed
STEPS = {"point": 1.0, "approx": 0.5}  # of the width of its interval: the last digit printed


def select(family: list[Count], tree: Tree, limit: int) -> tuple[list[Pair], dict[str, int]]:
    """The pairs to list, and the number of those that are not: conflicts, error_suspected, other, unseen."""
    total = len(family) * (len(family) - 1) // 2
    if total <= limit:
        return list(combinations(family, 2)), {}
    found: tuple[list[Pair], ...] = ([], [], [])
    counted: dict[str, int] = defaultdict(int)
    for ours, theirs in islice(_neighbours(_alike(family, tree)), WORK):
        a, b = (ours[0], theirs[0]) if ours is not theirs else (ours[0], ours[1])
        relation = relate(a, b, tree)[0]
        counted[relation] += len(ours) * (len(theirs) if ours is not theirs else len(ours) - 1) >> (ours is theirs)
        if relation in KINDS and len(found[KINDS[relation]]) < limit and _worth_a_look(a, b, relation):
            found[KINDS[relation]].append((a, b))
            counted[relation] -= 1
    listed = [pair for kind in found for pair in kind][:limit]
    for dropped in [pair for kind in found for pair in kind][limit:]:
        counted[relate(*dropped, tree)[0]] += 1
    named = {relation: counted[relation] for relation in ("conflicts", "error_suspected") if counted[relation]}
    rest = {"other": sum(counted.values()) - sum(named.values()), "unseen": total - len(listed) - sum(counted.values())}
    return listed, named | {kind: number for kind, number in rest.items() if number}


def _alike(family: list[Count], tree: Tree) -> list[Alike]:
    """Counts that no rule tells apart, by their days: "10.000 Soldaten" of one source and day in twenty articles."""
    groups: dict[tuple[object, ...], Alike] = defaultdict(list)
    for count in family:
        alone = count.claim_id if count.related or count.suspect else "" if tree.known else count.article_id
        groups[
            alone, count.measurand, count.actor, count.role, count.bound, count.low, count.high, count.word,
            count.unit, count.factor,
            count.certainty, count.polarity, count.first, count.last, count.said_first, count.said_last,
        ].append(count)  # fmt: skip
    return sorted(groups.values(), key=lambda alike: (alike[0].first or 0, alike[0].last or 0))


def _neighbours(groups: list[Alike]) -> Iterator[tuple[Alike, Alike]]:
    """Every group with itself, then every two, those of neighbouring days first."""
    yield from ((group, group) for group in groups if len(group) > 1)
    for step in range(1, len(groups)):
        yield from zip(groups, groups[step:], strict=False)


def _worth_a_look(a: Count, b: Count, relation: str) -> bool:
    """A conflict; a suspect beside its suggested value; two numbers whose ends are less than a step apart."""
    if relation == "error_suspected":
        return (a.suspect and b.value == a.suggested) or (b.suspect and a.value == b.suggested)
    wide = max(_step(a), _step(b))
    return relation == "conflicts" or min(abs(a.low - b.high), abs(b.low - a.high)) < wide


def _step(count: Count) -> float:
    return STEPS.get(count.bound, 0.0) * (count.high - count.low)
