"""How long tests wait, and what they measure: nothing depends on what else the machine does."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Made = TypeVar("Made")

PATIENCE_S = 300.0
"""After so long a thing is taken for lost; nothing takes half of it, even where all is slow."""


def wait_for(ready: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE_S
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.01)


def spent(work: Callable[[], object], enough: float = 0, trials: int = 5) -> float:
    """Seconds of processor time that a piece of work takes, the least of a few trials.

    Args:
        work: what is done again and again.
        enough: a trial that takes less is the last.
        trials: how many there are at most.
    """
    least = float("inf")
    for _ in range(trials):
        started = time.process_time()
        work()
        least = min(least, time.process_time() - started)
        if least < enough:
            break
    return least


def growth(
    make: Callable[[int, int], Made],
    work: Callable[[Made], object],
    sizes: tuple[int, int],
    enough: float,
) -> float:
    """How many times the processor time of a small piece of work a large one takes: the least of each.

    Args:
        make: what the work is done with, by its size and the number of the turn, so that no two are alike.
        work: what is measured.
        sizes: the small and the large.
        enough: where it is less after two turns, there are no more; at most there are nine.
    """
    took = dict.fromkeys(sizes, float("inf"))
    for turn in range(9):
        for size in sizes:
            made = make(size, turn)
            took[size] = min(took[size], spent(partial(work, made), trials=1))
        if turn and took[sizes[1]] < enough * took[sizes[0]]:
            break
    return took[sizes[1]] / took[sizes[0]]
