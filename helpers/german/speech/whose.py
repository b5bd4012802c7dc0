"""Whose a report is where no speaker has been named: what the sentence before tells of."""

from helpers.german.cues import NOUNS
from helpers.german.reading import Reading, Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import PASSIVE, konjunktiv_1
from helpers.german.sentences import Span
from helpers.german.speech import speakers
from helpers.german.speech.mentions import Mentions
from helpers.german.speech.model import Speech, Statement

ANSWERS = frozenset(("widerspruch", "protest", "proteste", "lob", "zustimmung", "ablehnung", "unterstützung"))
COMES = frozenset(("kam", "kamen", "kommt", "kommen", "gab", "gibt"))
GIVEN_BY = frozenset(("von", "vom", "aus", "seitens"))
NO_GIVER = frozenset("anfang beginn westen osten norden süden seiten".split())  # "Kritik kam von Anfang an"
INVESTIGATORS = ("polizei", "staatsanwaltschaft", "anklage", "ermittler", "fahnder", "kriminalamt", "zoll")


def own_thought(unit: Unit, one: Statement, means: Span | None, outer: Span | None) -> bool:
    """ "er gehe davon aus, dass", "es werde geschätzt, dass": in his own report no statement of its own.

    means: whom its pronoun means; outer: who is reported.
    """
    who = unit.lows[slice(*one.speaker)] if one.speaker else ["es"] if one.rule == "cue_noun" else []
    impersonal = who == ["es"] or (not who and any(unit.lows[k] == "es" for k in one.cue))
    himself = who in (["er"], ["sie"]) and means is not None and means == outer
    told = one.voice == "indirect" and one.act == "asserts" and any(konjunktiv_1(unit.lows[k]) for k in one.cue)
    return told and (impersonal or himself)


def given(reading: Reading, mentions: Mentions, n: int) -> Span | None:
    """ "Kritik kam vom Verband. Es fehle Geld": whose criticism the sentence before unit `n` tells of."""
    unit = reading.unit(n - 1) if n else None
    if unit is None or unit.paragraph != reading.unit(n).paragraph or not _comes(unit):
        return None
    for k in [k for k, low in enumerate(unit.lows) if low in GIVEN_BY]:
        end = phrases.whole(unit, k + 1, len(unit))
        name = unit.lows[k] != "aus" and all(kind == wc.NOUN for kind in unit.classes[k + 1 : end])
        name = name and unit.low(k + 1) not in NO_GIVER
        if end > k + 1 and (name or mentions.speaks(unit, k + 1, end)):
            return unit.span(k + 1, end)
    return None


def _comes(unit: Unit) -> bool:
    """ "Kritik kam", "Widerspruch gab es": the noun of saying comes from somebody."""
    return not COMES.isdisjoint(unit.lows) and any(low in NOUNS or low in ANSWERS for low in unit.lows)


def investigators(mentions: Mentions, n: int, text: str) -> Span | None:
    """ "Die Polizei nahm zwei Männer fest. Sie sollen Autos gestohlen haben": so the police say."""
    about = mentions.subject(n - 1) if n else None
    words = text[about.start : about.end].lower().split() if about else []
    return about if any(word.endswith(INVESTIGATORS) for word in words) else None


def inside_another(statement: Statement, statements: list[Statement]) -> bool:
    """ "Man sei sicher, dass es regne, heißt es im Brief": the report that goes on is the letter's."""
    around = (other for other in statements if other is not statement and other.speaker and other.rule in TELLING)
    pieces = [piece for other in around for piece in other.message] if statement.voice != "direct" else []
    return any(a <= statement.low and statement.high <= b for a, b in pieces)


def without_own(unit: Unit, statements: list[Statement], made: list[Speech]) -> list[Speech]:
    """ "Kern sagte, er gehe davon aus, dass es regne": one statement of Kern's."""
    kept = []
    for one, inner in zip(made, statements, strict=True):
        around = [
            outer.referent or outer.speaker
            for outer, told in zip(made, statements, strict=True)
            if told is not inner and inside_another(inner, [told])
        ]
        if not any(own_thought(unit, inner, one.referent, whom) for whom in around):
            kept.append(one)
    return kept


def it(unit: Unit, statements: list[Statement]) -> None:
    """ "Das Amt erklärte, es könne nicht bestätigen, ob 40 kamen": the office; not "es heiße", "es werde vermutet"."""
    for one in statements:
        first = min(one.cue, default=0)
        if one.speaker or unit.low(first - 1) != "es" or one.lemma in IMPERSONAL or unit.lows[first] in PASSIVE:
            continue
        around = (other for other in statements if other.holds(first))
        teller = next((other.speaker for other in around if other is not one and other.speaker), None)
        if teller and unit.lows[teller[0]] == "das":
            one.speaker = teller


def house(unit: Unit, statements: list[Statement]) -> None:
    """ "Das Amt hält davon wenig; es fehle Geld, hieß es": so says the body of the clause before the semicolon."""
    end = unit.classes.index(wc.SEMICOLON) if wc.SEMICOLON in unit.classes else 0
    who = speakers.of_clause(unit, 0, end) if end else None
    for one in statements if who and people.can_speak(unit, *who) else ():
        if one.lemma == "heißen" and one.speaker is None and one.message and one.low > end:
            one.speaker = who


IMPERSONAL = frozenset(("heißen", "geben", "scheinen", "gelten", "sein", "stimmen"))
TELLING = frozenset(("clause_before_cue", "verb_second_clause", "that_clause"))
