"""What strict nbval leaves out: it compares figures too, and refuses a notebook that was never run.

Stands at the root because pytest hands the hooks of tests/conftest.py to tests/ only, not to notebooks/.
"""

import pytest

IMAGES = ("image/png", "image/jpeg")  # byte-identical under the lock, so a chart drawn from wrong data is a difference


def pytest_collectstart(collector: pytest.Collector) -> None:
    if type(collector).__name__ == "IPyNbFile":
        collector.skip_compare = tuple(kind for kind in collector.skip_compare if kind not in IMAGES)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        cell = getattr(item, "cell", None)
        if cell is None:
            continue
        if cell.source.strip() and cell.execution_count is None and not item.options["skip"]:
            raise pytest.UsageError(f"{item.nodeid}: no stored run; run 'make figures' before committing.")
        if cell.source.rstrip().endswith(";"):
            raise pytest.UsageError(f"{item.nodeid}: a trailing ';' hides the output; assign to _ instead.")
