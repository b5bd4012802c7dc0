"""Which numbers were printed about which days? The opening figure: numbers, pool, denials, confirmations."""

import textwrap
from dataclasses import dataclass
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from helpers import wording
from helpers.charts import frame, happened, numbers, pooled
from helpers.charts.style import MUTED, STYLE, Actor, actors
from helpers.topic import Topic

MARGIN = 2.1  # slots kept free on the left for the words about the pool
LETTERS = 146  # characters that fit into the width of all slots together
LABELLED = 26  # slots up to which each number can carry its label; beyond it the table above has the words


@dataclass(frozen=True)
class Column:
    """One stretch of days on the x axis: numbers about it side by side, and what was denied or confirmed then."""

    first: pd.Timestamp
    last: pd.Timestamp
    rows: pd.DataFrame
    events: pd.DataFrame
    left: int

    @property
    def slots(self) -> int:
        return max(len(self.rows), 2 * bool(len(self.events)), 1)

    @property
    def right(self) -> int:
        return self.left + self.slots

    @property
    def middle(self) -> float:
        return self.left + self.slots / 2


def timeline(
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    pool: Any | None = None,
    language: str = wording.LANGUAGE,
) -> Axes:
    """Every printed number at the days it is about, with brackets, pooled band, denials and confirmations.

    Days are columns in order, not to scale: a day is as wide as it has numbers. The articles table gives the days of
    publication.
    """
    claims = numbers.named(claims)
    rows, cut = numbers.fitting(numbers.printed(claims, articles), language)
    taken = set(zip(rows["first"], rows["last"], strict=True))
    events = happened.gathered(happened.confirmations(claims, articles), taken)
    source = frame.source_line(claims, articles, language, cut, *_notes(claims, language))
    if rows.empty:
        return frame.nothing(wording.say("chart.timeline.what", language), source, language)
    drawn = actors(claims, story, language)
    columns = _columns(rows, events)
    margin = MARGIN if pooled.usable(pool) else 0.2
    with plt.style.context(STYLE):
        ax = frame.new()
        top = frame.reach(rows) * 1.1
        ax.set(xlim=(-margin, columns[-1].right), ylim=(min(-top * 0.03, rows["at"].min() * 1.1), top * 1.5))
        letters = max(7, int(LETTERS / (columns[-1].right + margin)))
        _ground(ax, columns, letters, top, language)
        pooled.band(ax, pool, language, upright=False, at=-margin + 0.12)
        for column in columns:
            _numbers(ax, column, top, drawn)
            if columns[-1].right <= LABELLED:
                _words(ax, column, letters, top, drawn, language)
        return frame.finish(ax, _title(rows, pool, language), source, _alt(rows, events, drawn, pool, language))


def _columns(rows: pd.DataFrame, events: pd.DataFrame) -> list[Column]:
    spans = pd.concat([rows[["first", "last"]], events[["first", "last"]]]).drop_duplicates()
    columns: list[Column] = []
    left = 0
    for span in numbers.each(spans.sort_values(["last", "first"])):
        about, then = (_about(table, span) for table in (rows, events))
        columns.append(Column(span.first, span.last, about.sort_values(["label", "start"]), then, left))
        left += columns[-1].slots
    return columns


def _about(table: pd.DataFrame, span: Any) -> pd.DataFrame:
    """Rows with exactly these days; unknown days equal unknown days."""
    for name, day in (("first", span.first), ("last", span.last)):
        table = table[table[name].isna() if pd.isna(day) else table[name] == day]
    return table


def _ground(ax: Axes, columns: list[Column], letters: int, top: float, language: str) -> None:
    """Axes, and every second column shaded, with its days beneath."""
    for column in columns[::2]:
        ax.axvspan(column.left, column.right, color="#f4f4f4", zorder=0)
    years = [None if pd.isna(column.last) else column.last.year for column in columns]
    dates = [numbers.short_window(c, language, year) for c, year in zip(columns, [None, *years], strict=False)]
    crowded = columns[-1].right > LABELLED
    names = dates if crowded else [_fit(d, c.slots * (letters - 1)) for d, c in zip(dates, columns, strict=True)]
    ax.set_xticks([column.middle for column in columns], names, fontsize=11, rotation=90 * crowded)
    ticks = [tick for tick in plt.MaxNLocator(4, integer=True).tick_values(0, top) if 0 <= tick <= top]
    ax.set_yticks(ticks, [wording.number(tick, language) for tick in ticks])
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    ax.set_xlabel(wording.say("chart.timeline.days", language), loc="left", color=MUTED, fontsize=11)


def _numbers(ax: Axes, column: Column, top: float, drawn: dict[str, Actor]) -> None:
    for i, row in enumerate(numbers.each(column.rows)):
        x, actor = column.left + i + 0.5, drawn[row.actor]
        frame.bracket(ax, row.low, row.high, x, row.at + top * 0.16, actor, upright=True)
        frame.marker(ax, x, row.at, actor, hollow=row.suspect)


def _words(ax: Axes, column: Column, letters: int, top: float, drawn: dict[str, Actor], language: str) -> None:
    """The label above each number; denials and confirmations in a strip at the top."""
    for i, row in enumerate(numbers.each(column.rows)):
        head = wording.say("chart.headline", language) if row.region == "headline" else ""
        lines = [numbers.written(row, language), head, f"{drawn[row.actor].name} ({row.label})"]
        words = "\n".join(_fit(line, letters) for line in lines if line)
        y = row.at + top * 0.16 if row.high == frame.OPEN else max(row.high, row.at)
        frame.said(ax, column.left + i + 0.5, y, words, xytext=(0, 9), ha="center", va="bottom", halo=True)
    lines = happened.lines(column.events, drawn, language)
    text = "\n".join(_fit(part, column.slots * letters - 1) for line in lines for part in line.split("\n"))
    ax.text(column.middle, top * 1.49, text, ha="center", va="top", fontsize=10.5, fontweight="bold")


def _fit(text: str, width: int) -> str:
    """Broken at blanks only: "Titelzeile" stays one word."""
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


def _notes(claims: pd.DataFrame, language: str) -> list[str]:
    amounts = numbers.worded(claims)
    return [
        wording.say("chart.worded", language, n=amounts) if amounts else "",
        wording.say("chart.brackets", language),
    ]


def _title(rows: pd.DataFrame, pool: Any | None, language: str) -> str:
    counts = {
        "times": len(rows[["first", "last"]].drop_duplicates()),
        "things": rows["measurand"].nunique(),
        "counters": rows.loc[rows["actor"] != "", "actor"].nunique(),
    }
    said = {name: wording.say(f"chart.timeline.{name}", language, n=n) for name, n in counts.items()}
    parts = {"n": len(rows), "low": rows["at"].min(), "high": rows["at"].max()} | said
    suspects = int(rows["suspect"].sum())
    sentences = [wording.say("chart.timeline.title", language, **parts), pooled.sentence(pool, language)]
    if suspects:
        sentences.append(wording.say("chart.suspects", language, n=suspects))
    return " ".join(sentence for sentence in sentences if sentence)


def _alt(rows: pd.DataFrame, events: pd.DataFrame, drawn: dict[str, Actor], pool: Any | None, language: str) -> str:
    said = [
        f"{numbers.window(same.iloc[0], language)}: {line}"
        for _, same in events.groupby(["last", "first"])
        for line in happened.lines(same, drawn, language)
    ]
    first, last = rows["first"].min(), rows["last"].max()
    span = "" if pd.isna(first) else wording.days(first.date(), last.date(), language)
    parts = {"title": _title(rows, pool, language), "days": span, "high": rows["at"].max()}
    words = wording.say("chart.timeline.alt", language, list=numbers.listed(rows, drawn, language), **parts)
    return words + (" " + wording.say("chart.timeline.alt_events", language, list="; ".join(said)) if said else "")
