"""Reports that somebody denies or calls false say nothing by themselves, unless they are somebody's."""

from helpers.german import cues
from helpers.german.reading import Unit, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import listed
from helpers.german.speech import counters, events, speakers
from helpers.german.speech.model import Range, Statement


def left(unit: Unit, made: list[Statement]) -> list[Statement]:
    """The statements of a unit without the reports that others of them reject."""
    return _without_called_false(unit, _without_denied(unit, made))


def _without_denied(unit: Unit, made: list[Statement]) -> list[Statement]:
    """ "Berichte, wonach Öl auslief, wies er zurück": one statement, unless the reports are somebody's."""
    denied = [
        one for one in made if one.act == "denies" and one.speaker and one.rule not in ("wonach", "bare_cue_noun")
    ]
    if not denied:
        return made
    kept = []
    for one in made:
        told = one.rule == "wonach" or (one.rule == "bare_cue_noun" and not one.speaker)
        start = unit.since(one.low, wc.BREAKS) - 1 if told else -1
        over = [other for other in denied if start > 0 and other.low < start <= max(other.high, *other.cue) + 1]
        apart = unit.at(one.low - 1) == wc.COLON  # "bezweifelt das Ergebnis: Es sei gefälscht": that is not denied
        for other in over if not apart else ():
            _extend(unit, other, start, max(one.high, other.high))
        if not over or _owned(unit, one):
            kept.append(one)
    return kept


def _extend(unit: Unit, denial: Statement, comma: int, end: int) -> None:
    """Let a denial reach to the end of what it denies: "wies Berichte zurück, | wonach Öl auslief"."""
    behind = any(denial.high <= k < comma for k in denial.cue)
    first = comma + 1 if behind else denial.message[-1][0]
    denial.message = [*(denial.message if behind else denial.message[:-1]), (first, end)]


def _owned(unit: Unit, one: Statement) -> bool:
    """ "Die Behauptung der Fahrer, es gebe ...": somebody's."""
    whose = unit.lows[slice(*one.speaker)] if one.speaker else ()
    return any(low in phrases.GENITIVE or low in phrases.CLOSE for low in whose) or (
        one.rule == "bare_cue_noun" and one.speaker is not None
    )


def _without_called_false(unit: Unit, made: list[Statement]) -> list[Statement]:
    """ "Die Meldung, wonach Öl auslief, sei falsch, sagte Kern": one statement, that of Kern."""
    inner = [one for one in made if one.rule in ("wonach", "bare_cue_noun") and not _owned(unit, one)]
    for one in inner:
        around = (other for other in made if other is not one and other.speaker and other.low < one.low)
        end = max((other.high for other in around if other.high >= one.high), default=0)
        behind = unit.lows[unit.until(one.low, wc.BREAKS) : end]
        if len(behind) < CALLED_FALSE and not FALSE.isdisjoint(behind):
            made = [other for other in made if other is not one]
    return made


def by(unit: Unit, one: Statement) -> Range | None:
    """Who rejects a report: "Berichte, wonach Öl auslief, nannte | der Minister | falsch. Es sei Wasser"."""
    if one.rule not in ("wonach", "bare_cue_noun") or _owned(unit, one):
        return None
    for event in events.find(unit, cues.saying()):
        rejects = event.verb.act == "denies" or not event.verb.frames.isdisjoint(("judged", "predicate"))
        if rejects and event.order == "main" and event.finite >= one.high and not event.passive:
            quoted = next((k for k in range(event.finite, event.last) if unit.classes[k] in QUOTED), event.last)
            who = speakers.after(unit, event.finite + 1, quoted)
            who = (who[0], min(who[1], quoted)) if who else None
            if who and (
                unit.classes[who[0]] == wc.PRONOUN or counters.somebody(unit, who) or counters.counts(unit, who)
            ):
                return who
    return None


QUOTED = (wc.QUOTATION, wc.MARK)
CALLED_FALSE, FALSE = (
    8,
    listed("falsch unwahr haltlos unbegründet erfunden unsinn quatsch lüge nicht unzutreffend absurd"),
)
