"""Task tables: columns and their widths, rows, and how Word, LibreOffice and Typst are told to set them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import ctrgen
from ctrgen.layout.metrics import width_mm
from tests.clock import growth
from tests.docx_file import DocxFile, w
from tests.libreoffice import need_programs, to_pdf
from tests.pdf_file import Page, read
from tests.variants import variant

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.schema import Programme

TWIP_MM = 25.4 / 1440
TEXT_MM, INSET_MM = 160, 1.5
READY = {
    "noi_dung": "Nội dung công việc",
    "chu_tri": "Chủ trì",
    "phoi_hop": "Phối hợp",
    "thoi_gian": "Thời gian",
    "san_pham": "Sản phẩm",
    "ghi_chu": "Ghi chú",
}


def programme(folder: Path, table: dict[str, Any], **more: Any) -> Programme:
    own = {"nhiem_vu": None, "cuoc_hop": None, "trinh_bay": None}
    return variant(folder, own | {"muc": [{"tieu_de": "Việc", "bang": table}]} | more)


class WordTable:
    """The only table of tasks in a DOCX."""

    def __init__(self, made: Programme) -> None:
        docx = DocxFile(ctrgen.render(made, "docx"))
        tables = docx.document.iter(w("tbl"))
        styled = [one for one in tables if one.find(f"{w('tblPr')}/{w('tblStyle')}").get(w("val")) == "bang"]
        self.widths = [int(one.get(w("w"))) * TWIP_MM for one in styled[0].iter(w("gridCol"))]
        self.shown = {one.element: one for one in docx.paragraphs}
        # The last row may be a table of its own, so that it stays with the signature.
        self.rows = [row for one in styled for row in one.findall(w("tr"))]

    @property
    def cells(self) -> list[list[list[str]]]:
        """The paragraphs of every cell of every row."""
        return [
            [[self.shown[one].text for one in cell.iter(w("p"))] for cell in row.findall(w("tc"))]
            for row in self.rows
        ]

    def looks(self, row: int) -> list[tuple[float, bool, bool, str]]:
        """Of the first paragraph of each cell."""
        cells = self.rows[row].findall(w("tc"))
        return [self.shown[next(cell.iter(w("p")))].look for cell in cells]


def table(folder: Path, **own: Any) -> WordTable:
    return WordTable(programme(folder, own))


def texts(made: WordTable) -> list[list[str]]:
    return [[" / ".join(cell) for cell in row] for row in made.cells]


# Columns


def test_the_usual_columns_are_number_task_lead_and_time(tmp_path: Path) -> None:
    made = table(
        tmp_path, hang=[["Tổ chức hội nghị", "Văn phòng", "05/6"], ["Kiểm tra", "Ban Tổ chức", "10/6"]]
    )
    assert texts(made) == [
        ["STT", "Nội dung công việc", "Chủ trì", "Thời gian"],
        ["1", "Tổ chức hội nghị", "Văn phòng", "05/6"],
        ["2", "Kiểm tra", "Ban Tổ chức", "10/6"],
    ]
    assert made.looks(0) == [(13, True, False, "center")] * 4
    assert made.looks(1) == [(13, False, False, place) for place in ("center", "both", "center", "center")]


def test_ready_columns_have_their_titles_and_own_ones_those_of_the_author(tmp_path: Path) -> None:
    columns = [*READY, "Đơn vị theo dõi", {"khoa": "kp", "ten": "Kinh phí", "can": "giữa"}]
    row = {"noi_dung": "Một", "kp": "5 triệu đồng", "Đơn vị theo dõi": "Văn phòng"}
    made = WordTable(programme(tmp_path, {"cot": columns, "hang": [row]}))
    assert texts(made) == [
        ["STT", *READY.values(), "Đơn vị theo dõi", "Kinh phí"],
        ["1", "Một", "", "", "", "", "", "Văn phòng", "5 triệu đồng"],
    ]
    assert made.looks(1)[-1][3] == "center"


# Widths


@pytest.mark.parametrize(
    "columns",
    [
        ["noi_dung"],
        ["noi_dung", "chu_tri", "thoi_gian"],
        list(READY),
        [*READY, "Kinh phí", "Đơn vị theo dõi", "Người liên hệ"],
        [{"ten": f"Cột {number}"} for number in range(12)],
        [{"khoa": "noi_dung", "rong": 150}, "chu_tri", "phoi_hop", "thoi_gian"],
    ],
)
def test_a_table_is_as_wide_as_the_text(tmp_path: Path, columns: list[Any]) -> None:
    made = table(tmp_path, cot=columns, hang=[["Một"]])
    assert sum(made.widths) == pytest.approx(TEXT_MM, abs=TWIP_MM * (len(columns) + 1))
    assert min(made.widths) > 5


def test_a_width_that_is_given_is_kept_and_the_others_share_the_rest(tmp_path: Path) -> None:
    made = table(tmp_path, cot=["noi_dung", {"khoa": "chu_tri", "rong": 35}, "thoi_gian"], hang=[["Một"]])
    number, task, lead, when = made.widths
    assert lead == pytest.approx(35, abs=TWIP_MM)
    assert task > when > number
    assert sum(made.widths) == pytest.approx(TEXT_MM, abs=4 * TWIP_MM)


def test_widths_that_are_all_given_and_leave_room_are_kept(tmp_path: Path) -> None:
    columns = [{"khoa": "noi_dung", "rong": 60}, {"khoa": "chu_tri", "rong": "4 cm"}]
    made = table(tmp_path, cot=columns, stt="không", hang=[["Một"]])
    assert made.widths == pytest.approx([60, 40], abs=TWIP_MM)


def test_widths_that_are_too_much_are_made_narrower_in_proportion(tmp_path: Path) -> None:
    columns = [{"khoa": "noi_dung", "rong": 240}, {"khoa": "chu_tri", "rong": 80}]
    assert table(tmp_path, cot=columns, stt="không", hang=[["Một"]]).widths == pytest.approx(
        [120, 40], abs=0.02
    )


def test_the_words_of_the_head_stay_whole(tmp_path: Path) -> None:
    titles = ["Nghiêng", "Chuyên trách", "Thường xuyên", "Phương hướng", "Nghiệm thu"]
    made = table(tmp_path, cot=["noi_dung", *titles], hang=[["Một"]])
    for title, width in zip(["STT", "việc", *titles], made.widths, strict=True):
        longest = max(width_mm(word, 13, bold=True) for word in title.split())
        assert width - 2 * INSET_MM >= longest


def test_widths_that_are_too_much_leave_the_number_its_room(tmp_path: Path) -> None:
    columns = [
        {"khoa": key, "rong": wide} for key, wide in (("noi_dung", 100), ("chu_tri", 40), ("thoi_gian", 30))
    ]
    made = table(tmp_path, cot=columns, hang=[["Một"]])
    assert sum(made.widths) == pytest.approx(TEXT_MM, abs=4 * TWIP_MM)
    assert made.widths[0] - 2 * INSET_MM >= width_mm("STT", 13, bold=True)


# Rows


def test_rows_are_numbered_by_hand_or_by_themselves_or_not_at_all(tmp_path: Path) -> None:
    rows = [["A"], {"stt": "1a", "noi_dung": "B"}, ["C"], {"nhom": "Nhóm"}, ["D"]]
    numbered = texts(table(tmp_path, cot=["noi_dung"], hang=rows))
    assert [row[0] for row in numbered] == ["STT", "1", "1a", "2", "Nhóm", "3"]
    plain = texts(table(tmp_path, cot=["noi_dung"], stt="không", hang=rows))
    assert plain == [["Nội dung công việc"], ["A"], ["B"], ["C"], ["Nhóm"], ["D"]]


def test_a_group_spans_the_row_and_beside_its_number_the_rest_of_it(tmp_path: Path) -> None:
    rows = [{"nhom": "Nhóm một"}, ["A"], {"nhom": "Nhóm hai", "stt": "II"}, ["B"]]
    made = table(tmp_path, cot=["noi_dung", "chu_tri"], hang=rows)
    spans = [
        [cell.find(f"{w('tcPr')}/{w('gridSpan')}") for cell in row.findall(w("tc"))] for row in made.rows
    ]
    shown = [[one if one is None else int(one.get(w("val"))) for one in row] for row in spans]
    assert shown == [[None] * 3, [3], [None] * 3, [None, 2], [None] * 3]
    assert made.looks(1) == [(13, True, False, "left")]
    assert made.looks(3) == [(13, True, False, "center"), (13, True, False, "left")]
    assert texts(made)[3] == ["II", "Nhóm hai"]


def test_a_cell_may_have_several_paragraphs(tmp_path: Path) -> None:
    made = table(
        tmp_path, cot=["noi_dung", "chu_tri"], hang=[[["Một", "Hai"], "Ba"], {"noi_dung": "Bốn\nNăm"}]
    )
    assert made.cells[1] == [["1"], ["Một", "Hai"], ["Ba"]]
    assert made.cells[2] == [["2"], ["Bốn", "Năm"], [""]]


def test_the_head_is_repeated_and_no_row_is_split_in_word(tmp_path: Path) -> None:
    made = table(tmp_path, hang=[["Một"]] * 5)
    heads = [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in made.rows]
    assert heads == [True, *[False] * 5]
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in made.rows)


# On the pages

LONG = "Phối hợp với các ban chuyên môn tổ chức hội nghị sơ kết sáu tháng và kiểm tra công tác tại cơ sở"


@pytest.fixture(scope="module", params=["pdf", "docx"])
def long_table(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Page, ...]:
    """A table of many pages: what Typst draws, and the DOCX as LibreOffice lays it out."""
    folder = tmp_path_factory.mktemp("bang")
    rows = [[f"Đầu{number} {LONG} Cuối{number}", "Văn phòng", "05/6"] for number in range(1, 81)]
    data = ctrgen.render(programme(folder, {"hang": rows}), request.param)
    if request.param == "docx":
        need_programs()
        data = to_pdf({"bang": data}, folder)["bang"].read_bytes()
    return read(data)


@pytest.mark.no_cover
def test_the_head_stands_at_the_top_of_every_page_of_the_table(long_table: tuple[Page, ...]) -> None:
    assert len(long_table) >= 5
    for page in long_table[:-1]:
        assert len(page.find("STT")) == 1
        assert page.find("Thời gian")
    for page in long_table[1:-1]:
        assert page.one("STT").top_pt < 90


@pytest.mark.no_cover
def test_no_row_is_split_over_two_pages(long_table: tuple[Page, ...]) -> None:
    for number in range(1, 81):
        begins = [page for page in long_table if page.find(f"Đầu{number}")]
        ends = [page for page in long_table if page.find(f"Cuối{number}")]
        assert begins == ends
        assert len(begins) == 1


def test_no_word_of_a_table_leaves_the_text(long_table: tuple[Page, ...]) -> None:
    chars = [char for page in long_table for word in page.words for char in word]
    assert min(char.x0_pt for char in chars) > 30 * 72 / 25.4 - 0.5
    assert max(char.x1_pt for char in chars) < 190 * 72 / 25.4 + 0.5


@pytest.mark.parametrize(
    "own",
    [
        pytest.param(
            {"hang": [[f"Mở {LONG * 40} đóng", "Văn phòng", "05/6"], ["Hai", "Ba", "06/6"]]}, id="long"
        ),
        pytest.param({"cot": ["noi_dung"], "hang": [[f"Mở {LONG * 40} đóng"], ["Hai"]]}, id="one column"),
        pytest.param(
            {"cot": [{"ten": "A", "rong": 15}, "noi_dung"], "hang": [[f"Mở {LONG * 8} đóng", "B"]]},
            id="narrow",
        ),
    ],
)
def test_a_row_that_no_page_can_hold_is_printed_over_several(tmp_path: Path, own: dict[str, Any]) -> None:
    pages = read(ctrgen.render(programme(tmp_path, own), "pdf"))
    said = [line.text for page in pages for line in page.lines]
    assert sum("đóng" in line.split() for line in said) == 1
    assert all(line.bottom_pt <= (297 - 20) * 72 / 25.4 + 1 for page in pages for line in page.lines)


# What is refused


@pytest.mark.parametrize(
    ("own", "code", "said"),
    [
        ({"hang": [["1", "2", "3", "4"]]}, "CT106", "3 cột"),
        ({"hang": [{"chuc_vu": "A"}]}, "CT102", "chuc_vu"),
        ({"hang": []}, "CT1", ""),
        ({"cot": [], "hang": [["A"]]}, "CT1", ""),
        ({"cot": [{"rong": 20}], "hang": [["A"]]}, "CT101", ""),
        ({"cot": ["thanh_phan"], "hang": [["A"]]}, "CT101", "thanh_phan"),
        ({"cot": ["stt", "noi_dung"], "hang": [["A"]]}, "CT115", "stt"),
        ({"cot": [f"C{number}" for number in range(13)], "hang": [["A"]]}, "CT106", "12"),
        ({"hang": ["Chữ"]}, "CT103", ""),
        ({"hang": [[["A", ""]]]}, "CT104", ""),
    ],
)
def test_a_faulty_table_is_refused_with_words(
    tmp_path: Path, own: dict[str, Any], code: str, said: str
) -> None:
    with pytest.raises(ctrgen.CtrgenError) as raised:
        programme(tmp_path, own)
    (found,) = raised.value.diagnostics
    assert found.code.startswith(code)
    assert said in found.message + found.hint


# Growth


@pytest.mark.no_cover
@pytest.mark.parametrize("output", ["docx", "pdf"])
def test_four_times_the_rows_take_about_four_times_as_long(tmp_path: Path, output: str) -> None:
    def made(rows: int, run: int) -> Programme:
        # No two rows alike: Typst remembers what it has set before.
        hang = [[f"{run}.{rows}.{number} {LONG}", "Văn phòng", "05/6"] for number in range(rows)]
        return programme(tmp_path, {"hang": hang})

    took = growth(made, lambda one: ctrgen.render(one, output), (250, 1000), 8)
    assert took < 8  # in proportion 4, as the square 16
