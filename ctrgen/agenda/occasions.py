"""Meetings and events alike: what each is, when, where and with whom, and the ways to what says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.agenda.words import Said, said
from ctrgen.schema import Meeting
from ctrgen.schema.ends import as_date
from ctrgen.schema.fields import each
from ctrgen.schema.schedule import Schedule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ctrgen.schema import Programme
    from ctrgen.schema.event import Event
    from ctrgen.schema.fields import Path
    from ctrgen.schema.meeting import Session
    from ctrgen.schema.values import ClockTime

Lines = tuple[tuple["Path", str], ...]
"""Texts with the ways to them."""


class Occasion(NamedTuple):
    """A meeting, or an event of a schedule.

    Attributes:
        path: the way to it.
        name: what it is, and the way to that.
        day, day_at: the day it begins, and the way to where that is written.
        last: the last day, where it is another.
        start, end: the hours as they are written, of a meeting in words too.
        session: the half-day as it is written.
        when: its time in words.
        repeat: how often it is again, in words.
        chairs, guests: who leads it and who comes, a line each.
        place: where it is.
        is_noted: whether its author says something of it, or of its day in the schedule.
        schedule: that in which it stands; none for a meeting.
    """

    path: Path
    name: tuple[Path, str]
    day: date | None
    day_at: Path
    last: date | None
    start: ClockTime | None
    end: ClockTime | None
    session: Session | None
    when: str
    repeat: str
    chairs: Lines
    guests: Lines
    place: str
    is_noted: bool
    schedule: Schedule | None

    @property
    def is_of_one_day(self) -> bool:
        """Whether it has a day, and no other than that."""
        return self.day is not None and self.last in (None, self.day)


def occasions(programme: Programme) -> Iterator[Occasion]:
    """All that happens by a programme, in its order; what is cancelled is left out, and who is on duty."""
    for path, one in each(programme, Meeting, Schedule):
        if isinstance(one, Meeting):
            yield _of_meeting(path, one)
        elif isinstance(one, Schedule):
            for number, day in enumerate(one.days):
                for index, event in enumerate(day.events):
                    if event.text and not event.cancelled:
                        yield _of_event((*path, "days", number), index, one, event)


def _of_meeting(path: Path, meeting: Meeting) -> Occasion:
    ends = meeting.ends
    day = as_date(meeting.date) if meeting.date is not None else None
    words = said(meeting.when, day) if day is not None else Said()
    return Occasion(
        path=path,
        name=((*path, "name"), meeting.name),
        day=day,
        day_at=(*path, "date"),
        last=as_date(ends.day) if ends.day is not None else words.last,
        start=meeting.time or words.start,
        end=ends.time or words.end,
        session=meeting.session,
        when=meeting.when or "",
        repeat=meeting.repeat or "",
        chairs=_lines(path, "chair", meeting.chair),
        guests=_lines(path, "attendees", meeting.attendees),
        place=", ".join(meeting.location),
        is_noted=bool(meeting.note),
        schedule=None,
    )


def _of_event(path: Path, index: int, schedule: Schedule, event: Event) -> Occasion:
    way, day = (*path, "events", index), schedule.days[int(path[-1])]
    last = event.ends.day or day.last
    return Occasion(
        path=way,
        name=((*way, "text", 0), event.text[0]),
        day=as_date(day.date),
        day_at=(*path, "date"),
        last=as_date(last) if last is not None else None,
        start=event.time,
        end=event.ends.time,
        session=event.session,
        when=event.when or "",
        repeat="",
        chairs=_lines(way, "chair", event.chair),
        guests=_lines(way, "attendees", event.attendees),
        place=", ".join(event.location),
        is_noted=bool(event.note or day.note),
        schedule=schedule,
    )


def _lines(path: Path, field: str, texts: Sequence[str]) -> Lines:
    return tuple(((*path, field, index), text) for index, text in enumerate(texts))
