"""Who denies, who leaves open, who affirms, and who turns round? One line per actor and proposition, days across."""

from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from helpers import wording
from helpers.charts import frame, numbers
from helpers.charts.style import INK, STYLE, Actor, actors
from helpers.topic import Topic

SIGNS = {"denies": "✗", "leaves_open": "?", "affirms": "✓"}
ROW = 0.37  # inches for one actor


def stances(
    table: pd.DataFrame,
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    proposition: str = "",
    language: str = wording.LANGUAGE,
) -> Axes:
    """`compare.stances`: a sign per actor and day (✗ denied, ? left open, ✓ affirmed), reversals joined by an arrow.

    Days are columns in order, not to scale. One `proposition`, or all that somebody denies or leaves open.
    """
    key = "   ".join(f"{sign} {wording.say('chart.stances.' + state, language)}" for state, sign in SIGNS.items())
    undated = int(table["day"].isna().sum())
    note = wording.say("chart.stances.undated", language, n=undated) if undated else ""
    source = frame.source_line(claims, articles, language, note)
    rows = table[table["day"].notna() & table["proposition"].isin([proposition] if proposition else _open(table))]
    if rows.empty:
        return frame.nothing(wording.say("chart.stances.what", language), source, language)
    rows = rows.assign(label=_labels(rows, claims, articles))
    drawn = actors(rows, story, language)
    places = _places(rows)
    days = sorted(rows["day"].unique())
    with plt.style.context(STYLE):
        ax = frame.new(2.5 + ROW * (max(places.values()) + 1))
        _ground(ax, rows, places, days, drawn, story, language)
        _signs(ax, rows, places, days, drawn)
        ax.set_xlabel(key, loc="left", labelpad=12)
        return frame.finish(ax, _title(rows, drawn, language), source, _alt(rows, drawn, story, language), language)


def _open(table: pd.DataFrame) -> set[str]:
    """Propositions that somebody denies or leaves open; all, where nobody does."""
    return set(table.loc[table["polarity"] != "affirms", "proposition"]) or set(table["proposition"])


def _places(rows: pd.DataFrame) -> dict[tuple[str, str], float]:
    """(proposition, actor) -> line, from above; propositions with most statements first, a free line above each."""
    order = rows["proposition"].value_counts(sort=True).index
    places: dict[tuple[str, str], float] = {}
    y = 0.0
    for name in order:
        y += 0.8
        for actor in rows.loc[rows["proposition"] == name, "actor"].drop_duplicates():
            places[str(name), str(actor)] = y
            y += 1
    return places


def _ground(
    ax: Axes, rows: pd.DataFrame, places: dict[tuple[str, str], float], days: list[pd.Timestamp],
    drawn: dict[str, Actor], story: Topic | None, language: str,
) -> None:  # fmt: skip
    ax.set(xlim=(-0.6, len(days) - 0.4), ylim=(max(places.values()) + 0.6, -0.3))
    names = [numbers.short(wording.day(day.date(), language), language) for day in days]
    ax.set_xticks(range(len(days)), [_two_lines(name) for name in names])
    ax.set_yticks(list(places.values()), [drawn[actor].name for _, actor in places])
    ax.grid(axis="x")
    ax.spines["left"].set_visible(False)
    for name in rows["proposition"].drop_duplicates():
        first = min(y for (key, _), y in places.items() if key == name)
        title = numbers.proposition(story, str(name), language)
        frame.said(ax, -0.6, first - 0.62, title, xytext=(4, 0), va="center", fontstyle="italic", fontsize=12)


def _two_lines(day: str) -> str:
    """'18 Oct 2024' with the year beneath."""
    return "\n".join(day.rsplit(" ", 1))


def _labels(rows: pd.DataFrame, claims: pd.DataFrame, articles: pd.DataFrame | None) -> list[str]:
    """The label of the article that each claim stands in; blank where the claim is not known."""
    names, homes = numbers.labels(claims, articles), dict(zip(claims["claim_id"], claims["article_id"], strict=True))
    found = [homes.get(claim, "") for claim in rows["claim_id"]]
    return [names.get(home, home) for home in found]


def _signs(
    ax: Axes, rows: pd.DataFrame, places: dict[tuple[str, str], float], days: list[pd.Timestamp],
    drawn: dict[str, Actor],
) -> None:  # fmt: skip
    at: dict[str, tuple[float, float]] = {}
    for _, same in rows.groupby(["proposition", "actor", "day"], sort=False):
        proposition, actor, day = same[["proposition", "actor", "day"]].iloc[0]
        x, y = days.index(day), places[proposition, actor]
        at |= dict.fromkeys(same["claim_id"], (x, y))
        signs = [SIGNS[state] for state in SIGNS if state in set(same["polarity"])]
        labels = sorted(set(same["label"]) - {""})
        frame.said(ax, x, y, " ".join(signs), xytext=(0, 0), ha="center", va="center", fontsize=17, fontweight="bold")
        frame.said(ax, x, y, "".join(labels), xytext=(5 + 8 * len(signs), -3), va="center")
    for row in numbers.each(rows[rows["reversal_of"] != ""]):
        if row.reversal_of in at:
            arrow = {"arrowstyle": "->", "color": drawn[row.actor].colour, "linewidth": 2, "shrinkA": 48, "shrinkB": 16}
            ax.annotate("", at[row.claim_id], at[row.reversal_of], arrowprops=arrow, color=INK)


def _title(rows: pd.DataFrame, drawn: dict[str, Actor], language: str) -> str:
    counts = {state: int((rows["polarity"] == state).sum()) for state in SIGNS}
    said = [wording.say("chart.stances.title", language, n=len(rows), **counts)]
    for polarity in ("affirms", "denies"):
        turned = rows[(rows["reversal_of"] != "") & (rows["polarity"] == polarity)]
        names = [drawn[actor].name for actor in turned["actor"].drop_duplicates()]
        if names:
            said.append(wording.say(f"chart.stances.turned_{polarity}", language, n=len(names), who=", ".join(names)))
    return " ".join(said)


def _alt(rows: pd.DataFrame, drawn: dict[str, Actor], story: Topic | None, language: str) -> str:
    """What is claimed, then speaker by speaker the days on which it is denied, left open or affirmed."""
    said = []
    for proposition in rows["proposition"].value_counts(sort=True).index:
        own = rows[rows["proposition"] == proposition]
        speakers = [
            f"{drawn[str(actor)].name} {_heard(same, language)}" for actor, same in own.groupby("actor", sort=False)
        ]
        what = wording.capital(numbers.proposition(story, str(proposition), language))
        said.append(f"{what}: {'; '.join(speakers)}")
    signs = len(rows.drop_duplicates(["proposition", "actor", "day", "polarity"]))
    parts: dict[str, Any] = {"title": _title(rows, drawn, language), "list": ". ".join(said), "signs": signs}
    first, last = (wording.day(day.date(), language) for day in (rows["day"].min(), rows["day"].max()))
    parts |= {"columns": rows["day"].nunique(), "first": first, "last": last}
    return wording.say("chart.stances.alt", language, **parts)


def _heard(rows: pd.DataFrame, language: str) -> str:
    """'denied 22 October 2024 (A, 2 statements), affirmed or confirmed 28 April 2025 (E)'."""
    stances = []
    for polarity, same in rows.sort_values("day").groupby("polarity", sort=False):
        days = [_on(said, language) for _, said in same.groupby("day")]
        stances.append(wording.say(f"chart.stances.heard_{polarity}", language, days=", ".join(days)))
    return ", ".join(stances)


def _on(same: pd.DataFrame, language: str) -> str:
    """One sign: its day, the articles it stands for and how many statements."""
    day = wording.day(same["day"].iloc[0].date(), language)
    return wording.say("chart.stances.on", language, n=len(same), day=day, labels=", ".join(sorted(set(same["label"]))))
