"""``# ctrgen: bo-qua CT341 (lý do)``: faults that the author of a file takes upon himself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.diagnostics import Span
    from ctrgen.source import Node, SourceText

_SIGN = "ctrgen:"
_COMMENT = Pattern(r"(?:^|[ \t])#[ \t]*ctrgen:[ \t]*bo-qua[ \t]+(?P<codes>CT\d+(?:[ ,]+CT\d+)*)")
_CODE = Pattern(r"CT\d+")


class Waiver:
    """One code waived on one line of a file.

    Attributes:
        line: the line, from 1, whose faults it covers, and those of a value that begins there.
        span: the code in the comment.
        used: whether it has covered anything.
    """

    __slots__ = ("code", "file", "line", "span", "used")

    def __init__(self, code: str, line: int, span: Span) -> None:
        self.code = code
        self.line = line
        self.file = span.file
        self.span = span
        self.used = False

    def covers(self, code: str, span: Span, node: Node) -> bool:
        """Whether it waives a fault; that it does is remembered."""
        here = code == self.code and span.file == self.file and self.line in (span.line, node.start.line + 1)
        self.used |= here
        return here


def waivers(root: Node) -> list[Waiver]:
    """All waivers in the file of a tree and in the files it extends."""
    return [waiver for source in _sources(root) for waiver in _in_source(source, root)]


def _sources(root: Node) -> list[SourceText]:
    found = {id(root.source): root.source}
    if isinstance(root.value, dict):
        found |= {id(node.source): node.source for node in root.value.values()}
    return [source for source in found.values() if _SIGN in source.text]


def _in_source(source: SourceText, root: Node) -> Iterator[Waiver]:
    taken = _lines_of_text(source, root)
    for number, line in enumerate(source.lines):
        match = _COMMENT.search(line) if _SIGN in line else None
        if match is None or number in taken:
            continue
        target = number if line[: match.start()].strip() else _next_line(source, number)
        for code in _CODE.finditer(line, *match.span("codes")):
            yield Waiver(code.group(), target + 1, source.span(number, code.start(), number, code.end()))


def _next_line(source: SourceText, number: int) -> int:
    """The line that a comment on a line of its own speaks of."""
    for later in range(number + 1, len(source.lines)):
        text = source.lines[later].strip()
        if text and not text.startswith("#"):
            return later
    return number


def _lines_of_text(source: SourceText, root: Node) -> set[int]:
    """The lines on which a text of several lines goes on: no comment can stand there."""
    taken: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node.value, dict):
            waiting += node.value.values()
        elif isinstance(node.value, list):
            waiting += node.value
        elif node.source is source and node.end.line > node.start.line:
            last = node.end.line if node.end.column else node.end.line - 1
            taken.update(range(node.start.line + 1, last + 1))
    return taken
