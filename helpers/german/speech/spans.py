"""From tokens to spans: a statement of one unit as a Speech of the text."""

import re

from helpers.german import lexicon
from helpers.german.inflection import finite
from helpers.german.reading import Unit
from helpers.german.reading.words import ARTICLES, listed
from helpers.german.sentences import Span
from helpers.german.speech import referents
from helpers.german.speech.media import is_relay
from helpers.german.speech.mentions import Mentions
from helpers.german.speech.model import Speech, Statement

PIECE = re.compile(r"[„“\"»«][^„“”\"»«]*[“”\"»«]")


def speech(unit: Unit, statement: Statement, mentions: Mentions) -> Speech:
    """A statement of tokens as a Speech of spans, with its referent, its via and its quoted pieces."""
    message = (*statement.before, *(unit.span(a, b) for a, b in statement.message))
    cue = _cue(unit, statement)
    speaker = unit.span(*statement.speaker) if statement.speaker else None
    voice, quoted = mixed(unit.text, statement.voice, message)
    referent = referents.referent(mentions, unit, *statement.speaker) if statement.speaker else None
    via = unit.span(*statement.via) if statement.via else None
    if via is None and statement.speaker and is_relay(unit, *statement.speaker):
        via = speaker
    return Speech(message, quoted, cue, speaker, referent, via, voice, statement.rule, statement.lemma, statement.act)


def mixed(text: str, voice: str, message: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """Indirect or reported speech around quoted words is mixed."""
    if voice not in ("indirect", "mixed", "reported"):
        return voice, ()
    found = (one for piece in message for one in PIECE.finditer(text, piece.start, piece.end))
    quoted = tuple(Span(*one.span()) for one in found if not _is_title(text, one))
    return ("mixed" if quoted else "indirect" if voice == "mixed" else voice), quoted


NAMED = tuple(lexicon.words("speech_words", kind="named"))


def _is_title(text: str, match: re.Match[str]) -> bool:
    """„Süddeutsche Zeitung“ in the middle of a message: every longer word has a capital."""
    inside = match.group()[1:-1].split()
    words = [word for word in inside if len(word) > 3 and not word[0].isdigit()]
    before = text[max(0, match.start() - 12) : match.start()].split()
    names = bool(before) and before[-1][0].isupper()
    if TRANSLATED.search(text, max(0, match.start() - 4), match.start()):
        return True  # „Casa Verde“ („grünes Haus“)
    if any(word.isdigit() for word in inside) and all(word[0].isupper() or word.isdigit() for word in inside):
        return True  # „Falke 9“
    if names and _is_name(text, match.start(), inside):
        return True  # der Bund „Bürger gegen Lärm“
    if len(words) == 1:
        names = names and before[-1].lower().endswith(NAMED)
    return (names or len(words) > 1) and bool(words) and all(word[0].isupper() for word in words)


TRANSLATED = re.compile(r"[“”\"»«] \($")
NAME_WORDS = 6
OPENINGS = ARTICLES | listed("ich wir er sie es das dies diese wer was wie wo man kein keine nicht so")


def _is_name(text: str, at: int, inside: list[str]) -> bool:
    """Right behind a noun and with a capital, no clause and no verdict: „Bürger gegen Lärm“, not „Wir sind hier“."""
    short = 1 < len(inside) <= NAME_WORDS and text[at - 1] == " " and text[at - 2].isalpha()
    opens = inside[0][0].isupper() and inside[0].lower() not in OPENINGS if short else False
    return opens and not any(finite(word) for word in inside[1:] if word.islower())


def _cue(unit: Unit, statement: Statement) -> tuple[Span, ...]:
    spans: list[Span] = []
    for i in sorted(statement.cue):
        if spans and unit.text[spans[-1].end : unit.starts[i]].strip() == "":
            spans[-1] = Span(spans[-1].start, unit.ends[i])
        else:
            spans.append(Span(unit.starts[i], unit.ends[i]))
    return tuple(spans)
