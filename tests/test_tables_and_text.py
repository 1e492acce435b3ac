"""What a table and the text beside it say of each other, and figures that a form of words ties together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ctrgen.diagnostics import Severity
from tests.told import OFFICE, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic

OF_OLD = {**OFFICE, "ngay": "28/9/2024", "thang": "10/2024"}
"""Of a day on which there were districts."""
CODES = {"CT395", "CT3013"}


def beside_table(rows: Sequence[Sequence[object]], said: str = "", head: str = "Kết quả") -> list[Diagnostic]:
    """What is found in a section with a table, the titles of whose columns are the first row."""
    table = {"cot": [{"ten": title} for title in rows[0]], "hang": [list(row) for row in rows[1:]]}
    section = {"tieu_de": head, "bang": table} | ({"mo_dau": [said]} if said else {})
    return [one for one in told(OF_OLD, nhiem_vu=None, muc=[section]) if one.code in CODES]


CROPS: list[object] = ["Xã", "Lúa", "Ngô", "Cộng"]
AT_A_CELL = (
    ([CROPS, ["A", 21, 10, 22], ["B", 35, 20, 55], ["C", 31, 9, 40], ["Cộng", 78, 39, 117]], "21"),
    ([CROPS, ["A", 12, 10, 22], ["B", 35, 28, 55], ["C", 31, 9, 40], ["Cộng", 78, 39, 117]], "28"),
    ([CROPS, ["A", 12, 10, 22], ["B", 35, 20, 65], ["C", 31, 9, 40], ["Cộng", 78, 39, 117]], "65"),
    ([["Trường", "Học sinh"], ["A", 450], ["B", 321], ["C", 208], ["Tổng số", 970]], "321"),
    ([["Lớp", "Sĩ số"], ["6A", 24], ["6B", 38], ["6C", 41], ["Cộng", 121]], "24"),
)
AT_THE_TOTAL: tuple[list[list[object]], ...] = (
    [["Lớp", "Sĩ số"], ["6A", 42], ["6B", 38], ["6C", 41], ["Cộng", 123]],
    [["Khối", "Lượt"], ["Nội", 8640], ["Ngoại", 6320], ["Nhi", 6200], ["Toàn viện", 21610]],
    [CROPS, ["A", 12, 10, 22], ["B", 35, 20, 55], ["C", 31, 9, 40], ["Cộng", 80, 39, 117]],
    [["Quỹ", "Số tiền"], ["Vì người nghèo", "12.500"], ["Khuyến học", "7.300"], ["Cộng", "20.800"]],
)
TOTALS_RIGHT: tuple[list[list[object]], ...] = (
    [["Lớp", "Sĩ số"], ["6A", 42], ["6B", 38], ["6C", 41], ["Cộng", 121]],
    [["Khối", "Lượt"], ["Nội", 8640], ["Ngoại", 6320], ["Nhi", 6200], ["Toàn viện", 21160]],
    [CROPS, ["A", 12, 10, 22], ["B", 35, 20, 55], ["C", 31, 9, 40], ["Cộng", 78, 39, 117]],
    [["Khối", "Công suất (%)"], ["Nội", 96], ["Ngoại", 94], ["Nhi", 95], ["Toàn viện", 95]],
)


@pytest.mark.parametrize(("rows", "wrong"), AT_A_CELL)
def test_the_cell_is_told_of_that_makes_its_total_right(rows: list[list[object]], wrong: str) -> None:
    (one,) = beside_table(rows)
    assert one.excerpt.strip(" -'") == wrong
    assert [other.line for other in one.related] != [one.line]


@pytest.mark.parametrize("rows", AT_THE_TOTAL)
def test_where_nothing_tells_which_cell_is_wrong_the_total_is_told_of_with_its_rows(
    rows: list[list[object]],
) -> None:
    (one,) = beside_table(rows)
    assert one.message.startswith("Tổng ghi")
    assert len(one.related) == len(rows) - 2


@pytest.mark.parametrize("rows", TOTALS_RIGHT)
def test_a_table_that_comes_to_its_totals_is_right(rows: list[list[object]]) -> None:
    assert not beside_table(rows)


def test_a_total_that_the_text_says_too_is_right_and_the_cell_beside_it_is_not() -> None:
    rows: list[list[object]] = [["Lớp", "Sĩ số"], ["6A", 24], ["6B", 38], ["6C", 51], ["Cộng", 131]]
    assert beside_table(rows)[0].excerpt.strip(" -'") == "131"
    assert beside_table(rows, "Toàn khối có 131 học sinh.")[0].excerpt.strip(" -'") == "24"


AREAS = [["Huyện", "Diện tích"], ["Đô Lương", 590], ["Yên Thành", 610], ["Nam Đàn", 420]]
SHIPS = [["Xã", "Tàu cá"], ["Quỳnh Lập", "1.120"], ["Quỳnh Phương", "980"], ["Tiến Thủy", "345"]]
WATER = [
    ["Đơn vị", "Tưới tự chảy", "Tưới động lực", "Cộng"],
    ["Bình Lục", 1150, 6350, 7500],
    ["Lý Nhân", 900, 5600, 6500],
    ["Tổng cộng", 2050, 11950, 14000],
]
COURTS = [
    ["Nội dung", "Đơn vị được giám sát"],
    ["Đất đai", "Các xã Bình Yên, Tân Xã"],
    ["Làng nghề", "Các xã Phùng Xá và Hữu Bằng"],
    ["Thi hành án", "Cục Thi hành án dân sự"],
]
TEXT_WRONG = (
    (AREAS, "Chỉ tiêu giao cho 04 huyện như sau:"),
    (SHIPS, "Toàn vùng có 5 xã có tàu cá, chi tiết theo bảng dưới:"),
    ([["Đơn vị", "Số hộ"], ["Xã A", 1], ["Xã B", 2], ["Xã C", 3]], "Kết quả rà soát của 02 đơn vị:"),
    (COURTS, "Tổng số 03 cuộc giám sát tại 06 đơn vị."),
    (AREAS, "Cao nhất là huyện Đô Lương (590 ha)."),
    (AREAS, "Nam Đàn có diện tích lớn nhất (420 ha)."),
    (SHIPS, "Nhiều nhất là xã Quỳnh Phương với 980 chiếc; ít nhất là xã Tiến Thủy với 345 chiếc."),
    (SHIPS, "Ít nhất là xã Quỳnh Phương, có 980 chiếc."),
    (WATER, "Tưới động lực chiếm 58,4% diện tích hợp đồng."),
    (WATER, "Trong đó tưới tự chảy chiếm 16,4%."),
    (WATER, "Diện tích của Bình Lục chiếm 35,6%."),
    ([["Lớp", "Sĩ số"], ["Khối 6", 120], ["Khối 7", 80], ["Cộng", 200]], "Khối lớp: Khối 6 chiếm 65%."),
)
TEXT_RIGHT = (
    (AREAS, "Chỉ tiêu giao cho 03 huyện như sau:"),
    (SHIPS, "Mỗi xã kiểm tra 5 hộ; trong 10 xã có 3 xã có tàu cá:"),
    ([["Đơn vị", "Số hộ"], ["Xã A", 1], ["Xã B", 2], ["Thị trấn C", 3]], "Kết quả của 02 xã, 01 thị trấn:"),
    (COURTS, "Tổng số 03 cuộc giám sát tại 05 đơn vị."),
    (AREAS, "Cao nhất là huyện Yên Thành (610 ha), thấp nhất là huyện Nam Đàn (420 ha)."),
    (AREAS, "Trong các huyện đồng bằng, cao nhất là huyện Đô Lương (590 ha)."),
    (AREAS, "Đô Lương phấn đấu trồng ít nhất 590 ha."),
    (SHIPS, "Nhiều nhất là xã Quỳnh Lập với 1.120 chiếc; nhì là xã Quỳnh Phương với 980 chiếc."),
    (WATER, "Tưới động lực chiếm 85,4% diện tích hợp đồng."),
    (WATER, "Trong đó tưới tự chảy chiếm 14,6%."),
    (WATER, "Tưới động lực chiếm 84% kế hoạch của cả nước."),
    (WATER, "Diện tích của Bình Lục chiếm 53,6%."),
)


@pytest.mark.parametrize(("rows", "said"), TEXT_WRONG)
def test_what_a_text_says_against_its_table_is_found(rows: list[list[object]], said: str) -> None:
    (one,) = beside_table(rows, said)
    assert one.code == "CT3013"
    assert one.related


@pytest.mark.parametrize(("rows", "said"), TEXT_RIGHT)
def test_what_a_text_says_as_its_table_does_is_right(rows: list[list[object]], said: str) -> None:
    assert not beside_table(rows, said)


def test_a_heading_counts_the_rows_of_its_table_too() -> None:
    assert beside_table(SHIPS, head="Chỉ tiêu giao 04 xã ven biển")
    assert not beside_table(SHIPS, head="Chỉ tiêu giao 03 xã ven biển")


WRONG = (
    "Trực 24/24 giờ, chia 04 ca, mỗi ca 08 giờ",
    "Bố trí bảo vệ 24/24 giờ, chia làm 03 ca, mỗi ca 6 giờ",
    "Trực chiến 24/24 giờ, gồm 02 kíp, mỗi kíp trực 8 giờ",
    "Vận hành trạm bơm 24/24 giờ, chia thành 3 ca, mỗi ca làm việc 12 giờ",
    "Vận động 45 triệu đồng/300 hộ (bình quân 200.000 đồng/hộ)",
    "Thu quỹ 60 triệu đồng/400 hộ, bình quân 250.000 đồng/hộ",
    "Hỗ trợ 90 triệu đồng/60 em (trung bình 2 triệu đồng/em)",
    "Quyên góp 12,5 triệu đồng/250 người (bình quân 100.000 đồng)",
    "Xảy ra 45 vụ, tăng 5 vụ so với cùng kỳ (42 vụ)",
    "Tiếp nhận 120 đơn thư, giảm 20 đơn so với tháng trước (130 đơn)",
    "Tai nạn giao thông 18 vụ, giảm 3 vụ so với cùng kỳ năm trước (15 vụ)",
    "Kết nạp 65 hội viên, tăng 15 hội viên so với cùng kỳ năm 2025 (60 hội viên)",
    "Thu ngân sách đạt 95% kế hoạch, vượt kế hoạch đề ra",
    "Kết nạp hội viên đạt 88,5% chỉ tiêu, vượt chỉ tiêu được giao",
    "Thu phí đạt 97% dự toán được giao, đã vượt dự toán",
    "Trồng cây đạt 90 % kế hoạch tỉnh giao, vượt kế hoạch",
    "Giữ mực nước dao động trong khoảng từ +1,80 m đến +1,20 m",
    "Mực nước hồ dao động từ +12,5 m đến +11,5 m",
    "Duy trì mực nước bể hút từ +2,10 đến +1,60 m",
    "Nhiệt độ kho trong khoảng từ +8 °C đến +2 °C",
    "Tổ chức 03 đợt: đợt 1 ở Đại Hưng, đợt 2 ở Đại Sơn, đợt 2 ở Đại Thạnh",
    "Khám lưu động đợt 1 tại Đại Hưng, đợt 2 tại Đại Sơn, đợt 3 tại Đại Lộc, đợt 3 tại Đại Nghĩa",
    "Thi đấu vòng 1 ở Vinh, vòng 2 ở Cửa Lò, vòng 2 ở Hà Tĩnh",
    "Mở lớp 1 tại hội trường huyện, lớp 2 tại xã Thanh Lĩnh và lớp 2 tại xã Thanh Đồng",
    "Trạm bơm bố trí 06 tổ máy, mỗi tổ máy 10.800 m³/giờ, tổng công suất 68.400 m³/giờ",
)
RIGHT = (
    "Trực 24/24 giờ, chia 03 ca, mỗi ca 08 giờ",
    "Bố trí bảo vệ 24/24 giờ, chia làm 04 ca, mỗi ca 6 giờ",
    "Trực chiến 24/24 giờ, gồm 02 kíp, mỗi kíp trực 12 giờ",
    "Trực 24/24 giờ, chia 03 ca, mỗi ca 08 người",
    "Vận động 45 triệu đồng/300 hộ (bình quân 150.000 đồng/hộ)",
    "Thu quỹ 60 triệu đồng/410 hộ, bình quân 146.000 đồng/hộ",
    "Hỗ trợ 90 triệu đồng/60 em (trung bình 1,5 triệu đồng/em)",
    "Quyên góp 12,5 triệu đồng/250 người (bình quân 50.000 đồng)",
    "Xảy ra 47 vụ, tăng 5 vụ so với cùng kỳ (42 vụ)",
    "Tiếp nhận 110 đơn thư, giảm 20 đơn so với tháng trước (130 đơn)",
    "Xảy ra 45 vụ, xử lý 30 vụ, tăng 5 vụ so với cùng kỳ (25 vụ)",
    "Kết nạp 65 hội viên, tăng 5 hội viên so với cùng kỳ năm 2025 (60 hội viên)",
    "Thu ngân sách đạt 95% kế hoạch năm, vượt kế hoạch tháng",
    "Kết nạp hội viên đạt 108,5% chỉ tiêu, vượt chỉ tiêu được giao",
    "Thu phí tăng 12% dự toán, vượt dự toán",
    "Trồng cây đạt 90% kế hoạch, phấn đấu vượt kế hoạch trong quý IV",
    "Giữ mực nước dao động trong khoảng từ +1,20 m đến +1,80 m",
    "Hạ mực nước hồ từ +12,5 m đến +11,5 m",
    "Tháo nước từ +2,10 m đến +1,60 m trong 03 ngày",
    "Nhiệt độ kho trong khoảng từ +2 °C đến +8 °C",
    "Tổ chức 03 đợt: đợt 1 ở Đại Hưng, đợt 2 ở Đại Sơn, đợt 3 ở Đại Thạnh",
    "Tổ chức 02 đợt thi: đợt 1 ở Đại Hưng, đợt 2 ở Đại Sơn; đợt 2 do Đoàn xã Đại Thạnh phục vụ",
    "Thi đấu vòng 1 ở Vinh, vòng 2 ở Cửa Lò; bảng B vòng 1 ở Hà Tĩnh, vòng 2 ở Kỳ Anh",
    "Khám đợt 1 ở Đại Hưng, đợt 2 ở Đại Sơn và Đại Thạnh",
    "Trạm bơm bố trí 06 tổ máy, mỗi tổ máy 10.800 m³/giờ, tổng công suất 64.800 m³/giờ",
)


def grave(task: str) -> set[str]:
    found = told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])
    return {one.code for one in found if one.severity is not Severity.NOTE}


@pytest.mark.parametrize("task", WRONG)
def test_figures_that_a_form_of_words_ties_together_and_that_differ_are_found(task: str) -> None:
    assert grave(task) & {"CT396", "CT3022", "CT3021"}


@pytest.mark.parametrize("task", RIGHT)
def test_figures_that_come_to_each_other_are_right(task: str) -> None:
    assert not grave(task)
