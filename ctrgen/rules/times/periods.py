"""The months, quarters, years and weeks that a text names, held against the time of the programme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.times.calendar import dates
from ctrgen.schema.period import QUARTERS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.schema import Period

_OF_YEAR = r"(?:(?: ?/ ?| năm )(?P<year>\d{4}))?(?!\d)"
_MONTH = Pattern(rf"\btháng (?P<month>\d{{1,2}}){_OF_YEAR}", re.IGNORECASE, ("háng ", "HÁNG "))
_QUARTER = Pattern(rf"\bquý (?P<quarter>IV|I{{1,3}}|[1-4])\b{_OF_YEAR}", re.IGNORECASE, ("uý ", "UÝ "))
_WEEK = Pattern(r"\b(?P<said>tuần (?:thứ )?(?P<number>\d{1,2}))(?!\d)", re.IGNORECASE)
# A year alone may be that of a law; that of a year's work is the programme's own.
_YEAR = Pattern(r"\b(?:công tác|hoạt động|trọng tâm) (?P<said>năm (?P<number>\d{4}))(?![\d-])", re.IGNORECASE)
_SCHOOL_YEAR = Pattern(r"\b(?P<said>năm học (?P<number>\d{4}) ?[-–] ?\d{4})", re.IGNORECASE)
_HALF = 6
_HALF_YEAR = Pattern(r"\b(?:0?6|sáu) tháng (?P<half>đầu|cuối) năm(?: (?P<year>\d{4}))?(?!\d)", re.IGNORECASE)

_CITED = Pattern(
    r"(?:\d[/-][A-ZĐ]\S*|"
    r"(?:Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Thông tư|Hướng dẫn)(?!\w)"
    r"[^,;.\n]{0,60}),?(?: ngày)? $"
)
"""What a day belongs to that is a cited document's."""
_LONGEST_CITATION = 90
_LATE_IN_THE_YEAR = 10


class Named(NamedTuple):
    """A time that a text names: where it stands, and whether it is one of the programme's."""

    start: int
    end: int
    is_own: bool


def named(text: str, period: Period) -> list[Named]:
    """The times a text names, in its order."""
    return sorted(_named(text, period))


def _named(text: str, period: Period) -> Iterator[Named]:
    for match in _MONTH.finditer(text):
        yield Named(*match.span(), period.has_month(int(match["month"]), _year(match)))
    for match in _QUARTER.finditer(text):
        word = match["quarter"].upper()
        number = int(word) if word.isdigit() else QUARTERS.index(word) + 1
        months = range(3 * number - 2, 3 * number + 1)
        yield Named(*match.span(), any(period.has_month(month, _year(match)) for month in months))
    if period.kind in (Kind.WEEK, Kind.SPAN):
        for day in dates(text):
            if _CITED.search(text[max(0, day.start - _LONGEST_CITATION) : day.start]):
                continue
            on = day.within(period)
            yield Named(day.start, day.end, on is not None and on in period)
    yield from _by_number(text, period)
    yield from _by_half(text, period)


def _by_number(text: str, period: Period) -> Iterator[Named]:
    """What a text says of a week, a year or a school year, in the programme of one."""
    own = {
        Kind.WEEK: (_WEEK, period.number),
        Kind.YEAR: (_YEAR, period.year),
        Kind.SCHOOL_YEAR: (_SCHOOL_YEAR, period.year),
    }
    pattern, number = own.get(period.kind, (None, None))
    for match in pattern.finditer(text) if pattern is not None and number is not None else ():
        yield Named(*match.span("said"), int(match["number"]) == number)


def _by_half(text: str, period: Period) -> Iterator[Named]:
    """What a text says of half a year, in the programme of one."""
    if not period.has_whole_months or period.months != _HALF or period.first.month not in (1, _HALF + 1):
        return
    own = "đầu" if period.first.month == 1 else "cuối"
    for match in _HALF_YEAR.finditer(text):
        year = _year(match)
        yield Named(*match.span(), match["half"].lower() == own and year in (None, period.first.year))


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"]) if match["year"] else None


def own_years(reading: Reading) -> set[int]:
    """The years that a programme may speak of as its own; near the end of one, the next too."""
    period = reading.programme.period
    years = {period.first.year, period.last.year}
    return years | {period.last.year + 1} if period.last.month >= _LATE_IN_THE_YEAR else years
