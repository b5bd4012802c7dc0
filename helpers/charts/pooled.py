"""The pool in a figure: a band from lowest to highest with its middle, and the sentence that says so."""

import textwrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from helpers import wording
from helpers.charts.style import BAND, MUTED

LOOK: dict[str, Any] = {"facecolor": BAND, "edgecolor": MUTED, "linewidth": 1}


def usable(pool: Any | None) -> bool:
    """True where there is a pool and somebody voted in it."""
    return pool is not None and pool.k > 0


def limits(pool: Any | None) -> tuple[float, float] | None:
    """Lowest and highest of a usable pool."""
    return None if pool is None or not usable(pool) else (pool.low, pool.high)


def sentence(pool: Any | None, language: str) -> str:
    """'3 estimates for 31 October 2024 lie between 10,000 and 12,000.'"""
    if not usable(pool):
        return ""
    assert pool is not None
    return wording.say("chart.pool.sentence", language, n=pool.k, low=pool.low, high=pool.high, day=pool.on)


def band(ax: Axes, pool: Any | None, language: str, *, upright: bool, width: int = 90) -> list[Patch]:
    """The band of a pool across the figure and its middle; what the key says of it, broken after `width` characters."""
    if not usable(pool):
        return []
    assert pool is not None
    span, line = (ax.axvspan, ax.axvline) if upright else (ax.axhspan, ax.axhline)
    span(pool.low, pool.high, zorder=0.5, **LOOK)
    line(pool.median, color=MUTED, linestyle=(0, (6, 3)), linewidth=1.4, zorder=0.6)
    parts = {"n": pool.k, "low": pool.low, "median": pool.median, "high": pool.high, "day": pool.on}
    return [Patch(label=textwrap.fill(wording.say("chart.pool.label", language, **parts), width), **LOOK)]
