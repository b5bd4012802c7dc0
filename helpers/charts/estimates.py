"""How many, according to whom? One row for each printed number; square brackets: what the wording allows."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from helpers import schema, wording
from helpers.charts import frame, marks
from helpers.charts.frame import Finding, Sheet
from helpers.charts.printed import NUMBERS, Choice, of_numbers
from helpers.charts.style import plain, together
from helpers.topic import Topic

ROW = 0.33  # inches for one row
NAMED = 3  # values that a title names one by one


@frame.themed
def estimates(
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    pool: Any | None = None,
    language: str = wording.LANGUAGE,
) -> Axes:
    """Printed numbers by what they count, those of the pool first: brackets, dotted where a bare one is read as "rund".

    Open ends run to the frame, suspects are hollow with a "?".
    """
    sheet, choice = of_numbers(claims, frame.told(claims, story, articles, language), articles, pool)
    if choice.rows.empty:
        return sheet.nothing("chart.no_numbers")
    rows, tell = _in_order(choice, sheet), sheet.tell
    things = [plain(tell.name("measurands", name), 60) for name in rows["measurand"]]
    labels = [marks.source(row, sheet) for row in schema.each(rows)]
    ax, places = marks.rows(things, labels, ROW, list(rows["votes"]))
    marks.number_axis(ax, rows, tell)
    for y, row in zip(places, schema.each(rows), strict=True):
        _row(ax, y, row, sheet)
    return sheet.finish(ax, "chart.estimates.kind", _finding(rows, sheet, pool), rows, NUMBERS)


def _in_order(choice: Choice, sheet: Sheet) -> pd.DataFrame:
    """Rows by thing counted, the one that the figure is about first, within it votes, then source by source."""
    thing, source = ({key: i for i, key in enumerate(keys)} for keys in (choice.measurands, sheet.drawn))
    rows = choice.rows.assign(lane=choice.rows["measurand"].map(thing), source=choice.rows["actor"].map(source))
    by = ["lane", "votes", "source", "at", "claim_id"]
    return rows.sort_values(by, ascending=[True, False, True, True, True])


def _row(ax: Axes, y: float, row: Any, sheet: Sheet) -> None:
    """Mark and brackets, at the right the days and the hedges."""
    actor, tell = sheet.drawn[row.actor], sheet.tell
    if row.votes and row.bound == "point":
        low, high = _as_rounded(row)
        marks.bracket(ax, low, high, y, actor, linestyle=(0, (1, 2)), linewidth=1.2)
    marks.bracket(ax, row.low, row.high, y, actor)
    marks.marker(ax, row.at, y, actor, doubtful=row.suspect)
    said = together(tell.about(row, short=True) + (f", {plain(row.hedges, 20)}" if row.hedges else ""))
    marks.label(ax, 1, y, said, xycoords=("axes fraction", "data"), xytext=(8, 0), va="center")


def _as_rounded(row: Any) -> tuple[float, float]:
    """A bare number read as "rund": one step to both sides, where its brackets hold half a step."""
    step = row.high - row.low
    return row.at - step, row.at + step


def _finding(rows: pd.DataFrame, sheet: Sheet, pool: Any | None) -> Finding:
    votes, tell = rows[rows["votes"]].sort_values("at"), sheet.tell
    about = str(rows["measurand"].iloc[0])
    sound = rows[(rows["measurand"] == about) & ~rows["suspect"]]
    used = votes if len(votes) else sound if len(sound) else rows
    what = plain(tell.name("measurands", about), 60)
    used = used[used["actor"] != ""] if (used["actor"] != "").any() else used  # "three sources": theirs, nobody else's
    sources = used.loc[used["actor"] != "", "actor"].nunique()
    values = list(dict.fromkeys(tell.amount(row) for row in schema.each(used.sort_values("at"))))
    ends = [values[0], values[-1]]
    listed = tell.join(values) if len(values) <= NAMED else tell.say("chart.estimates.ends", low=ends[0], high=ends[1])
    counts = {"n": sources, "sources": tell.count(sources), "values": tell.count(len(values)), "what": what}
    key = "none" if not sources else "one" if len(values) == 1 else "many"
    long, short = (tell.say(f"chart.estimates.{key}", list=said, **counts) for said in (listed, ""))
    title = frame.first_fitting(long, short.rstrip(": "))
    return Finding(title, _subtitle(votes, rows, sheet, pool), tuple(used["claim_id"]))


def _subtitle(votes: pd.DataFrame, rows: pd.DataFrame, sheet: Sheet, pool: Any | None) -> str:
    """The day of the pool, whether its numbers meet when they are read as "rund", and what the brackets are."""
    tell = sheet.tell
    parts = [tell.say("chart.estimates.on", day=pool.on)] if pool is not None and len(votes) else []
    bare = votes[votes["bound"] == "point"]
    if len(votes) > 1 and len(bare):
        ends = [_as_rounded(row) if row.bound == "point" else (row.low, row.high) for row in schema.each(votes)]
        low, high = max(end[0] for end in ends), min(end[1] for end in ends)
        parts += [tell.say("chart.estimates.meet" if low <= high else "chart.estimates.apart")]
    doubt = int(rows["suspect"].sum())
    parts += [tell.say("chart.brackets")] + ([tell.say("chart.suspects", n=doubt)] if doubt else [])
    return " ".join(parts)
