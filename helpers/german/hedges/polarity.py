"""Whether a clause says that something is so: negation, and what only looks like one (litotes, "nicht nur")."""

import re
from functools import cache
from typing import Any

from helpers.german import cues, inflection, lexicon
from helpers.german.patterns import Kept
from helpers.german.reading import Reading
from helpers.german.reading.clauses import Clause
from helpers.german.reading.words import listed
from helpers.german.sentences import Span

NEGATING = listed("nicht nie niemals niemand niemanden nirgends keinesfalls keineswegs weder kein keine")
NEGATING |= {word + ending for word in ("kein", "keine") for ending in "mnrs"}
NEGATIONS = re.compile(rf"\b(?:{'|'.join(sorted(NEGATING))})\b", re.I)
LITOTES = re.compile(
    r"\s+(?:[a-zäöüß]+\s+)?(?:un(?!ter|d\b|mittel|abhängig|bedingt|iform|ivers|ser(?:e[mnrs]?)?\b)[a-zäöüß]{3,}|gering|klein|wenig|selten|schlecht|ohne\b|übel)"
    r"|\s+(?:nur|zuletzt|allein|bloß|mehr als|weniger als|einmal)\b"
)
"""Behind a negation: "keine geringe Wirkung", "nicht unerheblich", "nicht nur", "nicht mehr als 500"."""
UNDENIED = re.compile(
    r"\b(?:leugnen|bestreiten|abstreiten|übersehen|verhehlen|aus(?:zu)?schließen|ausgeschlossen|umhin)\b"
)
"""What a negation turns into an assertion: "nicht zu bestreiten"."""
ATTRIBUTE = re.compile(r"\s+[a-zäöüß]+e[mnrs]?\s+[A-ZÄÖÜ]")
"""The negation of an adjective only: "den nicht öffentlichen Bericht"."""
CONTRAST = re.compile(r"\bsondern\b")
ATTITUDES = lexicon.group("attitudes")
"""Who says these of something and negates them denies it: "Wir rechnen nicht mit den 500"."""
REASONED = re.compile(r"\b[Mm]it (?:der|dem|den|einer)\b")
BESIDE_NOUNS = ("cue_noun", "bare_cue_noun", "wonach")
NOUN_BEFORE = re.compile(r"\b[A-ZÄÖÜ]\w+\s\Z")
UNREAL = listed("hypothetical possible planned unconfirmed")


def negation(reading: Reading, clause: Clause, inside: list[Span]) -> Span | None:
    """The word that negates the whole clause, among its words in some pieces of the text; None where it affirms."""
    text = reading.text
    if NEGATING.isdisjoint([low for _, _, _, low in clause.tokens]):
        return None
    for first, last in clause.spans:
        for found in NEGATIONS.finditer(text, first, last):
            if not any(piece.start <= found.start() < piece.end for piece in inside):
                continue
            sentence_end = reading.sentence(found.start()).end
            if LITOTES.match(text, found.end()) or UNDENIED.search(text, found.end(), last):
                continue
            if found.group().lower() == "nicht" and ATTRIBUTE.match(text, found.end()):
                continue
            if CONTRAST.search(text, found.end(), sentence_end):
                continue
            return Span(found.start(), found.end())
    return None


def rejected(reading: Reading, clause: Clause, inside: list[Span]) -> Span | None:
    """The negation of a clause whose verb takes something for true or intended: "Sie erwarten keine 500"."""
    found = negation(reading, clause, inside)
    if found is None:
        return None
    lows = clause.lows(*clause.stretch(found.start))
    told = [low for before, low in zip(["", *lows], lows, strict=False) if before not in ("wie", "als")]
    return found if takes_for_true(told) else None  # not "nicht wie geplant"


def takes_for_true(lows: list[str]) -> bool:
    """Whether a verb among these words takes something for true or intended: "geht davon aus", "erwartet"."""
    return not ATTITUDES.isdisjoint(_lemmas(lows))


def _forms_of(low: str) -> set[str]:
    finite = {one.lemma for one in inflection.finite(low)}
    return finite | {inflection.participle(low), inflection.infinitive(low)}


LEMMAS = Kept(_forms_of)
"""Of which verbs a word can be a form; "" stands for none."""


def _lemmas(lows: list[str]) -> set[str]:
    """What the verbs among the words of a clause are forms of, a particle at its end included: "weist ... zurück"."""
    lemmas: set[str] = set().union(*map(LEMMAS.__getitem__, lows))
    return lemmas | {lows[-1] + lemma for lemma in lemmas} if lows else lemmas


@cache
def _denying() -> frozenset[str]:
    return frozenset(verb.lemma for verb in cues.entries("verbs_of_saying") if verb.act == "denies")


def _owned(reading: Reading, speech: Any, rule: str) -> bool:
    """ "Er wies die Behauptung des Vereins zurück, es seien 40": the club says so, whoever denies it."""
    if not speech.speaker:
        return False
    behind = any(piece.end + 1 == speech.speaker.start for piece in speech.cue)
    return not rule.startswith("cue_noun") or (
        behind and bool(NOUN_BEFORE.search(reading.text, 0, speech.speaker.start))
    )


def _verbs_of(clause: Clause, first: int, last: int) -> list[str]:
    """The words that may be verbs: "stellen" in "stellte in Abrede", not the noun of "40 freie Stellen"."""
    tokens = [token for token in clause.tokens if first <= token[0] < last]
    return [low for n, (_, _, form, low) in enumerate(tokens) if form == low or not n]


def under_denial(reading: Reading, speech: Any) -> bool:
    """Whether what a noun tells is denied by the verb beside it: "dementierte Berichte, wonach Öl ausgelaufen sei"."""
    rule = getattr(speech, "rule", "")
    if not speech.cue or not rule.startswith(BESIDE_NOUNS) or _owned(reading, speech, rule):
        return False
    at = speech.cue[0].start
    if REASONED.search(reading.text, max(0, at - 10), at + 10):  # "lehnte das mit der Begründung ab, es sei zu teuer"
        return False
    clause = reading.clause(at)
    if clause is not None and clause.kind in ("complement", "relative") and clause.parent is not None:
        clause = clause.parent
    return clause is not None and any(
        not _denying().isdisjoint(_lemmas(_verbs_of(clause, first, last))) for first, last in clause.spans
    )
