"""`gl.explore`: choose claims by article, actor, measurand and certainty, and see table, chart, pool and text change.

Live controls only where the analyst works (`notebooks/my/`); a committed notebook shows a plain table, because controls
carry random ids.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from helpers import charts, paths, reconcile, telling, wording
from helpers.claims import explain
from helpers.html import Shown, text
from helpers.show import tables
from helpers.show.figures import figure
from helpers.show.marked import article
from helpers.show.tables import claims as claims_table
from helpers.telling import Teller
from helpers.topic import Topic

FILTERS = ("label", "actor", "measurand", "certainty")
COLUMNS = ("label", "passage", "number", "value", "speaker", "certainty", "about")  # `value` sorts as a number does
KEYS = {"style": "single", "keys": True}  # a row is chosen by click, or by arrow keys and Enter
LOOK: dict[str, Any] = {"select": KEYS, "showIndex": False, "allow_html": False, "maxBytes": 0, "classes": "display"}
HALF = {"flex": "1 1 26em", "min_width": "0"}  # two beside each other where the window is wide enough


@dataclass(frozen=True)
class Material:
    """What the views are drawn from: all claims, how they are told, their articles, and the day of the pool."""

    claims: pd.DataFrame
    tell: Teller
    articles: pd.DataFrame | None = None
    on: date | str | None = None


def explore(
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    on: date | str | None = None,
    language: str = wording.LANGUAGE,
    **filters: str,
) -> Any:
    """Filters over claims with table, chart, text and pool; a plain table outside ``notebooks/my/``.

    `on` is the day of the pool (else the last one said); ``filters`` preset label, actor, measurand and certainty.
    Without ipywidgets the plain table says how to get them.
    """
    material = Material(claims, telling.of(claims, story, articles, language), articles, on)
    if not paths.in_my_notebooks():
        return _still(material, filters)
    try:
        import ipywidgets
        from itables import widget
    except ImportError:
        still, hint = _still(material, filters), material.tell.say("show.no_controls")
        return Shown(f"{still.html}<p>{text(hint)}</p>", f"{still.plain}\n{hint}")
    return _controls(ipywidgets, widget.ITable(**LOOK), material, filters)


def _still(material: Material, filters: dict[str, str]) -> Shown:
    """The table and beneath it the figure, as a committed notebook shows them."""
    parts = views(material, filters)[:2]
    return Shown("".join(part.html for part in parts), "\n".join(part.plain for part in parts))


def chosen(material: Material, filters: dict[str, str]) -> pd.DataFrame:
    """The claims that fit all filters (label, actor, measurand, certainty); a blank filter lets everything through."""
    if unknown := set(filters) - set(FILTERS):
        raise ValueError(f"There is no filter '{min(unknown)}'; {wording.choice(min(unknown), FILTERS)}.")
    fits = pd.Series(True, index=material.claims.index)
    for name, wanted in filters.items():
        if wanted:
            fits &= _cells(material, name).map(lambda cell, wanted=wanted: wanted in cell.split(";"))
    return material.claims[fits]


def _cells(material: Material, name: str) -> pd.Series:
    if name == "label":
        return material.claims["article_id"].map(material.tell.labels)
    return material.claims[name]


def options(material: Material, name: str) -> list[tuple[str, str]]:
    """(what is shown, value) for one filter, from the claims themselves."""
    tell, cells = material.tell, set(_cells(material, name).str.split(";").explode()) - {""}
    return [(tell.code(name, cell) if name == "certainty" else tell.entry(cell), cell) for cell in sorted(cells)]


def views(material: Material, filters: dict[str, str]) -> list[Shown]:
    """Table, chart with its pool, and the marked text of the claims that fit the filters."""
    seen, tell, articles = chosen(material, filters), material.tell, material.articles
    counted = seen[seen["kind"] == "quantity"]
    said = counted.loc[counted["measurand"] == filters.get("measurand", ""), "said_to"].dropna()
    day = material.on or (said.max().date() if len(said) else None)
    pool = None
    if filters.get("measurand") and day:
        pool = reconcile.pool(seen, tell.story, filters["measurand"], on=day, language=tell.language)
    ax = charts.estimates(seen, tell.story, articles=articles, pool=pool, language=tell.language)
    table = claims_table(counted, tell.story, articles=articles, language=tell.language)
    shown = [table, figure(ax, language=tell.language)]
    if pool is not None:
        shown.append(Shown(pool._repr_html_(), repr(pool)))
    if articles is not None and filters.get("label"):
        shown.append(article(articles, seen, filters["label"], full=True, language=tell.language))
    return shown


def _controls(ipywidgets: Any, table: Any, material: Material, preset: dict[str, str]) -> Any:
    """Filters above; a table to sort and search beside its figure; beneath, the chosen row in its sentence."""
    tell, view = material.tell, Live(material, table, ipywidgets)
    boxes = {
        name: ipywidgets.Dropdown(
            options=[(tell.say("show.all"), ""), *options(material, name)], value=preset.get(name, ""),
            description=tell.heading(name), style={"description_width": "initial"}, layout={"width": "auto"},
        )
        for name in FILTERS
    }  # fmt: skip
    for box in boxes.values():
        box.observe(lambda _: view.filter({name: box.value for name, box in boxes.items()}), "value")
    view.filter({name: box.value for name, box in boxes.items()})
    halves = [ipywidgets.VBox([part], layout=HALF) for part in (view.table, view.figure)]
    rows = [ipywidgets.HBox(row, layout={"flex_flow": "row wrap"}) for row in (list(boxes.values()), halves)]
    return ipywidgets.VBox([*rows, view.passage])


class Live:
    """What changes with the filters (table, figure) and with the chosen row (its sentence and its explanation)."""

    def __init__(self, material: Material, table: Any, ipywidgets: Any) -> None:
        self.material, self.table = material, table
        self.figure, self.passage = ipywidgets.Output(), ipywidgets.Output()
        self.seen = material.claims.head(0)
        table.observe(self._chosen, "selected_rows")

    def filter(self, filters: dict[str, str]) -> None:
        """Show the claims that fit these filters; of one article its whole text, until a row is chosen."""
        rest = views(self.material, filters)[1:]
        whole = rest[-1:] if filters["label"] and self.material.articles is not None else []
        fits = chosen(self.material, filters)
        self.seen = fits[fits["kind"] == "quantity"]
        self.table.update(tables.plain(self.seen, self.material.tell, COLUMNS), selected_rows=[])
        _put(self.figure, rest[: len(rest) - len(whole)])
        _put(self.passage, whole)

    def _chosen(self, change: Any) -> None:
        own, language = self.material, self.material.tell.language
        for claim_id in self.seen["claim_id"].iloc[list(change["new"])]:
            shown: list[Any] = [explain(own.claims, claim_id, language)]
            if own.articles is not None:
                shown.insert(0, article(own.articles, own.claims, around=claim_id, language=language))
            _put(self.passage, shown)


def _put(output: Any, shown: Sequence[Any]) -> None:
    from IPython.display import display

    output.clear_output(wait=True)
    with output:
        for part in shown:
            display(part)
