"""Figures as files, the same bytes every time."""

from pathlib import Path
from weakref import WeakKeyDictionary

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from helpers import paths, wording
from helpers.charts.frame import alt
from helpers.charts.style import STYLE

SAVED: WeakKeyDictionary[Axes, Path] = WeakKeyDictionary()
NO_TRACE = {"png": {"Software": None}, "svg": {"Date": None, "Creator": None}}  # no version, no clock


def save(ax: Axes, name: str, language: str = wording.LANGUAGE) -> Axes:
    """Write ``NAME-LANGUAGE.png`` (200 dpi) and ``.svg`` to `paths.figures()`; returns the Axes to be shown."""
    folder = paths.figures()
    folder.mkdir(parents=True, exist_ok=True)
    figure = ax.get_figure(root=True)
    assert figure is not None
    with plt.style.context(STYLE):
        for kind, trace in NO_TRACE.items():
            figure.savefig(folder / f"{name}-{language}.{kind}", metadata=trace | {"Description": alt(ax)})
    SAVED[ax] = folder / f"{name}-{language}.png"
    return ax


def saved(ax: Axes) -> Path | None:
    """The PNG that `save` wrote of these Axes, if it did."""
    return SAVED.get(ax)
