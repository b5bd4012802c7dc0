"""Does time grow with the size only? One measure for all rooms: for four times the size not sixteen times the time."""

from collections.abc import Callable
from time import process_time


def linear(run: Callable[[int], object], size: int, allowed: float = 8, unseen: float = 0.05) -> bool:
    """Whether `run(4 * size)` takes less than `allowed` times as long as `run(size)`, or less than `unseen` seconds.

    Where it does not it is measured twice more and the best of each is taken: other processes disturb.
    """
    run(max(1, size // 20))  # what is made once, patterns and tables, belongs to neither
    small = large = float("inf")
    for _ in range(3):
        small, large = min(small, _seconds(run, size)), min(large, _seconds(run, 4 * size))
        if large < max(unseen, allowed * small):
            return True
    return False


def _seconds(run: Callable[[int], object], size: int) -> float:
    begin = process_time()
    run(size)
    return process_time() - begin
