"""What one speaker does with a message, and the certainty of a number in its own clause."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from helpers.german import inflection, lexicon
from helpers.german.hedges import acts, governing, mains, polarity, stretches
from helpers.german.hedges.finder import Hedge
from helpers.german.hedges.mains import Main
from helpers.german.reading import Reading, read
from helpers.german.sentences import Span

REACH = 2_000  # a message is read this far: its first sentences decide
NO_CERTAINTY = frozenset(("demand", "denial"))
OWNERLESS = frozenset(("hedge_alleged_word", "hedge_supposed_by_nobody"))
SUPPOSING = re.compile(r"\b(?:vermut|mutmaß|gemutmaß|spekulier|angenommen)")
FUTURE_CONTENT = re.compile(r"\bzu\s+\w+(?:en|ern|eln)\b|\b\w{1,24}zu\w+(?:en|ern|eln)\b")
# of something by nobody named
ACCUSED = re.compile(r"\b(?:vorgeworfen|beschuldigt|bezichtigt|verdächtigt|nachgesagt|unterstellt)\b")
INFLECTED = re.compile(r"[a-zäöüß]te[mnrs]?\Z|[a-zäöüß]ene[mnrs]?\Z")
ATTRIBUTIVE = re.compile(r"(?!soll|woll)[a-zäöüß]+(?:te|ene)[mnrs]\s(?:\d|[A-ZÄÖÜ])")  # "der geplanten Halle"
EXCLUDING = re.compile(r"schl(?:oss|ieß|össe)|ausgeschlossen")
ATTRIBUTE = re.compile(
    r"-?(?:jähr|köpf|stöck|stünd|täg)ig|\s\w+\s(?:alt|schwer|lang|hoh|groß|breit|tief|stark)e[nrms]?\s[A-ZÄÖÜ]"
)
"""A number that describes what there is already: "Die 20 Meter hohe Kuppel soll ..." plans no 20 metres."""
THERE_IS = re.compile(
    r"\bjede[nmrs]?\s(?:einzelne[nmrs]?\s)?(?:der|dieser)\s\Z"
    r"|\b(?:[Ss]ein|[Ii]hr|[Dd]as|[Dd]en|[Dd]ie)\w{0,2}\s[A-ZÄÖÜ]\w+\s(?:zurück|wieder)\w*\s?:\s\Z"
)
""" "kämpfen um jede der | 40 Stellen", "will sein Geld zurück: | 40 Euro": only what is done with them lies ahead."""
OPEN = re.compile(r"\b(?:ließ|lässt|lasse|lassen|hielt|hält|halte)\w*\b.*\boffen\b|\boffen ?(?:ge|zu)?lassen")
QUESTION = re.compile(r"\?[“”\"»«\s]*$")
STATING = frozenset(("asserts", "estimates", "announces"))
ASKED = lexicon.group("question_words") | {"ob"}


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


PLAIN = NumberStance("plain", (), "speaker", "")


def stance(text: str | Reading, speech: Any) -> Stance:
    """Speech act, polarity and certainty of one `speech` (a helpers.german.speech.Speech) in a text or its reading.

    A message counts as hedged only where all its main clauses are, and then by the weakest word of its first. Polarity
    is towards the message: "Es gab keine Toten" affirms that there were none, "Wir rechnen nicht mit 500" denies, a
    question leaves open. A number inside it has a stance of its own (`of_number`).
    """
    reading = read(text)
    start = speech.message[0].start
    end = min(max(piece.end for piece in speech.message), start + REACH)
    pieces = [piece for piece in speech.message if piece.start < end]
    message, cue = _words(reading.text, pieces), _words(reading.text, speech.cue)
    hedges = [h for h in mains.hedges(reading, start, end) if any(p.start <= h.start < p.end for p in pieces)]
    clauses = mains.of_message(reading, start, end)
    governed = mains.all_hedged(reading, clauses, hedges)
    stated = [h for h in hedges if any(clause.holds(h.start) for _, _, clause in clauses)]
    act, rule = acts.of(speech, cue, message, stated, governed)
    governed = [h for h in governed if h.kind not in NO_CERTAINTY]
    governed = [h for h in governed if not (h.kind == "planned" and ATTRIBUTIVE.match(reading.text, h.start))]
    believing = act in STATING and polarity.takes_for_true(cue.lower().split())
    unsaid = message.lower().split(" ", 1)[0] in ASKED and act in STATING  # "Wann er kommt, sagte er nicht"
    negated = _negated_cue(reading, speech) if believing or unsaid or act in ("confirms", "denies") else None
    certainty = governing.weakest(governed)
    if act == "denies" and negated and not EXCLUDING.search(cue):  # "bestritt nicht, dass er dort war"
        return Stance("confirms", "affirms", certainty or "reported", (negated,), "stance_negated_denial")
    if believing and negated:  # "erwartet nicht, dass"
        return Stance("asserts", "denies", certainty or "reported", (negated,), "stance_rejected")
    possible = any(h.rule == "hedge_not_excluded" for h in governed)
    if possible or (act == "denies" and negated):
        certainty = "possible"  # "schloss nicht aus, dass"
    elif negated or certainty == "unconfirmed" or _left_open(reading, speech):
        certainty = "unconfirmed"
    if certainty == "unconfirmed" or negated or possible:
        spans = (negated,) if negated else _spans(governed)
        return Stance("asserts", "leaves_open", certainty, spans, "stance_negated")
    if act not in ("denies", "confirms") and polarity.under_denial(reading, speech):
        act, rule = "denies", "stance_denied_report"
    if act == "denies":
        return Stance(act, "denies", "reported", _spans(h for h in hedges if h.kind == "denial"), rule)
    certainty = _settled(act, certainty, cue, message, speech.speaker is None)
    if act == "asks" or (act in STATING and QUESTION.search(message)):
        return Stance("asks", "leaves_open", certainty, _spans(governed), "stance_question")
    denied = _denied(reading, clauses, pieces) if act in STATING else ()
    rules = [rule, *dict.fromkeys(h.rule for h in governed), *(["stance_rejected"] if denied else [])]
    return Stance(act, "denies" if denied else "affirms", certainty, (*_spans(governed), *denied), ";".join(rules))


def _left_open(reading: Reading, speech: Any) -> bool:
    """ "ließ offen, ob er komme", "hielt sich offen, ob"."""
    sentence = reading.sentence(speech.cue[0].start) if speech.cue else Span(0, 0)
    if reading.text.find("offen", sentence.start, sentence.end) < 0:
        return False
    first, last = stretches.stretch(reading, speech.cue[0].start)
    return OPEN.search(reading.text, first, last) is not None


def _denied(reading: Reading, clauses: list[Main], pieces: list[Span]) -> tuple[Span, ...]:
    """The negations of the message's main clauses if all reject something: "Wir rechnen nicht mit ..."; else empty."""
    found = [polarity.rejected(reading, clause, pieces) for _, _, clause in clauses]
    return tuple(span for span in found if span) if found and all(found) else ()


def affirmed(text: str | Reading, message: Iterable[Span]) -> list[Span]:
    """The stretches of a message that say something is so: no negation, condition, possibility or plan governs them.

    "Sie sind in Kursk, haben aber noch nicht gekämpft" affirms its first half only.
    """
    reading, kept = read(text), []
    pieces = list(message)
    for piece in pieces:
        for left, right in mains.sentences(reading, piece.start, piece.end):
            hedges = mains.hedges(reading, left, right)
            for clause in reading.clauses(left):
                unreal = any(h.kind in polarity.UNREAL and clause.holds(h.start) for h in hedges)
                if clause.kind != "condition" and not unreal and not polarity.negation(reading, clause, pieces):
                    spans = [(max(left, first), min(right, last)) for first, last in clause.spans]
                    kept += [Span(first, last) for first, last in spans if first < last]
    return sorted(kept, key=lambda span: span.start)


def of_number(text: str | Reading, start: int, end: int) -> NumberStance:
    """The hedges that govern the number at `start` to `end`: in its own clause and in those that it hangs from."""
    reading = read(text)
    sentence = reading.sentence(start)
    hedges = mains.hedges(reading, sentence.start, sentence.end)
    if not hedges:
        return PLAIN
    known = ATTRIBUTE.match(reading.text, end) or THERE_IS.search(reading.text, sentence.start, start)
    found = [] if known else governing.of(reading.text, start, reading.clauses(start), hedges)
    governed = [h for h in found if h.kind not in NO_CERTAINTY and not _has_happened(reading, h, start)]
    certainty = governing.weakest(governed) or "plain"
    mine = [h for h in governed if h.kind == certainty]
    unowned = any(h.rule in OWNERLESS and not reading.quoted(h.start) for h in governed)
    rules = ";".join(dict.fromkeys(h.rule for h in mine))
    return NumberStance(certainty, _spans(governed), "narrator" if unowned else "speaker", rules)


def _has_happened(reading: Reading, hedge: Hedge, number: int) -> bool:
    """ "Bei den geplanten Feiern starben 12": what is planned is the noun, what is told is over."""
    if hedge.kind != "planned" or not INFLECTED.search(reading.text, hedge.start, hedge.end):
        return False
    clause = reading.clause(number)
    verb = clause.finite(number) if clause else None
    readings = inflection.finite(verb[3]) if verb else ()
    return bool(readings) and all((one.tense, one.mood) == ("past", "indicative") for one in readings)


def _settled(act: str, certainty: str, cue: str, message: str, unowned: bool) -> str:
    if act == "demands":
        return "reported"
    to_come = act == "announces" and certainty in ("", "planned") and "dass" not in message[:5]
    if to_come and FUTURE_CONTENT.search(message):
        return "planned"
    if not certainty and SUPPOSING.search(cue):
        return "probable"
    if certainty == "" and unowned and ACCUSED.search(cue):
        return "alleged"
    return certainty or "reported"


def _negated_cue(reading: Reading, speech: Any) -> Span | None:
    """The negation in "hat die Berichte nicht bestätigt" or "bestätigte die Zahl nicht".

    It stands in the clause of the cue, outside the message or at its end ("den nicht öffentlichen Bericht" is none).
    """
    if not speech.cue:
        return None
    first, last = min(piece.start for piece in speech.cue), max(piece.end for piece in speech.cue)
    text, left, right = reading.text, stretches.stretch(reading, first)[0], stretches.stretch(reading, last - 1)[1]
    for found in polarity.NEGATIONS.finditer(text, left, right):
        around = next((piece for piece in speech.message if piece.start <= found.start() < piece.end), None)
        inside = around is not None and text[found.end() : around.end].strip() != ""
        if not inside and not text.startswith(" nur", found.end()):
            return Span(found.start(), found.end())
    return None


def _words(text: str, pieces: Iterable[Span]) -> str:
    return " ".join(text[piece.start : piece.end] for piece in pieces)


def _spans(hedges: Iterable[Hedge]) -> tuple[Span, ...]:
    return tuple(Span(h.start, h.end) for h in sorted(set(hedges), key=lambda h: h.start))
