"""Parts handed to workers: on this machine's cores in processes, or on a Dask cluster. Nothing is lost with a worker.

Work is done in files that are written aside and renamed, so that doing it twice is the same as doing it once: when a
worker dies, what it had not finished is simply handed out again.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any

from helpers import progress

AHEAD = 2  # parts under way for each worker: enough that none waits, few enough that memory stays small
TRIES = 3  # how often a part may lose its worker
PATIENCE = 20  # seconds a scheduler may take to answer
Job = tuple[Any, ...]
Work = Callable[..., None]


def run(work: Work, jobs: Iterable[Job], total: int | None, workers: int, client: Any, say: str) -> None:
    """Do ``work(*job)`` for every job. client: a Dask client, else processes (none at all where `workers` is 1)."""
    if client is not None:
        done: Iterable[None] = _on_cluster(work, jobs, client)
    elif workers == 1:
        done = _here(work, jobs)
    else:
        done = _in_processes(work, jobs, workers)
    for _ in progress.bar(done, say, "parts", total):
        pass


def cores() -> int:
    return max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def connected(scheduler: Any) -> Any:
    """A Dask client: as given, or connected to the scheduler at an address; None where nothing is given."""
    if not isinstance(scheduler, str):
        return scheduler
    try:
        from distributed import Client
    except ImportError:
        raise ImportError(
            "A scheduler needs dask and distributed; install the extra 'archive', or leave the scheduler out."
        ) from None
    try:
        return Client(scheduler, timeout=PATIENCE)
    except (OSError, ValueError, TimeoutError) as error:
        raise ConnectionError(
            f"{scheduler}: no Dask scheduler answers there ({error}); start one and check the address."
        ) from None


def _here(work: Work, jobs: Iterable[Job]) -> Iterator[None]:
    for job in jobs:
        work(*job)
        yield None


def _in_processes(work: Work, jobs: Iterable[Job], workers: int) -> Iterator[None]:
    waiting, lost = iter(jobs), list[tuple[Job, int]]()
    pool = _pool(workers)
    under_way: dict[Future[None], tuple[Job, int]] = {}
    try:
        while True:
            fresh = [(job, 1) for job in islice(waiting, workers * AHEAD - len(under_way) - len(lost))]
            for job, tries in [*lost, *fresh]:
                under_way[pool.submit(work, *job)] = job, tries
            lost.clear()
            if not under_way:
                return
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                if isinstance(future.exception(), BrokenProcessPool):
                    break
                under_way.pop(future)
                yield future.result()
            else:
                continue
            lost = [_again(job, tries) for job, tries in under_way.values()]
            under_way.clear()
            pool.shutdown(cancel_futures=True)
            pool = _pool(workers)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=_context(), initializer=_leave_with_parent)


def _context() -> Any:
    """How workers start: on Linux as copies of one process that has imported all they need, elsewhere each anew."""
    vars(sys.modules["__main__"]).setdefault("__spec__", None)  # a notebook's %reset takes it away; starting asks
    if sys.platform != "linux":
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["helpers.batch.steps"])
    return context


def _leave_with_parent() -> None:
    """A worker whose parent was killed would wait for ever: it ends with it."""

    def watch() -> None:
        parent = parent_process()
        if parent is not None:
            parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _again(job: Job, tries: int) -> tuple[Job, int]:
    if tries >= TRIES:
        raise ChildProcessError(
            f"Part {job[1]} has lost its worker {TRIES} times; give fewer workers or smaller parts and run this again "
            "(in a script all calls stand under: if __name__ == '__main__')."
        )
    return job, tries + 1


def _on_cluster(work: Work, jobs: Iterable[Job], client: Any) -> Iterator[None]:
    from distributed import as_completed

    waiting = iter(jobs)
    ahead = AHEAD * max(1, sum(client.nthreads().values()))
    running = as_completed([_submitted(client, work, job) for job in islice(waiting, ahead)])
    for future in running:
        future.result()
        yield None
        for job in islice(waiting, 1):
            running.add(_submitted(client, work, job))


def _submitted(client: Any, work: Work, job: Job) -> Any:
    return client.submit(work, *job, pure=False, retries=TRIES)
