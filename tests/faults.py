"""Do the tests notice? `python -m tests.faults --n 80 --seed 1` plants small faults by chance, one by one, in a copy.

A fault is a comparison turned, ``and`` for ``or``, a constant off by one, a branch never taken, or a value not
returned. Only lines that some test runs are chosen (coverage finds them, file by file of tests), and only the files of
tests that run the line are asked, the quickest first, until one fails. Prints each fault that nobody noticed, and the
share that was. Not part of `make test`: it takes about half an hour on two cores.
"""

import argparse
import ast
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Container, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 240  # seconds a file of tests may take; a fault that makes a loop endless is noticed, too
TURNED = {ast.Lt: ast.GtE, ast.GtE: ast.Lt, ast.Gt: ast.LtE, ast.LtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq}
TURNED |= {ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is}  # type: ignore[dict-item]
COPIED = (
    "helpers",
    "tests",
    "tools",
    "data",
    "seeds",
    "docs",
    "site",
    "notebooks",
    "pyproject.toml",
    "conftest.py",
    "run.py",
)
COPIED += ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile")


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
        node.ops[0] = TURNED[type(node.ops[0])]()  # type: ignore[abstract]
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
    if isinstance(node, ast.Return) and node.value is not None:
        node.value = ast.Constant(None)
        return "value not returned"
    return ""


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


def run(folder: Path, file: str, *before: str) -> tuple[bool, float]:
    """Whether a file of tests passes, and in how many seconds."""
    command = [sys.executable, *before, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", file]
    start = time.monotonic()
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, timeout=LIMIT, env=os.environ | {"PYTHONPATH": str(folder)}
        )
    except subprocess.TimeoutExpired:
        return False, LIMIT
    return done.returncode in (0, 5), time.monotonic() - start


def covered(folder: Path) -> tuple[dict[str, dict[int, list[str]]], dict[str, float]]:
    """path of a module -> line -> files of tests that run it; and how long each file takes."""
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    seconds = {}
    files = sorted(path.relative_to(folder).as_posix() for path in (folder / "tests").glob("test_*.py"))
    with ThreadPoolExecutor(2) as pool:
        for file, (passed, took, lines) in zip(files, pool.map(lambda file: _lines(folder, file), files), strict=True):
            if not passed:
                print(f"left out: {file} does not pass here", flush=True)
                continue
            seconds[file] = took
            for path, numbers in lines.items():
                for number in numbers:
                    found[path][number].append(file)
    return found, seconds


def _lines(folder: Path, file: str) -> tuple[bool, float, dict[str, list[int]]]:
    data = folder / f".coverage.{Path(file).stem}"
    passed, took = run(folder, file, "-m", "coverage", "run", "--source=helpers", f"--data-file={data}")
    out = folder / f"{Path(file).stem}.json"
    report = [sys.executable, "-m", "coverage", "json", "-q", f"--data-file={data}", "-o", str(out)]
    subprocess.run(report, cwd=folder, capture_output=True)
    raw = json.loads(out.read_text())["files"] if out.exists() else {}
    return passed, took, {path: body["executed_lines"] for path, body in raw.items()}


def noticed(fault: Fault, folder: Path, asked: list[str]) -> str:
    """The file of tests that fails with the fault planted, "" if none does."""
    place = folder / fault.path
    sound = place.read_text("utf-8")
    try:
        place.write_text(planted(fault), "utf-8")
        return next((file for file in asked if not run(folder, file)[0]), "")
    finally:
        place.write_text(sound, "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=80, help="how many faults")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--below", default="helpers", help="only in modules below this path")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        folders = [copy_of(Path(first)), copy_of(Path(second))]
        lines, seconds = covered(folders[0])
        paths = sorted(path for path in lines if path.startswith(options.below))
        pool = [f for path in paths for f in faults(path, lines[path])]
        chosen = random.Random(options.seed).sample(pool, min(options.n, len(pool)))
        print(f"{len(chosen)} of {len(pool):,} faults that can be planted on lines that tests run", flush=True)
        report(chosen, folders, lines, seconds)


def report(
    chosen: list[Fault], folders: list[Path], lines: dict[str, dict[int, list[str]]], seconds: dict[str, float]
) -> None:
    """Plant them, half in each copy, and say which nobody noticed."""

    def half(n: int) -> list[tuple[Fault, str]]:
        return [
            (fault, noticed(fault, folders[n], sorted(lines[fault.path][fault.line], key=seconds.__getitem__)))
            for fault in chosen[n::2]
        ]

    with ThreadPoolExecutor(2) as pool:
        results = [pair for part in pool.map(half, range(2)) for pair in part]
    missed = [fault for fault, by in results if not by]
    for fault in sorted(missed, key=lambda fault: (fault.path, fault.line)):
        print(f"  not noticed: {fault.path}:{fault.line}: {fault.kind}")
    print(f"noticed {len(results) - len(missed)} of {len(results)}")


if __name__ == "__main__":
    main()
