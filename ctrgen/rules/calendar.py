"""Dates, weekdays and half-days as they stand in Vietnamese texts."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "tu": 2, "bốn": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}
NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
SUNDAY = 6
SESSIONS = ("sáng", "chiều", "tối", "cả ngày")

"""Small letters: the text is read in small letters."""
WEEKDAY = Pattern(
    r"thứ (?P<word>hai|ba|tư|bốn|năm|sáu|bảy|bẩy|[2-7])\b(?![/.]\d)|(?P<sunday>chủ nhật)",
    cues=("thứ ", "chủ nhật"),
)

_DATE = Pattern(
    r"(?P<day>\d(?<![\w/.,-]\d)\d?)(?P<sign>[/.-])(?P<month>\d{1,2})(?:(?P=sign)(?P<year>(?:19|20)\d\d))?"
    r"(?![\d]|[/.,-]\d|[/-]?[^\W\d]|%| ngày| giờ)"
)
_IN_WORDS = Pattern(
    r"[Nn]gày (?P<day>\d{1,2})(?P<sign> )tháng (?P<month>\d{1,2})"
    r"(?: năm (?P<year>\d{4})| ?/ ?(?P<year2>\d{4}))?(?!\d)"
)


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


def dates(text: str) -> Iterator[Written]:
    """The dates of a text. Of two numbers with a dot or hyphen between, only those that have a year."""
    for pattern in (_DATE, _IN_WORDS) if any(map(str.isdigit, text)) else ():
        for match in pattern.finditer(text):
            year = match["year"] or (match["year2"] if pattern is _IN_WORDS else None)
            if match["sign"] in ".-" and year is None:
                continue
            day, month = int(match["day"]), int(match["month"])
            yield Written(day, month, int(year) if year else None, *match.span(), match)


def weekday(match: re.Match[str]) -> int:
    """The weekday of a match of ``WEEKDAY``; Monday is 0."""
    if match["sunday"]:
        return SUNDAY
    word = match["word"].lower()
    return int(word) - 2 if word.isdigit() else WEEKDAYS[word]
