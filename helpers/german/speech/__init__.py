"""Who said what: direct, indirect, mixed and reported speech with its cue and its speaker.

find(text) -> list[Speech(message, quoted, cue, speaker, referent, via, voice, rule, lemma, act)]
"""

from helpers.german.rule import rules
from helpers.german.speech.find import find
from helpers.german.speech.model import Speech

RULES = rules("speech")

__all__ = ["RULES", "Speech", "find"]
