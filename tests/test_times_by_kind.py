"""Days, hours, years and anniversaries that cannot be, in many wordings."""

from __future__ import annotations

import pytest

from tests.test_slips_by_kind import OFFICE
from tests.told import told

WRONG = {
    "CT3023": (
        "Mở Tháng cao điểm “Vì người nghèo” từ ngày 17/11 đến ngày 18/11",
        "Mở Tháng hành động vì trẻ em từ 01/11 - 03/11",
        "Tổ chức Tuần lễ hồng từ ngày 01/11 đến ngày 25/11",
        "Hội nghị khai mạc lúc 8 giờ 00, đại biểu có mặt trước 8 giờ 30",
        "Đại biểu có mặt lúc 14 giờ 15, hội nghị bắt đầu từ 14 giờ",
        "Sửa sân, giai đoạn 1 xong trước 30/11; giai đoạn 2 xong trước 15/11",
        "Khai giảng đợt 1 ngày 15/11, đợt 2 ngày 10/11",
        "Hội nghị sơ kết 6 tháng cuối năm 2024 vào ngày 10/7",
        "Tổng kết công tác Hội năm 2024 vào ngày 05/6/2024",
        "Thực hiện trong quý II (tháng 7, 8, 9)",
        "Trong quý IV (từ tháng 9 đến tháng 12)",
        "Trong 6 tháng cuối năm (từ tháng 6 đến tháng 12)",
        "Tổ chức kiểm tra giữa học kỳ II cho học sinh khối 9",
    ),
    "CT308": (
        "Thực hiện từ tháng 11/2024 đến tháng 9/2024",
        "Thực hiện từ quý IV/2024 đến quý II/2024",
        "Thời gian từ ngày 20 đến ngày 15 tháng 11",
    ),
    "CT394": (
        "Kỷ niệm 94 năm Ngày thành lập Hội Nông dân Việt Nam (14/10/1931 - 14/10/2024)",
        "Kỷ niệm 90 năm Ngày thành lập Đoàn TNCS Hồ Chí Minh",
        "Tuyên truyền 78 năm Ngày thành lập Quân đội nhân dân Việt Nam",
        "Kỷ niệm Ngày thành lập Mặt trận Dân tộc thống nhất Việt Nam (18/11/1931)",
        "Kỷ niệm 42 năm Ngày Nhà giáo Việt Nam (20/11/1983 - 20/11/2024)",
    ),
    "CT392": (
        "Trực sẵn sàng chiến đấu dịp tết Dương lịch 2023",
        "Phát động Tết trồng cây xuân 2023",
        "Triển khai kế hoạch năm học 2022 - 2023",
        "Xây dựng kế hoạch sản xuất vụ Đông năm 2023",
        "Xây dựng kế hoạch tháng 11/2023",
        "Khai giảng năm học 2023 - 2024",
        "Ký giao ước thi đua năm 2023",
        "Phát động thi đua chào mừng Đại hội nhiệm kỳ 2015 - 2020",
        "Thực hiện Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2015 - 2020",
        "Triển khai Chương trình xây dựng nông thôn mới giai đoạn 2016 - 2020",
        "Học tập Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng",
        "Quán triệt Nghị quyết Đại hội XII của Đảng tới hội viên",
        "Tuyên truyền Nghị quyết Đại hội đại biểu Hội Nông dân Việt Nam lần thứ VII",
    ),
    "CT302": (
        "Tổng kết vào quý V",
        "Hoàn thành trong quý VI;",
        "Xong trong tháng 13/2024",
        "Họp thứ Tám, ngày 15/11",
        "Tiếp công dân ngày 32 hằng tháng",
    ),
    "CT310": ("Sáng ngày 15/11 (14 giờ 00) họp giao ban", "Chiều 15/11, lúc 8 giờ 30, họp giao ban"),
}


@pytest.mark.parametrize(("code", "task"), [(code, task) for code, tasks in WRONG.items() for task in tasks])
def test_a_time_that_cannot_be_is_told_of_once(code: str, task: str) -> None:
    found = [one.code for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])]
    assert found.count(code) == 1


def test_what_a_meeting_is_named_after_is_near_its_day() -> None:
    meeting = {"ngay": "15/11/2024", "gio": "8:00"}
    for name, codes in (
        ("Giao ban với các xã quý II", ["CT392"]),
        ("Giao ban với các xã quý III", []),
        ("Giao ban cụm tháng 6", ["CT392"]),
        ("Giao ban cụm tháng 10", []),
        ("Họp triển khai vụ Xuân năm 2023", ["CT392"]),
    ):
        found = [one.code for one in told(OFFICE, cuoc_hop=[{"ten": name, **meeting}])]
        assert [code for code in found if code == "CT392"] == codes


def test_guests_are_there_before_a_meeting_begins() -> None:
    meeting = {"ten": "Hội nghị cán bộ", "ngay": "15/11/2024", "gio": "14:00"}
    for note, codes in (
        ("đại biểu có mặt trước 14 giờ 15 phút", ["CT3023"]),
        ("đại biểu có mặt trước 13h45", []),
    ):
        found = [one.code for one in told(OFFICE, cuoc_hop=[{**meeting, "ghi_chu": note}])]
        assert [code for code in found if code == "CT3023"] == codes


def test_the_half_year_of_the_opening_is_that_of_the_programme() -> None:
    period = {"thang": None, "ky": "6 tháng cuối năm 2024", "ngay": "28/6/2024"}
    for half, is_wrong in (("đầu", True), ("cuối", False)):
        opening = f"Hội Nông dân huyện ban hành Chương trình công tác 6 tháng {half} năm 2024 như sau:"
        found = {one.code for one in told(OFFICE, **period, mo_dau=opening)}
        assert ("CT309" in found) is is_wrong


def test_an_election_is_for_the_next_assembly() -> None:
    paper = {**OFFICE, "ngay": "28/11/2025", "thang": "12/2025"}
    for task, is_wrong in (
        ("Hiệp thương giới thiệu người ứng cử đại biểu Quốc hội khóa XV", True),
        ("Hiệp thương giới thiệu người ứng cử đại biểu Quốc hội khóa XVI", False),
        ("Tuyên truyền bầu cử đại biểu Hội đồng nhân dân nhiệm kỳ 2021 - 2026", True),
        ("Tổng kết hoạt động của đại biểu Quốc hội khóa XV", False),
    ):
        found = {one.code for one in told(paper, nhiem_vu=[task, "Niêm yết giá"])}
        assert ("CT392" in found) is is_wrong


def test_what_is_held_each_month_is_on_one_day() -> None:
    meeting = {
        "ten": "Tiếp công dân định kỳ",
        "thoi_gian": "Ngày 15 hằng tháng",
        "lap_lai": "ngày 15 hằng tháng",
    }
    for day, codes in (("20", ["CT3023"]), ("15", [])):
        task = f"Thường trực Hội đồng nhân dân tiếp công dân vào ngày {day} hằng tháng"
        found = told(OFFICE, nhiem_vu=[task, "Niêm yết giá"], cuoc_hop=[meeting])
        assert [one.code for one in found if one.code == "CT3023"] == codes
