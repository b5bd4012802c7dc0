"""`gl.explore`: choose claims by article, actor, measurand and certainty, and see table, chart, pool and text change.

Live controls only where the analyst works (`notebooks/my/`); a committed notebook shows a plain table, because controls
carry random ids.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from helpers import charts, paths, reconcile, telling, wording
from helpers.html import Shown, text
from helpers.show.figures import figure
from helpers.show.marked import article
from helpers.show.tables import claims as claims_table
from helpers.telling import Teller
from helpers.topic import Topic

FILTERS = ("label", "actor", "measurand", "certainty")


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
    seen = chosen(material, filters)
    still = _table(seen[seen["kind"] == "quantity"], material)
    if not paths.in_my_notebooks():
        return still
    try:
        import ipywidgets
    except ImportError:
        hint = material.tell.say("show.no_controls")
        return Shown(f"{still.html}<p>{text(hint)}</p>", f"{still.plain}\n{hint}")
    return _controls(ipywidgets, material, filters)


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
    measurand, label = filters.get("measurand", ""), filters.get("label", "")
    pool = _pool(seen, material, measurand) if measurand else None
    ax = charts.estimates(seen, tell.story, articles=articles, pool=pool, language=tell.language)
    shown = [_table(seen, material), figure(ax, language=tell.language)]
    if pool is not None:
        shown.append(Shown(pool._repr_html_(), repr(pool)))
    if articles is not None and label:
        shown.append(article(articles, seen, label, full=True, language=tell.language))
    return shown


def _table(seen: pd.DataFrame, material: Material) -> Shown:
    tell = material.tell
    return claims_table(seen, tell.story, articles=material.articles, language=tell.language)


def _pool(seen: pd.DataFrame, material: Material, measurand: str) -> reconcile.Pool | None:
    """The pool of what was chosen, on the day asked for or else the last day on which any of it was said."""
    own = seen.loc[(seen["kind"] == "quantity") & (seen["measurand"] == measurand), "said_to"]
    day = material.on or (None if own.isna().all() else own.max().date())
    tell = material.tell
    return None if day is None else reconcile.pool(seen, tell.story, measurand, on=day, language=tell.language)


def _controls(ipywidgets: Any, material: Material, preset: dict[str, str]) -> Any:
    tell = material.tell
    boxes = {
        name: ipywidgets.Dropdown(
            options=[(tell.say("show.all"), ""), *options(material, name)],
            value=preset.get(name, ""),
            description=tell.heading(name),
            style={"description_width": "initial"},
            layout={"width": "auto"},
        )
        for name in FILTERS
    }

    def show(**filters: str) -> None:
        from IPython.display import display

        for part in views(material, filters):
            display(part)

    choice = ipywidgets.HBox(list(boxes.values()), layout={"flex_flow": "row wrap"})
    return ipywidgets.VBox([choice, ipywidgets.interactive_output(show, boxes)])
