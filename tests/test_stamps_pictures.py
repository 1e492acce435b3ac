"""The pictures of a signature and a seal; and a document with everything in it as a file."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Any

import pdfplumber
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

import ctrgen
from tests.docx_file import DocxFile
from tests.pdf_file import read
from tests.speech import english
from tests.variants import variant

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.schema import Programme

MM = 72 / 25.4
EMU_MM = 1 / 36000
FREE: dict[str, Any] = {"nhiem_vu": ["Việc một", "Việc hai"], "cuoc_hop": None, "trinh_bay": None}
SIGNER = {"quyen_han": "TL. Ban Thường vụ", "chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Thị Hồng Tâm"}
EVERYTHING: dict[str, Any] = FREE | {
    "nhiem_vu": None,
    "du_thao": "có",
    "do_mat": "Mật",
    "do_khan": "Khẩn",
    "luu_hanh": "Lưu hành nội bộ",
    "nguoi_soan": "PL.(300)",
    "dia_chi": ["Số 1 đường Hùng Vương"],
    "ban_dien_tu": ["Ký bởi: Văn phòng"],
    "kinh_gui": ["Tỉnh ủy", "Các sở"],
    "nguoi_ky": SIGNER | {"anh_chu_ky": "ky.png", "con_dau": "ky.png"},
    "muc": [
        {"tieu_de": "A", "bang": {"hang": [["Một"], {"nhom": "Nhóm"}, {"nhom": "B", "stt": "I"}]}},
        {"tieu_de": "B", "huong": "ngang", "lich": [{"ngay": "1/6/2020", "su_kien": ["Một", "Hai"]}]},
        {"tieu_de": "C", "lich": [{"ngay": "1/6/2020", "su_kien": [{"noi_dung": "A", "huy": "có"}]}]},
    ],
    "phu_luc": [{"tieu_de": "A", "doan": "L."}, {"tieu_de": "B", "huong": "ngang", "doan": "L."}],
}


def png(width: int, height: int, per_metre: int | None = None, padding: int = 0) -> bytes:
    """A transparent picture, so many pixels wide and high."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    size = b"" if per_metre is None else chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))
    pixels = zlib.compress((b"\0" + b"\xff\0\0\x80" * width) * height)
    text = chunk(b"tEXt", b"x\0" + b"x" * padding) if padding else b""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + size + text + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def signed(folder: Path, picture: Any = None, seal: Any = None) -> Programme:
    """The programme with pictures; a signature of 30 × 12 mm, a seal of 36 × 36 mm."""
    (folder / "ky.png").write_bytes(png(300, 120, 10_000))
    (folder / "dau.png").write_bytes(png(360, 360, 10_000))
    pictures = {"anh_chu_ky": picture, "con_dau": seal}
    own = {key: value for key, value in pictures.items() if value is not None}
    return variant(folder, FREE | {"nguoi_ky": SIGNER | own})


def refused(folder: Path, changes: dict[str, Any]) -> list[str]:
    with pytest.raises(ctrgen.CtrgenError) as raised:
        variant(folder, FREE | changes)
    assert not [one for one in raised.value.diagnostics if english(one)]
    return [one.code for one in raised.value.diagnostics if one.severity == "error"]


def placed(docx: DocxFile) -> dict[str, tuple[float, float, float]]:
    """Width, height and place from the left of every picture, in millimetres, by what it shows."""
    found = {}
    for anchor in docx.document.iter("{*}anchor"):
        extent, name = anchor.find("{*}extent"), anchor.find("{*}docPr").get("descr")
        left = anchor.find("{*}positionH/{*}posOffset").text
        found[name] = (int(extent.get("cx")) * EMU_MM, int(extent.get("cy")) * EMU_MM, int(left) * EMU_MM)
    return found


def test_pictures_have_their_real_size_and_the_seal_covers_a_third_from_the_left(tmp_path: Path) -> None:
    docx = DocxFile(ctrgen.render(signed(tmp_path, "ky.png", "dau.png"), "docx"))
    found = placed(docx)
    drawn, seal = found["Chữ ký của Nguyễn Thị Hồng Tâm"], found["Con dấu"]
    assert drawn == pytest.approx((30, 12, (80 - 30) / 2), abs=0.1)
    assert seal[:2] == pytest.approx((36, 36), abs=0.1)
    assert seal[2] + seal[0] == pytest.approx(drawn[2] + 30 / 3, abs=0.1)
    assert [name for name in docx.parts if name.startswith("word/media/")] == [
        "word/media/image1.png",
        "word/media/image2.png",
    ]
    assert docx.parts["word/media/image1.png"] == (tmp_path / "ky.png").read_bytes()


@pytest.mark.parametrize(
    ("data", "picture", "size"),
    [
        (png(300, 150), "x.png", (25.4, 12.7)),
        (png(300, 150, 11_811), "x.png", (25.4, 12.7)),
        (png(300, 150, 3_000), {"tep": "x.png", "rong": 40}, (40, 20)),
        (png(300, 150, 3_000), {"tep": "x.png", "rong": "5 cm"}, (50, 25)),
    ],
)
def test_a_size_comes_from_the_picture_or_from_its_author(
    tmp_path: Path, data: bytes, picture: Any, size: tuple[float, float]
) -> None:
    (tmp_path / "x.png").write_bytes(data)
    docx = DocxFile(ctrgen.render(signed(tmp_path, picture), "docx"))
    ((*found, _),) = placed(docx).values()
    assert found == pytest.approx(size, abs=0.1)


def test_the_pdf_shows_the_pictures_over_the_signature(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(ctrgen.render(signed(tmp_path, "ky.png", "dau.png"), "pdf"))
    with pdfplumber.open(path) as opened:
        drawn, seal = sorted(opened.pages[0].images, key=lambda one: one["width"])
    assert (drawn["width"] / MM, drawn["height"] / MM) == pytest.approx((30, 12), abs=0.2)
    assert (seal["width"] / MM, seal["height"] / MM) == pytest.approx((36, 36), abs=0.2)
    assert seal["x1"] == pytest.approx(drawn["x0"] + 10 * MM, abs=1)
    (page,) = read(path.read_bytes())
    position, name = page.one("CHÁNH VĂN PHÒNG"), page.one("Nguyễn Thị Hồng Tâm")
    assert (drawn["x0"] + drawn["x1"]) / 2 == pytest.approx(position.middle_pt, abs=1)
    assert position.top_pt < drawn["top"] < drawn["bottom"] < name.bottom_pt


@pytest.mark.parametrize(
    ("file", "data", "code"),
    [
        ("khong-co.png", None, "CT118"),
        ("x.png", b"GIF89a", "CT118"),
        ("x.png", b"", "CT118"),
        ("x.png", png(300, 150)[:-8], "CT118"),
        ("x.png", png(0, 0), "CT118"),
        ("x.png", png(10, 10), "CT118"),
        ("x.png", png(3000, 10), "CT118"),
        ("x.png", png(300, 150, padding=4_000_001), "CT118"),
        ("x.jpg", png(300, 150), "CT118"),
        ("/etc/x.png", None, "CT042"),
        ("C:\\x.png", None, "CT042"),
    ],
)
def test_a_picture_that_cannot_be_used_is_reported(
    tmp_path: Path, file: str, data: bytes | None, code: str
) -> None:
    if data is not None:
        (tmp_path / file).write_bytes(data)
    for key in ("anh_chu_ky", "con_dau"):
        for written in (file, {"tep": file}):
            assert refused(tmp_path, {"nguoi_ky": SIGNER | {key: written}}) == [code]


# The file


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_the_same_programme_with_pictures_gives_the_same_bytes(tmp_path: Path, kind: str) -> None:
    one, other = (ctrgen.render(signed(tmp_path, "ky.png", "dau.png"), kind) for _ in range(2))
    assert one == other


def test_a_validator_of_open_xml_finds_nothing_in_a_file_with_everything(tmp_path: Path) -> None:
    (tmp_path / "ky.png").write_bytes(png(300, 120, 10_000))
    file = tmp_path / "x.docx"
    file.write_bytes(ctrgen.render(variant(tmp_path, EVERYTHING), "docx"))
    assert OpenXmlValidator().validate(str(file)).errors == []
