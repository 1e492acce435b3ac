"""Dates, weekdays and half-days as they stand in Vietnamese texts."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.days.weekdays import SUNDAY, WEEKDAYS
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.schema import Period

SESSIONS = ("sáng", "chiều", "tối", "cả ngày")

"""Small letters: the text is read in small letters."""
WEEKDAY = Pattern(
    rf"thứ (?P<word>{either('hai', 'ba', 'tư', 'bốn', 'năm', 'sáu', 'bảy', 'bẩy')}|[2-7])\b(?![/.]\d)|"
    r"(?P<sunday>chủ nhật)",
    cues=("thứ ", "chủ nhật"),
)

# Both begin where a number does.
_DATE = Pattern(
    r"(?P<day>(?<![\w/.,-])\d\d?)(?P<sign>[/.-])(?P<month>\d{1,2})(?:(?P=sign)(?P<year>(?:19|20)\d\d))?"
    r"(?![\d]|[/.,-]\d|[/-]?[^\W\d]|%| ngày| giờ)"
)
_IN_WORDS = Pattern(
    r"(?P<day>(?<=gày )\d{1,2})(?P<sign> )tháng (?P<month>\d{1,2})"
    r"(?: năm (?P<year>\d{4})| ?/ ?(?P<year2>\d{4}))?(?!\d)"
)


_DAY_BEFORE = Pattern(
    r"(?<![\d/.,:])(?P<day>\d\d?)(?:,|;| và| &|(?P<through> ?[-–]| đến(?: hết)?| tới)) ?(?:ngày )?$",
    re.IGNORECASE,
)
_LONGEST_JOIN = 20


class Written(NamedTuple):
    """A date in a text: its parts as numbers, and where it stands."""

    day: int
    month: int
    year: int | None
    start: int
    end: int
    match: re.Match[str]

    def on(self, year: int) -> date | None:
        """The day it names, in a year where it names none; ``None`` when there is no such day."""
        year = self.year or year
        if 1 <= self.month <= 12 and 1 <= self.day <= monthrange(year, self.month)[1]:
            return date(year, self.month, self.day)
        return None

    def within(self, period: Period) -> date | None:
        """The day it names; without a year, the one of a period."""
        return self.on(self.year) if self.year is not None else period.on(self.day, self.month)


def dates(text: str, tokens: Tokens | None = None) -> Iterator[Written]:
    """The dates of a text, which may have been taken to pieces already.

    Of two numbers with a dot or hyphen between, only those that have a year.
    """
    tokens = tokens or Tokens(text)
    for match in _DATE.over(text, tokens.before("/", ".", "-")):
        if match["sign"] == "/" or match["year"]:
            year = int(match["year"]) if match["year"] else None
            yield Written(int(match["day"]), int(match["month"]), year, *match.span(), match)
    for match in _IN_WORDS.over(text, tokens.before(" tháng ")):
        year = int(match["year"] or match["year2"] or 0) or None
        start = match.start() - len("ngày ")
        yield Written(int(match["day"]), int(match["month"]), year, start, match.end(), match)


def written(reading: Texts) -> list[Written]:
    """The dates of the body, in its order."""
    return sorted(dates(reading.body, reading.tokens), key=lambda one: one.start)


def days_before(text: str, written: Written) -> set[int]:
    """The days of its month that are named before a date: “20, 21/10”, “từ ngày 20 đến 22/10”."""
    found: set[int] = set()
    end, following = written.start, written.day
    while match := _DAY_BEFORE.search(text, max(0, end - _LONGEST_JOIN), end):
        day = int(match["day"])
        found |= set(range(day, following)) if match["through"] else {day}
        end, following = match.start("day"), day
    return found


def weekday(match: re.Match[str]) -> int:
    """The weekday of a match of ``WEEKDAY``; Monday is 0."""
    if match["sunday"]:
        return SUNDAY
    word = match["word"].lower()
    return int(word) - 2 if word.isdigit() else WEEKDAYS[word]
