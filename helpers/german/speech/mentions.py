"""Who was mentioned so far in a text: speakers, and the persons and subjects of its sentences."""

import re
from collections.abc import Iterator

from helpers.german import inflection
from helpers.german.patterns import once
from helpers.german.reading import Reading, Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.people import Mention
from helpers.german.reading.words import MODALS, listed
from helpers.german.sentences import Span
from helpers.german.speech import pointing, speakers

ANAPHORIC = listed("demnach danach wonach demzufolge darin drin")
# "Von unserer Reporterin Ina Kern": who wrote it is nobody in the text
BYLINE = re.compile(r"\s*(?:V[Oo][Nn]|Text|Foto|Interview|Protokoll|Eine?\s\w+\svon):?\s[^.!?\n]{2,80}\s*")
SUBJECTS = ("es", "er", "ich", "wir", "man")
FIRST = 400  # characters: a subject at the start of a sentence ends in them
KEPT = 60  # so many sentences and speakers are remembered


class Mentions:
    """Who has been mentioned so far, the latest last: speakers, and the persons and subjects of sentences.

    A sentence stands here with its number until somebody asks who is in it: most are never cut into tokens.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._seen: list[Mention | int] = []
        self._subjects: dict[int, Mention | None] = {}

    def add(self, unit: Unit, i: int, j: int) -> None:
        mention = mention_at(unit, i, j)
        if mention is not None:
            self._seen.append(mention)

    def pass_by(self, n: int) -> None:
        """The subject and the persons of unit `n` can be meant by a later pronoun, but rather who spoke in it."""
        stretch = self.reading.stretches[n]
        if BYLINE.fullmatch(self.reading.text, stretch.start, stretch.end):
            return
        at = len(self._seen)
        while at and isinstance(said := self._seen[at - 1], Mention):
            if said.unit.start != self.reading.stretches[n].start:
                break
            at -= 1
        self._seen.insert(at, n)

    def kept(self, most: int = KEPT) -> list[Mention | int]:
        """The latest entries, the last first: mentions of speakers, and numbers of other sentences."""
        return self._seen[: -most - 1 : -1]

    def at(self, span: Span | None) -> Mention | None:
        """The mention that stands at `span`."""
        return next((mention for mention in self.latest() if mention.span == span), None) if span else None

    def subject(self, n: int) -> Span | None:
        """The subject at the start of unit `n` if it can speak: a person, a body."""
        found = self.first_subject(n) or self.inverted(n) if n >= 0 else None
        speaks = found is not None and (self.is_named(found) or people.can_speak(*found) or self._spoke(found))
        return found.span if found is not None and speaks else None

    def name(self, n: int) -> Span | None:
        """ "Nordbau | beschäftigt 900 Leute": the name at the start of unit `n` that the text has told before."""
        found = self.first_subject(n) if n >= 0 else None
        one = found and found.last == found.first + 1 and found.unit.classes[found.first] == wc.NOUN
        form = found.unit.forms[found.first] if found and one else ""
        told = form and self.reading.text.find(form, 0, found.span.start) >= 0 if found else False
        return found.span if found and told else None

    def spoke_as(self, mention: Mention) -> bool:
        """Whether just this mention was a speaker, no mere subject."""
        return any(entry is mention for entry in self.kept())

    def _spoke(self, mention: Mention) -> bool:
        """A name that was a speaker before: "Nordbau", "Kern"."""
        names = mention.unit.forms[mention.first : mention.last]
        if any(kind != wc.NOUN for kind in mention.unit.classes[mention.first : mention.last]):
            return False
        said = (entry for entry in self.kept() if isinstance(entry, Mention))
        return any(not {*names}.isdisjoint(entry.unit.forms[entry.first : entry.last]) for entry in said)

    def speaks(self, unit: Unit, i: int, j: int) -> bool:
        """Whether a subject can speak: a pronoun, a person, a body; not "weitere Untersuchungen"."""
        if unit.classes[i] == wc.PRONOUN:
            return True
        if unit.lows[i].startswith(("ihr", "sein")) and people.head(unit, i, j).endswith(pointing.KIN):
            return True  # "Ihre Tochter ist sauer: „...“"
        name = all(kind == wc.NOUN for kind in unit.classes[i:j]) and not unit.low(j).endswith("en")
        mention = mention_at(unit, i, j)
        return name or (mention is not None and (self.is_named(mention) or people.can_speak(*mention)))

    def fits(self, unit: Unit, pronoun: str, who: tuple[int, int]) -> bool:
        """Whether er or sie may stand for a phrase, by gender and number."""
        gender = self.gender(unit, *who)
        return not gender or not set("m" if pronoun == "er" else "fp").isdisjoint(gender)

    def latest(self, word: str = "", inverted: bool = False) -> Iterator[Mention]:
        """Speakers and first subjects, the latest first; only those that can hold `word`, its first letter aside."""
        for entry in self.kept():
            if isinstance(entry, Mention):
                yield entry
                continue
            stretch = self.reading.stretches[entry]
            if self.reading.text.find(word[1:], stretch.start, min(stretch.end, stretch.start + FIRST)) >= 0:
                found = self.first_subject(entry) or (self.inverted(entry) if inverted else None)
                if found is not None:
                    yield found

    def persons(self, n: int) -> list[Mention]:
        """The persons of unit `n` by name or role, the subject at its start first."""
        unit, first = self.reading.unit(n), self.first_subject(n)
        found = [first] if first is not None and self.is_named(first) else []
        return found + pointing.persons(unit)

    def first_subject(self, n: int) -> Mention | None:
        """The phrase before the first verb of unit `n`: "Die Ministerin Anna Voss | kam am Abend"."""
        if n not in self._subjects:
            unit = self.reading.unit(n)
            opens = bool(unit.classes) and unit.classes[0] in wc.PHRASE_STARTS
            j = phrases.whole(unit, 0, len(unit), wide=True) if opens else 0
            named = wc.COMMA in unit.classes[:j] and unit.at(j) == wc.COMMA  # "Der Leiter der Schule, Bernd Lind, hat"
            subject = j and unit.at(j + named) in wc.VERBAL and unit.lows[0] not in ("einen", "den")
            subject = subject and unit.low(j + 1) not in SUBJECTS  # "Verletzte gab es nicht", "Zahlen glaubt er nicht"
            if subject and j == 1 and unit.low(1) in MODALS and inflection.infinitive(unit.lows[0]):
                subject = 0  # "Zurücktreten will der Minister nicht"
            self._subjects[n] = mention_at(unit, 0, j) if subject else None
        return self._subjects[n]

    def inverted(self, n: int) -> Mention | None:
        """The subject behind the first verb of unit `n`: "Am Montag legt | der Rat | einen Plan vor"."""
        unit = self.reading.unit(n)
        who = speakers.of_clause(unit, 0, unit.segment(0)[1]) if unit.classes else None
        if who and pointing.is_time(unit, *who):  # "Zwei Tage nach der Feier hat | das Amt"
            who = speakers.after(unit, who[1] + 1, unit.segment(0)[1])
        return mention_at(unit, *who) if who is not None else None

    def is_named(self, mention: Mention) -> bool:
        """A person by name, title or role."""
        unit, i, j = mention
        if unit.lows[i] in pointing.TITLES or any(form in people.first_names() for form in unit.forms[i:j]):
            return True
        return any(people.is_role(low) for low in unit.lows[i:j]) or not self._surnames.keys().isdisjoint(
            unit.forms[i:j]
        )

    def gender(self, unit: Unit, i: int, j: int) -> str:
        return pointing.gender(unit, i, j, lambda: self._surnames)

    @once
    def _surnames(self) -> dict[str, str]:
        return pointing.surnames(self.reading)


def mention_at(unit: Unit, i: int, j: int) -> Mention | None:
    alone = j == i + 1 and unit.classes[i] == wc.DETERMINER
    return None if alone or unit.classes[i] == wc.PRONOUN or unit.lows[i] in ANAPHORIC else Mention(unit, i, j)
