"""What a worker does with one part: read its articles, then extract their claims. Both write whole files only."""

import json
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import articles, claims, schema, topic
from helpers.batch import store
from helpers.batch.sources import Part, Row
from helpers.claims import settings

EXCERPT = 200  # characters of a bad article that the quarantine shows
DAYS = ("published_from", "published_to")
BAD = ("article_id", "file", "reason", "excerpt")


def read(out: str, number: int, part: Part) -> None:
    """The articles of a part, and what could not be read of it."""
    if store.name(Path(out), "articles", number).exists():
        return
    unread: list[dict[str, str]] = []
    table = _of_files(part, unread) if isinstance(part[0], Path) else _of_rows(part, unread)
    store.write(pd.DataFrame(unread, columns=list(BAD), dtype="str"), store.name(Path(out), "unread", number))
    about = [json.dumps(table.attrs.get("pages", {}).get(name, {}), ensure_ascii=False) for name in table["article_id"]]
    store.write(table.assign(about=about), store.name(Path(out), "articles", number))


def _of_files(files: list[Path], unread: list[dict[str, str]]) -> pd.DataFrame:
    table = articles.of_files(files)
    for file, reason in table.attrs["skipped"]:
        unread.append({"article_id": "", "file": file, "reason": reason, "excerpt": ""})
    return table


def _of_rows(rows: list[Row], unread: list[dict[str, str]]) -> pd.DataFrame:
    """The articles of rows of a table; a row that makes none is told in `unread`."""
    found: dict[str, Row] = {}
    for row in rows:
        article_id = str(row.get("article_id") or row.get("id") or row["stem"])
        reason = row.get("fault") or _fault(article_id, row, found)
        if reason:
            excerpt = str(row.get("excerpt") or row.get("text") or "")[:EXCERPT].encode("utf-8", "replace").decode()
            unread.append({"article_id": article_id, "file": row["place"], "reason": reason, "excerpt": excerpt})
        else:
            found[article_id] = row
    table = articles.from_texts(
        {article_id: row["text"] for article_id, row in found.items()},
        published={article_id: _published(row) for article_id, row in found.items() if _published(row)},
        titles={article_id: str(row["title"]) for article_id, row in found.items() if row.get("title")},
    ) if found else schema.frame("articles")  # fmt: skip
    for column, key in (("outlet", "outlet"), ("path", "place")):
        table[column] = [str(found[article_id].get(key) or "") for article_id in table["article_id"]]
    return table


def _published(row: Row) -> Any:
    return row.get("published") or (row.get("published_from") and (row["published_from"], row.get("published_to")))


def _fault(article_id: str, row: Row, found: dict[str, Row]) -> str:
    """Why a row makes no article, "" if it does."""
    if not isinstance(row.get("text"), str) or not row["text"].strip():
        return "has no text; give each row its text in a column 'text'."
    if article_id in found:
        return f"the name '{article_id}' stands twice; give each article its own."
    try:
        row["text"].encode("utf-8")
        articles.cells(article_id, ".", _published(row))
    except UnicodeEncodeError:
        return "holds half of a character (a lone surrogate); save the text as UTF-8 again."
    except (TypeError, ValueError) as error:
        return str(error)
    return ""


def with_pages(table: pd.DataFrame) -> pd.DataFrame:
    """A stored part as an articles table: what its pages say beside the text is in ``attrs["pages"]`` again."""
    about = zip(table["article_id"], table.pop("about"), strict=True)
    table.attrs["pages"] = schema.Shared((name, json.loads(cell)) for name, cell in about)
    return table


def extract(out: str, number: int, left_out: dict[str, str], story: topic.Topic | None) -> None:
    """The claims of a part; an article that raises is put into the quarantine, and the others are read without it."""
    place = Path(out)
    if store.name(place, "claims", number).exists():
        return
    table = with_pages(store.read(store.name(place, "articles", number)))
    bad = [_bad(row, left_out[str(row.article_id)]) for row in table.itertuples() if left_out.get(str(row.article_id))]
    table = table[~table["article_id"].isin(left_out)].reset_index(drop=True)
    found = _claims(table, story, bad)
    store.write(pd.DataFrame(bad, columns=list(BAD), dtype="str"), store.name(place, "quarantine", number))
    store.write(_with_told(found), store.name(place, "claims", number))


def _claims(table: pd.DataFrame, story: topic.Topic | None, bad: list[dict[str, str]]) -> pd.DataFrame:
    try:
        return claims.extract(table, story)
    except Exception:
        found = [schema.frame("claims")]
        for n in range(len(table)):
            one = table.iloc[n : n + 1]
            try:
                found.append(claims.extract(one, story))
            except Exception as error:
                bad.append(_bad(next(one.itertuples()), f"{type(error).__name__}: {error}"))
        return pd.concat([part for part in found if len(part)] or found[:1], ignore_index=True)


def _with_told(found: pd.DataFrame) -> pd.DataFrame:
    """Beside its columns the cells that no table shows: the setting of a number, and what its article tells others."""
    known, told = (found.attrs.get(name, {}) for name in ("settings", "told"))
    return found.assign(
        setting=[settings.written(known.get(claim_id)) for claim_id in found["claim_id"]],
        told=[json.dumps(told[claim_id], default=str) if claim_id in told else "" for claim_id in found["claim_id"]],
    )


def _bad(row: Any, reason: str) -> dict[str, str]:
    return {"article_id": row.article_id, "file": row.path, "reason": reason, "excerpt": row.text[:EXCERPT]}
