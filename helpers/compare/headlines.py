"""What a headline makes of its own text: number, bound, place, source and certainty kept, dropped or contradicted."""

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from helpers import schema
from helpers.compare.rows import each
from helpers.german import hedges, sentences
from helpers.topic import Topic, comparable

CONTENT = re.compile(r"\b[A-ZÄÖÜ]?[a-zäöüß]{4,}\b")
STEM = 6  # letters: "Soldaten" and "Soldat", "nordkoreanische" and "Nordkoreanischer"
SHARED = 2  # content words a sentence of the body must share with the headline to speak of the same
HEDGED = ("alleged", "possible", "probable", "unconfirmed", "hypothetical")
Place = tuple[int, int]


def headlines(claims: pd.DataFrame, articles: pd.DataFrame | None = None, story: Topic | None = None) -> pd.DataFrame:
    """Per article, headline against body: article_id, aspect, state, both texts, both spans, both claim_ids.

    Numbers: a headline's number and the body's claims with the same value of the same thing, or of the same actor and
    a comparable measurand. Certainty: what the body leaves open and the headline does not, said by the same actor; with
    `articles` given, also in a sentence about what the headline states in its own words.
    """
    texts = {} if articles is None else dict(zip(articles["article_id"], articles["text"], strict=True))
    found: list[dict[str, Any]] = []
    for article, group in claims[claims["rank"] != "deprecated"].groupby("article_id", sort=False):
        rows = each(group)
        heads = [row for row in rows if row.region == "headline"]
        body = [row for row in rows if row.region in ("lede", "body")]
        found += [line for head in heads for line in _numbers(head, body, story)]
        text = texts.get(str(article), "")
        doubted = list(_stated(str(article), text, heads, body)) if text else []
        found += doubted or list(_doubts(heads, body))
    return schema.frame("headlines", found)


def _numbers(head: Any, body: list[Any], story: Topic | None) -> Iterator[dict[str, Any]]:
    if head.kind != "quantity" or pd.isna(head.value):
        return
    counts = [row for row in body if row.kind == "quantity" and _same_count(row, head, story)]
    same = [row for row in counts if row.value == head.value]
    for row in same[:1] or counts[:1]:
        yield _line(head, row, "number", "kept" if same else "contradicted")
        if same:
            lost = "dropped" if head.bound == "point" else "contradicted"
            yield _line(head, row, "bound", "kept" if row.bound == head.bound else lost)
            yield _line(head, row, "place", "kept" if row.measurand == head.measurand else "dropped")
            yield _line(head, row, "source", "kept" if row.actor == head.actor else "dropped")
            yield _line(head, row, "certainty", "kept" if row.certainty in (head.certainty, "plain") else "dropped")


def _same_count(row: Any, head: Any, story: Topic | None) -> bool:
    """The same number of the same thing, whoever gives it; or another one of the same actor, comparably measured."""
    if row.value == head.value:
        return bool(_content(row.thing) & _content(head.thing)) or comparable(story, row.measurand, head.measurand)
    return bool(head.actor) and row.actor == head.actor and comparable(story, row.measurand, head.measurand)


def _doubts(heads: list[Any], body: list[Any]) -> Iterator[dict[str, Any]]:
    """The body says that the headline's own actors have not confirmed something; no headline says so."""
    said = [row for row in heads if row.kind == "statement" and row.actor and row.polarity == "affirms"]
    open_ = [
        row
        for row in body
        if row.kind == "statement" and row.polarity == "leaves_open" and "bestätig" in row.hedges + row.cue
    ]
    for row in open_:
        head = next((head for head in said if set(head.actor.split(";")) & set(row.actor.split(";"))), None)
        if head is not None:
            yield _line(head, row, "certainty", "dropped")
            return


def _stated(article: str, text: str, heads: list[Any], body: list[Any]) -> Iterator[dict[str, Any]]:
    """The headline's own words against the first sentence of the body that calls just this unconfirmed."""
    spans = [(span.start, span.end) for span in sentences.split(text)]
    tops = list(dict.fromkeys(span for row in heads for span in spans if span[0] <= row.start < span[1]))
    doubts = [h for h in hedges.find(text) if "hedge_not_confirmed" in h.rule]
    open_ = [span for span in spans if span not in tops and any(span[0] <= h.start < span[1] for h in doubts)]
    for top in tops:
        about = _own_words(text, top, heads)
        for place in open_:
            if len(about & _content(text[place[0] : place[1]])) >= SHARED:
                claim = next(
                    (row for row in body if place[0] <= row.start < place[1] and row.polarity == "leaves_open"), None
                )
                yield _entry(
                    article,
                    "certainty",
                    "contradicted",
                    (text, *top, ""),
                    (text, *place, claim.claim_id if claim else ""),
                )
                return


def _own_words(text: str, top: Place, heads: list[Any]) -> frozenset[str]:
    """Content words of the headline outside its statements; none if it hedges itself."""
    own = "".join(
        " " if any(row.kind == "statement" and row.start <= at < row.end for row in heads) else text[at]
        for at in range(top[0], top[1])
    )
    return frozenset() if any(h.kind in HEDGED for h in hedges.find(own)) else _content(own)


def _content(text: str) -> frozenset[str]:
    return frozenset(word[:STEM].lower() for word in CONTENT.findall(text))


def _line(head: Any, row: Any, aspect: str, state: str) -> dict[str, Any]:
    ours = (head.text, 0, len(head.text), head.claim_id)
    theirs = (row.text, 0, len(row.text), row.claim_id)
    entry = _entry(head.article_id, aspect, state, ours, theirs)
    return entry | {
        "headline_start": head.start,
        "headline_end": head.end,
        "body_start": row.start,
        "body_end": row.end,
    }


def _entry(
    article: str, aspect: str, state: str, head: tuple[str, int, int, str], body: tuple[str, int, int, str]
) -> dict[str, Any]:
    return {
        "article_id": article, "aspect": aspect, "state": state,
        "headline": head[0][head[1] : head[2]], "headline_start": head[1], "headline_end": head[2],
        "body": body[0][body[1] : body[2]], "body_start": body[1], "body_end": body[2],
        "headline_claim": head[3], "body_claim": body[3],
    }  # fmt: skip
