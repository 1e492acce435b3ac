"""The text and what ends it, by Decree 30/2020/NĐ-CP, Annex I, Part I, measured on the finished example.

They are written out here once more: what ctrgen keeps as data must not vouch for itself. A test is named
after its clause: I.3 is item 3 of section I.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.decree_docx import (
    LETTERS,
    body,
    millimetres,
    opened,
)
from tests.docx_file import DocxFile, w

if TYPE_CHECKING:
    from pathlib import Path


# II. The components


def test_ii_6_legal_bases_end_with_semicolons_and_the_last_with_a_full_stop(tmp_path: Path) -> None:
    docx = opened(tmp_path, can_cu=["Căn cứ Luật một", "Căn cứ Luật hai;", "Theo đề nghị của Văn phòng"])
    assert [paragraph.text for paragraph in docx.styled("Căn cứ")] == [
        "Căn cứ Luật một;",
        "Căn cứ Luật hai;",
        "Theo đề nghị của Văn phòng.",
    ]


def test_ii_6_the_body_is_justified_indented_and_spaced(example: DocxFile) -> None:
    paragraphs = body(example)
    assert len(paragraphs) == 22
    for paragraph in paragraphs:
        assert paragraph.alignment == "both"
        assert round(millimetres(paragraph.first_line), 1) in (10.0, 12.7)
        assert paragraph.left == paragraph.right == 0
        assert paragraph.after >= 6
        assert paragraph.line_rule == "auto"
        assert 1 <= paragraph.line <= 1.5
        assert 13 <= paragraph.size_pt <= 14


def test_ii_6_the_body_is_of_one_size(example: DocxFile) -> None:
    sizes = [run.size_pt for paragraph in body(example) for run in paragraph.runs]
    assert len(sizes) > 22
    assert len(set(sizes)) == 1


def test_ii_6_the_body_ends_with_the_sign_of_the_end(example: DocxFile) -> None:
    assert body(example)[-1].text.endswith("./.")
    assert example.text.count("./.") == 1


def test_ii_6_a_closing_that_is_made_ends_with_the_sign_of_the_end(tmp_path: Path) -> None:
    last = body(opened(tmp_path, ket_thuc=None))[-1].text
    assert last == "Trên đây là Chương trình công tác tháng 6 năm 2020 của Ban Thường vụ./."


def test_ii_6_the_parts_have_headings_with_roman_numerals_in_bold_capitals(example: DocxFile) -> None:
    headings = example.styled("heading 1")
    assert [heading.text for heading in headings] == [
        "I. MỘT SỐ NHIỆM VỤ TRỌNG TÂM",
        "II. CÁC HỘI NGHỊ, CUỘC HỌP CHÍNH TRONG THÁNG",
    ]
    for heading in headings:
        assert (heading.bold, heading.italic, heading.outline, heading.keep_next) == (True, False, 0, True)


def test_ii_6_an_item_with_a_heading_has_it_bold_on_a_line_of_its_own(tmp_path: Path) -> None:
    item = {"tieu_de": "Công tác tuyên truyền", "noi_dung": "Tuyên truyền Nghị quyết."}
    docx = opened(tmp_path, nhiem_vu=[item, "Không có tiêu đề"])
    heading = docx.one("heading 2")
    assert heading.text == "1. Công tác tuyên truyền"
    assert (heading.bold, heading.italic, heading.outline, heading.keep_next) == (True, False, 1, True)
    assert docx.paragraphs[docx.paragraphs.index(heading) + 1].text == "Tuyên truyền Nghị quyết."
    assert docx.styled("Mục cấp 1")[0].text == "2. Không có tiêu đề."
    assert not docx.styled("Mục cấp 1")[0].bold


def test_ii_6_the_marks_of_items_follow_one_another(tmp_path: Path) -> None:
    deepest = {"noi_dung": "ba", "muc_con": ["bốn"]}
    items: list[Any] = [{"noi_dung": "một", "muc_con": [{"noi_dung": "hai", "muc_con": [deepest]}]}, "một"]
    docx = opened(tmp_path, nhiem_vu=items, trinh_bay=None, cuoc_hop=None)
    marks = [(paragraph.style, paragraph.text.split(" ")[0]) for paragraph in body(docx)[1:-1]]
    assert marks == [
        ("Mục cấp 1", "1."),
        ("Mục cấp 2", "a)"),
        ("Mục cấp 3", "-"),
        ("Mục cấp 4", "+"),
        ("Mục cấp 1", "2."),
    ]


def test_ii_6_points_are_lettered_in_the_order_of_the_vietnamese_alphabet(tmp_path: Path) -> None:
    points = [f"điểm thứ {number}" for number in range(1, len(LETTERS) + 1)]
    docx = opened(tmp_path, nhiem_vu=[{"noi_dung": "một", "muc_con": points}], trinh_bay=None)
    found = [paragraph.text.split(") ")[0] for paragraph in docx.styled("Mục cấp 2")]
    assert found == LETTERS
    assert len(found) == 23


def test_ii_7_the_authority_and_the_position_are_in_bold_capitals_and_the_name_as_written(
    example: DocxFile,
) -> None:
    block = [example.one(style) for style in ("Quyền hạn ký", "Chức vụ", "Họ và tên")]
    assert [paragraph.text for paragraph in block] == [
        "TL. BAN THƯỜNG VỤ",
        "CHÁNH VĂN PHÒNG",
        "Nguyễn Thị Hồng Tâm",
    ]
    assert {paragraph.bold for paragraph in block} == {True}
    assert len({paragraph.column for paragraph in block}) == 1


def test_ii_7_there_is_room_for_a_signature_between_the_position_and_the_name(example: DocxFile) -> None:
    position, name = example.one("Chức vụ"), example.one("Họ và tên")
    between = example.paragraphs[example.paragraphs.index(position) + 1 : example.paragraphs.index(name)]
    assert len(between) >= 1
    assert {paragraph.text for paragraph in between} == {""}
    height = sum(paragraph.before + paragraph.after + 1.149 * paragraph.size_pt for paragraph in between)
    assert 20 <= millimetres(height) <= 40


def test_ii_9_the_recipients_are_dashed_lines_with_semicolons_and_a_full_stop_at_the_end(
    tmp_path: Path,
) -> None:
    docx = opened(tmp_path, noi_nhan=["Thường trực Tỉnh ủy", "Các ban của Hội;", "Lưu: VT, VP"])
    assert docx.one("Nơi nhận").text == "Nơi nhận:"
    assert [paragraph.text for paragraph in docx.styled("Danh sách nơi nhận")] == [
        "- Thường trực Tỉnh ủy;",
        "- Các ban của Hội;",
        "- Lưu: VT, VP.",
    ]


def test_ii_9_the_recipients_stand_flush_left(example: DocxFile) -> None:
    lines = [
        *example.styled("Nơi nhận"),
        *example.styled("Nhóm nơi nhận"),
        *example.styled("Danh sách nơi nhận"),
    ]
    assert len(lines) == 7
    assert {(line.first_line, line.left, line.alignment) for line in lines} == {(0, 0, "left")}


def test_ii_9_the_word_for_recipients_stands_level_with_the_authority(example: DocxFile) -> None:
    (row,) = example.document.findall(f".//{w('tbl')}")[-1].findall(w("tr"))
    left, right = (list(cell.iter(w("p"))) for cell in row.findall(w("tc")))
    recipients, authority = example.one("Nơi nhận"), example.one("Quyền hạn ký")
    assert recipients.element is left[0]
    assert authority.element is right[0]
    assert recipients.before + 0.891 * recipients.size_pt == pytest.approx(
        authority.before + 0.891 * authority.size_pt, abs=0.05
    )
