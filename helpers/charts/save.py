"""Figures as files, the same bytes every time: PNG with twice the pixels of a screen, SVG with real text."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from helpers import paths, wording
from helpers.charts.frame import ABOUT, about, figure_of
from helpers.charts.style import STYLE, now
from helpers.html import attribute

NO_TRACE: dict[str, dict[str, Any]] = {"png": {"Software": None}, "svg": {"Date": None, "Creator": None}}
FONTS = "'DejaVu Sans', Verdana, sans-serif"  # of the same widths, nearly: an SVG has no font of its own


def save(ax: Axes, name: str, language: str = wording.LANGUAGE) -> Axes:
    """Write ``NAME-LANGUAGE.png`` (200 dpi) and ``.svg`` to `paths.figures()`; returns the Axes to be shown."""
    folder = paths.figures()
    image = rendered(ax, "png", STYLE["savefig.dpi"], {"Description": about(ax).alt})
    paths.write(folder / f"{name}-{language}.png", image)
    paths.write(folder / f"{name}-{language}.svg", _described(ax, rendered(ax, "svg", STYLE["savefig.dpi"])))
    ABOUT[ax] = replace(about(ax), saved=(folder / f"{name}-{language}.png", image))
    return ax


def _described(ax: Axes, drawing: bytes) -> bytes:
    """An SVG with title and description for those who listen to it, and with fonts that every system has."""
    known = about(ax)
    said = f"<title>{attribute(known.finding.title)}</title>\n<desc>{attribute(known.alt)}</desc>"
    text = drawing.decode("utf-8").replace("'DejaVu Sans'", FONTS)
    opening = re.compile(r"(<svg\b[^>]*)>")
    named = opening.sub(lambda tag: f'{tag[1]} role="img" lang="{known.tell.language}">\n{said}', text, count=1)
    return named.encode("utf-8")


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
    file = io.BytesIO()
    with plt.style.context(now().style):
        figure_of(ax).savefig(file, format=kind, dpi=dpi, metadata=NO_TRACE[kind] | (about or {}))
    return file.getvalue()
