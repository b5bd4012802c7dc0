"""Subjects that stand once for two verbs: "Die Polizei sperrte die Straße und zählte 40 Verstöße"."""

from helpers.german import lexicon
from helpers.german.cues import NOUNS
from helpers.german.reading import Unit, people
from helpers.german.reading import classes as wc
from helpers.german.reading.words import listed
from helpers.german.speech import order, speakers
from helpers.german.speech.events import Event
from helpers.german.speech.model import Range

ABLE = listed("kann könne konnte konnten können könnten will wolle wollte wollten wollen mochte mochten möchte")
MEASURED = tuple(lexicon.words("speech_words", kind="measured"))
# "er sei müde, warnte aber davor": no inversion but a second verb of the same subject
GOES_ON = listed("jedoch aber allerdings zugleich gleichzeitig dagegen hingegen ferner außerdem")


def subject(unit: Unit, event: Event, last_subject: Range | None) -> Range | None:
    """The subject of a cue, or the one before it that it shares: "Der Rat tagte und warnte"."""
    who = speakers.subject(unit, event)
    if who and who[0] == event.finite + 1 and _is_said(people.head(unit, *who)):
        before = _before(unit, event)  # "Der Rat tagte, wies | die Summe | zurück"
        who = before or who
    if who and who[1] <= event.finite and event.order == "main" and any(map(_is_said, unit.lows[who[0] : who[1]])):
        # "Die genannte Zahl kann | das Werk | nicht bestätigen"
        behind = speakers.after(unit, event.finite + 1, event.last)
        able = behind and unit.lows[event.finite] in ABLE and unit.lows[behind[0]] not in ("den", "einen")
        who = behind if able or (behind and people.can_speak(unit, *behind)) else who
    if who and who == (0, 1) and unit.lows[0] in NOUNS and unit.low(event.finite + 1) in ("er", "sie"):
        who = event.finite + 1, event.finite + 2  # "Kritik übt | sie | am Rat"
    pronoun = unit.low(event.finite + 1) in ("er", "sie")
    if event.order == "main" and not event.passive and not pronoun and _coordinated(unit, event):
        begin = event.first if event.finite - event.first > 3 else 0
        if last_subject is not None and begin <= last_subject[0] < event.finite:
            return last_subject
        own = speakers.of_clause(unit, begin, event.finite) or last_subject
        return own or speakers.of_clause(unit, 0, event.finite) or who
    return who


def _is_said(low: str) -> bool:
    """ "die Summe", "die Kritik": what is named or rejected, nobody who does so."""
    return low.endswith(MEASURED) or low in NOUNS


def _before(unit: Unit, event: Event) -> Range | None:
    """The subject of the clause before the comma, in front of its verb, where a clause begins with its verb."""
    comma = event.first - 1
    if event.order != "main" or event.finite != event.first or unit.at(comma) != wc.COMMA:
        return None
    begin = unit.since(comma, wc.BREAKS)
    return None if order.subordinate(unit, begin) else speakers.of_clause(unit, begin, comma)


def shares(unit: Unit, event: Event) -> int:
    """Where "und", behind which a verb shares the subject of the one before, stands; 0 for a verb of its own."""
    joint = max((k for k in range(event.first, event.finite) if unit.lows[k] in ("und", "aber", "sondern")), default=0)
    return joint if joint and _coordinated(unit, event) else 0


def _coordinated(unit: Unit, event: Event) -> bool:
    i = event.finite - 1
    while i > 0 and unit.classes[i] in (wc.ADVERB, wc.REFLEXIVE):
        i -= 1
    if event.finite == event.first and unit.low(event.finite + 1) in GOES_ON:
        return True  # "er bestätigte das nicht, warnte jedoch vor einer Eskalation"
    return i > 0 and unit.lows[i] in ("und", "aber", "sondern", "oder")
