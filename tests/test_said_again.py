"""What is pasted twice, tasks written twice in other words, notes of drafters; and right lines alike."""

from __future__ import annotations

import pytest

from tests.told import of_task

AGAIN = (
    "Trả lương trước ngày 05 tháng sau trước ngày 05",
    "Gửi số liệu về Văn phòng trước 16 giờ hằng ngày trước 16 giờ",
    "Phối hợp Công an phường tuần tra phối hợp Công an phường",
    "Khảo sát các chợ dân sinh trên địa bàn các chợ dân sinh",
)
NOT_AGAIN = (
    "Phối hợp với Ủy ban nhân dân tỉnh và Ủy ban nhân dân xã",
    "Từ đầu chợ Vinh đến cuối chợ Vinh bày đèn lồng",
    "Mỗi chợ một góc xanh, mỗi chợ một điểm đến",
    "Thu thập chỉ tiêu thống kê thuộc hệ thống chỉ tiêu thống kê của tỉnh",
    "Giao Phòng Quản lý thương mại, Phòng Quản lý công nghiệp",
)
TASKS = (
    (
        "Rà soát hộ kinh doanh chưa đăng ký thuế ở các chợ",
        "Kiểm tra chợ; rà soát ở các chợ hộ kinh doanh chưa đăng ký thuế",
    ),
    (
        "Phối hợp với Công an xã tuyên truyền an toàn giao thông, phòng, chống bạo lực học đường",
        "Phối hợp với Công an xã tuyên truyền an toàn giao thông, phòng ngừa bạo lực trong học sinh",
    ),
    (
        "Quyết toán chi phí hội chợ quý II với Trung tâm Xúc tiến thương mại trước ngày 20/10/2026",
        "Quyết toán chi phí hội chợ quý II với đơn vị xúc tiến thương mại",
    ),
    (
        "Xe bán hàng lưu động phục vụ tại 08 xã vùng cao, mỗi xã 01 buổi",
        "Đưa xe bán hàng lưu động đến phục vụ 08 xã vùng cao",
    ),
)
OTHER_TASKS = (
    (
        "Kiểm tra giá xăng dầu ở huyện Nam Đàn ngày 05/10",
        "Kiểm tra giá xăng dầu ở huyện Thanh Chương ngày 06/10",
    ),
    ("Sơ kết công tác dân vận quý III của Chi bộ", "Sơ kết công tác tuyên giáo quý III của Chi bộ"),
    (
        "Báo cáo theo Kế hoạch số 118/KH-UBND ngày 15/9/2025 của Ủy ban nhân dân tỉnh",
        "Sơ kết Kế hoạch số 118/KH-UBND ngày 15/9/2025 của Ủy ban nhân dân tỉnh",
    ),
    ("Đồng chí Trần Thị Nhài phụ trách cụm 2", "Đồng chí Trần Thị Nhàn phụ trách cụm 4"),
    ("Tập huấn kỹ năng bán hàng cho tiểu thương", "Tập huấn phòng cháy cho tiểu thương"),
)
OTHERWISE = {
    "CT3081": (
        "Hỗ trợ 20 hộ sửa quầy (chị Hằng xem lại số này)",
        "Mời 12 doanh nghiệp (hỏi lại phòng Kế hoạch)",
        "Chi 5 triệu đồng (sẽ bổ sung sau)",
    ),
    "CT362": ("Kết quả Ðại hội Hội Doanh nghiệp", "Phối hợp với Ðoàn phường"),
    "CT370": ("Bình ổn giá với 120 khách hàng hàng mua lẻ", "Phấn đấu 100 phần trăm % hộ ký cam kết"),
    "CT3008": ("Vệ sinh kho 3 tháng 1 lần/quý", "Đo độ ồn 2 tuần 1 lần/tháng"),
    "CT3005": ("Mời Trưởng thôn các thôn dự", "Mời Bí thư chi bộ các chi bộ dự"),
    "CT375": ("Khắc phục hiệu quả mưa lũ", "Nộp phí trong quí II"),
}
RIGHT = (
    "Hỗ trợ 20 hộ sửa quầy (đợt 2)",
    "Bán hàng hàng ngày ở chợ",
    "Vệ sinh kho 3 tháng 1 lần",
    "Họp 2 lần/tháng",
    "Mời trưởng các thôn dự",
    "Khắc phục hậu quả mưa lũ, phòng, chống có hiệu quả thiên tai",
    "Khắc phục hiệu quả những hạn chế đã nêu",
)


@pytest.mark.parametrize("sentence", AGAIN)
def test_words_pasted_twice_are_told_of(sentence: str) -> None:
    assert "CT3080" in of_task(sentence)


@pytest.mark.parametrize("sentence", NOT_AGAIN)
def test_two_things_of_one_kind_are_no_words_pasted_twice(sentence: str) -> None:
    assert "CT3080" not in of_task(sentence)


@pytest.mark.parametrize("tasks", TASKS)
def test_a_task_in_other_words_is_told_of_once(tasks: tuple[str, str]) -> None:
    assert of_task(*tasks).count("CT3079") == 1


@pytest.mark.parametrize("tasks", OTHER_TASKS)
def test_two_tasks_of_one_kind_are_two(tasks: tuple[str, str]) -> None:
    assert "CT3079" not in of_task(*tasks)


@pytest.mark.parametrize(
    ("code", "sentence"), [(code, one) for code, all_of in OTHERWISE.items() for one in all_of]
)
def test_what_drafters_leave_is_told_of(code: str, sentence: str) -> None:
    assert code in of_task(sentence)


@pytest.mark.parametrize("sentence", RIGHT)
def test_right_lines_alike_stay(sentence: str) -> None:
    assert not {*OTHERWISE, "CT3079", "CT3080"} & set(of_task(sentence))
