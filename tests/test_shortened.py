"""What is written short or in two manners is a note, once."""

from __future__ import annotations

import pytest

from tests.told import codes, of_task


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Kiểm tra việc chống khai thác IUU ở cảng", ["CT3017"]),
        ("Chống khai thác bất hợp pháp (IUU); tuyên truyền về IUU", []),
        ("Khảo sát chợ ở TP Phủ Lý", ["CT3017"]),
        ("Khảo sát chợ ở H. Võ Nhai", ["CT3017"]),
        ("Phối hợp với UBND xã, dán mã QR ở chợ", []),
        ("Giá thép tăng 2,5%, xi măng tăng 1.8%", ["CT3018"]),
        ("Khảo sát chợ ở TP.Hải Phòng, họp tại PH.Tỉnh đoàn", []),
        ("Tổng kết hè 2026, trao 1.200 cặp", []),
        ("Đóng cửa lúc 18h, mở cửa lúc 4 giờ 30", ["CT3018"]),
    ],
)
def test_letters_units_and_figures(task: str, found: list[str]) -> None:
    assert of_task(task) == found


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Làm việc với Sở TN&MT về chợ", "CT391"),
        ("Làm việc với Sở Lao động, Thương binh và Xã hội", "CT391"),
        ("Làm việc với Ban Dân vận Tỉnh uỷ", "CT391"),
    ],
)
def test_a_body_of_the_past_is_known_by_its_other_names(task: str, found: str) -> None:
    assert found in of_task(task)


def test_who_signs_for_whom() -> None:
    def signed(**keys: str) -> list[str]:
        return codes(nguoi_ky={"ho_ten": "Võ Hữu Tấn", **keys})

    assert signed(quyen_han="KT.Giám đốc", chuc_vu="Phó Giám đốc") == ["CT263"]
    assert signed(quyen_han="KT. Chủ tịch", chuc_vu="Phó Giám đốc") == ["CT274"]
    assert signed(quyen_han="TM. Ban Giám đốc", chuc_vu="Giám đốc") == ["CT261"]
    assert signed(quyen_han="KT. Giám đốc", chuc_vu="Phó Giám đốc") == []


def test_a_place_that_is_another_province_is_told() -> None:
    office = {"cap_tren": "Ủy ban nhân dân tỉnh Nghệ An", "ten": "Sở Công Thương"}
    assert codes(co_quan=office, dia_danh="Hà Tĩnh") == ["CT237"]
    assert codes(co_quan=office, dia_danh="Vinh") == codes(co_quan=office) == []
