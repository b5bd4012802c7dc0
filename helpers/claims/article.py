"""One article while it is read: its sentences, clauses, regions and days, each worked out once."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from helpers.claims import days, issuers, regions
from helpers.claims.days import Day, Window
from helpers.german import lexicon, plans
from helpers.german.patterns import once
from helpers.german.plans import Plan
from helpers.german.reading import Reading, read
from helpers.german.reading.clauses import Clause, Word
from helpers.german.sentences import Span
from helpers.topic import Topic, mentions

JOINED = re.compile(r"[,;]\s|\s(?:und|aber|doch|sowie)\s")  # where another half of a clause may begin
PARTED = re.compile(r"\sund\s")  # "bestellt | und 96 bekommen"
LONG = 8  # sentences
AUXILIARY = lexicon.group("have_be") | lexicon.group("passive")


@dataclass
class Article:
    """`published`: first and last day on which it can have appeared, None where unknown.

    `marked`: (start, end, region) of the parts of a saved page whose marks say where they stand.
    `outlet`: who published it. `of_saying`, `over`, `compared`, `moved`: what was found of the day, verb or sentence
    that begins at a place; `talk`: of the talk that the paper had.
    """

    id: str
    text: str
    published: tuple[date | None, date | None]
    topic: Topic | None
    marked: Sequence[tuple[int, int, str]] = ()
    outlet: str = ""
    _plans: dict[int, list[Plan]] = field(default_factory=dict)
    _days_at: dict[int, list[Day]] = field(default_factory=dict)
    of_saying: dict[int, bool] = field(default_factory=dict)
    over: dict[int, bool] = field(default_factory=dict)
    compared: dict[int, bool] = field(default_factory=dict)
    moved: dict[int, bool] = field(default_factory=dict)
    talk: list[Window | None] = field(default_factory=list)

    @once
    def reading(self) -> Reading:
        """The text, cut up once for every finder."""
        return read(self.text)

    def plans(self, at: int) -> list[Plan]:
        """Who expects, plans, orders or confirms something in the sentence that holds `at`; the nearest verb first."""
        unit = self.reading.unit_at(at)
        if unit not in self._plans:
            self._plans[unit] = list(plans.of(self.reading, unit)) if len(self.reading) else []
        found = self._plans[unit]
        return sorted(found, key=lambda plan: abs(plan.verb - at)) if len(found) > 1 else found

    @once
    def issuer(self) -> str:
        """The actor of the story whose own text it is, a press release; '' for what a medium printed."""
        return issuers.of(self.topic, self.outlet) if self.topic is not None and self.outlet else ""

    @once
    def regions(self) -> regions.Regions:
        return regions.of(self.text, self.marked)

    @once
    def vocabulary(self) -> set[str]:
        """The words of the text in lower case: most patterns need one that is not there."""
        return {word[3] for word in self.reading.words}

    @once
    def mentioned(self) -> frozenset[str]:
        """The places of the story that the text names anywhere."""
        if self.topic is None or not self.topic.places:
            return frozenset()
        return frozenset(mention.id for mention in mentions(self.topic, "places", self.text))

    @once
    def days(self) -> list[Day]:
        """Placed mentions of days, with both ends of the publication window in view."""
        return days.placed(self.reading, self.published)

    @once
    def day_starts(self) -> list[int]:
        return [day.start for day in self.days]

    @once
    def of_today(self) -> list[Day] | None:
        """Where it names the day on which it appeared ("am Freitag", "heute", "jetzt", "in der Nacht zum Freitag").

        None for a short one, or if that day is not known: news are of their day, whether they say so or not.
        """
        first, last = self.published
        if first is None or first != last or len(self.reading) < LONG:
            return None
        today = [one for one in self.days if one.last == last]
        return [one for one in today if one.first == last or self.text.startswith("Nacht", one.start)]

    def days_at(self, at: int) -> list[Day]:
        """The days named in the sentence that holds `at`, clock times aside."""
        sentence = self.sentence(at)
        if sentence.start not in self._days_at:
            near = slice(*(bisect_left(self.day_starts, edge) for edge in (sentence.start, sentence.end)))
            self._days_at[sentence.start] = [day for day in self.days[near] if day.kind != "time"]
        return self._days_at[sentence.start]

    def days_in(self, clause: Clause) -> list[Day]:
        """The days named in a clause, clock times aside."""
        return [day for day in self.days_at(clause.spans[0][0]) if clause.holds(day.start)]

    def words(self, spans: Sequence[Span], glue: str = " ") -> str:
        """The words at some spans, on one line."""
        return glue.join(" ".join(self.text[span.start : span.end].split()) for span in spans)

    def sentence(self, at: int) -> Span:
        """The sentence that holds `at`."""
        return self.reading.sentence(at)

    def sentence_before(self, start: int) -> Span:
        """The sentence before the one that begins at `start`; the first of a text has none but itself."""
        return self.reading.sentence(max(0, start - 2))

    def clauses(self, at: int) -> list[Clause]:
        """The clauses of the sentence that holds `at`."""
        return self.reading.clauses(at)

    def clause(self, at: int) -> Clause | None:
        """The clause that holds `at`."""
        return self.reading.clause(at)

    def verb(self, at: int) -> Word | None:
        """The finite verb that governs what stands at `at` in its clause."""
        clause = self.clause(at)
        return clause.finite(at) if clause else None


def inside(spans: Sequence[Span], start: int, end: int) -> bool:
    """True if ``start..end`` lies in one of the pieces (not only in their hull)."""
    return any(span.start <= start and end <= span.end for span in spans)


def two_halves(text: str, clause: Clause, first: int, last: int) -> bool:
    """ "kostet 18 Millionen und spart ab 2030 2 Millionen": a finite verb on both sides of a joint between the two."""
    end = clause.stretch(last)[1]
    joints = [joint.end() for joint in JOINED.finditer(text, first, last)]
    verbs = [clause.tokens[index][0] for index, finite in clause.verbs if finite]
    joints = [joint for joint in joints if any(joint <= verb < end for verb in verbs)]
    parted = any(min(verbs) < joint or _closes_half(text, clause, joint) for joint in joints)
    return parted or _two_participles(text, clause, first, last)


def _two_participles(text: str, clause: Clause, first: int, last: int) -> bool:
    """ "Wir haben 420 bestellt und 96 bekommen": one auxiliary, and a participle at the end of each half."""
    joint = PARTED.search(text, first, last)
    ends = [clause.tokens[index] for index, finite in clause.verbs if not finite] if joint else []
    before = joint is not None and any(one[1] == joint.start() for one in ends)
    return before and any(one[0] > last and not text[one[1] :].lstrip(" ")[:1].isalnum() for one in ends)


def _closes_half(text: str, clause: Clause, joint: int) -> bool:
    """ "die über Sitze verfügt und am Montag klagen will": no auxiliary behind makes a participle of "verfügt"."""
    behind = 0 if clause.kind == "main" else joint
    if not AUXILIARY.isdisjoint(word[3] for word in clause.tokens if word[0] >= behind):
        return False
    words = [clause.tokens[index] for index, finite in clause.verbs if not finite]
    if clause.kind == "main":  # "Das Werk beschäftigt 640 Leute und erzielte 2025 einen Umsatz"
        return any(word[3].endswith("t") and word[1] < joint for word in words)
    return any(word[3].endswith("t") and JOINED.match(text, word[1]) and word[1] < joint for word in words)


def above(clause: Clause | None) -> list[Clause]:
    """The clauses that a clause hangs from, the nearest first."""
    found: list[Clause] = []
    while clause is not None and clause.parent is not None:
        clause = clause.parent
        found.append(clause)
    return found
