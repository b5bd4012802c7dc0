"""Which of the printed numbers are left? Each is struck out with its reason, until only those that count remain."""

import textwrap
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from helpers import wording
from helpers.charts import frame, numbers
from helpers.charts.style import INK, MUTED, STYLE, Actor, actors
from helpers.topic import Topic

ORDER = ("lost_thousand", "headline", "other_measurand", "unattributed", "bound")  # then all others, then those left
NUMBER, MARK, WHO, DAYS, REASON = 0.165, 0.192, 0.215, 0.425, 0.6  # where the columns stand, as parts of the width
ROW, WIDTH = 0.43, 36  # inches for one number, characters of a line of its reason


def elimination(
    claims: pd.DataFrame,
    pool: Any,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    language: str = wording.LANGUAGE,
) -> Axes:
    """Every printed number, struck out with the reason why the pool leaves it out, or kept with its source."""
    claims = numbers.named(claims)
    rows, cut = numbers.fitting(numbers.printed(claims, articles), language)
    source = frame.source_line(claims, articles, language, cut)
    if rows.empty:
        return frame.nothing(wording.say("chart.timeline.what", language), source, language)
    rows = _reasons(rows, pool)
    drawn = actors(claims, story, language)
    with plt.style.context(STYLE):
        ax = frame.new(2.0 + ROW * len(rows))
        ax.set(xlim=(0, 1), ylim=(-len(rows) - 0.2, 0.6))
        ax.set_axis_off()
        for y, row in enumerate(numbers.each(rows)):
            _row(ax, -y - 0.2 * (row.reason == ""), row, drawn[row.actor], _why(row, story, language), language)
        return frame.finish(
            ax, _title(rows, pool, language), source, _alt(rows, drawn, story, pool, language), language
        )


def _reasons(rows: pd.DataFrame, pool: Any) -> pd.DataFrame:
    """Rows with the code of why they do not vote (blank: they do), in the order in which they fall away."""
    codes = pd.concat([pool.excluded, pool.included]).set_index("claim_id")["reason"]
    reason = rows["claim_id"].map(codes).fillna("no_measurand").mask(rows["suspect"], "lost_thousand")
    place = reason.map(lambda code: ORDER.index(code) if code in ORDER else len(ORDER) + (code == ""))
    return rows.assign(reason=reason, place=place).sort_values(["place", "measurand", "last", "label", "start"])


def _row(ax: Axes, y: float, row: Any, actor: Actor, why: str, language: str) -> None:
    kept = row.reason == ""
    ink = INK if kept else MUTED
    number = ax.text(NUMBER, y, numbers.written(row, language), ha="right", va="center", fontsize=14, color=ink)
    number.set_fontweight("bold")
    frame.marker(ax, MARK, y, actor, hollow=row.suspect, size=10)
    ax.text(WHO, y, f"{actor.name} ({row.label})", va="center", color=ink)
    days = textwrap.fill(frame.together(numbers.short_window(row, language)), WIDTH // 2)
    ax.text(DAYS, y, days, va="center", color=ink, linespacing=1.05)
    weight = "bold" if kept else "normal"
    ax.text(REASON, y, textwrap.fill(why, WIDTH), va="center", fontweight=weight, color=ink, linespacing=1.05)
    if not kept:  # a line across the number, wherever its text happens to end
        strike = {"arrowstyle": "-", "color": INK, "linewidth": 1.8, "shrinkA": 0, "shrinkB": 0}
        ax.annotate("", (1.04, 0.5), (-0.04, 0.5), xycoords=number, textcoords=number, arrowprops=strike)


def _why(row: Any, story: Topic | None, language: str) -> str:
    if row.reason == "":
        return wording.say("chart.elimination.kept", language)
    if row.reason == "other_measurand":
        return wording.say("chart.elimination.other", language, what=numbers.measurand(story, row.measurand, language))
    return wording.say(f"code.reason.{row.reason}", language)


def _title(rows: pd.DataFrame, pool: Any, language: str) -> str:
    left = rows[rows["reason"] == ""]
    parts = {
        "n": len(rows),
        "out": len(rows) - len(left),
        "left": len(left),
        "what": pool.label(language),
        "day": pool.on,
    }
    key = "chart.elimination.title" if len(left) else "chart.elimination.title_none"
    return wording.say(key, language, low=pool.low or 0, high=pool.high or 0, **parts)


def _alt(rows: pd.DataFrame, drawn: dict[str, Actor], story: Topic | None, pool: Any, language: str) -> str:
    lines = [
        f"{row.label}: {numbers.written(row, language)} ({drawn[row.actor].name}, {numbers.window(row, language)}): "
        f"{_why(row, story, language)}"
        for row in numbers.each(rows)
    ]
    return wording.say("chart.elimination.alt", language, title=_title(rows, pool, language), list="; ".join(lines))
