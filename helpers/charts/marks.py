"""What is drawn in a figure: brackets, marks, labels beside them, and an axis of numbers."""

import textwrap
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch
from matplotlib.patheffects import withStroke
from matplotlib.text import Annotation

from helpers.charts import frame
from helpers.charts.frame import SMALL, Sheet
from helpers.charts.printed import several_orders
from helpers.charts.style import Actor, now
from helpers.telling import Teller

OPEN = float("inf")
LABEL = 34  # letters of a label in one line
HEADING, TWO_LINES = 1.1, 0.42  # rows that the name of a group takes; inches of a row with two lines of small text
ROW = "row"  # the name of a label that belongs to one row: a source with its number


def bracket(ax: Axes, low: float, high: float, y: float, actor: Actor, **more: Any) -> None:
    """Square brackets "what the wording allows" at height `y`; a side beyond the axis is an arrow to its end."""
    left, right = ax.get_xlim()
    ends = ("<" if low < left else "]", ">" if high > right else "[")
    # negative lengths turn matplotlib's outward brackets inward: [ ], not ] [
    inward = [f"width{side}=.7,length{side}=-.25" for side, end in zip("AB", ends, strict=True) if end in "[]"]
    look: dict[str, Any] = {"color": actor.colour, "linewidth": 1.8} | more
    patch = FancyArrowPatch(
        (max(low, left), y), (min(high, right), y), arrowstyle=",".join(["-".join(ends), *inward]),
        mutation_scale=13, shrinkA=0, shrinkB=0, fill=False, zorder=2, clip_on=False, **look,
    )  # fmt: skip
    ax.add_patch(patch)


def marker(ax: Axes, x: float, y: float, actor: Actor, *, doubtful: bool = False, size: float = 10) -> None:
    """One number: the actor's own shape in the hue of its side; a doubtful one is empty but for a question mark."""
    empty = doubtful or actor.open
    style: dict[str, Any] = {"color": actor.colour, "markerfacecolor": now().ground if empty else actor.colour}
    ax.plot([x], [y], actor.marker, markersize=size, markeredgewidth=2, zorder=4, clip_on=False, **style)


def label(ax: Axes, x: float, y: float, text: str, **more: Any) -> Annotation:
    """Words beside a mark, placed by `xytext` in points; as a label of its row unless `gid` says otherwise."""
    look: dict[str, Any] = {"textcoords": "offset points", "fontsize": SMALL, "color": now().ink, "gid": ROW} | more
    return ax.annotate(text, (x, y), zorder=5, annotation_clip=False, **look)


def rows(
    groups: Sequence[str], labels: Sequence[str], inches: float, bold: Sequence[bool] = ()
) -> tuple[Axes, list[float]]:
    """Axes with a row for each label, from above; and the place of each row on the axis.

    Rows of one group stand together beneath its name, every second group on tinted ground.
    """
    begins = [i == 0 or name != groups[i - 1] for i, name in enumerate(groups)]
    places = [i + HEADING * (n - 1) for i, n in enumerate(accumulate(begins))]
    tall = max(inches, TWO_LINES) if any("\n" in label for label in labels) else inches
    ax = frame.new(tall * (places[-1] + HEADING + 0.7))
    ax.set_ylim(places[-1] + 0.7, -HEADING)
    ax.set_yticks(places, labels)
    ax.spines["left"].set_visible(False)
    for tick, strong in zip(ax.get_yticklabels(), bold, strict=False):
        tick.set_fontweight("bold" if strong else "normal")
    tops = [(y, name) for y, name, first in zip(places, groups, begins, strict=True) if first]
    for n, ((y, name), (following, _)) in enumerate(pairwise([*tops, (places[-1] + HEADING + 0.7, "")])):
        ground = now().ground if n % 2 or len(tops) == 1 else now().tint
        ax.axhspan(y - HEADING, following - HEADING, color=ground, zorder=0)
        halo = [withStroke(linewidth=4, foreground=ground)]
        look: dict[str, Any] = {"xycoords": ("axes fraction", "data"), "va": "center", "gid": "heading"}
        label(ax, 0, y - 0.7, name, xytext=(3, 0), fontstyle="italic", path_effects=halo, **look)
    return ax, places


def number_axis(ax: Axes, rows: pd.DataFrame, tell: Teller, steep: bool | None = None) -> None:
    """Numbers along the bottom, as far as `rows` (at, high) reach; in powers of ten where they differ by more than two
    orders of magnitude (or where `steep` says so), and then the axis says so.
    """
    ends = pd.concat([rows["at"], rows.loc[rows["high"] != OPEN, "high"]])
    top = max(float(ends.max()), 1.0)
    if several_orders(rows) if steep is None else steep:
        ax.set_xscale("log")
        ax.set_xlim(rows.loc[rows["at"] > 0, "at"].min() / 2, top * 2)
        places = [10.0**n for n in range(16) if ax.get_xlim()[0] <= 10.0**n <= ax.get_xlim()[1]]
        ax.set_xlabel(tell.say("chart.steep"), loc="left")
    else:
        low = min(0.0, float(rows["at"].min()) * 1.1)
        ax.set_xlim(low - top * 0.015, top * 1.06)
        room = max(2, min(6, int(4 * now().width) // (len(tell.written(top)) + 3)))
        ticks = plt.MaxNLocator(room, steps=[1, 2, 5, 10], integer=True).tick_values(low, top)
        places = [at for at in ticks if low <= at <= top * 1.06]
    longest = max((len(tell.written(at)) for at in places), default=1)
    every = max(1, -(-len(places) * (longest + 2) // int(3.5 * now().width)))
    ax.set_xticks(places[::every], [tell.written(at) for at in places[::every]])
    ax.minorticks_off()
    ax.grid(axis="x")


def key(ax: Axes, actors: Sequence[Actor], tell: Teller) -> None:
    """What the marks stand for, above the axes: as many names in a line as fit; that hues go by actor, if they do."""
    signs = []
    for actor in actors:
        look: dict[str, Any] = {"color": actor.colour, "markerfacecolor": now().ground if actor.open else actor.colour}
        signs.append(Line2D([], [], marker=actor.marker, linestyle="", markersize=8, label=actor.name, **look))
    columns = max(1, int(84 * now().width / 9) // (max(len(actor.name) for actor in actors) + 6))
    legend = ax.legend(handles=signs, ncols=min(columns, len(signs)), loc="lower left", bbox_to_anchor=(0, 1))
    legend.set_clip_on(False)
    if len(actors) > 1 and not any(actor.side for actor in actors):
        legend.set_title(tell.say("chart.hues"))
        legend.set_alignment("left")


def source(row: Any, sheet: Sheet) -> str:
    """What stands left of a number's row: 'United States (D)  10,000'; a long name has a line of its own."""
    who, number = f"{sheet.name(row.actor)} ({sheet.tell.placed(row)})", sheet.tell.printed(row)
    return f"{who}{'  ' if len(who) + len(number) <= LABEL else chr(10)}{number}"


def wrapped(words: str, letters: int, most: int = 3) -> str:
    """Words broken into at most `most` lines of so many letters, the last cut with a sign."""
    return textwrap.fill(words, letters, max_lines=most, placeholder="…")
