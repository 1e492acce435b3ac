"""Right lines of papers of strangers, and of their kind, that a rule once took for faults."""

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
COMMUNE = {
    "co_quan": {"ten": "Ủy ban nhân dân xã Mỹ Thiện"},
    "ky_hieu": "CTr-UBND",
    "dia_danh": "Mỹ Thiện",
    "ngay": "28/10/2025",
    "thang": "11/2025",
}


def codes(**keys: object) -> set[str]:
    return {one.code for one in told(OFFICE, **keys)}


@pytest.mark.parametrize(
    "task",
    [
        "Trồng 25ha rừng, 30ha ngô",
        "Bán 20g hạt giống cho mỗi hộ",
        "Tập huấn cho hội thẩm nhân dân",
        "Thăm đơn vị cảnh sát nhân dân",
        "Kỷ niệm ngày truyền thống của lực lượng vũ trang nhân dân",
        "Thi hát then, sli, lượn",
        "Đóng cống ngăn mặn Cà Lớn, Sóc Ven",
        "Sân vận động rộng 1.200 m², khu vườn rộng 5 ha",
        "Xuống giống 96.400 ha lúa, đạt 97,4% kế hoạch; thu hoạch 41.250 ha",
        "Khám 6.420 lượt người bệnh, đạt 101,2% kế hoạch; điều trị nội trú 1.250 lượt",
        "Kiểm tra 03 đảng ủy xã và 02 đảng ủy phường",
        "Giao các phòng, đơn vị thuộc Sở xây dựng kế hoạch cụ thể",
        "Họp Liên chi Đoàn và Liên chi Hội Sinh viên",
        "Kiểm kê nhóm thuốc bổ khí và bổ huyết, nhóm thanh nhiệt",
        "Theo Kế hoạch được Chủ tịch Công ty phê duyệt tại Quyết định số 17/QĐ-CTTL ngày 12/01/2024",
        "Thực hiện Hướng dẫn số 02-HD/UBKTTW ngày 09/12/2021 của Ủy ban Kiểm tra Trung ương thực hiện một số "
        "nội dung Quy định số 22-QĐ/TW",
    ],
)
def test_a_right_task_is_not_told_of(task: str) -> None:
    assert codes(nhiem_vu=[task, "Niêm yết giá"]) <= {"CT3071"}  # a space before a unit is a note


@pytest.mark.parametrize(
    "place",
    ["huyện Kim Bình (Vân Nam, Trung Quốc)", "huyện Mường Khăm (Xiêng Khoảng, Lào)", "huyện Na Mèo, Lào"],
)
def test_a_district_of_another_country_has_not_ended(place: str) -> None:
    found = {one.code for one in told(OFFICE, **COMMUNE, nhiem_vu=[f"Làm việc với {place}", "Niêm yết giá"])}
    assert "CT391" not in found


def test_a_district_beside_lao_cai_has_ended() -> None:
    task = "Làm việc với huyện Bát Xát, Lào Cai"
    assert "CT391" in {one.code for one in told(OFFICE, **COMMUNE, nhiem_vu=[task, "Niêm yết giá"])}


@pytest.mark.parametrize("symbol", ["43/2014/NĐ/CP", "43/2014/NĐ–CP", "43/2014-NĐ-CP"])
def test_a_text_cited_with_a_sign_miswritten_is_cited_all_the_same(symbol: str) -> None:
    tasks = [
        f"Thực hiện Nghị định số {symbol} ngày 15/5/2014 của Chính phủ",
        "Sơ kết việc thực hiện Nghị định số 43/2014/NĐ-CP",
    ]
    assert not codes(nhiem_vu=tasks) & {"CT331", "CT332"}


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("Công ty Điện lực Lào Cai", "KH-PCLC"),
        ("Công ty Cổ phần Cấp nước Thanh Hóa", "KH-THAWACO"),
        ("Tổng công ty Điện lực miền Bắc", "KH-EVNNPC"),
    ],
)
def test_a_company_has_the_letters_it_trades_under(name: str, symbol: str) -> None:
    assert "CT217" not in codes(co_quan={"ten": name}, ky_hieu=symbol, loai="kế hoạch")


def test_a_calendar_is_signed_for_the_head_alone() -> None:
    signed = {"quyen_han": "KT. Chủ tịch", "chuc_vu": "Phó Chủ tịch", "ho_ten": "Trần Thị Liên"}
    assert "CT276" not in codes(**COMMUNE, loai="lịch làm việc", nguoi_ky=signed)
    assert "CT276" in codes(**COMMUNE, nguoi_ky=signed)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Phòng Tài nguyên và Môi trường", "Trưởng phòng"),
        ("Văn phòng Ủy ban nhân dân tỉnh", "Chánh Văn phòng"),
        ("Trạm Khuyến nông", "Trạm trưởng"),
        ("Cục Thuế tỉnh Phú Thọ", "Cục trưởng"),
    ],
)
def test_what_one_head_runs_has_nobody_who_signs_for_a_group(name: str, head: str) -> None:
    signed = {"quyen_han": f"TM. {name}", "chuc_vu": head, "ho_ten": "Trần Thị Liên"}
    found = [
        one
        for one in told(OFFICE, co_quan={"ten": name}, nguoi_ky=signed)
        if one.code[:4] in ("CT26", "CT27")
    ]
    assert [one.code for one in found] == ["CT261"]


def test_nobody_signs_for_a_deputy() -> None:
    signed = {"quyen_han": "KT. Phó Giám đốc", "chuc_vu": "Phó Giám đốc", "ho_ten": "Đào Mạnh"}
    (found,) = (one for one in told(OFFICE, nguoi_ky=signed) if one.code == "CT274")
    assert "cấp phó không ký thay cấp phó" in found.message


@pytest.mark.parametrize(
    "task", ["Thu 38 tỷ đồng, bằng 91% chỉ tiêu 40 tỷ đồng", "Thu 38 tỷ đồng, đạt 91% kế hoạch 40 tỷ đồng"]
)
def test_a_share_of_the_figure_behind_it_is_still_reckoned(task: str) -> None:
    assert "CT396" in codes(nhiem_vu=[task, "Niêm yết giá"])
