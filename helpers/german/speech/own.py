"""Who is meant by "nach eigenen Angaben": the subject, or whose house it is where only a number is one."""

from helpers.german import inflection, lexicon
from helpers.german.patterns import late
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import NUMBER_WORDS, listed
from helpers.german.speech import pointing, speakers
from helpers.german.speech.model import Range

PEOPLE = late(lambda: rf"(?:{lexicon.either('people_stems')})\w{{0,6}}$|\w(?:innen|isten|enden?|lingen?)$")
SUCH = listed("solche keine derartige")
AT_HOME = {"bei": 1, "beim": 1, "dem": 0, "der": 0}  # where the phrase behind them begins


def subject(unit: Unit, i: int) -> Range | None:
    """Whose accounts those at token `i` are."""
    dateline = next((k + 1 for k in range(4) if unit.at(k) == wc.DASH), 0)  # "KIEW – Die Truppen haben ..."
    near = unit.segment(i)  # "Die Polizei sprach von 90, | die Veranstalter zählten nach eigenen Angaben 900"
    who = speakers.of_clause(unit, *near) if near[0] > dateline else None
    inserted = who and unit.classes[near[0]] in wc.VERBAL and wc.NUMBER in unit.classes[slice(*who)]
    if inserted or not who or who[0] == i:  # "Das Amt, das prüft, geht nach eigenen Angaben von 40 aus"
        who = speakers.of_clause(unit, dateline, len(unit))
    return _behind_amount(unit, who, i) if who else (0, 1) if unit.low(0) == "es" else None


def _behind_amount(unit: Unit, who: Range, i: int) -> Range:
    """ "40 Euro hat | die Stadt | nach eigenen Angaben gezahlt": whoever can speak, not the amount before the verb."""
    if unit.classes[who[0]] != wc.NUMBER and unit.lows[who[0]] not in NUMBER_WORDS | SUCH:
        return who
    fronted = unit.at(who[1]) in wc.VERBAL
    behind = speakers.after(unit, who[1] + 1, unit.segment(who[0])[1]) if fronted else None
    name = behind and {*unit.classes[slice(*behind)]} == {wc.NOUN}
    if behind and (name or pointing.has_a_say(unit, *behind) or is_one(unit, who[1], who[0], behind)):
        return behind
    first = AT_HOME.get(unit.low(0), -1)
    at_home = (first, phrases.whole(unit, first, who[0])) if first >= 0 else (0, 0)
    in_dative = first == 0  # "Dem Bund gehören 40 Leute an"
    things = in_dative or not (people.can_speak(unit, *who) or _are_people(unit, who))
    firm = things and at_home[1] > 1 and unit.segment(i) == unit.segment(0) and pointing.has_a_say(unit, *at_home)
    return at_home if firm else who  # "Bei der Stadt gingen 412 Klagen ein", "Dem Amt liegen 40 vor"


def is_one(unit: Unit, verb: int, amount: int, behind: Range) -> bool:
    """ "44 Menschen holte | die Wacht |": the verb is of one, so that the 44 are no subject."""
    forms = inflection.finite(unit.lows[verb])
    one = bool(forms) and all(form.number == "singular" for form in forms)
    return one and unit.lows[amount] not in ("ein", "eine", "1") and unit.at(behind[0]) == wc.DETERMINER


def _are_people(unit: Unit, who: Range) -> bool:
    return any(PEOPLE.search(unit.lows[k]) for k in range(*who))
