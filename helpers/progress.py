"""A progress bar where a person waits: on a terminal and in the analyst's own notebooks; nowhere else."""

import os
import sys
from collections.abc import Iterable
from multiprocessing import parent_process
from typing import TypeVar

from helpers import paths

Item = TypeVar("Item")
PATIENCE = 1  # seconds before a bar appears


def bar(items: Iterable[Item], say: str, unit: str, total: int | None = None) -> Iterable[Item]:
    """The same items; a bar counts them where somebody looks on. ``TQDM_DISABLE`` in the environment keeps it away."""
    watched = sys.stderr.isatty() or paths.in_my_notebooks()
    if not watched or parent_process() or os.environ.get("TQDM_DISABLE"):  # a worker's bar would lie over the main one
        return items
    from tqdm import tqdm

    return tqdm(items, desc=say, unit=f" {unit}", total=total, leave=False, delay=PATIENCE)
