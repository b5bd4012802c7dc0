"""Noun phrases without a tagger: determiner, modifiers, nouns and names, and what hangs on them.

All functions take a unit and a token number and return the number of the token after the phrase, the same number if
there is none.
"""

from helpers.german import cues
from helpers.german.reading.classes import (
    ADVERB,
    ADVERBIAL,
    BRACKET_CLOSE,
    BRACKET_OPEN,
    COLON,
    COMMA,
    COORDINATOR,
    DASH,
    DETERMINER,
    MARK,
    NOMINAL,
    NOUN,
    NUMBER,
    OTHER,
    PHRASE_ENDS,
    PHRASE_STARTS,
    PREPOSITION,
    QUOTATION,
    REFLEXIVE,
    SEMICOLON,
    STOP,
)
from helpers.german.reading.tokens import Unit
from helpers.german.reading.words import DAYS, NAME_PARTICLES, listed

TITLE_STARTS = frozenset((NOUN, NUMBER, OTHER, DETERMINER, PREPOSITION))
IN_TITLE = frozenset((OTHER, DETERMINER, PREPOSITION, NUMBER, ADVERB, COORDINATOR))
APPOSITION_ENDS = frozenset((COMMA, STOP, SEMICOLON, COLON, QUOTATION, DASH, BRACKET_CLOSE))

GENITIVE = listed(
    """des der eines einer seines seiner ihres ihrer dieses dieser deren dessen aller mehrerer zweier dreier beider
    unseres unserer keines keiner jenes jener einiger vieler zahlreicher verschiedener"""
)
CLOSE = listed("von vom für")  # prepositions whose phrase belongs to the noun before it, wherever it stands
AT_HEADS = (
    "vertretung", "botschafter", "vertreter", "botschafterin", "vertreterin", "delegierte", "sprecher",
    "sprecherin",
)  # fmt: skip
WIDE = CLOSE | listed(
    """aus bei beim in im an am auf zu zum zur mit über gegen um unter zwischen nach vor seit ohne durch"""
)
ADJECTIVE_ENDINGS = (
    "e", "en", "er", "es", "em",
)  # fmt: skip
SOLO = listed(
    """die der das dieser diese dieses jener jene beide viele einige mehrere alle andere letztere letzterer ersterer
    erstere niemand jemand keiner einer eine eines manche wenige zahlreiche"""
)
VERB_ENDINGS = (
    "gten", "rten", "chten", "erte", "igte", "delten", "lagte",
)  # fmt: skip
MODIFIED = 15  # tokens: nor are its modifiers
REACH = 30  # no phrase is longer
TITLE_WORDS = 9  # nor a quoted title inside one


def core(unit: Unit, i: int, end: int) -> int:
    """Determiner, modifiers and head: "der frühere Minister Müller (SPD)"."""
    classes, lows = unit.classes, unit.lows
    j, end = i, min(end, i + REACH)
    while j < end and classes[j] == DETERMINER:
        j += 1
    determined = j > i
    mark = j
    last = min(end, mark + MODIFIED)
    while j < last and classes[j] not in NOMINAL:
        if classes[j] == MARK and _closing(unit, j, end):
            return _names(unit, _closing(unit, j, end), end)  # die „Süddeutsche Zeitung“
        further = _modifier_at(unit, j, end, mark, determined)
        if further == j:
            break
        j = further
    if j < end and classes[j] in NOMINAL:
        return _names(unit, j + 1, end)
    if j > mark and classes[j - 1] == NUMBER and determined:
        return j  # "der 81-jährige"
    if determined and lows[i] in SOLO and mark == i + 1:
        return mark
    return i


def _modifier_at(unit: Unit, j: int, end: int, mark: int, determined: bool) -> int:
    """The token after one modifier at `j`, `j` itself if there is none; `mark`: where the modifiers begin."""
    classes, lows = unit.classes, unit.lows
    kind = classes[j]
    if kind == NUMBER and unit.low(j + 1) == "jahre" and unit.low(j + 2).startswith("alte"):
        return j + 3  # "der 61 Jahre alte Mann"
    if kind == NUMBER or (kind == OTHER and modifier(lows[j])) or (kind == MARK and _mark_belongs(unit, j, end)):
        return j + 1
    adjective = j + 1 < end and classes[j + 1] == OTHER and modifier(lows[j + 1])
    if (
        determined
        and kind in (ADVERB, OTHER)
        and j + 1 < end
        and classes[j + 1] in (OTHER, NUMBER)
        and modifier(lows[j + 1])
    ):
        return j + 1  # "der gestern entlassene Minister"
    if determined and kind == DETERMINER and lows[j] not in ("der", "die", "das", "den", "dem"):
        return j + 1
    if kind == COORDINATOR and j > mark and (adjective or (j + 1 < end and classes[j + 1] == NUMBER)):
        return j + 1  # "die großen und kleinen Parteien"
    if kind == COMMA and j > mark and j + 2 < end and modifier(lows[j - 1]) and adjective:
        return j + 1  # "der frühere, langjährige Chef"
    if determined and kind == PREPOSITION:
        inner = core(unit, j + 1, end)
        while inner < end and classes[inner] == ADVERB:
            inner += 1
        if j + 1 < inner < end and classes[inner] == OTHER and modifier(lows[inner]):
            return inner  # "der in Bonn lebende Autor"
    return j


def modifier(low: str) -> bool:
    return low.endswith(ADJECTIVE_ENDINGS) and len(low) > 3


def _mark_belongs(unit: Unit, j: int, end: int) -> bool:
    """A quotation mark inside a noun phrase opens a name: die „Süddeutsche Zeitung“."""
    return j + 1 < end and unit.classes[j + 1] in PHRASE_STARTS


def _names(unit: Unit, j: int, end: int) -> int:
    """On from a noun: further nouns and names, numbers, name particles, quoted titles, brackets."""
    classes, lows = unit.classes, unit.lows
    opened = sum(1 for kind in classes[max(0, j - 8) : j] if kind == MARK) % 2 == 1
    while j < end:
        kind = classes[j]
        if (
            kind == NOUN
            or (kind == NUMBER and classes[j - 1] == NOUN and (j + 1 >= end or classes[j + 1] != NOUN))
            or (kind == QUOTATION and unit.forms[j][1:2].isupper() and unit.forms[j].count(" ") < TITLE_WORDS)
        ):
            j += 1
        elif kind == MARK and opened:
            opened, j = False, j + 1
        elif kind == MARK and j + 1 < end and classes[j + 1] in TITLE_STARTS and _closing(unit, j, end):
            j = _closing(unit, j, end)
        elif opened and kind in IN_TITLE and _closing(unit, j - 1, end):
            j = _closing(unit, j - 1, end)
            opened = False
        elif (
            lows[j] in NAME_PARTICLES
            and j + 1 < end
            and classes[j + 1] == NOUN
            and lows[j] not in ("der", "den", "vom", "von", "zu")
        ) or (kind == "/" and j + 1 < end and classes[j + 1] == NOUN):
            j += 2
        elif kind == BRACKET_OPEN:
            close = _bracket(unit, j, end)
            if close == j:
                break
            j = close
        else:
            break
    return j


def _closing(unit: Unit, j: int, end: int) -> int:
    """The token after the mark that closes the short quotation opened at `j`, 0 if there is none near."""
    for close in range(j + 2, min(end, j + 8)):
        if unit.classes[close] == MARK:
            return close + 1
    return 0


def _bracket(unit: Unit, j: int, end: int) -> int:
    for close in range(j + 1, min(end, j + 8)):
        if unit.classes[close] == BRACKET_CLOSE:
            return close + 1
    return j


def whole(unit: Unit, i: int, end: int, wide: bool = False, join: bool = True, apposition: bool = True) -> int:
    """A noun phrase with genitives, prepositional attributes, coordination and apposition.

    wide: every prepositional phrase belongs to it (as in the field before the verb), else only those of CLOSE.
    """
    j = core(unit, i, end)
    if j == i:
        return i
    end = min(end, i + REACH)
    while j < end:
        further = _attribute(unit, j, end, wide)
        if further == j and join:
            further = _joined(unit, j, end)
        if further == j and apposition:
            further = _apposition(unit, j, end)
        if further == j:
            return j
        j = further
    return j


def _attribute(unit: Unit, j: int, end: int, wide: bool) -> int:
    classes, low = unit.classes, unit.lows[j]
    if classes[j] == DETERMINER and low in GENITIVE:
        if low == "der" and unit.at(j + 1) == OTHER and not unit.lows[j + 1].endswith(("en", "er")):
            return j  # "Angaben der NASA | der überwiegende Teil": a nominative
        return core(unit, j, end)
    if classes[j] == OTHER and low.endswith("er") and j + 1 < end and classes[j + 1] == NOUN:
        return core(unit, j, end)  # "Soldaten nordkoreanischer Herkunft"
    if classes[j] in ADVERBIAL and (low in (WIDE if wide else CLOSE) or _at(unit, j)):
        inner = core(unit, j + 1, end)
        if inner == j + 1 and low == "von" and unit.at(j + 1) == OTHER and unit.at(j + 2) not in (OTHER, NOUN):
            return j + 2  # "nach Ansicht von ai"
        return inner if inner > j + 1 else j
    return j


def _at(unit: Unit, j: int) -> bool:
    """ "die Vertretung bei der UNO", "Experten aus Berlin": institution or place right behind the noun."""
    low = unit.lows[j]
    if low in ("bei", "beim"):
        return unit.lows[j - 1].endswith(AT_HEADS)
    return low in ("aus", "in") and unit.at(j + 1) == NOUN and unit.lows[j + 1] not in DAYS and unit.at(j + 2) != NOUN


def _joined(unit: Unit, j: int, end: int) -> int:
    if unit.lows[j] in ("und", "sowie", "oder", "bzw", "noch", "als", "wie"):
        k = j + 1
        if unit.lows[j] in ("als", "wie") and unit.low(j + 1) != "auch":
            return j
        while unit.low(k) in ("auch", "seine", "bzw"):
            k += 1
        if unit.at(k) == PREPOSITION:
            k += 1
        if unit.at(k) == OTHER and (cues.read(unit.low(k)) or unit.low(k).endswith(VERB_ENDINGS)):
            return j  # "die Gewerkschaft und kündigten Streiks an"
        inner = core(unit, k, end)
        return inner if (inner > k and unit.low(k) not in ("die", "das", "der")) or inner > k + 1 else j
    return j


def _apposition(unit: Unit, j: int, end: int) -> int:
    """ ", der stellvertretende Botschafter bei den Vereinten Nationen," closed by a comma; no relative clause."""
    classes = unit.classes
    if classes[j] != COMMA or j + 1 >= len(unit):
        return j
    if classes[j + 1] not in PHRASE_STARTS or (classes[j + 1] == OTHER and cues.read(unit.lows[j + 1])):
        return j
    k = whole(unit, j + 1, len(unit), wide=True, join=True, apposition=False)
    if k == j + 1 or classes[k - 1] not in PHRASE_ENDS or (unit.lows[j + 1] in SOLO and k == j + 2):
        return j
    if k >= len(unit) or classes[k] in APPOSITION_ENDS or k == end:
        return k
    return j


NOT_SUBJECT = listed(
    """den dem des einen einem eines diesen diesem dieses jenem seinem seinen ihrem ihren meinem meinen unserem
    keinem keinen seines ihres allen beiden vielen einigen mehreren zahlreichen sämtlichen jedem jeden solchen
    anderen"""
)
FEMININE = tuple(
    """ung heit keit schaft ion tät anz enz behörde polizei partei zeitung agentur presse in stelle kammer welt firma
    bank gruppe klage frage stadt seite""".split()
)
MASCULINE_IN = ("ein", "berlin", "termin", "magazin", "bulletin", "ruin", "kamin", "rubin", "benzin", "urin", "insulin")


def nominative(unit: Unit, i: int, j: int) -> bool:
    """Whether the phrase from `i` to `j` can be a subject: not "den Reportern", not "der Zeitung"."""
    low = unit.lows[i]
    if low in NOT_SUBJECT or unit.classes[i] in (PREPOSITION, REFLEXIVE):
        return False
    if low == "einer" and unit.at(i + 1) == DETERMINER:
        return True  # "einer der Männer"
    if low in ("der", "einer", "dieser", "seiner", "ihrer", "jener") and j > i + 1:
        head = _head(unit, i, j)
        if low in ("einer", "seiner", "ihrer"):
            return False
        return not (head.endswith(FEMININE) and not head.endswith(MASCULINE_IN))
    return True


def _head(unit: Unit, i: int, j: int) -> str:
    """The first noun of the phrase, in lower case."""
    k = i
    while k < j:
        if unit.classes[k] == PREPOSITION:  # "der für die Region zuständige Beamte"
            while k < j and unit.classes[k] != OTHER:
                k += 1
        if k < j and unit.classes[k] in NOMINAL:
            return unit.lows[k]
        k += 1
    return ""
