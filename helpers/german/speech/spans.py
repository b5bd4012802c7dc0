"""From tokens to spans: a statement of one unit as a Speech of the text."""

import re

from helpers.german import lexicon
from helpers.german.reading import Unit
from helpers.german.sentences import Span
from helpers.german.speech.media import is_relay
from helpers.german.speech.model import Speech, Statement
from helpers.german.speech.referents import Mentions

PIECE = re.compile(r"[„“\"»«][^„“”\"»«]*[“”\"»«]")


def speech(unit: Unit, statement: Statement, mentions: Mentions) -> Speech:
    """A statement of tokens as a Speech of spans, with its referent, its via and its quoted pieces."""
    message = (*statement.before, *(unit.span(a, b) for a, b in statement.message))
    cue = _cue(unit, statement)
    speaker = unit.span(*statement.speaker) if statement.speaker else None
    voice, quoted = mixed(unit.text, statement.voice, message)
    referent = mentions.referent(unit, *statement.speaker) if statement.speaker else None
    via = unit.span(*statement.via) if statement.via else None
    if via is None and statement.speaker and is_relay(unit, *statement.speaker):
        via = speaker
    return Speech(message, quoted, cue, speaker, referent, via, voice, statement.rule, statement.lemma, statement.act)


def mixed(text: str, voice: str, message: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """Indirect or reported speech around quoted words is mixed."""
    if voice not in ("indirect", "mixed", "reported"):
        return voice, ()
    quoted = tuple(
        Span(m.start(), m.end())
        for piece in message
        for m in PIECE.finditer(text, piece.start, piece.end)
        if not _is_title(text, m)
    )
    return ("mixed" if quoted else "indirect" if voice == "mixed" else voice), quoted


NAMED = tuple(lexicon.words("speech_words", kind="named"))


def _is_title(text: str, match: re.Match[str]) -> bool:
    """„Süddeutsche Zeitung“ in the middle of a message: every longer word has a capital."""
    words = [word for word in match.group()[1:-1].split() if len(word) > 3]
    before = text[max(0, match.start() - 12) : match.start()].split()
    names = bool(before) and before[-1][0].isupper()
    if len(words) == 1:
        names = names and before[-1].lower().endswith(NAMED)
    return (names or len(words) > 1) and bool(words) and all(word[0].isupper() for word in words)


def _cue(unit: Unit, statement: Statement) -> tuple[Span, ...]:
    spans: list[Span] = []
    for i in sorted(statement.cue):
        if spans and unit.text[spans[-1].end : unit.starts[i]].strip() == "":
            spans[-1] = Span(spans[-1].start, unit.ends[i])
        else:
            spans.append(Span(unit.starts[i], unit.ends[i]))
    return tuple(spans)
