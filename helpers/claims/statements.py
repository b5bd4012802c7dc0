"""Statements: what somebody is reported to say, with speaker, actor, act, certainty and days."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from helpers import topic as topics
from helpers.claims import meant, scenes, speakers, windows
from helpers.claims.article import Article
from helpers.claims.regions import SILENT
from helpers.claims.windows import Dated
from helpers.german import hedges, speech
from helpers.german.sentences import Span
from helpers.german.speech import Speech

NO_COMMENT = re.compile(r"[„“\"»«]?(?:Kein Kommentar|Keine Angaben|No comment)[.!]?[„“”\"»«]?", re.I)
SINGULAR = re.compile(r"\w*[a-zäöüß](?:t|te)")  # beschuldigte, sagt; not beschuldigten, sagen
POINTS_BACK = re.compile(
    r"\b(?:die|diese[nrs]?|solche[nr]?|jene)\s+(?:Berichte?n?|Informationen|Vorwürfen?|Anschuldigungen|Behauptungen|Meldungen|Angaben)\b",
    re.I,
)


def read(article: Article) -> list[dict[str, Any]]:
    """The statements of an article in the order of their beginnings, none in captions and page furniture."""
    rows: list[dict[str, Any]] = []
    for found in (one for whole in speech.find(article.reading) for one in _sentence_wise(article, whole)):
        no_claim = NO_COMMENT.fullmatch(article.text, found.message[0].start, found.message[-1].end)
        if not no_claim and article.regions.at(found.message[0].start) not in SILENT:
            rows.append(_row(article, found, rows))
    enclosing = speakers.Around(rows)
    for row in rows:
        around = [other for other in enclosing.of(row["start"], row["end"]) if _wider(other, row)]
        row["within"] = around[0] if around else None
        if around and not row["actor"] and around[0]["actor"] and speakers.PAPER.fullmatch(row["speaker_name"]):
            row |= {"actor": around[0]["actor"], "rule": f"{row['rule']};actor_of_document"}
    return rows


def _sentence_wise(article: Article, found: Speech) -> Iterator[Speech]:
    """A report or an answer that runs over several sentences of the narrator's page is one claim for each of them."""
    if found.rule == "that_said":  # "Das bestätigte X": what is said is the sentence before, without "das"
        yield replace(found, message=found.message[:1])
        return
    answers = found.rule in ("interview_line", "interview_answer")
    if not (answers or (found.rule.startswith("running") and found.voice != "direct")) or len(found.message) > 1:
        yield found
        return
    whole, at = found.message[0], found.message[0].start
    while at < whole.end:
        end = min(max(article.sentence(at).end, at + 1), whole.end)
        piece = Span(at, end)
        inside = tuple(quote for quote in found.quoted if piece.start <= quote.start and quote.end <= piece.end)
        voice = "mixed" if inside else "indirect" if found.voice == "mixed" else found.voice
        act = ("asks" if article.text[end - 1] == "?" else "asserts") if answers else found.act
        yield replace(found, message=(piece,), quoted=inside, voice=voice, act=act)
        at = end + len(article.text[end : whole.end]) - len(article.text[end : whole.end].lstrip())


def _wider(other: dict[str, Any], row: dict[str, Any]) -> bool:
    return other is not row and (other["start"], other["end"]) != (row["start"], row["end"])


def _row(article: Article, found: Speech, earlier: Sequence[dict[str, Any]]) -> dict[str, Any]:
    start, end = found.message[0].start, max(piece.end for piece in found.message)
    sentence = article.sentence(start)
    stance = hedges.stance(article.reading, found)
    speaker_name = speakers.name(article, found.speaker, _referent(article, found), earlier)
    at = found.speaker.start if found.speaker else start
    actor, actor_rule = speakers.actor(article, found.speaker, speaker_name, at, earlier)
    same_words = _same_words(found, earlier)
    running = None if found.rule.startswith("interview") else _running(speaker_name, earlier)
    dated = running is not None and running[1].startswith("said_date")
    if not dated and (scene := scenes.said(article, found, speaker_name)):
        running = scene, windows.SCENE
    said, said_rule = same_words or windows.said(article, found.cue, found.message, speaker_name, running)
    proposition, proposition_rule = _proposition(article, found.message, stance.polarity, earlier)
    refers, refers_rule = windows.refers(article, start, found.message, said)
    if refers_rule.startswith("refers_date"):
        refers = meant.so_far(article, start, refers, stance.certainty)
    rules = [found.rule, stance.rule, actor_rule, said_rule, refers_rule, proposition_rule]
    return {
        "kind": "statement", "text": article.text[start:end], "speaker_name": speaker_name, "actor": actor,
        "speech_act": stance.speech_act, "polarity": stance.polarity, "certainty": stance.certainty,
        "refers_from": refers[0], "refers_to": refers[1], "said_from": said[0], "said_to": said[1],
        "proposition": proposition,
        "speaker": article.text[found.speaker.start : found.speaker.end] if found.speaker else "",
        "via": article.words([found.via] if found.via else []), "voice": found.voice,
        "cue": article.words(found.cue, " … "), "hedges": article.words(stance.hedges, "; "),
        "article_id": article.id, "region": article.regions.at(start), "rule": ";".join(filter(None, rules)),
        "coder": "rules", "rank": "normal", "start": start, "end": end, "pieces": _pieces(found.message),
        "speaker_start": found.speaker.start if found.speaker else None,
        "speaker_end": found.speaker.end if found.speaker else None,
        "sentence_start": sentence.start, "sentence_end": sentence.end,
        # not columns: what the quantities inside still need
        "message": found.message, "cue_spans": found.cue, "speaker_span": found.speaker, "said": (said, said_rule),
    }  # fmt: skip


def _referent(article: Article, found: Speech) -> Span | None:
    """The fuller mention, unless it stands in a caption, or is two where "sie" is one: "Sie beschuldigte ..."."""
    span = found.referent
    if span is None or article.regions.at(span.start) in SILENT:
        return None
    she = found.speaker and article.words([found.speaker]).lower() == "sie"
    one = she and SINGULAR.fullmatch(article.words(found.cue[:1]))
    return None if one and " und " in article.words([span]) else span


def _pieces(message: Sequence[Span]) -> str:
    return ";".join(f"{piece.start}-{piece.end}" for piece in message) if len(message) > 1 else ""


def _same_words(found: Speech, earlier: Sequence[dict[str, Any]]) -> Dated | None:
    """The days of an answer's sentence before, which the same name before the colon leads in."""
    same = found.cue and earlier and earlier[-1]["cue_spans"] == found.cue
    return earlier[-1]["said"] if same else None


def _running(speaker_name: str, earlier: Sequence[dict[str, Any]]) -> Dated | None:
    """The days of the same speaker's statement just before, where the two are one utterance."""
    if not earlier or not speaker_name or not earlier[-1]["speaker_name"]:
        return None
    same = speaker_name.split()[-1] == earlier[-1]["speaker_name"].split()[-1]
    return earlier[-1]["said"] if same else None


def _proposition(
    article: Article, pieces: Sequence[Span], polarity: str, earlier: Sequence[dict[str, Any]]
) -> tuple[str, str]:
    """The last of the topic's propositions whose words stand in the message: the narrower ones come last.

    Of a message that affirms, what is so comes before what is not yet, possible or planned: "Sie sind in Kursk, haben
    aber noch nicht gekämpft" is about where they are.
    """
    if article.topic is None:
        return "", ""
    message = article.words(pieces)
    said_so = article.words(hedges.affirmed(article.reading, pieces)) if polarity == "affirms" else ""
    for words in filter(None, (said_so, message)):
        if about := topics.propositions_in(article.topic, words):
            return about[-1], "proposition_cue"
    if POINTS_BACK.search(message):
        before = next((row["proposition"] for row in reversed(earlier) if row["proposition"]), "")
        return before, "proposition_pointed" if before else ""
    return "", ""
