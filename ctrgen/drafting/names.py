"""The period that a file is named after, and the name of a file for a period."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from ctrgen.schema.period import (
    QUARTERS,
    Kind,
    Period,
    month_of,
    months_from,
    quarter_of,
    school_year_of,
    week_of,
    year_of,
)
from ctrgen.schema.values import YEARS

_SIGNS = re.compile(r"[\s_./-]+")
_WORD = r"(?<![a-z])(?:thang|t)-?"
_YEAR = r"-(?:nam-)?(?P<year>\d{4}|\d{2})(?!\d)"
_WITH_YEAR = (
    re.compile(rf"{_WORD}(?P<month>\d{{1,2}}){_YEAR}"),
    re.compile(rf"{_WORD}(?P<year>\d{{4}})-(?P<month>\d{{1,2}})(?!\d)"),
)
_BARE = (
    re.compile(r"(?<!\d)(?P<month>\d{1,2})-(?P<year>(?:19|20|21)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20|21)\d\d)-(?P<month>\d{1,2})(?!\d)"),
)
_NO_MONTH = re.compile(r"(?<![a-z])(?:so|quy|tuan|dot|ky|lan|khoa)-?$")
_WITHOUT_YEAR = re.compile(rf"{_WORD}(?P<month>\d{{1,2}})(?!\d)")
_UNREADABLE = re.compile(r"(?<![a-z])thang-?\d")
_MAYBE_YEAR = r"(?:-(?:nam-)?(?P<year>\d{4}))?(?!\d)"
_WEEK = re.compile(rf"(?<![a-z])tuan-?(?P<number>\d{{1,2}}){_MAYBE_YEAR}")
_QUARTER = re.compile(rf"(?<![a-z])quy-?(?P<number>iv|i{{1,3}}|[1-4])(?![a-z\d]){_MAYBE_YEAR}")
_SCHOOL_YEAR = re.compile(r"(?<![a-z])nam-hoc-?(?P<number>\d{4})-\d{4}(?!\d)")
_HALF = re.compile(r"(?<!\d)6-thang-(?P<which>dau|cuoi)-(?:nam-)?(?P<year>\d{4})(?!\d)")
_WHOLE_YEAR = re.compile(r"(?<![a-z])nam-?(?P<number>\d{4})(?!\d)")
_LATEST = 53


class Named(NamedTuple):
    """The period of a name.

    Attributes:
        number: of the month, week, quarter or half-year; of a year, the year itself.
        year: ``None`` where the name has none.
    """

    number: int
    year: int | None
    kind: Kind = Kind.MONTH

    @property
    def can_be(self) -> bool:
        """Whether there is such a period."""
        most = {Kind.MONTH: 12, Kind.WEEK: _LATEST, Kind.QUARTER: len(QUARTERS)}.get(self.kind, YEARS[-1])
        return 1 <= self.number <= most and (self.year is None or self.year in YEARS)

    @property
    def said(self) -> str:
        """What the name says."""
        number = QUARTERS[self.number - 1] if self.kind is Kind.QUARTER and self.can_be else str(self.number)
        if self.kind is Kind.SCHOOL_YEAR:
            return f"{self.kind} {self.number}-{self.number + 1}"
        of_year = "" if self.year is None or self.kind is Kind.YEAR else f"/{self.year}"
        return f"{self.kind} {number}{of_year}"

    def whole(self) -> Period | None:
        """The period with its year, where the name has both."""
        return self.of(self.year) if self.year is not None else None

    def after(self, old: Period) -> Period:
        """The period it means after another: without a year, the next of that number."""
        found = self.whole() or self.of(old.first.year)
        return found if self.year is not None or found.first > old.first else self.of(old.first.year + 1)

    def of(self, year: int) -> Period:
        """The period of a year."""
        match self.kind:
            case Kind.WEEK:
                return week_of(self.number, year)
            case Kind.QUARTER:
                return quarter_of(self.number, year)
            case Kind.YEAR:
                return year_of(self.number)
            case Kind.SCHOOL_YEAR:
                return school_year_of(self.number)
            case Kind.SPAN:
                return months_from(Kind.SPAN, 6 * self.number - 5, year, 6)
        return month_of(self.number, year)


UNREADABLE = Named(0, 0)
"""A name that speaks of a month in figures nobody can make out."""


def period_in_name(stem: str, kind: Kind | None = None) -> Named | None:
    """The period that a file is named after: ``thang-07-2020``, ``10-2026``, ``tuan-41-2026``, ``nam-2026``.

    Args:
        stem: the name without its suffix.
        kind: which is meant where the name has several.

    Returns:
        The period, which may be none of the calendar; ``None`` where the name speaks of none.
    """
    name = _SIGNS.sub("-", _plain(stem))
    found = [*_others(name), *filter(None, [_month(name)])]
    return next((one for one in found if one.kind is kind), found[0] if found else None)


def _others(name: str) -> list[Named]:
    found = []
    if match := _WEEK.search(name):
        found.append(Named(int(match["number"]), _year(match), Kind.WEEK))
    if match := _QUARTER.search(name):
        word = match["number"].upper()
        number = int(word) if word.isdigit() else QUARTERS.index(word) + 1
        found.append(Named(number, _year(match), Kind.QUARTER))
    if match := _SCHOOL_YEAR.search(name):
        found.append(Named(int(match["number"]), int(match["number"]), Kind.SCHOOL_YEAR))
    elif match := _HALF.search(name):
        found.append(Named(1 if match["which"] == "dau" else 2, _year(match), Kind.SPAN))
    elif (match := _WHOLE_YEAR.search(name)) and not found and not _WITHOUT_YEAR.search(name):
        found.append(Named(int(match["number"]), int(match["number"]), Kind.YEAR))
    return found


def _month(name: str) -> Named | None:
    for pattern in _WITH_YEAR:
        if found := pattern.search(name):
            return _named(found)
    if found := _WITHOUT_YEAR.search(name):
        return Named(int(found["month"]), None)
    if _UNREADABLE.search(name):
        return UNREADABLE
    for pattern in _BARE:
        for found in pattern.finditer(name):
            # Of a longer name two numbers may be those of a document.
            named, whole = _named(found), found.group() == name
            if whole or (named.can_be and not _NO_MONTH.search(name[: found.start()])):
                return named
    return None


def _named(found: re.Match[str]) -> Named:
    year = found["year"]
    return Named(int(found["month"]), int(year) if len(year) == 4 else 2000 + int(year))


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"]) if match["year"] else None


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def stem_of(period: Period) -> str:
    """How a file is called after its period: ``thang-06-2020``, ``tuan-41-2026``."""
    first, last = period.first, period.last
    match period.kind:
        case Kind.MONTH:
            return f"thang-{first.month:02}-{first.year}"
        case Kind.QUARTER:
            return f"quy-{QUARTERS.index(period.quarter) + 1}-{first.year}"
        case Kind.YEAR:
            return f"nam-{first.year}"
        case Kind.SCHOOL_YEAR:
            return f"nam-hoc-{first.year}-{last.year}"
    if period.number is not None:
        return f"tuan-{period.number:02}-{period.year}"
    return f"{_plain(period.kind)}-{first:%d-%m-%Y}-{last:%d-%m-%Y}"
