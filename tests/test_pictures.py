"""Pictures of the pages, for those who look rather than read."""

from __future__ import annotations

import shutil
import struct
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

import ctrgen as library
from tests.command import ctrgen
from tests.paths import SOUND

if TYPE_CHECKING:
    from pathlib import Path

A4_INCH = (210 / 25.4, 297 / 25.4)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(SOUND, tmp_path / "thang-06-2020.yaml")
    return tmp_path


def pixels(png: bytes) -> tuple[int, int]:
    """Width and height, from the first chunk."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def chunks(png: bytes, name: bytes) -> bytes:
    """What all chunks of a name hold."""
    found, start = b"", 8
    while start < len(png):
        (length,) = struct.unpack(">I", png[start : start + 4])
        if png[start + 4 : start + 8] == name:
            found += png[start + 8 : start + 8 + length]
        start += length + 12
    return found


def colours(png: bytes) -> set[tuple[int, ...]]:
    """Every colour of a picture, as red, green, blue and opacity."""
    width, _ = pixels(png)
    depth_kind_and_methods = tuple(chunks(png, b"IHDR")[8:])
    assert depth_kind_and_methods == (8, 6, 0, 0, 0)
    data, stride = zlib.decompress(chunks(png, b"IDAT")), 4 * width
    found, above = set(), bytearray(stride)
    for start in range(0, len(data), stride + 1):
        row = bytearray(data[start + 1 : start + 1 + stride])
        for index in range(stride):
            left, corner = (row[index - 4], above[index - 4]) if index >= 4 else (0, 0)
            up = above[index]
            nearest = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
            row[index] = (row[index] + (0, left, up, (left + up) // 2, nearest)[data[start]]) % 256
        found |= {tuple(row[index : index + 4]) for index in range(0, stride, 4)}
        above = row
    return found


@pytest.mark.parametrize(("options", "dpi"), [((), 150), (("--dpi", "60"), 60), (("--dpi", "300"), 300)])
def test_a_page_is_a_png_of_a4_at_the_resolution(folder: Path, options: tuple[str, ...], dpi: int) -> None:
    done = ctrgen("render", "thang-06-2020.yaml", "-f", "png", *options, cwd=folder)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [f"thang-06-2020-{page}.png" for page in (1, 2, 3)]
    made = [(folder / name).read_bytes() for name in done.out.splitlines()]
    for png in made:
        assert pixels(png) == pytest.approx([side * dpi for side in A4_INCH], abs=1)
        # Letters take far more room than an empty sheet would.
        assert len(png) > 30 * dpi
    assert tuple(made) == library.pictures(library.load(SOUND), "png", dpi)


@pytest.mark.no_cover
def test_a_png_is_black_ink_on_opaque_white_paper() -> None:
    for png in library.pictures(library.load(SOUND), "png", 40):
        seen = colours(png)
        assert (255, 255, 255, 255) in seen
        assert {opacity for *_, opacity in seen} == {255}
        assert all(red == green == blue for red, green, blue, _ in seen)
        assert min(red for red, *_ in seen) < 64


def test_a_page_is_an_svg_that_needs_nothing_else(folder: Path) -> None:
    done = ctrgen("render", "thang-06-2020.yaml", "-f", "svg", "-o", "anh", cwd=folder)
    assert done.out.splitlines() == [f"anh/thang-06-2020-{page}.svg" for page in (1, 2, 3)]
    seen = 0
    for name in done.out.splitlines():
        root: Any = etree.fromstring((folder / name).read_bytes())
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert [float(root.get(side).removesuffix("pt")) for side in ("width", "height")] == pytest.approx(
            [side * 72 for side in A4_INCH], abs=0.1
        )
        for element in root.iter(etree.Element):
            assert etree.QName(element).localname not in ("script", "image", "foreignObject", "a")
            links = [value for key, value in element.attrib.items() if key.endswith("href")]
            assert not [key for key in element.attrib if key.startswith("on")]
            assert all(link.startswith("#") for link in links)
            seen += 1
    assert seen > 1000


def test_pictures_and_documents_are_made_by_one_command(folder: Path) -> None:
    done = ctrgen(
        "render", "thang-06-2020.yaml", "-f", "png", "-f", "docx", "-f", "png", "--dpi", "20", cwd=folder
    )
    assert done.out.splitlines() == [
        *(f"thang-06-2020-{page}.png" for page in (1, 2, 3)),
        "thang-06-2020.docx",
    ]


def test_a_faulty_programme_gives_no_picture(folder: Path) -> None:
    text = SOUND.read_text(encoding="utf-8")
    (folder / "hong.yaml").write_text(text.replace("thang: 6/2020", "thang: 13/2020"), encoding="utf-8")
    assert ctrgen("render", "hong.yaml", "-f", "png", "-f", "svg", cwd=folder).code == 1
    assert sorted(path.name for path in folder.iterdir()) == ["hong.yaml", "thang-06-2020.yaml"]


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_character_that_the_font_lacks_gives_no_picture_and_stops_no_other(folder: Path, kind: str) -> None:
    text = SOUND.read_text(encoding="utf-8").replace("Tuyên truyền kết quả", "Tuyên truyền 漢 kết quả")
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    done = ctrgen("render", ".", "-f", kind, cwd=folder)
    assert (done.code, done.out.splitlines()) == (1, [f"thang-06-2020-{page}.{kind}" for page in (1, 2, 3)])
    assert "a.yaml:15:20: lỗi CT502" in done.err
    assert not list(folder.glob("a-*"))


def test_svg_is_the_same_from_the_library_and_the_command(folder: Path) -> None:
    done = ctrgen("render", "thang-06-2020.yaml", "-f", "svg", cwd=folder)
    made = [(folder / name).read_bytes() for name in done.out.splitlines()]
    assert tuple(made) == library.pictures(library.load(SOUND), "svg")


@pytest.mark.parametrize(("kind", "dpi"), [("gif", 150), ("png", 19), ("png", 601), ("svg", 0)])
def test_what_cannot_be_drawn_is_a_value_error(kind: Any, dpi: int) -> None:
    with pytest.raises(ValueError, match=kind if kind == "gif" else "dpi"):
        library.pictures(library.load(SOUND), kind, dpi)
