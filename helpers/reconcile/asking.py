"""`questions`: what an editor would ask next; `summary`: what the pairs show as a whole, the firm conflicts first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers import wording
from helpers.html import Part, Passage
from helpers.reconcile.counts import LIMITS, UNREAL
from helpers.reconcile.grouping import Claim, groups, known, sentence, sides
from helpers.telling import Teller

ORDER = (
    "firm", "lost_thousand", "hedged", "unattributed", "hedge_lost", "estimator", "headline", "opposed", "reversal",
    "limit", "modality", "plan", "vague", "place",
)  # fmt: skip
RELATIONS = ("agrees", "compatible", "not_comparable", "error_suspected")
NAMED = 5  # firm conflicts named one by one; all are in the table
Row = dict[Any, Any]
OF_CLAIM: dict[str, Callable[[Claim, Row], bool]] = {  # what one side of a pair makes an editor ask
    "lost_thousand": lambda claim, row: claim["suspect"],
    "hedged": lambda claim, row: _unnamed(claim, row) and bool(claim["hedges"]),
    "unattributed": lambda claim, row: _unnamed(claim, row) and not claim["hedges"],
    "estimator": lambda claim, row: row["relation"] == "conflicts" and "estimator" in row["codes"],
    "limit": lambda claim, row: row["relation"] == "conflicts" and claim["bound"] in LIMITS,
    "modality": lambda claim, row: claim["certainty"] in UNREAL and "modality" in row["codes"],
    "plan": lambda claim, row: claim["certainty"] == "planned",
    "vague": lambda claim, row: claim["bound"] in ("vague", "share") and "vague" in row["codes"],
}


@dataclass(frozen=True)
class Question:
    """One open question: its reason and the claims that its sentence names."""

    reason: str
    claim_ids: tuple[str, ...]


def questions(pairs: pd.DataFrame, *, language: str = wording.LANGUAGE) -> pd.DataFrame:
    """What to ask next: question, claim_ids (joined by ';'), reason; the most pressing first.

    At most one question of a kind for one source, thing and time (or two of them): it names the first claims, its
    claim_ids are all. `pairs` as `reconcile.pairs` gives it, or some of its rows: its ``attrs`` hold the texts.
    """
    claims, tell = known(pairs), Teller(language)
    side, group = sides(claims), _groups(pairs)
    asked: dict[tuple[Any, ...], list[Question]] = {}
    for row in pairs.to_dict("records"):
        for one in _of_pair(row | {"codes": row["reasons"].split(";")}, claims):
            about: Any = one.claim_ids
            if one.reason != "lost_thousand":
                about = group.get(frozenset(about), {side[claim_id] for claim_id in about})
            asked.setdefault((one.reason, frozenset(about)), []).append(one)
    found = sorted(asked.values(), key=lambda alike: ORDER.index(alike[0].reason))
    texts: dict[tuple[str, str], dict[str, None]] = {}  # claims that read alike ("einige", twice) are asked about once
    for alike in found:
        ids = dict.fromkeys(claim_id for one in alike for claim_id in one.claim_ids)
        texts.setdefault((_text(alike[0], claims, tell), alike[0].reason), {}).update(ids)
    rows = [(text, ";".join(ids), reason) for (text, reason), ids in texts.items()]
    return pd.DataFrame(rows, columns=["question", "claim_ids", "reason"]).astype("str")


def _groups(pairs: pd.DataFrame) -> dict[frozenset[str], tuple[int]]:
    """Two claims -> the group of conflicts that they belong to: "1.700" and "2.500" of two days are one question."""
    numbered = enumerate(groups(pairs))
    return {frozenset((a, b)): (n,) for n, one in numbered for a in one.sides[0] for b in one.sides[1]}


def _text(one: Question, claims: dict[str, Claim], tell: Teller) -> str:
    first = claims[one.claim_ids[0]]
    names = dict(zip("ab", (mention(claims[claim_id], tell) for claim_id in one.claim_ids), strict=False))
    parts = {"word": first["word"], "n": first["suggested"], "hedge": first["hedges"]}
    return tell.say(f"question.{one.reason}", **names, **parts)


def mention(claim: Claim, tell: Teller) -> str:
    """“bis zu 10.000 Soldaten” (B, nobody named)."""
    who = claim["who"][tell.language]
    return tell.say("tell.mention", text=wording.quoted(claim["text"]), label=claim["label"], who=who)


def _of_pair(row: Row, claims: dict[str, Claim]) -> Iterator[Question]:
    """The questions one pair raises, by its reason codes."""
    both, codes = (row["a"], row["b"]), row["codes"]
    if row["firm"]:
        yield Question("firm", both)
    for reason in ("opposed", "reversal"):
        if reason in codes:
            yield Question(reason, both)
    if row["rule"] == "R7" and "place" in codes:
        yield Question("place", both)
    if "headline" in codes and {"place", "hedge_lost"} & set(codes):
        yield Question("headline", tuple(sorted(both, key=lambda claim_id: not claims[claim_id]["headline"])))
    elif "hedge_lost" in codes and "headline" not in codes and row["relation"] == "compatible":
        yield Question("hedge_lost", tuple(sorted(both, key=lambda claim_id: claims[claim_id]["bound"] == "point")))
    for claim_id in both:
        for reason, holds in OF_CLAIM.items():
            if holds(claims[claim_id], row):
                yield Question(reason, (claim_id,))


def _unnamed(claim: Claim, row: Row) -> bool:
    """True where a number that others can be held against has no source."""
    return not claim["actor"] and not claim["suspect"] and row["rule"] in ("R4", "R5")


def summary(pairs: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """What the pairs show as a whole: first whether any conflict is firm, then the counts and what they hang on."""
    claims, tell, counted = known(pairs), Teller(language), pairs.attrs["counted"]
    conflicts = pairs[(pairs["relation"] == "conflicts") & (pairs["firm_basis"] != "denial")]
    strongest = sorted((group for group in groups(pairs) if group.firm), key=lambda group: group.strength, reverse=True)
    count = pairs.attrs["articles"]
    where = tell.say("question.summary.where", n=count, articles=tell.count(count))
    none_firm = "no_firm_listed" if counted.get("conflicts") else "no_firm"
    key = "no_conflict" if conflicts.empty else "some_firm" if strongest else none_firm
    parts: list[Part] = [(tell.say(f"question.summary.{key}", where=where, n=len(strongest)), ())]
    for group in strongest[:NAMED]:
        parts.append((" " + sentence(group, tell), (*group.sides[0], *group.sides[1])))
    parts += _counts(pairs, conflicts, tell) + _unusual(pairs, claims, tell)
    if counted:
        numbers = {"n": sum(counted.values())} | {name: counted.get(name, 0) for name in ("conflicts", "unseen")}
        parts.append((" " + tell.say("question.summary.unlisted", **numbers), ()))
    return Passage(tuple(parts), language)


def _counts(pairs: pd.DataFrame, conflicts: pd.DataFrame, tell: Teller) -> list[Part]:
    relations = pairs["relation"].value_counts().reindex(RELATIONS, fill_value=0)
    text = tell.say("question.summary.counts", n=len(pairs), conflicts=len(conflicts), **relations)
    hang = {name: int(conflicts["firm_basis"].isin([name, "both"]).sum()) for name in ("rounding", "hedge")}
    depends = [(" " + tell.say("question.summary.depends", **hang), ())] if any(hang.values()) else []
    return [(" " + text, ()), *depends]


def _unusual(pairs: pd.DataFrame, claims: dict[str, Claim], tell: Teller) -> list[Part]:
    odd = [claim_id for claim_id in dict.fromkeys([*pairs["a"], *pairs["b"]]) if claims[claim_id]["suspect"]]
    if not odd:
        return []
    mentions = tell.join(mention(claims[claim_id], tell) for claim_id in odd)
    return [(" " + tell.say("question.summary.unusual", n=len(odd), mentions=mentions), tuple(odd))]
