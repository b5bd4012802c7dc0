"""What one speaker does with a message, and the certainty of a number in its own clause."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from helpers.german.hedges import acts, clauses, governing
from helpers.german.hedges.finder import Hedge, find
from helpers.german.hedges.governing import condition_of
from helpers.german.reading.clauses import Clause, tree
from helpers.german.sentences import Span

REACH = 2_000  # a message is read this far: its first sentences decide
WINDOW = 800  # a number is read with so much of its sentence on each side
NO_CERTAINTY = frozenset(("demand", "denial"))
OWNERLESS = frozenset(("hedge_alleged_word", "hedge_supposed_by_nobody"))
NEGATION = re.compile(r"\b(?:nicht|weder)\b")
EVIDENCE = re.compile(r"\b(?:erfahren|gehört|Berichte|Hinweise|Beweise|Erkenntnisse|Anzeichen)\b")
SUPPOSING = re.compile(r"\b(?:vermut|mutmaß|gemutmaß|spekulier|angenommen)")
FUTURE_CONTENT = re.compile(r"\bzu\s+\w+(?:en|ern|eln)\b|\w+zu\w+(?:en|ern|eln)\b")
EXCLUDING = re.compile(r"schl(?:oss|ieß|össe)|ausgeschlossen")


@dataclass(frozen=True, slots=True)
class Stance:
    """speech_act, polarity and certainty as the codebook names them; hedges: the words that carry them; rule: ids."""

    speech_act: str
    polarity: str
    certainty: str
    hedges: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class NumberStance:
    """Certainty of a number in its own clause ("plain" where no hedge governs it) and whose hedge it is.

    owner: "narrator" where the hedge takes the number from every speaker (angeblich, es wird vermutet), else "speaker".
    """

    certainty: str
    hedges: tuple[Span, ...]
    owner: str
    rule: str


def stance(text: str, speech: Any) -> Stance:
    """Speech act, polarity and certainty of one `speech` (a helpers.german.speech.Speech) in `text`.

    A message counts as hedged only where all its main clauses are, and then by the weakest word of its first; a number
    inside it has a stance of its own (`of_number`).
    """
    start = speech.message[0].start
    end = min(max(piece.end for piece in speech.message), start + REACH)
    message = _words(text, [piece for piece in speech.message if piece.start < end])
    cue = _words(text, speech.cue)
    hedges = [
        h for h in _hedges(text, start, end) if any(piece.start <= h.start < piece.end for piece in speech.message)
    ]
    governed = _all_hedged(text, start, end, hedges)
    act, rule = acts.of(speech, cue, message, hedges, governed)
    governed = [h for h in governed if h.kind not in NO_CERTAINTY]
    negated = _negated_cue(text, speech) if act in ("confirms", "denies") else None
    certainty = governing.weakest(governed)
    if act == "denies" and negated:  # "bestritt nicht, dass er dort war"; "schloss nicht aus, dass"
        word = "possible" if EXCLUDING.search(cue) else certainty or "reported"
        return Stance(
            "asserts" if EXCLUDING.search(cue) else "confirms", "affirms", word, (negated,), "stance_negated_denial"
        )
    if negated or certainty == "unconfirmed":
        spans = [negated] if negated else [Span(h.start, h.end) for h in governed]
        return Stance("asserts", "leaves_open", "unconfirmed", tuple(spans), "stance_negated")
    if act == "denies":
        return Stance(act, "denies", "reported", _spans(h for h in hedges if h.kind == "denial"), rule)
    certainty = _settled(act, certainty, cue, message)
    return Stance(
        act, "affirms", certainty, _spans(governed), ";".join([rule, *dict.fromkeys(h.rule for h in governed)])
    )


def of_number(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> NumberStance:
    """The hedges that govern the number ``text[start:end]``: in its own clause and in those that it hangs from."""
    sentence_start, sentence_end = max(sentence_start, start - WINDOW), min(sentence_end, end + WINDOW)
    hedges = _hedges(text, sentence_start, sentence_end)
    parsed = tree(text, sentence_start, sentence_end)
    governed = [h for h in governing.of(text, start, parsed, hedges) if h.kind not in NO_CERTAINTY]
    certainty = governing.weakest(governed) or "plain"
    mine = [h for h in governed if h.kind == certainty]
    owner = (
        "narrator"
        if any(h.rule in OWNERLESS and not _quoted(text, sentence_start, h.start) for h in governed)
        else "speaker"
    )
    return NumberStance(certainty, _spans(governed), owner, ";".join(dict.fromkeys(h.rule for h in mine)))


def _hedges(text: str, start: int, end: int) -> list[Hedge]:
    """Hedges between `start` and `end`, read with the rest of their sentence in view (its mark tells a question)."""
    left = clauses.sentence_start(text, start)
    window = text[left : clauses.sentence_end(text, end) + 1]
    return [
        Hedge(h.start + left, h.end + left, h.kind, h.rule)
        for h in find(window)
        if start <= h.start + left and h.end + left <= end
    ]


def _all_hedged(text: str, start: int, end: int, hedges: list[Hedge]) -> list[Hedge]:
    """The hedges of the first main clause if every main clause of the message has some; a noun phrase is one clause."""
    governed: list[list[Hedge]] = []
    for left, right in _sentences(text, start, end):
        parsed = tree(text, left, right)
        for clause in _mains(text, parsed):
            governed.append([h for h in hedges if _in_clause(clause, h, parsed) and _of_verb(text, h, left, right)])
    if not governed or not all(governed):
        return []
    return governed[0]


def _sentences(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    while start < end:
        stop = min(end, clauses.sentence_end(text, start) + 1)
        yield start, stop
        start = stop
        while start < end and text[start] in ' \n\t“”"»«':
            start += 1


def _mains(text: str, tree: list[Clause]) -> list[Clause]:
    """The clauses that say the message itself: dass clauses, V2 clauses, a noun phrase, or what evidence says."""
    if not tree:
        return []
    first = tree[0]
    while EVIDENCE.search(first.words(text)):  # "dass man erfahren habe, dass sie kommen werden": the second one
        below = next((clause for clause in tree if clause.parent is first and clause.kind == "complement"), None)
        if below is None:
            break
        first = below
    if first.kind == "condition" and len(tree) > 1:
        return [tree[1]]
    if first.kind == "complement":
        return [clause for clause in tree if clause.parent is first.parent and clause.kind in ("complement", "second")]
    return [
        first,
        *(clause for clause in tree if clause is not first and clause.parent is None and clause.kind != "condition"),
    ]


def _in_clause(clause: Clause, hedge: Hedge, tree: list[Clause]) -> bool:
    return clause.holds(hedge.start) or (hedge.rule in governing.CONDITIONAL and condition_of(clause, hedge, tree))


def _of_verb(text: str, hedge: Hedge, left: int, right: int) -> bool:
    """ "vor einer möglichen Bedrohung" is hedged by its adjective, "dass eine mögliche Reise ansteht" is not."""
    if text[hedge.start : hedge.end].lower() not in governing.ADJECTIVES:
        return True
    return (
        not re.match(r"[„“\"]?(?:dass|ob)\b", text[left:right])
        and len(re.findall(r"\w+", text[left : hedge.start])) <= 2
    )


def _settled(act: str, certainty: str, cue: str, message: str) -> str:
    if act == "demands":
        return "reported"
    if (
        act == "announces"
        and FUTURE_CONTENT.search(message)
        and certainty in ("", "planned")
        and "dass" not in message[:5]
    ):
        return "planned"
    if SUPPOSING.search(cue) and not certainty:
        return "probable"
    return certainty or "reported"


def _negated_cue(text: str, speech: Any) -> Span | None:
    """The negation in "hat die Berichte nicht bestätigt" or "bestätigte die Zahl nicht".

    It stands in the clause of the cue, outside the message or at its end ("den nicht öffentlichen Bericht" is none).
    """
    if not speech.cue:
        return None
    first, last = min(piece.start for piece in speech.cue), max(piece.end for piece in speech.cue)
    for found in NEGATION.finditer(text, clauses.clause_start(text, first), clauses.clause_end(text, last)):
        around = next((piece for piece in speech.message if piece.start <= found.start() < piece.end), None)
        inside = around is not None and text[found.end() : around.end].strip() != ""
        if not inside and not text.startswith(" nur", found.end()):
            return Span(found.start(), found.end())
    return None


def _quoted(text: str, start: int, at: int) -> bool:
    """Inside quotation marks angeblich is the speaker's own word."""
    return any(
        text.count(open_, start, at) > text.count(close, start, at) for open_, close in (("„", "“"), ("»", "«"))
    ) or (text.count('"', start, at) % 2 == 1)


def _words(text: str, pieces: Iterable[Span]) -> str:
    return " ".join(text[piece.start : piece.end] for piece in pieces)


def _spans(hedges: Iterable[Hedge]) -> tuple[Span, ...]:
    return tuple(Span(h.start, h.end) for h in sorted(set(hedges), key=lambda h: h.start))
