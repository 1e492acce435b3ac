"""``den`` and ``den_ngay``: the hour or day that something ends, and days in a row: ``13 - 15/10/2026``."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, NamedTuple

from ctrgen import faults
from ctrgen.schema.base import wrong
from ctrgen.schema.reads import Read
from ctrgen.schema.values import ClockTime, PartialDate, parse_text, parse_time, parse_whole_date


class Ends(NamedTuple):
    """When something ends: the last hour of its last day."""

    time: ClockTime | None
    day: PartialDate | None


_DAYS = (
    r"(?i)(?:từ )?(?:các )?(?:ngày )?(?P<day>\d{1,2})(?:[/.](?P<month>\d{1,2})(?:[/.](?P<year>\d{4}))?)?"
    r" ?(?:[-–—]|đến(?: hết)?(?: ngày)?) ?(?P<last>\d{1,2}[/.]\d{1,2}[/.]\d{4})"
)
_LIKE_A_DAY = r"\d ?[/.-] ?\d|ngày"
_ISO_DAYS = r"(?P<first>\d{4}-\d{1,2}-\d{1,2}) ?(?:[-–—/]|đến) ?(?P<last>\d{4}-\d{1,2}-\d{1,2})"


def parse_end(value: Any) -> ClockTime | PartialDate:
    """Read the hour that something ends, or the day."""
    is_day = isinstance(value, str) and re.search(_LIKE_A_DAY, value)
    return parse_whole_date(value) if is_day else parse_time(value)


def parse_days(value: Any) -> tuple[PartialDate, PartialDate] | None:
    """Read days that go on, ``13/10/2026 - 15/10/2026`` or ``từ ngày 13 đến ngày 15/10/2026``.

    Returns:
        The first and the last; ``None`` where what is written is no such thing.
    """
    text = " ".join(parse_text(value).split()) if isinstance(value, str) and value.strip() else ""
    match = re.fullmatch(_ISO_DAYS, text)
    if match is not None:
        first, last = (parse_whole_date(match[name]) for name in ("first", "last"))
    else:
        match = re.fullmatch(_DAYS, text)
        if match is None:
            return None
        last = parse_whole_date(match["last"])
        month = int(match["month"] or last.month or 0)
        # “30/12 - 02/01/2027” begins in the year before.
        year = int(match["year"] or (last.year or 0) - (month > (last.month or 0)))
        first = parse_whole_date(f"{match['day']}/{month}/{year}")
    if as_date(last) <= as_date(first):
        message = "Ngày sau không muộn hơn ngày trước."
        raise wrong(faults.BAD_DATE, message, "Viết ngày đầu rồi đến ngày cuối.")
    return first, last


def as_date(day: PartialDate) -> date:
    """A whole day as a date to reckon with."""
    return date(day.year or 1, day.month or 1, day.day or 1)


def ends(end: ClockTime | PartialDate | None, last: PartialDate | None) -> Ends:
    """What ``den`` and ``den_ngay`` say together."""
    if isinstance(end, PartialDate):
        return Ends(None, end)
    return Ends(end, last)


def check_ends(
    start: ClockTime | None, end: ClockTime | PartialDate | None, last: PartialDate | None
) -> None:
    """Refuse an end without a beginning, one before it, and a last day that is said twice."""
    if isinstance(end, PartialDate):
        if last is not None:
            message = "Ngày kết thúc ghi hai lần, ở den và den_ngay."
            raise wrong(faults.BAD_DATE, message, "Bỏ một khóa.", path=("last",))
        return
    if end is None or last is not None:
        return
    if start is None:
        raise wrong(faults.MISSING_KEY, "Có giờ kết thúc mà không có giờ bắt đầu.", "Thêm khóa gio.")
    if end <= start:
        message = "Giờ kết thúc không sau giờ bắt đầu."
        raise wrong(faults.BAD_TIME, message, "Sửa gio hoặc den.", path=("end",))


EndValue = Annotated[ClockTime | PartialDate, Read(parse_end)]
"""The hour that something ends, or its last day."""
