"""Weeks as they are typed in offices: half-days, leaders and details on lines of their own."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from ctrgen.importing import importer, spoken
from tests.old_documents import BOLD, CENTRED, LEFT, RIGHT, imported, table_of
from tests.word_file import p

_WEEK = [
    ("ỦY BAN NHÂN DÂN", CENTRED),
    ("XÃ TÂN TRUNG", CENTRED),
    ("LỊCH LÀM VIỆC", CENTRED),
    ("Của lãnh đạo Ủy ban nhân dân xã", CENTRED),
    ("(Tuần thứ 07 từ ngày 09/02/2026 đến ngày 13/02/2026)", ""),
]


def _week(*lines: str) -> tuple[list[dict[str, Any]], dict[str, Any], importer.Imported]:
    """The days of a week typed as paragraphs, those in capitals bold."""
    body = "".join(p(line, how, BOLD) for line, how in _WEEK[:3]) + "".join(p(*one) for one in _WEEK[3:])
    body += "".join(p(line, look=BOLD if line.isupper() else "") for line in lines)
    ending = [*LEFT, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Thị Hạnh"]
    said, made = imported(body + "".join(p(line, CENTRED if line.isupper() else "") for line in ending))
    days = yaml.load(made.text, yaml.BaseLoader)["muc"][-1]["lich"]["ngay"]  # noqa: S506 - all texts
    return days, said, made


def test_a_week_with_half_days_beside_one_another_is_a_schedule() -> None:
    said, made = imported(
        p("BỘ Y TẾ", CENTRED)
        + p("BỆNH VIỆN ĐA KHOA TRUNG ƯƠNG", CENTRED, BOLD)
        + p("LỊCH LÀM VIỆC CỦA BAN GIÁM ĐỐC", CENTRED, BOLD)
        + p("Tuần 15 (từ 06/4/2026 đến 12/4/2026)", CENTRED)
        + table_of(
            ["Thứ/ngày", "Sáng", "Chiều"],
            ["Thứ 2|06/4", "7h30: Giao ban toàn viện|9h00: Họp Hội đồng thuốc", "14h: Kiểm tra khoa Nội"],
            ["Thứ 3|07/4", "Làm việc tại Sở", "Hội chẩn"],
        )
        + p("TL. GIÁM ĐỐC", RIGHT, BOLD)
        + p("TRƯỞNG PHÒNG TỔNG HỢP", RIGHT, BOLD)
        + p("Đinh Quốc Khánh", RIGHT)
    )
    assert said["loai"] == "lịch làm việc"
    assert said["tuan"] == {"tu": "06/4/2026", "den": "12/4/2026", "so": 15}
    (section,) = said["muc"]
    assert section["lich"]["kieu"] == "cột buổi"
    first, second = section["lich"]["ngay"]
    assert [one["noi_dung"] for one in first["su_kien"]] == [
        "Giao ban toàn viện",
        "Họp Hội đồng thuốc",
        "Kiểm tra khoa Nội",
    ]
    assert second["su_kien"][1] == {"buoi": "chiều", "noi_dung": "Hội chẩn"}
    assert made.account.placed == made.account.words
    assert made.questions == ()


def test_days_as_headings_are_a_schedule_and_groups_of_a_table_keep_their_rows() -> None:
    said, made = imported(
        p("TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC", CENTRED)
        + p("CÔNG TY ĐIỆN LỰC LÀO CAI", CENTRED, BOLD)
        + p("Số: 450/CTr-PCLC", CENTRED)
        + p("CHƯƠNG TRÌNH CÔNG TÁC", CENTRED, BOLD)
        + p("Tháng 01 năm 2026", CENTRED, BOLD)
        + p("I. PHÂN CÔNG", look=BOLD)
        + table_of(
            ["TT", "Nội dung", "Đơn vị thực hiện", "Thời hạn"],
            ["I", "Công tác kỹ thuật", "", ""],
            ["1", "Đại tu đường dây|- Lộ 371|- Lộ 373", "P. Kỹ thuật", "15/01"],
            ["II", "Công tác kinh doanh", "", ""],
            ["1", "Chốt chỉ số", "Các Điện lực", "31/01"],
        )
        + p("II. LỊCH TUẦN ĐẦU", look=BOLD)
        + p("Thứ Hai, ngày 05/01/2026", look=BOLD)
        + p("- 8h00: Giao ban; chủ trì: Giám đốc.")
        + p("Thứ Ba, ngày 06/01/2026", look=BOLD)
        + p("- 14h00: Làm việc với Sở Công Thương.")
        + p("KT.GIÁM ĐỐC", RIGHT, BOLD)
        + p("PHÓ GIÁM ĐỐC", RIGHT, BOLD)
        + p("(Đã ký)", RIGHT)
        + p("Vũ Văn Tình", RIGHT, BOLD)
    )
    assert said["co_quan"] == {
        "cap_tren": "Tổng công ty Điện lực Miền Bắc",
        "ten": "Công ty Điện lực Lào Cai",
    }
    assert "tieu_de" not in said  # it is what the standard makes of the month
    tasks, week = said["muc"]
    assert tasks["bang"]["hang"][0] == {"nhom": "Công tác kỹ thuật", "stt": "I"}
    assert tasks["bang"]["hang"][1] == [["Đại tu đường dây", "- Lộ 371", "- Lộ 373"], "P. Kỹ thuật", "15/01"]
    assert [day["ngay"] for day in week["lich"]["ngay"]] == ["05/01/2026", "06/01/2026"]
    assert week["lich"]["ngay"][0]["su_kien"][0]["chu_tri"] == "Giám đốc"
    assert said["nguoi_ky"]["quyen_han"] == "KT. Giám đốc"
    assert [one.text for one in made.questions] == ["(Đã ký)"]
    assert made.account.placed == made.account.words - 2


def test_half_days_leaders_and_details_on_lines_of_their_own_are_those_of_events() -> None:
    days, said, made = _week(
        "THỨ HAI (09/02/2026):",
        "* SÁNG: 1. Chủ tịch, các Phó Chủ tịch: Đối thoại với Nhân dân. (Văn phòng chuẩn bị)",
        "Thành phần tham dự: Đại diện các phòng.",
        "2. Chủ tịch UBND xã Nguyễn Văn Lân:",
        "08 giờ 00’: Thăm Trường THPT Lê Quý Đôn.",
        "Địa điểm: tại Trường THPT Lê Quý Đôn.",
        "09 giờ 30’: Trao Huy hiệu Đảng. Địa điểm: tại Hội trường Đảng ủy xã.",
        "* CHIỀU: 14 giờ 00’: Họp giao ban.",
        "Thứ Ba:",
        "Cả ngày: Đi cơ sở.",
    )
    leader = "Chủ tịch UBND xã Nguyễn Văn Lân"
    assert [day["ngay"] for day in days] == ["09/02/2026", "10/02/2026"]
    assert days[0]["su_kien"] == [
        {
            "buoi": "sáng",
            "noi_dung": "Đối thoại với Nhân dân. (Văn phòng chuẩn bị)",
            "thanh_phan": "Đại diện các phòng",
            "chu_tri": "Chủ tịch, các Phó Chủ tịch",
        },
        {
            "gio": "8:00",
            "noi_dung": "Thăm Trường THPT Lê Quý Đôn",
            "dia_diem": "Trường THPT Lê Quý Đôn",
            "chu_tri": leader,
        },
        {
            "gio": "9:30",
            "noi_dung": "Trao Huy hiệu Đảng",
            "dia_diem": "Hội trường Đảng ủy xã",
            "chu_tri": leader,
        },
        {"gio": "14:00", "noi_dung": "Họp giao ban"},
    ]
    assert days[1]["su_kien"] == [{"buoi": "cả ngày", "noi_dung": "Đi cơ sở"}]
    assert said["tuan"] == {"tu": "09/02/2026", "den": "13/02/2026", "so": 7}
    assert said["nguoi_ky"]["ho_ten"] == "Nguyễn Thị Hạnh"
    assert (made.questions, made.account.placed) == ((), made.account.words)


def test_a_paragraph_for_each_leader_is_parted_at_its_hours() -> None:
    days, said, made = _week(
        "LỊCH NÀY THAY THƯ MỜI",
        "THỨ TƯ, NGÀY 11/2:",
        "- Chủ tịch: 8 giờ, họp Ban Chỉ đạo, điểm tại phòng họp số 3. "
        "13 giờ 30’, dự khai trương, điểm tại bến cảng.",
        "- PCT. Thường trực: Sáng làm việc tại cơ quan.",
        "Chiều",
        "- Tiếp công dân",
        "+ Mời: Trưởng các phòng.",
        "THỨ NĂM, NGÀY 12/2:",
        "- Chủ tịch: Chiều làm việc tại cơ quan.",
        "Lịch này thay cho giấy mời.",
    )
    assert days[0]["su_kien"] == [
        {"gio": "8:00", "noi_dung": "họp Ban Chỉ đạo", "dia_diem": "phòng họp số 3", "chu_tri": "Chủ tịch"},
        {"gio": "13:30", "noi_dung": "dự khai trương", "dia_diem": "bến cảng", "chu_tri": "Chủ tịch"},
        {"buoi": "sáng", "noi_dung": "làm việc tại cơ quan", "chu_tri": "PCT. Thường trực"},
        {"buoi": "chiều", "noi_dung": ["Tiếp công dân", "+ Mời: Trưởng các phòng."]},
    ]
    assert [day["ngay"] for day in days] == ["11/02/2026", "12/02/2026"]
    assert said["muc"][0]["tieu_de"] == "Lịch này thay thư mời"
    assert said["ket_thuc"] == "Lịch này thay cho giấy mời."
    assert (made.questions, made.account.placed) == ((), made.account.words)


@pytest.mark.parametrize(
    "title", ["Tuần 33, từ 12/8/2024 đến 16/8/2024", "Tuần 12 Năm học 2025 - 2026 (Từ 24/11 đến 30/11/2025)"]
)
def test_a_week_is_found_whatever_stands_before_its_days(title: str) -> None:
    assert "tuan" in spoken.period(title)


def test_what_follows_a_half_day_or_a_leader_begins_an_event_though_it_has_no_hour() -> None:
    days, _, made = _week(
        "THỨ HAI, NGÀY 09/02:",
        "Buổi sáng",
        "07 giờ 30: Giao ban.",
        "Chủ trì: Bí thư",
        "Buổi chiều",
        "Bí thư đi cơ sở lúc 14 giờ.",
        "Chủ tịch:",
        "Tiếp công dân.",
        "THỨ BA, NGÀY 10/02:",
        "Cả ngày: Trực.",
    )
    assert days[0]["su_kien"] == [
        {"gio": "7:30", "noi_dung": "Giao ban", "chu_tri": "Bí thư"},
        {"buoi": "chiều", "noi_dung": "Bí thư đi cơ sở lúc 14 giờ"},
        {"buoi": "chiều", "noi_dung": "Tiếp công dân", "chu_tri": "Chủ tịch"},
    ]
    assert (made.questions, made.account.placed) == ((), made.account.words)
