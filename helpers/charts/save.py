"""Figures as files, the same bytes every time."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from helpers import paths, wording
from helpers.charts.frame import alt, figure_of, settled
from helpers.charts.style import STYLE

SAVED: WeakKeyDictionary[Axes, tuple[Path, bytes]] = WeakKeyDictionary()
NO_TRACE: dict[str, dict[str, Any]] = {"png": {"Software": None}, "svg": {"Date": None, "Creator": None}}


def save(ax: Axes, name: str, language: str = wording.LANGUAGE) -> Axes:
    """Write ``NAME-LANGUAGE.png`` (200 dpi) and ``.svg`` to `paths.figures()`; returns the Axes to be shown."""
    folder = paths.figures()
    drawn = {kind: rendered(ax, kind, STYLE["savefig.dpi"], {"Description": alt(ax)}) for kind in NO_TRACE}
    for kind, content in drawn.items():
        paths.write(folder / f"{name}-{language}.{kind}", content)
    SAVED[ax] = folder / f"{name}-{language}.png", drawn["png"]
    return ax


def both(draw: Callable[..., Axes], *tables: Any, **given: Any) -> Axes:
    """Draw and save a figure in both languages, the files named after `draw`; returns it in the reader's language.

    both(charts.timeline, claims, story, articles=articles) writes timeline-en and timeline-de, each as PNG and SVG.
    """
    drawn = {
        language: save(draw(*tables, language=language, **given), draw.__name__, language)
        for language in wording.LANGUAGES
    }
    for language, ax in drawn.items():
        if language != wording.LANGUAGE:
            plt.close(figure_of(ax))
    return drawn[wording.LANGUAGE]


def rendered(ax: Axes, kind: str, dpi: float, about: dict[str, Any] | None = None) -> bytes:
    """The figure of these Axes as PNG or SVG, with no version and no clock in it."""
    figure = settled(ax)
    file = io.BytesIO()
    with plt.style.context(STYLE):
        figure.savefig(file, format=kind, dpi=dpi, metadata=NO_TRACE[kind] | (about or {}))
    return file.getvalue()


def saved(ax: Axes) -> tuple[Path, bytes] | None:
    """The PNG that `save` wrote of these Axes, and its bytes; None if it did not."""
    return SAVED.get(ax)
