"""The days off that the Labour Code fixes (2019, Article 112); days that are decided yearly are no part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.days.lunar import solar

if TYPE_CHECKING:
    from datetime import date

_SOLAR = {
    (1, 1): "Tết Dương lịch",
    (30, 4): "ngày Chiến thắng",
    (1, 5): "ngày Quốc tế lao động",
    (2, 9): "ngày Quốc khánh",
}
_LUNAR_NEW_YEAR = "Tết Âm lịch"
_KINGS = "ngày Giỗ Tổ Hùng Vương"
_LAST_LUNAR_MONTH = 4
"""No lunar holiday comes after April."""


def holiday(day: date) -> str:
    """The public holiday that a day is; empty on other days.

    Of the five days of the lunar new year those that are off every year: the last of the old and
    the first three of the new.
    """
    name = _SOLAR.get((day.day, day.month), "")
    if name or day.month > _LAST_LUNAR_MONTH:
        return name
    new_year, kings = solar(1, 1, day.year), solar(10, 3, day.year)
    if new_year is not None and -1 <= (day - new_year).days <= 2:
        return _LUNAR_NEW_YEAR
    return _KINGS if day == kings else ""
