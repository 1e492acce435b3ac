"""The figures of Decree 30/2020/NĐ-CP, Annex I, Part I, measured on the finished example.

They are written out here once more: what ctrgen keeps as data must not vouch for itself. A test is named
after its clause: I.3 is item 3 of section I.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from fontTools.ttLib import TTFont

from ctrgen.layout.metrics import width_mm
from tests.docx_file import DocxFile, Paragraph, w
from tests.variants import rendered_example, rendered_variant

if TYPE_CHECKING:
    from pathlib import Path

POINTS_PER_MM = 72 / 25.4
TWIP_MM = 25.4 / 1440
BODY = ("Nội dung", "Căn cứ", "heading 1", "heading 2", "Mục cấp 1", "Mục cấp 2", "Mục cấp 3", "Mục cấp 4")
LETTERS = list("abcdđeghiklmnopqrstuvxy")
VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"


@pytest.fixture(scope="module")
def example() -> DocxFile:
    """The example, opened."""
    return DocxFile(rendered_example())


def opened(folder: Path, **changes: Any) -> DocxFile:
    """A variant of the example, opened."""
    return DocxFile(rendered_variant(folder, changes))


def body(docx: DocxFile) -> list[Paragraph]:
    """The paragraphs of box 6."""
    return [paragraph for paragraph in docx.paragraphs if paragraph.style in BODY]


def rule_below(docx: DocxFile, name: str) -> tuple[Paragraph, Paragraph]:
    """The only paragraph of a style, and the rule that must follow it."""
    above = docx.one(name)
    return above, docx.paragraphs[docx.paragraphs.index(above) + 1]


def millimetres(points: float) -> float:
    return points / POINTS_PER_MM


# I. The page


def test_i_1_the_paper_is_a4(example: DocxFile) -> None:
    size = example.section.find(w("pgSz"))
    assert int(size.get(w("w"))) * TWIP_MM == pytest.approx(210, abs=TWIP_MM)
    assert int(size.get(w("h"))) * TWIP_MM == pytest.approx(297, abs=TWIP_MM)


def test_i_2_the_page_stands_upright(example: DocxFile) -> None:
    assert example.section.find(w("pgSz")).get(w("orient"), "portrait") == "portrait"


@pytest.mark.parametrize(
    ("side", "least", "most"), [("top", 20, 25), ("bottom", 20, 25), ("left", 30, 35), ("right", 15, 20)]
)
def test_i_3_the_margins_stand_within_their_ranges(
    example: DocxFile, side: str, least: float, most: float
) -> None:
    margin = int(example.section.find(w("pgMar")).get(w(side))) * TWIP_MM
    assert least - TWIP_MM <= margin <= most + TWIP_MM
    assert example.section.find(w("pgMar")).get(w("gutter")) == "0"


def test_i_4_every_letter_is_black_times_new_roman(example: DocxFile) -> None:
    runs = [run for paragraph in [*example.paragraphs, *example.header()] for run in paragraph.runs]
    assert len(runs) > 40
    assert {run.fonts for run in runs} == {frozenset({"Times New Roman"})}
    assert {run.colour for run in runs} == {"000000"}


def test_i_4_no_theme_takes_the_place_of_the_font(example: DocxFile) -> None:
    read = [data.decode() for name, data in example.parts.items() if name.startswith("word/")]
    assert len(read) >= 5
    assert not [text for text in read if re.search(r"w:(ascii|hAnsi|eastAsia|cs)Theme=|w:themeColor=", text)]


def test_i_7_the_page_number_is_a_centred_field_of_13_or_14_points(example: DocxFile) -> None:
    (number,) = example.header()
    size, bold, italic, alignment = number.look
    assert 13 <= size <= 14
    assert (bold, italic, alignment) == (False, False, "center")
    assert number.first_line == number.left == number.right == 0
    (field,) = number.element.iter(w("fldSimple"))
    assert field.get(w("instr")).split() == ["PAGE"]
    assert number.text.isdecimal()


def test_i_7_page_1_shows_no_number(example: DocxFile) -> None:
    title_page = example.section.find(w("titlePg"))
    assert title_page is not None
    assert title_page.get(w("val")) in (None, "1", "true")
    shown = [reference.get(w("type")) for reference in example.section.iter(w("headerReference"))]
    assert shown == ["default"]
    assert example.section.find(w("footerReference")) is None


def test_i_7_the_pages_are_counted_from_1_in_arabic_digits(example: DocxFile) -> None:
    numbering = example.section.find(w("pgNumType"))
    assert numbering.get(w("start")) == "1"
    assert numbering.get(w("fmt"), "decimal") == "decimal"


def test_i_7_the_page_number_stands_within_the_top_margin(example: DocxFile) -> None:
    margins = example.section.find(w("pgMar"))
    from_edge, (number,) = int(margins.get(w("header"))) / 20, example.header()
    assert millimetres(from_edge) == pytest.approx(10, abs=0.1)
    assert from_edge + number.size_pt * 1.149 < int(margins.get(w("top"))) / 20


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


# The instrument


@pytest.mark.parametrize(
    ("cut", "bold", "italic"),
    [("Regular", False, False), ("Bold", True, False), ("Italic", False, True), ("Bold Italic", True, True)],
)
def test_the_widths_that_ctrgen_measures_with_are_those_of_a_real_font(
    cut: str,
    bold: bool,  # noqa: FBT001 - a column of the table above
    italic: bool,  # noqa: FBT001
) -> None:
    font = _font(cut)
    em, glyphs, advances = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
    example = DocxFile(rendered_example())
    letters = sorted({*VIETNAMESE, *VIETNAMESE.upper(), *"0123456789", *example.text} - {"\n"})
    assert len(letters) > 200
    wrong = [
        letter
        for letter in letters
        if abs(
            width_mm(letter, 14, bold=bold, italic=italic) * POINTS_PER_MM
            - advances[glyphs[ord(letter)]][0] * 14 / em
        )
        > 0.001
    ]
    assert wrong == []


def _font(cut: str) -> Any:
    """A font with the metrics of Times New Roman and every Vietnamese letter."""
    families = ("Tinos", "Liberation Serif", "Times New Roman") if shutil.which("fc-list") else ()
    for family in families:
        listed = subprocess.run(
            ["fc-list", f"{family}:style={cut}", "file"], check=False, capture_output=True, text=True
        ).stdout
        for line in listed.splitlines():
            font = TTFont(line.split(": ")[0].rstrip(":"))
            if set(map(ord, VIETNAMESE)) <= set(font.getBestCmap()):
                return font
    reason = "no font with the metrics of Times New Roman and all Vietnamese letters"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
