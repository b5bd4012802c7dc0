"""`extract`: from the articles table to the claims table."""

import gc
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pandas as pd

from helpers import progress, schema
from helpers.claims import agreed, amounts, events, statements, suspects
from helpers.claims.article import Article
from helpers.topic import Topic

COLUMNS = ("article_id", "text", "published_from", "published_to", "language")


def extract(articles: pd.DataFrame, topic: Topic | None = None) -> pd.DataFrame:
    """The claims of `articles` (table `claims`), in the order of the articles and of the text.

    topic: what the story is about; without one actors and propositions stay blank, the measurand is the thing counted.
    Nothing that people corrected is read here (see `helpers.corrections`).
    ``attrs["labels"]``: article_id -> label; ``attrs["story"]``: the story's file.
    ``attrs["decided"]``: claim_id -> the words that decided its measurand; ``attrs["settings"]``: -> its `Setting`;
    ``attrs["told"]``: -> what other articles may need of it, or gave it (`agreed`).
    """
    schema.need(articles, (*COLUMNS, "label"), "give the articles that gl.read or gl.texts makes")
    if not isinstance(topic, Topic | None):
        raise ValueError(f"The story is {type(topic).__name__}, not a loaded one; give gl.story(...) or None.")
    rows = _rows(progress.bar(_articles(articles, topic), "extracting", "articles", len(articles)))
    across(rows, topic)
    table = schema.frame("claims", rows)
    table.attrs["labels"] = schema.Shared(zip(articles["article_id"], articles["label"], strict=True))
    table.attrs["decided"] = schema.Shared({row["claim_id"]: row["decided"] for row in rows if row.get("decided")})
    table.attrs["settings"] = schema.Shared({row["claim_id"]: row["setting"] for row in rows if row.get("setting")})
    told = {row["claim_id"]: {name: row[name] for name in agreed.HIDDEN if name in row} for row in rows}
    table.attrs["told"] = schema.Shared((claim_id, cells) for claim_id, cells in told.items() if cells)
    table.attrs["story"] = "" if topic is None else topic.path
    return table


def across(rows: Sequence[dict[str, Any]], topic: Topic | None) -> None:
    """What only several articles together tell: days that some of them name, numbers that have lost their thousands."""
    agreed.carry(rows, topic)
    suspected = suspects.find([row for row in rows if row["kind"] == "quantity"], topic)
    for row in rows:
        lost = row["claim_id"] in suspected
        row |= {"flag": "lost_thousand" if lost else "", "suggested_value": suspected.get(row["claim_id"])}


def _rows(articles: Iterable[Article]) -> list[dict[str, Any]]:
    """The rows of all articles. Nothing of an article is in a circle for long, so nobody needs to look for circles."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return [row for article in articles for row in read(article)]
    finally:
        if collecting:
            gc.enable()


def _articles(articles: pd.DataFrame, topic: Topic | None) -> Iterable[Article]:
    """The German ones; of a saved page its marks say where the headline, the lead and the captions are."""
    pages = articles.attrs.get("pages", {})
    cells = (articles[name].to_numpy(dtype=object) for name in COLUMNS)
    outlets = articles["outlet"].fillna("") if "outlet" in articles else [""] * len(articles)
    for article_id, text, first, last, language, outlet in zip(*cells, outlets, strict=True):
        if not isinstance(text, str):
            raise ValueError(f"{article_id}: its text is {text!r}, which is no text; read the articles again.")
        if language == "de":
            marked = pages.get(article_id, {}).get("regions", ())
            yield Article(article_id, text, (_day(first, article_id), _day(last, article_id)), topic, marked, outlet)


def _day(cell: Any, article_id: str) -> date | None:
    if isinstance(cell, pd.Timestamp):
        return cell.date()
    if not pd.isna(cell):
        raise ValueError(f"{article_id}: {cell!r} is no day of publication; give published= to gl.texts.")
    return None


def read(article: Article) -> list[dict[str, Any]]:
    """The rows of one article, in the order of the text; of equal places the statement comes first."""
    narrowed = events.present(article)
    if narrowed != article.published:
        article = Article(article.id, article.text, narrowed, article.topic, article.marked, article.outlet)
    said = statements.read(article)
    rows = said + amounts.read(article, said)
    rows.sort(key=lambda row: (row["start"], -row["end"], row["kind"] == "quantity"))
    taken: dict[str, int] = {}
    for row in rows:
        name = f"{article.id}:{row['kind'][0]}{row['start']}-{row['end']}"
        taken[name] = taken.get(name, 0) + 1
        row["claim_id"] = name if taken[name] == 1 else f"{name}~{taken[name]}"
    counted = [row for row in rows if row["kind"] == "quantity" and "denied_by" not in row]
    numbers = {row["number_start"]: row["claim_id"] for row in counted}
    for row in rows:
        row["statement_id"] = row["within"]["claim_id"] if row["within"] else ""
        row["related"] = ";".join(numbers[at] for at in row.get("partners", ()) if at in numbers)
    for row in rows:
        if denial := row.get("denied_by"):
            row["related"] = denial["claim_id"]
            denial["related"] = ";".join(filter(None, (denial["related"], row["claim_id"])))
    return rows
