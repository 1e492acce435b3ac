"""Work shared out among processes, its results in order."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections import deque
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import Future
    from multiprocessing.process import BaseProcess

Item_contra = TypeVar("Item_contra", contravariant=True)
Result_co = TypeVar("Result_co", covariant=True)

MANY = 40
"""How many documents LibreOffice converts in one run."""

MOST_PROCESSES = 64

_PATIENCE_S = 0.8
"""How long a process that was interrupted may take to stop."""

_AHEAD = 4
"""How many portions wait for each process, so that none is idle and few results are held."""


class Work(Protocol[Item_contra, Result_co]):
    """What is done with a portion of the items; sent to other processes."""

    def __call__(self, portion: Sequence[Item_contra], /) -> Sequence[Result_co]:
        """Do it, and give a result for each item."""

    def clear_up(self, portion: Sequence[Item_contra], /) -> None:
        """Remove what killed processes may have left of a portion."""


def run(
    work: Work[Item_contra, Result_co],
    items: Sequence[Item_contra],
    processes: int,
    *,
    in_portions: bool = False,
) -> Iterator[Result_co]:
    """Do the work on all items.

    Args:
        work: what to do.
        items: what to do it with.
        processes: how many do it; with one, this process does.
        in_portions: to do many at once takes less than to do them one by one.

    Returns:
        What became of each, in order, as soon as it is known.
    """
    size = max(1, min(MANY, -(-len(items) // processes))) if in_portions else 1
    portions = _portions(items, size)
    if processes == 1 or len(items) <= size:
        for portion in portions:
            yield from work(portion)
    else:
        yield from _shared_out(work, portions, processes)


def _portions(items: Iterable[Item_contra], size: int) -> Iterator[Sequence[Item_contra]]:
    waiting = iter(items)
    while portion := list(islice(waiting, size)):
        yield portion


def _shared_out(
    work: Work[Item_contra, Result_co], portions: Iterator[Sequence[Item_contra]], processes: int
) -> Iterator[Result_co]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pending: deque[tuple[Sequence[Item_contra], Future[Sequence[Result_co]]]] = deque()
    # Typst has threads of its own: a process that has them must not be forked.
    with ProcessPoolExecutor(
        processes, get_context("spawn"), initializer=_begin, initargs=gc.get_threshold()
    ) as pool:
        try:
            for portion in portions:
                with _interrupts_held():
                    pending.append((portion, pool.submit(_do, work, portion)))
                if len(pending) > processes * _AHEAD:
                    yield from pending[0][1].result()
                    pending.popleft()
            while pending:
                yield from pending[0][1].result()
                pending.popleft()
        except BaseException:
            with _children_stopping():
                pool.shutdown(cancel_futures=True)
            for portion, _ in pending:
                work.clear_up(portion)
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


def _do(work: Work[Item_contra, Result_co], portion: Sequence[Item_contra]) -> Sequence[Result_co]:
    if _interrupts.asked:
        raise KeyboardInterrupt
    _interrupts.working = True
    try:
        return work(portion)
    finally:
        _interrupts.working = False


def _say_nothing(_: object) -> None:
    """What Ctrl-C cuts off in a destructor would be shown as a traceback."""


def _end_with_the_parent() -> None:
    """Where the parent was killed no one asks for results, and no one says so: its pipes stay open here."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _begin(*threshold: int) -> None:
    """Collect garbage as seldom as the parent does, and wait for work, but not for a parent that is gone."""
    from threading import Thread

    gc.set_threshold(*threshold)
    Thread(target=_end_with_the_parent, daemon=True).start()
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
