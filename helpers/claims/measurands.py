"""What is counted: thing, place and state in the clause of the number, against the topic's measurand tree."""

import re
from collections.abc import Sequence
from typing import Any

from helpers import topic as topics
from helpers.claims.article import Article
from helpers.german.quantities import Quantity
from helpers.german.reading.clauses import Clause
from helpers.topic import Measurand, Mention, Topic

# Before a place these say where or where to; "aus Nordkorea" and "gegen die Ukraine" do not.
WHERE = re.compile(r"\b(?:in|im|ins|nach|an|am|ans|bei|nahe|auf|um|vor|zur)\s+(?:[\wäöüß-]+\s+){0,3}$", re.I)
HERE = re.compile(r"(?:in|im|an|am|bei|nahe|auf|hinter|vor|entlang)\s", re.I)
FROM = re.compile(r"\b(?:aus|von|vom|gegen|für|mit)\s+(?:[\wäöüß-]+\s+){0,2}$", re.I)
LOOK_BACK = 40
OWNER = re.compile(r"\s+(?:de[rs]|aus(?:\sder)?|von|vom)\s+((?:[\wäöüß-]+\s*){1,3})")  # "Soldaten der russischen Armee"
NUMBER_OF = re.compile(r"\b(?:An)?[Zz]ahl\s+(?:der|von|an|aller)\s")  # "schätzt die Zahl der Soldaten auf 12.000"
MORE = re.compile(r"\b(?:weitere|zusätzliche|zusätzlich|nochmals|noch\s+einmal)\w{0,2}\s+$", re.I)
MORE_THAN = re.compile(r"\s(?:mehr|weniger|höher|niedriger)\sals\b")  # "1.200 Fälle mehr als vor einer Woche"
LONGEST_HEAD = 120
SUBJECT = 4  # words: "Die Ukraine hat 500 Soldaten ... verlegt" names their owner at the head of the clause
NO_COUNT = ("share", "times")  # units of what is no count of things
TIME = "s"
PERCENT = "%"  # per cent of what only a story can say
VALUE = re.compile(r"(?:\b(?:bei|auf|von|mit|zu)\s+|[:(]\s*)$")  # "lag bei 83,7", "einen Füllstand von 75 Prozent"
AMOUNTS_TO = re.compile(r"\b(?:betr(?:ug|ägt|agen|ugen)|erreicht\w{0,2})\b")
PER = re.compile(r"\b(?:pro|je)\s+(?:1\d[\d. ]*|hunderttausend|tausend|Million)\s+(?:Ein|Be)wohner")
IN_BRACKETS = re.compile(r"\([\w-]*$")
OF_THEM = re.compile(r"\s+(?:de[rs]|aller|dieser)\s((?:\w+\s?){1,3})")  # "bei 12 Prozent der Soldaten"
NOUN = re.compile(r"[A-ZÄÖÜ][\wäöüß-]*")


def of(
    article: Article, quantity: Quantity, statement: dict[str, Any] | None, earlier: Sequence[dict[str, Any]]
) -> tuple[str, str]:
    """Measurand id and the rule that told. Without a topic the head noun of the thing, in lower case."""
    more = MORE.search(article.text[max(0, quantity.start - LOOK_BACK) : quantity.start])
    more = more or MORE_THAN.match(article.text, quantity.end)
    if (
        quantity.unit in NO_COUNT or quantity.role == "difference" or more
    ):  # "weitere 5.000 Soldaten" are not all of them
        return "", ""
    if article.topic is None:
        counted = quantity.thing and quantity.unit != PERCENT
        return (_noun(quantity.thing or ""), "measurand_thing") if counted else ("", "")
    clause = article.clause(quantity.number_start)
    things = _value_of(article, article.topic, quantity, clause)
    if not things and not _is_rate(article, quantity, clause):
        things = _things(article, article.topic, quantity, clause, statement)
    if not things or article.regions.at(quantity.start) == "boilerplate":
        return "", ""
    found = _in_words(article.topic, things, _words(article, clause, quantity))
    if found:
        return found, "measurand_clause"
    for below in _relatives(article, clause, quantity):
        if found := _in_words(article.topic, things, below.words(article.text)):
            return found, "measurand_relative"
    return _inherited(article, quantity, things, statement, earlier)


def _noun(thing: str) -> str:
    """ "nordkoreanischen Soldaten" -> "soldaten", "Ländern" -> "länder"."""
    nouns = NOUN.findall(thing)
    noun = (nouns[0] if nouns else thing.split()[-1]).lower()
    return noun[:-1] if noun.endswith(("ern", "eln")) else noun


def _things(
    article: Article, story: Topic, quantity: Quantity, clause: Clause | None, statement: dict[str, Any] | None
) -> set[str]:
    """The topic's things that a quantity counts, those of another owner left out."""
    if quantity.thing is None:
        return _number_of(article, story, quantity, clause)
    thing = quantity.thing
    found = {thing_.id for thing_ in story.things if topics.thing_in(story, thing_.id, thing)}
    if topics.mentions(story, "actors", thing):  # "nordkoreanische Soldaten": the owner is named
        return found
    after = OWNER.match(article.text, quantity.thing_end or quantity.end)
    named = topics.mentions(story, "actors", after.group(1))[:1] if after else ()
    if named:
        return {id for id in found if story.things[id].of in ("", named[0].id, topics.party(story, named[0].id))}
    owners = _subjects(article, story, quantity, clause, statement)
    return {id for id in found if all(_same_side(story, story.things[id].of, owner) for owner in owners)}


def _value_of(article: Article, story: Topic, quantity: Quantity, clause: Clause | None) -> set[str]:
    """ "Die Inzidenz lag bei 83,7", "der Füllstand betrug 75,4 Prozent": what has a value, not what is counted."""
    uncounted = quantity.thing is None or bool(quantity.unit) or _is_rate(article, quantity, clause)
    of_them = OF_THEM.match(article.text, quantity.end)
    if clause is None or not uncounted or (of_them and topics.mentions(story, "things", of_them.group(1))):
        return set()
    spans = [span for span in clause.spans if span[0] <= quantity.start < span[1]]
    first, last = spans[0] if spans else clause.spans[0]
    before, after = article.text[first : quantity.start], article.text[quantity.end : max(last, quantity.end)]
    if quantity.unit == TIME or not (VALUE.search(before) or AMOUNTS_TO.search(before)):
        return set()
    rated = bool(PER.search(before) and NUMBER_OF.search(before))  # only what stands in brackets: "(Inzidenz)"
    named = topics.mentions(story, "things", before)[-1:]
    if rated and named and not IN_BRACKETS.search(before[: named[0].start]):
        return set()
    if not named and quantity.thing is None and not quantity.unit:
        named = topics.mentions(story, "things", after)[:1]  # "bei 83,7 lag die Inzidenz"
    return {mention.id for mention in named}


def _is_rate(article: Article, quantity: Quantity, clause: Clause | None) -> bool:
    """ "Die Zahl der Fälle je 100.000 Einwohner stieg auf 83,7": no number of cases; nor is any with a fraction."""
    whole = quantity.value is None or float(quantity.value).is_integer()
    before = article.text[clause.spans[0][0] : quantity.start] if clause else ""
    return bool(PER.search(before)) or not (whole or quantity.unit)


def _number_of(article: Article, story: Topic, quantity: Quantity, clause: Clause | None) -> set[str]:
    """The things named after "Zahl der" earlier in the number's clause."""
    before = article.text[clause.spans[0][0] : quantity.start] if clause else ""
    named = NUMBER_OF.search(before)
    return {mention.id for mention in topics.mentions(story, "things", before[named.end() :])} if named else set()


def _same_side(story: Topic, owner: str, other: str) -> bool:
    if not owner:
        return True
    own = topics.party(story, owner)
    return own == other or (story.actors[own].side == story.actors[other].side != "")


def _subjects(
    article: Article, story: Topic, quantity: Quantity, clause: Clause | None, statement: dict[str, Any] | None
) -> list[str]:
    """Parties at the head of the clause that are not its speaker: "Die USA haben 500 Soldaten dorthin verlegt"."""
    if clause is None:
        return []
    start = next((first for first, last in clause.spans if first <= quantity.start < last), clause.spans[0][0])
    head = re.match(rf"\s*(?:\S+\s+){{1,{SUBJECT}}}", article.text[start : min(quantity.start, start + LONGEST_HEAD)])
    if head is None or re.match(r"\W{0,3}(?:laut|nach|gemäß|für|in|an|von|bei)\b", head.group(), re.I):
        return []
    speaker = (statement or {}).get("speaker_span")
    found = [m for m in topics.mentions(story, "actors", head.group()) if head.group()[m.start].isupper()]
    attributed = [] if statement is None else [*statement["cue_spans"], *([speaker] if speaker else [])]
    return [
        topics.party(story, mention.id)
        for mention in found
        if not any(span.start <= start + mention.start < span.end for span in attributed)
    ]


def _words(article: Article, clause: Clause | None, quantity: Quantity) -> str:
    """The words of the clause; before a clause with "wo" also the place it points back to."""
    if clause is None:
        return article.text[quantity.start : quantity.end]
    words = clause.words(article.text)
    if clause.kind == "relative" and clause.parent is not None and re.match(r"\s*wo\b", words):
        before = article.text[max(clause.parent.spans[0][0], clause.spans[0][0] - LOOK_BACK) : clause.spans[0][0]]
        place = topics.mentions(article.topic, "places", before) if article.topic else ()
        return f"in {before[place[-1].start : place[-1].end]} {words}" if place else words
    return words


def _relatives(article: Article, clause: Clause | None, quantity: Quantity) -> list[Clause]:
    """The relative clauses that say which ones are counted: "die Zahl der Soldaten, die dort kämpften, ..."."""
    if clause is None or quantity.thing_end is None:
        return []
    return [
        below
        for below in article.clauses(quantity.number_start)
        if below.parent is clause and below.kind == "relative" and 0 <= below.spans[0][0] - quantity.thing_end <= 2
    ]


def _in_words(story: Topic, things: set[str], words: str) -> str:
    """The measurand that place and state in `words` tell; else one that asks for neither, or ''."""
    places = [mention for mention in topics.mentions(story, "places", words) if _is_where(words, mention)]
    cued = _cued(story, things, words)
    wherever = [m for m in cued if not m.places]
    if wherever:
        return wherever[0].id
    everything = next((m.id for m in story.measurands if m.thing in things and not m.places and not m.cues), "")
    exact = [[m for m in story.measurands if m.thing in things and place.id in m.places] for place in places]
    around = [[m for m in story.measurands if m.thing in things and _within(story, place.id, m)] for place in places]
    if places and not any(around):
        return everything  # in a place where nothing else of the story is counted
    found = [m for here in exact for m in _settled(here, cued)] + [
        m for m in cued if not places or _fits(story, m, places)
    ]
    return max(found, key=lambda m: len(topics.ancestors(story, m.id))).id if found else everything


def _cued(story: Topic, things: set[str], words: str) -> list[Measurand]:
    """Measurands of which a cue stands in `words`; a cue of several words says more than one of a single word."""
    found = [
        (len(cue.split()), m)
        for m in story.measurands
        if m.thing in things
        for cue in m.cues
        if topics.cue_in(story, cue, words)
    ]
    longest = max((size for size, _ in found), default=0)
    return [m for size, m in found if size == longest]


def _is_where(words: str, mention: Mention) -> bool:
    before = words[max(0, mention.start - LOOK_BACK) : mention.start]
    if HERE.match(words, mention.start):  # an alias with its own preposition: "nahe der Front"
        return True
    where, origin = WHERE.search(before), FROM.search(before)
    return bool(where) and not (origin and where and origin.start() > where.start())


def _settled(here: list[Measurand], cued: list[Measurand]) -> list[Measurand]:
    """Of several measurands of one place those whose cue stands there: "nach Russland geschickt"."""
    return [m for m in here if m in cued] or here


def _within(story: Topic, place: str, measurand: Measurand) -> bool:
    return any(topics.within(story, place, around) for around in measurand.places)


def _fits(story: Topic, measurand: Measurand, places: list[Mention]) -> bool:
    """The place is one of the measurand's or of a whole it belongs to: "kämpfen in Kursk" are in combat there."""
    wholes = [measurand, *(story.measurands[id] for id in topics.ancestors(story, measurand.id))]
    return any(_within(story, place.id, whole) for place in places for whole in wholes)


def _inherited(
    article: Article,
    quantity: Quantity,
    things: set[str],
    statement: dict[str, Any] | None,
    earlier: Sequence[dict[str, Any]],
) -> tuple[str, str]:
    """ "..., während Kiew 12.000 Soldaten schätzt": an estimate without a place is of what was counted just before."""
    estimate = quantity.thing_start is None or not quantity.start <= quantity.thing_start < quantity.end
    estimate = estimate or bool(statement and statement["speech_act"] == "estimates") or _estimates(article, quantity)
    before = earlier[-1] if earlier else None
    if not estimate or before is None or not before["measurand"] or article.topic is None:
        return "", ""
    near = article.sentence(quantity.start).start - before["sentence_end"] <= 2
    same = article.topic.measurands[before["measurand"]].thing in things
    return (before["measurand"], "measurand_inherited") if near and same else ("", "")


def _estimates(article: Article, quantity: Quantity) -> bool:
    clause = article.clause(quantity.number_start)
    return bool(
        clause and re.search(r"\b(?:schätz\w+|ausgeh\w+|geht|gehen|spricht|sprechen)\b", clause.words(article.text))
    )
