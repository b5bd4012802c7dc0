"""Quantities: each number or vague amount with its statement, speaker, certainty, days and measurand."""

from collections.abc import Sequence
from typing import Any

from helpers.claims import measurands, speakers, windows
from helpers.claims.article import Article
from helpers.german import hedges, quantities
from helpers.german.hedges import NumberStance
from helpers.german.quantities import Quantity

BLANK = {
    "actor": "",
    "via": "",
    "cue": "",
    "speaker": "",
    "speaker_name": "",
    "speaker_start": None,
    "speaker_end": None,
}


def read(article: Article, said: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The quantities of an article in order; where a number is a placed day or a clock time, the day wins."""
    found = [q for q in quantities.find(article.text) if not _is_day(article, q)]
    nexts = [*(later.number_start for later in found[1:]), len(article.text)]
    rows: list[dict[str, Any]] = []
    for quantity, following in zip(found, nexts, strict=False):
        rows.append(_row(article, quantity, following, said, rows))
    return rows


def _is_day(article: Article, quantity: Quantity) -> bool:
    return any(day.start < quantity.number_end and quantity.number_start < day.end for day in article.days)


def _row(
    article: Article,
    quantity: Quantity,
    following: int,
    said: Sequence[dict[str, Any]],
    earlier: Sequence[dict[str, Any]],
) -> dict[str, Any]:
    sentence = article.sentence(quantity.number_start)
    around = speakers.innermost(said, quantity.number_start, quantity.number_end)
    own = hedges.of_number(article.text, quantity.number_start, quantity.number_end, sentence.start, sentence.end)
    begins = article.sentence(quantity.start)
    statement = around[0] if around else None
    voiced, rules = _voiced(around, own)
    voice = statement if statement and own.owner != "narrator" else None
    said_on, said_rule = voice["said"] if voice else (article.published, "said_published")
    refers, refers_rule = windows.refers(article, quantity.number_start, voice["message"] if voice else (), said_on)
    measurand, measurand_rule = measurands.of(article, quantity, statement, earlier)
    rules = [quantity.rule, own.rule, *rules, said_rule, refers_rule, measurand_rule]
    return {
        "kind": "quantity", "text": article.text[quantity.start : quantity.end], **voiced,
        "value": quantity.value, "low": quantity.low, "high": quantity.high, "bound": quantity.bound,
        "thing": quantity.thing, "measurand": measurand, "refers_from": refers[0], "refers_to": refers[1],
        "said_from": said_on[0], "said_to": said_on[1],
        "hedges": article.words(own.hedges, "; "),
        "article_id": article.id, "region": article.regions.at(quantity.start),
        "rule": ";".join(rule for rule in rules if rule), "coder": "rules", "rank": "normal",
        "start": quantity.start, "end": quantity.end,
        "number_start": quantity.number_start, "number_end": quantity.number_end,
        "thing_start": quantity.thing_start, "thing_end": quantity.thing_end,
        "sentence_start": begins.start, "sentence_end": begins.end, "within": statement,
        "rest": article.text[quantity.number_end : min(following, sentence.end)],
    }  # fmt: skip


def _voiced(around: Sequence[dict[str, Any]], own: NumberStance) -> tuple[dict[str, Any], list[str]]:
    """Whose number it is: of the innermost statement that names a speaker; nobody's where the narrator hedges it."""
    statement = around[0] if around else None
    taken = own.owner == "narrator"
    named = next((row for row in around if row["speaker"]), None)
    cells: dict[str, Any] = {
        "speech_act": "asserts",
        "polarity": "affirms",
        "voice": "narrator",
        "via": "",
        "cue": "",
        **BLANK,
    }
    if statement and not (taken and statement["speaker"]):
        cells |= {name: statement[name] for name in ("speech_act", "polarity", "voice", "via", "cue", "actor")}
    if named and not taken:
        cells |= {name: named[name] for name in BLANK}
    plain = "reported" if statement and not taken else "plain"
    cells["certainty"] = plain if own.certainty == "plain" else own.certainty
    return cells, ["speaker_taken_by_hedge"] if taken and named else []
