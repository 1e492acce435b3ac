"""Where the texts of a programme speak of its month, its quarter, its year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.drafting.months import in_text
from ctrgen.rules.times.calendar import Written, dates
from ctrgen.schema.period import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ctrgen.schema import Period

_MONTH = re.compile(
    r"(?<!\d )tháng (?P<month>\d{1,2})(?:(?: ?/ ?| năm )(?P<year>\d{4}))?(?![\d/])", re.IGNORECASE
)
_QUARTER = re.compile(
    r"quý (?P<number>IV|I{1,3}|[1-4])\b(?:(?: ?/ ?| năm )(?P<year>\d{4}))?(?![\d/])", re.IGNORECASE
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SO_FAR = re.compile(r"\b(?:\d{1,2}|ba|sáu|chín) tháng đầu năm\b(?! học)", re.IGNORECASE)
_OF_THE_YEAR = re.compile(
    r"\b(?:(?:\d{1,2}|ba|sáu|chín) tháng )?(?:đầu|cuối) năm\b(?! học| \d)|\bnăm (?:nay|sau|tới|trước|qua)\b",
    re.IGNORECASE,
)
# The year of a whole date is that of a document cited.
_YEAR = re.compile(r"(?<!\d)(?<!tháng \d )(?<!tháng \d\d )năm (?P<year>\d{4})(?![\d/])", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"(?<!\d)(?P<year>\d{4}) ?[-–] ?(?P<last>\d{4})(?!\d)")
_WEEK = re.compile(r"\btuần (?:thứ )?(?P<number>\d{1,2})(?!\d)", re.IGNORECASE)
_PROGRAMME = re.compile(r"chương trình (?:công tác|hoạt động)(?: trọng tâm)? $", re.IGNORECASE)


class Rewrite(NamedTuple):
    """New figures for a stretch of a text."""

    start: int
    end: int
    text: str


def of_the_programme(text: str, old: Period, new: Period) -> Iterator[Rewrite]:
    """The figures of the programme's own period, as the new one has them."""
    yield from _OWN[old.kind](text, old, new)


def _of_month(text: str, old: Period, new: Period) -> Iterator[Rewrite]:
    for match in _MONTH.finditer(text):
        if old.has_month(int(match["month"]), _year(match)):
            yield Rewrite(*match.span("month"), in_text(new.first.month, match["month"]))
            yield from _to_year(match, new)


def _of_quarter(text: str, old: Period, new: Period) -> Iterator[Rewrite]:
    for match in _QUARTER.finditer(text):
        if _quarter_of(match) == _quarter(old) and _year(match) in (None, old.year):
            is_roman = not match["number"].isdigit()
            yield Rewrite(*match.span("number"), new.quarter if is_roman else str(_quarter(new)))
            yield from _to_year(match, new)


def _of_year(text: str, old: Period, new: Period) -> Iterator[Rewrite]:
    for match in _YEAR.finditer(text):
        if int(match["year"]) == old.year:
            yield from _to_year(match, new)


def _of_school_year(text: str, old: Period, new: Period) -> Iterator[Rewrite]:
    for match in _SCHOOL_YEAR.finditer(text):
        if int(match["year"]) == old.year:
            yield from _to_year(match, new)
            yield Rewrite(*match.span("last"), str(new.last.year))


def _of_week(text: str, old: Period, new: Period) -> Iterator[Rewrite]:
    for match in _WEEK.finditer(text):
        if int(match["number"]) == old.number and new.number is not None:
            yield Rewrite(*match.span("number"), str(new.number))
    yield from _edges(text, old, new)


def _to_year(match: re.Match[str], new: Period) -> Iterator[Rewrite]:
    if match["year"]:
        yield Rewrite(*match.span("year"), str(new.year))


def _edges(text: str, old: Period, new: Period) -> Iterator[Rewrite]:
    """The first and the last day, where a text names them."""
    for one in dates(text):
        day = one.within(old)
        moved = new.first if day == old.first else new.last if day == old.last else None
        if moved is not None:
            yield Rewrite(*one.match.span("day"), f"{moved.day:02}")
            yield Rewrite(*one.match.span("month"), in_text(moved.month, one.match["month"]))
            if one.match["year"]:
                yield Rewrite(*one.match.span("year"), str(moved.year))


_OWN: dict[Kind, Callable[[str, Period, Period], Iterator[Rewrite]]] = {
    Kind.MONTH: _of_month,
    Kind.WEEK: _of_week,
    Kind.QUARTER: _of_quarter,
    Kind.YEAR: _of_year,
    Kind.SCHOOL_YEAR: _of_school_year,
    Kind.SPAN: _edges,
}


def after_its_name(text: str, old: Period, new: Period) -> Iterator[Rewrite]:
    """Those that follow the words of what the document is."""
    for rewrite in of_the_programme(text, old, new):
        before = text[: rewrite.start].lower().rpartition(f"{old.kind} ")[0]
        if _PROGRAMME.search(before):
            yield rewrite


def mentions(text: str, old: Period, new: Period) -> list[tuple[int, str]]:
    """The old period and its days, its quarter and year where these change: where and how a text has them."""
    found = {match.span() for match in _MONTH.finditer(text) if _names(match, old, new)}
    found |= {(one.start, one.end) for one in dates(text) if _is_of(one, old)}
    if (_quarter(old), old.year) != (_quarter(new), new.year):
        found |= {match.span() for match in _QUARTER.finditer(text) if _names_quarter(match, old, new)}
        found |= {match.span() for match in _SO_FAR.finditer(text)}
    if old.number != new.number:
        found |= {match.span() for match in _WEEK.finditer(text) if int(match["number"]) == old.number}
    if old.year != new.year:
        found |= {match.span() for match in _MONTH.finditer(text) if _gone_by(match, old, new)}
        found |= {match.span() for match in _OF_THE_YEAR.finditer(text)}
        found |= {match.span() for match in _YEAR.finditer(text) if int(match["year"]) == old.year}
        found |= {match.span() for match in _SCHOOL_YEAR.finditer(text) if int(match["year"]) == old.year}
    return [(start, text[start:end]) for start, end in _outermost(found)]


def _is_of(one: Written, old: Period) -> bool:
    if old.kind is Kind.MONTH:
        return old.has_month(one.month, one.year)  # no such day of it, too
    day = one.within(old)
    return day is not None and day in old


def _outermost(spans: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches that lie in no other one, in order."""
    reached = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > reached:
            yield start, end
            reached = end


def _quarter(period: Period) -> int:
    return (period.first.month + 2) // 3


def _quarter_of(match: re.Match[str]) -> int:
    return _QUARTERS.get(match["number"].lower()) or int(match["number"])


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"]) if match["year"] else None


def _names_quarter(match: re.Match[str], old: Period, new: Period) -> bool:
    number = _quarter_of(match)
    if match["year"] is not None or old.year == new.year:
        return match["year"] in (None, str(old.year)) and (number == _quarter(old) or old.year != new.year)
    return number != _quarter(new)


def _gone_by(match: re.Match[str], old: Period, new: Period) -> bool:
    """Whether it names a month of the old year; where no year is written, one of the last five."""
    if match["year"] is not None:
        return match["year"] == str(old.year)
    return 0 < (new.first.month - int(match["month"])) % 12 < 6


def _names(match: re.Match[str], old: Period, new: Period) -> bool:
    """Whether it names a month of the old period; of a longer one, one that the new one has not."""
    month, year = int(match["month"]), _year(match)
    return old.has_month(month, year) and (old.kind is Kind.MONTH or not new.has_month(month, year))
