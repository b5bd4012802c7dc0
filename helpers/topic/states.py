"""In which states things are counted: hurt, expected for a month, delivered, at one place, a part of the whole."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from helpers.german import dates, inflection, lemmas, lexicon
from helpers.german.quantities import Quantity
from helpers.german.reading import Reading
from helpers.topic import fates, naming
from helpers.topic.cues import tokens
from helpers.topic.proposing import NO_PLACE, SEEN

# "allein in Hamburg", "allein auf der Brücke"
ALONE = re.compile(
    r"\b[Aa]llein\s+(?:in|auf|am|im|an)\s+(?:(?:de[rmn]|mein\w+|unser\w*|ihr\w+|sein\w+)\s+)?(?:Stadt\s+)?([A-ZÄÖÜ]\w+)"
)
# "davon rund 6.000 zum Konzert", "davon 2 Millionen für Kinderkliniken"
PART = re.compile(
    r"\s{0,3}(?:[A-ZÄÖÜ]\w+\s+)?(?:für|zu[mr]?|beim?|i[nm]|auf|a[nm])\s+(?:de[rmn]\s+|die\s+)?([A-ZÄÖÜ]\w+)"
)
OF_ALL = re.compile(
    r"\s(?:der|von|von\s+den)\s"
)  # "120 *der* Bewohner an der Allee": the Allee is where all of them live
# "410 *der 1.230* Apotheken haben *keine Packung*", "davon 30 *ohne Strom*": so many lack it, not so many are there.
OF_SO_MANY = re.compile(r"\s(?:der|von|von\s+den)\s+(?:\w+\s+)?[\d.]*\d\b")
LACKING = re.compile(r"\b(?:[Kk]eine?[nrms]?|[Oo]hne)\s+[A-ZÄÖÜ][a-zäöüß]+\b")
# "plant *für den Februar*", "*im Mai* sollen": what is planned for another month is another sum.
MONTHS = "|".join(sorted(lexicon.words("calendar_words", kind="month")))
MONTH = re.compile(rf"\b([Ii]m|[Ff]ür\s+den|[Ff]ür)\s+((?i:{MONTHS}))\b")
AMONG = "among"  # "410 der 1.230": no state, but says that one is meant
# What else happens to what is counted, as `fates` says it of people. Each is a measurand of its own.
STATES = {row["fate"]: row["words"] for row in lexicon.load("fates") if row["of"] == "things"}


Told = tuple[str, str, list[str]]  # the kind of a state; which one of several (a place, a month); its words in the text


def of(reading: Reading, quantity: Quantity, clause: str, noun: str) -> Iterator[Told]:
    """What makes another count of it: what became of it, that it is planned, that it is in one place, or a part."""
    people = lemmas.is_anybody(noun) or naming.is_people(noun) or fates.of(quantity.thing or "")
    yield from _told(clause, fates.FATES if people else {})
    yield from _told(clause, STATES)
    planned = next((word for word in re.findall(r"\b[a-zäöüß]+\b", clause) if _plans(word)), "")
    if planned:
        yield "planned", "", [planned]
    if OF_SO_MANY.match(reading.text, quantity.number_end) or quantity.role == "part":
        yield AMONG, "", []
    if lacking := LACKING.search(clause, max(0, clause.find(reading.text[quantity.number_start : quantity.end]))):
        yield "lacking", "", [lacking[0][0].lower() + lacking[0][1:]]
    for month in MONTH.finditer(clause):
        yield "month", month[2], [month[0][0].lower() + month[0][1:]]
    yield from _where(reading, quantity, clause)


def _where(reading: Reading, quantity: Quantity, clause: str) -> Iterator[Told]:
    alone, part = ALONE.search(clause), PART.match(reading.text, quantity.end) if quantity.role == "part" else None
    if OF_ALL.match(reading.text, quantity.number_end):
        part = None
    for kind, found, where in (("place", alone, clause), ("part", part, reading)):
        if found and found[1] not in NO_PLACE and not _is_time(where, found.start(1)):
            yield kind, found[1], [found[1]]


def apart(kind: str, which: str, told: Sequence[Sequence[Told]]) -> bool:
    """Whether a state seen in some counts of a thing makes a measurand of its own.

    A month does where plans for it stand beside other plans; what something lacks, where so many of all lack it.
    """
    kinds = [{(one, other) for one, other, _ in count} for count in told]
    own = [found for found in kinds if (kind, which) in found]
    plans = [(kind, which) in found for found in kinds if ("planned", "") in found]
    if kind == "month":
        return len(own) >= SEEN and any(plans) and not all(plans)
    return kind != AMONG and (kind != "lacking" or any((AMONG, "") in found for found in own))


def _is_time(where: str | Reading, start: int) -> bool:
    """ "Allein am Wochenende", "davon 40 am Abend" name no place and no part."""
    return any(mention.start <= start < mention.end for mention in dates.find(where))


def _told(clause: str, kinds: dict[str, str]) -> Iterator[Told]:
    """The kinds of which a word stands in a clause, each with its words there: as listed, so in any form."""
    known = frozenset().union(*(keys for *_, keys in tokens(clause)))
    for kind, listed in kinds.items():
        found = [word for word in listed.split() if not known.isdisjoint(lemmas.keys(word))]
        said = fates.SAID.get(kind)
        found += [said] if said and said in clause else []
        if found:
            yield kind, "", found


def _plans(word: str) -> bool:
    """A form of erwarten, planen, zusagen ...; "will" and "soll" alone say too little."""
    known = {inflection.participle(word), *(reading.lemma for reading in inflection.finite(word))}
    return not known.isdisjoint(_planning())


@cache
def _planning() -> frozenset[str]:
    listed = lexicon.words("verbs_of_planning", says="plan", needs="") | lexicon.words(
        "verbs_of_planning", frames="mit"
    )
    return frozenset(verb.replace("|", "") for verb in listed) - {"wollen", "ausgehen", "verlangen"}
