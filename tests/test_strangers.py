"""Kinds of faults that papers of strangers had and the checker once missed, and what is right beside them."""

from __future__ import annotations

import pytest

from tests.test_checker_cases import codes, of_task

COMMITTEE = {
    "co_quan": {"ten": "Ủy ban nhân dân xã Khe Vàng"},
    "ky_hieu": "CTr-UBND",
    "dia_danh": "Khe Vàng",
}


# Districts and what was theirs, after 1 July 2025


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


# Words beside numbers, and words that are right elsewhere


@pytest.mark.parametrize(
    "task",
    [
        "Nộp trước ngay 15/10/2026",
        "Tổng kết thang 9/2026",
        "Thi hành sô 15/KH-UBND ngày 05/9/2026",
        "Họp lúc 14 giơ 30 phút",
        "Kinh phí 350 triệu đông",
        "Đạt từ 80% trở nên",
        "Mời người từ 60 tuổi trở nên",
        "Làng quê trở lên khang trang",
        "Họp vào buổi sang",
        "Chuẩn bị bàn bàn giao tài sản",
    ],
)
def test_a_word_with_another_mark_is_found_by_what_stands_beside_it(task: str) -> None:
    assert len(of_task(task)) == 1


@pytest.mark.parametrize("task", ["Các hộ trở nên khá giả", "Đạt từ 80% trở lên", "Đi ngay 15 phút sau"])
def test_the_same_words_where_they_are_right_are_left_alone(task: str) -> None:
    assert of_task(task) == []


def test_a_word_twice_twice_in_one_text_is_one_finding() -> None:
    assert of_task("Kiểm tra tra chợ đêm, kiểm tra tra chợ quê") == ["CT370"]


# Who signs, where one meets, how texts begin and end


def test_who_signs_for_the_head_of_a_committee_signs_on_its_behalf_too() -> None:
    signer = {"quyen_han": "KT. Chủ tịch", "chuc_vu": "Phó Chủ tịch", "ho_ten": "Võ Hữu Tấn"}
    assert codes(**COMMITTEE, nguoi_ky=signer) == ["CT276"]
    both = {**signer, "quyen_han": ["TM. Ủy ban nhân dân", "KT. Chủ tịch"]}
    assert codes(**COMMITTEE, nguoi_ky=both) == []


@pytest.mark.parametrize("room", ["Phòng 2", "phòng Hội đồng", "Nhà văn hóa xã", "Phòng A301"])
def test_rooms_by_other_names_hold_one_meeting_at_a_time(room: str) -> None:
    first = {"ten": "Giao ban", "ngay": "20/10/2026", "gio": "8:00", "dia_diem": room}
    assert codes(cuoc_hop=[first, {**first, "ten": "Tập huấn kế toán"}]) == ["CT338"]


def test_a_line_of_recipients_begins_with_a_capital() -> None:
    assert codes(noi_nhan=["ban Giám đốc", "Lưu: VT, VP"]) == ["CT255"]


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (["Thu phí đúng mức.", "Sắp lại quầy hàng;", "Dọn rác mỗi tối."], ["CT246"]),
        (["Thu phí đúng mức;", "Sắp lại quầy hàng;", "Dọn rác mỗi tối."], []),
    ],
)
def test_paragraphs_end_in_one_way(paragraphs: list[str], found: list[str]) -> None:
    sections = [
        {"tieu_de": "Quản lý chợ", "doan": paragraphs},
        {"tieu_de": "Khuyến công", "doan": "Mở lớp may."},
    ]
    assert codes(nhiem_vu=None, muc=sections) == found


def test_a_range_of_years_has_a_space_on_both_sides_or_on_none() -> None:
    assert of_task("Tổng kết năm học 2025 -2026") == ["CT356"]
