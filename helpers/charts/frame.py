"""What every figure has: a title that states the finding, a source line, and words for those who cannot see it."""

import csv
import re
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch
from matplotlib.patheffects import withStroke
from matplotlib.text import Annotation, Text
from matplotlib.transforms import ScaledTranslation

from helpers import paths, wording
from helpers.charts import numbers
from helpers.charts.style import INK, MUTED, STYLE, Actor, plain

SMALL = 11.5  # points, the smallest text of a figure
LINE, TITLE_LINE = 0.22, 0.28  # inches that one more line of small text, of the title takes
KEY_LINE = 20  # points from one line of a key to the next
KEY_WIDTH, SIGN = 80, 6  # characters of a line of a key, those that a sign takes
LEFT = 0.012  # where title and source line begin, as a part of the width
NAMED = 12  # articles up to which the source line names each
OPEN = float("inf")
HALO = [withStroke(linewidth=3.5, foreground="white")]  # so that lines behind a label do not cut it
WORDS: WeakKeyDictionary[Axes, tuple[str, str]] = WeakKeyDictionary()  # alt text and its language


def alt(ax: Axes) -> str:
    """The words that stand for this figure: type, axes, range, key values and what it means."""
    return WORDS.get(ax, ("", ""))[0]


def spoken(ax: Axes) -> str:
    """The language that this figure was drawn in."""
    return WORDS.get(ax, ("", wording.LANGUAGE))[1]


def new(height: float = 6.2) -> Axes:
    """Empty Axes in the project's look, `height` inches with a short title; call inside `plt.style.context(STYLE)`."""
    return plt.subplots(figsize=(STYLE["figure.figsize"][0], height))[1]


def figure_of(ax: Axes) -> Figure:
    """The figure that these Axes stand in."""
    figure = ax.get_figure(root=True)
    if not isinstance(figure, Figure):
        raise ValueError("These Axes belong to no figure; draw them again.")
    return figure


def settled(ax: Axes) -> Figure:
    """The figure of these Axes with its layout worked out once and for all: what is drawn later moves nothing."""
    figure = figure_of(ax)
    engine = figure.get_layout_engine()
    if engine is not None:
        engine.execute(figure)
        figure.set_layout_engine("none")
    return figure


def finish(ax: Axes, title: str, source: str, words: str, language: str) -> Axes:
    """Put title and source line on a figure, and behind it the words that stand for all of it, source line included."""
    figure = figure_of(ax)
    heading = figure.suptitle("", x=LEFT, ha="left")
    room = figure.bbox.width * (1 - 2 * LEFT)
    fill(heading, plain(title), room)
    below = figure.supxlabel("", x=LEFT, ha="left", fontsize=SMALL, color=MUTED)
    fill(below, plain(source), room)
    grow(ax, TITLE_LINE * (lines(heading) - 2) + LINE * (lines(below) - 3))
    WORDS[ax] = heard(f"{words} {source}", language), language
    return ax


def grow(ax: Axes, inches: float) -> None:
    """A figure so much higher, so that longer words leave what is drawn its room."""
    figure = figure_of(ax)
    figure.set_figheight(figure.get_figheight() + inches)


def lines(text: Text) -> int:
    """How many lines a text has."""
    return text.get_text().count("\n") + 1


def heard(words: str, language: str) -> str:
    """Words as they can be listened to: "29–30 October" is "29 to 30 October", "10 ?" is "10 (doubtful)"."""
    words = " ".join(words.split())
    words = re.sub(r"(?<=[\w.]) ?– ?(?=\d)", f" {wording.say('chart.to', language)} ", words)
    return re.sub(r"(?<=\d) \?(?=[\s,;:.)]|$)", f" ({wording.say('chart.doubtful', language)})", words)


def fill(line: Text, words: str, room: float) -> None:
    """Break `words` at blanks so that they fit into `room` pixels, whatever letters they are made of."""
    words = together(words)
    line.set_text(words)
    wide = line.get_window_extent().width
    letters = int(len(words) * room / max(wide, 1)) + 2  # as if all were equally wide
    while wide > room and letters > 20:
        line.set_text(textwrap.fill(words, letters))
        wide = line.get_window_extent().width
        letters -= 2


def together(words: str) -> str:
    """What must not be broken: day, month and year ("31. Oktober 2024"), a dash from its day, "3 estimates"."""
    months = "|".join(name for those in wording.MONTHS.values() for month in those for name in (month, month[:3]))
    space = "\N{NO-BREAK SPACE}"
    bound = [rf"(?<=\d|\.) (?=(?:{months})\b)", r"(?<=\w) (?=–)", r"(?<=(?<!\S)\d) (?=[^\W\d])", r"(?<=[✗✓]) "]
    words = re.sub("|".join(bound), space, words)
    return re.sub(rf"(?<=[\d.])({space}(?:{months})) (?=\d{{4}})", rf"\1{space}", words)


def nothing(what: str, source: str, language: str) -> Axes:
    """A figure that says that there is nothing to draw, and why."""
    said = wording.say("chart.nothing", language, what=what)
    with plt.style.context(STYLE):
        ax = new(2.4)
        ax.set_axis_off()
        return finish(ax, said, source, said, language)


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
        shown = [f"{row.label} ({numbers.short(published(row, language), language)})" for row in rows]
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
    look = f"]{head},widthA=.75,lengthA=-.25" + (",widthB=.75,lengthB=-.25" if head == "-[" else "")
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


def said(ax: Axes, x: float, y: float, text: str, *, halo: bool = False, **more: Any) -> Annotation:
    """A direct label beside a mark, placed by `xytext` in points; with a `halo` where lines run behind it."""
    look: dict[str, Any] = {"textcoords": "offset points", "fontsize": SMALL, "color": INK} | more
    return ax.annotate(text, (x, y), zorder=5, path_effects=HALO if halo else None, **look)


def signs(actors: Sequence[Actor]) -> list[list[Line2D]]:
    """One labelled sign per actor, for a key, as many in a line as fit."""
    made: list[list[Line2D]] = [[]]
    for actor in actors:
        letters = sum(len(str(sign.get_label())) + SIGN for sign in made[-1]) + len(actor.name)
        made += [[]] if made[-1] and letters > KEY_WIDTH else []
        look: dict[str, Any] = {"color": actor.colour, "marker": actor.marker, "linestyle": "", "markersize": 9}
        made[-1].append(Line2D([], [], label=actor.name, **look))
    return made


def key(ax: Axes, lines: Sequence[Sequence[Artist]]) -> None:
    """What the signs of a figure mean, above it at the left: one line of labelled artists after the other, upwards."""
    figure, full = figure_of(ax), [line for line in lines if line]
    grow(ax, KEY_LINE / 72 * max(0, len(full) - 2))
    for i, artists in enumerate(full):
        up = ScaledTranslation(0, (6 + KEY_LINE * i) / 72, figure.dpi_scale_trans)
        legend = Legend(
            ax, artists, [str(artist.get_label()) for artist in artists], ncols=len(artists), loc="lower left",
            bbox_to_anchor=(0, 1), bbox_transform=ax.transAxes + up, borderaxespad=0, borderpad=0,
        )  # fmt: skip
        ax.add_artist(legend).set_clip_on(False)  # else the layout would leave it no room


def reach(rows: pd.DataFrame) -> float:
    """How far a number axis has to reach: the highest number or closed bracket, at least 1."""
    ends = rows["high"].where(rows["high"] != OPEN, rows["at"])
    return float(max(rows["at"].max(), ends.max(), 1))


def number_axis(ax: Axes, language: str, letters: int = 78) -> None:
    """Numbers along the bottom, written in the language's way, as many as `letters` have room; thin lines upwards."""
    low, high = ax.get_xlim()
    ticks = max(1, min(6, letters // (len(wording.number(round(high), language)) + 3)))
    places = [tick for tick in plt.MaxNLocator(ticks, integer=True).tick_values(low, high) if low <= tick <= high]
    ax.set_xticks(places, [wording.number(tick, language) for tick in places])
    ax.grid(axis="x")
    ax.spines["left"].set_visible(False)
