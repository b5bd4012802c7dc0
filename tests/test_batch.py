"""Many articles: the same claims as `claims.extract`, whoever works and whatever dies on the way."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from helpers import articles, batch, claims, reconcile, topic
from helpers.batch import example, running, sources

ROOT = Path(__file__).resolve().parent.parent
COUNT, SIZE = 60, 10


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, topic.Topic]:
    source, story = example.write(tmp_path_factory.mktemp("archive"), COUNT)
    return source, topic.load(story)


@pytest.fixture(scope="module")
def undisturbed(archive: tuple[Path, topic.Topic], tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("undisturbed")
    batch.extract(*archive, out, size=SIZE, workers=1)
    return out


def contents(out: Path) -> dict[str, str]:
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*.parquet"))
    }


def test_the_summary_adds_up_and_the_claims_are_those_of_extract(
    archive: tuple[Path, topic.Topic], undisturbed: Path
) -> None:
    done = batch.summary(undisturbed)
    assert (done.read, done.extracted, done.quarantined, done.duplicates) == (COUNT, COUNT, 0, 0)
    rows = [json.loads(line) for line in archive[0].read_text("utf-8").splitlines()]
    texts = {row["article_id"]: row["text"] for row in rows}
    table = articles.from_texts(texts, published={row["article_id"]: row["published"] for row in rows})
    whole = claims.extract(table, archive[1]).sort_values("claim_id", ignore_index=True)
    parts = batch.load(undisturbed, archive[1]).sort_values("claim_id", ignore_index=True)
    pd.testing.assert_frame_equal(parts, whole, check_dtype=False)
    assert len(parts) == done.claims > COUNT


@pytest.mark.slow  # a killed worker is one of two, and the bytes are the same
def test_two_processes_write_the_same_bytes(
    archive: tuple[Path, topic.Topic], undisturbed: Path, tmp_path: Path
) -> None:
    batch.extract(*archive, tmp_path / "out", size=SIZE, workers=2)
    assert contents(tmp_path / "out") == contents(undisturbed)


def test_dask_writes_the_same_bytes(archive: tuple[Path, topic.Topic], undisturbed: Path, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        batch.extract(*archive, tmp_path / "out", size=SIZE, scheduler=client)
    assert contents(tmp_path / "out") == contents(undisturbed)


RUN = """
import sys
from helpers import batch, topic
if __name__ == "__main__":
    print(batch.extract(sys.argv[1], topic.load(sys.argv[2]), sys.argv[3], size=10, workers=2), flush=True)
"""


def started(archive: tuple[Path, topic.Topic], out: Path) -> subprocess.Popen[bytes]:
    (out.parent / "run.py").write_text(RUN)
    command = [sys.executable, out.parent / "run.py", archive[0], archive[0].with_name("topic.toml"), out]
    return subprocess.Popen(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE)


def workers(parent: int) -> list[int]:
    """Process ids of a run's workers (Linux): children of the process that it starts them from."""
    found: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            of = int(status.read_text().rpartition(")")[2].split()[1])
            command = (status.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if b"forkserver" in command:
            found.setdefault(of, []).append(int(status.parent.name))
    return [worker for server in found.get(parent, ()) for worker in found.get(server, ())]


def wait_for(out: Path, kind: str, count: int, over: Callable[[], object]) -> None:
    """Until a run has written so many parts, or is over."""
    while not over() and len(list((out / kind).glob("part-*"))) < count:
        time.sleep(0.01)


@pytest.mark.skipif(sys.platform != "linux", reason="finds the workers in /proc")
@pytest.mark.parametrize("after", [0, 1, 3, *(pytest.param(n % 5, marks=pytest.mark.slow) for n in range(17))])
def test_a_killed_worker_loses_nothing(
    after: int, archive: tuple[Path, topic.Topic], undisturbed: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with ThreadPoolExecutor(1) as aside:
        run = aside.submit(batch.extract, *archive, out, size=SIZE, workers=2)
        wait_for(out, "claims" if after else "articles", after or 1, run.done)
        killed = workers(os.getpid())[:1]
        for worker in killed:
            os.kill(worker, signal.SIGKILL)
        assert run.result(timeout=120).extracted == COUNT and killed
    assert contents(out) == contents(undisturbed)


@pytest.mark.parametrize("after", [1, 3])
def test_a_run_that_breaks_off_goes_on_where_it_was(
    after: int,
    archive: tuple[Path, topic.Topic],
    undisturbed: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    real, calls = claims.extract, []

    def broken_off(table: pd.DataFrame, story: topic.Topic | None = None) -> pd.DataFrame:
        calls.append(len(table))
        if len(calls) > after:
            raise KeyboardInterrupt
        return real(table, story)

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(claims, "extract", broken_off)
        batch.extract(*archive, tmp_path / "out", size=SIZE, workers=1)
    assert len(list((tmp_path / "out/claims").glob("part-*"))) == after
    done = batch.extract(*archive, tmp_path / "out", size=SIZE, workers=1)
    assert done.read == done.extracted == COUNT
    assert contents(tmp_path / "out") == contents(undisturbed)


@pytest.mark.slow
@pytest.mark.parametrize("after", [n % 6 for n in range(20)])
def test_a_killed_run_goes_on_where_it_was(
    after: int, archive: tuple[Path, topic.Topic], undisturbed: Path, tmp_path: Path
) -> None:
    run = started(archive, tmp_path / "out")
    wait_for(tmp_path / "out", "articles" if after == 0 else "claims", after, lambda: run.poll() is not None)
    run.kill()
    run.communicate(timeout=60)
    done = batch.extract(*archive, tmp_path / "out", size=SIZE, workers=1)
    assert done.read == done.extracted == COUNT
    assert contents(tmp_path / "out") == contents(undisturbed)
    assert not [path for path in (tmp_path / "out").rglob(".*") if path.is_file()]


def test_of_equal_texts_the_first_is_kept_and_the_others_are_named(tmp_path: Path) -> None:
    lines = [json.dumps({"article_id": name, "text": "Die Polizei zählte 800 Gäste."}) for name in ("a", "b")]
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    done = batch.extract(tmp_path / "in.jsonl", None, tmp_path / "out", workers=1)
    assert str(done).startswith("2 articles read: 1 extracted, 0 in quarantine, 1 copy of another; ")
    assert batch.duplicates(tmp_path / "out").values.tolist() == [["b", "a"]]


def test_an_article_that_raises_is_put_aside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    real = claims.extract

    def fragile(table: pd.DataFrame, story: topic.Topic | None = None) -> pd.DataFrame:
        if table["text"].str.contains("Unglück").any():
            raise ZeroDivisionError("by chance")
        return real(table, story)

    monkeypatch.setattr(claims, "extract", fragile)
    texts = {"a": "Die Polizei zählte 800 Gäste.", "b": "Ein Unglück.", "c": "Es kamen 70 Gäste."}
    (tmp_path / "in.jsonl").write_text("\n".join(json.dumps({"id": k, "text": v}) for k, v in texts.items()))
    done = batch.extract(tmp_path / "in.jsonl", None, tmp_path / "out", workers=1)
    assert (done.read, done.extracted, done.quarantined) == (3, 2, 1)
    assert batch.quarantine(tmp_path / "out")["reason"].tolist() == ["ZeroDivisionError: by chance"]
    assert set(batch.load(tmp_path / "out")["article_id"]) == {"a", "c"}


def test_a_suspect_is_found_across_parts(archive: tuple[Path, topic.Topic], tmp_path: Path) -> None:
    said = [f"Das Hilfswerk zählte am Montag {n}.000 Pakete in Dornheim." for n in (3, 4, 5, 6)]
    said += ["Die Feuerwehr zählte am Montag 3 Pakete in Dornheim.", "Das Lager nahm 4 Pakete an; 5 Helfer kamen."]
    lines = [json.dumps({"id": f"a{n}", "published": "2024-03-12", "text": text}) for n, text in enumerate(said)]
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    batch.extract(tmp_path / "in.jsonl", archive[1], tmp_path / "out", size=2, workers=1)
    found = batch.load(tmp_path / "out", archive[1], "collected", on="2024-03-11")
    flagged = found[found["flag"] == "lost_thousand"]
    assert dict(zip(flagged["article_id"], flagged["suggested_value"], strict=True)) == {"a4": 3000.0, "a5": 4000.0}


def test_one_measurand_of_one_day_gives_the_pool_of_all(archive: tuple[Path, topic.Topic], undisturbed: Path) -> None:
    story = archive[1]
    part = batch.load(undisturbed, story, "collected", on="2024-04-01")
    assert 0 < len(part) < len(batch.load(undisturbed))
    of_part = reconcile.pool(part, story, "collected", on="2024-04-01")
    of_all = reconcile.pool(batch.load(undisturbed), story, "collected", on="2024-04-01")
    assert (of_part.low, of_part.high, of_part.k) == (of_all.low, of_all.high, of_all.k) and of_all.k > 1
    seen = batch.articles(undisturbed, part["article_id"].unique()[:3])
    assert len(seen) == 3 and seen["text"].str.len().min() > 0


def test_conflicts_are_as_firm_as_without_an_archive(archive: tuple[Path, topic.Topic], undisturbed: Path) -> None:
    """What the words around a number say of its place and state comes back out of the files."""
    story = archive[1]
    part = batch.load(undisturbed, story, "collected", on="2024-04-01")
    told = part.attrs["settings"]
    live = claims.extract(batch.articles(undisturbed, part["article_id"].unique()[:5]), story).attrs["settings"]
    both = set(live) & set(told)
    assert len(both) > 4 and all(told[name] == live[name] for name in both)


@pytest.mark.parametrize("ending", [".csv", ".parquet"])
def test_tables_are_read_alike(ending: str, tmp_path: Path) -> None:
    table = pd.DataFrame(
        {
            "id": ["x", "y"],
            "text": ["Es kamen 70 Gäste.\nAlle, auch; Kinder.", 'Sie sagte: "80 kamen."'],
            "outlet": ["Bote", ""],
        }
    )
    file = tmp_path / f"in{ending}"
    table.to_csv(file, index=False) if ending == ".csv" else table.to_parquet(file)
    batch.extract(file, None, tmp_path / "out", workers=1)
    read = batch.articles(tmp_path / "out", ["x", "y"])
    assert read[["article_id", "text", "outlet"]].values.tolist() == table.values.tolist()


def test_a_folder_of_files_is_read_as_by_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("Es kamen 70 Gäste.", "utf-8")
    (tmp_path / "in/b.txt").write_bytes(b"\xff\xfeE\0s\0")
    (tmp_path / "in/sources.csv").write_text("article_id,outlet\na,Bote\n", "utf-8")
    done = batch.extract(tmp_path / "in", None, tmp_path / "out", workers=1)
    assert (done.read, done.extracted, done.quarantined) == (2, 1, 1)
    assert batch.articles(tmp_path / "out", ["a"])["outlet"].tolist() == ["Bote"]


def test_parts_do_not_depend_on_the_order_of_the_file_system(tmp_path: Path) -> None:
    for name in ("c", "a", "b"):
        (tmp_path / f"{name}.txt").write_text(name)
    found = sources.files(tmp_path)
    assert [[file.stem for file in part] for part in sources.parts(found, 2)] == [["a", "b"], ["c"]]


@pytest.mark.parametrize("source", ["", 5, None, ["a.txt"]])
def test_what_is_no_path_is_no_archive(source: Any) -> None:
    with pytest.raises(ValueError, match="An archive is read from a folder"):
        sources.files(source)


def test_tables_are_read_where_no_article_stands_beside_them(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for name in ("b.csv", "a.JSONL", ".hidden.csv", "_draft.csv", "sources.csv", "notes.xlsx"):
        (tmp_path / name).write_text("text\nx\n", "utf-8")
    assert [file.name for file in sources.files(tmp_path)] == ["a.JSONL", "b.csv"]
    (tmp_path / "c.txt").write_text("x", "utf-8")
    assert [file.name for file in sources.files(tmp_path)] == ["c.txt"]


def test_a_ragged_row_and_a_line_that_is_no_object_are_faults_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("article_id,text\n1,eins\n2\n3,drei,mehr\n4,vier\n", "utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "fünf"}\n\n[6]\n{"text"\n{"text": "sieben"}\n', "utf-8")
    (rows,) = sources.parts(sources.files(tmp_path), 20)
    assert [(row["place"], row.get("text", "-") if "fault" not in row else "fault") for row in rows] == [
        ("a.csv:1", "eins"), ("a.csv:2", "fault"), ("a.csv:3", "fault"), ("a.csv:4", "vier"),
        ("b.jsonl:1", "fünf"), ("b.jsonl:2", "fault"), ("b.jsonl:3", "fault"), ("b.jsonl:4", "sieben"),
    ]  # fmt: skip


def test_one_source_is_told_from_another_by_names_and_sizes(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    seen = []
    for words in ("eins", "zwei", "drei!"):
        file.write_text(words, "utf-8")
        seen.append(sources.fingerprint([file]))
    assert seen[0] == seen[1] != seen[2] and len(seen[0]) == 64
    assert sources.fingerprint([file.rename(tmp_path / "b.txt")]) not in seen


def test_a_scheduler_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch.running, "PATIENCE", 1)
    with pytest.raises(ConnectionError, match=r"no Dask scheduler answers there"):
        batch.running.connected("tcp://127.0.0.1:9")


def test_workers_start_in_a_notebook_that_was_reset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(sys.modules["__main__"], "__spec__")  # as %reset leaves it
    running.run(time.sleep, [(0,), (0,)], 2, 2, None, "sleeping")
