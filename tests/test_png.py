"""A picture of a stranger: sound, of a size that can be borne, and without what its author left in it."""

from __future__ import annotations

import hashlib
import resource
import struct
import subprocess
import sys
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest

import ctrgen
from ctrgen.schema.png import MAX_PIXELS, TooManyPixelsError, UnsoundError, sound
from tests.clock import spent
from tests.command import ctrgen as command
from tests.small import SMALL
from tests.test_pictures import colours

if TYPE_CHECKING:
    from pathlib import Path

SIGN = b"\x89PNG\r\n\x1a\n"
SIGNED = SMALL.replace("ho_ten: Nguyễn Thị Hồng Tâm", "ho_ten: Nguyễn Thị Hồng Tâm, con_dau: x.png")


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def head(width: int, height: int, depth: int = 8, colour: int = 6, interlaced: int = 0) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced))


END = chunk(b"IEND", b"")
ROWS = (b"\0" + b"\xff\0\0\x80" * 300) * 100
PIXELS = chunk(b"IDAT", zlib.compress(ROWS))
WHOLE = SIGN + head(300, 100) + PIXELS + END


def put(*, before: bytes = b"", after: bytes = b"", pixels: bytes = PIXELS) -> bytes:
    """The picture with more in it."""
    return SIGN + head(300, 100) + before + pixels + after + END


BROKEN = {
    "66 bytes that claim to be huge": SIGN + head(2**31 - 1, 2**31 - 1) + chunk(b"IDAT", b"x" * 9) + END,
    "many pixels in few bytes": SIGN
    + head(17_000, 17_000, 1, 0)
    + chunk(b"IDAT", zlib.compress(bytes(17_000 * 2126)))
    + END,
    "no pixels": put(pixels=b""),
    "pixels that are cut short": put(pixels=chunk(b"IDAT", zlib.compress(ROWS)[:-9])),
    "fewer pixels than it says": put(pixels=chunk(b"IDAT", zlib.compress(ROWS[:-1]))),
    "more pixels than it says": put(pixels=chunk(b"IDAT", zlib.compress(ROWS + b"x"))),
    "a bomb": put(pixels=chunk(b"IDAT", zlib.compress(bytes(200_000_000)))),
    "no zlib": put(pixels=chunk(b"IDAT", b"x" * 400)),
    "a wrong sum of the pixels": put(pixels=chunk(b"IDAT", zlib.compress(ROWS)[:-1] + b"\0")),
    "a filter that there is not": put(pixels=chunk(b"IDAT", zlib.compress(b"\x05" + ROWS[1:]))),
    "a wrong sum of a chunk": WHOLE[:40] + bytes([WHOLE[40] ^ 1]) + WHOLE[41:],
    "cut short": WHOLE[:-1],
    "cut in the middle": WHOLE[: len(WHOLE) // 2],
    "something after its end": WHOLE + b"x",
    "a length beyond the file": SIGN + head(300, 100) + struct.pack(">I", 2**32 - 1) + b"IDATx" + END,
    "two headers": SIGN + head(300, 100) + head(300, 100) + PIXELS + END,
    "no header first": SIGN + PIXELS + head(300, 100) + END,
    "a chunk nobody knows": put(before=chunk(b"ABCD", b"x")),
    "pixels apart": put(after=chunk(b"tEXt", b"a\0b") + PIXELS),
    "colours that are not there": SIGN
    + head(300, 100, 8, 3)
    + chunk(b"IDAT", zlib.compress((b"\0" + bytes(300)) * 100))
    + END,
    "a depth that there is not": SIGN + head(300, 100, 3) + PIXELS + END,
    "a colour that there is not": SIGN + head(300, 100, 8, 5) + PIXELS + END,
    "no width": SIGN + head(0, 100) + PIXELS + END,
    "as high as a wall": SIGN + head(300, 9_000) + chunk(b"IDAT", zlib.compress(ROWS * 90)) + END,
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
def test_a_picture_that_is_not_sound_is_told_of_at_its_line_and_soon(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.png").write_bytes(data)
    (tmp_path / "a.yaml").write_text(SIGNED, encoding="utf-8")

    def refuse() -> None:
        (found,) = ctrgen.validate(tmp_path / "a.yaml")
        assert (found.code, found.line, found.severity) == ("CT118", 7, "error")

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert spent(refuse, 1) < 1
    unit = 1 if sys.platform == "darwin" else 1024
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * unit < 100e6


def test_every_picture_cut_short_anywhere_or_with_a_byte_changed_is_refused() -> None:
    small = SIGN + head(3, 2) + chunk(b"IDAT", zlib.compress((b"\0" + b"\xff\0\0\x80" * 3) * 2)) + END
    assert sound(small).data == small
    for at in range(len(small)):
        with pytest.raises(UnsoundError):
            sound(small[:at])
        with pytest.raises((UnsoundError, TooManyPixelsError)):
            sound(small[:at] + bytes([small[at] ^ 0x41]) + small[at + 1 :])


@pytest.mark.parametrize("interlaced", [0, 1])
@pytest.mark.parametrize(
    ("colour", "depth"),
    [
        *((0, depth) for depth in (1, 2, 4, 8, 16)),
        *((3, depth) for depth in (1, 2, 4, 8)),
        *((colour, depth) for colour in (2, 4, 6) for depth in (8, 16)),
    ],
)
@pytest.mark.parametrize(("width", "height"), [(1, 1), (2, 5), (9, 7), (33, 16)])
def test_every_kind_of_picture_that_there_is_is_sound(
    width: int, height: int, colour: int, depth: int, interlaced: int
) -> None:
    bits = depth * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    steps = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    rows = b""
    for left, top, across, down in steps if interlaced else [(0, 0, 1, 1)]:
        columns = len(range(left, width, across))
        rows += (b"\0" + bytes(-(-columns * bits // 8))) * len(range(top, height, down)) if columns else b""
    palette = chunk(b"PLTE", b"abc") if colour == 3 else b""
    pixels = chunk(b"IDAT", zlib.compress(rows))
    data = SIGN + head(width, height, depth, colour, interlaced) + palette + pixels + END
    found = sound(data)
    assert (found.data, found.width, found.height, found.per_metre) == (data, width, height, None)


def test_a_picture_with_as_many_pixels_as_there_may_be_is_drawn_within_the_memory(tmp_path: Path) -> None:
    (width, height), row = (4_000, MAX_PIXELS // 4_000), b"\0" + b"\xff\0\0\x80" * 4_000
    size = chunk(b"pHYs", struct.pack(">IIB", 50_000, 50_000, 1))
    data = SIGN + head(width, height) + size + chunk(b"IDAT", zlib.compress(row * height)) + END
    (tmp_path / "x.png").write_bytes(data)
    (tmp_path / "a.yaml").write_text(SIGNED, encoding="utf-8")
    program = "import resource, sys; from ctrgen.cli import main; sys.argv = ['ctrgen', 'render', 'a.yaml']; "
    limit = "resource.setrlimit(resource.RLIMIT_DATA, (500_000_000, 500_000_000)); "
    done = subprocess.run(
        [sys.executable, "-c", program.replace("sys.argv", limit + "sys.argv", 1) + "main()"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout.decode().split()) == (0, ["a.docx", "a.pdf"]), done.stderr


def test_a_seal_as_large_as_a_scanner_makes_it_is_no_long_text(tmp_path: Path) -> None:
    noise = hashlib.shake_256(b"a seal").digest(540 * 1_620)
    rows = b"".join(b"\0" + noise[at : at + 1_620] for at in range(0, len(noise), 1_620))
    data = SIGN + head(540, 540, colour=2) + chunk(b"IDAT", zlib.compress(rows)) + END
    assert len(data) > 870_000  # four characters of data each
    (tmp_path / "x.png").write_bytes(data)
    (tmp_path / "a.yaml").write_text(SIGNED, encoding="utf-8")
    done = command("render", "a.yaml", "-f", "pdf", cwd=tmp_path)
    assert done.out.split() == ["a.pdf"], done.err


def test_what_an_author_left_in_a_picture_is_in_no_output(tmp_path: Path) -> None:
    left = b"Nguyen Van Bi Mat, 21.0285N"
    told = [
        chunk(b"tEXt", b"Author\0" + left),
        chunk(b"zTXt", b"Comment\0\0" + zlib.compress(left)),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + left),
        chunk(b"eXIf", b"MM\0*" + left),
        chunk(b"tIME", struct.pack(">HBBBBB", 2020, 6, 1, 7, 30, 0)),
        chunk(b"iCCP", b"x\0\0" + zlib.compress(left)),
        chunk(b"prVW", left),
    ]
    (tmp_path / "x.png").write_bytes(put(before=b"".join(told), after=chunk(b"tEXt", b"Author\0" + left)))
    (tmp_path / "a.yaml").write_text(SIGNED, encoding="utf-8")
    kinds = [word for kind in ("docx", "pdf", "html", "svg", "json") for word in ("-f", kind)]
    done = command("render", "a.yaml", *kinds, cwd=tmp_path)
    assert (done.code, len(done.out.split())) == (0, 5)
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert package.read("word/media/image1.png") == WHOLE
    for name in done.out.split():
        assert left not in (tmp_path / name).read_bytes()


def test_the_pixels_of_a_picture_stay_as_they_are() -> None:
    assert colours(sound(put(before=chunk(b"tEXt", b"a\0b"))).data) == {(255, 0, 0, 128)}
