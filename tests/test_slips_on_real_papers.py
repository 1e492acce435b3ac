"""Faults that strangers found untold in published papers, with siblings; right lines that look alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import ctrgen
from ctrgen import pipeline
from tests.small import SMALL
from tests.told import OFFICE, codes, of_task, told

WRONG = {
    "CT326": (
        "Thực hiện khoản 3, Điều 18 của Luật Giá",
        "Thực hiện Khoản 3, Điều 18 của Luật Giá",
        "Theo Điểm a, Khoản 3, Điều 18 của Quy chế",
        "Theo điểm b, khoản 12 Điều 7 của Quy chế",
        "Căn cứ khoản 11, Điều 9 của Quy chế để xử lý",
        "Rà soát theo khoản 1, 2, Điều 6 của Quy chế",
    ),
    "CT369": (
        "Thực hiện Hướng dẫn số 08/HD-BTV ngày 06/9/2023 Của Ban Thường vụ Tỉnh ủy",
        "Quy hoạch chợ, định hướng Đến năm 2030",
        "Báo cáo kết quả Về trụ sở trước ngày 20",
        "Báo cáo Về việc niêm yết giá",
        "Tuyên truyền Cho tiểu thương ở chợ",
        "Làm việc Với các hộ kinh doanh",
        "Kiểm tra giá Và nguồn gốc hàng hóa",
        "Phân công Các phòng trực",
        "Thực hiện Kế hoạch Số 08/KH-UBND ngày 06/9/2023 của UBND tỉnh",
        "Thực hiện Thông báo Số: 31/TB-UBND ngày 06/9/2023 của UBND tỉnh",
        "Phổ biến chủ trương của Đảng, Pháp luật của Nhà nước",
        "Tuyên truyền Chính sách của Nhà nước về giá",
    ),
    "CT320": (
        "Họp giao ban sáng Thứ Tư ngày 07/10/2026",
        "Trực chiều Thứ Sáu hằng tuần",
        "Chốt sổ vào Thứ Năm",
    ),
    "CT328": (
        "Làm việc với UBND Thành phố Hải Phòng",
        "Gửi HĐND Xã Thanh Bình",
        "Phối hợp với MTTQ Phường Bến Thủy",
    ),
    "CT329": ("Thực hiện theo công văn số: 150/TTYT-KHNV ngày 06/9/2023 của Trung tâm Y tế",),
    "CT330": (
        "Thực hiện Công văn số: 150/TTYT-KHNV ngày 06/9/2023 của Trung tâm Y tế",
        "Theo Kế hoạch số:18/KH-UBND ngày 20/02/2020 của UBND tỉnh",
        "Thực hiện Quyết định số 3348/QĐ-UBND, ngày 19/8/2025 của UBND tỉnh",
        "Theo Thông báo số 21/TB-UBND, ngày 03 tháng 8 năm 2025 của UBND tỉnh",
    ),
    "CT342": ("Trực các ngày 04;11;18; 25 tháng 10", "Kiểm tra các điểm 1;2 và 3", "Nộp thuế quý 3;4"),
    "CT377": (
        "Bữa ăn 50.000đ/phần",
        "Thu phí 120.000đ, nộp về Sở",
        "Họp lúc 7g30 ngày 07/10/2026",
        "Mở cửa từ 13g45 hằng ngày",
    ),
}

RIGHT = (
    "Thực hiện điểm a khoản 3 Điều 18 của Quy chế",
    "Sửa đổi khoản 2, khoản 3 Điều 5 và Điều 7 của Quy chế",
    "Quy định tại Điều 4, Điều 5 của Quy chế",
    "Tham gia hành trình Về nguồn ở phường Từ Liêm",
    "Dâng hương tại đền Và, đón khách ở phường Từ Sơn",
    "Phổ biến luật Các tổ chức tín dụng sửa đổi",
    "Nghe giảng học thuyết của Các Mác trong sinh hoạt",
    "Ra mắt câu lạc bộ Với sách",
    "Diễn vở kịch Đến bờ bên kia, mở kênh Từ điển số",
    "Phát động cuộc thi viết Về thầy cô",
    "Làm việc với Trường Đại học Sư phạm Hà Nội",
    "Biên bản xử lý vi phạm Nguyễn Văn An ký",
    "Phát hành báo Pháp luật của ngành",
    "Họp tại phòng họp Số 1, Trường Tiểu học Số 2",
    "Làm việc với UBND Thành phố Hồ Chí Minh",
    "Họp giao ban sáng thứ Tư ngày 07/10/2026",
    "Thực hiện Quyết định số 3348/QĐ-UBND ngày 19/8/2025 của UBND tỉnh",
    "Lịch trực ngày 04; 11; 18; 25 tháng 10",
    "Theo Quyết định số 48/QĐ-SCT ngày 19/8/2025 của Sở; vẫn theo Quyết định số 48/QĐ-SCT, ngày 20 họp",
    "Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị, ngày 20 báo cáo",
    "Bữa ăn 50.000 đồng/phần, 50.000 đ/suất; gói 7g muối; đóng bao 500g",
)


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, lines in WRONG.items() for line in lines])
def test_a_fault_of_a_real_paper_is_told(code: str, line: str) -> None:
    assert code in of_task(line)


@pytest.mark.parametrize("line", RIGHT)
def test_a_right_line_that_looks_alike_is_left_alone(line: str) -> None:
    assert of_task(line) == []


@pytest.mark.parametrize(
    ("small", "large"),
    [
        ("Họp tại trường Mầm non Tuổi Hồng", "Thăm Trường THPT Lê Quý Đôn"),
        ("Sửa mái trường Tiểu học Kim Liên", "Tặng sách Trường Trung học cơ sở Đặng Thai Mai"),
        ("Khám mắt ở trường THCS Hưng Dũng", "Giao ban tại Trường Mẫu giáo Hoa Sen"),
    ],
)
def test_the_name_of_a_school_begins_with_a_capital(small: str, large: str) -> None:
    assert of_task(small, large) == ["CT3001"]
    assert of_task(small) == ["CT3001"]
    assert of_task(large) == []


@pytest.mark.parametrize(
    "many", ["Thăm các trường Mầm non Tuổi Hồng và Hoa Mai", "Thăm 02 trường THCS Hưng Dũng"]
)
def test_many_schools_are_no_name(many: str) -> None:
    assert of_task(many, "Thăm Trường THPT Lê Quý Đôn") == []


def _sections(*marks: str) -> list[dict[str, Any]]:
    texts = ("Kiểm tra chợ.", "Niêm yết giá.", "Dán tem.", "Báo cáo kết quả.")
    headings = ("Một", "Hai", "Ba", "Bốn")
    return [
        {"tieu_de": heading, "doan": text, **({"dau_muc": mark} if mark else {})}
        for heading, text, mark in zip(headings, texts, marks, strict=False)
    ]


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        (("", "", "2."), 1),
        (("", "", "5."), 1),
        (("", "2.", ""), 1),
        (("1.", "2.", "2."), 1),
        (("", "", "3."), 0),
        (("", "", "2a."), 0),
        (("", "", "a)"), 0),
        (("", "không", ""), 0),
    ],
)
def test_a_mark_by_hand_beside_marks_that_are_counted_is_told_when_it_repeats(
    marks: tuple[str, ...], found: int
) -> None:
    below = [{"tieu_de": "Giá", "muc": _sections(*marks)}, {"tieu_de": "Chợ", "doan": "Họp ban quản lý."}]
    assert codes(nhiem_vu=None, muc=below).count("CT252") == found


@pytest.mark.parametrize(("marks", "found"), [(("", "", "II."), 1), (("", "", "III."), 0), (("", "I."), 1)])
def test_so_it_is_at_the_top(marks: tuple[str, ...], found: int) -> None:
    assert codes(nhiem_vu=None, muc=_sections(*marks)).count("CT252") == found


@pytest.mark.parametrize(
    ("marks", "keys", "found"),
    [
        ((None, None, "2."), {}, 1),
        ((None, "2.", None), {}, 1),
        ((None, None, "3."), {}, 0),
        ((None, None, "-"), {}, 0),
        ((None, None, "b)"), {"trinh_bay": {"dau_muc": ["a)"]}}, 1),
        ((None, None, "c)"), {"trinh_bay": {"dau_muc": ["a)"]}}, 0),
        ((None, None, "2."), {"trinh_bay": {"dau_muc": ["-"]}}, 0),
    ],
)
def test_so_it_is_with_tasks(marks: tuple[str | None, ...], keys: dict[str, Any], found: int) -> None:
    tasks = [
        {"noi_dung": text, **({"dau_muc": mark} if mark else {})}
        for text, mark in zip(("Kiểm tra chợ", "Niêm yết giá", "Dán tem"), marks, strict=True)
    ]
    assert codes(nhiem_vu=tasks, **keys).count("CT252") == found
    section = [{"tieu_de": "Giá", "nhiem_vu": tasks}, {"tieu_de": "Chợ", "doan": "Họp ban quản lý."}]
    assert codes(nhiem_vu=None, muc=section, **keys).count("CT252") == found


def _day(*events: tuple[str, str, str], **keys: str) -> list[dict[str, Any]]:
    made = [
        {"gio": hour, "noi_dung": what, **({"chu_tri": who} if who else {})} for hour, what, who in events
    ]
    return [{"lich": [{"ngay": "05/10/2026", "su_kien": made, **keys}]}]


@pytest.mark.parametrize(
    "events",
    [
        (("14:00", "Họp giao ban", ""), ("7:30", "Tiếp dân", "")),
        (("7:30", "Tiếp dân", ""), ("9:15", "Kiểm tra chợ", ""), ("9:00", "Họp giao ban", "")),
        (("14:00", "Họp giao ban", "Giám đốc"), ("7:30", "Tiếp dân", "Phó Giám đốc")),
        (("14:00", "Họp giao ban", "Giám đốc"), ("7:30", "Tiếp dân", "Giám đốc")),
    ],
)
def test_an_hour_after_a_later_one_of_the_same_day_is_told(events: tuple[tuple[str, str, str], ...]) -> None:
    found = [one for one in told(OFFICE, nhiem_vu=None, muc=_day(*events)) if one.code == "CT317"]
    assert ["Xếp theo giờ." in one.hint for one in found] == [True]


def test_days_in_order_those_of_each_leader_and_of_many_days_are_left_alone() -> None:
    ordered = _day(("7:30", "Tiếp dân", ""), ("7:30", "Kiểm tra chợ", ""), ("14:00", "Họp giao ban", ""))
    apart = _day(
        ("8:00", "Họp giao ban", "Giám đốc"),
        ("14:00", "Tiếp dân", "Giám đốc"),
        ("7:30", "Kiểm tra chợ", "Phó Giám đốc"),
        ("9:00", "Làm việc với ban quản lý", "Phó Giám đốc"),
    )
    long = _day(("14:00", "Khai mạc hội chợ", ""), ("7:30", "Bế mạc", ""), den_ngay="07/10/2026")
    columns = _day(("14:00", "Họp giao ban", ""), ("7:30", "Tiếp dân", ""))
    columns = [{"lich": {"kieu": "cột buổi", "ngay": columns[0]["lich"]}}]
    for schedule in (ordered, apart, long, columns):
        assert "CT317" not in codes(nhiem_vu=None, muc=schedule)


@pytest.mark.parametrize("symbol", ["-CTr-SCT", "/CTr-SCT", "–CTr-SCT", "- CTr-SCT"])
def test_a_symbol_that_begins_with_its_joint_is_told_once(symbol: str) -> None:
    assert codes(ky_hieu=symbol).count("CT215") == 1


def test_so_it_is_by_other_standards() -> None:
    union = {"chuan": "doan", "co_quan": {"ten": "Đoàn trường THPT Lê Lợi"}, "loai": "kế hoạch"}
    assert "CT215" in codes(ky_hieu="-KH/ĐTN", **union)
    assert "CT215" not in codes(ky_hieu="KH/ĐTN", **union)
    assert "CT215" in codes(ky_hieu="/CTr/ĐU", chuan="dang", co_quan={"ten": "Đảng ủy"})


def test_marks_of_a_wrong_form_are_told_once_for_all() -> None:
    tasks = [
        {"dau_muc": f"{number}/", "noi_dung": text}
        for number, text in enumerate(("Kiểm tra chợ", "Niêm yết giá", "Dán tem", "Họp giao ban"), 1)
    ]
    found = [one for one in told(OFFICE, nhiem_vu=tasks) if one.code == "CT253"]
    assert len(found) == 1
    assert "Còn 3 chỗ nữa" in found[0].message


def test_wrong_marks_of_two_forms_are_told_each() -> None:
    tasks = [{"dau_muc": "1/", "noi_dung": "Kiểm tra chợ"}, {"dau_muc": "b.", "noi_dung": "Niêm yết giá"}]
    assert codes(nhiem_vu=tasks).count("CT253") == 2


@pytest.mark.parametrize(
    ("layout", "printed"),
    [
        ("{dau_de_muc: '1.'}", "Việc của tháng"),
        ("{dau_de_muc: I.}", "VIỆC CỦA THÁNG"),
        ("{}", "VIỆC CỦA THÁNG"),
    ],
)
def test_a_section_alone_has_the_letters_that_its_mark_would_give_it(
    layout: str, printed: str, tmp_path: Path
) -> None:
    data = {
        **yaml.safe_load(SMALL),
        "trinh_bay": yaml.safe_load(layout),
        "muc": [{"tieu_de": "Việc của tháng", "doan": "Kiểm tra chợ."}],
    }
    data.pop("nhiem_vu")
    path = tmp_path / "a.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    assert printed in [line.strip() for line in ctrgen.render(ctrgen.load(path), "txt").decode().splitlines()]


@pytest.mark.parametrize(
    "keys", [{"trinh_bay": {"dau_muc_con": "-"}}, {"nhiem_vu": [{"noi_dung": "A", "dau_muc_con": "-"}]}]
)
def test_the_marks_of_sub_items_are_explained_where_they_are_looked_for(keys: dict[str, Any]) -> None:
    text = yaml.safe_dump({**OFFICE, **keys}, allow_unicode=True)
    hints = [one.hint for one in pipeline.check_text(text.encode(), "a.yaml", Path()).diagnostics]
    assert any('trinh_bay: {dau_muc: ["1.", "-"]}' in hint for hint in hints)
