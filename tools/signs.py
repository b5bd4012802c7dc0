"""Every sign that a figure draws, with the sentence it rests on: `python -m tools.signs [FOLDER TOPIC]`.

A sheet to be read line by line: does the sentence say what the figure shows? Without arguments the five articles.
"""

import sys
from collections.abc import Iterator
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

import helpers as gl
from helpers import charts, compare, reconcile, schema


def figures(folder: str, topic: str) -> Iterator[tuple[str, Axes, pd.DataFrame, pd.DataFrame]]:
    """(name, figure, claims, articles) of all figures of one folder; the pool is that of its last day with numbers."""
    articles, story = gl.read(folder), gl.story(topic)
    claims = gl.extract(articles, story)
    pool = _fullest(claims, story)
    more: dict[str, Any] = {"articles": articles}
    drawn = {
        "timeline": charts.timeline(claims, story, pool=pool, **more),
        "estimates": charts.estimates(claims, story, pool=pool, **more),
        "elimination": charts.elimination(claims, pool, story, **more),
        "dumbbell": charts.dumbbell(claims, story, **more),
        "voices": charts.voices(compare.voices(claims, story), claims, story, **more),
        "coverage": charts.coverage(compare.coverage(claims, articles, by="measurand"), claims, story, **more),
        "stances": charts.stances(compare.stances(claims, story), claims, story, **more),
        "origins": charts.origins(compare.origins(claims, articles), claims, story, **more),
    }
    yield from ((name, ax, claims, articles) for name, ax in drawn.items())


def _fullest(claims: pd.DataFrame, story: Any) -> reconcile.Pool:
    """The pool of the measurand and day on which most sources have a number."""
    asked = claims.loc[(claims["measurand"] != "") & claims["said_to"].notna(), ["measurand", "said_to"]]
    pools = [
        reconcile.pool(claims, story, row.measurand, on=row.said_to.date())
        for row in schema.each(asked.drop_duplicates())
    ]
    return max(pools, key=lambda pool: pool.k)


def signs(name: str, ax: Axes, claims: pd.DataFrame, articles: pd.DataFrame) -> Iterator[str]:
    """One line a sign: what is drawn, then speaker, certainty and hedges as read, then the sentence."""
    known = charts.about(ax)
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    own = {row.claim_id: row for row in schema.each(claims)}
    yield f"\n## {name}: {known.finding.title}\n{known.finding.subtitle}"
    for row in schema.each(known.rows):
        for claim_id in _behind(row, claims):
            claim = own[claim_id]
            sentence = " ".join(texts[claim.article_id][claim.sentence_start : claim.sentence_end].split())
            read = f"{claim.speaker_name or 'nobody'} [{claim.actor}] {claim.speech_act} {claim.polarity}"
            yield (
                f"- {_drawn(row, known.tell)} | {known.tell.labels[claim.article_id]} {claim_id.rpartition(':')[2]} | "
                f"{read}, {claim.certainty} ({claim.hedges}) | {known.tell.about(claim, short=True)} | "
                f"{_marked(claim, sentence)}"
            )


def _behind(row: Any, claims: pd.DataFrame) -> list[str]:
    """The claims that a drawn row rests on: its own, those of a cell, or all of a speaker."""
    if hasattr(row, "claim_id"):
        return [row.claim_id]
    if hasattr(row, "claim_ids"):
        return list(filter(None, row.claim_ids.split(";")))
    rows = claims[(claims["kind"] == "statement") & (claims["actor"] == row.key) & (claims["rank"] != "deprecated")]
    return list(rows["claim_id"])


def _drawn(row: Any, tell: Any) -> str:
    """What the figure shows of this row: a number with what it counts, a state, or a bar."""
    if hasattr(row, "state"):
        return f"{tell.entry(row.key)}: {row.state}"
    if hasattr(row, "words"):
        return f"bar of {row.key or 'nobody'}: {row.words} words"
    if hasattr(row, "reversal_of"):
        return f"{row.actor} {row.polarity} {row.proposition}{' (turn)' * row.turn}"
    if row.kind == "quantity":
        reason = f", falls: {row.reason}" if getattr(row, "reason", "") else ""
        return f"{tell.printed(row)} {tell.name('measurands', row.measurand)}{reason}"
    return f"{getattr(row, 'act', 'origin')} {row.proposition}"


def _marked(claim: Any, sentence: str) -> str:
    words = " ".join(claim.text.split())
    return sentence.replace(words, f"[{words}]", 1)


def main(folder: str = "seeds", topic: str = "nordkorea") -> None:
    for name, ax, claims, articles in figures(folder, topic):
        print("\n".join(signs(name, ax, claims, articles)))
        plt.close("all")


if __name__ == "__main__":
    main(*sys.argv[1:])
