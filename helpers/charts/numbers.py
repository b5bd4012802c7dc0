"""The printed numbers of a claims table, ready to be drawn: label, actor, interval and days per row."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from helpers import topic, wording
from helpers.charts.style import plain
from helpers.topic import Topic

MOST = 60  # numbers that one figure can hold
WORDED = ("vague", "share", "vague_scale", "")  # "einige", "die meisten", "Tausende": no number is printed


def quantities(claims: pd.DataFrame) -> pd.DataFrame:
    """Quantity claims of a measurand that no person rejected."""
    return claims[(claims["kind"] == "quantity") & (claims["measurand"] != "") & (claims["rank"] != "deprecated")]


def printed(claims: pd.DataFrame, articles: pd.DataFrame | None = None) -> pd.DataFrame:
    """Printed numbers with `label`, `at` (where the marker stands), `first`, `last` (days it is about) and `suspect`.

    `at` is the printed value, or the middle of a range. A claim without days is about the days it was said.
    """
    rows = quantities(claims)
    rows = rows[~rows["bound"].isin(WORDED) & rows["low"].notna() & rows["high"].notna()].copy()
    rows["label"] = labelled(rows, claims, articles)
    rows["at"] = rows["value"].fillna((rows["low"] + rows["high"]) / 2)
    rows["first"] = rows["refers_from"].fillna(rows["refers_to"]).fillna(rows["said_from"])
    rows["last"] = rows["refers_to"].fillna(rows["refers_from"]).fillna(rows["said_to"])
    rows["suspect"] = rows["flag"] == "lost_thousand"
    rows = rows[rows["at"].abs() != float("inf")]
    rows.attrs = {}  # pandas would copy them, labels and all, with every step from here
    place = rows["label"].str.rjust(3) + rows["start"].astype("str").str.rjust(9)
    return rows.iloc[place.argsort(kind="stable")]


def named(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims with the speaker standing in for an actor where the topic has none: "die Polizei" is not nobody."""
    said = claims["speaker_name"].where(claims["speaker_name"] != "", claims["speaker"])
    speakers = pd.Series([plain(name.replace(";", ","), 24) for name in said], index=claims.index, dtype="str")
    return claims.assign(actor=claims["actor"].where(claims["actor"] != "", speakers))


def fitting(rows: pd.DataFrame, language: str) -> tuple[pd.DataFrame, str]:
    """At most `MOST` rows, and a note on how many are not drawn."""
    left = len(rows) - MOST
    return (rows, "") if left <= 0 else (rows.head(MOST), wording.say("chart.cut", language, n=left))


def each(rows: pd.DataFrame) -> Iterator[Any]:
    """The rows one by one, columns as attributes."""
    return iter(rows.itertuples())


def worded(claims: pd.DataFrame) -> int:
    """How many amounts of a measurand are given in words only ("einige", "Tausende")."""
    return int(quantities(claims)["bound"].isin(WORDED).sum())


def labels(claims: pd.DataFrame, articles: pd.DataFrame | None = None) -> dict[str, str]:
    """article_id -> the label that readers see; the id itself where no label is known."""
    if articles is not None:
        return dict(zip(articles["article_id"], articles["label"], strict=True))
    return dict(claims.attrs.get("labels", {}))


def labelled(rows: pd.DataFrame, claims: pd.DataFrame, articles: pd.DataFrame | None = None) -> pd.Series:
    """The label of each row's article; the id where none is known."""
    names = labels(claims, articles)
    shown = [plain(names.get(article, article), 16) for article in rows["article_id"]]
    return pd.Series(shown, index=rows.index, dtype="str")


def measurand(story: Topic | None, key: str, language: str) -> str:
    """The measurand's label in one language; the key itself without a topic."""
    if story is None or key not in story.measurands:
        return plain(key)
    return topic.label(story.measurands[key], language)


def proposition(story: Topic | None, key: str, language: str) -> str:
    """The proposition's label in one language; the key itself without a topic."""
    if story is None or key not in story.propositions:
        return plain(key)
    return topic.label(story.propositions[key], language)


def written(row: Any, language: str) -> str:
    """The number with its bound in the reader's language: 'up to 10,000', 'über 3.000', a suspect '10 ?'."""
    return bounded(row, language) + ("\N{NO-BREAK SPACE}?" if row.suspect else "")


def bounded(row: Any, language: str) -> str:
    """The same without the sign of a suspicion."""
    parts = {"value": row.value, "low": row.low, "high": row.high}
    return wording.say(f"bound.{row.bound}", language, **parts)


def allowed(row: Any, language: str) -> str:
    """What the wording allows, in words: '7,000 to 9,000', 'no upper end'."""
    key = "chart.allows_open" if row.high == float("inf") else "chart.allows"
    return wording.say(key, language, low=row.low, high=row.high)


def placed(label: str, region: str, language: str) -> str:
    """The label of an article, and whether its headline: 'D', 'D, title'."""
    return f"{label}, {wording.say('tell.headline', language)}" if region == "headline" else label


def window(row: Any, language: str) -> str:
    """The days a number is about, in words."""
    if pd.isna(row.first) or pd.isna(row.last):
        return wording.say("chart.undated", language)
    return wording.days(row.first.date(), row.last.date(), language)


def short_window(row: Any, language: str, year_before: int | None = None) -> str:
    """The days as a tick label: '29–30 Oct', '1 Sep – 30 Nov 2024'; no year where it is the one before."""
    text = short(window(row, language), language)
    if pd.isna(row.first) or pd.isna(row.last):
        return text
    if row.first.year == row.last.year:
        text = text.replace(f" {row.last.year} ", " ")
    return text.replace(f" {row.last.year}", "") if row.last.year == year_before else text


def short(text: str, language: str) -> str:
    """Months by three letters: '18 October 2024' -> '18 Oct 2024'."""
    for month in wording.MONTHS[language]:
        text = text.replace(month, month[:3])
    return text
