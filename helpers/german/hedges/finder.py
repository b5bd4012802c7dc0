"""Every hedge of a text, word by word: one pass over the words, a bounded look around each candidate."""

import re
from dataclasses import dataclass

from helpers.german.hedges import clauses, lexicon, modals

NOBODY = re.compile(
    r"\b(?:es\s+)?(?:wird|wurde|werde)\s+(?:[a-zäöü]+\s+){0,2}?(?:vermutet|angenommen|gemutmaßt|spekuliert)\b", re.I
)
THAT = re.compile(r"\s*,\s*dass\b")
SUPPOSED_PASSIVE = clauses.forms("vermutet angenommen gemutmaßt spekuliert")
NEGATIONS = clauses.forms("nicht weder")
CONFIRMING = re.compile(r"(?:bestätig|verifizier|überprüf|nachprüf)(?:en|t|te|ten|e|bar)?$|nachgewiesen$|belegt$")
EXCLUDING = re.compile(r"aus(?:zu)?(?:geschlossen|schließen)$")
REACH = 4  # words between "nicht" and what it negates: "nicht von unabhängiger Seite bestätigt"
WORD = re.compile(r"\w+")
WORDS = lexicon.words()
SMALL = {
    **WORDS,
    **dict.fromkeys(
        modals.MODALS | modals.CONDITIONS | NEGATIONS | SUPPOSED_PASSIVE | lexicon.PHRASES.keys(), ("", "")
    ),
    **dict.fromkeys(
        ("unbestätigt", "unbestätigte", "unbestätigten", "unbestätigter"), ("unconfirmed", "hedge_not_confirmed")
    ),
    "denkbar": ("", ""),
}
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


def find(text: str) -> list[Hedge]:
    """All hedges in order of place, none inside another. Konjunktiv I is none: it reports, it does not doubt."""
    found: list[Hedge] = []
    last_end, before = 0, ("", 0)
    for word in WORD.finditer(text):
        small = CANDIDATES.get(word.group())
        if small is not None and word.start() >= last_end:
            hedge = _read(text, word.start(), word.group(), small, before)
            if hedge:
                found.append(hedge)
                last_end = hedge.end
        before = (word.group(), word.end())
    return found


def _read(text: str, start: int, word: str, small: str, before: tuple[str, int]) -> Hedge | None:
    if word != small and not _heads_sentence(text, start):
        return None
    for reading in (_phrase, _negated, _modal, _supposed, _word):
        hedge = reading(text, start, word, small, before[0])
        if hedge:
            return hedge
    return None


def _heads_sentence(text: str, start: int) -> bool:
    """Capitals mark nouns and names ("Radio Vermutlich") except at the head of a sentence, a line or a quotation."""
    before = text[max(0, start - 4) : start].rstrip(' „“”"»«')
    return not before or before[-1] in ".!?:\n…•–-"


def _phrase(text: str, start: int, word: str, small: str, previous: str) -> Hedge | None:
    if small not in lexicon.PHRASES:
        return None
    pattern, kind, rule = lexicon.PHRASES[small]
    whole = re.compile(pattern, re.I).match(text, start, start + 80)
    return Hedge(start, whole.end(), kind, rule) if whole else None


def _negated(text: str, start: int, word: str, small: str, previous: str) -> Hedge | None:
    """ "nicht ... bestätigt", "nicht auszuschließen", "keine Bestätigung"."""
    if small == "denkbar" and previous not in ("kaum", "nicht"):
        return Hedge(start, start + len(word), "possible", "hedge_not_excluded")
    if small not in NEGATIONS:
        return None
    for n, later in enumerate(
        WORD.finditer(text, start + len(word), min(clauses.clause_end(text, start), start + 120))
    ):
        if later.group() in ("nur", "mehr", "allein") or n > REACH:
            return None
        if CONFIRMING.match(later.group()):
            return Hedge(start, later.end(), "unconfirmed", "hedge_not_confirmed")
        if n < 2 and EXCLUDING.match(later.group()):
            return Hedge(start, later.end(), "possible", "hedge_not_excluded")
    return None


def _modal(text: str, start: int, word: str, small: str, previous: str) -> Hedge | None:
    if small not in modals.MODALS and small not in modals.CONDITIONS:
        return None
    read = modals.read(text, start, word, previous)
    return Hedge(start, start + len(word), *read) if read else None


def _supposed(text: str, start: int, word: str, small: str, previous: str) -> Hedge | None:
    """ "und es wird vermutet, dass": the passive has no owner; "Experten vermuten, dass" has one."""
    if small not in SUPPOSED_PASSIVE:
        return None
    if re.search(r"\b(?:wird|wurde|werde|werden)\b", clauses.around(text, start)):
        head = max(text.rfind(form, max(0, start - 80), start) for form in ("wird", "wurde", "werde"))
        if word.lower() == "angenommen" and not THAT.match(text, start + len(word)):
            return None  # "Die Resolution wird angenommen": accepted
        near = head if head >= 0 and head >= clauses.clause_start(text, start) else start
        return Hedge(near, start + len(word), "probable", "hedge_supposed_by_nobody")
    return None


def _word(text: str, start: int, word: str, small: str, previous: str) -> Hedge | None:
    kind, rule = WORDS.get(small, SMALL.get(small, ("", "")))
    if not kind or _excepted(text, start, word, small, previous, rule):
        return None
    return Hedge(start, start + len(word), kind, rule)


def _excepted(text: str, start: int, word: str, small: str, previous: str, rule: str) -> bool:
    after = text[start + len(word) : start + len(word) + 30]
    if rule == "hedge_wohl":
        return (
            previous in ("sehr", "und", "sich")
            or bool(NOT_WOHL.search(after))
            or bool(re.match(r"\s+(?:aber|oder)\b", after))
        )
    if small == "möglich":
        return previous in ("wie", "nicht", "so", "bald") or not re.match(r"\s*,?\s*(?:dass|ob)\b", after)
    if rule == "hedge_possible_adjective":
        return previous in ("alle", "alles", "jede", "jeden", "nur") or previous.endswith("st")  # "frühest mögliche"
    if small == "wahrscheinlich":
        return previous in ("weniger", "wenig", "nicht", "kaum", "wie")
    if small == "offen":
        return not re.match(r"\s*,\s*(?:ob|wie|wer|wann|warum|wo|was)\b", after) and previous not in (
            "bleibt",
            "blieb",
            "bleibe",
        )
    return False
