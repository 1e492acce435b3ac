"""Where a value leads: ``ke_thua`` and ``chuan`` to their files, an alias to its anchor."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import yaml

from ctrgen.bounds import bound_of
from ctrgen.diagnostics import CtrgenError
from ctrgen.schema.extends import YAML, beside
from ctrgen.schema.keys import spelling
from ctrgen.schema.programme import Programme

if TYPE_CHECKING:
    from ctrgen.source import Node

_SIGNED = re.compile(r"(?<![^\s\[{,:-])[*&](?P<name>[^\s,\[\]{}]+)")


class Target(NamedTuple):
    """Where to jump: a file and the offset in its text."""

    path: Path
    start: int = 0
    end: int = 0


def jump(path: Path, text: str, offset: int, root: Node | None) -> Target | None:
    """Where the word at an offset leads, if anywhere.

    Args:
        path: the file.
        text: what it holds.
        offset: of the cursor.
        root: its tree, where it has one.
    """
    return _to_anchor(path, text, offset) or (_to_file(path, offset, root) if root is not None else None)


def _to_anchor(path: Path, text: str, offset: int) -> Target | None:
    line = text.rfind("\n", 0, offset) + 1
    here = next((one for one in _SIGNED.finditer(text, line) if one.start() <= offset <= one.end()), None)
    if here is None or here.group()[0] != "*":
        return None
    try:
        anchors = [
            (token.start_mark.index, token.end_mark.index)
            for token in yaml.scan(text[: here.start()])
            if isinstance(token, yaml.AnchorToken) and token.value == here["name"]
        ]
    except yaml.YAMLError:
        return None
    return Target(path, *anchors[-1]) if anchors else None


def _to_file(path: Path, offset: int, root: Node) -> Target | None:
    if not isinstance(root.value, dict):
        return None
    for field in ("extends", "standard"):
        key = spelling(root, Programme, field)
        node = root.value[key] if key is not None else None
        if node is None or not isinstance(node.value, str) or not node.value.endswith(YAML):
            continue
        if Path(node.source.file) != Path(str(root.source.file)):
            continue
        first, last = (node.source.offset(mark.line, mark.column) for mark in (node.start, node.end))
        if first <= offset <= last:
            try:
                return Target(beside(node, path.parent, YAML, bound_of(path.parent)))
            except CtrgenError:
                return None
    return None
