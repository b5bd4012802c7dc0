"""The words of the story beside a number: which of them are said of it, and which of what it is compared with."""

import re
from collections.abc import Sequence

from helpers.claims import merely
from helpers.claims.following import NEAR, Following
from helpers.german import lexicon
from helpers.german.patterns import once
from helpers.german.sentences import Span
from helpers.topic import Measurand, cues
from helpers.topic.cues import Hit

GROUP = re.compile(r"\b(?:[Vv]on|[Uu]nter)\s(?:den|diesen|allen|\w{2,3}ren|meinen|seinen|ihren)\s(?:[\w.]+\s){0,2}\Z")
NOT = re.compile(r"\b(?:(?:nicht|nie|niemals)\s(?:mehr\s)?|andere[nmrs]?\s)$")  # "besuchten eine andere Schule"
# "konnten noch nicht in ihre Häuser" zurückkehren
NOT_THEN = re.compile(r"[^,;.:]*\bnicht\s(?!nur|weniger|mehr\sals|alle|einmal|zuletzt)[^,;.:]*")
# "28 Millionen teurer als geplant", "lag mit 314 unter der erlaubten Zahl": said of what it is compared with
THAN = re.compile(r"\b(?:mehr|[a-zäöüß]+er),?\sals\s(?:[\wäöüß]+\s){0,4}\Z")
BELOW = re.compile(r"\s{0,3}(?:\w+\s)?(?:unter|über|hinter)\s(?:de[rm]|seine[rm]|ihre[rm])\s(?:\w+\s){0,2}\Z")
LAY = re.compile(r"\b(?:l[aäi]e?ge?n?t?|bl[ei]+be?n?t?)\b")
AGAINST = re.compile(r"\b[Gg]egenüber\s(?:de[rmn]\s)?(?:\w+e[nrm]\s)?\Z")
# "am Rande der", "nach der großen"
WHEN = re.compile(
    r"\b(?:[Nn]ach|[Vv]or|[Ww]ährend|[Tt]rotz|[Ww]egen|[Rr]ande?|[Aa]nschluss\san|[Ii]nfolge|[Ff]olge|[Bb]ei|[Bb]eim)\s"
    r"(?:de[rmns]\s|diese[rmn]?\s|eine[rm]\s)?(?:[a-zäöüß]+e[nrm]\s){0,2}\Z"
)
THERE_WERE = merely.MERELY | lexicon.group("being_there")
ABOUT = re.compile(
    r"\b(?:[Ee]s\s(?:geht|ging|gehe|ginge)|(?:geht|ging|gehe|ginge)\s(?:es|\w+\sum))\b.{0,12}\bum\b|\b[Ee]s\s(?:geht|ging|gehe)\b"
)
COMING = re.compile(r"(?:ge)?k[aoäm]m\w*|gekommen", re.I)
COME_TO = re.compile(
    r"\b(?:ins\s(?:Krankenhaus|Spital)|in\s(?:die|eine|ein|umliegende)\s(?:\w+\s)?(?:Klinik|Krankenh[aä]us|Spital)\w*|(?:wieder\s)?frei"
    r"|auf\sfreien\sFuß|ums\sLeben|zu\s(?:Schaden|Tode|Fall|Wort)|in\s(?:Haft|Gewahrsam|Untersuchungshaft|Betracht|Frage)"
    r"|davon|durch)\b"
)
_SIDE = r"(?:für|gegen|mit|ohne|vor|nach|in|aus|unter|über)"
# "431 Stimmen *gegen* und 352 Stimmen für *die Arena*"
GAPPED = re.compile(
    rf"\s(?P<own>{_SIDE})\s(?:und|sowie|oder)\s(?P<other>[^.,;:]{{0,20}}?\d[\d.]*+[^.,;:]{{0,40}}?\s{_SIDE}\s)(?P<rest>[^.,;:]{{1,40}})"
)
NAME = 60  # characters: a number so near stands within the same quotation marks
LOOK_BACK = 20


class Worded(Following):
    """One quantity of an article among the words of a story."""

    @once
    def of_part(self) -> range:
        """Where words are said of the part taken from it: "Von den 812 Schulen sind 298 *versorgt*"."""
        taken = self.has_part and GROUP.search(self.before)
        start = max(self.phrase.end, *(span.end for span in (self.phrase, *self.defining)))
        return range(start, self.spans[-1].end) if taken else range(0)

    @once
    def phrase(self) -> Span:
        """The number's own words up to the verb: "*Von den neun Gästen im Zelt* gingen vier"."""
        own, verb = self.stretch, self.verb
        start = own.start if own else self.quantity.start
        return Span(start, max(verb[0] if verb else start, self.quantity.end))

    def hits(self, measurand: Measurand, spans: Sequence[Span] | None = None) -> list[Hit]:
        """The cues of a measurand in the number's own clause, or in other spans, with their places in the text."""
        if spans is not None:
            return self._hits(measurand, spans)
        if measurand.id not in self._own_hits:  # asked for again and again
            self._own_hits[measurand.id] = self._hits(measurand, self.spans)
        return self._own_hits[measurand.id]

    @once
    def _own_hits(self) -> dict[str, list[Hit]]:
        return {}

    def _hits(self, measurand: Measurand, spans: Sequence[Span]) -> list[Hit]:
        found = self._every_hit(measurand, spans)
        if not found:
            return found
        aside = (self.of_base, self.of_part)
        found = [hit for hit in found if not any(hit.start in one for one in aside) and not self._is_not(hit.start)]
        return [hit for hit in found if not (self._is_compared(hit.start) or self._comes_to(hit))]

    def is_occasion(self, hit: Hit) -> bool:
        """ "*Nach der Feier* ermittelt die Polizei gegen 16": when and where; not "Bei der Feier waren 90"."""
        if not hit.word[:1].isupper() or not WHEN.search(self.article.text, max(0, hit.start - NAME), hit.start):
            return False
        lemmas = self.clause.lemmas if self.clause else frozenset[str]()
        return bool(lemmas) and lemmas.isdisjoint(THERE_WERE)

    def _comes_to(self, hit: Hit) -> bool:
        """ "Zwölf *kamen* ins Krankenhaus", "auf freien Fuß": they came to no event, unless that is the cue."""
        if ABOUT.search(self.article.text, max(0, hit.start - 12), hit.end + 12):
            return True  # "es geht um 310 Stellen": nobody goes
        if not COMING.fullmatch(hit.word):
            return False
        end = min(len(self.article.text), max(hit.end, self.spans[-1].end))
        return COME_TO.search(self.article.text, self.spans[0].start, end) is not None

    def _is_compared(self, at: int) -> bool:
        """ "28 Millionen teurer als *geplant*", "gegenüber der *Planung* um 4 Millionen": no word of the number."""
        text, end = self.article.text, self.quantity.end
        if AGAINST.search(text, max(0, at - LOOK_BACK), at):
            return True
        if not end < at <= end + NAME:
            return False
        below = BELOW.match(text, end, at) and LAY.search(self.before)
        return bool(below or (not self.elided and THAN.search(text, end, at)))

    def _every_hit(self, measurand: Measurand, spans: Sequence[Span]) -> list[Hit]:
        text, id = self.article.text, measurand.id
        told = ((span.start, cues.hits(self.story, id, text[span.start : span.end])) for span in spans)
        found = [Hit(at + hit.start, at + hit.end, hit.size, hit.word) for at, hits in told for hit in hits]
        gap = self._gap
        if gap is None:
            return found
        own = cues.hits(self.story, id, f"{gap['own']} {gap['rest']}")
        own_hits = [Hit(gap.start("own"), gap.end("own"), hit.size, hit.word) for hit in own]
        return own_hits + [hit for hit in found if hit.end <= gap.start("other")]

    @once
    def _gap(self) -> re.Match[str] | None:
        return GAPPED.match(self.article.text, self.quantity.end)

    def _is_not(self, at: int) -> bool:
        """ "sind noch nicht verkauft", "konnten noch nicht zurückkehren"; "mehr als neun wurden nie gemessen" were."""
        text, end = self.article.text, self.quantity.end
        if NOT.search(text, max(0, at - LOOK_BACK), at):
            return self.quantity.bound != "more_than"
        return end < at <= end + NEAR and "nicht" in text[end:at] and bool(NOT_THEN.fullmatch(text, end, at))

    def labelled(self, measurand: Measurand) -> list[str]:
        """The words of the clause that stand in a measurand's label, too, none beyond another number."""
        text, id = self.article.text, measurand.id
        told = ((span.start, cues.labelled(self.story, id, text[span.start : span.end])) for span in self.spans)
        found = [(start + hit.start, hit.word) for start, hits in told for hit in hits]
        return [word for at, word in found if not (self.between(at) or at in self.of_base or self._is_not(at))]
