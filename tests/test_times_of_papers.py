"""Months, quarters and half-hours of schedules that are of another time, and what looks alike."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ctrgen import pipeline

PAPER = {
    "co_quan": {"ten": "Trường Tiểu học Tân Lập"},
    "loai": "kế hoạch",
    "ky_hieu": "KH-TH",
    "dia_danh": "Tân Lập",
    "ngay": "15/9/2023",
    "nam_hoc": "2023-2024",
    "noi_nhan": ["Các tổ", "Lưu: VT"],
    "nguoi_ky": {"chuc_vu": "Hiệu trưởng", "ho_ten": "Nguyễn Văn Tám"},
}


def codes(**keys: object) -> list[str]:
    whole = {key: value for key, value in {**PAPER, **keys}.items() if value is not None}
    text = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)
    checked = pipeline.check_text(text.encode(), "a.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    return [one.code for one in checked.diagnostics]


@pytest.mark.parametrize(("month", "is_wrong"), [("02/2023", True), ("02/2024", False), ("9/2022", True)])
def test_a_month_that_is_a_whole_cell_is_of_the_school_year(month: str, *, is_wrong: bool) -> None:
    table = {"cot": ["thoi_gian", "noi_dung"], "hang": [[month, "Trồng cây đầu xuân"]]}
    assert ("CT392" in codes(muc=[{"bang": table}])) is is_wrong


@pytest.mark.parametrize(
    ("name", "is_wrong"),
    [
        ("Giao ban công tác quý II", True),
        ("Giao ban công tác quý I", False),
        ("Giao ban triển khai công tác quý II", False),
    ],
)
def test_a_meeting_is_of_its_quarter(name: str, *, is_wrong: bool) -> None:
    assert ("CT392" in codes(cuoc_hop=[{"ten": name, "ngay": "18/3/2024"}])) is is_wrong


@pytest.mark.parametrize(
    ("hour", "other", "is_told"), [("14:30", True, True), ("15:00", True, False), ("14:30", False, False)]
)
def test_a_deputy_is_not_at_two_places_within_an_hour(hour: str, *, other: bool, is_told: bool) -> None:
    events = [
        {
            "gio": "14:00",
            "noi_dung": "Tập huấn phòng cháy",
            "chu_tri": "Phó Hiệu trưởng",
            "dia_diem": "Sân 1",
        },
        {
            "gio": hour,
            "noi_dung": "Kiểm tra bếp ăn",
            "chu_tri": "Phó Hiệu trưởng",
            "dia_diem": "Điểm trường Bản Mới" if other else "Sân 1",
        },
    ]
    found = codes(muc=[{"lich": {"kieu": "từng việc", "ngay": [{"ngay": "12/3/2024", "su_kien": events}]}}])
    assert ("CT3000" in found) is is_told


@pytest.mark.parametrize(
    ("note", "is_wrong"), [("Thứ Bảy; có truyền hình", True), ("Thứ Ba; có máy chiếu", False)]
)
def test_the_weekday_in_the_note_of_an_event_is_that_of_its_day(note: str, *, is_wrong: bool) -> None:
    event = {"noi_dung": "Tập huấn phòng cháy", "gio": "14:00", "ghi_chu": note}
    found = codes(muc=[{"lich": {"kieu": "từng việc", "ngay": [{"ngay": "12/3/2024", "su_kien": [event]}]}}])
    assert ("CT301" in found) is is_wrong


@pytest.mark.parametrize(("day", "is_wrong"), [("22", True), ("23", False)])
def test_a_lunar_day_in_brackets_is_the_day_of_the_event(day: str, *, is_wrong: bool) -> None:
    event = {"noi_dung": f"Ra quân dịp Tết ({day} tháng Chạp)", "gio": "7:30"}
    keys = {"ngay": "20/01/2026", "nam_hoc": None, "thang": "02/2026"}
    found = codes(
        muc=[{"lich": {"kieu": "từng việc", "ngay": [{"ngay": "10/02/2026", "su_kien": [event]}]}}], **keys
    )
    assert ("CT3014" in found) is is_wrong


@pytest.mark.parametrize(
    ("task", "is_wrong"),
    [
        ("Quán triệt Nghị quyết số 46-NQ/TW ngày 12/12/2023", True),
        ("Quán triệt Nghị quyết số 46-NQ/TW ngày 20/12/2023", False),
        ("Quán triệt Nghị quyết số 45-NQ/TW ngày 12/12/2023", False),
    ],
)
def test_a_text_cited_again_without_its_issuer_has_its_day(task: str, *, is_wrong: bool) -> None:
    base = "Căn cứ Nghị quyết số 46-NQ/TW ngày 20/12/2023 của Bộ Chính trị về Hội Nông dân Việt Nam"
    keys = {"ngay": "25/01/2024", "nam_hoc": None, "thang": "02/2024"}
    assert ("CT3059" in codes(can_cu=[base], nhiem_vu=[task, "Niêm yết giá"], **keys)) is is_wrong
