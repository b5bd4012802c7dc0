"""Why two numbers differ, as codes: what the explanation, the question and the tables are made of."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from helpers.reconcile import roles, scope
from helpers.reconcile.counts import (
    AMOUNTS,
    DOUBTED,
    LIMITS,
    UNREAL,
    Count,
    Tree,
    gap,
    in_one_unit,
    said_gap,
    same_figure,
)
from helpers.reconcile.kinder import NEARBY, Printed, depends_on, lost_hedge
from helpers.reconcile.rules import days_apart, headline_pair, one_plan, relate, restored, same_stretch

ORDER = (
    "lost_thousand", "headline", "reversal", "opposed", "scope", "modality", "plan", "change", "revised", "difference",
    "addition", "ratio", "rate", "part", "place", "time", "estimator", "same_estimator", "unattributed", "bound",
    "vague", "hedge_lost", "same_origin",
)  # fmt: skip
EITHER: dict[str, Callable[[Count], bool]] = {  # what one side is worded as is a reason by itself
    "lost_thousand": lambda count: count.suspect,
    "modality": lambda count: count.certainty in UNREAL,
    "plan": lambda count: count.planned,
    "bound": lambda count: count.bound in LIMITS,
    "vague": lambda count: count.bound in AMOUNTS,
}
NO_STATEMENT = ("demands", "warns", "criticises", "asks")  # "Manche verloren 30 Boote, klagte er"
UNSURE = (*DOUBTED, "probable")  # "es seien wohl 5.000 gewesen" claims no number against another
FURTHER = 2  # times as far, on the other side
DENIALS = ("R3", "role")  # conflicts of these are of what is said, not of two intervals


@dataclass(frozen=True)
class Verdict:
    """How two counts relate: relation, rule, reason codes; `depends`: the kinder readings that dissolve a conflict.

    `depends` is None where no two intervals conflict; `named`: two different sources are named; `stated`: both say
    it as what is so, without doubt, and neither had replaced it when the other spoke; `apart`: the wording of one names
    other days; `alike`: nothing in their wording says that they are of different places, states or kinds.
    """

    relation: str
    rule: str
    reasons: tuple[str, ...]
    depends: tuple[str, ...] | None = None
    named: bool = True
    stated: bool = True
    apart: bool = False
    alike: bool = True

    @property
    def basis(self) -> str:
        """Why it is firm or not: firm, rounding, hedge, both, sources, unstated, days, scope, no_conflict or denial."""
        if self.depends is None:
            return "denial" if self.relation == "conflicts" else "no_conflict"
        if self.depends:
            return "both" if len(self.depends) > 1 else self.depends[0]
        if not self.named:
            return "sources"
        if not self.stated:
            return "unstated"
        return "days" if self.apart else "firm" if self.alike else "scope"


def judge(a: Count, b: Count, own: list[Count], tree: Tree, printed: Printed) -> Verdict:
    """The verdict on two counts; `own`: the counts of the article that a headline among them stands above."""
    a, b = in_one_unit(a, b)
    if (a.headline or b.headline) and not roles.partners(a, b):
        relation, rule, why = headline_pair(a, b, own, tree)
        full_a, full_b = restored(a, own), restored(b, own)
        decided = relate(full_a, full_b, tree)[1]
    else:
        full_a, full_b, why = a, b, []
        relation, rule = relate(a, b, tree)
        decided = rule
    numeric = relation == "conflicts" and decided not in DENIALS
    depends = tuple(depends_on(full_a, full_b, tree, printed)) if numeric else None
    named = bool(a.actor and b.actor and a.actor != b.actor)
    stated = all(_stands(one, other) for one, other in ((full_a, full_b), (full_b, full_a)))
    days = days_apart(full_a, full_b, tree) and not scope.goes_on(full_a, full_b)
    apart = (days or scope.other_moment(full_a, full_b)) and not _lasts(full_a, full_b, tree)
    reasons = tuple(why or codes(a, b, relation, rule, depends, tree))
    return Verdict(relation, rule, reasons, depends, named, stated, apart, scope.same(full_a, full_b, tree))


def _lasts(a: Count, b: Count, tree: Tree) -> bool:
    """A plan announced on Monday is no figure of Monday; but "nun 78 statt 85" is another plan than Monday's.

    What is only meant as one ("die genannte Zahl von 1.900") may be of another term.
    """
    worded = not (a.meant and not a.dated) and not (b.meant and not b.dated)
    return one_plan(a, b, tree) and "new" not in (a.role, b.role) and worded


def _stands(count: Count, beside: Count) -> bool:
    """Said as what is so, not yet replaced by its source when the other one spoke, nor with another one nearer to it.

    "340 Menschen leben hier, in der zweiten Unterkunft 95" against 415: the 95 are of something else.
    """
    replaced = count.replaced is not None and count.replaced <= (beside.said_last or 0)
    nearer = any(low < beside.high and beside.low < high for low, high in count.also) or any(
        _is_nearer(ends, count, beside) for ends in count.among
    )
    replaced = replaced or scope.given_up(count) or not count.quoted.isdisjoint(beside.actors)
    return not (replaced or nearer or count.speech_act in NO_STATEMENT or count.certainty in UNSURE)


def _is_nearer(ends: tuple[float, float], count: Count, beside: Count) -> bool:
    """Whether another number of a source is nearer by ratio, or on the other side of `beside` and not much further.

    Of 340 and 95 the 340 is nearer to 415; 12.000 lies between 7.000 and 18.000, but not 180 between 25 and 320.
    """
    other, own = (_apart(both, beside) for both in (ends, (count.low, count.high)))
    return abs(other) < abs(own) * (FURTHER if other * own < 0 else 1)


def _apart(ends: tuple[float, float], beside: Count) -> float:
    one, other = (math.log1p(max(sum(both), 0) / 2) for both in (ends, (beside.low, beside.high)))
    return one - other


def codes(a: Count, b: Count, relation: str, rule: str, depends: tuple[str, ...] | None, tree: Tree) -> list[str]:
    """The reason codes of a pair that its roles or R1 to R7 decided, in the order of `ORDER`."""
    found = {code for code, holds in EITHER.items() if holds(a) or holds(b)} | _sources(a, b)
    role = roles.between(a, b, tree) if rule == "role" else None
    found |= {role[1]} if role else _places(a, b, rule, tree) | _days(a, b, relation, tree)
    if rule == "R3":
        found.add(_denial(a, b, relation))
    if "hedge" in (depends or ()):
        found.add("hedge_lost")
    if rule == "R7" and not found & {"place", "time", "plan"}:
        found.add("scope")
    return [code for code in ORDER if code in found]


def _denial(a: Count, b: Count, relation: str) -> str:
    if relation != "conflicts":
        return "scope"
    return "reversal" if a.actor == b.actor != "" and gap(a, b) else "opposed"


def _places(a: Count, b: Count, rule: str, tree: Tree) -> set[str]:
    """part where one count lies inside the other and that decides; place where places or states differ."""
    if a.measurand == b.measurand or rule == "R6":
        by_place = {"R5": {"part"}, "R7": {"place"} if scope.elsewhere(a, b, tree) else set()}
        return by_place.get(rule, set())
    numbers = a.numbered and b.numbered
    if rule == "R1" and tree.related(a, b):
        part, whole = (a, b) if tree.within(a.measurand, b.measurand) else (b, a)
        return {"part"} if not numbers or part.low > whole.high else set()
    if rule == "R2" and tree.related(a, b):
        return {"part"}
    return {"place"} if rule != "R5" else {"part"} if numbers else {"part", "place"}


def _days(a: Count, b: Count, relation: str, tree: Tree) -> set[str]:
    """time where the days differ: by more than the tolerance, or at all where the numbers do not fit together."""
    days = gap(a, b)
    if days is None:
        return {"time"}
    shifted = (a.first, a.last) != (b.first, b.last)
    grown = not same_stretch(a, b, tree.tolerance(a.measurand)) or (days > 0 and not (a.numbered and b.numbered))
    return {"time"} if not tree.near(a, b) or grown or (relation == "conflicts" and shifted) else set()


def _sources(a: Count, b: Count) -> set[str]:
    """Who counts: two estimators, one, or nobody; and whether two articles seem to print one statement."""
    both = bool(a.actor and b.actor)
    found = {"estimator" if a.actor != b.actor else "same_estimator"} if both else {"unattributed"}
    lost = (a.actor == b.actor or not both) and (lost_hedge(a, b) or lost_hedge(b, a))
    if lost:
        found.add("hedge_lost")
    figure = same_figure(a, b) if a.numbered and b.numbered else a.word == b.word != ""
    same = lost or (figure and a.measurand == b.measurand and a.article_id != b.article_id)
    days = said_gap(a, b)
    if same and (a.actor == b.actor or not both) and days is not None and days <= NEARBY:
        found.add("same_origin")
    return found
