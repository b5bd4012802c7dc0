"""laut X, gemäß X, nach Angaben von X, seiner Meinung nach, X zufolge, aus Sicht von X."""

from helpers.german.reading import Unit
from helpers.german.reading.words import listed
from helpers.german.speech import phrases
from helpers.german.speech.extent import message_end
from helpers.german.speech.frames import framed, opens, phrase_before
from helpers.german.speech.statement import Statement

# Nouns that make "nach X" an attribution; as the last part of a compound too (Polizeiangaben, Medienbericht).
SOURCE_NOUNS = tuple(
    """angaben angabe ansicht meinung auffassung bericht berichten informationen information einschätzung
    einschätzungen worten aussage aussagen darstellung darstellungen erkenntnissen schätzung schätzungen
    berechnungen berechnung vernehmen ermittlungen meldung meldungen mitteilung mitteilungen auskunft
    überzeugung vorstellung vorstellungen äußerungen äußerung bekunden urteil untersuchung untersuchungen studie
    umfrage umfragen hochrechnung hochrechnungen prognose prognosen gutachten analyse analysen artikel
    grundgesetz erfahrungen beobachtungen augenzeugenberichten lesart interpretation ankündigung beurteilung
    gerüchten gerücht vermutungen spekulationen planung planungen zeugenaussagen version bewertung sprecher
    dafürhalten statistik statistiken gesetzesentwurf gesetzentwurf entwurf wissen recherchen verlautbarung
    verlautbarungen stellungnahme feststellungen vorhersage erkenntnisstand medien verfassung gesetz maßgabe
    hinweisen zahlen forschern experten polizei daten logik zeitungsberichten medienberichten""".split()
)
POSTPOSED = tuple(
    """meinung ansicht auffassung vernehmen einschätzung überzeugung angaben aussage aussagen worten schein""".split()
)
AFTERWARDS = listed("bekanntwerden eingang prüfung abschluss ende beginn abzug ablauf")
TEMPORAL = listed(
    """erst kurz unmittelbar direkt bald lange tage monate jahre stunden minuten wochen tag monat jahr stunde woche
    sofort gleich"""
)


def _laut(unit: Unit, i: int) -> Statement | None:
    if unit.classes[i] not in "pN" or unit.low(i + 1) in ("und", ",", "."):
        return None
    if unit.at(i - 1) == "," and unit.low(i + 1) in ("denen", "welchen", "welcher", "welchem"):
        return Statement(
            [(i + 2, message_end(unit, i + 2, final=True))], [i], (i + 1, i + 2), "indirect", "wonach", "laut"
        )
    j = phrases.whole(unit, i + 1, len(unit), wide=opens(unit, i))
    if j == i + 1:
        return None
    return framed(unit, i, (i + 1, j), [i], "according_to", unit.lows[i])


def _nach(unit: Unit, i: int) -> Statement | None:
    if unit.classes[i] not in "pa":
        return None
    if unit.at(i - 1) == "," and unit.low(i + 1) in ("denen", "welcher", "welchem", "welchen"):
        end = message_end(unit, i + 2, final=True)
        return Statement([(i + 2, end)], [i], (i + 1, i + 2), "indirect", "wonach", "nach")
    before = _postposed(unit, i)
    if before is not None:
        return before
    end = phrases.core(unit, i + 1, len(unit))
    if end == i + 1 or unit.low(i - 1) in TEMPORAL:
        return None
    if not any(_source(unit.lows[k]) for k in range(i + 1, end)):
        return None
    j = phrases.whole(unit, i + 1, len(unit), wide=opens(unit, i))
    return framed(unit, i, (i + 1, j), [i], "after_statements_of", "nach")


def _source(low: str) -> bool:
    return (low.endswith(SOURCE_NOUNS) or low in ("stand", "idee", "version", "plänen")) and low not in AFTERWARDS


def _postposed(unit: Unit, i: int) -> Statement | None:
    """ "seiner Meinung nach", "dem Vernehmen nach"."""
    low = unit.low(i - 1)
    if not low.endswith(POSTPOSED):
        return None
    start = phrase_before(unit, i)
    if start is None or unit.at(start) != "d":
        return None
    return framed(unit, start, (start, i), [i], "opinion_postposed", "nach", i + 1)


def _zufolge(unit: Unit, i: int) -> Statement | None:
    cue = [i]
    at = i
    if unit.lows[i] == "folge":
        if unit.low(i - 1) != "zu":
            return None
        cue, at = [i - 1, i], i - 1
    start = phrase_before(unit, at)
    if start is None:
        return None
    return framed(unit, start, (start, at), cue, "according_to_postposed", "zufolge", i + 1)


def _aus(unit: Unit, i: int) -> Statement | None:
    """ "aus Sicht der Verbände"."""
    j = i + 1
    while unit.at(j) in "dx" and j < i + 3:
        j += 1
    if unit.low(j) != "sicht":
        return None
    return framed(unit, i, (i + 1, phrases.whole(unit, i + 1, len(unit))), [i], "after_statements_of", "aus Sicht")


WORDS = {"laut": _laut, "gemäß": _laut, "nach": _nach, "zufolge": _zufolge, "folge": _zufolge, "aus": _aus}
