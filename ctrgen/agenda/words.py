"""``thoi_gian``: when something begins and ends, where words say it."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from pydantic_core import PydanticCustomError

from ctrgen.schema.ends import as_date, parse_days
from ctrgen.schema.values import ClockTime

if TYPE_CHECKING:
    from collections.abc import Iterator

_TO = r" ?(?:đến|tới|[-–—])(?: hết)? ?"
_CLOCK = r"(?P<{0}hour>\d{{1,2}}) ?(?:giờ|h|g|:) ?(?P<{0}minute>\d\d)?(?: ?(?:phút|['’′]))?"
_HOURS = rf"(?i)(?<![\d/.]){_CLOCK.format('')}{_TO}{_CLOCK.format('to_')}(?![\d/])"
_DAY = (
    r"(?<![\d/.])(?P<day>\d{1,2})(?:[/.]| tháng )(?P<month>\d{1,2})"
    r"(?:(?:[/.]| năm )(?P<year>\d{4}))?(?![\d/])"
)
_LISTED = rf"(?i)\bngày (?P<few>\d{{1,2}}(?:(?:, ?| và )\d{{1,2}})*)(?:, ?| và ){_DAY}"
_COUNTED = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_DAYS_LONG = (
    r"(?i)\b(?:trong|kéo dài|suốt|diễn ra|cả)(?: thời gian| vòng)? "
    rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTED)}) "
    r"(?:\(\w+\) )?ngày\b(?P<working> làm việc)?"
)
_UNTIL = r"(?i)(?:\b(?:đến|tới)\b|\d ?[-–—] ?\d)"


class Said(NamedTuple):
    """What words say: the hours from and to, the last day, and whether they say of an end that is neither."""

    start: ClockTime | None = None
    end: ClockTime | None = None
    last: date | None = None
    is_clear: bool = True


def said(words: str | None, day: date) -> Said:
    """Read ``từ 8 giờ 00 đến 9 giờ 30, ngày 13/10`` and ``từ ngày 13 đến ngày 15/10/2026``.

    Args:
        words: when something is; ``None`` for nothing.
        day: on which it begins.
    """
    if not words:
        return Said()
    hours = re.search(_HOURS, words)
    start, end = (_clock(hours, ""), _clock(hours, "to_")) if hours is not None else (None, None)
    if start is not None and end is not None and end <= start:
        start = end = None
    rest = words if hours is None else words[: hours.start()] + words[hours.end() :]
    last, is_clear = _last(rest, day)
    return Said(start, end, last, is_clear and (last is not None or not re.search(_UNTIL, rest)))


def _last(words: str, day: date) -> tuple[date | None, bool]:
    """The last day of several in a row, and whether that is all the days the words name."""
    with suppress(PydanticCustomError):
        days = parse_days(words.strip(" ,.;"))
        if days is not None:
            first, last = map(as_date, days)
            return (last, True) if first == day else (None, False)
    if listed := re.search(_LISTED, words):
        return _last_of(listed, day)
    others = [(end, on) for end, on in _days(words, day.year) if on != day]
    if not others:
        return _counted(words, day)
    end, last = others[0]
    goes_on = len(others) == 1 and last > day and re.search(_UNTIL, words[:end]) is not None
    return (last, True) if goes_on else (None, False)


def _counted(words: str, day: date) -> tuple[date | None, bool]:
    """The last of so many days: ``trong 5 ngày``; working days are not counted out."""
    match = re.search(_DAYS_LONG, words)
    if match is None:
        return None, True
    said = match["count"].lower()
    count = _COUNTED.get(said) or int(said)
    if count < 2 or match["working"]:
        return None, count == 1
    return day + timedelta(days=count - 1), True


def _last_of(listed: re.Match[str], day: date) -> tuple[date | None, bool]:
    """The last of days told one by one, where they follow one another: ``ngày 14, 15 và 16/10/2026``."""
    year, month = int(listed["year"] or day.year), int(listed["month"])
    numbers = [*map(int, re.findall(r"\d+", listed["few"])), int(listed["day"])]
    follow = numbers == list(range(day.day, day.day + len(numbers))) and (day.year, day.month) == (
        year,
        month,
    )
    with suppress(ValueError):
        return (date(year, month, numbers[-1]), True) if follow else (None, False)
    return None, False


def _days(words: str, year: int) -> Iterator[tuple[int, date]]:
    """The days that words name, each with the place where it ends."""
    for match in re.finditer(_DAY, words):
        with suppress(ValueError):  # no day of any calendar
            yield match.end(), date(int(match["year"] or year), int(match["month"]), int(match["day"]))


def _clock(match: re.Match[str], which: str) -> ClockTime | None:
    hour, minute = int(match[f"{which}hour"]), int(match[f"{which}minute"] or 0)
    return ClockTime(hour, minute) if hour < 24 and minute < 60 else None
