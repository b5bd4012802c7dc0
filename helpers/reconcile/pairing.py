"""`pairs`: every two comparable counts, how they relate and why, in one table."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers import schema, wording
from helpers.reconcile.counts import Count, Tree, gap, read, tree
from helpers.reconcile.explaining import Voices, explanation, headline_explanation
from helpers.reconcile.headlines import headline_pair, restored
from helpers.reconcile.kinder import Printed, depends_on, hedged_figures
from helpers.reconcile.large import select
from helpers.reconcile.reasons import codes
from helpers.reconcile.rules import relate
from helpers.topic import Topic

LIMIT = 200_000  # pairs of one measurand family that are all listed; beyond it only what an editor would look at


@dataclass(frozen=True)
class Reading:
    """What a pair is read with: the tree, each article's counts, the figures printed with a bound, and the words."""

    tree: Tree
    own: dict[str, list[Count]]
    printed: Printed
    voices: Voices


def pairs(
    claims: pd.DataFrame, story: Topic | None = None, *, language: str = "en", limit: int = LIMIT
) -> pd.DataFrame:
    """Every pair of comparable quantity claims (table `pairs`): relation, reasons, firm, depends_on, rule, explanation.

    Comparable are counts of one measurand family; a headline is paired only within its article. A family of more than
    `limit` pairs gives conflicts, suspects (beside their suggested value) and near misses only, equal counts once;
    ``attrs["counted"]`` says, by relation, how many pairs are not listed; ``attrs["claims"]`` holds what `questions`
    and `summary` need.
    """
    counts = [count for count in read(claims) if count.measurand and not count.deprecated]
    place = {count.claim_id: i for i, count in enumerate(counts)}
    reading = _reading(counts, claims, story, language)
    rows: list[dict[str, Any]] = []
    counted: dict[str, int] = defaultdict(int)
    for family in _families(counts, reading.tree):
        chosen, unlisted = select(family, reading.tree, limit)
        rows += [
            _row(a, b, reading) if place[a.claim_id] < place[b.claim_id] else _row(b, a, reading) for a, b in chosen
        ]
        for relation, number in unlisted.items():
            counted[relation] += number
    rows += [_headline_row(a, b, reading) for a, b in _headlines(counts, place, reading)]
    rows.sort(key=lambda row: (place[row["a"]], place[row["b"]]))
    table = schema.frame("pairs", rows)
    table.attrs["counted"] = dict(counted)
    table.attrs["articles"] = len(claims["article_id"].unique())
    table.attrs["claims"] = _facts(
        counts, table, reading.voices, {one: Voices({}, story, one) for one in wording.LANGUAGES}
    )
    return table


def _reading(counts: list[Count], claims: pd.DataFrame, story: Topic | None, language: str) -> Reading:
    own: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        own[count.article_id].append(count)
    return Reading(tree(story), own, hedged_figures(counts), Voices(claims.attrs.get("labels", {}), story, language))


def _families(counts: list[Count], tree: Tree) -> list[list[Count]]:
    """Counts by the topmost whole of their measurand, headlines aside."""
    families: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        if not count.headline:
            families[tree.family(count.measurand)].append(count)
    return list(families.values())


def _headlines(counts: list[Count], place: dict[str, int], reading: Reading) -> Iterator[tuple[Count, Count]]:
    """Each headline with the same actor's counts of its family in its own article."""
    family = reading.tree.family
    for head in (count for count in counts if count.headline):
        for other in reading.own[head.article_id]:
            first, second = sorted((head, other), key=lambda count: place[count.claim_id])
            twice = other is head or (other.headline and first is other)
            if not twice and head.actor == other.actor and family(head.measurand) == family(other.measurand):
                yield first, second


def _row(a: Count, b: Count, reading: Reading) -> dict[str, Any]:
    relation, rule = relate(a, b, reading.tree)
    numeric = relation == "conflicts" and rule != "R3"
    depends = depends_on(a, b, reading.tree, reading.printed) if numeric else []
    why = codes(a, b, relation, rule, depends, reading.tree)
    sentence = explanation(a, b, relation, rule, why, depends, reading.tree, reading.voices)
    return _cells(a, b, relation, rule, why, sentence, depends if numeric else None)


def _headline_row(a: Count, b: Count, reading: Reading) -> dict[str, Any]:
    own = reading.own[a.article_id]
    relation, rule, why = headline_pair(a, b, own, reading.tree)
    full_a, full_b = restored(a, own), restored(b, own)
    depends = depends_on(full_a, full_b, reading.tree, reading.printed) if relation == "conflicts" else None
    return _cells(a, b, relation, rule, why, headline_explanation(a, b, relation, why, reading.voices), depends)


def _cells(
    a: Count, b: Count, relation: str, rule: str, why: list[str], sentence: str, depends: list[str] | None
) -> dict[str, Any]:
    firm = None if depends is None else not depends
    return {
        "a": a.claim_id, "b": b.claim_id, "relation": relation, "reasons": ";".join(why), "firm": firm,
        "depends_on": ";".join(depends or []), "rule": rule, "gap": gap(a, b), "explanation": sentence,
    }  # fmt: skip


def _facts(
    counts: list[Count], table: pd.DataFrame, voices: Voices, languages: dict[str, Voices]
) -> dict[str, dict[str, Any]]:
    """What `questions` and `summary` need of the claims named in the table."""
    named = set(table["a"]) | set(table["b"])
    same = ("text", "word", "bound", "certainty", "hedges", "suspect", "suggested", "headline")
    return {
        count.claim_id: {name: getattr(count, name) for name in same}
        | {
            "label": voices.label(count.article_id),
            "who": {name: one.who(count.actor) for name, one in languages.items()},
        }
        for count in counts
        if count.claim_id in named
    }
