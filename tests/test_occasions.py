"""Meetings and the events of schedules go through the same rules: clashes, doubles, days off, past days."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from ctrgen import pipeline

OFFICE = {
    "co_quan": {"ten": "Sở Công Thương"},
    "ky_hieu": "CTr-SCT",
    "dia_danh": "Nghệ An",
    "ngay": "28/9/2026",
    "thang": "10/2026",
    "noi_nhan": ["Các phòng thuộc Sở", "Lưu: VT, VP"],
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Võ Hữu Tấn"},
}
TAN, LY = "Giám đốc Võ Hữu Tấn", "Phó Giám đốc Đậu Thị Lý"


def codes(**keys: object) -> list[str]:
    """The codes found in the paper of an office with some keys more or others."""
    text = yaml.safe_dump({**OFFICE, **keys}, allow_unicode=True, sort_keys=False)
    checked = pipeline.check_text(text.encode(), "a.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    return [one.code for one in checked.diagnostics]


def of_events(*events: dict[str, Any], day: str = "13/10/2026", **keys: object) -> list[str]:
    """Those found in a schedule of one day."""
    return codes(muc=[{"lich": {"ngay": [{"ngay": day, "su_kien": list(events)}], **keys}}])


def of_meetings(*meetings: dict[str, Any]) -> list[str]:
    """The same of meetings, on the same day where they do not say another."""
    day = {"ngay": "13/10/2026"}
    renamed = [
        {"ten" if key == "noi_dung" else key: value for key, value in {**day, **one}.items()}
        for one in meetings
    ]
    return codes(cuoc_hop=renamed)


BOTH = pytest.mark.parametrize("found", [of_events, of_meetings])


def at(hour: str, what: str, **keys: str) -> dict[str, str]:
    return {"gio": hour, "noi_dung": what, **keys}


@BOTH
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (at("8:00", "Họp A", chu_tri=LY), at("8:00", "Họp B", chu_tri=LY)),
        (at("8:00", "Họp A", den="10:00", chu_tri=LY), at("9:00", "Họp B", chu_tri=LY)),
        (at("9:30", "Họp A", chu_tri=LY), at("8:00", "Họp B", den="11:00", chu_tri="đồng chí Đậu Thị Lý")),
        (at("8:00", "Họp A", chu_tri="Giám đốc"), at("8:00", "Họp B", chu_tri="đồng chí Giám đốc")),
    ],
)
def test_one_person_leads_one_thing_at_a_time(found: Any, first: Any, second: Any) -> None:
    out_of_order = "CT317"
    assert [code for code in found(first, second) if code != out_of_order] == ["CT306"]


@BOTH
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (at("8:00", "Họp A", den="9:00", chu_tri=LY), at("9:00", "Họp B", chu_tri=LY)),
        (at("8:00", "Họp A", chu_tri=LY), at("9:00", "Họp B", chu_tri=LY)),
        (at("8:00", "Họp A", chu_tri=LY), at("8:00", "Họp B", chu_tri=TAN)),
        (at("8:00", "Họp A", chu_tri="Lãnh đạo Sở"), at("8:00", "Họp B", chu_tri="Lãnh đạo Sở")),
        (at("8:00", "Họp A", chu_tri="Các Phó Giám đốc"), at("8:00", "Họp B", chu_tri="Các Phó Giám đốc")),
        (at("8:00", "Họp A", chu_tri="Trưởng phòng"), at("8:00", "Họp B", chu_tri="Trưởng phòng")),
    ],
)
def test_what_may_be_two_persons_or_two_hours_is_no_clash(found: Any, first: Any, second: Any) -> None:
    assert found(first, second) == []


def test_of_two_meetings_one_half_day_is_claimed_by_one_but_events_follow_one_another() -> None:
    two = [{"buoi": "sáng", "noi_dung": name, "chu_tri": LY} for name in ("Họp A", "Họp B")]
    assert of_meetings(*two) == ["CT306"]
    assert of_events(*two) == []


@BOTH
@pytest.mark.parametrize("room", ["Hội trường tầng 4", "tại phòng họp số 2", "Phòng họp A, trụ sở Sở"])
def test_one_room_holds_one_thing_at_a_time(found: Any, room: str) -> None:
    two = [
        at("14:00", "Giao ban", dia_diem=room),
        at("14:00", "Tập huấn", dia_diem=room.removeprefix("tại ")),
    ]
    assert found(*two) == ["CT338"]


@BOTH
@pytest.mark.parametrize(
    "place", ["xã Khe Vàng", "Trụ sở UBND tỉnh", "Phòng họp trực tuyến", "Các phòng họp"]
)
def test_a_place_that_holds_many_things_is_no_room(found: Any, place: str) -> None:
    assert found(at("14:00", "Giao ban", dia_diem=place), at("14:00", "Tập huấn", dia_diem=place)) == []


def test_one_meeting_under_the_names_of_two_leaders_is_no_clash() -> None:
    two = [
        at("8:00", "Chủ trì giao ban", chu_tri=TAN, dia_diem="Phòng họp số 1"),
        at("8:00", "Dự giao ban", chu_tri=LY, dia_diem="Phòng họp số 1"),
    ]
    assert of_events(*two, kieu="từng lãnh đạo") == []


@BOTH
def test_who_is_named_as_a_guest_is_in_one_place(found: Any) -> None:
    a = at("8:00", "Họp A", thanh_phan="Trưởng các phòng, ông Nguyễn Văn An")
    b = at("8:00", "Họp B", thanh_phan="Đồng chí Nguyễn Văn An và các chuyên viên")
    assert found(a, b) == ["CT374"]
    assert found(a, at("8:00", "Họp B", chu_tri="Phó Giám đốc Nguyễn Văn An")) == ["CT374"]
    assert found(a, {**b, "gio": "10:00"}) == []
    assert found(a, at("8:00", "Họp B", thanh_phan="Trưởng các phòng")) == []


@BOTH
def test_what_is_copied_twice_is_told_of(found: Any) -> None:
    one = at("8:00", "Kiểm tra kho xăng", chu_tri=TAN)
    assert found(one, one) == ["CT305"]
    assert found(one, {**one, "gio": "14:00"}) == []


def test_two_who_do_the_same_in_a_schedule_are_no_copy() -> None:
    one = at("8:00", "Tiếp công dân", chu_tri=TAN)
    assert of_events(one, {**one, "chu_tri": LY}) == []


@pytest.mark.parametrize(
    ("day", "what", "found"),
    [
        ("30/4/2026", "Giao ban tuần", ["CT316"]),
        ("01/5/2026", "Kiểm tra chợ đầu mối", ["CT317", "CT316"]),  # beyond its month, too
        ("30/4/2026", "Lễ dâng hương tại nghĩa trang liệt sĩ", []),
        ("30/4/2026", "Trực lãnh đạo", []),
        ("29/4/2026", "Giao ban tuần", []),
    ],
)
def test_work_on_a_holiday_in_a_schedule(day: str, what: str, found: list[str]) -> None:
    days = [{"ngay": day, "su_kien": [at("8:00", what)]}]
    assert codes(ngay="30/3/2026", thang="4/2026", muc=[{"lich": days}]) == found


@BOTH
@pytest.mark.parametrize(
    ("what", "note"),
    [
        ("Giao ban tháng", ["CT379"]),
        ("Hội nghị khách hàng", ["CT379"]),
        ("Họp xét thi đua", ["CT379"]),
        ("Họp cha mẹ học sinh", []),
        ("Ngày hội việc làm", []),
    ],
)
def test_office_work_on_a_sunday_is_a_note(found: Any, what: str, note: list[str]) -> None:
    one = {**at("8:00", what), "ngay": "18/10/2026"}
    if found is of_events:
        del one["ngay"]
        assert of_events(one, day="18/10/2026") == note
        assert of_events({**one, "ghi_chu": "Làm bù"}, day="18/10/2026") == []
    else:
        assert of_meetings(one) == note


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("Sáng thứ Tư", ["CT314"]),
        ("Sáng thứ Ba, ngày 14/10/2026", ["CT301", "CT314"]),
        ("Sáng thứ Ba, ngày 13/10", []),
        ("Trước ngày 20/10", []),
        ("Sau giao ban thứ Hai", []),
    ],
)
def test_the_words_of_an_event_agree_with_its_day(when: str, found: list[str]) -> None:
    assert sorted(set(of_events({"thoi_gian": when, "noi_dung": "Họp xét thầu"}))) == found


def test_an_event_before_the_paper_is_told_of() -> None:
    days = [{"ngay": "28/9/2026", "su_kien": ["Họp A"]}, {"ngay": "05/10/2026", "su_kien": ["Họp B"]}]
    assert codes(ngay="29/9/2026", muc=[{"lich": days}]) == ["CT317", "CT304"]  # beyond its month, too
