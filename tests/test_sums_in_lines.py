"""Figures of a line or a table that are sums of others, and hours, citations and thousands beside them."""

from __future__ import annotations

import pytest

from tests.told import codes, of_task


@pytest.mark.parametrize(
    "task",
    [
        "Trao 200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 10 triệu đồng",
        "Chuẩn bị quà (38 suất, mỗi suất 500.000 đồng; cộng 18.000.000 đồng)",
        "Kinh phí 480 triệu đồng, gồm mua sắm 310 triệu đồng, đào tạo 120 triệu đồng, khác 40 triệu đồng",
        "Lập tổ gồm 09 người (05 người của Sở, 03 người của Công an tỉnh)",
        "Xem xét 11 dự thảo nghị quyết, trong đó có 08 nghị quyết về thuế và 04 nghị quyết về chợ",
        "Tổng vốn 2,5 tỷ đồng, trong đó ngân sách tỉnh 1,8 tỷ đồng, ngân sách xã 900 triệu đồng",
    ],
)
def test_figures_that_do_not_come_to_their_sum_are_told_of(task: str) -> None:
    assert of_task(task) == ["CT396"]


@pytest.mark.parametrize(
    "task",
    [
        "Trao 200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 100 triệu đồng",
        "Xem xét 12 dự thảo nghị quyết, trong đó có 08 nghị quyết về thuế",
        "Thẩm định 15 hồ sơ, gồm 10 hồ sơ mới và 05 hồ sơ cấp lại",
        "Hỗ trợ 05 hộ (10 triệu đồng một hộ, chi trong quý IV)",
        "Họp 02 buổi gồm lãnh đạo 14 xã và 05 phường",
    ],
)
def test_figures_that_come_to_it_or_are_of_other_things_are_right(task: str) -> None:
    assert of_task(task) == []


@pytest.mark.parametrize(
    ("total", "found"), [("62,5", []), ("63,5", ["CT395"]), ("62 ki-ốt", [])], ids=["right", "wrong", "words"]
)
def test_the_last_row_of_a_table_is_the_sum_of_the_others(total: str, found: list[str]) -> None:
    rows = [["Chợ đêm", "40,5"], ["Chợ quê", "22"], ["Tổng cộng", total]]
    table = {"cot": ["noi_dung", {"ten": "Diện tích"}], "hang": rows}
    assert codes(nhiem_vu=None, muc=[{"tieu_de": "Quản lý chợ", "bang": table}]) == found


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Tập huấn từ 8 giờ 00 đến 7 giờ 30", ["CT397"]),
        ("Tập huấn 14h30-13h00", ["CT397"]),
        ("Trực từ 22 giờ 00 đến 5 giờ 00", []),
        ("Thi hành Quyết định số 751/QĐ-TTg ngày 03/6/2026 của Bộ Nội vụ", ["CT398"]),
        ("Thi hành Thông tư số 32/2026/TT-BYT ngày 03/6/2026 của Chính phủ", ["CT398"]),
        ("Thi hành Quyết định số 751/QĐ-TTg ngày 03/6/2026 của Thủ tướng Chính phủ", []),
        ("Thi hành Quyết định số 74/QĐ-UBND ngày 03/6/2026 của UBND tỉnh", []),
        ("Học Hướng dẫn số 27 ngày 06/10/2026 của Sở Tài chính", ["CT387"]),
        ("Họp tại Phòng họp số ...", ["CT378"]),
        ("Mời tổ dân phố, tiểu thương, v.v...", ["CT245"]),
        ("Dọn bến xe.khu chợ", ["CT342"]),
        ("Gửi về thongtin.vn", []),
        ("Trực 24/24h tại chợ", ["CT377"]),
    ],
)
def test_hours_citations_and_signs(task: str, found: list[str]) -> None:
    assert of_task(task) == found


def test_thousands_are_parted_in_all_figures_or_in_none() -> None:
    assert of_task("Mời 1200 hội viên, trồng 1.500 cây") == ["CT350"]
    assert of_task("Mời 1200 hội viên năm 2026") == []
