"""Capitals by words: names, bodies, posts, laws, places, common words, and one name in two ways."""

from __future__ import annotations

from typing import Any

import pytest

from tests.told import codes, of_task


@pytest.mark.parametrize(
    "task",
    [
        "Sinh hoạt Chi Bộ tháng 10",
        "Mời Hội Cựu Chiến binh xã",
        "Mời Hội cựu chiến binh dự lễ",
        "Phổ biến Luật cư trú cho hộ dân",
        "Học Luật đất đai mới",
        "Mời Chánh văn phòng phát biểu",
        "Thông tin của Phó chủ tịch phụ trách",
        "Vốn của chương trình mục tiêu Quốc gia",
        "Gửi các Sở, Ban, ngành",
        "Phiên dịch tiếng thái, tiếng Mông",
        "Hỗ trợ đồng bào ê đê ở vùng cao",
        "Giới thiệu người ứng cử đại biểu quốc hội",
        "Thăm Trường Mầm Non Hoa Gạo",
    ],
)
def test_bodies_posts_laws_and_peoples_have_their_capitals(task: str) -> None:
    assert of_task(task) == ["CT368"]


@pytest.mark.parametrize(
    "task",
    [
        "Tập huấn Nông Nghiệp sạch",
        "Mừng ngày Quốc Khánh",
        "Mời các Doanh Nghiệp ở chợ",
        "Phối hợp với Công An huyện",
        "Mời Đại Biểu dự lễ",
    ],
)
def test_a_common_word_has_one_capital_at_most(task: str) -> None:
    assert of_task(task) == ["CT359"]


@pytest.mark.parametrize(
    "task",
    [
        "Khảo sát chợ ở thôn Đoàn Kết, xã Hợp Tác",
        "Giao ông Nguyễn Thành Công, bà Văn Minh theo dõi",
        "Mời báo Tiền Phong, báo Lao Động đưa tin",
        "Giao Trưởng Phòng Nội vụ, Phó Trưởng Ban Quản lý chợ",
        "Sở Công Thương kiểm tra lúa Đông Xuân",
        "Ban chỉ đạo nào báo cáo trước thì được khen",
        "Bàn về công nghệ an toàn, an ninh bình yên, trung bình định kỳ",
        "KIỂM TRA CHỢ CỦA HỘI CỰU CHIẾN BINH",
        "Hòa bình cho trẻ em; vì một nền hòa bình",
        "Nam định hướng chợ theo kế hoạch",
        "Họp ban chỉ đạo của các xã, mời phó chủ tịch dự",
    ],
)
def test_names_and_what_is_of_any_body_may_stand(task: str) -> None:
    assert of_task(task) == []


@pytest.mark.parametrize(
    "task",
    ["Tổ chức Tết trung thu cho trẻ", "Họp mặt tết nguyên tiêu", "Nghỉ tết Nguyên Đán", "Quà tết trung thu"],
)
def test_festivals_have_one_capital_in_their_name(task: str) -> None:
    assert of_task(task) == ["CT322"]


@pytest.mark.parametrize(
    "task",
    [
        "Dời chợ cũ ở Phường Bến Đá",
        "Mở điểm bán hàng ở Xã Đồng Cát",
        "Dự hội chợ tại Thành phố Cần Thơ",
        "Khảo sát tại xã Hoa Sơn, Phường Khe Mây",
        "Kiểm tra chợ ở xã Khe vàng",
        "Mở quầy hàng ở phường Bến đá",
        "Dời chợ của thôn Đồng ngập",
        "Dự hội chợ ở cần Thơ và Huế",
        "Khảo sát chợ tại Quảng trị",
        "Khảo sát chợ ở Thái bình",
        "Dự hội chợ tại Hải phòng",
        "Dời chợ của tỉnh Ninh bình",
        "Mở quầy hàng ở Hà Nội và Lâm đồng",
        "Mừng Phụ nữ việt nam tiêu biểu",
    ],
)
def test_a_unit_has_no_capital_and_its_name_has_all(task: str) -> None:
    assert of_task(task) == ["CT328"]


@pytest.mark.parametrize(
    "task",
    [
        "Khảo sát chợ ở Phường Lê Lợi",
        "Xã Khe Vàng báo cáo",
        "Dự lễ ở Thành phố Hồ Chí Minh",
        "Khảo sát chợ ở Phường Điện Biên Phủ",
        "Giao xã Khe họp, thôn Trung cùng báo cáo",
        "Thăm thôn Văn hóa, phường Trung tâm",
    ],
)
def test_a_unit_named_after_a_person_or_at_the_head_may_stand(task: str) -> None:
    assert of_task(task) == []


@pytest.mark.parametrize(
    "tasks",
    [
        ("Họp Ban Chỉ đạo chống hàng giả", "Kiện toàn Ban chỉ đạo chống hàng giả"),
        ("Lập Tổ Kiểm tra liên ngành", "Nghe Tổ kiểm tra liên ngành báo cáo"),
        ("Nghe Đoàn kiểm tra số 2 báo cáo", "Đón Đoàn Kiểm tra số 2"),
        ("Mời Liên đoàn Lao động tỉnh", "Làm việc với Liên đoàn lao động tỉnh"),
        ("Tiêm vắc-xin cho đàn lợn", "Mua vắc xin cho đàn gà"),
        ("Đậu ô-tô trước chợ", "Cấm ô tô ở chợ đêm"),
    ],
)
def test_a_name_and_a_word_are_written_in_one_way(tasks: tuple[str, str]) -> None:
    assert of_task(*tasks) == ["CT376"]


def test_a_name_is_also_read_where_it_issues_and_signs() -> None:
    assert codes(nguoi_ky={"chuc_vu": "Phó giám đốc", "quyen_han": "KT. Giám đốc", "ho_ten": "Lê An"}) == [
        "CT368"
    ]
    union: dict[str, Any] = {"ten": "Ban Chấp hành Quận Đoàn Ô Môn"}
    assert "CT368" in codes(co_quan=union)


@pytest.mark.parametrize(
    "task",
    [
        "Kiểm tra chợ đêm, Nhắc nhở tiểu thương",
        "Ra văn bản về việc Mở phiên chợ tết",
        "Họp về việc Tổ chức hội chợ",
        "Đi các chợ, Tuyên truyền giá niêm yết",
    ],
)
def test_a_verb_inside_a_sentence_has_no_capital(task: str) -> None:
    assert of_task(task) == ["CT369"]


@pytest.mark.parametrize(
    "task",
    [
        "Mời Ban Tổ chức, Kiểm tra dự",
        "Họp về việc Ban Quản lý chợ chuyển trụ sở",
        "Đi chợ Hoa, Kiểm tra theo sau",
        "Kiểm tra chợ đêm. Nhắc nhở tiểu thương",
    ],
)
def test_a_capital_of_a_name_or_of_a_new_sentence_may_stand(task: str) -> None:
    assert of_task(task) == []
