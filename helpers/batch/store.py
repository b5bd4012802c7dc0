"""The folder that a run fills: which files, how one is written, and whether it belongs to this run.

OUT/articles, OUT/unread, OUT/claims and OUT/quarantine each hold one Parquet file a part (part-000000.parquet and on);
a part is done when its file of claims is there. OUT/run.json says of which run they are; OUT/duplicates.parquet names
the copies.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

KINDS = ("articles", "unread", "claims", "quarantine")


def name(out: Path, kind: str, number: int) -> Path:
    return out / kind / f"part-{number:06d}.parquet"


def write(table: pd.DataFrame, path: Path) -> None:
    """The table as Parquet, written aside and then renamed: a file that is there is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    plain = table.copy(deep=False)
    plain.attrs = {}
    plain.to_parquet(aside, engine="pyarrow", compression="zstd", index=False)
    os.replace(aside, path)


def read(path: Path, columns: list[str] | None = None) -> pd.DataFrame:
    try:
        return pd.read_parquet(path, engine="pyarrow", columns=columns)
    except (OSError, ValueError) as error:
        why = " ".join(str(error).split())[:120]
        raise ValueError(f"{path}: is no part that can be read ({why}); delete it and run this again.") from None


def finished(out: str | Path) -> Path:
    """OUT, if a run has filled it."""
    if not (Path(out) / "duplicates.parquet").is_file():
        raise FileNotFoundError(f"{out}: no finished run lies there; batch.extract(source, story, out) makes one.")
    return Path(out)


def numbers(out: Path, kind: str) -> list[int]:
    """The numbers of the parts that are there, in order."""
    return sorted(int(path.stem[5:]) for path in (out / kind).glob("part-*.parquet"))


def whole(out: Path, kind: str, columns: list[str] | None = None) -> pd.DataFrame:
    """All parts of one kind as one table; an empty one if there is none."""
    found = [read(name(out, kind, number), columns) for number in numbers(out, kind)]
    filled = [table for table in found if len(table)]
    return pd.concat(filled, ignore_index=True) if filled else (found or [pd.DataFrame(columns=columns or [])])[0]


def where(out: Path, kind: str, column: str, values: Iterable[str], columns: list[str] | None = None) -> pd.DataFrame:
    """The rows of all parts whose cell is one of some values; the parts are looked through, never held together."""
    from pyarrow import dataset

    parts = dataset.dataset(out / kind, format="parquet")
    return parts.to_table(columns, filter=dataset.field(column).isin(list(values))).to_pandas()


def begin(out: Path, run: dict[str, Any]) -> None:
    """Take OUT for this run, or go on with it; a folder that holds another run's parts is refused."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ValueError(f"{out}: cannot be a folder for the results ({error.strerror}); name another.") from None
    note = out / "run.json"
    if note.exists():
        try:
            known = json.loads(note.read_text("utf-8"))
        except ValueError:
            known = {}
        differ = [key for key in run if known.get(key) != run[key]]
        if differ:
            raise ValueError(
                f"{out}: holds a run with other {', '.join(differ)}; name another folder, or delete this one."
            )
    elif any((out / kind).exists() for kind in KINDS):
        raise ValueError(f"{out}: holds parts but no run.json; name another folder, or delete this one.")
    sweep(out)
    aside = out / f".run.json.{os.getpid()}"
    aside.write_text(json.dumps(run, indent=1, ensure_ascii=False) + "\n", "utf-8")
    os.replace(aside, note)


def sweep(out: Path) -> None:
    """Remove what a killed run left half written."""
    for left in (*out.glob(".run.json.*"), *out.glob("*/.part-*"), *out.glob(".duplicates*")):
        left.unlink(missing_ok=True)
