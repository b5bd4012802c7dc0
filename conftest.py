"""What strict nbval leaves out: it compares figures too, and refuses a notebook that was never run.

All notebooks of a folder take turns in one kernel, which forgets the variables and figures of the one before: starting
twelve takes longer than what they compute. `make figures` runs each in a kernel of its own.
Stands at the root because pytest hands the hooks of tests/conftest.py to tests/ only, not to notebooks/.
"""

from typing import Any

import pytest

IMAGES = ("image/png", "image/jpeg")  # byte-identical under the lock, so a chart drawn from wrong data is a difference
FORGET = """
get_ipython().reset(new_session=False, aggressive=False)
import sys
if "matplotlib.pyplot" in sys.modules:
    sys.modules["matplotlib.pyplot"].close("all")
    sys.modules["matplotlib"].rcParams.update(sys.modules["matplotlib"].rcParamsOrig)
del sys
"""
KERNELS: dict[tuple[str, str | None], Any] = {}


def kernel(name: str, cwd: str | None = None, startup_timeout: float = 60) -> Any:
    """In place of nbval's own class: the folder's kernel, as good as new."""
    from nbval.kernel import RunningKernel

    kept = KERNELS.get((name, cwd))
    if kept is None or not kept.is_alive():
        kept = KERNELS[name, cwd] = RunningKernel(name, cwd=cwd, startup_timeout=startup_timeout)
        kept.end, kept.stop = kept.stop, lambda: None
    else:
        said = kept.execute_cell_input(FORGET)
        kept.await_reply(said, timeout=60)
        kept.await_idle(said, timeout=60)
    return kept


def pytest_collectstart(collector: pytest.Collector) -> None:
    if type(collector).__name__ == "IPyNbFile":
        import nbval.plugin

        nbval.plugin.RunningKernel = kernel
        collector.skip_compare = tuple(kind for kind in collector.skip_compare if kind not in IMAGES)


def pytest_sessionfinish() -> None:
    for kept in KERNELS.values():
        if kept.is_alive():
            kept.end()
    KERNELS.clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        cell = getattr(item, "cell", None)
        if cell is None:
            continue
        if cell.source.strip() and cell.execution_count is None and not item.options["skip"]:
            raise pytest.UsageError(f"{item.nodeid}: no stored run; run 'make figures' before committing.")
        if cell.source.rstrip().endswith(";"):
            raise pytest.UsageError(f"{item.nodeid}: a trailing ';' hides the output; assign to _ instead.")
