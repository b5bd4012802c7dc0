"""Several articles, one origin: the speaker and day that most articles go back to, and what each of them has of it."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from helpers import schema, wording
from helpers.charts import frame, marks
from helpers.charts.frame import Finding, Sheet
from helpers.charts.printed import ROWS
from helpers.charts.style import plain, together
from helpers.topic import Topic

ROW, SHOWN, LETTERS = 0.62, 2, 58  # inches for one article; its statements told of; letters of a line of a passage
COLUMNS = ("label", "passage", "speaker", "days")


@frame.themed
def origins(
    table: pd.DataFrame,
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    language: str = wording.LANGUAGE,
) -> Axes:
    """`compare.origins`: the one that most articles share, with a line to each, and the words that each has of it."""
    tell = frame.told(claims, story, articles, language)
    sheet = frame.sheet(claims, tell, articles)
    own = _shared(table, claims)
    if own.empty:
        return sheet.nothing("chart.origins.what")
    rows = own.groupby("article_id", sort=False).head(SHOWN)
    first = list(schema.each(rows.drop_duplicates("article_id").head(ROWS)))
    ax, actor, middle = frame.new(ROW * len(first)), sheet.drawn[first[0].actor], (len(first) - 1) / 2
    ax.set(xlim=(0, 1), ylim=(len(first) - 0.5, -0.5), xticks=[])
    ax.spines[["left", "bottom"]].set_visible(False)
    for y, row in enumerate(first):
        ax.plot([0, 0.16], [middle, y], color=actor.colour, linewidth=1.6, zorder=2)
        words = marks.wrapped(plain(wording.quoted(row.text)), LETTERS, 2)
        marks.label(ax, 0.16, y, f"{tell.labels[row.article_id]}  „{words}“", xytext=(8, 0), va="center")
    marks.marker(ax, 0, middle, actor, size=13)
    ax.set_yticks([middle], [f"{marks.wrapped(actor.name, 16)}\n{_day(first[0], sheet)}"])
    ax.tick_params(axis="y", pad=12)
    return sheet.finish(ax, "chart.origins.kind", _finding(rows, sheet), rows, COLUMNS)


def _shared(table: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The statements of the origin that most articles share, in order of articles; none if none is shared."""
    said = claims[(claims["kind"] == "statement") & (claims["actor"] != "")]
    rows = said.merge(table[["origin_id", "claim_id"]], on="claim_id")
    homes = rows.groupby("origin_id")["article_id"].transform("nunique")
    rows = rows[(homes > 1) & (homes == homes.max())]
    rows = rows[rows["origin_id"] == rows["origin_id"].iloc[0]] if len(rows) else rows
    most = rows["actor"].mode()
    return rows[rows["actor"].isin(most.head(1))]


def _day(row: Any, sheet: Sheet) -> str:
    return together(sheet.tell.days(row.said_from, row.said_to, short=True))


def _finding(rows: pd.DataFrame, sheet: Sheet) -> Finding:
    """How many articles report words of whom, said on which day."""
    tell, first = sheet.tell, next(schema.each(rows))
    count, who = tell.count(rows["article_id"].nunique()), sheet.name(first.actor)
    title = tell.say("chart.origins.title", count=count, who=who, day=_day(first, sheet))
    return Finding(frame.first_fitting(title), tell.say("chart.origins.subtitle"), tuple(rows["claim_id"]))
