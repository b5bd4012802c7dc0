"""How each article words things: counts with examples. A description, never a score of trustworthiness."""

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from helpers import schema
from helpers.compare.reuse import WORD, reuse
from helpers.compare.rows import counted
from helpers.german import hedges

EXAMPLES = 3
HEDGED = ("probable", "possible", "alleged", "unconfirmed", "hypothetical", "planned", "reported")
PASSIVE = re.compile(
    r"\b(?:[Ee]s\s+)?(?:wird|wurde|werde)\s+(?:\w+\s+){0,2}?"
    r"(?:vermutet|befürchtet|berichtet|vermerkt|geschätzt|gemutmaßt|spekuliert|behauptet)\b"
)
# A quotation of a few words between two sentences, part of neither: „Mehr Hilfe“ Er behauptete ...
STRANDED = re.compile(r"(?<=[.!?] )[„\"»][^„“”\"»«.!?]{3,40}[“\"«](?= [A-ZÄÖÜ])")
SWAP_SIDE = 4  # words that must agree on one side of a swapped word: "Soldaten in Russland einarriviert / eingetroffen"
Found = tuple[str, list[tuple[int, int]], int | None]


def profile(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row per article and feature: n, of (how many it could be), up to three examples with their spans."""
    copied = reuse(articles)
    rows = []
    for article, text in zip(articles["article_id"], articles["text"], strict=True):
        mine = claims[claims["article_id"] == article]
        rows.append({"article_id": article, "feature": "words", "n": len(WORD.findall(text))})
        within = copied[(copied["a_article"] == article) & (copied["b_article"] == article)]
        for feature, spans, of in _features(text, counted(mine), within):
            rows.append(_row(article, text, feature, spans, of))
    return schema.frame("profile", rows)


def _row(article: str, text: str, feature: str, spans: list[tuple[int, int]], of: int | None) -> dict[str, Any]:
    shown = spans[:EXAMPLES]
    return {
        "article_id": article, "feature": feature, "n": len(spans), "of": of,
        "examples": " | ".join(" ".join(text[start:end].split()) for start, end in shown),
        "spans": ";".join(f"{start}-{end}" for start, end in spans),
    }  # fmt: skip


def _features(text: str, rows: list[Any], within: pd.DataFrame) -> Iterator[Found]:
    statements = [row for row in rows if row.kind == "statement"]
    counts = [row for row in rows if row.kind == "quantity"]
    yield "attributed_numbers", _spans(row for row in counts if row.speaker), len(counts)
    yield "plain_numbers", _spans(row for row in counts if not row.speaker), len(counts)
    yield "direct", _spans(row for row in statements if row.voice == "direct"), len(statements)
    yield "paraphrased", _spans(row for row in statements if row.voice != "direct"), len(statements)
    yield "nobody_named", _spans(row for row in statements if not row.speaker_name), len(statements)
    yield "no_actor", _spans(row for row in statements if row.speaker_name and not row.actor), len(statements)
    yield "passive", [match.span() for match in PASSIVE.finditer(text)], None
    found = hedges.find(text)
    for kind in HEDGED:
        yield f"hedge_{kind}", [(h.start, h.end) for h in found if h.kind == kind], None
    yield "lost_thousand", _spans(row for row in counts if row.flag == "lost_thousand"), len(counts)
    yield "stranded_quote", [match.span() for match in STRANDED.finditer(text)], None
    yield "swapped_word", _swapped(text), None
    yield "repeated_passage", [(row.b_start, row.b_end) for row in schema.each(within)], None


def _spans(rows: Any) -> list[tuple[int, int]]:
    return [(row.start, row.end) for row in rows]


def _swapped(text: str) -> list[tuple[int, int]]:
    """Places where the same words lead to another word: headings written twice, once with an odd word."""
    words = [match.span() for match in WORD.finditer(text)]
    low = [text[start:end].lower() for start, end in words]
    seen: dict[tuple[str, ...], int] = {}
    found: dict[int, tuple[int, int]] = {}
    for n in range(SWAP_SIDE, len(low)):
        before = tuple(low[n - SWAP_SIDE : n])
        first = seen.setdefault(before, n)
        after = low[n + 1 : n + 3]
        if first != n and low[first] != low[n] and after and low[first + 1 : first + 3] == after:
            found[first], found[n] = words[first], words[n]
    return [found[n] for n in sorted(found)]
