"""Why two numbers differ, as codes: what the explanation, the question and the tables are made of."""

from helpers.reconcile.counts import AMOUNTS, LIMITS, UNREAL, Count, Tree, gap, said_gap
from helpers.reconcile.kinder import NEARBY, lost_hedge
from helpers.reconcile.rules import same_stretch

ORDER = (
    "lost_thousand", "headline", "reversal", "opposed", "scope", "modality", "plan", "part", "place", "time",
    "estimator", "same_estimator", "unattributed", "bound", "vague", "hedge_lost", "same_origin",
)  # fmt: skip


def codes(a: Count, b: Count, relation: str, rule: str, depends: list[str], tree: Tree) -> list[str]:
    """The reason codes of a pair that R1 to R7 decided, in the order of `ORDER`."""
    found = _states(a, b, relation, rule) | _places(a, b, rule, tree) | _days(a, b, relation, tree) | _sources(a, b)
    if "hedge" in depends:
        found.add("hedge_lost")
    if rule == "R7" and not found & {"place", "time", "plan"}:
        found.add("scope")
    return [code for code in ORDER if code in found]


def _states(a: Count, b: Count, relation: str, rule: str) -> set[str]:
    """What was worded: a suspect, a possibility, a plan, a denial, a limit, an amount without a number."""
    found = set()
    if a.suspect or b.suspect:
        found.add("lost_thousand")
    if a.certainty in UNREAL or b.certainty in UNREAL:
        found.add("modality")
    if "planned" in (a.certainty, b.certainty):
        found.add("plan")
    if rule == "R3":
        found.add(_denial(a, b, relation))
    if a.bound in LIMITS or b.bound in LIMITS:
        found.add("bound")
    if a.bound in AMOUNTS or b.bound in AMOUNTS:
        found.add("vague")
    return found


def _denial(a: Count, b: Count, relation: str) -> str:
    if relation != "conflicts":
        return "scope"
    return "reversal" if a.actor == b.actor != "" and gap(a, b) else "opposed"


def _places(a: Count, b: Count, rule: str, tree: Tree) -> set[str]:
    """part where one count lies inside the other and that decides; place where places or states differ."""
    if a.measurand == b.measurand or rule == "R6":
        return set()
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
    far = days > min(tree.tolerance(a.measurand), tree.tolerance(b.measurand))
    shifted = (a.first, a.last) != (b.first, b.last)
    grown = not same_stretch(a, b, tree.tolerance(a.measurand)) or (days > 0 and not (a.numbered and b.numbered))
    return {"time"} if far or grown or (relation == "conflicts" and shifted) else set()


def _sources(a: Count, b: Count) -> set[str]:
    """Who counts: two estimators, one, or nobody; and whether two articles seem to print one statement."""
    both = bool(a.actor and b.actor)
    found = {"estimator" if a.actor != b.actor else "same_estimator"} if both else {"unattributed"}
    lost = lost_hedge(a, b) or lost_hedge(b, a)
    if lost:
        found.add("hedge_lost")
    figure = a.value == b.value if a.numbered and b.numbered else a.word == b.word != ""
    same = lost or (figure and a.measurand == b.measurand and a.article_id != b.article_id)
    days = said_gap(a, b)
    if same and (a.actor == b.actor or not both) and days is not None and days <= NEARBY:
        found.add("same_origin")
    return found
