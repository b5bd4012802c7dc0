"""What an archive is read from, cut into parts that one worker takes at a time.

A part is a list of files, or the rows of a table. Parts follow the sorted files and the order of rows, so that the same
source always gives the same parts, however many workers there are.
"""

import csv
import hashlib
import json
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

from helpers import paths
from helpers.articles import files as reading
from helpers.articles import sources as articles

TABLES = (".jsonl", ".ndjson", ".csv", ".parquet")
Row = dict[str, Any]
Part = list[Path] | list[Row]


def files(source: str | Path) -> list[Path]:
    """The files of a folder (its own, no subfolders), of a glob (``**`` too) or one file, in order of their paths."""
    if not isinstance(source, str | Path) or not str(source):
        raise ValueError(f"An archive is read from a folder, a glob or a file, not from {source!r}; give its path.")
    path = paths.existing(source)
    if path.is_dir():
        found = list(path.iterdir())
    elif path.exists() or path.is_symlink():
        found = [path]
    else:
        base = Path(source).anchor or "."
        pattern = Path(source).relative_to(base) if Path(source).is_absolute() else Path(source)
        found = list(Path(base).glob(str(pattern)))
    tables = [file for file in found if _is_table(file)]
    found = list(filter(reading.may_be_article, found)) or tables  # beside articles stand sources.csv and notes
    if not found:
        raise FileNotFoundError(f"{source}: no article and no table is there; give a folder, a glob or a file.")
    return sorted(found, key=lambda file: file.as_posix())


def _is_table(file: Path) -> bool:
    own = file.suffix.lower() in TABLES and not file.name.startswith((".", "_"))
    return own and file.is_file() and file.name != articles.NAME


def parts(found: list[Path], size: int) -> Iterator[Part]:
    """The parts in order, each of at most `size` articles; tables are read as they are needed, never as a whole."""
    tables = found[0].suffix.lower() in TABLES
    waiting: Iterator[Any] = chain.from_iterable(_rows(file, size) for file in found) if tables else iter(found)
    while part := list(islice(waiting, size)):
        yield part


def _rows(file: Path, size: int) -> Iterator[Row]:
    """The rows of one table with the place of each (``file:number``); a line that is no row has only its fault."""
    read = {".csv": _csv, ".parquet": _parquet}.get(file.suffix.lower(), _json_lines)
    for number, row in enumerate(_whole(read(file, size)), 1):
        yield row | {"place": f"{file.name}:{number}", "stem": f"{file.stem}-{number:06d}"}


def _whole(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows of a table; where it cannot be read further, that is its last."""
    try:
        yield from rows
    except (OSError, ValueError, csv.Error) as error:
        said = " ".join(str(error).split())
        yield {"fault": f"cannot be read from here on ({said}); mend the file, or save it as JSON lines."}


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
    with articles.opened(file) as lines:
        for row in articles.rows(lines):
            cells = " ".join(str(cell) for cell in row.values())
            ragged = None in row or None in row.values()
            yield {"fault": "has more or fewer cells than the first line.", "excerpt": cells} if ragged else row


def _parquet(file: Path, size: int) -> Iterator[Row]:
    from pyarrow import parquet

    for chunk in parquet.ParquetFile(file).iter_batches(batch_size=size):
        yield from chunk.to_pandas().to_dict("records")


def fingerprint(found: list[Path]) -> str:
    """What tells one source from another: names and sizes of its files."""
    listed = "\n".join(f"{file.as_posix()} {file.lstat().st_size}" for file in found)
    return hashlib.sha256(listed.encode("utf-8", "surrogateescape")).hexdigest()
