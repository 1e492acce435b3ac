"""Who signs for whom, with which degrees, under whose symbol; and what strangers' papers showed of it."""

from __future__ import annotations

import pytest

from tests.told import codes

COMMITTEE = {
    "co_quan": {"ten": "Ủy ban nhân dân xã Khe Vàng"},
    "ky_hieu": "CTr-UBND",
    "dia_danh": "Khe Vàng",
}


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
        "nguoi_ky": {"chuc_vu": "Phụ trách", "ho_ten": "ThS. Lê Thị Hoa"},
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


def test_who_signs_for_the_head_of_a_committee_signs_on_its_behalf_too() -> None:
    signer = {"quyen_han": "KT. Chủ tịch", "chuc_vu": "Phó Chủ tịch", "ho_ten": "Võ Hữu Tấn"}
    assert codes(**COMMITTEE, nguoi_ky=signer) == ["CT276"]
    both = {**signer, "quyen_han": ["TM. Ủy ban nhân dân", "KT. Chủ tịch"]}
    assert codes(**COMMITTEE, nguoi_ky=both) == []


@pytest.mark.parametrize(
    ("authority", "position"),
    [
        ("TM. Ủy ban nhân dân", "Chánh Văn phòng"),
        ("TM. Ủy ban nhân dân", "Chủ tịch UBND xã"),
        ("TM. Ủy ban nhân dân, Thường trực Ủy ban", "Chủ tịch"),
    ],
)
def test_who_leads_no_collective_does_not_sign_for_it(authority: str, position: str) -> None:
    signer = {"quyen_han": authority, "chuc_vu": position, "ho_ten": "Võ Hữu Tấn"}
    assert codes(**COMMITTEE, nguoi_ky=signer) == ["CT278"]


def test_a_line_of_recipients_begins_with_a_capital() -> None:
    assert codes(noi_nhan=["ban Giám đốc", "Lưu: VT, VP"]) == ["CT255"]


def test_the_tone_marks_of_the_header_are_read_as_those_of_the_body() -> None:
    committee = {"cap_tren": "Tỉnh ủy Nghệ An", "ten": "Đảng ủy các cơ quan tỉnh"}
    signer = {"quyen_han": "T/M Ban Thường vụ", "chuc_vu": "Phó Bí thư", "ho_ten": "Võ Hữu Tấn"}
    found = codes(
        chuan="dang",
        co_quan=committee,
        ky_hieu="CTr-ĐU",
        noi_nhan=["Các chi bộ", "Lưu Văn phòng"],
        nguoi_ky=signer,
    )
    assert found == ["CT364"]
