"""How wide the columns of tables are: by their words, on the page as Typst and LibreOffice set it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

import ctrgen
from ctrgen import standards
from ctrgen.layout.breaks import is_address
from ctrgen.layout.metrics import width_mm
from ctrgen.layout.narrow import narrow
from tests.libreoffice import need_programs, to_pdf
from tests.pdf_file import Page, read
from tests.test_tables import INSET_MM, WordTable, programme
from tests.variants import variant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ctrgen.schema import Programme

PEOPLE = (
    "Trưởng, phó các phòng; đại diện các nhà xuất bản, hiệu sách, câu lạc bộ bạn đọc và các trường học"
    " trên địa bàn"
)
EVENT: dict[str, Any] = {
    "gio": "8:00",
    "noi_dung": "Giao ban",
    "chu_tri": "Giám đốc",
    "thanh_phan": PEOPLE,
    "dia_diem": "Nhà kho B",
    "chuan_bi": "Phòng HC",
    "ghi_chu": "Mang sổ",
}
SIX = ["noi_dung", "chu_tri", "phoi_hop", "thoi_gian", "san_pham", "ghi_chu"]
SIX_ROWS = [
    [
        "Trình đề án sắp xếp các phòng chuyên môn",
        "Phòng Tổ chức",
        "Văn phòng Sở",
        "Trước 15/9",
        "Đề án",
        "Đã triển khai",
    ],
    [
        "Tập huấn công tác văn thư",
        "Chi cục Văn thư",
        "Các xã",
        "Từ 20/9",
        "Kế hoạch",
        "Nghiêng, nghiệm thu, nhiệm vụ mới",
    ],
]


def schedule(folder: Path, columns: Sequence[str] = (), **event: Any) -> Programme:
    days = [{"ngay": "13/10/2026", "su_kien": [EVENT | event]}]
    chosen = {"cot": list(columns)} if columns else {}
    own = {"nhiem_vu": None, "cuoc_hop": None, "trinh_bay": None, "thang": "10/2026", "ngay": "28/9/2026"}
    return variant(folder, own | {"muc": [{"lich": chosen | {"kieu": "từng việc", "ngay": days}}]})


def both(made: Programme, folder: Path) -> tuple[tuple[Page, ...], tuple[Page, ...]]:
    """The pages that Typst draws, and those that LibreOffice makes of the DOCX."""
    need_programs()
    laid_out = to_pdf({"bang": ctrgen.render(made, "docx")}, folder)["bang"].read_bytes()
    return read(ctrgen.render(made, "pdf")), read(laid_out)


def lines(pages: Sequence[Page]) -> list[str]:
    return [line.text for page in pages for line in page.lines]


def words(pages: Sequence[Page]) -> set[str]:
    return {word for line in lines(pages) for word in line.split()}


def test_long_texts_get_the_room_that_short_ones_leave(tmp_path: Path) -> None:
    made = WordTable(schedule(tmp_path))
    titles = [cell[0] for cell in made.cells[0]]
    wide = dict(zip(titles, made.widths, strict=True))
    assert wide["Thành phần"] == max(wide.values())
    assert wide["Thành phần"] > 1.8 * wide["Nội dung công việc"]
    assert sum(made.widths) == pytest.approx(160, abs=0.3)


def test_days_half_days_and_hours_give_way_where_texts_are_short_of_room(tmp_path: Path) -> None:
    seven = ["ngay", "buoi", "gio", "noi_dung", "thanh_phan", "dia_diem", "chu_tri"]
    event = EVENT | {
        "den": "9:00",
        "noi_dung": f"Giao ban HĐND&UBND: {PEOPLE}",
        "thanh_phan": f"{PEOPLE}, {PEOPLE}",
    }
    made = WordTable(schedule(tmp_path, seven, **event))
    wide = dict(zip(seven, made.widths, strict=True))
    assert sum(made.widths) == pytest.approx(160, abs=0.3)
    assert max(wide[name] for name in seven[:3]) < 21
    assert min(wide["noi_dung"], wide["thanh_phan"]) > 36
    few = WordTable(schedule(tmp_path, seven[:5], **event))
    assert few.widths[2] > 30, "with room to spare, the hours stand on one line"


def test_the_widest_word_counts_not_the_one_with_most_letters(tmp_path: Path) -> None:
    made = WordTable(programme(tmp_path, {"cot": SIX, "hang": SIX_ROWS}))
    columns = [[row[at] for row in SIX_ROWS] for at in range(len(SIX))]
    for texts, width in zip(columns, made.widths[1:], strict=True):
        widest = max(width_mm(word, 13) for text in texts for word in text.split())
        assert width - 2 * INSET_MM >= widest


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(schedule, id="schedule"),
        pytest.param(lambda folder: programme(folder, {"cot": SIX, "hang": SIX_ROWS}), id="six columns"),
        pytest.param(
            lambda folder: schedule(
                folder,
                noi_dung="Họp trực tuyến tại meet.google.com/abc-defg-hij",
                thanh_phan="Trưởng các phòng",
                chuan_bi="Phòng Thanh tra",
                ghi_chu="Liên hệ: thuvien.nghean@vnn.vn",
            ),
            id="addresses",
        ),
    ],
)
def test_no_ordinary_word_is_torn_in_either_output(make: Any, tmp_path: Path) -> None:
    made = make(tmp_path)
    table = WordTable(made)
    plain = {
        word
        for row in table.cells
        for cell in row
        for text in cell
        for word in text.split()
        if not any(sign in word for sign in ".-@/")
    }
    typst, word = both(made, tmp_path)
    assert len(plain) > 20
    assert plain <= words(typst)
    assert plain <= words(word)
    assert lines(typst) == lines(word)


@pytest.mark.parametrize(
    "address",
    [
        "phongbotro@nghean.gov.vn",
        "to-cong-tac@bacninh.gov.vn",
        "https://dichvucong.gov.vn/p?ma=12",
        "tong_hop.bao_cao_thang_9/phu-luc.docx",
    ],
)
def test_an_address_is_broken_inside_its_cell_at_a_sign(tmp_path: Path, address: str) -> None:
    columns = ["noi_dung", {"ten": "Thư điện tử", "rong": 25}, "thoi_gian"]
    made = programme(tmp_path, {"cot": columns, "hang": [["Nhận sách tặng", address, "Ngay trong tuần"]]})
    typst, word = (_pieces(page, address) for (page,) in both(made, tmp_path))
    assert "".join(typst) == address
    assert typst == word
    assert len(typst) > 1
    for before, after in pairwise(typst):
        assert before[-1] in "/.-_@?&=" or after[0] in "/.-_@?&="


def _pieces(page: Page, address: str) -> list[str]:
    """What an address is broken into, between the cells at its sides."""
    left, right = page.one("Nhận sách tặng").x1_pt, page.one("Ngay trong tuần").x0_pt
    pieces: list[str] = []
    for word in page.words:
        text = "".join(char.text for char in word)
        if address.startswith("".join([*pieces, text])) and left < word[0].x0_pt and word[-1].x1_pt < right:
            pieces.append(text)
    return pieces


def test_an_address_gives_way_before_an_ordinary_word_does(tmp_path: Path) -> None:
    columns = [*SIX, {"ten": "Nơi gửi báo cáo"}]
    rows = [[*row, "baocao.thongke@tuyenquang.gov.vn"] for row in SIX_ROWS]
    made = programme(tmp_path, {"cot": columns, "hang": rows})
    typst, word = both(made, tmp_path)
    for pages in (typst, word):
        assert {"Nhiệm", "Nghiêng,", "nghiệm"} - words(pages) == {"Nhiệm"}
    assert lines(typst) == lines(word)


def test_where_room_is_scarce_an_address_is_broken_anywhere_and_no_other_word(tmp_path: Path) -> None:
    event = {
        "noi_dung": "Tập huấn trực tuyến tại https://hoithao.quangninh.gov.vn",
        "chu_tri": "Chủ tịch",
        "thanh_phan": "Nghiêng về các phòng chuyên môn",
        "dia_diem": "Nhà Văn hóa trung tâm",
        "chuan_bi": "Phòng Kinh tế",
        "ghi_chu": "daotaotructuyencapxa@quangninh.gov.vn",
    }
    made = schedule(tmp_path, **event)
    assert list(narrow(made, standards.of("nd30", made.date, made.period))) == []
    told = {word for text in event.values() for word in text.split() if not is_address(word)}
    typst, word = both(made, tmp_path)
    for pages in (typst, word):
        assert told <= words(pages)
    assert lines(typst) == lines(word)


def test_all_of_a_word_without_an_end_is_shown(tmp_path: Path) -> None:
    made = programme(tmp_path, {"hang": [["x" * 6000, "Văn phòng", "05/6"]]})
    for pages in both(made, tmp_path):
        shown = [char for page in pages for word in page.words for char in word if char.text == "x"]
        assert len(shown) == 6000
        assert all(char.baseline_pt < (297 - 20) * 72 / 25.4 for char in shown)


def test_blank_cells_leave_a_column_the_width_it_usually_has(tmp_path: Path) -> None:
    made = WordTable(programme(tmp_path, {"cot": ["noi_dung", "ghi_chu"], "hang": [["Một"], ["Hai"]]}))
    assert made.widths[2] > 25


def test_a_bold_word_has_the_room_of_one(tmp_path: Path) -> None:
    made = programme(
        tmp_path,
        {
            "cot": [*SIX[:5], "Mẫu"],
            "hang": [["Việc " * 30, "A " * 30, "B " * 30, "C " * 30, "D " * 30, "**Nghiêng**"]],
        },
    )
    widths = WordTable(made).widths
    assert widths[-1] - 2 * INSET_MM >= width_mm("Nghiêng", 13, bold=True)


# What cannot fit is told

TWELVE = [*SIX, "Kinh phí", "Nghiệm thu", "Đơn vị theo dõi", "Người hưởng lợi"]


def _told(made: dict[str, Any], folder: Path) -> list[ctrgen.Diagnostic]:
    path = folder / "chuong-trinh.yaml"
    variant(folder, {"nhiem_vu": None, "cuoc_hop": None, "trinh_bay": None} | made)
    return [one for one in ctrgen.validate(path) if one.code == "CT208"]


def test_a_table_too_narrow_for_its_words_is_told_with_what_to_do(tmp_path: Path) -> None:
    rows = [["Nghiêng"] * len(TWELVE)]
    section = {"tieu_de": "Việc", "bang": {"cot": TWELVE, "hang": rows}}
    (found,) = _told({"muc": [section]}, tmp_path)
    assert "huong: ngang" in found.hint
    assert "hẹp hơn" in found.message
    lines_ = (tmp_path / "chuong-trinh.yaml").read_text(encoding="utf-8").splitlines()
    assert lines_[found.line - 2].strip() == "bang:"
    assert _told({"muc": [section | {"huong": "ngang"}]}, tmp_path) == []


def test_a_width_given_that_cuts_a_word_is_told(tmp_path: Path) -> None:
    columns = ["noi_dung", {"ten": "Đơn vị", "rong": 12}]
    (found,) = _told({"muc": [{"bang": {"cot": columns, "hang": [["Một", "Nghiêng"]]}}]}, tmp_path)
    assert "“Đơn vị”" in found.message
    assert "“Nghiêng”" in found.message


def test_a_schedule_too_narrow_on_a_page_that_lies_is_not_told_to_lie(tmp_path: Path) -> None:
    days = [{"ngay": "15/6/2020", "su_kien": [{"noi_dung": "Họp", "dia_diem": "nghiêng" * 40}]}]
    (found,) = _told({"muc": [{"huong": "ngang", "lich": {"ngay": days}}]}, tmp_path)
    assert "ngang" not in found.hint
    assert "“Địa điểm”" in found.message


@pytest.mark.parametrize(
    "address", ["van-phong.uy-ban-nhan-dan.xa@bacninh.gov.vn", "https://" + "a" * 90 + ".vn"]
)
def test_an_address_that_breaks_is_not_told(tmp_path: Path, address: str) -> None:
    columns = ["noi_dung", {"ten": "Thư", "rong": 20}]
    assert _told({"muc": [{"bang": {"cot": columns, "hang": [["Một", address]]}}]}, tmp_path) == []


@pytest.mark.parametrize("own", ["XVIII", "1.1.10", "12345"])
def test_the_column_of_numbers_is_as_wide_as_the_widest_of_them(tmp_path: Path, own: str) -> None:
    rows = [{"stt": own, "noi_dung": "Kho sách"}, {"nhom": "Nhóm", "stt": own}, {"noi_dung": "Sổ"}]
    made = programme(tmp_path, {"hang": rows})
    assert own in words(read(ctrgen.render(made, "pdf")))
