"""Run notebooks in place, as many at a time as there are cores; unchanged results give the same file, byte for byte.

    python -m tools.execute NOTEBOOK ...

Prints one line a notebook: its name, the seconds it took, and "ok" or the error, separated by tabs. A notebook that
fails is left as it was.
"""

import asyncio
import hashlib
import os
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

# What a committed notebook says about its environment: nothing that another patch version of Python would change.
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
KEPT_CELL_METADATA = ("tags",)
SECONDS_PER_CELL = 300
WAITING = 2  # kernels beyond the number of cores: one that starts waits longer than it computes


def clean(notebook: nbformat.NotebookNode, name: str) -> None:
    """Drop what differs from run to run; give cells without an id one that follows from their place."""
    notebook.metadata = nbformat.from_dict(METADATA)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for place, cell in enumerate(notebook.cells):
        cell.metadata = nbformat.from_dict({k: v for k, v in cell.metadata.items() if k in KEPT_CELL_METADATA})
        cell.setdefault("id", hashlib.sha256(f"{name}:{place}".encode()).hexdigest()[:8])
        for output in cell.get("outputs", []):
            if "metadata" in output:
                output.metadata = nbformat.from_dict({})


def client(notebook: nbformat.NotebookNode, folder: Path) -> NotebookClient:
    """What runs a notebook in this folder and notes no time."""
    os.environ["TQDM_DISABLE"] = "1"  # no bar in what is kept
    return NotebookClient(
        notebook,
        timeout=SECONDS_PER_CELL,
        kernel_name="python3",
        record_timing=False,
        coalesce_streams=True,
        shutdown_kernel="immediate",
        extra_arguments=["--log-level=ERROR"],  # not the note that loopback is unencrypted
        resources={"metadata": {"path": str(folder)}},
    )


async def run(path: Path, kernels: asyncio.Semaphore) -> bool:
    """Run one notebook in its own folder and save it; True if it ran through."""
    async with kernels:
        start, outcome = time.monotonic(), "ok"
        notebook = nbformat.reads(path.read_text("utf-8"), as_version=4)
        clean(notebook, path.name)
        try:
            await client(notebook, path.parent).async_execute()
        except CellExecutionError as error:
            print(f"{path.name}\n{error}", file=sys.stderr, flush=True)
            outcome = f"{error.ename}: {error.evalue}"
        except Exception as error:  # a dead kernel, a time limit: report it and let the other notebooks go on
            outcome = f"{type(error).__name__}: {error}"
        if outcome == "ok":
            clean(notebook, path.name)
            save(notebook, path)
        print(path.name, f"{time.monotonic() - start:.2f}", " ".join(outcome.split()), sep="\t", flush=True)
        return outcome == "ok"


def save(notebook: nbformat.NotebookNode, path: Path) -> None:
    """Write aside and replace, so that an interrupted run never leaves half a notebook."""
    aside = path.with_suffix(".ipynb.part")
    aside.write_bytes((nbformat.writes(notebook).rstrip("\n") + "\n").encode())
    os.replace(aside, path)


async def run_all(paths: list[Path]) -> bool:
    """Run all of them; True if every one ran through."""
    kernels = asyncio.Semaphore((os.cpu_count() or 1) + WAITING)
    return all(await asyncio.gather(*(run(path, kernels) for path in paths)))


if __name__ == "__main__":
    sys.exit(0 if asyncio.run(run_all([Path(name).resolve() for name in sys.argv[1:]])) else 1)
