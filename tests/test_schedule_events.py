"""What an event of a schedule may say, on the page, in the calendar, in JSON and in the next draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import ctrgen
from tests.test_schedules import opened, programme, rows

if TYPE_CHECKING:
    from pathlib import Path

from tests.test_schedule_columns import BUSY, FORMS, MONDAY, shown, told, week

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
    found = [one.code for one in raised.value.diagnostics]
    assert [one for one in found if one.startswith("CT1")] == [code]


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
    assert texts[at + 1 : at + 3] == ["Thành phần: Ban A, Ban B.", "Địa điểm: Hội trường."]


def test_a_sentence_that_begins_with_a_time_in_words_begins_with_a_capital(tmp_path: Path) -> None:
    event = {"thoi_gian": "sau giao ban", "noi_dung": "Họp"}
    schedule = {"kieu": "từng ngày", "ngay": week(event)}
    assert "- Sau giao ban: Họp." in [one.text for one in opened(tmp_path, schedule).paragraphs]


def test_what_has_a_line_of_its_own_needs_no_column(tmp_path: Path) -> None:
    schedule = {"dong_rieng": "thanh_phan", "ngay": week(LINES)}
    assert rows(opened(tmp_path, schedule)) == [
        ["Ngày", "Thời gian", "Nội dung công việc", "Địa điểm"],
        [MONDAY, "08h00", "Họp / Thành phần: Ban A, Ban B", "Hội trường"],
    ]
    chosen = {**schedule, "cot": ["gio", "noi_dung", "dia_diem"]}
    assert rows(opened(tmp_path, chosen))[1][2] == "Họp / Thành phần: Ban A, Ban B"
    assert told(tmp_path, chosen) == []


# The half-day of what says no hour

_AT_TWO = {"gio": "14:00", "noi_dung": "Giao ban"}


@pytest.mark.parametrize(
    ("events", "halves"),
    [
        ([_AT_TWO, {"thoi_gian": "Sau giao ban", "noi_dung": "Họp tổ"}], {"Sáng": [], "Chiều": [1, 2]}),
        ([{"thoi_gian": "Trước giao ban", "noi_dung": "Chào cờ"}, _AT_TWO], {"Sáng": [], "Chiều": [1, 2]}),
        ([_AT_TWO, {"thoi_gian": "19 giờ 30, tại thôn", "noi_dung": "Họp thôn"}], {"Chiều": [1], "Tối": [2]}),
        ([{"thoi_gian": "Sau giờ làm việc", "noi_dung": "Họp chi bộ"}], {"Sáng": [], "Chiều": [1]}),
        ([{"thoi_gian": "Buổi tối.", "noi_dung": "Họp thôn"}], {"Tối": [1]}),
        ([{"thoi_gian": "Từ 8h sáng đến 4h chiều", "noi_dung": "Thi"}], {"Sáng": [1], "Chiều": []}),
        ([_AT_TWO, {"thoi_gian": "Cả ngày", "noi_dung": "Trực"}], {"Chiều": [1], "Cả ngày": [2]}),
        ([_AT_TWO, {"thoi_gian": "Sáng và chiều", "noi_dung": "Trực"}], {"Chiều": [1], "Cả ngày": [2]}),
        (
            [{"gio": "8:00", "noi_dung": "A"}, {"thoi_gian": "Tối đa 2 giờ", "noi_dung": "B"}],
            {"Sáng": [1, 2]},
        ),
    ],
)
def test_a_time_in_words_stands_in_the_half_day_it_means(
    tmp_path: Path, events: list[dict[str, str]], halves: dict[str, list[int]]
) -> None:
    table = shown(tmp_path, "từng buổi", None, *events)[1:]
    found = {row[1]: row[2] for row in table}
    for half, numbers in halves.items():
        named = [event["noi_dung"] for number, event in enumerate(events, 1) if number in numbers]
        assert [one for one in (event["noi_dung"] for event in events) if one in found[half]] == named


def test_a_time_in_words_stands_in_the_column_of_the_event_before_it(tmp_path: Path) -> None:
    after = {"thoi_gian": "Sau giao ban", "noi_dung": "Họp tổ"}
    row = shown(tmp_path, "cột buổi", None, {"gio": "8:00", "noi_dung": "A"}, _AT_TWO, after)[1]
    assert row[1] == "08h00: A."
    assert row[2].endswith("Sau giao ban: Họp tổ.")
    told_in_words = {"thoi_gian": "Sau giao ban", "noi_dung": "Ghi sổ"}
    alone = shown(tmp_path, "từng việc", ["ngay", "noi_dung", "buoi"], _AT_TWO, told_in_words)
    assert [row[-2:] for row in alone[1:]] == [["Giao ban", "Chiều"], ["Ghi sổ", "Chiều"]]


# What ends a sentence by itself


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Tết vui!", "Tết vui! Chủ trì: Giám đốc; tại Sân."),
        ("Làm gì?", "Làm gì? Chủ trì: Giám đốc; tại Sân."),
        ("Thi “Ai nhanh?”", "Thi “Ai nhanh?”; chủ trì: Giám đốc; tại Sân."),
    ],
)
def test_a_mark_that_ends_a_sentence_has_no_stop_behind_it(tmp_path: Path, said: str, printed: str) -> None:
    event = {"noi_dung": said, "chu_tri": "Giám đốc", "dia_diem": "Sân", "buoi": "sáng"}
    assert printed in opened(tmp_path, {"kieu": "từng buổi", "ngay": week(event)}).text


@pytest.mark.parametrize("form", FORMS)
def test_an_event_may_be_in_several_places(tmp_path: Path, form: str) -> None:
    places, makers = ["Phòng 7", "Sân B"], ["Tổ Toán", "Tổ Văn"]
    event = {"gio": "8:00", "noi_dung": "Thi", "dia_diem": places, "chuan_bi": makers}
    text = opened(tmp_path, {"kieu": form, "ngay": week(event)}).text
    assert all(one in text for one in (*places, *makers))


@pytest.mark.parametrize(
    ("form", "events", "found"),
    [
        ("từng buổi", [{"thoi_gian": "Sau giao ban", "noi_dung": "Họp"}], 1),
        ("cột buổi", [{"thoi_gian": "Theo giấy mời", "noi_dung": "Họp"}, _AT_TWO], 1),
        ("cột buổi", [{"thoi_gian": "Trước giao ban", "noi_dung": "Họp"}, _AT_TWO], 0),
        ("cột buổi", [_AT_TWO, {"thoi_gian": "Sau giao ban", "noi_dung": "Họp"}], 0),
        ("từng buổi", [{"thoi_gian": "Cuối buổi chiều", "noi_dung": "Họp"}], 0),
        ("từng việc", [{"thoi_gian": "Sau giao ban", "noi_dung": "Họp"}], 0),
    ],
)
def test_words_of_which_nothing_says_the_half_day_are_told_of(
    tmp_path: Path, form: str, events: list[dict[str, str]], found: int
) -> None:
    programme(tmp_path, {"kieu": form, "ngay": week(*events)})
    said = [one.code for one in ctrgen.validate(tmp_path / "chuong-trinh.yaml")]
    assert said.count("CT3028") == found
