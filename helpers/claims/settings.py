"""What the words around a number say besides its measurand: where, which state, which of several, which moment.

A measurand is as fine as its topic file. What these words say may still set two numbers of one measurand apart.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from helpers import topic as topics
from helpers.claims import narrated, places
from helpers.claims.counted import EVERYWHERE, THERE, Counted
from helpers.claims.following import UPHELD
from helpers.claims.measurands import Found
from helpers.german import lemmas, lexicon
from helpers.topic import fates

CUED = ("measurand_clause", "measurand_relative", "measurand_sum")  # words of the sentence tell, not the noun alone
ALIKE = {"rescued": "moved"}  # "in Sicherheit gebracht", "evakuiert"
ANYBODY = ("Menschen", "Personen", "Leute")
UNTOLD = "-"  # the state that the measurand is of
NEAR = 40  # characters between a place and the relative clause that says more of it
LEAD = 200  # characters: where an article says where it is
BY_US = re.compile(r"\bbei\s(?:uns|sich|ihm|ihr|ihnen)\b")  # "bei uns auf Station"
AT_HOME = re.compile(r"\b[Bb]ei(?:m|\s(?:de[rmn]|eine[rm]))?\s(?:[A-ZÄÖÜ][\w-]+\s)?(?:\Z|(?=[A-ZÄÖÜ]))")
ONE = re.compile(r"\bman\b")
# "auf dem Marktplatz", "mussten den Ortsteil verlassen": a place without its name
SPOT = re.compile(
    r"\b(?:(?:[Ii]n|[Aa]n|[Aa]uf|[Aa]us|[Bb]ei|[Vv]or|[Nn]ahe)\s(?:de[rmn]|das|die|diese[mnr]?|eine[mnr]?)|"
    r"[Ii]ms?|[Ii]ns|[Aa]ms?|[Aa]ns|[Bb]eim|[Vv]om|de[nm]|diese[nm])\s(?:[a-zäöüß]+\s)?"
    rf"([A-ZÄÖÜ][\w-]*(?:{lexicon.either('spots')})\w{{0,2}}|(?i:{lexicon.either('spots')})\w{{0,2}})\b"
)
OF_KNOWN = re.compile(r"\s(?:der|von\sden|dieser|ihrer|seiner)\s(?:[a-zäöüß]+\s)?")
TERRITORY = re.compile(
    rf"\b(?:(?:Landkreis|Kreis|Bezirk|Kanton|Provinz)\s[A-ZÄÖÜ][\w-]+|(?:{lexicon.either('states')}))\b"
)
# "im Landeswald", "für den Privatwald": of which of several such
OF_WHICH = re.compile(
    r"\b(?:[Ii]ms?|[Ii]ns|[Aa]ms?|[Aa]ns|[Bb]eim|(?:[Ii]n|[Aa]n|[Aa]uf|[Bb]ei|[Ff]ür)\s(?:de[rmn]|das|die))\s"
    r"(?:[a-zäöüß]+\s)?(?!\w*(?:(?<!mit)tag|mittwoch|woche|wochenende|monat|quartal|jahr|stunde)e?[ns]?\b|[A-ZÄÖÜ]\w+tag(?:abend|nacht|mo))"
    r"([A-ZÄÖÜ][a-zäöüß-]{6,})"
)
HINTS = {row["hint"]: re.compile(row["pattern"]) for row in lexicon.load("number_hints")}
HINTS["upheld"] = UPHELD  # "bleibt bei 415": the figure was given on an earlier day


@dataclass(frozen=True)
class Setting:
    """Of one number. places: where its clause says; around: else where the text is and its article begins;
    article: all that it names.

    spots: "im Klinikum", "dort": where its clause says without a name. which: "im Landeswald", "für den Privatwald", in
    lower case: of which of several. fates: what became of those counted beyond what
    the measurand says; noun: its own, '' where it is left out; narrow: the noun is none of the story's words for what
    is counted ("unter den Verletzten zwölf Beschäftigte"); cued: more than the noun tells what is counted; hints: the
    names of the `HINTS` in its clause, "day" where it names one, "bare" where it says no more than how many; house: the
    actors at whose own it counts ("beim Discounter Nordkauf waren es 900").
    """

    places: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    article: frozenset[str] = frozenset()
    spots: frozenset[str] = frozenset()
    which: frozenset[str] = frozenset()
    fates: frozenset[str] = frozenset()
    noun: str = ""
    elided: bool = False
    narrow: bool = False
    cued: bool = True
    hints: frozenset[str] = frozenset()
    house: frozenset[str] = frozenset()


def written(setting: Setting | None) -> str:
    """A setting as a cell of a file; '' where there is none."""
    return json.dumps(asdict(setting), default=sorted, ensure_ascii=False) if setting else ""


def reread(cell: str) -> Setting | None:
    """The setting that `written` made a cell of."""
    if not cell:
        return None
    cells: dict[str, Any] = json.loads(cell)
    told: dict[str, Any] = {name: frozenset(one) if isinstance(one, list) else one for name, one in cells.items()}
    return Setting(**told)


def of(counted: Counted, found: Found, rules: Sequence[str]) -> Setting:
    """The setting of a number; one that says no more than how many has that of the number it goes on from.

    rules: those that gave its days.
    """
    goes_on = (counted.elided or counted.bare) and not counted.behind_aside
    before = counted.last.get("setting") if counted.last and goes_on else None
    own = _own(counted, found, rules)
    if before is None:
        return own
    if "whole" in own.hints:
        return replace(own, cued=before.cued) if found.rule == "measurand_inherited" else own  # "Bundesweit sind es"
    if found.rule != "measurand_inherited":
        last = counted.last or {}  # "In Auen waren 340 krank, nun sind 410 erkrankt"
        again = counted.elided and last.get("measurand") == found.measurand
        again = again or last.get("number_start") in counted.quantity.related
        return replace(own, places=own.places or before.places) if again else own
    return replace(
        own,
        places=own.places or before.places,
        around=own.around or before.around,
        spots=own.spots or before.spots,
        fates=own.fates or before.fates,
        cued=before.cued,
    )


def _own(counted: Counted, found: Found, rules: Sequence[str]) -> Setting:
    plain = {"day" for rule in rules if rule.startswith("refers_date")} | ({"bare"} if counted.bare else set())
    return Setting(
        places=_places(counted),
        around=_around(counted) if counted.story.places else frozenset(),
        article=counted.article.mentioned,
        spots=_spots(counted),
        which=_which(counted),
        fates=_states(counted, found),
        noun="" if counted.elided else counted.noun,
        elided=counted.elided,
        narrow=not counted.elided and _narrow(counted, found),
        cued=found.rule in CUED,
        hints=_hints(counted) | _known(counted, found) | _running(counted) | plain,
        house=_house(counted),
    )


def _running(counted: Counted) -> set[str]:
    """ "Es liegen 900 in der Klinik", "inzwischen 900", "meldete am Freitag 900"; not "die Polizei nennt 900"."""
    return {"running"} if narrated.runs(counted.article, counted.quantity.number_start) else set()


def _house(counted: Counted) -> frozenset[str]:
    """ "Beim Discounter Nordkauf waren es 900": its own; not "bei der Stadt geht man von 900 aus"."""
    words = counted.before + counted.after
    if not AT_HOME.search(words) or ONE.search(words):
        return frozenset()
    named = topics.mentions(counted.story, "actors", words)
    inside = (one.id for one in named if AT_HOME.search(words[max(0, one.start - NEAR) : one.start].rstrip() + " "))
    return frozenset(topics.party(counted.story, id) for id in inside)


def _spots(counted: Counted) -> frozenset[str]:
    spans, text = (*counted.spans, *counted.defining), counted.article.text
    words = [match[1] for span in spans for match in SPOT.finditer(text, span.start, span.end)]
    around = counted.before + counted.after
    words += _territories(counted)
    opens = THERE.match(text, counted.sentence.start)  # "Dort stießen 14 Wagen zusammen, fünf Insassen ..."
    pointed = (opens or THERE.search(around) or BY_US.search(around)) and not counted.places
    return frozenset(words) | ({"dort"} if pointed else set())


def _territories(counted: Counted) -> list[str]:
    """ "In Hamburg waren es 40", "der Landkreis Auen bekam 40": of one of several, unless the article is about it."""
    text, lead = counted.article.text, counted.article.text[:LEAD]
    found = (match for span in counted.spans for match in TERRITORY.finditer(text, span.start, span.end))
    speaker = (counted.statement or {}).get("speaker_span")
    own = (match[0] for match in found if speaker is None or not speaker.start <= match.start() < speaker.end)
    return [name for name in own if name not in lead and not topics.mentions(counted.story, "places", name)]


def _which(counted: Counted) -> frozenset[str]:
    text = counted.article.text
    found = (match[1] for span in counted.spans for match in OF_WHICH.finditer(text, span.start, span.end))
    return frozenset(word.lower() for word in found)


def _narrow(counted: Counted, found: Found) -> bool:
    """ "zwölf Beschäftigte" among the injured; but "31 Verletzte", "24 Menschen" are all of them."""
    measurand = counted.story.measurands[found.measurand]
    words = f"{measurand.label_de} {' '.join(measurand.cues)}".split()
    known = (*counted.story.things[measurand.thing].words, *(word for word in words if word[:1].isupper()), *ANYBODY)
    return bool(counted.noun) and not any(lemmas.same_noun(counted.noun, word) for word in known)


def _places(counted: Counted) -> frozenset[str]:
    """Where its clause says, or before "..., die 410 Kinder besuchen" what that hangs from; "bundesweit" is nowhere."""
    if EVERYWHERE.search(counted.before + counted.after):
        return frozenset()
    found, clause = counted.places, counted.clause
    if not found and clause is not None and clause.kind == "relative":
        start = clause.spans[0][0]
        found = places.last(counted.article, max(0, start - NEAR), start)
    if not found and counted.bare:  # "In Altdorf ging man auf die Straße; das Bündnis nannte 35.000 Teilnehmer"
        found = places.named(counted.article, counted.beside)
    return frozenset(place.id for place in found)


def _states(counted: Counted, found: Found) -> frozenset[str]:
    """ "12 Geimpfte sind erkrankt" among the vaccinated: ill; "140 an Bord" among the missing: `UNTOLD`."""
    measurand = counted.story.measurands[found.measurand]
    own = {ALIKE.get(fate, fate) for _, fate in counted.fates_told}
    label, words = " ".join((measurand.label_de, *measurand.cues)), counted.story.things[measurand.thing].words
    usual = {ALIKE.get(fate, fate) for fate in fates.of(f"{label} {' '.join(words)}")}
    silent = bool(fates.of(label)) and found.rule not in CUED and not counted.elided and own.isdisjoint(usual)
    return frozenset(own - usual) | ({UNTOLD} if silent else set())


def _around(counted: Counted) -> frozenset[str]:
    """Where the text was just before, and where the article begins."""
    article = counted.article
    lead = topics.mentions(counted.story, "places", article.text[:LEAD])
    beside = places.named(article, counted.beside)
    return frozenset({one.id for one in lead} | {one.id for one in (*beside, *counted.carried)})


def _hints(counted: Counted) -> frozenset[str]:
    text, sentence = counted.article.text, counted.sentence
    before = text[sentence.start : counted.quantity.number_start]
    clause = " ".join(text[span.start : span.end] for span in counted.spans)
    first = counted.article.sentence_before(sentence.start).start  # "Das Amt widersprach. Es seien 180.000"
    where = {"upheld": before, "given": before, "among": before, "against": text[first : sentence.end]}
    return frozenset(name for name, pattern in HINTS.items() if pattern.search(where.get(name, clause)))


def _known(counted: Counted, found: Found) -> frozenset[str]:
    """ "Sie vertritt vier *der* Festgenommenen": of those known; not "1.200 der Beschäftigten streikten".

    So "Von den Streikenden gehörten 600 zu Nordbau", which counts no strikers; not "... liegen 600 in der Klinik".
    """
    own, measurand = counted.quantity, counted.story.measurands[found.measurand]
    first, last = own.thing_start, own.thing_end
    if first is None or last is None:
        return frozenset()
    grouped = own.role == "part" and last <= own.number_start
    if not grouped and not OF_KNOWN.fullmatch(counted.article.text, own.number_end, first):
        return frozenset()
    told = any(not first <= hit.start < last for hit in counted.hits(measurand))
    return frozenset() if told else frozenset(("of_known",))
