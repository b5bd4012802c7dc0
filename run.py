#!/usr/bin/env python3
"""Every step of this project, with nothing but Python's standard library: `python run.py STEP`.

Sets up what a step needs, once, inside this folder; a second run does only what has changed. The Makefile has the same
steps.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tools.environment import CACHE, ENVIRONMENTS, LOCKED, ROOT, STAMPS, Stop, call, digest, setup, surroundings

NOTEBOOKS, DATA = ROOT / "notebooks", ROOT / "data"
# What a notebook's result depends on, besides itself.
ACCURACY = ["data/rule_accuracy.csv", "data/rule_accuracy_by_voice.csv"]  # written by `accuracy` only
INPUTS = ["helpers", "seeds", "data/topics", "data/reference", "data/corrections.csv", "data/examples", *ACCURACY]
INPUTS += ["data/handouts/*.toml", "data/handouts/*.template.html", "data/handouts/*.txt", "data/handouts/*.js"]
INPUTS += ["data/handouts/codings"]
INPUTS += ["requirements.lock", "tools/execute.py"]
REPORT = re.compile(r"data/examples/[^/]+/report/")
# Modules that write a generated file (the codebook, the handout) when run with `python -m`.
GENERATED = ["helpers.schema", "helpers.classroom"]


# --- the main job -----------------------------------------------------------------------------------------------------


def notebooks() -> list[Path]:
    found = sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))
    if not found:
        raise Stop("notebooks/ holds no notebook; check out the project's files again.")
    return found


def contents(*places: str) -> dict[str, str]:
    """path -> sha256 of every file at or below these places (patterns too), hidden files and byte code aside."""
    tops = [top for place in places for top in ROOT.glob(place)]
    listed = [path for top in tops for path in [top, *top.rglob("*")]]
    files = {path.relative_to(ROOT).as_posix(): path for path in listed if path.is_file()}
    return {
        name: digest(path.read_bytes())
        for name, path in sorted(files.items())
        if not re.search(r"(^|/)(\.|__pycache__/)|^notebooks/my/", name)
    }


def inputs() -> dict[str, str]:
    """What a notebook's result depends on; the reports of the examples are made by a notebook."""
    return {name: sha for name, sha in contents(*INPUTS).items() if not REPORT.match(name)}


def generated() -> dict[str, str]:
    """What this step writes: everything in data/ that is not an input."""
    given = inputs()
    return {name: sha for name, sha in contents("data").items() if name not in given}


def left_over(begun: int) -> list[str]:
    """Generated files that a run of everything did not write."""
    slack = 2_000_000_000  # some file systems keep whole seconds only
    return [name for name in generated() if (ROOT / name).stat().st_mtime_ns < begun - slack]


def figures(options: argparse.Namespace) -> None:
    """run every notebook whose code, data or helpers changed; write tables to data/, figures to data/figures/"""
    python, start, begun = setup(), time.monotonic(), time.time_ns()
    before = generated() | contents("notebooks")
    stamp = STAMPS / "figures.json"
    old = json.loads(stamp.read_text()) if stamp.exists() and not options.force else {}
    given = json.dumps(inputs())
    untouched = bool(old) and old["inputs"] == given and old["outputs"] == generated()
    ran = old.get("notebooks", {}) if untouched else {}
    stale = [path for path in notebooks() if ran.get(path.name, {}).get("sha256") != digest(path.read_bytes())]
    seconds = {name: entry["seconds"] for name, entry in old.get("notebooks", {}).items()}
    stale.sort(key=lambda path: -seconds.get(path.name, 0))  # longest first, so that no core idles at the end
    makers = {
        module: subprocess.Popen([python, "-m", module], cwd=ROOT, env=surroundings())
        for module in ([] if untouched else GENERATED)
    }
    done, failed = execute(python, stale)
    failed += [module for module, maker in makers.items() if maker.wait()]
    present = {path.name for path in notebooks()}
    entries = {name: entry for name, entry in (ran | done).items() if name in present}
    stamp.write_text(json.dumps({"inputs": given, "outputs": generated(), "notebooks": entries}))
    report(before, generated() | contents("notebooks"), len(stale), time.monotonic() - start)
    for name in left_over(begun) if options.force and not failed else []:
        print(f"  left over: {name} (nothing writes it any more; delete it)")
    if failed:
        raise Stop(f"{', '.join(failed)} did not run through, see above; a notebook that fails is left as it was.")


def execute(python: Path, paths: list[Path]) -> tuple[dict[str, dict[str, object]], list[str]]:
    """Run the notebooks in place; what was run (sha256, seconds by name), and what failed."""
    if not paths:
        return {}, []
    done: dict[str, dict[str, object]] = {}
    failed: list[str] = []
    command = [str(python), "-m", "tools.execute", *map(str, paths)]
    with subprocess.Popen(command, cwd=ROOT, env=surroundings(), stdout=subprocess.PIPE, encoding="utf-8") as process:
        for line in process.stdout or ():  # one line a notebook: name, seconds, "ok" or what went wrong
            name, seconds, outcome = line.rstrip("\n").split("\t")
            print(
                f"  [{len(done) + len(failed) + 1}/{len(paths)}] {name}  {float(seconds):.1f} s  {outcome}", flush=True
            )
            if outcome == "ok":
                done[name] = {"sha256": digest((NOTEBOOKS / name).read_bytes()), "seconds": float(seconds)}
            else:
                failed.append(name)
    if process.returncode and not failed:
        raise Stop("The notebooks could not be run; the message above says why.")
    return done, failed


def report(before: dict[str, str], after: dict[str, str], ran: int, seconds: float) -> None:
    """Say what the run changed, file by file."""
    kinds = {
        "new": sorted(after.keys() - before.keys()),
        "changed": sorted(name for name in before.keys() & after.keys() if before[name] != after[name]),
        "gone": sorted(before.keys() - after.keys()),
    }
    for kind, names in kinds.items():
        for name in names:
            print(f"  {kind}: {name}")
    count = sum(map(len, kinds.values()))
    print(f"{ran} of {len(notebooks())} notebooks run in {seconds:.1f} s; {count or 'no'} files changed.", flush=True)


def story(options: argparse.Namespace) -> None:
    """a folder of articles to a report: FOLDER [--topic FILE --measurand ID --on DAY --language de --out FOLDER]"""
    if not options.rest:
        raise Stop("Say which articles: python run.py story FOLDER, or make story ARTICLES=FOLDER.")
    call([setup(), "-m", "tools.story", *options.rest], GL_HERE=str(Path.cwd()))


# --- tests and checks -------------------------------------------------------------------------------------------------


def pytest(python: Path, *arguments: object) -> None:
    call([python, "-m", "pytest", *arguments])


def test(options: argparse.Namespace) -> None:
    """pytest, then every notebook compared with its saved output by nbval, strictly"""
    pytest(setup(), "--nbval", "tests", *notebooks(), *options.rest)


def test_all(options: argparse.Namespace) -> None:
    """the same with the slow tests, then the browser tests"""
    pytest(setup(), "--nbval", "-m", "not browser", "tests", *notebooks(), *options.rest)
    browser(options)


def browser(options: argparse.Namespace) -> None:
    """JupyterLab and the pages in a real browser (needs chromium)"""
    if not (ROOT / "tests/browser").is_dir():
        raise Stop("tests/browser is missing; there are no browser tests in this checkout.")
    if (ROOT / "site/conf.py").exists() and not options.built:
        site(options)
    pytest(setup("lab"), "-m", "browser", "tests/browser", *options.rest)


def check(options: argparse.Namespace) -> None:
    """ruff (lint and format) and mypy"""
    python = setup()
    commands = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    results = [subprocess.run([python, "-m", *command], cwd=ROOT, env=surroundings()) for command in commands]
    if any(done.returncode for done in results):
        raise Stop("The check found something, see above; 'ruff check --fix .' and 'ruff format .' mend most of it.")


def accuracy(options: argparse.Namespace) -> None:
    """how often each rule is right on texts of yours: --texts FOLDER"""
    call([setup(), "-m", "tests.accuracy", *texts(options), "--out", DATA / "rule_accuracy.csv", *options.rest])


def bench(options: argparse.Namespace) -> None:
    """how fast the extraction is, on made-up reports or on texts of yours: --texts FOLDER"""
    call([setup(), "-m", "tests.bench", *(texts(options) if options.texts else []), *options.rest])


def archive(options: argparse.Namespace) -> None:
    """claims of many articles: SOURCE --out FOLDER [--topic FILE] [--workers N] [--scheduler ADDRESS]"""
    call([setup(), "-m", "helpers.batch", *options.rest])


def texts(options: argparse.Namespace) -> list[str]:
    if not options.texts:
        raise Stop("Say which texts: python run.py accuracy --texts FOLDER, or make accuracy TEXTS=FOLDER.")
    return ["--texts", str(Path(options.texts).resolve())]


# --- reading, exploring, publishing -----------------------------------------------------------------------------------


def lab(options: argparse.Namespace) -> None:
    """JupyterLab with your own copies of the notebooks in notebooks/my/ (--refresh renews them)"""
    refresh = ["--refresh"] if options.refresh else []
    language = os.environ.get("GL_LANGUAGE", "en")
    call([setup("lab"), "-m", "tools.lab", *refresh, *options.rest], GL_LANGUAGE=language)


def site(options: argparse.Namespace) -> None:
    """the static pages in build/site (FULL_TEXT=1 for local use only)"""
    if not (ROOT / "site/conf.py").exists():
        raise Stop("site/conf.py is missing; there is no site to build in this checkout.")
    shutil.rmtree(ROOT / "build/site", ignore_errors=True)  # no page of an earlier build, least of all a whole article
    call([setup(), "-m", "tools.pages"])
    builder = ["-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "-c", "site", "-d", "build/doctrees"]
    call([setup("site"), *builder, "build/site-source", "build/site"])
    print("build/site/index.html")


def classroom_kit(options: argparse.Namespace) -> None:
    """one zip for a teacher in build/: sheets, slides, coding sheets (PDFs too where a Chromium is found)"""
    call([setup(), "-m", "helpers.classroom.kit"])


def lock(options: argparse.Namespace) -> None:
    """renew the locks from pyproject.toml (--upgrade for newer versions)"""
    python = setup()
    form = ["--universal", "--python-version", "3.11", "--fork-strategy", "fewest", "--generate-hashes", "--quiet"]
    form += ["--no-header", "--no-annotate", *(["--upgrade"] if options.upgrade else [])]
    for name, chosen in LOCKED.items():
        same = ["--constraint", "requirements.lock"] if name != "main" else []
        out = ENVIRONMENTS[name][1].name
        call([python, "-m", "uv", "pip", "compile", "pyproject.toml", *chosen, *same, *form, "--output-file", out])
        print(f"  {out}", flush=True)


def clean(options: argparse.Namespace) -> None:
    """forget environments, stamps and caches (not your notebooks)"""
    for place in (*(folder for folder, _ in ENVIRONMENTS.values()), STAMPS, CACHE, ROOT / "build"):
        shutil.rmtree(place, ignore_errors=True)


def listed() -> str:
    return "\n".join(f"  {name:13} {step.__doc__}" for name, step in STEPS.items())


def show_help(options: argparse.Namespace) -> None:
    """this list"""
    print(listed())


STEPS = {"figures": figures, "story": story, "archive": archive, "test": test, "lab": lab, "check": check}
STEPS |= {
    "test-all": test_all,
    "browser": browser,
    "site": site,
    "classroom-kit": classroom_kit,
    "accuracy": accuracy,
    "bench": bench,
    "lock": lock,
    "clean": clean,
    "help": show_help,
}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="run.py",
        description="The steps of this project.",
        epilog=f"the steps:\n{listed()}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("step", choices=STEPS, nargs="?", default="help")
    parser.add_argument("--force", action="store_true", help="figures: run every notebook, changed or not")
    parser.add_argument("--refresh", action="store_true", help="lab: copy the notebooks again (yours are kept aside)")
    parser.add_argument("--upgrade", action="store_true", help="lock: take newer versions")
    parser.add_argument("--built", action="store_true", help="browser: the pages have just been built")
    parser.add_argument("--texts", help="accuracy, bench: a folder of texts")
    options, rest = parser.parse_known_args()
    options.rest = rest  # handed on to pytest, JupyterLab and the like
    try:
        STEPS[options.step](options)
    except Stop as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
