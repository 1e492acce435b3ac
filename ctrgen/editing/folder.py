"""What the programmes of a folder have said: names to offer again."""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from ctrgen.diagnostics import CtrgenError
from ctrgen.schema import Programme
from ctrgen.schema.extends import YAML
from ctrgen.schema.fields import fields, within
from ctrgen.schema.part import Part
from ctrgen.source import parse, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ctrgen.source import Node

_FILES_AT_MOST = 200
_BYTES_AT_MOST = 256 * 1024
_USED_AT_MOST = 50

_COME_BACK = (Part.OTHER, Part.WHERE, Part.DETAIL)
_LISTS = frozenset({"noi_nhan", "phoi_hop"})
"""A list that may be written without the keys of its groups, and a column of tables."""


@cache
def _again() -> frozenset[str]:
    """Keys whose values come back from month to month: who, where, whom."""
    held = (one for model in within(Programme) for one in fields(model) if one.parts)
    return _LISTS | {one.key for one in held if one.parts[0] in _COME_BACK}


class Folder:
    """The YAML files beside a programme; each is read again when it has changed.

    Args:
        path: the folder.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: dict[str, tuple[tuple[int, int], Counter[tuple[str, str]]]] = {}

    def files(self) -> list[str]:
        """The names of its YAML files, in order."""
        try:
            names = sorted(one.name for one in os.scandir(self._path) if one.name.endswith(YAML))
        except OSError:
            return []
        return names[:_FILES_AT_MOST]

    def used(self, key: str) -> list[str]:
        """What has stood under a key, what stood there most often first."""
        if key not in _again():
            return []
        found: Counter[str] = Counter()
        for name in self.files():
            found.update({value: count for (own, value), count in self._texts(name).items() if own == key})
        return [value for value, _ in found.most_common(_USED_AT_MOST)]

    def _texts(self, name: str) -> Counter[tuple[str, str]]:
        path = self._path / name
        try:
            about = path.stat()
            state = (about.st_mtime_ns, about.st_size)
            known = self._read.get(name)
            if known is None or known[0] != state:
                texts = Counter(_said(parse(read(path)))) if about.st_size <= _BYTES_AT_MOST else Counter()
                known = self._read[name] = state, texts
        except (OSError, CtrgenError):
            return Counter()
        return known[1]


def _said(root: Node) -> Iterator[tuple[str, str]]:
    """The texts under the keys that come back, each with its key."""
    waiting: list[tuple[str, Node]] = [("", root)]
    while waiting:
        key, node = waiting.pop()
        if isinstance(node.value, dict):
            waiting += reversed(node.value.items())
        elif isinstance(node.value, list):
            waiting += ((key, one) for one in reversed(node.value))
        elif node.value and key in _again() and "\n" not in node.value:
            yield key, node.value
