"""When meetings are and papers are issued: days that agree with one another, hours, what follows too soon."""

from __future__ import annotations

import pytest

from tests.told import codes


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


@pytest.mark.parametrize("room", ["Phòng 2", "phòng Hội đồng", "Nhà văn hóa xã", "Phòng A301"])
def test_rooms_by_other_names_hold_one_meeting_at_a_time(room: str) -> None:
    first = {"ten": "Giao ban", "ngay": "20/10/2026", "gio": "8:00", "dia_diem": room}
    assert codes(cuoc_hop=[first, {**first, "ten": "Tập huấn kế toán"}]) == ["CT338"]


def test_a_day_that_is_all_of_a_cell_is_in_the_time_of_the_paper_or_a_note() -> None:
    table = {
        "cot": ["noi_dung", "thoi_gian"],
        "hang": [["Giao ban", "15/12/2026"], ["Tập huấn", "15/10/2026"]],
    }
    assert codes(nhiem_vu=None, muc=[{"tieu_de": "Việc", "bang": table}]) == ["CT399"]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ({"gio": "8:30", "chu_tri": "Chánh Văn phòng", "dia_diem": "Phòng họp số 1"}, ["CT3000"]),
        ({"gio": "8:45", "chu_tri": "Giám đốc", "dia_diem": "Chợ Bến"}, ["CT3000"]),
        ({"gio": "8:45", "chu_tri": "Giám đốc", "dia_diem": "Phòng họp số 1"}, []),
        ({"gio": "9:30", "chu_tri": "Giám đốc", "dia_diem": "Chợ Bến"}, []),
    ],
)
def test_what_follows_within_the_hour_is_a_note(second: dict[str, str], found: list[str]) -> None:
    first = {"ten": "Giao ban", "ngay": "20/10/2026", "gio": "8:00"} | {
        "chu_tri": "Giám đốc",
        "dia_diem": "Phòng họp số 1",
    }
    assert codes(cuoc_hop=[first, {"ten": "Tập huấn", "ngay": "20/10/2026"} | second]) == found
