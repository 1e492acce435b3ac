"""Bodies, posts, people, foreign names: their capitals, and those that ended with the districts."""

from __future__ import annotations

import pytest

from tests.told import codes, of_task


@pytest.mark.parametrize("body", ["Ủy bản", "Uỷ bân", "Hội đống", "Tòa ản", "Mặt trân"])
def test_the_people_in_a_misspelt_body_are_not_told_to_take_a_capital(body: str) -> None:
    assert "CT324" not in of_task(f"Đề nghị {body} nhân dân tỉnh cấp vốn chợ")


def test_the_people_by_themselves_take_a_capital() -> None:
    assert of_task("Vận động nhân dân giữ chợ sạch") == ["CT324"]


@pytest.mark.parametrize(
    "task",
    [
        *("Tiếp ông Møller và bà Kjær về điện gió", "Thăm hội chợ Köln, Malmö cùng đoàn"),
        *("Tiếp đoàn Åland, Tromsø, Lübeck", "Ký kết với Škoda và Citroën, Möbel"),
    ],
)
def test_foreign_names_are_no_old_code(task: str) -> None:
    assert of_task(task) == []


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Mời giám đốc Trung tâm Y tế dự", ["CT3001"]),
        ("Báo cáo Giám đốc sở trước khi họp", ["CT3001"]),
        ("Mời giám đốc các công ty dự", []),
        ("Thắp hương tại đền Nguyễn trung Trực", ["CT3002"]),
        ("Hỗ trợ hội viên Phụ nữ nghèo", ["CT3003"]),
        ("Dời chợ của các thôn Vùng cao", ["CT3003"]),
        ("Mừng ngày Quốc tế Phụ nữ", []),
        ("Mời Phó Chủ Tịch Hội dự", ["CT368"]),
        ("Trình Thường trực tỉnh ủy", ["CT368"]),
        ("Đi đường sắt Thống Nhất", []),
    ],
)
def test_posts_people_and_common_nouns(task: str, found: list[str]) -> None:
    assert of_task(task) == found


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Báo cáo bộ Công Thương", ["CT368"]),
        ("Phổ biến luật Thương mại", ["CT368"]),
        ("Làm việc với ủy ban nhân dân tỉnh", ["CT3001"]),
        ("Các ủy ban nhân dân xã báo cáo", []),
        ("Mừng xuân đinh mùi", ["CT389"]),
    ],
)
def test_bodies_laws_and_years_in_small_letters(task: str, found: list[str]) -> None:
    assert of_task(task) == found


@pytest.mark.parametrize(
    "task",
    [
        "Làm việc với Phòng Y tế huyện về tiêm chủng",
        "Kiểm tra tiến độ ở huyện Con Cuông",
        "Khảo sát chợ tại thị xã Thái Hòa",
        "Dự hội nghị ở thành phố Vinh",
        "Tiếp đoàn công tác Quận 5",
        "Kiểm tra chợ thị trấn Anh Sơn",
        "Báo cáo tình hình trên địa bàn huyện",
        "Căn cứ Luật Công đoàn ngày 20 tháng 6 năm 2012",
    ],
)
def test_what_ended_with_the_districts_is_told_of(task: str) -> None:
    assert of_task(task)[0] in ("CT390", "CT391")
    assert "CT391" not in codes(nhiem_vu=[task], ngay="28/9/2024", thang="10/2024")


@pytest.mark.parametrize(
    "task",
    [
        "Dự hội nghị tại thành phố Đà Nẵng",
        "Tham quan tại thành phố Nam Ninh (Trung Quốc)",
        "Rà soát đất rừng của huyện Con Cuông cũ",
        "Chuyển hồ sơ của các huyện cũ về xã",
    ],
)
def test_cities_and_districts_of_the_past_are_right(task: str) -> None:
    assert of_task(task) == []
