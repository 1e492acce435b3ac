"""What strangers' published papers say rightly is told of by nobody; their like that is wrong still is."""

from __future__ import annotations

from typing import Any

import pytest

from ctrgen.layout import wording
from ctrgen.standards import standard
from tests.one_value import checked_with, programme_with

PLAN: dict[str, Any] = {
    "co_quan": {"ten": "Ủy ban nhân dân xã Tân Đoàn"},
    "loai": "kế hoạch",
    "ky_hieu": "KH-UBND",
    "dia_danh": "Tân Đoàn",
    "ngay": "12/12/2025",
    "thang": None,
    "nam": "2026",
    "nguoi_ky": {"quyen_han": "TM. Ủy ban nhân dân", "chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},
    "noi_nhan": ["Các thôn", "Lưu: VT"],
}
SPAN = {"nam": None, "ky": {"tu": "16/12/2025", "den": "15/01/2026"}}


def codes(changes: dict[str, Any]) -> set[str]:
    return {found.code for found in checked_with(PLAN | changes).diagnostics}


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("Theo Thông tư số 8/2023/TT-BLĐTBXH ngày 29/8/2023 của Bộ Lao động - Thương binh và Xã hội.", set()),
        ("Thực hiện Kế hoạch số 50/KH-UBND ngày 11/3/2024 của Ủy ban nhân dân huyện Sơn Tịnh.", set()),
        ("Thực hiện Kế hoạch số 50/KH-UBND ngày 11/8/2025 của Ủy ban nhân dân huyện Sơn Tịnh.", {"CT391"}),
        ("Thực hiện Kế hoạch số 50/KH-UBND của Ủy ban nhân dân huyện Sơn Tịnh ngày 11/3/2024.", set()),
        ("Thực hiện Kế hoạch số 50/KH-UBND của Ủy ban nhân dân huyện Sơn Tịnh ngày 11/8/2025.", {"CT391"}),
        ("Thực hiện Nghị quyết số 10/2023/NQ-HĐND của Hội đồng nhân dân huyện Sơn Tịnh.", set()),
        ("Thực hiện Nghị quyết số 10/2025/NQ-HĐND của Hội đồng nhân dân huyện Sơn Tịnh.", {"CT391"}),
        ("Báo cáo Ủy ban nhân dân huyện Sơn Tịnh trước ngày 11/3/2026.", {"CT391"}),
        (
            "Theo Nghị quyết số 9/NQ-HĐND ngày 15 tháng 12 năm 2023 của Hội đồng nhân dân tỉnh Bắc Giang.",
            set(),
        ),
        ("Làm việc với Ủy ban nhân dân tỉnh Bắc Giang về đường liên xã.", {"CT391"}),
    ],
)
def test_who_issued_a_text_has_the_name_of_that_day(task: str, told: set[str]) -> None:
    assert codes({"nhiem_vu": [task]}) & {"CT391"} == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Triển khai Luật Đất đai ngày 18/01/2024", set()),
        ("Thực hiện Nghị quyết số 13-NQ/TU ngày 06/9/2023 của Tỉnh ủy", set()),
        ("Công tác từ ngày 16/11/2025 đến ngày 15/01/2026", {"CT223"}),
    ],
)
def test_the_day_of_a_text_in_a_title_is_not_the_programmes(title: str, told: set[str]) -> None:
    assert codes(SPAN | {"tieu_de": title}) & {"CT223"} == told


@pytest.mark.parametrize(
    ("last", "first", "told"),
    [("13", "09/02", set()), ("14", "09/02", set()), ("15", "09/02", set()), ("13", "02/02", {"CT223"})],
)
def test_the_week_of_a_title_may_end_before_its_sunday(last: str, first: str, told: set[str]) -> None:
    title = f"Từ ngày {first}/2026 đến ngày {last}/02/2026"
    assert codes({"nam": None, "tuan": "7/2026", "tieu_de": title}) & {"CT223"} == told


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("Thực hiện Nghị quyết Đại hội Đoàn toàn quốc lần thứ X. Tiếp tục đẩy mạnh phong trào.", set()),
        ("Quán triệt Chương X. Tuyên truyền đến đoàn viên.", set()),
        ("Kiểm tra X. Tân Đoàn.", {"CT3017"}),
    ],
)
def test_a_numeral_before_a_stop_is_no_commune(task: str, told: set[str]) -> None:
    assert codes({"nhiem_vu": [task]}) & {"CT3017"} == told


@pytest.mark.parametrize(
    ("issuer", "told"),
    [("Bộ GD&ĐT", set()), ("Bộ GDĐT", set()), ("Bộ Giáo dục và Đào tạo", set()), ("Bộ Nội vụ", {"CT398"})],
)
def test_a_ministry_in_letters_is_not_held_against_its_symbol(issuer: str, told: set[str]) -> None:
    task = f"Thực hiện Chỉ thị số 800/CT-BGDĐT ngày 24/8/2021 của {issuer}."
    assert codes({"nhiem_vu": [task]}) & {"CT398"} == told


def test_a_symbol_may_have_an_ampersand() -> None:
    task = "Thực hiện Kế hoạch số 10/KH-SGD&ĐT ngày 30/11/2025 của Sở GD&ĐT tỉnh Lạng Sơn."
    assert not codes({"nhiem_vu": [task]}) & {"CT331", "CT332", "CT333"}


@pytest.mark.parametrize(("second", "told"), [("9:00", set()), ("8:45", {"CT3000"})])
def test_an_hour_between_two_things_is_not_less_than_an_hour(second: str, told: set[str]) -> None:
    meetings = [
        {"ten": f"Họp {what}", "ngay": "15/6/2026", "gio": at, "dia_diem": place, "chu_tri": "Chủ tịch"}
        for what, at, place in (("một", "8:00", "Phòng họp số 1"), ("hai", second, "Hội trường xã"))
    ]
    assert codes({"cuoc_hop": meetings}) & {"CT3000"} == told


@pytest.mark.parametrize(("recipients", "told"), [("không", set()), (None, {"CT280"})])
def test_who_wants_no_recipients_needs_no_file_copy(recipients: Any, told: set[str]) -> None:
    assert codes({"noi_nhan": recipients}) & {"CT280"} == told


@pytest.mark.parametrize(("day", "told"), [("01/6/2026", set()), ("02/6/2026", {"CT228"})])
def test_a_month_may_begin_with_its_programme(day: str, told: set[str]) -> None:
    assert codes({"nam": None, "thang": "6/2026", "ngay": day}) & {"CT228"} == told


@pytest.mark.parametrize(
    ("kind", "title", "said"),
    [
        ("thông báo", "Lịch tiếp công dân năm 2026", "Trên đây là Thông báo của"),
        ("kế hoạch", "Tổ chức Tết trồng cây năm 2026", "Trên đây là Kế hoạch của"),
        ("kế hoạch", "Công tác trọng tâm năm 2026", "Trên đây là Kế hoạch công tác năm 2026 của"),
    ],
)
def test_the_made_closing_speaks_of_no_other_matter_than_the_title(kind: str, title: str, said: str) -> None:
    programme = programme_with(PLAN | {"loai": kind, "tieu_de": title})
    assert wording.closing(programme, standard("nd30")) == (f"{said} Ủy ban nhân dân xã Tân Đoàn./.",)
