"""Which numbers were printed for which days, of what? One lane for each thing counted, and for what was denied."""

from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch

from helpers import schema, wording
from helpers.charts import days, frame, marks
from helpers.charts.days import Scale
from helpers.charts.frame import Finding, Sheet
from helpers.charts.printed import NUMBERS, Choice, of_numbers
from helpers.charts.style import Actor, now, plain, together
from helpers.compare import speakers
from helpers.html import cut
from helpers.topic import Topic

ROW, INSET = 0.29, 0.02  # inches for one row; of the width, between the frame and a number of no day
LABEL, HEDGES, EVENTS = 40, 20, 8  # letters of a label, of the hedges beside it; events drawn at most
MARKS = {"denies": "✗", "denies_earlier": "✗", "confirms": "✓"}  # of the lowest lanes


@dataclass(frozen=True)
class Line:
    """One row of a lane: the claim, its label, and whether it counts for the pool."""

    lane: str
    label: str
    row: Any
    votes: bool = False


@frame.themed
def timeline(
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    pool: Any | None = None,
    language: str = wording.LANGUAGE,
) -> Axes:
    """Every printed number at the days it is for, in the lane of what it counts, with its source and hedges.

    Days are to scale; where nothing stands for long, the axis has a break. A bracket holds the numbers of the pool.
    """
    sheet, choice = of_numbers(claims, frame.told(claims, story, articles, language), articles, pool)
    if choice.rows.empty:
        return sheet.nothing("chart.no_numbers")
    events = _confirmations(claims).head(EVENTS)
    lines = [*_numbers(choice, sheet), *_events(events, sheet)]
    votes = [line.votes for line in lines]
    ax, places = marks.rows([line.lane for line in lines], [line.label for line in lines], ROW, votes)
    _draw(ax, lines, places, _axis(ax, lines, sheet), sheet)
    _bracket(ax, [y for y, voting in zip(places, votes, strict=True) if voting], sheet, pool)
    rows = pd.concat([choice.rows, events]) if len(events) else choice.rows
    return sheet.finish(ax, "chart.timeline.kind", _finding(choice.rows, sheet, bool(len(events))), rows, NUMBERS)


def _numbers(choice: Choice, sheet: Sheet) -> list[Line]:
    """Lane by lane the numbers in order of their days, those of the pool together: 'United States (D)  10,000'."""
    tell, lanes = sheet.tell, {key: i for i, key in enumerate(choice.measurands)}
    day = choice.rows["last"].fillna(choice.rows["first"])
    rows = choice.rows.assign(lane=choice.rows["measurand"].map(lanes), day=day)
    return [
        Line(plain(tell.name("measurands", row.measurand)), marks.source(row, sheet), row, row.votes)
        for row in schema.each(rows.sort_values(["lane", "votes", "day", "at", "claim_id"]))
    ]


def _confirmations(claims: pd.DataFrame) -> pd.DataFrame:
    """Denials and confirmations of the topic's propositions (of anything, where no claim has one): `act`, first, last.

    "Zuvor hatte X bestritten" is known only not to be later than its article: it is `denies_earlier`, without a first
    day. Who denies or confirms a proposition is also drawn with a denial of something else ("grundlose Gerüchte").
    """
    rows = claims[(claims["kind"] == "statement") & claims["speech_act"].isin(list(MARKS))]
    rows = rows[(rows["rank"] != "deprecated") & (rows["actor"] != "") & rows["said_to"].notna()]
    spoken = set(rows.loc[rows["proposition"] != "", "actor"])
    if spoken:
        rows = rows[(rows["proposition"] != "") | ((rows["speech_act"] == "denies") & rows["actor"].isin(spoken))]
    earlier = rows["said_from"].isna() & (rows["speech_act"] == "denies")
    rows = rows.assign(act=rows["speech_act"].mask(earlier, "denies_earlier"))
    rows = rows.assign(first=rows["said_from"], last=rows["said_to"]).sort_values(["last", "claim_id"])
    return rows[pd.Series(_told_once(rows), rows.index, dtype=bool)]


def _told_once(rows: pd.DataFrame) -> list[bool]:
    """False for each event told again: two confirmations of one article with overlapping days are one."""
    kept: dict[tuple[str, ...], list[Any]] = {}
    found = []
    for row in schema.each(rows):
        told = kept.setdefault((row.article_id, row.actor, row.act, row.proposition), [])
        found.append(not any(speakers.days_meet(row, other) for other in told))
        told += [row] if found[-1] else []
    return found


def _events(events: pd.DataFrame, sheet: Sheet) -> list[Line]:
    """What was denied or confirmed, in the lane of what it was about: '✗ North Korea denied it (A)'."""
    tell, lines = sheet.tell, []
    for row in schema.each(events.sort_values(["proposition", "last"], ascending=[False, True])):
        lane = tell.name("propositions", row.proposition) if row.proposition else tell.say("chart.timeline.else")
        key, parts = f"chart.timeline.{row.act}", {"mark": MARKS[row.act], "label": tell.labels[row.article_id]}
        who = cut(sheet.name(row.actor), LABEL - len(tell.say(key, who="", **parts)))
        lines.append(Line(plain(lane), tell.say(key, who=who, **parts), row))
    return lines


def _axis(ax: Axes, lines: list[Line], sheet: Sheet) -> Scale:
    """Days to scale; without any known day an axis that names none."""
    ends = [day for line in lines for day in (line.row.first, line.row.last)]
    known = [day for day in ends if not pd.isna(day)]
    scale = days.scale(known or [pd.Timestamp("2000-01-01")])
    ax.set_xlim(-0.05 * scale.right, scale.right * 1.05)
    places = days.ticks(scale, known, sheet.tell)
    ax.set_xticks([place for place, _ in places], [words for _, words in places])
    ax.grid(axis="x")
    days.mark_breaks(ax, scale)
    return scale


def _draw(ax: Axes, lines: list[Line], places: list[float], scale: Scale, sheet: Sheet) -> None:
    """The mark in the middle of its days; beside it the hedges, or the words of a denial of something else."""
    left, right = ax.get_xlim()
    for y, line in zip(places, lines, strict=True):
        row, actor = line.row, sheet.drawn[line.row.actor]
        undated = pd.isna(row.first) and pd.isna(row.last)
        begin = left + undated * INSET * (right - left) if pd.isna(row.first) else scale.start(row.first)
        end = begin if undated else right if pd.isna(row.last) else scale.end(row.last)
        middle = (begin + end) / 2
        before = getattr(row, "act", "") == "denies_earlier"  # at no day that is known
        if pd.isna(row.first) != pd.isna(row.last) and not before:  # "bis Dezember": at the day that is known
            middle = begin + 0.5 if pd.isna(row.last) else end - 0.5
        if end - begin > 1:
            _stretch(ax, (begin, end), y, line, actor)
        number = row.kind == "quantity"
        marks.marker(ax, middle, y, actor, doubtful=number and row.suspect, size=9 if number else 6)
        beside = row.hedges if number else "" if row.proposition else f"„{wording.quoted(row.text)}“"
        beside = sheet.tell.say("tell.no_day") if undated else beside
        if beside:
            free = pd.notna(row.first)  # an arrow runs to the left frame, beside which the labels stand
            first, last = (begin, end) if end - begin > 1 else (middle, middle)  # beside the mark of a single day
            at = (last, 8, "left") if not free or middle <= (left + right) / 2 else (first, -8, "right")
            words = plain(beside, HEDGES)
            marks.label(ax, at[0], y, words, xytext=(at[1], 0), ha=at[2], va="center", fontstyle="italic")


def _stretch(ax: Axes, ends: tuple[float, float], y: float, line: Line, actor: Actor) -> None:
    """A stretch of days as a bar; an end that is open as an arrow to the frame."""
    open_ends = pd.isna(line.row.first), pd.isna(line.row.last)
    style = "|-|,widthA=.25,widthB=.25" if not any(open_ends) else "<" * open_ends[0] + "-" + ">" * open_ends[1]
    look: dict[str, Any] = {"mutation_scale": 12, "shrinkA": 0, "shrinkB": 0, "linewidth": 1.6, "zorder": 3}
    ax.add_patch(FancyArrowPatch((ends[0], y), (ends[1], y), arrowstyle=style, color=actor.colour, **look))


def _bracket(ax: Axes, voting: list[float], sheet: Sheet, pool: Any | None) -> None:
    """A square bracket right of the numbers that count for the day of the pool."""
    if not voting or pool is None:
        return
    low, high = ax.get_xlim()
    top, bottom, step = voting[0] - 0.35, voting[-1] + 0.35, (high - low) * 0.012
    look: dict[str, Any] = {"color": now().ink, "linewidth": 1.4, "clip_on": False}
    ax.plot([high - step, high, high, high - step], [top, top, bottom, bottom], **look)
    words = together(sheet.tell.say("chart.timeline.counts", day=sheet.tell.days(pool.on, pool.on, short=True)))
    marks.label(ax, high, (top + bottom) / 2, marks.wrapped(words, 12), xytext=(6, 0), va="center", gid="bracket")


def _finding(rows: pd.DataFrame, sheet: Sheet, below: bool) -> Finding:
    """How many of the numbers can be compared at all: pairs that share thing, days and source."""
    tell = sheet.tell
    apart = [_differ(a, b) for a, b in combinations(schema.each(rows), 2)]
    share = "one" if not apart else "all" if all(apart) else "most" if sum(apart) > len(apart) / 2 else "few"
    title = tell.say(f"chart.timeline.title_{share}", count=tell.count(len(rows)), value=tell.amount(rows.iloc[0]))
    known = rows[["first", "last"]].dropna(how="all").drop_duplicates()
    parts: dict[str, Any] = {"times": known} if len(known) else {}
    parts |= {"things": rows["measurand"].drop_duplicates(),
              "sources": rows.loc[rows["actor"] != "", "actor"].drop_duplicates()}  # fmt: skip
    said = [tell.say(f"chart.{key}", n=len(values)) for key, values in parts.items()]
    suspects = int(rows["suspect"].sum())
    doubt = [tell.say("chart.suspects", n=suspects)] if suspects else []
    doubt += [tell.say("chart.timeline.below")] if below else []
    return Finding(frame.first_fitting(title), " ".join([f"{', '.join(said)}.", *doubt]), tuple(rows["claim_id"]))


def _differ(a: Any, b: Any) -> bool:
    """Whether two numbers differ in source, thing or days; a day that nobody knows tells nothing."""
    told = [(str(row.first), str(row.last)) for row in (a, b)]
    known = (str(pd.NaT), str(pd.NaT)) not in told
    return (a.measurand, a.actor) != (b.measurand, b.actor) or (known and told[0] != told[1])
