"""Who is quoted, in how many words, literally and in other words."""

import re
from typing import Any

import pandas as pd

from helpers import schema
from helpers.compare.rows import outermost
from helpers.topic import Topic

LITERAL = re.compile(r"[„“\"»«][^„“”\"»«]{3,}[“”\"»«]")


def voices(claims: pd.DataFrame, story: Topic | None = None) -> pd.DataFrame:
    """One row per article and speaker: statements, words_direct, words_paraphrased, with the side the topic gives.

    A statement inside another one counts with the outer one only. Of a mixed message the quoted words count as direct.
    """
    rows: dict[tuple[str, str, str], dict[str, Any]] = {}
    for row in outermost(claims):
        name = row.speaker_name or row.speaker
        line = rows.setdefault(
            (row.article_id, row.actor, name if row.actor == "" or name else row.actor),
            {"article_id": row.article_id, "speaker_name": name, "actor": row.actor, "side": _side(row.actor, story),
             "statements": 0, "words_direct": 0, "words_paraphrased": 0},
        )  # fmt: skip
        literal = _words(row.text) if row.voice == "direct" else sum(_words(part) for part in LITERAL.findall(row.text))
        line["statements"] += 1
        line["words_direct"] += literal
        line["words_paraphrased"] += _words(row.text) - literal
    return schema.frame("voices", rows.values())


def _side(actor: str, story: Topic | None) -> str:
    sides = [story.actors[a].side for a in actor.split(";") if a in story.actors] if story is not None else []
    return ";".join(dict.fromkeys(filter(None, sides)))


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))
