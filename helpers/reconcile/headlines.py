"""R0: a headline shortens its own article. It is read together with that article, and with nothing else."""

from helpers.reconcile.counts import Count, Tree
from helpers.reconcile.rules import relate


def source_of(headline: Count, own: list[Count]) -> Count | None:
    """The count in its article that a headline shortens: "8.000 in Russland" above "rund 8.000 nahe der Grenze"."""
    body = [count for count in own if not count.headline and count.actor == headline.actor]
    same = [count for count in body if _figure(count) == _figure(headline)]
    return min(same, key=lambda count: (count.measurand != headline.measurand, count.start), default=None)


def dropped(headline: Count, source: Count) -> list[str]:
    """What the headline left out, as reason codes: place for "nahe der Grenze", hedge_lost for "rund"."""
    lost_bound = headline.bound == "point" and source.bound != "point"
    return ["place"] * (headline.measurand != source.measurand) + ["hedge_lost"] * lost_bound


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


def _figure(count: Count) -> float | str:
    return count.value if count.value == count.value else count.word.lower()
