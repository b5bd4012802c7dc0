"""The look of figures: theme, hues by side, marker shapes by actor; and what may be written into a figure."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
from matplotlib import font_manager, rc_params_from_file

from helpers import wording
from helpers.html import cut
from helpers.telling import Teller

LOOK = Path(__file__).with_name("gegenlesen.mplstyle")
STYLE: dict[str, Any] = {name: value for name, value in rc_params_from_file(LOOK, use_default_template=False).items()}
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7")  # one a side; each at least 3:1 on white and on #111111
MARKERS = ("o", "s", "^", "D", "v", "p", "<", ">")  # one an actor; the ninth begins again with open ones
NOBODY_COLOUR, NOBODY_MARKER = "#767676", "P"  # a number that nobody is named for: grey is nobody's else
WIDTH, NARROWEST = 9.0, 8.0  # inches
NAME = 24  # characters of an actor's name
FOREIGN = "\N{REPLACEMENT CHARACTER}"  # for a character that the font does not have


@dataclass(frozen=True)
class Theme:
    """Colours of all that is no actor: words, quieter words, ground, tinted ground, and lines; `width` in inches."""

    ink: str = "#111111"
    muted: str = "#595959"
    ground: str = "#ffffff"
    tint: str = "#f4f4f4"
    line: str = "#c8c8c8"
    width: float = WIDTH

    @property
    def style(self) -> dict[str, Any]:
        """The settings of matplotlib for it."""
        grounds = dict.fromkeys(("figure.facecolor", "savefig.facecolor", "axes.facecolor"), self.ground)
        inks = dict.fromkeys(("text.color", "axes.labelcolor", "xtick.color", "ytick.color"), self.ink)
        return STYLE | grounds | inks | {"axes.edgecolor": self.muted, "grid.color": self.line}


THEMES = {
    "light": Theme(),
    "dark": Theme(ink="#eeeeee", muted="#b4b4b4", ground="#111111", tint="#1e1e1e", line="#4a4a4a"),
    "print": Theme(ink="#000000", muted="#333333", tint="#f0f0f0", line="#aaaaaa"),
}
_current = [THEMES["light"]]


def theme(name: str = "light", width: float = WIDTH) -> None:
    """Draw from now on as "light" (the default), "dark" or "print", `width` inches wide (at least 8, for labels)."""
    if name not in THEMES:
        raise ValueError(f"There is no theme '{name}'; use one of {', '.join(THEMES)}.")
    if width < NARROWEST:
        raise ValueError(f"Figures {width} inches wide have no room for their labels; use at least {NARROWEST}.")
    _current[0] = replace(THEMES[name], width=width)


def now() -> Theme:
    """The theme that figures are drawn in."""
    return _current[0]


@dataclass(frozen=True)
class Actor:
    """How one source is drawn: its name, the hue of its side, its own marker, `open` where the filled ones are used."""

    name: str
    colour: str
    marker: str
    open: bool = False
    side: str = ""


def actors(claims: pd.DataFrame, tell: Teller) -> dict[str, Actor]:
    """actor id -> how it is drawn; the topic's actors in file order, then others as they come; "" is nobody named.

    One hue a side, the first four sides; others in ink. Where the topic has no sides, hues go by actor.
    """
    parties = [actor for actor in tell.story.actors if not actor.part_of] if tell.story else []
    known = {actor.id: (tell.name("actors", actor.id), actor.side) for actor in parties}
    for cell in claims["actor"]:
        known.setdefault(cell, (" + ".join(tell.name("actors", one) for one in cell.split(";")), _shared(cell, known)))
    known.pop("", None)
    sides = list(dict.fromkeys(side for _, side in known.values() if side))[: len(COLOURS)]
    hues = dict(zip(sides, COLOURS, strict=False))
    drawn: dict[str, Actor] = {}
    for i, (key, (name, side)) in enumerate(known.items()):
        again = i // (2 * len(MARKERS))  # where all shapes are used up, each comes with another hue
        hue = hues.get(side, now().ink) if sides else COLOURS[(i + again) % len(COLOURS)]
        drawn[key] = Actor(plain(name, NAME), hue, MARKERS[i % len(MARKERS)], i // len(MARKERS) % 2 == 1, side)
    return drawn | {"": Actor(tell.say("tell.nobody"), NOBODY_COLOUR, NOBODY_MARKER)}


def _shared(cell: str, known: dict[str, tuple[str, str]]) -> str:
    """The side of several that speak together, if it is one."""
    sides = {known[one][1] for one in cell.split(";") if one in known}
    return sides.pop() if len(sides) == 1 else ""


@cache
def _known() -> frozenset[int]:
    return frozenset(font_manager.get_font(font_manager.findfont("DejaVu Sans")).get_charmap())


def plain(text: str, width: int = 0) -> str:
    """Text from an article as a figure can hold it: one line, at most `width` characters, nothing the font lacks.

    Control characters become blanks, a character unknown to the font a sign for it: drawing would warn or fail.
    """
    folded = " ".join("".join(" " if unicodedata.category(c)[0] == "C" else c for c in text).split())
    shown = "".join(c if ord(c) in _known() else FOREIGN for c in folded)
    return cut(shown, width) if width else shown


def together(words: str) -> str:
    """What must not be broken: day, month and year ("31. Oktober 2024"), a dash from its day, "3 estimates"."""
    months = "|".join(name for those in wording.MONTHS.values() for month in those for name in (month, month[:3]))
    space = "\N{NO-BREAK SPACE}"
    bound = [
        rf"(?<=\d|\.) (?=(?:{months})\b)",
        r"(?<=\w) (?=–)",
        r"(?<=(?<!\S)\d) (?=[^\W\d])",
        r"(?<=(?<!\S)[✗✓?…–]) ",
    ]
    words = re.sub("|".join(bound), space, words)
    return re.sub(rf"(?<=[\d.])({space}(?:{months})) (?=\d{{4}})", rf"\1{space}", words)
