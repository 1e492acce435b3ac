"""Where in a file a character of the finished document comes from, and what makes it long."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.diagnostics import Span
    from ctrgen.source.tree import Node


def place_of(char: str, root: Node) -> Span:
    """The first place of a character among the values of a tree.

    Args:
        char: one character; where it came of capitals, the small letter is found.
        root: the tree of a programme.

    Returns:
        The character itself, or the value that holds it under an escape; the root where none does.
    """
    for node in _texts(root):
        text = str(node.value)
        if char in text or char in text.upper():
            return _inside(char, node)
    return root.span


def longest(root: Node) -> Node:
    """The key of a programme under which most of it stands."""
    values = root.value if isinstance(root.value, dict) else {}
    longest = max(values, key=lambda key: values[key].length + values[key].size, default=None)
    return root if longest is None else root.keys[longest]


def _texts(node: Node) -> Iterator[Node]:
    waiting = [node]
    while waiting:
        here = waiting.pop()
        if isinstance(here.value, dict):
            waiting += reversed(here.value.values())
        elif isinstance(here.value, list):
            waiting += reversed(here.value)
        else:
            yield here


def _inside(char: str, node: Node) -> Span:
    start, end = node.start, node.end
    for line in range(start.line, min(end.line + 1, len(node.source.lines))):
        text = node.source.lines[line][: end.column if line == end.line else None]
        for column in range(start.column if line == start.line else 0, len(text)):
            if char == text[column] or char in text[column].upper():
                return node.source.span(line, column, line, column + 1)
    return node.span
