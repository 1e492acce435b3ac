"""Figures that follow from others: sums, products, shares, counts."""

from __future__ import annotations

import pytest

from tests.told import codes, of_task


@pytest.mark.parametrize(
    "task",
    [
        "Mỗi ngày lập 05 biên bản, trong 20 ngày lập 120 biên bản",
        "Thanh toán mỗi ngày 30.000 đồng, 20 ngày là 500.000 đồng",
        "Trao 20 suất quà, mỗi suất 500.000 đồng (tổng 12.000.000 đồng)",
        "Trao 20 suất quà trị giá 500.000 đồng/suất, tổng trị giá 12.000.000 đồng",
        "Chuẩn bị quà (38 suất, mỗi suất 500.000 đồng; cộng 18.000.000 đồng)",
        "Ký hợp đồng; kinh phí 1,2 tỷ đồng, chia 03 đợt, mỗi đợt 300 triệu đồng",
        "Hiến máu: vận động 120 người, dự kiến thu 140 đơn vị máu (mỗi người một đơn vị)",
        "Vận động 38 tỷ đồng, bằng 110% chỉ tiêu 40 tỷ đồng",
        "Đăng ký 80 hộ; phấn đấu đạt 75%, tức 50 hộ",
        "Hoàn thành 45/50 hộ (95%)",
        "Đạt 90% (50/100 hộ)",
        "Tiêm đủ mũi cho 612/1.360 trẻ, đạt 55%",
        "Trồng được 12.500/15.000 cây, đạt 93,3%",
        "Đạt 88,2% (1.100/1.360 hộ)",
        "Trao giải nhất 01, nhì 02, ba 03, khuyến khích 05, cộng 12 giải",
        "Kinh phí 64 triệu đồng: bạt 40 triệu đồng, tập huấn 14 triệu đồng, vắc xin 12 triệu đồng",
        "Tổng số 45 đại biểu (20 nam, 30 nữ)",
    ],
)
def test_what_does_not_come_to_what_is_said_is_told_once(task: str) -> None:
    assert of_task(task) == ["CT396"]


@pytest.mark.parametrize(
    "task",
    [
        "Xóa 214 nhà tạm, trong đó xây mới 150 nhà, sửa chữa 54 nhà",
        "Bàn giao 118 km, đoạn qua tỉnh 85 km, đoạn qua tỉnh bạn 32 km",
        "Rà soát 412 công dân (trong đó 297 hoãn, 105 sẵn sàng)",
    ],
)
def test_parts_that_are_perhaps_all_there_are_make_a_note(task: str) -> None:
    assert of_task(task) == ["CT3012"]


@pytest.mark.parametrize(
    "task",
    [
        "Trao 20 suất quà, mỗi suất 500.000 đồng, hỗ trợ xây nhà 50.000.000 đồng",
        "Kiểm tra 12 cơ sở, trong đó có 02 cơ sở mới, 01 cơ sở vi phạm",
        "Mở 02 lớp, mỗi lớp 30 học viên, thời gian 03 ngày",
        "Xử lý 120 hồ sơ, giải quyết 110 hồ sơ, đạt 91,7%",
        "Hoàn thành 45/50 hộ (90%), còn 5 hộ",
        "Tiêm đủ mũi cho 612/1.360 trẻ, đạt 45%",
        "Trồng được 12.500/15.000 cây, đạt 83,3%",
        "Đạt 80,9% (1.100/1.360 hộ)",
        "Thu 1.250,5/2.000 triệu đồng, đạt 62,5%",
        "Lấy mẫu 30 cơ sở, mỗi cơ sở 02 mẫu, kiểm nghiệm 10 mẫu tại tỉnh",
        "Giải ngân 1.250 triệu đồng, đạt 62,5% kế hoạch 2.000 triệu đồng",
        "Mỗi xã ít nhất 60 người, 124 xã là 7.440 người",
    ],
)
def test_figures_that_agree_or_have_nothing_to_do_with_each_other_are_left_alone(task: str) -> None:
    assert of_task(task) == []


def test_items_are_counted() -> None:
    two = {"noi_dung": "Tập trung ba nội dung trọng tâm sau:", "muc_con": ["Dọn chợ", "Niêm yết giá"]}
    assert codes(nhiem_vu=[two, "Kiểm tra chợ đêm"]) == ["CT3013"]
    assert of_task("Triển khai 03 nội dung: (1) kiểm tra; (2) báo cáo") == ["CT3013"]
    assert of_task("Tập huấn 03 ngày từ ngày 12 đến ngày 16/10/2026") == ["CT3013"]
    assert of_task("Tập huấn 05 ngày từ ngày 12 đến ngày 16/10/2026") == []
