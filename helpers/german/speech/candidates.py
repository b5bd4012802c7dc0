"""Which sentences can hold speech at all: one look at their words, so that the others are never cut into tokens."""

import re

from helpers.german import cues
from helpers.german.cues import Form
from helpers.german.patterns import Kept
from helpers.german.reading.reading import Reading, Stretch
from helpers.german.reading.words import NUMBER_WORDS, WEAK_KONJUNKTIV_2, konjunktiv_1, konjunktiv_2
from helpers.german.speech import figures, frames, measures, moods, sourced, standing

DIGIT = re.compile(r"\d")
PARTS, THAT = re.compile(r"[,:;–-]|\(so "), frozenset(("dass", "daß", "ob"))  # a sentence of one clause has none
HEADLINE = re.compile(r"\S+(?: \S+){0,2}:")  # "NATO: Keine Truppen im Süden"
SO_IT_SAYS = re.compile(r"So (?:steht|stand|heißt|hieß|erzähl|sag|schilder|bericht|beschreib)\w{0,3} es ")
ALONE: frozenset[str] = frozenset()  # the word needs no partner
# Partners that are no words: a second clause, a number, a noun of saying, a report that goes on.
CLAUSE, DIGITS, SOURCE, RUNNING = ",", "0", "=", "+"
NUMBER = NUMBER_WORDS | {DIGITS}
PHRASES = frozenset(("phrase", "negated", "claim", "judged"))  # frames of verbs that report a mere phrase
PERFECT = frozenset(("haben", "sein", RUNNING))


def holds_speech(reading: Reading, n: int, running: bool) -> bool:
    """Whether unit `n` has anything that speech could hang on; `running`: somebody spoke in the one before.

    A cue with its particle or a second clause, a frame with its noun, a mood, quotation marks.
    """
    text, stretch = reading.text, reading.stretches[n]
    colon = text.find(":", stretch.start, stretch.end) >= 0
    if stretch.quotations or (colon and HEADLINE.match(text, stretch.start, stretch.end)):
        return True
    if colon and figures.leads(text, stretch.start, stretch.end):
        return True  # "Kern bleibt dabei: 40 kamen"
    if SO_IT_SAYS.match(text, stretch.start):
        return True
    words = reading.forms(n)
    opening = [word.lower() for word in words[:1]]  # "Gesagt wurde nichts"
    needed = [one for one in map(PARTNERS.__getitem__, opening + words[1:]) if one is not None]
    if not needed or not all(needed):  # no cue at all, or one that stands alone
        return bool(needed)
    wanted, beside = ALONE.union(*needed), {*map(str.lower, words)}
    return (
        not wanted.isdisjoint(beside)
        or (RUNNING in wanted and running)
        or (CLAUSE in wanted and _has_second_clause(text, stretch, words))
        or (DIGITS in wanted and bool(DIGIT.search(text, stretch.start, stretch.end)))
        or (SOURCE in wanted and any(map(SOURCES.__getitem__, beside)))
    )


def _has_second_clause(text: str, stretch: Stretch, words: list[str]) -> bool:
    parts = PARTS.search(text, stretch.start, stretch.end) is not None or not THAT.isdisjoint(words)
    return parts or text.startswith(("Das ", "Dies"), stretch.start)


def _partners(word: str) -> frozenset[str] | None:
    """None if a word makes no sentence speak, else the partners of which it needs one beside it."""
    low = word.lower()
    if low == "für":  # "Für die Polizei waren es 40"; else its quotation lets the sentence in
        return frozenset(("es",))
    if low == "nach":
        return SOURCE_OF
    if low in sourced.PARTNERS:
        return sourced.PARTNERS[low]
    if low in moods.STAND_INS:
        return RUNS  # "Diese könnten nur wenig tragen"
    if low in ("soll", "sollen"):
        return PERFECT  # "Die Täter sollen geflohen sein"
    if low == "rede":
        return frozenset(("von",))  # "In der Meldung ist von 700 Gästen die Rede"
    if low.endswith(standing.PAPERS):
        return standing.STAND  # "In den Listen des Amtes stehen 40"
    if low in ("so", "wonach") or low in cues.NOUNS:
        return CLAUSES
    if low in sourced.WORDS or low in ("demnach", "danach", "demzufolge"):
        return ALONE
    if word != low:
        return None
    if konjunktiv_1(low):
        return ALONE
    wanted = [*map(_wanted, cues.read(low)), *(NUMBER for _ in measures.FORMS.get(low, ()))]
    if konjunktiv_2(low) and low not in WEAK_KONJUNKTIV_2:
        wanted.append(frozenset((CLAUSE, RUNNING)))
    return (ALONE if ALONE in wanted else frozenset().union(*wanted)) if wanted else None


def _wanted(form: Form) -> frozenset[str]:
    """ "teilte" needs "mit", "hielt" one of "möglich", "nötig" ...; who says no mere phrase needs a second clause."""
    verb = form.verb
    if verb.needs:
        return frozenset(verb.needs)
    if verb.particle and not form.joined:
        return frozenset((verb.particle,))
    if verb.frames & PHRASES or verb.lemma == "halten":
        return ALONE
    return INFINITIVES if "infinitive" in verb.frames else CLAUSES


RUNS = frozenset((RUNNING,))
CLAUSES = frozenset((CLAUSE,))
INFINITIVES = frozenset((CLAUSE, "zu"))  # "Die Stadt hat versprochen den Damm zu bauen"
SOURCE_OF = frozenset((SOURCE,))
PARTNERS = Kept(_partners)
SOURCES = Kept(frames.is_source)
