"""Quotes, spaces, dots and signs: what strangers' papers showed to be told too much, twice or not at all."""

from __future__ import annotations

import pytest

from tests.told import codes, of_task


def test_the_paper_itself_is_sound() -> None:
    assert codes() == []


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


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (["Thu phí đúng mức.", "Sắp lại quầy hàng;", "Dọn rác mỗi tối."], ["CT246"]),
        (["Thu phí đúng mức;", "Sắp lại quầy hàng;", "Dọn rác mỗi tối."], []),
    ],
)
def test_paragraphs_end_in_one_way(paragraphs: list[str], found: list[str]) -> None:
    sections = [
        {"tieu_de": "Quản lý chợ", "doan": paragraphs},
        {"tieu_de": "Khuyến công", "doan": "Mở lớp may."},
    ]
    assert codes(nhiem_vu=None, muc=sections) == found


def test_a_range_of_years_has_a_space_on_both_sides_or_on_none() -> None:
    assert of_task("Tổng kết năm học 2025 -2026") == ["CT356"]
