"""What keys and pasting leave, figures that leave another rest; and right lines like them."""

from __future__ import annotations

import pytest

from tests.told import told

OFFICE = {
    "co_quan": {"cap_tren": "Hội Nông dân tỉnh Nghệ An", "ten": "Hội Nông dân huyện Thanh Chương"},
    "ky_hieu": "CTr-HND",
    "dia_danh": "Thanh Chương",
    "ngay": "28/10/2024",
    "thang": "11/2024",
    "nhiem_vu": ["Kiểm tra chợ đêm", "Niêm yết giá"],
    "noi_nhan": ["Các xã", "Lưu: VT, VP"],
    "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Võ Hữu Tấn"},
}

WRONG = {
    "CT3070": (
        "Tiết kiệm 12.000 Kwh điện",
        "Thay máy bơm công suất 15 KW",
        "Sửa trạm biến áp 110 KV",
        "Cấp cho mỗi hộ 50 Kg giống",
        "Giữ vắc xin ở nhiệt độ 2 - 8oC",
        "Sấy lúa ở 45 oC",
    ),
    "CT3071": ("Phát quang 1.200 m2 hành lang", "Đổ 35 m3 bê tông", "Nạo vét 15km mương", "Trồng 25ha rừng"),
    "CT3072": (
        "Mời khoa Điện &amp; Điện tử dự thi",
        "Thi nấu&nbsp;ăn",
        "Giữ tỷ lệ hộ nghèo &lt; 5%",
        "Trồng cây<br>vệ sinh chợ",
        "Tặng quà <b>hộ nghèo</b>",
    ),
    "CT3073": (
        "Tổ chức các hoạt động chào mừng nhân dịp.",
        "Phối hợp với các đơn vị để.",
        "Rà soát hội viên và.",
        "Gửi báo cáo trước ngày.",
        "Hướng dẫn thực hiện các quy định của.",
        "Không để xảy ra an toàn lao động",
        "Bảo đảm không xảy ra an ninh trật tự ở chợ",
    ),
    "CT3074": (
        "Phối hợp với CÔng an xã",
        "Mời HỘi Phụ nữ dự họp",
        "Làm việc với TRường Tiểu học",
        "THăm hộ nghèo",
        "Mời PHó Chủ tịch dự họp",
    ),
    "CT3075": (
        "Vận động công nh ân dự thi",
        "Kiểm tra phương t-iện thủy",
        "Rà soát hồ s ơ vay vốn",
        "Xây dựng kế ho-ạch trồng rừng",
        "Họp ban quả n lý chợ",
    ),
    "CT3008": (
        "Mỗi buổi không quá dưới 60 phút",
        "Bố trí không dưới trên 20 người",
        "Vận động ít nhất trên 30 hội viên",
        "Mời tối đa dưới 50 người",
    ),
    "CT370": (
        "Số thu tăng gấp hai lần gấp hai lần năm trước",
        "Yêu cầu người lao động động lao thực hiện",
        "Kiểm tra an toàn thực phẩm an toàn thực phẩm ở chợ",
    ),
    "CT380": ("Ban tooor chức lễ phát động", "Giao dduwowngf trách nhiệm cho xã"),
    "CT302": ("Báo cáo trước 20/111", "Hoàn thành trước ngày 15/110, gửi về Hội"),
    "CT396": (
        "Thụ lý 342 vụ, đã giải quyết 298 vụ, còn 54 vụ",
        "Tiếp nhận 1.250 hồ sơ, đã giải quyết 1.180 hồ sơ, còn lại 60 hồ sơ",
        "Trong 85 hộ đăng ký, 61 hộ đã xây xong, còn 14 hộ",
        "Thu 186 triệu đồng trên dự toán 240 triệu đồng, bằng 87,5% dự toán",
        "Giải ngân 45 tỷ đồng trên kế hoạch 60 tỷ đồng, đạt 85%",
        "Cấp mã số cho 1.245/1.230 hộ kinh doanh",
        "Kiểm tra 48/45 cơ sở trên địa bàn",
    ),
    "CT3013": (
        "Thành lập 03 đội: văn nghệ, bóng chuyền, cầu lông, kéo co",
        "Thành lập 04 tổ: tuyên truyền, hậu cần và y tế",
        "Xây dựng 03 mô hình: nuôi ong, trồng nấm, nuôi cá lồng, trồng dâu",
    ),
}


@pytest.mark.parametrize(("code", "task"), [(code, task) for code, tasks in WRONG.items() for task in tasks])
def test_a_slip_is_told_of(code: str, task: str) -> None:
    assert code in {one.code for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])}


@pytest.mark.parametrize(
    "task",
    [
        "Tiết kiệm 12.000 kWh điện, thay máy 15 kW",
        "Trồng 25 ha rừng, làm 15 km đường",
        "Sấy lúa ở 45 °C",
        "Mời Công ty Hoa & Quả dự họp",
        "Sử dụng công quỹ để chi cho những việc cần",
        "Bãi đất trống này trước kia là nơi để.",
        "Mời Phó Chủ tịch, Công an xã dự họp",
        "Rà soát điểm b, điểm c của hợp đồng",
        "Hát ru, hát xẩm, ca-ra-ô-kê",
        "Đo mực nước ở độ sâu 15 m",
        "Mỗi buổi không quá 60 phút",
        "Ngày ngày, người người thi đua",
        "Học sinh học tập, vui chơi ở trường",
        "Thụ lý 342 vụ, đã giải quyết 298 vụ, còn 44 vụ",
        "Tiếp nhận 120 đơn, đã giải quyết 100 đơn, còn 15 đơn trong hạn, 5 đơn quá hạn",
        "Thu 186 triệu đồng trên dự toán 240 triệu đồng, bằng 77,5% dự toán",
        "Kết nạp 48/45 hội viên theo chỉ tiêu",
        "Sáng 9/8 các xã ra quân",
        "Thi đấu 03 môn: bóng đá, cầu lông, cờ tướng",
        "Thành lập 02 tổ: kinh tế, xã hội; văn nghệ",
        "Không để xảy ra mất an toàn lao động",
    ],
)
def test_a_right_line_like_one_is_let_be(task: str) -> None:
    found = {one.code for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])}
    assert found.isdisjoint(WRONG), task


@pytest.mark.parametrize(
    "tasks",
    [
        ["Giao Thiếu tá Hồ Văn Dũng tập huấn", "Giao Trung tá Hồ Văn Dũng phúc tra"],
        ["Giao Đại úy Lê Hồng Sơn trực", "Giao Thượng úy Lê Hồng Sơn tuần tra"],
        ["Chủ tịch Trần Thị Liên chủ trì", "Phó Chủ tịch Trần Thị Liên dự họp"],
        ["Giám đốc Lê Minh Trí dự họp", "Phó Giám đốc Lê Minh Trí chủ trì"],
        ["Họp ở phòng họp số 1, tầng 2", "Giao ban ở phòng họp số 1, tầng 3"],
    ],
)
def test_one_person_one_room_told_of_in_two_ways_is_found(tasks: list[str]) -> None:
    assert "CT3076" in {one.code for one in told(OFFICE, nhiem_vu=tasks)}


@pytest.mark.parametrize(
    "tasks",
    [
        ["Giao Thiếu tá Hồ Văn Dũng tập huấn", "Giao Trung tá Hồ Văn Tuấn phúc tra"],
        ["Chủ tịch Trần Thị Liên chủ trì", "Phó Chủ tịch Trần Thị Lan dự họp"],
        ["Bí thư Trần Thị Liên chủ trì", "Chủ tịch Trần Thị Liên dự họp"],
        ["Họp ở phòng họp số 1, tầng 2", "Giao ban ở phòng họp số 2, tầng 3"],
        ["Họp ở hội trường, tầng 2", "Giao ban ở hội trường, tầng 3"],
    ],
)
def test_two_persons_and_two_rooms_are_let_be(tasks: list[str]) -> None:
    assert "CT3076" not in {one.code for one in told(OFFICE, nhiem_vu=tasks)}


def test_a_secretary_of_the_youth_union_is_not_signed_for() -> None:
    signed = {"quyen_han": "KT. Bí thư", "chuc_vu": "Phó Bí thư", "ho_ten": "Lê Quốc Huy"}
    assert "CT273" in {one.code for one in told(OFFICE, nguoi_ky=signed)}


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"ket_thuc": "Trên đây là Kế hoạch công tác tháng 11 năm 2024./."}, "CT3077"),
        ({"ket_thuc": "Các xã căn cứ Kế hoạch này để thực hiện./."}, "CT3077"),
        ({"mo_dau": "Hội Nông dân huyện ban hành Kế hoạch công tác tháng 11 như sau:"}, "CT3077"),
        ({"dia_danh": "huyện Thanh Chương"}, "CT230"),
        ({"noi_nhan": ["Hội Nông dân tỉnh (để thực hiện)", "Lưu: VT, VP"]}, "CT3052"),
        ({"nhiem_vu": ["Tiết kiệm 1,2 triệu Kwh điện", "Niêm yết giá"]}, "CT3070"),
    ],
)
def test_what_a_paper_says_of_itself_and_of_those_above_is_held_to_its_head(
    keys: dict[str, object], code: str
) -> None:
    assert code in {one.code for one in told(OFFICE, **keys)}


@pytest.mark.parametrize(
    "keys",
    [
        {"ket_thuc": "Trên đây là Chương trình công tác tháng 11 năm 2024./."},
        {"mo_dau": "Thực hiện Kế hoạch công tác năm 2024, Hội Nông dân huyện ban hành Chương trình như sau:"},
        {"mo_dau": "Hội Nông dân huyện Thanh Chương xây dựng Chương trình công tác tháng 11 như sau:"},
        {"noi_nhan": ["Hội Nông dân tỉnh (để báo cáo)", "Lưu: VT, VP"]},
        {"noi_nhan": ["Hội Nông dân các xã (để thực hiện)", "Lưu: VT, VP"]},
    ],
)
def test_what_agrees_with_the_head_is_let_be(keys: dict[str, object]) -> None:
    found = {one.code for one in told(OFFICE, **keys)}
    assert found.isdisjoint({"CT3077", "CT3078", "CT230", "CT3052"})
