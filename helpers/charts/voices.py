"""Who gets a say, and in whose words? Words by speaker within the sides of the story, with the total of each side."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from helpers import schema, wording
from helpers.charts import frame, marks
from helpers.charts.frame import Finding, Sheet
from helpers.charts.printed import ROWS
from helpers.charts.style import NOBODY_COLOUR, now, plain
from helpers.topic import Topic

ROW = 0.34  # inches for one speaker
ROOM = 1.16  # the axis, as a part of the longest bar: the number behind it stands on the panel
SEVERAL = ";"  # "die USA und Südkorea": words that several say together
# Shares that have a name: within two hundredths of it a title says the word instead of "of 100 words".
SHARES = {"half": 1 / 2, "third": 1 / 3, "two_thirds": 2 / 3, "quarter": 1 / 4, "three_quarters": 3 / 4}
NEAR = 0.02
COLUMNS = ("side", "actor", "words_direct", "words_paraphrased")  # what tells of a row drawn


@frame.themed
def voices(
    table: pd.DataFrame,
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    language: str = wording.LANGUAGE,
) -> Axes:
    """`compare.voices` as bars by speaker within its side: words quoted literally (solid), in other words (hatched)."""
    tell = frame.told(claims, story, articles, language)
    sheet = frame.sheet(claims, tell, articles, others=table)
    if table.empty:
        return sheet.nothing("chart.voices.what")
    whole = _by_actor(table)
    rows, totals = whole.head(ROWS), whole.groupby("side")["words"].sum()
    sides = {side: plain(tell.side(str(side))) for side in totals.index}
    named = {side: tell.say("chart.voices.side", side=name, n=int(totals[side])) for side, name in sides.items()}
    ax, places = marks.rows([named[side] for side in rows["side"]], [_name(who, sheet) for who in rows["actor"]], ROW)
    marks.number_axis(ax, rows.assign(at=rows["words"], high=rows["words"], suspect=False), tell, steep=False)
    ax.set_xlim(right=rows["words"].max() * ROOM)
    ax.tick_params(axis="y", pad=9)
    for y, row in zip(places, schema.each(rows), strict=True):
        _bar(ax, y, row, sheet)
    none = {who: _name(who, sheet) for who in (SEVERAL, "")}  # called in the table as in the figure
    shown = whole.assign(key=whole["actor"], actor=whole["actor"].replace(none))
    return sheet.finish(ax, "chart.voices.kind", _finding(whole, sheet), shown, COLUMNS)


def _by_actor(table: pd.DataFrame) -> pd.DataFrame:
    """Words by actor, sides with most words first."""
    alone = table["actor"].where(~table["actor"].str.contains(";"), SEVERAL)
    counts = ["words_direct", "words_paraphrased"]
    rows = table.assign(actor=alone).groupby(["side", "actor"], as_index=False)[counts].sum()
    rows["words"] = rows["words_direct"] + rows["words_paraphrased"]
    rows = rows[rows["words"] > 0]
    rows["of_side"] = rows.groupby("side")["words"].transform("sum").where(rows["side"] != "", -1)
    by = ["of_side", "side", "words", "actor"]
    return rows.sort_values(by, ascending=[False, True, False, True], ignore_index=True)


def _bar(ax: Axes, y: float, row: Any, sheet: Sheet) -> None:
    colour = sheet.drawn[row.actor].colour if row.actor in sheet.drawn else now().muted
    colour = colour if row.actor else NOBODY_COLOUR
    ax.barh(y, row.words_direct, color=colour, height=0.62)
    more: dict[str, Any] = {"left": row.words_direct, "height": 0.62, "hatch": "///", "linewidth": 1.2}
    ax.barh(y, row.words_paraphrased, facecolor=now().ground, edgecolor=colour, **more)
    if row.actor and row.actor in sheet.drawn:  # those of one side share its hue: the shape tells them apart
        marks.marker(ax, ax.get_xlim()[0], y, sheet.drawn[row.actor], size=6)
    marks.label(ax, row.words, y, sheet.tell.written(row.words), xytext=(6, 0), va="center")


def _name(actor: str, sheet: Sheet) -> str:
    if actor == SEVERAL:
        return sheet.tell.say("chart.voices.several")
    return sheet.name(actor) if actor else sheet.tell.say("chart.voices.other")


def _finding(rows: pd.DataFrame, sheet: Sheet) -> Finding:
    """Which side has most of the words, as a share in words where it is near one that has a name."""
    tell, total = sheet.tell, int(rows["words"].sum())
    sides = rows[rows["side"] != ""].groupby("side")["words"].sum().sort_values(ascending=False, kind="stable")
    subtitle = tell.say("chart.voices.subtitle", words=total, quoted=int(rows["words_direct"].sum()))
    if sides.empty:
        top = rows.sort_values("words", ascending=False).iloc[0]
        title = tell.say("chart.voices.most", who=_name(top["actor"], sheet), words=int(top["words"]), total=total)
        return Finding(frame.first_fitting(title), subtitle)
    share = sides.iloc[0] / total
    named = next((name for name, part in SHARES.items() if abs(share - part) <= NEAR), "")
    said = tell.say(f"chart.voices.{named}") if named else tell.say("chart.voices.percent", n=round(100 * share))
    names = [plain(tell.side(str(sides.index[0]))), "…"]
    titles = [tell.say("chart.voices.title", share=said, side=name) for name in names]
    return Finding(frame.first_fitting(*titles), subtitle)
