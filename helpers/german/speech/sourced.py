"""Attribution by a phrase in the sentence that is said: laut X, nach Angaben von X, X zufolge, aus Sicht von X."""

from collections.abc import Sequence

from helpers.german import cues, lexicon
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import DAYS, listed
from helpers.german.speech.frames import SOURCED, STANDS_FOR, framed, headed, is_source, opens, phrase_before
from helpers.german.speech.model import Statement

POSTPOSED = tuple(lexicon.words("speech_words", kind="postposed"))
TEMPORAL = lexicon.words("speech_words", kind="time_before_nach")


def _sourced(unit: Unit, i: int) -> Statement | None:
    """ "laut Polizei", "nach Angaben der Stadt", "aus Sicht der Verbände"; "seiner Meinung nach"."""
    low = unit.lows[i]
    rule, head = SOURCED[low]
    if unit.low(i + 1) in ("und", ",", ".") or unit.classes[i] not in PREPOSITIONAL:
        return None
    postposed = _postposed(unit, i) if low == "nach" else None
    if postposed is not None:
        return postposed
    if low == "nach" and unit.low(i + 1) in STANDS_FOR and unit.low(i + 2) == "des":
        who = i + 3, phrases.whole(unit, i + 2, len(unit))
        return framed(unit, i, who, [i, i + 1], rule, low)  # "..., | nach denen des Vereins 1.200"
    j = phrases.whole(unit, i + 1, len(unit), wide=opens(unit, i) and low != "aus")
    if unit.at(i + 1) == wc.NOUN and unit.low(i + 1).endswith("s") and is_source(unit.low(i + 2)):
        j = min(j, i + 3)  # "nach Kerns Worten | Brandwunden"
    if low == "nach" and (unit.low(i - 1).startswith(SEEKING) or unit.low(j).startswith(SEEKING)):
        return None  # "Die Leute suchen nach Antworten", "wird nach Hinweisen gesucht"
    if unit.low(i - 1) == "je":
        return None  # "je nach Lesart 40 oder 60"
    j = next((k for k in range(i + 2, j) if _is_counted(unit, k) or _is_when(unit, k)), j)
    if j > i + 3:
        j = next((k for k in range(i + 3, j) if _opens_what_is_said(unit, k, j)), j)
    mere = _is_nobodys(unit, i + 1, j) and (
        _told_behind(unit, j) or unit.lows[j - 1] in PLANS or _has_source(unit, i, j)
    )
    later = unit.low(i - 1) in TEMPORAL and unit.low(i + 1) not in PLAIN  # "ein Jahr nach dem Bericht"
    if mere or j == i + 1 or (head and (later or not headed(unit, i + 1, j, head))):
        return None
    return framed(unit, i, (i + 1, j), [i], rule, low if low != "aus" else "aus Sicht")


GIVEN = tuple("angaben zahlen worten informationen darstellung schätzung schätzungen zählung berechnungen".split())


def _is_when(unit: Unit, k: int) -> bool:
    """ "nach eigener Darstellung | Ende Mai", "nach Angaben des Amts | Anfang Juni"."""
    return unit.lows[k] in PART_OF_TIME and unit.low(k + 1) in DAYS


def _is_counted(unit: Unit, k: int) -> bool:
    """ "ordnet die Stadt nach eigenen Angaben | 34 der Toten ihren Leuten zu": a number behind the accounts."""
    return unit.classes[k] == wc.NUMBER and unit.lows[k - 1].endswith(GIVEN)


PART_OF_TIME = listed("anfang mitte ende")
PLAIN = listed("angaben auskunft ansicht aussage worten")  # "im vergangenen Jahr | nach Angaben der Stadt"
SEEKING = ("such", "gesucht", "frag", "gefragt", "streb", "verlang", "ruf", "ruft", "forsch")


def _opens_what_is_said(unit: Unit, i: int, j: int) -> bool:
    """ "nach Angaben des Amtes | Verletzungen", "der Stadt | Schäden von 40 Euro": what comes next."""
    if not unit.classes[i - 1] == unit.classes[i] == wc.NOUN or people.is_named(unit, i - 1, i + 1):
        return False  # "laut Ina Kern von 40 auf 60"
    counted = unit.low(i + 1) == "von" and wc.NUMBER in (unit.at(i + 2), unit.at(i + 3))
    return counted or (i == j - 1 and unit.lows[i].endswith(PLURALS))


PLURALS = ("ungen", "heiten", "keiten", "schaften", "ionen", "täten", "nisse", "viren")  # no names end so
# "Nach ersten Erkenntnissen", "Nach einer neuen Umfrage unter den Mannschaften"
EVIDENCE = listed("erkenntnissen untersuchung umfrage umfragen erhebung zählung berechnungen schätzungen prognosen")
PLANS = ("planung", "planungen")  # "nach derzeitiger Planung": nobody's


def _is_nobodys(unit: Unit, i: int, j: int) -> bool:
    """Whether a source is mere evidence: nobody's by a genitive, by "von", or by a pronoun ("ihren Zahlen")."""
    noun = next((k for k in range(i, j) if unit.lows[k].endswith((*EVIDENCE, *PLANS))), -1)
    owned = any(low in phrases.GENITIVE or low in ("von", "vom", "durch") for low in unit.lows[noun + 1 : j])
    first = unit.low(i)
    return noun > i and not owned and not first.startswith(("ihre", "seine", "eigene", "unsere"))


def _told_behind(unit: Unit, j: int) -> bool:
    """ "Nach ersten Erkenntnissen seien 3 beteiligt, | teilte die Polizei mit": whose they are, a verb says."""
    commas = (k for k in range(j, len(unit) - 2) if unit.classes[k] == wc.COMMA)
    return any(cues.finite(unit.lows[k + 1]) and unit.at(k + 2) != wc.AUXILIARY for k in commas)


def _has_source(unit: Unit, i: int, j: int) -> bool:
    """ "Der Bahn *zufolge* waren laut automatischer Zählung 62 an Bord": evidence of the source named beside it."""
    first, end = unit.segment(i)
    return any(unit.lows[k] in ("zufolge", "laut") for k in (*range(first, i), *range(j, end)))


def is_means_of(unit: Unit, one: Statement, counted: Sequence[Statement]) -> bool:
    """ "Die Initiative kommt nach einer vorläufigen Zählung auf 31": so she counts, and her evidence says nothing."""
    if one.rule != "after_statements_of" or one.speaker is None or not _is_nobodys(unit, *one.speaker):
        return False
    place = unit.segment(one.cue[0])
    return any(place[0] <= other.cue[0] < place[1] and other.speaker != one.speaker for other in counted)


PREPOSITIONAL = frozenset((wc.PREPOSITION, wc.NOUN, wc.ADVERB))


def _postposed(unit: Unit, i: int) -> Statement | None:
    """ "seiner Meinung nach", "dem Vernehmen nach"."""
    low = unit.low(i - 1)
    if not low.endswith(POSTPOSED):
        return None
    start = phrase_before(unit, i)
    if start is None or unit.at(start) != wc.DETERMINER:
        return None
    return framed(unit, start, (start, i), [i], "opinion_postposed", "nach", i + 1)


DATIVE, MAY_BE = ("em", "er", "en"), ("der", "den")
MANY = ("insidern", "juristen", "betroffenen", "beteiligten", "agenturen")


def _ends_alone(unit: Unit, start: int, last: int) -> bool:
    """ "Nun will der Konzern | Insidern zufolge ...": that "der" is not its own; not "der Stadt Auen zufolge"."""
    low, article = unit.lows[last], unit.lows[start]
    many = low.endswith("n") and (is_source(low) or people.is_role(low.removesuffix("n")) or low.endswith(MANY))
    return not article.endswith(DATIVE) or (many and article in MAY_BE and unit.at(last - 1) == wc.NOUN)


def _zufolge(unit: Unit, i: int) -> Statement | None:
    """ "einem Bericht zufolge", "Angaben der Stadt zu Folge"."""
    at = i - (unit.lows[i] == "folge")
    start = phrase_before(unit, at) if at == i or unit.low(at) == "zu" else None
    if start is None:
        return None
    if unit.at(start) == wc.DETERMINER and at > start + 2 and _ends_alone(unit, start, at - 1):
        named = unit.classes[at - 2] == wc.NOUN and unit.lows[at - 2].endswith("s") and is_source(unit.lows[at - 1])
        start = at - 1 - named  # "Nun will das Amt | Kerns Worten zufolge"
    return framed(unit, start, (start, at), list(range(at, i + 1)), "according_to_postposed", "zufolge", i + 1)


def _fuer(unit: Unit, i: int) -> Statement | None:
    """ "Für Anna Vogt ist die Sache „ein Skandal“": whose view it is, told by the quotation."""
    j = phrases.whole(unit, i + 1, len(unit), wide=True) if opens(unit, i) else i
    somebody = people.is_person(unit, i + 1, j) or people.can_speak(unit, i + 1, j)
    if unit.low(j) not in ("ist", "sind", "war", "waren") or not somebody:
        return None
    end = unit.until(j, wc.BREAKS)
    if wc.MARK not in unit.classes[j:end] and wc.QUOTATION not in unit.classes[j:end]:
        return None
    return Statement([(j, end)], [i], (i + 1, j), "indirect", "after_statements_of", "für", "asserts")


# Words that a frame must have beside its preposition; "für" has its quotation, which is looked for in any case.
PARTNERS = {"für": listed("ist sind war waren"), "aus": listed("sicht"), "folge": listed("zu")}
WORDS = {**dict.fromkeys(SOURCED, _sourced), "zufolge": _zufolge, "folge": _zufolge, "für": _fuer}
