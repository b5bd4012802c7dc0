"""The claims table as people read it: sentences on one line, whole numbers without ".0", blank instead of NaN."""

import pandas as pd

from helpers import wording

OFFSETS = ("start", "end", "pieces")


def readable(claims: pd.DataFrame, language: str = wording.LANGUAGE) -> pd.DataFrame:
    """A copy for display, all cells text: labels first, numbers and days as the language writes them, no offsets."""
    shown = claims.drop(
        columns=[name for name in claims.columns if name in OFFSETS or name.endswith(("_start", "_end"))]
    )
    labels = claims.attrs.get("labels", {})
    table = pd.DataFrame({"label": [labels.get(id, id) for id in claims["article_id"]]}, index=claims.index)
    for name in shown.columns:
        table[name] = [_cell(cell, language) for cell in shown[name]]
    return table


def _cell(cell: object, language: str) -> str:
    # The stubs of isna know no plain object, only the types that a cell can have.
    if cell is None or pd.isna(cell):  # type: ignore[call-overload]
        return ""
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat()
    return " ".join(cell.split()) if isinstance(cell, str) else wording.written(cell, language)
