"""What takes long to make, made by the first process of a run that wants it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if os.name == "posix":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest


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
            make(begun)
            begun.rename(place)
    return place
