"""Dates, terms, rooms, persons: each kind of fault in several shapes, and what looks alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from ctrgen import pipeline

COMMUNE = {
    "co_quan": {"ten": "Ủy ban nhân dân xã Tân Lập"},
    "loai": "kế hoạch",
    "ky_hieu": "KH-UBND",
    "dia_danh": "Tân Lập",
    "ngay": "25/9/2025",
    "thang": "10/2025",
    "noi_nhan": ["Các thôn", "Lưu: VT, VP"],
    "nguoi_ky": {
        "quyen_han": "TM. Ủy ban nhân dân",
        "chuc_vu": "Chủ tịch",
        "ho_ten": "Nguyễn Văn Tám",
    },
}
WEEK = {"ngay": "10/4/2026", "thang": None, "tuan": {"tu": "13/4/2026", "den": "19/4/2026", "so": 16}}
QUARTER = {"ngay": "29/9/2025", "thang": None, "quy": "4/2025"}


CLASHES = ("CT306", "CT338", "CT374", "CT3000", "CT3063")


def found(*tasks: str, **keys: object) -> list[tuple[str, str]]:
    """The codes and messages of a paper with some tasks, and with some keys more or others."""
    given = {"nhiem_vu": [*tasks]} if tasks else {}
    whole = {key: value for key, value in {**COMMUNE, **given, **keys}.items() if value is not None}
    text = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)
    checked = pipeline.check_text(text.encode(), "a.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    return [(one.code, one.message) for one in checked.diagnostics]


def codes(*tasks: str, **keys: object) -> list[str]:
    return [code for code, _ in found(*tasks, **keys)]


def two_events(key: str, first: str, second: str) -> list[str]:
    """What is found of two events at eight o'clock that have something for one key."""
    events: list[dict[str, Any]] = [
        {"gio": "8:00", "noi_dung": "Họp giao ban tuần", key: first},
        {"gio": "8:00", "noi_dung": "Làm việc với đoàn giám sát của tỉnh", key: second},
    ]
    told = codes(muc=[{"lich": {"ngay": [{"ngay": "15/10/2025", "su_kien": events}]}}])
    return [code for code in told if code in CLASHES]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Phó Giám đốc chuyên môn", "Phó Giám đốc chuyên môn"),
        ("Phó Chủ tịch phụ trách văn xã", "PCT phụ trách văn xã"),
        ("Phó Bí thư Thường trực", "Phó Bí thư Thường trực Đảng ủy"),
        ("Phó Trưởng khoa Y Thịnh Niê", "Y Thịnh Niê"),
        ("PCT Lê Văn Hùng", "Phó Chủ tịch Lê Văn Hùng"),
        ("Đ/c Lê Văn Hùng - Phó Chủ tịch", "Đ/c Hùng - PCT"),
        ("CT UBND xã", "Chủ tịch UBND"),
        ("CT. UBND xã Tân Lập", "Đồng chí Nguyễn Văn Tám"),
        ("HT Lê Thị Hoa", "Hiệu trưởng"),
        ("Thẩm phán Trần Thị Hương", "Thẩm phán Trần Thị Hương"),
        ("Bí thư Đảng ủy", "Đồng chí Bí thư"),
        ("Chủ tịch Ủy ban MTTQ xã", "Chủ tịch UBMTTQ Việt Nam xã"),
        ("Chỉ huy trưởng Ban CHQS xã", "Chỉ huy trưởng"),
    ],
)
def test_who_leads_two_things_is_known_however_called(first: str, second: str) -> None:
    assert two_events("chu_tri", first, second) == ["CT306"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Phó Chủ tịch Lê Thị Mai", "PCT Lê Văn Hùng"),
        ("Phó Chủ tịch phụ trách kinh tế", "Phó Chủ tịch phụ trách văn xã"),
        ("Chủ tịch UBND xã", "Chủ tịch Hội Nông dân xã"),
        ("Bí thư Đảng ủy", "Bí thư Đoàn xã"),
        ("Các Phó Chủ tịch", "Các Phó Chủ tịch"),
        ("Lãnh đạo UBND xã", "Lãnh đạo UBND xã"),
        ("Trưởng Công an xã", "Chỉ huy trưởng Ban CHQS xã"),
    ],
)
def test_two_persons_lead_two_things(first: str, second: str) -> None:
    assert two_events("chu_tri", first, second) == []


@pytest.mark.parametrize(
    ("chair", "guest", "clash"),
    [
        ("Chủ tịch UBND xã", "Chủ tịch, các Phó Chủ tịch UBND xã", True),
        ("Đ/c Nguyễn Văn Tám", "CT UBND xã; trưởng các phòng", True),
        ("Chủ tịch UBND xã", "Các Phó Chủ tịch UBND xã", False),
        ("Chủ tịch UBND xã", "Chủ tịch Hội Phụ nữ xã", False),
        ("Chủ tịch UBND xã", "Chủ tịch UBND các xã lân cận", False),
    ],
)
def test_who_leads_one_thing_is_no_guest_at_another(chair: str, guest: str, *, clash: bool) -> None:
    events = [
        {"gio": "8:00", "noi_dung": "Họp giao ban tuần", "chu_tri": chair},
        {"gio": "8:00", "noi_dung": "Làm việc với đoàn giám sát", "thanh_phan": guest},
    ]
    told = codes(muc=[{"lich": {"ngay": [{"ngay": "15/10/2025", "su_kien": events}]}}])
    assert ("CT374" in told) is clash


@pytest.mark.parametrize("post", ["Phó Chủ tịch", "PCT UBND xã", "Thường trực Đảng ủy"])
def test_a_post_that_several_hold_is_asked_who_it_is(post: str) -> None:
    assert two_events("chu_tri", post, post) == ["CT3063"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Phòng xử án số 1", "Phòng xử án số 1"),
        ("Phòng 7.2.1", "P. 7.2.1"),
        ("Hội trường", "Hội trường UBND xã"),
        ("HT UBND xã", "hội trường xã"),
        ("Phòng họp số 1, trụ sở UBND xã", "Phòng họp số 1"),
        ("Phòng giao ban tầng 2", "Phòng giao ban tầng 2"),
        ("phòng Tin học", "Phòng tin học"),
        ("Phòng học số 3", "Phòng học số 3"),
        ("Giảng đường B", "Giảng đường B"),
        ("NVH thôn 3", "Nhà văn hóa thôn 3"),
        ("Sân vận động xã", "sân vận động xã"),
    ],
)
def test_a_room_is_known_however_called(first: str, second: str) -> None:
    assert two_events("dia_diem", first, second) == ["CT338"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Phòng họp số 1", "Phòng họp số 2"),
        ("Hội trường", "Hội trường Trường Trung học cơ sở Chu Văn An"),
        ("Nhà văn hóa thôn 3", "Nhà văn hóa thôn 4"),
        ("Phòng Kinh tế", "Phòng Kinh tế"),
        ("Trạm Y tế xã", "Trạm Y tế xã"),
        ("Các phòng học", "Các phòng học"),
        ("Phòng khám đa khoa", "Phòng khám đa khoa"),
        ("Phòng họp trực tuyến", "Phòng họp trực tuyến"),
    ],
)
def test_two_rooms_or_a_place_of_many_are_no_clash(first: str, second: str) -> None:
    assert two_events("dia_diem", first, second) == []


@pytest.mark.parametrize(
    ("code", "keys"),
    [
        ("CT309", {"mo_dau": "Thông báo lịch của lãnh đạo tuần 15 (từ ngày 13/4/2026) như sau:"}),
        ("CT309", {"mo_dau": "Trường thông báo kế hoạch tuần 17, từ ngày 13/4 đến ngày 19/4 như sau:"}),
        ("CT392", {"nhiem_vu": ["Gửi kế hoạch công tác tuần 15 về Văn phòng"]}),
        ("CT392", {"muc": [{"nhiem_vu": ["Họp"], "ghi_chu": "Lịch tuần 15 thay cho giấy mời họp."}]}),
    ],
)
def test_the_number_of_last_week_is_told_of(code: str, keys: dict[str, object]) -> None:
    given = {"nhiem_vu": ["Họp chi bộ"]} if "muc" not in keys else {}
    assert codes(**WEEK, **{**given, **keys}) == [code]


@pytest.mark.parametrize(
    "task",
    [
        "Báo cáo kết quả thực hiện lịch tuần 15, xây dựng lịch tuần 17",
        "Gửi lịch tuần 17 về Văn phòng",
        "Chấm điểm thi đua tuần 15",
        "Dạy bù chương trình tuần 14, tuần 15",
        "Thực hiện chương trình tuần 30",
    ],
)
def test_other_weeks_are_spoken_of(task: str) -> None:
    assert codes(task, **WEEK) == []


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("Kết quả công tác tháng 8 năm 2025", {}),
        ("Kết quả thực hiện nhiệm vụ tháng 10", {}),
        ("Đánh giá tình hình thực hiện nhiệm vụ quý II", QUARTER),
        ("Tình hình, kết quả công tác quý II năm 2025", QUARTER),
    ],
)
def test_results_of_another_time_head_no_plan(heading: str, keys: dict[str, object]) -> None:
    assert codes(muc=[{"tieu_de": heading, "nhiem_vu": ["Họp chi bộ"]}], **keys) == ["CT392"]


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("Kết quả công tác tháng 9 năm 2025", {}),
        ("Đánh giá, xếp loại chất lượng tháng 10", {}),
        ("Kết quả công tác quý III", QUARTER),
        ("Kết quả 9 tháng đầu năm", QUARTER),
        ("Nhiệm vụ tháng 10", {}),
    ],
)
def test_results_of_the_time_before_head_a_plan(heading: str, keys: dict[str, object]) -> None:
    assert codes(muc=[{"tieu_de": heading, "nhiem_vu": ["Họp chi bộ"]}], **keys) == []


@pytest.mark.parametrize(
    "task",
    [
        "Chỉ đạo đại hội Hội Liên hiệp Thanh niên Việt Nam cấp xã, nhiệm kỳ 2020 - 2025",
        "Chuẩn bị tổ chức Đại hội Chi bộ nhiệm kỳ 2022 - 2025",
        "Phục vụ Đại hội Mặt trận Tổ quốc xã, nhiệm kỳ 2020 - 2025",
        "Hướng dẫn các chi hội tổ chức đại hội nhiệm kỳ 2020 - 2025",
    ],
)
def test_a_congress_elects_for_the_term_to_come(task: str) -> None:
    assert codes(task) == ["CT392"]


@pytest.mark.parametrize(
    "task",
    [
        "Tổng kết nhiệm kỳ 2020 - 2025",
        "Chuẩn bị Đại hội nhiệm kỳ 2025 - 2030",
        "Tổ chức thực hiện Nghị quyết Đại hội nhiệm kỳ 2020 - 2025",
        "Chuẩn bị văn kiện Đại hội, tổng kết nhiệm kỳ 2020 - 2025",
        "Kiểm điểm Ban Chấp hành nhiệm kỳ 2020 - 2025 trình đại hội",
    ],
)
def test_the_term_that_ends_is_looked_back_on(task: str) -> None:
    assert codes(task) == []


SPRING_2023 = {"ngay": "29/3/2023", "thang": None, "quy": "2/2023"}


@pytest.mark.parametrize("cell", ["Thứ Sáu (21/7)", "8 giờ 00, thứ Sáu, ngày 21/7", "Chiều 21/7/2023"])
def test_a_day_beside_its_weekday_or_hour_is_outside_the_quarter(cell: str) -> None:
    table = {"cot": ["thoi_gian", "noi_dung"], "hang": [[cell, "Kiểm tra"]]}
    assert codes(muc=[{"tieu_de": "Lịch làm việc", "bang": table}], **SPRING_2023) == ["CT399"]
    inside = {"cot": ["thoi_gian", "noi_dung"], "hang": [["Thứ Tư (21/6)", "Kiểm tra"]]}
    assert codes(muc=[{"tieu_de": "Lịch làm việc", "bang": inside}], **SPRING_2023) == []
