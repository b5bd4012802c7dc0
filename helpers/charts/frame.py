"""What every figure has: a title that states the finding, a source line, and words for those who cannot see it."""

import csv
import re
import textwrap
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch
from matplotlib.patheffects import withStroke
from matplotlib.text import Text

from helpers import paths, wording
from helpers.charts.style import INK, MUTED, STYLE, Actor, plain

LEFT = 0.012  # where title and source line begin, as a part of the width
NAMED = 12  # articles up to which the source line names each
OPEN = float("inf")
HALO = [withStroke(linewidth=3.5, foreground="white")]  # so that lines behind a label do not cut it
ALT: WeakKeyDictionary[Axes, str] = WeakKeyDictionary()


def alt(ax: Axes) -> str:
    """The words that stand for this figure: type, axes, range, key values and what it means."""
    return ALT.get(ax, "")


def new(height: float = 7.2) -> Axes:
    """Empty Axes in the project's look; call inside `plt.style.context(STYLE)`."""
    return plt.subplots(figsize=(12.8, height))[1]


def finish(ax: Axes, title: str, source: str, words: str) -> Axes:
    """Put title, source line and alt text on a figure."""
    figure = ax.get_figure(root=True)
    assert figure is not None
    heading = figure.suptitle("", x=LEFT, ha="left")
    _fill(heading, _together(plain(title)), figure.bbox.width)
    below = figure.supxlabel("", x=LEFT, ha="left", fontsize=10.5, color=MUTED)
    _fill(below, plain(source), figure.bbox.width)
    ALT[ax] = " ".join(words.split())
    return ax


def _fill(line: Text, words: str, width: float) -> None:
    """Break `words` at blanks so that they fit into the figure, whatever letters they are made of."""
    room = width * (1 - 2 * LEFT)
    line.set_text(words)
    letters = int(len(words) * room / max(line.get_window_extent().width, 1)) + 6  # as if all were equally wide
    while line.get_window_extent().width > room and letters > 20:
        line.set_text(textwrap.fill(words, letters))
        letters -= 2


def _together(title: str) -> str:
    """Day, month and year on one line: "31. Oktober 2024" is not broken."""
    months = "|".join(month for those in wording.MONTHS.values() for month in those)
    return re.sub(rf"(?<=\d|\.) ({months}) (?=\d)", "\N{NO-BREAK SPACE}\\1\N{NO-BREAK SPACE}", title)


def nothing(what: str, source: str, language: str) -> Axes:
    """A figure that says that there is nothing to draw, and why."""
    said = wording.say("chart.nothing", language, what=what)
    with plt.style.context(STYLE):
        ax = new(2.4)
        ax.set_axis_off()
        return finish(ax, said, source, said)


def source_line(claims: pd.DataFrame, articles: pd.DataFrame | None, language: str, *notes: str) -> str:
    """Articles by label with their dates, corrections named, what is left out, and how often the rules are right."""
    parts = [_articles(claims, articles, language), _corrections(claims, language), *notes, _accuracy(language)]
    return " ".join(part for part in parts if part)


def _articles(claims: pd.DataFrame, articles: pd.DataFrame | None, language: str) -> str:
    if articles is None:
        names = claims.attrs.get("labels", {})
        shown = sorted({str(names.get(one, one)) for one in claims["article_id"]}, key=lambda name: (len(name), name))
    else:
        rows = articles[["label", "published_from", "published_to"]].itertuples(index=False)
        shown = [f"{row.label} ({published(row, language)})" for row in rows]
    if len(shown) > NAMED:
        return wording.say("chart.articles_many", language, n=len(shown), first=shown[0], last=shown[-1])
    return wording.say("chart.articles", language, n=len(shown), list=", ".join(shown) or "–")


def published(row: Any, language: str) -> str:
    """The days on which an article can have appeared, in words."""
    days = [day.date() for day in (row.published_from, row.published_to) if not pd.isna(day)]
    return wording.days(days[0], days[-1], language) if days else wording.say("chart.undated", language)


def _corrections(claims: pd.DataFrame, language: str) -> str:
    touched = claims[~claims["coder"].isin(["rules", "reference"]) | (claims["rank"] == "deprecated")]
    return wording.say("chart.corrections" if len(touched) else "chart.uncorrected", language, n=len(touched))


def _accuracy(language: str) -> str:
    """Of 100 annotated statements so many found, of 100 reported so many right; rows of other rules name no speaker."""
    by_rule = [row for row in _counts(paths.RULE_ACCURACY) if row["right_speaker"]]
    by_voice = [row for row in _counts(paths.ACCURACY_BY_VOICE) if row["annotated"] == "all"]
    fired, right = (sum(int(row[name]) for row in by_rule) for name in ("fired", "right"))
    gold, found = (sum(int(row[name]) for row in by_voice) for name in ("gold", "found"))
    if not fired or not gold:
        return ""
    return wording.say("chart.accuracy", language, found=round(100 * found / gold), right=round(100 * right / fired))


def _counts(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def bracket(ax: Axes, low: float, high: float, across: float, end: float, actor: Actor, *, upright: bool) -> None:
    """Square brackets "what the wording allows", `low` to `high` at `across`; an open side is an arrow to `end`."""
    head = "->" if high == OPEN else "-["
    stop = end if high == OPEN else high
    ends = ((across, low), (across, stop)) if upright else ((low, across), (stop, across))
    # negative lengths turn matplotlib's outward brackets inward: [ ], not ] [
    look = f"]{head},widthA=.75,lengthA=-.4" + (",widthB=.75,lengthB=-.4" if head == "-[" else "")
    patch = FancyArrowPatch(
        *ends, arrowstyle=look, mutation_scale=15, shrinkA=0, shrinkB=0, color=actor.colour, linewidth=1.8, fill=False,
        zorder=2, clip_on=False,
    )  # fmt: skip
    ax.add_patch(patch)


def marker(ax: Axes, x: float, y: float, actor: Actor, *, hollow: bool = False, size: float = 11) -> None:
    """One estimate: the actor's marker in the actor's colour; hollow with a question mark where it is suspected."""
    style: dict[str, Any] = {
        "color": actor.colour,
        "markerfacecolor": "white" if hollow else actor.colour,
        "markeredgewidth": 2,
    }
    ax.plot([x], [y], actor.marker, markersize=size, zorder=4, clip_on=False, **style)


def said(ax: Axes, x: float, y: float, text: str, *, halo: bool = False, **more: Any) -> None:
    """A direct label beside a mark, placed by `xytext` in points; with a `halo` where lines run behind it."""
    look: dict[str, Any] = {"textcoords": "offset points", "fontsize": 10.5} | more
    ax.annotate(text, (x, y), color=INK, zorder=5, path_effects=HALO if halo else None, **look)


def reach(rows: pd.DataFrame) -> float:
    """How far a number axis has to reach: the highest number or closed bracket, at least 1."""
    ends = rows["high"].where(rows["high"] != OPEN, rows["at"])
    return float(max(rows["at"].max(), ends.max(), 1))


def number_axis(ax: Axes, language: str, ticks: int = 6) -> None:
    """Numbers along the bottom, written in the language's way, with thin lines upwards."""
    low, high = ax.get_xlim()
    places = [tick for tick in plt.MaxNLocator(ticks, integer=True).tick_values(low, high) if low <= tick <= high]
    ax.set_xticks(places, [wording.number(tick, language) for tick in places])
    ax.grid(axis="x")
    ax.spines["left"].set_visible(False)
