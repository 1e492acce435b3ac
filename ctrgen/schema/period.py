"""The time a programme is for, as one type: a month, a week, a quarter, a year, from one day to another."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

QUARTERS = ("I", "II", "III", "IV")
_SCHOOL_YEAR_BEGINS = 8


class Kind(StrEnum):
    """What kind of time a period is, as it is spoken of."""

    MONTH = "tháng"
    WEEK = "tuần"
    QUARTER = "quý"
    YEAR = "năm"
    SCHOOL_YEAR = "năm học"
    SPAN = "kỳ"


class Period(NamedTuple):
    """The time a programme is for.

    Attributes:
        first, last: its days.
        number: of a week, as its office counts.
        own_name: what its author calls a span: ``học kỳ I năm học 2026-2027``.
        digits: of a week's number at the least, where its author writes ``07``.
    """

    kind: Kind
    first: date
    last: date
    number: int | None = None
    own_name: str = ""
    digits: int = 1

    def __contains__(self, day: object) -> bool:
        """Whether a day lies in it."""
        return isinstance(day, date) and self.first <= day <= self.last

    @property
    def unnamed(self) -> Period:
        """The same days, whatever its author calls them."""
        return self._replace(own_name="")

    @property
    def written_number(self) -> str:
        """The number of a week as its author writes it; empty where it has none."""
        return f"{self.number:0{self.digits}}" if self.number is not None else ""

    @property
    def quarter(self) -> str:
        """The quarter it begins in, in Roman figures."""
        return QUARTERS[(self.first.month - 1) // 3]

    @property
    def has_whole_months(self) -> bool:
        """Whether it begins with a month and ends with one."""
        return self.first.day == 1 and (self.last + timedelta(days=1)).day == 1

    @property
    def months(self) -> int:
        """How many months it touches."""
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    @property
    def name(self) -> str:
        """What a message calls it: ``tháng 6/2020``."""
        first, last = self.first, self.last
        match self.kind:
            case Kind.MONTH:
                return f"tháng {first.month}/{first.year}"
            case Kind.QUARTER:
                return f"quý {self.quarter}/{first.year}"
            case Kind.YEAR:
                return f"năm {first.year}"
            case Kind.SCHOOL_YEAR:
                return f"năm học {first.year}-{last.year}"
        days = f"từ {first.day:02}/{first.month}/{first.year} đến {last.day:02}/{last.month}/{last.year}"
        return self.own_name or f"{self.kind} {days}"

    @property
    def code(self) -> str:
        """The same in a few letters that order as the periods do: ``2020-06``, ``2026-Q4``."""
        first, last = self.first, self.last
        match self.kind:
            case Kind.MONTH:
                return f"{first.year}-{first.month:02}"
            case Kind.QUARTER:
                return f"{first.year}-Q{QUARTERS.index(self.quarter) + 1}"
            case Kind.YEAR:
                return str(first.year)
            case Kind.SCHOOL_YEAR:
                return f"{first.year}-{last.year}"
        return f"{first.isoformat()}/{last.isoformat()}"

    @property
    def month(self) -> int:
        """The month it begins in."""
        return self.first.month

    @property
    def year(self) -> int:
        """The year it is counted in: that it begins in, or that of the calendar's week."""
        return self.first.isocalendar().year if self.number is not None else self.first.year

    def on(self, day: int, month: int) -> date | None:
        """The day that a text without a year means: of this period where it has one, else of its year."""
        years = dict.fromkeys((self.first.year, self.last.year))
        days = [date(year, month, day) for year in years if _is_day(day, month, year)]
        return next((one for one in days if one in self), days[0] if days else None)

    def has_month(self, month: int, year: int | None) -> bool:
        """Whether a month, of whatever year where none is named, has days in it."""
        return any(
            (self.first.year, self.first.month) <= (one, month) <= (self.last.year, self.last.month)
            for one in ((year,) if year is not None else range(self.first.year, self.last.year + 1))
        )

    def moved(self, step: int) -> Period:
        """The period so many steps later; earlier where the step is less than nothing."""
        if self.has_whole_months:
            first = _month_away(self.first, step * self.months)
            last = _month_away(self.first, (step + 1) * self.months) - timedelta(days=1)
        else:
            length = (
                timedelta(days=7) if self.kind is Kind.WEEK else self.last - self.first + timedelta(days=1)
            )
            first, last = self.first + step * length, self.last + step * length
        return Period(self.kind, first, last, self._number(first), digits=self.digits)

    def _number(self, first: date) -> int | None:
        """The number of a week near this one, counted on; by the calendar where this one's is."""
        if self.number is None:
            return None
        if self.number == self.first.isocalendar().week:
            return first.isocalendar().week
        return max(1, self.number + (first - self.first).days // 7)


def _is_day(day: int, month: int, year: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _month_away(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def months_from(kind: Kind, month: int, year: int, count: int) -> Period:
    """Some months in a row, from a month of a year on."""
    first = date(year, month, 1)
    return Period(kind, first, _month_away(first, count) - timedelta(days=1))


def month_of(month: int, year: int) -> Period:
    """A month."""
    return months_from(Kind.MONTH, month, year, 1)


def quarter_of(quarter: int, year: int) -> Period:
    """A quarter, 1 to 4."""
    return months_from(Kind.QUARTER, 3 * quarter - 2, year, 3)


def year_of(year: int) -> Period:
    """A year."""
    return months_from(Kind.YEAR, 1, year, 12)


def school_year_of(year: int) -> Period:
    """The school year that begins in a year: August to July."""
    return months_from(Kind.SCHOOL_YEAR, _SCHOOL_YEAR_BEGINS, year, 12)


def week_of(week: int, year: int) -> Period:
    """A week from Monday to Sunday, by its number in the year (ISO 8601).

    Raises:
        ValueError: the year has no such week.
    """
    first = date.fromisocalendar(year, week, 1)
    return Period(Kind.WEEK, first, first + timedelta(days=6), week)
