"""The standards that come with ctrgen, by their names."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctrgen.standards.model import Standard

FOLDER = Path(__file__).parent


@cache
def names() -> tuple[str, ...]:
    """Their names."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def standard(name: str) -> Standard:
    """One of them, as `make generated` made it of its file.

    Raises:
        KeyError: there is none of this name.
    """
    if name not in names():
        raise KeyError(name)
    made: Standard = import_module(f"ctrgen.standards.made.{module(name)}").STANDARD
    return made


def module(name: str) -> str:
    """What the module made of a standard is called."""
    return name.replace("-", "_")
