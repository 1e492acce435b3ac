"""The paths in a programme, as they are from another folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.drafting.changes import rewritten
from ctrgen.schema import Programme, Signature
from ctrgen.schema.keys import spelling
from ctrgen.schema.marks import Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.drafting.changes import Change
    from ctrgen.schema.base import Model
    from ctrgen.source import Node


def elsewhere(root: Node, folder: str) -> Iterator[Change]:
    """The ways to the files it extends, follows and shows.

    Args:
        root: a programme.
        folder: how the old folder is reached from the new one.
    """
    for field in ("extends", "standard"):
        node = under(root, Programme, field)
        if node is not None and isinstance(node.value, str) and node.value.endswith((".yaml", ".yml")):
            yield from with_path(node, folder)
    for picture in pictures(root):
        yield from with_path(picture, folder)


def with_path(node: Node, folder: str) -> Iterator[Change]:
    """The way to one file, or to that of a picture."""
    file = under(node, Picture, "file") or node
    if folder != "." and isinstance(file.value, str) and not Path(file.value).is_absolute():
        path = Path(os.path.normpath(Path(folder) / file.value)).as_posix()
        yield from rewritten(file, 0, len(file.value), path)


def pictures(root: Node) -> Iterator[Node]:
    """The pictures of signatures and seals."""
    signature = under(root, Programme, "signature")
    if signature is not None:
        for one in signature.value if isinstance(signature.value, list) else [signature]:
            found = (under(one, Signature, field) for field in ("picture", "seal"))
            yield from (node for node in found if node is not None)


def under(node: Node, model: type[Model], field: str) -> Node | None:
    """What a mapping has under a field, whichever its language."""
    key = spelling(node, model, field)
    return node.value[key] if key is not None and isinstance(node.value, dict) else None
