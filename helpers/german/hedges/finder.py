"""Every hedge of a text, word by word: one pass over the words, a bounded look around each candidate."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from weakref import WeakKeyDictionary

from helpers.german.hedges import lexicon, modals
from helpers.german.reading import Reading, read
from helpers.german.reading.words import listed

THAT = re.compile(r"\s*,\s*dass\b")
SUPPOSED_PASSIVE = listed("vermutet angenommen gemutmaßt spekuliert")
PASSIVE = re.compile(r"\b(?:wird|wurde|werde|werden)\b")
NEGATIONS = listed("nicht weder")
CONFIRMING = re.compile(r"(?:bestätig|verifizier|überprüf|nachprüf)(?:en|t|te|ten|e|bar)?$|nachgewiesen$|belegt$")
TURNED_OUT = re.compile(r"\bha(?:t|ben|be|tten?)\b.*\bsich\b|\bsich\b.*\bha(?:t|ben|be|tten?)\b", re.S)
"""What "hat sich nicht bestätigt" has turned out false; "ließ sich nicht bestätigen" is open."""
EXCLUDING = re.compile(r"aus(?:zu)?(?:geschlossen|schließen)$")
KNOWING = re.compile(
    r"(?:bekannt|fest|klar|absehbar|geklärt|vorher(?:zu)?sagen|ab(?:zu)?sehen|ab(?:zu)?schätzen|beziffern)$"
)
TELLING = re.compile(r"(?:sagen|beantworten|beurteilen|feststellen|einschätzen)$")
LETS = re.compile(r"\b(?:lässt|lasse|ließ|lassen|ließen|kann|könne|konnte|können|sei|ist)\b")
BEING = re.compile(r"\b(?:ist|sind|sei|seien|war|waren|wäre)\b")
UNTRUE = {
    "": re.compile(r"\bstimm(?:t|e|en|ten)\b"),
    "zu": re.compile(r"\b(?:trifft|treffe|treffen|träfe)\b"),
    **dict.fromkeys(("wahr", "richtig", "korrekt", "zutreffend"), BEING),
}
LONGEST_WORD = 50  # letters
_START = attrgetter("start")
REACH = 4  # words between "nicht" and what it negates: "nicht von unabhängiger Seite bestätigt"
WORD = re.compile(r"\w+")
WORDS = lexicon.WORDS
SMALL = (
    WORDS.keys()
    | modals.MODALS
    | modals.CONDITIONS
    | NEGATIONS
    | SUPPOSED_PASSIVE
    | lexicon.PHRASES.keys()
    | {"denkbar"}
)
# Upper case only where German would also write it so: nouns ("Lügen"), or the head of a sentence ("Vermutlich").
CANDIDATES = {form: word for word in SMALL for form in (word, word[0].upper() + word[1:])}
NOT_WOHL = re.compile(r"fühl|gefühl|gesonnen|bekannt$|bekomm|erg")


@dataclass(frozen=True, slots=True)
class Hedge:
    """Hedging words: kind is the certainty they carry (probable, possible, alleged, unconfirmed, hypothetical, planned,
    reported), or demand (sollen) or denial (Lügen)."""

    start: int
    end: int
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Place:
    """A word that may hedge: where it begins, as written, and as the lists have it."""

    reading: Reading
    start: int
    word: str
    small: str

    @property
    def previous(self) -> str:
        """The word before it."""
        before = self.reading.words_in(max(0, self.start - LONGEST_WORD), self.start)
        return before[-1][2] if before else ""

    @property
    def end(self) -> int:
        return self.start + len(self.word)

    @property
    def after(self) -> str:
        return self.reading.text[self.end : self.end + 30]

    def hedge(self, kind: str, rule: str) -> Hedge:
        return Hedge(self.start, self.end, kind, rule)


_FOUND: "WeakKeyDictionary[Reading, dict[int, list[Hedge]]]" = WeakKeyDictionary()
"""Of each reading the hedges by sentence, as far as they were asked for."""


def find(text: str | Reading) -> list[Hedge]:
    """All hedges in order of place, none inside another; in each sentence of a Reading they are sought once.

    Konjunktiv I is none: it reports, it does not doubt.
    """
    reading = read(text)
    return between(reading, 0, len(reading.text))


def between(reading: Reading, start: int, end: int) -> list[Hedge]:
    """The hedges that begin between `start` and `end`; only the sentences there are searched."""
    known, found = _FOUND.setdefault(reading, {}), list[Hedge]()
    for n in range(reading.sentence_at(start), min(reading.sentence_at(end) + 1, len(reading.sentences))):
        if n not in known:
            known[n] = list(_find(reading, n))
        first, last = (bisect_left(known[n], edge, key=_START) for edge in (start, end))
        found += known[n][first:last]
    return found


def _find(reading: Reading, n: int) -> Iterator[Hedge]:
    sentence, last_end = reading.sentences[n], 0
    for start, _, form in reading.words_in(sentence.start, sentence.end):
        if form in CANDIDATES and start >= last_end:
            hedge = _read(Place(reading, start, form, CANDIDATES[form]))
            if hedge:
                yield hedge
                last_end = hedge.end


def _read(place: Place) -> Hedge | None:
    if place.word != place.small and not _heads_sentence(place):
        return None
    return next(filter(None, (reads(place) for reads in (_phrase, _negated, _modal, _supposed, _word))), None)


def _heads_sentence(place: Place) -> bool:
    """Capitals mark nouns and names ("Radio Vermutlich") except at the head of a sentence, a line or a quotation."""
    before = place.reading.text[max(0, place.start - 4) : place.start].rstrip(' „“”"»«')
    return not before or before[-1] in ".!?:\n…•–-"


def _phrase(place: Place) -> Hedge | None:
    if place.small not in lexicon.PHRASES:
        return None
    pattern, kind, rule = lexicon.PHRASES[place.small]
    whole = pattern.match(place.reading.text, place.start, place.start + 80)
    return Hedge(place.start, whole.end(), kind, rule) if whole else None


def _negated(place: Place) -> Hedge | None:
    """ "nicht ... bestätigt", "nicht auszuschließen", "lässt sich nicht sagen"."""
    if place.small == "denkbar" and place.previous not in ("kaum", "nicht"):
        return place.hedge("possible", "hedge_not_excluded")
    if place.small not in NEGATIONS:
        return None
    first, last = modals.stretch(place.reading, place.start)
    lets = LETS.search(place.reading.text, first, last)
    if _calls_untrue(place, first, last):
        return place.hedge("denial", "hedge_denial_word")
    for n, later in enumerate(WORD.finditer(place.reading.text, place.end, min(last, place.start + 120))):
        word = later.group()
        if word in ("nur", "mehr", "allein") or n > REACH:
            return None
        if CONFIRMING.match(word):
            if TURNED_OUT.search(place.reading.text, first, last):
                return None
            return Hedge(place.start, later.end(), "unconfirmed", "hedge_not_confirmed")
        if n < 2 and EXCLUDING.match(word):
            return Hedge(place.start, later.end(), "possible", "hedge_not_excluded")
        if n < 2 and (KNOWING.match(word) or (lets and TELLING.match(word))):
            return Hedge(place.start, later.end(), "unconfirmed", "hedge_unclear")
    return None


def _calls_untrue(place: Place, first: int, last: int) -> bool:
    """ "Das stimmt nicht", "trifft nicht zu", "ist nicht wahr"; not "funktioniert nicht richtig", "stimmt nicht zu"."""
    text = place.reading.text
    before, after = text[first : place.start], text[place.end : last].strip(' „“”"»«')
    if after in ("", "zu", "wahr", "richtig", "korrekt", "zutreffend"):
        return bool(UNTRUE[after].search(before))
    return after in ("stimmt", "stimme", "stimmten", "zutrifft", "zutreffe", "zutreffen")


def _modal(place: Place) -> Hedge | None:
    if place.small not in modals.MODALS and place.small not in modals.CONDITIONS:
        return None
    read_ = modals.read(place.reading, place.start, place.word, place.previous)
    return place.hedge(*read_) if read_ else None


def _supposed(place: Place) -> Hedge | None:
    """ "und es wird vermutet, dass": the passive has no owner; "Experten vermuten, dass" has one."""
    if place.small not in SUPPOSED_PASSIVE:
        return None
    text, (first, last) = place.reading.text, modals.stretch(place.reading, place.start)
    if not PASSIVE.search(text, first, last):
        return None
    if place.small == "angenommen" and not THAT.match(text, place.end):
        return None  # "Die Resolution wird angenommen": accepted
    head = max(text.rfind(form, max(0, place.start - 80), place.start) for form in ("wird", "wurde", "werde"))
    return Hedge(head if head >= first else place.start, place.end, "probable", "hedge_supposed_by_nobody")


def _word(place: Place) -> Hedge | None:
    kind, rule = WORDS.get(place.small, ("", ""))
    return place.hedge(kind, rule) if kind and not _excepted(place, rule) else None


def _excepted(place: Place, rule: str) -> bool:
    small, previous, after = place.small, place.previous, place.after
    if rule == "hedge_wohl":
        but = re.match(r"\s+(?:aber|oder)\b", after)
        return previous in ("sehr", "und", "sich") or bool(NOT_WOHL.search(after) or but)
    if small == "möglich":
        return previous in ("wie", "nicht", "so", "bald") or not re.match(r"\s*,?\s*(?:dass|ob)\b", after)
    if rule == "hedge_possible_adjective":
        return previous in ("alle", "alles", "jede", "jeden", "nur") or previous.endswith("st")  # "frühest mögliche"
    if small == "wahrscheinlich":
        return previous in ("weniger", "wenig", "nicht", "kaum", "wie")
    if small == "falsch":
        first, last = modals.stretch(place.reading, place.start)
        ends = place.reading.text[place.end : last].strip(' „“”"»«') == ""
        return not ends or not BEING.search(place.reading.text, first, place.start)
    if small == "offen":
        asked = re.match(r"\s*,\s*(?:ob|wie|wer|wann|warum|wo|was)\b", after)
        return not asked and previous not in ("bleibt", "blieb", "bleibe")
    return False
