"""The days off that the law fixes, and those that an announcement has swapped for another day.

The Labour Code (2019, Article 112) fixes them; the day of Vietnamese culture came with Resolution
28/2026/QH16. What is decided yearly (which days of the new year, which beside the National Day) is silent
here, but for the swaps that are known.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from ctrgen.days.lunar import solar

_SOLAR = {
    (1, 1): "Tết Dương lịch",
    (30, 4): "ngày Chiến thắng",
    (1, 5): "ngày Quốc tế lao động",
    (2, 9): "ngày Quốc khánh",
}
_SINCE = {(24, 11): (2026, "ngày Văn hóa Việt Nam")}
"""Days off that began in a year: 24/11, Resolution 28/2026/QH16."""
_SWAPS = Path(__file__).with_name("swaps.tsv")
_LUNAR_NEW_YEAR = "Tết Âm lịch"
_KINGS = "ngày Giỗ Tổ Hùng Vương"
_LAST_LUNAR_MONTH = 4
"""No lunar holiday comes after April."""


@cache
def swaps() -> dict[date, date]:
    """Days that were announced to be off, with the days that were worked for them."""
    lines = _SWAPS.read_text(encoding="utf-8").splitlines()[1:]
    days = (line.split("\t")[:2] for line in lines)
    return {date.fromisoformat(off): date.fromisoformat(worked) for off, worked in days}


def _swapped(day: date) -> str:
    worked = swaps().get(day)
    return f"ngày nghỉ hoán đổi, làm bù ngày {worked.day:02}/{worked.month}/{worked.year}" if worked else ""


def holiday(day: date) -> str:
    """The public holiday that a day is; empty on other days.

    Of the five days of the lunar new year those that are off every year: the last of the old and
    the first three of the new.
    """
    since, begun = _SINCE.get((day.day, day.month), (0, ""))
    name = _SOLAR.get((day.day, day.month), "") or (begun if day.year >= since else "") or _swapped(day)
    if name or day.month > _LAST_LUNAR_MONTH:
        return name
    new_year, kings = solar(1, 1, day.year), solar(10, 3, day.year)
    if new_year is not None and -1 <= (day - new_year).days <= 2:
        return _LUNAR_NEW_YEAR
    return _KINGS if day == kings else ""
