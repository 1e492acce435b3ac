"""From when to when: the hours of half-days, and what a time without an end lasts."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from ctrgen.schema.meeting import Session
from ctrgen.schema.values import ClockTime

if TYPE_CHECKING:
    from collections.abc import Sequence

HOURS = {
    Session.MORNING: (ClockTime(7, 30), ClockTime(11, 30)),
    Session.AFTERNOON: (ClockTime(13, 30), ClockTime(17, 0)),
    Session.EVENING: (ClockTime(19, 0), ClockTime(21, 0)),
}
"""Of the half-days; ``cả ngày`` and what has neither hour nor half-day take whole days."""

_USUAL = timedelta(hours=1)
"""What begins outside the half-days lasts so long."""


def span(
    day: date,
    start: ClockTime | None,
    end: ClockTime | None,
    session: Session | None,
    last: date | None = None,
) -> tuple[date, date]:
    """When something begins and ends: moments on the clock of the place, or whole days.

    Args:
        day: of the beginning.
        start: as written.
        end: as written; what has none lasts to the end of its half-day.
        session: the half-day.
        last: the last day, where it is another.
    """
    if last is not None and last > day:
        return _over_days(day, start, last, end)
    if start is None:
        if session is None or session is Session.ALL_DAY:
            return day, day + timedelta(days=1)
        return _at(day, HOURS[session][0]), _at(day, HOURS[session][1])
    if end is not None:
        return _at(day, start), _at(day, end)
    begins = _at(day, start)
    if session is Session.ALL_DAY and start < HOURS[Session.AFTERNOON][1]:
        return begins, _at(day, HOURS[Session.AFTERNOON][1])
    return begins, _end_of_session(day, start, list(HOURS.values())) or begins + _USUAL


def _over_days(day: date, start: ClockTime | None, last: date, end: ClockTime | None) -> tuple[date, date]:
    """From one day to another: whole days where no hour is said, else until work ends."""
    if start is None and end is None:
        return day, last + timedelta(days=1)
    opens, closes = HOURS[Session.MORNING][0], HOURS[Session.AFTERNOON][1]
    return _at(day, start or opens), _at(last, end or closes)


def _end_of_session(
    day: date, start: ClockTime, hours: Sequence[tuple[ClockTime, ClockTime]]
) -> datetime | None:
    return next((_at(day, until) for since, until in hours if since <= start < until), None)


def _at(day: date, clock: ClockTime) -> datetime:
    return datetime.combine(day, time(clock.hour, clock.minute))
