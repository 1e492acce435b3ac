"""Invitations to the meetings of a programme (Decree 30, Annex III, model 1.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from ctrgen import pipeline
from ctrgen.writers.outputs.docx import Docx
from ctrgen.writers.outputs.pdf import Pdf
from tests.block_text import written
from tests.docx_file import DocxFile
from tests.libreoffice import need_programs, to_pdf
from tests.pdf_file import read
from tests.variants import variant

if TYPE_CHECKING:
    from pathlib import Path

MEETING = {
    "ten": "Họp giao ban tháng 6",
    "ngay": "5/6/2020",
    "gio": "8:00",
    "dia_diem": "Hội trường tầng 2",
    "chu_tri": "Chủ tịch Hội",
    "thanh_phan": "Thường trực Hội, trưởng các ban",
}
OTHER = {"ten": "Đại hội thi đua yêu nước.", "thoi_gian": "Trung tuần tháng 6"}
PROGRAMME: dict[str, Any] = {
    "nhiem_vu": ["Việc một", "Việc hai"],
    "cuoc_hop": [MEETING, OTHER],
    "trinh_bay": None,
}


def invited(folder: Path, **changes: Any) -> list[list[str]]:
    """The paragraphs of every invitation, as Word shows them."""
    return [[one.text for one in docx.paragraphs if one.text] for docx in opened(folder, **changes)]


def opened(folder: Path, **changes: Any) -> list[DocxFile]:
    made = pipeline.invitations(variant(folder, PROGRAMME | changes))
    return [DocxFile(Docx().write(document)) for document in made]


def test_a_meeting_with_everything_makes_a_whole_invitation(tmp_path: Path) -> None:
    first, _ = invited(tmp_path)
    assert first[:4] == [
        "HỘI LHPN TỈNH BẮC GIANG",
        "BAN THƯỜNG VỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert first[5] == "Bắc Giang, ngày 25 tháng 5 năm 2020"
    assert first[6:13] == [
        "GIẤY MỜI",
        "Họp giao ban tháng 6",
        "Ban Thường vụ trân trọng kính mời: Thường trực Hội, trưởng các ban.",
        "Tới dự họp giao ban tháng 6.",
        "Chủ trì: Chủ tịch Hội.",
        "Thời gian: 08 giờ 00 phút, ngày 05/6/2020.",
        "Địa điểm: Hội trường tầng 2./.",
    ]


def test_the_number_waits_to_be_given_and_its_symbol_is_that_of_an_invitation(tmp_path: Path) -> None:
    for docx in opened(tmp_path):
        line = docx.one("Số, ký hiệu").text
        assert re.fullmatch(r"Số:\s{5,}/GM-BTV", line)
    party = {"chuan": "dang", "ngay": "28/5/2026", "thang": "6/2026", "ky_hieu": "CTr-TU"}
    (docx, _) = opened(tmp_path, **party)
    assert docx.one("Số, ký hiệu").text.endswith("-GM/TU")


def test_what_a_meeting_does_not_say_is_dots_to_write_on(tmp_path: Path) -> None:
    _, second = invited(tmp_path)
    body = second[second.index("GIẤY MỜI") + 1 :]
    assert body[0] == "Đại hội thi đua yêu nước"
    assert re.fullmatch(r"Ban Thường vụ trân trọng kính mời: \.{20,}", body[1])
    assert body[2] == "Tới dự Đại hội thi đua yêu nước."
    assert re.fullmatch(r"Chủ trì: \.{50,}", body[3])
    assert body[4] == "Thời gian: Trung tuần tháng 6."
    assert re.fullmatch(r"Địa điểm: \.{50,}/\.", body[5])


def test_the_dots_reach_to_the_margin_in_both_outputs(tmp_path: Path) -> None:
    need_programs()
    long = {"co_quan": {"ten": "Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh khóa XVI nhiệm kỳ 2021 - 2026"}}
    document = pipeline.invitations(variant(tmp_path, PROGRAMME | long))[1]
    laid_out = to_pdf({"moi": Docx().write(document)}, tmp_path)["moi"].read_bytes()
    for pdf in (Pdf().write(document), laid_out):
        (page,) = read(pdf)
        dotted = [line for line in page.lines if "......" in line.text]
        assert len(dotted) == 3
        for line in dotted:
            assert line.x1_pt == pytest.approx(190 * 72 / 25.4, abs=6)


def test_it_is_signed_as_the_programme_and_filed_where_the_programme_is(tmp_path: Path) -> None:
    for docx in opened(tmp_path, noi_nhan=["Các sở", "Các huyện", "Lưu: VT, VP"]):
        assert [one.text for one in docx.styled("Danh sách nơi nhận")] == [
            "- Như thành phần mời;",
            "- Lưu: VT, VP.",
        ]
        assert docx.one("Quyền hạn ký").text == "TL. BAN THƯỜNG VỤ"
        assert docx.one("Họ và tên").text == "Nguyễn Thị Hồng Tâm"


def test_nothing_of_the_programme_itself_stands_in_an_invitation(tmp_path: Path) -> None:
    changes: dict[str, Any] = {
        "can_cu": ["Căn cứ Điều lệ", "Theo đề nghị"],
        "mo_dau": "Mở đầu riêng.",
        "ket_thuc": "Kết thúc riêng./.",
        "kinh_gui": "Tỉnh ủy",
        "tieu_de": "Trích yếu riêng",
        "phu_luc": [{"tieu_de": "Danh mục", "doan": "Lời phụ lục."}],
    }
    own = ("Căn cứ", "riêng", "Kính gửi", "phụ lục", "Việc một", "CHƯƠNG TRÌNH")
    for document in pipeline.invitations(variant(tmp_path, PROGRAMME | changes)):
        assert not [word for word in own if word in document.text]
        assert len(document.pages) == 1


def test_meetings_of_every_section_and_annex_are_invited_to_in_order(tmp_path: Path) -> None:
    muc = [
        {"tieu_de": "A", "cuoc_hop": ["Họp một"]},
        {"tieu_de": "B", "muc": [{"tieu_de": "C", "cuoc_hop": ["Họp hai", "Họp ba"]}]},
    ]
    annex = [{"tieu_de": "D", "cuoc_hop": ["Họp bốn"]}]
    own: dict[str, Any] = {"nhiem_vu": None, "cuoc_hop": None, "muc": muc, "phu_luc": annex}
    made = pipeline.invitations(variant(tmp_path, PROGRAMME | own))
    names = [document.properties.subject for document in made]
    assert names == ["Họp một", "Họp hai", "Họp ba", "Họp bốn"]


def test_a_programme_without_meetings_invites_to_nothing(tmp_path: Path) -> None:
    assert pipeline.invitations(variant(tmp_path, PROGRAMME | {"cuoc_hop": None})) == ()


def test_every_standard_words_its_invitations(tmp_path: Path) -> None:
    for standard, end in (("nd30", "./."), ("dang", "."), ("doan", "./.")):
        changes = {"chuan": standard, "ngay": "28/5/2026", "thang": "6/2026"}
        first, _ = pipeline.invitations(variant(tmp_path, PROGRAMME | changes))
        assert "GIẤY MỜI" in written(first)
        last = next(line for line in first.text.splitlines() if line.startswith("Địa điểm"))
        assert last == f"Địa điểm: Hội trường tầng 2{end}"


def test_braces_and_marks_of_a_meeting_are_printed_as_they_are(tmp_path: Path) -> None:
    odd = {"ten": "Họp {ten} <b> & {{ x }}", "thanh_phan": "{co_quan}", "dia_diem": "Phòng {0}"}
    (lines,) = invited(tmp_path, cuoc_hop=[odd])
    assert "Họp {ten} <b> & {{ x }}" in lines
    assert "Ban Thường vụ trân trọng kính mời: {co_quan}." in lines
    assert "Địa điểm: Phòng {0}./." in lines


def test_an_invitation_is_one_page_of_pdf_in_the_layout_of_the_decree(tmp_path: Path) -> None:
    made = pipeline.invitations(variant(tmp_path, PROGRAMME))
    for document in made:
        (page,) = read(Pdf().write(document))
        assert page.one("GIẤY MỜI").looks == {(14, True, False)}
        assert page.one("GIẤY MỜI").middle_pt == pytest.approx((30 + 190) / 2 * 72 / 25.4, abs=1)
        assert page.one("Nguyễn Thị Hồng Tâm").looks == {(14, True, False)}
