"""What does each article have of what the others have? Four states, none of them a reproach."""

import textwrap

import matplotlib.pyplot as plt
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap

from helpers import telling, topic, wording
from helpers.charts import frame, numbers
from helpers.charts.style import INK, STYLE, plain
from helpers.topic import Topic

# State -> (colour, sign): the sign alone is enough in black and white.
STATES = {
    "reported": ("#7fb8d9", "●"),
    "reported differently": ("#f3c98b", "◐"),
    "not mentioned": ("#ffffff", "–"),
    "not yet knowable": ("#e4e4e4", "…"),
}
ALIKE = {"an amount": "reported", "another amount": "reported differently", "no amount": "not mentioned",
         "no amount could be known yet": "not yet knowable"}  # fmt: skip
ROW, WIDTH, MOST = 0.52, 24, 24  # inches for one thing, characters of a line of its name, things drawn at most


def coverage(
    table: pd.DataFrame,
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    language: str = wording.LANGUAGE,
) -> Axes:
    """`compare.coverage` as a grid: a row per thing, a column per article; what most articles have comes first."""
    table = table.assign(state=table["state"].replace(ALIKE))
    more = max(0, table["key"].nunique() - MOST)
    cut = wording.say("chart.coverage.cut", language, n=more) if more else ""
    source = frame.source_line(claims, articles, language, wording.say("chart.coverage.note", language), cut)
    if table.empty:
        return frame.nothing(wording.say("chart.coverage.what", language), source, language)
    whole = _grid(table, claims, articles)
    grid = whole.head(MOST)
    grid.index = pd.Index([_name(str(key), claims, story, language) for key in grid.index])
    codes = grid.replace({state: i for i, state in enumerate(STATES)}).astype(int)
    signs = grid.replace({state: sign for state, (_, sign) in STATES.items()})
    with plt.style.context(STYLE):
        ax = frame.new(2.6 + ROW * len(grid))
        look = {"cmap": ListedColormap([colour for colour, _ in STATES.values()]), "vmin": -0.5, "vmax": 3.5}
        sns.heatmap(codes, annot=signs, fmt="", cbar=False, linewidths=1.5, linecolor="#9a9a9a", ax=ax,
                    annot_kws={"color": INK, "fontsize": 17}, **look)  # fmt: skip
        ax.xaxis.tick_top()
        ax.tick_params(axis="y", rotation=0)
        ax.set(xlabel="", ylabel="")
        key = "   ".join(f"{sign} {_state(state, language)}" for state, (_, sign) in STATES.items())
        frame.said(ax, 0, 0, key, xycoords="axes fraction", xytext=(0, -12), va="top")
        return frame.finish(ax, _title(whole, language), source, _alt(whole, grid, language), language)


def _grid(table: pd.DataFrame, claims: pd.DataFrame, articles: pd.DataFrame | None) -> pd.DataFrame:
    wide = table.assign(label=numbers.labelled(table, claims, articles))
    columns = sorted(wide["label"].unique(), key=lambda label: (len(label), label))
    wide = wide.pivot(index="key", columns="label", values="state")[columns].fillna("not mentioned")
    has = wide.isin(["reported", "reported differently"]).sum(axis=1)
    order = has.sort_values(ascending=False, kind="stable").index
    return wide.loc[order]


def _name(key: str, claims: pd.DataFrame, story: Topic | None, language: str) -> str:
    if story is not None:
        for entries in (story.measurands, story.propositions, story.actors):
            if key in entries:
                return textwrap.fill(topic.label(entries[key], language), WIDTH)
    texts = claims.loc[claims["claim_id"] == key, "text"]
    return plain(texts.iloc[0] if len(texts) else key, WIDTH)


def _state(state: str, language: str) -> str:
    return telling.Teller(language).code("state", state)


def _title(grid: pd.DataFrame, language: str) -> str:
    counts = {state.replace(" ", "_"): int((grid == state).sum().sum()) for state in STATES}
    everywhere = int(grid.isin(["reported", "reported differently"]).all(axis=1).sum())
    parts = {"of": len(grid), "articles": grid.shape[1], "everywhere": everywhere}
    return wording.say("chart.coverage.title", language, **parts, **counts)


def _alt(whole: pd.DataFrame, grid: pd.DataFrame, language: str) -> str:
    lines = []
    for name, row in grid.iterrows():
        cells = ", ".join(f"{label} {_state(str(state), language)}" for label, state in row.items())
        lines.append(f"{name}: {cells}")
    return wording.say("chart.coverage.alt", language, title=_title(whole, language), list="; ".join(lines))
