"""Reading: the parts of a text that every finder needs, kept so that no finder works them out again."""

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import Any, NamedTuple

from helpers.german import sentences
from helpers.german.patterns import once
from helpers.german.reading import quotations, tokens, tree
from helpers.german.reading.clauses import Clause, Word
from helpers.german.reading.quotations import Quotation
from helpers.german.reading.units import Unit
from helpers.german.sentences import Span

NAME, LONG_NOUN = 6, 40  # words in a quoted name, characters
LONGEST = 1_000  # characters: a sentence without end is read in pieces, so that time grows with the text only


class Stretch(NamedTuple):
    """Where a unit stands: a sentence, or several that one quotation spans; the quotations that begin in it."""

    start: int
    end: int
    quotations: tuple[Quotation, ...]
    paragraph: int


class Reading:
    """One text, read once. `text` is what it was made of; all spans are half-open ranges of code points into it.

    A unit is a sentence, joined with the next ones where a quotation spans their border; units are numbered from 0.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.hedges: dict[int, list[Any]] = {}  # by sentence, as far as the room of hedges was asked for them
        self._units: dict[int, Unit] = {}
        self._clauses: dict[int, list[Clause]] = {}
        self._sentence_at: dict[int, Span] = {}
        self._clause_at: dict[int, Clause | None] = {}

    @once
    def sentences(self) -> list[Span]:
        """The sentences, in order."""
        return sentences.split(self.text)

    @once
    def quotations(self) -> list[Quotation]:
        """The outer pairs of quotation marks, in order."""
        return quotations.find(self.text)

    def quoted(self, offset: int) -> bool:
        """Whether a pair of quotation marks stands around `offset`."""
        n = bisect_right(self.quotations, offset, key=attrgetter("start")) - 1
        return n >= 0 and offset < self.quotations[n].end

    @once
    def stretches(self) -> list[Stretch]:
        """Where each unit stands."""
        return _stretches(self.text, self.sentences, self.quotations)

    @once
    def words(self) -> list[Word]:
        """Every word of the text: what most looks at a sentence begin with."""
        return tokens.words(self.text)

    def words_in(self, start: int, end: int) -> list[Word]:
        """The words that begin between `start` and `end`."""
        first = bisect_left(self._word_starts, start)
        return self.words[first : bisect_left(self._word_starts, end, first)]

    @once
    def _word_starts(self) -> list[int]:
        return [word[0] for word in self.words]

    @once
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    @once
    def _unit_starts(self) -> list[int]:
        return [stretch.start for stretch in self.stretches]

    def __len__(self) -> int:
        """The number of units."""
        return len(self.stretches)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds `offset`, or of the last one before it; 0 before the first."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def sentence(self, offset: int) -> Span:
        """The sentence that holds `offset`, or about LONGEST characters of one without end."""
        found = self._sentence_at.get(offset)
        if found is None:
            found = self.sentences[self.sentence_at(offset)] if self.sentences else Span(0, len(self.text))
            if found.end - found.start > LONGEST:
                start = found.start + max(0, offset - found.start) // LONGEST * LONGEST
                found = Span(start, min(found.end, start + LONGEST))
            self._sentence_at[offset] = found
        return found

    def clauses(self, offset: int) -> list[Clause]:
        """The clauses of the sentence that holds `offset`, as a tree, in order of their beginnings."""
        sentence = self.sentence(offset)
        made = self._clauses.get(sentence.start)
        if made is None:
            place = (sentence.start, sentence.end)
            words = self._without_names(*place, self.words_in(*place))
            made = self._clauses[sentence.start] = tree.tree(self.text, *place, words)
        return made

    def _without_names(self, start: int, end: int, words: list[Word]) -> list[Word]:
        """The words that are none of a quoted name: in „die Initiative «Auen atmet auf» zählte 40“ nobody breathes."""
        first = bisect_left(self.quotations, start, key=attrgetter("start"))
        for one in self.quotations[first : bisect_left(self.quotations, end, first, key=attrgetter("start"))]:
            if one.words <= NAME and quotations.NAMED.search(self.text, max(start, one.start - LONG_NOUN), one.start):
                words = [word for word in words if not one.start < word[0] < one.end]
        return words

    def clause(self, offset: int) -> Clause | None:
        """The clause that holds `offset`."""
        if offset in self._clause_at:
            return self._clause_at[offset]
        found = [one for one in self.clauses(offset) if one.holds(offset)]
        self._clause_at[offset] = found[0] if found else None
        return self._clause_at[offset]

    def unit_at(self, offset: int) -> int:
        """The number of the unit that holds `offset`, or of the last one before it; 0 before the first."""
        return max(0, bisect_right(self._unit_starts, offset) - 1)

    def unit(self, n: int) -> Unit:
        """The tokens of unit `n`."""
        made = self._units.get(n)
        if made is None:
            at = self.stretches[n]
            made = self._units[n] = tokens.build(self.text, at.start, at.end, at.quotations, at.paragraph)
        return made

    def forms(self, n: int) -> list[str]:
        """The words of unit `n` without the signs that nobody sees: a look at them is cheaper than tokens."""
        at = self.stretches[n]
        if self._hides:
            return tokens.WORD.findall(tokens.visible(self.text[at.start : at.end]))
        return [word[2] for word in self.words_in(at.start, at.end)]

    @once
    def _hides(self) -> bool:
        return tokens.HIDDEN.search(self.text) is not None

    @property
    def units(self) -> list[Unit]:
        """All units, in order."""
        return [self.unit(n) for n in range(len(self))]


def read(text: "str | Reading") -> Reading:
    """The reading of `text`; a Reading is given back as it is."""
    return text if isinstance(text, Reading) else Reading(text)


def _stretches(text: str, spans: list[Span], found: list[Quotation]) -> list[Stretch]:
    made: list[Stretch] = []
    at, paragraph, last_end, index = 0, 0, 0, 0
    while index < len(spans):
        start, end = spans[index].start, spans[index].end
        inside: list[Quotation] = []
        while True:
            while at < len(found) and found[at].start < end:
                if found[at].start >= start:
                    inside.append(found[at])
                at += 1
            if not (inside and inside[-1].end > end and index + 1 < len(spans)):
                break
            index += 1
            end = spans[index].end
        if text.find("\n\n", last_end, start) >= 0:
            paragraph += 1
        last_end = end
        whole = Stretch(start, end, tuple(inside), paragraph)
        made += [whole] if end - start <= LONGEST else _pieces(text, whole)
        index += 1
    return made


def _pieces(text: str, whole: Stretch) -> list[Stretch]:
    """A sentence without end in pieces of about LONGEST characters, cut between words and outside quotations."""
    made, start, first = [], whole.start, 0
    while start < whole.end:
        cut, last = min(start + LONGEST, whole.end), first
        while last < len(whole.quotations) and whole.quotations[last].start < cut:
            cut = max(cut, whole.quotations[last].end)
            last += 1
        space = text.find(" ", cut, whole.end)
        cut = space if 0 <= space - cut < LONGEST else min(cut, whole.end)
        made.append(Stretch(start, cut, whole.quotations[first:last], whole.paragraph))
        start, first = cut, last
    return made
