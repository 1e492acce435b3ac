"""What strangers' papers showed the checker to say too much of, or twice, with others of the same kind."""

from __future__ import annotations

import pytest

from tests.told import told

OFFICE = {
    "co_quan": {"ten": "Sở Công Thương"},
    "ky_hieu": "CTr-SCT",
    "dia_danh": "Nghệ An",
    "ngay": "28/9/2026",
    "thang": "10/2026",
    "nhiem_vu": ["Kiểm tra chợ đêm", "Niêm yết giá"],
    "noi_nhan": ["Các phòng thuộc Sở", "Lưu: VT, VP"],
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Võ Hữu Tấn"},
}


def codes(**keys: object) -> list[str]:
    """The codes found in the paper of an office, some of its keys replaced."""
    return [one.code for one in told(OFFICE, **keys)]


def of_task(*tasks: str) -> list[str]:
    return codes(nhiem_vu=[*tasks, "Niêm yết giá"])


def test_the_paper_itself_is_sound() -> None:
    assert codes() == []


# Quotes


@pytest.mark.parametrize(
    "task",
    [
        'Phát động phong trào “Chợ văn minh"',
        'Phong trào "Phố sạch” ở các phường',
        'Treo “Mừng Xuân", dựng rạp',
    ],
)
def test_a_quote_closed_with_one_of_another_kind_is_one_finding(task: str) -> None:
    assert of_task(task) == ["CT347"]


@pytest.mark.parametrize(
    "task", ["Phong trào “Phố sạch ở phường", "Phong trào Phố sạch” ở phường", 'Chợ "Bến mới']
)
def test_a_quote_without_partner_is_one_finding(task: str) -> None:
    assert of_task(task) == ["CT347"]


@pytest.mark.parametrize(
    "tasks",
    [
        ["Phong trào “Phố sạch, ngõ đẹp”", "Cuộc thi “Chợ em”"],
        ['Phong trào "Phố sạch", "Ngõ đẹp"'],
        ['Đọc sách “Kể "Chuyện quê" mới” tại chợ', 'Diễn vở "Chợ “Bến” xưa" tại rạp'],
    ],
)
def test_quotes_in_pairs_are_right_also_within_others(tasks: list[str]) -> None:
    assert "CT347" not in of_task(*tasks)


@pytest.mark.parametrize(
    "heading", ["Chủ đề", "Khẩu hiệu", "Phương châm hành động", "Thông điệp của chiến dịch:"]
)
def test_a_theme_may_stand_in_quotes(heading: str) -> None:
    parts = [
        {"tieu_de": heading.rstrip(":"), "doan": "“Hàng thật, giá thật, lòng thật”"},
        {"tieu_de": "Chung", "doan": "Họp."},
    ]
    assert codes(nhiem_vu=None, muc=parts) == []


def test_a_slogan_may_stand_in_quotes_under_its_lead_and_beside_others() -> None:
    item = {
        "noi_dung": "Treo băng rôn sau:",
        "muc_con": ["“Toàn dân mua hàng Việt”", "“Chợ sạch cho mọi nhà”"],
    }
    assert "CT353" not in codes(nhiem_vu=[item, "Niêm yết giá"])


@pytest.mark.parametrize(
    "keys", [{"mo_dau": "“Sở ban hành Chương trình công tác.”"}, {"nhiem_vu": ["Họp", "“Kiểm tra các chợ”"]}]
)
def test_a_whole_sentence_in_quotes_is_still_found(keys: dict[str, object]) -> None:
    assert codes(**keys) == ["CT353"]


# Marks and spaces


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"nhiem_vu": [{"tieu_de": "Quản lý chợ :", "noi_dung": "Thu phí"}, "Họp"]}, "CT247"),
        ({"tieu_de": "Công tác tháng 10 năm 2026 ."}, "CT224"),
        ({"dia_danh": "Nghệ An ,"}, "CT227"),
        ({"cuoc_hop": [{"ten": "Họp", "ngay": "26/10/2026", "dia_diem": "Hội trường ,"}]}, "CT243"),
    ],
)
def test_a_space_before_a_mark_that_goes_is_no_finding_of_its_own(keys: dict[str, object], code: str) -> None:
    assert codes(**keys) == [code]


def test_a_space_before_a_mark_that_stays_is_found() -> None:
    assert of_task("Kiểm tra chợ , quán") == ["CT340"]
    assert codes(nhiem_vu=[{"tieu_de": "Chợ , quán", "noi_dung": "Thu phí"}, "Họp"]) == ["CT340"]


@pytest.mark.parametrize("symbol", ["CTr.SCT", "CTr.Sct", "CTr,SCT"])
def test_a_mark_in_the_symbol_is_found_once(symbol: str) -> None:
    assert codes(ky_hieu=symbol) == ["CT215"]


@pytest.mark.parametrize(
    "task",
    [
        *("Họp tại PH.Tỉnh đoàn", "Khảo sát chợ ở TP.Hải Phòng", "Làm việc với TT.Huyện ủy cũ"),
        *("Mời BS.Nguyễn An", "Thăm TX.Hoàng Mai", "Giao VP.Sở tổng hợp", "Mời Ths.Trần Bình"),
    ],
)
def test_the_dot_of_an_abbreviation_needs_no_space(task: str) -> None:
    assert of_task(task) == []


@pytest.mark.parametrize("task", ["Kiểm tra chợ.Niêm yết giá", "Gửi UBND.Các xã báo cáo"])
def test_a_sentence_that_follows_without_a_space_is_found(task: str) -> None:
    assert of_task(task) == ["CT342"]


@pytest.mark.parametrize("dots", ["....", ".....", "......."])
def test_dots_that_end_an_enumeration_are_an_ellipsis(dots: str) -> None:
    assert of_task(f"Mang theo cân, thước, biên lai{dots}") == ["CT245"]
    assert of_task(f"Chuẩn bị bàn, ghế (loa, đài{dots})") == ["CT245"]


@pytest.mark.parametrize(
    "task", ["Họp tại ..... vào sáng thứ Sáu", "Địa điểm: ......", "Họ tên.......", "Ngày .../10/2026 họp"]
)
def test_dots_in_the_place_of_words_are_a_blank(task: str) -> None:
    assert of_task(task) == ["CT378"]


@pytest.mark.parametrize("mark", ["- ", "+ ", "1. ", "• ", "-"])
def test_a_mark_before_a_basis_is_named(mark: str) -> None:
    assert codes(can_cu=[f"{mark}Căn cứ Chương trình công tác năm 2026 của Sở"]) == ["CT240"]


def test_a_basis_that_begins_wrongly_behind_a_mark_is_both() -> None:
    assert codes(can_cu=["- Quy chế làm việc của Sở Công Thương"]) == ["CT240", "CT231"]


# Names and letters


@pytest.mark.parametrize("body", ["Ủy bản", "Uỷ bân", "Hội đống", "Tòa ản", "Mặt trân"])
def test_the_people_in_a_misspelt_body_are_not_told_to_take_a_capital(body: str) -> None:
    assert "CT324" not in of_task(f"Đề nghị {body} nhân dân tỉnh cấp vốn chợ")


def test_the_people_by_themselves_take_a_capital() -> None:
    assert of_task("Vận động nhân dân giữ chợ sạch") == ["CT324"]


@pytest.mark.parametrize(
    "task",
    [
        *("Tiếp ông Møller và bà Kjær về điện gió", "Thăm hội chợ Köln, Malmö cùng đoàn"),
        *("Tiếp đoàn Åland, Tromsø, Lübeck", "Ký kết với Škoda và Citroën, Möbel"),
    ],
)
def test_foreign_names_are_no_old_code(task: str) -> None:
    assert of_task(task) == []


@pytest.mark.parametrize("task", ["Tæ chøc héi nghÞ", "Tæ chøc các chợ đêm", "Kế hoạch tæng kÕt phong trµo"])
def test_a_text_in_an_old_code_is_found_also_beside_a_right_one(task: str) -> None:
    assert "CT363" in of_task(task)


# Who signs


@pytest.mark.parametrize(
    "name",
    [
        "Sở Nông nghiệp và Môi trường",
        "Cục Quản lý thị trường",
        "Chi cục Quản lý thị trường",
        "Sở Y tế",
        "Sở Giáo dục và Đào tạo",
    ],
)
def test_an_office_does_not_sign_with_degrees_whatever_its_name_holds(name: str) -> None:
    symbol = "CTr-" + "".join(word[0].upper() for word in name.split())
    keys = {
        "co_quan": {"ten": name},
        "ky_hieu": symbol,
        "nguoi_ky": {"chuc_vu": "Trưởng phòng", "ho_ten": "ThS. Lê Thị Hoa"},
    }
    assert codes(**keys) == ["CT265"]


@pytest.mark.parametrize(
    ("name", "above"),
    [
        ("Trường Trung học phổ thông Môi trường", "Sở Giáo dục và Đào tạo"),
        ("Khoa Điện", "Trường Cao đẳng Công nghiệp"),
        ("Bệnh viện Đa khoa tỉnh", "Sở Y tế"),
        ("Trạm Y tế phường", "Ủy ban nhân dân phường"),
        ("Công an xã", "Công an tỉnh"),
    ],
)
def test_schools_hospitals_and_the_police_sign_with_them(name: str, above: str) -> None:
    symbol = "CTr-" + "".join(word[0].upper() for word in name.split())
    keys = {
        "co_quan": {"ten": name, "cap_tren": above},
        "ky_hieu": symbol,
        "nguoi_ky": {"chuc_vu": "Trưởng phòng", "ho_ten": "ThS. Lê Thị Hoa"},
    }
    assert codes(**keys) == []


YOUTH = {"chuan": "doan", "loai": "hướng dẫn", "noi_nhan": ["Các tỉnh đoàn", "Lưu VP"]}


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        *(("Ban Chấp hành Trung ương Đoàn", "HD-TWĐTN-VP"), ("Ban Thường vụ Tỉnh đoàn", "HD-TĐTN")),
        *(("Ban Thường vụ Thành đoàn", "HD-TĐTN-VP"), ("Ban Chấp hành Trung ương Hội Nông dân", "HD-TWHND")),
    ],
)
def test_the_symbols_of_the_youth_union_and_of_central_bodies_suit_them(name: str, symbol: str) -> None:
    signed = {"quyen_han": "TM. Ban Thường vụ", "chuc_vu": "Bí thư", "ho_ten": "Võ Hữu Tấn"}
    assert codes(**YOUTH, co_quan={"ten": name}, ky_hieu=symbol, nguoi_ky=signed) == []


def test_a_symbol_of_another_body_is_still_found() -> None:
    assert codes(ky_hieu="CTr-TWĐTN") == ["CT217"]
    assert codes(co_quan={"ten": "Hội Người mù tỉnh"}, ky_hieu="CTr-ĐTN") == ["CT217"]


HEAD = {"chuc_vu": "Chủ tịch", "ho_ten": "Võ Hữu Tấn"}


@pytest.mark.parametrize(
    ("name", "symbol", "head"),
    [
        *(
            ("Ủy ban nhân dân xã Khe Vàng", "CTr-UBND", "Chủ tịch"),
            ("Uỷ ban nhân dân tỉnh", "CTr-UBND", "Chủ tịch"),
        ),
        *(
            ("Hội đồng nhân dân xã", "CTr-HĐND", "Chủ tịch"),
            ("Ban Chấp hành Hội Nông dân", "CTr-BCH", "Chủ tịch"),
        ),
    ],
)
def test_who_heads_a_collective_signs_on_its_behalf(name: str, symbol: str, head: str) -> None:
    keys = {"co_quan": {"ten": name}, "ky_hieu": symbol, "dia_danh": "Khe Vàng"}
    assert codes(**keys, nguoi_ky={**HEAD, "chuc_vu": head}) == ["CT276"]
    signed = {**HEAD, "chuc_vu": head, "quyen_han": f"TM. {name}"}
    assert codes(**keys, nguoi_ky=signed) == []


@pytest.mark.parametrize(
    ("name", "symbol", "position"),
    [
        *(("Sở Công Thương", "CTr-SCT", "Giám đốc"), ("Hội Nông dân xã", "CTr-HND", "Chủ tịch")),
        *(("Văn phòng Ủy ban nhân dân tỉnh", "CTr-VP", "Chánh Văn phòng"),),
    ],
)
def test_who_heads_an_office_signs_for_himself(name: str, symbol: str, position: str) -> None:
    assert codes(co_quan={"ten": name}, ky_hieu=symbol, nguoi_ky={**HEAD, "chuc_vu": position}) == []


# When


@pytest.mark.parametrize(
    ("words", "day"),
    [
        *(("Các ngày 20, 21/10/2026", "20/10/2026"), ("Ngày 20 và 21/10", "20/10/2026")),
        *(("Ngày 20, 21 và 22/10/2026", "21/10/2026"), ("Từ ngày 20 đến ngày 22/10/2026", "21/10/2026")),
        *(("Từ 20 đến hết ngày 22 tháng 10 năm 2026", "20/10/2026"), ("Ngày 21/10/2026", "21/10/2026")),
    ],
)
def test_a_meeting_of_some_days_begins_on_one_of_them(words: str, day: str) -> None:
    assert codes(cuoc_hop=[{"ten": "Tập huấn", "thoi_gian": words, "ngay": day}]) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Các ngày 20, 22/10/2026", "21/10/2026"),
        ("Từ ngày 20 đến 22/10", "23/10/2026"),
        ("Ngày 21/10", "22/10/2026"),
    ],
)
def test_a_meeting_on_none_of_its_days_contradicts_itself(words: str, day: str) -> None:
    assert codes(cuoc_hop=[{"ten": "Tập huấn", "thoi_gian": words, "ngay": day}]) == ["CT314"]


def schedule(*days: str) -> list[dict[str, object]]:
    return [
        {
            "lich": {
                "ngay": [{"ngay": day, "su_kien": [{"gio": "8:00", "noi_dung": "Giao ban"}]} for day in days]
            }
        }
    ]


WEEKLY = {"loai": "lịch công tác", "ky_hieu": "LCT-SCT", "nhiem_vu": None, "ket_thuc": "không"}
PLAN = {"loai": "kế hoạch", "ky_hieu": "KH-SCT", "tieu_de": "Tổ chức phiên chợ hàng Việt"}


@pytest.mark.parametrize("issued", ["28/9/2026", "09/10/2026", "12/10/2026"])
def test_a_schedule_is_issued_before_its_first_day_whatever_the_month(issued: str) -> None:
    assert codes(**WEEKLY, ngay=issued, muc=schedule("12/10/2026", "13/10/2026")) == []


def test_a_schedule_issued_after_its_first_day_is_late() -> None:
    assert "CT228" in codes(**WEEKLY, ngay="13/10/2026", muc=schedule("12/10/2026", "14/10/2026"))


@pytest.mark.parametrize("issued", ["08/10/2026", "20/10/2026"])
def test_a_plan_of_one_event_is_issued_before_it(issued: str) -> None:
    assert (
        codes(**PLAN, ngay=issued, nhiem_vu=["Dựng gian hàng ngày 21/10/2026", "Khai mạc ngày 22/10/2026"])
        == []
    )
    assert codes(**PLAN, ngay=issued, cuoc_hop=[{"ten": "Khai mạc", "ngay": "22/10/2026"}]) == []


def test_a_plan_issued_after_its_time_is_late() -> None:
    assert codes(**PLAN, ngay="02/11/2026") == ["CT228"]


@pytest.mark.parametrize(
    "keys", [{}, {"loai": "kế hoạch", "ky_hieu": "KH-SCT", "tieu_de": "Công tác tháng 10 năm 2026"}]
)
def test_what_tells_of_its_month_is_issued_before_it(keys: dict[str, str]) -> None:
    assert codes(**keys, ngay="08/10/2026") == ["CT228"]


# Words


@pytest.mark.parametrize(
    "task",
    [
        *(
            "Nhà thầu thi công công trình kè sông",
            "Giám đốc trực tiếp tiếp công dân",
            "Phân công công chức trực",
        ),
        *(
            "Mở lớp đào tạo tạo nguồn quản lý",
            "Bảo đảm an toàn toàn tuyến dẫn khí",
            "Các đại biểu biểu quyết",
        ),
        *(
            "Xây dựng đồng bộ bộ tiêu chí chợ",
            "Đấu thầu thầu phụ",
            "Quản lý lý lịch cán bộ",
            "Vệ sinh sinh thái",
        ),
        *("Rà soát danh sách sách giáo khoa", "Giải quyết quyết toán", "Luôn luôn giữ chợ sạch"),
    ],
)
def test_two_words_that_meet_in_one_syllable_are_right(task: str) -> None:
    assert "CT370" not in of_task(task)


@pytest.mark.parametrize(
    "task",
    [
        *("Rà soát để đề đề xuất", "Họp các các phòng", "Triển khai khai kế hoạch", "Tổ chức chức hội nghị"),
        *("Kiểm tra tra các chợ", "Báo cáo cáo kết quả", "Kế hoạch hoạch công tác", "Gửi hồ sơ sơ cho Sở"),
    ],
)
def test_a_syllable_typed_twice_is_found(task: str) -> None:
    assert "CT370" in of_task(task)


@pytest.mark.parametrize(
    "task",
    [
        *(
            "Giải quyết hồ sơ xuất cảnh, hồ sơ xuất khẩu",
            "Các đơn vị cũng cố gắng",
            "Trực theo mức cảnh báo cao nhất",
        ),
        *(
            "Tổ chức Ngày hội nghi thức Đội",
            "Nộp kế hoạch Toán, Ngữ văn",
            "Biên soạn tài liệu lịch sử lý luận",
        ),
    ],
)
def test_a_misspelling_across_two_right_words_is_none(task: str) -> None:
    assert of_task(task) == []
