"""What a number goes on from: the one before it, the question that it answers, the crowd of who speaks."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from helpers import topic as topics
from helpers.claims.numbers import Number, Row
from helpers.claims.regions import SILENT
from helpers.german import lemmas
from helpers.german.patterns import once
from helpers.german.quantities import HOW_MANY
from helpers.german.quantities.units import unit_of
from helpers.topic import Measurand, Topic, cues, fates

# "vier ppm gemessen, in Untersool zwei ppm"
LISTED = re.compile(
    r"[^;.:]{0,60}(?:,|\sund|\ssowie)\s(?:(?:in|im|an|am|auf|bei|beim|vor)\s(?:\w+\s){1,3}|dort\s)?"
    r"(?:nur\s|noch\s|rund\s|etwa\s)*"
)
# "Wir sind 6.000!"
WE_ARE = re.compile(
    r"\b[Ww]ir\s(?:sind|waren)\s(?:\w+\s){0,3}$|\b(?:[Hh]eute|[Hh]ier|[Jj]etzt)\s(?:sind|waren)\swir\s(?:\w+\s){0,2}$"
)
HOW_MANY_ASKED, DIGIT = re.compile(r"\b[Ww]ie\sviele\b"), re.compile(r"\d")
CROWD = 100  # people; fewer may be any few
# ", am Donnerstag nur noch" 39
OTHER_DAY = re.compile(
    r"[,;–]\s(?:und\s)?(?:(?:am|im)\s\w+|heute|gestern|jetzt|nun|inzwischen|zuletzt|tags\s(?:darauf|zuvor))"
    r"\s(?:(?:dann|nur|noch|schon|bereits|sogar|erst|rund|etwa)\s)*\Z"
)
# who speaks against what the paragraph before tells: "Der Verein widersprach. Es seien 2.000 gewesen"
DISPUTED = re.compile(
    r"\b(?:widersprach\w*|widersprech\w*|widerspricht|dagegen|hingegen|bestr(?:eite|itt)\w*|falsch\w*|korrigier\w*"
    r"|berichtig\w*|dementier\w*|übertrieben|geschönt|zu\s(?:hoch|niedrig|viele?|wenige?))\b"
)
QUESTION = re.compile(  # "Wer hat recht? Kern: ..."
    r"(?!\s*(?:Wie\sviel|Und\b))\s*(?:[^\d.!?:]{1,60}\?)?\s*(?:[A-ZÄÖÜ][^\d.!?:]{1,40}:)?\s*"
)
# "Die Reederei bleibt bei 312": a figure against one that is alike
UPHELD = re.compile(r"\b(?:bleib|blieb|beharr|halte|hält|hielt)\w*\s(?:\w+\s){0,4}(?:bei|auf|an)\s(?:\w+\s){0,3}\Z")
ALIKE, FAR_BACK = 2.5, 12
ANY_KIND, IN_CASES = ("Fälle", "Fällen"), re.compile(r"\b(?:[Ii]n|[Bb]ei)\s(?:\w+\s){0,2}$")
MONEY = "EUR"
MILLION = 1e6  # nothing but sums is so large
MANY = 20  # a smaller number stands twice by chance
FOR_THAT = re.compile(r"\b(?:dafür|hierfür)\b")
THE = re.compile(r"\b(?:die|der|den|diese[rn]?|alle[rn]?)\s$", re.I)
LONG_CONTRAST = 90  # characters
LATELY, NEAR = 4, 300  # numbers and characters that are looked back

# "Euro Verlust." says what the money is; "Euro Kosten." does not, nor does a noun of the next phrase
OF_WHAT = re.compile(r"\s((?!Kosten|Gesamtkosten)[A-ZÄÖÜ][a-zäöüß]+)[.,;:]")


class Following(Number):
    """One quantity of an article that was read with a story, among the numbers before it."""

    @property
    def story(self) -> Topic:
        assert self.article.topic is not None
        return self.article.topic

    @once
    def last(self) -> Row | None:
        """The number just before that this one can go on from.

        Behind "davon 20 im Hafen" the whole is meant again; behind "Eine Kuh kostet 2.000 Euro, er verlor 40" nothing.
        """
        part = self.quantity.role == "part"
        if FOR_THAT.search(self.before) and self.earlier and not self.earlier[-1]["measurand"]:
            return None  # "Die Brücke koste 14 Millionen. Vorgesehen seien dafür 9,5 Millionen"
        for row in reversed(self.earlier[-1:] if part and not self.quantity.related else self.earlier[-LATELY:]):
            partner = part or row["number_start"] in self.quantity.related
            if partner and not part and not row["measurand"] and self.quantity.role in ("old", "new"):
                return None  # two numbers of one change count the same
            if part and self.quantity.related and row["number_start"] not in self.quantity.related:
                continue
            if row["role"] == "rate":
                return None  # "97 Euro je Karte, anderswo sind es 61"
            if row["measurand"] and (partner or not row["share"]):
                near = self.quantity.start - row["end"] <= NEAR
                return row if near and (partner or self._within_reach(row)) else None
            if self._begins_anew(row) or (not part and self.of_same_kind(row)):
                return None
        return None

    def _within_reach(self, row: Row) -> bool:
        """Whether nothing parts a bare number from the one before: the paragraph of another matter does.

        A paragraph goes on from the last sentence of the one before it, from a figure that it repeats, or contradicts.
        """
        text, begin = self.article.text, self.sentence.start
        regions, end = self.article.regions, self.article.sentence(row["end"] - 1).end
        first, last = (bisect_right(regions.starts, place) for place in (row["start"], begin))
        if first == last or not self.elided:
            return True
        at, blocks = regions.starts[last - 1], regions.blocks[max(0, first - 1) : last]
        told = [text[max(end, one.start) : min(one.end, begin)] for one in blocks if one.kind not in SILENT]
        values = {self.quantity.value, *(one.value for one in self.partners)}
        known = row["value"] in values or DISPUTED.search(text, at, self.quantity.number_start)
        return bool(known) or QUESTION.fullmatch("".join(told)) is not None

    @once
    def cut_off(self) -> bool:
        """What was counted last stands in a paragraph that it does not go on from."""
        row = next((row for row in reversed(self.earlier[-LATELY:]) if row["measurand"]), None)
        return row is not None and self.last is None and not self._within_reach(row)

    def of_same_kind(self, row: Row) -> bool:
        """ "Der Umsatz liegt bei 9 Millionen Euro. 2020 waren es 8 Millionen Euro": whatever the 9 count."""
        known = row["measurand"] or row["share"] or not row["thing"] or row["role"] not in HOW_MANY
        if known or not self.bare or not (self.elided or self.quantity.unit):
            return False
        if self.noun:
            return lemmas.same_noun(self.noun, row["thing"].split()[-1])
        return min(self.quantity.value or 0, row["value"] or 0) >= MILLION

    def _begins_anew(self, row: Row) -> bool:
        """Behind a count of something else in its sentence a number without a noun counts nothing that was before."""
        begins = self.sentence.start
        other = row["thing"] and row["role"] in HOW_MANY and not row["measurand"] and row["start"] >= begins
        own = self.noun and not (self.elided and lemmas.same_noun(self.noun, row["thing"].split()[-1])) if other else ""
        return bool(other) and (not own or bool(self.quantity.unit))

    @once
    def anew(self) -> bool:
        """It says no noun, and the number just before counts something else."""
        return bool(self.earlier) and self._begins_anew(self.earlier[-1])

    @once
    def answers(self) -> bool:
        """Whether the sentence before asks: "Und die Portionen?", "Gestritten wird, wie viele Menschen da waren."."""
        text, start = self.article.text, self.sentence.start
        before = self.article.sentence_before(start)
        asks = HOW_MANY_ASKED.search(text, before.start, before.end) and not DIGIT.search(
            text, before.start, before.end
        )
        return text[max(0, start - 2) : start].strip() == "?" or bool(asks)

    @once
    def asked(self) -> str:
        """The thing of a question that a bare number answers: "Und die Portionen? Das Amt bleibt bei 380".

        So in "Gestritten wird, wie viele Menschen da waren. 2.800, sagt die Polizei".
        """
        text, quantity = self.article.text, self.quantity
        start = self.article.sentence(quantity.number_start).start
        alone = quantity.thing_start is None or quantity.thing_start < start
        if self.article.topic is None or not alone or quantity.unit or not self.bare or not self.answers:
            return ""
        if self.numbers.between(start, quantity.number_start):
            return ""  # "Und die Kosten? Der Kreis veranschlagt 11 Millionen Euro, die Stadt | 14 Millionen"
        before = self.article.sentence_before(start)
        question = text[before.start : before.end]
        named = topics.mentions(self.story, "things", question)
        return question[named[0].start : named[0].end] if len({one.id for one in named}) == 1 else ""

    @once
    def noun(self) -> str:
        """That of the question which it answers, else as read."""
        return self.asked or ("" if self.of_any_kind or (self.elided and self.upheld) else self.told_noun)

    @once
    def of_any_kind(self) -> bool:
        """ "Sieben Fälle wurden nachgemeldet": of what was counted before, where no thing of the story is so called."""
        if self.told_noun not in ANY_KIND or IN_CASES.search(self.before) or self.quantity.unit:
            return False
        topic, specified = self.article.topic, self.after.lstrip().startswith(("von ", "mit ", "de"))
        return not specified and topic is not None and not topics.mentions(topic, "things", self.told_noun)

    @once
    def elided(self) -> bool:
        return self.of_any_kind or super().elided

    @once
    def we(self) -> bool:
        """ "Wir sind 6.000!": who speaks counts his own crowd; "wir waren 23" may be any few."""
        quantity = self.quantity
        alone = quantity.thing is None and not quantity.unit and (quantity.value or 0) >= CROWD
        return alone and bool(WE_ARE.search(self.before))

    @once
    def upheld(self) -> Row | None:
        """ "Sie zählte 348 Gäste, 36 ohne Karte. Die Reederei bleibt bei 312": of what the last count alike is of."""
        value, unit = self.quantity.value, self.quantity.unit
        if not value or value < MANY or not (self.bare and UPHELD.search(self.before)):
            return None
        counts = (row for row in reversed(self.earlier[-FAR_BACK:]) if row["measurand"] and row["value"])
        counts = (row for row in counts if row["role"] in ("count", "new") and not row["share"])
        alike = (row for row in counts if 1 / ALIKE < row["value"] / value < ALIKE)
        return next((row for row in alike if not unit or self._in_unit(row["measurand"])), None)

    def _in_unit(self, measurand: str) -> bool:
        story = self.article.topic  # without a story the noun itself is the measurand
        words = story.things[story.measurands[measurand].thing].words if story else (measurand,)
        return any(unit_of(word)[0] == self.quantity.unit for word in words)

    @once
    def contrasted(self) -> bool:
        """ "44 waren am Mittwoch krank, am Donnerstag nur noch 39": the same on another day, without a verb."""
        last = self.last
        if last is None or self.quantity.start - last["end"] > LONG_CONTRAST:
            return False
        return bool(OTHER_DAY.search(self.article.text[last["end"] : self.quantity.start]))

    @once
    def changed(self) -> bool:
        """ "5 Prozent mehr Lohn, nach bislang 4 Prozent": the other number of one change."""
        last, unit = self.last, self.quantity.unit
        related = bool(unit) and last is not None and last["number_start"] in self.quantity.related
        return related and last is not None and {last["role"], self.quantity.role} == {"old", "new"}

    @once
    def listed(self) -> bool:
        """It stands in a list with the number that it goes on from: "vier ppm gemessen, in Untersool zwei ppm"."""
        unit, last = self.quantity.unit, self.last
        if not unit or last is None or (self.quantity.thing or "").split()[:1] != (last["thing"] or "").split()[:1]:
            return False
        return bool(LISTED.fullmatch(self.article.text, last["end"], self.quantity.start))

    def goes_on(self, measurand: Measurand) -> bool:
        """ "..., das waren 1,35 Meter mehr": a bare number in the unit of the one before, which counts `measurand`."""
        before = self.earlier[-1] if self.earlier else None
        unit = before is not None and before["thing"] and lemmas.same_noun(self.noun, before["thing"].split()[-1])
        return bool(before and unit and self.bare and before["measurand"] == measurand.id)

    def is_part_in_unit(self, measurand: Measurand) -> bool:
        """ "37 Hektar, davon 20 Hektar Wald": whatever the field is made of, it is part of the one before."""
        last, own = self.last, self.quantity
        if last is None or own.role != "part" or own.unit in ("", MONEY):
            return False
        return last["measurand"] == measurand.id and last["number_start"] in own.related

    def repeats(self, measurand: Measurand) -> bool:
        """ "20 Boote kamen ... acht *der 20 Boote*": the very number that counted it before."""
        value, noun = self.quantity.value, self.noun
        if value is None or not noun or not (value >= MANY or THE.search(self.before)):
            return False
        before = [row for row in self.earlier if row["value"] == value and not row["share"]]
        thing = measurand.thing
        return cues.is_thing(self.story, thing, noun) and [row["measurand"] for row in before][-1:] == [measurand.id]

    def of_others(self, measurand: Measurand) -> bool:
        """ "Dem Verband gehören 80 Ruderer an": who has a name of their own is not who was counted."""
        noun = self.noun if not (self.elided or self.quantity.role == "part" or self.quantity.unit) else ""
        if self.quantity.unit == "EUR" and (behind := OF_WHAT.match(self.after)):
            noun = behind[1]  # "12 Millionen Euro *Verlust*"
        if not noun or lemmas.is_anybody(noun) or fates.of(noun) or cues.is_thing(self.story, measurand.thing, noun):
            return False
        return not cues.is_cue(self.story, measurand, noun)

    def same_noun(self, rows: Sequence[Row]) -> bool:
        """Whether one of these rows counts things of its noun."""
        nouns = [row["thing"].split()[-1] for row in rows if row["thing"]]
        return bool(self.noun) and any(lemmas.same_noun(self.noun, noun) for noun in nouns)
