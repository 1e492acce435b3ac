"""Stamps and other marks of page 1, and the addressees."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pdfplumber
import pytest

import ctrgen
from tests.docx_file import DocxFile, w
from tests.libreoffice import need_programs, to_pdf
from tests.pdf_file import Page, read
from tests.speech import english
from tests.variants import variant

if TYPE_CHECKING:
    from pathlib import Path

MM = 72 / 25.4
TWIP_MM = 25.4 / 1440
FREE: dict[str, Any] = {"nhiem_vu": ["Việc một", "Việc hai"], "cuoc_hop": None, "trinh_bay": None}
ALL: dict[str, Any] = FREE | {
    "du_thao": "có",
    "do_mat": "Tối mật",
    "do_khan": "Hoả tốc",
    "luu_hanh": "Xem xong trả lại",
    "nguoi_soan": "PL.(300)",
    "dia_chi": ["Số 1 đường Hùng Vương, Bắc Giang", "Điện thoại: 0204; thư điện tử: vp@x.vn"],
    "ban_dien_tu": ["Ký bởi: Văn phòng", "Ngày ký: 25/5/2020"],
    "noi_nhan": ["Các ban", "Lưu: VT, VP"],
}
RED = {(1.0, 0.0, 0.0)}


def refused(folder: Path, changes: dict[str, Any]) -> list[str]:
    with pytest.raises(ctrgen.CtrgenError) as raised:
        variant(folder, FREE | changes)
    assert not [one for one in raised.value.diagnostics if english(one)]
    return [one.code for one in raised.value.diagnostics if one.severity == "error"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The programme with every mark: as DOCX, that laid out, and as PDF."""
    need_programs()
    folder = tmp_path_factory.mktemp("dau")
    programme = variant(folder, ALL | {"nhiem_vu": [f"Việc thứ {number}" for number in range(60)]})
    data = {kind: ctrgen.render(programme, kind) for kind in ("docx", "pdf")}
    office = to_pdf({"dau": data["docx"]}, folder)["dau"].read_bytes()
    return {"file": DocxFile(data["docx"]), "docx": read(office), "pdf": read(data["pdf"])}


# Frames


def frames(docx: DocxFile) -> dict[str, tuple[float, float, set[str], str]]:
    """Width, height, colours of the edges and alignment of every frame, by its words."""
    shown = {one.element: one for one in docx.paragraphs}
    found = {}
    for table in docx.document.iter(w("tbl")):
        edges = table.find(f"{w('tblPr')}/{w('tblBorders')}")
        if edges is not None:
            (text,) = table.iter(w("p"))
            height = table.find(f".//{w('trHeight')}")
            assert height.get(w("hRule")) == "exact"
            width = int(table.find(f"{w('tblPr')}/{w('tblW')}").get(w("w"))) * TWIP_MM
            place = table.find(f"{w('tblPr')}/{w('jc')}").get(w("val"))
            high = int(height.get(w("val"))) * TWIP_MM
            found[shown[text].text] = (width, high, {one.get(w("color")) for one in edges}, place)
    return found


@pytest.mark.parametrize(
    ("urgency", "printed", "width"),
    [
        ("khẩn", "KHẨN", 20),
        ("Thượng khẩn", "THƯỢNG KHẨN", 40),
        ("HỎA TỐC", "HỎA TỐC", 30),
        ("Hoả tốc", "HỎA TỐC", 30),
    ],
)
def test_the_frame_of_urgency_has_its_size_and_is_red(
    tmp_path: Path, urgency: str, printed: str, width: float
) -> None:
    programme = variant(tmp_path, FREE | {"do_khan": urgency})
    docx = DocxFile(ctrgen.render(programme, "docx"))
    (name,) = found = frames(docx)
    assert name == printed
    assert found[name][:2] == pytest.approx((width, 8), abs=TWIP_MM)
    assert found[name][2:] == ({"FF0000"}, "center")
    text = next(one for one in docx.paragraphs if one.text == printed)
    assert 13 <= text.size_pt <= 14
    assert text.bold
    assert {run.colour for run in text.runs} == {"FF0000"}
    data = ctrgen.render(programme, "pdf")
    with pdfplumber.open(BytesIO(data)) as opened:
        (drawn,) = [one for one in opened.pages[0].rects if one["stroke"]]
    assert (drawn["width"] / MM, drawn["height"] / MM) == pytest.approx((width, 8), abs=0.1)
    assert tuple(drawn["stroking_color"]) in RED
    word = read(data)[0].one(printed)
    assert {char.colour for char in word.chars} == RED
    assert word.middle_pt == pytest.approx((drawn["x0"] + drawn["x1"]) / 2, abs=0.5)
    assert drawn["top"] < word.top_pt < word.bottom_pt < drawn["bottom"]


@pytest.mark.parametrize("output", ["pdf", "docx"])
def test_marks_stand_under_the_number_one_below_the_other(made: dict[str, Any], output: str) -> None:
    page: Page = made[output][0]
    number = page.one("Số: 63/CTr-BTV")
    marks = [page.one(text) for text in ("DỰ THẢO", "TỐI MẬT", "HỎA TỐC")]
    assert all(abs(mark.middle_pt - number.middle_pt) < 1.5 for mark in marks)
    heights = [
        number.baseline_pt,
        *(mark.baseline_pt for mark in marks),
        page.one("CHƯƠNG TRÌNH").baseline_pt,
    ]
    assert heights == sorted(heights)
    steps = [below - above for above, below in pairwise(heights[1:-1])]
    assert all(step > 8 * MM for step in steps)
    assert [{char.colour for char in mark.chars} == RED for mark in marks] == [False, True, True]


def test_marks_that_are_not_urgent_are_framed_as_wide_as_their_words(made: dict[str, Any]) -> None:
    found = frames(made["file"])
    assert set(found) == {"DỰ THẢO", "TỐI MẬT", "HỎA TỐC"}
    assert found["TỐI MẬT"][2] == {"FF0000"}
    assert found["DỰ THẢO"][2] == {"000000"}
    assert found["TỐI MẬT"][0] > 20


@pytest.mark.parametrize("output", ["pdf", "docx"])
@pytest.mark.parametrize("mark", ["Lưu hành nội bộ", "Xem xong trả lại"])
def test_the_mark_of_circulation_stands_in_the_margin_above_the_issuer(
    tmp_path: Path, output: str, mark: str
) -> None:
    data = ctrgen.render(variant(tmp_path, FREE | {"luu_hanh": mark}), output)
    if output == "docx":
        need_programs()
        data = to_pdf({"dau": data}, tmp_path)["dau"].read_bytes()
    page = read(data)[0]
    said = page.one(mark.upper())
    assert said.looks == {(13, True, False)}
    assert said.middle_pt == pytest.approx(112 * MM, abs=1 * MM)
    assert 5 * MM < said.top_pt < said.bottom_pt < 13.5 * MM
    with pdfplumber.open(BytesIO(data)) as opened:
        drawn = opened.pages[0]
        edges = [one["top"] for one in (*drawn.rects, *drawn.lines) if one["top"] < said.top_pt]
    assert min(edges) == pytest.approx(5 * MM, abs=1.5)


def test_the_party_has_its_marks_as_its_guide_has_them(tmp_path: Path) -> None:
    need_programs()
    own = FREE | {
        "chuan": "dang",
        "ngay": "25/8/2026",
        "thang": "9/2026",
        "ky_hieu": "BC-TU",
        "loai": "báo cáo",
    }
    own |= {"du_thao": "có", "do_khan": "Khẩn", "luu_hanh": "Lưu hành nội bộ", "nguoi_soan": "PL.(300)"}
    own |= {"kinh_gui": "Ban Bí thư", "dia_chi": ["Điện thoại: 0204"], "trinh_bay": None}
    programme = variant(tmp_path, own | {"nhiem_vu": [f"Việc thứ {number}" for number in range(60)]})
    laid_out = to_pdf({"x": ctrgen.render(programme, "docx")}, tmp_path)["x"].read_bytes()
    for pages in (read(ctrgen.render(programme, "pdf")), read(laid_out)):
        first, last = pages[0], pages[-1]
        mark = first.one("LƯU HÀNH NỘI BỘ")
        assert mark.looks == {(12, True, False)}
        assert mark.x1_pt == pytest.approx(195 * MM, abs=1)
        assert mark.top_pt == pytest.approx(10 * MM, abs=2)
        draft, number = first.one("Dự thảo"), first.one("Số 63-BC/TU")
        assert draft.looks == {(14, False, True)}
        assert draft.middle_pt == pytest.approx(number.middle_pt, abs=1.5)
        assert draft.top_pt > number.bottom_pt
        assert first.one("KHẨN").looks == {(14, True, False)}
        assert first.one("Kính gửi: Ban Bí thư").looks == {(14, False, True)}
        assert last.one("PL.(300)").looks == {(8, False, False)}
        contact = last.one("Điện thoại: 0204")
        assert contact.looks == {(10, False, False)}
        assert contact.top_pt > last.one("Nguyễn Thị Hồng Tâm").bottom_pt
        assert not first.find("Điện thoại: 0204")


@pytest.mark.parametrize("lines", [3, 4])
def test_more_lines_than_the_margin_holds_push_the_page_down(tmp_path: Path, lines: int) -> None:
    need_programs()
    own = {"ban_dien_tu": [f"Dòng {number}" for number in range(lines)]}
    programme = variant(tmp_path, FREE | own)
    laid_out = to_pdf({"x": ctrgen.render(programme, "docx")}, tmp_path)["x"].read_bytes()
    for pdf in (ctrgen.render(programme, "pdf"), laid_out):
        page = read(pdf)[0]
        motto = page.one("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        assert page.one(f"Dòng {lines - 1}").bottom_pt <= motto.top_pt + 1


def test_the_mark_of_circulation_leaves_the_electronic_lines_their_place(made: dict[str, Any]) -> None:
    for output in ("pdf", "docx"):
        page = made[output][0]
        assert page.one("XEM XONG TRẢ LẠI").x1_pt < page.one("Ngày ký: 25/5/2020").x0_pt
        assert not [other for other in made[output][1:] if other.find("XEM XONG TRẢ LẠI")]


@pytest.mark.parametrize("output", ["pdf", "docx"])
def test_a_long_mark_stays_beside_the_margin(tmp_path: Path, output: str) -> None:
    mark = "Lưu hành nội bộ trong các cơ quan, đơn vị trực thuộc và không sao chụp dưới mọi hình thức"
    data = ctrgen.render(variant(tmp_path, FREE | {"luu_hanh": mark}), output)
    if output == "docx":
        need_programs()
        data = to_pdf({"dau": data}, tmp_path)["dau"].read_bytes()
    page = read(data)[0]
    words = [word[0] for word in page.words if "".join(one.text for one in word).isupper()]
    assert len(words) > 20
    assert min(char.x0_pt for char in words) >= 30 * MM - 1


@pytest.mark.parametrize(("key", "value"), [("do_mat", "Hơi mật"), ("do_khan", "Gấp"), ("du_thao", "nháp")])
def test_other_marks_are_refused(tmp_path: Path, key: str, value: str) -> None:
    assert refused(tmp_path, {key: value}) == ["CT115"]


# What stands in the margins, and after the recipients


@pytest.mark.parametrize("output", ["pdf", "docx"])
def test_the_address_stands_at_the_foot_of_page_1_alone_under_a_rule(
    made: dict[str, Any], output: str
) -> None:
    first, *others = made[output]
    assert others
    lines = [first.one(text) for text in ALL["dia_chi"]]
    assert lines[0].baseline_pt < lines[1].baseline_pt
    assert lines[1].bottom_pt < (297 - 20) * MM + 0.5
    assert lines[1].bottom_pt > (297 - 20) * MM - 4
    body = [line for line in first.lines if line.top_pt < lines[0].top_pt - 0.5]
    assert body[-1].bottom_pt <= lines[0].top_pt + 0.5
    assert {look for line in lines for look in line.looks} == {(11, False, False)}
    (rule,) = [one for one in first.rules if 0 < lines[0].baseline_pt - one.y_pt < 20 and one.length_pt > 100]
    assert rule.length_pt == pytest.approx(160 * MM, abs=2)
    assert not [page for page in others if page.find(ALL["dia_chi"][0])]


@pytest.mark.parametrize("output", ["pdf", "docx"])
def test_the_electronic_lines_stand_at_the_top_right_of_page_1_at_10_points(
    made: dict[str, Any], output: str
) -> None:
    first, *others = made[output]
    for line in (first.one(text) for text in ALL["ban_dien_tu"]):
        assert line.looks == {(10, False, False)}
        assert line.x1_pt == pytest.approx(190 * MM, abs=1)
        assert line.bottom_pt < first.one("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").top_pt
    assert not [page for page in others if page.find(ALL["ban_dien_tu"][0])]


@pytest.mark.parametrize("output", ["pdf", "docx"])
def test_the_mark_of_the_drafter_stands_below_the_recipients(made: dict[str, Any], output: str) -> None:
    last: Page = made[output][-1]
    mark, copies = last.one("PL.(300)"), last.one("- Lưu: VT, VP.")
    assert mark.looks == {(11, False, False)}
    assert mark.x0_pt == pytest.approx(copies.x0_pt, abs=1)
    assert 0 < mark.baseline_pt - copies.baseline_pt < 25


def test_too_many_lines_in_a_margin_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, {"dia_chi": ["a", "b", "c"]}) == ["CT106"]
    assert refused(tmp_path, {"ban_dien_tu": ["a", "b", "c", "d", "e"]}) == ["CT106"]


# Kính gửi


def test_one_addressee_stands_on_the_line_of_the_words(tmp_path: Path) -> None:
    programme = variant(tmp_path, FREE | {"kinh_gui": "Tỉnh ủy Bắc Giang"})
    paragraph = DocxFile(ctrgen.render(programme, "docx")).one("Kính gửi")
    assert (paragraph.text, paragraph.look) == ("Kính gửi: Tỉnh ủy Bắc Giang", (14, False, False, "center"))
    line = read(ctrgen.render(programme, "pdf"))[0].one("Kính gửi: Tỉnh ủy Bắc Giang")
    assert line.middle_pt == pytest.approx((30 + 190) / 2 * MM, abs=1)


@pytest.mark.parametrize("output", ["pdf", "docx"])
def test_the_dashes_of_several_addressees_stand_below_the_colon(tmp_path: Path, output: str) -> None:
    programme = variant(tmp_path, FREE | {"kinh_gui": ["Tỉnh ủy", "Ủy ban nhân dân tỉnh", "Các sở"]})
    data = ctrgen.render(programme, output)
    if output == "docx":
        need_programs()
        data = to_pdf({"kinh": data}, tmp_path)["kinh"].read_bytes()
    page = read(data)[0]
    words = page.one("Kính gửi:")
    names = [page.one(text) for text in ("- Tỉnh ủy;", "- Ủy ban nhân dân tỉnh;", "- Các sở.")]
    colon = words.chars[-1]
    assert all(abs(name.x0_pt - colon.x0_pt) < 1.5 for name in names)
    heights = [words.baseline_pt, *(name.baseline_pt for name in names)]
    assert heights == sorted(heights)
    assert {look for name in (words, *names) for look in name.looks} == {(14, False, False)}
