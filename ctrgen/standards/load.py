"""Find and read a standard by its name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.schema.extends import merged
from ctrgen.source import Node, parse, read

if TYPE_CHECKING:
    from ctrgen.standards.model import Standard

_FOLDER = Path(__file__).parent


def names() -> tuple[str, ...]:
    """The standards that come with ctrgen."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@cache
def standard(name: str) -> Standard:
    """Read a standard that comes with ctrgen, with those it extends.

    Raises:
        KeyError: there is none of this name.
    """
    # Its models take longer to build than a programme takes to check.
    from ctrgen.standards.model import Standard

    return Standard.model_validate(tree(name).plain())


def tree(name: str) -> Node:
    """The data of a standard that comes with ctrgen, merged with what it extends.

    Raises:
        KeyError: there is none of this name.
    """
    if name not in names():
        raise KeyError(name)
    root = parse(read(_FOLDER / f"{name}.yaml"))
    base = root.value.get("ke_thua") if isinstance(root.value, dict) else None
    return root if base is None else merged(tree(str(base.value)), root, None)
