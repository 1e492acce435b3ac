"""A stranger's PNG: held against the specification before any decoder sees it, and without its metadata.

What the chunks must be is in the PNG specification (W3C, third edition), clauses 5, 7, 9 and 11.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PIXELS = 8_000_000
"""How many pixels a picture may have: 100 × 50 mm at 1,000 dots an inch. Each takes up to eight bytes."""

_SIGN = b"\x89PNG\r\n\x1a\n"
_KEPT = (b"IHDR", b"cHRM", b"gAMA", b"sRGB", b"sBIT", b"PLTE", b"tRNS", b"pHYs", b"IDAT", b"IEND")
"""What the look of a picture depends on; colour profiles do not stay, for they are programs of strangers."""
_CRITICAL = (b"IHDR", b"PLTE", b"IDAT", b"IEND")
_SAMPLES = {0: (1, (1, 2, 4, 8, 16)), 2: (3, (8, 16)), 3: (1, (1, 2, 4, 8)), 4: (2, (8, 16)), 6: (4, (8, 16))}
"""Of each type of colour how many samples a pixel has, and how many bits each may have."""
_INDEXED = 3
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of each pass of an interlaced picture where it begins, across and down, and its steps."""
_STAGES = {
    b"IHDR": 0,
    b"cHRM": 1,
    b"gAMA": 1,
    b"sRGB": 1,
    b"sBIT": 1,
    b"PLTE": 2,
    b"tRNS": 3,
    b"IDAT": 4,
    b"IEND": 5,
}
"""The order of the chunks. How big a pixel is may be said anywhere before the pixels."""
_FILTERS = frozenset(range(5))
_MOST_COLOURS = 256


class UnsoundError(ValueError):
    """This is no whole PNG."""


class TooManyPixelsError(ValueError):
    """It has more pixels than ``MAX_PIXELS``."""


class Sound(NamedTuple):
    """A picture that any decoder reads.

    Attributes:
        data: the file, without what the look does not depend on.
        width, height: in pixels.
        per_metre: how many pixels a metre has, across and down; ``None`` where the file does not say.
    """

    data: bytes
    width: int
    height: int
    per_metre: tuple[int, int] | None


class _Head(NamedTuple):
    """The first chunk."""

    width: int
    height: int
    depth: int
    colour: int
    compression: int
    filters: int
    interlaced: int

    @property
    def bits(self) -> int:
        """Of a pixel."""
        return _SAMPLES[self.colour][0] * self.depth


def sound(data: bytes) -> Sound:
    """Read a picture that is whole and small enough.

    Raises:
        UnsoundError: it is not whole.
        TooManyPixelsError: it is too big.
    """
    if not data.startswith(_SIGN):
        raise UnsoundError("no PNG")
    chunks = list(_chunks(data))
    head = _head(chunks)
    _check_order(chunks, head)
    _check_pixels(b"".join(held for name, held in chunks if name == b"IDAT"), head)
    kept = [(name, held) for name, held in chunks if name in _KEPT]
    resolution = next((held for name, held in kept if name == b"pHYs"), b"")
    return Sound(
        _SIGN + b"".join(_chunk(name, held) for name, held in kept),
        head.width,
        head.height,
        _per_metre(resolution),
    )


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Every chunk up to the last: its name and what it holds."""
    at, name = len(_SIGN), b""
    while name != b"IEND":
        if len(data) < at + 12:
            raise UnsoundError("it ends too soon")
        length, name = struct.unpack_from(">I4s", data, at)
        held = data[at + 8 : at + 8 + length]
        end = data[at + 8 + length : at + 12 + length]
        if len(end) < 4 or zlib.crc32(name + held) != int.from_bytes(end, "big"):
            raise UnsoundError("a broken chunk")
        yield name, held
        at += 12 + length
    if at != len(data):
        raise UnsoundError("more after its end")


def _head(chunks: list[tuple[bytes, bytes]]) -> _Head:
    name, held = chunks[0]
    if name != b"IHDR" or len(held) != struct.calcsize(">IIBBBBB"):
        raise UnsoundError("no header")
    head = _Head(*struct.unpack(">IIBBBBB", held))
    if not (head.width and head.height and head.width < 1 << 31 and head.height < 1 << 31):
        raise UnsoundError("an empty picture")
    known = head.depth in _SAMPLES.get(head.colour, (0, ()))[1]
    if not known or head.compression or head.filters or head.interlaced > 1:
        raise UnsoundError("a kind that there is not")
    if head.width * head.height > MAX_PIXELS:
        raise TooManyPixelsError
    return head


def _check_order(chunks: list[tuple[bytes, bytes]], head: _Head) -> None:
    names = [name for name, _ in chunks]
    own = [name for name in names if name in _KEPT]
    once = [name for name in own if name != b"IDAT"]
    pixels = [place for place, name in enumerate(names) if name == b"IDAT"]
    if len(once) != len(set(once)) or not pixels or pixels[-1] - pixels[0] >= len(pixels):
        raise UnsoundError("chunks that there may be once, or that belong together")
    # Whoever does not know a chunk that is critical cannot show the picture.
    if any(not name.isalpha() or (name[:1].isupper() and name not in _CRITICAL) for name in names):
        raise UnsoundError("a chunk that nobody knows")
    held = dict(chunks)
    colours, wanted = held.get(b"PLTE"), head.colour == _INDEXED
    if (colours is None and wanted) or (colours is not None and not _is_palette(colours, head)):
        raise UnsoundError("colours that are not there")
    staged = [name for name in own if name in _STAGES]
    if staged != sorted(staged, key=_STAGES.__getitem__) or not _fits_transparency(held, head):
        raise UnsoundError("chunks in the wrong order")


def _is_palette(held: bytes, head: _Head) -> bool:
    most = 1 << head.depth if head.colour == _INDEXED else _MOST_COLOURS
    return head.colour in (2, 3, 6) and len(held) % 3 == 0 and 1 <= len(held) // 3 <= most


def _fits_transparency(held: dict[bytes, bytes], head: _Head) -> bool:
    clear = held.get(b"tRNS")
    if clear is None:
        return True
    if head.colour == _INDEXED:
        return 1 <= len(clear) <= len(held[b"PLTE"]) // 3
    return len(clear) == {0: 2, 2: 6}.get(head.colour)


def _check_pixels(packed: bytes, head: _Head) -> None:
    """Unpack the pixels, never more than there may be, and look at how each row begins."""
    rows = list(_rows(head))
    size = sum(count * (1 + length) for count, length in rows)
    unpacker = zlib.decompressobj()
    try:
        pixels = unpacker.decompress(packed, size + 1)
    except zlib.error:
        raise UnsoundError("broken pixels") from None
    if len(pixels) != size or not unpacker.eof or unpacker.unused_data:
        raise UnsoundError("not as many pixels as it says")
    at = 0
    for count, length in rows:
        end = at + count * (1 + length)
        if not _FILTERS.issuperset(pixels[at : end : 1 + length]):
            raise UnsoundError("a filter that there is not")
        at = end


def _rows(head: _Head) -> Iterator[tuple[int, int]]:
    """How many rows of how many bytes stand one after the other."""
    if not head.interlaced:
        yield head.height, (head.width * head.bits + 7) // 8
        return
    for left, top, across, down in _PASSES:
        width = -(-max(0, head.width - left) // across)
        height = -(-max(0, head.height - top) // down)
        if width and height:
            yield height, (width * head.bits + 7) // 8


def _per_metre(held: bytes) -> tuple[int, int] | None:
    if len(held) != struct.calcsize(">IIB"):
        return None
    across, down, unit = struct.unpack(">IIB", held)
    return (across, down) if unit == 1 and across and down else None


def _chunk(name: bytes, held: bytes) -> bytes:
    return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))
