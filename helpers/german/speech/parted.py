"""Where the phrase of a subject ends: before what its verb takes, and before whom something is held against."""

from helpers.german.reading import Unit, people
from helpers.german.reading import classes as wc
from helpers.german.reading.words import listed
from helpers.german.speech.events import Event
from helpers.german.speech.model import Range

DATIVE = listed("der dem den ihr ihm ihrem ihren seinem seiner")
ACCUSING = ("vorwerfen", "vorhalten")


def without_object(unit: Unit, event: Event, who: Range) -> Range:
    """ "Dabei plädierte Kern | für eine Reform": the phrase that the verb takes is no part of its subject."""
    if who[0] <= event.finite or "phrase" not in event.verb.frames:
        return who
    places = [k for k in range(who[0] + 1, who[1]) if unit.lows[k] in event.verb.frames]
    named = [k for k in places if unit.lows[k] != "von" and people.is_named(unit, who[0], k)]  # "Peter Kern | für ..."
    at = (named or places[::-1] or [0])[0]
    further = not named and unit.lows[at] in unit.lows[who[1] : event.last]  # "der Chef von Nordbau von einem Erfolg"
    return (who[0], at) if at and not further and unit.classes[at] == wc.PREPOSITION else who


def without_accused(unit: Unit, event: Event, who: Range) -> Range:
    """ "Gestern warf der Rat | der Leitung vor": whom it is held against; not "die Chefin der Grünen dem Minister"."""
    if who[0] <= event.finite or event.verb.lemma not in ACCUSING:
        return who
    other = next((k for k in range(who[1], event.last) if unit.classes[k] in (wc.DETERMINER, wc.NOUN)), 0)
    dative = [k for k in range(who[0] + 1, who[1]) if unit.lows[k] in DATIVE and unit.at(k - 1) == wc.NOUN]
    given = other and unit.lows[other] in (*DATIVE, "ihnen")
    return (who[0], dative[0]) if dative and not given else who
