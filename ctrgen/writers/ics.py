"""iCalendar (RFC 5545), through the library of that name."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from ctrgen import faults
from ctrgen.writers.refused import Refused

if TYPE_CHECKING:
    from icalendar import Event, Timezone

    from ctrgen.agenda.agenda import Agenda, Happening
    from ctrgen.agenda.repeats import Repeat

_ZONE = "Asia/Ho_Chi_Minh"
_OFFSET, _OFFSET_BEFORE = timedelta(hours=7), timedelta(hours=8)
_SINCE = datetime(1975, 6, 13)  # noqa: DTZ001 - a moment on the clock of the place
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def write(agenda: Agenda) -> bytes:
    """A calendar to publish: the same agenda gives the same bytes.

    Raises:
        Refused: nothing in the programme has a day.
    """
    if not agenda.happenings:
        message = "Chương trình không có cuộc họp hay việc nào có ngày, nên không có tệp .ics."
        hint = "Thêm ngay hoặc lap_lai cho cuộc họp, hoặc dùng lich."
        raise Refused(faults.NOTHING_DATED, message, hint)
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//ctrgen//ctrgen//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", agenda.title)
    calendar.add("x-wr-timezone", _ZONE)
    calendar.add_component(_timezone())
    for happening in agenda.happenings:
        calendar.add_component(_event(happening, agenda))
    return bytes(calendar.to_ical())


def _timezone() -> Timezone:
    """Written down, not taken from the machine: one that has other data would make other bytes."""
    from icalendar import Timezone, TimezoneStandard

    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", _ZONE)
    standard.add("dtstart", _SINCE)
    standard.add("tzoffsetfrom", _OFFSET_BEFORE)
    standard.add("tzoffsetto", _OFFSET)
    standard.add("tzname", "+07")
    zone.add_component(standard)
    return zone


def _event(happening: Happening, agenda: Agenda) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", happening.uid)
    event.add("dtstamp", agenda.issued)
    event.add("sequence", agenda.sequence)
    event.add("summary", happening.name)
    event.add("dtstart", _local(happening.start))
    event.add("dtend", _local(happening.end))
    if happening.repeat is not None:
        event.add("rrule", _rule(happening.repeat, happening.start, agenda))
    if happening.location:
        event.add("location", happening.location)
    event.add("description", "\n".join((*happening.details, agenda.source)))
    event.add("status", "CANCELLED" if happening.cancelled else "CONFIRMED")
    return event


def _local(moment: date) -> date:
    from zoneinfo import ZoneInfo

    return moment.replace(tzinfo=ZoneInfo(_ZONE)) if isinstance(moment, datetime) else moment


def _rule(repeat: Repeat, start: date, agenda: Agenda) -> dict[str, Any]:
    """The repetition, to the end of the programme's time; of moments, that end in UTC."""
    last = agenda.period.last
    end = datetime.combine(last, time(23, 59, 59)) - _OFFSET
    rule: dict[str, Any] = {"FREQ": repeat.every}
    rule["UNTIL"] = end.replace(tzinfo=UTC) if isinstance(start, datetime) else last
    if repeat.interval > 1:
        rule["INTERVAL"] = repeat.interval
    if repeat.weekdays:
        rule["BYDAY"] = [f"{repeat.nth or ''}{_DAYS[day]}" for day in repeat.weekdays]
    elif repeat.days:
        rule["BYMONTHDAY"] = list(repeat.days)
    return rule
