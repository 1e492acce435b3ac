"""Which day a label of a schedule names, by its date, or by its weekday in a week that is known."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from ctrgen.importing.events import tidy
from ctrgen.naming import month_number

_DATE = re.compile(r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})(?:\s*[/.-]\s*(?P<year>\d{4}))?")
_WEEKDAY = r"(?:thứ\s*)?(?:hai|ba|tư|năm|sáu|bảy|[2-7]|chủ nhật|cn)"
DAY_LABEL = re.compile(
    rf"(?i){_WEEKDAY}[\s,:-]*(?:\(?(?:ngày\s*)?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?\)?)?\s*:?"
    rf"|(?:ngày\s*)?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?\s*(?:\({_WEEKDAY}\))?\s*:?"
)
"""The name of a day, which the document makes of its date."""
_WEEKDAYS = (
    ("hai", "2"),
    ("ba", "3"),
    ("tư", "4"),
    ("năm", "5"),
    ("sáu", "6"),
    ("bảy", "7"),
    ("chủ nhật", "cn"),
)
_LONGEST_REST = 60
_WEEK = timedelta(days=7)


class Span(NamedTuple):
    """The time a document is for, which tells the year of a day and, of one week, the day of a weekday."""

    first: date
    last: date

    @property
    def year(self) -> int:
        """The year it begins in."""
        return self.first.year

    def year_of(self, month: int) -> int:
        """The year of a month without one."""
        return self.first.year + (1 if month < self.first.month - 6 else 0)

    def named(self, weekday: int) -> str:
        """The only day of a weekday; empty where there is none, or more than one."""
        day = self.first + timedelta(days=(weekday - self.first.weekday()) % 7)
        return _said(day) if day <= self.last and self.last - self.first < _WEEK else ""


@dataclass(slots=True)
class Day:
    """A day of a schedule as it is gathered."""

    written: str
    events: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def keys(self) -> dict[str, Any]:
        """It as the keys of ``ngay``."""
        made: dict[str, Any] = {"ngay": self.written}
        if self.events:
            made["su_kien"] = [tidy(event) for event in self.events]
        if self.notes:
            made["ghi_chu"] = "; ".join(self.notes)
        return made


def day_of(text: str, span: Span) -> str:
    """A day, or from which to which, of a label such as ``Thứ Hai, ngày 12/10``; empty for none."""
    found = []
    for match in _DATE.finditer(text):
        day, month = int(match["day"]), int(match["month"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            found.append(f"{day:02}/{month_number(month)}/{match['year'] or span.year_of(month)}")
    if found:
        return " - ".join(found[:2]) if len(_DATE.sub("", text)) < _LONGEST_REST else ""
    return _by_weekday(text, span)


def is_label(text: str) -> bool:
    """Whether a line says a day and nothing else; a number alone says none."""
    plain = " ".join(text.split()).lower()
    return bool(DAY_LABEL.fullmatch(plain)) and ("/" in plain or plain.startswith(("thứ", "chủ nhật")))


def _by_weekday(text: str, span: Span) -> str:
    name = re.sub(r"(?i)^thứ\s*|[\s:.]+$", "", text.strip()).lower()
    return next((span.named(at) for at, names in enumerate(_WEEKDAYS) if name in names), "")


def _said(day: date) -> str:
    return f"{day.day:02}/{month_number(day.month)}/{day.year}"
