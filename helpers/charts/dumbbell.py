"""How far did one source's own number move? Its first and latest number of one thing, joined; of two things, never."""

from dataclasses import dataclass
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from helpers import schema, topic, wording
from helpers.charts import frame, marks
from helpers.charts.frame import Finding, Sheet
from helpers.charts.printed import NUMBERS, printed, speakers_as_actors
from helpers.charts.style import now, plain, together
from helpers.topic import Topic

ROW, HEADING, MOST = 0.55, 0.7, 12  # inches of a row; rows that a source's name takes; rows drawn at most


@dataclass(frozen=True)
class Pair:
    """A source's first and latest number of one measurand; the same row where it gave only one."""

    first: Any
    last: Any

    @property
    def moved(self) -> bool:
        return bool(self.first.claim_id != self.last.claim_id)


def dumbbell(
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    actor: str = "",
    language: str = wording.LANGUAGE,
) -> Axes:
    """Each source's (or one `actor`'s) first and latest number of one thing, joined where their days lie apart.

    A source whose numbers count different things has a row for each, and no line joins them. Headlines, suspects and
    undated numbers are left out; of several numbers for the latest days the highest is drawn.
    """
    tell = frame.told(claims, story, articles, language)
    seen = printed(speakers_as_actors(claims))
    pairs = _pairs(seen, actor, tell.story)
    sheet = frame.sheet(speakers_as_actors(claims), tell, articles)
    if not pairs:
        return sheet.nothing("chart.dumbbell.what")
    rows = pd.DataFrame([row for pair in pairs for row in (pair.first, pair.last)]).drop_duplicates("claim_id")
    places = marks.stacked(pd.Series([pair.first.actor for pair in pairs]), HEADING).tolist()
    with plt.style.context(now().style):
        ax = frame.new(ROW * (places[-1] + HEADING + 0.6))
        ax.set_ylim(places[-1] + 0.6, -HEADING)
        marks.number_axis(ax, rows, tell)
        for y, pair in zip(places, pairs, strict=True):
            _row(ax, y, pair, sheet)
            if y == 0 or y - 1 not in places:
                marks.heading(ax, y - HEADING * 0.8, sheet.name(pair.first.actor))
        names = [plain(tell.name("measurands", pair.first.measurand)) for pair in pairs]
        ax.set_yticks(places, [marks.wrapped(name, 22, 2) for name in names])
        return sheet.finish(ax, "chart.dumbbell.kind", _finding(pairs, sheet), rows, NUMBERS)


def _pairs(rows: pd.DataFrame, actor: str, story: Topic | None) -> list[Pair]:
    """Pairs of sources with two numbers of one thing, or of wholes and parts of each other; `_telling` ones first."""
    rows = rows[~rows["suspect"] & (rows["region"] != "headline") & (rows["actor"] != "")]
    rows = rows[rows["first"].notna() & rows["last"].notna() & rows["actor"].isin([actor] if actor else rows["actor"])]
    found: dict[tuple[str, str], list[Pair]] = {}
    by_days = (rows.sort_values(["last", "first", "at"]), rows.sort_values(["first", "at"], ascending=False))
    firsts, lasts = (
        {(row.actor, row.measurand): row for row in schema.each(order.drop_duplicates(["actor", "measurand"]))}
        for order in by_days
    )
    for (name, thing), first in firsts.items():
        last = lasts[name, thing]
        family = topic.family(story, thing) if story else thing
        found.setdefault((name, family), []).append(Pair(first, last if first.last < last.first else first))
    kept = [pairs for pairs in found.values() if len(pairs) > 1 or pairs[0].moved]
    kept.sort(key=_telling)
    return [pair for pairs in kept for pair in sorted(pairs, key=lambda pair: pair.first.last)][:MOST]


def _telling(pairs: list[Pair]) -> tuple[float, int, float]:
    """Sources that moved come first, the longest way before all; then those with two numbers furthest apart."""
    ends = sorted(pair.first.at for pair in pairs)
    return -max(abs(pair.last.at - pair.first.at) for pair in pairs), len(pairs), -ends[-1] / max(ends[0], 1)


def _row(ax: Axes, y: float, pair: Pair, sheet: Sheet) -> None:
    """One or two marks, an arrow between them, at the right both numbers with their days and articles."""
    actor = sheet.drawn[pair.first.actor]
    ends = [pair.first, pair.last] if pair.moved else [pair.first]
    for row in ends:
        marks.marker(ax, row.at, y, actor, size=11)
    if pair.moved:
        arrow = {"arrowstyle": "->", "mutation_scale": 20, "color": actor.colour, "linewidth": 2.2, "shrinkB": 8}
        ax.annotate("", (pair.last.at, y), (pair.first.at, y), arrowprops=arrow)
    said = " →\n".join(together(_said(row, sheet)) for row in ends)
    marks.label(ax, 1, y, said, xycoords=("axes fraction", "data"), xytext=(8, 0), va="center")


def _said(row: Any, sheet: Sheet) -> str:
    return f"{sheet.tell.amount(row)} ({sheet.tell.about(row, short=True)}, {sheet.tell.placed(row)})"


def _finding(pairs: list[Pair], sheet: Sheet) -> Finding:
    """The longest way of one source; else which of its numbers do not count the same."""
    tell, moved = sheet.tell, [pair for pair in pairs if pair.moved]
    if moved:
        far = max(moved, key=lambda pair: abs(pair.last.at - pair.first.at))
        who, ids = sheet.name(far.first.actor), (far.first.claim_id, far.last.claim_id)
        ends = [f"{tell.amount(row)} ({tell.about(row, short=True)})" for row in (far.first, far.last)]
        short = [tell.amount(row) for row in (far.first, far.last)]
        titles = [tell.say("chart.dumbbell.title", who=who, first=a, last=b) for a, b in (ends, short)]
        return Finding(frame.first_fitting(*titles), tell.say("chart.dumbbell.subtitle", n=len(moved)), ids)
    who = sheet.name(pairs[0].first.actor)
    own = [pair.first for pair in pairs if pair.first.actor == pairs[0].first.actor]
    listed = tell.join(tell.amount(row) for row in own)
    titles = [tell.say("chart.dumbbell.differs", who=who, list=said) for said in (listed, "…")]
    return Finding(frame.first_fitting(*titles), tell.say("chart.dumbbell.apart"), tuple(row.claim_id for row in own))
