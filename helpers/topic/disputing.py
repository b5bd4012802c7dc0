"""What is disputed in some texts: denied by one, and perhaps affirmed by another."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from helpers.german import dates, hedges, lemmas, lexicon, quantities, speech
from helpers.german.reading import Reading
from helpers.german.reading.words import CLASSES
from helpers.topic.cues import tokens
from helpers.topic.speaking import clean

# "das Schiff sei *überladen* gewesen": what is said of it is the last word that is no auxiliary.
AUXILIARY = re.compile(
    r"(?:ge)?(?:sei|seien|ist|sind|war|waren|wäre|wären|gewesen|sein|hab\w+|hat|hatte\w?|hätte\w?|werde\w?|wird|würde\w?"
    r"|wurde\w?|worden|geworden|woll\w+|will|soll\w*|könn\w+|kann|konnte\w?|dürf\w+|müss\w+|lass\w*|lässt|mehr|zu|das|es)"
)
CALLED = re.compile(r",?\ssei(?:en)?\s[„»\"][^“«\"]*[“«\"]\.?$")  # "Dass er log, *sei „frei erfunden“*"
NOT = re.compile(r"\b(?:nicht|nie|niemals|niemand|kein\w{0,2}|ohne)\b", re.I)
# "wies *die Kritik* zurück", "bestritt *die Vorwürfe*": what was criticised is not said.
EMPTY = lexicon.group("empty_nouns")
COUNTS = frozenset(("", "share", "times", "EUR"))  # units of numbers that are disputed as numbers
LONG = 4  # letters: a shorter predicate says too little


@dataclass(frozen=True)
class Dispute:
    """A cue of two words or one ("Schiff", "überladen"), what was denied, and what another affirmed of it or ''."""

    words: tuple[str, ...]
    denied: str
    affirmed: str


@dataclass(frozen=True)
class Said:
    """A message, who said it, and whether it was denied."""

    message: str
    who: str
    polarity: str

    def holds(self, words: Collection[str]) -> bool:
        keys = frozenset[str]().union(*(token[3] for token in tokens(self.message)))
        return all(not keys.isdisjoint(lemmas.keys(word)) for word in words)


def disputes(readings: Sequence[Reading]) -> list[Dispute]:
    """What somebody denies; what somebody else affirms comes first."""
    said = list(chain.from_iterable(map(_said, readings)))
    found: dict[tuple[str, ...], Dispute] = {}
    for denied in (one for one in said if one.polarity == "denies"):
        if words := _cue(denied.message):
            others = [one.message for one in said if _affirms(one, denied, words)]
            known = next((key for key in found if _same(key, words)), words)
            if known not in found or (others and not found[known].affirmed):
                found[known] = Dispute(known, denied.message, "".join(others[:1]))
    return sorted(found.values(), key=lambda one: not one.affirmed)


def _affirms(one: Said, denied: Said, words: Collection[str]) -> bool:
    said = one.polarity == "affirms" and not NOT.search(one.message)
    return said and one.who != denied.who and one.message not in denied.message and one.holds(words)


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    return len(one) == len(other) and all(
        not lemmas.keys(a).isdisjoint(lemmas.keys(b)) for a, b in zip(one, other, strict=True)
    )


def _said(reading: Reading) -> Iterator[Said]:
    for s in speech.find(reading):
        message = clean(" ".join(reading.text[piece.start : piece.end] for piece in s.message))
        span = s.referent or s.speaker
        who = reading.text[span.start : span.end].split()[-1] if span else ""
        yield Said(message, who, hedges.stance(reading.text, s).polarity)


def _cue(message: str) -> tuple[str, ...]:
    """ "Den Vorwurf, das Schiff sei überladen gewesen" -> Schiff, überladen; "Brandstiftung" -> itself; () for none."""
    if message[0] in '„»"' or NOT.search(message) or _is_of_numbers(message):
        return ()
    words = re.findall(r"[^\W\d_][\w-]*", CALLED.sub("", message))
    if len(words) <= 2:
        return tuple(word for word in words[-1:] if word[0].isupper() and word not in EMPTY and len(word) > LONG)
    last = next((n for n in reversed(range(len(words))) if not AUXILIARY.fullmatch(words[n])), 0)
    said_of = words[last]
    if said_of[0].isupper() or len(said_of) < LONG or said_of in CLASSES:
        return ()
    nouns = [word for word in words[1:last] if word[0].isupper() and len(word) > 2 and _says(word)]
    return (nouns[-1], said_of) if nouns else ()


def _is_of_numbers(message: str) -> bool:
    """Who denies how many there are disputes a number, which is no proposition."""
    return any(q.unit in COUNTS for q in quantities.find(message))


def _says(noun: str) -> bool:
    low = noun.lower()
    known = low in lexicon.words("calendar_words") or low in lexicon.words("units")
    return noun not in EMPTY and not known and not dates.find(f"am {noun}")
