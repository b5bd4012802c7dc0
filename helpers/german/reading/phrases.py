"""Noun phrases without a tagger: determiner, modifiers, nouns and names, and what hangs on them.

All functions take a unit and a token number and return the number of the token after the phrase, the same number if
there is none.
"""

from helpers.german import cues, lexicon
from helpers.german.inflection import infinitive
from helpers.german.reading import classes as wc
from helpers.german.reading.units import Unit
from helpers.german.reading.words import ARTICLES, DAYS, NAME_PARTICLES, listed

INSIDE_NAMES = NAME_PARTICLES - {"das", "der", "den", "vom", "von", "zu"}
TITLE_STARTS = frozenset((wc.NOUN, wc.NUMBER, wc.OTHER, wc.DETERMINER, wc.PREPOSITION))
IN_TITLE = frozenset((wc.OTHER, wc.DETERMINER, wc.PREPOSITION, wc.NUMBER, wc.ADVERB, wc.COORDINATOR))
APPOSITION_ENDS = frozenset((wc.COMMA, wc.STOP, wc.SEMICOLON, wc.COLON, wc.QUOTATION, wc.DASH, wc.BRACKET_CLOSE))

GENITIVE = lexicon.group("genitives")
CLOSE = listed("von vom für")  # prepositions whose phrase belongs to the noun before it, wherever it stands
AT_HEADS = tuple(lexicon.group("at_heads"))
NO_NAMES = lexicon.group("no_names")
WIDE = CLOSE | lexicon.group("wide_prepositions")
ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
SOLO = lexicon.group("solo_pronouns")
VERB_ENDINGS = tuple(lexicon.group("plural_pasts"))
MODIFIED = 15  # tokens: nor are its modifiers
REACH = 30  # no phrase is longer
TITLE_WORDS = 9  # nor a quoted title inside one


def core(unit: Unit, i: int, end: int) -> int:
    """Determiner, modifiers and head: "der frühere Minister Müller (SPD)"."""
    classes, lows = unit.classes, unit.lows
    j, end = i, min(end, i + REACH)
    while j < end and classes[j] == wc.DETERMINER:
        j += 1
    determined = j > i
    mark = j
    last = min(end, mark + MODIFIED)
    while j < last and classes[j] not in wc.NOMINAL:
        if classes[j] == wc.MARK and _closing(unit, j, end):
            return _names(unit, _closing(unit, j, end), end)  # die „Süddeutsche Zeitung“
        further = _modifier_at(unit, j, end, mark, determined)
        if further == j:
            break
        j = further
    if j < end and classes[j] in wc.NOMINAL:
        return _names(unit, j + 1, end)
    if j > mark and classes[j - 1] == wc.NUMBER and determined:
        return j  # "der 81-jährige"
    if determined and lows[i] in SOLO and mark == i + 1:
        return mark
    return i


def _of_number(unit: Unit, j: int) -> bool:
    """ "eine Summe | von 40 Euro", "zwei | von 40": a number that belongs to its noun."""
    sources = unit.lows[j - 1].endswith(("angaben", "auskunft", "darstellung", "ansicht", "einschätzung"))
    return unit.lows[j] == "von" and not sources


MEASURED = ("alte", "starke", "lange", "hohe", "breite", "große", "tiefe", "schwere")


def _modifier_at(unit: Unit, j: int, end: int, mark: int, determined: bool) -> int:
    """The token after one modifier at `j`, `j` itself if there is none; `mark`: where the modifiers begin."""
    classes, lows = unit.classes, unit.lows
    kind = classes[j]
    if kind == wc.NUMBER and unit.at(j + 1) == wc.NOUN and unit.low(j + 2).startswith(MEASURED):
        return j + 3  # "der 61 Jahre alte Mann", "der 38 Seiten starken Stellungnahme"
    if kind == wc.NUMBER or (kind == wc.OTHER and modifier(lows[j])):
        return j + 1
    if kind == wc.MARK and j + 1 < end and classes[j + 1] in wc.PHRASE_STARTS:
        return j + 1  # a mark inside a noun phrase opens a name: die „Süddeutsche Zeitung“
    adjective = j + 1 < end and classes[j + 1] == wc.OTHER and modifier(lows[j + 1])
    modified = j + 1 < end and classes[j + 1] in (wc.OTHER, wc.NUMBER) and modifier(lows[j + 1])
    about = kind == wc.ADVERB and j + 1 < end and classes[j + 1] == wc.NUMBER
    if determined and ((kind in (wc.ADVERB, wc.OTHER) and modified) or about):
        return j + 1  # "der gestern entlassene Minister", "die rund 5000 Gäste"
    if determined and kind == wc.DETERMINER and lows[j] not in ARTICLES:
        return j + 1
    if kind == wc.COORDINATOR and j > mark and (adjective or (j + 1 < end and classes[j + 1] == wc.NUMBER)):
        return j + 1  # "die großen und kleinen Parteien"
    if kind in (wc.COMMA, wc.MUTED) and j > mark and modifier(lows[j - 1]):
        k = next((k for k in range(j + 1, end) if classes[k] != wc.ADVERB), end)
        if k + 1 < end and classes[k] == wc.OTHER and modifier(lows[k]):
            return k  # "der frühere, langjährige Chef", "einer vorläufigen, bislang nicht bestätigten Zählung"
    if determined and kind == wc.PREPOSITION:
        inner = core(unit, j + 1, end)
        while inner < end and classes[inner] == wc.ADVERB:
            inner += 1
        if j + 1 < inner < end and classes[inner] == wc.OTHER and modifier(lows[inner]):
            return inner  # "der in Bonn lebende Autor"
    return j


def modifier(low: str) -> bool:
    return low.endswith(ADJECTIVE_ENDINGS) and len(low) > 3


def _names(unit: Unit, j: int, end: int) -> int:
    """On from a noun: further nouns and names, numbers, name particles, quoted titles, brackets."""
    classes, lows = unit.classes, unit.lows
    opened = classes[max(0, j - 8) : j].count(wc.MARK) % 2 == 1
    while j < end:
        kind = classes[j]
        if (
            (kind == wc.NOUN and lows[j] not in NO_NAMES)
            or (kind == wc.NUMBER and classes[j - 1] == wc.NOUN and (j + 1 >= end or classes[j + 1] != wc.NOUN))
            or (kind == wc.QUOTATION and unit.forms[j][1:2].isupper() and unit.forms[j].count(" ") < TITLE_WORDS)
        ):
            j += 1
        elif kind == wc.MARK and opened:
            opened, j = False, j + 1
        elif kind == wc.MARK and j + 1 < end and classes[j + 1] in TITLE_STARTS and _closing(unit, j, end):
            j = _closing(unit, j, end)
        elif opened and kind in IN_TITLE and _closing(unit, j - 1, end):
            j = _closing(unit, j - 1, end)
            opened = False
        elif lows[j] in INSIDE_NAMES and j + 1 < end and classes[j + 1] == wc.NOUN:
            j += 2
        elif lows[j] in INSIDE_NAMES and j + 2 < end and lows[j + 1] in ("der", "den") and classes[j + 2] == wc.NOUN:
            j += 3  # "Henk van der Meer"
        elif kind == wc.BRACKET_OPEN and _closing(unit, j, end, wc.BRACKET_CLOSE):
            j = _closing(unit, j, end, wc.BRACKET_CLOSE)
        else:
            break
    return j


def _closing(unit: Unit, j: int, end: int, sign: str = wc.MARK) -> int:
    """The token after the mark that closes the short quotation opened at `j`, 0 if there is none near."""
    return next((k + 1 for k in range(j + 2, min(end, j + 8)) if unit.classes[k] == sign), 0)


def whole(unit: Unit, i: int, end: int, wide: bool = False, join: bool = True, apposition: bool = True) -> int:
    """A noun phrase with genitives, prepositional attributes, coordination and apposition.

    wide: every prepositional phrase belongs to it (as in the field before the verb), else only those of CLOSE.
    """
    j = core(unit, i, end)
    if j == i:
        return i
    end = min(end, i + REACH)
    further = 0
    while j < end and further != j:
        further, j = j, _attribute(unit, j, end, wide)
        if further == j and join:
            j = _joined(unit, j, end)
        if further == j and apposition:
            j = _apposition(unit, j, end)
    return j


def _attribute(unit: Unit, j: int, end: int, wide: bool) -> int:
    classes, low = unit.classes, unit.lows[j]
    if classes[j] == wc.DETERMINER and low in GENITIVE:
        if low == "der" and unit.at(j + 1) == wc.OTHER and not unit.lows[j + 1].endswith(("en", "er")):
            return j  # "Angaben der NASA | der überwiegende Teil": a nominative
        return core(unit, j, end)
    if classes[j] == wc.OTHER and low.endswith("er") and j + 1 < end and classes[j + 1] == wc.NOUN:
        return core(unit, j, end)  # "Soldaten nordkoreanischer Herkunft"
    if classes[j] in wc.ADVERBIAL and (low in (WIDE if wide else CLOSE) or _at(unit, j)):
        inner = core(unit, j + 1, end)
        if low in ("für", "von") and wc.NUMBER in (unit.at(j + 1), unit.at(j + 2)) and not _of_number(unit, j):
            return j  # "nach Auskunft des Amts | für 160 Personen", "nach eigenen Angaben | von mindestens 40"
        if low in ("für", "von") and unit.low(j + 1) in DAYS:
            return j  # "hatte Kern | für Donnerstag von 40 gesprochen", "Angaben des Amts | von Januar bis Mai"
        bare = inner == j + 1 and low == "von" and unit.at(j + 1) == wc.OTHER
        if bare and unit.at(j + 2) not in (wc.OTHER, wc.NOUN):
            return j + 2  # "nach Ansicht von ai"
        if low == "von" and unit.low(j + 1) in ("ihnen", "uns"):
            return j + 2  # "einer von ihnen"
        return inner if inner > j + 1 else j
    return j


def _at(unit: Unit, j: int) -> bool:
    """ "die Vertretung bei der UNO", "Experten aus Berlin": institution or place right behind the noun."""
    low = unit.lows[j]
    if low in ("bei", "beim"):
        return unit.lows[j - 1].endswith(AT_HEADS)
    lone = unit.at(j + 1) == wc.NOUN and unit.at(j + 2) != wc.NOUN
    return low in ("aus", "in") and lone and unit.lows[j + 1] not in DAYS


JOINING = listed("und sowie oder bzw noch als wie")


def _joined(unit: Unit, j: int, end: int) -> int:
    if unit.lows[j] in JOINING and (unit.lows[j] != "noch" or "weder" in unit.lows[:j]):
        k = j + 1
        if unit.lows[j] in ("als", "wie") and unit.low(j + 1) != "auch":
            return j
        while unit.low(k) in ("auch", "seine", "bzw"):
            k += 1
        if unit.at(k) == wc.PREPOSITION:
            k += 1
        if unit.at(k) == wc.OTHER and (cues.read(unit.low(k)) or unit.low(k).endswith(VERB_ENDINGS)):
            return j  # "die Gewerkschaft und kündigten Streiks an"
        inner = core(unit, k, end)
        return inner if (inner > k and unit.low(k) not in ARTICLES) or inner > k + 1 else j
    return j


def list_end(unit: Unit, comma: int, end: int) -> int:
    """Where a list ends that goes on at a comma: "Moor|, Auen und Kling| liegen"; the comma itself if none does."""
    j = comma
    while j < end and unit.classes[j] == wc.COMMA:
        start = j + 1 + (unit.at(j + 1) == wc.PREPOSITION)  # "In Moor, in Auen und in Kling"
        j = whole(unit, start, end, join=False, apposition=False)
        if j == start:
            return comma
    if unit.low(j) not in ("und", "oder", "sowie"):
        return comma
    start = j + 1 + (unit.at(j + 1) == wc.PREPOSITION)
    last = whole(unit, start, end, apposition=False)
    return last if last > start else comma


def _apposition(unit: Unit, j: int, end: int) -> int:
    """ ", der stellvertretende Botschafter bei den Vereinten Nationen," closed by a comma; no relative clause."""
    classes = unit.classes
    if classes[j] != wc.COMMA or j + 1 >= len(unit):
        return j
    if classes[j + 1] not in wc.PHRASE_STARTS or (classes[j + 1] == wc.OTHER and cues.read(unit.lows[j + 1])):
        return j
    if unit.lows[j + 1].startswith("kein"):
        return j  # "Es gebe, sagte Kern, | keinen Grund"
    k = whole(unit, j + 1, len(unit), wide=True, join=True, apposition=False)
    if k == j + 1 or classes[k - 1] not in wc.PHRASE_ENDS or (unit.lows[j + 1] in SOLO and k == j + 2):
        return j
    if k >= len(unit) or classes[k] in APPOSITION_ENDS or k == end:
        return k
    return j


NOT_SUBJECT = lexicon.group("no_subjects")
FEMININE = tuple(lexicon.group("feminine_endings"))
MASCULINE_IN = tuple(lexicon.group("masculine_in"))


def nominative(unit: Unit, i: int, j: int) -> bool:
    """Whether the phrase from `i` to `j` can be a subject: not "den Reportern", not "der Zeitung"."""
    low = unit.lows[i]
    if low in NOT_SUBJECT or unit.classes[i] in (wc.PREPOSITION, wc.REFLEXIVE):
        return False
    if j == i + 1 and low.endswith("enden") and infinitive(low.removesuffix("den")):
        return False  # "Ausscheidenden bietet das Werk 40 Euro"
    if low == "einer" and (unit.at(i + 1) == wc.DETERMINER or unit.low(i + 1) == "von"):
        return True  # "einer der Männer"
    if low in ("der", "einer", "dieser", "seiner", "ihrer", "jener") and j > i + 1:
        head = _head(unit, i, j)
        return low not in ("einer", "seiner", "ihrer") and not (
            head.endswith(FEMININE) and not head.endswith(MASCULINE_IN)
        )
    return True


def _head(unit: Unit, i: int, j: int) -> str:
    """The first noun of the phrase, in lower case."""
    k = i
    while k < j:
        if unit.classes[k] == wc.PREPOSITION:  # "der für die Region zuständige Beamte"
            while k < j and unit.classes[k] != wc.OTHER:
                k += 1
        if k < j and unit.classes[k] in wc.NOMINAL:
            return unit.lows[k]
        k += 1
    return ""


ADDRESS = 6  # tokens: "Frau Professor Ina Lohse,"


def addressed(unit: Unit) -> int:
    """ "Frau Lohse, | die Polizei sagt, ...": where what is told to her begins; 0 where nobody is addressed.

    Not "Herr Kern, der Wirt ist, sagte", "Frau Lohse, die Wirtin, sagte".
    """
    if unit.low(0) not in ("frau", "herr"):
        return 0
    comma = unit.until(1, wc.BREAKS)
    if not 1 < comma < ADDRESS or unit.at(comma) != wc.COMMA or any(k != wc.NOUN for k in unit.classes[1:comma]):
        return 0
    end = unit.until(comma + 1, wc.BREAKS)
    verb = whole(unit, comma + 1, end, join=False, apposition=False)
    main = comma + 1 < verb < end and unit.at(verb) in wc.VERBAL and unit.at(end + 1) not in wc.VERBAL
    return comma + 1 if main else 0
