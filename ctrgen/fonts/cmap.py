"""Which characters a TrueType or OpenType file has, read from its ``cmap`` table alone.

A library that reads whole fonts takes longer to import than a programme takes to render.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_KINDS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_BASIC, _FULL = 4, 12
"""The formats of Unicode subtables: of the basic plane, and of all planes."""

_ALL = 0x110000
"""How many code points there are. Ranges that name more are there to take time."""


def characters(path: Path) -> frozenset[int]:
    """The code points that a font file has a glyph for.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no font, or a broken one.
    """
    data = path.read_bytes()
    found: set[int] = set()
    try:
        for start in set(_subtables(data)):
            found.update(*_subtable(data, start))
    except struct.error as error:
        raise ValueError(f"{path}: a font cut short") from error
    return frozenset(found)


def _at(form: str, data: bytes, offset: int) -> tuple[Any, ...]:
    return struct.unpack_from(f">{form}", data, offset)


def _subtables(data: bytes) -> Iterator[int]:
    """Where the Unicode subtables start."""
    kind, tables = _at("4sH", data, 0)
    if kind not in _KINDS:
        raise ValueError("no TrueType or OpenType font")
    for record in range(12, 12 + 16 * tables, 16):
        tag, _, offset, _ = _at("4sLLL", data, record)
        if tag == b"cmap":
            (count,) = _at("H", data, offset + 2)
            for entry in range(offset + 4, offset + 4 + 8 * count, 8):
                platform, encoding, start = _at("HHL", data, entry)
                if platform == 0 or (platform == 3 and encoding in (1, 10)):
                    yield offset + start


def _subtable(data: bytes, start: int) -> Iterable[Iterable[int]]:
    """The ranges of a subtable that is of a known format."""
    (form,) = _at("H", data, start)
    if form == _BASIC:
        return _basic(data, start)
    return _full(data, start) if form == _FULL else ()


def _full(data: bytes, start: int) -> Iterator[Iterable[int]]:
    (groups,) = _at("L", data, start + 12)
    named = 0
    for group in range(groups):
        first, last, _ = _at("LLL", data, start + 16 + 12 * group)
        named += last - first + 1
        _bound(named)
        yield range(first, last + 1)


def _basic(data: bytes, start: int) -> Iterator[Iterable[int]]:
    segments = _at("H", data, start + 6)[0] // 2
    arrays = (start + 14, *(start + 16 + 2 * segments * part for part in (1, 2, 3)))
    ends, starts, deltas, offsets = (_at(f"{segments}H", data, array) for array in arrays)
    named = 0
    for segment, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        named += last - first + 1
        _bound(named)
        if offset == 0:
            boxed = -delta % 0x10000  # what glyph 0, the box of all that is missing, would stand for
            yield range(first, min(boxed, last + 1))
            yield range(max(boxed + 1, first), last + 1)
        else:
            place = arrays[3] + 2 * segment + offset
            glyphs = _at(f"{last - first + 1}H", data, place)
            yield [first + index for index, glyph in enumerate(glyphs) if glyph]


def _bound(named: int) -> None:
    if not 0 <= named <= _ALL:
        raise ValueError("a font whose ranges overlap")
