"""The pool in a figure: a band from lowest to highest with its middle, and the sentence that says so."""

import textwrap
from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from helpers import wording
from helpers.charts.style import BAND, MUTED, plain

Part = tuple[float, float]  # from x to x
LOOK: dict[str, Any] = {"facecolor": BAND, "edgecolor": MUTED, "linewidth": 1}


def usable(pool: Any | None) -> bool:
    """True where there is a pool and somebody voted in it."""
    return pool is not None and pool.k > 0


def limits(pool: Any | None) -> tuple[float, float] | None:
    """Lowest and highest of a usable pool."""
    return None if pool is None or not usable(pool) else (pool.low, pool.high)


def sentence(pool: Any | None, language: str) -> str:
    """'Soldiers in Russia on 31 October 2024: 3 named sources from 10,000 to 12,000.'"""
    if not usable(pool):
        return ""
    assert pool is not None
    what = wording.capital(plain(pool.label(language)))
    return wording.say("chart.pool.sentence", language, what=what, n=pool.k, low=pool.low, high=pool.high, day=pool.on)


def band(
    ax: Axes, pool: Any | None, language: str, *, upright: bool, width: int = 90, parts: Sequence[Part] = ()
) -> list[Patch]:
    """The band of a pool and its middle; what the key says of it, broken after `width` characters.

    The whole figure is shaded, or (lying) only its `parts` from x to x: the days that the pool is for.
    """
    if not usable(pool):
        return []
    assert pool is not None
    span, line = (ax.axvspan, ax.axvline) if upright else (ax.axhspan, ax.axhline)
    if parts:
        for left, right in parts:
            ax.fill_between([left, right], pool.low, pool.high, zorder=0.5, **LOOK)
    else:
        span(pool.low, pool.high, zorder=0.5, **LOOK)
    for at, dash in ((pool.low, (1, 3)), (pool.median, (6, 3)), (pool.high, (1, 3))):
        line(at, color=MUTED, linestyle=(0, dash), linewidth=1.3, zorder=0.6)
    return [Patch(label=textwrap.fill(_label(pool, language), width), **LOOK)]


def heard(pool: Any | None, language: str) -> str:
    """The band for somebody who cannot see it: 'Shaded band: from 3 sources for ...'; blank without one."""
    return wording.say("chart.pool.heard", language, what=_label(pool, language)) if usable(pool) else ""


def _label(pool: Any, language: str) -> str:
    said = {"n": pool.k, "low": pool.low, "median": pool.median, "high": pool.high, "day": pool.on}
    return wording.say("chart.pool.label", language, **said)
