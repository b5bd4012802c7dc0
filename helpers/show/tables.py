"""Claims and every other table for readers: letters instead of ids, passages instead of claim ids, words for codes."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd

from helpers import schema, telling, wording
from helpers.html import Cell, Shown, cut, days, joined, passage, table, text
from helpers.show.glosses import gloss, gloss_of
from helpers.telling import Teller
from helpers.topic import Topic

ROWS, LIMIT = 30, 40  # rows of a table of claims, of any other
WIDTH, LONG = 70, 90  # characters of a passage in a table of claims, in any other
COLUMNS = ("label", "passage", "number", "speaker", "certainty", "about")  # as many as a window of 800 pixels holds
ARTICLES = ("article_id", "a_article", "b_article")
CLAIMS = ("claim_id", "claim_ids", "a", "b", "origin_id", "reversal_of", "headline_claim", "body_claim", "key")
ENTRIES = ("actor", "measurand", "proposition")
MANY = (*ENTRIES, "reasons", "depends_on", "state", "side")  # several in one cell, joined by ";"
GERMAN = ("title", "headline", "body", "text")  # words of an article
BLANK = {"actor": "tell.nobody", "side": "tell.no_side"}
OFFSETS = ("start", "end", "spans", "pieces")  # and every column that ends so


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

    `columns` are those of `COLUMNS` or of the claims table itself, those that are blank throughout left out.
    """
    tell, seen = telling.of(claims, story, articles, language), claims.head(rows)
    made = {name: [_of_claim(name, row, tell) for row in schema.each(seen)] for name in columns}
    made = {name: cells for name, cells in made.items() if any(map(str, cells)) or seen.empty}
    cells = list(zip(*made.values(), strict=True))
    return table(_caption("show.claims", claims, seen, tell), [tell.heading(name) for name in made], cells)


def plain(claims: pd.DataFrame, tell: Teller, columns: Sequence[str]) -> pd.DataFrame:
    """The same cells as words, and `value` as the number it is: for a table that sorts and searches by itself."""
    made = ([row.value if name == "value" else str(_of_claim(name, row, tell)) for name in columns]
            for row in schema.each(claims))  # fmt: skip
    return pd.DataFrame(made, columns=[tell.heading(name) for name in columns])


def rows(
    data: pd.DataFrame,
    claims: pd.DataFrame,
    story: Topic | None = None,
    *,
    columns: Sequence[str] = (),
    caption: str = "",
    limit: int = LIMIT,
    language: str = wording.LANGUAGE,
) -> Shown:
    """A table of `compare` or `reconcile` with caption and scoped headers: its first `limit` rows, offsets left out.

    `columns` choose and order; ids of articles become letters, those of claims the letter and the passage.
    """
    tell = telling.of(claims, story, None, language)
    shown = [name for name in (columns or data.columns) if not name.endswith(OFFSETS)]
    seen = data.head(limit)
    caption = caption or _caption("list.rows", data, seen, tell)
    return table(caption, [tell.heading(name) for name in shown], _cells(seen, claims, tell, shown), grouped=True)


def drawn(data: pd.DataFrame, claims: pd.DataFrame, tell: Teller, columns: Sequence[str]) -> Shown:
    """The rows that a figure is drawn from: claims as in a table of claims, any others as in any other table."""
    if "kind" not in data:
        return rows(data, claims, tell.story, columns=columns, language=tell.language)
    seen = data.head(LIMIT)
    cells = [[_of_claim(name, row, tell) for name in columns] for row in schema.each(seen)]
    return table(_caption("list.rows", data, seen, tell), [tell.heading(name) for name in columns], cells, grouped=True)


def _caption(key: str, data: pd.DataFrame, seen: pd.DataFrame, tell: Teller) -> str:
    """How many rows there are, and how many of them are shown."""
    return tell.say(f"{key}_cut" if len(seen) < len(data) else key, n=len(data), shown=len(seen))


def _cells(data: pd.DataFrame, claims: pd.DataFrame, tell: Teller, columns: Sequence[str]) -> list[list[Cell]]:
    known = {row.claim_id: row for row in schema.each(claims)}
    return [[_cell(name, row[name], tell, known) for name in columns] for row in data.to_dict("records")]


def _of_claim(name: str, row: Any, tell: Teller) -> Cell:
    """A cell of a table of claims: made of several cells of the claim, else written by its name."""
    return MADE[name](row, tell) if name in MADE else _cell(name, getattr(row, name), tell, {})


def _cell(name: str, cell: Any, tell: Teller, known: Mapping[str, Any]) -> Cell:
    """Any cell by its column: a letter, passages, a day, a number, or a code in words."""
    if pd.isna(cell) or cell == "":
        return tell.say(BLANK[name]) if name in BLANK else ""
    if isinstance(cell, pd.Timestamp):
        return days(tell.days(cell, cell, short=True))
    if not isinstance(cell, bool | str):
        return wording.written(round(cell, 2) if isinstance(cell, float) else cell, tell.language)
    if name in ARTICLES:
        return tell.labels[str(cell)]
    if name in CLAIMS:
        return joined([_claim(one, tell, known) for one in str(cell).split(";")])
    if name in GERMAN:
        return passage(str(cell), gloss_of(str(cell), tell.language))
    return "; ".join(_words(name, one, tell) for one in (str(cell).split(";") if name in MANY else [str(cell)]))


def _words(name: str, code: str, tell: Teller) -> str:
    if name in ENTRIES:
        return tell.entry(code)
    said = tell.code(name, code)
    return tell.side(code) if name == "side" and said == code else said  # "for" is a side of the evidence, too


def _claim(claim_id: str, tell: Teller, known: Mapping[str, Any]) -> Cell:
    """A claim as its article's letter and its passage, in English with its gloss; else an entry of the topic."""
    if claim_id not in known:
        return tell.entry(claim_id)
    claim = known[claim_id]
    english = cut(gloss(claim, tell.language), LONG)
    return passage(cut(claim.text, LONG), english, before=f"{tell.labels[claim.article_id]}: ")


def _passage(row: Any, tell: Teller) -> Cell:
    return passage(cut(row.text, WIDTH), cut(gloss(row, tell.language), WIDTH))


def _number(row: Any, tell: Teller) -> str:
    """'up to 10,000', a suspect '10 ?'; blank for a statement."""
    return tell.printed(row) if row.kind == "quantity" else ""


def _speaker(row: Any, tell: Teller) -> Cell:
    """Who says it as the text has it, and the party: "Der südkoreanische Geheimdienst (South Korea)"."""
    said = cut(row.speaker_name or row.speaker, WIDTH)
    party = tell.who(row.actor) if tell.story and row.actor else ""
    return passage(said, "" if party.lower() in said.lower() else party) if said else tell.who(row.actor)


def _certainty(row: Any, tell: Teller) -> Cell:
    """How surely it is worded, and by which words: "alleged (angeblich)"; a number that is denied says so first."""
    shown, hedges = tell.code("certainty", row.certainty), cut(row.hedges, WIDTH)
    if row.kind == "quantity" and (row.polarity == "denies" or row.role == "denied"):
        shown = f"{tell.code('role', 'denied')}, {shown}"
    small = f' <small lang="de">({text(hedges)})</small>' if hedges else ""
    return Shown(text(shown) + small, f"{shown} ({hedges})" if hedges else shown)


def _counted(row: Any, tell: Teller) -> str:
    return tell.name("measurands", row.measurand) if tell.story else cut(row.thing, WIDTH)


def _days(row: Any, tell: Teller) -> Shown:
    return days("" if telling.undated(row) else tell.about(row, short=True))


def _about(row: Any, tell: Teller) -> Shown:
    """What is counted and when: "soldiers in Russia, 31 Oct 2024"."""
    counted, when = _counted(row, tell), _days(row, tell)
    comma = ", " if counted and when.plain else ""
    return Shown(text(counted + comma) + when.html, counted + comma + when.plain)


def _allows(row: Any, tell: Teller) -> str:
    return tell.allowed(row) if pd.notna(row.low) else ""  # neither a statement nor "einige"


MADE: dict[str, Callable[[Any, Teller], Cell]] = {
    "label": lambda row, tell: tell.placed(row),
    "passage": _passage,
    "text": lambda row, _: passage(cut(row.text, WIDTH)),
    "number": _number,
    "allows": _allows,
    "speaker": _speaker,
    "certainty": _certainty,
    "about": _about,
    "measurand": _counted,
    "days": _days,
    "gloss": lambda row, tell: cut(gloss(row, tell.language), WIDTH),
    "actor": lambda row, tell: tell.who(row.actor) if row.actor else "",
}
