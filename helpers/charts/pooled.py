"""The pool in a figure: a band from lowest to highest with its middle, and the sentence that says so."""

import textwrap
from typing import Any

from matplotlib.axes import Axes

from helpers import wording
from helpers.charts.style import BAND, INK, MUTED


def usable(pool: Any | None) -> bool:
    """True where there is a pool and somebody voted in it."""
    return pool is not None and pool.k > 0


def sentence(pool: Any | None, language: str) -> str:
    """'3 estimates for 31 October 2024 lie between 10,000 and 12,000.'"""
    if not usable(pool):
        return ""
    assert pool is not None
    return wording.say("chart.pool.sentence", language, n=pool.k, low=pool.low, high=pool.high, day=pool.on)


def band(ax: Axes, pool: Any | None, language: str, *, upright: bool, at: float = 0) -> None:
    """The band of a pool across the figure, labelled above it, at `at` of the other axis."""
    if not usable(pool):
        return
    assert pool is not None
    span, line = (ax.axvspan, ax.axvline) if upright else (ax.axhspan, ax.axhline)
    span(pool.low, pool.high, facecolor=BAND, edgecolor=MUTED, linewidth=1, zorder=0.5)
    line(pool.median, color=MUTED, linestyle=(0, (6, 3)), linewidth=1.4, zorder=0.6)
    parts = {"n": pool.k, "low": pool.low, "median": pool.median, "high": pool.high, "day": pool.on}
    words = textwrap.fill(wording.say("chart.pool.label", language, **parts), 60 if upright else 18)
    where = (pool.median, 1) if upright else (at, pool.high)
    system: Any = ("data", "axes fraction") if upright else "data"
    align = "center" if upright else "left"
    ax.annotate(words, where, (0, 4), system, "offset points", ha=align, va="bottom", fontsize=10.5, color=INK)
