"""Headings: where their lines break, and how readers find them in Word and in the PDF."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

import ctrgen
from tests.docx_file import DocxFile, w
from tests.libreoffice import need_programs, to_pdf
from tests.pdf_file import read
from tests.variants import variant

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TASKS = ["Mở kho", "Lau kho"]
PARTS: dict[str, Any] = {
    "nhiem_vu": None,
    "cuoc_hop": None,
    "trinh_bay": None,
    "phan": [
        {
            "tieu_de": "Kết quả",
            "muc": [{"tieu_de": "Kho", "muc": [{"tieu_de": "Kho lớn theo Phụ lục", "nhiem_vu": TASKS}]}],
        },
        {"tieu_de": "Nhiệm vụ", "muc": [{"tieu_de": "Sổ", "nhiem_vu": TASKS}]},
    ],
    "phu_luc": [
        {
            "tieu_de": "Danh mục sách quý",
            "muc": [{"tieu_de": name, "doan": "Hai mươi cuốn."} for name in ("Kho", "Sổ")],
        }
    ],
}


def _bookmarks(pdf: bytes) -> list[tuple[int, str]]:
    def told(items: Iterable[Any], level: int) -> Iterable[tuple[int, str]]:
        for item in items:
            yield level, item.title
            yield from told(item.children, level + 1)

    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        return list(told(outline.root, 1))


def test_parts_stand_above_sections_in_the_bookmarks_and_annexes_say_what_they_are(tmp_path: Path) -> None:
    assert _bookmarks(ctrgen.render(variant(tmp_path, PARTS), "pdf")) == [
        (1, "A. KẾT QUẢ"),
        (2, "I. KHO"),
        (3, "1. Kho lớn theo Phụ lục"),
        (1, "B. NHIỆM VỤ"),
        (2, "I. SỔ"),
        (1, "Phụ lục DANH MỤC SÁCH QUÝ"),
        (2, "I. KHO"),
        (2, "II. SỔ"),
    ]


def test_parts_stand_above_sections_in_words_navigation(tmp_path: Path) -> None:
    need_programs()
    made = ctrgen.render(variant(tmp_path, PARTS), "docx")
    docx = DocxFile(made)
    names = {one.get(w("val")) for one in docx.document.iter(w("pStyle"))}
    assert {"Heading2", "Heading3"} <= names
    assert "Heading1" not in names
    for level in (2, 3):
        style = docx.styles[f"Heading{level}"]
        assert style.find(w("name")).get(w("val")) == f"heading {level}"
        assert style.find(f"{w('pPr')}/{w('outlineLvl')}").get(w("val")) == str(level - 1)
    laid_out = to_pdf({"x": made}, tmp_path)["x"].read_bytes()
    assert _bookmarks(laid_out)[:6] == [
        (1, "A. KẾT QUẢ"),
        (2, "I. KHO"),
        (3, "1. Kho lớn theo Phụ lục"),
        (1, "B. NHIỆM VỤ"),
        (2, "I. SỔ"),
        (1, "Phụ lục"),
    ]
    assert "DANH MỤC SÁCH QUÝ" in {title for _, title in _bookmarks(laid_out)}


def test_sections_without_parts_are_headings_of_the_first_level(tmp_path: Path) -> None:
    docx = DocxFile(ctrgen.render(variant(tmp_path, {"trinh_bay": None}), "docx"))
    assert {one.outline for one in docx.styled("heading 1")} == {0}


TITLES = [
    "Kết quả luân chuyển kho, tình hình mượn trả sách tháng 9 và 9 tháng đầu năm 2026; nhiệm vụ tháng 10",
    "Sơ kết công tác văn thư, bảo vệ bí mật nhà nước quý III, phương hướng, nhiệm vụ quý IV năm 2026",
    "Kết quả nhiệm vụ tuần 41 và chương trình công tác của Ủy ban nhân dân xã tuần 42 năm 2026 (ngày 12 đến "
    "ngày 18 tháng 10)",
]


@pytest.mark.parametrize("cut", range(0, 40, 4))
@pytest.mark.parametrize("title", TITLES)
def test_no_line_of_a_title_or_heading_ends_before_its_number(tmp_path: Path, title: str, cut: int) -> None:
    words = title.split()
    shorter = " ".join(words[cut // 4 :])
    own: dict[str, Any] = {"nhiem_vu": None, "cuoc_hop": None, "trinh_bay": None, "tieu_de": shorter}
    own["kiem_tra"] = {"CT223": "tắt"}
    made = variant(tmp_path, own | {"muc": [{"tieu_de": shorter, "doan": "Đã xong."}]})
    (page, *_) = read(ctrgen.render(made, "pdf"))
    lines = [line.text for line in page.lines]
    assert len(lines) > 8
    parted = re.compile(r"(?:tháng|năm|quý|tuần|ngày)\n(?:\d|[IVX]+\b)", re.IGNORECASE)
    assert not parted.search("\n".join(lines))


def test_marks_are_text_in_word_as_everywhere_else(tmp_path: Path) -> None:
    docx = DocxFile(ctrgen.render(variant(tmp_path, {"trinh_bay": None}), "docx"))
    assert "word/numbering.xml" not in docx.parts
    assert not list(docx.document.iter(w("numPr")))
    assert [one.text[:3] for one in docx.styled("heading 1")] == ["I. ", "II."]
