"""Where something is: the places of the story in a clause that says so, and the one where the text was just before."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from helpers import topic as topics
from helpers.claims.article import Article
from helpers.german.sentences import Span
from helpers.topic import Mention

# Before a place these say where or where to; "aus Nordkorea" and "gegen die Ukraine" do not.
WHERE = re.compile(r"\b(?:in|im|ins|nach|an|am|ans|bei|beim|nahe|auf|um|vor|zur|zum)\s+(?:[\wäöüß-]+\s+){0,3}$", re.I)
FROM = re.compile(r"\b(?:aus|von|vom|gegen|für|mit)\s+(?:[\wäöüß-]+\s+){0,2}$", re.I)
# An alias that says where by itself: "nahe der Front", "bundesweit".
HERE = re.compile(r"(?:in|im|an|am|bei|nahe|auf|hinter|vor|entlang)\s|\w{3,}weit\b", re.I)
LIST = re.compile(r"(?:,\s|\s(?:und|sowie|oder)\s)(?:(?:in|im|am|auf)\s(?:de[rm]\s)?)?")
WITH = re.compile(r"\smit\s(?:\w{2,9}\s){0,2}\d|\s?[:(]\s?\d")  # "am meisten trifft es den Hafen mit 40 Schiffen"
# "90 Schiffe, davon 20 im Hafen": what stands behind it is said of the part only.
PART = re.compile(r"\b(?:davon|darunter|hiervon)\b")
# "zählte 900 – allerdings nur auf dem Markt"
ONLY = re.compile(
    r"\s[–—-]\s(?:allerdings|freilich|aber|jedoch|und\szwar)?\s?(?:nur|lediglich|allein)\s(?P<at>[^.;:–!?]{3,60})"
)
THERE = re.compile(r"[DH](?:ort|ier)\s")
LOOK_BACK = 40
FAR = 200  # characters: how far back a place holds on


class Place(NamedTuple):
    """A place of the story named at `at`."""

    id: str
    words: str
    at: int


def named(article: Article, spans: Sequence[Span]) -> list[Place]:
    """The places in some spans that say where; before a clause with "wo" the place that it points back to."""
    found, last_end = list[Place](), -1
    for span in spans:
        words = article.text[span.start : span.end]
        for mention in _mentions(article, words):
            between = article.text[max(0, last_end) : span.start + mention.start]
            if (last_end >= 0 and LIST.fullmatch(between)) or _is_where(words, mention):  # "in Moor, Auen und Tann"
                found.append(_place(words, mention, span.start))
                last_end = span.start + mention.end
        if re.match(r"\s*wo\b", words):
            found += last(article, max(0, span.start - LOOK_BACK), span.start)
    return found


def last(article: Article, start: int, end: int) -> list[Place]:
    """The place named last in ``text[start:end]``, whatever is said of it."""
    words = article.text[start:end]
    return [_place(words, mention, start) for mention in _mentions(article, words)[-1:]]


def carried(article: Article, at: int) -> list[Place]:
    """The place of the sentences before `at`, up to the paragraph's first: "Im Hafen war es schlimm. ..."."""
    first = max(0, at - FAR, article.text.rfind("\n\n", 0, at) + 2)
    while at > first:
        sentence = article.sentence_before(at)
        found = named(article, [of_all(article, sentence)])
        if not found and THERE.match(article.text, sentence.start):  # "Aus Moor kamen elf. Dort ist die Wut groß"
            found = last(article, article.sentence_before(sentence.start).start, sentence.start)
        if found or sentence.start >= at:
            return found[-1:]
        at = sentence.start
    return []


def of_all(article: Article, sentence: Span) -> Span:
    """A sentence up to where it turns to a part, or narrows what it said."""
    within = article.text, sentence.start, sentence.end
    part = PART.search(*within) or ONLY.search(*within)
    return Span(sentence.start, part.start() if part else sentence.end)


def _mentions(article: Article, words: str) -> Sequence[Mention]:
    return topics.mentions(article.topic, "places", words) if article.topic else ()


def _place(words: str, mention: Mention, start: int) -> Place:
    return Place(mention.id, words[mention.start : mention.end], start + mention.start)


def _is_where(words: str, mention: Mention) -> bool:
    """Behind "in", by its own word, or where it stands alone at the head of a report: "Altenfehn."."""
    before = words[max(0, mention.start - LOOK_BACK) : mention.start]
    alone = words.strip(" .\n") == words[mention.start : mention.end]
    if alone or HERE.match(words, mention.start) or WITH.match(words, mention.end):
        return True
    where, origin = WHERE.search(before), FROM.search(before)
    return bool(where) and not (origin and where and origin.start() > where.start())
