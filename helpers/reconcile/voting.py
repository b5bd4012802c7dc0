"""Who votes in a pool: each named estimator once, however many articles repeat it; and why the others do not."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from statistics import median

from helpers.reconcile import scope
from helpers.reconcile.counts import DEFAULT_TOLERANCE, DOUBTED, OPEN_FIRST, OPEN_LAST, PLAIN, Count, Tree, overlap

WINDOW = 7  # days: what was said longer ago is no longer a count of this day
VOTING_ACTS = ("asserts", "estimates", "confirms", "announces")
VOTING_BOUNDS = ("point", "approx", "just_under", "just_over", "range")


@dataclass(frozen=True)
class Question:
    """What a pool is asked: the measurand, whether it counts plans, and whose interest a number would be against.

    tolerance: days that two counts of it may be apart; 0 for a series with another figure each day.
    tree: of the topic, with the places that lie in others. unit: base and factor of the one in which most print it;
    others do not vote, for nobody printed them in this one.
    """

    measurand: str
    planned: bool = False
    opposed: frozenset[str] = frozenset()
    tolerance: int = DEFAULT_TOLERANCE
    unit: tuple[str, float] | None = None
    tree: Tree = field(default_factory=Tree)


@dataclass(frozen=True)
class Vote:
    """One estimator's vote: its latest claims, from the lowest to the highest number that they print."""

    actor: str
    counts: tuple[Count, ...]

    @property
    def low(self) -> float:
        return min(min(count.printed) for count in self.counts)

    @property
    def high(self) -> float:
        return max(max(count.printed) for count in self.counts)

    @property
    def middle(self) -> float:
        """Only for the order of the votes: nobody has printed it."""
        return (self.low + self.high) / 2


@dataclass(frozen=True)
class Tally:
    """The votes of one day and what they come to; every end is a printed number, only `median` is computed."""

    votes: tuple[Vote, ...]
    spoken: tuple[Count, ...]  # numbers of those against whose interest they are

    @property
    def low(self) -> float | None:
        return min((vote.low for vote in self.votes), default=None)

    @property
    def high(self) -> float | None:
        return max((vote.high for vote in self.votes), default=None)

    @property
    def median(self) -> float | None:
        return median(vote.middle for vote in self.votes) if self.votes else None

    @property
    def between(self) -> tuple[float, float] | None:
        """The two printed numbers between which the median lies; twice the same one where it is printed."""
        if not self.votes:
            return None
        ordered, k = sorted(self.votes, key=lambda vote: vote.middle), len(self.votes)
        middle = ordered[(k - 1) // 2 : k // 2 + 1]
        return min(vote.low for vote in middle), max(vote.high for vote in middle)

    @property
    def grade(self) -> str:
        """admitted (an opposed actor's number lies in low..high), single, overlapping (all share a point) or apart."""
        if self.low is None or self.high is None:
            return "none"
        if any(self.low <= max(count.printed) and min(count.printed) <= self.high for count in self.spoken):
            return "admitted"
        if len(self.votes) == 1:
            return "single"
        distinct = {(count.low, count.high): count for vote in self.votes for count in vote.counts}.values()
        return "overlapping" if all(overlap(a, b) for a, b in combinations(distinct, 2)) else "apart"


def barred(count: Count, asked: Question) -> str:
    """Why a count can never vote on this question, as a code; blank if it can."""
    checks = {
        "deprecated": count.deprecated,
        "no_measurand": not count.measurand,
        "lost_thousand": count.suspect,
        "other_measurand": count.measurand != asked.measurand,
        "other_unit": in_another_unit(count, asked),
        "headline": count.headline,
        "unattributed": not count.actor,
        "speech_act": count.speech_act not in VOTING_ACTS,
        "not_affirmed": count.polarity != "affirms",
        "part": scope.OF_KNOWN in count.hints,
        count.role: count.role not in PLAIN,
        "modality": count.certainty in DOUBTED,
        "plan": count.planned and not asked.planned,
        "no_plan": not count.planned and asked.planned,
        "bound": count.bound not in VOTING_BOUNDS or count.printed[0] != count.printed[0],
        "undated": count.said_first is None,
    }
    return next((reason for reason, holds in checks.items() if holds), "")


def in_another_unit(count: Count, asked: Question) -> bool:
    """ "800 Kilogramm" where most print tonnes; who prints no unit means that of the others."""
    return asked.unit is not None and count.unit != "" and (count.unit, count.factor) != asked.unit


def outside(count: Count, asked: Question, day: int, window: int) -> str:
    """Why a count does not vote on this day: not yet said, said too long ago, or about other days than this one."""
    if count.said_first is not None and count.said_first > day:
        return "not_yet_said"
    if count.said_last is not None and count.said_last <= day - window:
        return "too_old"
    return "" if asked.planned or _is_of(count, asked, day, window) else "other_day"


def _is_of(count: Count, asked: Question, day: int, window: int) -> bool:
    """Whether the days it is about are those asked for: "im November waren es 480", said in March, is none of March's.

    Like what was said, a count of Saturday stands for as many days as the window has. "bis 2030 steigen sie auf 200"
    is of 2030.
    """
    if count.first is None or count.last is None:
        return count.said_first is None  # else it is of days long ago, or usual
    if count.first == OPEN_FIRST and day + window < count.last < OPEN_LAST:
        return False
    return count.first <= day + asked.tolerance and day - window < count.last


def tally(counts: Iterable[Count], asked: Question, day: int, window: int) -> Tally:
    """One vote per named estimator, its latest word; a joint statement of two is the latest word of both."""
    eligible = [count for count in counts if not barred(count, asked)]
    by_actor: dict[str, list[Count]] = defaultdict(list)
    voting = [count for count in eligible if not outside(count, asked, day, window)]
    voting = _at_one_place(voting, eligible, asked.tree)
    for count in voting:
        if not partial(count, voting, asked.tree):
            for actor in count.actor.split(";"):
                by_actor[actor].append(count)
    spoken = [count for count in eligible if asked.opposed & count.actors and (count.said_first or 0) <= day]
    return Tally(tuple(Vote(actor, _latest(said)) for actor, said in by_actor.items()), tuple(spoken))


def _at_one_place(voting: list[Count], told: list[Count], known: Tree) -> list[Count]:
    """Those of the place that the numbers of the measurand are told of most often, of two the one of more sources.

    "In Wernfeld kamen 450" is none of the capital's 35.000.
    """
    settings = [one.setting for one in voting if one.setting]
    here = dict.fromkeys(place for one in settings for place in sorted(one.places or one.around))
    kept = {place: [one for one in voting if not scope.away(one, place, known)] for place in here}
    if all(len(ones) == len(voting) for ones in kept.values()):
        return voting
    often = Counter(place for one in told if one.setting for place in one.setting.places | one.setting.around)
    return max(kept.items(), key=lambda item: (often[item[0]], len({one.actor for one in item[1]})))[1]


def partial(count: Count, beside: Iterable[Count], known: Tree) -> bool:
    """ "in Seefurt 64" beside "verbundweit 96": of a part of the place that another vote is of."""
    return bool(known.around) and any(scope.part_of(count, other, known) == count.claim_id for other in beside)


def _latest(counts: list[Count]) -> tuple[Count, ...]:
    """The latest claims of one estimator, several if equally late; not the number that its own change replaces.

    Of "am Freitag waren es 15, nun sind es 40" the later day counts.
    """
    last = max((count.said_last or 0, count.said_first or 0) for count in counts)
    late = [count for count in counts if (count.said_last or 0, count.said_first or 0) == last]
    newest = max(count.first or 0 for count in late)
    late = [count for count in late if count.last is None or count.last >= newest]
    replaced = {value for count in late for value in count.before}
    return tuple(count for count in late if count.role == "new" or count.value not in replaced)
