"""Where seeds, data and figures lie: the only place that knows.

A notebook run from ``notebooks/my/`` (the analyst's own copies) writes to ``notebooks/my/out/``; a report of a folder
to the folder that it names (`write_to`); everything else to ``data/``.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
DATA = ROOT / "data"
TOPICS = DATA / "topics"
REFERENCE = DATA / "reference"
CORRECTIONS = DATA / "corrections.csv"
RULE_ACCURACY = DATA / "rule_accuracy.csv"
ACCURACY_BY_VOICE = DATA / "rule_accuracy_by_voice.csv"
NOTEBOOKS = ROOT / "notebooks"
MY = NOTEBOOKS / "my"


def in_my_notebooks() -> bool:
    """True when the working folder is ``notebooks/my`` or below it."""
    here = Path.cwd().resolve()
    return here == MY or MY in here.parents


_chosen: Path | None = None


def write_to(folder: Path | None) -> None:
    """From now on tables and figures go to this folder; None: where they went before."""
    global _chosen
    _chosen = folder


def output() -> Path:
    """The folder for tables: the one chosen, ``notebooks/my/out/`` for the analyst's own copies, else ``data/``."""
    return _chosen or (MY / "out" if in_my_notebooks() else DATA)


def public() -> bool:
    """True where what is written is public, so that whole articles, which are their publishers', stay out of it."""
    return output() == DATA


def shown(path: Path) -> str:
    """A path for readers: from the project's root where it lies below it, the same on every machine."""
    whole = path.resolve()
    return whole.relative_to(ROOT).as_posix() if whole.is_relative_to(ROOT) else path.as_posix()


def figures() -> Path:
    """The folder for figures, below `output`."""
    return output() / "figures"


def existing(given: str | Path) -> Path:
    """`given` as it is, or taken from the project's root if only that exists; unchanged if neither does."""
    path = Path(given)
    from_root = ROOT / path
    return from_root if not path.is_absolute() and not path.exists() and from_root.exists() else path


def write(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all: aside, then in place. Half a character (a lone surrogate) becomes "?"."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(path.name + ".part")
    aside.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
    os.replace(aside, path)
