"""Attribution by a phrase: laut X, nach Angaben von X, X zufolge, so X, gemäß X, demnach, wie X berichtet."""

import re
from collections.abc import Iterator
from dataclasses import replace

from helpers.german.speech import content, phrases, speakers
from helpers.german.speech.clauses import RELATIVE, Event
from helpers.german.speech.statement import Range, Statement
from helpers.german.speech.units import Unit
from helpers.german.speech.verbs import FORMS, Form
from helpers.german.speech.words import KONJUNKTIV_1, KONJUNKTIV_2, MODALS, listed

# Nouns that make "nach X" an attribution; as the last part of a compound too (Polizeiangaben, Medienbericht).
SOURCE_NOUNS = (
    "angaben", "angabe", "ansicht", "meinung", "auffassung", "bericht", "berichten", "informationen",
    "information", "einschätzung", "einschätzungen", "worten", "aussage", "aussagen", "darstellung",
    "darstellungen", "erkenntnissen", "schätzung", "schätzungen", "berechnungen", "berechnung", "vernehmen",
    "ermittlungen", "meldung", "meldungen", "mitteilung", "mitteilungen", "auskunft", "überzeugung",
    "vorstellung", "vorstellungen", "äußerungen", "äußerung", "bekunden", "urteil", "untersuchung",
    "untersuchungen", "studie", "umfrage", "umfragen", "hochrechnung", "hochrechnungen", "prognose",
    "prognosen", "gutachten", "analyse", "analysen", "artikel", "grundgesetz", "erfahrungen", "beobachtungen",
    "augenzeugenberichten", "lesart", "interpretation", "ankündigung", "beurteilung", "gerüchten", "gerücht",
    "vermutungen", "spekulationen", "planung", "planungen", "zeugenaussagen", "version", "bewertung",
    "sprecher", "dafürhalten", "statistik", "statistiken", "gesetzesentwurf", "gesetzentwurf", "entwurf",
    "wissen", "recherchen", "verlautbarung", "verlautbarungen", "stellungnahme", "feststellungen", "vorhersage",
    "erkenntnisstand", "medien", "verfassung", "gesetz", "maßgabe", "hinweisen", "zahlen", "forschern",
    "experten", "polizei", "daten", "logik", "zeitungsberichten", "medienberichten",
)  # fmt: skip
POSTPOSED = (
    "meinung", "ansicht", "auffassung", "vernehmen", "einschätzung", "überzeugung", "angaben", "aussage",
    "aussagen", "worten", "schein",
)  # fmt: skip
AFTERWARDS = listed("bekanntwerden eingang prüfung abschluss ende beginn abzug ablauf")
TEMPORAL = listed(
    """erst kurz unmittelbar direkt bald lange tage monate jahre stunden minuten wochen tag monat jahr stunde woche
    sofort gleich"""
)


def find(unit: Unit) -> Iterator[Statement]:
    """Every attributing phrase of the unit with the clause it stands in as its message."""
    for i, low in enumerate(unit.lows):
        if low in FRAME_WORDS:
            found = FRAME_WORDS[low](unit, i)
            if found is not None:
                yield found


def _laut(unit: Unit, i: int) -> Statement | None:
    if unit.kinds[i] not in "pN" or unit.low(i + 1) in ("und", ",", "."):
        return None
    if unit.kind(i - 1) == "," and unit.low(i + 1) in ("denen", "welchen", "welcher", "welchem"):
        return Statement([(i + 2, content.message_end(unit, i + 2, final=True))], [i], (i + 1, i + 2), "indirect", "wonach", "laut")
    j = phrases.whole(unit, i + 1, len(unit), wide=_opens(unit, i))
    if j == i + 1:
        return None
    return _framed(unit, i, (i + 1, j), [i], "according_to", unit.lows[i])


def _opens(unit: Unit, i: int) -> bool:
    return i == 0 or unit.kind(i - 1) in ".:;Q"


def _nach(unit: Unit, i: int) -> Statement | None:
    if unit.kinds[i] not in "pa":
        return None
    if unit.kind(i - 1) == "," and (
        unit.low(i + 1) in ("denen", "welcher", "welchem", "welchen")
        or unit.low(i + 1) in ("dem", "der") and unit.kind(i + 2) not in "Nx"
    ):
        end = content.message_end(unit, i + 2, final=True)
        return Statement([(i + 2, end)], [i], (i + 1, i + 2), "indirect", "wonach", "nach")
    before = _postposed(unit, i)
    if before is not None:
        return before
    end = phrases.core(unit, i + 1, len(unit))
    if end == i + 1 or unit.low(i - 1) in TEMPORAL:
        return None
    if not any(_source(unit.lows[k]) for k in range(i + 1, end)):
        if not (_genitive_source(unit, end)):
            return None
    j = phrases.whole(unit, i + 1, len(unit), wide=_opens(unit, i))
    return _framed(unit, i, (i + 1, j), [i], "after_statements_of", "nach")


def _source(low: str) -> bool:
    return (low.endswith(SOURCE_NOUNS) or low in ("stand", "idee", "version", "plänen")) and low not in AFTERWARDS


def _genitive_source(unit: Unit, end: int) -> bool:
    return False


def _postposed(unit: Unit, i: int) -> Statement | None:
    """"seiner Meinung nach", "dem Vernehmen nach"."""
    low = unit.low(i - 1)
    if not low.endswith(POSTPOSED):
        return None
    start = _left(unit, i)
    if start is None or unit.kind(start) != "d":
        return None
    return _framed(unit, start, (start, i), [i], "opinion_postposed", "nach", i + 1)


def _zufolge(unit: Unit, i: int) -> Statement | None:
    cue = [i]
    at = i
    if unit.lows[i] == "folge":
        if unit.low(i - 1) != "zu":
            return None
        cue, at = [i - 1, i], i - 1
    start = _left(unit, at)
    if start is None:
        return None
    return _framed(unit, start, (start, at), cue, "according_to_postposed", "zufolge", i + 1)


def _left(unit: Unit, i: int) -> int | None:
    """The start of the phrase that ends just before token `i`."""
    if i > 0 and (unit.lows[i - 1] in ("ihm", "ihr", "ihnen", "denen") or i == 1 and unit.kinds[0] == "x"):
        return i - 1
    best = None
    for start in range(i - 1, max(-1, i - 20), -1):
        kind = unit.kinds[start]
        if kind in ";:.":
            break
        if kind in "dNxnQq" and phrases.whole(unit, start, i, wide=True) == i and unit.kind(start - 1) not in "dp":
            if best is not None and unit.kinds[best] == "d" and unit.lows[best] not in phrases.GENITIVE:
                break  # "... im Land | einem Bericht zufolge"
            best = start
    return best


def _framed(unit: Unit, first: int, who: Range, cue: list[int], rule: str, lemma: str, after: int | None = None) -> Statement | None:
    """The message is the sentence around the frame, without the frame."""
    last = who[1] if after is None else after
    begin, end = _borders(unit, first, last)
    pieces = []
    left, right = first, last
    while left > begin and unit.kinds[left - 1] in ",(-":
        left -= 1
    while right < end and unit.kinds[right] in ",)-":
        right += 1
    if left - begin >= 1 and not (left - begin <= 2 and all(unit.kinds[k] in "ask" for k in range(begin, left))):
        pieces.append((begin, left))
    if end - right >= 1:
        pieces.append((right, end))
    if not pieces or sum(b - a for a, b in pieces) < 2:
        return None
    return Statement(pieces, cue, who, "indirect", rule, lemma, "asserts")


def _borders(unit: Unit, first: int, last: int) -> tuple[int, int]:
    """The clause that holds the frame, with the subordinate clauses that follow: back to the start of its sentence or clause."""
    begin = first
    while begin > 0 and unit.kinds[begin - 1] not in ";:.":
        begin -= 1
    for j in range(begin, first):
        if unit.lows[j] in ("dass", "daß") or (unit.kinds[j] == "," and unit.low(j + 1) in ("wobei", "nachdem", "obwohl", "während", "weil", "da")):
            begin = j if unit.lows[j] in ("dass", "daß") else j + 1
    begin = _relative_start(unit, begin, first)
    end = len(unit)
    while end > last and unit.kinds[end - 1] == ".":
        end -= 1
    if begin > 0 and unit.kinds[begin - 1] == ",":  # a relative clause ends with the next comma
        return begin, next((k for k in range(last, len(unit)) if unit.kinds[k] in ",.;"), len(unit))
    return begin, content.message_end(unit, last, plain=True)


def _relative_start(unit: Unit, begin: int, first: int) -> int:
    """A frame in a relative clause right behind its pronoun covers that clause only."""
    k = first - 1
    while k > begin and unit.kinds[k] not in ",;:":
        k -= 1
    if k > begin and unit.kinds[k] == "," and k + 1 < first and unit.lows[k + 1] in RELATIVE and first - k <= 4:
        return k + 1
    return begin


def _so(unit: Unit, i: int) -> Statement | None:
    """", so der Sprecher" behind, inside or (with a quotation) before what is said; ", so sagte er," likewise."""
    if i == 0 or unit.kinds[i - 1] not in ",Q-":
        return None
    cue, k = [i], i + 1
    if unit.kind(k) == "x" and any(_says(unit, k, f) for f in FORMS.get(unit.lows[k], ())):
        cue.append(k)
        k += 1
    if len(cue) == 2 and unit.lows[k - 1] in ("heißt", "hieß"):
        return _so_is_said(unit, i, k)
    if len(cue) == 1 and unit.kind(k) in "a" and unit.low(k) not in ("auch", "etwa", "zum"):
        k += 1
    if unit.kind(k) not in "dNrxQ" and unit.kind(k) != "q":
        return None
    j = k + 1 if unit.kind(k) == "r" else phrases.whole(unit, k, len(unit))
    if j == k or (unit.kind(k) == "r" and len(cue) == 1) or not phrases.nominative(unit, k, j):
        return None
    stop = j
    while stop < len(unit) and unit.kinds[stop] not in ",.;:Q-":
        if unit.kinds[stop] == "v" or unit.lows[stop] == "dass":
            return None
        stop += 1
    if stop < len(unit) and unit.kinds[stop] == "," and unit.low(stop + 1) in ("dass", "daß"):
        return None
    return _so_message(unit, i, stop, (k, j), cue)


def _so_is_said(unit: Unit, i: int, k: int) -> Statement | None:
    """", so heißt es in der Erklärung"."""
    for n in range(k, min(len(unit), k + 4)):
        if unit.lows[n] in ("in", "im", "aus", "bei"):
            j = phrases.whole(unit, n + 1, len(unit))
            cue = [i, k - 1, k] if unit.low(k) == "es" else [i, k - 1]
            return _so_message(unit, i, j, (n + 1, j), cue) if j > n + 1 else None
    return None


def _says(unit: Unit, k: int, form: Form) -> bool:
    if form.kind != "finite" or not form.verb.frames & {"q", "v", "d"}:
        return False
    return not form.verb.particle or any(unit.low(j) == form.verb.particle for j in range(k + 1, k + 14))


def _so_message(unit: Unit, i: int, stop: int, who: Range, cue: list[int]) -> Statement | None:
    begin, left = 0, i
    while left > 0 and unit.kinds[left - 1] in ",-":
        left -= 1
    start = left
    while start > begin and unit.kinds[start - 1] not in ";:.":
        start -= 1
    if unit.kind(left - 1) == "Q" and (left - 1 == start or unit.kind(left - 2) in ":"):
        return Statement(_with_second(unit, [(left - 1, left)], stop), cue, who, "direct", "so_speaker", "so")
    if start == left:
        return None
    pieces = [(start, left)]
    if stop < len(unit) and unit.kinds[stop] == "," and unit.kind(stop + 1) in "vxpdaQqN":
        end = len(unit)
        while end > stop and unit.kinds[end - 1] == ".":
            end -= 1
        if unit.kind(stop + 1) == "v" or left - start < 8:
            pieces.append((stop + 1, end))
    return Statement(pieces, cue, who, "indirect", "so_speaker", "so")


def _with_second(unit: Unit, pieces: list[Range], stop: int) -> list[Range]:
    i = stop + 1 if unit.kind(stop) in ",:" else stop
    return [*pieces, (i, i + 1)] if unit.kind(i) == "Q" else pieces


def _demnach(unit: Unit, i: int) -> Statement | None:
    """"Demnach seien ...": according to what was said just before; the adverb stands for its source."""
    low = unit.lows[i]
    end = len(unit)
    while end > i and unit.kinds[end - 1] == ".":
        end -= 1
    if low == "danach" and not (i == 0 and (unit.low(1) in KONJUNKTIV_1 or unit.low(1) in KONJUNKTIV_2 or unit.low(1) in ("soll", "sollen"))):
        return None
    if i > 3 and unit.kinds[i - 1] not in ",":
        if any(unit.lows[k] in FRAME_VERBS for k in range(i)):
            return None
    pieces = [(0, i), (i + 1, end)] if i > 1 else [(i + 1, end)]
    if end - i < 3:
        return None
    return Statement(pieces, [i], (i, i + 1), "indirect", "demnach", low)


FRAME_VERBS = listed("sagte sagt erklärte berichtete fort weiter")


def _wonach(unit: Unit, i: int) -> Statement | None:
    if unit.kind(i - 1) != ",":
        return None
    end = content.message_end(unit, i + 1, final=True)
    return Statement([(i + 1, end)], [i], (i, i + 1), "indirect", "wonach", "wonach")


def _aus(unit: Unit, i: int) -> Statement | None:
    """"aus Sicht der Verbände"."""
    j = i + 1
    while unit.kind(j) in "dx" and j < i + 3:
        j += 1
    if unit.low(j) != "sicht":
        return None
    return _framed(unit, i, (i + 1, phrases.whole(unit, i + 1, len(unit))), [i], "after_statements_of", "aus Sicht")


FRAME_WORDS = {
    "laut": _laut, "gemäß": _laut, "nach": _nach, "zufolge": _zufolge, "folge": _zufolge, "so": _so, "demnach": _demnach,
    "danach": _demnach, "wonach": _wonach, "aus": _aus,
}  # fmt: skip


def _wie_start(unit: Unit, event: Event) -> int:
    """The "wie" whose clause the event closes, across an apposition or a relative clause; -1 if there is none."""
    if unit.lows[event.first] == "wie":
        return event.first if event.order == "final" else -1
    if event.order == "main" and max(event.cue) + 1 < event.last:
        return -1
    k = event.first - 1
    for _ in range(3):
        if k < 1 or unit.kinds[k] != ",":
            return -1
        k -= 1
        while k >= 0 and unit.kinds[k] not in ",;:.Q":
            k -= 1
        if unit.low(k + 1) == "wie":
            return k + 1
    return -1


def wie(unit: Unit, event: Event) -> Statement | None:
    """"wie X am Dienstag berichtete": the clause around it is what X reports."""
    start = _wie_start(unit, event)
    if start < 0:
        return None
    event = replace(event, first=start, order="final")
    if any(unit.lows[i] in MODALS for i in event.cue) or not (event.verb.frames & {"q"} or event.verb.lemma in ("hervorgehen", "erfahren", "ergeben", "zeigen", "belegen", "bekanntwerden")):
        return None
    cue = sorted({event.first, *event.cue})
    who = speakers.agent(unit, event) if event.passive else speakers.of_final(unit, event)
    found = _framed(unit, event.first, (event.first, event.last), cue, "as_reported", event.verb.lemma)
    if found is not None:
        found.speaker = who
        found.act = event.verb.act
    return found
