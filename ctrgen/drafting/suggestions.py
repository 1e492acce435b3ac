"""The observances of a period, as a comment that a programme holds and no document prints."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from ctrgen.days.holidays import holiday
from ctrgen.days.observances import observed
from ctrgen.schema.period import Kind

if TYPE_CHECKING:
    from datetime import date

    from ctrgen.days.observances import Observance
    from ctrgen.schema import Period

_HEAD = "# Ngày kỷ niệm trong {} (gợi ý, không in):"
_MOST_MONTHS = 6
_ITEM = "#   - "
_UNSURE = " (*)"
_OFF = "Ngày được nghỉ: "
_DOUBT = "(*) Chưa kiểm chứng: tra lại trước khi dùng."

_ANY_HEAD = re.escape(_HEAD).replace(re.escape("{}"), f"(?:{'|'.join(Kind)})")

WRITTEN = re.compile(
    rf"^[ \t]*{_ANY_HEAD}[ \t]*(?:\r\n|[\n\r])(?:[ \t]*{_ITEM}.*(?:\r\n|[\n\r]))*", re.MULTILINE
)
"""Such a comment, with the ends of its lines."""


def suggestions(period: Period) -> list[str]:
    """The lines of the comment; none for a time so long that it observes nearly all there is."""
    if period.months > _MOST_MONTHS:
        return []
    found = observed(period.first, period.last)
    doubt = () if all(one.sure for one in found) else (_ITEM + _DOUBT,)
    items = (*(_ITEM + _line(one) for one in found), *_days_off(period))
    return [_HEAD.format(period.kind), *items, *doubt]


def _days_off(period: Period) -> tuple[str, ...]:
    """The line that says which days of a period are off by law; none where no day is."""
    days = (period.first + timedelta(days=at) for at in range((period.last - period.first).days + 1))
    off = "; ".join(f"{_day(day)} ({name})" for day in days if (name := holiday(day)))
    return (f"{_ITEM}{_OFF}{off}",) if off else ()


def _line(one: Observance) -> str:
    first, last = _day(one.first), _day(one.last)
    if one.first.month == one.last.month:
        first = first.split("/")[0]
    when = last if one.first == one.last else f"từ {first} đến {last}"
    lunar = f" ({one.lunar} âm lịch)" if one.lunar else ""
    doubt = "" if one.sure else _UNSURE
    return f"{when}{lunar}: {one.name[:1].upper()}{one.name[1:]}{doubt}"


def _day(day: date) -> str:
    return f"{day.day:02}/{day.month:02}" if day.month <= 2 else f"{day.day:02}/{day.month}"
