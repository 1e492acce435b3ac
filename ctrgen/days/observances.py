"""What a month observes: days, weeks and months with a name, the lunar ones on their solar dates."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.days.lunar import solar

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = Path(__file__).with_name("observances.tsv")
_DATES = re.compile(r"(?P<day>\d\d)/(?P<month>\d\d)(?:-(?P<last_day>\d\d)/(?P<last_month>\d\d))?")
_FLOATING = re.compile(r"(?P<which>third|last) (?P<weekday>Saturday|Sunday) of (?P<month>\d\d)")
_NAMES = re.compile(r"[,;] (?=ngày )")
_WEEKDAYS = {"Saturday": 5, "Sunday": 6}


class Observance(NamedTuple):
    """One observance as it falls in one year.

    Attributes:
        lunar: its lunar date; empty for one of the solar calendar.
        sure: a second source names it, which its row says.
    """

    first: date
    last: date
    name: str
    lunar: str
    sure: bool


class _Row(NamedTuple):
    calendar: str
    when: str
    name: str
    since: str
    sure: str
    source: str


def observances(month: int, year: int) -> list[Observance]:
    """Those that a month has a day of, in the order of their days."""
    return observed(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def observed(start: date, end: date) -> list[Observance]:
    """Those that have a day from one day to another, in the order of their days."""
    found = [
        Observance(first, last, row.name, row.when if row.calendar == "lunar" else "", row.sure == "yes")
        for row in _rows()
        for year in range(start.year, end.year + 1)
        if year >= int(row.since or 0)
        for first, last in _stretches(row, year)
        if first <= end and last >= start
    ]
    return sorted(found, key=lambda one: (max(one.first, start), one.first != one.last))


@cache
def days_by_name() -> dict[str, frozenset[tuple[int, int]]]:
    """What is observed on one day of the solar calendar: its names in small letters, its day and month."""
    found: dict[str, set[tuple[int, int]]] = {}
    for row in _rows():
        match = _DATES.fullmatch(row.when) if row.calendar == "solar" else None
        if match is None or match["last_day"]:
            continue
        for name in _NAMES.split(row.name.lower().split(" (")[0].replace('"', "")):
            found.setdefault(name.removeprefix("ngày "), set()).add((int(match["day"]), int(match["month"])))
    return {name: frozenset(days) for name, days in found.items()}


@cache
def long_or_lunar() -> tuple[str, ...]:
    """The names in small letters of what lasts for days, or is of the lunar calendar."""
    rows = (row for row in _rows() if row.calendar == "lunar" or "-" in row.when)
    return tuple(row.name.lower().removeprefix("ngày ") for row in rows)


@cache
def _rows() -> tuple[_Row, ...]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(_Row(*line.split("\t")) for line in lines)


def _stretches(row: _Row, year: int) -> Iterator[tuple[date, date]]:
    """The first and last day: once in a solar year; a lunar year begins and ends in two solar ones."""
    if floating := _FLOATING.fullmatch(row.when):
        day = _floating(floating, year)
        yield day, day
    elif dates := _DATES.fullmatch(row.when):
        ends = [(int(dates["day"]), int(dates["month"]))]
        ends.append((int(dates["last_day"] or ends[0][0]), int(dates["last_month"] or ends[0][1])))
        for lunar_year in (year - 1, year) if row.calendar == "lunar" else ():
            first, last = (solar(*end, lunar_year) for end in ends)
            if first is not None and last is not None:
                yield first, last
        if row.calendar == "solar":
            first, last = (date(year, month, day) for day, month in ends)
            yield first, last


def _floating(match: re.Match[str], year: int) -> date:
    month, weekday = int(match["month"]), _WEEKDAYS[match["weekday"]]
    if match["which"] == "last":
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 14)
