"""Days of the lunar calendar beside the days of the year that they are said to be."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.days.lunar import solar
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding
from ctrgen.rules.times.calendar import written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.times.calendar import Written

_CUES = ("rằm", "mùng", "mồng", "chạp", "giêng", "âl", "âm lịch", "năm ")
_NAMES = {
    "giêng": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười một": 11,
    "mười hai": 12,
    "mười": 10,
    "chạp": 12,
}
_FULL_MOON = 15
_DAY = Pattern(
    r"(?<![\w/])(?:(?P<sure>mùng|mồng) )?(?P<day>rằm|[0-3]?\d)(?P<sign>/| tháng )"
    r"(?P<month>giêng|hai|ba|tư|năm(?! \d)|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười|chạp|1[0-2]|0?[1-9])"
    r"(?![\w/])(?P<named> năm (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) "
    r"(?:tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi))?(?: năm \d{4})?"
    r"(?P<said>,? ?\(?(?:âm lịch|âl|nông lịch)\)?)?"
)
_BEHIND = Pattern(
    r",? ?\(?(?:tức|nhằm|là|vào|tương ứng)(?: là| vào| với| ngày| nhằm){0,2} ?|,? ?\((?:ngày )?"
)
_BEFORE = Pattern(
    r",? ?\(?(?:tức|nhằm|là)(?: là| vào| ngày){0,2} |,? ?\((?:ngày )?|"
    r",? tức |,? ?\((?:tức |nhằm )?từ (?:ngày )?\d{1,2} ?(?:đến|-|–) ?(?:ngày )?"
)
_FAR = 32
_NEAR = 4
"""So many days away an event is on the wrong day, farther its name tells of another."""


class _Lunar(NamedTuple):
    """A day of the lunar calendar in a text, and where it stands; whether it is certain to be one."""

    day: int
    month: int
    start: int
    end: int
    is_sure: bool


def lunar_and_solar(reading: Reading) -> Iterator[Finding]:
    """“mùng 10 tháng Ba âm lịch, tức ngày 27/4/2026”, “10/10/2022 (rằm tháng Tám)”, in either order."""
    found = reading.once(written)
    year = reading.programme.period.first.year
    starts = [one.start for one in found]
    for lunar in _lunar(reading.lower):
        for one in _beside(reading.lower, lunar, found, bisect_left(starts, lunar.start)):
            said = one.on(one.year or year)
            right = _days(lunar, said.year) if said is not None else []
            if right and said not in right:
                yield _told(reading, lunar, right[-1], one.match.start("day"), one.end)
                break
    for occasion in reading.occasions:
        path, name = occasion.name
        for lunar in _lunar(name.lower()) if occasion.day is not None and not occasion.repeat else ():
            right = _days(lunar, occasion.day.year) if occasion.day is not None else []
            apart = min((abs((one - occasion.day).days) for one in right if occasion.day), default=0)
            alone = lunar.is_sure and not any(map(str.isdigit, name[lunar.end : lunar.end + _FAR]))
            if alone and 0 < apart <= _NEAR and occasion.is_of_one_day and _in_brackets(name, lunar):
                day = occasion.day
                message = f"Ngày {day.day}/{day.month}/{day.year} không phải ngày này." if day else ""
                yield Finding(path, message, "Xem lại ngày âm lịch.", lunar.start, lunar.end)


def _beside(text: str, lunar: _Lunar, found: list[Written], at: int) -> Iterator[Written]:
    """The days of the year that a lunar day is said to be, among those near a place of them.

    “ngày 14 tháng 8” of “âm lịch” may be among them itself.
    """
    for one in found[max(0, at - 2) : at + 2]:
        if 0 <= one.start - lunar.end <= _FAR and (joint := _BEHIND.fullmatch(text, lunar.end, one.start)):
            if lunar.is_sure or "tức" in joint.group() or "nhằm" in joint.group():
                yield one
        elif lunar.is_sure and 0 <= lunar.start - one.end <= _FAR and _before(text, one, lunar):
            yield one


def _before(text: str, one: Written, lunar: _Lunar) -> bool:
    return _BEFORE.fullmatch(text, one.end, lunar.start) is not None


def _in_brackets(name: str, lunar: _Lunar) -> bool:
    return name[: lunar.start].rstrip().endswith(("(", "ngày"))


def _told(reading: Reading, lunar: _Lunar, right: date, start: int, end: int) -> Finding:
    year = right.year
    message = f"{lunar.day:02}/{lunar.month} âm lịch năm {year} là ngày {right.day}/{right.month}/{year}."
    return reading.at(start, end, message, f"Ghi {right.day}/{right.month}/{year}.")


def _lunar(text: str) -> Iterator[_Lunar]:
    if not any(cue in text for cue in _CUES):
        return
    for match in _DAY.finditer(text):
        full, month = match["day"] == "rằm", match["month"]
        day = _FULL_MOON if full else int(match["day"])
        is_sure = bool(full or match["sure"] or match["said"] or match["named"] or month in ("giêng", "chạp"))
        if 1 <= day <= 30 and (is_sure or not month.isdigit()):
            number = int(month) if month.isdigit() else _NAMES[month]
            yield _Lunar(day, number, *match.span(), is_sure)


def _days(lunar: _Lunar, year: int) -> list[date]:
    """The days of a year that a lunar day falls on: one at most but at its ends."""
    days = (solar(lunar.day, lunar.month, one) for one in (year - 1, year))
    return [day for day in days if day is not None and day.year == year]
