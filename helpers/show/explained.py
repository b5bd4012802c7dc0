"""One claim in a sentence or two: what the rules read in it, in the reader's language, with the rules named."""

from typing import Any

import pandas as pd

from helpers import telling, wording

# An end that the wording leaves out: "weniger als 10" is under 10, "mehr als 10" is more than 10.
ENDS = {"point": "allows_under", "just_under": "allows_under", "less_than": "allows_under", "more_than": "allows_over"}
NO_NUMBER = ("vague", "share", "vague_scale", "")  # "einige", "die meisten", "Tausende"


def explained(claim: Any, language: str) -> str:
    """What the rules read in a claim: number and interval, speaker, certainty as worded, days, suspicion, rules."""
    parts = [_what(claim, language), _who(claim, language), _certainty(claim, language), _days(claim, language)]
    if claim.flag:
        parts.append(wording.say("show.suspect", language, value=claim.suggested_value))
    parts.append(wording.say("show.rule", language, rule=claim.rule))
    return " ".join(part for part in parts if part)


def value(kind: str, code: str, language: str) -> str:
    """A code of the claims table in words: 'at_most' -> 'up to'; an unknown code as it is."""
    return str(telling.Teller(language).code(kind, code))


def who(claim: Any, language: str) -> str:
    """The speaker as the fuller mention, else as written, else 'nobody named'."""
    return " ".join((claim.speaker_name or claim.speaker).split()) or wording.say("tell.nobody", language)


def number(claim: Any, language: str) -> str:
    """The number with its bound, or the amount in words; blank for a statement."""
    if claim.kind == "statement":
        return ""
    if claim.bound in NO_NUMBER or pd.isna(claim.low):
        return wording.say("bound.in_words", language)
    parts = {"value": claim.value, "low": claim.low, "high": claim.high}
    return wording.say(f"bound.{claim.bound}", language, **parts)


def days(claim: Any, language: str) -> str:
    """The days the claim is about, else those on which it was said, in words; blank where neither is known."""
    for first, last in ((claim.refers_from, claim.refers_to), (claim.said_from, claim.said_to)):
        known = [day.date() for day in (first, last) if not pd.isna(day)]
        if known:
            return wording.days(known[0], known[-1], language)
    return ""


def _what(claim: Any, language: str) -> str:
    if claim.kind == "statement":
        act, polarity = (value(kind, getattr(claim, kind), language) for kind in ("speech_act", "polarity"))
        return wording.say("show.statement", language, act=act, polarity=polarity)
    thing = " ".join(claim.thing.split()) or "–"
    counted = wording.say("show.counted", language, number=number(claim, language), thing=thing)
    if pd.isna(claim.low):
        return counted
    closed = "allows_open" if claim.high == float("inf") else "allows"
    key = f"show.{closed if claim.low == claim.high else ENDS.get(claim.bound, closed)}"  # zero is just zero
    return f"{counted} {wording.say(key, language, low=claim.low, high=claim.high)}"


def _who(claim: Any, language: str) -> str:
    cue = f" („{' '.join(claim.cue.split())}“)" if claim.cue else ""
    return wording.say("show.said_by", language, who=who(claim, language), cue=cue)


def _certainty(claim: Any, language: str) -> str:
    hedges = f" („{' '.join(claim.hedges.split())}“)" if claim.hedges else ""
    return wording.say(
        "show.as_worded", language, certainty=value("certainty", claim.certainty, language), hedges=hedges
    )


def _days(claim: Any, language: str) -> str:
    about = days(claim, language)
    return wording.say("show.about", language, days=about) if about else ""
