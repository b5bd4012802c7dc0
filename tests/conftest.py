"""How many examples Hypothesis makes up: few in the quick run, many wherever the slow tests run too; and what a run of
thousands of tests need not do again and again.
"""

import gc
import sys
from collections.abc import Iterator
from typing import Any

import pytest

hypothesis: Any
try:
    import hypothesis
except ImportError:  # the lab's environment, in which the browser tests run, has none
    hypothesis = None

FEW, MANY = 6, 200


def pytest_configure(config: pytest.Config) -> None:
    if hypothesis is None:
        return
    few = "not slow" in config.option.markexpr
    slow_ones = [hypothesis.HealthCheck.too_slow]
    hypothesis.settings.register_profile(
        "shared",
        max_examples=FEW if few else MANY,
        derandomize=few,  # the same ones every time; wherever there are many, others each time
        deadline=None,
        suppress_health_check=slow_ones,
    )
    hypothesis.settings.load_profile("shared")


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: the collector need not look through it each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def each_text_is_measured_once() -> Iterator[None]:
    """Matplotlib measures the same words anew for every figure, which takes a good part of drawing one."""
    if "matplotlib.pyplot" not in sys.modules:
        yield
        return
    from matplotlib import rcParams
    from matplotlib.backends.backend_agg import RendererAgg

    measure, known = RendererAgg.get_text_width_height_descent, dict[Any, tuple[float, float, float]]()

    def remembered(canvas: Any, words: str, font: Any, mathematics: Any) -> tuple[float, float, float]:
        key = words, font.copy(), mathematics, canvas.dpi, *rcParams["font.sans-serif"]
        if key not in known:
            known[key] = measure(canvas, words, font, mathematics)
        return known[key]

    RendererAgg.get_text_width_height_descent = remembered
    yield
    RendererAgg.get_text_width_height_descent = measure
