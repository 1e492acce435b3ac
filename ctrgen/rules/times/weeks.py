"""Weeks: the number they have in the calendar, the days of the week that notes and names say."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ctrgen.days.weekdays import NAMES
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.rules.times.calendar import WEEKDAY, dates, weekday
from ctrgen.schema.ends import as_date
from ctrgen.schema.fields import each
from ctrgen.schema.period import Kind
from ctrgen.schema.schedule import Schedule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.fields import Path

_FARTHEST = 2
"""A number farther away is counted from another day: schools count from September."""
_OF_ANOTHER_DAY = Pattern(
    r"(?<!\w)(?:trước|sau|hết|chậm nhất|hạn|tuần|hằng|hàng|các|mỗi|từ|đến|thay|bù|chuyển sang|dời)(?!\w)"
)
_OF_THE_DAY = Pattern(r"(?:[(,:] ?|^(?:nghỉ|trực|làm việc|sáng|chiều|tối) |\d ngày,? \(?|ngày )$")
_BY_ITSELF = Pattern(r"(?<=[,;(] )(?:ngày )?nghỉ (?:hằng|hàng|cuối) tuần")
_FAR = 24


@rule("CT3064", "so-tuan-khac-lich")
def number_of_week(reading: Reading) -> Iterator[Finding]:
    """Số thứ tự của tuần là số của tuần ấy trong lịch: tuần từ 11/3/2024 là tuần 11 của năm 2024.

    Tuần của năm học đếm từ tháng 8, tháng 9 thì không xét; tuần đầu năm đếm cách nào cũng được.

    Sai:
        thang: null
        tuan: {tu: 11/3/2024, den: 17/3/2024, so: 10}
        ngay: 08/3/2024
    Đúng:
        thang: null
        tuan: {tu: 11/3/2024, den: 17/3/2024, so: 11}
        ngay: 08/3/2024
    """
    period = reading.programme.period
    if period.kind is Kind.WEEK and period.number is not None:
        usual = period.first.isocalendar().week
        if period.number not in _numbers(period.first) and abs(period.number - usual) <= _FARTHEST:
            message = f"Theo lịch, tuần này là tuần {usual}."
            yield Finding(("week", "number"), message, "Xem lại số tuần, hoặc ngày.")


def _numbers(first: date) -> set[int]:
    """The numbers that a week may have: by the first week with a Thursday, a Monday, a day of the year."""
    begun = date(first.year, 1, 1)
    monday = begun + timedelta(days=-begun.weekday() % 7)
    any_day = begun - timedelta(days=begun.weekday())
    counted = {(first - start).days // 7 + 1 for start in (begun, monday, any_day)}
    return counted | {first.isocalendar().week}


def said_of_days(reading: Reading) -> Iterator[Finding]:
    """“Nghỉ thứ Bảy” beside a Sunday; “02 ngày (thứ Ba và thứ Tư)” of a Wednesday and a Thursday."""
    if reading.tokens.vocabulary.isdisjoint(("thứ", "nhật")):
        return
    for path, schedule in each(reading.programme, Schedule):
        for index, day in enumerate(schedule.days):
            way, begun = (*path, "days", index), as_date(day.date)
            ended = as_date(day.last) if day.last is not None else begun
            yield from _misnamed((*way, "note"), day.note or "", begun, ended)
            for number, event in enumerate(day.events):
                over = as_date(event.ends.day) if event.ends.day is not None else ended
                place = (*way, "events", number)
                for line, text in enumerate(event.text):
                    yield from _misnamed((*place, "text", line), text, begun, over)
                yield from _misnamed((*place, "note"), event.note or "", begun, over)
    for one in reading.occasions:
        if one.schedule is None and one.day is not None and one.last is not None and not one.repeat:
            yield from _misnamed(one.name[0], one.name[1], one.day, one.last)


def _misnamed(path: Path, text: str, first: date, last: date) -> Iterator[Finding]:
    small = text.lower()
    found = list(WEEKDAY.finditer(small)) if "thứ " in small or "nhật" in small else []
    said = {weekday(match) for match in found}
    days = {(first + timedelta(days=one)).weekday() for one in range(min((last - first).days, 6) + 1)}
    counted = first != last and len(said) == len(days)
    apart = said != days if counted else said.isdisjoint(days)
    if (
        not said
        or not apart
        or next(dates(text), None) is not None
        or _OF_ANOTHER_DAY.search(_BY_ITSELF.sub("", small))
    ):
        return
    at = found[0].start()
    # “Thứ Bảy, nghỉ hằng tuần” is said of the day, “Tiếp công dân thứ Năm hằng tuần” of a week.
    if _OF_THE_DAY.search(small, max(0, at - _FAR), at) or path[-1] == "note":
        names = ", ".join(NAMES[one] for one in sorted(days))
        message = f"Ngày này là {names}." if first == last else f"Những ngày này là {names}."
        yield Finding(path, message, "Sửa thứ, hoặc ngày.", at, found[-1].end())


RULES = (number_of_week,)
