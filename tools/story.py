"""A folder of articles to a report: runs notebook 09 on it and keeps the executed notebook beside the report.

    python -m tools.story FOLDER [--topic FILE] [--measurand ID] [--on DAY] [--language en|de] [--out FOLDER]

The cell tagged `parameters` gets the values given here. Nothing outside OUT is written.
"""

import argparse
import asyncio
import os
import sys
from pathlib import Path

import nbformat
from nbclient.exceptions import CellExecutionError

from helpers import paths, wording
from helpers.report import again, making
from tools.environment import ROOT
from tools.execute import clean, client, save

SOURCE = ROOT / "notebooks" / "09-your-own-articles.ipynb"
KEPT = "story.ipynb"
TAG = "parameters"


def parameters(options: argparse.Namespace) -> dict[str, str]:
    """What the cell gets: paths as they count from the project's root, so that they mean the same from anywhere."""
    folder = _from_here(options.folder)
    topic = _from_here(options.topic) if options.topic else ""
    out = _from_here(options.out) if options.out else f"notebooks/my/out/{making.name_of(folder)}"
    return {
        "folder": folder, "topic_file": topic, "measurand": options.measurand, "on": options.on, "out": out,
        "language": options.language,
    }  # fmt: skip


def _from_here(given: str) -> str:
    """A path of the caller's: from the project's root if it lies below it, else whole."""
    path = Path(given)
    here = Path(os.environ.get("GL_HERE", "."))
    if not path.is_absolute() and not (here / path).exists() and (ROOT / path).exists():
        return path.as_posix()
    whole = Path(os.path.abspath(here / path))
    return whole.relative_to(ROOT).as_posix() if whole.is_relative_to(ROOT) else whole.as_posix()


def filled(notebook: nbformat.NotebookNode, values: dict[str, str]) -> None:
    """Put the values into the cell of parameters."""
    cell = next(cell for cell in notebook.cells if TAG in cell.metadata.get("tags", []))
    cell.source = "\n".join(f"{name} = {value!r}" for name, value in values.items())


def run(values: dict[str, str]) -> str:
    """Execute the notebook in OUT and keep it there; the summary, which its last output holds."""
    out = ROOT / values["out"]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ValueError(f"{values['out']}: cannot be a folder ({error.strerror}); name another OUT.") from None
    notebook = nbformat.reads(SOURCE.read_text("utf-8"), as_version=4)
    filled(notebook, values)
    clean(notebook, KEPT)
    asyncio.run(client(notebook, out).async_execute())
    clean(notebook, KEPT)
    save(notebook, out / KEPT)
    shown = [output for cell in notebook.cells for output in cell.get("outputs", []) if "data" in output]
    return str(shown[-1]["data"]["text/plain"])


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="run.py story", description="A folder of articles to a report.")
    parser.add_argument("folder", help="a folder of texts and saved pages, or one table with a column 'text'")
    parser.add_argument("--topic", default="", help="a topic file; else topic.toml in OUT or in the folder")
    parser.add_argument("--measurand", default="", help="what is pooled; an id of the topic")
    parser.add_argument("--on", default="", help="the day it is pooled for, like 2024-10-31")
    parser.add_argument("--language", default="en", choices=wording.LANGUAGES)
    parser.add_argument("--out", default="", help="where everything goes; else notebooks/my/out/FOLDER")
    values = parameters(parser.parse_args(arguments))
    if not paths.existing(values["folder"]).exists():
        print(f"{values['folder']}: there is no such folder; give one with texts or saved pages.", file=sys.stderr)
        return 1
    out = ROOT / values["out"]
    before = again.read(out)
    try:
        print(run(values))
    except (ValueError, CellExecutionError) as error:
        known = getattr(error, "ename", "ValueError") in ("ValueError", "FileNotFoundError")
        print(getattr(error, "evalue", error) if known else error, file=sys.stderr)
        return 1
    for line in again.changes(before, again.read(out), values["language"]):
        print(wording.say("report.since", values["language"]), line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
