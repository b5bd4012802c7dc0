"""How many examples Hypothesis makes up: few in the quick run, many wherever the slow tests run too."""

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
