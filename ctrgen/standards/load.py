"""Find and read a standard by its name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.source import parse, read

if TYPE_CHECKING:
    from ctrgen.standards.model import Standard

_FOLDER = Path(__file__).parent


def names() -> tuple[str, ...]:
    """The standards that come with ctrgen."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@cache
def standard(name: str) -> Standard:
    """Read a standard that comes with ctrgen.

    Raises:
        KeyError: there is none of this name.
    """
    if name not in names():
        raise KeyError(name)
    # Its models take longer to build than a programme takes to check.
    from ctrgen.standards.model import Standard

    return Standard.model_validate(parse(read(_FOLDER / f"{name}.yaml")).plain())
