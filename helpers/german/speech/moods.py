"""What the verbs of a sentence tell: Konjunktiv that reports, sollen as hearsay, the writer's own thought."""

import re

from helpers.german import lexicon
from helpers.german.inflection import participle
from helpers.german.patterns import Kept
from helpers.german.reading import Unit
from helpers.german.reading import classes as wc
from helpers.german.reading.words import DAYS, WEAK_KONJUNKTIV_2, konjunktiv_1, konjunktiv_2, listed
from helpers.german.speech.extent import is_verb
from helpers.german.speech.order import subordinate

MAIN = 12  # tokens: the finite verb of the main clause stands among them


def unreal(unit: Unit, told: bool) -> bool:
    """The writer's own thought: "Denkbar wäre ein Tausch", "Mit einem Sieg wäre er Meister geworden".

    told: somebody was reported in the sentence before, so that the second is rather his thought.
    """
    if any(map(konjunktiv_1, unit.lows)):
        return False
    first = next((i for i, low in enumerate(unit.lows) if konjunktiv_2(low)), -1)
    if first < 0 or unit.lows[first] not in UNREAL:
        return False
    predicate = unit.lows[0].endswith(("bar", "wert", "lich", "voll", "ig")) and first == 1  # "Denkbar wäre"
    if told:
        return predicate or unit.lows[0] in IF_SO or unit.lows[0] in FRONTED
    fronted = predicate or unit.classes[0] in (wc.OTHER, wc.PREPOSITION, wc.AUXILIARY) or unit.lows[0] in FRONTED
    return fronted or not {"wenn", "falls"}.isdisjoint(unit.lows)


IF_SO = listed("mit ohne bei")  # "Mit einem Sieg wäre ..."
UNREAL = listed("wäre wären hätte würde käme gäbe ginge bräuchte müsste könnte")
FRONTED = lexicon.words("speech_words", kind="unreal_opening")


def in_main_clause(unit: Unit) -> bool:
    """Konjunktiv I of the main clause reports even where the last speaker is far away."""
    for i in range(1, min(len(unit), MAIN)):
        reports = konjunktiv_1(unit.lows[i]) and is_verb(unit, i)
        if reports and unit.at(i - 1) != wc.COMMA and not subordinate(unit, unit.segment(i)[0]):
            return True
    return False


def shall(unit: Unit) -> bool:
    """ "Die Täter sollen ...": sollen as the finite verb of the main clause."""
    for i, low in enumerate(unit.lows):
        if unit.classes[i] in wc.BREAKS:
            return False
        if low in ("soll", "sollen"):
            return i + 1 < len(unit) and unit.classes[i + 1] not in (wc.COMMA, wc.STOP)
    return False


def on_a_day(unit: Unit) -> bool:
    """ "Am Samstag soll die Fähre wieder fahren": a plan with its day is the narrator's, unless all is over by then."""
    over = any(unit.lows[last - 1] in ("haben", "sein") for _, last in unit.segments)
    return not over and any(low.endswith(("tag", "mittwoch", "wochenende")) for low in unit.lows if low in DAYS)


def hearsay(unit: Unit) -> bool:
    """ "Der Täter soll geflohen sein": sollen with a perfect is what others say, whoever they are."""
    if "soll" not in unit.lows and "sollen" not in unit.lows:
        return False
    for first, last in unit.segments:
        shall = any(low in ("soll", "sollen") for low in unit.lows[first:last])
        before = unit.low(last - 2)
        perfect = unit.lows[last - 1] == "haben" and bool(participle(before) or PARTICIPLE.match(before))
        if shall and (perfect or (unit.lows[last - 1] == "sein" and unit.low(last - 2).endswith(GONE))):
            return not subordinate(unit, first)
    return False


PARTICIPLE = re.compile(r"\w{0,24}ge\w+(?:t|en)$")
# Participles whose perfect takes sein; "soll fertiggestellt sein" is a plan.
GONE = tuple(lexicon.words("speech_words", kind="perfect_with_sein"))


STAND_INS = listed("könnten müssten dürften sollten")


def stands_in(unit: Unit) -> bool:
    """ "Diese könnten nur wenig tragen": in the plural könnten stands for "können", which would not report."""
    for i in range(1, min(len(unit), MAIN)):
        if unit.classes[i] == wc.COMMA:
            return False
        if unit.classes[i] == wc.AUXILIARY:
            return unit.lows[i] in STAND_INS and not subordinate(unit, unit.segment(i)[0])
    return False


def reports(unit: Unit) -> bool:
    if not any(map(MOODS.__getitem__, unit.lows)):
        return False
    return any(_reports(unit, i) for i, low in enumerate(unit.lows) if MOODS[low])


def _reports(unit: Unit, i: int) -> bool:
    """A verb in the mood of reporting; not "Berichte aus Kiel", "Teile der Stadt"."""
    noun = i == 0 and unit.classes[0] == wc.OTHER and unit.at(1) != wc.PRONOUN and wc.AUXILIARY in unit.classes
    plain = konjunktiv_1(unit.lows[i]) or unit.low(i - 1) not in ("das", "dies")
    return plain and not noun and is_verb(unit, i)


def _is_mood(low: str) -> bool:
    return konjunktiv_1(low) or (konjunktiv_2(low) and low not in WEAK_KONJUNKTIV_2)


MOODS = Kept(_is_mood)
