"""``lap_lai``: how often something happens, read from words."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from ctrgen.days.weekdays import SUNDAY, WEEKDAYS

if TYPE_CHECKING:
    from ctrgen.schema import Period

_WORKDAYS = tuple(range(5))
_EVERY = "(?:hàng|hằng|mỗi|từng)"
_AND = r"(?:, | và |; | ?& ?)"
_ONE = rf"(?:thứ )?(?:{'|'.join(WEEKDAYS)}|[2-7])|chủ nhật"
_WEEKDAYS = rf"(?P<weekdays>(?:thứ \w+|chủ nhật)(?:{_AND}(?:{_ONE}))*)"
_OF_MONTH = rf"(?: (?:của|trong|các|{_EVERY}))? tháng(?: này)?"
_NTH = {"đầu": 1, "thứ nhất": 1, "thứ hai": 2, "thứ ba": 3, "thứ tư": 4, "cuối": -1}

_LEAD = re.compile(
    r"(?:(?:định kỳ|vào|buổi|sáng|chiều|tối|cả ngày)(?: các buổi)?,? )*(?:các (?:ngày )?(?=thứ |chủ))?"
)
_DAILY = re.compile(rf"{_EVERY} ngày")
_WORKING = re.compile(rf"(?:{_EVERY}|các) ngày (?:làm việc(?: trong tuần)?|trong tuần)")
_NTH_WEEKDAY = re.compile(rf"{_WEEKDAYS} (?:tuần )?(?P<nth>{'|'.join(_NTH)})(?: tiên| cùng)?{_OF_MONTH}")
_WEEKLY = re.compile(
    rf"(?:{_WEEKDAYS}(?: |$))?"
    rf"(?P<step>{_EVERY} tuần|các tuần|(?:2|hai) tuần (?:một|1) lần|{_EVERY} (?:2|hai) tuần|cách tuần)?"
)
_MONTH_DAYS = re.compile(
    rf"(?:các )?ngày (?P<days>(?:m[ùồ]ng )?\d{{1,2}}(?:{_AND}(?:ngày )?\d{{1,2}})*"
    rf"|(?:cuối|đầu)(?: cùng| tiên)?)(?:{_OF_MONTH})?"
)
_MONTHLY = re.compile(rf"{_EVERY} tháng")


@dataclass(frozen=True, slots=True)
class Repeat:
    """How often, and on which days.

    Attributes:
        interval: every which day, week or month.
        weekdays: Monday is 0.
        nth: which of these in the month, the last being -1; 0 for each.
        days: of the month, the last being -1.
    """

    every: Literal["DAILY", "WEEKLY", "MONTHLY"]
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int = 0
    days: tuple[int, ...] = ()

    @property
    def says_when(self) -> bool:
        """Whether it tells the days by itself; ``hàng tuần`` alone does not."""
        return self.every == "DAILY" or bool(self.weekdays or self.days)

    def from_day(self, day: date) -> Repeat:
        """The same, on days like this one where it does not tell."""
        if self.says_when:
            return self
        if self.every == "WEEKLY":
            return replace(self, weekdays=(day.weekday(),))
        return replace(self, days=(day.day,))

    def falls_on(self, day: date) -> bool:
        """Whether this is one of its days, of whatever week."""
        if self.every == "DAILY":
            return True
        last = monthrange(day.year, day.month)[1]
        if self.weekdays:
            which = {0, (day.day - 1) // 7 + 1, -((last - day.day) // 7 + 1)}
            return day.weekday() in self.weekdays and self.nth in which
        return day.day in self.days or (day.day == last and -1 in self.days)

    def first(self, period: Period, start: date | None) -> date | None:
        """Its first day in a period, not before the one it starts on; ``None`` where there is none."""
        days = map(date.fromordinal, range(period.first.toordinal(), period.last.toordinal() + 1))
        return next((day for day in days if self.falls_on(day) and self._in_turn(day, start)), None)

    def _in_turn(self, day: date, start: date | None) -> bool:
        if start is None:
            return True
        weeks = (_monday(day) - _monday(start)).days // 7
        return day >= start and (self.every != "WEEKLY" or weeks % self.interval == 0)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def repeat(words: str) -> Repeat | None:
    """Read ``thứ Sáu hàng tuần``, ``ngày 15 hàng tháng``, ``hàng ngày`` and the like; ``None`` for others."""
    text = " ".join(words.lower().split()).rstrip(".")
    text = text[_LEAD.match(text).end() :]  # type: ignore[union-attr]  # it matches nothing too
    if _DAILY.fullmatch(text):
        return Repeat("DAILY")
    if _WORKING.fullmatch(text):
        return Repeat("WEEKLY", weekdays=_WORKDAYS)
    if _MONTHLY.fullmatch(text):
        return Repeat("MONTHLY")
    if match := _NTH_WEEKDAY.fullmatch(text):
        weekdays = _read_weekdays(match["weekdays"])
        return Repeat("MONTHLY", weekdays=weekdays, nth=_NTH[match["nth"]]) if weekdays else None
    if match := _MONTH_DAYS.fullmatch(text):
        days = _read_days(match["days"])
        return Repeat("MONTHLY", days=days) if days else None
    match = _WEEKLY.fullmatch(text)
    if not text or match is None:
        return None
    weekdays = _read_weekdays(match["weekdays"] or "")
    if match["weekdays"] and not weekdays:
        return None
    step = match["step"] or ""
    return Repeat("WEEKLY", 2 if re.search("2|hai|cách", step) else 1, weekdays)


def _read_weekdays(text: str) -> tuple[int, ...]:
    """The weekdays of a list, in the order of the week; none where one of them is no weekday."""
    found = set()
    for part in re.split(_AND, text):
        word = part.removeprefix("thứ ")
        day = SUNDAY if word == "chủ nhật" else WEEKDAYS.get(word)
        if word in tuple("234567"):
            day = int(word) - 2
        if day is None:
            return ()
        found.add(day)
    return tuple(sorted(found))


def _read_days(text: str) -> tuple[int, ...]:
    if text.startswith(("cuối", "đầu")):
        return (-1 if text.startswith("cuối") else 1,)
    days = sorted({int(number) for number in re.findall(r"\d+", text)})
    return tuple(days) if all(1 <= day <= 31 for day in days) else ()
