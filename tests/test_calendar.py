"""The calendar, read back with the library that other programs read it with."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

import ctrgen
from ctrgen.agenda.repeats import repeat
from ctrgen.agenda.times import HOURS
from tests.calendars import calendar, event, events
from tests.paths import EXAMPLE, ROOT
from tests.whole import FORMS, whole

if TYPE_CHECKING:
    from pathlib import Path


def span(found: Any) -> tuple[str, str]:
    """Begin and end: days as they are, moments of one day by the clock."""
    begin, end = found.decoded("dtstart"), found.decoded("dtend")
    if not isinstance(begin, datetime):
        return begin.isoformat(), end.isoformat()
    assert begin.date() == end.date()
    assert str(begin.tzinfo) == str(end.tzinfo) == "Asia/Ho_Chi_Minh"
    assert begin.utcoffset() == timedelta(hours=7)
    return f"{begin:%Y-%m-%d %H:%M}", f"{end:%H:%M}"


def days(found: Any, until: date = date(2020, 7, 31)) -> list[int]:
    """The days of June on which an event falls, as a calendar program works them out."""
    from dateutil.rrule import rrulestr

    begin = found.decoded("dtstart")
    start = datetime.combine(begin, time()) if not isinstance(begin, datetime) else begin
    rule = found["rrule"].to_ical().decode()
    if start.tzinfo is None:
        rule = rule.replace(f"{date(2020, 6, 30):%Y%m%d}", "20200630T000000")
    moments = list(rrulestr(rule, dtstart=start))
    assert all(moment.date() <= until for moment in moments)
    assert moments[0] == start
    assert {moment.month for moment in moments} == {6}
    return [moment.day for moment in moments]


# When


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        ({}, ("2020-06-26", "2020-06-27")),
        ({"buoi": "cả ngày"}, ("2020-06-26", "2020-06-27")),
        ({"buoi": "sáng"}, ("2020-06-26 07:30", "11:30")),
        ({"buoi": "chiều"}, ("2020-06-26 13:30", "17:00")),
        ({"buoi": "tối"}, ("2020-06-26 19:00", "21:00")),
        ({"gio": "8h"}, ("2020-06-26 08:00", "11:30")),
        ({"gio": "14:30"}, ("2020-06-26 14:30", "17:00")),
        ({"gio": "18:00"}, ("2020-06-26 18:00", "19:00")),
        ({"gio": "8h", "buoi": "cả ngày"}, ("2020-06-26 08:00", "17:00")),
        ({"gio": "2h", "buoi": "chiều"}, ("2020-06-26 14:00", "17:00")),
    ],
)
def test_a_meeting_takes_its_hour_its_half_day_or_its_day(
    meeting: dict[str, str], expected: tuple[str, str]
) -> None:
    found = event(ngay="26/6/2020", **meeting)
    assert span(found) == expected
    assert "rrule" not in found


def test_an_hour_late_in_the_evening_ends_the_next_day() -> None:
    found = event(ngay="26/6/2020", gio="23:30")
    assert found.decoded("dtend") - found.decoded("dtstart") == timedelta(hours=1)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("thứ Sáu hàng tuần", [5, 12, 19, 26]),
        ("Chiều thứ 6 hàng tuần", [5, 12, 19, 26]),
        ("thứ Hai, thứ Tư hằng tuần", [1, 3, 8, 10, 15, 17, 22, 24, 29]),
        ("thứ 2, 4 hàng tuần", [1, 3, 8, 10, 15, 17, 22, 24, 29]),
        ("Chủ nhật mỗi tuần", [7, 14, 21, 28]),
        ("các ngày làm việc trong tuần", [n for n in range(1, 31) if date(2020, 6, n).weekday() < 5]),
        ("hàng ngày", list(range(1, 31))),
        ("ngày 15 hàng tháng", [15]),
        ("ngày 5 và ngày 20 hàng tháng", [5, 20]),
        ("ngày mùng 5 hàng tháng", [5]),
        ("ngày cuối cùng của tháng", [30]),
        ("thứ Hai đầu tiên hàng tháng", [1]),
        ("thứ Sáu tuần cuối của tháng", [26]),
        ("thứ Ba tuần thứ hai của tháng", [9]),
    ],
)
@pytest.mark.parametrize("session", [None, "sáng"])
def test_words_of_repetition_give_the_days_of_the_month(
    words: str, expected: list[int], session: str | None
) -> None:
    assert days(event(lap_lai=words, buoi=session)) == expected


@pytest.mark.parametrize(
    ("words", "start", "expected"),
    [
        ("hàng tuần", "9/6/2020", [9, 16, 23, 30]),
        ("hàng tuần", "26/5/2020", [2, 9, 16, 23, 30]),
        ("hàng tháng", "10/6/2020", [10]),
        ("hai tuần một lần", "9/6/2020", [9, 23]),
        ("hai tuần một lần", "26/5/2020", [9, 23]),
        ("thứ Sáu hàng tuần", "10/6/2020", [12, 19, 26]),
        ("hàng ngày", "28/6/2020", [28, 29, 30]),
    ],
)
def test_a_repetition_starts_on_its_day(words: str, start: str, expected: list[int]) -> None:
    assert days(event(lap_lai=words, ngay=start)) == expected


@pytest.mark.parametrize(
    "words",
    ["thứ Sáu hàng tuần, trừ ngày 12", "thứ Tám hàng tuần", "hàng quý", "cuối tuần", "ngày 45", "thứ", "."],
)
def test_words_that_are_not_surely_understood_are_not_guessed(words: str) -> None:
    assert repeat(words) is None


def test_the_page_about_formats_states_the_hours_of_half_days() -> None:
    told = (ROOT / "docs" / "dinh-dang.md").read_text(encoding="utf-8")
    for session, (start, end) in HOURS.items():
        assert (
            f"| `buoi: {session}` | {start.hour:02}:{start.minute:02}–{end.hour:02}:{end.minute:02} |" in told
        )


# What


def test_an_event_says_where_who_and_what_else() -> None:
    found = event(
        ten="Họp *giao ban*; mở rộng, có ghi âm",
        ngay="26/6/2020",
        dia_diem="Phòng họp số 1, tầng 2",
        chu_tri="Chủ tịch",
        thanh_phan="Ban Thường vụ",
        ghi_chu="có giấy mời",
    )
    assert found["summary"] == "Họp giao ban; mở rộng, có ghi âm"
    assert found["location"] == "Phòng họp số 1, tầng 2"
    *said, source = str(found["description"]).split("\n")
    assert said == ["Chủ trì: Chủ tịch", "Thành phần: Ban Thường vụ", "Ghi chú: có giấy mời"]
    assert source == (
        "Chương trình công tác tháng 6 năm 2020, số 63/CTr-BTV, Bắc Giang, ngày 25 tháng 5 năm 2020, "
        "Ban Thường vụ"
    )


def test_meetings_and_events_of_sections_and_annexes_are_in_the_calendar(tmp_path: Path) -> None:
    from ctrgen import pipeline

    programme = pipeline.check(whole(tmp_path)).programme
    assert programme is not None
    found = events(Calendar.from_ical(ctrgen.render(programme, "ics")))
    names = [str(one["summary"]) for one in found]
    # A schedule of each form in sections and one in an annex, four events each; two meetings with a day.
    assert len(found) == (len(FORMS) + 1) * 4 + 2
    assert names.count("Giao ban") == 2
    assert len({str(one["uid"]) for one in found}) == len(found)
    gone = [one for one in found if one["status"] == "CANCELLED"]
    assert {str(one["summary"]) for one in gone} == {"Tiếp công dân"}
    assert len(gone) == len(FORMS) + 1


def test_a_calendar_is_published_with_its_time_zone() -> None:
    made = calendar(cuoc_hop=[{"ten": "Họp", "ngay": "26/6/2020"}])
    assert (made["method"], made["version"]) == ("PUBLISH", "2.0")
    assert made["x-wr-calname"] == "Chương trình công tác tháng 6 năm 2020 - Ban Thường vụ"
    (zone,) = made.walk("VTIMEZONE")
    assert zone["tzid"] == "Asia/Ho_Chi_Minh"
    (standard,) = zone.walk("STANDARD")
    assert standard.decoded("tzoffsetto") == timedelta(hours=7)


def test_lines_are_folded_and_end_as_the_standard_wants() -> None:
    data = ctrgen.render(ctrgen.load(EXAMPLE), "ics")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""
    assert b"\n" not in data.replace(b"\r\n", b"")
