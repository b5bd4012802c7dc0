"""What an archive is read from, cut into parts that one worker takes at a time.

A part is a list of files, or the rows of a table. Parts follow the sorted files and the order of rows, so that the same
source always gives the same parts, however many workers there are.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import paths

TABLES = (".jsonl", ".ndjson", ".csv", ".parquet")
Row = dict[str, Any]
Part = list[Path] | list[Row]


def files(source: str | Path) -> list[Path]:
    """The files of a folder (its own, no subfolders), of a glob (``**`` too) or one file, in order of their paths."""
    path = paths.existing(source)
    if path.is_dir():
        found = [file for file in path.iterdir() if _may_hold_articles(file)]
    elif path.is_file():
        found = [path]
    else:
        base = Path(source).anchor or "."
        pattern = Path(source).relative_to(base) if Path(source).is_absolute() else Path(source)
        found = [file for file in Path(base).glob(str(pattern)) if _may_hold_articles(file)]
    if not found:
        raise FileNotFoundError(f"{source}: no article and no table is there; give a folder, a glob or a file.")
    kinds = {file.suffix.lower() in TABLES for file in found}
    if len(kinds) > 1:
        found = [file for file in found if file.suffix.lower() not in TABLES]  # sources.csv, notes beside the articles
    return sorted(found, key=lambda file: file.as_posix())


def _may_hold_articles(file: Path) -> bool:
    return file.is_file() and not file.name.startswith((".", "_")) and file.name != "sources.csv"


def parts(found: list[Path], size: int) -> Iterator[Part]:
    """The parts in order, each of at most `size` articles; tables are read as they are needed, never as a whole."""
    tables = found[0].suffix.lower() in TABLES
    waiting: Iterator[Any] = chain.from_iterable(_rows(file, size) for file in found) if tables else iter(found)
    while part := list(islice(waiting, size)):
        yield part


def _rows(file: Path, size: int) -> Iterator[Row]:
    """The rows of one table with the place of each (``file:number``); a line that is no row has only its fault."""
    read = {".csv": _csv, ".parquet": _parquet}.get(file.suffix.lower(), _json_lines)
    for number, row in enumerate(read(file, size), 1):
        yield row | {"place": f"{file.name}:{number}", "stem": f"{file.stem}-{number:06d}"}


def _json_lines(file: Path, size: int) -> Iterator[Row]:
    with file.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.strip():
                yield _parsed(line)


def _parsed(line: str) -> Row:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return {"fault": "is no line of JSON; write one object with a field 'text' a line.", "excerpt": line[:200]}
    return row if isinstance(row, dict) else {"fault": "is no object with a field 'text'.", "excerpt": line[:200]}


def _csv(file: Path, size: int) -> Iterator[Row]:
    reader = pd.read_csv(
        file, dtype="str", keep_default_na=False, encoding="utf-8-sig", chunksize=size, sep=None, engine="python"
    )
    for chunk in reader:
        yield from _records(chunk)


def _parquet(file: Path, size: int) -> Iterator[Row]:
    from pyarrow import parquet

    for chunk in parquet.ParquetFile(file).iter_batches(batch_size=size):
        yield from _records(chunk.to_pandas())


def _records(chunk: pd.DataFrame) -> Iterable[Row]:
    return chunk.to_dict("records")  # type: ignore[return-value]  # the columns of a table of texts are strings


def fingerprint(found: list[Path]) -> str:
    """What tells one source from another: names and sizes of its files."""
    listed = "\n".join(f"{file.as_posix()} {file.stat().st_size}" for file in found)
    return hashlib.sha256(listed.encode("utf-8", "surrogateescape")).hexdigest()
