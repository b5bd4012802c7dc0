"""English glosses of the five articles' passages, from the reference coding: by language models, not by a person."""

import csv
from functools import cache
from typing import Any

from helpers import paths

WORDS = ("quantity", "passage")  # kinds whose gloss fits the same words wherever they stand


@cache
def _glosses() -> dict[tuple[str, str, str], str]:
    path = paths.REFERENCE / "glosses.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = {(row["article_id"], row["start"], row["text"]): row["gloss_en"] for row in rows}
    return known | {("", "", " ".join(row["text"].split())): row["gloss_en"] for row in rows if row["kind"] in WORDS}


def gloss(claim: Any, language: str) -> str:
    """What a claim's German passage says in English; blank in German, and where no gloss is known.

    A quantity may be glossed by one of the same words elsewhere: "10.000 Soldaten" is so wherever it stands.
    """
    if language != "en":
        return ""
    here = _glosses().get((claim.article_id, str(claim.start), claim.text), "")
    return here or (gloss_of(claim.text, language) if claim.kind == "quantity" else "")


def gloss_of(text: str, language: str) -> str:
    """What any words of the five articles say in English: a title, a clue to a day, a passage that stands twice."""
    return _glosses().get(("", "", " ".join(text.split())), "") if language == "en" else ""
