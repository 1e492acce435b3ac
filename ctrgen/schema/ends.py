"""``den`` and ``den_ngay``: the hour or day that something ends, and days in a row: ``13 - 15/10/2026``."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import Annotated, Any, NamedTuple

from pydantic_core import PydanticCustomError

from ctrgen import faults
from ctrgen.schema.base import inside, wrong
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
_ONE_DAY = r"(?:ngày )?(?P<day>\d{1,2})(?:[/.](?P<month>\d{1,2})(?:[/.](?P<year>\d{4}))?)?"
_LIKE_A_DAY = r"\d ?[/.-] ?\d|ngày"
_JOINTS = ("-", "–", "—", ",", ";", "&", "đến", "và")
"""One of these stands between two days."""
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
    if not any(joint in text.lower() for joint in _JOINTS):
        return None
    match = re.fullmatch(_ISO_DAYS, text)
    if match is not None:
        first, last = (parse_whole_date(match[name]) for name in ("first", "last"))
    else:
        match = re.fullmatch(_DAYS, text)
        if match is None:
            return _listed(text)
        last = parse_whole_date(match["last"])
        month = int(match["month"] or last.month or 0)
        # “30/12 - 02/01/2027” begins in the year before.
        year = int(match["year"] or (last.year or 0) - (month > (last.month or 0)))
        first = parse_whole_date(f"{match['day']}/{month}/{year}")
    if as_date(last) <= as_date(first):
        message = "Ngày sau không muộn hơn ngày trước."
        raise wrong(faults.BAD_DATE, message, "Viết ngày đầu rồi đến ngày cuối.")
    return first, last


def _listed(text: str) -> tuple[PartialDate, PartialDate] | None:
    """The first and the last of days told one by one: ``5 và 6/10/2026``, ``30/9, 01/10/2026``."""
    names = re.split(r" ?[,;&] ?| và ", text.removeprefix("các "))
    found = [re.fullmatch(rf"(?i){_ONE_DAY}", name) for name in names]
    days, month, year = list[PartialDate](), None, None
    for match in reversed(found):
        if match is None or len(names) < 2:
            return None
        month, year = match["month"] or month, match["year"] or year
        if month is None or year is None:
            return None
        days.insert(0, parse_whole_date(f"{match['day']}/{month}/{year}"))
    if any(as_date(after) - as_date(before) != timedelta(days=1) for before, after in pairwise(days)):
        hint = "Mỗi ngày viết thành một mục riêng, hoặc ghi thời gian bằng lời ở khóa thoi_gian."
        raise wrong(faults.BAD_DATE, "Các ngày ở đây không liền nhau.", hint)
    return days[0], days[-1]


def spread(data: Any) -> Any:
    """A mapping whose ``ngay`` is days in a row, as one with the first there and the last in ``den_ngay``."""
    key = next((key for key in ("ngay", "date") if isinstance(data, dict) and key in data), None)
    if key is None:
        return data
    try:
        days = parse_days(data[key])
    except PydanticCustomError as error:
        raise inside(error, "date") from None
    if days is None:
        return data
    if any(data.get(name) is not None for name in ("den_ngay", "last")):
        raise wrong(faults.BAD_DATE, "Ngày cuối ghi hai lần.", "Bỏ den_ngay.", path=("last",))
    first, last = ("-".join(f"{part:02}" for part in reversed(day) if part) for day in days)
    return {**data, key: first, "den_ngay": last}


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
        hint = "Sửa gio hoặc den; việc kéo sang ngày hôm sau thì thêm den_ngay."
        raise wrong(faults.BAD_TIME, message, hint, path=("end",))


EndValue = Annotated[ClockTime | PartialDate, Read(parse_end)]
"""The hour that something ends, or its last day."""
