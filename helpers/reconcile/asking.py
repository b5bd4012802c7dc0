"""`questions`: what an editor would ask next; `summary`: what the pairs show as a whole, the firm conflicts first."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers.html import Part, Passage
from helpers.reconcile.counts import LIMITS, UNREAL
from helpers.reconcile.explaining import Voices
from helpers.reconcile.saying import number_word

ORDER = (
    "firm", "lost_thousand", "hedged", "unattributed", "hedge_lost", "estimator", "headline", "opposed", "reversal",
    "limit", "modality", "plan", "vague", "place",
)  # fmt: skip
NAMED = 5  # firm conflicts named one by one; all are in the table
COLUMNS = ["question", "claim_ids", "reason"]


@dataclass(frozen=True)
class Open:
    """One open question: its reason, the claims it is about, and the parts of its sentence."""

    reason: str
    claim_ids: tuple[str, ...]
    parts: tuple[tuple[str, Any], ...] = ()


def questions(pairs: pd.DataFrame, *, language: str = "en") -> pd.DataFrame:
    """What to ask next: question, claim_ids (joined by ';'), reason; one row per question, the most pressing first.

    `pairs` as `reconcile.pairs` gives it, or some of its rows: its ``attrs`` hold the texts.
    """
    claims, voices = _claims(pairs), Voices({}, None, language)
    found = list(dict.fromkeys(one for row in pairs.to_dict("records") for one in _of_pair(row, claims)))
    found.sort(key=lambda one: ORDER.index(one.reason))
    asked: dict[tuple[str, str], dict[str, None]] = {}  # of claims that read alike ("einige", twice) one question asks
    for one in found:
        names = dict(zip("ab", (_mention(claims[claim_id], voices) for claim_id in one.claim_ids), strict=False))
        text = voices.say(one.reason, room="question", **names, **dict(one.parts))
        asked.setdefault((text, one.reason), {}).update(dict.fromkeys(one.claim_ids))
    rows = [(text, ";".join(ids), reason) for (text, reason), ids in asked.items()]
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")


def _claims(pairs: pd.DataFrame) -> dict[str, dict[str, Any]]:
    if "claims" not in pairs.attrs:
        raise ValueError(
            "These pairs have lost the texts of their claims; take the table as reconcile.pairs returns it."
        )
    known: dict[str, dict[str, Any]] = pairs.attrs["claims"]
    return known


def _mention(claim: dict[str, Any], voices: Voices) -> str:
    return voices.named(claim["text"], claim["label"], claim["who"][voices.language])


def _of_pair(row: dict[Any, Any], claims: dict[str, dict[str, Any]]) -> Iterator[Open]:
    """The questions one pair raises, by its reason codes."""
    both, codes = (row["a"], row["b"]), row["reasons"].split(";")
    if row["firm"] is True:
        yield Open("firm", both)
    for reason in ("opposed", "reversal"):
        if reason in codes:
            yield Open(reason, both)
    if row["rule"] == "R7" and "place" in codes:
        yield Open("place", both)
    if "headline" in codes and {"place", "hedge_lost"} & set(codes):
        yield Open("headline", tuple(sorted(both, key=lambda claim_id: not claims[claim_id]["headline"])))
    elif "hedge_lost" in codes and "headline" not in codes and row["relation"] == "compatible":
        yield Open("hedge_lost", tuple(sorted(both, key=lambda claim_id: claims[claim_id]["bound"] == "point")))
    for claim_id in both:
        yield from _of_claim(claim_id, claims[claim_id], row, codes)


def _of_claim(claim_id: str, claim: dict[str, Any], row: dict[Any, Any], codes: list[str]) -> Iterator[Open]:
    """The questions one side of a pair raises."""
    if claim["suspect"]:
        yield Open("lost_thousand", (claim_id,), (("word", claim["word"]), ("n", claim["suggested"])))
    elif not claim["who"]["en"] and row["rule"] in ("R4", "R5"):
        hedged = (("hedge", claim["hedges"]),) if claim["hedges"] else ()
        yield Open("hedged" if hedged else "unattributed", (claim_id,), hedged)
    if row["relation"] == "conflicts" and "estimator" in codes:
        yield Open("estimator", (claim_id,))
    if row["relation"] == "conflicts" and claim["bound"] in LIMITS:
        yield Open("limit", (claim_id,))
    if claim["certainty"] in UNREAL and "modality" in codes:
        yield Open("modality", (claim_id,))
    if claim["certainty"] == "planned":
        yield Open("plan", (claim_id,))
    if claim["bound"] in ("vague", "share") and "vague" in codes:
        yield Open("vague", (claim_id,))


def summary(pairs: pd.DataFrame, *, language: str = "en") -> Passage:
    """What the pairs show as a whole: first whether any conflict is firm, then the counts and what they hang on."""
    claims, voices = _claims(pairs), Voices({}, None, language)
    conflicts = pairs[pairs["firm"].notna()]
    firm = conflicts[conflicts["firm"].astype("bool")]
    count = pairs.attrs["articles"]
    where = voices.say("where", room="question.summary", n=count, articles=number_word(count, language))
    none_firm = "no_firm_listed" if pairs.attrs["counted"].get("conflicts") else "no_firm"
    key = "no_conflict" if conflicts.empty else none_firm if firm.empty else "some_firm"
    parts: list[Part] = [(voices.say(key, room="question.summary", where=where, n=len(firm)), ())]
    for row in firm.head(NAMED).to_dict("records"):
        text = voices.say(
            "one_firm",
            room="question.summary",
            a=_mention(claims[row["a"]], voices),
            b=_mention(claims[row["b"]], voices),
        )
        parts.append((" " + text, (row["a"], row["b"])))
    parts += _counts(pairs, conflicts, voices) + _unusual(pairs, claims, voices)
    counted = pairs.attrs["counted"]
    if counted:
        numbers = {"n": sum(counted.values()), "conflicts": counted.get("conflicts", 0)}
        parts.append((" " + voices.say("unlisted", room="question.summary", **numbers), ()))
    return Passage(tuple(parts), language)


def _counts(pairs: pd.DataFrame, conflicts: pd.DataFrame, voices: Voices) -> list[Part]:
    numbers = {
        relation: int((pairs["relation"] == relation).sum())
        for relation in ("agrees", "compatible", "not_comparable", "error_suspected")
    }
    text = voices.say("counts", room="question.summary", n=len(pairs), conflicts=len(conflicts), **numbers)
    readings = conflicts["depends_on"].str.split(";")
    hang = {name: sum(name in one for one in readings) for name in ("rounding", "hedge")}
    depends = [(" " + voices.say("depends", room="question.summary", **hang), ())] if any(hang.values()) else []
    return [(" " + text, ()), *depends]


def _unusual(pairs: pd.DataFrame, claims: dict[str, dict[str, Any]], voices: Voices) -> list[Part]:
    named = dict.fromkeys([*pairs["a"], *pairs["b"]])
    odd = [claim_id for claim_id in named if claims[claim_id]["suspect"]]
    if not odd:
        return []
    mentions = voices.join([_mention(claims[claim_id], voices) for claim_id in odd])
    return [(" " + voices.say("unusual", room="question.summary", n=len(odd), mentions=mentions), tuple(odd))]
