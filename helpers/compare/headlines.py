"""What a headline makes of its own text: number, bound, place, source and certainty kept, dropped or contradicted."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd

from helpers import schema
from helpers.german import hedges, sentences
from helpers.topic import Topic, comparable

CONTENT = re.compile(r"\b[A-ZÄÖÜ]?[a-zäöüß]{4,}\b")
STEM = 6  # letters: "Soldaten" and "Soldat", "nordkoreanische" and "Nordkoreanischer"
SHARED = 2  # content words a sentence of the body must share with the headline to speak of the same
HEDGED = ("alleged", "possible", "probable", "unconfirmed", "hypothetical")
Place = tuple[int, int]


class Words(NamedTuple):
    """Words of an article, and the claim that they are (blank: the writer's own)."""

    text: str
    start: int
    end: int
    claim: str = ""


def headlines(claims: pd.DataFrame, articles: pd.DataFrame | None = None, story: Topic | None = None) -> pd.DataFrame:
    """Per article, headline against body: article_id, aspect, state, both texts, both spans, both claim_ids.

    Numbers: a headline's number and the body's claims with the same value of the same thing, or of the same actor and
    a comparable measurand. Certainty: what the body leaves open and the headline does not, said by the same actor; with
    `articles` given, also in a sentence about what the headline states in its own words.
    """
    texts = {} if articles is None else dict(zip(articles["article_id"], articles["text"], strict=True))
    found: list[dict[str, Any]] = []
    for article, group in claims[claims["rank"] != "deprecated"].groupby("article_id", sort=False):
        rows = list(schema.each(group))
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
        states = {"number": "kept" if same else "contradicted"}
        if same:
            kept = {
                "bound": row.bound == head.bound, "place": row.measurand == head.measurand,
                "source": row.actor == head.actor, "certainty": row.certainty in (head.certainty, "plain"),
            }  # fmt: skip
            states |= {aspect: "kept" if holds else "dropped" for aspect, holds in kept.items()}
            if not kept["bound"] and head.bound != "point":
                states["bound"] = "contradicted"
        for aspect, state in states.items():
            yield _line(head.article_id, aspect, state, _of(head), _of(row))


def _same_count(row: Any, head: Any, story: Topic | None) -> bool:
    """The same number of the same thing, whoever gives it; or another one of the same actor, comparably measured."""
    if row.value == head.value:
        return bool(_content(row.thing) & _content(head.thing)) or comparable(story, row.measurand, head.measurand)
    return bool(head.actor) and row.actor == head.actor and comparable(story, row.measurand, head.measurand)


def _doubts(heads: list[Any], body: list[Any]) -> Iterator[dict[str, Any]]:
    """The body says that the headline's own actors have not confirmed something; no headline says so."""
    said = [row for row in heads if row.kind == "statement" and row.actor and row.polarity == "affirms"]
    left_open = [row for row in body if row.kind == "statement" and row.polarity == "leaves_open"]
    for row in (row for row in left_open if "bestätig" in row.hedges + row.cue):
        head = next((head for head in said if set(head.actor.split(";")) & set(row.actor.split(";"))), None)
        if head is not None:
            yield _line(head.article_id, "certainty", "dropped", _of(head), _of(row))
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
                here = (row for row in body if place[0] <= row.start < place[1] and row.polarity == "leaves_open")
                said = Words(text[slice(*place)], *place, next((row.claim_id for row in here), ""))
                yield _line(article, "certainty", "contradicted", Words(text[slice(*top)], *top), said)
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


def _of(row: Any) -> Words:
    return Words(row.text, row.start, row.end, row.claim_id)


def _line(article: str, aspect: str, state: str, headline: Words, body: Words) -> dict[str, Any]:
    cells: dict[str, Any] = {"article_id": article, "aspect": aspect, "state": state}
    for name, words in (("headline", headline), ("body", body)):
        cells |= {name: words.text, f"{name}_claim": words.claim}
        cells |= {f"{name}_start": words.start, f"{name}_end": words.end}
    return cells
