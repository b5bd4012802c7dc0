"""Where a label can stand: beside its mark, where nothing else stands yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

from helpers.charts import frame

GAP, APART = 7, 2.5  # points between a mark and its label; pixels kept free around a label
ABOVE, BELOW = "bottom", "top"  # which edge of the label is next to the mark


@dataclass(frozen=True)
class Place:
    """One place for a label: next to height `y`, above or below it, `away` times its own height further off."""

    y: float
    side: str
    away: int = 0


def place(ax: Axes, x: float, text: str, places: Sequence[Place], taken: list[Bbox], **look: Any) -> None:
    """Write `text` at the first of `places` that is free, else at the first of all; adds its box to `taken`.

    Boxes are in pixels: call it when the layout is settled (`frame.settled`).
    """
    for spot in places:
        label = _written(ax, x, text, spot, look)
        box = label.get_window_extent().padded(APART)
        if ax.bbox.y0 <= box.y0 and box.y1 <= ax.bbox.y1 and not any(box.overlaps(other) for other in taken):
            taken.append(box)
            return
        label.remove()
    taken.append(_written(ax, x, text, places[0], look).get_window_extent())


def _written(ax: Axes, x: float, text: str, spot: Place, look: dict[str, Any]) -> Annotation:
    height = 1.25 * frame.SMALL * (text.count("\n") + 1)
    points = (GAP + spot.away * height) * (1 if spot.side == ABOVE else -1)
    label = frame.said(ax, x, spot.y, text, xytext=(0, points), ha="center", va=spot.side, halo=True, **look)
    drawn = label.get_window_extent()
    inwards = max(0, ax.bbox.x0 - drawn.x0) + min(0, ax.bbox.x1 - drawn.x1)  # pixels: a long number at the edge
    label.set_position((inwards * 72 / frame.figure_of(ax).dpi, points))
    return label


def box(ax: Axes, x: tuple[float, float], y: tuple[float, float], padding: float = 0) -> Bbox:
    """The pixels that data from x[0] to x[1] and y[0] to y[1] cover, with `padding` pixels more on each side."""
    return Bbox(ax.transData.transform([(x[0], y[0]), (x[1], y[1])])).padded(padding)
