"""Which of the printed numbers answer the question? A number line that empties step by step, with the reasons."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from helpers import schema, wording
from helpers.charts import frame, marks
from helpers.charts.frame import Finding, Sheet
from helpers.charts.printed import NUMBERS, asserted, denied, of_numbers
from helpers.charts.style import now, plain
from helpers.topic import Topic

ORDER = ("lost_thousand", "headline", "other_measurand", "unattributed", "bound")  # then all others, then those left
MOST, STEPS = 60, 7  # numbers that are drawn; reasons of their own, all others fall away together
LINE, STACK, WIDTH = 0.66, 0.2, 27  # inches of a number line; of a line, from a mark to one above; letters of a reason
NAMED = 2  # numbers named beside a reason


@frame.themed
def elimination(
    claims: pd.DataFrame,
    pool: Any,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    language: str = wording.LANGUAGE,
) -> Axes:
    """All printed numbers on a line; from line to line those fall away that the pool leaves out, with its reason."""
    sheet, choice = of_numbers(
        claims, frame.told(claims, story, articles, language), articles, pool, MOST, denials=True
    )
    if choice.rows.empty:
        return sheet.nothing("chart.no_numbers")
    rows, tell = reasons(choice.rows, pool), sheet.tell
    steps = list(dict.fromkeys(rows["step"]) | {"": None})
    ax = frame.new(LINE * len(steps))
    ax.set_ylim(len(steps) - 0.65, -0.65)
    marks.number_axis(ax, rows, tell)
    left, counts = rows, []
    for y, step in enumerate(steps):
        falls = (left["step"] == step) & (step != "")
        counts.append(tell.written(len(left)) if y else tell.say("chart.elimination.numbers", n=len(left)))
        _line(ax, y, left, falls, sheet)
        _said(ax, y, left[falls] if step else left, step, sheet)
        left = left[~falls]
    ax.set_yticks(range(len(steps)), counts)
    marks.key(ax, [sheet.drawn[actor] for actor in sheet.drawn if actor in set(rows["actor"])], tell)
    return sheet.finish(ax, "chart.elimination.kind", _finding(rows, sheet, pool), rows, (*NUMBERS[:-1], "reason"))


def reasons(rows: pd.DataFrame, pool: Any) -> pd.DataFrame:
    """Rows with the pool's `reason` for leaving them out (blank: they count), the `step` at which they fall away."""
    codes = pd.concat([pool.excluded, pool.included]).set_index("claim_id")["reason"]
    rows = rows.assign(reason=rows["claim_id"].map(codes).fillna("no_measurand"))
    rank = rows["reason"].map(lambda code: ORDER.index(code) if code in ORDER else len(ORDER) + (code == ""))
    known = list(dict.fromkeys(rows.assign(rank=rank).sort_values(["rank", "reason"])["reason"]))
    alone = sum(map(bool, known)) == STEPS + 1  # a last reason that has no company is named
    step = rows["reason"].map(lambda code: code if not code or alone or known.index(code) < STEPS else "further")
    place = rows["reason"].map(lambda code: min(known.index(code), STEPS) if code else STEPS + 1)
    return rows.assign(step=step, place=place).sort_values(["place", "at", "claim_id"])


def _line(ax: Axes, y: int, left: pd.DataFrame, falls: pd.Series, sheet: Sheet) -> None:
    """The numbers that are still there, equal ones above each other; those that fall away as a muted cross."""
    ax.axhline(y + 0.14, color=now().line, linewidth=0.9, zorder=1)
    wide = ax.get_window_extent().width * 0.6 / 12  # marks that have room beside each other
    low, high = (ax.transData.transform((end, 0))[0] for end in ax.get_xlim())
    piles: dict[int, int] = {}
    order = left.assign(falls=falls).sort_values(["at", "falls"])
    pile = [round((ax.transData.transform((at, 0))[0] - low) / (high - low) * wide) for at in order["at"]]
    tallest = max(pile.count(one) for one in pile) if pile else 1
    for row, one in zip(schema.each(order), pile, strict=True):
        at = y + 0.14 - min(STACK, 0.7 / tallest) * piles.get(one, 0)
        piles[one] = piles.get(one, 0) + 1
        if row.falls:
            ax.plot([row.at], [at], "x", color=now().muted, markersize=7, markeredgewidth=1.8, zorder=4)
        else:
            marks.marker(ax, row.at, at, sheet.drawn[row.actor], doubtful=row.suspect or denied(row), size=7)
            if denied(row):  # who rejects a number has not counted it
                ax.plot([row.at], [at], "x", color=now().ink, markersize=10, markeredgewidth=1.6, zorder=5)


def _said(ax: Axes, y: int, rows: pd.DataFrame, step: str, sheet: Sheet) -> None:
    """Right of a line: why some of its numbers fall away, and which; beside the last one who is left."""
    tell = sheet.tell
    numbers = [tell.amount(row) for row in schema.each(rows)]
    listed = ", ".join(dict.fromkeys(numbers)) if len(set(numbers)) <= NAMED + 2 * (not step) else ""
    why = tell.code("reason", step) if step else tell.say("chart.elimination.kept", n=len(rows))
    words = marks.wrapped(f"{why}: {listed}" if listed else why, WIDTH)
    look: dict[str, Any] = {"xycoords": ("axes fraction", "data"), "va": "center"}
    marks.label(ax, 1, y, words, xytext=(8, 0), fontweight="normal" if step else "bold", linespacing=1.0, **look)


def _finding(rows: pd.DataFrame, sheet: Sheet, pool: Any) -> Finding:
    tell, left = sheet.tell, rows[rows["reason"] == ""]
    parts = {"n": len(rows), "count": tell.count(len(rows)), "left": tell.count(len(left)), "day": pool.on}
    share = "none" if left.empty else "all" if len(left) == len(rows) else "one" if len(left) == 1 else "many"
    what = plain(tell.name("measurands", pool.measurand), 60)
    titles = [tell.say(f"chart.elimination.title_{kind}", what=what, **parts) for kind in (share, f"{share}_short")]
    title = frame.first_fitting(*titles)
    asked = [] if title == titles[0] else [tell.say("chart.elimination.asked", what=wording.capital(what), day=pool.on)]
    said = [*asked, *([] if share == "all" else [tell.say("chart.elimination.subtitle", n=len(rows) - len(left))])]
    crossed = (~asserted(rows) & (rows["step"] != rows["step"].iloc[0])).any()  # those of the first step just fall
    said += [tell.say("chart.elimination.denied")] if crossed else []
    return Finding(title, " ".join(said), tuple(rows["claim_id"]))
