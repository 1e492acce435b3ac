"""Days off: those of the law and those that were swapped, held to another calendar."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from ctrgen.days.holidays import holiday, swaps


def test_days_off_are_those_of_another_calendar_and_swaps_those_that_were_announced() -> None:
    for year in range(2008, 2036):
        # Article 112 of the Labour Code; days beside these are decided yearly.
        theirs = holidays.country_holidays("VN", years=year, observed=False, language="vi")
        ours = {
            date.fromordinal(day)
            for day in range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal())
        }
        ours = {day for day in ours if holiday(day)}
        assert {day for day in ours if day not in theirs} <= set(swaps())
        fixed = [day for day in theirs if (day.month, day.day) in {(1, 1), (4, 30), (5, 1), (9, 2)}]
        assert ours.issuperset(fixed)
        assert (date(year, 11, 24) in ours) == (date(year, 11, 24) in theirs) == (year >= 2026)


@pytest.mark.parametrize(
    ("day", "off"), [(date(2025, 11, 24), ""), (date(2026, 11, 24), "ngày Văn hóa Việt Nam")]
)
def test_the_day_of_culture_is_off_since_2026(day: date, off: str) -> None:
    assert holiday(day) == off


def test_a_day_that_was_swapped_is_off_and_says_which_was_worked() -> None:
    assert holiday(date(2025, 5, 2)) == "ngày nghỉ hoán đổi, làm bù ngày 26/4/2025"
    assert holiday(date(2023, 5, 2)) == ""
