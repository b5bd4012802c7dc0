"""The measure of growth tells what it is there to tell."""

import pytest
from growth import linear


@pytest.mark.parametrize(
    "run, expected",
    [
        (lambda size: sum(range(200 * size)), True),
        (lambda size: [sum(range(size)) for _ in range(size)], False),
        (lambda size: [size] * size, True),  # too quick to be measured
    ],
)
def test_only_what_grows_with_the_size_is_linear(run, expected):
    assert linear(run, 1_000) is expected
