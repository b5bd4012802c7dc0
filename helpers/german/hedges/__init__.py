"""Certainty as worded, speech act and polarity, and the words that carry them.

find(text) -> list[Hedge(start, end, kind, rule)]
stance(text, speech) -> Stance(speech_act, polarity, certainty, hedges, rule)
of_number(text, start, end) -> NumberStance(certainty, hedges, owner, rule)
affirmed(text, message) -> list[Span], the stretches of a message that say something is so

Each takes a text or its Reading; the hedges of a Reading are sought once.
"""

from helpers.german.hedges.finder import Hedge, find
from helpers.german.hedges.stances import PLAIN, NumberStance, Stance, affirmed, of_number, stance
from helpers.german.rule import rules

RULES, STANCE_RULES = rules("hedges"), rules("stances")

__all__ = [
    "PLAIN",
    "RULES",
    "STANCE_RULES",
    "Hedge",
    "NumberStance",
    "Stance",
    "affirmed",
    "find",
    "of_number",
    "stance",
]
