"""A number and the words around it that can say what it counts, each worked out once."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from helpers import topic as topics
from helpers.claims.article import Article
from helpers.german import inflection, lemmas
from helpers.german.quantities import Quantity
from helpers.german.reading.clauses import Clause
from helpers.german.sentences import Span
from helpers.topic import Measurand, Mention, Topic, cues
from helpers.topic.cues import Hit

LISTED = re.compile(
    r"\W{0,3}(?:[\w:-]{1,40}\W{1,3}){0,5}?(?:und|sowie|oder)\s(?:\w{1,40}\s){0,2}"
)  # "12 Polizisten und 30 Gäste"
# Verbs that say no more than how many; what is counted was named before.
ESTIMATE = re.compile(
    r"\b(?:(?:ge)?schätz\w+|spr(?:icht|ach|echen|achen)|aus(?:ge)?gegangen|ausgehen|(?:geht|gehen|ging|gingen)\s.{0,30}\bvon"
    r"|rechne(?:t|te|n|ten)?|gerechnet|erwarte(?:t|te|n|ten)|angemeldet|[Aa]ngemeldet|nenn(?:t|en)|nannten?|(?:ge)?zähl(?:t|te|ten|en)|(?:ge|ver)?meld(?:et|ete|eten|en)"
    r"|beziffer\w+|kom(?:mt|men)\sauf|korrigier\w+|angegeben|(?:gibt|gab|gaben|geben)\b.{0,60}\ban|Rede|[Nn]ormal"
    r"|(?:sind|waren|wären|seien|sei|war|ist)\s+(?:es|das|\d)|(?:[Ee]s|[Dd]as)\s+(?:sind|waren|wären|seien|sei|war|ist|habe|hätten)"
    r"|geh(?:t|e)\s.{0,12}um)\b"
)
SIZE = re.compile(
    r"(?:[Ss]tand|[Ww]ert|[Zz]ahl|[Mm]enge|[Vv]olumen|[Uu]mfang|[Ss]umme|[Bb]etrag|[Hh]öhe|[Mm]arke|[Nn]iveau)\w{0,2}\s+"
    r"(?:von|auf|bei)\s+(?:\w+\s+){0,2}$"
)
DEFINITE = re.compile(r"\b(?:die|den|der|diese[rn]?|jene[rn]?)\s+(?:\w+e[nr]?\s+)?$", re.I)
# The head noun: "nordkoreanischen Soldaten"; an adjective may be capitalised in a headline.
NOUN = re.compile(r"(?<!\w)(?!\w{1,40}(?:isch|lich|ig)e[nrsm]?\s[A-ZÄÖÜ])[A-ZÄÖÜ][\w:*äöüß]*(?:-[\w]+)*")


# Before a place these say where or where to; "aus Nordkorea" and "gegen die Ukraine" do not.
WHERE = re.compile(r"\b(?:in|im|ins|nach|an|am|ans|bei|beim|nahe|auf|um|vor|zur|zum)\s+(?:[\wäöüß-]+\s+){0,3}$", re.I)
HERE = re.compile(r"(?:in|im|an|am|bei|nahe|auf|hinter|vor|entlang)\s", re.I)
FROM = re.compile(r"\b(?:aus|von|vom|gegen|für|mit)\s+(?:[\wäöüß-]+\s+){0,2}$", re.I)
# "1.200 der derzeit 3.000 Mitarbeiter", "drei von 240 Lokalen": what the first number is a part of.
OF_THOSE = re.compile(r"\s+(?:der|von|aller)\s+(?:[a-zäöüß]{2,15}\s+){0,2}")
# "90 Schiffe, davon 20 im Hafen": what stands behind it is said of the part only.
PART = re.compile(r"\b(?:davon|darunter|hiervon)\b")
LONGEST_PART = 9  # characters: "90 davon"
OVERALL = re.compile(r"\b(?:insgesamt|überall|\w{3,}weit)\b", re.I)  # "bundesweit": not where the text was just now
# "erhöhte die Zahl auf 760": what is counted was said in the sentence before.
THE_NUMBER = re.compile(r"\b(?:die|diese|ihre|seine)\s+(?:Zahl|Summe|Menge|Angabe)\s+(?:(?!de[rs]\b)\S+\s+){0,5}$")
THERE = re.compile(r"\b(?:[Dd]ort|[Dd]aselbst|[Hh]ier)\b")
LOOK_BACK = 40
FAR = 200  # characters: how far back a place holds on


class Place(NamedTuple):
    """A place of the story named at `at`."""

    id: str
    words: str
    at: int


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

    def of(self, starts: Sequence[int]) -> list[Quantity]:
        """The quantities whose numerals begin at `starts`."""
        places = ((bisect_left(self.starts, start), start) for start in starts)
        return [self.found[n] for n, start in places if n < len(self.starts) and self.starts[n] == start]


@dataclass
class Counted:
    """One quantity of an article. around: the statements that hold it, innermost first; earlier: the rows before."""

    article: Article
    quantity: Quantity
    around: Sequence[Row]
    earlier: Sequence[Row]
    numbers: Numbers
    certainty: str = "plain"

    @property
    def story(self) -> Topic:
        assert self.article.topic is not None
        return self.article.topic

    @property
    def statement(self) -> Row | None:
        return self.around[0] if self.around else None

    @property
    def quantity_text(self) -> str:
        return self.article.text[self.quantity.start : self.quantity.end]

    @cached_property
    def partners(self) -> list[Quantity]:
        """The other numbers of the same change."""
        return self.numbers.of(self.quantity.related)

    @cached_property
    def clause(self) -> Clause | None:
        return self.article.clause(self.quantity.number_start)

    @cached_property
    def spans(self) -> list[Span]:
        """The stretches of the number's clause; of a whole without those that are said of its part."""
        if self.clause is None:
            return [self.article.sentence(self.quantity.number_start)]
        spans = [Span(*span) for span in self.clause.spans]
        own = [span for span in spans if span.start <= self.quantity.start or not self._is_of_part(span)]
        return own or spans

    def _is_of_part(self, span: Span) -> bool:
        return bool(PART.search(self.article.text, span.start, span.end))

    @cached_property
    def share(self) -> Span | None:
        """The stretch that a part of the number before has for itself: "davon 20 im Hafen"."""
        stretch = next((span for span in self.spans if span.start <= self.quantity.number_start < span.end), None)
        mark = PART.search(self.article.text, stretch.start, self.quantity.end + LONGEST_PART) if stretch else None
        return Span(min(mark.start(), self.quantity.start), stretch.end) if stretch and mark else None

    @cached_property
    def before(self) -> str:
        """The words of the clause before the number; of a fragment ("sank, auf 3,95 Meter") those of its sentence."""
        start = self.spans[0].start
        if self.clause is not None and self.clause.finite() is None:
            start = self.article.sentence(self.quantity.number_start).start
        return self.article.text[start : self.quantity.start]

    @cached_property
    def after(self) -> str:
        """The words of its stretch after the number and its thing."""
        end = next((span.end for span in self.spans if span.start <= self.quantity.number_start < span.end), 0)
        return self.article.text[self.quantity.end : max(end, self.quantity.end)]

    @cached_property
    def noun(self) -> str:
        """The head noun of the thing counted: "nordkoreanischen Elitesoldaten" -> "Elitesoldaten"; '' if none."""
        base = self.base.thing if self.base else None
        nouns = NOUN.findall(self.quantity.thing or base or "")
        return nouns[0] if nouns else ""

    @cached_property
    def elided(self) -> bool:
        """The thing stands outside the clause, or nowhere: "..., die Veranstalter zählten 15.000"."""
        start = self.quantity.thing_start
        return start is None or not any(span.start <= start < span.end for span in self.spans)

    @cached_property
    def inner(self) -> str:
        """What stands behind the first word of the thing: "Tonnen Weizen" -> "Weizen"."""
        return " ".join((self.quantity.thing or "").split()[1:])

    @cached_property
    def bare(self) -> bool:
        """An estimate that says no more than how many: "sprach von 15.000", "waren es neun", "ein Stand von 6,50"."""
        return bool(ESTIMATE.search(self.before + self.after) or SIZE.search(self.before))

    @cached_property
    def definite(self) -> bool:
        """ "die 8.000 Menschen": those that were counted before."""
        return bool(DEFINITE.search(self.before))

    @cached_property
    def defining(self) -> list[Span]:
        """The relative clauses that say which ones are meant: "die Zahl der Soldaten, die dort kämpften, ..."."""
        end = self.quantity.thing_end
        if self.clause is None or end is None:
            return []
        return [
            Span(*below.spans[0])
            for below in self.article.clauses(self.quantity.number_start)
            if below.parent is self.clause and below.kind == "relative" and 0 <= below.spans[0][0] - end <= 2
        ]

    @cached_property
    def beside(self) -> list[Span]:
        """The other clauses of the sentence; what something is for ("um in Kursk zu kämpfen") is no place it has."""
        others = (clause for clause in self.article.clauses(self.quantity.number_start) if clause is not self.clause)
        spans = [Span(*span) for clause in others if clause.kind != "infinitive" for span in clause.spans]
        own = self.quantity.start
        behind = [span for span in spans if span.start > own and self._is_of_part(span)]
        return [span for span in spans if span not in self.defining and span not in behind]

    @cached_property
    def places(self) -> list[Place]:
        """The story's places where the clause says something is; else the one that "dort" points back to."""
        named = (self.share and self.places_in([self.share])) or self.places_in(self.spans)
        near = [place for place in named if not self.between(place.at)]
        return near or named or (self._last_place() if THERE.search(self.before + self.after) else [])

    def places_in(self, spans: Sequence[Span]) -> list[Place]:
        """The places in some spans that say where; before a clause with "wo" the place that it points back to."""
        found = []
        for span in spans:
            words = self.article.text[span.start : span.end]
            named = topics.mentions(self.story, "places", words)
            found += [_place(words, m, span.start) for m in named if _is_where(words, m)]
            if re.match(r"\s*wo\b", words):
                found += self._last(max(0, span.start - LOOK_BACK), span.start)
        return found

    @cached_property
    def carried(self) -> list[Place]:
        """The place where the text was just before: "Im Hafen war es schlimm. Die Zahl der Schäden stieg auf 40."."""
        words = self.before + self.after
        if self.share or OVERALL.search(words) or self.places_in(self.beside):
            return []
        at, text = self.article.sentence(self.quantity.number_start).start, self.article.text
        first = max(0, at - FAR, text.rfind("\n\n", 0, at) + 2)
        while at > first:
            sentence = self.article.sentence(at - 2)
            said = PART.split(text[sentence.start : sentence.end])[0]
            found = self.places_in([Span(sentence.start, sentence.start + len(said))])
            if found or sentence.start >= at:
                return found[-1:]
            at = sentence.start
        return []

    @cached_property
    def pointing_back(self) -> list[Span]:
        """The sentence before "erhöhte die Zahl von 400 auf 760", which says what is counted; else none."""
        at = self.article.sentence(self.quantity.number_start).start
        back = not self.noun and at > 0 and THE_NUMBER.search(self.before)
        return [self.article.sentence(max(0, at - 2))] if back else []

    def _last_place(self) -> list[Place]:
        at = self.spans[0].start
        return self._last(self.article.sentence(max(0, at - 2)).start, at)

    def _last(self, start: int, end: int) -> list[Place]:
        words = self.article.text[start:end]
        return [_place(words, m, start) for m in topics.mentions(self.story, "places", words)[-1:]]

    @cached_property
    def told(self) -> bool:
        """Whether its own clause says where, or what is done."""
        return bool(self.places) or any(self.hits(measurand) for measurand in self.story.measurands)

    def goes_on(self, measurand: Measurand) -> bool:
        """ "..., das waren 1,35 Meter mehr": a bare number in the unit of the one before, which counts `measurand`."""
        before = self.earlier[-1] if self.earlier else None
        unit = before is not None and before["thing"] and lemmas.same_noun(self.noun, before["thing"].split()[-1])
        return bool(before and unit and self.bare and before["measurand"] == measurand.id)

    def hits(self, measurand: Measurand) -> list[Hit]:
        """The cues of a measurand in the number's own clause, with their places in the text."""
        return [
            Hit(span.start + hit.start, span.start + hit.end, hit.size, hit.word)
            for span in self.spans
            for hit in cues.hits(self.story, measurand.id, self.article.text[span.start : span.end])
        ]

    def labelled(self, measurand: Measurand) -> list[str]:
        """The words of the clause that stand in a measurand's label, too, none beyond another number."""
        text, id = self.article.text, measurand.id
        return [
            hit.word
            for span in self.spans
            for hit in cues.labelled(self.story, id, text[span.start : span.end])
            if not self.between(span.start + hit.start)
        ]

    def is_base_of(self, other: Quantity) -> bool:
        """ "zwölf der derzeit 30 Helfer": the other number is one of these."""
        return _is_base(self.article.text, other, self.quantity)

    @cached_property
    def base(self) -> Quantity | None:
        """What the number is a part of by its wording: the 30 of "zwölf der derzeit 30 Helfer"."""
        behind = self.numbers.of([self.numbers.after(self.quantity.number_end, len(self.article.text))])
        return behind[0] if behind and _is_base(self.article.text, self.quantity, behind[0]) else None

    def _of_another(self, at: int) -> bool:
        """ "Drei wurden festgenommen und zwei verletzt": what stands at `at` was said of the number before it."""
        starts, joint = self.numbers.starts, self.article.text[at : self.quantity.start]
        before = bisect_left(starts, at) - 1
        return before >= 0 and starts[before] >= self.spans[0].start and bool(re.search(r"\bund\s|,\s", joint))

    def between(self, at: int) -> int:
        """How many other numbers stand between the number and `at`; one listed with it parts them from nothing."""
        own = self.quantity.number_start
        first, last = sorted((at, own))
        starts = self.numbers.starts
        others = starts[bisect_left(starts, first + 1) : bisect_left(starts, last)]
        change = [self.base.number_start] if self.base else []
        change += [one.number_start for one in self.partners if {one.role, self.quantity.role} == {"old", "new"}]
        others = [start for start in others if start not in change]  # "die Kosten stiegen von 1,1 auf 1,4 Millionen"
        if not others and at < own and self._of_another(at):
            return 1
        if len(others) != 1:
            return len(others)
        left, right = (self.quantity.number_end, others[0]) if at > own else (others[0], self.quantity.start)
        joint = self.article.text[left:right]
        verb = any(inflection.finite(word) for word in re.findall(r"\b[a-zäöüß]+\b", joint))
        return 0 if LISTED.fullmatch(joint) and not verb else 1


def _is_base(text: str, some: Quantity, all_: Quantity) -> bool:
    counted = some.role not in ("difference", "old") and not some.unit
    return counted and bool(OF_THOSE.fullmatch(text, some.number_end, all_.start))


def _place(words: str, mention: Mention, start: int) -> Place:
    return Place(mention.id, words[mention.start : mention.end], start + mention.start)


def _is_where(words: str, mention: Mention) -> bool:
    before = words[max(0, mention.start - LOOK_BACK) : mention.start]
    if HERE.match(words, mention.start):  # an alias with its own preposition: "nahe der Front"
        return True
    where, origin = WHERE.search(before), FROM.search(before)
    return bool(where) and not (origin and where and origin.start() > where.start())
