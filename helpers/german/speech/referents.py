"""Whom a pronoun, a bare name or a role noun stands for: the fuller mention elsewhere in the text."""

from dataclasses import dataclass, field

from helpers.german.reading import Unit, phrases
from helpers.german.reading.words import listed
from helpers.german.sentences import Span

ANAPHORIC = listed("demnach danach wonach")
MASCULINE = listed("er der dieser ein jener ihm")
PLURAL_OR_FEMININE = listed("sie die diese eine jene ihr")
KEPT = 40  # so many mentions are remembered
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


@dataclass
class Mentions:
    """What has been mentioned so far, the latest last."""

    seen: list[Mention] = field(default_factory=list)

    def add(self, unit: Unit, i: int, j: int) -> None:
        if unit.classes[i] == "r" or unit.lows[i] in ANAPHORIC or (j == i + 1 and unit.classes[i] == "d"):
            return
        words = tuple(unit.lows[i:j])
        if self.seen and self.seen[-1].words == words:
            return
        self.seen.append(Mention(unit.span(i, j), words, tuple(unit.classes[i:j]), _gender(unit, i, j)))
        del self.seen[:-KEPT]

    def referent(self, unit: Unit, i: int, j: int) -> Span | None:
        """The fuller mention for the phrase from `i` to `j`, None if it is full itself or nothing fits."""
        low = unit.lows[i]
        if low in ANAPHORIC:
            return self.seen[-1].span if self.seen else None
        if unit.classes[i] == "r" or (j == i + 1 and unit.classes[i] == "d"):
            if low in ("wir", "ich", "man", "es"):
                return None
            wanted = "m" if low in MASCULINE else "f"
            for mention in reversed(self.seen):
                if mention.gender in (wanted, "") and mention.span.end <= unit.starts[i]:
                    return mention.span
            return None
        return self._fuller(unit, i, j)

    def _fuller(self, unit: Unit, i: int, j: int) -> Span | None:
        """ "Müller" -> "die Botschafterin Anna Müller"; "der Minister" -> "Außenminister Jan Weber".

        "die USA" is not "USA und ihre Verbündeten": who speaks alone is not those who were named together.
        """
        names = [k for k in range(i, j) if unit.classes[k] == "N"]
        if not names or len(names) > 2:
            return None
        last = unit.lows[names[-1]]
        role = unit.classes[i] == "d" and len(names) == 1
        for mention in reversed(self.seen):
            if len(mention.words) <= j - i or mention.span.end > unit.starts[i]:
                continue
            meant = [word for word in mention.words if word == last or (role and word.endswith(last))]
            if meant and ("und" in unit.lows[i:j] or mention.alone(meant[0])):
                return mention.span
        return None


def _gender(unit: Unit, i: int, j: int) -> str:
    low = unit.lows[i]
    head = next((unit.lows[k] for k in range(i, j) if unit.classes[k] == "N"), "")
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
