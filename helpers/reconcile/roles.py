"""What numbers do to each other: one change, a denial, a part, a rate. This comes before the rules R1 to R7.

"stieg von 800 auf 1.200" are two numbers of one change and no contradiction; "490.000 weniger" is no count at all.
"""

from helpers.reconcile.counts import PLAIN, UNREAL, Count, Tree, overlap, same_figure

APART = ("difference", "addition", "ratio", "rate")  # "490.000 weniger", "zwei weitere", "doppelt so viele", "je 500"
CHANGE = ("old", "new")
Role = tuple[str, str]  # relation, reason code


def between(a: Count, b: Count, tree: Tree) -> Role | None:
    """Roles: what two numbers do decides before everything else, where one of them is no plain count."""
    if a.role == b.role == "count":
        return corrected(a, b, tree)
    return denial(a, b) or change(a, b) or part(a, b, tree) or apart(a, b) or corrected(a, b, tree)


def denial(a: Count, b: Count) -> Role | None:
    """ "keine 1,3 Millionen, wie die Veranstalter behaupten" conflicts with their 1,3 Millionen, with nothing else."""
    if "denied" not in (a.role, b.role):
        return None
    no, other = (a, b) if a.role == "denied" else (b, a)
    return ("conflicts", "opposed") if _claims(other, no) else ("compatible", "scope")


def _claims(count: Count, denied: Count) -> bool:
    """True if `count` says the denied number: by those who are said to have claimed it, by anybody if none is named."""
    meant = not denied.claimers or count.actors & denied.claimers or count.claim_id in denied.related
    said = count.polarity == "affirms" and count.certainty not in UNREAL and count.role in (*PLAIN, "old")
    return bool(meant) and said and count.measurand == denied.measurand and same_figure(count, denied)


def change(a: Count, b: Count) -> Role | None:
    """Old and new of one change, the old number elsewhere, and old numbers that nobody dates."""
    if partners(a, b) and a.role in CHANGE and b.role in CHANGE:
        return "compatible", "revised" if a.revised or b.revised else "change"
    if _is_before(a, b) or _is_before(b, a):
        return "compatible", "change"
    undated = any(count.role == "old" and count.first is None for count in (a, b))
    return ("not_comparable", "change") if undated else None


def partners(a: Count, b: Count) -> bool:
    """True if both stand in one change, or one is the part of the other."""
    return a.claim_id in b.related or b.claim_id in a.related


def _is_before(count: Count, new: Count) -> bool:
    """ "800" beside "stieg von 800 auf 1.200": the number that the change replaces, said no later than the change."""
    late = (count.said_first or 0) > (new.said_last or 0) > 0
    same = count.role in PLAIN and count.measurand == new.measurand and count.value in new.before
    return same and not late


def part(a: Count, b: Count, tree: Tree) -> Role | None:
    """ "20 Verletzte, darunter fünf schwer": five are a part of the twenty, not another count of the injured."""
    if "part" not in (a.role, b.role):
        return None
    some, whole = (a, b) if a.role == "part" else (b, a)
    if partners(a, b):
        return "compatible", "part"
    fits = whole.role != "part" and not some.low > whole.high and tree.near(a, b)
    return "compatible" if fits else "not_comparable", "part"


def apart(a: Count, b: Count) -> Role | None:
    """A difference, an addition, a ratio, a rate is no count; two of a kind may agree, but their bases may differ."""
    kind = next((count.role for count in (a, b) if count.role in APART), "")
    alike = a.role == b.role and a.measurand == b.measurand and overlap(a, b)
    return ("not_comparable", kind) if kind and not alike else None


def corrected(a: Count, b: Count, tree: Tree) -> Role | None:
    """Another number that the same source gives in a later article takes the place of its earlier one."""
    same = a.actor == b.actor != "" and a.measurand == b.measurand and a.article_id != b.article_id
    said = all(one.numbered and one.polarity == "affirms" and not one.suspect for one in (a, b))
    plans = (a.certainty == "planned") + (b.certainty == "planned")
    other = same and said and plans != 1 and tree.near(a, b) and not overlap(a, b)
    return ("compatible", "revised") if other and later(a, b) else None


def later(a: Count, b: Count) -> bool:
    """True if one was certainly said after the other."""
    if a.said_first is None or b.said_first is None or a.said_last is None or b.said_last is None:
        return False
    return a.said_last < b.said_first or b.said_last < a.said_first
