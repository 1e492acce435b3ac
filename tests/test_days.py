"""The lunar calendar is that of Vietnam; holidays and observances stand on their days."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from ctrgen import pipeline
from ctrgen.days.holidays import holiday
from ctrgen.days.lunar import YEARS, solar
from ctrgen.days.observances import observances
from tests.command import ctrgen
from tests.manuals import SOUND

# Where China's new year is on another day, that is given too.
NEW_YEARS = {
    1968: date(1968, 1, 29),  # China: 30/01
    1985: date(1985, 1, 21),  # China: 20/02
    2007: date(2007, 2, 17),  # China: 18/02
    2020: date(2020, 1, 25),
    2023: date(2023, 1, 22),
    2024: date(2024, 2, 10),
    2025: date(2025, 1, 29),
    2026: date(2026, 2, 17),
    2030: date(2030, 2, 2),  # China: 03/02
}
KINGS = {2020: date(2020, 4, 2), 2023: date(2023, 4, 29), 2024: date(2024, 4, 18), 2025: date(2025, 4, 7)}


@pytest.mark.parametrize(("year", "day"), NEW_YEARS.items())
def test_the_lunar_new_year_is_that_of_vietnam(year: int, day: date) -> None:
    assert solar(1, 1, year) == day


@pytest.mark.parametrize(("year", "day"), KINGS.items())
def test_the_day_of_the_kings_is_right_in_years_with_and_without_a_leap_month(year: int, day: date) -> None:
    assert solar(10, 3, year) == day
    assert holiday(day) == "ngày Giỗ Tổ Hùng Vương"


def test_no_lunar_holiday_comes_after_april_or_out_of_its_season() -> None:
    for year in YEARS:
        new_year, kings = solar(1, 1, year), solar(10, 3, year)
        assert new_year is not None
        assert kings is not None
        assert date(year, 1, 20) <= new_year <= date(year, 2, 21)
        assert date(year, 3, 28) <= kings <= date(year, 4, 30)


def test_outside_the_years_that_are_known_there_is_no_lunar_day() -> None:
    assert solar(1, 1, 1967) is None
    assert solar(1, 1, 2101) is None
    assert solar(23, 12, 2100) is None
    assert [one.name for one in observances(2, 2150)] == [
        "ngày thành lập Đảng Cộng sản Việt Nam",
        "ngày Thầy thuốc Việt Nam",
    ]


def test_the_new_year_is_off_from_its_eve_to_the_third_day_every_year() -> None:
    days = [date(2020, 1, 23) + timedelta(one) for one in range(6)]
    assert [bool(holiday(day)) for day in days] == [False, True, True, True, True, False]
    fixed = [holiday(date(2020, *day)) for day in ((1, 1), (4, 30), (5, 1), (9, 2), (9, 3))]
    assert all(fixed[:4])
    assert not fixed[4]


def test_every_row_of_the_table_is_observed_in_some_month() -> None:
    names = {one.name for year in (2025, 2026) for month in range(1, 13) for one in observances(month, year)}
    table = Path(sys.modules["ctrgen.days.observances"].__file__ or "").with_name("observances.tsv")
    rows = table.read_text(encoding="utf-8").splitlines()[1:]
    assert len(rows) >= 140
    assert names == {row.split("\t")[2] for row in rows}


def test_every_row_that_is_sure_names_its_source_and_few_are_not() -> None:
    table = Path(sys.modules["ctrgen.days.observances"].__file__ or "").with_name("observances.tsv")
    rows = [row.split("\t") for row in table.read_text(encoding="utf-8").splitlines()[1:]]
    assert all(len(row) == 6 and (row[4] == "yes") == bool(row[5]) for row in rows)
    assert len([row for row in rows if row[4] == "no"]) <= 4


@pytest.mark.parametrize(
    ("name", "month", "since"),
    [
        ("ngày Toàn dân tiết kiệm, chống lãng phí", 5, 2026),
        ("ngày Thống kê Việt Nam", 5, 2021),
        ("ngày Quyền của người tiêu dùng Việt Nam", 3, 2016),
        ("Tháng hành động vì người cao tuổi Việt Nam", 10, 2015),
        ("ngày Chuyển đổi số quốc gia", 10, 2022),
    ],
)
def test_what_was_decided_is_observed_from_its_year_on(name: str, month: int, since: int) -> None:
    assert name not in {one.name for one in observances(month, since - 1)}
    assert next(one for one in observances(month, since) if one.name == name).sure


def test_what_began_later_is_not_observed_before_and_what_floats_is_on_its_weekday() -> None:
    culture = "ngày Văn hóa Việt Nam"
    assert culture not in {one.name for one in observances(11, 2025)}
    assert culture in {one.name for one in observances(11, 2026)}
    (hour,) = (one for one in observances(3, 2023) if one.name == "Giờ Trái đất")
    (road,) = (one for one in observances(11, 2024) if "tai nạn giao thông" in one.name)
    assert (hour.first, road.first) == (date(2023, 3, 25), date(2024, 11, 17))
    assert not hour.sure  # the eve of Easter moves it, as in 2024


def test_what_goes_on_over_two_months_is_observed_in_both() -> None:
    name = "Tháng hành động vì an toàn thực phẩm"
    assert [name in {one.name for one in observances(month, 2024)} for month in (3, 4, 5, 6)] == [
        False,
        True,
        True,
        False,
    ]


def found(keys: str) -> list[tuple[str, str]]:
    text = SOUND.replace("thang: 6/2020", keys).replace("ngay: 25/5/2020\n", "", 1)
    checked = pipeline.check_text(text.encode(), "a.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    return [(one.code, one.message) for one in checked.diagnostics]


@pytest.mark.parametrize(
    ("month", "meeting", "name"),
    [
        ("4/2020", "ngay: 02/4/2020", "ngày Giỗ Tổ Hùng Vương"),
        ("1/2020", "ngay: 24/01/2020", "Tết Âm lịch"),
        ("4/2021", "thoi_gian: Sáng ngày 30/4/2021", "ngày Chiến thắng"),
        ("1/2021", "thoi_gian: Sáng ngày 01/01", "Tết Dương lịch"),
    ],
)
def test_a_meeting_on_a_holiday_is_told_of(month: str, meeting: str, name: str) -> None:
    assert found(f"thang: {month}\ncuoc_hop: [{{ten: Họp giao ban, {meeting}}}]") == [
        ("CT316", f"Ngày họp là ngày nghỉ: {name}.")
    ]


def test_the_labour_code_is_named_and_not_the_decree(tmp_path: Path) -> None:
    text = SOUND.replace("6/2020", "9/2020") + "cuoc_hop: [{ten: Họp giao ban, ngay: 02/9/2020}]\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    done = ctrgen("validate", "a.yaml", cwd=tmp_path)
    assert "căn cứ: Bộ luật Lao động năm 2019, Điều 112" in done.out
    assert "Căn cứ: Bộ luật Lao động năm 2019, Điều 112" in ctrgen("rule", "CT316", cwd=tmp_path).out


@pytest.mark.parametrize(("month", "loaded"), [("9/2020", "False\n"), ("3/2020", "True\n")])
def test_the_lunar_calendar_is_loaded_only_for_days_that_could_be_lunar_holidays(
    month: str, loaded: str, tmp_path: Path
) -> None:
    text = SOUND.replace("6/2020", month) + f"cuoc_hop: [{{ten: Họp giao ban, ngay: 10/{month}}}]\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    code = "import sys, ctrgen; ctrgen.validate('a.yaml'); print('lunar_vn' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == loaded
