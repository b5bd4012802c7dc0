"""How far did one source's own number move? Its first and latest number of one thing, joined; of two things, never."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from helpers import schema, wording
from helpers.charts import frame, marks
from helpers.charts.frame import Finding, Sheet
from helpers.charts.printed import NUMBERS, asserted, printed, speakers_as_actors, whole
from helpers.charts.style import plain, together
from helpers.reconcile.counts import DOUBTED
from helpers.topic import Topic

ROW, MOST = 0.55, 10  # inches of a row; rows drawn at most
Pair = tuple[Any, Any]  # a source's first and latest number of one measurand


@frame.themed
def dumbbell(
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    actor: str = "",
    language: str = wording.LANGUAGE,
) -> Axes:
    """Each source's (or one `actor`'s) first and latest number of one thing, joined where their days lie apart.

    Sources whose numbers did not move have no row. Headlines, suspects, denied, doubted and undated numbers,
    parts and differences are left out; of several numbers for the latest days the highest is drawn.
    """
    named = speakers_as_actors(claims)
    sheet = frame.sheet(named, frame.told(claims, story, articles, language), articles)
    pairs = _moved(printed(named[asserted(named) & whole(named)]), actor)
    if not pairs:
        return sheet.nothing("chart.dumbbell.what")
    things = [plain(sheet.tell.name("measurands", first.measurand)) for first, _ in pairs]
    names = [sheet.name(first.actor) for first, _ in pairs]
    ax, places = marks.rows(names, [marks.wrapped(name, 22, 2) for name in things], ROW)
    rows = pd.DataFrame([row for pair in pairs for row in pair])
    marks.number_axis(ax, rows, sheet.tell)
    for y, pair in zip(places, pairs, strict=True):
        _row(ax, y, pair, sheet)
    return sheet.finish(ax, "chart.dumbbell.kind", _finding(pairs, sheet), rows, NUMBERS)


def _moved(rows: pd.DataFrame, actor: str) -> list[Pair]:
    """Source by source the numbers that moved, the source with the longest way first.

    What somebody expects moves to what he expects, not to what came of it; what may be or would be is no move.
    """
    rows = rows[~rows["suspect"] & (rows["region"] != "headline") & (rows["actor"] != "")]
    rows = rows[rows["first"].notna() & rows["last"].notna() & rows["actor"].isin([actor] if actor else rows["actor"])]
    rows = rows[~rows["certainty"].isin(DOUBTED)].assign(planned=rows["certainty"] == "planned")
    one = ["actor", "measurand", "planned"]
    firsts = rows.sort_values(["last", "first", "at"]).drop_duplicates(one).sort_values(one)
    lasts = rows.sort_values(["first", "at"], ascending=False).drop_duplicates(one).sort_values(one)
    ends = zip(schema.each(firsts), schema.each(lasts), strict=True)
    pairs = [(a, b) for a, b in ends if a.last < b.first and a.at != b.at]
    pairs.sort(key=_way, reverse=True)
    order = list(dict.fromkeys(first.actor for first, _ in pairs))
    return sorted(pairs, key=lambda pair: (order.index(pair[0].actor), pair[0].last))[:MOST]


def _way(pair: Pair) -> float:
    return float(abs(pair[1].at - pair[0].at))


def _row(ax: Axes, y: float, pair: Pair, sheet: Sheet) -> None:
    """Two marks, an arrow between them, at the right both numbers with their days and articles."""
    actor, tell = sheet.drawn[pair[0].actor], sheet.tell
    for row in pair:
        marks.marker(ax, row.at, y, actor, size=11)
    arrow = {"arrowstyle": "->", "mutation_scale": 20, "color": actor.colour, "linewidth": 2.2, "shrinkB": 8}
    ax.annotate("", (pair[1].at, y), (pair[0].at, y), arrowprops=arrow)
    said = [f"{tell.amount(row)} ({tell.about(row, short=True)}, {tell.placed(row)})" for row in pair]
    words = " →\n".join(map(together, said))
    marks.label(ax, 1, y, words, xycoords=("axes fraction", "data"), xytext=(8, 0), va="center")


def _finding(pairs: list[Pair], sheet: Sheet) -> Finding:
    """The longest way of one source."""
    tell, far = sheet.tell, max(pairs, key=_way)
    short = [tell.amount(row) for row in far]
    ends = [f"{amount} ({tell.about(row, short=True)})" for amount, row in zip(short, far, strict=True)]
    who = sheet.name(far[0].actor)
    titles = [tell.say("chart.dumbbell.title", who=who, first=a, last=b) for a, b in (ends, short)]
    subtitle = tell.say("chart.dumbbell.subtitle", n=len(pairs))
    return Finding(frame.first_fitting(*titles), subtitle, (far[0].claim_id, far[1].claim_id))
