"""What only several articles together tell, among the claims of all parts that are loaded: see `claims.extract`."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.batch import store
from helpers.claims import extracting
from helpers.claims.settings import Setting
from helpers.topic import Topic

DAYS = ("refers_from", "refers_to", "said_from", "said_to")
MADE = ("refers_from", "refers_to", "rule", "flag", "suggested_value")


def across(found: pd.DataFrame, settings: Mapping[str, Setting | None], out: Path, story: Topic | None) -> pd.DataFrame:
    """The claims with the days that others name and with their suspects; each part could see only itself.

    Without a story the days are those that the parts found.
    """
    if "told" not in found:
        raise ValueError(f"{out}: was made by an earlier version; extract into another folder, or delete this one.")
    counted = found["kind"] == "quantity"
    needed = counted & ((found["measurand"] != "") | (found["told"] != ""))
    beside = found["statement_id"].isin(found.loc[needed, "statement_id"]) & (found["statement_id"] != "")
    numbers = found[needed | (counted & beside)]
    holding = found[found["claim_id"].isin(numbers["statement_id"]) & (found["kind"] == "statement")]
    looked = pd.concat([numbers.assign(rest=_rests(numbers, out)), holding.assign(rest="")])
    rows: list[dict[str, Any]] = [_row(cells, settings, story) for cells in looked.to_dict("records")]
    extracting.across(rows, story)
    plain = found.drop(columns=["setting", "told"])
    for name in MADE:
        plain[name] = plain[name].astype(object)
        plain.loc[looked.index, name] = pd.Series([row[name] for row in rows], looked.index, dtype=object)
    return plain


def _row(cells: dict[Any, Any], settings: Mapping[str, Setting | None], story: Topic | None) -> dict[str, Any]:
    row = {**cells, "setting": settings[cells["claim_id"]]}
    row |= {name: row[name].date() if pd.notna(row[name]) else None for name in DAYS}
    told = json.loads(cells["told"]) if cells["told"] else {}
    if story is not None and (before := told.get("before")):
        row |= {
            "refers_from": _day(before["refers_from"]),
            "refers_to": _day(before["refers_to"]),
            "rule": before["rule"],
        }
    if "occasion" in told:
        row["occasion"] = _day(told["occasion"])
    row |= {"told": told.get("told", "")}
    if "beside" in told:
        row["beside"] = [(_day(first), _day(last)) for first, last in told["beside"]]
    return row


def _day(cell: str | None) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _rests(numbers: pd.DataFrame, out: Path) -> list[str]:
    """What follows each number in its sentence, up to the next number."""
    names = numbers["article_id"].unique()
    texts = store.where(out, "articles", "article_id", names, ["article_id", "text"]).set_index("article_id")["text"]
    beside = store.where(out, "claims", "article_id", names, ["article_id", "number_start"]).dropna()
    starts = {name: sorted(group) for name, group in beside.groupby("article_id")["number_start"]}
    rests = []
    for name, end, last in zip(numbers["article_id"], numbers["number_end"], numbers["sentence_end"], strict=True):
        following = next((start for start in starts[name] if start >= end), last)
        rests.append(texts[name][end : int(min(following, last))])
    return rests
