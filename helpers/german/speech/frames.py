"""What is said around a phrase that names its source: "Am Montag kamen | laut Polizei | 40 Gäste"."""

from collections.abc import Iterator

from helpers.german import cues, lexicon
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import listed
from helpers.german.speech import numerals
from helpers.german.speech.extent import goes_on, message_end
from helpers.german.speech.model import Range, Statement
from helpers.german.speech.order import RELATIVE, subordinate

ASIDE_OPENS = frozenset((wc.COMMA, wc.BRACKET_OPEN, wc.DASH))
ASIDE_CLOSES = frozenset((wc.COMMA, wc.BRACKET_CLOSE, wc.DASH))
MERE = frozenset((wc.ADVERB, wc.SUBORDINATOR, wc.COORDINATOR))
THAT = listed("dass daß")
ADVERBIAL_CLAUSE = frozenset(("als", "weil", "da", "während", "obwohl", "nachdem", "wobei"))
BESIDE = listed("wobei nachdem obwohl während weil da")


def framed(
    unit: Unit, first: int, who: Range, cue: list[int], rule: str, lemma: str, after: int | None = None
) -> Statement | None:
    """The message is the sentence around the frame, without the frame."""
    if after is None:
        who = who[0], next((k for k in range(who[0] + 1, who[1]) if _begins_amount(unit, k, who[1])), who[1])
    if after is None:
        who = _without_place(unit, first, who)
    last = who[1] if after is None else after
    begin, end = _borders(unit, first, last)
    if unit.at(first - 1) == wc.DETERMINER and unit.at(first - 2) != wc.COMMA and phrases.core(unit, last, end) > last:
        begin, end = first, phrases.whole(unit, last, end)  # "der nach Angaben der Stadt | 40 Gäste"
    own = after is None and _own_number(unit, first - 1)
    counted = _number_before(unit, first) if after is None else -1
    if counted >= 0 and any(_number_before(unit, k) >= 0 for k in _others(unit, first)):
        begin, end, own = counted, first, True  # "400 (laut Polizei) bis 900 (laut Rat)": its own number only
    elif counted >= 0 and _listed_before(unit, counted):
        begin, end, own = counted, first, True  # "40 kamen laut Polizei, | 60 laut Rat"
    elif own:
        begin, end = first, _sum(unit, last, end)  # "drei Kinder und laut Klinik vier Frauen": the second only
    elif after is not None and _second_number(unit, first, last):
        begin, end = first, unit.until(last, wc.BREAKS)  # "kamen laut Polizei 40, dem Verein zufolge | sogar 60"
    end = next((k for k in range(last, end) if _own_number(unit, k) or _sourced_number(unit, k)), end)
    left, right = unit.trimmed(begin, first, ASIDE_OPENS), last
    if first == begin and unit.at(right) == wc.COMMA and unit.low(right + 1) in RELATIVE:
        close = unit.until(right + 1, (wc.COMMA,))  # "Laut Müller, der krank ist, ..."
        right = close if close < end else right
    while right < end and unit.classes[right] in ASIDE_CLOSES:
        right += 1
    mere = left - begin <= 2 and MERE.issuperset(unit.classes[begin:left])  # "Denn laut Müller ..."
    pieces = [*([] if mere else [(begin, left)]), *([(right, end)] if right < end else [])]
    if sum(b - a for a, b in pieces) < 2 - own and unit.at(right) != wc.NUMBER:
        return None
    act = "estimates" if _estimated(people.head(unit, *who)) else "asserts"
    return Statement(pieces, cue, who, "indirect", rule, lemma, act)


def _estimated(low: str) -> bool:
    """ "nach Schätzung der Polizei", "Prognosen zufolge"; not "nach Einschätzung"."""
    return low.endswith(("schätzung", "schätzungen", "prognose", "prognosen")) and not low.startswith("einschätz")


def _second_number(unit: Unit, first: int, last: int) -> bool:
    """Whether a comma parts a number of somebody else from the one behind a source: ", dem Verein zufolge sogar 60"."""
    at = next((k for k in range(last, len(unit)) if unit.lows[k] not in BEFORE_NUMBER), last)
    if unit.at(first - 1) != wc.COMMA or not numerals.is_number(unit, at):
        return False
    left = range(unit.since(first - 1, wc.BREAKS), first - 1)
    return any(numerals.is_number(unit, k) for k in left) and any(unit.lows[k] in SOURCED for k in left)


def _others(unit: Unit, first: int) -> Iterator[int]:
    """Where other sources stand: "laut", "nach"."""
    return (k for k, low in enumerate(unit.lows) if low in SOURCED and k != first and unit.at(k) == wc.PREPOSITION)


def _number_before(unit: Unit, first: int) -> int:
    """Where the number just before a source begins: "400 | laut Polizei", "400 Menschen | (laut Rat)"; -1 if none."""
    k = first - 1 - (unit.at(first - 1) == wc.BRACKET_OPEN)
    k -= unit.at(k) == wc.NOUN
    return k if k >= 0 and numerals.is_number(unit, k) else -1


def _begins_amount(unit: Unit, k: int, end: int) -> bool:
    """ "laut Feuerwehr | 40 Minuten", "laut Stadt | 120 von 400 Plätzen"; not "laut Artikel 5 des Gesetzes"."""
    if unit.lows[k] == "von" and unit.classes[k - 1] == wc.NOUN and numerals.is_number(unit, k + 1):
        return True  # "wurden laut Polizei | von zwei Booten gerettet"
    amount = k == end - 1 or unit.low(k + 1) == "von" or unit.at(k + 2) == wc.NUMBER
    return unit.classes[k] == wc.NUMBER and amount


def _own_number(unit: Unit, k: int) -> bool:
    """Whether the "und" at `k` joins a number with a source of its own: "und nach Angaben der Klinik vier Frauen"."""
    joins = unit.at(k) == wc.COMMA or (unit.at(k) == wc.COORDINATOR and unit.lows[k] in JOINS)
    if not joins or unit.low(k + 1) not in SOURCED:
        return False
    j = phrases.whole(unit, k + 2, len(unit))
    j -= unit.classes[j - 1] == wc.NUMBER  # "laut Kern | 31"
    at = _governed_number(unit, k, j)
    head = SOURCED[unit.lows[k + 1]][1]
    if j == k + 2 or (head and not headed(unit, k + 2, j, head)):
        return False
    started = unit.classes[unit.since(k, wc.BREAKS) : k]
    if unit.classes[k] == wc.COMMA:  # "wurden 14 verletzt, laut Wirt 31"; not "Es kamen, laut Wirt 31 Mal, ..."
        left = range(unit.since(k, wc.BREAKS), k)
        share = unit.low(at) in EACH or unit.low(at + 1) in SHARES  # "laut Amt 40, laut Wirt jedes dritte davon"
        return (share or numerals.is_number(unit, at)) and any(numerals.is_number(unit, i) for i in left)
    clause = unit.at(j) == wc.AUXILIARY and not wc.VERBAL.isdisjoint(started)  # "und laut Polizei wurden 40 verletzt"
    return clause or numerals.is_number(unit, at) or unit.low(at) in ONE


def _listed_before(unit: Unit, counted: int) -> bool:
    """Whether a comma parts a number from one with a source of its own."""
    k = numerals.start_of(unit, counted, 0) - 1
    return k > 0 and unit.classes[k] == wc.COMMA and any(low in SOURCED for low in unit.lows[:k])


def _sourced_number(unit: Unit, k: int) -> bool:
    """Whether a comma begins another number with its own source: "40 kamen laut Polizei, | 60 laut Rat"."""
    if unit.classes[k] != wc.COMMA:
        return False
    at = numerals.number_from(unit, k + 1)
    behind = at + 1 + (unit.at(at + 1) == wc.NOUN)
    if not numerals.is_number(unit, at) or unit.low(behind) not in SOURCED or unit.at(behind) != wc.PREPOSITION:
        return False
    head = SOURCED[unit.lows[behind]][1]
    pointing = unit.low(behind + 1) in STANDS_FOR and unit.low(behind + 2) == "des"
    return not head or pointing or headed(unit, behind + 1, phrases.whole(unit, behind + 1, len(unit)), head)


def _governed_number(unit: Unit, k: int, j: int) -> int:
    """The number from `j` on, also behind the preposition of the one before `k`: "bei 52, laut Wirt bei 77"."""
    at = next((i for i in range(j, len(unit)) if unit.lows[i] not in BEFORE_NUMBER), j)
    if unit.at(at) != wc.PREPOSITION or unit.lows[at] not in unit.lows[unit.since(k, wc.BREAKS) : k]:
        return at
    return next((i for i in range(at + 1, len(unit)) if unit.lows[i] not in BEFORE_NUMBER), at)


def _sum(unit: Unit, last: int, end: int) -> int:
    """ "…, also acht Menschen": what all make together is not the second one's."""
    sums = (k for k in range(last, end) if unit.classes[k] == wc.COMMA and unit.low(k + 1) in SUMS)
    return next(sums, end)


STANDS_FOR = listed("denen der jenen")  # "nach denen des Vereins"
ONE = listed("ein eine einen einem einer")
BEFORE_NUMBER = numerals.BEFORE_NUMBER | {"auch", "noch", "weitere", "sogar"}
EACH, SHARES = listed("jeder jede jedes jeden"), listed("hälfte drittel viertel fünftel zehntel mehrheit")
JOINS, SUMS = listed("und sowie"), listed("also insgesamt zusammen mithin somit")


def _without_place(unit: Unit, first: int, who: Range) -> Range:
    """ "schwebt laut Klinikum in Gefahr", "sind laut Kiew in Kursk": what ends the clause is no part of the name."""
    mean = next((k for k in range(who[0] + 1, who[1]) if unit.lows[k] in MEANS and unit.lows[k - 1] == "im"), 0)
    if mean:
        return who[0], mean - 1  # "laut Kern | im Schnitt 300"
    inside = unit.since(first, wc.BREAKS) < first and unit.at(first - 1) != wc.COMMA
    at = next((k for k in range(who[0] + 1, who[1]) if unit.lows[k] in PLACES and unit.at(k) == wc.PREPOSITION), 0)
    return (who[0], at) if at and inside and unit.at(who[1]) in (wc.STOP, "") else who


MEANS = frozenset("schnitt durchschnitt mittel".split())
PLACES = frozenset("in im auf am an unter bei".split())


def _borders(unit: Unit, first: int, last: int) -> tuple[int, int]:
    """The clause that holds the frame, with the subordinate clauses that follow."""
    begin = unit.since(first, wc.HARD_BREAKS)
    for j in range(begin, first):
        if unit.lows[j] in THAT:
            begin = j
        elif unit.classes[j] == wc.COMMA and unit.low(j + 1) in BESIDE:
            begin = j + 1
    if unit.at(first - 2) == wc.COMMA and unit.lows[first - 1] in ADVERBIAL_CLAUSE:
        begin = first - 1  # "höher als am Montag, | als laut Polizei 40 kamen"
    if unit.at(first - 1) == wc.COMMA and goes_on(unit, last):
        begin = first  # "Laut Polizei kamen 40, | laut Rat waren es 60"
    inside = unit.since(first, wc.BREAKS, begin)
    if inside < first and unit.lows[inside] not in THAT and _clause_of_its_own(unit, inside):
        return inside, unit.until(last, wc.BREAKS)
    relative = _relative_start(unit, begin, first)
    if relative > begin or (begin > 0 and begin < first and unit.classes[begin - 1] == wc.COMMA):
        return relative, unit.until(last, wc.BREAKS)  # a relative clause ends with the next comma
    return begin, message_end(unit, last, plain=True)


def _clause_of_its_own(unit: Unit, first: int) -> bool:
    """ ", bevor es laut Kern", ", unter denen sich laut Kern", ", was laut Kern": the frame covers this clause only."""
    return subordinate(unit, first) or unit.lows[first] in FURTHER


FURTHER = listed("was worauf wozu wodurch womit wofür weshalb wobei")


def _relative_start(unit: Unit, begin: int, first: int) -> int:
    """A frame in a relative clause right behind its pronoun covers that clause only."""
    k = unit.since(first, wc.BREAKS, begin) - 1
    if k > begin and unit.classes[k] == wc.COMMA and k + 1 < first and unit.lows[k + 1] in RELATIVE and first - k <= 4:
        return k + 1
    return begin


def phrase_before(unit: Unit, i: int) -> int | None:
    """The start of the phrase that ends just before token `i`."""
    if i > 0 and (unit.lows[i - 1] in ("ihm", "ihr", "ihnen", "denen") or (i == 1 and unit.classes[0] == wc.OTHER)):
        return i - 1
    best = None
    for start in range(i - 1, max(-1, i - 20), -1):
        kind = unit.classes[start]
        if kind in wc.HARD_BREAKS:
            break
        if kind not in wc.PHRASE_STARTS or (kind == wc.OTHER and cues.finite(unit.lows[start])):
            continue
        inner = unit.at(start - 1) in wc.BEFORE_NOUNS and unit.lows[start] not in ("ein", "eine")
        if inner or phrases.whole(unit, start, i, wide=True) != i:
            continue
        if best is not None and unit.classes[best] == wc.DETERMINER and unit.lows[best] not in phrases.GENITIVE:
            break  # "... im Land | einem Bericht zufolge"
        if best is not None and unit.lows[best] in ("ein", "eine") and unit.at(best - 1) != wc.COMMA:
            break  # "Hoffnung macht vielen | ein Bericht, wonach"
        best = start
    return best


def opens(unit: Unit, i: int) -> bool:
    return i == 0 or unit.at(i - 1) in wc.SENTENCE_STARTS


# Nouns that make "nach X" an attribution; as the last part of a compound too (Polizeiangaben, Medienbericht).
SOURCE_NOUNS = tuple(lexicon.words("speech_words", kind="source"))
AFTERWARDS = ("auszählung", "auszählungen", "verurteilung")  # "nach der Auszählung" is of time


# Preposition -> rule, what the head of the phrase must be (None: anything).
SOURCED = {
    "laut": ("according_to", None),
    **dict.fromkeys(listed("gemäß"), ("according_to", None)),
    "nach": ("after_statements_of", "source"),
    "aus": ("after_statements_of", "sicht"),
}


def headed(unit: Unit, i: int, j: int, head: str) -> bool:
    """Whether the first noun is one of a source: "Angaben der Polizei", not "der Auszählung", "einem Angriff Daten"."""
    nouns = [unit.lows[k] for k in range(i, phrases.core(unit, i, j)) if unit.classes[k] == wc.NOUN]
    if unit.classes[i] != wc.NOUN:
        nouns = nouns[:1]  # "nach NDR Informationen"
    return any(low == "sicht" if head == "sicht" else is_source(low) for low in nouns)


def is_source(low: str) -> bool:
    """Whether a noun makes "nach X" an attribution: "Polizeiangaben", "Medienbericht", "denen" stands for one."""
    law = low.endswith("gesetz") and low not in SOURCE_NOUNS  # "nach dem Infektionsschutzgesetz" orders, says nothing
    sources = low.endswith(SOURCE_NOUNS) or low in ("idee", "version", "plänen")
    return sources and not (law or low.endswith(AFTERWARDS))
