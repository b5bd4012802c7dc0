"""Quantities: each number or vague amount with its statement, speaker, certainty, days and measurand."""

from collections.abc import Sequence
from typing import Any

from helpers.claims import measurands, speakers, voices, windows
from helpers.claims.article import Article
from helpers.claims.countable import NO_COUNT, PERCENT
from helpers.claims.counted import Counted
from helpers.claims.measurands import Found, without_story
from helpers.german import hedges, quantities
from helpers.german.quantities import Quantity

Row = dict[str, Any]


def read(article: Article, said: Sequence[Row]) -> list[Row]:
    """The quantities of an article in order; where a number is a placed day or a clock time, the day wins."""
    found = [q for q in quantities.find(article.text) if not _is_day(article, q)]
    numbers = [q.number_start for q in found]
    nexts = [*(later.number_start for later in found[1:]), len(article.text)]
    around = speakers.Around(said)
    rows: list[Row] = []
    for quantity, following in zip(found, nexts, strict=False):
        rows.append(
            _row(article, quantity, following, around.of(quantity.number_start, quantity.number_end), rows, numbers)
        )
    return rows


def _is_day(article: Article, quantity: Quantity) -> bool:
    return any(day.start < quantity.number_end and quantity.number_start < day.end for day in article.days)


def _row(
    article: Article,
    quantity: Quantity,
    following: int,
    around: Sequence[Row],
    earlier: Sequence[Row],
    numbers: Sequence[int],
) -> Row:
    sentence, begins = article.sentence(quantity.number_start), article.sentence(quantity.start)
    statement = around[0] if around else None
    own = hedges.of_number(article.text, quantity.number_start, quantity.number_end, sentence.start, sentence.end)
    voiced, voice_rule = voices.of(article, quantity, around, own, earlier)
    days, day_rules = _days(article, quantity, statement if own.owner != "narrator" else None, voice_rule)
    found = _measurand(article, quantity, statement, earlier, numbers, voiced["certainty"])
    rules = [quantity.rule, own.rule, voice_rule, *day_rules, found.rule]
    return {
        "kind": "quantity", "text": article.text[quantity.start : quantity.end], **voiced, **days,
        "value": quantity.value, "low": quantity.low, "high": quantity.high, "bound": quantity.bound,
        "thing": quantity.thing, "measurand": found.measurand, "role": quantity.role,
        "hedges": article.words(own.hedges, "; "),
        "article_id": article.id, "region": article.regions.at(quantity.start),
        "rule": ";".join(filter(None, rules)), "coder": "rules", "rank": "normal",
        "start": quantity.start, "end": quantity.end,
        "number_start": quantity.number_start, "number_end": quantity.number_end,
        "thing_start": quantity.thing_start, "thing_end": quantity.thing_end,
        "sentence_start": begins.start, "sentence_end": begins.end, "within": statement,
        "partners": quantity.related, "decided": found.words,
        "rest": article.text[quantity.number_end : min(following, sentence.end)],
    }  # fmt: skip


def _measurand(
    article: Article,
    quantity: Quantity,
    statement: Row | None,
    earlier: Sequence[Row],
    numbers: Sequence[int],
    certainty: str,
) -> Found:
    if article.topic is None:
        counted = quantity.thing if quantity.unit not in (*NO_COUNT, PERCENT) else ""
        return without_story(counted) if counted else Found()
    return measurands.of(Counted(article, article.topic, quantity, statement, earlier, numbers, certainty))


def _days(article: Article, quantity: Quantity, statement: Row | None, voice_rule: str) -> tuple[Row, list[str]]:
    """Days it is about and days it was said; who reports a count on a day counts for that day."""
    message = statement["message"] if statement else ()
    said, said_rule = statement["said"] if statement else (article.published, "said_published")
    refers, refers_rule = windows.refers(article, quantity.number_start, message, said)
    if voice_rule == "speaker_counts" and refers_rule.startswith("refers_date") and windows.is_past(article, refers):
        said, said_rule = refers, refers_rule.replace("refers_date", "said_date")
    cells = {"refers_from": refers[0], "refers_to": refers[1], "said_from": said[0], "said_to": said[1]}
    return cells, [said_rule, refers_rule]
