"""Many articles: the same extraction as `claims.extract`, part by part, on several cores or a Dask cluster.

    done = batch.extract("archive/*.jsonl", story, "out")      # again after an interruption: it goes on where it was
    claims = batch.load("out", story, "in_russia", on="2024-10-31")
    pool = gl.pool(claims, story, "in_russia", on="2024-10-31")

`out` is a folder of Parquet files (see `store`), the same byte for byte however many workers made it and however often
it was interrupted. Needs the extra `parquet`, for a cluster `archive` too.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import articles as reading
from helpers import schema, topic, wording
from helpers.batch import running, sources, steps, store, together
from helpers.claims import settings

SIZE = 250  # articles a part
FORMAT = 2  # of the parts: another one cannot go on with them
NEAR = timedelta(30)  # days around the day asked for that `load` brings along: windows further apart are never compared


@dataclass(frozen=True)
class Summary:
    """What a run did, in articles: read = extracted + quarantined + duplicates; and how many claims and parts."""

    read: int
    extracted: int
    quarantined: int
    duplicates: int
    claims: int
    parts: int

    def __str__(self) -> str:
        copies = _counted(self.duplicates, "copy of another", "copies of others")
        claims, parts = _counted(self.claims, "claim", "claims"), _counted(self.parts, "part", "parts")
        return (
            f"{_counted(self.read, 'article', 'articles')} read: {self.extracted:,} extracted, "
            f"{self.quarantined:,} in quarantine, {copies}; {claims} in {parts}."
        )


def _counted(n: int, one: str, more: str) -> str:
    return f"{n:,} {one if n == 1 else more}"


def extract(
    source: str | Path,
    story: topic.Topic | None,
    out: str | Path,
    *,
    size: int = SIZE,
    workers: int | None = None,
    scheduler: Any = None,
) -> Summary:
    """Read every article of `source` and write its claims below `out`.

    source: a folder or glob of article files, or tables with a column `text` (.jsonl, .csv, .parquet; `article_id`,
    `title`, `outlet`, `published` are used where they are there). story: a topic or None. size: articles a part.
    workers: processes, one a core unless given. scheduler: a Dask client or the address of a scheduler; workers there
    must see `source` and `out` and have this package. Raises ValueError or OSError of one sentence.
    """
    place = Path(out)
    found = sources.files(source)
    if any(place.resolve() in file.absolute().parents for file in found):
        raise ValueError(f"{out}: lies around the articles of {source}; name another folder for the results.")
    if story is not None and not isinstance(story, topic.Topic):
        raise ValueError(f"The story is {type(story).__name__}, not a loaded one; give gl.story(...) or None.")
    client, cores = running.connected(scheduler), _count("workers", workers or running.cores())
    store.begin(place, _run(found, story, _count("size", size)))
    jobs = ((str(place.resolve()), n, part) for n, part in enumerate(sources.parts(found, size)))
    running.run(steps.read, jobs, None, cores, client, "reading")
    left_out = _left_out(place)
    numbers = store.numbers(place, "articles")
    if not numbers:
        raise ValueError(f"{source}: holds no article; give tables with rows, or files with texts.")
    again = ((str(place.resolve()), n, left_out.get(n, {}), story) for n in numbers)
    running.run(steps.extract, again, len(numbers), cores, client, "extracting")
    return summary(place)


def _run(found: list[Path], story: topic.Topic | None, size: int) -> dict[str, Any]:
    """What tells this run from others: with another of these its parts would be others."""
    told = {name: entry for name, entry in vars(story).items() if name != "path"} if story else {}
    story_hash = hashlib.sha256(repr(told).encode()).hexdigest()
    versions = {name: version(name) for name in ("pandas", "pyarrow")}
    return {"source": sources.fingerprint(found), "story": story_hash, "size": size, "format": FORMAT, **versions}


def _count(name: str, given: Any) -> int:
    if not isinstance(given, int) or given < 1:
        raise ValueError(f"{name}={given!r} is no number of them; give a whole number, 1 or more.")
    return given


def _left_out(out: Path) -> dict[int, dict[str, str]]:
    """part -> {article_id: why it is bad, or "" for a copy}; of equal texts the first is kept, and of equal names."""
    texts: dict[str, str] = {}
    names: set[str] = set()
    found: dict[int, dict[str, str]] = {}
    copies: list[dict[str, str]] = []
    for number in store.numbers(out, "articles"):
        table = store.read(store.name(out, "articles", number), ["article_id", "sha256"])
        for article_id, sha256 in zip(table["article_id"], table["sha256"], strict=True):
            if sha256 in texts:
                copies.append({"article_id": article_id, "same_as": texts[sha256]})
                found.setdefault(number, {})[article_id] = ""
            elif article_id in names:
                found.setdefault(number, {})[article_id] = "another article has the same name; rename one."
            else:
                texts[sha256] = article_id
                names.add(article_id)
    store.write(pd.DataFrame(copies, columns=["article_id", "same_as"], dtype="str"), out / "duplicates.parquet")
    return found


def summary(out: str | Path) -> Summary:
    """What a finished run did, counted again from its files."""
    place = store.finished(out)
    numbers = store.numbers(place, "claims")
    count = {kind: sum(_rows(store.name(place, kind, n)) for n in numbers) for kind in store.KINDS}
    copies = len(duplicates(place))
    extracted = count["articles"] - count["quarantine"] - copies
    bad = count["unread"] + count["quarantine"]
    return Summary(count["articles"] + count["unread"], extracted, bad, copies, count["claims"], len(numbers))


def _rows(path: Path) -> int:
    from pyarrow import parquet

    return int(parquet.read_metadata(path).num_rows)


def duplicates(out: str | Path) -> pd.DataFrame:
    """The articles left out because another has the same text: article_id, same_as."""
    return store.read(store.finished(out) / "duplicates.parquet")


def quarantine(out: str | Path) -> pd.DataFrame:
    """What could not be read or extracted: article_id, file, reason, excerpt."""
    return pd.concat([store.whole(store.finished(out), kind) for kind in ("unread", "quarantine")], ignore_index=True)


def articles(out: str | Path, article_ids: Iterable[str]) -> pd.DataFrame:
    """The articles of these ids as an articles table, with their texts; labels run anew from A."""
    found = store.where(store.finished(out), "articles", "article_id", article_ids)
    found = _typed(steps.with_pages(found), "articles").sort_values(["published_from", "article_id"], ignore_index=True)
    return found.assign(label=[reading.letters(n) for n in range(1, len(found) + 1)])


def load(
    out: str | Path, story: topic.Topic | None = None, measurand: str | None = None, on: str | date | None = None
) -> pd.DataFrame:
    """The claims of a run: of one measurand with its wholes and parts, and of 30 days around a day, or all of them.

    What only several articles together tell is sought among what is loaded, as `claims.extract` does across a table.
    """
    place = store.finished(out)
    if measurand is None:
        found = store.whole(place, "claims")
    else:
        found = store.where(place, "claims", "measurand", [measurand] if story is None else _family(story, measurand))
    known_settings = {
        claim_id: settings.reread(cell) for claim_id, cell in zip(found["claim_id"], found["setting"], strict=True)
    }
    found = _typed(together.across(found, known_settings, place, story), "claims")
    if on is not None:
        day = pd.Timestamp(reading.sources.day(on, "on"))
        known = found["refers_from"].notna() | found["refers_to"].notna()
        far = (found["refers_from"] > day + NEAR) | (found["refers_to"] < day - NEAR)
        found = found[~(known & far)].reset_index(drop=True)
    found.attrs["story"] = "" if story is None else story.path  # what readers call its things stands there
    found.attrs["settings"] = schema.Shared((name, known_settings[name]) for name in found["claim_id"])
    return found


def _family(story: topic.Topic, measurand: str) -> list[str]:
    """The measurand's tree; an unknown one is an error that names the topic's."""
    if measurand not in story.measurands:
        known = wording.choice(measurand, (one.id for one in story.measurands))
        raise ValueError(f"There is no measurand '{measurand}'; {known}.")
    return [one.id for one in story.measurands if topic.family(story, one.id) == topic.family(story, measurand)]


def _typed(table: pd.DataFrame, name: str) -> pd.DataFrame:
    """Parquet keeps days to the millisecond; the tables have whole seconds."""
    return table.astype({column.name: schema.DTYPES[column.type] for column in schema.tables()[name].columns})
