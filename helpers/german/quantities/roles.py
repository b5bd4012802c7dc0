"""What a number does beside others: the roles of `Quantity.role`, in the order in which they are asked for.

old, new, difference   of one change (`changes`)
denied                 "nicht 800, sondern 1.200"; "keine 500, wie der Verein behauptet"; "Die Zahl von 900 ist falsch"
rate                   "jeweils 500", "3.000 Euro pro Kopf"
ratio                  "27 Prozent", "zwei Drittel", "doppelt so viele"
part                   "20 Verletzte, darunter drei Kinder"
addition               "weitere 20"
count                  the rest
"""

from helpers.german.patterns import late
from helpers.german.quantities import changes, denied, parts, rates, same, sums
from helpers.german.quantities.quantity import Draft
from helpers.german.quantities.surroundings import Setting, repeated, settings
from helpers.german.quantities.units import PERCENT

_MORE_OF_IT = ("weitere", "zusätzliche")
_LATE = ("nachgemeldet", "nachgetragen")
_NEXT_JOINS = late(r"[,;]\s(?:und\s)?hinzu\s\w+\s(?:\w+\s)?\Z")  # "14 Karten, hinzu kämen | 17 Helfer"
_FURTHER = late(r"\bweitere[nrs]?\s[a-zäöüß-]+\s(?:über|von|in\shöhe\svon|mit)\s\Z")
DISTINCT = 10  # two smaller ones may well be equal and of two things


def assign(text: str, drafts: list[Draft]) -> None:
    """Give every draft its role, and the numbers that belong together each other's place."""
    around = settings(text, drafts)
    changes.find(around)
    for i, here in enumerate(around):
        if here.draft.role:
            continue
        if denied.is_denied(here):
            here.draft.be("denied", "role_denied")
        elif _is_share(here) or _is_factor(here):
            here.draft.be("ratio", "role_ratio")
        elif rate := rates.rule(here, around[max(0, i - 3) : i]):
            here.draft.be("rate", rate)
        elif _is_ratio(here):
            here.draft.be("ratio", "role_ratio")
        elif parts.is_part(here, near := around[max(0, i - 5) : i]) and not _is_told_again(here, near):
            here.draft.be("part", "role_part")
        elif _is_addition(here, near) and not repeated(here, near):
            here.draft.be("addition", "role_addition")
    sums.find(around)


def _is_told_again(here: Setting, before: list[Setting]) -> bool:
    """ "1.840 Stellen fallen weg. Davon seien 1.840 betroffen": the same number is no part of itself."""
    alike = [one.draft.numeral for one in before if one.unit == here.unit and one.noun == here.noun]
    own = here.draft.numeral
    return (
        own is not None and own.value >= DISTINCT and any(one is not None and one.value == own.value for one in alike)
    )


def _is_share(here: Setting) -> bool:
    """A share of a whole: "zwei Drittel", "die meisten", "jede dritte", "vier von zehn Stunden".

    Not "eine halbe Stunde", whose unit makes it a length.
    """
    numeral, first = here.draft.numeral, here.draft.number_start
    of_many = "number_of" in here.draft.rules or here.text.startswith(("jed", "Jed"), first)
    fraction = numeral is not None and numeral.kind == "fraction" and numeral.value < 1 and (not here.unit or of_many)
    return fraction or here.draft.bound == "share" or here.unit == "share"


def _is_ratio(here: Setting) -> bool:
    """Per cent of a whole, or a factor in one word: "27 Prozent", "verdoppelt"."""
    return here.unit in PERCENT or (here.draft.numeral is not None and not here.counts)


def _is_factor(here: Setting) -> bool:
    """ "dreimal so hoch", "20 Mal höher", "viermal so viele wie an einem üblichen Tag"."""
    return here.unit == "times" and (here.after.begins("more") or here.after.words[:1] == ["so"])


def _is_addition(here: Setting, before: list[Setting]) -> bool:
    """More of the same: "weitere 20", "zwei weitere Fälle", "hinzu kommen 20".

    "Zusätzlich fuhren 60 Busse" joins sentences, unless there were buses before.
    """
    if here.following and parts.is_of(here.following.words):
        return False  # "Zusätzlich müssen zwei der drei Männer zahlen"
    following = here.after.low.lstrip()
    thing = here.thing if here.draft.beside else ""  # not one that it shares with the number before
    if following.startswith(_LATE):
        return True  # "hat gestern noch 16 nachgemeldet"
    if here.before.since("addition") == [] or f"{thing} {following}".lstrip().startswith(_MORE_OF_IT):
        return not same.besides_others(here)
    besides, joins = here.before.since("besides"), here.before.since("joins")
    if "weitere" in here.before.low and _FURTHER.search(here.before.low):
        return True
    if besides is not None and besides[:1] != ["zu"] and not {",", "("} & set(besides):
        inside = not set(here.words[: -len(besides) - 1]) <= {",", "und"}
        return inside or any(parts.are_those(one, here) for one in before)
    behind = "zu" in here.after.low and here.after.says("joins") and not _NEXT_JOINS.search(here.after.low)
    joined = (joins is not None and "," not in joins) or behind
    joined = joined or (here.after.begins("besides") and here.after.words[1:2] != ["zu"])
    return joined and not here.thing.startswith("neu")  # "20 Neuinfektionen kamen hinzu"
