"""`gl.explore`: choose claims by article, actor, measurand and certainty, and see table, chart, pool and text change.

Live controls only where the analyst works (`notebooks/my/`); a committed notebook shows a plain table, because controls
carry random ids.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from helpers import charts, paths, reconcile, topic, wording
from helpers.html import Shown, text
from helpers.show.explained import value
from helpers.show.figures import figure
from helpers.show.marked import article
from helpers.show.tables import claims as claims_table
from helpers.topic import Topic

FILTERS = ("label", "actor", "measurand", "certainty")


@dataclass(frozen=True)
class Story:
    """What the views are drawn from, besides the claims chosen."""

    topic: Topic | None
    articles: pd.DataFrame | None
    on: date | str | None
    language: str


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
    story = _own_story(claims) if story is None else story
    seen = chosen(claims, filters)
    still = claims_table(seen[seen["kind"] == "quantity"], story, articles=articles, language=language)
    if not paths.in_my_notebooks():
        return still
    try:
        import ipywidgets
    except ImportError:
        hint = wording.say("show.no_controls", language)
        return Shown(f"{still.html}<p>{text(hint)}</p>", f"{still.plain}\n{hint}")
    return _controls(ipywidgets, claims, Story(story, articles, on, language), filters)


def _own_story(claims: pd.DataFrame) -> Topic | None:
    """The topic that the claims were extracted with, so that ``gl.explore(claims)`` is enough."""
    path = claims.attrs.get("story", "")
    return topic.load(path) if path else None


def chosen(claims: pd.DataFrame, filters: dict[str, str]) -> pd.DataFrame:
    """The claims that fit all filters (label, actor, measurand, certainty); a blank filter lets everything through."""
    if unknown := set(filters) - set(FILTERS):
        raise ValueError(f"There is no filter '{min(unknown)}'; use {', '.join(FILTERS)}.")
    fits = pd.Series(True, index=claims.index)
    for name, wanted in filters.items():
        if wanted:
            fits &= _cells(claims, name).map(lambda cell, wanted=wanted: wanted in cell.split(";"))
    return claims[fits]


def _cells(claims: pd.DataFrame, name: str) -> pd.Series:
    if name != "label":
        return claims[name]
    return charts.labelled(claims, claims)


def options(claims: pd.DataFrame, story: Story, name: str) -> list[tuple[str, str]]:
    """(what is shown, value) for one filter, from the claims themselves."""
    known: dict[str, str] = {}
    if story.topic is not None:
        entries = (*story.topic.actors, *story.topic.measurands)
        known = {entry.id: topic.label(entry, story.language) for entry in entries}
    cells = set(_cells(claims, name).str.split(";").explode()) - {""}
    return [(known.get(cell, value(name, cell, story.language)), cell) for cell in sorted(cells)]


def views(claims: pd.DataFrame, story: Story, filters: dict[str, str]) -> list[Shown]:
    """Table, chart with its pool, and the marked text of the claims that fit the filters."""
    seen, articles, language = chosen(claims, filters), story.articles, story.language
    measurand, label = filters.get("measurand", ""), filters.get("label", "")
    pool = _pool(seen, story, measurand) if measurand else None
    ax = charts.estimates(seen, story.topic, articles=articles, pool=pool, language=language)
    shown = [claims_table(seen, story.topic, articles=articles, language=language), figure(ax, language=language)]
    if pool is not None:
        shown.append(Shown(pool._repr_html_(), repr(pool)))
    if articles is not None and label:
        shown.append(article(articles, seen, label, full=True, language=language))
    return shown


def _pool(seen: pd.DataFrame, story: Story, measurand: str) -> reconcile.Pool | None:
    """The pool of what was chosen, on the day asked for or else the last day on which any of it was said."""
    own = seen.loc[(seen["kind"] == "quantity") & (seen["measurand"] == measurand), "said_to"]
    day = story.on or (None if own.isna().all() else own.max().date())
    return None if day is None else reconcile.pool(seen, story.topic, measurand, on=day, language=story.language)


def _controls(ipywidgets: Any, claims: pd.DataFrame, story: Story, preset: dict[str, str]) -> Any:
    boxes = {
        name: ipywidgets.Dropdown(
            options=[(wording.say("show.all", story.language), ""), *options(claims, story, name)],
            value=preset.get(name, ""),
            description=wording.say(f"column.{name}", story.language),
            style={"description_width": "initial"},
            layout={"width": "auto"},
        )
        for name in FILTERS
    }

    def show(**filters: str) -> None:
        from IPython.display import display

        for part in views(claims, story, filters):
            display(part)

    choice = ipywidgets.HBox(list(boxes.values()), layout={"flex_flow": "row wrap"})
    return ipywidgets.VBox([choice, ipywidgets.interactive_output(show, boxes)])
