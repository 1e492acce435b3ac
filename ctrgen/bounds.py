"""How far a file reaches: what it names, and what is written for it, lies in its repository or folder."""

from __future__ import annotations

import os
from pathlib import Path

_REPOSITORY = ".git"


def bound_of(folder: str | os.PathLike[str]) -> Path:
    """The folder that bounds what a file in another may name: the repository, failing that the folder itself.

    Args:
        folder: where the file stands.

    Returns:
        The nearest folder at it or above it that has ``.git``; links are resolved.
    """
    real = Path(os.path.realpath(folder))
    return next((one for one in (real, *real.parents) if os.path.lexists(one / _REPOSITORY)), real)


def leads_out(path: str | os.PathLike[str], bound: Path) -> bool:
    """Whether a path, where links lead, leaves a folder."""
    return not Path(os.path.realpath(path)).is_relative_to(bound)
