"""Two claims beside each other: both sentences, how they relate and why."""

import re
from itertools import pairwise
from typing import Any

import pandas as pd

from helpers import schema, wording
from helpers.html import Shown, text
from helpers.show.glosses import gloss
from helpers.telling import Teller


def pair(
    articles: pd.DataFrame, claims: pd.DataFrame, pairs: pd.DataFrame, at: int = 0, language: str = wording.LANGUAGE
) -> Shown:
    """One row of the pairs table: both sentences, how they relate and why. `at` counts from 0."""
    if pairs.empty:
        raise ValueError("The pairs table has no rows; pair claims that have a measurand.")
    if not 0 <= at < len(pairs):
        raise ValueError(f"The pairs table has {len(pairs)} rows; use at=0 to at={len(pairs) - 1}.")
    row, tell = pairs.iloc[at], Teller(language)
    own = articles.set_index("article_id")
    known = {claim.claim_id: claim for claim in schema.each(claims)}
    both = [known[claim_id] for claim_id in (row["a"], row["b"])]
    quotes = [_quote(own.loc[claim.article_id], claim, known.get(claim.statement_id), language) for claim in both]
    reasons = ", ".join(tell.code("reasons", code) for code in row["reasons"].split(";") if code)
    verdict = ": ".join(filter(None, [tell.code("relation", row["relation"]), reasons]))
    html = "".join(quote.html for quote in quotes)
    html += f"<p><strong>{text(verdict)}</strong><br>{text(row['explanation'])}</p>"
    return Shown(f"<div>{html}</div>", "\n".join([*(quote.plain for quote in quotes), verdict, row["explanation"]]))


def _quote(article: Any, claim: Any, statement: Any | None, language: str) -> Shown:
    """The sentence of a claim with the claim marked, its letter before, and beneath the gloss of all that was said."""
    ends = (claim.sentence_start, claim.start, claim.end, max(claim.sentence_end, claim.end))
    before, counted, after = (re.sub(r"\s+", " ", article.text[low:high]) for low, high in pairwise(ends))
    marked = f'<mark style="background-color:#ffe9a8;color:#111111">{text(counted)}</mark>'
    whole = gloss(statement, language) if statement is not None else ""
    english = whole or gloss(claim, language)
    small = f"<br><small>= {'… ' * bool(whole)}{text(english)}</small>" if english else ""
    quote = f'<span lang="de">{text(before)}{marked}{text(after)}</span>'
    plain_text = f"{article.label}: {before}{counted}{after}"
    return Shown(f"<p><strong>{text(article.label)}</strong> {quote}{small}</p>\n", plain_text)
