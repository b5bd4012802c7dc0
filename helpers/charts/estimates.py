"""How many, according to whom? One row per printed number, by source; square brackets: what the wording allows."""

import textwrap
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from helpers import wording
from helpers.charts import frame, numbers, pooled
from helpers.charts.style import STYLE, Actor, actors
from helpers.topic import Topic

ROW, WHERE, NAME = 0.43, 31, 14  # inches for one number, characters of a line of what is counted, of a source's name
BESIDE: dict[str, Any] = {"xycoords": ("axes fraction", "data"), "va": "center", "linespacing": 1.05}


def estimates(
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    pool: Any | None = None,
    language: str = wording.LANGUAGE,
) -> Axes:
    """Printed numbers by source: brackets, open ends as arrows, suspects hollow with a "?", the pool as a band."""
    claims = numbers.named(claims)
    rows, cut = numbers.fitting(numbers.printed(claims, articles), language)
    notes = [cut, wording.say("chart.brackets", language), wording.say("chart.open", language)]
    source = frame.source_line(claims, articles, language, *notes)
    if rows.empty:
        return frame.nothing(wording.say("chart.timeline.what", language), source, language)
    drawn = actors(claims, story, language)
    rows = _by_source(rows, drawn)
    with plt.style.context(STYLE):
        ax = frame.new(2.4 + ROW * (rows["y"].max() + 1))
        end = frame.reach(rows) * 1.1
        frame.key(ax, [pooled.band(ax, pool, language, upright=True, width=52)])
        left = _axes(ax, rows, end, language)
        for row in numbers.each(rows):
            _row(ax, row, end, drawn[row.actor], story, language)
            if row.leads:
                _name(ax, row.y, drawn[row.actor].name, left)
        return frame.finish(
            ax, _title(rows, pool, language), source, _alt(rows, drawn, story, pool, language), language
        )


def _by_source(rows: pd.DataFrame, drawn: dict[str, Actor]) -> pd.DataFrame:
    """Rows by source in the topic's order, within one by day; `y` counts upwards, the first of a source `leads`."""
    rank = {actor: i for i, actor in enumerate(drawn)}
    rows = rows.assign(rank=rows["actor"].map(rank)).sort_values(["rank", "last", "first", "label", "start"])
    leads = rows["rank"] != rows["rank"].shift()
    down = pd.Series(range(len(rows)), index=rows.index) + 0.3 * (leads.cumsum() - 1)
    return rows.assign(y=down.max() - down, leads=leads)


def _row(ax: Axes, row: Any, end: float, actor: Actor, story: Topic | None, language: str) -> None:
    """Mark and brackets; at the right what is counted and when."""
    frame.bracket(ax, row.low, row.high, row.y, min(row.at + end * 0.12, end), actor, upright=False)
    frame.marker(ax, row.at, row.y, actor, hollow=row.suspect)
    where = f"{numbers.measurand(story, row.measurand, language)}, {numbers.short_window(row, language)}"
    words = textwrap.fill(frame.together(where), WHERE, max_lines=2, placeholder="…")
    frame.said(ax, 1, row.y, words, xytext=(8, 0), **BESIDE)


def _name(ax: Axes, y: float, name: str, left: float) -> None:
    """The source, once, left of its numbers."""
    words = textwrap.fill(name, NAME, max_lines=2, placeholder="…")
    frame.said(ax, 0, y, words, xytext=(-left, 0), ha="right", fontweight="bold", **BESIDE)


def _axes(ax: Axes, rows: pd.DataFrame, end: float, language: str) -> float:
    """The printed number with its article at the left of each row; how many points these words take."""
    ax.set(xlim=(min(-end * 0.012, rows["at"].min() * 1.1), end), ylim=(-0.7, rows["y"].max() + 0.7))
    ax.set_yticks(
        rows["y"],
        [
            f"{numbers.written(row, language)}  ({numbers.placed(row.label, row.region, language)})"
            for row in numbers.each(rows)
        ],
    )
    frame.number_axis(ax, language, letters=38)
    widths = [label.get_window_extent().width for label in ax.get_yticklabels()]
    return max(widths) * 72 / frame.figure_of(ax).dpi + 18


def _title(rows: pd.DataFrame, pool: Any | None, language: str) -> str:
    silent = int((rows["actor"] == "").sum())
    named = wording.say("chart.estimates.sources", language, n=rows.loc[rows["actor"] != "", "actor"].nunique())
    key = "named" if not silent else "silent" if silent == len(rows) else "partly"
    parts = {"n": len(rows), "some": len(rows) - silent, "silent": silent, "named": named}
    suspects = int(rows["suspect"].sum())
    more = [wording.say("chart.suspects", language, n=suspects)] if suspects else []
    title = wording.say(f"chart.estimates.{key}", language, **parts)
    return " ".join([title, *more, pooled.sentence(pool, language)]).strip()


def _alt(rows: pd.DataFrame, drawn: dict[str, Actor], story: Topic | None, pool: Any | None, language: str) -> str:
    """Source by source: each number, what its wording allows, what is counted, when, and in which article."""
    said = []
    for actor, own in rows.groupby("actor", sort=False):
        lines = "; ".join(_heard(row, story, language) for row in numbers.each(own))
        said.append(f"{wording.capital(drawn[str(actor)].name)}: {lines}")
    parts = {"title": _title(rows, pool, language), "low": min(0, rows["at"].min()), "high": frame.reach(rows)}
    whole = wording.say("chart.estimates.alt", language, list=". ".join(said), **parts)
    return f"{whole} {pooled.heard(pool, language)}".strip()


def _heard(row: Any, story: Topic | None, language: str) -> str:
    allowed = numbers.allowed(row, language)
    counted, days = numbers.measurand(story, row.measurand, language), numbers.window(row, language)
    where = numbers.placed(row.label, row.region, language)
    return f"{numbers.written(row, language)} ({allowed}), {counted}, {days}, {where}"
