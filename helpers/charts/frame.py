"""What every figure has: a finding as its title, counts beneath, a note of at most two lines, and words for those who
cannot see it. `Sheet` holds what one figure is drawn with and lays it out, so that nothing overlaps.
"""

import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from itertools import accumulate
from pathlib import Path
from typing import Any, ParamSpec
from weakref import WeakKeyDictionary

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from helpers import telling, wording
from helpers.charts.style import Actor, actors, now, plain, together
from helpers.claims.evidence import attribution
from helpers.html import cut
from helpers.telling import Teller
from helpers.topic import Topic

SMALL, BIG = 11.5, 14.5  # points: the smallest text of a figure, its title
LINE, TITLE_LINE, EDGE = 0.215, 0.29, 0.12  # inches: a line of small text, of the title; what stays free at the edges
TITLE, ALT = 90, 250  # letters of a title, of a short alternative text
WIDER = 1.08  # room for another font: an SVG has none of its own
P = ParamSpec("P")
SENTENCE = re.compile(r"(?<=[^\d\s][.?!]) ")  # between two of them; not behind "22."
ROUNDS = 4  # of measuring what stands around the axes: labels move as the axes do


@dataclass(frozen=True)
class Finding:
    """What the data drawn show: a sentence of at most 90 letters, counts beneath it, and the claims both rest on."""

    title: str
    subtitle: str = ""
    claim_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class About:
    """What is known of a figure: its finding, its short alternative text, the rows drawn and which of their columns
    tell what is drawn, the claims, where all that comes from, and the PNG that was saved of it."""

    finding: Finding
    alt: str
    tell: Teller
    rows: pd.DataFrame
    columns: tuple[str, ...]
    claims: pd.DataFrame
    source: str
    saved: tuple[Path, bytes] | None = None


ABOUT: WeakKeyDictionary[Axes, About] = WeakKeyDictionary()


def about(ax: Axes) -> About:
    """What is known of this figure; a ValueError if it is none of ours."""
    if ax not in ABOUT:
        raise ValueError("These Axes are none of this project's figures; draw them with a call of helpers.charts.")
    return ABOUT[ax]


@dataclass(frozen=True)
class Sheet:
    """What one figure is drawn with: how things are called and drawn, its note, and where its data come from."""

    claims: pd.DataFrame
    tell: Teller
    drawn: dict[str, Actor]
    note: str
    source: str

    def name(self, actor: str) -> str:
        return self.drawn[actor].name

    def nothing(self, why: str) -> Axes:
        """A figure that says that there is nothing to draw, and why."""
        finding = Finding(self.tell.say("chart.nothing"), self.tell.say(why))
        ax = new(0.2)
        ax.set(xticks=[], yticks=[])
        ax.set_axis_off()
        return self.finish(ax, "chart.none", finding, pd.DataFrame(), ())

    def finish(self, ax: Axes, kind: str, finding: Finding, rows: pd.DataFrame, columns: Sequence[str]) -> Axes:
        """Put finding and note around what is drawn, and keep the words and the rows that stand for it."""
        figure = figure_of(ax)
        above = [_line(figure, finding.title, BIG, now().ink), _line(figure, finding.subtitle, SMALL, now().ink)]
        below = _line(figure, self.note, SMALL, now().muted)
        _lay_out(ax, above, below)
        words = f"{self.tell.say(kind)}: {finding.title}{'' if finding.title.endswith('?') else '.'}"
        spoken = _whole([read_aloud(one, self.tell) for one in (words, *SENTENCE.split(finding.subtitle))])
        ABOUT[ax] = About(finding, spoken, self.tell, rows, tuple(columns), self.claims, self.source)
        return ax


def themed(draw: Callable[P, Axes]) -> Callable[P, Axes]:
    """A call that draws a figure: it does so in the theme of the moment."""

    @wraps(draw)
    def drawn(*tables: P.args, **given: P.kwargs) -> Axes:
        with plt.style.context(now().style):
            return draw(*tables, **given)

    return drawn


def sheet(
    claims: pd.DataFrame,
    tell: Teller,
    articles: pd.DataFrame | None,
    notes: Sequence[str] = (),
    others: pd.DataFrame | None = None,
) -> Sheet:
    """The sheet for figures of these claims; `notes` say what is left out, `others` may name further actors."""
    names = sorted({*map(tell.labels.__getitem__, claims["article_id"])}, key=lambda name: (len(name), name))
    ends = {"first": names[0], "last": names[-1]} if names else {}
    spans = [tell.say("chart.articles", n=len(names), **ends)] if names else []
    touched = claims[~claims["coder"].isin(["rules", "reference"]) | (claims["rank"] == "deprecated")]
    corrected = [tell.say("chart.corrections", n=len(touched))] if len(touched) else []
    note = " ".join(filter(None, [*spans, tell.say("chart.rules"), *corrected, *notes]))
    source = " ".join(filter(None, [_articles(articles, tell), *corrected, _accuracy(tell)]))
    named = claims[["actor"]] if others is None else pd.concat([claims[["actor"]], others[["actor"]]])
    return Sheet(claims, tell, actors(named, tell), note, source)


def told(claims: pd.DataFrame, story: Topic | None, articles: pd.DataFrame | None, language: str) -> Teller:
    """How things are called in a figure: as `telling.of`, in letters that its font has."""
    tell = telling.of(claims, story, articles, language)
    return Teller(language, tell.story, telling.Labels({key: plain(name, 16) for key, name in tell.labels.items()}))


def _articles(articles: pd.DataFrame | None, tell: Teller) -> str:
    """The articles by letter with the days on which they can have appeared."""
    if articles is None or articles.empty:
        return ""
    rows = zip(articles["label"], articles["published_from"], articles["published_to"], strict=True)
    shown = [f"{label} ({tell.days(first, last, short=True)})" for label, first, last in rows]
    return tell.say("chart.published", n=len(shown), list=", ".join(shown))


def _accuracy(tell: Teller) -> str:
    """Of 100 annotated statements so many found, of 100 reported so many right, where that has been measured."""
    measured = attribution()
    return tell.say("chart.accuracy", found=measured[0], right=measured[1]) if measured else ""


def first_fitting(*titles: str) -> str:
    """The first of several titles that is short enough; the last one cut, if none is."""
    found = [wording.capital(" ".join(title.split())) for title in titles]
    return next((title for title in found if len(title) <= TITLE), cut(found[-1], TITLE))


def _whole(sentences: Sequence[str]) -> str:
    """As many sentences as an alternative text holds, the last ones left out."""
    lengths = accumulate(len(one) + 1 for one in sentences)
    return cut(" ".join(one for one, end in zip(sentences, lengths, strict=True) if one and end - 1 <= ALT), ALT)


def read_aloud(words: str, tell: Teller) -> str:
    """Words as they can be listened to: "29–30 October" is "29 to 30 October", "10 ?" is "10 (number doubtful)"."""
    words = words.replace("\N{NO-BREAK SPACE}?", f" ({tell.say('tell.doubtful')})")
    words = telling.ranges_spoken(" ".join(words.split()), tell.say("tell.to"))
    return re.sub(r"(?<!\S)[●◐✗✓–…?] (?=\w)", "", words)  # a sign before what it stands for


# --- layout


def new(height: float) -> Axes:
    """Empty Axes, `height` inches high and as wide as the figure."""
    figure = plt.figure(figsize=(now().width, height))
    return figure.add_axes((0, 0, 1, 1))


def figure_of(ax: Axes) -> Figure:
    """The figure that these Axes stand in."""
    figure = ax.get_figure(root=True)
    if not isinstance(figure, Figure):
        raise ValueError("These Axes belong to no figure; draw them again.")
    return figure


def _line(figure: Figure, words: str, size: float, colour: str) -> Text:
    """Words at the left edge of a figure, broken so that they fit into its width."""
    weight = "bold" if size == BIG else "normal"
    look: dict[str, Any] = {"fontsize": size, "color": colour, "weight": weight, "va": "top", "linespacing": 1.15}
    line = figure.text(EDGE / now().width, 0, "", **look)
    fill(line, plain(words), (now().width - 2 * EDGE) * figure.dpi / WIDER)
    return line


def _lay_out(ax: Axes, above: Sequence[Text], below: Text) -> None:
    """Give what stands around the axes the room it takes; the axes keep their height, the figure grows."""
    figure = figure_of(ax)
    wide, high, dpi = now().width, figure.get_figheight(), figure.dpi
    heights = [lines(above[0]) * TITLE_LINE, lines(above[1]) * LINE + 0.06]
    foot = lines(below) * LINE + EDGE
    for _ in range(ROUNDS):
        inner, outer = ax.get_window_extent(), ax.get_tightbbox()
        outer = inner if outer is None else outer
        beside = inner.x0 - outer.x0, outer.x1 - inner.x1
        left, right = (max(room, 0) * WIDER / dpi + EDGE for room in beside)
        down, up = max(inner.y0 - outer.y0, 0) / dpi, max(outer.y1 - inner.y1, 0) / dpi
        whole = EDGE + sum(heights) + up + high + down + 0.1 + foot
        figure.set_figheight(whole)
        bottom = (foot + 0.1 + down) / whole
        ax.set_position((left / wide, bottom, max(wide - left - right, 1.5) / wide, high / whole))
    top = whole - EDGE
    for text, height in zip(above, heights, strict=True):
        text.set_y(top / whole)
        top -= height
    below.set_y(foot / whole)


def lines(text: Text) -> int:
    """How many lines a text has; none where it is blank."""
    return text.get_text().count("\n") + 1 if text.get_text() else 0


def fill(line: Text, words: str, room: float) -> None:
    """Break `words` at blanks so that they fit into `room` pixels, whatever letters they are made of."""
    words = together(words)
    line.set_text(words)
    wide = line.get_window_extent().width
    letters = int(len(words) * room / max(wide, 1)) + 2  # as if all were equally wide
    while wide > room and letters > 20:
        line.set_text(textwrap.fill(words, letters))
        wide = line.get_window_extent().width
        letters -= 2
    while lines(line) > 1 and len(textwrap.wrap(words, letters - 1)) == lines(line):
        letters -= 1  # as many lines, but no single word on the last one
        line.set_text(textwrap.fill(words, letters))
