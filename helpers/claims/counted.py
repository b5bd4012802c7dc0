"""A number in its story: the words around it that can say what it counts, each worked out once."""

import re
from itertools import pairwise

from helpers import topic as topics
from helpers.claims import places
from helpers.claims.numbers import INSTEAD
from helpers.claims.places import Place
from helpers.claims.worded import LOOK_BACK, NAME, Worded
from helpers.german import lemmas
from helpers.german.patterns import once
from helpers.german.sentences import Span
from helpers.topic import Measurand, cues, fates
from helpers.topic.cues import Hit

OVERALL = re.compile(r"\b(?:insgesamt|überall|\w{3,}weit)\b", re.I)  # "bundesweit": not where the text was just now
EVERYWHERE = re.compile(r"\b\w{3,}weit\b", re.I)
THERE = re.compile(r"\b(?:[Dd]ort|[Dd]aselbst|[Hh]ier)\b")
JOINT = re.compile(r"[,;]\s|\sund\s")
# "An der Brücke gibt es 46 Risse": those found
FOUND = re.compile(r"(?i)entdeck|gefund|gezähl|festgestell|zahl\b")
THERE_IS = re.compile(r"\b(?:g[iäae]be?t?|gab)\ses\b|\bes\s(?:gibt|gab|gebe|gäbe)\b")
ALONE = re.compile(r"\b[Aa]llein\s(?:bei|in|im|an|am|auf|aus|für|unter)\s")
NOT_YET = re.compile(r"\bnoch\snicht\s(?:\w+\s)?$")
ASKED, DIGIT = 120, re.compile(r"\d")  # characters of a question
DEAD, RECOVERED = re.compile(r"(?:[Oo]pfer[ns]?|Tote[nr]?|[Ll]eiche[n]?|Leichname?n?)$"), ("geborgen", "barg", "berg")


class Counted(Worded):
    """One quantity of an article that was read with a story (see `Number`)."""

    @once
    def places(self) -> list[Place]:
        """The story's places where the clause says something is; else the one that "dort" points back to."""
        named = (self.share and places.named(self.article, [self.share])) or places.named(self.article, self.spans)
        near = [place for place in named if not (self.between(place.at) or self.of_next(place.at))]
        if named or not THERE.search(self.before + self.after):
            return self._without_lists(near or named)
        at = self.spans[0].start
        return places.last(self.article, self.article.sentence_before(at).start, at)

    def _without_lists(self, found: list[Place]) -> list[Place]:
        """ "in Moor, Auen und Tann streikten 900": in none of them alone, unless a measurand counts those in all."""
        text, listed = self.article.text, set[str]()
        for one, other in pairwise(found):
            between = text[one.at + len(one.words) : other.at]
            apart = not (topics.within(self.story, one.id, other.id) or topics.within(self.story, other.id, one.id))
            if apart and places.LIST.fullmatch(between) and not self.numbers.between(one.at, other.at):
                listed |= {one.id, other.id}
        held = any(listed <= set(m.places) for m in self.story.measurands)
        return found if held else [place for place in found if place.id not in listed]

    def of_next(self, at: int) -> bool:
        """ "In Seefurt waren es 22, in Tannrode zehn": behind a comma the place belongs to the number behind it."""
        text, end = self.article.text, self.spans[-1].end
        if at < self.quantity.number_end or not JOINT.search(text, self.quantity.number_end, at):
            return False
        following = self.numbers.after(at, end)
        return following < end and not JOINT.search(text, at, following)

    def is_other_noun(self, hit: Hit) -> bool:
        """Whether a cue is what another number counts: "28 Kinder sind krank, im Heim 17 Beschäftigte"."""
        own = self.quantity
        if own.role == "part" or own.unit or self.elided or not self.noun or lemmas.same_noun(self.noun, hit.word):
            return False
        other = self.numbers.before(hit.start)
        if other is None or other is own or other.thing_start is None or {other.role, own.role} in INSTEAD:
            return False
        return (
            other.number_end <= other.thing_start <= hit.start < (other.thing_end or 0) and other.role != "difference"
        )

    def names(self, measurand: Measurand) -> bool:
        """Whether one of its places is the measurand's own."""
        return any(place.id in measurand.places for place in self.places)

    def of_other_thing(self, thing: str) -> bool:
        """Whether its noun is a word of another thing of the story, and none of this one."""
        noun, story = self.noun, self.story
        if not noun or cues.is_thing(story, thing, noun):
            return False
        return any(cues.is_thing(story, other.id, noun) for other in story.things)

    @once
    def alone(self) -> list[Span]:
        """ "allein bei ihren Kunden 4.000": to whom or what the number is restricted, if it is to no day."""
        found = ALONE.search(self.before)
        if found is None or self.clause is None:
            return []
        start = self.quantity.start - len(self.before) + found.start()
        days = (day.start for day in self.article.days_in(self.clause))
        return [] if any(start < day < self.quantity.start for day in days) else [Span(start, self.quantity.start)]

    @once
    def carried(self) -> list[Place]:
        """The place where the text was just before: "Im Hafen war es schlimm. Die Zahl der Schäden stieg auf 40."."""
        words = self.before + self.after
        if self.share or self.some or OVERALL.search(words) or places.named(self.article, self.beside):
            return []
        return places.carried(self.article, self.sentence.start)

    @once
    def sentence_before(self) -> list[Span]:
        """The sentence before a bare number: "Der Schaden? Experten sprechen von 18 Millionen."."""
        at = self.sentence.start
        same = self.earlier and self.of_same_kind(self.earlier[-1])
        if at == 0 or (self.told and not self.elsewhere) or same or self._is_part_beside(at):
            return []
        if self.announced and any(self.hits(m, self.announced) for m in self.story.measurands):
            return []
        before = self.article.sentence_before(at)
        if not (self.bare or (self.elided and not self.says_more and self.article.text[before.end - 1] == "?")):
            return []
        return [places.of_all(self.article, before)]

    @once
    def announced(self) -> list[Span]:
        """ "Über *die Verluste der Angreifer* weiß man wenig: Das Amt nennt fünf Tote": what the colon announces."""
        text, start = self.article.text, self.sentence.start
        colon = text.rfind(": ", start, self.quantity.start) if self.bare else -1
        return [Span(start, colon)] if colon > 0 and not self.numbers.between(start, colon) else []

    @once
    def narrowed(self) -> list[Span]:
        """ "die Polizei, die 900 Gäste zählte – allerdings *nur auf dem Markt*": what a dash takes back."""
        found = places.ONLY.search(self.article.text, self.quantity.end, self.sentence.end)
        free = found and not self.numbers.between(self.quantity.end, found.start())
        return [Span(found.start("at"), found.end())] if found and free else []

    @once
    def behind_aside(self) -> bool:
        """ "Es zählte 900 – allerdings nur auf dem Markt. Das Amt kommt auf 400": again of all, not of the market."""
        last = self.earlier[-1] if self.earlier else None
        narrowed = last and places.ONLY.search(self.article.text, last["end"], last["sentence_end"])
        return narrowed is not None

    def of_others(self, measurand: Measurand) -> bool:
        """What a dash narrows to another measurand's words is of that one."""
        narrow = self.narrowed
        away = narrow and not self.hits(measurand, narrow) and any(self.hits(m, narrow) for m in self.story.measurands)
        return bool(away) or super().of_others(measurand)

    @once
    def question(self) -> list[Span]:
        """ "Sind auch *Zivilisten* darunter?", then "Ja. Der Kreis meldet vier Tote": what its paragraph answers."""
        text, begin = self.article.text, self.article.text.rfind("\n\n", 0, self.sentence.start) + 2
        one = self.article.sentence(begin) if self.bare and begin > 1 else None
        if one and text[one.end - 1 : one.end] != "?":
            one = self.article.sentence_before(begin)
        if one is None or one.end > self.sentence.start or text[one.end - 1 : one.end] != "?":
            return []
        return [one] if one.end - one.start < ASKED and not DIGIT.search(text, one.start, one.end) else []

    def _is_part_beside(self, start: int) -> bool:
        """ "37 Verletzte, darunter 14 Polizisten": a part of what its own sentence counts."""
        own = self.quantity
        return own.role == "part" and any(start <= at < own.number_start for at in own.related)

    @once
    def stretches(self) -> list[tuple[str, list[Span]]]:
        """Where words can say what is counted, the nearest first, with the rule that reads them there."""
        return [
            ("measurand_clause", self.spans), ("measurand_clause", self.narrowed),
            ("measurand_relative", self.defining), ("measurand_inherited", self.announced),
            ("measurand_beside", self.beside),
            ("measurand_inherited", self.sentence_before), ("measurand_inherited", self.question),
        ]  # fmt: skip

    @once
    def first(self) -> bool:
        """Whether it may count what the story is about first of all: bare, or in a sentence without a verb."""
        fragment = self.clause is not None and self.clause.finite() is None
        return not (self.told or self.anew or self.cut_off) and (self.bare or fragment)

    @once
    def rivals(self) -> list[Measurand]:
        """The measurands of things of this noun; all, if it is none's."""
        story = self.story
        own = [m for m in story.measurands if self.noun and cues.is_thing(story, m.thing, self.noun)]
        return own or list(story.measurands)

    @once
    def told(self) -> bool:
        """Whether its own clause says where, or what is done to things of this noun."""
        return bool(self.places) or any(map(self.hits, self.rivals))

    @once
    def elsewhere(self) -> bool:
        """It says no more than how many there were at a place that no measurand is of: "im Hafen waren es 40"."""
        spots = {place.id for place in self.places}
        known = any(topics.within(self.story, spot, place) for m in self.rivals for place in m.places for spot in spots)
        return self.bare and not known and not any(map(self.hits, self.rivals))

    @once
    def own_words(self) -> str:
        """What is said of the number in its clause: none of what stands beyond another number."""
        return " ".join(self.article.text[span.start : span.end] for span in self.own_spans)

    @once
    def own_spans(self) -> list[Span]:
        text, at = self.article.text, self.quantity.number_start
        spans = []
        for span in self.spans:
            start, end = span.start, self.numbers.after(max(self.quantity.number_end, span.start), span.end)
            before = self.numbers.before(at)
            if before and span.start <= before.number_start < at and JOINT.search(text, before.end, at):
                start = before.end
            spans.append(Span(start, end))
        return spans

    def is_so(self, state: re.Pattern[str]) -> bool:
        """Whether a state is said of the number, by no other verb: "neun starben und der Fahrer blieb unverletzt"."""
        found = [m.start() for span in self.own_spans for m in state.finditer(self.article.text, span.start, span.end)]
        return any(not self.parted(at) for at in found)

    @once
    def fates(self) -> frozenset[str]:
        """What its clause tells of those counted, none of what is said of another number or stands in a name."""
        return frozenset(fate for _, fate in self._fates)

    @once
    def happened(self) -> frozenset[str]:
        """The fates that are not denied there: none in "900 Gäste wurden nicht verletzt"."""
        return frozenset(fate for at, fate in self._fates if not self._is_not(at))

    @once
    def fates_told(self) -> list[tuple[int, str]]:
        """The fates that its clause tells and where, none of what is said of another number."""
        text, spans = self.article.text, (*self.spans, *self.defining)
        told = [(span.start + at, fate) for span in spans for at, fate in fates.places(text[span.start : span.end])]
        return [(at, fate) for at, fate in told if not self.between(at)]

    @once
    def _fates(self) -> list[tuple[int, str]]:
        text = self.article.text
        told = [(at, fate) for at, fate in self.fates_told if not self._in_a_name(at)]
        if told and DEAD.search(self.noun):  # "23 Opfer geborgen" are not rescued
            told = [(at, "dead" if text.startswith(RECOVERED, at) else fate) for at, fate in told]
        return told

    def _in_a_name(self, at: int) -> bool:
        """ "die Initiative „Rettet den Wald“": nobody was rescued."""
        text, start = self.article.text, self.article.sentence(at).start
        opened = text.rfind("„", start, at)
        return opened > text.rfind("“", start, at) and not opened < self.quantity.start < at + NAME

    @once
    def says_more(self) -> bool:
        """Its clause has a verb of its own, so it tells what became of those counted."""
        return self.quantity.role != "part" and self.verb is not None and self.verb[2] != "Stand"  # "Stand heute 300"

    def says_otherwise(self, measurand: Measurand) -> bool:
        """ "Die Höfe beschäftigen 40 Helfer": its clause has a verb that tells something else than the cues do."""
        told = any(not self.of_next(hit.start) for hit in self.hits(measurand))
        found = any(map(FOUND.search, measurand.cues)) and THERE_IS.search(self.own_words)
        return self.says_more and not self.bare and not told and not found

    @once
    def near_words(self) -> str:
        """Its sentence and the one before."""
        sentence = self.sentence
        before = self.article.sentence_before(sentence.start)
        return self.article.text[before.start : sentence.end]

    def goes_on_from(self, measurand: Measurand) -> bool:
        """Whether it says no more than how many, and what stood before counts this."""
        last = self.bare and self.last is not None and self.last["measurand"] == measurand.id
        return last or bool(self.hits(measurand, self.sentence_before))

    @once
    def not_so(self) -> bool:
        """ "Wie viele sind noch nicht zurück? Knapp 300": what is said of them is that a measurand does not hold."""
        spans, text = [*self.spans, *self.sentence_before], self.article.text
        if not any("nicht" in text[span.start : span.end] for span in spans):
            return False
        if not any("noch" in text[max(0, span.start - LOOK_BACK) : span.end] for span in spans):
            return False
        found = [hit for m in self.rivals for hit in self._every_hit(m, spans)]
        return any(NOT_YET.search(text, max(0, hit.start - LOOK_BACK), hit.start) for hit in found)
