"""Slips that are words themselves: beside another, in fixed phrases, after numbers; and right ones alike."""

from __future__ import annotations

import pytest

from tests.told import of_task

WRONG = (
    # two syllables that are no word, one letter or mark from a word of nearly every paper
    "Bố trí lịch tiếp ông dân",
    "Hoàn thiện hồ sơ chấp hành kỷ luật đảng vien",
    "Sắp xếp ăn phòng làm việc của tổ",
    "Lập trang mang của thư viện",
    "Hội giả ngân vốn vay trước hạn",
    # a single syllable beside a word that hardly stands without it
    "Bàn Thường vụ Huyện đoàn phân công trực",
    "Hội nghị Bang Chấp hành mở rộng",
    "Thực hiện Nghị định sô 30 của Chính phủ",
    "Phố Chủ tịch phụ trách văn xã chủ trì",
    "Hội Bông dân các xã rà soát hội viên",
    "Vận hành mang xã hội của trường",
    "Ra mắt câu lạc bộ ngươi cao tuổi",
    # words that were not known
    "Xử lý các doanh nghiệp nộp chận tiền thuê đất",
    "Phát xà phong cho học sinh",
    "Mua thùng đụng rác đặt ở chợ",
    "Đám cháy được dập tắc trong đêm",
    # after a number
    "Trồng 500 cay xanh ven đường",
    "Hệ thống hóa kỳ 2019 - 2023 đễ các xã tra cứu",
    "Giúp 30 nạn gỗ cho thương binh",
)
RIGHT = (
    "Các mặt hàng có cùng xuất xứ phải dán tem",
    "Ngân hàng trả lãi cho hộ gửi",
    "Bàn công tác tổ chức lớp học hè",
    "Phó Giám đốc Sở Nội vụ dự, Thông báo Sở Nội vụ mới gửi",
    "Hỗ trợ hộ nông dân mua giống",
    "Kiểm sát viên kiểm sát việc bắt giữ",
    "Các quy định mở của trường",
    "Thu bảo hiểm y tế hộ gia đình",
    "Đăng ký Luật Đầu tư công số 58/2024/QH15",
    "Trồng 12 ha rừng, 3 ha ở bãi bồi",
    "Thu hoạch 1.250 ha lạc vụ Xuân",
    "Xử lý thông tin xấu, độc trên không gian mạng",
    "Tổng đàn lợn 12.000 con, cấp mã vùng trồng",
    "Khách đi đò, chủ đò trang bị áo phao",
    "Nâng cấp tuyến đường nối với quốc lộ",
)


@pytest.mark.parametrize("sentence", WRONG)
def test_a_word_beside_another_is_a_slip_where_one_letter_makes_a_common_word(sentence: str) -> None:
    assert {"CT375", "CT380"} & set(of_task(sentence))


@pytest.mark.parametrize("sentence", RIGHT)
def test_right_words_that_are_near_common_ones_stay(sentence: str) -> None:
    assert not {"CT375", "CT380"} & set(of_task(sentence))
