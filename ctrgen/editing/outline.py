"""The parts of a programme as a tree: sections, tasks, meetings, days, recipients."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.editing.shapes import key_at

if TYPE_CHECKING:
    from ctrgen.source import Node

_NAMES = ("tieu_de", "ten", "noi_dung", "ngay", "nhom", "ho_ten")
_ENGLISH = ("title", "heading", "name", "text", "date", "group", "full_name")
_LONGEST = 80


class Entry(NamedTuple):
    """A part of a programme.

    Attributes:
        name: its heading, or the beginning of its text.
        kind: the Vietnamese key it stands under.
        line, end_line: its first and last line, from 0.
        column: where it begins in the first.
    """

    name: str
    kind: str
    line: int
    column: int
    end_line: int
    below: tuple[Entry, ...] = ()


def outline(root: Node) -> tuple[Entry, ...]:
    """The parts of a file. What it takes over from another is left out.

    Args:
        root: the tree of a programme, whether or not it fits the schema.
    """
    return _below(root, root, ())


def _below(node: Node, root: Node, path: tuple[str | int, ...]) -> tuple[Entry, ...]:
    if not isinstance(node.value, dict):
        return ()
    found = []
    for key, value in node.value.items():
        if value.source is not root.source or not isinstance(value.value, dict | list):
            continue
        shape = key_at(path, key)
        kind = shape.key if shape is not None else key
        own = node.keys[key]
        below = _entries(value, root, (*path, key), kind)
        title = shape.title if shape is not None else key
        found.append(Entry(title, kind, own.start.line, own.start.column, _last_line(value), below))
    return tuple(found)


def _entries(node: Node, root: Node, path: tuple[str | int, ...], kind: str) -> tuple[Entry, ...]:
    if not isinstance(node.value, list):
        return _below(node, root, path)
    return tuple(
        Entry(
            _name(one),
            kind,
            one.start.line,
            one.start.column,
            _last_line(one),
            _below(one, root, (*path, 0)),
        )
        for one in node.value
    )


def _name(node: Node) -> str:
    """What an entry of a list is called: its own text, or the first of what names it."""
    if isinstance(node.value, str):
        return _short(node.value)
    if isinstance(node.value, list):
        return _short(" | ".join(str(one.value) for one in node.value if isinstance(one.value, str)))
    values = node.value or {}
    for key in (*_NAMES, *_ENGLISH, *values):
        one = values.get(key)
        if one is not None and isinstance(one.value, str):
            return _short(one.value)
    return "…"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + "…"


def _last_line(node: Node) -> int:
    """The last line with something of a value in it; the parser's end of a block is where the next begins."""
    last: int = node.start.line
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one.value, dict):
            waiting += one.value.values()
        elif isinstance(one.value, list):
            waiting += one.value
        else:
            last = max(last, one.end.line if one.end.column else one.end.line - 1)
    return last
