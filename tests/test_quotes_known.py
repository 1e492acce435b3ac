"""Slogans and names in quotes that all know, work of a year, what is not yet or no longer in force."""

from __future__ import annotations

import pytest

from tests.test_facts_by_kind import codes

OCTOBER = {"ngay": "25/9/2025", "thang": "10/2025"}
APRIL = {"ngay": "25/3/2024", "thang": "4/2024"}


@pytest.mark.parametrize(
    "task",
    [
        "Vận động xây dựng gia đình “5 không, 3 xanh”",
        "Treo khẩu hiệu “Đâu cần thanh niên có, việc gì khó thanh niên làm”",
        "Tặng Kỷ niệm chương “Vì giai cấp công nhân Việt Nam”",
        "Phát động phong trào “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn hóa”",
        "Thi đua “Dạy tốt, học giỏi”",
        "Thực hiện lời Bác dạy “Lương y như hiền mẫu”",
    ],
)
def test_a_word_of_a_known_name_is_another(task: str) -> None:
    assert codes(task, **OCTOBER) == ["CT3065"]


@pytest.mark.parametrize(
    "task",
    [
        "Vận động xây dựng gia đình “5 không, 3 sạch”",
        "Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa ở khu dân cư”",
        "Đẩy mạnh “học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”",
        "Thi đua “Dạy tốt - Học tốt”",
        "Tặng Kỷ niệm chương “Vì sự nghiệp giáo dục”",
        "Tổ chức cuộc thi “Tìm hiểu pháp luật về bảo vệ môi trường”",
        "Xét danh hiệu “Sinh viên 5 tốt”",
    ],
)
def test_known_names_and_others_are_left_alone(task: str) -> None:
    assert codes(task, **OCTOBER) == []


@pytest.mark.parametrize(
    ("task", "keys", "found"),
    [
        ("Lập nhu cầu vốn năm 2025 gửi Sở Tài chính", OCTOBER, ["CT392"]),
        ("Xây dựng dự toán ngân sách năm 2025", OCTOBER, ["CT392"]),
        ("Xây dựng dự toán ngân sách năm 2026", OCTOBER, []),
        ("Điều chỉnh kế hoạch vốn năm 2025", OCTOBER, []),
        ("Hỗ trợ quyết toán thuế thu nhập doanh nghiệp năm 2022", APRIL, ["CT392"]),
        ("Hỗ trợ quyết toán thuế thu nhập doanh nghiệp năm 2023", APRIL, []),
    ],
)
def test_work_that_comes_each_year_is_of_its_year(task: str, keys: dict[str, str], found: list[str]) -> None:
    assert codes(task, **keys) == found


def test_a_base_is_in_force() -> None:
    base = ["Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020"]
    assert codes("Họp chi bộ", can_cu=base, ngay="25/9/2021", thang="10/2021") == ["CT390"]
    assert codes("Họp chi bộ", can_cu=base, ngay="25/9/2022", thang="10/2022") == []
    task = "Tuyên truyền Luật Bảo vệ môi trường ngày 17/11/2020"
    assert codes(task, ngay="25/9/2021", thang="10/2021") == []


@pytest.mark.parametrize(
    "task",
    ["Phối hợp với Công an Huyện tuần tra", "Làm việc với Phòng Quản lý đô thị", "Họp với UBND Huyện"],
)
def test_offices_of_districts_are_no_more(task: str) -> None:
    assert codes(task, **OCTOBER)[:1] == ["CT391"]
