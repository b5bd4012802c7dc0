"""The words around a number, up to its neighbours and the ends of its sentence: what roles are read from."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from helpers.german import lexicon
from helpers.german.patterns import late, once
from helpers.german.quantities.quantity import Draft
from helpers.german.quantities.units import unit_of

FAR = 160
"""Characters: words further away say nothing about a number."""
NEAR = 300
"""Characters back to the whole of a part, or to what a number is added to."""
_AGAIN = late(r"\bnoch\s?(?:ein)?mals?\b[^,;:]*\Z")
_DAY_AGAIN = late(r"(?:\A|[,;]\s)\s?am\s(?:\w{3,7}tag|mittwoch|sonnabend)\w*\s[^,;:]*\bnoch\s?(?:ein)?mals?\b[^,;:]*\Z")
_AND_MORE = late(r"\s(?:dazu|mehr|hinzu|zusätzlich)\b")
_MONTH = r"(?:(?:Jan|Febr)uar|März|April|Mai|Juni|Juli|August|(?:Sept|Nov|Dez)ember|Oktober)\b"
_SENTENCE_END = late(  # not that of "bis zum 15. September"
    rf"[.!?…;\n](?:(?<=[.!?…])[“”\"»«)]?\s+(?=[A-ZÄÖÜ„“\"»])(?!(?<=\d[.]\s){_MONTH})|(?<=[a-zäöüß]{{4}}\.)\s+(?=\d)|(?<=\n)\s*\n|(?<=[!?…;]))"
)
_WORD = late(r"[^\W\d_][\w-]*|[(,:–/]")
_FILLERS = lexicon.words("number_roles", says="filler")
_PARTICIPLES = ("ten", "nen", "ter", "ner")
_ARTICLES = frozenset(("der", "den", "die", "dem"))
_ATTRIBUTE = 6  # words from "statt der" to the number
_Meaning = tuple[int, str, list[str]]
_BEGUN: dict[str, list[_Meaning]] = {}
"""The entries of `number_roles` by their first word: number of words, what it says, the words."""
for _row in lexicon.load("number_roles"):
    _words = _row["word"].split() if _row["says"] != "filler" else [""]
    _BEGUN.setdefault(_words[0], []).append((len(_words), _row["says"], _words))
_WHOLE = ("addition", "besides", "joins", "part")
_STEMS = [(word.strip("-"), word) for word in _BEGUN if "-" in (word[:1], word[-1:])]
_STEM = late(  # stems that begin alike share a branch, so that a search is quick
    lambda: "|".join(
        f"{letter}(?:{'|'.join(stem[1:] for stem in stems)})"
        for letter, stems in groupby(sorted(stem for stem, _ in _STEMS), key=itemgetter(0))
    )
)
_PLAIN = {kind: frozenset(word.split()[0] for word in lexicon.words("number_roles", says=kind)) for kind in _WHOLE}
"""First words of the kinds that have no "-": a quick look whether one may stand there."""
_SILENT: set[str] = set()
"""Words seen of which `number_roles` says nothing: most words of a text."""
_MANY = 100_000


@lru_cache(maxsize=20_000)
def _meanings(word: str) -> tuple[_Meaning, ...]:
    """What `number_roles` says of a word, of a part of it between hyphens, or of the phrases that it begins."""
    found = {word: _BEGUN.get(word, [])}
    if _STEM.search(word):
        for part in {word, *word.split("-")}:
            found |= {entry: _BEGUN[entry] for stem, entry in _STEMS if stem in part and _holds(part, stem, entry)}
    meanings = tuple(meaning for meanings in found.values() for meaning in meanings)
    if not meanings and len(_SILENT) < _MANY:
        _SILENT.add(word)
    return meanings


def _holds(word: str, stem: str, entry: str) -> bool:
    """Whether a word is of an entry with "-" for any letters before or behind."""
    at = word.find(stem) if entry[0] == "-" else (0 if word.startswith(stem) else -1)
    return at >= 0 and (entry[-1] == "-" or word.endswith(stem))


class Side:
    """What stands before or after a number: the text as printed, `low` in lower case, and its words in lower case.

    A mark that separates ("(", ",", ":", "–", "/") is a word of its own.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = text.lower()

    @once
    def words(self) -> list[str]:
        return _WORD.findall(self.low)

    @once
    def _said(self) -> dict[str, tuple[int, int]]:
        """Where the words of a kind first begin and where they last end."""
        places: dict[str, tuple[int, int]] = {}
        for i, word in enumerate(self.words):
            for size, kind, phrase in () if word in _SILENT else _meanings(word):
                if size == 1 or self.words[i : i + size] == phrase:
                    places[kind] = places.get(kind, (i, i))[0], i + size
        return places

    @once
    def _begun(self) -> set[str]:
        """What its first word says, or the phrase that it begins."""
        first = _WORD.search(self.low)
        meant = _meanings(first[0]) if first else ()
        return {kind for size, kind, phrase in meant if size == 1 or self.words[:size] == phrase}

    def says(self, *kinds: str) -> bool:
        """Whether a word of one of these kinds stands here."""
        return not self._said.keys().isdisjoint(kinds)

    def followed(self, kind: str, words: frozenset[str]) -> bool:
        """Whether one of these words stands directly behind a word of a kind: "am Abend nannte sie"."""
        pairs = zip(self.words, self.words[1:], strict=False) if kind in self._said else ()
        return any(after in words and any(kind == said for _, said, _ in _meanings(word)) for word, after in pairs)

    def begins(self, *kinds: str) -> bool:
        """Whether the side begins with a word of one of these kinds."""
        return not self._begun.isdisjoint(kinds)

    def until(self, kind: str) -> list[str] | None:
        """The words before the first one of a kind; None where there is none."""
        return self.words[: said[kind][0]] if kind in (said := self._said) else None

    def since(self, kind: str) -> list[str] | None:
        """The words behind the last one of a kind; None where there is none."""
        if kind in _PLAIN and _PLAIN[kind].isdisjoint(self.words):
            return None
        return self.words[said[kind][1] :] if kind in (said := self._said) else None


@dataclass(slots=True)
class Setting:
    """One number among its neighbours.

    before: what stands between the number before, or the beginning of the sentence, and this one; after: what follows
    up to the next number or the end of the sentence. earlier, following: the neighbour in the same sentence, so that
    nothing else lies between. head: the word before that governs the number, fillers skipped ("von bisher 800" has the
    head "von"); fillers: those skipped; words: all of `before`. thing: what is counted, in lower case; unit: its base
    unit; noun: its last word without ending.
    """

    text: str
    draft: Draft
    thing: str
    before: Side
    after: Side
    words: list[str]
    head: str
    fillers: list[str]
    unit: str
    noun: str
    earlier: "Setting | None" = None
    following: "Setting | None" = None

    @property
    def counts(self) -> bool:
        """Whether a definite number stands here, and no factor."""
        return self.draft.numeral is not None and self.draft.numeral.kind != "factor"


def settings(text: str, drafts: list[Draft]) -> list[Setting]:
    """The setting of each draft, in order."""
    made: list[Setting] = []
    for i, draft in enumerate(drafts):
        floor = drafts[i - 1].end if i else 0
        begin = cut = max(floor, draft.start - FAR)
        for match in _SENTENCE_END.finditer(text, begin, draft.start + 1):
            cut = match.end() if match.end() <= draft.start else cut
        close = drafts[i + 1].start if i + 1 < len(drafts) else len(text)
        after = text[draft.end : min(close, draft.end + FAR)]
        end = _SENTENCE_END.search(after)
        before = Side(text[cut : draft.start])
        words = before.words
        head = _head(before)
        thing = text[draft.thing[0] : draft.thing[1]].lower() if draft.thing else ""
        noun = thing.rsplit(None, 1)[-1] if thing else ""
        here = Setting(
            text, draft, thing, before, Side(after[: end.start()] if end else after), words,
            words[head] if head >= 0 else "", words[head + 1 :], draft.unit[0] or unit_of(noun)[0], noun.rstrip("ensr"),
        )  # fmt: skip
        if i and cut == begin == floor:
            here.earlier, made[-1].following = made[-1], here
        made.append(here)
    return made


def _head(side: Side) -> int:
    """The place of the word that governs what follows: "statt der zugesagten 80", "auf inzwischen 20"; -1 for none."""
    words = side.words
    at = len(words) - 1
    while at >= 0:
        begin = at - 1 if words[at][-1:] in "ner" else at  # "der zugesagten", "der zunächst genannten"
        while 0 < begin < at and words[at][-3:] in _PARTICIPLES and words[begin] in _FILLERS - _ARTICLES:
            begin -= 1
        if words[at] in _FILLERS:
            at -= 1
        elif 0 <= begin < at and words[begin] in _ARTICLES and _WORD.findall(side.text)[at][0].islower():
            at = begin - 1  # not "auf der Strecke 34 Unfälle"
        elif at and words[at][-3:] in _PARTICIPLES and words[at - 1] in ("statt", "anstatt"):
            at -= 1  # "statt geplanter 80"
        elif (instead := _instead_of(words, at)) >= 0:
            at = instead  # "statt der am Freitag gemeldeten 80", "statt der um diese Zeit üblichen 80"
        elif at and words[at].startswith("vor") and words[at - 1] in ("im", "am"):
            at -= 2  # "im Vorjahr"
        else:
            break
    return at


def _instead_of(words: list[str], at: int) -> int:
    """The "statt" whose article an attribute parts from the number, its last word at `at`; -1 for none."""
    if not words[at].endswith(("en", "er")):
        return -1
    near = range(at - 2, max(at - 1 - _ATTRIBUTE, -1), -1)
    found = next((k for k in near if words[k] in ("statt", "anstatt")), -1)
    apart = found >= 0 and words[found + 1] in _ARTICLES and "," not in words[found:at]
    return found if apart else -1


def repeated(here: Setting, before: list[Setting]) -> bool:
    """ "Am Freitag wurde noch einmal gestreikt", "noch einmal haben 2.100 gestreikt": the event comes again, not more.

    Where a number stands near before it, or it says so ("noch einmal 200 dazu"), the people are more of those.
    """
    still = "noch" in here.words and not (here.unit or here.earlier)
    if still and _DAY_AGAIN.match(here.before.low) and not _AND_MORE.search(here.after.low):
        return True  # "Am Montag kamen 500. Am Dienstag kamen noch einmal 300": on another day
    again = _AGAIN.search(here.before.low) and (here.before.says("event") or here.after.says("event"))
    if not again or _AND_MORE.match(here.after.low):
        return False
    return not any(one.draft.numeral and here.draft.start - one.draft.end <= NEAR for one in before)
