"""One plain sentence for each pair: both texts, what decides, what a conflict depends on; articles by their label."""

from collections.abc import Callable
from typing import Any

from helpers.reconcile import scope
from helpers.reconcile.counts import LIMITS, UNREAL, Count, Tree, as_day, gap
from helpers.reconcile.reasons import Verdict
from helpers.reconcile.roles import APART, partners
from helpers.telling import Teller

WANTED = {"agrees": ("same_origin",), "compatible": ("hedge_lost",), "conflicts": ("estimator", "unattributed")}
LATER: dict[str, Callable[[Count], Any]] = {  # which of the two a sentence names second: the one that sorts higher
    "suspect": lambda count: not count.suspect,
    "possibility": lambda count: count.certainty not in UNREAL,
    "compatible_R4_hedge_lost": lambda count: count.bound == "point",
    "conflicts_R4_limit": lambda count: count.bound not in LIMITS,
    "change": lambda count: count.role == "new",
    "change_before": lambda count: count.role == "new",
    "change_undated": lambda count: count.role != "old",
    "revised": lambda count: count.role == "new",
    "revised_later": lambda count: count.said_last or 0,
    "grown_later": lambda count: count.said_last or 0,
    "part": lambda count: count.role != "part",
    "part_apart": lambda count: count.role != "part",
    **dict.fromkeys(APART, lambda count: count.role not in APART),
    **dict.fromkeys(("opposed", "reversal", "scope"), lambda count: count.polarity == "affirms"),
    **dict.fromkeys(("denied", "denied_other"), lambda count: count.role != "denied"),
}


def explanation(a: Count, b: Count, verdict: Verdict, tree: Tree, tell: Teller) -> str:
    """The sentence for a pair, by its rule and reason."""
    key = _headline_key(verdict) if verdict.rule == "R0" else _key(a, b, verdict)
    first, second = _in_order(a, b, key, tree)
    dropped = [tell.say(f"pair.dropped_{code}") for code in verdict.reasons if code in ("place", "hedge_lost")]
    parts = {
        "a": tell.mention(first.text, first.article_id, first.actor),
        "b": tell.mention(second.text, second.article_id, second.actor),
        "day_a": tell.days(as_day(first.first), as_day(first.last)),
        "day_b": tell.days(as_day(second.first), as_day(second.last)),
        "old": first.word, "new": second.word, "dropped": tell.join(dropped),
    }  # fmt: skip
    sentence = tell.say(f"pair.{key}", **parts)
    if verdict.depends is None or verdict.rule == "R0":
        return sentence
    return tell.say(f"pair.basis_{verdict.basis}", sentence=sentence)


def _key(a: Count, b: Count, verdict: Verdict) -> str:
    """Which sentence: the rule decides, within a rule the reason."""
    relation, rule, codes = verdict.relation, verdict.rule, verdict.reasons
    if rule == "role":
        return _role_key(a, b, verdict)
    if rule == "R1":
        return "suspects" if a.suspect and b.suspect else "suspect"
    if rule == "R2":
        return "possibility"
    if rule == "R3":
        return next(code for code in ("opposed", "reversal", "scope") if code in codes)
    if rule == "R7":
        reason = next(code for code in ("plan", "place", "time", "scope") if code in codes)
        return reason if reason == "plan" else f"not_comparable_{reason}"
    return f"{relation}_{rule}_{_reason(a, b, verdict)}".rstrip("_")


def _role_key(a: Count, b: Count, verdict: Verdict) -> str:
    """The sentence for what two numbers do to each other."""
    if "denied" in (a.role, b.role):
        return "denied" if verdict.relation == "conflicts" else "denied_other"
    reason = next(code for code in (*APART, "change", "revised", "part", "plan", "time") if code in verdict.reasons)
    if reason == "change":
        beside = "change" if partners(a, b) else "change_before"
        return beside if verdict.relation == "compatible" else "change_undated"
    if reason == "revised":
        return "revised" if partners(a, b) else "revised_later"
    if reason == "part" and verdict.relation == "not_comparable":
        return "part_apart"
    if reason == "time" and a.actor != b.actor:
        return "remnant"
    if reason == "time":
        return "one_article" if a.article_id == b.article_id else "grown_later"
    return reason


def _reason(a: Count, b: Count, verdict: Verdict) -> str:
    relation, rule, codes = verdict.relation, verdict.rule, verdict.reasons
    if "vague" in codes and rule in ("R4", "R5") and relation != "conflicts":
        return "vague"
    if rule == "R4":
        limited = relation == "conflicts" and (a.bound in LIMITS or b.bound in LIMITS)
        return "limit" if limited else next((code for code in WANTED[relation] if code in codes), "")
    if rule == "R6":
        return "part" if a.measurand != b.measurand else "" if gap(a, b) else "grown"
    return ""


def _headline_key(verdict: Verdict) -> str:
    if verdict.relation == "conflicts":
        return "headline_conflicts"
    if {"place", "hedge_lost"} & set(verdict.reasons):
        return "headline_dropped"
    return "headline_part" if "part" in verdict.reasons else "headline_fits"


def _in_order(a: Count, b: Count, key: str, tree: Tree) -> tuple[Count, Count]:
    """The order in which a sentence names the two: the headline, suspect, part, earlier number or limit first."""
    if key.startswith("headline"):
        swap = not a.headline
    elif "_R5" in key:
        swap = tree.within(b.measurand, a.measurand) or scope.part_of(a, b, tree) == b.claim_id
    elif "_R6" in key:
        swap = (b.last or 0, b.first or 0) < (a.last or 0, a.first or 0)
    else:
        swap = key in LATER and LATER[key](b) < LATER[key](a)
    return (b, a) if swap else (a, b)
