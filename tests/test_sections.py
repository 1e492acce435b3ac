"""Sections of the author's own: how they are numbered and set, what is refused, and how deep rules look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import ctrgen
from tests.docx_file import DocxFile, Paragraph, w
from tests.pdf_file import read
from tests.variants import variant

if TYPE_CHECKING:
    from pathlib import Path

FREE: dict[str, Any] = {"nhiem_vu": None, "cuoc_hop": None, "trinh_bay": None}
HEAD = """\
chuan: nd30
co_quan: {cap_tren: Hội LHPN tỉnh Bắc Giang, ten: Ban Thường vụ}
so: 63
ky_hieu: CTr-BTV
dia_danh: Bắc Giang
ngay: 25/5/2020
thang: 6/2020
noi_nhan: [Các phòng ban, "Lưu: VT, VP"]
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
"""
HEAD_LINES = HEAD.count("\n")


def opened(folder: Path, **changes: Any) -> DocxFile:
    """The example with sections in the place of tasks and meetings, opened."""
    return DocxFile(ctrgen.render(variant(folder, FREE | changes), "docx"))


def body(docx: DocxFile) -> list[Paragraph]:
    """The paragraphs between the title and the closing."""
    texts = [paragraph.text for paragraph in docx.paragraphs]
    start = texts.index("Công tác tháng 6 năm 2020") + 2  # a rule stands below the subject
    end = next(index for index, text in enumerate(texts) if text.startswith("Trên đây là"))
    return docx.paragraphs[start:end]


def lines(docx: DocxFile) -> list[tuple[str, str]]:
    return [(paragraph.style, paragraph.text) for paragraph in body(docx)]


def found(folder: Path, yaml: str) -> list[tuple[int, int, str]]:
    """Line below the head, column, and code of all that is found, in order."""
    path = folder / "x.yaml"
    path.write_text(HEAD + yaml, encoding="utf-8")
    return [(one.line - HEAD_LINES, one.column, one.code) for one in ctrgen.validate(path)]


# How they stand


def test_sections_are_numbered_in_roman_and_set_in_bold_capitals(tmp_path: Path) -> None:
    muc = [{"tieu_de": f"Công tác thứ {number}", "doan": "Một đoạn."} for number in range(1, 11)]
    docx = opened(tmp_path, muc=muc)
    headings = docx.styled("heading 1")
    signs = ["I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.", "IX.", "X."]
    assert [one.text for one in headings] == [
        f"{sign} CÔNG TÁC THỨ {number}" for number, sign in enumerate(signs, start=1)
    ]
    assert {one.look for one in headings} == {(14, True, False, "both")}
    assert all(one.keep_next for one in headings)
    assert {one.outline for one in headings} == {0}


def test_sections_below_are_numbered_anew_and_their_items_take_the_next_mark(tmp_path: Path) -> None:
    small = [{"tieu_de": "Nhỏ một", "nhiem_vu": ["Một", "Hai"]}, {"tieu_de": "Nhỏ hai", "doan": "Lời."}]
    docx = opened(tmp_path, muc=[{"tieu_de": "To một", "muc": small}, {"tieu_de": "To hai", "muc": small}])
    assert lines(docx) == [
        ("heading 1", "I. TO MỘT"),
        ("heading 2", "1. Nhỏ một"),
        ("Mục cấp 1", "a) Một."),
        ("Mục cấp 1", "b) Hai."),
        ("heading 2", "2. Nhỏ hai"),
        ("Nội dung", "Lời."),
        ("heading 1", "II. TO HAI"),
        ("heading 2", "1. Nhỏ một"),
        ("Mục cấp 1", "a) Một."),
        ("Mục cấp 1", "b) Hai."),
        ("heading 2", "2. Nhỏ hai"),
        ("Nội dung", "Lời."),
    ]
    assert {one.look for one in docx.styled("heading 2")} == {(14, True, False, "both")}
    assert {one.outline for one in docx.styled("heading 2")} == {1}


def test_a_mark_of_ones_own_takes_no_number(tmp_path: Path) -> None:
    docx = opened(
        tmp_path,
        muc=[
            {"tieu_de": "Một", "doan": "Lời."},
            {"tieu_de": "Xen", "dau_muc": "Ia.", "doan": "Lời."},
            {"tieu_de": "Trơn", "dau_muc": "không", "doan": "Lời."},
            {"doan": "Không tiêu đề."},
            {"tieu_de": "Hai", "doan": "Lời."},
        ],
    )
    assert [one.text for one in docx.styled("heading 1")] == ["I. MỘT", "Ia. XEN", "TRƠN", "II. HAI"]
    assert ("Nội dung", "Không tiêu đề.") in lines(docx)


def test_an_opening_stands_before_and_notes_stand_in_italics_after(tmp_path: Path) -> None:
    section = {
        "tieu_de": "Một",
        "mo_dau": ["Trước một.", "Trước hai."],
        "muc": [{"tieu_de": "Nhỏ", "nhiem_vu": ["Việc một", "Việc hai"], "ghi_chu": "Sau nhỏ."}],
        "ghi_chu": ["Sau một.", "Sau hai."],
    }
    docx = opened(tmp_path, muc=[section])
    assert lines(docx) == [
        ("heading 1", "MỘT"),
        ("Nội dung", "Trước một."),
        ("Nội dung", "Trước hai."),
        ("heading 2", "1. Nhỏ"),
        ("Mục cấp 1", "a) Việc một."),
        ("Mục cấp 1", "b) Việc hai."),
        ("Ghi chú", "Sau nhỏ."),
        ("Ghi chú", "Sau một."),
        ("Ghi chú", "Sau hai."),
    ]
    assert {one.look for one in docx.styled("Ghi chú")} == {(14, False, True, "both")}


def test_parts_are_lettered_above_sections_that_begin_anew(tmp_path: Path) -> None:
    parts = [
        {"tieu_de": "Kiểm điểm", "mo_dau": "Trước.", "muc": [{"tieu_de": "Một", "doan": "Lời."}]},
        {"tieu_de": "Phương hướng", "muc": [{"tieu_de": "Hai", "doan": "Lời."}]},
        {"tieu_de": "Riêng", "dau_muc": "Phần thứ ba", "muc": [{"tieu_de": "Ba", "doan": "Lời."}]},
    ]
    docx = opened(tmp_path, phan=parts)
    assert [text for style, text in lines(docx) if style in ("Phần", "Phần (giữa)", "heading 2")] == [
        "A. KIỂM ĐIỂM",
        "I. MỘT",
        "B. PHƯƠNG HƯỚNG",
        "I. HAI",
        "Phần thứ ba\nRIÊNG",
        "I. BA",
    ]
    assert docx.styled("Phần")[0].look == (14, True, False, "both")
    assert docx.one("Phần (giữa)").look == (14, True, False, "center")
    assert docx.one("Phần (giữa)").first_line == 0


def test_tasks_and_meetings_in_sections_look_as_they_do_outside(tmp_path: Path) -> None:
    tasks = ["Việc một", {"noi_dung": "Việc hai", "muc_con": ["Nhỏ", "Nhỏ nữa"]}]
    meetings = [{"ten": "Họp giao ban", "ngay": "5/6/2020", "gio": "8:00", "dia_diem": "Hội trường"}]
    usual = variant(tmp_path, {"nhiem_vu": tasks, "cuoc_hop": meetings, "trinh_bay": None})
    names = ("Một số nhiệm vụ trọng tâm", "Các hội nghị, cuộc họp chính trong tháng")
    muc = [{"tieu_de": names[0], "nhiem_vu": tasks}, {"tieu_de": names[1], "cuoc_hop": meetings}]
    own = variant(tmp_path, FREE | {"muc": muc})
    for kind in ("docx", "pdf"):
        assert ctrgen.render(usual, kind) == ctrgen.render(own, kind)


def test_a_heading_never_ends_a_page(tmp_path: Path) -> None:
    for count in range(14, 22):
        muc = [
            {"tieu_de": "Một", "nhiem_vu": [f"Việc ngắn số {number}" for number in range(count)]},
            {"tieu_de": "Hai", "muc": [{"tieu_de": "Nhỏ", "nhiem_vu": ["Việc cuối", "Việc chót"]}]},
        ]
        pages = read(ctrgen.render(variant(tmp_path, FREE | {"muc": muc}), "pdf"))
        last = [page.lines[-1].text for page in pages]
        assert not {"II. HAI", "1. Nhỏ"} & set(last)


def test_a_section_may_lie_the_other_way_and_the_next_stands_again(tmp_path: Path) -> None:
    muc = [
        {"tieu_de": "Một", "doan": "Lời."},
        {"tieu_de": "Hai", "huong": "ngang", "doan": "Lời."},
        {"tieu_de": "Ba", "doan": "Lời."},
    ]
    programme = variant(tmp_path, FREE | {"muc": muc})
    sizes = [
        (round(page.width_pt / 72 * 25.4), round(page.height_pt / 72 * 25.4))
        for page in read(ctrgen.render(programme, "pdf"))
    ]
    assert sizes == [(210, 297), (297, 210), (210, 297)]
    sections = list(DocxFile(ctrgen.render(programme, "docx")).document.iter(w("sectPr")))
    assert [one.find(w("pgSz")).get(w("orient"), "portrait") for one in sections] == [
        "portrait",
        "landscape",
        "portrait",
    ]
    assert [one.find(w("pgNumType")) is not None for one in sections] == [True, False, False]


# What is refused


@pytest.mark.parametrize(
    ("yaml", "wanted"),
    [
        ("nhiem_vu: [Một, Hai]\nmuc:\n  - {tieu_de: Ba, doan: Lời}\n", (3, 3, "CT115")),
        ("cuoc_hop: [Họp]\nmuc:\n  - {tieu_de: Ba, doan: Lời}\n", (3, 3, "CT115")),
        ("muc:\n  - {tieu_de: A, doan: L}\nphan:\n  - {tieu_de: B, muc: [{doan: L}]}\n", (4, 3, "CT115")),
        ("muc:\n  - tieu_de: A\n    nhiem_vu: [Một, Hai]\n    doan: Lời\n", (4, 11, "CT115")),
        ("muc:\n  - tieu_de: A\n    doan: Lời\n    muc: [{doan: Lời}]\n", (4, 10, "CT115")),
        ("muc:\n  - muc:\n      - muc:\n          - muc: [{doan: L}]\n", (4, 13, "CT107")),
        ("muc:\n  - ghi_chu: Chỉ có ghi chú.\n", (2, 5, "CT101")),
        ("muc:\n  - tieu_de: A\n    huong: nghiêng\n", (3, 12, "CT115")),
        ("phan:\n  - tieu_de: A\n", (2, 5, "CT101")),
        ("phan:\n  - tieu_de: A\n    muc: []\n", (3, 10, "CT1")),
        ("muc: Chữ\n", (1, 6, "CT103")),
    ],
)
def test_what_cannot_stand_is_refused_at_its_place(
    tmp_path: Path, yaml: str, wanted: tuple[int, int, str]
) -> None:
    errors = [one for one in found(tmp_path, yaml) if one[2] < "CT2"]
    assert [(*place, code[: len(wanted[2])]) for *place, code in errors] == [wanted]


# The rules

SLIP = "Tổ chức hội nghị  sơ kết"
"""Two spaces: one fault, at its twenty-eighth character."""
PLACES = {
    "a task of a section": "muc:\n  - tieu_de: A\n    nhiem_vu:\n      - {}\n      - Việc hai\n",
    "a task of a section below": "muc:\n  - tieu_de: A\n    muc:\n      - doan:\n          - {}\n",
    "a section of a part": "phan:\n  - tieu_de: A\n    muc:\n      - tieu_de: B\n        mo_dau: {}\n",
    "an opening of a part": "phan:\n  - tieu_de: A\n    mo_dau: {}\n    muc: [{{tieu_de: B, doan: Lời.}}]\n",
    "a heading": "muc:\n  - tieu_de: {}\n    doan: Lời.\n",
    "a note": "muc:\n  - tieu_de: A\n    doan: Lời.\n    ghi_chu: {}\n",
    "a cell by its column": "muc:\n  - tieu_de: A\n    bang:\n      hang:\n        - noi_dung: {}\n",
    "a cell by its place": "muc:\n  - tieu_de: A\n    bang:\n      hang:\n        - [Một, {}]\n",
    "a second paragraph of a cell": (
        "muc:\n  - bang:\n      hang:\n        - noi_dung:\n            - Một\n            - {}\n"
    ),
    "a group of rows": "muc:\n  - tieu_de: A\n    bang:\n      hang:\n        - nhom: {}\n        - [Một]\n",
    "an event": "muc:\n  - tieu_de: A\n    lich:\n      - ngay: 1/6/2020\n        su_kien: [{}]\n",
    "a place of an event": (
        "muc:\n  - tieu_de: A\n    lich:\n      - ngay: 1/6/2020\n        su_kien:\n"
        "          - noi_dung: Họp\n            dia_diem: {}\n"
    ),
    "a note of a day": "muc:\n  - tieu_de: A\n    lich:\n      - {{ngay: 1/6/2020, ghi_chu: {}}}\n",
    "a title of a column": "muc:\n  - tieu_de: A\n    bang:\n      cot: [{}]\n      hang: [[Một]]\n",
    "an annex": "nhiem_vu: [Một, Hai]\nphu_luc:\n  - tieu_de: Danh mục\n    doan: {}\n",
    "a reference of an annex": "nhiem_vu: [Một, Hai]\nphu_luc:\n  - {{tieu_de: A, doan: B, kem_theo: {}}}\n",
}


@pytest.mark.parametrize("place", PLACES)
def test_a_slip_is_found_wherever_it_stands(tmp_path: Path, place: str) -> None:
    text = PLACES[place].format(SLIP)
    line = next(index for index, one in enumerate(text.splitlines(), start=1) if SLIP in one)
    column = text.splitlines()[line - 1].index("  sơ kết") + 1
    (slip,) = [one for one in found(tmp_path, text) if one[2] == "CT341"]
    assert slip[0] == line
    assert slip[1] in (column, column + 1)


def test_sections_without_a_heading_go_on_counting(tmp_path: Path) -> None:
    muc = [
        {"nhiem_vu": ["Mở kho", "Ghi sổ"]},
        {"nhiem_vu": ["Soát sổ"]},
        {"cuoc_hop": ["Giao ban"]},
        {"tieu_de": "Khác", "nhiem_vu": ["Đóng kho"]},
        {"mo_dau": "Ngoài ra.", "nhiem_vu": ["Quét kho"]},
    ]
    texts = [text for _, text in lines(opened(tmp_path, muc=muc))]
    assert texts == [
        *("1. Mở kho.", "2. Ghi sổ.", "3. Soát sổ.", "4. Giao ban."),
        *("KHÁC", "1. Đóng kho.", "Ngoài ra.", "1. Quét kho."),
    ]
