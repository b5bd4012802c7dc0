"""English glosses of the five articles' passages, from the reference coding: by language models, not by a person."""

import csv
from functools import cache
from typing import Any

from helpers import paths


@cache
def _glosses() -> dict[tuple[str, str, str], str]:
    path = paths.REFERENCE / "glosses.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = {(row["article_id"], row["start"], row["text"]): row["gloss_en"] for row in rows}
    return known | {("", "", row["text"]): row["gloss_en"] for row in rows if row["kind"] == "quantity"}


def gloss(claim: Any, language: str) -> str:
    """What a claim's German passage says in English; blank in German, and where no gloss is known.

    A quantity may be glossed by one of the same words elsewhere: "10.000 Soldaten" is so wherever it stands.
    """
    if language != "en":
        return ""
    here = _glosses().get((claim.article_id, str(claim.start), claim.text), "")
    return here or (_glosses().get(("", "", claim.text), "") if claim.kind == "quantity" else "")
