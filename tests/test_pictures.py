"""Pictures of the pages, for those who look rather than read."""

from __future__ import annotations

import shutil
import struct
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

import ctrgen as library
from tests.command import ctrgen
from tests.paths import EXAMPLE

if TYPE_CHECKING:
    from pathlib import Path

A4_INCH = (210 / 25.4, 297 / 25.4)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLE, tmp_path / "thang-06-2020.yaml")
    return tmp_path


def pixels(png: bytes) -> tuple[int, int]:
    """Width and height, from the first chunk."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


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
    assert tuple(made) == library.pictures(library.load(EXAMPLE), "png", dpi)


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
    text = EXAMPLE.read_text(encoding="utf-8")
    (folder / "hong.yaml").write_text(text.replace("thang: 6/2020", "thang: 13/2020"), encoding="utf-8")
    assert ctrgen("render", "hong.yaml", "-f", "png", "-f", "svg", cwd=folder).code == 1
    assert sorted(path.name for path in folder.iterdir()) == ["hong.yaml", "thang-06-2020.yaml"]


@pytest.mark.parametrize(("kind", "dpi"), [("gif", 150), ("png", 19), ("png", 601), ("svg", 0)])
def test_what_cannot_be_drawn_is_a_value_error(kind: Any, dpi: int) -> None:
    with pytest.raises(ValueError, match=kind if kind == "gif" else "dpi"):
        library.pictures(library.load(EXAMPLE), kind, dpi)
