"""Whose things a number counts: "3.000 ukrainische Soldaten" are none of North Korea's."""

import re

from helpers import topic as topics
from helpers.claims.counted import Counted
from helpers.topic import Topic

OWNER = re.compile(
    r"\s{1,3}(?:de[rs]|aus(?:\sder)?|von|vom)\s((?:[\w-]{1,40}\s{0,3}){1,3})"
)  # "Soldaten der russischen Armee"
LONGEST_HEAD = 120
SUBJECT = 4  # words: "Die Ukraine hat 500 Soldaten ... verlegt" names their owner at the head of the clause


def fits(counted: Counted, thing: str) -> bool:
    """Whether the text leaves a thing with the owner that the story gives it, if it gives one."""
    story, quantity = counted.story, counted.quantity
    owner = story.things[thing].of
    if not owner:
        return True
    own = topics.party(story, owner)
    named = {topics.party(story, m.id) for m in topics.mentions(story, "actors", quantity.thing or "")}
    if named:  # "nordkoreanische Soldaten"
        return own in named
    after = OWNER.match(counted.article.text, quantity.thing_end or quantity.end)
    behind = topics.mentions(story, "actors", after.group(1))[:1] if after else ()
    if behind:
        return topics.party(story, behind[0].id) == own
    return all(_same_side(story, own, other) for other in _subjects(counted))


def _same_side(story: Topic, own: str, other: str) -> bool:
    return own == other or (story.actors[own].side == story.actors[other].side != "")


def _subjects(counted: Counted) -> list[str]:
    """Parties at the head of the clause that are not its speaker: "Die USA haben 500 Soldaten dorthin verlegt"."""
    article, quantity, statement = counted.article, counted.quantity, counted.statement
    start = next((s.start for s in counted.spans if s.start <= quantity.start < s.end), counted.spans[0].start)
    head = re.match(rf"\s*(?:\S+\s+){{1,{SUBJECT}}}", article.text[start : min(quantity.start, start + LONGEST_HEAD)])
    if head is None or re.match(r"\W{0,3}(?:laut|nach|gemäß|für|in|an|von|bei)\b", head.group(), re.I):
        return []
    speaker = (statement or {}).get("speaker_span")
    attributed = [] if statement is None else [*statement["cue_spans"], *([speaker] if speaker else [])]
    named = (m for m in topics.mentions(counted.story, "actors", head[0]) if head[0][m.start].isupper())
    others = (m for m in named if not any(span.start <= start + m.start < span.end for span in attributed))
    return [topics.party(counted.story, mention.id) for mention in others]
