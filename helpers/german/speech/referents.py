"""Whom a pronoun, a bare name or a role noun stands for: the fuller mention elsewhere in the text."""

from collections.abc import Iterator

from helpers.german import cues
from helpers.german.patterns import once
from helpers.german.reading import Reading, Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.people import Mention
from helpers.german.reading.words import ARTICLES, listed
from helpers.german.sentences import Span
from helpers.german.speech import counters, moods, pointing, speakers
from helpers.german.speech.frames import is_source

PRONOUNS = frozenset((wc.PRONOUN, wc.REFLEXIVE))  # er, ihm
OWN = listed("eigenen eigener eigenem")
ANAPHORIC = listed("demnach danach wonach demzufolge")
NOBODY = listed("wir ich man es")
FIRST = 400  # characters: a subject at the start of a sentence ends in them
KEPT = 60  # so many sentences and speakers are remembered
NEAR = 4  # a person named so many sentences back can be meant by "sie"


class Mentions:
    """Who has been mentioned so far, the latest last: speakers, and the persons and subjects of sentences.

    A sentence stands here with its number until somebody asks who is in it: most are never cut into tokens.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._seen: list[Mention | int] = []
        self._subjects: dict[int, Mention | None] = {}

    def add(self, unit: Unit, i: int, j: int) -> None:
        mention = _mention(unit, i, j)
        if mention is not None:
            self._seen.append(mention)

    def pass_by(self, n: int) -> None:
        """The subject and the persons of unit `n` can be meant by a later pronoun, but rather who spoke in it."""
        at = len(self._seen)
        while at and isinstance(said := self._seen[at - 1], Mention):
            if said.unit.start != self._reading.stretches[n].start:
                break
            at -= 1
        self._seen.insert(at, n)

    def referent(self, unit: Unit, i: int, j: int) -> Span | None:
        """The fuller mention for the phrase from `i` to `j`, None if it is full itself or nothing fits."""
        low = unit.lows[i]
        if low == "dort":
            return self._there(unit, i)
        if low in ANAPHORIC:
            return self._source()
        if low in NOBODY:
            return None
        if j == i + 1 and unit.classes[i] == wc.DETERMINER and unit.at(i - 1) == wc.COMMA:
            return pointing.before_comma(unit, i - 1)
        if low in OWN:  # "nach eigenen Worten"
            dateline = next((k + 1 for k in range(4) if unit.at(k) == wc.DASH), 0)  # "KIEW – Die Truppen haben ..."
            who = speakers.of_clause(unit, dateline, len(unit))
            return (self.referent(unit, *who) or unit.span(*who)) if who and who[0] != i else None
        if j == i + 2 and pointing.accounts(unit, i):
            return self._accounts(unit, i)
        if unit.classes[i] in PRONOUNS or (j == i + 1 and unit.classes[i] == wc.DETERMINER):
            wanted = "m" if low in pointing.MASCULINE else "p" if pointing.plural(unit, i, j) else "f"
            return self._led_in(unit, i, wanted) or self._person(unit, i, wanted) or self._latest_of(unit, i, wanted)
        if is_source(low) and unit.lows[i + 1 : j] == ["der", "helfer"]:  # "nach Angaben der Helfer"
            return self._of_kind(unit, i + 1, j)
        fuller = self._fuller(unit, i, j) or self._of_kind(unit, i, j)
        if fuller is None and pointing.points_back(unit, i, j):
            return self._person(unit, i, self._gender(unit, i, j)[:1] or "m")
        return fuller

    def _accounts(self, unit: Unit, i: int) -> Span | None:
        """Whose "seine Worte", "ihr Büro", "die Angaben", in a report "erste Erkenntnisse" are."""
        low = unit.lows[i]
        if low in pointing.HIS or low in pointing.HERS:
            return self._latest_of(unit, i, "mn" if low in pointing.HIS else "fp", speaking=True)
        if low in pointing.OWNER:
            return self._whose_house(unit, pointing.OWNER[low])
        if low in pointing.SO_FAR:
            return self._said_near(unit) if moods.reports(unit) else None
        return self._body() or self._said_near(unit)

    def _source(self) -> Span | None:
        """Who spoke last, or whom the last sentence is about: "Am Montag legte der Rat Zahlen vor. Demnach ..."."""
        for entry in self._seen[: -KEPT - 1 : -1]:
            found = entry if isinstance(entry, Mention) else self._first_subject(entry)
            if isinstance(entry, int) and (found is None or pointing.is_time(*found)):
                behind = self._inverted(entry)
                found = pointing.without_object(behind) if behind and people.can_speak(*behind) else None
            if found is not None:
                return found.span
        return None

    def _body(self) -> Span | None:
        """ "Den Angaben zufolge": who spoke last, or the body that the sentence before is about; nobody hurt."""
        last = self._seen[-1] if self._seen else None
        found = self._first_subject(last) or self._inverted(last) if isinstance(last, int) else last
        if found is None or found is last:
            return found.span if found else None
        unit, who = found.unit, (found.first, found.last)
        firm = any(low.endswith(pointing.COMPANIES) for low in unit.lows[found.first : found.head])
        return found.span if (firm or counters.somebody(unit, who)) and not self._named(found) else None

    def _said_near(self, unit: Unit) -> Span | None:
        """ "Das Amt maß 84 Liter. Eine Böe kam. Der Pegel stieg den Angaben zufolge": who spoke in the paragraph."""
        said = (entry for entry in self._seen[: -NEAR - 1 : -1] if isinstance(entry, Mention))
        return next((one.span for one in said if one.unit.paragraph == unit.paragraph), None)

    def _whose_house(self, unit: Unit, wanted: str) -> Span | None:
        """ "..., sagte Ina Brandt. Ihr Büro habe gewarnt": whoever goes on speaking, if just she spoke."""
        last = next((one for one in reversed(self._seen[-2:]) if isinstance(one, Mention)), None)
        near = last is not None and last.unit.paragraph == unit.paragraph and self._named(last)
        return last.span if last and near and self._gender(*last) == wanted else None

    def _led_in(self, unit: Unit, i: int, wanted: str) -> Span | None:
        """ "Ina Brandt gab der Stadt die Schuld: Es fehle Geld, sagte sie": the person before the colon."""
        colon = unit.classes.index(wc.COLON) if wc.COLON in unit.classes[:i] else 0
        who = speakers.of_clause(unit, 0, colon) if colon else None
        mention = _mention(unit, *who) if who else None
        return mention.span if mention and self._named(mention) and wanted == self._gender(*mention) else None

    def _there(self, unit: Unit, i: int) -> Span | None:
        """ "Der Kreis widerspricht: Dort zählt man 40": the body before the colon, else of the sentence before."""
        if unit.at(i - 1) != wc.COLON:
            return self._body()
        who = speakers.of_clause(unit, 0, i - 1)
        return unit.span(*who) if who and counters.somebody(unit, who) else None

    def at(self, span: Span | None) -> Mention | None:
        """The mention that stands at `span`."""
        return next((mention for mention in self._latest() if mention.span == span), None) if span else None

    def subject(self, n: int) -> Span | None:
        """The subject at the start of unit `n` if it can speak: a person, a body."""
        found = self._first_subject(n) or self._inverted(n) if n >= 0 else None
        speaks = found is not None and (self._named(found) or people.can_speak(*found) or self._spoke(found))
        return found.span if found is not None and speaks else None

    def name(self, n: int) -> Span | None:
        """ "Nordbau | beschäftigt 900 Leute": the name at the start of unit `n` that the text has told before."""
        found = self._first_subject(n) if n >= 0 else None
        one = found and found.last == found.first + 1 and found.unit.classes[found.first] == wc.NOUN
        form = found.unit.forms[found.first] if found and one else ""
        told = form and self._reading.text.find(form, 0, found.span.start) >= 0 if found else False
        return found.span if found and told else None

    def _told(self, mention: Mention) -> bool:
        """Whether just this mention was a speaker, no mere subject."""
        return any(entry is mention for entry in self._seen[: -KEPT - 1 : -1])

    def _spoke(self, mention: Mention) -> bool:
        """A name that was a speaker before: "Nordbau", "Kern"."""
        names = mention.unit.forms[mention.first : mention.last]
        if any(kind != wc.NOUN for kind in mention.unit.classes[mention.first : mention.last]):
            return False
        said = (entry for entry in self._seen[: -KEPT - 1 : -1] if isinstance(entry, Mention))
        return any(not {*names}.isdisjoint(entry.unit.forms[entry.first : entry.last]) for entry in said)

    def speaks(self, unit: Unit, i: int, j: int) -> bool:
        """Whether a subject can speak: a pronoun, a person, a body; not "weitere Untersuchungen"."""
        if unit.classes[i] == wc.PRONOUN:
            return True
        if unit.lows[i].startswith(("ihr", "sein")) and people.head(unit, i, j).endswith(pointing.KIN):
            return True  # "Ihre Tochter ist sauer: „...“"
        name = all(kind == wc.NOUN for kind in unit.classes[i:j]) and not unit.low(j).endswith("en")
        mention = _mention(unit, i, j)
        return name or (mention is not None and (self._named(mention) or people.can_speak(*mention)))

    def fits(self, unit: Unit, pronoun: str, who: tuple[int, int]) -> bool:
        """Whether er or sie may stand for a phrase, by gender and number."""
        gender = self._gender(unit, *who)
        return not gender or not set("m" if pronoun == "er" else "fp").isdisjoint(gender)

    def _latest(self, word: str = "", inverted: bool = False) -> Iterator[Mention]:
        """Speakers and first subjects, the latest first; only those that can hold `word`, its first letter aside."""
        for entry in self._seen[: -KEPT - 1 : -1]:
            if isinstance(entry, Mention):
                yield entry
                continue
            stretch = self._reading.stretches[entry]
            if self._reading.text.find(word[1:], stretch.start, min(stretch.end, stretch.start + FIRST)) >= 0:
                found = self._first_subject(entry) or (self._inverted(entry) if inverted else None)
                if found is not None:
                    yield found

    def _latest_of(self, unit: Unit, i: int, wanted: str, speaking: bool = False) -> Span | None:
        """The latest speaker or subject that the pronoun fits; nobody whose first name says otherwise.

        wanted: genders, one of which fits; speaking: only who can speak: "Nach seiner Zählung" is the club's.
        """
        for mention in self._latest(inverted=speaking):
            gender = self._gender(*mention)
            fits = not gender or not set(wanted).isdisjoint(gender)
            owned = pointing.owned(*mention)
            told = self._told(mention) if speaking else True
            speaks = (told and not owned) or self._named(mention) or pointing.has_a_say(*mention)
            if fits and speaks and mention.span.end <= unit.starts[i]:
                return mention.span
        return None

    def _person(self, unit: Unit, i: int, wanted: str) -> Span | None:
        """The latest person by name or role whose gender is `wanted`, at most NEAR sentences back."""
        sentences = 0
        for entry in self._seen[: -KEPT - 1 : -1]:
            if isinstance(entry, Mention):
                found = [entry] if self._named(entry) else []
                body = not (found or sentences) and wanted in self._gender(*entry)
                if body and people.can_speak(*entry) and entry.span.end <= unit.starts[0]:
                    return entry.span  # "Die Polizei nennt eine Zahl. Die der Verletzten gibt sie mit 14 an"
            else:
                sentences += 1
                if sentences > NEAR:
                    return None
                found = self._persons(entry)
                alone = (self._lone(entry, wanted) or self._acting(unit, entry, wanted)) if sentences == 1 else None
                if alone and not found:
                    return alone.span
            for mention in found:
                if self._gender(*mention) == wanted and mention.span.end <= unit.starts[i]:
                    return mention.span
        return None

    def _persons(self, n: int) -> list[Mention]:
        """The persons of unit `n` by name or role, the subject at its start first."""
        unit, first = self._reading.unit(n), self._first_subject(n)
        found = [first] if first is not None and self._named(first) else []
        return found + pointing.persons(unit)

    def _lone(self, n: int, wanted: str) -> Mention | None:
        """ "Kern blieb bei seiner Zahl. ..., sagte er": a bare name of no known gender, by its possessive or verb."""
        found = self._first_subject(n)
        if found is None or found.last != 1 or found.unit.classes[0] != wc.NOUN or self._gender(*found):
            return None
        own = {"m": "sein", "f": "ihr"}.get(wanted, " ")
        told = bool(cues.read(found.unit.low(1)))  # "Kern widersprach. ..., sagte er"
        return found if told or any(low.startswith(own) for low in found.unit.lows[2:]) else None

    def _acting(self, unit: Unit, n: int, wanted: str) -> Mention | None:
        """ "Dann werde die Gewerkschaft streiken. Sie fordert 40": the body that acts; a quotation is a person's."""
        if wc.QUOTATION in unit.classes or wanted == "p" or unit.paragraph != self._reading.unit(n).paragraph:
            return None
        before = self._reading.unit(n)
        opens = [first for first, _ in before.segments if first and before.classes[first] in wc.VERBAL]
        behind = speakers.after(before, opens[-1] + 1, len(before)) if opens else None
        found = _mention(before, *behind) if behind else self._first_subject(n) or self._inverted(n)
        if found is None or wanted not in self._gender(*found) or pointing.owned(*found):
            return None
        return found._replace(last=found.head) if counters.somebody(before, found[1:]) else None

    def _first_subject(self, n: int) -> Mention | None:
        """The phrase before the first verb of unit `n`: "Die Ministerin Anna Voss | kam am Abend"."""
        if n not in self._subjects:
            unit = self._reading.unit(n)
            opens = bool(unit.classes) and unit.classes[0] in wc.PHRASE_STARTS
            j = phrases.whole(unit, 0, len(unit), wide=True) if opens else 0
            named = wc.COMMA in unit.classes[:j] and unit.at(j) == wc.COMMA  # "Der Leiter der Schule, Bernd Lind, hat"
            subject = j and unit.at(j + named) in wc.VERBAL and unit.lows[0] not in ("einen", "den")
            subject = subject and unit.low(j + 1) != "es"  # "Verletzte gab es nicht"
            self._subjects[n] = _mention(unit, 0, j) if subject else None
        return self._subjects[n]

    def _inverted(self, n: int) -> Mention | None:
        """The subject behind the first verb of unit `n`: "Am Montag legt | der Rat | einen Plan vor"."""
        unit = self._reading.unit(n)
        who = speakers.of_clause(unit, 0, unit.segment(0)[1]) if unit.classes else None
        if who and pointing.is_time(unit, *who):  # "Zwei Tage nach der Feier hat | das Amt"
            who = speakers.after(unit, who[1] + 1, unit.segment(0)[1])
        return _mention(unit, *who) if who is not None else None

    def _named(self, mention: Mention) -> bool:
        """A person by name, title or role."""
        unit, i, j = mention
        if unit.lows[i] in pointing.TITLES or any(form in people.first_names() for form in unit.forms[i:j]):
            return True
        return any(people.is_role(low) for low in unit.lows[i:j]) or not self._surnames.keys().isdisjoint(
            unit.forms[i:j]
        )

    def _fuller(self, unit: Unit, i: int, j: int) -> Span | None:
        """ "Müller" -> "die Botschafterin Anna Müller"; "der Minister" -> "Außenminister Jan Weber".

        "die USA" is not "USA und ihre Verbündeten": who speaks alone is not those who were named together.
        """
        names = [k for k in range(i, j) if unit.classes[k] == wc.NOUN]
        if not names or len(names) > 2:
            return None
        last, form = unit.lows[names[-1]], unit.forms[names[-1]]
        role = unit.classes[i] == wc.DETERMINER and len(names) == 1
        for mention in self._latest(form):
            words = mention.unit.lows[mention.first : mention.last]
            head = words[: mention.head - mention.first] if role else words  # "der Kreis" is no "Zahl im Landkreis"
            meant = next((word for word in head if word == last or (role and word.endswith(last))), "")
            named = mention if not meant or "und" in unit.lows[i:j] else mention.part(meant)
            more = named.last - named.first > j - i or (
                role and len(meant) > len(last)
            )  # "Landratsamt" is more than "Amt"
            if meant and more and mention.span.end <= unit.starts[i]:
                return named.span
        return None

    def _of_kind(self, unit: Unit, i: int, j: int) -> Span | None:
        """ "Das Unternehmen" -> "Die Reederei", "Nordbau"; "die Behörde" -> "das Landratsamt": its last mention."""
        kind = pointing.KINDS.get(unit.lows[i + 1], ()) if j == i + 2 and unit.lows[i] in ARTICLES else ()
        for mention in self._latest(inverted="helfer" in unit.lows[i:j]) if kind else ():
            bare = unit.lows[i + 1] in pointing.COMPANY and self._told(mention) and not self._named(mention)
            if mention.span.end <= unit.starts[i] and pointing.is_kind(mention, kind, bare):
                two = "und" in mention.unit.lows[mention.first : mention.head]
                return None if two else mention.span
        return None

    def _gender(self, unit: Unit, i: int, j: int) -> str:
        return pointing.gender(unit, i, j, lambda: self._surnames)

    @once
    def _surnames(self) -> dict[str, str]:
        return pointing.surnames(self._reading)


def _mention(unit: Unit, i: int, j: int) -> Mention | None:
    alone = j == i + 1 and unit.classes[i] == wc.DETERMINER
    return None if alone or unit.classes[i] == wc.PRONOUN or unit.lows[i] in ANAPHORIC else Mention(unit, i, j)
