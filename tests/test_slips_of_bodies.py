"""Bodies, posts, recipients, annexes and places that are none; and right ones that look alike."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_slips_by_kind import codes, of_task

WRONG = {
    "CT3051": (
        "Phối hợp với Sở Nội vụ huyện rà soát",
        "Gửi Sở Giáo dục và Đào tạo quận Hai Bà Trưng",
        "Phòng Nội vụ tỉnh hướng dẫn",
        "Xin ý kiến Ban Thường vụ Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Báo cáo Ban Thường trực Huyện ủy",
        "Trình Ban Thường vụ Hội đồng nhân dân huyện",
        "Mời Bí thư Ủy ban nhân dân huyện dự",
        "Mời Phó Chủ tịch Huyện đoàn dự",
        "Mời Giám đốc Công an huyện dự",
        "Mời Trưởng Công an tỉnh dự",
        "Mời Trưởng ban Ban Chỉ huy Quân sự huyện dự",
        "Mời Giám đốc Trường THPT số 1 dự",
        "Mời Viện trưởng Tòa án nhân dân huyện dự",
        "Mời Chủ tịch Sở Nội vụ dự",
        "Mời Ban Chấp hành Ủy ban nhân dân xã dự",
        "Phối hợp với Ban Chỉ huy Quân sự tỉnh",
        "Báo cáo Ủy ban nhân dân thôn",
        "Mời Chủ tịch Đoàn xã dự",
    ),
    "CT3024": (
        "Lịch cụ thể tại Phụ lục II kèm theo",
        "Phân công theo phụ lục 1 đính kèm",
        "Chi tiết tại Phụ lục kèm theo Chương trình này",
    ),
    "CT3025": (
        "Tham quan tại huyện Mù Cang Trải",
        "Học tập tỉnh Thái Nguyễn",
        "Thăm thành phố Hải Phóng",
        "Thăm mô hình ở Đắc Lắc",
        "Tham quan huyện Thanh Trương",
        "Đi tỉnh Bắc Cạn",
        "Tuyên truyền về Hoàng Xa, Trường Xa",
        "Thăm đồng bào tỉnh Hoà Bính",
    ),
}
RIGHT = (
    "Phối hợp với Sở Nội vụ, huyện và xã rà soát",
    "Mời Giám đốc Công an tỉnh, Trưởng Công an huyện dự",
    "Mời Chỉ huy trưởng Ban Chỉ huy Quân sự huyện dự",
    "Giao ban Thường trực Đảng ủy",
    "Báo cáo Ban Thường vụ Tỉnh ủy, Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Mời Giám đốc Phòng giao dịch Ngân hàng Chính sách xã hội dự",
    "Mời Bí thư sở tại dự",
    "Phối hợp với Bộ Chỉ huy Quân sự tỉnh, Ban Chỉ huy Quân sự huyện",
    "Mời Chủ nhiệm Ủy ban Kiểm tra, Chi cục Thuế huyện dự",
    "Thực hiện theo Phụ lục II kèm theo Nghị định về công tác văn thư",
    "Tham quan tỉnh Đắk Lắk, huyện Mù Cang Chải, thành phố Buôn Ma Thuột",
    "Thăm tỉnh Hoà Bình, thị xã Cửa Lò, huyện Quỳnh Lưu",
    "Gặp ông Phan Giang Nam ở huyện Quảng Lâm",
)


@pytest.mark.parametrize(("code", "task"), [(code, task) for code, tasks in WRONG.items() for task in tasks])
def test_what_no_office_has_is_told_of(code: str, task: str) -> None:
    assert code in of_task(task)


@pytest.mark.parametrize("task", RIGHT)
def test_right_bodies_and_places_are_silent(task: str) -> None:
    assert codes(nhiem_vu=[task, "Niêm yết giá"]) == set()


FILED = "Lưu: VT, VP"
PAPERS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("CT3052", {"noi_nhan": ["Hội Nông dân các xã, phường", FILED]}),
    ("CT3052", {"noi_nhan": ["Ủy ban nhân dân quận", FILED]}),
    ("CT3052", {"noi_nhan": ["Các xã, thị trấn (để báo cáo)", FILED]}),
    ("CT3052", {"noi_nhan": ["Hội Nông dân tỉnh Nghệ An (để thực hiện)", FILED]}),
    (
        "CT234",
        {
            "co_quan": {"ten": "Ban Chỉ huy Quân sự huyện Thanh Chương"},
            "ky_hieu": "CTr-BCH",
            "nguoi_ky": {"chuc_vu": "Trưởng ban", "ho_ten": "Lê An"},
        },
    ),
    (
        "CT234",
        {
            "co_quan": {"ten": "Công an huyện Thanh Chương"},
            "ky_hieu": "CTr-CAH",
            "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Lê An"},
        },
    ),
    (
        "CT236",
        {
            "co_quan": {"ten": "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Thanh Chương"},
            "ky_hieu": "CTr-MTTQ",
            "nguoi_ky": {"quyen_han": "TM. Ban Thường vụ", "chuc_vu": "Chủ tịch", "ho_ten": "Lê An"},
        },
    ),
    ("CT236", {"nguoi_ky": {"quyen_han": "TM. Ban Thường trực", "chuc_vu": "Chủ tịch", "ho_ten": "Lê An"}}),
    (
        "CT236",
        {
            "co_quan": {"cap_tren": "Ủy ban MTTQ Việt Nam tỉnh Nghệ An", "ten": "Ban Thường trực"},
            "ky_hieu": "CTr-MTTQ-BTT",
            "nguoi_ky": {"quyen_han": "TM. Ban Thường vụ", "chuc_vu": "Chủ tịch", "ho_ten": "Lê An"},
        },
    ),
    ("CT274", {"nguoi_ky": {"quyen_han": "TUQ. Chủ tịch", "chuc_vu": "Phó Chủ tịch", "ho_ten": "Lê An"}}),
    (
        "CT3051",
        {
            "co_quan": {"ten": "Hội đồng nhân dân huyện Thanh Chương"},
            "ky_hieu": "CTr-HĐND",
            "nhiem_vu": ["Ban Văn hóa - Xã hội giám sát thu học phí", "Niêm yết giá"],
            "nguoi_ky": {"quyen_han": "TM. Hội đồng nhân dân", "chuc_vu": "Chủ tịch", "ho_ten": "Lê An"},
        },
    ),
)


@pytest.mark.parametrize(("code", "keys"), PAPERS)
def test_what_a_paper_cannot_have_is_told_of(code: str, keys: dict[str, Any]) -> None:
    assert code in codes(**keys)


@pytest.mark.parametrize(
    "keys",
    [
        {"noi_nhan": ["Hội Nông dân các xã, thị trấn", "Hội Nông dân tỉnh (để báo cáo)", FILED]},
        {
            "co_quan": {"ten": "Công an huyện Thanh Chương"},
            "ky_hieu": "CTr-CAH",
            "nguoi_ky": {"chuc_vu": "Trưởng Công an huyện", "ho_ten": "Lê An"},
        },
        {"nguoi_ky": {"quyen_han": "TM. Ban Thường vụ", "chuc_vu": "Chủ tịch", "ho_ten": "Lê An"}},
        {
            "nhiem_vu": ["Phân công theo Phụ lục kèm theo"],
            "phu_luc": [{"tieu_de": "Phân công", "doan": "Văn phòng lo."}],
        },
    ],
)
def test_right_papers_that_look_alike_are_silent(keys: dict[str, Any]) -> None:
    assert codes(**keys) == set()


NAMED_TWICE = (
    ("CT3026", ["Bà Trần Thị Nhài phụ trách cụm 2", "Bà Trần Thị Nhàn phụ trách cụm 4"]),
    ("CT3026", ["Ông Lò Văn Thành dạy lớp sáng", "Ông Lò Văn Thanh dạy lớp chiều"]),
    ("CT3027", ["Giao chị Lê Thị Hằnng phụ trách", "Niêm yết giá"]),
    ("CT3027", ["Mời ông Nguyễn Văn Hùngg dự", "Niêm yết giá"]),
    ("CT376", ["Giao Phòng Kế hoạch tổng hợp ghi sổ", "Nộp cho Phòng Kế hoạch và Tổng hợp ngay"]),
    ("CT376", ["Giao Phòng Giáo dục và Đào tạo ghi sổ", "Nộp cho Phòng Giáo dục - Đào tạo ngay"]),
    (
        "CT254",
        [
            "Tư vấn nghề cho 2.500 học sinh lớp 12 trước ngày thi tốt nghiệp",
            "Tư vấn nghề cho 2.500 học sinh lớp 12 trước kỳ thi tốt nghiệp",
        ],
    ),
)


@pytest.mark.parametrize(("code", "tasks"), NAMED_TWICE)
def test_one_name_in_two_ways_is_told_of(code: str, tasks: list[str]) -> None:
    assert code in codes(nhiem_vu=tasks)


@pytest.mark.parametrize(
    "tasks",
    [
        ["Mời ông Lê Văn Hùng và ông Lê Văn Hưng dự", "Niêm yết giá"],
        ["Mời bà Đinh Thị Hrê dự", "Niêm yết giá"],
        ["Phòng Nội vụ, Thanh tra ghi sổ", "Phòng Nội vụ và Thanh tra huyện trực lễ"],
        [
            "Trồng 2.500 cây keo ở xã Cát Văn trong vụ đông năm nay",
            "Trồng 2.500 cây lát ở xã Phong Thịnh trong vụ xuân",
        ],
    ],
)
def test_two_names_are_two(tasks: list[str]) -> None:
    assert codes(nhiem_vu=tasks) == set()
