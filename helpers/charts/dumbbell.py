"""How far did one source's own number move? First and latest number of each source, joined by a line."""

import textwrap
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from helpers import wording
from helpers.charts import frame, numbers
from helpers.charts.style import STYLE, Actor, actors
from helpers.topic import Topic

ROW, WIDTH = 1.35, 20  # inches for one source, characters of a line beneath a number


def dumbbell(
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    actor: str = "",
    language: str = wording.LANGUAGE,
) -> Axes:
    """Each source's (or one `actor`'s) first and latest printed number of different days: "Seoul 1.500 -> 11.000".

    Headlines, suspects and sources with numbers for one stretch of days only are left out; of several numbers for the
    latest days the highest is drawn.
    """
    claims = numbers.named(claims)
    spans = _spans(numbers.printed(claims, articles), actor)
    drawn = actors(claims, story, language)
    only = wording.say("chart.dumbbell.only", language, who=drawn[actor].name) if spans and actor else ""
    source = frame.source_line(claims, articles, language, wording.say("chart.dumbbell.note", language), only)
    if not spans:
        return frame.nothing(wording.say("chart.dumbbell.what", language), source, language)
    with plt.style.context(STYLE):
        ax = frame.new(2.4 + ROW * len(spans))
        for y, (first, last) in enumerate(reversed(spans)):
            _span(ax, y, first, last, drawn[first.actor], story, language)
        ax.set(xlim=(0, _highest(spans) * 1.2), ylim=(-0.75, len(spans) - 0.45))
        ax.set_yticks(range(len(spans)), [drawn[first.actor].name for first, _ in reversed(spans)])
        frame.number_axis(ax, language)
        return frame.finish(ax, _title(spans, drawn, language), source, _alt(spans, drawn, story, language), language)


def _spans(rows: pd.DataFrame, actor: str) -> list[tuple[Any, Any]]:
    """(first, latest) row of each source, if the days of the first end before those of the latest begin."""
    rows = rows[~rows["suspect"] & (rows["region"] != "headline") & (rows["actor"] != "") & rows["last"].notna()]
    spans = []
    for name, own in rows.groupby("actor", sort=False):
        first = next(numbers.each(own.sort_values(["last", "first", "at"])))
        last = next(numbers.each(own.sort_values(["first", "at"], ascending=False)))
        if first.last < last.first and actor in ("", name):
            spans.append((first, last))
    return sorted(spans, key=lambda span: -abs(span[1].at - span[0].at))


def _highest(spans: list[tuple[Any, Any]]) -> float:
    return max(max(first.at, last.at) for first, last in spans)


def _span(ax: Axes, y: int, first: Any, last: Any, actor: Actor, story: Topic | None, language: str) -> None:
    arrow = {"arrowstyle": "->,head_length=.6,head_width=.3", "color": actor.colour, "linewidth": 2.5, "shrinkB": 8}
    ax.annotate("", (last.at, y), (first.at, y), arrowprops=arrow)
    for row in (first, last):
        frame.marker(ax, row.at, y, actor, size=13)
        bold: dict[str, Any] = {"ha": "center", "fontweight": "bold", "fontsize": 14}
        frame.said(ax, row.at, y, numbers.written(row, language), xytext=(0, 12), **bold)
        when, what = numbers.short_window(row, language), numbers.measurand(story, row.measurand, language)
        words = f"{when} ({row.label})\n{textwrap.fill(what, WIDTH)}"
        frame.said(ax, row.at, y, words, xytext=(0, -12), ha="center", va="top")


def _title(spans: list[tuple[Any, Any]], drawn: dict[str, Actor], language: str) -> str:
    first, last = spans[0]
    days = (last.first - first.last).days
    parts = {"first": numbers.written(first, language), "last": numbers.written(last, language), "days": days}
    title = wording.say("chart.dumbbell.title", language, n=len(spans), who=drawn[first.actor].name, **parts)
    return title if first.measurand == last.measurand else f"{title} {wording.say('chart.dumbbell.differs', language)}"


def _alt(spans: list[tuple[Any, Any]], drawn: dict[str, Actor], story: Topic | None, language: str) -> str:
    lines = []
    for span in spans:
        ends = [
            f"{numbers.written(row, language)} ({numbers.window(row, language)}, {row.label}, "
            f"{numbers.measurand(story, row.measurand, language)})"
            for row in span
        ]
        parts = {"who": drawn[span[0].actor].name, "first": ends[0], "last": ends[1]}
        lines.append(wording.say("chart.dumbbell.ends", language, **parts))
    said = {"title": _title(spans, drawn, language), "list": "; ".join(lines), "high": _highest(spans)}
    return wording.say("chart.dumbbell.alt", language, n=len(spans), **said)
