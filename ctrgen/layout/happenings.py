"""The rows of a schedule: the events of a day, of a half-day or of one who leads them, or one event."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.sentences import without_stop
from ctrgen.schema.forms import DAY, SESSION
from ctrgen.schema.meeting import Session

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ctrgen.schema.event import Day, Event
    from ctrgen.schema.schedule import Schedule

HALF_DAYS = (Session.MORNING, Session.AFTERNOON)
"""What a day has though nothing happens."""


class Line(NamedTuple):
    """One row.

    Attributes:
        session: the half-day it is of, where there is one.
        chair: whom it stands under, where rows do; empty for what nobody leads.
        note: what alone stands in it: the note of a day; empty for a day without events.
    """

    day: Day
    events: tuple[Event, ...] = ()
    session: Session | None = None
    chair: str = ""
    note: str | None = None


def lines(schedule: Schedule, columns: Collection[str]) -> Iterator[Line]:
    """The rows of a schedule that has these columns, in the order its author wrote."""
    arranged = schedule.form.arrangement
    if arranged.by_chair:
        yield from _by_chair(schedule.days)
        return
    half_days = HALF_DAYS if arranged.half_days and SESSION in columns else ()
    alone = not arranged.told or not set(columns) <= {DAY, SESSION, "noi_dung"}
    for day in schedule.days:
        if day.note or not (day.events or half_days):
            yield Line(day, note=day.note or "")
        if not day.events and (day.note or not half_days):
            continue
        if arranged.told and SESSION in columns:
            for session, events in by_session(day, half_days).items():
                parts = [(event,) for event in events] if alone and events else [events]
                yield from (Line(day, part, session) for part in parts)
        elif alone:
            yield from (Line(day, (event,), session) for event, session in _placed(day))
        else:
            yield Line(day, day.events)


def by_session(day: Day, always: Sequence[Session]) -> dict[Session, tuple[Event, ...]]:
    """The half-days of a day: some always, others where something happens.

    What lasts all day comes first only where it is written first.
    """
    held: dict[Session, list[Event]] = defaultdict(list)
    for event, session in _placed(day):
        held[session or Session.ALL_DAY].append(event)
    if set(held) == {Session.ALL_DAY}:
        always = ()
    leads = next(iter(held), None) is Session.ALL_DAY
    order = sorted(Session, key=lambda one: leads and one is not Session.ALL_DAY)
    return {one: tuple(held[one]) for one in order if held[one] or one in always}


def _placed(day: Day) -> Iterator[tuple[Event, Session | None]]:
    return zip(day.events, day.half_days, strict=True)


def led_by(event: Event) -> tuple[str, ...]:
    """Those who lead an event, without a stop after a name; the empty name where nobody does."""
    return tuple(map(without_stop, event.chair)) or ("",)


def leaders(events: Sequence[Event]) -> list[str]:
    """Those who lead events, in the order they are met; last the empty name, where nobody leads one."""
    found = dict.fromkeys(chair for event in events for chair in led_by(event))
    return sorted(found, key=lambda name: not name)


def _by_chair(days: Sequence[Day]) -> Iterator[Line]:
    """The events of each leader, day by day; those nobody leads stand last, with the notes of the days."""
    found = leaders([event for day in days for event in day.events])
    if any(day.note for day in days) and "" not in found:
        found.append("")
    for chair in found:
        for day in days:
            if not chair and day.note:
                yield Line(day, note=day.note)
            for event, session in _placed(day):
                if chair in led_by(event):
                    yield Line(day, (event,), session, chair)
