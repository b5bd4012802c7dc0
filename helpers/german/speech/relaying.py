"""Who only relays what another says: "unter Berufung auf die Polizei", "laut Mitschnitt sagte Kern"."""

from helpers.german.reading import Unit, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import NUMBER_WORDS, listed
from helpers.german.speech import counters, media
from helpers.german.speech.model import Range, Statement

RELYING = listed("berufung bezug bezugnahme verweis")  # "mit Hinweis auf den Datenschutz" gives a reason


def rely(unit: Unit, statement: Statement) -> None:
    """ "der Sender meldet unter Berufung auf die Polizei": the police speaks, via the outlet."""
    if statement.speaker is None or not media.is_relay(unit, *statement.speaker):
        return
    for k in [k for k, low in enumerate(unit.lows) if low in RELYING or low in RELIES]:
        first, start = _relying(unit, k)
        end = phrases.whole(unit, start, len(unit)) if start else 0
        amounts = (i for i in range(start + 1, end) if unit.classes[i] == wc.NUMBER or unit.lows[i] in NUMBER_WORDS)
        end = next(amounts, end)  # "meldet unter Berufung auf die Polizei | 40 Tote"
        near = any(unit.segment(i) == unit.segment(k) for i in (*statement.cue, statement.speaker[0]))
        if end > start and (near or unit.at(first) == wc.COORDINATOR):
            if statement.speaker[0] < k < statement.speaker[1]:
                statement.speaker = statement.speaker[0], first
            statement.via, statement.speaker = statement.speaker, (start, end)
            statement.message = _without(unit, statement.message, first, end)
            return


def _relying(unit: Unit, k: int) -> Range:
    """Where "unter Berufung auf" or "und beruft sich dabei auf" begins, and whom it names; 0 where nobody."""
    if unit.lows[k] in RELYING:
        return k - 1, k + 2 if unit.low(k - 1) in ("unter", "mit") and unit.low(k + 1) == "auf" else 0
    on = next((j for j in range(k + 2, k + 5) if unit.low(j) == "auf"), -1)
    first = k - 1 if unit.at(k - 1) == wc.COORDINATOR else k
    return first, on + 1 if on > 0 and unit.low(k + 1) == "sich" else 0


RELIES = listed("beruft berief berufen beriefen")


def _without(unit: Unit, message: list[Range], start: int, end: int) -> list[Range]:
    """The message short of the tokens from `start` to `end` at its border."""
    kept = [(end if start <= a < end else a, start if start < b <= end else b) for a, b in message]
    return [(a, b - (b > a + 1 and unit.at(b - 1) == wc.COMMA)) for a, b in kept]


def relayed(unit: Unit, made: list[Statement]) -> list[Statement]:
    """ "Müller hatte laut Mitschnitt erklärt, es gebe ...": Müller speaks, the recording relays."""
    for statement in made:
        rely(unit, statement)
        _stop_before_cue(statement, made)
    kept = []
    for frame in made:
        inner = [s for s in made if s is not frame and frame.rule == "according_to" and s.speaker and _holds(frame, s)]
        outlet = bool(inner and frame.speaker) and wc.MARK in unit.classes[slice(*(frame.speaker or (0, 0)))]
        opens_with = outlet and inner[0].cue[0] == frame.low  # "Laut „Bild“ sagte Kolb, ..."
        if inner and frame.speaker and (frame.cue[0] > 0 or opens_with) and media.is_relay(unit, *frame.speaker):
            inner[0].via = frame.speaker
        else:
            kept.append(frame)
    return kept


def _stop_before_cue(frame: Statement, made: list[Statement]) -> None:
    """ "Nach einer Umfrage der Stadt fehlten 40 |, sagte Kern": there ends what the phrase tells."""
    if not frame.rule.startswith(("according_to", "after_statements")) or len(frame.message) > 1:
        return
    start, end = frame.message[0]
    if not frame.cue or frame.cue[0] > start:
        return
    told = (s for s in made if s.rule == "clause_before_cue" and s.cue and start < s.cue[0] < end)
    frame.message = [(start, min((s.message[0][1] for s in told if s.message[0][1] > start), default=end))]


def end_before_others(unit: Unit, made: list[Statement]) -> None:
    """ "Laut Polizei kamen 900 |, die Initiative zählte 1.500": what a phrase tells ends where another speaks.

    Also where the verb goes on unspoken: "zählte nach eigenen Angaben 900 |, die Initiative 1.500".
    """
    for frame in made:
        if frame.rule not in ("according_to", "after_statements_of") or not frame.cue:
            continue
        start, end = frame.message[-1]
        others = [s.speaker[0] for s in made if s.speaker and s.rule == "measured_content" and s is not frame]
        others += [k + 1 for k in range(start, end) if unit.classes[k] == wc.COMMA and _so_many(unit, k + 1)]
        firsts = [k for k in others if max(start, *frame.cue) < k < end and unit.at(k - 1) == wc.COMMA]
        if firsts:
            frame.message = [*frame.message[:-1], (start, min(firsts) - 1)]


def _so_many(unit: Unit, first: int) -> bool:
    """ "die Initiative 1.500": who counts, and so many, without a verb."""
    last = unit.until(first, wc.BREAKS) - 1
    body = last > first and unit.classes[last] == wc.NUMBER and phrases.core(unit, first, last) == last
    return body and phrases.nominative(unit, first, last) and counters.counts(unit, (first, last))


def _holds(frame: Statement, inner: Statement) -> bool:
    """Whether the cue of `inner` stands in the message of `frame`, in its main clause."""
    return bool(inner.cue) and inner.rule != "wonach" and frame.holds(inner.cue[0])
