"""Whether two numbers of one measurand are worded to be of the same: place, state, kind and moment.

A topic file tells apart what its author thought of. "15 Züge fuhren verspätet" and "53 Züge fielen aus" count trains;
where no word but the noun says that both are of one measurand, they are of one only if the text sets them side by side.
"""

from itertools import takewhile

from helpers.claims.settings import Setting
from helpers.german import lemmas
from helpers.german.quantities.units import unit_of
from helpers.reconcile.counts import Count, Tree, gap

BESIDE, NEAR = 1, 250  # characters between two sentences of a paragraph, and between two that one contrasts
ELSEWHERE = ("other", "treated", "alone", "of_part")
OF_KNOWN = "of_known"  # "vertritt vier der Festgenommenen": no count of all
PART = frozenset(("given", "among", OF_KNOWN))  # "vier der sieben Verletzten", "unter den Verletzten zwölf Helfer"
WHOLE = frozenset(("whole", "sum"))  # "verbundweit 96", "insgesamt 2.270"
NONE = frozenset[str]()
UPHELD = frozenset(("upheld", "kept"))  # "bleibt bei 415", "hält 415 für richtig": a figure of an earlier day
KIND, OWN = 4, 3  # letters that two compounds share, and that each has of its own
FAR, CROWD = 30, 40  # times: two texts measure, or count, one thing no farther apart
LIKE = 10  # times: a bare number far from the one before hardly counts the same


def same(a: Count, b: Count, tree: Tree) -> bool:
    """True if nothing in the wording of the two says that they count different things.

    Where the text itself sets one against the other, what only one of them says holds for both.
    """
    one, two = a.setting, b.setting
    if one is None or two is None:  # a table that was read from a file
        return True
    if a.printed in b.against or b.printed in a.against:  # "Es waren nicht 38, sondern 55"
        return True
    if a.measurand != b.measurand and max(a.low, b.low) > LIKE * min(a.high, b.high):
        return False  # "die Reparatur kostet 40.000": 32 Millionen are no part of that
    partly = (
        a.added_to
        or b.added_to
        or (a.role == "part") != (b.role == "part")
        or not PART.isdisjoint(one.hints | two.hints)
    )
    if partly or not own_state(one, two) or apart(one, two):
        return False
    if not same_kind(one, two, a.measurand == b.measurand):
        return False
    far = max(a.low, b.low) > (FAR if a.unit else CROWD) * min(a.high, b.high) > 0
    if far and not set_against(a, b):
        return False  # one shepherd's 3.400 euros are none of the state's 187.000, one town's 450 marchers of 80.000
    if a.article_id == b.article_id and _one_all_over(one, two):
        return False  # "Die Bahn meldete 86 Ausfälle. Landesweit waren es 455"
    if set_against(a, b):
        return not (one.narrow or two.narrow) or "against" in (one if a.start > b.start else two).hints
    several = a.scattered or b.scattered or not tree.rivals.isdisjoint(one.places | two.places)
    several = several and a.article_id != b.article_id
    return one.cued and two.cued and same_noun(one, two) and same_place(one, two, several)


def apart(one: Setting, two: Setting) -> bool:
    """True if both say where, and it is not the same: "in der Klinik 40", "in der Schule 12"."""
    if any((hint in one.hints) != (hint in two.hints) for hint in ELSEWHERE):
        return True
    if one.house and two.house and one.house.isdisjoint(two.house):
        return True  # "bei Nordkauf waren es 900", "bei Südkauf 400"
    if any(_all_over(a, b) for a, b in ((one, two), (two, one))):
        return True
    if one.which.isdisjoint(two.which) and any(_siblings(a, b) for a in one.which for b in two.which):
        return True
    if one.places and two.places:
        return one.places.isdisjoint(two.places)
    return bool(one.spots and two.spots) and not any(_alike(a, b) for a in one.spots for b in two.spots)


def _all_over(there: Setting, part: Setting) -> bool:
    """ "In Nordheide 131.000. Bundesweit sind es 620.000": no sum of the places named, nor set against it."""
    only = "whole" in there.hints and not there.places and "against" not in there.hints
    return only and bool(part.places) and WHOLE.isdisjoint(part.hints)


def _one_all_over(one: Setting, two: Setting) -> bool:
    """Whether just one of them says "landesweit", and neither contradicts the other."""
    return ("whole" in one.hints) != ("whole" in two.hints) and "against" not in one.hints | two.hints


def part_of(a: Count, b: Count, tree: Tree) -> str:
    """ "verbundweit 96, in Seefurt 64": the claim_id of the one whose place lies in the other's; '' for neither.

    A number of no place, in a text that is not there, is one of all places where the measurand is told of several.
    """
    for part, whole in ((a, b), (b, a)):
        there, place = whole.setting, part.places
        above = tree.above(next(iter(place))) if len(place) == 1 else NONE
        if not above or there is None or not place.isdisjoint(there.places):
            continue
        all_over = not WHOLE.isdisjoint(there.hints) or (part.scattered and place.isdisjoint(there.around))
        if not above.isdisjoint(there.places) or (all_over and not there.places):
            return part.claim_id
    return ""


def elsewhere(a: Count, b: Count, tree: Tree) -> bool:
    """ "750 in Seefurt, 400 in Grünwalde": both name places of the story, and none lies in one of the other's.

    One that names no place is where its text is.
    """
    if not (a.places or b.places) or not a.places.isdisjoint(b.places):
        return False
    here, there = a.places or _around(a), b.places or _around(b)
    if not here or not there or not here.isdisjoint(there):
        return False
    above = frozenset[str]().union
    return above(*map(tree.above, here)).isdisjoint(there) and above(*map(tree.above, there)).isdisjoint(here)


def away(count: Count, place: str, tree: Tree) -> bool:
    """Whether a number is of another place than this one of the story, nor of one in it or around it."""
    here = count.places or _around(count)
    above = tree.above(place) | {place}
    return bool(here) and here.isdisjoint(above) and all(place not in tree.above(one) for one in here)


def _around(count: Count) -> frozenset[str]:
    return count.setting.around if count.setting and WHOLE.isdisjoint(count.hints) else NONE


def _siblings(a: str, b: str) -> bool:
    """ "landeswald" and "privatwald": two of a kind, neither the other with more words."""
    ends = zip(reversed(a), reversed(b), strict=False)
    shared = sum(1 for _ in takewhile(lambda both: both[0] == both[1], ends))
    return shared >= KIND and min(len(a), len(b)) - shared >= OWN


def _alike(a: str, b: str) -> bool:
    """ "auf dem Werksgelände", "auf dem Gelände"."""
    return lemmas.same_noun(a, b) or lemmas.ends_with(a, b) or lemmas.ends_with(b, a)


def same_noun(one: Setting, two: Setting) -> bool:
    """One noun, or both the story's own words for what is counted: "24 Menschen", "31 Verletzte"."""
    alike = bool(one.noun and two.noun) and (lemmas.same_noun(one.noun, two.noun) or one_dimension(one, two))
    return not (one.narrow or two.narrow) or alike


def one_dimension(one: Setting, two: Setting) -> bool:
    """ "800 Kilogramm", "zwei Tonnen": the nouns are units of one dimension."""
    return unit_of(one.noun)[0] == unit_of(two.noun)[0] != ""


def same_place(one: Setting, two: Setting, several: bool) -> bool:
    """ "In Kelat starben 52" is not of the province, "auf dem Marktplatz 900" not of the town.

    Where one names no place and the story has one alone, it is where its article is.
    """
    if bool(one.spots) != bool(two.spots) and not (one.places and two.places):
        return False
    if one.places and two.places:
        return True
    if ("whole" in one.hints) != ("whole" in two.hints) and (one.places or two.places):
        return False
    named, other = (one, two) if one.places else (two, one)
    if not named.places:
        return not (one.around and two.around and one.around.isdisjoint(two.around))
    if several:
        return False
    return not named.places.isdisjoint(other.around) or not (other.around or named.places & other.article)


def own_state(one: Setting, two: Setting) -> bool:
    """True if the words of both tell no state but the measurand's: "12 Geimpfte sind erkrankt" counts the ill."""
    return not (one.fates or two.fates)


def same_kind(one: Setting, two: Setting, measurand: bool) -> bool:
    """ "keine einzige Notoperation" says nothing of operations, "kein Demonstrant" nothing of injured officers."""
    a, b = one.noun, two.noun
    if not measurand:
        return bool(a and b) and lemmas.same_noun(a, b)
    return one_dimension(one, two) or not (a and b and (lemmas.ends_with(a, b) or lemmas.ends_with(b, a)))


def set_against(a: Count, b: Count) -> bool:
    """True if the text sets one against the other: "640 Fahrzeuge. Der Verband sprach dagegen von 1.100 Traktoren"."""
    first, second = sorted((a, b), key=lambda count: count.start)
    if a.article_id != b.article_id or first.setting is None or second.setting is None:
        return False
    between, later, noun = second.sentence_start - first.sentence_end, second.setting, first.setting.noun
    alike = bool(noun and later.noun) and lemmas.same_noun(noun, later.noun)
    size = max(a.low, b.low) <= LIKE * min(a.high, b.high)
    contrast = "against" in later.hints
    if between > BESIDE:  # "Der Verband bleibt bei 1.100"
        counts = alike and contrast and a.role == b.role == "count"
        return size and between <= NEAR and (counts or (later.elided and "upheld" in later.hints))
    return size and (later.elided or "bare" in later.hints or between < 0 or contrast)


def goes_on(a: Count, b: Count) -> bool:
    """ "Am Dienstag kamen 1.800 Menschen. Die Veranstalter zählten 4.000": the later is of the day of the earlier.

    So is "Der Verband sprach dagegen von 31 toten Schafen".
    """
    second = max((a, b), key=lambda count: count.start)
    near = abs(a.sentence_start - b.sentence_end) <= BESIDE or abs(b.sentence_start - a.sentence_end) <= BESIDE
    own = second.dated or second.meant or second.first != second.said_first
    return not own and not second.hints.isdisjoint(("bare", "against")) and near and set_against(a, b)


def given_up(count: Count) -> bool:
    """ "Die Stadt ging zunächst von 50.000 aus", "statt der am Freitag gemeldeten 61": what its source said first."""
    return (count.role == "count" and "first" in count.hints) or (count.role == "old" and count.revised)


def other_moment(a: Count, b: Count) -> bool:
    """ "an beiden Tagen 11.500" beside a figure of one day; "bleibt bei 415" of another day than "am Freitag 307".

    "bis 14 Uhr 150" beside one of the whole day, or of another hour.
    """
    one, two = a.hints, b.hints
    upheld = ("day" in two and not UPHELD.isdisjoint(one)) or ("day" in one and not UPHELD.isdisjoint(two))
    later = one if (a.said_first or 0) > (b.said_first or 0) else two
    partly = ("hour" in one) != ("hour" in two)
    return upheld or partly or ("days" in one) != ("days" in two) or (bool(gap(a, b)) and "so_far" in later)
