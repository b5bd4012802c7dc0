"""Who is quoted, in how many words; and the tables of this room counted up: by actor, by article, by origin."""

import re

import pandas as pd

from helpers import schema, telling
from helpers.compare.rows import outermost
from helpers.topic import Topic

LITERAL = re.compile(r"[„“\"»«][^„“”\"»«]{3,}[“”\"»«]")


def voices(claims: pd.DataFrame, story: Topic | None = None) -> pd.DataFrame:
    """One row per article and speaker: statements, words_direct, words_paraphrased, with the side the topic gives.

    A statement inside another one counts with the outer one only. Of a mixed message the quoted words count as direct.
    """
    rows = []
    for row in outermost(claims):
        literal = _words(row.text) if row.voice == "direct" else sum(_words(part) for part in LITERAL.findall(row.text))
        name, side = row.speaker_name or row.speaker, _side(row.actor, story)
        rows.append((row.article_id, name, row.actor, side, 1, literal, _words(row.text) - literal))
    counted = pd.DataFrame(rows, columns=schema.tables()["voices"].names)
    grouped = counted.groupby(["article_id", "speaker_name", "actor", "side"], sort=False, as_index=False).sum()
    return schema.frame("voices", grouped.to_dict("records"))


def _side(actor: str, story: Topic | None) -> str:
    sides = [story.actors[a].side for a in actor.split(";") if a in story.actors] if story is not None else []
    return ";".join(dict.fromkeys(filter(None, sides)))


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))


def by_actor(voices: pd.DataFrame) -> pd.DataFrame:
    """`voices` of all articles together: side, actor, statements, words_direct, words_paraphrased."""
    counts = ["statements", "words_direct", "words_paraphrased"]
    return voices.groupby(["side", "actor"], as_index=False)[counts].sum()


def by_article(table: pd.DataFrame, claims: pd.DataFrame, what: str, n: str = "") -> pd.DataFrame:
    """One row per value of column `what`, one column per article's label: the sum of column `n`, else how many rows.

    `table` has an article_id; the labels are those that `claims` was extracted with (``attrs["labels"]``).
    """
    label = table["article_id"].map(telling.of(claims).labels)
    amount = table[n] if n else pd.Series(1, index=table.index)
    counts = amount.groupby([table[what], label]).sum().unstack(fill_value=0)
    columns = sorted(counts.columns, key=lambda name: (len(name), name))
    return counts[columns].rename_axis(columns=None).reset_index()


def shared(origins: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """Origins that stand behind more than one article: origin_id, article_id, size (claims there)."""
    own = origins.merge(claims[["claim_id", "article_id"]], on="claim_id")
    several = own[own.groupby("origin_id")["article_id"].transform("nunique") > 1]
    counts = several.groupby(["origin_id", "article_id"], as_index=False, sort=False).size()
    order = {origin: n for n, origin in enumerate(several["origin_id"].drop_duplicates())}
    return counts.sort_values("origin_id", key=lambda ids: ids.map(order), kind="stable", ignore_index=True)


def behind(origins: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """How many articles have each measurand, and how many origins stand behind them: measurand, articles, origins."""
    own = origins.merge(claims[["claim_id", "article_id", "measurand"]], on="claim_id")
    counts = own[own["measurand"] != ""].groupby("measurand", as_index=False)[["article_id", "origin_id"]].nunique()
    return counts.rename(columns={"article_id": "articles", "origin_id": "origins"})


def copied(reuse: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """`reuse` with the words of each run as they stand in the first place: column text."""
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    runs = zip(reuse["a_article"], reuse["a_start"], reuse["a_end"], strict=True)
    return reuse.assign(text=[texts[article][start:end] for article, start, end in runs])
