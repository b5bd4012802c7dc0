"""Who denies, who leaves open, who affirms, and who turns round? The turn stands out, all else is muted."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from helpers import schema, wording
from helpers.charts import frame, marks
from helpers.charts.frame import Finding, Sheet
from helpers.charts.printed import not_drawn
from helpers.charts.style import now, plain
from helpers.compare.stances import left_open
from helpers.telling import Teller
from helpers.topic import Topic

SIGNS = {"denies": "✗", "leaves_open": "?", "affirms": "✓"}
ROW = 0.4  # inches for one speaker
SPEAKERS, DAYS, LETTERS = 12, 9, 3  # rows and columns drawn at most; articles named beside a sign
WIDE = 6  # days: a longer window is no day
COLUMNS = ("actor", "proposition", "day", "polarity", "claim_id")  # what tells of a row drawn


@frame.themed
def stances(
    table: pd.DataFrame,
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    proposition: str = "",
    language: str = wording.LANGUAGE,
) -> Axes:
    """`compare.stances`: a sign per speaker and day (✗ denied, ? left open, ✓ affirmed), a turn joined by an arrow.

    One `proposition`, or all that somebody denies; those on which a speaker turns round come first. Days are columns in
    order, not to scale.
    """
    tell = frame.told(claims, story, articles, language)
    rows = _chosen(_with_claims(table, claims, tell, _published(articles)), proposition)
    notes = not_drawn(tell, {"chart.stances.cut": len(table) - len(rows)})
    sheet = frame.sheet(claims, tell, articles, notes, table)
    if rows.empty:
        return sheet.nothing("chart.stances.what")
    lines = rows.drop_duplicates("line").sort_values("line")
    claimed = [plain(tell.name("propositions", proposition), 80) for proposition in lines["proposition"]]
    ax, places = marks.rows(claimed, [sheet.name(actor) for actor in lines["actor"]], ROW)
    days = rows.drop_duplicates("x").sort_values("x")
    ax.set_xlim(-0.6, days["x"].max() + 0.6)
    ax.set_xticks(days["x"], [_column(rows[rows["x"] == x], tell) for x in days["x"]])
    ax.grid(axis="x")
    _signs(ax, rows.assign(y=rows["line"].map(lambda line: places[line])), sheet)
    return sheet.finish(ax, "chart.stances.kind", _finding(rows, sheet), rows, COLUMNS)


def _column(rows: pd.DataFrame, tell: Teller) -> str:
    """The day of a column over its year; a longer window from its first to its last day."""
    first, last = rows["first"].min(), rows["last"].max()
    wide = pd.notna(first) and pd.notna(last) and (last - first).days > WIDE
    day = rows["day"].iloc[0]
    words = tell.days(first, last, short=True) if wide else tell.days(day, day, short=True)
    return "\n".join(words.rsplit(" ", 1)).replace(" – ", "\n– ")


def _published(articles: pd.DataFrame | None) -> dict[str, tuple[Any, Any]]:
    """article_id -> the days on which it can have appeared."""
    if articles is None:
        return {}
    days = zip(articles["published_from"], articles["published_to"], strict=True)
    return dict(zip(articles["article_id"], days, strict=True))


def _unsaid(row: Any, published: dict[str, tuple[Any, Any]]) -> bool:
    """True where the text names no day of saying: it is known only not to be later than the article."""
    rules = set(row.rule.split(";"))
    if pd.isna(row.said_from) or "said_published" in rules:
        return True
    return not rules & {"said_date", "said_event"} and published.get(row.article_id) == (row.said_from, row.said_to)


def _when(row: Any, tell: Teller) -> str:
    """ "on 28 April 2025"; "by 30 April 2025" where the day is only that of the article."""
    if row.unsaid and pd.notna(row.last):
        return tell.say("chart.stances.by", day=tell.days(row.last, row.last))
    return tell.say("chart.stances.on", day=tell.days(row.first, row.last))


def _with_claims(
    table: pd.DataFrame, claims: pd.DataFrame, tell: Teller, published: dict[str, tuple[Any, Any]]
) -> pd.DataFrame:
    """Rows that take a stand, with `label`, `act`, the days `first` to `last` on which each was said, and whether its
    text is `unsaid` on that.

    Who demands or condemns leaves nothing open: no sign stands for it.
    """
    known = {row.claim_id: row for row in schema.each(claims)}
    found = [known.get(claim_id) for claim_id in table["claim_id"]]
    cells = [("", "", None, None, False) if one is None else
             (tell.labels[one.article_id], one.speech_act, one.said_from, one.said_to, _unsaid(one, published))
             for one in found]  # fmt: skip
    rows = table.assign(**pd.DataFrame(cells, table.index, ["label", "act", "first", "last", "unsaid"]))
    stands = [state != "leaves_open" or one is None or left_open(one)
              for state, one in zip(table["polarity"], found, strict=True)]  # fmt: skip
    return rows[pd.Series(stands, rows.index, dtype=bool)]


def _chosen(table: pd.DataFrame, proposition: str) -> pd.DataFrame:
    """Dated statements on what is asked for, or on what somebody denies, with `turn` (part of one), `x` and `line`."""
    rows = table[table["day"].notna()]
    denied = set(rows.loc[rows["polarity"] == "denies", "proposition"])
    rows = rows[rows["proposition"].isin([proposition] if proposition else denied or set(rows["proposition"]))]
    ends = {*rows.loc[rows["reversal_of"] != "", "claim_id"], *rows["reversal_of"]}
    rows = rows.assign(turn=rows["claim_id"].isin(ends))
    days = rows.groupby("day")["turn"].agg(["max", "size"]).sort_values(["max", "size"], ascending=False, kind="stable")
    last = rows.groupby("day")["last"].max()
    columns = sorted(days.index[:DAYS], key=lambda day: (max(day, last[day]) if pd.notna(last[day]) else day, day))
    rows = rows[rows["day"].isin(columns)]
    groups = rows.groupby("proposition")["turn"]
    own = rows.groupby(["proposition", "actor"])["turn"].transform("max")
    rows = rows.assign(turns=groups.transform("sum"), size=groups.transform("size"), own=own)
    order = {"turns": False, "size": False, "proposition": True, "own": False}
    rows = rows.sort_values(list(order), ascending=list(order.values()), kind="stable")
    lines = rows.groupby(["proposition", "actor"], sort=False).ngroup()
    return rows.assign(x=rows["day"].map(columns.index), line=lines)[lines < SPEAKERS]


def _signs(ax: Axes, rows: pd.DataFrame, sheet: Sheet) -> None:
    """One mark a speaker and day, muted but where it turns round; the arrow there has the speaker's hue."""
    at: dict[str, tuple[float, float]] = {}
    for _, same in rows.groupby(["x", "y"], sort=False):
        x, y = float(same["x"].iloc[0]), float(same["y"].iloc[0])
        turn = bool(same["turn"].any())
        at |= dict.fromkeys(same["claim_id"], (x, y))
        signs = "".join(SIGNS[state] for state in SIGNS if state in set(same["polarity"]))
        letters = sorted({label for label in same["label"] if len(label) <= 2})[:LETTERS]
        colour = now().ink if turn else now().muted
        look: dict[str, Any] = {"ha": "center", "va": "center", "color": colour}
        look |= {"fontsize": 15, "fontweight": "bold"} if turn else {"fontsize": 12.5}
        words = f"{signs}\N{NO-BREAK SPACE}{','.join(letters)}".strip()
        marks.label(ax, x, y, words, xytext=(0, 0), **look)
    for row in schema.each(rows[rows["reversal_of"].isin(at)]):
        arrow = {"arrowstyle": "->", "color": sheet.drawn[row.actor].colour, "linewidth": 2}
        ax.annotate("", at[row.claim_id], at[row.reversal_of], arrowprops=arrow | {"shrinkA": 26, "shrinkB": 26})


def _finding(rows: pd.DataFrame, sheet: Sheet) -> Finding:
    """The first turn with its two days; else how many deny and how many affirm."""
    tell, known = sheet.tell, {row.claim_id: row for row in schema.each(rows)}
    turns = [row for row in schema.each(rows) if row.reversal_of in known]
    seen = [state for state in SIGNS if state in set(rows["polarity"])]
    signs = ", ".join(f"{SIGNS[state]} {tell.say(f'chart.stances.{state}')}" for state in seen)
    signs = f"{signs}. {tell.say('chart.stances.columns')}"
    if turns:
        row, before = turns[0], known[turns[0].reversal_of]
        key = "confirmed" if (before.act, row.act) == ("denies", "confirms") else row.polarity
        days = {"before": _when(before, tell), "day": _when(row, tell)}
        title = tell.say(f"chart.stances.turned_{key}", who=sheet.name(row.actor), **days)
        what = wording.capital(plain(tell.name("propositions", row.proposition)))
        return Finding(frame.first_fitting(title), f"{what}. {signs}", (before.claim_id, row.claim_id))
    first = rows[rows["proposition"] == rows["proposition"].iloc[0]]
    seen = [state for state in SIGNS if state in set(first["polarity"])]
    counts = {state: int(n) for state, n in first.groupby("polarity")["actor"].nunique().items()}
    said = [tell.say(f"chart.stances.said_{key}", n=counts[key], count=tell.count(counts[key])) for key in seen]
    what = plain(tell.name("propositions", str(first["proposition"].iloc[0])))
    title = frame.first_fitting(f"{what}: {tell.join(said)}", tell.join(said))
    return Finding(title, signs, tuple(first["claim_id"]))
