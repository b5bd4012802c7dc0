"""Corrections into a claims table: checked together first, so that an error changes nothing; twice is as once."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import paths, schema
from helpers.corrections.lines import Line, read, write
from helpers.german.quantities import intervals

ADDED = "added"  # the rule of a claim that a person added
# Cells that say where a claim stands; another place is another claim.
FIXED = (
    "kind", "text", "claim_id", "article_id", "statement_id", "start", "end", "coder", "rule", "sentence_start",
    "sentence_end",
)  # fmt: skip
LINK = "origin"  # no column of the table: which origin a person gives a statement, read by `compare.origins`
SPANS = {"speaker": ("speaker_start", "speaker_end"), "thing": ("thing_start", "thing_end")}
KINDS = ("quantity", "statement")
ONE_NUMBER = tuple(bound for bound in intervals.BOUNDS if bound not in ("range", "share", "vague"))
TYPES = {column.name: column for column in schema.tables()["claims"].columns}
THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")  # "1.200", "1.234.567,5"; "0.125" is none
Change = tuple[Any, str]  # row label in the table, column


def apply_lines(claims: pd.DataFrame, lines: Sequence[Line]) -> pd.DataFrame:
    """A new table with all lines applied in order, or a ValueError that names the first line that does not fit."""
    added = [row for line in lines if line.action == "add" and (row := _added(claims, line))]
    table = pd.concat([claims, schema.frame("claims", added)], ignore_index=True) if added else claims.copy()
    links = dict(claims.attrs.get("origins", {}))
    set_by: dict[Change, Line] = {}
    cells = [line.action == "change" and line.column != LINK for line in lines]
    targets = [_target(table, line) if cell else None for line, cell in zip(lines, cells, strict=True)]
    for place, (line, target) in enumerate(zip(lines, targets, strict=True)):
        if target is not None:
            others = zip(lines[place:], targets[place:], strict=True)
            later = {written(target[1], other.new) for other, same in others if same == target}
            _change(table, target, line, later, set_by)
        elif line.action == "change":
            links |= _link(table, line)
        elif line.action == "reject":
            table.loc[_row(table, line, line.column), ["rank", "coder"]] = ["deprecated", line.coder]
    table.attrs = dict(claims.attrs) | ({"origins": links} if links else {})
    return _sorted(table, claims) if added else table


def append(claims: pd.DataFrame, new: Sequence[Line], path: str | Path) -> None:
    """The lines below those the file holds already; written only if all of them still fit together."""
    file = paths.existing(path)
    lines = [*(read(file) if file.exists() else []), *new]
    apply_lines(claims, lines)
    write(file, lines)


def kind_of(row: Any) -> str:
    """quantity or statement; "quantity~2" for the second number of one span."""
    tie = row["claim_id"].partition("~")[2]
    return f"{row['kind']}~{tie}" if tie else str(row["kind"])


def _change(table: pd.DataFrame, target: Change, line: Line, later: set[str], set_by: dict[Change, Line]) -> None:
    """Set the cell if it is as the line expects; leave it if this line or a later one has been applied before."""
    label, column = target
    now = text_of(table.at[label, column])
    if now == written(column, line.old):
        _set(table, label, column, line)
    elif now not in later:
        if target in set_by:
            before = set_by[target]
            raise line.error("contradicts", before=before.where, column=column, new=before.new)
        raise line.error("cell_now", column=column, now=now, old=line.old)
    set_by[target] = line


def text_of(cell: Any) -> str:
    """A cell as it stands in the file: 10000, 8,5, 2024-10-31, inf, or blank."""
    if pd.isna(cell):
        return ""
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat()
    return f"{cell:.15g}".replace(".", ",") if isinstance(cell, float) else str(cell)


def written(column: str, cell: str) -> str:
    """A cell as `text_of` writes it, whichever way a person wrote it: "1.200" and "1200", "8.5" and "8,5" are one."""
    if column not in TYPES or TYPES[column].type != "number":
        return cell
    try:
        return text_of(float(plain(cell)))
    except ValueError:
        return cell


def plain(number: str) -> str:
    """A number as Python reads it: dots before groups of three digits are German thousands, a comma is decimal."""
    return (number.replace(".", "") if THOUSANDS.fullmatch(number) else number).replace(",", ".")


def _row(table: pd.DataFrame, line: Line, kind: str, cells: set[str] | None = None, column: str = "") -> Any:
    """The label of the one row a line means; `cells` of its `column` tell two claims of one span apart.

    Of two numbers on one span (denied, and claimed) "quantity" means the first, "quantity~2" the second.
    """
    _check_article(table, line)
    here = table[
        (table["article_id"] == line.article_id) & (table["start"] == int(line.start)) & (table["end"] == int(line.end))
    ]
    if here.empty:
        raise line.error("no_claim_at", span=line.span)
    if (here["text"] != line.expected_text).all():
        raise line.error("text_now", now=here["text"].iloc[0], old=line.expected_text)
    kind, _, twin = kind.partition("~")
    here = here[here["kind"] == kind] if kind in KINDS else here
    if kind in KINDS and here["kind"].duplicated().any():
        here = here[here["claim_id"].str.partition("~")[2] == twin]
    if len(here) > 1 and cells is not None:
        here = here[here[column].map(text_of).isin(cells)]
    if len(here) != 1:
        raise line.error("fitting", n=len(here))
    return here.index[0]


def _check_article(table: pd.DataFrame, line: Line) -> None:
    if line.article_id not in table.attrs.get("labels", {}) and line.article_id not in set(table["article_id"]):
        raise line.error("no_article", article_id=line.article_id)


def _target(table: pd.DataFrame, line: Line) -> Change:
    """Row and column of a change; the column may be written "quantity.speaker" where two claims share a span."""
    kind, _, column = line.column.rpartition(".")
    if column not in TYPES or column in FIXED or (kind and kind.partition("~")[0] not in KINDS):
        raise line.error("fixed", column=line.column)
    _parsed(line, column)
    return _row(table, line, kind, {written(column, cell) for cell in (line.old, line.new)}, column), column


def _link(table: pd.DataFrame, line: Line) -> dict[str, str]:
    """The origin a person gives a statement: the claim that opened it, or blank where it stands for itself."""
    if line.new and line.new not in set(table["claim_id"]):
        raise line.error("no_origin", new=line.new)
    return {str(table.at[_row(table, line, "statement"), "claim_id"]): line.new}


def _parsed(line: Line, column: str) -> Any:
    """The new cell with its type, or an error where it has none or is not allowed."""
    known = TYPES[column]
    new = plain(line.new) if known.type == "number" else line.new
    try:
        cell = schema.frame("claims", [{column: new}])[column].iloc[0]
    except (ValueError, TypeError):
        cells = {"new": line.new, "type": known.type, "column": column, "meaning": known.meaning}
        raise line.error("no_type", **cells) from None
    if (not new and not known.blank) or (new and known.values and new not in known.values):
        raise line.error("not_allowed", column=column, new=new, known=", ".join(known.values))
    return cell


def _set(table: pd.DataFrame, label: Any, column: str, line: Line) -> None:
    """The new cell; with another value or bound the interval follows, unless a person has set it."""
    before = table.loc[label]
    follows = column in ("value", "bound") and _interval(before) in ((before["low"], before["high"]), None)
    table.loc[label, column] = _parsed(line, column)
    table.loc[label, "coder"] = line.coder
    for offset in SPANS.get(column, ()):  # a person's wording stands at no place in the text
        table.loc[label, offset] = pd.NA
    if follows and (interval := _interval(table.loc[label])):
        table.loc[label, ["low", "high"]] = interval


def _interval(row: pd.Series) -> tuple[float, float] | None:
    """What the wording allows for the row's value and bound; None where that is no single number."""
    if pd.isna(row["value"]) or row["bound"] not in ONE_NUMBER:
        return None
    known = not pd.isna(row["number_start"])
    numeral = row["text"][row["number_start"] - row["start"] : row["number_end"] - row["start"]] if known else ""
    return intervals.interval(row["value"], intervals.step(numeral, row["value"], row["thing"]), row["bound"])


def _added(claims: pd.DataFrame, line: Line) -> dict[str, Any] | None:
    """The row of a claim a person adds; None if it is there already, from applying the line before."""
    _check_article(claims, line)
    kind = line.column
    if kind not in KINDS:
        raise line.error("no_kind", kind=kind)
    claim_id = f"{line.article_id}:{kind[0]}{line.start}-{line.end}"
    there = claims[claims["claim_id"] == claim_id]
    if len(there) and there["rule"].iloc[0] != ADDED:
        raise line.error("found_already")
    if len(there):
        return None
    start, end = int(line.start), int(line.end)
    if len(line.expected_text) != end - start:
        raise line.error("span_length", span=line.span, text=line.expected_text)
    return {
        "kind": kind, "text": line.expected_text, "speech_act": "asserts", "polarity": "affirms", "certainty": "plain",
        "voice": "narrator" if kind == "quantity" else "indirect", "role": "count" if kind == "quantity" else "",
        "claim_id": claim_id, "article_id": line.article_id,
        "region": "body", "rule": ADDED, "coder": line.coder, "rank": "normal", "start": start, "end": end,
        "sentence_start": start, "sentence_end": end,
    }  # fmt: skip


def _sorted(table: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """Added claims at their place: articles as before, then by place in the text, the statement first."""
    ids = [*claims.attrs.get("labels", {}), *claims["article_id"].unique()]
    rank = {article_id: place for place, article_id in reversed(list(enumerate(ids)))}
    keys = pd.DataFrame(
        {"a": table["article_id"].map(rank), "s": table["start"], "e": -table["end"], "q": table["kind"] == "quantity"}
    )
    order = keys.sort_values(["a", "s", "e", "q"], kind="stable").index
    return table.loc[order].reset_index(drop=True)  # with the attrs of `table`
