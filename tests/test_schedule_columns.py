"""Schedules: columns chosen, ordered, renamed and of one's own; and all that an event may say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import ctrgen
from ctrgen.schema.forms import Form
from tests.docx_file import w
from tests.paths import ROOT
from tests.test_schedules import opened, programme, rows
from tests.whole import read

if TYPE_CHECKING:
    from pathlib import Path

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


def test_a_column_of_ones_own_holds_what_events_say_under_its_name(tmp_path: Path) -> None:
    columns = ["gio", "noi_dung", "Xe", {"khoa": "lx", "ten": "Lái xe"}]
    event = {"gio": "8:00", "noi_dung": "Đi cơ sở", "Xe": "Số 2", "lx": ["Ông An", "Ông Bình"]}
    for form in ("từng việc", "từng buổi", "từng lãnh đạo"):
        found = shown(tmp_path, form, columns, event, "Họp")
        assert found[0][-2:] == ["Xe", "Lái xe"]
        assert ["Số 2", "Ông An / Ông Bình"] in [row[-2:] for row in found]
        assert any(row[-2:] == ["", ""] for row in found[1:])


def test_what_no_column_holds_is_a_key_nobody_knows(tmp_path: Path) -> None:
    event = {"gio": "8:00", "noi_dung": "Đi cơ sở", "Xe": "Số 2"}
    with pytest.raises(ctrgen.CtrgenError) as raised:
        shown(tmp_path, "từng việc", ["gio", "noi_dung", "Lái xe"], event)
    (found,) = raised.value.diagnostics
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


# What an event says


@pytest.mark.parametrize("form", FORMS)
def test_all_who_lead_an_event_are_named(tmp_path: Path, form: str) -> None:
    event = {"gio": "8:00", "noi_dung": "Họp", "chu_tri": ["Giám đốc", "Phó Giám đốc"]}
    text = opened(tmp_path, {"kieu": form, "ngay": week(event)}).text
    assert "Giám đốc" in text.replace("Phó Giám đốc", "")
    assert "Phó Giám đốc" in text


@pytest.mark.parametrize("form", FORMS)
def test_a_time_in_words_is_printed_as_it_is_written(tmp_path: Path, form: str) -> None:
    event = {"thoi_gian": "Sau giao ban", "noi_dung": "Mở kho"}
    assert "Sau giao ban" in opened(tmp_path, {"kieu": form, "ngay": week(event)}).text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("events", [[BUSY[0]], [], BUSY])
def test_the_note_of_a_day_is_printed_with_it(tmp_path: Path, form: str, events: list[Any]) -> None:
    docx = opened(tmp_path, {"kieu": form, "ngay": week(*events, ghi_chu="rằm tháng Tư nhuận")})
    assert docx.text.count("rằm tháng Tư nhuận") == 1


def test_what_lasts_all_day_stands_where_it_is_written(tmp_path: Path) -> None:
    watch = {"buoi": "cả ngày", "noi_dung": "Trực kho"}
    after = shown(tmp_path, "cột buổi", None, BUSY[0], watch)[1][1]
    before = shown(tmp_path, "cột buổi", None, watch, BUSY[0])[1][1]
    assert after.endswith(" / Cả ngày: Trực kho.")
    assert before.startswith("Cả ngày: Trực kho. / ")
    halves = [
        [row[1] for row in shown(tmp_path, "từng buổi", None, *events)[1:]]
        for events in ((BUSY[0], watch), (watch, BUSY[0]))
    ]
    assert halves == [["Sáng", "Chiều", "Cả ngày"], ["Cả ngày", "Sáng", "Chiều"]]


@pytest.mark.parametrize(
    "written",
    [
        "1/6/2020 - 3/6/2020",
        "1 - 3/6/2020",
        "1/6 – 3/6/2020",
        "từ ngày 1 đến ngày 3/6/2020",
        "2020-06-01 - 2020-06-03",
    ],
)
def test_days_in_a_row_are_one_row(tmp_path: Path, written: str) -> None:
    found = rows(opened(tmp_path, [{"ngay": written, "su_kien": ["Hội sách"]}]))
    assert found[1:] == [["Từ Thứ Hai ngày 01/6 đến Thứ Tư ngày 03/6", "", "Hội sách"]]


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ({"den_ngay": "3/6/2020"}, "Đến hết ngày 03/6"),
        ({"den": "3/6/2020"}, "Đến hết ngày 03/6"),
        ({"gio": "8:00", "den_ngay": "3/6/2020"}, "08h00 - hết ngày 03/6"),
        ({"gio": "8:00", "den": "7:00", "den_ngay": "3/6/2020"}, "08h00 - 07h00 ngày 03/6"),
        ({"den": "17:00", "den_ngay": "3/6/2020"}, "Đến 17h00 ngày 03/6"),
        ({"buoi": "sáng", "den": "3/6/2020"}, "Sáng - hết ngày 03/6"),
    ],
)
def test_an_event_may_end_on_another_day(tmp_path: Path, event: dict[str, str], said: str) -> None:
    assert shown(tmp_path, "từng việc", None, {"noi_dung": "Hội sách", **event})[1][1] == said


@pytest.mark.parametrize(
    ("day", "event", "code"),
    [
        ("3/6/2020 - 1/6/2020", {}, "CT110"),
        ("1/6/2020 - 1/6/2020", {}, "CT110"),
        ("30/6/2020 - 31/6/2020", {}, "CT110"),
        ("5/6/2020", {"den_ngay": "3/6/2020"}, "CT110"),
        ("5/6/2020", {"den": "3/6/2020"}, "CT110"),
        ("1/6/2020", {"den": "3/6/2020", "den_ngay": "4/6/2020"}, "CT110"),
        ("1/6/2020", {"gio": "8:00", "den": "xong việc"}, "CT112"),
    ],
)
def test_days_that_cannot_be_are_refused(tmp_path: Path, day: str, event: dict[str, str], code: str) -> None:
    with pytest.raises(ctrgen.CtrgenError) as raised:
        programme(tmp_path, [{"ngay": day, "su_kien": [{"noi_dung": "Hội sách", **event}]}])
    assert [one.code for one in raised.value.diagnostics] == [code]


def test_a_year_that_turns_is_read_from_the_last_day(tmp_path: Path) -> None:
    found = rows(opened(tmp_path, [{"ngay": "30/12 - 02/01/2021", "su_kien": ["Nghỉ"]}]))
    assert found[1][0] == "Từ Thứ Tư ngày 30/12 đến Thứ Bảy ngày 02/01"


# Lines of their own


LINES = {"gio": "8:00", "noi_dung": "Họp", "thanh_phan": ["Ban A", "Ban B"], "dia_diem": "Hội trường"}


@pytest.mark.parametrize("form", ["từng ngày", "từng buổi", "cột buổi", "cột lãnh đạo"])
def test_who_comes_and_where_may_stand_on_lines_of_their_own(tmp_path: Path, form: str) -> None:
    schedule = {"kieu": form, "dong_rieng": ["thanh_phan", "dia_diem"], "ngay": week(LINES)}
    texts = [one.text for one in opened(tmp_path, schedule).paragraphs]
    at = next(index for index, text in enumerate(texts) if text.endswith("08h00: Họp."))
    assert texts[at + 1 : at + 3] == ["Thành phần: Ban A, Ban B", "Địa điểm: Hội trường"]


def test_what_has_a_line_of_its_own_needs_no_column(tmp_path: Path) -> None:
    schedule = {"dong_rieng": "thanh_phan", "ngay": week(LINES)}
    assert rows(opened(tmp_path, schedule)) == [
        ["Ngày", "Thời gian", "Nội dung công việc", "Địa điểm"],
        [MONDAY, "08h00", "Họp / Thành phần: Ban A, Ban B", "Hội trường"],
    ]
    chosen = {**schedule, "cot": ["gio", "noi_dung", "dia_diem"]}
    assert rows(opened(tmp_path, chosen))[1][2] == "Họp / Thành phần: Ban A, Ban B"
    assert told(tmp_path, chosen) == []


# Elsewhere


def test_the_way_back_is_an_input_again(tmp_path: Path) -> None:
    events = [
        {"thoi_gian": "Sau giao ban", "noi_dung": "A", "chu_tri": ["Một", "Hai"], "Xe": "Số 2"},
        {"gio": "8:00", "den": "3/6/2020", "noi_dung": "B", "chu_tri": "Một"},
        {"gio": "8:00", "den": "9:00", "den_ngay": "2/6/2020", "noi_dung": "C"},
    ]
    days = [{"ngay": "1 - 3/6/2020", "su_kien": events}]
    schedule = {"cot": ["ngay", "gio", "noi_dung", "chu_tri", "Xe"], "dong_rieng": "dia_diem", "ngay": days}
    made = programme(tmp_path, schedule)
    written = ctrgen.render(made, "json")
    assert read(written, tmp_path) == made
    first = json.loads(written)["muc"][0]["lich"]["ngay"][0]["su_kien"]
    assert (first[0]["chu_tri"], first[0]["Xe"], first[1]["chu_tri"]) == (["Một", "Hai"], ["Số 2"], "Một")


def test_rules_read_the_cells_of_ones_own_columns(tmp_path: Path) -> None:
    event = {"gio": "8:00", "noi_dung": "Họp", "Xe": "Xe  số 2"}
    programme(tmp_path, {"cot": ["gio", "noi_dung", "Xe"], "ngay": week(event)})
    found = [one for one in ctrgen.validate(tmp_path / "chuong-trinh.yaml") if one.code == "CT341"]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("day", "event", "start", "end"),
    [
        ("1/6/2020", {"den_ngay": "3/6/2020"}, "20200601", "20200604"),
        ("1 - 3/6/2020", {}, "20200601", "20200604"),
        ("1/6/2020", {"gio": "8:00", "den": "9:30"}, "20200601T080000", "20200601T093000"),
        ("1/6/2020", {"gio": "8:00", "den": "3/6/2020"}, "20200601T080000", "20200603T170000"),
        (
            "1/6/2020",
            {"gio": "8:00", "den": "9:30", "den_ngay": "3/6/2020"},
            "20200601T080000",
            "20200603T093000",
        ),
        ("1/6/2020", {"thoi_gian": "Sau giao ban chiều"}, "20200601T133000", "20200601T170000"),
    ],
)
def test_the_calendar_ends_as_the_schedule_says(
    tmp_path: Path, day: str, event: dict[str, str], start: str, end: str
) -> None:
    made = programme(tmp_path, [{"ngay": day, "su_kien": [{"noi_dung": "Hội sách", **event}]}])
    text = ctrgen.render(made, "ics").decode()
    assert [line.split(":")[1] for line in text.splitlines() if line.startswith("DTEND")] == [end]
    starts = [line.split(":")[1] for line in text.splitlines() if line.startswith("DTSTART")]
    assert start in starts


def test_the_calendar_names_all_who_lead_an_event_and_its_own_cells(tmp_path: Path) -> None:
    event = {"noi_dung": "Họp", "chu_tri": ["Một", "Hai"], "Xe": "Số 2"}
    made = programme(tmp_path, {"cot": ["noi_dung", "chu_tri", "Xe"], "ngay": week(event)})
    text = ctrgen.render(made, "ics").decode().replace("\r\n ", "")
    assert "Chủ trì: Một\\, Hai" in text
    assert "Xe: Số 2" in text


@pytest.mark.parametrize("form", FORMS)
def test_the_guide_tells_of_every_form(form: str) -> None:
    assert f"| `{form}` |" in (ROOT / "docs" / "cach-viet.md").read_text(encoding="utf-8")
