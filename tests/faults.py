"""Do the tests notice? `python -m tests.faults --n 80 --seed 1` plants small faults by chance, one by one, in a copy.

A fault is a comparison turned, ``and`` for ``or``, a constant off by one, a branch never taken, or a value not
returned. The tests are run once and watched: which test runs which line (needs coverage). Then of every planted fault
the tests that run its line are asked, the quickest first, until one fails; where only an import runs it, all tests of
its module. Each fault gets a process of its own that has pandas and pytest loaded already. Prints each fault that
nobody noticed, and the share that was. Not part of `make test`. `--below helpers/german/speech --tests "test_speech*"`
asks for one room.
"""

import argparse
import ast
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas  # noqa: F401 - loaded before the processes part, for all of them
import pytest

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 120  # seconds of a fault's tests; one that makes a loop endless is noticed, too
LONGEST = 20.0  # seconds of tests that are asked for one fault
IMPORT = ""  # what runs a line that no test runs but the import of its module
PAIRS = ((ast.Lt, ast.GtE), (ast.Gt, ast.LtE), (ast.Eq, ast.NotEq), (ast.In, ast.NotIn), (ast.Is, ast.IsNot))
TURNED: dict[type[ast.cmpop], Callable[[], ast.cmpop]] = {a: b for pair in PAIRS for a, b in (pair, pair[::-1])}
COPIED = "helpers tests tools data seeds docs site notebooks pyproject.toml conftest.py run.py Makefile".split()
COPIED += "README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md LICENSE LICENSE-CC-BY-4.0 CITATION.cff".split()
COPIED += ["requirements.lock", "requirements-lab.lock", "requirements-site.lock"]


@dataclass(frozen=True)
class Fault:
    """One fault that can be planted: in which file and line, at which node of its syntax tree, and what is done."""

    path: str
    line: int
    node: int
    kind: str


def faults(path: str, lines: Container[int]) -> Iterator[Fault]:
    """Every fault that can be planted on some lines of a file."""
    for n, node in enumerate(ast.walk(ast.parse((ROOT / path).read_text("utf-8")))):
        line = getattr(node, "lineno", 0)
        kind = _plant(node) if line in lines else ""
        if kind:
            yield Fault(path, line, n, kind)


def planted(fault: Fault) -> str:
    """The source of the file with the fault."""
    tree = ast.parse((ROOT / fault.path).read_text("utf-8"))
    _plant(next(node for n, node in enumerate(ast.walk(tree)) if n == fault.node))
    return ast.unparse(ast.fix_missing_locations(tree))


def _plant(node: ast.AST) -> str:
    """Plant a fault in a node and say which; "" where none fits."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in TURNED:
        node.ops[0] = TURNED[type(node.ops[0])]()
        return "comparison turned"
    if isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return "and for or"
    if isinstance(node, ast.Constant) and type(node.value) is int:
        node.value += 1
        return "constant off by one"
    if isinstance(node, ast.If):
        node.test = ast.Constant(False)
        return "branch never taken"
    if isinstance(node, ast.Return) and node.value is not None and not _says_nothing(node.value):
        node.value = ast.Constant(None)
        return "value not returned"
    return ""


def _says_nothing(value: ast.expr) -> bool:
    """None, False, 0, "" or (): to return nothing instead is no fault that could be seen."""
    return (isinstance(value, ast.Constant) and not value.value) or (isinstance(value, ast.Tuple) and not value.elts)


def copy_of(folder: Path) -> Path:
    for name in COPIED:
        place = ROOT / name
        if place.is_dir():
            shutil.copytree(place, folder / name, ignore=shutil.ignore_patterns("__pycache__", "my"))
        elif place.exists():
            shutil.copy(place, folder / name)
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)  # some tests ask git which files there are
    subprocess.run(["git", "add", "-A"], cwd=folder, check=True)
    return folder


def apart(folder: Path, work: Callable[[], int], seconds: float) -> int:
    """What `work` returns in a process of its own, in `folder`; 1 where it takes too long."""
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        sys.path[:] = [str(folder), *(path for path in sys.path if path not in ("", str(ROOT)))]
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        signal.alarm(round(seconds))
        try:
            os._exit(work())
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def asked(names: Iterable[str], *plugins: object) -> int:
    return int(pytest.main(["-q", "-p", "no:cacheprovider", *names], plugins=list(plugins)))


class Watch:
    """Notes which test runs which line, and how long it takes."""

    def __init__(self, coverage: Any) -> None:
        self.coverage, self.seconds, self.failed = coverage, dict[str, float](), set[str]()

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.coverage.switch_context(item.nodeid)
        begin = time.monotonic()
        yield
        self.seconds[item.nodeid] = time.monotonic() - begin
        self.coverage.switch_context(IMPORT)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)


class Only:
    """Leaves the tests that run the line, the quickest first, as many as there is time for."""

    def __init__(self, tests: Collection[str], seconds: dict[str, float]) -> None:
        self.tests, self.seconds = tests, seconds

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        known = [item for item in items if item.nodeid in self.tests]
        known.sort(key=lambda item: self.seconds[item.nodeid])
        items[:], taken = [], 0.0
        for item in known:
            taken += self.seconds[item.nodeid]
            if items and taken > LONGEST:
                break
            items.append(item)


Lines = dict[str, dict[int, list[str]]]  # path of a module -> line -> tests that run it


def watched(folder: Path, files: list[str]) -> tuple[Lines, dict[str, float]]:
    """Run the tests once: which runs which line, and how long it takes."""
    out = folder / "watched.json"

    def watch() -> int:
        import coverage

        sight = coverage.Coverage(source=["helpers"], data_file=None, config_file=False)
        seen = Watch(sight)
        sight.start()
        asked(files, seen)
        sight.stop()
        data = sight.get_data()
        found = {os.path.relpath(path, folder): data.contexts_by_lineno(path) for path in data.measured_files()}
        out.write_text(json.dumps([found, seen.seconds, sorted(seen.failed)]))
        return 0

    apart(folder, watch, 3600)
    found, seconds, failed = json.loads(out.read_text())
    for test in failed:  # one that measures time may, since watching takes some
        print(f"left out: {test} fails as things are", flush=True)
    sound = {
        path: {int(n): [t for t in tests if t not in failed] for n, tests in of.items()} for path, of in found.items()
    }
    return sound, seconds


def noticed(fault: Fault, folder: Path, lines: Lines, seconds: dict[str, float]) -> bool:
    """Whether a test fails with the fault planted."""
    tests = {test for test in lines[fault.path][fault.line] if test}
    tests = tests or {test for of in lines[fault.path].values() for test in of if test}
    place = folder / fault.path
    sound, times = place.read_text("utf-8"), place.stat()
    try:
        place.write_text(planted(fault), "utf-8")
        os.utime(place, (times.st_atime, times.st_mtime + 60))  # so that no byte code of before fits

        def ask() -> int:
            sys.dont_write_bytecode = True
            return asked(["-x", *sorted({test.partition("::")[0] for test in tests})], Only(tests, seconds))

        return apart(folder, ask, LIMIT) != 0
    finally:
        place.write_text(sound, "utf-8")
        os.utime(place, (times.st_atime, times.st_mtime))


def tell(missed: Fault, folder: Path) -> None:
    line = (folder / missed.path).read_text("utf-8").splitlines()[missed.line - 1].strip()
    print(f"  not noticed: {missed.path}:{missed.line}: {missed.kind}: {line}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=80, help="how many faults")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--below", default="helpers", help="only in modules below this path")
    parser.add_argument("--tests", nargs="*", default=["test_*"], help="names of files of tests, with *")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = copy_of(Path(temporary))
        files = sorted({str(p.relative_to(folder)) for name in options.tests for p in folder.glob(f"tests/{name}.py")})
        lines, seconds = watched(folder, files)
        paths = sorted(path for path in lines if path.startswith(options.below))
        pool = [f for path in paths for f in faults(path, lines[path])]
        chosen = random.Random(options.seed).sample(pool, min(options.n, len(pool)))
        print(f"{len(chosen)} of {len(pool):,} faults that can be planted on lines that tests run", flush=True)
        missed = 0
        for fault in sorted(chosen, key=lambda fault: (fault.path, fault.line, fault.node)):
            if not noticed(fault, folder, lines, seconds):
                missed += 1
                tell(fault, folder)
        print(f"noticed {len(chosen) - missed} of {len(chosen)}")


if __name__ == "__main__":
    main()
