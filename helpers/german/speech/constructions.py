"""Clauses that can be content: infinitive clauses with zu, and main clauses in the mood of reporting."""

import re

from helpers.german.cues import FORMS
from helpers.german.reading import Unit
from helpers.german.reading.words import KONJUNKTIV_1, KONJUNKTIV_2, listed
from helpers.german.speech import phrases
from helpers.german.speech.clauses import RELATIVE

SEPARABLE = """
    ab an auf aus bei dar durch ein fest fort frei heim her hin los mit nach um unter vor weg weiter wieder zu zurück
    zusammen bekannt bereit statt teil heraus hinaus herbei hervor voran voraus entgegen gegenüber kennen nieder vorbei
    über rück tot gut hoch fern bloß offen sicher still klar fertig herunter hinzu herein hinein heran wahr preis da
    aufrecht auseinander dazu davon übel ernst stand maß wett voll"""
ZU = re.compile(f"(?:{'|'.join(SEPARABLE.split())})zu\\w+n$")  # "mitzuteilen", "abzuziehen"
CONDITIONAL = listed("sollte sollten wenn falls würde wäre hätte selbst da")
NON_FINITE = listed("werden worden haben sein gewesen geworden können müssen lassen")
NO_CONTENT = listed("jedoch allerdings dennoch trotzdem denn um ohne daher deshalb so")


def infinitive(unit: Unit, first: int, end: int) -> bool:
    """An infinitive clause with zu; not one of "um ... zu"."""
    if unit.low(first) in ("um", "ohne", "statt", "anstatt", "als") or unit.at(first) == "s":
        return False
    if unit.lows[first] in RELATIVE and phrases.core(unit, first, end) <= first + 1:
        return False
    for i in range(first, end):
        low = unit.lows[i]
        if low == "zu" and unit.low(i + 1).endswith("n") and unit.at(i + 1) in "xvd":
            return not _finite_before(unit, first, i) and (i + 2 >= end or unit.classes[i + 2] in ",;:.-Qkvq)ps")
        if ZU.match(low) and unit.classes[i] == "x":
            return not _finite_before(unit, first, i)
    return False


def infinitive_end(unit: Unit, first: int, end: int) -> int:
    """ ", die Leute zu holen, erteilten sie ...": behind the infinitive the main clause goes on."""
    for j in range(first + 1, end - 1):
        behind = unit.low(j - 2) == "zu" or ZU.match(unit.lows[j - 1])
        low = unit.lows[j + 1]
        verb = unit.classes[j + 1] == "v" or (
            unit.classes[j + 1] == "x" and (low.endswith(("te", "ten")) or not phrases.modifier(low))
        )
        if behind and verb and unit.classes[j] == "," and low not in KONJUNKTIV_1:
            return j
    return end


def _finite_before(unit: Unit, first: int, i: int) -> bool:
    """A finite verb in the first segment of the clause: then it is no infinitive clause."""
    for j in range(first, i):
        if unit.classes[j] in ",":
            return False
        if unit.classes[j] == "v" and unit.lows[j] not in NON_FINITE:
            return True
    return False


def verb_second(unit: Unit, first: int, end: int) -> bool:
    """A main clause in the mood of reporting, or one that plainly has a verb in second place: "er sei", "es gebe"."""
    if first >= end:
        return False
    if unit.at(first) in "skv" or unit.lows[first] in KONJUNKTIV_1 or unit.lows[first] == "nicht":
        return unit.lows[first] in CONDITIONAL and mood(unit, first + 1, end, across=True)
    relative = unit.lows[first] in RELATIVE and unit.at(first) == "d" and phrases.core(unit, first, end) <= first + 1
    if relative and not (unit.lows[first] in ("das", "die", "der") and unit.at(first + 1) == "v"):
        return False
    if unit.lows[first] in RELATIVE and unit.at(first + 1) in "dr":
        return False
    if unit.classes[first] == "p" and unit.low(first + 1) in RELATIVE and unit.at(first + 2) in "rdeap":
        return False  # ", bei dem es ..."
    if unit.lows[first] in NO_CONTENT:
        return False
    if unit.classes[first] == "x" and any(f.kind == "finite" for f in FORMS.get(unit.lows[first], ())):
        return False
    if mood(unit, first, end):
        return True
    if unit.classes[first] in "ra":
        return unit.at(first + 1) in "vx" and first + 1 < end
    j = phrases.whole(unit, first, end, apposition=False) if unit.classes[first] in "dNxn" else first
    if j > first and unit.at(j) == "Q" and j + 1 >= end:
        return True  # "sagte, der Plan „ist und bleibt gut“"
    return j > first and j < end and unit.classes[j] == "v" and j + 2 < end


def mood(unit: Unit, first: int, end: int, across: bool = False) -> bool:
    """A Konjunktiv in the clause itself, before any clause inside it."""
    for i in range(first, min(end, first + 25)):
        if unit.classes[i] == "," and i > first + 1 and unit.at(i + 1) in "s" and not across:
            return False
        low = unit.lows[i]
        if low in KONJUNKTIV_2 or (low in KONJUNKTIV_1 and unit.classes[i] in "vx" and unit.at(i - 1) not in "dp"):
            return True
    return False
