"""Years, dates, hours, hyphens, brackets and numbers as they are written; characters that nobody sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from ctrgen import mending, pipeline
from ctrgen.rules.judge import Selection
from tests.manuals import SOUND


def said(keys: str, *codes: str) -> list[tuple[str, str]]:
    """Codes and messages for a programme in which some keys are replaced."""
    name = keys.split(":")[0]
    kept = [line for line in SOUND.strip().split("\n") if line.split(":")[0] not in (name, "nhiem_vu")]
    text = "\n".join([*kept, keys, ""])
    checked = pipeline.check_text(text.encode(), "a.yaml", Path(), Selection(only=codes))
    assert checked.programme is not None, checked.diagnostics
    return [(one.code, one.message) for one in checked.diagnostics]


def tasks(*lines: str, codes: tuple[str, ...] = ("CT35", "CT36", "CT38")) -> list[tuple[str, str]]:
    return said("nhiem_vu:\n" + "\n".join(f'  - "{line}"' for line in lines), *codes)


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Xong trước ngày 30/10/206", "206"),
        ("Xong trước ngày 30/10/20026", "20026"),
        ("Nộp trước 05.10.202", "202"),
        ("Báo cáo tháng 9/206", "206"),
        ("Báo cáo tháng 9 năm 20026", "20026"),
        ("Kế hoạch năm 202.", "202"),
        ("Kế hoạch năm 20226;", "20226"),
    ],
)
def test_a_year_has_four_figures(line: str, year: str) -> None:
    (found,) = tasks(line, codes=("CT381",))
    assert f"“{year}”" in found[1]


@pytest.mark.parametrize(
    "line",
    [
        "Xong trước ngày 30/10/2026; quyết định số 12/206/QĐ-UBND",
        "Trong năm 200 hộ thoát nghèo, năm 2026 trồng 20000 cây",
        "Gọi 0204.352.206 hoặc 19001006",
    ],
)
def test_what_is_no_year_is_left_alone(line: str) -> None:
    assert tasks(line, codes=("CT381",)) == []


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("Tổng kết năm học 2026 - 202", "2026 - 202"),
        ("Quy hoạch giai đoạn 2030 - 2026", "2030 - 2026"),
        ("Nhiệm kỳ 2025–20230", "2025–20230"),
        ("Khai giảng năm học 2025-2027", "2025-2027"),
        ("Niên khóa 2024 - 2024", "2024 - 2024"),
    ],
)
def test_a_period_goes_forward_in_years_of_four_figures(line: str, period: str) -> None:
    (found,) = tasks(line, codes=("CT382",))
    assert f"“{period}”" in found[1]


def test_periods_that_can_be_are_left_alone() -> None:
    line = "Giai đoạn 2026 - 2030, tầm nhìn 2050; năm học 2025 - 2026; khóa 2025-26; số 2026-02"
    assert tasks(line, codes=("CT382",)) == []


def test_year_ranges_are_written_in_the_manner_of_most_of_them() -> None:
    found = tasks(
        "Tổng kết năm học 2025-2026",
        "Mở đầu năm học 2026 - 2027",
        "Quy hoạch giai đoạn 2026 – 2030",
        codes=("CT383",),
    )
    assert [message.split("”")[0] for _, message in found] == ["“2026 - 2027", "“2026 – 2030"]
    assert tasks("Năm học 2025-2026, giai đoạn 2026-2030", codes=("CT383",)) == []


@pytest.mark.parametrize(
    "hour", ["19h30 phút", "19g30 phút", "7h 15 ph", "08:30 phút", "19 giờ 30'", "9 giờ 05’"]
)
def test_an_hour_in_signs_and_words_is_told(hour: str) -> None:
    ((code, message),) = tasks(f"Khai mạc lúc {hour} ngày 09/10/2026", codes=("CT384",))
    assert (code, hour in message) == ("CT384", True)


def test_an_hour_in_one_manner_is_left_alone() -> None:
    assert tasks("Từ 7h30 đến 11 giờ 30 phút; nghỉ 15 phút; 14:30, phút 90", codes=("CT384",)) == []


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Xong trước ngày 21/ 10/2026", "21/ 10/2026"),
        ("Gửi trước ngày 22 /10/2026", "22 /10/2026"),
        ("Chốt số liệu 15/ 09/ 2026", "15/ 09/ 2026"),
        ("Nộp trước ngày 5 / 9", "5 / 9"),
        ("Báo cáo tháng 9/ 2026", "9/ 2026"),
    ],
)
def test_a_date_has_no_spaces_in_it(line: str, date: str) -> None:
    ((code, message),) = tasks(line, codes=("CT385",))
    assert (code, date in message) == ("CT385", True)


def test_fractions_and_choices_are_no_dates() -> None:
    assert tasks("Có 3 / 5 xã đạt; các huyện 7/ 12 chỉ tiêu; ngày 45/ 13", codes=("CT385",)) == []


def test_dates_with_dots_are_told_where_others_have_strokes() -> None:
    assert len(tasks("Nộp ngày 27.10.2026", "Chốt ngày 28/10/2026", codes=("CT386",))) == 1
    assert len(tasks("Nộp ngày 27-10-2026", "Chốt ngày 28/10/2026", codes=("CT386",))) == 1
    assert tasks("Nộp ngày 27.10.2026", "Chốt ngày 28.10.2026", codes=("CT386",)) == []


@pytest.mark.parametrize(
    "line",
    ["Theo lịch ngày 03/10/2026của Sở", "Họp lúc 14giờ", "Trong tháng10", "Rà soát 15hộ nghèo", "Họp tổ3"],
)
def test_a_word_typed_on_to_a_number_is_told(line: str) -> None:
    assert [code for code, _ in tasks(line, codes=("CT354",))] == ["CT354"]


def test_codes_measures_and_hours_are_no_words_typed_on_to_numbers() -> None:
    line = (
        "Lớp 9A1, 5S, 14h30, 7g15, 12ha, 300m2, 15kg, 3in1, 100tr, tầng B2, khổ A4, COVID19, Mic3, bai2@a.vn"
    )
    assert tasks(line, codes=("CT354",)) == []


@pytest.mark.parametrize(
    "line",
    ["Họp tại nhà đa năng(tầng 3)", "Báo kết quả.(có biểu kèm theo)", "Họp (trực tuyến)tại xã"],
)
def test_a_bracket_has_a_space_outside(line: str) -> None:
    assert [code for code, _ in tasks(line, codes=("CT355",))] == ["CT355"]


def test_list_marks_and_signs_before_brackets_are_left_alone() -> None:
    assert tasks("Hàm f(x), điểm a) và b)", "Điều 5 (khoản 2), (1) và (2)", codes=("CT355",)) == []


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Phòng Kế hoạch- Tài chính", "Kế hoạch - Tài chính"),
        ("Phòng Kế hoạch -Tài chính", "Kế hoạch - Tài chính"),
        ("Kiểm tra từ 05- 09/10", "từ 05-09/10"),
        ("Hội Văn học– Nghệ thuật", "Văn học – Nghệ thuật"),
    ],
)
def test_a_hyphen_has_spaces_on_both_sides_or_none(line: str, right: str) -> None:
    text = SOUND.replace("[Tổ chức kiểm tra]", f'["{line}"]')
    checked = pipeline.check_text(text.encode(), "a.yaml", Path(), Selection(only=("CT356",)))
    assert [one.code for one in checked.diagnostics] == ["CT356"]
    (edit,) = checked.edits
    mended = edit.source.text[: edit.start] + edit.text + edit.source.text[edit.end :]
    assert right in mended


def test_hyphens_of_signs_temperatures_and_lists_are_left_alone() -> None:
    line = "Nhiệt độ -5°C; số 42/NQ- CP; Nghị quyết 42/NQ -CP; Ê-đê; từ 5-9/10; kinh tế - xã hội"
    assert tasks(line, codes=("CT356",)) == []


CELLS = """muc:
  - bang:
      cot: [{ten: Ngày}, noi_dung, {ten: Thành phần}]
      hang:"""


def test_a_cell_with_a_dash_without_its_space_is_told() -> None:
    found = said(f'{CELLS}\n        - [Thứ Ba, Giao ban, ["-Trưởng phòng", "-Kế toán"]]', "CT357")
    assert {code for code, _ in found} == {"CT357"}
    assert said(f'{CELLS}\n        - [Thứ Ba, Giao ban, ["- Trưởng phòng", "-5°C"]]', "CT357") == []


def test_a_cell_and_an_event_end_without_comma_and_semicolon_but_a_list_in_a_cell_may() -> None:
    assert len(said(f'{CELLS}\n        - [Thứ Ba, "Giao ban;", "Trưởng phòng,"]', "CT358")) == 2
    assert said(f'{CELLS}\n        - [Thứ Ba, Giao ban, ["Trưởng phòng;", Kế toán]]', "CT358") == []
    events = """muc:
  - lich:
      ngay:
        - ngay: 3/6/2020
          su_kien:
            - {gio: "8:00", noi_dung: "Chào cờ; giao ban;"}"""
    assert len(said(events, "CT358")) == 1


@pytest.mark.parametrize(
    ("cell", "told"), [("Thứ ba", 1), ("Thứ năm 15/6", 1), ("Thứ Tư", 0), ("Thứ ba quân", 0)]
)
def test_a_weekday_that_heads_a_cell_has_its_capital(cell: str, told: int) -> None:
    assert len(said(f"{CELLS}\n        - [{cell}, Giao ban, Kế toán]", "CT320")) == told


@pytest.mark.parametrize(
    "char",
    [
        *("\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u061c"),
        *("\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\u2064", "\u206a", "\ufeff", "\u00ad"),
        *("\u180e", "\u034f", "\u3164", "\uffa0", "\ufe0e", "\U000e0041", "\U000e0101"),
    ],
)
@pytest.mark.parametrize("key", ["nhiem_vu", "noi_nhan"])
def test_every_character_that_nobody_sees_is_told_and_taken_away(char: str, key: str, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    lines = [line for line in SOUND.strip().split("\n") if not line.startswith(f"{key}:")]
    file.write_text("\n".join([*lines, f'{key}: ["Đọc {char}123 trên máy"]', ""]), encoding="utf-8")
    assert "CT367" in [one.code for one in pipeline.check(file).diagnostics]
    mended = mending.mend(file, Selection(only=("CT367",)))
    assert char in mended.before
    assert char not in mended.after
