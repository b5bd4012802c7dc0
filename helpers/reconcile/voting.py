"""Who votes in a pool: each named estimator once, however many articles repeat it; and why the others do not."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from helpers.reconcile.counts import UNREAL, Count
from helpers.reconcile.rules import overlap

WINDOW = 7  # days: what was said longer ago is no longer a count of this day
VOTING_ACTS = ("asserts", "estimates", "confirms", "announces")
VOTING_BOUNDS = ("point", "approx", "just_under", "just_over", "range")
NOT_VOTING = (*UNREAL, "planned")


@dataclass(frozen=True)
class Vote:
    """One estimator's vote: its latest claims (several if equally late) and the median of their distinct values."""

    actor: str
    value: float
    counts: tuple[Count, ...]


def middle(count: Count) -> float:
    """The value that votes: as printed, or the middle of a range."""
    return (count.low + count.high) / 2 if count.bound == "range" else count.value


def barred(count: Count, measurand: str) -> str:
    """Why a count can never vote on this measurand, as a code; blank if it can."""
    checks = {
        "deprecated": count.deprecated,
        "no_measurand": not count.measurand,
        "other_measurand": count.measurand != measurand,
        "headline": count.headline,
        "lost_thousand": count.suspect,
        "unattributed": not count.actor,
        "speech_act": count.speech_act not in VOTING_ACTS,
        "not_affirmed": count.polarity != "affirms",
        "modality": count.certainty in NOT_VOTING,
        "bound": count.bound not in VOTING_BOUNDS or middle(count) != middle(count),
        "undated": count.said_first is None,
    }
    return next((reason for reason, holds in checks.items() if holds), "")


def outside(count: Count, day: int, window: int) -> str:
    """Why a count does not vote on this day: not yet said, or said too long ago."""
    if count.said_first is not None and count.said_first > day:
        return "not_yet_said"
    return "too_old" if count.said_last is not None and count.said_last <= day - window else ""


def votes(eligible: list[Count], day: int, window: int) -> list[Vote]:
    """One vote per named estimator: a joint statement of two is the latest word of both."""
    by_actor: dict[str, list[Count]] = defaultdict(list)
    for count in eligible:
        if not outside(count, day, window):
            for actor in count.actor.split(";"):
                by_actor[actor].append(count)
    return [_vote(actor, counts) for actor, counts in by_actor.items()]


def _vote(actor: str, counts: list[Count]) -> Vote:
    latest = max(_lateness(count) for count in counts)
    last = tuple(count for count in counts if _lateness(count) == latest)
    # distinct values, so that a repeated copy of an article changes nothing
    return Vote(actor, median({middle(count) for count in last}), last)


def _lateness(count: Count) -> tuple[int, int]:
    return count.said_last or 0, count.said_first or 0


def grade(cast: list[Vote], opposed: list[Count]) -> str:
    """admitted (an opposed actor gives a number within low..high), single, overlapping (all share a point) or apart."""
    if not cast:
        return "none"
    low, high = min(vote.value for vote in cast), max(vote.value for vote in cast)
    if any(low <= middle(count) <= high for count in opposed):
        return "admitted"
    if len(cast) == 1:
        return "single"
    distinct = {(count.low, count.high): count for vote in cast for count in vote.counts}.values()
    return "overlapping" if all(overlap(a, b) for a, b in combinations(distinct, 2)) else "apart"
