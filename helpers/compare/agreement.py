"""How far the rules agree with the reference coding, which was made by language models and not yet by a person."""

from typing import Any

import pandas as pd

from helpers import paths, schema

QUANTITY_CELLS = ("value", "bound", "thing", "measurand", "actor", "certainty", "flag")
STATEMENT_CELLS = ("voice", "actor", "speech_act", "polarity", "certainty")
OVERLAP = 0.5  # a statement is found where intersection over union of the spans is at least this


def agreement(claims: pd.DataFrame) -> pd.DataFrame:
    """kind, cell, n, of: of so many required rows of the reference coding, n are found, or found with the same cell.

    A quantity is found where a claim has its very numeral; a statement where a message overlaps its message, or its
    message, cue and speaker together. Cells the reference accepts besides (`certainty_also`) count as the same.
    """
    rows: list[dict[str, Any]] = []
    for kind, name, cells in (("quantity", "quantities", QUANTITY_CELLS), ("statement", "statements", STATEMENT_CELLS)):
        reference = pd.read_csv(paths.REFERENCE / f"{name}.csv", dtype="str", keep_default_na=False)
        required = schema.each(reference[reference["required"] == "yes"])
        pairs = [(row, _match(row, claims[claims["kind"] == kind], kind)) for row in required]
        found = [(row, claim) for row, claim in pairs if claim is not None]
        rows.append({"kind": kind, "cell": "found", "n": len(found), "of": len(pairs)})
        rows += [
            {"kind": kind, "cell": cell, "n": sum(_same(row, claim, cell) for row, claim in found), "of": len(found)}
            for cell in cells
        ]
    return schema.frame("agreement", rows)


def _match(row: Any, claims: pd.DataFrame, kind: str) -> Any:
    own = claims[claims["article_id"] == row.article_id]
    if kind == "quantity":
        return next(iter(schema.each(own[own["number_start"] == int(row.number_start)])), None)
    ranked = sorted(((_overlap(row, claim), claim) for claim in schema.each(own)), key=lambda pair: -pair[0])
    return ranked[0][1] if ranked and ranked[0][0] >= OVERLAP else None


def _overlap(row: Any, claim: Any) -> float:
    def share(start: str, end: str) -> float:
        shared = min(int(end), claim.end) - max(int(start), claim.start)
        return shared / (max(int(end), claim.end) - min(int(start), claim.start)) if shared > 0 else 0.0

    return max(share(row.start, row.end), share(row.hull_start, row.hull_end))


def _same(row: Any, claim: Any, cell: str) -> bool:
    found, wanted = getattr(claim, cell), getattr(row, cell)
    if cell == "value":
        return (wanted == "" and pd.isna(found)) or (wanted != "" and float(wanted) == found)
    also = getattr(row, f"{cell}_also", "")
    return str(found) in {wanted, *(also.split("|") if also else ())}
