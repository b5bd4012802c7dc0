"""Which numbers were printed about which days? The opening figure: numbers, pool, denials, confirmations."""

import textwrap
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from helpers import wording
from helpers.charts import frame, happened, labels, numbers, pooled
from helpers.charts.style import INK, STYLE, Actor, actors
from helpers.topic import Topic

LABELLED = 15  # slots up to which each number can carry its label; beyond it the table above has the words
LETTERS = 97  # characters that fit into the width of all slots together
ARROW = 0.14  # how far an open end is drawn, as a part of the highest number


@dataclass(frozen=True)
class Column:
    """One stretch of days on the x axis: numbers about it side by side, and what was denied or confirmed then."""

    first: Any  # a day, or NaT
    last: Any
    rows: list[Any]
    events: pd.DataFrame
    left: int

    @property
    def slots(self) -> int:
        return max(len(self.rows), 1)

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
    source = frame.source_line(claims, articles, language, cut, *_notes(rows, claims, language))
    if rows.empty:
        return frame.nothing(wording.say("chart.timeline.what", language), source, language)
    drawn = actors(claims, story, language)
    columns = _columns(rows, events)
    with plt.style.context(STYLE):
        ax = frame.new(6.6)
        top = frame.reach(rows) * 1.1
        ax.set(xlim=(0, columns[-1].right), ylim=(min(-top * 0.03, rows["at"].min() * 1.1), top * 1.46))
        _ground(ax, columns, top, language)
        shown = [actor for name, actor in drawn.items() if name in set(rows["actor"])]
        frame.key(
            ax, [pooled.band(ax, pool, language, upright=False, parts=_pooled_days(columns, pool)), *frame.signs(shown)]
        )
        for column in columns:
            _numbers(ax, column, top, drawn)
        _below(ax, columns, drawn, language)
        frame.finish(
            ax, _title(rows, pool, language), source, _alt(columns, rows, drawn, story, pool, language), language
        )
        if columns[-1].right <= LABELLED:
            _words(ax, columns, top, pool, language)
        return ax


def _columns(rows: pd.DataFrame, events: pd.DataFrame) -> list[Column]:
    numbers_of, events_of = (_by_days(table) for table in (rows.sort_values(["label", "start"]), events))
    columns: list[Column] = []
    left = 0
    for days in sorted({*numbers_of, *events_of}, key=lambda days: [(pd.isna(day), day) for day in days]):
        last, first = (pd.NaT if day is None else day for day in days)
        then = events.loc[[event.Index for event in events_of.get(days, [])]]
        columns.append(Column(first, last, numbers_of.get(days, []), then, left))
        left += columns[-1].slots
    return columns


def _by_days(table: pd.DataFrame) -> dict[tuple[Any, ...], list[Any]]:
    """(last, first) -> the rows about exactly these days; unknown days, None, equal unknown days."""
    found: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
    for row in numbers.each(table):
        found[tuple(None if pd.isna(day) else day for day in (row.last, row.first))].append(row)
    return found


def _pooled_days(columns: list[Column], pool: Any | None) -> list[pooled.Part]:
    """The columns whose days hold the day of the pool, neighbours as one stretch."""
    day = None if pool is None else pd.Timestamp(pool.on)
    parts: list[pooled.Part] = []
    for column in columns:
        if day is not None and column.first <= day <= column.last:
            before = parts.pop() if parts and parts[-1][1] == column.left else (column.left, column.left)
            parts.append((before[0], column.right))
    return parts


def _ground(ax: Axes, columns: list[Column], top: float, language: str) -> None:
    """Axes, every second column shaded, with its days beneath and what was denied or confirmed then at its top."""
    for column in columns[::2]:
        ax.axvspan(column.left, column.right, color="#f4f4f4", zorder=0)
    crowded = columns[-1].right > LABELLED
    for column in columns:
        signs = "" if crowded else "\n".join(dict.fromkeys(happened.signs(column.events)))
        ax.text(column.middle, top * 1.45, signs, ha="center", va="top", fontsize=13, fontweight="bold")
    years = [None if pd.isna(column.last) else column.last.year for column in columns]
    dates = [numbers.short_window(c, language, year) for c, year in zip(columns, [None, *years], strict=False)]
    letters = max(6, int(LETTERS / columns[-1].right))
    dashed = [date.replace(" –", "\N{NO-BREAK SPACE}–") for date in dates]
    names = dates if crowded else [_fit(d, c.slots * letters) for d, c in zip(dashed, columns, strict=True)]
    ax.set_xticks([column.middle for column in columns], names, rotation=90 * crowded)
    ticks = [tick for tick in plt.MaxNLocator(4, integer=True).tick_values(0, top) if 0 <= tick <= top]
    ax.set_yticks(ticks, [wording.number(tick, language) for tick in ticks], fontsize=frame.SMALL)
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)


def _numbers(ax: Axes, column: Column, top: float, drawn: dict[str, Actor]) -> None:
    for i, row in enumerate(column.rows):
        x, actor = column.left + i + 0.5, drawn[row.actor]
        frame.bracket(ax, row.low, row.high, x, row.at + top * ARROW, actor, upright=True)
        frame.marker(ax, x, row.at, actor, hollow=row.suspect)


def _below(ax: Axes, columns: list[Column], drawn: dict[str, Actor], language: str) -> None:
    """What the columns are, and in words what the signs at their top stand for."""
    said = [
        line
        for column in columns
        for line in happened.lines(column.events, drawn, language, numbers.short_window(column, language))
    ]
    words = " ".join([wording.say("chart.timeline.days", language), "; ".join(said) + "." * bool(said)])
    room = frame.figure_of(ax).bbox.width * 0.88
    below = ax.set_xlabel("", loc="left", color=INK)
    frame.fill(below, words, room)
    days = max(frame.lines(label) for label in ax.get_xticklabels())
    frame.grow(ax, frame.LINE * (frame.lines(below) + days - 4))


def _words(ax: Axes, columns: list[Column], top: float, pool: Any | None, language: str) -> None:
    """Number and article beside each mark, where nothing else stands; the pool's band is left free."""
    frame.settled(ax)
    spots = [(c.left + i + 0.5, row) for c in columns for i, row in enumerate(c.rows)]
    ends = [(row.low, row.at + top * ARROW if row.high == frame.OPEN else max(row.high, row.at)) for _, row in spots]
    taken = [labels.box(ax, (x - 0.2, x + 0.2), end, 2) for (x, _), end in zip(spots, ends, strict=True)]
    band = pooled.limits(pool)
    taken += [labels.box(ax, ax.get_xlim(), band)] if band else []
    for (x, row), (low, high) in zip(spots, ends, strict=True):
        places = [labels.Place(high, labels.ABOVE), labels.Place(low, labels.BELOW)]
        places += [labels.Place(max(high, band[1]), labels.ABOVE, away) for away in (0, 1)] if band else []
        head = wording.say("tell.headline", language) if row.region == "headline" else ""
        lines = [_fit(numbers.written(row, language), 7), head, f"({row.label})"]
        labels.place(ax, x, "\n".join(line for line in lines if line), places, taken)


def _fit(text: str, width: int) -> str:
    """Broken at blanks only: "Titelzeile" stays one word."""
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


def _notes(rows: pd.DataFrame, claims: pd.DataFrame, language: str) -> list[str]:
    amounts = numbers.worded(claims)
    return [
        wording.say("chart.worded", language, n=amounts) if amounts else "",
        wording.say("chart.brackets", language),
        wording.say("chart.open", language) if (rows["high"] == frame.OPEN).any() else "",
    ]


def _title(rows: pd.DataFrame, pool: Any | None, language: str) -> str:
    counts = {
        "times": len(rows[["first", "last"]].drop_duplicates()),
        "things": rows["measurand"].nunique(),
        "sources": rows.loc[rows["actor"] != "", "actor"].nunique(),
    }
    said = {name: wording.say(f"chart.timeline.{name}", language, n=n) for name, n in counts.items()}
    parts = {"n": len(rows), "low": rows["at"].min(), "high": rows["at"].max()} | said
    suspects = int(rows["suspect"].sum())
    sentences = [wording.say("chart.timeline.title", language, **parts), pooled.sentence(pool, language)]
    if suspects:
        sentences.append(wording.say("chart.suspects", language, n=suspects))
    return " ".join(sentence for sentence in sentences if sentence)


def _alt(
    columns: list[Column], rows: pd.DataFrame, drawn: dict[str, Actor], story: Topic | None, pool: Any | None,
    language: str,
) -> str:  # fmt: skip
    """Column by column: the days, each number with what is counted and by whom, what was denied or confirmed."""
    said = []
    for column in columns:
        signs = [
            wording.say("chart.timeline.alt_sign", language, what=what)
            for what in happened.heard(column.events, drawn, story, language)
        ]
        there = [*(_heard(row, drawn, story, language) for row in column.rows), *signs]
        said.append(f"{numbers.window(column, language)}: {', '.join(there)}")
    parts = {"title": _title(rows, pool, language), "high": frame.reach(rows), "columns": len(columns)}
    whole = wording.say("chart.timeline.alt", language, list="; ".join(said), **parts)
    return f"{whole} {pooled.heard(pool, language)}".strip()


def _heard(row: Any, drawn: dict[str, Actor], story: Topic | None, language: str) -> str:
    counted = numbers.measurand(story, row.measurand, language)
    doubt = f", {wording.say('chart.doubtful', language)}" if row.suspect else ""
    where = f"{drawn[row.actor].name}, {numbers.placed(row.label, row.region, language)}"
    return f"{numbers.bounded(row, language)} ({numbers.allowed(row, language)}) {counted}{doubt}, {where}"
