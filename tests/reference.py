"""The reference coding (by language models, not yet by a person) as a claims table: rooms can be tested one by one."""

from functools import cache

import pandas as pd

from helpers import paths, schema

SAME = "text speech_act polarity certainty bound thing measurand flag actor via voice region start".split()
NUMBERS = "value low high suggested_value number_start number_end thing_start thing_end end".split()
DAYS = "refers_from refers_to said_from said_to".split()


@cache
def table(name: str) -> pd.DataFrame:
    """One file of the reference coding, all cells text."""
    return pd.read_csv(paths.REFERENCE / f"{name}.csv", dtype="str", keep_default_na=False)


def claim_ids() -> dict[str, str]:
    """Reference id (T05, q021) -> claim_id as the design writes it."""
    return {row["id"]: row["claim_id"] for row in _rows()}


def claims() -> pd.DataFrame:
    """Quantities and statements of the reference coding as `claims`; a statement's days are those of publication."""
    return _claims().copy()


@cache
def _claims() -> pd.DataFrame:
    ids = claim_ids()
    rows = [{**row, "statement_id": ids.get(row["statement_id"], "")} for row in _rows()]
    return schema.frame("claims", rows)


def _rows() -> list[dict[str, str]]:
    taken: dict[str, int] = {}
    rows = []
    for kind, name in (("quantity", "quantities"), ("statement", "statements")):
        for raw in table(name).to_dict("records"):
            claim_id = f"{raw['article_id']}:{kind[0]}{raw['start']}-{raw['end']}"
            taken[claim_id] = taken.get(claim_id, 0) + 1
            tie = f"~{taken[claim_id]}" if taken[claim_id] > 1 else ""
            rows.append({**_cells(raw, kind), "id": raw["id"], "claim_id": claim_id + tie})
    return rows


def _cells(raw: dict[str, str], kind: str) -> dict[str, str]:
    cells = {name: raw[name] for name in (*SAME, *NUMBERS, *DAYS) if raw.get(name)}
    published = table("published").set_index("article_id").loc[raw["article_id"]]
    cells |= {f"said_{side}": raw.get(f"said_{side}") or published[f"published_{side}"] for side in ("from", "to")}
    speaker = {name: raw[name] for name in ("speaker", "speaker_start", "speaker_end") if raw.get(name)}
    voice = raw.get("voice") or ("indirect" if raw.get("statement_id") else "narrator")
    return cells | speaker | {
        "kind": kind, "article_id": raw["article_id"], "statement_id": raw.get("statement_id", ""), "voice": voice,
        "speaker_name": raw.get("speaker_resolved", raw.get("speaker", "")), "polarity": raw.get("polarity", "affirms"),
        "role": "count" if kind == "quantity" else "", "cue": raw.get("cue", ""), "hedges": raw.get("hedges", ""),
        "rank": "normal", "rule": "reference", "coder": "reference",
        "sentence_start": raw["start"], "sentence_end": raw["end"],
    }  # fmt: skip
