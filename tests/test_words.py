"""Words of two syllables misspelt or said twice, words of notes, citations without their symbol."""

from __future__ import annotations

import pytest

from tests.told import codes, of_task


@pytest.mark.parametrize(
    ("task", "code"),
    [
        ("Mở lớp dạy bơi miển phí", "CT375"),
        ("Kêu gọi, vận động đâu thú", "CT375"),
        ("Thăm người có uy tính", "CT375"),
        ("Cấp mã số vúng trồng", "CT375"),
        ("Kích hoạt định danh điện từ", "CT375"),
        ("Góp ý nghị định hướng dân Luật Việc làm", "CT375"),
        ("Tổng hợp báo cáo báo cáo nhanh tình hình", "CT370"),
        ("Thăm hỏi thăm hỏi tiểu thương", "CT370"),
        ("Gửi tài liệu trước 05 ngày ngày", "CT370"),
        ("Họp V/v dời chợ cũ", "CT377"),
        ("Mời GĐ các công ty", "CT377"),
        ("Quán triệt Nghị quyết 68 của Bộ Chính trị", "CT387"),
        ("Trả lời Công văn số 77 của Sở Tài chính", "CT387"),
        ("Ra quân theo Công điện của Thủ tướng", "CT387"),
        ("Theo Kế hoạch số 15/KHSCT ngày 07/9/2026 của Sở", "CT388"),
        ("Theo Quyết định số 1147/QĐUBND ngày 30/6/2026 của UBND tỉnh", "CT388"),
        ("Thực hiện Kế hoạch Số 15KH- SCT của Sở", "CT388"),
    ],
)
def test_a_slip_of_words_is_found(task: str, code: str) -> None:
    assert code in of_task(task)


@pytest.mark.parametrize(
    "task",
    [
        "Luôn luôn rà soát, ngày ngày nhắc nhở",
        "Có thể kiểm tra số trường trong dân",
        "Dự lớp bồi dưỡng từ học viên đến cán bộ",
        "Theo dõi rầy nâu, bệnh đạo ôn cổ bông",
        "Học Nghị quyết số 68-NQ/TW ngày 04/5/2025 của Bộ Chính trị; Nghị quyết 68 của Bộ Chính trị",
    ],
)
def test_right_words_are_silent(task: str) -> None:
    assert of_task(task) == []


def test_a_paragraph_does_not_end_in_a_comma() -> None:
    section = {"tieu_de": "Quản lý chợ", "doan": ["Thu phí đúng mức.", "Dọn rác mỗi tối,"]}
    other = {"tieu_de": "Khuyến công", "doan": "Mở lớp may."}
    assert codes(nhiem_vu=None, muc=[section, other]) == ["CT243"]


def test_only_of_two_laws_of_one_name_and_year_the_number_is_said() -> None:
    assert "CT335" not in of_task(
        "Học Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025"
    )
    assert "CT335" in of_task("Học Luật Thanh tra số 84/2025/QH15 ngày 25 tháng 6 năm 2025")
