"""Faults that an editor marks in a finished paper, each beside sentences of the same words that are right."""

from __future__ import annotations

import pytest

from tests.told import of_task

FAULTY = (
    ("CT3022", "Mỗi tổ trình bày một đề tài, thời lượng từ 15 đến 10 phút"),
    ("CT3022", "Trồng bổ sung từ 500 cây đến 300 cây ở mỗi thôn"),
    ("CT368", "Giao ban công tác Mặt trận các thôn tổ chức"),
    ("CT396", "Thu quỹ được 90 triệu đồng, bằng 120% so với kế hoạch 80 triệu đồng"),
    ("CT396", "Công an xã đã xử lý 05/04 vụ"),
    ("CT396", "Công an phường đã khởi tố 06/05 vụ"),
    ("CT396", "Tổ thẩm định đã nghiệm thu 04/03 công trình"),
    ("CT3080", "Sửa chữa nhà văn hóa thôn Đoài, sửa chữa nhà văn hóa thôn Đoài"),
    ("CT396", "Trong tháng đã giải quyết 03/02 đơn vị có vướng mắc"),
    ("CT3012", "Kết nạp 12 đảng viên, trong đó nữ 07 đồng chí, nam 04 đồng chí"),
    ("CT3080", "Kiểm tra việc tu sửa kênh mương nội đồng, tu sửa kênh mương nội đồng"),
    ("CT3008", "Nâng tổng số lên trên 120 thôn trở lên đạt chuẩn"),
    ("CT375", "Khắc phục thái độ bàng quang với việc chung"),
    ("CT3001", "Làm việc với ngân hàng chính sách xã hội về vốn vay"),
)
RIGHT = (
    "Giảm thời gian giải quyết từ 15 đến 10 ngày",
    "Giảm tỷ lệ hộ nghèo từ 7% đến 5%",
    "Mỗi tổ trình bày từ 10 đến 15 phút",
    "Thu quỹ được 90 triệu đồng, bằng 120% so với cùng kỳ năm trước",
    "Kết nạp 12 đảng viên, trong đó nữ 07 đồng chí, nam 05 đồng chí",
    "Tu sửa kênh mương nội đồng, tu sửa đường liên thôn",
    "Thẩm định xã đạt chuẩn nông thôn mới, nông thôn mới nâng cao",
    "Thi công đường liên thôn ấp Đồn và ấp Chợ",
    "Nâng tổng số lên trên 120 thôn đạt chuẩn",
    "Mời thành viên Ban Chỉ đạo, Ban Chỉ đạo các xã dự",
    "Siêu âm bàng quang cho người cao tuổi",
    "Có mặt từ 30 đến 15 phút trước giờ họp",
    "Mời Ban công tác Mặt trận các thôn và Ban kiểm soát dự họp",
    "Mời Ban Công tác Mặt trận các thôn và Ban Kiểm soát dự họp",
)


@pytest.mark.parametrize(("code", "sentence"), FAULTY)
def test_what_an_editor_would_mark_is_told_of(code: str, sentence: str) -> None:
    assert code in of_task(sentence)


@pytest.mark.parametrize("sentence", RIGHT)
def test_what_is_right_beside_it_is_not(sentence: str) -> None:
    assert of_task(sentence) == []
