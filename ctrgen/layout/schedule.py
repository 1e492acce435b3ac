"""Schedules: a row an event, or days, half-days and leaders in their own order."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.blocks import Block, Cell, Paragraph, Run, Table
from ctrgen.layout.emphasis import runs
from ctrgen.layout.events import bracketed, sentences, session_of, struck, time_of, values, weekday
from ctrgen.layout.lines import text_width
from ctrgen.layout.period import month_number
from ctrgen.layout.table import (
    AFTER,
    BOLD,
    CELL,
    GROUP,
    HEAD,
    JUSTIFIED_FROM_MM,
    cell,
    column_looks,
)
from ctrgen.layout.widths import AROUND_MM
from ctrgen.schema.meeting import Session
from ctrgen.schema.schedule import Form
from ctrgen.schema.table import Alignment, Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ctrgen.layout.styles import Look
    from ctrgen.layout.table import ColumnLook
    from ctrgen.schema.schedule import Day, Event, Schedule
    from ctrgen.standards.wording import Wording

_ALWAYS = ("thoi_gian", "noi_dung")
_IF_SAID = {
    "chu_tri": "chair",
    "thanh_phan": "attendees",
    "dia_diem": "location",
    "chuan_bi": "preparing",
    "ghi_chu": "note",
}
"""Columns that stand where an event has something for them, by the field that says it."""

_SESSION_MM = 18.0


class Place(NamedTuple):
    """What a table is made for: the words of a standard, its look, the width of all and of the days."""

    words: Wording
    look: Look
    width_mm: float
    day_mm: float


def schedule(schedule_: Schedule, words: Wording, look: Look, width_mm: float) -> Iterator[Block]:
    """A schedule in the form its author chose, and the room below it."""
    if schedule_.form is Form.DAYS:
        yield from _as_days(schedule_, words)
        return
    tables: dict[Form, Callable[[Schedule, Place], Table]] = {
        Form.ROWS: _as_rows,
        Form.SESSIONS: _as_sessions,
        Form.SESSION_COLUMNS: _as_session_columns,
        Form.LEADERS: _by_leader,
    }
    lines = [line for day in schedule_.days for line in _day(day, words.schedule.day, words).split("\n")]
    day_mm = max(text_width(line, look.style(BOLD)) for line in lines) + AROUND_MM
    yield tables[schedule_.form](schedule_, Place(words, look, width_mm, day_mm))
    yield Paragraph(AFTER, ())


def _day(day: Day, pattern: str, words: Wording) -> str:
    return pattern.format(
        thu=weekday(day.date, words),
        ngay=f"{day.date.day:02}",
        thang=month_number(day.date.month or 0),
        nam=day.date.year,
    )


def _day_cell(day: Day, words: Wording, down: int) -> Cell:
    text = _day(day, words.schedule.day, words)
    return Cell((Paragraph(BOLD, (Run(text),)),), down=down)


def _event_cells(
    event: Event, columns: Sequence[Column], looks: Sequence[ColumnLook], words: Wording
) -> list[Cell]:
    said = values(event, words)
    made = []
    for column, look in zip(columns, looks, strict=True):
        plain = cell(look.role, said[column.name])
        # The note stays, and so does the reason.
        keeps = column.name == "ghi_chu"
        blocks = plain.blocks if keeps else tuple(struck(one, event) for one in plain.blocks)
        if column.name == "noi_dung" and event.reason:
            blocks = (*blocks, Paragraph(look.role, bracketed(event.reason)))
        made.append(Cell(blocks))
    return made


def _beside_day(schedule_: Schedule, columns: Sequence[Column], place: Place) -> list[ColumnLook]:
    """The columns that share what the day leaves of the width."""
    words = place.words
    said = [values(event, words) for day in schedule_.days for event in day.events]
    texts = [[text for one in said for text in one[column.name]] for column in columns]
    return column_looks(columns, words.columns, texts, place.look, place.width_mm - place.day_mm)


def _all_said(schedule_: Schedule) -> tuple[Column, ...]:
    """The columns of a schedule whose author chose none: nothing that an event says is lost."""
    events = [event for day in schedule_.days for event in day.events]
    said = [key for key, field in _IF_SAID.items() if any(getattr(event, field) for event in events)]
    return tuple(Column.model_construct(key=key) for key in (*_ALWAYS, *said))


def _titles(*titles: str) -> tuple[Cell, ...]:
    return tuple(Cell((Paragraph(HEAD, (Run(title),)),)) for title in titles)


def _as_rows(schedule_: Schedule, place: Place) -> Table:
    columns = schedule_.columns or _all_said(schedule_)
    looks = _beside_day(schedule_, columns, place)
    rows = [_titles(place.words.schedule.day_column, *(look.title for look in looks))]
    for day in schedule_.days:
        if not day.events:
            rows.append((_day_cell(day, place.words, 1), _empty(day, len(looks))))
        for index, event in enumerate(day.events):
            first = [_day_cell(day, place.words, len(day.events))] if index == 0 else []
            rows.append((*first, *_event_cells(event, columns, looks, place.words)))
    return Table((place.day_mm, *(look.width_mm for look in looks)), 1, tuple(rows))


def _empty(day: Day, across: int) -> Cell:
    return Cell(cell(CELL[Alignment.LEFT], [day.note] if day.note else []).blocks, across=across)


def _as_days(schedule_: Schedule, words: Wording) -> Iterator[Paragraph]:
    for day in schedule_.days:
        yield Paragraph("ngay_lich", (Run(_day(day, words.schedule.heading, words)),))
        if not day.events and day.note:
            yield Paragraph("noi_dung", runs(day.note))
        for event in day.events:
            yield from sentences(event, time_of(event, words), words, "muc_3", words.recipient_mark)


def _sessions(day: Day) -> dict[Session, list[Event]]:
    """The half-days of a day: morning and afternoon always, others where something happens."""
    held: dict[Session, list[Event]] = defaultdict(list)
    for event in day.events:
        held[session_of(event)].append(event)
    always = (Session.MORNING, Session.AFTERNOON)
    order = (Session.ALL_DAY, Session.MORNING, Session.AFTERNOON, Session.EVENING)
    whole_day = set(held) == {Session.ALL_DAY}
    return {one: held[one] for one in order if held[one] or (one in always and not whole_day)}


def _said(events: Sequence[Event], session: Session | None, words: Wording, width_mm: float) -> Cell:
    """What happens, in a cell of a half-day, which needs no word of its own for that."""
    role = CELL[Alignment.JUSTIFIED if width_mm >= JUSTIFIED_FROM_MM else Alignment.LEFT]
    made: list[Paragraph] = []
    for event in events:
        is_told = event.time is None and event.session is session
        made += sentences(event, "" if is_told else time_of(event, words), words, role)
    return Cell(tuple(made) or (Paragraph(role, ()),))


def _as_sessions(schedule_: Schedule, place: Place) -> Table:
    titles = (
        place.words.schedule.day_column,
        place.words.schedule.session_column,
        place.words.columns["noi_dung"].title,
    )
    width = place.width_mm - place.day_mm - _SESSION_MM
    rows = [_titles(*titles)]
    for day in schedule_.days:
        if not day.events and day.note:
            rows.append((_day_cell(day, place.words, 1), _empty(day, 2)))
            continue
        sessions = _sessions(day)
        for index, (session, events) in enumerate(sessions.items()):
            first = [_day_cell(day, place.words, len(sessions))] if index == 0 else []
            name = Cell((Paragraph(CELL[Alignment.CENTRE], (Run(place.words.schedule.sessions[session]),)),))
            rows.append((*first, name, _said(events, session, place.words, width)))
    return Table((place.day_mm, _SESSION_MM, width), 1, tuple(rows))


def _as_session_columns(schedule_: Schedule, place: Place) -> Table:
    held = [_sessions(day) for day in schedule_.days]
    evening = any(Session.EVENING in sessions for sessions in held)
    shown = [Session.MORNING, Session.AFTERNOON, *([Session.EVENING] if evening else [])]
    width = (place.width_mm - place.day_mm) / len(shown)
    names = place.words.schedule.sessions
    rows = [_titles(place.words.schedule.day_column, *(names[one] for one in shown))]
    for day, sessions in zip(schedule_.days, held, strict=True):
        whole = sessions.get(Session.ALL_DAY)
        if whole and len(sessions) == 1:
            told = _said(whole, None, place.words, place.width_mm - place.day_mm)
            rows.append((_day_cell(day, place.words, 1), told._replace(across=len(shown))))
        elif not day.events:
            rows.append((_day_cell(day, place.words, 1), _empty(day, len(shown))))
        else:
            # What lasts all day is told in the morning, with its own words.
            sessions[Session.MORNING] = [*(whole or ()), *sessions.get(Session.MORNING, [])]
            cells = (_said(sessions.get(one, []), one, place.words, width) for one in shown)
            rows.append((_day_cell(day, place.words, 1), *cells))
    return Table((place.day_mm, *(width for _ in shown)), 1, tuple(rows))


def _by_leader(schedule_: Schedule, place: Place) -> Table:
    columns = tuple(column for column in schedule_.columns or _all_said(schedule_) if column.key != "chu_tri")
    looks = _beside_day(schedule_, columns, place)
    held: dict[str, list[tuple[Day, Event]]] = defaultdict(list)
    for day in schedule_.days:
        for event in day.events:
            held[event.chair or ""].append((day, event))
    rows = [_titles(place.words.schedule.day_column, *(look.title for look in looks))]
    groups = set()
    for leader in sorted(held, key=lambda name: not name):
        groups.add(len(rows))
        name = leader or place.words.schedule.everyone
        rows.append((Cell((Paragraph(GROUP, (Run(name),)),), across=len(looks) + 1),))
        rows += [
            (_day_cell(day, place.words, 1), *_event_cells(event, columns, looks, place.words))
            for day, event in held[leader]
        ]
    return Table((place.day_mm, *(look.width_mm for look in looks)), 1, tuple(rows), frozenset(groups))
