"""Processor time, which a busy machine changes less than the time on the wall; and what a measurement is."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Measure(NamedTuple):
    """Two figures of one run, one beside the other.

    Attributes:
        what: ours, a stroke, the peer.
        mine, theirs: seconds.
        asked: what their ratio shall be at most.
    """

    what: str
    mine: float
    theirs: float
    asked: float

    @property
    def ratio(self) -> float:
        """How many times the peer's ours is."""
        return self.mine / self.theirs


def of_command(argv: Sequence[str]) -> float:
    """Seconds of processor time that a command takes, with all it starts."""
    # Installed packages have their bytecode; a checkout must be let to keep its own.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = _of_children()
    subprocess.run(argv, check=True, capture_output=True, env=environment)
    return _of_children() - before


def _of_children() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def of_commands(commands: Sequence[Sequence[str]], turns: int) -> list[float]:
    """The same of several, turn by turn, so that what slows the machine slows all; of each the least."""
    least = [float("inf")] * len(commands)
    for _ in range(turns):
        least = [min(held, of_command(argv)) for held, argv in zip(least, commands, strict=True)]
    return least


def of_work(work: Callable[[], object], times: int) -> float:
    """Seconds of processor time that a piece of work takes in this process, once it is warm."""
    work()
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def on_the_wall(argv: Sequence[str]) -> float:
    """Seconds until a command has ended."""
    start = time.perf_counter()
    subprocess.run(argv, check=True, capture_output=True)
    return time.perf_counter() - start
