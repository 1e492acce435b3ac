"""Schedules: a row an event, or days, half-days and leaders in their own order."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.blocks import Block, Cell, Paragraph, Run, Table, joined
from ctrgen.layout.emphasis import runs
from ctrgen.layout.lines import text_width
from ctrgen.layout.table import AFTER, AROUND_MM, BOLD, CELL, GROUP, HEAD, cell, column_looks
from ctrgen.layout.wording import month_number
from ctrgen.schema.meeting import Session
from ctrgen.schema.schedule import Form
from ctrgen.schema.table import Alignment, Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ctrgen.layout.styles import Look
    from ctrgen.layout.table import ColumnLook
    from ctrgen.schema.schedule import Day, Event, Schedule
    from ctrgen.schema.values import ClockTime, PartialDate
    from ctrgen.standards.wording import Wording

_USUAL = tuple(Column.model_construct(key=key) for key in ("thoi_gian", "noi_dung", "chu_tri", "dia_diem"))
_SESSION_MM = 18.0
_NOON, _EVENING = 12, 18


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


def weekday(day: PartialDate, words: Wording) -> str:
    """``Thứ Hai``: made from the date."""
    return words.schedule.weekdays[date(day.year or 1, day.month or 1, day.day or 1).weekday()]


def time_of(event: Event, words: Wording) -> str:
    """From when to when, or the half-day; nothing where the author says neither."""
    if event.time is None:
        return words.schedule.sessions[event.session] if event.session is not None else ""
    start = _clock(event.time, words)
    return start if event.end is None else words.schedule.span.format(tu=start, den=_clock(event.end, words))


def session_of(event: Event) -> Session:
    """The half-day an event belongs to: as written, or by its hour."""
    if event.session is not None:
        return event.session
    if event.time is None:
        return Session.ALL_DAY
    if event.time.hour < _NOON:
        return Session.MORNING
    return Session.AFTERNOON if event.time.hour < _EVENING else Session.EVENING


def _clock(time: ClockTime, words: Wording) -> str:
    return words.schedule.clock.format(gio=f"{time.hour:02}", phut=f"{time.minute:02}")


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


def _bracketed(text: str) -> tuple[Run, ...]:
    return (Run(f"({text})", italic=True),)


def _struck(paragraph: Paragraph, event: Event) -> Paragraph:
    if not event.cancelled:
        return paragraph
    gone = tuple(Run(run.text, run.bold, run.italic, struck=True) for run in paragraph.runs)
    return Paragraph(paragraph.role, gone, paragraph.mark, paragraph.depth)


def _event_cells(
    event: Event, columns: Sequence[Column], looks: Sequence[ColumnLook], words: Wording
) -> list[Cell]:
    values: dict[str, Sequence[str]] = {
        "thoi_gian": list(filter(None, [time_of(event, words)])),
        "noi_dung": event.text,
        "chu_tri": list(filter(None, [event.chair])),
        "thanh_phan": event.attendees,
        "dia_diem": list(filter(None, [event.location])),
        "chuan_bi": list(filter(None, [event.preparing])),
        "ghi_chu": list(filter(None, [event.note])),
    }
    made = []
    for column, look in zip(columns, looks, strict=True):
        plain = cell(look.role, values[column.name])
        # The note stays, and so does the reason.
        keeps = column.name == "ghi_chu"
        blocks = plain.blocks if keeps else tuple(_struck(one, event) for one in plain.blocks)
        if column.name == "noi_dung" and event.reason:
            blocks = (*blocks, Paragraph(look.role, _bracketed(event.reason)))
        made.append(Cell(blocks))
    return made


def _beside_day(columns: Sequence[Column], place: Place) -> list[ColumnLook]:
    """The columns that share what the day leaves of the width."""
    return column_looks(columns, place.words.columns, place.look.style(HEAD), place.width_mm - place.day_mm)


def _titles(*titles: str) -> tuple[Cell, ...]:
    return tuple(Cell((Paragraph(HEAD, (Run(title),)),)) for title in titles)


def _as_rows(schedule_: Schedule, place: Place) -> Table:
    columns = schedule_.columns or _USUAL
    looks = _beside_day(columns, place)
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
            yield from _sentences(event, words, "muc_3", words.recipient_mark)


def _sentences(event: Event, words: Wording, role: str, sign: str = "") -> Iterator[Paragraph]:
    """An event in words: the time, what, who and where in one paragraph, and what else it says."""
    time = time_of(event, words)
    first, *others = event.text
    details = [
        words.chair.format(chu_tri=event.chair) if event.chair else "",
        words.attendees.format(thanh_phan=", ".join(event.attendees)) if event.attendees else "",
        words.location.format(dia_diem=event.location) if event.location else "",
        words.schedule.preparing.format(chuan_bi=event.preparing) if event.preparing else "",
    ]
    whole = "; ".join(filter(None, [first.rstrip(".;"), *details]))
    text = f"{time}: {whole}." if time else f"{whole}."
    paragraph = _struck(Paragraph(role, runs(text), sign, depth=1 if sign else 0), event)
    said = [run for text in (event.reason, event.note) if text for run in (Run(" "), *_bracketed(text))]
    yield Paragraph(role, joined(*paragraph.runs, *said), paragraph.mark, paragraph.depth)
    for line in others:
        yield _struck(Paragraph("noi_dung" if sign else role, runs(line), depth=1 if sign else 0), event)


def _sessions(day: Day) -> dict[Session, list[Event]]:
    """The half-days of a day: morning and afternoon always, others where something happens."""
    held: dict[Session, list[Event]] = defaultdict(list)
    for event in day.events:
        held[session_of(event)].append(event)
    always = (Session.MORNING, Session.AFTERNOON)
    order = (Session.ALL_DAY, Session.MORNING, Session.AFTERNOON, Session.EVENING)
    whole_day = set(held) == {Session.ALL_DAY}
    return {one: held[one] for one in order if held[one] or (one in always and not whole_day)}


def _said(events: Sequence[Event], words: Wording) -> Cell:
    role = CELL[Alignment.JUSTIFIED]
    made = [one for event in events for one in _sentences(event, words, role)]
    return Cell(tuple(made) or (Paragraph(role, ()),))


def _as_sessions(schedule_: Schedule, place: Place) -> Table:
    titles = (
        place.words.schedule.day_column,
        place.words.schedule.session_column,
        place.words.columns["noi_dung"].title,
    )
    rows = [_titles(*titles)]
    for day in schedule_.days:
        if not day.events and day.note:
            rows.append((_day_cell(day, place.words, 1), _empty(day, 2)))
            continue
        sessions = _sessions(day)
        for index, (session, events) in enumerate(sessions.items()):
            first = [_day_cell(day, place.words, len(sessions))] if index == 0 else []
            name = Cell((Paragraph(CELL[Alignment.CENTRE], (Run(place.words.schedule.sessions[session]),)),))
            rows.append((*first, name, _said(events, place.words)))
    return Table((place.day_mm, _SESSION_MM, place.width_mm - place.day_mm - _SESSION_MM), 1, tuple(rows))


def _as_session_columns(schedule_: Schedule, place: Place) -> Table:
    held = [_sessions(day) for day in schedule_.days]
    evening = any(Session.EVENING in sessions for sessions in held)
    shown = [Session.MORNING, Session.AFTERNOON, *([Session.EVENING] if evening else [])]
    names = place.words.schedule.sessions
    rows = [_titles(place.words.schedule.day_column, *(names[one] for one in shown))]
    for day, sessions in zip(schedule_.days, held, strict=True):
        whole = sessions.get(Session.ALL_DAY)
        if whole and len(sessions) == 1:
            rows.append(
                (_day_cell(day, place.words, 1), Cell(_said(whole, place.words).blocks, across=len(shown)))
            )
        elif not day.events:
            rows.append((_day_cell(day, place.words, 1), _empty(day, len(shown))))
        else:
            # What lasts all day is told in the morning, with its own words.
            sessions[Session.MORNING] = [*(whole or ()), *sessions.get(Session.MORNING, [])]
            cells = (_said(sessions.get(one, []), place.words) for one in shown)
            rows.append((_day_cell(day, place.words, 1), *cells))
    width = (place.width_mm - place.day_mm) / len(shown)
    return Table((place.day_mm, *(width for _ in shown)), 1, tuple(rows))


def _by_leader(schedule_: Schedule, place: Place) -> Table:
    columns = tuple(column for column in schedule_.columns or _USUAL if column.key != "chu_tri")
    looks = _beside_day(columns, place)
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
