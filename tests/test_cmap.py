"""Which characters a font file has: what fontTools reads of a sound one, nothing of one that is not sound."""

from __future__ import annotations

import os
import struct
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.ttLib.tables.DefaultTable import DefaultTable
from hypothesis import example, given
from hypothesis import strategies as st

from ctrgen.fonts import Family
from ctrgen.fonts.cmap import characters
from tests.clock import spent

SECONDS = 0.5
"""Of the processor, that any file of under a megabyte may take; a sound one takes a hundredth of it."""

CUTS = ("Regular", "Bold", "Italic", "BoldItalic")
TIMES, TINOS, LIBERATION = "Times New Roman", "Tinos", "Liberation Serif"
FILES = {
    TIMES: ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
    TINOS: tuple(f"Tinos-{cut}.ttf" for cut in CUTS),
    LIBERATION: tuple(f"LiberationSerif-{cut}.ttf" for cut in CUTS),
}
EVERYTHING = (0, 0x10FFFF, 1)
CHARACTERS = st.integers(0x41, 0x50) | st.integers(0x20, 0xFFFD) | st.integers(0x10000, 0x10FFFF)
GLYPHS = st.sampled_from([".notdef", "A", "B", "C"])


def data_package() -> Path:
    spec = find_spec("pdfboss_fonts")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "fonts"


def saved(font: TTFont) -> bytes:
    stream = BytesIO()
    font.save(stream)
    return stream.getvalue()


@cache
def small_font() -> bytes:
    """Tinos with three letters left."""
    with TTFont(data_package() / "Tinos-Regular.ttf") as font:
        shrink = Subsetter()
        shrink.populate(text="ABC")
        shrink.subset(font)
        return saved(font)


@cache
def tinos(cut: str, name: str, without: str = "") -> bytes:
    """A cut of Tinos under another name, without some of its letters."""
    with TTFont(data_package() / f"Tinos-{cut}.ttf", lazy=True) as font:
        for record in font["name"].names:
            if record.nameID in (1, 3, 4, 6):
                called = name.replace(" ", "") if record.nameID == 6 else name
                record.string = str(record).replace("Tinos", called)
        for table in font["cmap"].tables:
            for letter in without:
                table.cmap.pop(ord(letter), None)
        return saved(font)


def install(folder: Path, name: str, files: tuple[str, ...] = ()) -> tuple[Path, ...]:
    """Put a family into a folder, under the file names it is known by, and give the four paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = tuple(folder / file for file in files or FILES[name])
    for cut, path in zip(CUTS, paths, strict=True):
        path.write_bytes(tinos(cut, name))
    return paths


def mapped(glyphs: dict[int, str], *formats: int) -> bytes:
    """The small font with a cmap of its own, in the formats named."""
    font = TTFont(BytesIO(small_font()))
    font["cmap"].tables = [_mapping(glyphs, number) for number in formats]
    return saved(font)


def _mapping(glyphs: dict[int, str], number: int) -> Any:
    table = CmapSubtable.newSubtable(number)
    table.platformID, table.platEncID, table.language = 3, 10 if number == 12 else 1, 0
    table.cmap = {char: glyph for char, glyph in glyphs.items() if number == 12 or char < 0xFFFF}
    return table


def full(*groups: tuple[int, int, int], count: int | None = None) -> bytes:
    """A subtable of format 12, that says it has as many groups as it is told to."""
    said = len(groups) if count is None else count
    head = struct.pack(">HHLLL", 12, 0, 16 + 12 * len(groups), 0, said)
    return head + b"".join(struct.pack(">LLL", *group) for group in groups)


def basic(*segments: tuple[int, int]) -> bytes:
    """A subtable of format 4."""
    firsts, lasts = zip(*segments, strict=True)
    count = len(segments)
    words = (4, 0, 0, 2 * count, 0, 0, 0, *lasts, 0, *firsts, *[1] * count, *[0] * count)
    return struct.pack(f">{len(words)}H", *words)


def blank(segments: int, last: int) -> bytes:
    """A subtable of format 4 whose segments share one array, that is long and names no glyph."""
    offsets = [2 * (segments - segment) for segment in range(segments)]
    words = (4, 0, 0, 2 * segments, 0, 0, 0, *[last] * segments, 0, *[0] * 2 * segments, *offsets)
    return struct.pack(f">{len(words)}H", *words) + bytes(2 * last + 2)


WOVEN = struct.pack(">6L", 12 << 16, 1, 0, 3000, 1, 0)
"""The head of a subtable of format 12, or two groups that are empty, whichever it is taken for."""


def hostile(*subtables: bytes, tables: int = 1, entries: int = 0) -> bytes:
    """A file that is nothing but a cmap, and may name it, and the last of its subtables, many times."""
    count = entries or len(subtables)
    starts = [4 + 8 * count + sum(map(len, subtables[:number])) for number in range(len(subtables))]
    starts += [starts[-1]] * (count - len(starts))
    cmap = struct.pack(">HH", 0, count) + b"".join(struct.pack(">HHL", 3, 10, start) for start in starts)
    cmap += b"".join(subtables)
    record = struct.pack(">4sLLL", b"cmap", 0, 12 + 16 * tables, len(cmap))
    return struct.pack(">4s4H", b"\0\1\0\0", tables, 0, 0, 0) + record * tables + cmap


def read(path: Path, data: bytes) -> frozenset[int] | None:
    """What a file has, in a time that is bounded; nothing where it is refused as it should be."""
    path.write_bytes(data)
    found: list[frozenset[int]] = []

    def look() -> None:
        found.clear()
        with suppress(ValueError):
            found.append(characters(path))

    assert spent(look, SECONDS) < SECONDS
    return found[0] if found else None


def test_every_font_of_this_machine_has_the_characters_that_fonttools_reads() -> None:
    folders = (Path("/usr/share/fonts"), data_package())
    files = [
        file for folder in folders for file in folder.rglob("*") if file.suffix.lower() in (".ttf", ".otf")
    ]
    assert len(files) >= 4
    for file in files:
        with TTFont(file, lazy=True) as font:
            assert characters(file) == set(font.getBestCmap()), file


@given(st.dictionaries(CHARACTERS, GLYPHS), st.sampled_from([(4,), (12,), (4, 12)]))
@example({0x41: ".notdef", 0x42: "A"}, (4,))
@example({0x41: ".notdef", 0x42: "A"}, (12,))
@example({0x1F600: "A", 0x42: "B"}, (4, 12))
def test_a_character_is_there_when_it_has_a_glyph_of_its_own(
    tmp_path: Path, glyphs: dict[int, str], formats: tuple[int, ...]
) -> None:
    file = tmp_path / "a.ttf"
    file.write_bytes(mapped(glyphs, *formats))
    with TTFont(file) as font:
        assert characters(file) == set(font.getBestCmap())


def test_a_glyph_that_is_named_by_its_distance_to_another_may_be_no_glyph(tmp_path: Path) -> None:
    # The glyph of A is 0xFFFF + 1, which is the box; that of B is 1 + 1; that of C is the box itself.
    words = (4, 38, 0, 4, 0, 0, 0, 0x43, 0xFFFF, 0, 0x41, 0xFFFF, 1, 1, 4, 0, 0xFFFF, 1, 0)
    font = TTFont(BytesIO(small_font()))
    font["cmap"] = DefaultTable("cmap")
    font["cmap"].data = struct.pack(">HHHHL19H", 0, 1, 3, 1, 12, *words)
    file = tmp_path / "a.ttf"
    font.save(file)
    assert set(TTFont(BytesIO(file.read_bytes())).getBestCmap()) == {0x42}
    assert characters(file) == {0x42}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        b"\0\1\0\0",
        b"OTTO\0\1",
        b"ttcf\0\1\0\0\0\0\0\4",
        b"wOFF" + bytes(60),
        b"<!DOCTYPE html><title>404</title>" * 9,
        b"\0\1\0\0\xff\xff" + bytes(99),
        b"\0\1\0\0\0\1" + bytes(6) + b"cmap" + b"\xff" * 12,
        hostile(full(*[EVERYTHING] * 4000)),
        hostile(full((0, 0xFFFFFFFF, 1))),
        hostile(full((0xFFFFFFFF, 0, 1))),
        hostile(full((0xFFFFFFF0, 0xFFFFFFF5, 1))),
        hostile(full(EVERYTHING, (0x110001, 0, 1), EVERYTHING)),
        hostile(full(count=0xFFFFFFFF)),
        hostile(full((65, 65, 1), count=0xFFFFFFFF)),
        hostile(basic(*[(0, 0xFFFE)] * 4000)),
        hostile(basic((65, 90))[:20]),
        hostile(struct.pack(">7H", 4, 0, 0, 0xFFFF, 0, 0, 0)),
    ],
    ids=lambda data: f"{len(data)}-{data[:6]!r}",
)
def test_a_file_that_is_no_sound_font_is_refused_at_once_and_has_no_characters(
    tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "a.ttf"
    assert read(file, data) is None
    family = Family("Tinos", (file,) * 4)
    assert family.characters == frozenset()
    assert not family.has_vietnamese


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(hostile(full(*[EVERYTHING, (0x110001, 0, 1)] * 80)), id="forth-and-back-12"),
        pytest.param(hostile(basic(*[(0, 0xFFFE), (0xFFFF, 0)] * 1300)), id="forth-and-back-4"),
        pytest.param(hostile(*[full(EVERYTHING)] * 80), id="many-subtables"),
        pytest.param(hostile(full((65, 90, 1)), tables=3000, entries=3000), id="many-tables"),
        pytest.param(hostile(*[WOVEN] * 1000, WOVEN * 1502), id="subtables-woven-together"),
        pytest.param(hostile(blank(2000, 0x7FFF)), id="arrays-without-a-glyph"),
    ],
)
def test_no_small_file_takes_long_to_read(tmp_path: Path, data: bytes) -> None:
    assert len(data) < 100_000
    read(tmp_path / "a.ttf", data)


@pytest.mark.parametrize(
    "lengths",
    [
        pytest.param(range(0, 16_592, 499), id="before-its-characters-end"),
        pytest.param(range(16_592, 597_880, 9_973), id="after-its-characters"),
    ],
)
def test_a_font_cut_short_is_refused_wherever_it_ends(tmp_path: Path, lengths: range) -> None:
    file = data_package() / "Tinos-Bold.ttf"
    data = file.read_bytes()
    assert len(data) > lengths[-1]
    assert read(tmp_path / "whole.ttf", data) == characters(file)
    cut = tmp_path / "cut.ttf"
    assert [length for length in lengths if read(cut, data[:length]) is not None] == []
    assert Family("Tinos", (file, cut, file, file)).characters == frozenset()


def test_a_file_that_is_not_there_has_no_characters(tmp_path: Path) -> None:
    sound = data_package() / "Tinos-Bold.ttf"
    with pytest.raises(OSError, match="No such file"):
        characters(tmp_path / "a.ttf")
    assert Family("Tinos", (sound, tmp_path / "a.ttf", sound, sound)).characters == frozenset()


@pytest.mark.skipif(os.name != "posix", reason="named pipes are POSIX")
def test_a_pipe_is_no_font(tmp_path: Path) -> None:
    pipe = tmp_path / "a.ttf"
    os.mkfifo(pipe)
    found: list[frozenset[int]] = []
    reader = Thread(target=lambda: found.append(Family("Tinos", (pipe,) * 4).characters), daemon=True)
    reader.start()
    reader.join(2)
    waits = reader.is_alive()
    if waits:
        os.close(os.open(pipe, os.O_WRONLY))
    assert not waits
    assert found == [frozenset()]


@given(st.binary(max_size=400) | st.binary(max_size=400).map(b"\0\1\0\0\0\1".__add__))
def test_random_bytes_are_no_font(tmp_path: Path, data: bytes) -> None:
    assert not read(tmp_path / "a.ttf", data)


@given(st.lists(st.tuples(st.integers(0, 1 << 16), st.integers(0, 255)), min_size=1, max_size=12))
def test_a_font_with_bytes_changed_is_read_or_refused_but_never_a_surprise(
    tmp_path: Path, changes: list[tuple[int, int]]
) -> None:
    data = bytearray(mapped({0x41: "A", 0x1EEF: "B", 0x1F600: "C"}, 4, 12))
    (start,) = struct.unpack_from(">L", data, data.index(b"cmap") + 8)
    for place, value in changes:  # half of them in the cmap, half in the list of tables
        data[place // 2 % 200 + (start if place % 2 else 0)] = value
    found = read(tmp_path / "a.ttf", bytes(data))
    assert found is None or all(0 <= char < 0x110000 for char in found)
