"""The month that a file is named after."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from ctrgen.schema import Month

_YEARS = range(1945, 2200)
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


class Named(NamedTuple):
    """The month of a name; the year is ``None`` where the name has none."""

    month: int
    year: int | None

    @property
    def can_be(self) -> bool:
        """Whether there is such a month."""
        return 1 <= self.month <= 12 and (self.year is None or self.year in _YEARS)

    def whole(self) -> Month | None:
        """The month with its year, where the name has both."""
        return Month(self.month, self.year) if self.year is not None else None

    def after(self, old: Month) -> Month:
        """The month it means in a programme that follows another: without a year, the next of that number."""
        return self.whole() or Month(self.month, old.year + (self.month <= old.month))


UNREADABLE = Named(0, 0)
"""A name that speaks of a month in figures nobody can make out."""


def month_in_name(stem: str) -> Named | None:
    """The month that a file is named after: ``thang-07-2020``, ``10-2026``, ``Tháng 9 năm 2026``.

    Args:
        stem: the name without its suffix.

    Returns:
        The month, which may be none of the calendar; ``None`` where the name speaks of no month.
    """
    name = _SIGNS.sub("-", _plain(stem))
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


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
