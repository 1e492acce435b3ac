"""Offsets of characters to the positions of the protocol, and back."""

from __future__ import annotations

import re
from bisect import bisect
from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from ctrgen.diagnostics import Diagnostic, Span
    from ctrgen.source import SourceText

_BREAK = re.compile("\r\n|\n|\r")
_WIDTH = {types.PositionEncodingKind.Utf8: "utf-8", types.PositionEncodingKind.Utf16: "utf-16-le"}


class Positions:
    """The lines of a text as the protocol counts them.

    Args:
        text: the text.
        encoding: what the client counts columns in.
    """

    def __init__(self, text: str, encoding: str = types.PositionEncodingKind.Utf16) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]
        self._codec = _WIDTH.get(types.PositionEncodingKind(encoding), "utf-32-le")
        self._unit = {"utf-8": 1, "utf-16-le": 2, "utf-32-le": 4}[self._codec]

    def at(self, offset: int) -> types.Position:
        """The position of a character."""
        line = bisect(self._starts, offset) - 1
        return types.Position(line, self._units(self._text[self._starts[line] : offset]))

    def range(self, start: int, end: int) -> types.Range:
        """The range between two characters."""
        return types.Range(self.at(start), self.at(end))

    def offset(self, position: types.Position) -> int:
        """The character at a position; the end of the line where it is shorter."""
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        following = self._starts[position.line + 1 : position.line + 2]
        line = self._text[start : following[0] if following else len(self._text)].rstrip("\r\n")
        units = 0
        for index, letter in enumerate(line):
            if units >= position.character:
                return start + index
            units += self._units(letter)
        return start + len(line)

    def of(self, source: SourceText, place: Diagnostic | Span) -> types.Range:
        """The range of a finding in its file."""
        start = source.offset(place.line - 1, place.column - 1)
        return self.range(start, max(start, source.offset(place.end_line - 1, place.end_column - 1)))

    def _units(self, text: str) -> int:
        return len(text.encode(self._codec, "surrogatepass")) // self._unit
