"""What takes long to make, made by the first process of a run that wants it."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import coverage

if os.name == "posix":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pytest

MEASURED: dict[str, str] = {}
"""The environment of a process that coverage shall look at, though it then takes twice as long."""


@contextmanager
def unmeasured() -> Iterator[None]:
    """What is done many times over is done in half the time where coverage does not look."""
    running = coverage.Coverage.current()
    if running is not None:
        running.stop()
    try:
        yield
    finally:
        if running is not None:
            running.start()


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that all processes of a test run share.

    Args:
        factory: where this process has its folders.
        name: of the folder.
        make: fills it, where no other process has done so.
    """
    root = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent
    place, begun = root / name, root / f"{name}-begun"
    with (root / f"{name}-lock").open("w") as lock:
        if os.name == "posix":
            fcntl.flock(lock, fcntl.LOCK_EX)
        if not place.exists():
            begun.mkdir(exist_ok=True)
            with unmeasured():
                make(begun)
            begun.rename(place)
    return place
