"""The figures of the Party, the Youth Union and a house, measured on the finished DOCX.

They are written out here once more: what ctrgen keeps as data must not vouch for itself. The Party's are
those of Hướng dẫn 05-HD/VPTW and 36-HD/VPTW, the Union's those of 29-HD/TWĐTN-VP.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ctrgen.layout.metrics import width_mm
from tests.docx_file import DocxFile, Paragraph, w
from tests.variants import rendered_variant

if TYPE_CHECKING:
    from pathlib import Path

MM = 72 / 25.4
TWIP_MM = 25.4 / 1440
BODY = ("Nội dung", "Căn cứ", "heading 1", "heading 2", "Mục cấp 1", "Mục cấp 2")

COMMITTEE: dict[str, Any] = {
    "chuan": "dang",
    "co_quan": {"cap_tren": "Đảng bộ tỉnh", "ten": "Tỉnh uỷ Đồng Tháp"},
    "so": 6,
    "ky_hieu": "CTr-TU",
    "dia_danh": "Đồng Tháp",
    "ngay": "1/6/2026",
    "thang": "6/2026",
    "can_cu": ["Căn cứ Điều lệ Đảng", "Theo đề nghị của Văn phòng"],
    "mo_dau": "Tỉnh uỷ ban hành Chương trình như sau:",
    "nhiem_vu": [
        {"tieu_de": "Tuyên truyền", "noi_dung": "Các việc", "muc_con": ["Một", "Hai"]},
        "Kiểm tra cơ sở",
    ],
    "cuoc_hop": None,
    "ket_thuc": None,
    "trinh_bay": None,
    "noi_nhan": ["Các ban đảng", "Đảng uỷ các xã", "Lưu: VT, VP"],
    "nguoi_ky": {
        "quyen_han": "TM. Ban Thường vụ",
        "chuc_vu": "Phó Bí thư",
        "chuc_vu_khac": "Trưởng ban",
        "ho_ten": "Lê Văn Bình",
    },
}
"""A programme of a provincial committee, written as under the decree."""
DOCUMENTS = {"dang": {}, "dang-hd36": {"ngay": "26/5/2026"}, "doan": {"chuan": "doan"}}
PARTY = ["dang", "dang-hd36"]
TITLES = {"dang": "Tiêu đề Đảng", "dang-hd36": "Tiêu đề Đảng", "doan": "Tiêu đề Đoàn"}
ALONE = {"nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Lê Văn Bình"}}


def opened(folder: Path, **changes: Any) -> DocxFile:
    """The committee's programme with other values, opened."""
    return DocxFile(rendered_variant(folder, COMMITTEE | changes))


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, DocxFile]:
    """The same programme by each standard."""
    folder = tmp_path_factory.mktemp("chuan")
    return {name: opened(folder, **changes) for name, changes in DOCUMENTS.items()}


def texts(docx: DocxFile, style: str) -> list[str]:
    return [paragraph.text for paragraph in docx.styled(style)]


def after(docx: DocxFile, paragraph: Paragraph) -> Paragraph:
    return docx.paragraphs[docx.paragraphs.index(paragraph) + 1]


def underlined(docx: DocxFile, paragraph: Paragraph) -> bool:
    """Whether its style, or one it takes after, underlines."""
    style_id = paragraph.element.find(f"{w('pPr')}/{w('pStyle')}").get(w("val"))
    while style_id is not None:
        style = docx.styles[style_id]
        found = style.find(f"{w('rPr')}/{w('u')}")
        if found is not None:
            return str(found.get(w("val"))) != "none"
        based_on = style.find(w("basedOn"))
        style_id = based_on.get(w("val")) if based_on is not None else None
    return False


# The page


@pytest.mark.parametrize(("name", "right"), [("dang", 15), ("dang-hd36", 15), ("doan", 20)])
def test_the_margins_are_those_of_the_guide(documents: dict[str, DocxFile], name: str, right: float) -> None:
    size, margins = (documents[name].section.find(w(part)) for part in ("pgSz", "pgMar"))
    sheet = [int(size.get(w(side))) * TWIP_MM for side in ("w", "h")]
    sides = [int(margins.get(w(side))) * TWIP_MM for side in ("top", "bottom", "left", "right")]
    assert sheet == pytest.approx([210, 297], abs=TWIP_MM)
    assert sides == pytest.approx([20, 20, 30, right], abs=TWIP_MM)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_page_number_is_14_points_centred_10_mm_from_the_edge_and_not_on_page_1(
    documents: dict[str, DocxFile], name: str
) -> None:
    docx = documents[name]
    (number,) = docx.header()
    assert [number.look] == [(14, False, False, "center")]
    assert int(docx.section.find(w("pgMar")).get(w("header"))) * TWIP_MM == pytest.approx(10, abs=TWIP_MM)
    assert docx.section.find(w("titlePg")) is not None
    assert [one.get(w("type")) for one in docx.section.iter(w("headerReference"))] == ["default"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_letter_is_black_times_new_roman(documents: dict[str, DocxFile], name: str) -> None:
    docx = documents[name]
    runs = [run for paragraph in [*docx.paragraphs, *docx.header()] for run in paragraph.runs]
    assert len(runs) > 20
    assert {run.colour for run in runs} == {"000000"}
    assert {run.fonts for run in runs} == {frozenset({"Times New Roman"})}


# The components

PARTY_LOOKS = [
    ("Cơ quan chủ quản", 14, False, False, "center", "ĐẢNG BỘ TỈNH"),
    ("Cơ quan ban hành", 14, True, False, "center", "TỈNH UỶ ĐỒNG THÁP"),
    ("Dấu dưới cơ quan", 14, None, False, "center", "*"),
    ("Tiêu đề Đảng", 15, True, False, "center", "ĐẢNG CỘNG SẢN VIỆT NAM"),
    ("Số, ký hiệu", 14, False, False, "center", "Số 06-CTr/TU"),
    ("Tên loại", 16, True, False, "center", "CHƯƠNG TRÌNH"),
    ("Trích yếu", 15, True, False, "center", "công tác tháng 6 năm 2026"),
    ("Dấu dưới trích yếu", 15, None, False, "center", "-----"),
    ("Quyền hạn ký", 14, True, False, "center", "T/M BAN THƯỜNG VỤ"),
    ("Chức vụ", 14, False, False, "center", "PHÓ BÍ THƯ"),
    ("Chức vụ khác", 14, False, False, "center", "TRƯỞNG BAN"),
    ("Họ và tên", 14, True, False, "center", "Lê Văn Bình"),
    ("Nơi nhận", 14, False, False, "left", "Nơi nhận:"),
]
UNION_LOOKS = [
    *PARTY_LOOKS[:2],
    ("Dấu dưới cơ quan", 14, None, False, "center", "***"),
    ("Tiêu đề Đoàn", 15, True, False, "center", "ĐOÀN TNCS HỒ CHÍ MINH"),
    ("Số, ký hiệu", 14, False, False, "center", "Số: 06-CTr/TU"),
    ("Tên loại", 16, True, False, "center", "CHƯƠNG TRÌNH"),
    ("Dấu dưới trích yếu", 15, None, False, "center", "-----"),
    ("Quyền hạn ký", 14, True, False, "center", "TM. BAN THƯỜNG VỤ"),
    ("Chức vụ", 14, True, False, "center", "PHÓ BÍ THƯ"),
    *PARTY_LOOKS[-2:],
]
LOOKS = [(name, *row) for name in PARTY for row in PARTY_LOOKS] + [("doan", *row) for row in UNION_LOOKS]


@pytest.mark.parametrize(("name", "style", "size", "bold", "italic", "alignment", "text"), LOOKS)
def test_every_component_has_its_size_weight_slant_place_and_words(
    documents: dict[str, DocxFile],
    name: str,
    style: str,
    size: float,
    bold: bool | None,  # noqa: FBT001 - a column of the table above; None where the guide says nothing
    italic: bool,  # noqa: FBT001
    alignment: str,
    text: str,
) -> None:
    paragraph = documents[name].one(style)
    assert paragraph.text == text
    assert (paragraph.size_pt, paragraph.italic, paragraph.alignment) == (size, italic, alignment)
    assert bold in (None, paragraph.bold)
    assert {(run.size_pt, run.italic) for run in paragraph.runs} == {(size, italic)}


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("dang", "Đồng Tháp, ngày 01 tháng 6 năm 2026"),
        ("dang-hd36", "Đồng Tháp, ngày 26 tháng 5 năm 2026"),
        ("doan", "Đồng Tháp, ngày 01 tháng 6 năm 2026"),
    ],
)
def test_the_date_is_14_points_in_italics_under_the_title(
    documents: dict[str, DocxFile], name: str, date: str
) -> None:
    docx = documents[name]
    paragraph = docx.one("Địa danh, thời gian")
    assert paragraph.text == date
    assert [paragraph.look] == [(14, False, True, "center")]
    cells = docx.document.find(f".//{w('tbl')}").iter(w("tc"))
    _, right, number, under = [list(cell.iter(w("p"))) for cell in cells]
    assert docx.one(TITLES[name]).element is right[0]
    assert docx.one("Số, ký hiệu").element is number[0]
    assert paragraph.element is under[0]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_there_is_no_national_name_and_no_motto(documents: dict[str, DocxFile], name: str) -> None:
    said = documents[name].text
    assert not [words for words in ("XÃ HỘI CHỦ NGHĨA", "Độc lập") if words in said]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_only_rule_is_below_the_title_and_as_long_as_the_title(
    documents: dict[str, DocxFile], name: str
) -> None:
    docx = documents[name]
    ruled = [paragraph for paragraph in docx.paragraphs if paragraph.borders]
    title = docx.one(TITLES[name])
    assert ruled == [after(docx, title)]
    (border,) = ruled[0].borders.values()
    assert (border.kind, border.colour) == ("single", "000000")
    length = (ruled[0].column - ruled[0].left - ruled[0].right) / MM
    assert length == pytest.approx(width_mm(title.text, 15, bold=True), abs=2 * TWIP_MM)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_signs_stand_right_under_the_body_and_under_the_subject(
    documents: dict[str, DocxFile], name: str
) -> None:
    docx = documents[name]
    for above, sign in (("Cơ quan ban hành", "Dấu dưới cơ quan"), ("Trích yếu", "Dấu dưới trích yếu")):
        assert after(docx, docx.one(above)) is docx.one(sign)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_only_the_word_recipients_is_underlined(documents: dict[str, DocxFile], name: str) -> None:
    docx = documents[name]
    assert [one.text for one in docx.paragraphs if underlined(docx, one)] == ["Nơi nhận:"]
    assert not list(docx.document.iter(w("u")))


# The body


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_body_is_14_points_justified_10_mm_indented_in_lines_of_exactly_18_points(
    documents: dict[str, DocxFile], name: str
) -> None:
    body = [paragraph for paragraph in documents[name].paragraphs if paragraph.style in BODY]
    assert len(body) == 10
    for paragraph in body:
        assert (paragraph.size_pt, paragraph.alignment) == (14, "both")
        assert (paragraph.line, paragraph.line_rule) == (18, "exact")
        assert paragraph.first_line / MM == pytest.approx(10, abs=TWIP_MM)
        assert paragraph.before + paragraph.after >= 6
        assert not paragraph.italic


def test_the_lines_may_be_higher_if_the_programme_says_so(tmp_path: Path) -> None:
    docx = opened(tmp_path, trinh_bay={"gian_dong": "22 pt"})
    lines = {(one.line, one.line_rule) for one in docx.paragraphs if one.style in BODY}
    assert lines == {(22, "exact")}


BASES = {
    "dang": ["- Căn cứ Điều lệ Đảng;", "- Theo đề nghị của Văn phòng."],
    "dang-hd36": ["Căn cứ Điều lệ Đảng;", "Theo đề nghị của Văn phòng,"],
    "doan": ["Căn cứ Điều lệ Đảng;", "Theo đề nghị của Văn phòng."],
}
RECIPIENTS = {
    "dang": ["- Các ban đảng;", "- Đảng uỷ các xã;", "- Lưu VP."],
    "dang-hd36": ["- Các ban đảng,", "- Đảng uỷ các xã,", "- Lưu VP."],
    "doan": ["- Các ban đảng;", "- Đảng uỷ các xã;", "- Lưu VP."],
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_bases_and_the_recipients_end_as_the_guide_has_them(
    documents: dict[str, DocxFile], name: str
) -> None:
    docx = documents[name]
    assert texts(docx, "Căn cứ") == BASES[name]
    assert texts(docx, "Danh sách nơi nhận") == RECIPIENTS[name]
    assert {one.look for one in docx.styled("Danh sách nơi nhận")} == {(12, False, False, "left")}


@pytest.mark.parametrize(("name", "end"), [("dang", "."), ("dang-hd36", "."), ("doan", "./.")])
def test_the_text_ends_with_a_full_stop_for_the_party_and_with_two_for_the_union(
    documents: dict[str, DocxFile], name: str, end: str
) -> None:
    *_, last = documents[name].styled("Nội dung")
    assert last.text == f"Trên đây là Chương trình công tác tháng 6 năm 2026 của Tỉnh uỷ Đồng Tháp{end}"


# The signature


@pytest.mark.parametrize("name", DOCUMENTS)
def test_who_signs_alone_has_the_position_in_bold(tmp_path: Path, name: str) -> None:
    docx = opened(tmp_path, **DOCUMENTS[name] | ALONE)
    (position,) = [paragraph for paragraph in docx.paragraphs if paragraph.text == "CHÁNH VĂN PHÒNG"]
    assert position.look == (14, True, False, "center")


@pytest.mark.parametrize(
    ("written", "printed"),
    [("TM.", "T/M"), ("KT.", "K/T"), ("TL.", "T/L"), ("TUQ.", "T/UQ"), ("T/M", "T/M"), ("Q.", "Q.")],
)
def test_the_party_writes_authorities_with_a_slash(tmp_path: Path, written: str, printed: str) -> None:
    signer = COMMITTEE["nguoi_ky"] | {"quyen_han": f"{written} Chánh Văn phòng"}
    assert opened(tmp_path, nguoi_ky=signer).one("Quyền hạn ký").text == f"{printed} CHÁNH VĂN PHÒNG"
