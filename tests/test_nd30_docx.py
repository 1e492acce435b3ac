"""The components above the text, by Decree 30/2020/NĐ-CP, Annex I, Part I, measured on the finished example.

They are written out here once more: what ctrgen keeps as data must not vouch for itself. A test is named
after its clause: I.3 is item 3 of section I.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from ctrgen.layout.metrics import width_mm
from tests.decree_docx import (
    POINTS_PER_MM,
    TWIP_MM,
    millimetres,
    opened,
    rule_below,
)
from tests.docx_file import DocxFile, w

if TYPE_CHECKING:
    from pathlib import Path


# II. The components


@pytest.mark.parametrize(
    ("style", "sizes", "bold", "italic", "alignment", "capitals", "count"),
    [
        pytest.param("Quốc hiệu", (12, 13), True, False, "center", True, 1, id="II.1-quoc-hieu"),
        pytest.param("Tiêu ngữ", (13, 14), True, False, "center", False, 1, id="II.1-tieu-ngu"),
        pytest.param(
            "Cơ quan chủ quản", (12, 13), False, False, "center", True, 1, id="II.2-co-quan-chu-quan"
        ),
        pytest.param(
            "Cơ quan ban hành", (12, 13), True, False, "center", True, 1, id="II.2-co-quan-ban-hanh"
        ),
        pytest.param("Số, ký hiệu", (13, 13), False, False, "center", False, 1, id="II.3-so-ky-hieu"),
        pytest.param("Địa danh, thời gian", (13, 14), False, True, "center", False, 1, id="II.4-dia-danh"),
        pytest.param("Tên loại", (13, 14), True, False, "center", True, 1, id="II.5a-ten-loai"),
        pytest.param("Trích yếu", (13, 14), True, False, "center", False, 1, id="II.5a-trich-yeu"),
        pytest.param("Căn cứ", (13, 14), False, True, "both", False, 2, id="II.6-can-cu"),
        pytest.param("Nội dung", (13, 14), False, False, "both", False, 3, id="II.6-noi-dung"),
        pytest.param("heading 1", (13, 14), True, False, "both", True, 2, id="II.6-de-muc"),
        pytest.param("heading 2", (13, 14), True, False, "both", False, 1, id="II.6-tieu-muc"),
        pytest.param("Mục cấp 1", (13, 14), False, False, "both", False, 5, id="II.6-muc"),
        pytest.param("Mục cấp 2", (13, 14), False, False, "both", False, 2, id="II.6-diem"),
        pytest.param("Quyền hạn ký", (13, 14), True, False, "center", True, 1, id="II.7a-quyen-han"),
        pytest.param("Chức vụ", (13, 14), True, False, "center", True, 1, id="II.7a-chuc-vu"),
        pytest.param("Họ và tên", (13, 14), True, False, "center", False, 1, id="II.7b-ho-ten"),
        pytest.param("Nơi nhận", (12, 12), True, True, "left", False, 1, id="II.9b-noi-nhan"),
        pytest.param("Danh sách nơi nhận", (11, 11), False, False, "left", False, 5, id="II.9b-danh-sach"),
    ],
)
def test_ii_every_component_has_its_size_weight_slant_and_place(
    tmp_path: Path,
    style: str,
    sizes: tuple[float, float],
    bold: bool,  # noqa: FBT001 - a column of the table above
    italic: bool,  # noqa: FBT001
    alignment: str,
    capitals: bool,  # noqa: FBT001
    count: int,
) -> None:
    docx = opened(
        tmp_path,
        can_cu=["Căn cứ Điều lệ Hội", "Theo đề nghị của Văn phòng"],
        mo_dau="Ban Thường vụ ban hành Chương trình như sau:",
        nhiem_vu=[
            {
                "tieu_de": "Công tác tuyên truyền",
                "noi_dung": "Tuyên truyền Nghị quyết.",
                "muc_con": ["Một", "Hai"],
            },
            "Tổ chức thực hiện",
        ],
    )
    found = docx.styled(style)
    assert len(found) == count
    for paragraph in found:
        assert sizes[0] <= paragraph.size_pt <= sizes[1]
        assert (paragraph.bold, paragraph.italic, paragraph.alignment) == (bold, italic, alignment)
        assert (paragraph.text == paragraph.text.upper()) is capitals
        if capitals or style in ("Tiêu ngữ", "Số, ký hiệu", "Họ và tên"):
            assert {(run.size_pt, run.bold, run.italic) for run in paragraph.runs} == {
                (paragraph.size_pt, bold, italic)
            }


def test_ii_1_the_national_name_and_motto_are_those_of_the_decree(example: DocxFile) -> None:
    assert example.one("Quốc hiệu").text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert example.one("Tiêu ngữ").text == "Độc lập - Tự do - Hạnh phúc"


def test_ii_1_the_national_name_has_room_for_one_line_at_the_right_of_the_page(example: DocxFile) -> None:
    name = example.one("Quốc hiệu")
    assert name.column > width_mm(name.text, name.size_pt, bold=True) * POINTS_PER_MM
    cells = example.document.find(f".//{w('tr')}").findall(w("tc"))
    assert len(cells) == 2
    assert name.element in list(cells[1].iter(w("p")))
    assert example.one("Cơ quan ban hành").element in list(cells[0].iter(w("p")))


def test_ii_1_the_motto_stands_single_spaced_under_the_national_name(example: DocxFile) -> None:
    name, motto = example.one("Quốc hiệu"), example.one("Tiêu ngữ")
    assert example.paragraphs.index(motto) == example.paragraphs.index(name) + 1
    assert (motto.line, motto.line_rule, motto.before, name.after) == (1, "auto", 0, 0)


def test_ii_1_the_rule_under_the_motto_is_exactly_as_long_as_the_motto(example: DocxFile) -> None:
    motto, rule = rule_below(example, "Tiêu ngữ")
    length = millimetres(rule.column - rule.left - rule.right)
    assert length == pytest.approx(width_mm(motto.text, motto.size_pt, bold=True), abs=2 * TWIP_MM)


@pytest.mark.parametrize("style", ["Tiêu ngữ", "Cơ quan ban hành", "Trích yếu"])
def test_ii_1_2_5_the_rules_are_solid_black_and_centred(example: DocxFile, style: str) -> None:
    above, rule = rule_below(example, style)
    assert rule.text == ""
    assert set(rule.borders) == {"bottom"}
    border = rule.borders["bottom"]
    assert (border.kind, border.colour) == ("single", "000000")
    assert 0.5 <= border.weight_pt <= 1
    assert (rule.left, rule.column, rule.first_line) == (rule.right, above.column, 0)


@pytest.mark.parametrize(
    ("style", "key", "words"),
    [
        ("Cơ quan ban hành", "co_quan", {"ten": "Ban Thường vụ"}),
        ("Cơ quan ban hành", "co_quan", {"ten": ["Ủy ban nhân dân", "huyện Yên Dũng"]}),
        (
            "Cơ quan ban hành",
            "co_quan",
            {"ten": "Ban Chỉ đạo phong trào thi đua yêu nước và xây dựng nông thôn mới"},
        ),
        ("Trích yếu", "tieu_de", "Công tác tháng 6 năm 2020"),
        ("Trích yếu", "tieu_de", ["Công tác tháng 6 năm 2020", "của Hội"]),
    ],
)
def test_ii_2_5_the_rule_is_a_third_to_a_half_of_the_last_line(
    tmp_path: Path, style: str, key: str, words: Any
) -> None:
    above, rule = rule_below(opened(tmp_path, **{key: words}), style)
    last = above.text.split("\n")[-1]
    length = millimetres(rule.column - rule.left - rule.right)
    assert 1 / 3 <= length / width_mm(last, above.size_pt, bold=True) <= 1 / 2


def test_ii_2_the_issuing_body_stands_under_its_superior(example: DocxFile) -> None:
    superior, issuer = example.one("Cơ quan chủ quản"), example.one("Cơ quan ban hành")
    assert (superior.text, issuer.text) == ("HỘI LHPN TỈNH BẮC GIANG", "BAN THƯỜNG VỤ")
    assert example.paragraphs.index(issuer) == example.paragraphs.index(superior) + 1


def test_ii_2_no_line_of_the_issuing_body_is_too_long_for_its_column(tmp_path: Path) -> None:
    long = "Ban Chỉ đạo phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa tỉnh"
    docx = opened(tmp_path, co_quan={"cap_tren": long, "ten": long})
    seen = 0
    for style, bold in (("Cơ quan chủ quản", False), ("Cơ quan ban hành", True)):
        paragraph = docx.one(style)
        assert paragraph.text.split() == long.upper().split()
        lines = paragraph.text.split("\n")
        seen += len(lines)
        for line in lines:
            assert width_mm(line, paragraph.size_pt, bold=bold) * POINTS_PER_MM <= paragraph.column
    assert seen >= 6


@pytest.mark.parametrize(
    ("number", "line"),
    [("63", "Số: 63/CTr-BTV"), ("7", "Số: 07/CTr-BTV"), ("9", "Số: 09/CTr-BTV"), ("10", "Số: 10/CTr-BTV")],
)
def test_ii_3_the_number_has_a_colon_a_leading_zero_and_a_slash(
    tmp_path: Path, number: str, line: str
) -> None:
    assert opened(tmp_path, so=number).one("Số, ký hiệu").text == line


def test_ii_3_a_number_not_yet_given_is_left_blank_for_filling_in_by_hand(tmp_path: Path) -> None:
    line = opened(tmp_path, so=None).one("Số, ký hiệu").text
    assert re.fullmatch(r"Số:\s{5,}/CTr-BTV", line)


@pytest.mark.parametrize(
    ("date", "line"),
    [
        ("25/5/2020", "Bắc Giang, ngày 25 tháng 5 năm 2020"),
        ("5/1/2020", "Bắc Giang, ngày 05 tháng 01 năm 2020"),
        ("9/2/2021", "Bắc Giang, ngày 09 tháng 02 năm 2021"),
        ("1/3/2020", "Bắc Giang, ngày 01 tháng 3 năm 2020"),
        ("01/06/2020", "Bắc Giang, ngày 01 tháng 6 năm 2020"),
        ("10/9/2020", "Bắc Giang, ngày 10 tháng 9 năm 2020"),
        ("31/12/2020", "Bắc Giang, ngày 31 tháng 12 năm 2020"),
        ("/5/2020", "Bắc Giang, ngày … tháng 5 năm 2020"),
        ("//2020", "Bắc Giang, ngày … tháng … năm 2020"),
        (None, "Bắc Giang, ngày … tháng … năm …"),
    ],
)
def test_ii_4_the_date_has_zeros_before_days_and_months_1_and_2_and_blanks(
    tmp_path: Path, date: str | None, line: str
) -> None:
    written = opened(tmp_path, ngay=date).one("Địa danh, thời gian").text
    assert re.sub("\N{NO-BREAK SPACE}{5,}", "…", written) == line


def test_ii_4_the_date_stands_in_one_row_with_the_number_under_the_national_name(example: DocxFile) -> None:
    _, row = example.document.find(f".//{w('tbl')}").findall(w("tr"))
    number, date = example.one("Số, ký hiệu"), example.one("Địa danh, thời gian")
    left, right = (list(cell.iter(w("p"))) for cell in row.findall(w("tc")))
    assert number.element is left[0]
    assert date.element is right[0]
    assert number.column == example.one("Cơ quan ban hành").column
    assert date.column == example.one("Quốc hiệu").column


def test_ii_3_4_the_number_and_the_date_share_their_baseline(example: DocxFile) -> None:
    number, date = example.one("Số, ký hiệu"), example.one("Địa danh, thời gian")
    baselines = [line.before + 0.891 * line.size_pt for line in (number, date)]
    assert baselines[0] == pytest.approx(baselines[1], abs=0.05)


def test_ii_5_the_subject_stands_directly_under_the_type_name(example: DocxFile) -> None:
    name, subject = example.one("Tên loại"), example.one("Trích yếu")
    assert (name.text, subject.text) == ("CHƯƠNG TRÌNH", "Công tác tháng 6 năm 2020")
    assert example.paragraphs.index(subject) == example.paragraphs.index(name) + 1
    assert (name.after, subject.before, name.in_table) == (0, 0, False)
