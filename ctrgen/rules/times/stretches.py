"""Months and weeks with a name, and days of the lunar calendar, with other days than theirs."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from ctrgen.days.observances import long_or_lunar, observed
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.days.observances import Observance
    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_DAY = r"(?P<{0}day>\d{{1,2}})/(?P<{0}month>\d{{1,2}})"
_ITS_RANGE = Pattern(
    r"(?: năm \d{4})?(?: ?\(|,? )(?:từ )?(?:ngày )?"
    rf"{_DAY.format('')}(?:/\d{{4}})? ?(?:-|–|đến|đến hết) ?(?:ngày )?{_DAY.format('last_')}(?!\d)"
)
_IN_BRACKETS = Pattern(rf"(?: năm \d{{4}})? ?\((?:ngày )?{_DAY.format('')}(?:/\d{{4}})?\)")
_OF_MANY_DAYS = "tết nguyên đán"


def on_other_days(reading: Reading) -> Iterator[Finding]:
    """“Tháng hành động vì trẻ em (01/7 - 31/7)”, “Giỗ Tổ (18/4/2025)”, against the days of the year."""
    year = reading.programme.period.first.year
    for name in reading.held(tuple(name for name in long_or_lunar() if name != _OF_MANY_DAYS)):
        for start in reading.phrases(name):
            end = start + len(name)
            # To reckon the lunar days of a year takes long: few names have days beside them.
            dated = _ITS_RANGE.match(reading.body, end) or _IN_BRACKETS.match(reading.body, end)
            one = _named(year).get(name) if dated else None
            if one is None:
                continue
            match = (_ITS_RANGE if one.first != one.last else _IN_BRACKETS).match(reading.body, end)
            days = match.groupdict() if match is not None else {}
            first = _on(year, days.get("day"), days.get("month"))
            last = _on(year, days.get("last_day"), days.get("last_month")) or first
            if match is None or first is None or last is None or _agrees(one, first, last):
                continue
            right = f"{one.first.day}/{one.first.month}"
            right += f" đến {one.last.day}/{one.last.month}" if one.last != one.first else ""
            place = match.start("day"), match.end("last_month" if "last_month" in days else "month")
            message = f"{reading.body[start:end]} năm {year} là {right}."
            yield reading.at(*place, message, f"Ghi {right}.")


def is_its_solar_day(written: str, year: int) -> bool:
    """Whether a day and month are those that a lunar observance falls on in a year: so not lunar."""
    day, _, month = written.replace("-", "/").partition("/")
    said = _on(year, day, month)
    return any(one.lunar and one.first == said for one in _named(year).values())


def _agrees(one: Observance, first: date, last: date) -> bool:
    """Whether a stretch has a day of an observance; a lunar day may be said by its lunar date."""
    is_lunar = bool(one.lunar) and f"{first.day:02}/{first.month:02}" == one.lunar
    return is_lunar or (first <= one.last and one.first <= last) or last < first


def _on(year: int, day: str | None, month: str | None) -> date | None:
    try:
        return date(year, int(month or 0), int(day or 0))
    except ValueError:
        return None


@lru_cache(maxsize=16)
def _named(year: int) -> dict[str, Observance]:
    """The stretches and the lunar days of a year by their names in small letters."""
    found = observed(date(year, 1, 1), date(year, 12, 31))
    named = {
        one.name.lower().removeprefix("ngày "): one for one in found if one.lunar or one.first != one.last
    }
    named.pop(_OF_MANY_DAYS, None)
    return named
