"""Who gets a say, and in whose words? Words and statements by actor, grouped by side."""

import textwrap
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from helpers import topic, wording
from helpers.charts import frame, numbers
from helpers.charts.style import NOBODY_COLOUR, STYLE, Actor, actors
from helpers.topic import Topic

ROW, NAME = 0.46, 16  # inches for one actor, characters of a line of its name
SEVERAL = ";"  # "die USA und Südkorea": words that several say together


def voices(
    table: pd.DataFrame,
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    language: str = wording.LANGUAGE,
) -> Axes:
    """`compare.voices` as bars by actor within its side: words quoted literally (solid), in other words (hatched)."""
    source = frame.source_line(claims, articles, language, wording.say("chart.voices.note", language))
    if table.empty:
        return frame.nothing(wording.say("chart.voices.what", language), source, language)
    rows = _by_actor(table)
    drawn = actors(table, story, language)
    names = [_name(actor, drawn, language) for actor in rows["actor"]]
    with plt.style.context(STYLE):
        ax = frame.new(2.4 + ROW * (rows["y"].max() + 1))
        for row in numbers.each(rows):
            colour = drawn[row.actor].colour if row.actor in drawn else NOBODY_COLOUR
            ax.barh(row.y, row.words_direct, color=colour, height=0.62)
            more = {"left": row.words_direct, "height": 0.62, "hatch": "///", "linewidth": 1.2}
            ax.barh(row.y, row.words_paraphrased, facecolor="white", edgecolor=colour, **more)
            frame.said(ax, row.words, row.y, _counts(row, language), xytext=(8, 0), va="center")
        ax.set_yticks(rows["y"], [textwrap.fill(name, NAME) for name in names])
        ax.set(ylim=(-0.6, rows["y"].max() + 0.9), xlim=(0, rows["words"].max() * 1.95))
        sides = {str(side): own for side, own in rows.groupby("side", sort=False)}
        for side, own in sides.items():
            name = _side(side, story, language)
            frame.said(ax, 0, own["y"].max() + 0.4, name, xytext=(4, 0), fontstyle="italic")
        frame.number_axis(ax, language)
        ax.set_xlabel(wording.say("chart.voices.words", language), loc="left")
        title = _title(rows, story, language)
        heard = ". ".join(
            f"{wording.capital(_side(side, story, language))}: {_heard(own, drawn, language)}"
            for side, own in sides.items()
        )
        parts = {"title": title, "list": heard, "high": int(rows["words"].max())}
        words = wording.say("chart.voices.alt", language, **parts)
        return frame.finish(ax, title, source, words, language)


def _side(side: str, story: Topic | None, language: str) -> str:
    return topic.side(story, side, language) or wording.say("tell.no_side", language)


def _heard(rows: pd.DataFrame, drawn: dict[str, Actor], language: str) -> str:
    """The speakers of one side, with their words and statements."""
    return "; ".join(f"{_name(row.actor, drawn, language)}, {_counts(row, language)}" for row in numbers.each(rows))


def _name(actor: str, drawn: dict[str, Actor], language: str) -> str:
    if actor == SEVERAL:
        return wording.say("chart.voices.several", language)
    return drawn[actor].name if actor else wording.say("chart.voices.other", language)


def _by_actor(table: pd.DataFrame) -> pd.DataFrame:
    """Words and statements by actor, sides with most words first; `y` counts upwards with a gap between sides."""
    counts = ["statements", "words_direct", "words_paraphrased"]
    alone = table["actor"].where(~table["actor"].str.contains(";"), SEVERAL)
    rows = table.assign(actor=alone).groupby(["side", "actor"], as_index=False)[counts].sum()
    rows["words"] = rows["words_direct"] + rows["words_paraphrased"]
    rows["of_side"] = rows.groupby("side")["words"].transform("sum").where(rows["side"] != "", -1)
    rows = rows.sort_values(["of_side", "side", "words", "actor"], ascending=[False, True, False, True])
    gaps = (rows["side"] != rows["side"].shift()).cumsum() - 1
    down = pd.Series(range(len(rows)), index=rows.index) + 0.7 * gaps
    return rows.assign(y=down.max() - down)


def _counts(row: Any, language: str) -> str:
    parts = {"words": row.words, "direct": row.words_direct}
    return wording.say("chart.voices.counts", language, n=row.statements, **parts)


def _title(rows: pd.DataFrame, story: Topic | None, language: str) -> str:
    named = rows[rows["side"] != ""].groupby("side", sort=False)["words"].sum()
    words_of = {
        topic.side(story, str(side), language): wording.number(words, language) for side, words in named.items()
    }
    sides = ", ".join(f"{side} {words}" for side, words in words_of.items())
    silent = int(rows.loc[rows["side"] == "", "words"].sum())
    counts = {"words": int(rows["words"].sum()), "quoted": int(rows["words_direct"].sum()), "silent": silent}
    return wording.say("chart.voices.title", language, sides=sides or "–", **counts)
