"""Any other table for readers: labels instead of ids, passages instead of claim ids, words instead of codes."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import pandas as pd

from helpers import paths, topic, wording
from helpers.charts import numbers
from helpers.german.sentences import Span
from helpers.html import Cell, Shown, cut, days, joined, passage, table
from helpers.show.explained import value
from helpers.show.glosses import gloss
from helpers.topic import Topic

ROWS, WIDTH = 40, 90  # rows of one table, characters of a passage in a cell
ARTICLE_COLUMNS = ("article_id", "a_article", "b_article")
MANY = ("actor", "side", "reasons", "depends_on", "state", "relation", "feature")
CLAIM_COLUMNS = ("claim_id", "claim_ids", "a", "b", "origin_id", "reversal_of", "headline_claim", "body_claim", "key")
BLANK = {"actor": "tell.nobody", "side": "tell.no_side"}
OFFSETS = ("start", "end", "spans", "pieces")  # and every column that ends so
UNSEEN = (*OFFSETS, "factor", "related", "lemma")  # what a finder knows beside what it shows


def rows(
    data: pd.DataFrame,
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    columns: Sequence[str] = (),
    caption: str = "",
    limit: int = ROWS,
    language: str = wording.LANGUAGE,
) -> Shown:
    """A table of `compare` or `reconcile` with caption and scoped headers: its first `limit` rows, offsets left out.

    `columns` choose and order; ids of articles become labels, those of claims the label and the passage.
    """
    shown = [name for name in (columns or data.columns) if not name.endswith(OFFSETS)]
    names, known = numbers.labels(claims), {row.claim_id: row for row in numbers.each(claims)}
    cells = [
        [_cell(name, row[name], names, known, story, language) for name in shown]
        for row in data.head(limit).to_dict("records")
    ]
    headings = [wording.entries(language).get(f"column.{name}", name) for name in shown]
    more = "_cut" if len(cells) < len(data) else ""
    said = caption or wording.say(f"list.rows{more}", language, n=len(data), shown=len(cells))
    return table(said, headings, cells, grouped=True)


def _cell(
    name: str, cell: Any, names: dict[str, str], known: dict[str, Any], story: Topic | None, language: str
) -> Cell:
    if pd.isna(cell) or cell == "":
        return wording.say(BLANK[name], language) if name in BLANK else ""
    if name in ARTICLE_COLUMNS:
        return names.get(cell, cell)
    if name in CLAIM_COLUMNS:
        return joined([_claim(part, names, known, story, language) for part in str(cell).split(";")])
    if name == "measurand":
        return numbers.measurand(story, cell, language)
    if isinstance(cell, pd.Timestamp):
        return days(numbers.short(wording.day(cell.date(), language), language))
    if isinstance(cell, bool):
        return _code(name, str(cell), story, language)
    if not isinstance(cell, str):
        return wording.written(round(cell, 2) if isinstance(cell, float) else cell, language)
    parts = cell.split(";") if name in MANY else [cell]
    return "; ".join(_code(name, part, story, language) for part in parts)


def _claim(claim_id: str, names: dict[str, str], known: dict[str, Any], story: Topic | None, language: str) -> Cell:
    """A claim as its article's label and its passage, in English with its gloss."""
    if claim_id not in known:  # a measurand, proposition or actor as the key of a coverage table
        return _code("", claim_id, story, language)
    claim = known[claim_id]
    label = names.get(claim.article_id, claim.article_id)
    return passage(cut(claim.text, WIDTH), cut(gloss(claim, language), WIDTH), before=f"{label}: ")


def _code(name: str, code: str, story: Topic | None, language: str) -> str:
    """A code in words: of this column, of the topic, or as it is."""
    if story is not None:
        for entries in (story.measurands, story.propositions):
            if code in entries:
                return str(entries[code].label_de if language == "de" else entries[code].label)
        if code in story.actors:
            return str(story.actors[code].name_de if language == "de" else story.actors[code].name) or code
    if name == "side" and story is not None and code in {actor.side for actor in story.actors}:
        return topic.side(story, code, language)
    return value(name, code, language)


def spans(found: Sequence[Any], text: str, *, language: str = wording.LANGUAGE) -> Shown:
    """What a finder of `helpers.german` found in `text`: one row each, every span as the words it covers."""
    if not found:
        return table(wording.say("list.nothing", language), [], [])
    names = [field.name for field in fields(found[0]) if not field.name.endswith(UNSEEN)]
    passages = [text[_start(one) : _end(one)] for one in found]
    columns = {
        name: [_code(name, _words(getattr(one, name), text, language), None, language) for one in found]
        for name in names
    }
    used = [
        name for name, cells in columns.items() if any(cells) and cells != passages
    ]  # a whole message says it twice
    headings = [wording.entries(language).get(f"column.{name}", name) for name in ["text", *used]]
    rows = zip(map(passage, passages), *(columns[name] for name in used), strict=True)
    return table(wording.say("list.found", language, n=len(found)), headings, rows)


def _start(one: Any) -> int:
    return int(one.start if hasattr(one, "start") else one.message[0].start)


def _end(one: Any) -> int:
    return int(one.end if hasattr(one, "end") else one.message[-1].end)


def _words(cell: Any, text: str, language: str) -> str:
    if cell is None or cell == ():
        return ""
    if isinstance(cell, Span):
        return text[cell.start : cell.end]
    if isinstance(cell, tuple):
        return " … ".join(_words(part, text, language) for part in cell)
    return wording.written(cell, language).replace(";", "; ")


def glossary(*, language: str = wording.LANGUAGE) -> Shown:
    """Every term of this project: what it means here and what it does not mean."""
    known = wording.entries(language)
    terms = [key.removesuffix(".term") for key in known if key.startswith("glossary.") and key.endswith(".term")]
    headings = [known[f"glossary.heading_{name}"] for name in ("term", "means", "not")]
    cells = [[known[f"{term}.{name}"] for name in ("term", "means", "not")] for term in terms]
    return table(wording.say("glossary.caption", language, n=len(terms)), headings, cells)


def rule_accuracy(*, language: str = wording.LANGUAGE) -> Shown:
    """How often each rule of attribution fired and was right on the articles it was developed on; counts only."""
    counts = pd.read_csv(paths.RULE_ACCURACY, dtype="str", keep_default_na=False)
    headings = [wording.entries(language).get(f"column.{name}", name) for name in counts.columns]
    return table(wording.say("list.rule_accuracy", language), headings, counts.to_numpy().tolist())
