"""What an editor sends, read within bounds: however long it says that a message is, little of it is held."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from typing import Final

LONGEST: Final = 64 << 20
"""Bytes of a message: more than the longest file that ctrgen reads, with each letter escaped."""

TOO_LONG: Final = "ctrgen/tooLong"
"""The notification that stands in the place of a longer message."""

_LINE, _PIECE = 4096, 1 << 20


class Incoming:
    """Standard input as pygls reads it: a line of a head, or the body of a message.

    Args:
        stream: what the editor writes into.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._left = 0

    def readline(self) -> bytes:
        """The next line, or as much of it as a head may hold; what is left of a message is passed over."""
        while self._left and (piece := self._stream.read(min(self._left, _PIECE))):
            self._left -= len(piece)
        return self._stream.readline(_LINE)

    def read(self, size: int) -> bytes:
        """A message; of one that is too long, that it was."""
        if size <= LONGEST:
            return self._stream.read(size)
        self._left = size
        return json.dumps({"jsonrpc": "2.0", "method": TOO_LONG, "params": {}}).encode()
