"""How many examples Hypothesis makes up: few in the quick run, many wherever the slow tests run too."""

import pytest
from hypothesis import HealthCheck, settings

FEW, MANY = 10, 200


def pytest_configure(config: pytest.Config) -> None:
    quick = "not slow" in config.option.markexpr
    settings.register_profile(
        "shared", max_examples=FEW if quick else MANY, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("shared")
