"""`pairs`: every two comparable counts, how they relate and why, in one table."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers import schema, telling, wording
from helpers.reconcile.counts import Count, Tree, as_of, gap, tree
from helpers.reconcile.explaining import explanation
from helpers.reconcile.kinder import Printed, hedged_figures
from helpers.reconcile.large import select
from helpers.reconcile.reading import read
from helpers.reconcile.reasons import judge
from helpers.reconcile.rules import shortened
from helpers.telling import Teller
from helpers.topic import Topic

LIMIT = 200_000  # pairs of one measurand family that are all listed; beyond it only what an editor would look at
TOLD = (
    "article_id", "text", "word", "measurand", "actor", "role", "value", "bound", "low", "high", "certainty",
    "polarity", "hedges", "suspect", "suggested", "headline", "first", "last", "dated", "mixed",
)  # fmt: skip


class Facts(dict[str, dict[str, Any]]):
    """What `conflicts`, `questions` and `summary` need of the claims in a table of pairs; never changed, so no copy."""

    def __deepcopy__(self, memo: object) -> "Facts":
        return self


@dataclass(frozen=True)
class Context:
    """What a pair is read with: the tree, each article's counts, the figures printed with a bound, and the words."""

    tree: Tree
    own: dict[str, list[Count]]
    printed: Printed
    tell: Teller


def pairs(
    claims: pd.DataFrame, story: Topic | None = None, *, language: str = "en", limit: int = LIMIT
) -> pd.DataFrame:
    """Every pair of comparable quantity claims (table `pairs`): relation, reasons, firm, firm_basis, explanation, ...

    Comparable are counts of one measurand family; a headline is paired only within its article. A family of more than
    `limit` pairs gives conflicts, suspects (beside their suggested value) and near misses only, equal counts once;
    ``attrs["counted"]`` says, by relation, how many pairs are not listed; ``attrs["claims"]`` holds what `conflicts`,
    `questions` and `summary` need.
    """
    known = tree(story)
    counts = [as_of(count, known) for count in read(claims) if count.measurand and not count.deprecated]
    place = {count.claim_id: i for i, count in enumerate(counts)}
    own: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        own[count.article_id].append(count)
    context = Context(known, own, hedged_figures(counts), telling.of(claims, story, language=language))
    found = list(_headlines(counts, place, context))
    counted: dict[str, int] = defaultdict(int)
    for family in _families(counts, context.tree):
        chosen, unlisted = select(family, context.tree, limit)
        found += chosen
        for relation, number in unlisted.items():
            counted[relation] += number
    ordered = sorted((sorted((place[a.claim_id], place[b.claim_id])) for a, b in found))
    table = schema.frame("pairs", [_row(counts[first], counts[second], context) for first, second in ordered])
    table.attrs["counted"] = dict(counted)
    table.attrs["articles"] = len(claims["article_id"].unique())
    table.attrs["claims"] = _facts([counts[i] for i in sorted({i for both in ordered for i in both})], context)
    return table


def _families(counts: list[Count], tree: Tree) -> list[list[Count]]:
    """Counts by the topmost whole of their measurand, headlines aside."""
    families: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        if not count.headline:
            families[tree.family(count.measurand)].append(count)
    return list(families.values())


def _headlines(counts: list[Count], place: dict[str, int], context: Context) -> Iterator[tuple[Count, Count]]:
    """Each headline with the counts of its family in its own article: the same actor's, or those that it shortens."""
    family = context.tree.family
    for head in (count for count in counts if count.headline):
        for other in context.own[head.article_id]:
            twice = other is head or (other.headline and place[other.claim_id] < place[head.claim_id])
            related = family(head.measurand) == family(other.measurand)
            if not twice and related and (head.actor == other.actor or shortened(head, other)):
                yield head, other


def _row(a: Count, b: Count, context: Context) -> dict[str, Any]:
    verdict = judge(a, b, context.own[a.article_id], context.tree, context.printed)
    return {
        "a": a.claim_id, "b": b.claim_id, "relation": verdict.relation, "reasons": ";".join(verdict.reasons),
        "firm": verdict.basis == "firm", "firm_basis": verdict.basis, "depends_on": ";".join(verdict.depends or ()),
        "rule": verdict.rule, "gap": gap(a, b), "explanation": explanation(a, b, verdict, context.tree, context.tell),
    }  # fmt: skip


def _facts(counts: list[Count], context: Context) -> Facts:
    """The cells of the claims named in the table, with the names that readers of each language know them by."""
    tell, tolerance = context.tell, context.tree.tolerance
    tellers = [tell.speaking(language) for language in wording.LANGUAGES]
    return Facts(
        {
            count.claim_id: {name: getattr(count, name) for name in TOLD}
            | {"label": tell.labels[count.article_id], "tolerance": tolerance(count.measurand)}
            | {"who": {one.language: one.who(count.actor) for one in tellers}}
            | {"what": {one.language: one.name("measurands", count.measurand) for one in tellers}}
            for count in counts
        }
    )
