"""Jobs shared out among processes, their results in order."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections import deque
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from ctrgen.batch.work import Done, Order, make

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from multiprocessing.process import BaseProcess

    from ctrgen.batch.jobs import Job

MANY = 40
"""How many documents LibreOffice converts in one run."""

_PATIENCE_S = 2.0
"""How long a process that was interrupted may take to stop."""

_AHEAD = 4
"""How many portions wait for each process, so that none is idle and few results are held."""


def run(jobs: Sequence[Job], order: Order, processes: int) -> Iterator[Done]:
    """Do all jobs.

    Args:
        jobs: what to do.
        order: what to make.
        processes: how many do it; with one, this process does.

    Returns:
        What became of each, in order, as soon as it is known.
    """
    size = max(1, min(MANY, -(-len(jobs) // processes))) if order.takes_many else 1
    portions = _portions(jobs, size)
    if processes == 1 or len(jobs) <= size:
        for portion in portions:
            yield from make(portion, order)
    else:
        yield from _shared_out(portions, order, processes)


def _portions(jobs: Iterable[Job], size: int) -> Iterator[list[Job]]:
    waiting = iter(jobs)
    while portion := list(islice(waiting, size)):
        yield portion


def _shared_out(portions: Iterator[list[Job]], order: Order, processes: int) -> Iterator[Done]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    # Typst has threads of its own: a process that has them must not be forked.
    with ProcessPoolExecutor(
        processes, get_context("spawn"), initializer=_begin, initargs=gc.get_threshold()
    ) as pool:
        pending: deque[Future[list[Done]]] = deque()
        try:
            for portion in portions:
                with _interrupts_held():
                    pending.append(pool.submit(_make, portion, order))
                if len(pending) > processes * _AHEAD:
                    yield from pending.popleft().result()
            while pending:
                yield from pending.popleft().result()
        except BaseException:
            with _children_stopping():
                pool.shutdown(cancel_futures=True)
            raise


@contextmanager
def _children_stopping() -> Iterator[None]:
    """Interrupt those that work for this process: what stopped it may not have reached them.

    An exception out of a signal can fall where a lock stays held for ever: who is late is killed.
    """
    from multiprocessing import active_children
    from threading import Timer

    children = active_children()
    if sys.platform != "win32":
        for child in children:
            if child.pid is not None:
                os.kill(child.pid, signal.SIGINT)
    end_of_patience = Timer(_PATIENCE_S, _kill, [children])
    end_of_patience.daemon = True
    end_of_patience.start()
    try:
        yield
    finally:
        end_of_patience.cancel()


def _kill(children: Iterable[BaseProcess]) -> None:
    for child in children:
        child.kill()


class _Interrupts:
    """Ctrl-C reaches every process of a group: one at work stops, one that waits takes no more work.

    Only the first counts: the parent sends another, which must not fall into the clean-up of the first.
    """

    def __init__(self) -> None:
        self.asked = self.working = False

    def __call__(self, *_: object) -> None:
        first, self.asked = not self.asked, True
        if first and self.working:
            raise KeyboardInterrupt


_interrupts = _Interrupts()


def _make(jobs: Sequence[Job], order: Order) -> list[Done]:
    if _interrupts.asked:
        raise KeyboardInterrupt
    _interrupts.working = True
    try:
        return make(jobs, order)
    finally:
        _interrupts.working = False


def _say_nothing(_: object) -> None:
    """What Ctrl-C cuts off in a destructor would be shown as a traceback."""


def _begin(*threshold: int) -> None:
    """Collect garbage as seldom as the parent does, and wait for work."""
    gc.set_threshold(*threshold)
    sys.unraisablehook = _say_nothing
    signal.signal(signal.SIGINT, _interrupts)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let Ctrl-C wait: a process that is only just starting would answer it with a traceback."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
