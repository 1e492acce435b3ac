"""Times that another paper left, weeks and weekdays, holidays and lunar days: each kind in several shapes."""

from __future__ import annotations

import pytest

from tests.test_facts_by_kind import WEEK, codes

APRIL = {"ngay": "25/3/2026", "thang": "4/2026"}
JUNE = {"ngay": "25/5/2023", "thang": "6/2023"}
DECEMBER = {"ngay": "25/11/2023", "thang": "12/2023"}
NEW_COMMUNE = {
    "co_quan": {"ten": "Đảng ủy xã Nam Đàn"},
    "dia_danh": "Nam Đàn",
    "ky_hieu": "KH-ĐU",
    "nguoi_ky": {"quyen_han": "TM. Đảng ủy", "chuc_vu": "Bí thư", "ho_ten": "Nguyễn Văn Tám"},
}


def on_a_day(day: str, what: str, **keys: str) -> list[str]:
    """What is found of one event on a day of April 2026, and of its note where there is one."""
    note = {"ghi_chu": keys.pop("note")} if "note" in keys else {}
    event = {"gio": "8:00", "noi_dung": what, **keys}
    lich = {"ngay": [{"ngay": day, "su_kien": [event], **note}]}
    return codes(muc=[{"tieu_de": "Lịch công tác", "lich": lich}], **APRIL)


@pytest.mark.parametrize(
    "task",
    [
        "Dâng hương ngày Giỗ Tổ Hùng Vương (mùng 10/3 âm lịch, tức ngày 27/4/2026)",
        "Lễ hội đình làng ngày 27/4 (tức ngày 10/3 âm lịch)",
        "Viếng nghĩa trang ngày 10 tháng 3 âm lịch (nhằm ngày 25/4/2026)",
    ],
)
def test_a_lunar_day_falls_on_one_day_of_the_year(task: str) -> None:
    assert codes(task, **APRIL) == ["CT3014"]
    right = task.replace("27/4", "26/4").replace("25/4", "26/4")
    assert codes(right, **APRIL) == []


@pytest.mark.parametrize(
    ("task", "month"),
    [
        ("Kiểm tra công tác trực dịp nghỉ lễ 02/9", "4/2026"),
        ("Tọa đàm nhân ngày Quốc tế Phụ nữ", "9/2026"),
        ("Tổ chức lễ kỷ niệm ngày Thầy thuốc Việt Nam", "9/2026"),
        ("Gặp mặt nhân ngày Nhà giáo Việt Nam", "4/2026"),
    ],
)
def test_a_day_of_another_season_is_left_over(task: str, month: str) -> None:
    assert codes(task, ngay="25/3/2026", thang=month, kiem_tra={"CT229": "tắt"}) == ["CT392"]


@pytest.mark.parametrize(
    ("task", "month"),
    [
        ("Xây dựng kế hoạch trực dịp nghỉ lễ 30/4", "4/2026"),
        ("Quyết toán kinh phí dịp lễ 02/9", "12/2026"),
        ("Chuẩn bị kỷ niệm ngày Thương binh - Liệt sĩ", "6/2026"),
        ("Gặp mặt nhân ngày Nhà giáo Việt Nam", "11/2026"),
        ("Thi đua chào mừng ngày Quốc tế Phụ nữ", "12/2026"),
        ("Tổng kết đợt thi đua chào mừng ngày Quốc khánh", "12/2026"),
    ],
)
def test_days_are_prepared_for_and_looked_back_on(task: str, month: str) -> None:
    assert codes(task, ngay="25/3/2026", thang=month, kiem_tra={"CT229": "tắt"}) == []


def test_the_weekday_in_a_note_is_that_of_its_day() -> None:
    assert on_a_day("12/4/2026", "Trực cơ quan", note="Nghỉ thứ Bảy; trực 24/24 giờ") == ["CT301"]
    assert on_a_day("11/4/2026", "Trực cơ quan", note="Nghỉ thứ Bảy, Chủ nhật") == []
    assert on_a_day("15/4/2026", "Họp chi bộ", note="Báo cáo gửi trước thứ Sáu") == []
    assert on_a_day("13/4/2026", "Trực cơ quan", note="Nghỉ bù cho thứ Bảy") == []


def test_the_weekdays_of_two_days_are_both_theirs() -> None:
    two = {"den_ngay": "16/4/2026"}
    assert on_a_day("15/4/2026", "Tập huấn, 02 ngày (thứ Ba và thứ Tư)", **two) == ["CT301"]
    assert on_a_day("15/4/2026", "Tập huấn, 02 ngày (thứ Tư và thứ Năm)", **two) == []


@pytest.mark.parametrize(
    ("day", "what", "found"),
    [
        ("06/4/2026", "Giao ban công tác tháng 3, triển khai nhiệm vụ tháng 3", ["CT392"]),
        ("06/4/2026", "Hội nghị bàn giải pháp thực hiện nhiệm vụ quý I", ["CT392"]),
        ("06/4/2026", "Giao ban công tác tháng 3, triển khai nhiệm vụ tháng 4", []),
        ("28/4/2026", "Họp giao ban, triển khai nhiệm vụ tháng 5", []),
        ("06/4/2026", "Hội nghị đánh giá kết quả quý I, triển khai nhiệm vụ quý II", []),
    ],
)
def test_a_meeting_looks_ahead_to_time_that_is_to_come(day: str, what: str, found: list[str]) -> None:
    assert on_a_day(day, what) == found


def test_the_hour_in_a_name_is_that_of_the_event() -> None:
    assert on_a_day("15/4/2026", "Giao lưu văn nghệ (9 giờ 30)", gio="19:30") == ["CT314"]
    assert on_a_day("15/4/2026", "Giao lưu văn nghệ (19 giờ 30)", gio="19:30") == []
    assert on_a_day("15/4/2026", "Trực đường dây nóng (24/7)", gio="19:30") == []


@pytest.mark.parametrize(
    ("first", "last", "number", "found"),
    [
        ("11/3/2024", "17/3/2024", 10, ["CT3064"]),
        ("11/3/2024", "17/3/2024", 11, []),
        ("11/3/2024", "17/3/2024", 27, []),  # of a school's year
        ("13/10/2025", "19/10/2025", 41, []),  # by the first Monday of the year
        ("13/10/2025", "19/10/2025", 44, ["CT3064"]),
    ],
)
def test_a_week_has_the_number_of_the_calendar(first: str, last: str, number: int, found: list[str]) -> None:
    day = first.replace("11/3", "08/3").replace("13/10", "10/10")
    week = {"tu": first, "den": last, "so": number}
    assert codes("Họp chi bộ", thang=None, ngay=day, tuan=week) == found


@pytest.mark.parametrize(
    "opening", ["lịch công tác tuần từ ngày {} đến ngày 19/4/2026", "lịch tuần ({} - 19/4/2026)"]
)
def test_an_opening_names_the_days_of_its_week(opening: str) -> None:
    sentence = f"Ủy ban nhân dân xã thông báo {opening} như sau:"
    assert codes("Họp chi bộ", mo_dau=sentence.format("06/4/2026"), **WEEK) == ["CT309"]
    assert codes("Họp chi bộ", mo_dau=sentence.format("13/4/2026"), **WEEK) == []


@pytest.mark.parametrize(
    ("task", "keys", "code"),
    [
        ("Hỗ trợ thí sinh dự Kỳ thi tốt nghiệp trung học phổ thông năm 2022 tại 03 điểm thi", JUNE, "CT392"),
        ("Tham gia Hội thi Tin học trẻ cấp tỉnh năm 2022", JUNE, "CT392"),
        ("Hoàn thành đề án nhân sự cấp cơ sở trong quý III năm 2022", JUNE, "CT393"),
        ("Khởi công nhà văn hóa thôn trong tháng 8/2022", JUNE, "CT393"),
        ("Tổng kết công tác tư pháp năm 2022", DECEMBER, "CT392"),
        ("Bình xét thi đua năm 2022", DECEMBER, "CT392"),
    ],
)
def test_the_year_before_is_left_over(task: str, keys: dict[str, str], code: str) -> None:
    assert codes(task, **keys) == [code]
    assert codes(task.replace("2022", "2023"), **keys) == []


@pytest.mark.parametrize(
    ("task", "keys"),
    [
        ("Báo cáo kết quả thực hiện nhiệm vụ trong quý IV năm 2022", JUNE),
        ("Kiểm tra công trình hoàn thành trong tháng 12 năm 2022", JUNE),
        ("Tổng kết năm học 2022 - 2023", JUNE),
        ("Tổng kết giai đoạn 2018 - 2022", DECEMBER),
        ("Tổng kết Đề án năm 2022", JUNE),
    ],
)
def test_the_year_before_is_reported_on(task: str, keys: dict[str, str]) -> None:
    assert {"CT392", "CT393"}.isdisjoint(codes(task, **keys))


def test_a_meeting_on_two_days_has_neither_before_the_period() -> None:
    two = {"ten": "Tập huấn kỹ năng, 02 lớp", "thoi_gian": "Ngày 12/4 và ngày 13/3/2026"}
    assert codes(cuoc_hop=[two], **APRIL) == ["CT303"]
    assert codes(cuoc_hop=[{**two, "thoi_gian": "Ngày 12/4 và ngày 13/4/2026"}], **APRIL) == []


def test_the_committee_of_a_commune_of_2025_has_no_term_before() -> None:
    basis = "Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ xã nhiệm kỳ {}"
    assert codes("Họp chi bộ", can_cu=[basis.format("2020 - 2025")], **NEW_COMMUNE) == ["CT3056"]
    assert codes("Họp chi bộ", can_cu=[basis.format("2025 - 2030")], **NEW_COMMUNE) == []


def test_a_congress_was_in_its_year() -> None:
    task = "Tuyên truyền Đại hội đại biểu toàn quốc lần thứ {} của Đảng (tháng 01 năm 2021)"
    march = {"ngay": "25/02/2021", "thang": "3/2021"}
    assert codes(task.format("XII"), **march) == ["CT3056"]
    assert codes(task.format("XIII"), **march) == []
