"""What a font calls its family, whatever its file is called."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from ctrgen.fonts.tables import read, start_of, unpacked

if TYPE_CHECKING:
    from pathlib import Path

_RECORDS_AT_MOST = 4096
_WINDOWS = 3
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16


def families(path: Path) -> frozenset[str]:
    """The names of the family that a font file belongs to.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no font, or a broken one.
    """
    data = read(path)
    try:
        start = start_of(b"name", data)
        count, strings = unpacked("HH", data, start + 2)
        if count > _RECORDS_AT_MOST:
            raise ValueError(f"{path}: a font with too many names")
        records = [unpacked("HHHHHH", data, start + 6 + 12 * record) for record in range(count)]
    except struct.error as error:
        raise ValueError(f"{path}: a font cut short") from error
    return frozenset(
        data[start + strings + offset : start + strings + offset + length].decode("utf-16-be", "replace")
        for platform, _, _, kind, length, offset in records
        if platform == _WINDOWS and kind in (_FAMILY, _TYPOGRAPHIC_FAMILY)
    )
