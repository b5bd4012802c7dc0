"""Quoted words in the clause of a cue verb: nannte ihn „verrückt“, sprach von einem „Eingriff in die Rechte“."""

from collections.abc import Iterator

from helpers.german.reading import Unit
from helpers.german.reading import classes as wc
from helpers.german.reading.words import listed
from helpers.german.speech.events import Event, clause_end
from helpers.german.speech.model import Range, Statement

FRAGMENT_WORDS = 2  # a quoted fragment of fewer words is a name or irony
PREPOSITIONS = listed("vor auf von für um zu gegen mit über an")


def quoted(unit: Unit, first: int, last: int) -> Iterator[Range]:
    """Quotations as token ranges with their marks, long ones (one token) and short ones."""
    i = first
    while i < last:
        if unit.classes[i] == wc.QUOTATION:
            yield i, i + 1
        elif unit.classes[i] == wc.MARK:
            close = next((k for k in range(i + 1, min(last, i + 12)) if unit.classes[k] == wc.MARK), -1)
            if close > 0:
                yield i, close + 1
                i = close
        i += 1


def find(unit: Unit, event: Event, who: Range | None, free: set[int]) -> Iterator[Statement]:
    """Quoted fragments in the clause of a cue verb; `free`: tokens that no message holds yet."""
    if not event.verb.frames & {"quote", "predicate", "als", "noun", "von", "vor"} or event.verb.lemma == "lauten":
        return
    if (who is None and event.passive) or (who is not None and unit.lows[who[0]] == "man"):
        return  # "das nennt man", "sie werden so genannt"
    if event.verb.lemma == "nennen" and "sich" in unit.lows[event.first : event.last]:
        return  # "Das Fest nennt sich „Nacht der Lichter“"
    begin, end = event.first, clause_end(unit, event)
    if unit.at(end) == wc.COMMA and unit.at(end + 1) == wc.QUOTATION and unit.forms[end + 1][1:2].islower():
        end += 2  # "sprach von einem Kraftakt, | „der uns 40 Euro kostet“"
    while begin > 1 and unit.classes[begin - 1] == wc.QUOTATION:  # Von einem „Eingriff in die Rechte“ spricht ...
        begin = unit.since(begin - 1, wc.SEPARATORS)
    for first, last in quoted(unit, begin, end):
        own = who is not None and who[0] < last and first < who[1]
        # "Die „Aktion für den Kanal“ berichtete": who speaks
        name = who is None and last == event.finite and unit.low(first - 1) != "als"
        if own or name or not free.issuperset(range(first, last)):
            continue
        if not (_is_fragment(unit, first, last) or _predicate(unit, event, first)):
            continue
        k = _head_before(unit, first, begin)
        cue = sorted({*event.cue, k} if unit.lows[k] in {"als", *PREPOSITIONS & event.verb.frames} else event.cue)
        yield event.says([(first, last)], who, "direct", "quoted_fragment", cue)


def _is_fragment(unit: Unit, first: int, last: int) -> bool:
    """A fragment of somebody's words, not a title: more than one word, one of them in lower case."""
    if unit.low(first - 1) == "des":
        return False  # Teile des „Gesetzes über den Schutz der Straßen“
    if last == first + 1:
        return not _title(unit.forms[first][1:-1].split())
    inner = unit.forms[first + 1 : last - 1]
    if len(inner) < FRAGMENT_WORDS or unit.at(first - 1) == wc.NOUN:
        return False  # die Zeitung „Die Welt“
    return not _title(inner)


def _predicate(unit: Unit, event: Event, first: int) -> bool:
    """als „Wortbruch“ bezeichnen, einen „Wortbruch“ nennen: here one quoted word is somebody's too."""
    if unit.at(first - 1) == wc.NOUN:
        return False  # "nannte im Sender „Nordfunk“ Gründe"
    named = unit.lows[_head_before(unit, first, event.first)] == "als" and event.verb.frames & {"predicate", "als"}
    return bool(named) or event.verb.lemma == "nennen"


def _head_before(unit: Unit, first: int, begin: int) -> int:
    """The word before the modifiers of a quotation: "als | völlig neuen „Unsinn“"."""
    k = first - 1
    while k > begin and unit.classes[k] in wc.MODIFIERS:
        k -= 1
    return k


def _title(words: list[str]) -> bool:
    return not any(word[0].islower() and len(word) > 3 for word in words)
