"""Whom a pronoun, a bare name or a role noun stands for: the fuller mention elsewhere in the text."""

from collections.abc import Iterator
from dataclasses import dataclass

from helpers.german.reading import Reading, Unit, phrases
from helpers.german.reading.classes import DETERMINER, NOUN, PHRASE_STARTS, PRONOUN, VERBAL
from helpers.german.reading.words import listed
from helpers.german.sentences import Span

ANAPHORIC = listed("demnach danach wonach")
MASCULINE = listed("er der dieser ein jener ihm")
PLURAL_OR_FEMININE = listed("sie die diese eine jene ihr")
FIRST = 400  # characters: a subject at the start of a sentence ends in them
KEPT = 60  # so many sentences and speakers are remembered
AGENCIES = listed(
    """dpa afp ap reuters yonhap itar-tass tass interfax ria xinhua kna epd apa sid ddp dapd bbc cnn kyodo ansa efe
    pap belga sda nhk"""
)
RELAYS = tuple(
    """nachrichtenagentur presseagentur agentur mitschnitt zeitung nachrichtenmagazin magazin fernsehsender sender
    rundfunk spiegel protokoll aufzeichnung online zeitschrift tagesschau""".split()
)


@dataclass(slots=True)
class Mention:
    """A noun phrase that can be meant later: its span, its words in lower case, their classes, and its gender.

    gender: m, f (or plural), n, or "" for unknown.
    """

    span: Span
    words: tuple[str, ...]
    classes: tuple[str, ...]
    gender: str

    def alone(self, word: str) -> bool:
        """Whether `word` names one party here: "Stadt und Verein" are two, "Amt für Handel und Verkehr" is one."""
        if "und" not in self.words:
            return True
        at, joined = self.words.index(word), self.words.index("und")
        return at < joined and "p" in self.classes[at:joined]


class Mentions:
    """Who has been mentioned so far, the latest last: speakers, and the subjects at the start of sentences.

    A sentence stands here with its number until somebody asks for its subject: most are never cut into tokens.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._seen: list[Mention | int | None] = []

    def add(self, unit: Unit, i: int, j: int) -> None:
        self._seen.append(_mention(unit, i, j))

    def pass_by(self, n: int) -> None:
        """The subject at the start of unit `n` can be meant by a later pronoun."""
        self._seen.append(n)

    def latest(self, word: str = "") -> Iterator[Mention]:
        """The mentions, the latest first; only those that can hold `word`, its first letter aside."""
        for k in range(len(self._seen) - 1, max(-1, len(self._seen) - KEPT), -1):
            entry = self._seen[k]
            if isinstance(entry, int):
                stretch = self._reading.stretches[entry]
                if self._reading.text.find(word[1:], stretch.start, min(stretch.end, stretch.start + FIRST)) < 0:
                    continue
                entry = self._seen[k] = _first_subject(self._reading.unit(entry))
            if entry is not None:
                yield entry

    def referent(self, unit: Unit, i: int, j: int) -> Span | None:
        """The fuller mention for the phrase from `i` to `j`, None if it is full itself or nothing fits."""
        low = unit.lows[i]
        if low in ANAPHORIC:
            return next((mention.span for mention in self.latest()), None)
        if unit.classes[i] == PRONOUN or (j == i + 1 and unit.classes[i] == DETERMINER):
            if low in ("wir", "ich", "man", "es"):
                return None
            wanted = "m" if low in MASCULINE else "f"
            for mention in self.latest():
                if mention.gender in (wanted, "") and mention.span.end <= unit.starts[i]:
                    return mention.span
            return None
        return self._fuller(unit, i, j)

    def _fuller(self, unit: Unit, i: int, j: int) -> Span | None:
        """ "Müller" -> "die Botschafterin Anna Müller"; "der Minister" -> "Außenminister Jan Weber".

        "die USA" is not "USA und ihre Verbündeten": who speaks alone is not those who were named together.
        """
        names = [k for k in range(i, j) if unit.classes[k] == NOUN]
        if not names or len(names) > 2:
            return None
        last, form = unit.lows[names[-1]], unit.forms[names[-1]]
        role = unit.classes[i] == DETERMINER and len(names) == 1
        for mention in self.latest(form):
            if len(mention.words) <= j - i or mention.span.end > unit.starts[i]:
                continue
            meant = [word for word in mention.words if word == last or (role and word.endswith(last))]
            if meant and ("und" in unit.lows[i:j] or mention.alone(meant[0])):
                return mention.span
        return None


def _mention(unit: Unit, i: int, j: int) -> Mention | None:
    if unit.classes[i] == PRONOUN or unit.lows[i] in ANAPHORIC or (j == i + 1 and unit.classes[i] == DETERMINER):
        return None
    return Mention(unit.span(i, j), tuple(unit.lows[i:j]), tuple(unit.classes[i:j]), _gender(unit, i, j))


def _first_subject(unit: Unit) -> Mention | None:
    """The phrase before the first verb: "Die Ministerin Anna Voss | kam am Abend"."""
    if not unit.classes or unit.classes[0] not in PHRASE_STARTS:
        return None
    j = phrases.whole(unit, 0, len(unit), wide=True)
    return _mention(unit, 0, j) if j and unit.at(j) in VERBAL else None


def _gender(unit: Unit, i: int, j: int) -> str:
    low = unit.lows[i]
    head = next((unit.lows[k] for k in range(i, j) if unit.classes[k] == NOUN), "")
    if head.endswith(("in", "frau")) and not head.endswith(phrases.MASCULINE_IN):
        return "f"
    if low in MASCULINE or low in ("des", "dem", "einem", "den", "einen"):
        return "m"
    if low in PLURAL_OR_FEMININE or "und" in unit.lows[i:j]:
        return "f"
    if low in ("das", "ein"):
        return "n"
    return ""


def is_relay(unit: Unit, i: int, j: int) -> bool:
    """An agency, a medium or a recording passes on what others say."""
    return any(low in AGENCIES or low.endswith(RELAYS) for low in unit.lows[i:j])
