"""Which columns the table of a schedule has: those its author chose, and those that its form gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.happenings import HALF_DAYS, leaders
from ctrgen.schema.event import Detail
from ctrgen.schema.forms import CHAIR, DAY, LABELS, SESSION
from ctrgen.schema.meeting import Session
from ctrgen.schema.table import Column

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ctrgen.schema.event import Event
    from ctrgen.schema.schedule import Schedule
    from ctrgen.standards.wording import Wording


class Across(NamedTuple):
    """A column for one value of a label: the events of a half-day, or of a leader."""

    value: str
    column: Column


class Shape(NamedTuple):
    """The columns of a table.

    Attributes:
        columns: from the left.
        across: right of them, the columns for the values of a label.
        labels: how many columns at the left tell what a row belongs to.
    """

    columns: tuple[Column, ...]
    across: tuple[Across, ...]
    labels: int

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns are called."""
        return tuple(column.name for column in self.columns)


def shape(schedule: Schedule, own_lines: Collection[Detail], words: Wording) -> Shape:
    """The columns of a schedule.

    Args:
        schedule: what happens.
        own_lines: what needs no column, for it has lines of its own.
        words: those of the standard.
    """
    arranged = schedule.form.arrangement
    events = [event for day in schedule.days for event in day.events]
    chosen = list(schedule.columns) or [
        Column.model_construct(key=key)
        for key in (*arranged.columns, *_all_said(schedule, events, own_lines))
    ]
    missing = [key for key in arranged.always if key not in [column.key for column in chosen]]
    place = 1 if chosen[0].key == (CHAIR if arranged.by_chair else DAY) else 0
    chosen[place:place] = [Column.model_construct(key=key) for key in missing]
    if not arranged.across:
        labels = next((at for at, one in enumerate(chosen) if one.key not in LABELS), len(chosen))
        return Shape(tuple(chosen), (), labels)
    kept = [column for column in chosen if column.key in arranged.columns]
    own = [column for column in chosen if column not in kept and arranged.takes(column.name)]
    mine = {column.name.lower(): column for column in own}
    return Shape(tuple(kept), tuple(_across(schedule, mine, words)), len(kept))


def _all_said(schedule: Schedule, events: Sequence[Event], own_lines: Collection[Detail]) -> list[Detail]:
    """The columns for what some event says, where the author chose none: nothing of it is lost."""
    arranged = schedule.form.arrangement
    if not arranged.all_said:
        return []
    apart = {*own_lines, CHAIR} if arranged.by_chair else set(own_lines)
    return [one for one in Detail if one not in apart and any(event.said(one) for event in events)]


def _across(schedule: Schedule, mine: dict[str, Column], words: Wording) -> Iterator[Across]:
    """The values that have a column each: first the author's own columns, then all others."""
    if schedule.form.arrangement.across == SESSION:
        held = {session for day in schedule.days for session in day.half_days}
        shown = [one for one in Session if one in HALF_DAYS or (one is Session.EVENING and one in held)]
        titles = {str(one): words.schedule.sessions[one] for one in shown}
    else:
        events = [event for day in schedule.days for event in day.events]
        titles = {name: name or words.schedule.everyone for name in leaders(events)}
    values = {value.lower(): value for value in titles}
    for name in [*mine, *(value for value in values if value not in mine)]:
        value = values.get(name, name)
        column = mine.get(name) or Column.model_construct(key=value)
        # A column named by its value alone has the standard's title: “chiều” is headed “Chiều”.
        own = column.title if column.title != name else None
        yield Across(value, column.model_copy(update={"title": own or titles.get(value, name)}))
