"""TrueType and OpenType files: their bytes, and where in them a table starts.

A library that reads whole fonts takes longer to import than a programme takes to render.
"""

from __future__ import annotations

import struct
from stat import S_ISREG
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_KINDS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_BYTES_AT_MOST = 64 * 1024 * 1024


def read(path: Path) -> bytes:
    """The bytes of a font file.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no file, or bigger than any font.
    """
    about = path.stat()
    if not S_ISREG(about.st_mode) or about.st_size > _BYTES_AT_MOST:
        raise ValueError(f"{path}: no file of a font")
    return path.read_bytes()


def unpacked(form: str, data: bytes, offset: int) -> tuple[Any, ...]:
    """Numbers of a font, which are big-endian.

    Raises:
        struct.error: the font is cut short.
    """
    return struct.unpack_from(f">{form}", data, offset)


def start_of(tag: bytes, data: bytes) -> int:
    """Where a table starts, of a font all of whose tables are there.

    Raises:
        ValueError: it is no font, is cut short, or has no such table.
        struct.error: it is cut short in its list of tables.
    """
    kind, tables = unpacked("4sH", data, 0)
    if kind not in _KINDS:
        raise ValueError("no TrueType or OpenType font")
    places: dict[bytes, int] = {}
    for record in range(12, 12 + 16 * tables, 16):
        name, _, offset, length = unpacked("4sLLL", data, record)
        if offset + length > len(data):
            raise ValueError("a font cut short")
        places.setdefault(name, offset)
    if tag not in places:
        raise ValueError(f"a font without {tag!r}")
    return places[tag]
