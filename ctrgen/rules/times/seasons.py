"""Holidays and observances in the work of another time of the year."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from ctrgen.days.observances import days_by_name
from ctrgen.rules.pattern import Pattern
from ctrgen.schema.part import Part
from ctrgen.schema.period import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_HOLIDAY = Pattern(
    r"(?<!\w)(?:nghỉ|trực|dịp|trong)(?: [^\W\d]+){0,2} lễ,?(?: [^\W\d]+){0,2} (?:ngày )?"
    r"(?P<said>(?P<day>\d{1,2})/(?P<month>\d{1,2}))(?![\d/])"
)
_OFF = frozenset((word, "lễ") for word in ("nghỉ", "trực", "dịp", "trong", "ngày"))
_LEADS = ("kỷ niệm", "gặp mặt", "mít tinh", "tọa đàm", "nhân", "dịp", "chào mừng", "lễ", "hưởng ứng")
_OF_PAST = (
    *("kết quả", "tổng kết", "báo cáo", "rút kinh nghiệm", "sau", "từ", "đến", "quyết toán", "hướng tới"),
    *("tiến tới", "thi đua", "kế hoạch", "chuẩn bị", "giai đoạn", "đợt", "cao điểm", "phát động"),
    *("lập thành tích", "khởi công", "hoàn thành"),
)
"""With these a day of another time of the year is spoken of rightly."""
_BEFORE, _AFTER = timedelta(days=75), timedelta(days=35)
"""How long ahead of a day one works for it, and how long after it is still celebrated."""
_FAR = 70
_PARTS = (Part.ITEM, Part.MEETING, Part.CELL, Part.NOTE, Part.PARAGRAPH)


def out_of_season(reading: Reading) -> Iterator[Finding]:
    """“trực dịp nghỉ lễ 02/9” in April; “gặp mặt kỷ niệm ngày Quốc tế Phụ nữ” in October."""
    period = reading.programme.period
    if period.kind not in (Kind.WEEK, Kind.MONTH, Kind.QUARTER):
        return
    off = not reading.tokens.links.isdisjoint(_OFF)
    holidays = _HOLIDAY.finditer(reading.lower) if off else ()
    for match in holidays:
        if not _is_near(reading, match.start(), {(int(match["day"]), int(match["month"]))}):
            message = f"Lễ {match['said']} không ở vào dịp này."
            yield reading.at(*match.span("said"), message, "Xem lại tên, ngày lễ.")
    for start, end in reading.any_of(_names()):
        passage = reading.passage(start)
        begin = max(passage.start, start - _FAR)
        lead = reading.lower[begin:start]
        own = any(word in lead for word in _LEADS) and lead.endswith("ngày ") and passage.part in _PARTS
        own = own and not reading.lower.startswith(" (", end)  # told of by its date
        if own and not _is_near(reading, start, days_by_name()[reading.lower[start:end]]):
            message = f"Ngày {reading.body[start:end]} không ở vào dịp này."
            yield reading.at(start, end, message, "Xem lại tên ngày.")


@cache
def _names() -> tuple[str, ...]:
    return tuple(name for name in days_by_name() if " " in name)


def _is_near(reading: Reading, at: int, days: set[tuple[int, int]] | frozenset[tuple[int, int]]) -> bool:
    """Whether a day of the year is near the programme's time, or what is said of it looks elsewhere."""
    period, passage = reading.programme.period, reading.passage(at)
    line = f" {reading.lower[max(passage.start, at - _FAR) : at]} ".replace(",", " ")
    if passage.part not in _PARTS or any(f" {words} " in line for words in _OF_PAST):
        return True
    for year in (period.first.year - 1, period.first.year, period.first.year + 1):
        for day, month in days:
            try:
                on = date(year, month, day)
            except ValueError:
                return True
            if period.first - _AFTER <= on <= period.last + _BEFORE:
                return True
    return False
