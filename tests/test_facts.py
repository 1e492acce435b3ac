"""Days and persons: weekdays wherever they stand, leftovers in headings, observances, who holds a post."""

from __future__ import annotations

import pytest

from tests.told import codes, of_task


@pytest.mark.parametrize(
    "task",
    [
        "Họp giao ban ngày 12/10/2026 (thứ Ba)",
        "Họp giao ban ngày 12 tháng 10 năm 2026, thứ Ba",
        "Họp giao ban ngày 12/10/2026, tức thứ Ba",
        "Họp giao ban thứ Ba, lúc 8 giờ 00 ngày 12/10/2026",
        "Ra quân thứ Ba, sáng 12/10/2026",
    ],
)
def test_a_weekday_is_held_against_its_date_on_whichever_side_that_stands(task: str) -> None:
    assert of_task(task) == ["CT301"]


def test_a_weekday_belongs_to_the_date_behind_it_first() -> None:
    assert of_task("Kiểm tra ngày 12/10/2026, thứ Ba ngày 13/10/2026 báo cáo") == []
    meeting = {"ten": "Họp chi ủy thứ Ba", "ngay": "12/10/2026", "gio": "8:00"}
    assert "CT314" in codes(cuoc_hop=[meeting])


def test_months_and_quarters_that_no_year_has_are_told() -> None:
    assert of_task("Hoàn thành trong tháng 13/2026") == ["CT302"]
    assert of_task("Hoàn thành trong quý V/2026") == ["CT302"]
    assert of_task("Chi lương tháng 13 cho viên chức") == []


def test_the_time_of_another_programme_is_told_in_openings_and_headings() -> None:
    assert codes(mo_dau="Sở xây dựng Chương trình tháng 9 năm 2026 như sau:") == ["CT309"]
    heading = {"tieu_de": "Nhiệm vụ trọng tâm tháng 9", "noi_dung": "Kiểm tra chợ đêm"}
    assert codes(nhiem_vu=[heading, "Niêm yết giá"]) == ["CT309"]
    done = {"tieu_de": "Kết quả công tác tháng 9", "noi_dung": "Đã kiểm tra chợ đêm"}
    assert codes(nhiem_vu=[done, "Niêm yết giá"]) == []


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Tuyên truyền Ngày Gia đình Việt Nam (26/6)", ["CT3014"]),
        ("Gặp mặt Ngày Doanh nhân Việt Nam 10/10", ["CT3014"]),
        ("Chào mừng Ngày thành lập Hội LHPN Việt Nam (22/10)", ["CT3014"]),
        ("Gặp mặt Ngày Doanh nhân Việt Nam (13/10)", []),
        ("Gặp mặt nhân Ngày Doanh nhân Việt Nam ngày 12/10/2026", []),
    ],
)
def test_what_is_observed_has_its_own_day(task: str, found: list[str]) -> None:
    assert of_task(task) == found


def test_what_a_meeting_needs_is_ready_before_it() -> None:
    meeting = {"ten": "Họp xét hộ nghèo", "ngay": "23/10/2026", "gio": "8:00"}
    late = {**meeting, "ghi_chu": "Các phòng gửi danh sách trước ngày 25/10"}
    after = {**meeting, "ghi_chu": "Các phòng gửi kết quả trước ngày 25/10"}
    early = {**meeting, "ghi_chu": "Các phòng gửi danh sách trước ngày 20/10"}
    assert codes(cuoc_hop=[late]) == ["CT3015"]
    assert codes(cuoc_hop=[after]) == codes(cuoc_hop=[early]) == []


def test_one_post_has_one_holder_and_who_signs_holds_it() -> None:
    one = {"ten": "Họp giao ban", "ngay": "19/10/2026", "gio": "8:00", "chu_tri": "Giám đốc Võ Hữu Tân"}
    assert codes(cuoc_hop=[one]) == ["CT3016"]
    assert codes(cuoc_hop=[{**one, "chu_tri": "Giám đốc Võ Hữu Tấn"}]) == []
    assert codes(cuoc_hop=[{**one, "chu_tri": "Phó Giám đốc Lê Hoa Mai"}]) == []


def test_who_is_away_all_day_meets_nobody_that_day() -> None:
    who = "Phó Giám đốc Lê Hoa Mai"
    away = {"ten": "Khảo sát chợ cả ngày", "ngay": "19/10/2026", "chu_tri": who}
    here = {"ten": "Họp giao ban", "ngay": "19/10/2026", "gio": "14:00", "chu_tri": who}
    assert codes(cuoc_hop=[away, here]) == ["CT306"]
    morning = {**away, "ten": "Khảo sát chợ cả buổi sáng"}
    assert codes(cuoc_hop=[morning, here]) == []


def test_years_left_over_are_told() -> None:
    assert of_task("Góp ý văn kiện nhiệm kỳ 2025 - 2026") == ["CT382"]
    assert of_task("Phục vụ lễ Phật đản Phật lịch 2560") == ["CT389"]
    assert of_task("Phục vụ lễ Phật đản Phật lịch 2570") == []


def test_terms_of_office_and_weeks_that_cannot_be_are_told() -> None:
    assert of_task("Góp ý văn kiện nhiệm kỳ 2025 - 2029") == ["CT382"]
    assert of_task("Góp ý văn kiện nhiệm kỳ 2025 - 2035") == ["CT382"]
    assert of_task("Góp ý văn kiện nhiệm kỳ 2025 - 2030, đại hội chi bộ nhiệm kỳ 2025 - 2027") == []
    week = {"tu": "12/10/2026", "den": "18/10/2026", "so": 42}
    opening = "Văn phòng lập lịch tuần 42 (từ ngày 12/10/2026 đến ngày 19/10/2026) như sau:"
    keys = {"thang": None, "tuan": week, "ngay": "09/10/2026"}
    assert "CT309" in codes(**keys, mo_dau=opening)
    assert "CT309" not in codes(**keys, mo_dau=opening.replace("19/10", "18/10"))


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("Tuyên truyền Tháng hành động vì trẻ em (01/7 - 31/7/2026)", ["CT3014"]),
        ("Tuyên truyền Tháng hành động vì an toàn thực phẩm từ ngày 15/3 đến ngày 10/4", ["CT3014"]),
        ("Tuyên truyền Giỗ Tổ Hùng Vương (18/4/2026)", ["CT3014"]),
        ("Tuyên truyền Tháng hành động vì trẻ em (01/6 - 30/6)", []),
        ("Tuyên truyền Tháng Thanh niên (từ ngày 25/02 đến ngày 31/3)", []),
        ("Tuyên truyền Tháng hành động vì trẻ em, ngày 28/5 ra mắt câu lạc bộ", []),
        ("Tuyên truyền Giỗ Tổ Hùng Vương (26/4/2026)", []),
        ("Tuyên truyền Giỗ Tổ Hùng Vương (10/3 âm lịch)", []),
        ("Tuyên truyền Tết Trung thu (25/9/2026)", []),
        ("Tuyên truyền Tết Trung thu (25/9)", []),
        ("Tuyên truyền Tết Trung thu (15/8)", ["CT307"]),
    ],
)
def test_months_of_action_and_lunar_days_are_those_of_the_year(task: str, told: list[str]) -> None:
    assert [code for code in of_task(task) if code in ("CT3014", "CT307")] == told
