"""Whether a noun phrase can be a subject, by its determiner and the ending of its noun."""

from helpers.german.reading import Unit
from helpers.german.reading.words import listed

NOT_SUBJECT = listed(
    """den dem des einen einem eines diesen diesem dieses jenem seinem seinen ihrem ihren meinem meinen unserem
    keinem keinen seines ihres allen beiden vielen einigen mehreren zahlreichen sämtlichen jedem jeden solchen
    anderen"""
)
FEMININE = tuple(
    """ung heit keit schaft ion tät anz enz behörde polizei partei zeitung agentur presse in stelle kammer welt firma
    bank gruppe klage frage stadt seite""".split()
)
MASCULINE_IN = ("berlin", "termin", "magazin", "bulletin", "ruin")


def nominative(unit: Unit, i: int, j: int) -> bool:
    """Whether the phrase from `i` to `j` can be a subject: not "den Reportern", not "der Zeitung"."""
    low = unit.lows[i]
    if low in NOT_SUBJECT or unit.classes[i] in "pe":
        return False
    if low == "einer" and unit.at(i + 1) == "d":
        return True  # "einer der Männer"
    if low in ("der", "einer", "dieser", "seiner", "ihrer", "jener") and j > i + 1:
        head = _head(unit, i, j)
        if low in ("einer", "seiner", "ihrer"):
            return False
        return not (head.endswith(FEMININE) and not head.endswith(MASCULINE_IN))
    return True


def _head(unit: Unit, i: int, j: int) -> str:
    """The first noun of the phrase, in lower case."""
    k = i
    while k < j:
        if unit.classes[k] == "p":  # "der für die Region zuständige Beamte"
            while k < j and unit.classes[k] != "x":
                k += 1
        if k < j and unit.classes[k] in "NQ":
            return unit.lows[k]
        k += 1
    return ""
