"""What does each article have of what the others have? Amounts, or four states; none of them a reproach."""

import textwrap
from itertools import accumulate
from typing import Any

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap

from helpers import schema, wording
from helpers.charts import frame, marks
from helpers.charts.frame import Finding, Sheet
from helpers.charts.printed import ROWS, denied, not_drawn
from helpers.charts.style import now, plain
from helpers.reconcile.counts import DOUBTED
from helpers.telling import Teller
from helpers.topic import Topic

# State -> (shade, sign): from what an article has to what it could not know. The sign alone is enough.
SIGNS = {
    "reported": (3, "●"), "reported differently": (2, "◐"), "not mentioned": (1, "–"), "not yet knowable": (0, "…"),
    "an amount": (3, "●"), "another amount": (2, "◐"), "no amount": (1, "–"), "no amount could be known yet": (0, "…"),
}  # fmt: skip
HAS = 2  # the shade from which on an article has it
SHADES = {
    "#ffffff": ("#ececec", "#ffffff", "#d7e6f2", "#9cc4e4"),
    "#111111": ("#2a2a2a", "#111111", "#1d3a52", "#2f5f86"),
}
ROW, WIDTH, LINES = 0.5, 24, 3  # inches for one thing; letters of a line of its name; lines of a cell
ROOM = 72  # letters that all cells of a row hold together
OPEN, DENIED = "open", "denied"
MARKED = {"": "{}", OPEN: "({})", DENIED: "✗\N{NO-BREAK SPACE}{}"}  # how a cell prints what is no count
MEANT = {OPEN: "chart.coverage.open", DENIED: "chart.coverage.denied"}
COLUMNS = ("key", "label", "state", "claim_ids")


@frame.themed
def coverage(
    table: pd.DataFrame,
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    language: str = wording.LANGUAGE,
) -> Axes:
    """`compare.coverage` as a grid: a row per thing, a column per article; amounts printed where amounts are compared.

    What most articles have comes first.
    """
    tell = frame.told(claims, story, articles, language)
    whole = _ordered(table, tell)
    notes = not_drawn(tell, {"chart.coverage.cut": whole["key"].nunique() - ROWS})
    sheet = frame.sheet(claims, tell, articles, notes)
    if table.empty:
        return sheet.nothing("chart.coverage.what")
    keys = list(whole["key"].drop_duplicates())[:ROWS]
    rows = whole[whole["key"].isin(keys)]
    rows = rows.assign(amounts=_amounts(rows, claims, tell))
    ax = _grid(rows, keys, tell)
    names = [marks.wrapped(_name(str(key), claims, sheet), WIDTH) for key in keys]
    ax.set_yticks([i + 0.5 for i in range(len(keys))], names, rotation=0)
    return sheet.finish(ax, "chart.coverage.kind", _finding(rows, claims, sheet), rows, COLUMNS)


def _grid(rows: pd.DataFrame, keys: list[Any], tell: Teller) -> Axes:
    """A row for each of `keys`, a column for each article; its letters stand above, upright where they are long."""
    letters = ROOM // rows["label"].nunique()
    rows = rows.assign(sign=[_cell(row, tell, letters) for row in schema.each(rows)])
    grids = (rows.pivot(index="key", columns="label", values=name) for name in ("shade", "sign"))
    shades, signs = (grid.loc[keys, sorted(grid.columns, key=lambda name: (len(name), name))] for grid in grids)
    tall = rows["sign"].str.count("\n").max()
    ax = frame.new((ROW + 0.16 * tall) * len(keys))
    look: dict[str, Any] = {"cmap": ListedColormap(SHADES[now().ground]), "vmin": -0.5, "vmax": 3.5, "cbar": False}
    sns.heatmap(shades.astype(int), annot=signs, fmt="", linewidths=1.5, linecolor=now().line, ax=ax,
                annot_kws={"color": now().ink, "fontsize": frame.SMALL, "gid": "row"}, **look)  # fmt: skip
    ax.xaxis.tick_top()
    ax.tick_params(axis="x", rotation=90 if rows["label"].str.len().max() > letters else 0)
    ax.set(xlabel="", ylabel="")
    return ax


def _ordered(table: pd.DataFrame, tell: Teller) -> pd.DataFrame:
    """The table with `label` and `shade`, keys that most articles have first."""
    rows = table.assign(label=table["article_id"].map(tell.labels), shade=table["state"].map(lambda s: SIGNS[s][0]))
    has = (rows["shade"] >= HAS).groupby(rows["key"]).transform("sum")
    return rows.assign(has=has).sort_values("has", ascending=False, kind="stable")


def _amounts(rows: pd.DataFrame, claims: pd.DataFrame, tell: Teller) -> pd.Series:
    """For each row (amount, mark) of what its article prints, each once; unmarked where it stands there as a count."""
    printed = {row.claim_id: row for row in schema.each(claims[claims["kind"] == "quantity"])}

    def found(cell: str) -> list[tuple[str, str]]:
        said = [(tell.printed(row), _mark(row)) for one in cell.split(";") if (row := printed.get(one))]
        return [(amount, mark) for amount, mark in dict.fromkeys(said) if mark != OPEN or (amount, "") not in said]

    return rows["claim_ids"].map(found)


def _mark(row: Any) -> str:
    """ "sollen 120 Stellen entstehen", "könnten 120 sein" is no count of 120; "die 120 sind erfunden" even less so."""
    if denied(row):
        return DENIED
    return OPEN if row.certainty in (*DOUBTED, "planned", "probable") or row.polarity != "affirms" else ""


def _cell(row: Any, tell: Teller, letters: int) -> str:
    """The amounts in figures, "in words" for one in words; the sign of the state, where none is or none has room."""
    words = {tell.say("bound.in_words"): tell.say("chart.coverage.some")}
    shown = [MARKED[mark].format(plain(words.get(amount, amount))) for amount, mark in row.amounts]
    each = [textwrap.wrap(one, letters, break_long_words=False) for one in shown]
    lines = [line for one in each for line in one]
    if len(lines) > LINES:  # whole amounts, as many as leave a line for how many there are besides
        whole = sum(tall < LINES for tall in accumulate(map(len, each)))
        rest = tell.say("chart.coverage.more", n=len(each) - whole)
        lines = [*(line for one in each[:whole] for line in one), rest] if whole else []
    return "\n".join(lines) if lines and max(map(len, lines)) <= letters else SIGNS[row.state][1]


def _name(key: str, claims: pd.DataFrame, sheet: Sheet) -> str:
    known = sheet.tell.entry(key)
    texts = claims.loc[claims["claim_id"] == key, "text"]
    return plain(texts.iloc[0] if known == key and len(texts) else known, WIDTH * 3)


def _finding(rows: pd.DataFrame, claims: pd.DataFrame, sheet: Sheet) -> Finding:
    """In how many articles stands what stands in most; the signs that are drawn, in words."""
    tell, top, of = sheet.tell, str(rows["key"].iloc[0]), rows["label"].nunique()
    has = int((rows.loc[rows["key"] == top, "shade"] >= HAS).sum())
    amounts = bool(rows["amounts"].map(len).any())
    key = "title" if not amounts else "all" if has == of else "most"
    parts = {"n": has, "count": tell.count(has), "of": tell.count(of)}
    said, short = (tell.say(f"chart.coverage.{key}", what=name, **parts) for name in (_name(top, claims, sheet), "…"))
    ids = tuple(one for cell in rows.loc[rows["key"] == top, "claim_ids"] for one in cell.split(";") if one)
    return Finding(frame.first_fitting(said, short.removesuffix(": …")), _key(rows, amounts, tell), ids)


def _key(rows: pd.DataFrame, amounts: bool, tell: Teller) -> str:
    """What signs and shades stand for, those that are drawn."""
    named = {3: "chart.coverage.strong", 2: "chart.coverage.pale"} if amounts else {}
    said = [(*SIGNS[state], tell.code("state", state)) for state in SIGNS if state in set(rows["state"])]
    shown = [tell.say(named[s], what=words) if s in named else f"{sign} {words}" for s, sign, words in said]
    printed = [one for cell in rows["amounts"] for one in cell]
    doubtful = sum(amount.endswith("?") for amount, _ in printed)
    doubt = [tell.say("chart.suspects", n=doubtful)] if doubtful else []
    marked = [tell.say(MEANT[mark]) for mark in MEANT if any(mark == own for _, own in printed)]
    return " ".join([wording.capital(", ".join(shown)) + ".", *marked, *doubt])
