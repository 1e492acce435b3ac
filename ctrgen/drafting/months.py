"""From one month to another: its number as the old one was written, and the days that come again."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from ctrgen.rules.calendar import NAMES, WEEKDAY, weekday
from ctrgen.schema import Month

if TYPE_CHECKING:
    from collections.abc import Iterable

_AGAIN = re.compile(r"\bh[àằ]ng (?:ngày|tuần|tháng)\b", re.IGNORECASE)
_NOT_EVERY_MONTH = re.compile(r"\bquý\b|\bh[àằ]ng năm\b|\b(?:hai|ba|sáu|[2-9]) tháng\b", re.IGNORECASE)
_DAY = re.compile(r"\bngày (?:mùng |mồng )?(?P<day>\d{1,2})\b")
_WEEK = re.compile(
    r"\btuần (?:lễ )?(?:thứ )?(?P<which>nhất|đầu|hai|nhì|ba|tư|bốn|cuối|[1-5])\b|\b(?P<end>đầu|cuối)\b"
)
_LAST = -1
_SATURDAY = 5
_WEEKS = {"nhất": 0, "đầu": 0, "hai": 1, "nhì": 1, "ba": 2, "tư": 3, "bốn": 3, "cuối": _LAST}


def next_month(month: Month, step: int = 1) -> Month:
    """The month after, or as many months away as asked."""
    count = month.year * 12 + month.month - 1 + step
    return Month(count % 12 + 1, count // 12)


def in_text(month: int, like: str) -> str:
    """A month's number in a text, with a zero where the decree asks for one or the author wrote one."""
    old, zero = int(like), like.startswith("0")
    if month <= 2:
        return f"{month:02}" if zero or old > 2 else str(month)
    return f"{month:02}" if zero and old > 2 else str(month)


def comes_again(text: str) -> bool:
    """Whether a meeting's words say that it comes every week or month."""
    return _AGAIN.search(text) is not None


def every_month(repeat: str) -> bool:
    """Whether what comes again does so in every month."""
    return _NOT_EVERY_MONTH.search(repeat) is None


def within(day: int, month: Month) -> date:
    """A day of a month; the last where the month has fewer."""
    return date(month.year, month.month, max(1, min(day, monthrange(month.year, month.month)[1])))


def first_day(repeat: str, old: date, month: Month) -> date:
    """The first day in a month of what comes again.

    Args:
        repeat: how it comes again: ``thứ Sáu hàng tuần``, ``ngày 15 hàng tháng``.
        old: a day it was on.
        month: the new month.
    """
    text = repeat.lower()
    day = _day_of_month(text, old)
    if day is not None:
        return within(day, month)
    week, weekdays = _WEEK.search(text), _weekdays(text)
    if "tháng" not in text and week is None:
        return min(_days(weekdays or {old.weekday()}, month))
    return min(_nth(weekday, _number(week, old), month) for weekday in weekdays or {old.weekday()})


def doubt(repeat: str, old: date, new: date) -> str:
    """Why the day found for what comes again may not be meant; empty where nothing speaks against it."""
    day = _day_of_month(repeat.lower(), old)
    if day is None:
        return ""
    if day > new.day and "cuối" not in repeat.lower():
        return f"tháng {new.month}/{new.year} không có ngày {day}; chọn ngày khác"
    if new.weekday() >= _SATURDAY:
        return f"ngày {new.day}/{new.month}/{new.year} là {NAMES[new.weekday()]}"
    return ""


def _day_of_month(text: str, old: date) -> int | None:
    """The day of the month on which something comes again; ``None`` where its weekday says when."""
    if day := _DAY.search(text):
        return int(day["day"])
    week = _WEEK.search(text)
    if _weekdays(text) or ("tháng" not in text if week is None else not week["end"]):
        return None
    return old.day if week is None else 31 if week["end"] == "cuối" else 1


def _weekdays(text: str) -> set[int]:
    return {weekday(match) for match in WEEKDAY.finditer(_WEEK.sub("", text))}


def _days(weekdays: Iterable[int], month: Month) -> list[date]:
    days = map(date.fromordinal, range(within(1, month).toordinal(), within(31, month).toordinal() + 1))
    wanted = set(weekdays)
    return [day for day in days if day.weekday() in wanted]


def _number(week: re.Match[str] | None, old: date) -> int:
    """Which of a month's Fridays is meant: counted from 0, or the last."""
    if week is None:
        return (old.day - 1) // 7
    word = week["which"] or week["end"]
    return int(word) - 1 if word.isdigit() else _WEEKS[word]


def _nth(weekday: int, number: int, month: Month) -> date:
    days = _days([weekday], month)
    return days[min(number, len(days) - 1)]
