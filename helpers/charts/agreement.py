"""Where did a class mark? The article's text, darker where more coders marked, with how many beside each passage."""

import re
import textwrap
from collections.abc import Iterator
from itertools import pairwise

import pandas as pd
from matplotlib.axes import Axes

from helpers import wording
from helpers.charts import frame
from helpers.charts.frame import Finding
from helpers.charts.style import now, plain

LETTERS, LINE = 78, 0.3  # of a printed line in type of one width; inches from line to line
LETTER = 7.2  # points from letter to letter: whole pixels, as letters are drawn
PALE, DARK = 0.10, 0.45  # how much ink lies under a passage that one, and that all have marked
COLUMNS = ("kind", "text", "coders")


@frame.themed
def agreement(
    codings: pd.DataFrame,
    claims: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    article_id: str = "",
    kind: str = "quantity",
    language: str = wording.LANGUAGE,
) -> Axes:
    """The text of one article (the first that is marked, or `article_id`) with the density of the marks of one kind.

    codings: `classroom.read_codings`. ValueError if there is no such article.
    """
    own = codings[codings["kind"] == kind]
    wanted = article_id or str((own if len(own) else articles)["article_id"].iloc[0])
    shown = articles[articles["article_id"] == wanted]
    if shown.empty:
        raise ValueError(f"{wanted}: there is no such article; use one of {', '.join(articles['article_id'])}.")
    tell = frame.told(claims, None, articles, language)
    sheet = frame.sheet(claims[claims["article_id"] == wanted], tell, shown)
    own, size = own[own["article_id"] == wanted], len(codings.attrs.get("coders", codings["coder"].unique()))
    if own.empty:
        return sheet.nothing("chart.agreement.what")
    text, rows = str(shown["text"].iloc[0]), passages(own)
    lines = list(_lines(text))
    ax = frame.new(LINE * (len(lines) + 0.5))
    ax.set(xlim=(0, LETTERS + 7), ylim=(len(lines) + 0.1, -0.6), xticks=[], yticks=[])
    ax.set_axis_off()
    _density(ax, lines, own, size)
    _write(ax, lines, text, rows)
    title = tell.say("chart.agreement.title", common=int((2 * rows["coders"] > size).sum()), n=len(rows))
    finding = Finding(frame.first_fitting(title), tell.say("chart.agreement.subtitle", coders=size))
    sheet.finish(ax, "chart.agreement.kind", finding, rows, COLUMNS)
    inches = ax.get_position().width * frame.figure_of(ax).get_figwidth()
    ax.set_xlim(0, inches * 72 / LETTER)  # one unit is one letter
    return ax


def _write(ax: Axes, lines: list[tuple[int, int]], text: str, rows: pd.DataFrame) -> None:
    """The text word by word, each letter one unit wide; right of a line how many marked what ends in it."""
    for y, (start, end) in enumerate(lines):
        for word in re.finditer(r"\S+", text[start:end]):
            said = plain(word.group())
            ax.text(word.start(), y, said, family="monospace", fontsize=frame.SMALL, va="center", parse_math=False)
        ended = " ".join(map(str, rows.loc[rows["end"].between(start + 1, end), "coders"]))
        ax.text(LETTERS + 1, y, ended, fontsize=frame.SMALL, weight="bold", va="center")


def passages(own: pd.DataFrame) -> pd.DataFrame:
    """Marks of one kind that overlap are one passage: kind, start, end, text (the span that most have), coders."""
    found: list[pd.DataFrame] = []
    ordered = own.sort_values(["start", "end"], ignore_index=True)
    reach = ordered["end"].cummax().shift(fill_value=-1)
    for _, group in ordered.groupby((ordered["start"] >= reach).cumsum(), sort=True):
        spans = group.value_counts(["kind", "start", "end", "text"]).reset_index()
        spans = spans.assign(length=spans["end"] - spans["start"]).sort_values(["count", "length"], ascending=False)
        found.append(spans.head(1).assign(coders=group["coder"].nunique()))
    return pd.concat(found, ignore_index=True).drop(columns=["count", "length"])


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of printed lines."""
    place = 0
    for paragraph in text.splitlines(keepends=True):
        at = place
        for part in textwrap.wrap(paragraph, LETTERS):
            start = text.index(part[:1], at)
            yield start, (at := start + len(part))
        place += len(paragraph)


def _density(ax: Axes, lines: list[tuple[int, int]], own: pd.DataFrame, size: int) -> None:
    """Ink under every stretch of letters, by the share of coders who marked it."""
    for start, end in pairwise(sorted({*own["start"], *own["end"], *(end for line in lines for end in line)})):
        n = own.loc[(own["start"] < end) & (own["end"] > start), "coder"].nunique()
        y = next((y for y, line in enumerate(lines) if line[0] <= start and end <= line[1]), None)
        if n and y is not None:
            ink = PALE + (DARK - PALE) * n / max(size, 1)
            ends = [start - lines[y][0], end - lines[y][0]]
            ax.fill_between(ends, y - 0.42, y + 0.42, color=now().ink, alpha=ink, linewidth=0)
