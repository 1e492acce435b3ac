"""``# ctrgen: bo-qua CT341 (lý do)``: faults that the author of a file takes upon himself."""

from __future__ import annotations

import re
import sys
from bisect import bisect
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.source.inside import scalars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.diagnostics import Span
    from ctrgen.source import Node, SourceText

_SIGN = "ctrgen"
_COMMENT = Pattern(
    r"(?:^|[ \t])#[ \t]*ctrgen[ \t]*:?[ \t]*b[oỏ][ -]?qua[ \t]+(?P<codes>CT ?\d+(?:[ ,]+CT ?\d+)*)",
    re.IGNORECASE,
    cues=("qua", "Qua", "QUA"),
)
_CODE = Pattern(r"CT ?\d+", re.IGNORECASE)


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


class Waivers:
    """All that the authors of a file, and of those it extends, have waived."""

    def __init__(self, root: Node) -> None:
        self._at: dict[tuple[str, str, int], list[Waiver]] = defaultdict(list)
        for one in _waivers(root):
            self._at[one.code, one.file, one.line].append(one)

    def __iter__(self) -> Iterator[Waiver]:
        return chain.from_iterable(self._at.values())

    def cover(self, code: str, span: Span, node: Node) -> bool:
        """Whether a fault is waived; what waives it is of use."""
        covering = [
            one
            for line in {span.line, node.start.line + 1}
            for one in self._at.get((code, span.file, line), ())
        ]
        for one in covering:
            one.used = True
        return bool(covering)


def _waivers(root: Node) -> list[Waiver]:
    """Those in the file of a tree and in the files it extends, but for values that it replaces."""
    found: list[Waiver] = []
    for source in _sources(root):
        if _SIGN in source.text:
            lines = None if source is root.source else _lines_of(source, root)
            found += (one for one in _in_source(source) if lines is None or one.line in lines)
    return found


def _sources(root: Node) -> list[SourceText]:
    """The files of a tree. Mappings alone can be of several; a list is wholly of one."""
    found = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        found[id(node.source)] = node.source
        if isinstance(node.value, dict):
            waiting += node.value.values()
    return list(found.values())


def _lines_of(source: SourceText, root: Node) -> set[int]:
    """The lines of a file, from 1, that a tree takes something from."""
    lines: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node.value, dict):
            waiting += (*node.value.values(), *node.keys.values())
        elif isinstance(node.value, list):
            waiting += node.value
        elif node.source is source:
            lines.update(range(node.start.line + 1, node.end.line + 2))
    return lines


def _in_source(source: SourceText) -> Iterator[Waiver]:
    if not any(_SIGN in line and _COMMENT.search(line) for line in source.lines if "#" in line):
        return
    texts = scalars(source)
    following = len(source.lines) - 1
    # From the end, so that a comment on a line of its own knows the line it speaks of.
    for number in range(len(source.lines) - 1, -1, -1):
        line = source.lines[number]
        for match in _COMMENT.finditer(line) if _SIGN in line else ():
            sign = source.offset(number, line.index("#", match.start()))
            index = bisect(texts, (sign, sys.maxsize)) - 1
            if index >= 0 and sign < texts[index][1]:
                continue
            before = line[: match.start()].strip()
            target = following if not before or before.startswith("#") else number
            for code in _CODE.finditer(line, *match.span("codes")):
                name = code.group().upper().replace(" ", "")
                yield Waiver(name, target + 1, source.span(number, code.start(), number, code.end()))
        if line.strip() and not line.lstrip().startswith("#"):
            following = number
