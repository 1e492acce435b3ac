"""Kinds of slips in names, capitals and short forms, in many words; right lines that look alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.told import told

if TYPE_CHECKING:
    from collections.abc import Mapping

HOSPITAL = {
    "co_quan": {"cap_tren": "Sở Y tế tỉnh Tiền Giang", "ten": "Bệnh viện Đa khoa khu vực Cai Lậy"},
    "loai": "kế hoạch",
    "ky_hieu": "KH-BVCL",
    "dia_danh": "Cai Lậy",
    "ngay": "28/10/2024",
    "thang": "11/2024",
    "noi_nhan": ["Các khoa, phòng", "Lưu: VT, VP"],
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Võ Hữu Tấn"},
}
SCHOOL = {
    **HOSPITAL,
    "co_quan": {
        "cap_tren": "Phòng Giáo dục và Đào tạo huyện Châu Thành",
        "ten": "Trường Trung học cơ sở Vĩnh Kim",
    },
    "ky_hieu": "KH-THCS",
    "dia_danh": "Vĩnh Kim",
    "nguoi_ky": {"chuc_vu": "Hiệu trưởng", "ho_ten": "Võ Hữu Tấn"},
}
COMMUNE = {
    **HOSPITAL,
    "co_quan": {"cap_tren": "Ủy ban nhân dân tỉnh Cà Mau", "ten": "Ủy ban nhân dân phường Bạc Liêu"},
    "ky_hieu": "KH-UBND",
    "dia_danh": "Bạc Liêu",
    "ngay": "27/02/2026",
    "thang": "3/2026",
    "nguoi_ky": {"quyen_han": "TM. Ủy ban nhân dân", "chuc_vu": "Chủ tịch", "ho_ten": "Võ Hữu Tấn"},
}


def codes(paper: Mapping[str, object], *tasks: str) -> set[str]:
    return {one.code for one in told(paper, nhiem_vu=[*tasks, "Niêm yết giá"])}


WRONG = {
    "CT3001": (
        "Báo cáo kết quả với đảng ủy xã trước ngày 12/11/2024",
        "Thực hiện chỉ đạo của tỉnh ủy Tiền Giang về chống hạn",
        "Phối hợp ban xây dựng Đảng rà soát hồ sơ",
        "Phối hợp đoàn thanh niên xã ra quân",
        "Phối hợp ban chỉ huy Quân sự xã tuần tra",
        "Gửi số liệu về trung tâm Y tế huyện",
        "Giao phòng Kinh tế xã chủ trì",
        "Chuẩn bị họp đại hội đồng cổ đông thường niên",
    ),
    "CT359": (
        "Mời các đồng Chí trong Ban Giám đốc dự",
        "Tập huấn cho cán Bộ chi hội",
        "Họp hội Nghị sơ kết",
        "Bồi dưỡng hội Viên mới",
    ),
    "CT3002": (
        "Giao Trung tá Nguyễn Thành long trực chỉ huy",
        "Giao bà Trần Thị hoa phụ trách",
        "Mời đồng chí Bùi Quang vinh dự",
        "Phó Giám đốc Ngô Văn thắng chủ trì",
        "Giao ông Trần Quốc toản chủ trì",
    ),
    "CT3041": (
        "Bệnh viện Đa khoa khu vực Cai Lây khám cho 200 người",
        "Bệnh viện Đa khoa khu vực Cai Lạy khám cho 200 người",
        "Bệnh viện Đa khoa khu vực Cai Lây, Cai Bè khám cho 200 người",
    ),
}
MORE = {
    "CT387": (
        "Thực hiện Chương trình ngày 26/9/2024 của Ban Thường vụ Huyện ủy",
        "Thực hiện Nghị quyết ngày 20/9/2024 của Hội đồng nhân dân huyện",
        "Thực hiện Thông tư của Bộ Nội vụ về văn thư",
        "Thực hiện Nghị định của Chính phủ về văn thư",
        "Thực hiện Kế hoạch số ngày 15/9/2024 của Sở Y tế",
    ),
    "CT3055": ("Giám sát theo Luật Tiếp công dân 2013", "Phổ biến Luật Đất đai 2024"),
    "CT326": ("Theo khoản 1, 2 và 3, Điều 18 Luật Đất đai", "Theo điểm a, b, khoản 2 Điều 5 Quy chế"),
    "CT337": ("Theo khoản a điểm 2 Điều 5 Quy chế", "Theo điểm 2 khoản b Điều 9 Quy chế"),
    "CT388": ("Thực hiện Quyết định số 1862/QĐ-TTG ngày 27/9/2024 của Thủ tướng Chính phủ",),
    "CT398": ("Thực hiện Nghị quyết số 594/NQ-UBTVQH15 ngày 12/9/2022 của Quốc hội",),
    "CT370": ("Duy trì giao ban ban báo cáo viên", "Mời hội viên viên tiêu biểu"),
    "CT356": ("Nhiệm kỳ 2025-2030 - và mô hình mới", "Rà soát hộ nghèo -, hộ cận nghèo"),
    "CT3021": ("Họp các khoa, phòng, khoa phòng", "Mời các xã, phường, xã phường dự"),
    "CT372": ("Gọi điện thoại 0256.38221",),
    "CT3044": (
        "Gửi về thư điện tử: vanthu.mhh.gov.vn",
        "Gửi về thư điện tử vanthu@mhh",
        "Gửi về thư điện tử vanthu@mhh,gov.vn",
    ),
    "CT3046": ("Giao bà Nguyễn Văn Hùng chủ trì", "Mời ông Trần Thị Lan dự"),
    "CT378": ("Mời ông Nguyễn Văn X dự",),
}
LATER = {
    "CT3055": ("Phổ biến Luật Thực hiện dân chủ ở Cơ sở", "Phổ biến Luật An toàn Thực phẩm"),
    "CT368": ("Hỗ trợ người mảng ở bản", "Tổ chức ngày hội quốc phòng toàn dân"),
    "CT3001": ("Tập huấn cho trường trung học cơ sở Mỹ Long", "Gửi số liệu về trung tâm Chuyển đổi số tỉnh"),
}
RIGHT = (
    "Thu 1.200 kWh, 300 kg, 12 ha; nhiệt độ 8°C; tiêm vắc-xin",
    "Giặt là, thay chăn màn; việc này phải làm cho xong",
    "Lớp học võ Bình Định cho thiếu nhi",
    "Các trường tiểu học, trung học cơ sở trên địa bàn; học sinh các trường Tiểu học Lê Lợi, Kim Đồng",
    "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ",
    "Tổ chức Chương trình ngày 08/11/2024 tại hội trường huyện",
    "Phổ biến Luật Đất đai, Luật Nhà ở năm 2023",
    "Theo các khoản 1, 2 và 3 Điều 18 Luật Đất đai",
    "Họp giao ban ban hành nghị quyết; cán bộ bộ phận một cửa; hội viên viên chức",
    "Phòng Kế hoạch - Tài chính và Phòng Văn hóa - Xã hội",
    "Các đoàn viên, hội viên, Nhân dân tham gia",
    "Gửi qua thư điện tử công vụ, hoặc vanthu@mhh.gov.vn.",
    "Mời ông, bà Nguyễn Văn Hùng; bà Nguyễn Thị Hùng; Trường Tiểu học Lê Lợi B",
    "Cấp ủy, chính quyền các cấp quan tâm chỉ đạo",
    "Các đảng ủy trực thuộc báo cáo trước ngày 12/11/2024",
    "Tập huấn cho đảng ủy viên mới",
    "Phối hợp công an các xã lân cận tuần tra",
    "Họp ban, ngành, đoàn thể xã",
    "Trồng cây ở trung tâm Mỹ Long",
    "Trực Tết, chúc Tết người bệnh; gieo lúa Xuân, chăm vụ Mùa",
    "Tập huấn cán bộ Đội ở nhà Văn hóa huyện",
    "Thăm Bà mẹ Việt Nam anh hùng và Mẹ Việt Nam anh hùng",
    "Đồng chí Lê Văn Tám phụ trách cụm 2",
    "Bà Trần Thị Hoa phụ trách xóm 2",
    "Chi hội Lê Hồng phong trào sôi nổi",
    "Dòng họ Nguyễn Văn tổ chức lễ giỗ tổ",
    "Trường Nguyễn Trãi tổ chức hội trại",
    "Thăm Trường Cao đẳng Cộng đồng Sóc Trăng",
    "Kết quả xếp loại: Tốt 62,5%; Khá 30,5%; Đạt 6,5%; Chưa đạt 0,5%; trồng cây; nuôi cá; tưới rau",
    "Khám bệnh tại khu vực Cai Bè, Cái Bè",
)


@pytest.mark.parametrize(
    ("code", "task"),
    [(code, task) for code, tasks in [*WRONG.items(), *MORE.items(), *LATER.items()] for task in tasks],
)
def test_a_slip_is_found(code: str, task: str) -> None:
    assert code in codes(HOSPITAL, task)


@pytest.mark.parametrize("task", RIGHT)
def test_what_looks_like_it_is_not(task: str) -> None:
    assert codes(HOSPITAL, task).isdisjoint({*WRONG, *MORE, *LATER, "CT328", "CT369"})


@pytest.mark.parametrize(
    "tasks",
    [
        ("BSCKII. Lê An trực thứ Hai", "BSCKII. Đỗ Hà trực thứ Ba", "BSCKII Vũ Mai trực thứ Tư"),
        ("Giao ThS. Lê An, BS. Đỗ Hà, TS Vũ Mai tham gia",),
        ("Ths. Lê An trực", "ThS. Đỗ Hà trực"),
        ("BsCKI. Lê An trực", "ThS. Vũ Mai trực"),
        ("BS.CKII. Lê An trực", "BSCKII. Đỗ Hà trực", "BSCKII. Vũ Mai trực"),
    ],
)
def test_a_degree_that_is_written_otherwise_is_found(tasks: tuple[str, ...]) -> None:
    assert codes(HOSPITAL, *tasks) == {"CT3040"}


@pytest.mark.parametrize(
    "tasks",
    [
        ("BSCKII. Lê An, ThS. Đỗ Hà, BS. Vũ Mai tham gia",),
        ("BSCKII Lê An trực", "ThS Đỗ Hà trực"),
        ("ThS.BS. Lê An và BSCKI. Đỗ Hà trực",),
        ("Có 3 ThS, 5 BSCKI tham gia",),
    ],
)
def test_degrees_in_one_manner_are_right(tasks: tuple[str, ...]) -> None:
    assert codes(HOSPITAL, *tasks) == set()


def test_the_own_name_of_a_school_is_written_as_at_the_head() -> None:
    assert codes(SCHOOL, "Trường THCS Vĩnh Kiêm tổ chức khai giảng") == {"CT3041"}
    assert codes(SCHOOL, "Giao lưu giữa Trường THCS Vĩnh Kim và Trường THCS Vĩnh Kiên") == set()


def test_the_number_of_the_own_name_is_that_of_the_head() -> None:
    court = {**HOSPITAL, "co_quan": {"ten": "Tòa án nhân dân khu vực 3 - Ninh Bình"}, "ky_hieu": "KH-TAND"}
    opening = "Tòa án nhân dân khu vực {} - Ninh Bình ban hành Kế hoạch công tác tháng 11 năm 2024 như sau:"
    other, own = (
        {one.code for one in told(court, nhiem_vu=["Xét xử vụ án"], mo_dau=opening.format(number))}
        for number in (2, 3)
    )
    assert other - own == {"CT3041"}


def test_a_ward_may_bear_the_name_of_a_province_that_is_no_more() -> None:
    assert codes(COMMUNE, "Kiểm tra chợ đêm") == set()


@pytest.mark.parametrize(
    ("rare", "usual"),
    [("cống Đò Điệm", "cống Đò Điểm"), ("kênh Xáng Xa No", "kênh Xáng Xà No"), ("đi-ô-xin", "dioxin")],
)
def test_a_name_that_is_written_otherwise_elsewhere_is_found(rare: str, usual: str) -> None:
    told_of = codes(HOSPITAL, f"Kiểm tra {usual}", f"Báo cáo về {rare}", f"Tổng hợp về {usual}")
    assert told_of in ({"CT3045"}, {"CT376"})
    assert codes(HOSPITAL, f"Kiểm tra {usual}", f"Báo cáo về {usual}") == set()


def test_a_term_that_is_over_issues_nothing() -> None:
    opening = "Ủy ban nhân dân phường nhiệm kỳ {} ban hành Kế hoạch công tác tháng 3 năm 2026 như sau:"
    over = told(COMMUNE, nhiem_vu=["Trồng cây", "Niêm yết giá"], mo_dau=opening.format("2016 - 2021"))
    own = told(COMMUNE, nhiem_vu=["Trồng cây", "Niêm yết giá"], mo_dau=opening.format("2021 - 2026"))
    assert [one.line for one in own] == []
    assert len(over) == 1
