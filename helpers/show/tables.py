"""Claims and pairs as tables and cards a reader can follow: labels instead of ids, words instead of codes."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from helpers import topic, wording
from helpers.charts import numbers
from helpers.html import Cell, Shown, cut, passage, table, text
from helpers.html import days as whole_days
from helpers.show.explained import days, number, value, who
from helpers.show.glosses import gloss
from helpers.topic import Topic

ROWS, WIDTH = 30, 70  # rows of one table, characters of a passage in a cell
COLUMNS = ("label", "passage", "number", "speaker", "certainty", "about")  # as many as a window of 800 pixels holds
SUSPECT = "?"


def claims(
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    articles: pd.DataFrame | None = None,
    columns: Sequence[str] = COLUMNS,
    rows: int = ROWS,
    language: str = wording.LANGUAGE,
) -> Shown:
    """Claims as a table with caption and scoped headers: the first `rows`, long passages cut.

    `columns` are those of `COLUMNS` or of the claims table itself, those that are blank throughout left out; codes are
    put into words.
    """
    names = numbers.labels(claims, articles)
    seen = claims.head(rows)
    made = {c: [_cell(row, c, names, story, language) for row in numbers.each(seen)] for c in columns}
    made = {c: cells for c, cells in made.items() if any(map(str, cells)) or seen.empty}  # statements have no number
    headings = [wording.entries(language).get(f"column.{column}", column) for column in made]
    cells = zip(*made.values(), strict=True)
    more = "_cut" if len(seen) < len(claims) else ""
    return table(wording.say(f"show.claims{more}", language, n=len(claims), shown=len(seen)), headings, cells)


def _cell(row: Any, column: str, names: dict[str, str], story: Topic | None, language: str) -> Cell:
    made: dict[str, Callable[[], Cell]] = {
        "label": lambda: numbers.placed(names.get(row.article_id, row.article_id), row.region, language),
        "passage": lambda: passage(cut(row.text, WIDTH), cut(gloss(row, language), WIDTH)),
        "text": lambda: passage(cut(row.text, WIDTH)),
        "number": lambda: number(row, language) + (f"\N{NO-BREAK SPACE}{SUSPECT}" if row.flag else ""),
        "speaker": lambda: _speaker(row, story, language),
        "certainty": lambda: _certainty(row, language),
        "about": lambda: _about(_counted(row, story, language), _days(row, language)),
        "measurand": lambda: _counted(row, story, language),
        "days": lambda: _days(row, language),
        "gloss": lambda: cut(gloss(row, language), WIDTH),
        "actor": lambda: _actor(row.actor, story, language),
    }
    if column in made:
        return made[column]()
    cell = getattr(row, column)
    return "" if pd.isna(cell) else cut(value(column, wording.written(cell, language), language), WIDTH)


def _speaker(row: Any, story: Topic | None, language: str) -> Cell:
    """Who says it as the text has it, and the party: "Der südkoreanische Geheimdienst (South Korea)"."""
    said = cut(who(row, language), WIDTH)
    party = _actor(row.actor, story, language) if story else ""
    return passage(said, "" if party.lower() in said.lower() else party) if row.speaker else said


def _certainty(row: Any, language: str) -> Cell:
    """How surely it is worded, and by which words: "alleged (angeblich)"."""
    shown = cut(value("certainty", row.certainty, language), WIDTH)
    hedges = cut(row.hedges, WIDTH)
    small = f' <small lang="de">({text(hedges)})</small>' if hedges else ""
    return Shown(text(shown) + small, f"{shown} ({hedges})" if hedges else shown)


def _counted(row: Any, story: Topic | None, language: str) -> str:
    return numbers.measurand(story, row.measurand, language) if story else cut(row.thing, WIDTH)


def _days(row: Any, language: str) -> Shown:
    return whole_days(numbers.short(days(row, language), language))


def _about(counted: str, when: Shown) -> Shown:
    """What is counted and when: "soldiers in Russia, 31 Oct 2024"."""
    comma = ", " if counted and when.plain else ""
    return Shown(text(counted + comma) + when.html, counted + comma + when.plain)


def _actor(actor: str, story: Topic | None, language: str) -> str:
    known = [] if story is None else [one for one in actor.split(";") if one in story.actors]
    return " + ".join(topic.label(story.actors[one], language) for one in known) if story and known else actor


def pair(
    articles: pd.DataFrame, claims: pd.DataFrame, pairs: pd.DataFrame, at: int = 0, language: str = wording.LANGUAGE
) -> Shown:
    """One row of the pairs table: both sentences, how they relate and why. `at` counts from 0."""
    if pairs.empty:
        raise ValueError("The pairs table has no rows; pair claims that have a measurand.")
    if not 0 <= at < len(pairs):
        raise ValueError(f"The pairs table has {len(pairs)} rows; use at=0 to at={len(pairs) - 1}.")
    row = pairs.iloc[at]
    both = claims.set_index("claim_id", drop=False).loc[[row["a"], row["b"]]]
    own = articles.set_index("article_id")
    known = {claim.claim_id: claim for claim in numbers.each(claims)}
    quotes = [
        _quote(own.loc[claim.article_id], claim, known.get(claim.statement_id), language)
        for claim in numbers.each(both)
    ]
    relation = wording.say(f"code.relation.{row['relation']}", language)
    reasons = ", ".join(value("reasons", code, language) for code in row["reasons"].split(";") if code)
    verdict = f"{relation}: {reasons}" if reasons else relation
    html = "".join(quote.html for quote in quotes)
    html += f"<p><strong>{text(verdict)}</strong><br>{text(row['explanation'])}</p>"
    return Shown(f"<div>{html}</div>", "\n".join([*(quote.plain for quote in quotes), verdict, row["explanation"]]))


def _quote(article: Any, claim: Any, statement: Any | None, language: str) -> Shown:
    """The sentence of a claim with the claim marked, its label before, and beneath the gloss of all that was said."""
    ends = (claim.sentence_start, claim.start, claim.end, max(claim.sentence_end, claim.end))
    before, counted, after = (re.sub(r"\s+", " ", article.text[low:high]) for low, high in pairwise(ends))
    marked = f'<mark style="background-color:#ffe9a8;color:#111111">{text(counted)}</mark>'
    whole = gloss(statement, language) if statement is not None else ""
    english = whole or gloss(claim, language)
    small = f"<br><small>= {'… ' * bool(whole)}{text(english)}</small>" if english else ""
    quote = f'<span lang="de">{text(before)}{marked}{text(after)}</span>'
    plain_text = f"{article.label}: {before}{counted}{after}"
    return Shown(f"<p><strong>{text(article.label)}</strong> {quote}{small}</p>\n", plain_text)
