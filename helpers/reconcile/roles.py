"""What numbers do to each other: one change, a denial, a part, a rate. This comes before the rules R1 to R7.

"stieg von 800 auf 1.200" are two numbers of one change and no contradiction; "490.000 weniger" is no count at all.
"""

from helpers.german.quantities import HOW_MANY
from helpers.reconcile import scope
from helpers.reconcile.counts import UNREAL, Count, Tree, other_days, overlap, same_figure

APART = ("difference", "addition", "ratio", "rate")  # "490.000 weniger", "zwei weitere", "doppelt so viele", "je 500"
CHANGE = ("old", "new")
Role = tuple[str, str]  # relation, reason code


def between(a: Count, b: Count, tree: Tree) -> Role | None:
    """Roles: what two numbers do decides before everything else."""
    counts = a.role == b.role == "count" and not partners(a, b)
    own = None if counts else denial(a, b) or change(a, b) or part(a, b, tree) or apart(a, b)
    return own or plan(a, b, tree) or remnant(a, b, tree) or one_source(a, b, tree)


def denial(a: Count, b: Count) -> Role | None:
    """ "keine 1,3 Millionen, wie die Veranstalter behaupten" conflicts with their 1,3 Millionen, with nothing else."""
    if "denied" not in (a.role, b.role):
        return None
    no, other = (a, b) if a.role == "denied" else (b, a)
    return ("conflicts", "opposed") if _claims(other, no) else ("compatible", "scope")


def _claims(count: Count, denied: Count) -> bool:
    """True if `count` says the denied number: by those who are said to have claimed it, by anybody if none is named."""
    meant = not denied.claimers or count.actors & denied.claimers or count.claim_id in denied.related
    said = count.polarity == "affirms" and count.certainty not in UNREAL and count.role in HOW_MANY
    return bool(meant) and said and count.measurand == denied.measurand and same_figure(count, denied)


def change(a: Count, b: Count) -> Role | None:
    """Old and new of one change, the old number elsewhere, and old numbers that nobody dates."""
    if partners(a, b) and a.role in CHANGE and b.role in CHANGE:
        return "compatible", "revised" if a.revised or b.revised else "change"
    for count, new in ((a, b), (b, a)):
        own = count.actor == new.actor != ""
        if _is_before(count, new) and (own or not new.revised):  # what one withdraws, another may maintain
            return "compatible", "revised" if own and (new.revised or later(count, new)) else "change"
    undated = any(count.role == "old" and count.first is None for count in (a, b))
    return ("not_comparable", "change") if undated else None


def partners(a: Count, b: Count) -> bool:
    """True if both stand in one change, or one is the part of the other."""
    return a.claim_id in b.related or b.claim_id in a.related


def _is_before(count: Count, new: Count) -> bool:
    """ "800" beside "stieg von 800 auf 1.200": the number that the change replaces, said no later than the change."""
    late = (count.said_first or 0) > (new.said_last or 0) > 0
    same = count.role in HOW_MANY and count.measurand == new.measurand and count.value in new.before
    return same and not late


def part(a: Count, b: Count, tree: Tree) -> Role | None:
    """ "20 Verletzte, darunter fünf schwer": five are a part of the twenty, not another count of the injured."""
    if partners(a, b) and (a.role == "part" or a.measurand != b.measurand or b.role == "part"):
        return "compatible", "part"
    if "part" not in (a.role, b.role):
        return None
    some, whole = (a, b) if a.role == "part" else (b, a)
    fits = whole.role != "part" and not some.low > whole.high and tree.near(a, b)
    return "compatible" if fits else "not_comparable", "part"


def apart(a: Count, b: Count) -> Role | None:
    """A difference, an addition, a ratio, a rate is no count; two of a kind may agree, but their bases may differ.

    Two rates of a measurand of such rates have one base: "180 Lastwagen am Tag" of "Fahrten pro Tag".
    """
    kind = next((count.role for count in (a, b) if count.role in APART), "")
    same = a.role == b.role and a.measurand == b.measurand
    alike = same and (overlap(a, b) or (a.rated and b.rated and kind == "rate"))
    return ("not_comparable", kind) if kind and not alike else None


def plan(a: Count, b: Count, tree: Tree) -> Role | None:
    """ "rechnet mit 600" and "410 waren es": what was expected or planned does not contradict what was counted."""
    if a.planned == b.planned:
        return None
    alike = a.measurand == b.measurand or tree.related(a, b)
    plain = all(count.numbered and not count.suspect and count.certainty not in UNREAL for count in (a, b))
    return ("compatible", "plan") if alike and plain else None


def remnant(a: Count, b: Count, tree: Tree) -> Role | None:
    """ "38.000 ohne Strom, gegen 6 Uhr noch 9.000": what is left at some hour is less than how many there were."""
    if a.remains == b.remains or a.measurand != b.measurand or overlap(a, b) or not tree.near(a, b):
        return None
    if a.actor != b.actor and scope.set_against(a, b):
        return None  # "Am Abend seien noch 600 ohne Strom gewesen, so das Werk. Die Stadt widerspricht: 1.900"
    left, all_of_them = (a, b) if a.remains else (b, a)
    return ("compatible", "time") if left.high <= all_of_them.low else None


def one_source(a: Count, b: Count, tree: Tree) -> Role | None:
    """Two numbers of one source for one day: in a later article it has corrected itself, or the sum has grown.

    In one article they are of two times or groups ("um 15 Uhr 11.400, um 17 Uhr noch 6.900"): nobody contradicts
    himself there.
    """
    if a.actor != b.actor or a.measurand != b.measurand or overlap(a, b) or not tree.near(a, b):
        return None
    if scope.elsewhere(a, b, tree):
        return None
    for one in (a, b):
        said = one.numbered and one.polarity == "affirms" and one.certainty not in UNREAL
        if one.suspect or one.headline or not said:
            return None
    if a.article_id == b.article_id or other_days(a, b):
        return ("compatible", "time") if tree.known else None
    early, late = sorted((a, b), key=lambda count: count.said_last or 0)
    grown = a.measurand in tree.cumulative and early.high <= late.low
    return ("compatible", "time" if grown else "revised") if a.actor and later(a, b) else None


def later(a: Count, b: Count) -> bool:
    """True if one was certainly said after the other."""
    if a.said_first is None or b.said_first is None or a.said_last is None or b.said_last is None:
        return False
    return a.said_last < b.said_first or b.said_last < a.said_first
