"""Claims as W3C Web Annotations and back: places in code points, quotations, and the cells in the bodies."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pandas as pd

from helpers import schema
from helpers.export.workbooks import cell

AROUND = 32  # characters before and after a quotation that tell it from another of the same words
CLAIM = "urn:gegenlesen:claim:"


def written(tables: Mapping[str, pd.DataFrame], articles: pd.DataFrame | None, file: str | Path) -> str:
    """The table "claims" as an annotation page (JSON-LD)."""
    if articles is None or "claims" not in tables:
        raise ValueError(f"{file}: annotations are made of claims in their texts; give claims and articles=.")
    claims, known = tables["claims"], articles.set_index("article_id")
    gone = sorted(set(claims["article_id"]) - set(known.index))
    if gone:
        raise ValueError(f"{file}: no text for the claims of '{gone[0]}'; give all their articles.")
    rows = claims.astype(object).where(claims.notna(), None).to_dict("records")
    items = [_annotation(row, known.loc[row["article_id"]]) for row in rows]
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _annotation(row: dict[Any, Any], article: pd.Series) -> dict[str, Any]:
    start, end, text = int(row["start"]), int(row["end"]), article["text"]
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    cells = {str(name): cell(given) for name, given in row.items()}
    cells = {name: str(one) if hasattr(one, "year") else one for name, one in cells.items() if one is not None}
    return {
        "id": CLAIM + quote(row["claim_id"]), "type": "Annotation", "motivation": "describing",
        "body": {"type": "TextualBody", "format": "application/json", "value": json.dumps(cells, ensure_ascii=False)},
        "target": {
            "source": quote(article["path"] or row["article_id"]),
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": before, "suffix": after},
            ],
        },
    }  # fmt: skip


def annotated(file: Path) -> pd.DataFrame:
    """The claims of an annotation page, with the columns its bodies hold; ValueError of one sentence."""
    try:
        rows = [_claim(item) for item in json.loads(file.read_text("utf-8"))["items"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        said = " ".join(str(error).split())[:120]
        raise ValueError(f"{file}: is no page of annotations as gl.save writes it ({said}); save it anew.") from None
    return pd.DataFrame(rows).reindex(columns=schema.tables()["claims"].names)


def _claim(item: dict[str, Any]) -> dict[str, Any]:
    of_type = {one["type"]: one for one in item["target"]["selector"]}
    place, said = of_type["TextPositionSelector"], of_type["TextQuoteSelector"]
    known = {"claim_id": unquote(str(item["id"]).removeprefix(CLAIM)), "text": said["exact"]}
    return {**json.loads(item["body"]["value"]), **known, "start": place["start"], "end": place["end"]}
