"""Kinds of slips that papers of twelve offices had, in other words; and right lines that look alike."""

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
DEPUTY = {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Lê An"}


def codes(**keys: object) -> set[str]:
    """The codes found in the paper of an office, some of its keys replaced."""
    return {one.code for one in told(OFFICE, **keys)}


def of_task(task: str) -> set[str]:
    return codes(nhiem_vu=[task, "Niêm yết giá"])


def test_the_paper_itself_is_sound() -> None:
    assert codes() == set()


WRONG = {
    "CT356": (
        "Kỷ niệm 94 năm ngày thành lập Hội (14/10/1930 -14/10/2024)",
        "Tập huấn từ ngày 05/11 -07/11 tại huyện",
        "Trực từ ngày 10/11- 12/11 tại trạm",
        "Thực hiện đề án giai đoạn 2021 -2025",
        "Mỗi tổ có 15 -20 người tham gia",
    ),
    "CT244": (
        "Để xe đúng nơi quy định.!",
        "Hội viên đã hiểu chưa?.",
        "Giữ sạch chợ!, trồng thêm cây",
        "Trồng cây;! vệ sinh chợ",
        "Mọi người nhớ giữ sạch,.",
    ),
    "CT378": (
        "Liên hệ số 0912.34x.xxx trước ngày 15/11/2024",
        "Trang web:... cập nhật 12 tin",
        "Địa chỉ: … trước cổng chợ",
        "Biên bản do (ghi tên đơn vị) lập",
        "Báo về số 0238.3XX.XXX trong ngày",
        "Gọi anh Tư, điện thoại 0913.xxx.xxx, hẹn giờ",
        "Gọi chị Sáu, điện thoại 0907 xxx xxx, hẹn giờ",
    ),
    "CT3006": (
        "Mua hóa chất, kinh phí 35.000.000 do ngân sách chi",
        "Thuê xe, kinh phí 4.500.000 từ nguồn tự chủ",
    ),
    "CT377": (
        "Bố trí xe, phòng họp, k/phí",
        "Xây dựng đ/án trồng chè",
        "Chuẩn bị h/nghị tổng kết",
        "Báo qua sđt của Văn phòng",
        "Lập kế hoạch th/hiện việc trồng rừng",
    ),
    "CT3004": (
        "Gửi file báo cáo về Văn phòng",
        "Gửi link họp cho các xã",
        "Lập list hội viên dự thi",
        "Đến đúng giờ nghen, đừng để đoàn phải chờ",
        "Nhớ mang theo sổ nha, không thì phải ghi lại",
    ),
    "CT3003": ("Thăm thân nhân Liệt sĩ dịp cuối năm", "Tặng quà hộ Thương binh nặng"),
    "CT3001": ("Bồi dưỡng cho bí thư Chi bộ các xóm", "Mời phó bí thư Chi đoàn dự họp"),
    "CT368": ("Báo bộ đội Biên phòng khi thấy tàu lạ", "Phổ biến Luật hoạt động chữ thập đỏ"),
    "CT3012": (
        "Đoàn gồm 07 thành viên (Trưởng đoàn, 01 Phó Trưởng đoàn và 04 ủy viên)",
        "Tổ có 9 người (Tổ trưởng, 2 tổ phó và 5 tổ viên)",
        "Tổ gồm 05 đồng chí (Tổ trưởng, 02 tổ phó, 03 tổ viên)",
    ),
    "CT376": ("Dư nợ 412 tỉ đồng, huy động thêm 18 tỷ đồng",),
    "CT3054": (
        "Hỗ trợ theo Nghị định số 62/2019/NĐ-CP ngày 11/7/2019 của Chính phủ",
        "Hỗ trợ theo Nghị định số 35/2015/NĐ-CP ngày 13/4/2015 của Chính phủ",
    ),
}
RIGHT = (
    "Kỷ niệm 94 năm ngày thành lập Hội (14/10/1930 - 14/10/2024)",
    "Giữ kho lạnh ở nhiệt độ -2 độ trong ba ngày",
    "Thực hiện Kế hoạch số 12-KH/HU ngày 05/11/2024 của Huyện ủy",
    "Mua sổ, bút, v.v., hoàn thành trước ngày 15/11/2024",
    "Trồng chè, chăn nuôi... ở các xã",
    "Hội thi “Nông dân đua tài!”, trao giải cuối tháng",
    "Xe chở 30 kg/người, chạy 50 km/giờ trên đường xã",
    "Hỗ trợ 300.000 đ/tháng, mức đ/người do huyện định",
    "Mỗi xã/thị trấn lập một tổ, xóm/bản cử một người",
    "Xem phim tài liệu Điện Biên Phủ ở hội trường huyện",
    "Viếng Nghĩa trang Liệt sĩ huyện dịp cuối năm",
    "Tổ chức Ngày hội nông dân sáng tạo ở huyện",
    "Xe lưu động phục vụ ở Lương Tâm, Xà Phiên, Ngã Bảy",
    "Đoàn gồm 06 thành viên (Trưởng đoàn, 01 Phó Trưởng đoàn và 04 ủy viên)",
    "Tổ gồm 06 đồng chí (Tổ trưởng, 02 tổ phó, 03 tổ viên)",
    "Dư nợ 412 tỷ đồng, huy động thêm 18 tỷ đồng",
)


@pytest.mark.parametrize(("code", "task"), [(code, task) for code, tasks in WRONG.items() for task in tasks])
def test_a_slip_is_found_in_other_words(code: str, task: str) -> None:
    assert code in of_task(task)


@pytest.mark.parametrize("place", ["phường Rạch giá", "huyện Giồng riềng", "xã Khe vàng"])
def test_a_place_with_one_capital_of_two_is_told_of_once(place: str) -> None:
    heard = told(OFFICE, nhiem_vu=[f"Giám sát tại {place}, báo cáo Hội", "Niêm yết giá"])
    assert [one.code for one in heard].count("CT328") == 1


@pytest.mark.parametrize("task", RIGHT)
def test_a_right_line_that_looks_alike_is_let_be(task: str) -> None:
    assert of_task(task).isdisjoint({*WRONG, "CT359"})


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"dia_danh": "Nghệ An"}, "CT237"),
        ({"noi_nhan": ["Các xã", "Lưu: VP, VT"]}, "CT283"),
        ({"noi_nhan": ["Các xã", "Lưu: BTV, VT, VP"]}, "CT283"),
        ({"nguoi_ky": {"quyen_han": "Q. KT. Chủ tịch", **DEPUTY}}, "CT263"),
        ({"nguoi_ky": {"quyen_han": "TM. Ban Thường vụ KT. Chủ tịch", **DEPUTY}}, "CT263"),
        ({"tieu_de": "Phòng, chống thiên tai năm 2023"}, "CT223"),
        ({"tieu_de": "Thi đua trong chăn nuôi năm 2022"}, "CT223"),
        ({"mo_dau": "Hội thông báo lịch công tác tháng 11, năm học 2023-2024 như sau:"}, "CT223"),
        ({"mo_dau": "Hội phối hợp với các trường tháng 11, năm học 2022 - 2023 như sau:"}, "CT223"),
    ],
)
def test_a_slip_of_form_is_found(keys: dict[str, object], code: str) -> None:
    assert code in codes(**keys)


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"nguoi_ky": {"chuc_vu": "Q. Chủ tịch", "ho_ten": "Lê An"}}, "CT263"),
        ({"nguoi_ky": {"quyen_han": ["TM. Ban Thường vụ", "KT. Chủ tịch"], **DEPUTY}}, "CT263"),
        ({"tieu_de": "Triển khai Luật Đất đai năm 2023"}, "CT223"),
        ({"tieu_de": "Khắc phục hậu quả thiên tai năm 2023"}, "CT223"),
        ({"tieu_de": "Công tác chuẩn bị lễ hội năm 2025"}, "CT223"),
        ({"mo_dau": "Hội thông báo lịch công tác tháng 11, năm học 2024-2025 như sau:"}, "CT223"),
        ({"mo_dau": "Sau khi tổng kết năm học 2023-2024, Hội lập chương trình như sau:"}, "CT223"),
        ({"dia_danh": "Thanh Chương"}, "CT237"),
    ],
)
def test_a_right_form_that_looks_alike_is_let_be(keys: dict[str, object], code: str) -> None:
    assert code not in codes(**keys)


@pytest.mark.parametrize(("day", "found"), [("19 tháng 02", True), ("16 tháng 6", False)])
def test_of_two_laws_of_one_name_and_year_the_day_says_which_has_ended(day: str, *, found: bool) -> None:
    basis = f"Căn cứ Luật Tổ chức chính quyền địa phương ngày {day} năm 2025"
    issuer = {"ten": "Ủy ban nhân dân xã Tân Mỹ"}
    place = {"co_quan": issuer, "dia_danh": "Tân Mỹ", "ky_hieu": "CTr-UBND"}
    assert ("CT390" in codes(can_cu=[basis], ngay="28/10/2025", thang="11/2025", **place)) == found


@pytest.mark.parametrize("place", ["Sân trường", "Sân vận động", "Phòng họp"])
def test_two_things_at_one_hour_in_one_place_are_told_of(place: str) -> None:
    two = [
        {"ten": name, "ngay": "14/11/2024", "gio": "14:00", "dia_diem": place, "chu_tri": chair}
        for name, chair in (("Chung kết bóng đá", "Tổ Thể dục"), ("Tổng duyệt văn nghệ", "Cô Hương"))
    ]
    assert "CT338" in codes(cuoc_hop=two)
    two[1]["gio"] = "16:00"
    assert "CT338" not in codes(cuoc_hop=two)


def test_two_meetings_led_by_others_within_half_an_hour_in_one_room_are_told_of() -> None:
    two = [
        {"ten": name, "ngay": "14/11/2024", "gio": hour, "dia_diem": "Phòng họp", "chu_tri": chair}
        for name, chair, hour in (("Họp phụ huynh", "Cô Loan", "8:00"), ("Họp Công đoàn", "Cô Mai", "8:30"))
    ]
    assert "CT3000" in codes(cuoc_hop=two)
    two[1]["chu_tri"] = "Cô Loan"
    assert "CT3000" not in codes(cuoc_hop=two)


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (["05/11/2024", "02/12/2024"], True),
        (["05/11/2024", "01/12/2024"], True),
        (["28/10/2024", "12/11/2024"], True),
        (["28/11/2024", "01/12/2024"], False),
        (["28/10/2024", "01/11/2024"], False),
    ],
)
def test_a_day_beyond_the_month_is_of_a_week_that_the_schedule_has(days: list[str], *, found: bool) -> None:
    schedule = [{"ngay": day, "su_kien": ["Kiểm tra kho thóc"]} for day in days]
    assert ("CT317" in codes(nhiem_vu=None, muc=[{"lich": schedule}])) == found


def test_days_that_end_within_the_month_may_begin_before_it() -> None:
    days = {"ngay": "25/10/2024", "den_ngay": "02/11/2024", "su_kien": ["Trực chống bão"]}
    assert "CT317" not in codes(nhiem_vu=None, muc=[{"lich": [days]}])
