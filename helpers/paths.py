"""Where seeds, data and figures lie: the only place that knows.

A notebook run from ``notebooks/my/`` (the analyst's own copies) writes to ``notebooks/my/out/``; everything else writes
to ``data/``.
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


def output() -> Path:
    """The folder for tables: ``data/``, or ``notebooks/my/out/`` for the analyst's own copies."""
    return MY / "out" if in_my_notebooks() else DATA


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
