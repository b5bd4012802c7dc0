"""so X, demnach, wonach, wie X berichtet: attribution set beside what is said."""

import re
from dataclasses import replace

from helpers.german import cues
from helpers.german.cues import Form
from helpers.german.reading import Unit, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import AUXILIARIES, MODALS, konjunktiv_1, konjunktiv_2, listed
from helpers.german.speech import media, numerals, speakers
from helpers.german.speech.events import Event
from helpers.german.speech.extent import infinitive, message_end, mood
from helpers.german.speech.frames import framed, phrase_before
from helpers.german.speech.model import Range, Statement
from helpers.german.speech.order import RELATIVE

SO_SPEAKERS = frozenset((wc.DETERMINER, wc.NOUN, wc.PRONOUN, wc.OTHER, wc.QUOTATION))

FRAME_VERBS = listed("sagte sagt erklärte berichtete fort weiter")


def _so(unit: Unit, i: int) -> Statement | None:
    """ ", so der Sprecher" behind, inside or (with a quotation) before what is said; ", so sagte er," likewise."""
    if i and unit.classes[i - 1] == wc.BRACKET_OPEN:
        return _so_in_brackets(unit, i)
    if i == 0 or unit.classes[i - 1] not in (wc.COMMA, wc.QUOTATION, wc.DASH):
        return None
    cue, k = [i], i + 1
    if unit.at(k) == wc.OTHER and any(_says(unit, k, f) for f in cues.read(unit.lows[k])):
        cue.append(k)
        k += 1 + (unit.low(k + 1) == "es")  # ", so schildert es die Wehr,"
    if len(cue) == 1 and unit.at(k) == wc.ADVERB and unit.low(k) not in ("auch", "etwa", "zum"):
        k += 1
    if unit.at(k) not in SO_SPEAKERS and unit.at(k) != wc.MARK:
        return None
    open_ = unit.at(i - 2) in wc.VERBAL and unit.lows[i - 2] in AUXILIARIES  # "Das sei, so Kern, | der falsche Weg"
    j = k + 1 if unit.at(k) == wc.PRONOUN else phrases.whole(unit, k, len(unit), apposition=not open_)
    amounts = (m for m in range(k + 1, j) if unit.classes[m] == wc.COMMA)  # "so der Landkreis, | 40 Wagen am Tag"
    j = next((m for m in amounts if numerals.is_number(unit, numerals.number_from(unit, m + 1))), j)
    if j == k or (unit.at(k) == wc.PRONOUN and len(cue) == 1) or not phrases.nominative(unit, k, j):
        return None
    if unit.low(j) == "wie":  # "so viele wie nie"
        return None
    stop = unit.until(j, wc.SEPARATORS)
    if wc.AUXILIARY in unit.classes[j:stop] or "dass" in unit.lows[j:stop]:
        return None
    if unit.at(stop) == wc.COMMA and unit.low(stop + 1) in ("dass", "daß"):
        return None
    close = unit.until(stop + 1, wc.BREAKS)
    if unit.at(stop) == wc.COMMA and unit.low(stop + 1) in RELATIVE and unit.at(close) == wc.COMMA:
        stop = close if unit.at(close + 1) == wc.AUXILIARY else stop  # "so Kern, der dort lebt, | sei es kalt"
    return _so_message(unit, i, stop, (k, j), cue)


def _so_in_brackets(unit: Unit, i: int) -> Statement | None:
    """ "Dabei wurden 40 Gäste verletzt (so die Polizei), 12 davon schwer": of the clause before it."""
    close = unit.until(i + 1, (wc.BRACKET_CLOSE,))
    start = unit.since(i - 1, wc.BREAKS)
    may = unit.at(i + 1) in SO_SPEAKERS and unit.low(i + 1)[:3] != "ein"  # "(so ein Pech)"
    named = may and phrases.whole(unit, i + 1, len(unit)) == close and phrases.nominative(unit, i + 1, close)
    if not named or start == i - 1:
        return None
    return Statement([(start, i - 1)], [i], (i + 1, close), "indirect", "so_speaker", "so")


def _says(unit: Unit, k: int, form: Form) -> bool:
    if form.kind != "finite" or form.verb.needs or not form.verb.frames & {"quote", "main", "that"}:
        return False
    return not form.verb.particle or any(unit.low(j) == form.verb.particle for j in range(k + 1, k + 14))


def _so_message(unit: Unit, i: int, stop: int, who: Range, cue: list[int]) -> Statement | None:
    left = unit.trimmed(0, i, wc.ASIDE_MARKS)
    start = unit.since(left, wc.HARD_BREAKS)
    if unit.at(left - 1) == wc.QUOTATION and (left - 1 == start or unit.at(left - 2) == wc.COLON):
        return Statement(_with_second(unit, [(left - 1, left)], stop), cue, who, "direct", "so_speaker", "so")
    if start == left:
        return None
    pieces = [(start, left)]
    if unit.at(stop) == wc.COMMA and unit.at(stop + 1) == wc.QUOTATION:  # "neben ihr, so schätzt sie, „1.000 Leute“"
        return Statement([*pieces, (stop + 1, stop + 2)], cue, who, "mixed", "so_speaker", "so")
    if stop < len(unit) and unit.classes[stop] == wc.COMMA and unit.at(stop + 1) not in (wc.SUBORDINATOR, wc.NONE):
        end = unit.trimmed(stop, len(unit))
        goes_on = mood(unit, stop + 1, end) or infinitive(unit, stop + 1, end)
        if unit.at(stop + 1) in (wc.AUXILIARY, wc.COORDINATOR) or left - start < 8 or goes_on:
            pieces.append((stop + 1, end))
    return Statement(pieces, cue, who, "indirect", "so_speaker", "so")


def _with_second(unit: Unit, pieces: list[Range], stop: int) -> list[Range]:
    i = stop + 1 if unit.at(stop) in (wc.COMMA, wc.COLON) else stop
    return [*pieces, (i, i + 1)] if unit.at(i) == wc.QUOTATION else pieces


def _demnach(unit: Unit, i: int) -> Statement | None:
    """ "Demnach seien ...": according to what was said just before; the adverb stands for its source."""
    low = unit.lows[i]
    end = unit.trimmed(i, len(unit))
    told = konjunktiv_1(unit.low(1)) or konjunktiv_2(unit.low(1)) or unit.low(1) in ("soll", "sollen")
    if low == "demzufolge" and not (_figures_before(unit) or _document_before(unit)):
        return None  # "Es fehlt Geld. Demzufolge bleibt die Halle zu": therefore
    if low == "danach" and (i > 0 or not (told or _figures_before(unit))):
        return None
    if low == "danach" and unit.low(2) in ("er", "sie") and not _document_before(unit):
        return None  # "Kern ließ das Wasser prüfen. Danach sei er sicher": then, not so it says
    begin = unit.since(i, wc.HARD_BREAKS)  # "Acht kamen laut Wehr um; zwölf wurden | demnach verletzt"
    if i > 3 and unit.classes[i - 1] != wc.COMMA and any(unit.lows[k] in FRAME_VERBS for k in range(begin, i)):
        return None
    pieces = [(begin, i), (i + 1, end)] if i > begin + 1 else [(i + 1, end)]
    if end - begin < 3:
        return None
    return Statement(pieces, [i], (i, i + 1), "indirect", "demnach", low)


def _figures_before(unit: Unit) -> bool:
    """ "Das Amt legte eine Schätzung vor. Danach kamen 40": the sentence before presents figures, this one has some."""
    start = unit.starts[0]
    if not DIGIT.search(unit.text, start, unit.ends[-1]):
        return False
    return FIGURES.search(unit.text, max(0, start - FIGURES_REACH), start) is not None


def _document_before(unit: Unit) -> bool:
    start = unit.starts[0]
    return DOCUMENT.search(unit.text, max(0, start - FIGURES_REACH), start) is not None


DIGIT = re.compile(r"\d")
FIGURES_REACH = 200
DOCUMENT = re.compile(
    r"(?:[Bb]ericht|[Aa]ngabe|[Aa]ussage|[Dd]arstellung|[Vv]ersion|[Gg]utachten|[Ss]tudie|[Mm]itteilung|[Ee]rklärung|[Ss]chreiben"
    r"|[Pp]rotokoll|[Vv]ermerk|[Bb]rief|[Aa]nklage|[Uu]rteil|[Ee]rkenntnis|[Mm]eldung|[Nn]otiz|[Vv]ideo|[Dd]okument|[Rr]eport)"
)
FIGURES = re.compile(
    r"(?:[Bb]erechnung|[Zz]ahl|[Ss]chätzung|[Pp]rognose|[Ss]tatistik|[Bb]ilanz|[Ss]tudie|[Gg]utachten|[Bb]ericht"
    r"|[Uu]mfrage|[Ee]rhebung|[Aa]uswertung)(?:en|e?s)?\b[^.!?\n]{0,60}"
    r"\b(?:vor|vorgelegt|vorgestellt|veröffentlicht|präsentiert)[.] \Z"
)


def wonach(unit: Unit, i: int) -> Statement | None:
    """ "Berichte, wonach ...", "Zahlen, nach denen ...": a relative clause that tells what its noun says."""
    comma, first = _tells_noun(unit, i)
    if comma < 0 or unit.low(first) == "des":
        return None  # "nach Angaben der Polizei 900, nach denen | des Vereins 1.200"
    start = phrase_before(unit, comma)
    who = (start, comma) if start is not None else None
    stays = unit.low(comma - 2) in ("der", "dieser") and unit.low(comma - 3) in ("bei", "auf", "an")
    if stays or (start is None and unit.low(comma - 2).startswith(("seine", "ihre"))):
        who = speakers.of_clause(unit, unit.segment(comma - 1)[0], comma)  # "Kern blieb bei seiner Aussage, wonach"
    return Statement([(first, message_end(unit, first, final=True))], [i], who, "indirect", "wonach", unit.lows[i])


def _tells_noun(unit: Unit, i: int) -> Range:
    """The comma before a relative clause that tells what a noun says, and where it tells it; -1 if it is none."""
    low = unit.lows[i]
    after, behind = low in ("nach", "laut") and unit.low(i + 1) in WHICH, low == "zufolge" and unit.low(i - 1) in WHICH
    comma = i - 1 - behind
    told = unit.at(comma) == wc.COMMA and (after or behind or low == "wonach")
    return (comma, i + 1 + after) if told else (-1, -1)


WHICH = listed("denen welchen welcher welchem")

GUESSING = listed("vermuten glauben meinen annehmen schätzen mutmaßen befürchten")
BEFORE_WIE = listed("denn und doch aber")


def _wie_start(unit: Unit, event: Event) -> int:
    """The "wie" whose clause the event closes, across an apposition or a relative clause; -1 if there is none."""
    if unit.lows[event.first] == "wie":
        return event.first if event.order == "final" else -1
    if event.first == 0 and unit.lows[0] in BEFORE_WIE and unit.low(1) == "wie" and event.last == event.finite + 1:
        return 1  # "Denn wie der Sender meldete, ..."
    opens = event.finite == event.first and event.last > event.first + 1  # "Wie Kern sagte, | sei geklagt worden, ..."
    if opens or (event.order == "main" and max(event.cue) + 1 < event.last):
        return -1
    k = event.first - 1
    for _ in range(3):
        if k < 1 or unit.classes[k] != wc.COMMA:
            return -1
        k = unit.since(k, wc.EDGES) - 1
        if unit.low(k + 1) == "wie":
            return k + 1
    return -1


def wie(unit: Unit, event: Event) -> Statement | None:
    """ "wie X am Dienstag berichtete": the clause around it is what X reports."""
    start = _wie_start(unit, event)
    if start < 0:
        return None
    if unit.at(start - 1) == wc.COMMA and "so" in unit.lows[max(0, start - 4) : start - 2]:
        return None  # "doppelt so viele, wie der Verein zugibt": only compared
    if unit.low(start + 1) == "ihn":
        return None  # "hinter einem Zaun, wie ihn das Land empfiehlt"
    event = replace(event, first=start, order="final")
    shows = event.verb.lemma in ("hervorgehen", "erfahren", "ergeben", "zeigen", "belegen", "bekanntwerden")
    told = "quote" in event.verb.frames and event.verb.lemma not in ("sein", "erwarten")
    if not (shows or told) or any(unit.lows[i] in MODALS for i in event.cue):
        return None
    cue = sorted({event.first, *event.cue})
    who = speakers.agent(unit, event) if event.passive else speakers.of_final(unit, event)
    who = media.without_recipient(unit, who)  # "wie Chefin Ada Lind | unserer Zeitung sagte"
    found = framed(unit, event.first, (event.first, event.last), cue, "as_reported", event.verb.lemma)
    own = _denied_before(unit, start, event.last) or _that_before(unit, start, event.last)
    if found is not None and own:
        found.message = own  # "kamen 40 | und nicht 60, wie der Verein behauptet": only that is the club's
    if found is not None:
        found.speaker = who
        found.act = event.verb.act
        dashes = [k for k in range(*found.message[0]) if unit.classes[k] == wc.DASH]
        if event.verb.lemma in GUESSING and len(dashes) == 1:
            found.message[0] = dashes[0] + 1, found.message[0][1]  # "40 fehlten – aus Angst, wie Kern vermutet"
    return found


def _denied_before(unit: Unit, start: int, end: int) -> list[Range]:
    """The number in "…, nicht 60, | wie X behauptet"; of "es waren nicht 60, | wie X behauptet, sondern 40" all but
    "nicht"."""
    at = next((k for k in range(start - 2, max(start - 8, 0), -1) if unit.lows[k] in NOT), 0)
    numbers = wc.NUMBER in unit.classes[at : start - 1] and wc.COMMA not in unit.classes[at : start - 1]
    if not (at and numbers and unit.at(start - 1) == wc.COMMA):
        return []
    if "sondern" in (unit.low(end), unit.low(end + 1)):
        return [(unit.since(at, wc.EDGES), at), (at + 1, start - 1)]
    apart = unit.lows[at] == "nicht" and (unit.at(at - 1) == wc.COMMA or unit.low(at - 1) == "und")
    return [(at + 1, start - 1)] if apart else []


NOT = listed("nicht kein keine keinen keiner")


def _that_before(unit: Unit, start: int, end: int) -> list[Range]:
    """ "*Dass es 60 waren*, wie X behauptet, hält Kern für falsch": the clause that "dass" opens."""
    begin = unit.since(start - 1, wc.BREAKS)
    opens = begin == 0 and unit.lows[0] in ("dass", "daß", "ob") and unit.at(start - 1) == wc.COMMA
    return [(0, start - 1)] if opens and unit.at(end) == wc.COMMA and unit.at(end + 1) in wc.VERBAL else []


WORDS = {"so": _so, "demnach": _demnach, "danach": _demnach, "demzufolge": _demnach, "wonach": wonach}
