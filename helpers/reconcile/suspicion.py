"""`suspects`: numbers that look as if they had lost their thousands: evidence for, against, other explanations."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from helpers import paths, telling
from helpers.claims.suspects import Around
from helpers.reconcile.counts import Count, Tree, tree
from helpers.reconcile.reading import read
from helpers.reconcile.rules import relate
from helpers.topic import Topic

THOUSAND = 1000
ROUNDED_FROM = 10  # nobody rounds to "etwa 3"
SAME_SET = re.compile(r"\b(?:diese[rn]|davon|(?:von|unter) ihnen)\b")  # "einige dieser Soldaten": of a set just named
OTHER = ("small_group", "additional", "decimal")
COLUMNS = ["claim_id", "side", "reason", "text", "claim_ids"]
Evidence = tuple[str, list[Count]]  # a reason, and the claims it rests on


def suspects(claims: pd.DataFrame, story: Topic | None = None, *, language: str = "en") -> pd.DataFrame:
    """Evidence on each flagged claim: claim_id, side (for, against, other, record), reason, text, claim_ids.

    `record` is how often the rule was mistaken elsewhere, where that has been counted (``data/rule_accuracy.csv``).
    """
    counts = [count for count in read(claims) if count.measurand and not (count.deprecated or count.headline)]
    known, tell = tree(story), telling.of(claims, story, language=language)
    seen = record()
    fired, mistaken = seen or (0, 0)
    around = Around(counts, lambda a, b: a == b or known.within(a, b) or known.within(b, a))

    def mention(count: Count) -> str:
        return tell.mention(count.text, count.article_id, count.actor)

    rows = []
    for suspect in (count for count in counts if count.suspect):
        near = [count for count in around.of(suspect) if count is not suspect]
        parts = {"a": mention(suspect), "n": repaired(suspect).value, "fired": fired, "mistaken": mistaken}
        sides = {
            "for": speaks_for(suspect, near, known),
            "against": speaks_against(suspect, near, known),
            "other": ((reason, []) for reason in OTHER),
            "record": [("known" if fired else "never", [])] if seen else [],
        }
        for side, reason, basis in ((side, *piece) for side, pieces in sides.items() for piece in pieces):
            others = tell.join(map(mention, basis))
            text = tell.say(f"suspect.{side}_{reason}", others=others, **parts)
            rows.append((suspect.claim_id, side, reason, text, ";".join(count.claim_id for count in basis)))
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")


def merged(evidence: pd.DataFrame) -> pd.DataFrame:
    """`suspects` with evidence of the same words once: claim_id holds all claims it is about, joined by ";"."""
    what = ["side", "reason", "text", "claim_ids"]
    together = evidence.groupby(what, sort=False)["claim_id"].agg(";".join).reset_index()
    order = list(dict.fromkeys(evidence["side"]))
    return together.sort_values("side", key=lambda side: side.map(order.index), kind="stable", ignore_index=True)[
        COLUMNS
    ]


def record() -> tuple[int, int] | None:
    """How often the rule fired on other texts, and how often mistakenly; None while nobody has counted."""
    if not paths.RULE_ACCURACY.is_file():
        return None
    counted = pd.read_csv(paths.RULE_ACCURACY)
    own = counted.loc[counted["rule"] == "lost_thousand", ["fired", "right"]]
    if own.empty:
        return None
    fired, right = (int(number) for number in own.sum())
    return fired, fired - right


def speaks_for(suspect: Count, near: list[Count], known: Tree) -> Iterator[Evidence]:
    """What makes lost thousands likely."""
    sound = [count for count in near if not count.suspect]
    own = [count for count in near if count.article_id == suspect.article_id]
    after = sorted((count for count in own if count.start > suspect.start), key=lambda count: count.start)[:1]
    found = {
        "printed_elsewhere": [c for c in sound if c.value == repaired(suspect).value],
        "spelled_out": [c for c in own if not c.suspect and c.value >= THOUSAND and not re.search(r"\d", c.word)],
        "part_larger": [c for c in sound if known.within(c.measurand, suspect.measurand) and c.low > suspect.high],
        "cannot_fall": [c for c in sound if _fell(c, suspect, known)],
        "some_of_them": [c for c in after if c.bound == "vague" and SAME_SET.search(c.text)],
    }
    yield from ((reason, counts) for reason, counts in found.items() if counts)
    if suspect.bound == "approx" and suspect.value < ROUNDED_FROM:
        yield "rounded_small", []


def speaks_against(suspect: Count, near: list[Count], known: Tree) -> Iterator[Evidence]:
    """What makes the printed number likely, or the suggested one unlikely."""
    full = repaired(suspect)
    place = (suspect.measurand, suspect.value)
    same = [c for c in near if c.article_id != suspect.article_id and (c.measurand, c.value) == place]
    if same:
        yield "printed_twice", same
    if clashing := [count for count in near if not count.suspect and relate(full, count, known)[0] == "conflicts"]:
        yield "still_clashes", clashing
    if not any(suspect.actor and count.actor == suspect.actor and count.value == full.value for count in near):
        yield "not_this_source", []


def repaired(suspect: Count) -> Count:
    """The suspect with its thousands, for an "if" only: its interval is as much wider."""
    scale = suspect.suggested / suspect.value if suspect.suggested == suspect.suggested else THOUSAND
    low, high = suspect.low * scale, suspect.high * scale
    return replace(suspect, value=suspect.value * scale, low=low, high=high, suspect=False)


def _fell(earlier: Count, suspect: Count, known: Tree) -> bool:
    """True if a count that cannot fall was already higher: "1.500" sent on the 18th, "10" on the 30th."""
    same = earlier.measurand == suspect.measurand and suspect.measurand in known.cumulative
    return same and earlier.low > suspect.high and (earlier.last or 0) < (suspect.first or 0)
