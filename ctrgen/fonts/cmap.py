"""Which characters a font has, read from its ``cmap`` table alone."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from ctrgen.fonts.tables import read, start_of, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_BASIC, _FULL = 4, 12
"""The formats of Unicode subtables: of the basic plane, and of all planes."""

_LAST = 0x10FFFF
_NAMED_AT_MOST = 4 * _LAST
"""How many characters the subtables of a font may name. Those that name more are there to take time."""

_SUBTABLES_AT_MOST = 32


def characters(path: Path) -> frozenset[int]:
    """The code points that a font file has a glyph for.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no font, or a broken one.
    """
    data = read(path)
    found: set[int] = set()
    named = 0
    try:
        for start in set(_subtables(data)):
            for some in _subtable(data, start):
                named += len(some)
                if named > _NAMED_AT_MOST:
                    raise ValueError(f"{path}: a font whose ranges overlap")
                found.update(some)
    except struct.error as error:
        raise ValueError(f"{path}: a font cut short") from error
    return frozenset(found)


def _subtables(data: bytes) -> Iterator[int]:
    """Where the Unicode subtables start."""
    start = start_of(b"cmap", data)
    (count,) = unpacked("H", data, start + 2)
    if count > _SUBTABLES_AT_MOST:
        raise ValueError("a font with more subtables than there are encodings")
    for entry in range(start + 4, start + 4 + 8 * count, 8):
        platform, encoding, offset = unpacked("HHL", data, entry)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            yield start + offset


def _subtable(data: bytes, start: int) -> Iterable[Sequence[int]]:
    """The ranges of a subtable that is of a known format."""
    (form,) = unpacked("H", data, start)
    if form == _BASIC:
        return _basic(data, start)
    return _full(data, start) if form == _FULL else ()


def _full(data: bytes, start: int) -> Iterator[Sequence[int]]:
    (groups,) = unpacked("L", data, start + 12)
    for group in range(groups):
        first, last, glyph = unpacked("LLL", data, start + 16 + 12 * group)
        # Glyph 0 is the box that stands for all that is missing.
        yield _range(first if glyph else first + 1, last)


def _basic(data: bytes, start: int) -> Iterator[Sequence[int]]:
    segments = unpacked("H", data, start + 6)[0] // 2
    arrays = (start + 14, *(start + 16 + 2 * segments * part for part in (1, 2, 3)))
    ends, starts, deltas, offsets = (unpacked(f"{segments}H", data, array) for array in arrays)
    named = 0
    for segment, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        if offset == 0:
            boxed = -delta % 0x10000
            yield _range(first, last)[: max(0, boxed - first)]
            yield _range(first, last)[max(0, boxed + 1 - first) :]
        else:
            named += last + 1 - first
            if named > _LAST:
                raise ValueError("a font whose segments overlap")
            place = arrays[3] + 2 * segment + offset
            glyphs = unpacked(f"{len(_range(first, last))}H", data, place)
            yield [first + index for index, glyph in enumerate(glyphs) if glyph and (glyph + delta) % 0x10000]


def _range(first: int, last: int) -> range:
    if not first <= last + 1 <= _LAST + 1:
        raise ValueError("a font whose ranges run backwards or too far")
    return range(first, last + 1)
