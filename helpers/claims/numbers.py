"""A number and the words of its clause, each worked out once; what the story makes of them stands in `counted`."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from helpers.claims import merely
from helpers.claims.article import Article, two_halves
from helpers.claims.places import PART
from helpers.german.patterns import once
from helpers.german.quantities import Quantity
from helpers.german.quantities.units import TIME
from helpers.german.reading.clauses import Clause, Word
from helpers.german.sentences import Span

# The head noun: "nordkoreanischen Soldaten"; an adjective may be capitalised in a headline.
NOUN = re.compile(r"(?<!\w)(?!\w{1,40}(?:isch|lich|ig)e[nrsm]?\s[A-ZÄÖÜ])[A-ZÄÖÜ][\w:*äöüß]*(?:-[\w]+)*")
# "1.200 der derzeit 3.000 Mitarbeiter", "drei von 240 Lokalen": what the first number is a part of.
OF_THOSE = re.compile(r"\s+(?:der|von|aller|(?:unser|ihr|sein|mein)er)\s+(?:[a-zäöüß]{2,15}\s+){0,2}")
IN_NAME = re.compile(r"[„»]\s?(?:[A-ZÄÖÜ][\w-]+\s)(?:de[rs]|mit|von|in)?\s?\Z")
BEHIND_VERB = re.compile(r"(?:\s[a-zäöüß]{3,}(?:t|en)){1,2}(?:\s(?:sind|seien|haben|hatten|waren|werden))?,\s?")
# "Von den gelieferten *Pumpen* waren 58 defekt"
FROM_GROUP = re.compile(
    r"\b(?:[Vv]on|[Uu]nter)\s(?:den|diesen|allen)\s(?:[a-zäöü]+\s){0,2}([A-ZÄÖÜ][\w-]+)\s[^,;:.]*\Z"
)
LONGEST_NAME = 60  # characters before a number
PART_WORDS = frozenset(("davon", "darunter", "hiervon"))  # one of these stands in each PART
LONGEST_PART = 9  # characters: "90 davon"
INSTEAD = ({"old", "new"}, {"denied", "count"})  # roles of two numbers of which one stands in the other's place
CHANGED = (*INSTEAD, {"difference", "new"}, {"difference", "old"})  # "wuchs um 20 auf 430 Hektar"
Row = dict[str, Any]


class Numbers:
    """All quantities of an article, in order; `starts`: where their numerals begin."""

    def __init__(self, found: Sequence[Quantity]) -> None:
        self.found, self.starts = found, [quantity.number_start for quantity in found]

    def after(self, at: int, end: int) -> int:
        """Where the next numeral behind `at` begins, at most `end`."""
        place = bisect_left(self.starts, at)
        return min(self.starts[place], end) if place < len(self.starts) else end

    def before(self, at: int) -> Quantity | None:
        """The last quantity whose numeral begins before `at`."""
        place = bisect_left(self.starts, at) - 1
        return self.found[place] if place >= 0 else None

    def between(self, first: int, last: int) -> bool:
        """Whether a numeral begins between two places."""
        return self.after(first, last) < last

    def of(self, starts: Sequence[int]) -> list[Quantity]:
        """The quantities whose numerals begin at `starts`."""
        places = ((bisect_left(self.starts, start), start) for start in starts)
        return [self.found[n] for n, start in places if n < len(self.starts) and self.starts[n] == start]


@dataclass(eq=False)
class Number:
    """One quantity of an article. around: the statements that hold it, innermost first; earlier: the rows before."""

    article: Article
    quantity: Quantity
    around: Sequence[Row]
    earlier: Sequence[Row]
    numbers: Numbers
    certainty: str = "plain"

    @property
    def statement(self) -> Row | None:
        return self.around[0] if self.around else None

    @property
    def quantity_text(self) -> str:
        return self.article.text[self.quantity.start : self.quantity.end]

    @once
    def partners(self) -> list[Quantity]:
        """The other numbers of the same change."""
        return self.numbers.of(self.quantity.related)

    @once
    def sentence(self) -> Span:
        return self.article.sentence(self.quantity.number_start)

    @once
    def clause(self) -> Clause | None:
        return self.article.clause(self.quantity.number_start)

    @once
    def verb(self) -> Word | None:
        """The finite verb that governs it in its clause."""
        return self.article.verb(self.quantity.number_start)

    @once
    def behind(self) -> Quantity | None:
        """The next number of the text."""
        found = self.numbers.of([self.numbers.after(self.quantity.number_end, len(self.article.text))])
        return found[0] if found else None

    @once
    def spans(self) -> list[Span]:
        """The stretches of the number's clause, without those that are said of its part; of a base its own phrase."""
        if self.some:
            return [Span(self.some.number_end, self.quantity.end)]
        if self.clause is None:
            return [self.sentence]
        roles = {self.quantity.role, *(one.role for one in self.partners)}
        denied = roles == {"denied", "count"}  # "nicht vier, sondern neun wurden verletzt"
        instead = [self.article.clause(one.number_start) for one in self.partners] if denied else []
        instead = [clause for clause in instead if clause is not self.clause]
        spans = [Span(*span) for clause in (self.clause, *filter(None, instead)) for span in clause.spans]
        own = [span for span in spans if span.start <= self.quantity.start or not self._is_of_part(span)]
        return own or spans

    def _is_of_part(self, span: Span) -> bool:
        return not PART_WORDS.isdisjoint(self.article.vocabulary) and bool(
            PART.search(self.article.text, span.start, span.end)
        )

    @once
    def stretch(self) -> Span | None:
        """The one of its stretches that it stands in."""
        return next((span for span in self.spans if span.start <= self.quantity.number_start < span.end), None)

    @once
    def share(self) -> Span | None:
        """The stretch that a part of the number before has for itself: "davon 20 im Hafen"."""
        own = self.stretch if not PART_WORDS.isdisjoint(self.article.vocabulary) else None
        mark = PART.search(self.article.text, own.start, self.quantity.end + LONGEST_PART) if own else None
        return Span(min(mark.start(), self.quantity.start), own.end) if own and mark else None

    @once
    def before(self) -> str:
        """The words of the clause before the number; of a fragment ("sank, auf 3,95 Meter") those of its sentence."""
        start = self.spans[0].start
        if self.clause is not None and self.clause.finite() is None:
            start = self.sentence.start
        return self.article.text[start : self.quantity.start]

    @once
    def after(self) -> str:
        """The words of its stretch after the number and its thing."""
        return self.article.text[self.quantity.end : max(self.stretch.end if self.stretch else 0, self.quantity.end)]

    @once
    def told_noun(self) -> str:
        """The head noun of the thing counted: "nordkoreanischen Elitesoldaten" -> "Elitesoldaten"; '' if none."""
        base = self.base.thing if self.base else None
        others = [one.thing for one in self.partners if one.thing]  # "nicht vier, sondern neun Besucher"
        nouns = NOUN.findall(base or self.quantity.thing or (others or [""])[0])
        group = None if nouns else FROM_GROUP.search(self.before)
        return nouns[0] if nouns else group[1] if group else ""

    @once
    def elided(self) -> bool:
        """The thing stands outside the clause, or nowhere: "..., die Veranstalter zählten 15.000"."""
        start = self.quantity.thing_start
        if start is None:
            return True
        before = self.numbers.before(self.quantity.number_start)
        if before and before.start <= start < before.end and self.clause:  # "14 Menschen, am Freitag waren es acht"
            return before.number_start < self.clause.stretch(self.quantity.number_start)[0]
        return not any(span.start <= start < span.end for span in self.spans)

    @once
    def inner(self) -> str:
        """What stands behind the first word of the thing: "Tonnen Weizen" -> "Weizen"."""
        return " ".join((self.quantity.thing or "").split()[1:])

    @once
    def bare(self) -> bool:
        """An estimate that says no more than how many: "sprach von 15.000", "waren es neun", "ein Stand von 6,50"."""
        words = " ".join(self.article.text[span.start : span.end] for span in self.spans)
        if self.statement and self.article.text[self.statement["start"] : self.statement["end"]] == self.quantity_text:
            return True  # "900, sagt die Polizei"
        said = merely.Said(self.before, self.after, words, self.inner, self.quantity.unit)
        return merely.counts(self.clause) or merely.says_how_many(said)

    @once
    def named_so(self) -> bool:
        """ "der „Marsch der 9.000“": a number in a name goes on from nothing."""
        text, at = self.article.text, self.quantity.start
        name = IN_NAME.search(text, max(0, at - LONGEST_NAME), at)
        return self.elided and bool(name) and text[self.quantity.end : self.quantity.end + 1] in ("“", "«")

    def before_colon(self, at: int) -> bool:
        """ "Der Verein *zog* Bilanz: 40 Gäste sangen": another verb, behind it the number's own."""
        colon = self.article.text.find(": ", at, self.quantity.start)
        return colon >= 0 and not self.bare and self.verb is not None and self.verb[0] > colon

    def parted(self, at: int) -> bool:
        """ "300 kamen und hielten mehr für nötig": what stands at `at` in its clause belongs to a verb of its own."""
        first, last = sorted((at, self.quantity.number_start))
        return self.clause is not None and two_halves(self.article.text, self.clause, first, last)

    @once
    def defining(self) -> list[Span]:
        """The relative clauses that say which ones are meant: "die Zahl der Soldaten, die dort kämpften, ...".

        Also behind the verb: "Es seien 40 Geräte mitgezählt worden, die im Lager standen".
        """
        end = self.quantity.thing_end or self.quantity.number_end  # "die 2.000, von denen der Verein spricht"
        if self.clause is None:
            return []
        below = (one for one in self.article.clauses(self.quantity.number_start) if one.parent is self.clause)
        relative = (Span(*one.spans[0]) for one in below if one.kind == "relative")
        return [span for span in relative if self._is_near(end, span.start)]

    def _is_near(self, end: int, start: int) -> bool:
        """Whether a relative clause at `start` says which things are meant that end at `end`."""
        behind = end < start and BEHIND_VERB.fullmatch(self.article.text, end, start) is not None
        return behind or 0 <= start - end <= 2

    @once
    def beside(self) -> list[Span]:
        """The other clauses of the sentence; what something is for ("um in Kursk zu kämpfen") is no place it has."""
        others = (clause for clause in self.article.clauses(self.quantity.number_start) if clause is not self.clause)
        spans = [Span(*span) for clause in others if clause.kind != "infinitive" for span in clause.spans]
        own = self.quantity.start
        behind = [span for span in spans if span.start > own and self._is_of_part(span)]
        return [span for span in spans if span not in self.defining and span not in behind]

    @once
    def base(self) -> Quantity | None:
        """What the number is a part of by its wording: the 30 of "zwölf der derzeit 30 Helfer"."""
        behind = self.behind
        return behind if behind and _is_part_of(self.article.text, self.quantity, behind) else None

    @once
    def of_base(self) -> range:
        """Where words say what the base counts, not the number: "300 der 870 Evakuierten durften gehen"."""
        return range(self.quantity.number_end, self.base.end) if self.base else range(0)

    @once
    def some(self) -> Quantity | None:
        """The number that this one is the base of: the twelve of "zwölf der derzeit 30 Helfer"."""
        before = self.numbers.before(self.quantity.start)
        return before if before and _is_part_of(self.article.text, before, self.quantity) else None

    @once
    def has_part(self) -> bool:
        """Whether the number behind it is a part of it: "Von 34 Läden waren sieben zu"."""
        behind = self.behind
        return behind is not None and behind.role == "part" and self.quantity.number_start in behind.related

    def _of_another(self, at: int) -> bool:
        """ "Drei wurden festgenommen und zwei verletzt": what stands at `at` was said of the number before it."""
        starts, joint = self.numbers.starts, self.article.text[at : self.quantity.start]
        before = bisect_left(starts, at) - 1
        return before >= 0 and starts[before] >= self.spans[0].start and bool(re.search(r"\bund\s|,\s", joint))

    def between(self, at: int) -> int:
        """How many other numbers stand between the number and `at`, those of its own change and its base aside.

        A sum of money, a per cent looks past what is counted whole: "fordert für die 5.200 Beschäftigten 8 Prozent".
        """
        own = self.quantity.number_start
        first, last = sorted((at, own))
        starts = self.numbers.starts
        others = starts[bisect_left(starts, first + 1) : bisect_left(starts, last)]
        change = [self.base.number_start] if self.base else []
        change += [one.number_start for one in self.partners if {one.role, self.quantity.role} in CHANGED]
        if self.quantity.unit:
            others = [one.number_start for one in self.numbers.of(others) if one.unit]
        others = [one.number_start for one in self.numbers.of(others) if one.unit != TIME]  # "die 38-Jährige"
        others = [start for start in others if start not in change]  # "die Kosten stiegen von 1,1 auf 1,4 Millionen"
        if not others and at < own and self._of_another(at):
            return 1
        return len(others)


def _is_part_of(text: str, some: Quantity, all_: Quantity) -> bool:
    counted = some.role not in ("difference", "old") and some.unit in ("", "share", "%")  # "die Hälfte der 54 Kinder"
    end = some.end if some.unit == "%" else some.number_end  # "82 Prozent der 780 Fahrer"
    return counted and bool(OF_THOSE.fullmatch(text, end, all_.start))
