"""Who issues, signs and files a paper, how its lists are marked, and what another month left in it."""

from __future__ import annotations

import pytest

from tests.told import told

COMMUNE = {
    "co_quan": {"ten": "Ủy ban nhân dân xã Khe Vàng"},
    "ky_hieu": "CTr-UBND",
    "dia_danh": "Khe Vàng",
    "ngay": "28/9/2026",
    "thang": "10/2026",
    "nhiem_vu": ["Sửa mương Đồng Cát", "Thu quỹ phòng lũ"],
    "noi_nhan": ["Các xóm", "Lưu: VT, VP"],
    "nguoi_ky": {"quyen_han": "TM. Ủy ban nhân dân", "chuc_vu": "Chủ tịch", "ho_ten": "Võ Hữu Tấn"},
}


def codes(**keys: object) -> list[str]:
    """The codes found in the paper of a commune, some of its keys replaced."""
    return [one.code for one in told(COMMUNE, **keys)]


def issued_by(name: str, symbol: str, post: str, right: str | None = None, **keys: object) -> list[str]:
    signer = {"quyen_han": right, "chuc_vu": post, "ho_ten": "Võ Hữu Tấn"}
    return codes(co_quan={"ten": name}, ky_hieu=symbol, nguoi_ky=signer, **keys)


def test_the_paper_itself_is_sound() -> None:
    assert codes() == []


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("Trường MN Hoa Gạo", "CTr-MNHG"),
        ("Sở NN&MT", "CTr-SNNMT"),
        ("CĐCS Nhà máy Gạch Đồng Cát", "CTr-CĐCS"),
        ("Bệnh viện ĐK Cửa Đông", "CTr-BVĐKCĐ"),
    ],
)
def test_no_abbreviation_stands_in_the_name_of_who_issues(name: str, symbol: str) -> None:
    assert issued_by(name, symbol, "Trưởng ban", dia_danh="Nghệ An") == ["CT222"]


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("Công ty TNHH Gạch Đồng Cát", "CTr-GĐC"),
        ("Trung tâm Phòng, chống HIV/AIDS", "CTr-TTPC"),
        ("Chi cục Kiểm lâm vùng II", "CTr-CCKL"),
    ],
)
def test_what_nobody_writes_otherwise_is_no_abbreviation(name: str, symbol: str) -> None:
    assert issued_by(name, symbol, "Trưởng ban", dia_danh="Nghệ An") == []


@pytest.mark.parametrize(
    ("name", "symbol", "post"),
    [
        ("Liên đoàn Lao động tỉnh Nghệ An", "CTr-LĐLĐ", "Giám đốc"),
        ("Trường Tiểu học Hoa Gạo", "CTr-THHG", "Giám đốc"),
        ("Sở Công Thương", "CTr-SCT", "Chủ tịch"),
        ("Bệnh viện Cửa Đông", "CTr-BVCĐ", "Hiệu trưởng"),
    ],
)
def test_a_head_has_a_post_that_such_a_body_has(name: str, symbol: str, post: str) -> None:
    assert issued_by(name, symbol, post, dia_danh="Nghệ An") == ["CT234"]


@pytest.mark.parametrize(
    ("name", "symbol", "post", "right"),
    [
        ("Liên đoàn Lao động tỉnh Nghệ An", "CTr-LĐLĐ", "Chủ tịch", "TM. Ban Thường vụ"),
        ("Trường Tiểu học Hoa Gạo", "CTr-THHG", "Hiệu trưởng", None),
        ("Sở Công Thương", "CTr-SCT", "Phó Giám đốc", "KT. Giám đốc"),
        ("Ủy ban nhân dân tỉnh Nghệ An", "CTr-UBND", "Giám đốc Sở Nội vụ", "TUQ. Chủ tịch"),
        ("Sở Công Thương", "CTr-SCT", "Chánh Văn phòng", "TL. Giám đốc"),
    ],
)
def test_posts_that_there_are(name: str, symbol: str, post: str, right: str | None) -> None:
    assert issued_by(name, symbol, post, right, dia_danh="Nghệ An") == []


@pytest.mark.parametrize("right", ["TM. Ban Thường vụ", "TM. Hội đồng nhân dân", "TM. Ban Chỉ đạo"])
def test_who_signs_signs_on_behalf_of_who_issues(right: str) -> None:
    assert issued_by("Ủy ban nhân dân xã Khe Vàng", "CTr-UBND", "Chủ tịch", right) == ["CT236"]


def test_a_council_may_be_written_short_or_in_the_older_way() -> None:
    assert "CT236" not in issued_by("UBND xã Khe Vàng", "CTr-UBND", "Chủ tịch", "TM. Uỷ ban nhân dân")


@pytest.mark.parametrize("place", ["Khe Vằng", "Nghệ An", "xã Khe Vang", "Khe vàng"])
def test_the_place_of_a_commune_is_its_name(place: str) -> None:
    assert set(codes(dia_danh=place)) == {"CT237"} | ({"CT230"} if place.startswith("xã ") else set())


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Ủy ban nhân dân xã Khe Vàng", "xã Khe Vàng"),
        ("Ủy ban nhân dân xã Hoà Bình", "Hòa Bình"),
        ("Ủy ban nhân dân phường 5, quận 3", "Quận 3"),
        ("Ủy ban nhân dân tỉnh Nghệ An", "Vinh"),
    ],
)
def test_places_that_are_right(name: str, place: str) -> None:
    assert "CT237" not in codes(co_quan={"ten": name}, dia_danh=place)


@pytest.mark.parametrize(
    ("copy", "found"),
    [("Lưu: VT, VPĐU", "CT238"), ("Lưu: Văn phòng", "CT238"), ("Lưu Văn phòng Đảng uỷ", None)],
)
def test_the_party_files_without_colon_and_clerks(copy: str, found: str | None) -> None:
    party = issued_by(
        *("Đảng uỷ xã Khe Vàng", "CTr-ĐU", "Bí thư", "T/M Ban Thường vụ"),
        chuan="dang",
        noi_nhan=["Các chi bộ", copy],
    )
    assert party == ([found] if found else [])


@pytest.mark.parametrize("right", ["TM. Ban Thường vụ", "TM. Đảng uỷ", "TL. Ban Thường vụ"])
def test_the_party_has_its_own_abbreviations_of_who_signs_for_whom(right: str) -> None:
    keys = {"chuan": "dang", "noi_nhan": ["Các chi bộ", "Lưu Văn phòng Đảng uỷ"]}
    post = "Chánh Văn phòng" if right.startswith("TL") else "Bí thư"
    assert issued_by("Đảng uỷ xã Khe Vàng", "CTr-ĐU", post, right, **keys) == ["CT277"]


def of_marks(*marks: str) -> list[str]:
    below = [{"dau_muc": mark, "noi_dung": f"Chợ số {index}"} for index, mark in enumerate(marks)]
    return codes(nhiem_vu=[{"noi_dung": "Kiểm tra chợ:", "muc_con": below}, "Niêm yết giá"])


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        (("•", "•"), ["CT253"]),
        (("o", "o"), ["CT253"]),
        (("1.1", "1.2"), ["CT253"]),
        (("2.1.1.", "2.1.2."), ["CT253"]),
        (("–", "-"), ["CT209"]),
        (("-", "+", "-"), ["CT209"]),
        (("–", "–"), []),
        (("a)", "b)"), []),
        (("I.", "III."), ["CT252"]),
    ],
)
def test_marks_of_items(marks: tuple[str, ...], found: list[str]) -> None:
    assert of_marks(*marks) == found


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        (("I.", "III."), ["CT252"]),
        (("VIII.", "X."), ["CT252"]),
        (("1.", "3."), ["CT252"]),
        (("I/-", "-"), ["CT253", "CT253"]),
        (("I.", "II."), []),
        (("III.", "IV."), []),
        (("A.", "B."), []),
    ],
)
def test_marks_of_sections(marks: tuple[str, str], found: list[str]) -> None:
    titles = ("Quản lý chợ", "Vệ sinh")
    sections = [
        {"dau_muc": mark, "tieu_de": title, "doan": "Thu phí."}
        for mark, title in zip(marks, titles, strict=True)
    ]
    assert codes(nhiem_vu=None, muc=sections) == found


def test_groups_of_a_table_are_counted_too() -> None:
    rows: list[object] = [
        {"nhom": "Lúa", "stt": "I"},
        ["Gieo mạ"],
        {"nhom": "Ngô", "stt": "III"},
        ["Làm đất"],
    ]
    assert codes(nhiem_vu=None, muc=[{"bang": {"cot": ["noi_dung"], "hang": rows}}]) == ["CT252"]


def of_task(task: str, **keys: object) -> list[str]:
    return codes(nhiem_vu=[task, "Thu quỹ phòng lũ"], **keys)


@pytest.mark.parametrize(
    "task",
    [
        "Gửi báo cáo về Văn phòng trước ngày 20/9/2026",
        "Thu đủ quỹ chậm nhất là ngày 15/8/2026",
        "Nộp dự trù trước 16 giờ ngày 14/9/2026",
    ],
)
def test_a_deadline_before_the_paper_is_left_over(task: str) -> None:
    assert of_task(task) == ["CT393"]


@pytest.mark.parametrize(
    "task",
    [
        "Gửi báo cáo về Văn phòng trước ngày 20/10/2026",
        "Rà soát nhà xây dựng trước ngày 01/8/2026",
        "Lập danh sách người sinh trước ngày 15/9/2026",
        "Thực hiện Kế hoạch ngày 20/9/2026 của tỉnh",
    ],
)
def test_days_gone_by_that_are_no_deadlines(task: str) -> None:
    assert "CT393" not in of_task(task)


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Kỷ niệm 78 năm ngày Thương binh (27/7/1947 - 27/7/2026)", ["CT394"]),
        ("Kỷ niệm 136 năm ngày sinh Bác (19/5/1890-19/5/2025)", ["CT394"]),
        ("Kỷ niệm 95 năm ngày thành lập Hội (1930 - 2026)", ["CT394"]),
        ("Kỷ niệm 79 năm ngày Thương binh (27/7/1947 - 27/7/2026)", []),
        ("Kỷ niệm 50 năm thành lập Trường, 96 năm ngày thành lập Hội (1930 - 2026)", []),
    ],
)
def test_years_of_an_anniversary_are_counted(task: str, found: list[str]) -> None:
    assert [one for one in of_task(task) if one == "CT394"] == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("tết Nguyên đán Giáp Ngọ", ["CT389"]),
        ("xuân Ất Tỵ", ["CT389"]),
        ("Tết Bính Thân", ["CT389"]),
        ("tết Nguyên đán Bính Ngọ", []),
        ("xuân Bính Ngọ", []),
    ],
)
def test_a_lunar_year_has_its_name(name: str, found: list[str]) -> None:
    task = f"Tổ chức cho Nhân dân đón {name} vui tươi"
    assert [one for one in of_task(task, ngay="28/01/2026", thang="2/2026") if one == "CT389"] == found


def test_the_next_lunar_year_may_be_spoken_of_at_the_end_of_one() -> None:
    assert "CT389" not in of_task("Chuẩn bị đón xuân Đinh Mùi", ngay="28/11/2026", thang="12/2026")


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Tiếp công dân định kỳ tháng 9", ["CT392"]),
        ("Sinh hoạt định kỳ tháng 8/2026", ["CT392"]),
        ("Tiếp công dân định kỳ tháng 10", []),
        ("Gửi báo cáo định kỳ tháng 9", []),
        ("Họp đánh giá công tác tháng 9", []),
    ],
)
def test_what_is_regular_is_of_this_month(task: str, found: list[str]) -> None:
    assert of_task(task) == found


def test_a_month_alone_in_a_cell_is_in_the_time_of_the_paper() -> None:
    def of_cell(month: str) -> list[str]:
        table = {"cot": ["noi_dung", "thoi_gian"], "hang": [["Gieo mạ", month], ["Làm đất", "Tháng 9"]]}
        return codes(nhiem_vu=None, muc=[{"bang": table}], thang=None, quy="3/2026", ngay="28/6/2026")

    assert of_cell("Tháng 10") == ["CT392"]
    assert of_cell("Tháng 8") == []


@pytest.mark.parametrize(("last", "found"), [("11/10", ["CT223"]), ("12/10", []), ("13/10", ["CT223"])])
def test_the_title_of_a_week_names_its_days(last: str, found: list[str]) -> None:
    keys = {"thang": None, "tuan": {"tu": "06/10/2026", "den": "12/10/2026"}}
    assert codes(**keys, tieu_de=f"Công tác tuần từ ngày 06/10 đến ngày {last}/2026") == found
