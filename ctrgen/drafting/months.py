"""From one period to another: days that move along, months as they were written, what comes again."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ctrgen.days.weekdays import NAMES
from ctrgen.rules.times.calendar import WEEKDAY, weekday
from ctrgen.schema.period import Kind, month_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ctrgen.schema import Period

_AGAIN = re.compile(r"\bh[àằ]ng (?:ngày|tuần|tháng)\b", re.IGNORECASE)
_NOT_EVERY_MONTH = re.compile(r"\bquý\b|\bh[àằ]ng năm\b|\b(?:hai|ba|sáu|[2-9]) tháng\b", re.IGNORECASE)
_DAY = re.compile(r"\bngày (?:mùng |mồng )?(?P<day>\d{1,2})\b")
_WEEK = re.compile(
    r"\btuần (?:lễ )?(?:thứ )?(?P<which>nhất|đầu|hai|nhì|ba|tư|bốn|cuối|[1-5])\b|\b(?P<end>đầu|cuối)\b"
)
_LAST = -1
_SATURDAY = 5
_WEEKS = {"nhất": 0, "đầu": 0, "hai": 1, "nhì": 1, "ba": 2, "tư": 3, "bốn": 3, "cuối": _LAST}


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


def issued_before(period: Period) -> str:
    """The date of a programme that is not signed yet: the month of the day before its period."""
    before = period.first - timedelta(days=1)
    return f"/{before.month}/{before.year}"


def within(day: int, period: Period) -> date:
    """A day of the month a period begins in; the last where the month has fewer."""
    year, month = period.first.year, period.first.month
    return date(year, month, max(1, min(day, monthrange(year, month)[1])))


def moved_day(day: date, old: Period, new: Period) -> date:
    """A day of one period in another: as many months later, or days where they are no whole months."""
    if not (old.has_whole_months and new.has_whole_months):
        return day + (new.first - old.first)
    if old.kind is Kind.MONTH:
        return within(day.day, new)
    months = (new.first.year - old.first.year) * 12 + new.first.month - old.first.month
    count = day.year * 12 + day.month - 1 + months
    return within(day.day, month_of(count % 12 + 1, count // 12))


def first_day(repeat: str, old: date, period: Period) -> date:
    """The first day in a period of what comes again.

    Args:
        repeat: how it comes again: ``thứ Sáu hàng tuần``, ``ngày 15 hàng tháng``.
        old: a day it was on.
        period: the new one; of a longer one than a month, its first month.
    """
    text = repeat.lower()
    day = _day_of_month(text, old)
    if day is not None:
        return within(day, period)
    week, weekdays = _WEEK.search(text), _weekdays(text)
    if "tháng" not in text and week is None:
        return min(_days(weekdays or {old.weekday()}, period.first), default=period.first)
    return min(_nth(weekday, _number(week, old), period) for weekday in weekdays or {old.weekday()})


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


def _days(weekdays: Iterable[int], first: date) -> list[date]:
    """The days on such weekdays from a day to the end of its month, and of a week at the least."""
    last = max(
        date(first.year, first.month, monthrange(first.year, first.month)[1]), first + timedelta(days=6)
    )
    days = map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
    wanted = set(weekdays)
    return [day for day in days if day.weekday() in wanted]


def _number(week: re.Match[str] | None, old: date) -> int:
    """Which of a month's Fridays is meant: counted from 0, or the last."""
    if week is None:
        return (old.day - 1) // 7
    word = week["which"] or week["end"]
    return int(word) - 1 if word.isdigit() else _WEEKS[word]


def _nth(weekday: int, number: int, period: Period) -> date:
    days = _days([weekday], within(1, period))
    return days[min(number, len(days) - 1)]
