"""Colours, markers and line styles: fixed per actor, never colour alone; and what may be written into a figure."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
from matplotlib import font_manager, rc_params_from_file

from helpers import topic, wording
from helpers.topic import Topic

LOOK = Path(__file__).with_name("gegenlesen.mplstyle")
STYLE: dict[str, Any] = {name: value for name, value in rc_params_from_file(LOOK, use_default_template=False).items()}
COLOURS = ("#009E73", "#0072B2", "#D55E00", "#CC79A7")  # at least 3:1 on white and on #111
MARKERS = ("o", "s", "^", "D", "v", "p", "<", ">")
LINES = ("-", "--", "-.", ":")
NOBODY_COLOUR, NOBODY_MARKER = "#767676", "P"  # a number that nobody is named for
INK, MUTED, BAND = "#111111", "#595959", "#e8e4d8"
FOREIGN = "\N{REPLACEMENT CHARACTER}"  # for a character that the font does not have


@dataclass(frozen=True)
class Actor:
    """How one estimator is drawn: its name, a colour, a marker and a line style."""

    name: str
    colour: str
    marker: str
    line: str
    side: str = ""


def actors(claims: pd.DataFrame, story: Topic | None, language: str) -> dict[str, Actor]:
    """actor id -> how it is drawn; the topic's actors in file order, then others as they come; "" is nobody named.

    Colours repeat after four actors, always with another marker: the USA and Russia may share a colour, never a sign.
    """
    parties = [] if story is None else [actor for actor in story.actors if not actor.part_of]
    names = {actor.id: (plain(topic.label(actor, language), 24), actor.side) for actor in parties}
    for cell in claims["actor"]:
        names.setdefault(cell, (plain(" + ".join(names.get(one, (one,))[0] for one in cell.split(";")), 24), ""))
    names.pop("", None)
    drawn = {
        key: Actor(name, COLOURS[i % 4], MARKERS[i % len(MARKERS)], LINES[i // 4 % 4], side)
        for i, (key, (name, side)) in enumerate(names.items())
    }
    return drawn | {"": Actor(wording.say("tell.nobody", language), NOBODY_COLOUR, NOBODY_MARKER, ":")}


@cache
def _known() -> frozenset[int]:
    return frozenset(font_manager.get_font(font_manager.findfont("DejaVu Sans")).get_charmap())


def plain(text: str, width: int = 0) -> str:
    """Text from an article as a figure can hold it: one line, at most `width` characters, nothing the font lacks.

    Control characters become blanks, a character unknown to the font a sign for it: drawing would warn or fail.
    """
    folded = " ".join("".join(" " if unicodedata.category(c)[0] == "C" else c for c in text).split())
    shown = "".join(c if ord(c) in _known() else FOREIGN for c in folded)
    return shown if not width or len(shown) <= width else shown[: width - 1].rstrip() + "…"


def contrast(a: str, b: str) -> float:
    """Contrast of two colours "#rrggbb" by WCAG 2: 1 (none) to 21 (black on white)."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
