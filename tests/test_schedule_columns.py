"""Schedules: columns chosen, ordered, renamed and of one's own, in every form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import ctrgen
from ctrgen.schema.forms import Form
from tests.docx_file import w
from tests.paths import ROOT
from tests.test_schedules import opened, programme, rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.docx_file import DocxFile

FORMS = tuple(map(str, Form))
MONDAY, TUESDAY = "Thứ Hai ngày 01/6", "Thứ Ba ngày 02/6"
BUSY = [
    {"gio": "7:30", "noi_dung": "Chào cờ", "chu_tri": "Chủ tịch", "dia_diem": "Sân"},
    {"gio": "9:00", "noi_dung": "Giao ban", "chu_tri": "Chủ tịch", "dia_diem": "Phòng họp"},
    {"gio": "14:00", "noi_dung": "Tiếp công dân", "chu_tri": "Phó Chủ tịch", "dia_diem": "Trụ sở"},
]


def week(*events: Any, **day: Any) -> list[dict[str, Any]]:
    return [{"ngay": "1/6/2020", "su_kien": list(events), **day}]


def shown(folder: Path, form: str, columns: Any, *events: Any, **more: Any) -> list[list[str]]:
    schedule = {"kieu": form, "cot": columns, "ngay": week(*events), **more}
    return rows(opened(folder, {key: value for key, value in schedule.items() if value is not None}))


def told(folder: Path, schedule: dict[str, Any]) -> list[str]:
    """What ctrgen says of a schedule, but for the dates of the programme it stands in."""
    programme(folder, schedule)
    return [
        one.message for one in ctrgen.validate(folder / "chuong-trinh.yaml") if one.code in ("CT318", "CT339")
    ]


# Columns


def test_day_half_day_and_hour_are_columns_whose_neighbours_are_one_cell(tmp_path: Path) -> None:
    columns = ["ngay", "buoi", "gio", "noi_dung", "dia_diem", "chu_tri"]
    assert shown(tmp_path, "từng việc", columns, *BUSY) == [
        ["Ngày", "Buổi", "Giờ", "Nội dung công việc", "Địa điểm", "Chủ trì"],
        [MONDAY, "Sáng", "07h30", "Chào cờ", "Sân", "Chủ tịch"],
        ["^", "^", "09h00", "Giao ban", "Phòng họp", "Chủ tịch"],
        ["^", "Chiều", "14h00", "Tiếp công dân", "Trụ sở", "Phó Chủ tịch"],
    ]


def test_the_person_left_of_what_happens_is_one_cell_too(tmp_path: Path) -> None:
    assert shown(tmp_path, "từng việc", ["ngay", "chu_tri", "gio", "noi_dung"], *BUSY)[1:] == [
        [MONDAY, "Chủ tịch", "07h30", "Chào cờ"],
        ["^", "^", "09h00", "Giao ban"],
        ["^", "Phó Chủ tịch", "14h00", "Tiếp công dân"],
    ]


def test_the_day_stands_first_where_its_author_does_not_place_it(tmp_path: Path) -> None:
    for columns in (["gio", "noi_dung"], ["ngay", "gio", "noi_dung"]):
        assert shown(tmp_path, "từng việc", columns, BUSY[0])[1] == [MONDAY, "07h30", "Chào cờ"]
    assert shown(tmp_path, "từng việc", ["noi_dung", "ngay"], *BUSY[:2])[1:] == [
        ["Chào cờ", MONDAY],
        ["Giao ban", MONDAY],
    ]


@pytest.mark.parametrize("form", ["từng việc", "từng buổi", "cột buổi", "từng lãnh đạo", "cột lãnh đạo"])
def test_the_column_of_the_day_has_another_title_and_width(tmp_path: Path, form: str) -> None:
    schedule = {"kieu": form, "cot": [{"khoa": "ngay", "ten": "Thứ", "rong": 31}], "ngay": week(*BUSY)}
    docx = opened(tmp_path, schedule)
    assert rows(docx)[0][0] == "Thứ"
    widths = [int(one.get(w("w"))) for one in docx.document.iter(w("gridCol"))]
    assert round(31 / 25.4 * 1440) in widths


def widths(docx: DocxFile) -> list[float]:
    """How wide the columns of the schedule are, in millimetres."""
    grids = [grid for grid in docx.document.iter(w("tblGrid")) if len(grid) > 2]
    return [int(one.get(w("w"))) / 1440 * 25.4 for one in grids[0]]


def test_the_column_of_half_days_is_18_mm_wide_and_wider_where_its_words_are(tmp_path: Path) -> None:
    columns = ["ngay", "buoi", "noi_dung"]
    plain = opened(tmp_path, {"kieu": "từng buổi", "cot": columns, "ngay": week(*BUSY)})
    assert widths(plain)[1] == pytest.approx(18, abs=0.1)
    titled = [columns[0], {"khoa": "buoi", "ten": "Buổi (trong_ngày_làm_việc)"}, columns[2]]
    wide = opened(tmp_path, {"kieu": "từng buổi", "cot": titled, "ngay": week(*BUSY)})
    assert widths(wide)[1] > 30


def test_of_a_cancelled_event_all_is_struck_but_the_note_and_the_reason(tmp_path: Path) -> None:
    event = BUSY[0] | {"huy": "có", "ly_do": "mưa bão", "ghi_chu": "Báo sau"}
    columns = ["ngay", "noi_dung", "chu_tri", "ghi_chu"]
    docx = opened(tmp_path, {"kieu": "từng việc", "cot": columns, "ngay": week(event)})
    struck = {
        "".join(run.itertext()): run.find(f"{w('rPr')}/{w('strike')}") is not None
        for run in docx.document.iter(w("r"))
    }
    assert (struck["Chào cờ"], struck["Chủ tịch"], struck["Báo sau"]) == (True, True, False)
    assert rows(docx)[1] == [MONDAY, "Chào cờ / (mưa bão)", "Chủ tịch", "Báo sau"]


def test_a_column_of_ones_own_holds_what_events_say_under_its_name(tmp_path: Path) -> None:
    columns = ["gio", "noi_dung", "Xe", {"khoa": "lx", "ten": "Lái xe"}]
    event = {"gio": "8:00", "noi_dung": "Đi cơ sở", "Xe": "Số 2", "lx": ["Ông An", "Ông Bình"]}
    for form in ("từng việc", "từng buổi", "từng lãnh đạo"):
        found = shown(tmp_path, form, columns, event, "Họp")
        assert found[0][-2:] == ["Xe", "Lái xe"]
        assert ["Số 2", "Ông An / Ông Bình"] in [row[-2:] for row in found]
        assert any(row[-2:] == ["", ""] for row in found[1:])


ROSTER = ["ngay", "Trực lãnh đạo", {"khoa": "bs", "ten": "Bác sĩ"}]
ON_DUTY = {"Trực lãnh đạo": "Ông Trần Văn An", "bs": "BS. Lê Thị Bích"}


def test_who_is_on_duty_needs_no_other_words(tmp_path: Path) -> None:
    assert shown(tmp_path, "từng việc", ROSTER, ON_DUTY, {"bs": "BS. Võ Văn Em"}) == [
        ["Ngày", "Trực lãnh đạo", "Bác sĩ"],
        [MONDAY, "Ông Trần Văn An", "BS. Lê Thị Bích"],
        ["^", "", "BS. Võ Văn Em"],
    ]
    assert told(tmp_path, {"cot": ROSTER, "ngay": week(ON_DUTY)}) == []
    made = programme(tmp_path, {"cot": ROSTER, "ngay": week(ON_DUTY)})
    assert "SUMMARY:Trực lãnh đạo: Ông" in ctrgen.render(made, "ics").decode()
    (tmp_path / "lich.json").write_bytes(ctrgen.render(made, "json"))
    assert ctrgen.render(ctrgen.load(tmp_path / "lich.json"), "md") == ctrgen.render(made, "md")


def test_who_is_on_duty_in_each_half_day_needs_none_either(tmp_path: Path) -> None:
    columns = ["ngay", "buoi", "Trực ban"]
    morning, evening = ({"buoi": at, "Trực ban": who} for at, who in (("sáng", "Ông An"), ("tối", "Bà Bích")))
    found = shown(tmp_path, "từng buổi", columns, morning, evening)
    assert found[0] == ["Ngày", "Buổi", "Trực ban"]
    assert [MONDAY, "Sáng", "Ông An"] in found
    assert ["^", "Tối", "Bà Bích"] in found


@pytest.mark.parametrize("columns", [None, ["ngay", "noi_dung", "Trực"]])
def test_where_a_column_shows_what_an_event_is_it_must_be_said(tmp_path: Path, columns: Any) -> None:
    with pytest.raises(ctrgen.CtrgenError) as raised:
        shown(tmp_path, "từng việc", columns, {"gio": "8:00", "chu_tri": "Chủ tịch"})
    errors = [one for one in raised.value.diagnostics if one.severity is ctrgen.Severity.ERROR]
    assert [(one.code, "noi_dung" in one.message) for one in errors] == [("CT101", True)]


def test_what_no_column_holds_is_a_key_nobody_knows(tmp_path: Path) -> None:
    event = {"gio": "8:00", "noi_dung": "Đi cơ sở", "Xe": "Số 2"}
    with pytest.raises(ctrgen.CtrgenError) as raised:
        shown(tmp_path, "từng việc", ["gio", "noi_dung", "Lái xe"], event)
    (found,) = (one for one in raised.value.diagnostics if one.severity is ctrgen.Severity.ERROR)
    assert (found.code, "“Xe”" in found.message) == ("CT102", True)


def test_half_days_have_rows_of_events_where_columns_are_chosen(tmp_path: Path) -> None:
    assert shown(tmp_path, "từng buổi", ["noi_dung", "dia_diem", "chu_tri"], *BUSY[:2]) == [
        ["Ngày", "Buổi", "Nội dung công việc", "Địa điểm", "Chủ trì"],
        [MONDAY, "Sáng", "07h30: Chào cờ.", "Sân", "Chủ tịch"],
        ["^", "^", "09h00: Giao ban.", "Phòng họp", "Chủ tịch"],
        ["^", "Chiều", "", "", ""],
    ]


def test_leaders_may_be_cells_of_their_own_in_the_place_of_headings(tmp_path: Path) -> None:
    found = shown(tmp_path, "từng lãnh đạo", ["chu_tri", "ngay", "gio", "noi_dung"], *BUSY)
    assert found == [
        ["Chủ trì", "Ngày", "Giờ", "Nội dung công việc"],
        ["Chủ tịch", MONDAY, "07h30", "Chào cờ"],
        ["^", "^", "09h00", "Giao ban"],
        ["Phó Chủ tịch", MONDAY, "14h00", "Tiếp công dân"],
    ]


def test_each_leader_may_have_a_column(tmp_path: Path) -> None:
    events = [
        *BUSY,
        {"gio": "15:00", "noi_dung": "Họp Ủy ban", "chu_tri": ["Chủ tịch", "Phó Chủ tịch"]},
        "Trực",
    ]
    assert shown(tmp_path, "cột lãnh đạo", None, *events) == [
        ["Ngày", "Buổi", "Chủ tịch", "Phó Chủ tịch", "Công tác chung"],
        [MONDAY, "Sáng", "07h30: Chào cờ; tại Sân. / 09h00: Giao ban; tại Phòng họp.", "", ""],
        ["^", "Chiều", "15h00: Họp Ủy ban.", "14h00: Tiếp công dân; tại Trụ sở. / 15h00: Họp Ủy ban.", ""],
        ["^", "Cả ngày", "", "", "Trực."],
    ]


def test_the_columns_of_leaders_are_ordered_renamed_and_without_half_days(tmp_path: Path) -> None:
    columns = ["ngay", {"khoa": "Phó Chủ tịch", "ten": "PCT Lê Văn Hai"}, "Chủ tịch", "Phó Chủ tịch Ba"]
    found = shown(tmp_path, "cột lãnh đạo", columns, *BUSY[1:])
    assert found == [
        ["Ngày", "PCT Lê Văn Hai", "Chủ tịch", "Phó Chủ tịch Ba"],
        [MONDAY, "14h00: Tiếp công dân; tại Trụ sở.", "09h00: Giao ban; tại Phòng họp.", ""],
    ]


def test_the_columns_of_half_days_are_renamed(tmp_path: Path) -> None:
    columns = [{"khoa": "sáng", "ten": "Buổi sáng"}, {"khoa": "Chiều", "ten": "Buổi chiều", "rong": 60}]
    found = shown(tmp_path, "cột buổi", columns, BUSY[0], {"gio": "19:00", "noi_dung": "Giao lưu"})
    assert found[0] == ["Ngày", "Buổi sáng", "Buổi chiều", "Tối"]
    assert found[1][1:] == ["07h30: Chào cờ; chủ trì: Chủ tịch; tại Sân.", "", "19h00: Giao lưu."]


@pytest.mark.parametrize(
    ("form", "columns", "count"),
    [
        ("từng ngày", ["noi_dung"], 1),
        ("cột buổi", ["ngay", "noi_dung", "Xe"], 2),
        ("cột lãnh đạo", ["gio"], 1),
    ],
)
def test_a_form_says_which_columns_it_cannot_have(
    tmp_path: Path, form: str, columns: Any, count: int
) -> None:
    schedule = {"kieu": form, "cot": columns, "ngay": week("Họp")}
    found = told(tmp_path, schedule)
    assert len(found) == count
    assert all(form in one for one in found)


@pytest.mark.parametrize(
    ("columns", "lost"),
    [
        (["gio", "noi_dung", "chu_tri", "dia_diem"], []),
        (["noi_dung", "chu_tri", "dia_diem"], ["giờ"]),
        (["gio", "noi_dung", "chu_tri"], ["địa điểm"]),
        (["gio", "chu_tri", "dia_diem"], ["nội dung"]),
    ],
)
def test_what_has_no_column_is_told(tmp_path: Path, columns: list[str], lost: list[str]) -> None:
    found = told(tmp_path, {"cot": columns, "ngay": week(BUSY[0])})
    assert [one.split("cho ")[1].split(":")[0] for one in found] == lost


def test_the_key_of_a_column_is_no_title(tmp_path: Path) -> None:
    with pytest.raises(ctrgen.CtrgenError) as raised:
        shown(tmp_path, "từng việc", ["noi_dung", {"ten": "thanh_phan", "rong": 60}], "Họp")
    (found,) = raised.value.diagnostics
    assert "khoa: thanh_phan" in found.hint


@pytest.mark.parametrize("form", FORMS)
def test_the_guide_tells_of_every_form(form: str) -> None:
    guide = (ROOT / "docs" / "cach-viet.md").read_text(encoding="utf-8")
    assert f"| `{form}` |" in guide, f"docs/cach-viet.md: the table of `kieu` has no row for `{form}`"
