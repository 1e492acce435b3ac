"""Schedules: their forms, days and half-days, what is cancelled, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import ctrgen
from tests.clock import growth
from tests.docx_file import DocxFile, w
from tests.pdf_file import read
from tests.variants import variant

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.schema import Programme

TWIP_MM = 25.4 / 1440
DAYS: list[dict[str, Any]] = [
    {
        "ngay": "1/6/2020",
        "su_kien": [
            {"gio": "7:30", "noi_dung": "Chào cờ", "chu_tri": "Chủ tịch", "dia_diem": "Sân cơ quan"},
            {"gio": "14h", "den": "16h30", "noi_dung": "Họp giao ban", "chu_tri": "Phó Chủ tịch"},
            {"buoi": "sáng", "noi_dung": "Tiếp công dân"},
        ],
    },
    {"ngay": "2/6/2020", "ghi_chu": "Làm việc tại cơ quan"},
    {"ngay": "3/6/2020"},
    {"ngay": "4/6/2020", "su_kien": [{"gio": "19:00", "noi_dung": "Giao lưu", "chu_tri": "Chủ tịch"}]},
]
CANCELLED = [
    {"ngay": "1/6/2020", "su_kien": [{"noi_dung": "Đã thôi", "huy": "có", "ghi_chu": "Hoãn"}, "Vẫn làm"]}
]


def programme(folder: Path, schedule: Any, **more: Any) -> Programme:
    own = {"nhiem_vu": None, "cuoc_hop": None, "trinh_bay": None}
    return variant(folder, own | {"muc": [{"tieu_de": "Lịch", "lich": schedule}]} | more)


def opened(folder: Path, schedule: Any) -> DocxFile:
    return DocxFile(ctrgen.render(programme(folder, schedule), "docx"))


def rows(docx: DocxFile) -> list[list[str]]:
    """The texts of the cells of the schedule; of a cell that goes on from above, “^”."""
    shown = {one.element: one.text.replace("\n", " ") for one in docx.paragraphs}
    tables = docx.document.iter(w("tbl"))
    styled = [one for one in tables if one.find(f"{w('tblPr')}/{w('tblStyle')}").get(w("val")) == "bang"]
    found: list[list[str]] = []
    for row in (row for one in styled for row in one.findall(w("tr"))):
        found.append([])
        for cell in row.findall(w("tc")):
            merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            goes_on = merged is not None and merged.get(w("val")) != "restart"
            found[-1].append("^" if goes_on else " / ".join(shown[one] for one in cell.iter(w("p"))))
    return found


# The forms


def test_each_event_has_a_row_and_its_day_stands_beside_all_of_them(tmp_path: Path) -> None:
    for schedule in (DAYS, {"ngay": DAYS}, {"kieu": "từng việc", "ngay": DAYS}):
        assert rows(opened(tmp_path, schedule)) == [
            ["Ngày", "Thời gian", "Nội dung công việc", "Chủ trì", "Địa điểm"],
            ["Thứ Hai ngày 01/6", "07h30", "Chào cờ", "Chủ tịch", "Sân cơ quan"],
            ["^", "14h00 - 16h30", "Họp giao ban", "Phó Chủ tịch", ""],
            ["^", "Sáng", "Tiếp công dân", "", ""],
            ["Thứ Ba ngày 02/6", "Làm việc tại cơ quan"],
            ["Thứ Tư ngày 03/6", ""],
            ["Thứ Năm ngày 04/6", "19h00", "Giao lưu", "Chủ tịch", ""],
        ]


def test_a_schedule_may_show_other_columns_of_an_event(tmp_path: Path) -> None:
    event = {"noi_dung": ["Một", "Hai"], "thanh_phan": ["Ban A", "Ban B"], "chuan_bi": "VP", "ghi_chu": "Gấp"}
    columns = ["noi_dung", "thanh_phan", {"khoa": "chuan_bi", "ten": "Đơn vị"}, "ghi_chu"]
    found = rows(opened(tmp_path, {"cot": columns, "ngay": [{"ngay": "1/6/2020", "su_kien": [event]}]}))
    assert found == [
        ["Ngày", "Nội dung công việc", "Thành phần", "Đơn vị", "Ghi chú"],
        ["Thứ Hai ngày 01/6", "Một / Hai", "Ban A / Ban B", "VP", "Gấp"],
    ]


def test_days_may_be_paragraphs_under_headings(tmp_path: Path) -> None:
    docx = opened(tmp_path, {"kieu": "từng ngày", "ngay": DAYS})
    assert rows(docx) == []
    assert [one.text for one in docx.styled("Ngày trong lịch")] == [
        "Thứ Hai, ngày 01/6/2020",
        "Thứ Ba, ngày 02/6/2020",
        "Thứ Tư, ngày 03/6/2020",
        "Thứ Năm, ngày 04/6/2020",
    ]
    assert [one.text for one in docx.styled("Mục cấp 3")] == [
        "- 07h30: Chào cờ; chủ trì: Chủ tịch; tại Sân cơ quan.",
        "- 14h00 - 16h30: Họp giao ban; chủ trì: Phó Chủ tịch.",
        "- Sáng: Tiếp công dân.",
        "- 19h00: Giao lưu; chủ trì: Chủ tịch.",
    ]
    assert docx.styled("Ngày trong lịch")[0].look == (14, True, False, "both")
    texts = [one.text for one in docx.paragraphs]
    assert texts.index("Làm việc tại cơ quan") == texts.index("Thứ Ba, ngày 02/6/2020") + 1


def test_half_days_may_be_rows(tmp_path: Path) -> None:
    assert rows(opened(tmp_path, {"kieu": "từng buổi", "ngay": DAYS})) == [
        ["Ngày", "Buổi", "Nội dung công việc"],
        [
            "Thứ Hai ngày 01/6",
            "Sáng",
            "07h30: Chào cờ; chủ trì: Chủ tịch; tại Sân cơ quan. / Tiếp công dân.",
        ],
        ["^", "Chiều", "14h00 - 16h30: Họp giao ban; chủ trì: Phó Chủ tịch."],
        ["Thứ Ba ngày 02/6", "Làm việc tại cơ quan"],
        ["Thứ Tư ngày 03/6", "Sáng", ""],
        ["^", "Chiều", ""],
        ["Thứ Năm ngày 04/6", "Sáng", ""],
        ["^", "Chiều", ""],
        ["^", "Tối", "19h00: Giao lưu; chủ trì: Chủ tịch."],
    ]


def test_half_days_may_be_columns(tmp_path: Path) -> None:
    whole = {"ngay": "5/6/2020", "su_kien": [{"buoi": "cả ngày", "noi_dung": "Tập huấn"}]}
    found = rows(opened(tmp_path, {"kieu": "cột buổi", "ngay": [*DAYS, whole]}))
    assert found[0] == ["Ngày", "Sáng", "Chiều", "Tối"]
    assert [row[0].split()[1] for row in found[1:]] == ["Hai", "Ba", "Tư", "Năm", "Sáu"]
    assert found[2] == ["Thứ Ba ngày 02/6", "Làm việc tại cơ quan"]
    assert found[4][1:] == ["", "", "19h00: Giao lưu; chủ trì: Chủ tịch."]
    assert len(found[5]) == 2
    assert "Tập huấn." in found[5][1]


def test_events_may_stand_under_their_leaders(tmp_path: Path) -> None:
    assert rows(opened(tmp_path, {"kieu": "từng lãnh đạo", "ngay": DAYS})) == [
        ["Ngày", "Thời gian", "Nội dung công việc", "Địa điểm"],
        ["Chủ tịch"],
        ["Thứ Hai ngày 01/6", "07h30", "Chào cờ", "Sân cơ quan"],
        ["Thứ Năm ngày 04/6", "19h00", "Giao lưu", ""],
        ["Phó Chủ tịch"],
        ["Thứ Hai ngày 01/6", "14h00 - 16h30", "Họp giao ban", ""],
        ["Công tác chung"],
        ["Thứ Hai ngày 01/6", "Sáng", "Tiếp công dân", ""],
        ["Thứ Ba ngày 02/6", "Làm việc tại cơ quan"],
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("tung viec", "từng việc"), ("Từng  Ngày", "từng ngày"), ("COT BUOI", "cột buổi")],
)
def test_the_name_of_a_form_needs_no_accents(tmp_path: Path, written: str, meant: str) -> None:
    made = [
        ctrgen.render(programme(tmp_path, {"kieu": one, "ngay": DAYS}), "docx") for one in (written, meant)
    ]
    assert made[0] == made[1]


@pytest.mark.parametrize("form", ["từng việc", "từng buổi", "cột buổi", "từng lãnh đạo"])
def test_a_schedule_is_as_wide_as_the_text_and_repeats_its_head(tmp_path: Path, form: str) -> None:
    document = opened(tmp_path, {"kieu": form, "ngay": DAYS}).document
    tables = document.iterfind(f".//{w('tbl')}")
    table = next(one for one in tables if one.find(f"{w('tblPr')}/{w('tblStyle')}").get(w("val")) == "bang")
    assert sum(int(one.get(w("w"))) * TWIP_MM for one in table.iter(w("gridCol"))) == pytest.approx(
        160, abs=0.2
    )
    heads = [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in table.findall(w("tr"))]
    assert heads == [True] + [False] * (len(heads) - 1)


# Days


@pytest.mark.parametrize(
    ("day", "name"),
    [("29/2/2020", "Thứ Bảy"), ("1/3/2020", "Chủ nhật"), ("1/1/2027", "Thứ Sáu"), ("31/12/2026", "Thứ Năm")],
)
def test_the_day_of_the_week_is_made_from_the_date(tmp_path: Path, day: str, name: str) -> None:
    found = rows(opened(tmp_path, [{"ngay": day, "su_kien": ["Họp"]}]))
    number, month, _ = day.split("/")
    month = month.zfill(2) if int(month) <= 2 else month
    assert found[1][0] == f"{name} ngày {number.zfill(2)}/{month}"


def test_days_and_events_stand_as_their_author_put_them(tmp_path: Path) -> None:
    days = [
        {
            "ngay": "5/6/2020",
            "su_kien": [{"gio": "15:00", "noi_dung": "Sau"}, {"gio": "8:00", "noi_dung": "Trước"}],
        },
        {"ngay": "1/6/2020", "su_kien": ["Đầu tháng"]},
    ]
    assert [row[2] for row in rows(opened(tmp_path, days))[1:]] == ["Sau", "Trước", "Đầu tháng"]


@pytest.mark.parametrize("form", ["từng việc", "từng ngày", "từng buổi", "cột buổi", "từng lãnh đạo"])
def test_what_is_cancelled_is_struck_through_and_nothing_else(tmp_path: Path, form: str) -> None:
    schedule = {"kieu": form, "cot": ["noi_dung", "ghi_chu"], "ngay": CANCELLED}
    made = programme(tmp_path, schedule)
    docx = DocxFile(ctrgen.render(made, "docx"))
    struck = [
        "".join(text.text for text in run.iter(w("t")))
        for run in docx.document.iter(w("r"))
        if run.find(f"{w('rPr')}/{w('strike')}") is not None
    ]
    assert "".join(struck).removesuffix(".").endswith("Đã thôi")
    (page,) = read(ctrgen.render(made, "pdf"))

    def is_struck(phrase: str) -> bool:
        text = page.find(phrase)[0]
        return any(
            rule.x0_pt <= text.x0_pt + 1
            and rule.x1_pt >= text.x1_pt - 4
            and 2 < text.baseline_pt - rule.y_pt < 0.5 * text.chars[0].size_pt
            for rule in page.rules
        )

    word = {"từng ngày": "thôi.", "từng buổi": "thôi.", "cột buổi": "thôi."}.get(form, "thôi")
    assert is_struck(word)
    assert not is_struck("Vẫn")
    assert not is_struck("Hoãn" if page.find("Hoãn") else "(Hoãn)")


def test_a_schedule_of_free_days_may_be_all_there_is(tmp_path: Path) -> None:
    made = programme(tmp_path, None, muc=[{"lich": [{"ngay": "1/6/2020"}]}], ket_thuc="false")
    assert read(ctrgen.render(made, "pdf"))[0].find("01/6")


# What is refused


@pytest.mark.parametrize(
    ("schedule", "code", "said"),
    [
        (
            {"ngay": [{"ngay": "1/6/2020", "su_kien": [{"noi_dung": "A", "gio": "9h", "den": "8h"}]}]},
            "CT112",
            "",
        ),
        (
            {"ngay": [{"ngay": "1/6/2020", "su_kien": [{"noi_dung": "A", "gio": "9h", "den": "9h"}]}]},
            "CT112",
            "",
        ),
        ({"ngay": [{"ngay": "1/6/2020", "su_kien": [{"noi_dung": "A", "den": "9h"}]}]}, "CT101", "gio"),
        ({"ngay": [{"ngay": "1/6/2020", "su_kien": [{"gio": "9h"}]}]}, "CT101", "noi_dung"),
        ({"ngay": [{"ngay": "31/6/2020", "su_kien": ["A"]}]}, "CT110", ""),
        ({"ngay": [{"ngay": "/6/2020", "su_kien": ["A"]}]}, "CT110", ""),
        ({"cot": ["san_pham"], "ngay": DAYS}, "CT1", "san_pham"),
        ({"cot": ["noi_dung", "noi_dung"], "ngay": DAYS}, "CT115", "noi_dung"),
        ({"ngay": []}, "CT1", ""),
        ({"kieu": "từng việc"}, "CT101", "ngay"),
    ],
)
def test_a_faulty_schedule_is_refused_with_words(tmp_path: Path, schedule: Any, code: str, said: str) -> None:
    with pytest.raises(ctrgen.CtrgenError) as raised:
        programme(tmp_path, schedule)
    (found,) = (one for one in raised.value.diagnostics if one.code.startswith("CT1"))
    assert found.code.startswith(code)
    assert said in found.message + found.hint


@pytest.mark.parametrize("lead", ["", "ngay:\n        "], ids=["a bare list", "under its key"])
def test_a_fault_is_told_at_its_place_in_either_writing(tmp_path: Path, lead: str) -> None:
    programme(tmp_path, DAYS)
    path = tmp_path / "chuong-trinh.yaml"
    head = path.read_text(encoding="utf-8").split("muc:")[0]
    text = f"{head}muc:\n  - lich:\n      {lead}- ngay: 1/6/2020\n"
    indent = " " * (8 if not lead else 10)
    path.write_text(
        f"{text}{indent}su_kien:\n{indent}  - noi_dung: A\n{indent}    gio: 25h\n", encoding="utf-8"
    )
    (found,) = [one for one in ctrgen.validate(path) if one.severity == "error" and one.code != "CT199"]
    line = len(path.read_text(encoding="utf-8").splitlines())
    assert (found.code, found.line) == ("CT112", line)


# Growth


@pytest.mark.no_cover
@pytest.mark.parametrize("output", ["docx", "pdf"])
def test_four_times_the_events_take_about_four_times_as_long(tmp_path: Path, output: str) -> None:
    def made(days: int, run: int) -> Programme:
        # No two alike: Typst remembers what it has set before.
        events = [[f"Việc {run}.{days}.{day}.{number}" for number in range(5)] for day in range(days)]
        return programme(
            tmp_path, [{"ngay": f"{1 + n % 30}/6/2020", "su_kien": e} for n, e in enumerate(events)]
        )

    took = growth(made, lambda one: ctrgen.render(one, output), (25, 100), 8)
    assert took < 8  # in proportion 4, as the square 16
