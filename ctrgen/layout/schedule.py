"""Schedules: a table whose rows and columns are as the form says, or days as headings over their events."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Block, Cell, Paragraph, Run, Table
from ctrgen.layout.emphasis import runs
from ctrgen.layout.events import day_in_words, hours, sentences, time_of
from ctrgen.layout.happenings import led_by, lines
from ctrgen.layout.labels import sharing
from ctrgen.layout.lines import text_width
from ctrgen.layout.shape import shape
from ctrgen.layout.table import AFTER, BOLD, CELL, GROUP, HEAD, cell, column_looks
from ctrgen.layout.telling import TEXT, Teller
from ctrgen.layout.widths import AROUND_MM
from ctrgen.schema.event import Detail
from ctrgen.schema.forms import CHAIR, DAY, HOUR, SESSION
from ctrgen.schema.meeting import Session
from ctrgen.schema.table import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.happenings import Line
    from ctrgen.layout.styles import Look
    from ctrgen.layout.table import ColumnLook
    from ctrgen.schema.event import Event
    from ctrgen.schema.schedule import Schedule
    from ctrgen.schema.table import Column
    from ctrgen.standards.wording import Wording

_SESSION_MM = 18.0
"""How wide the column of the half-days is at the least."""


def schedule(schedule_: Schedule, words: Wording, look: Look, width_mm: float) -> Iterator[Block]:
    """A schedule in the form its author chose, and the room below it."""
    own = words.schedule.own_lines if schedule_.own_lines is None else schedule_.own_lines
    if schedule_.form.arrangement.columns:
        yield _Maker(schedule_, own, words).table(look, width_mm)
        yield Paragraph(AFTER, ())
    else:
        yield from _under_headings(schedule_, own, words)


def _under_headings(schedule_: Schedule, own: Sequence[Detail], words: Wording) -> Iterator[Paragraph]:
    for day in schedule_.days:
        heading = day_in_words(day, words.schedule.heading, words).replace("\n", " ")
        yield Paragraph("ngay_lich", (Run(heading),))
        if day.note:
            yield Paragraph("noi_dung", runs(day.note))
        for event in day.events:
            time = time_of(event, words)
            yield from sentences(event, time, words, "muc_3", tuple(Detail), own, words.recipient_mark)


class _Maker:
    """Makes the table of one schedule."""

    def __init__(self, schedule_: Schedule, own: tuple[Detail, ...], words: Wording) -> None:
        self._schedule, self._words, self._arranged = schedule_, words, schedule_.form.arrangement
        self._shape = shape(schedule_, own, words)
        self._labels = self._shape.columns[: self._shape.labels]
        self._lines = list(lines(schedule_, self._shape.names))
        named = self._arranged.across == CHAIR
        self._teller = Teller(words, self._shape.names, own, chairs_known=named)

    def table(self, look: Look, width_mm: float) -> Table:
        """A head, then a row a line, in which the labels that neighbours share are one cell."""
        looks = self._looks(look, width_mm)
        rows = [tuple(Cell((Paragraph(HEAD, (Run(one.title),)),)) for one in looks)]
        groups = set()
        for at, labels in enumerate(self._label_cells(looks)):
            line = self._lines[at]
            if self._heads_a_group(at):
                groups.add(len(rows))
                name = line.chair or self._words.schedule.everyone
                rows.append((Cell((Paragraph(GROUP, (Run(name),)),), across=len(looks)),))
            rows.append((*labels, *self._cells(line, looks)))
        widths = tuple(one.width_mm for one in looks)
        kept = sharing(rows)
        return Table(
            widths,
            1,
            tuple(rows),
            frozenset(groups),
            kept,
            labels=len(self._labels),
            apart=bool(self._shape.across),
        )

    def _looks(self, look: Look, width_mm: float) -> list[ColumnLook]:
        columns = [*self._shape.columns, *(one.column for one in self._shape.across)]
        texts = [list(self._texts(column)) for column in columns]
        wanted = {
            column.key: self._wanted_mm(column, said, look)
            for column, said in zip(columns, texts, strict=True)
            if column.key in (DAY, SESSION, HOUR)
        }
        return column_looks(columns, self._words.columns, texts, look, width_mm, wanted)

    def _wanted_mm(self, column: Column, texts: Sequence[str], look: Look) -> float:
        """What days, half-days and hours want, for they are short: each of their lines is one."""
        style, title = look.style(BOLD), column.title or self._words.columns[column.key or ""].title
        lines_ = [line for text in texts for line in text.split("\n")]
        if column.key == HOUR:
            span = hours(self._words)
            lines_ = [
                span if len(line) > len(span) else line for line in lines_
            ]  # words have lines of their own
        least = _SESSION_MM if column.key == SESSION else 0
        return max(least, *(text_width(line, style) + AROUND_MM for line in (*lines_, *title.split())))

    def _texts(self, column: Column) -> Iterator[str]:
        """All that stands in a column."""
        for line in self._lines:
            if column.name in (DAY, SESSION):
                yield from self._label_text(column.name, line)
            elif column.name == TEXT and self._arranged.told:
                sentences_ = self._teller.sentences(line.events, line.session, 0)
                yield from (paragraph.text for paragraph in sentences_.blocks)
            else:
                told = (text for event in line.events for text in self._teller.values(event, column.name))
                yield from map(_with_dash, told) if column.key == HOUR else told

    # Labels

    def _heads_a_group(self, at: int) -> bool:
        """Whether the name of a leader stands above a row, over all columns."""
        if not self._arranged.by_chair or any(column.key == CHAIR for column in self._labels):
            return False
        return at == 0 or self._lines[at - 1].chair != self._lines[at].chair

    def _label_cells(self, looks: Sequence[ColumnLook]) -> list[list[Cell]]:
        """The labels that begin in each row, as far down as the rows below say the same."""
        keys = [self._label_keys(at, line) for at, line in enumerate(self._lines)]
        made: list[list[Cell]] = [[] for _ in keys]
        for place, column in enumerate(self._labels):
            for at, key in enumerate(keys):
                said = key[: place + 1]
                if len(said) <= place or (at and keys[at - 1][: place + 1] == said):
                    continue
                end = next(
                    (below for below in range(at, len(keys)) if keys[below][: place + 1] != said), len(keys)
                )
                made[at].append(self._label(column, self._lines[at], looks[place], end - at))
        return made

    def _label_keys(self, at: int, line: Line) -> list[tuple[object, ...]]:
        """What makes each label the same as that of the row above; a note has none right of its day."""
        made: list[tuple[object, ...]] = []
        for column in self._labels:
            text = self._label_text(column.name, line)
            of = () if column.key == CHAIR else (line.chair, line.day)
            made.append((text, *of) if text else (at,))
            if line.note is not None and column.key == DAY:
                break
        return made

    def _label_text(self, name: str, line: Line) -> Sequence[str]:
        if name == DAY:
            return (day_in_words(line.day, self._words.schedule.day, self._words),)
        if name == SESSION:
            return (self._words.schedule.sessions[line.session],) if line.session is not None else ()
        if name == CHAIR and self._arranged.by_chair:
            return (line.chair or self._words.schedule.everyone,)
        return [text for event in line.events for text in self._teller.values(event, name)]

    def _label(self, column: Column, line: Line, look: ColumnLook, down: int) -> Cell:
        texts = self._label_text(column.name, line)
        if column.key != DAY:
            return cell(look.role, texts)._replace(down=down)
        plain = column.align is None
        day = Paragraph(BOLD if plain else look.role, (Run(texts[0], bold=not plain),))
        return Cell((day,), down=down)

    # What stands beside them

    def _cells(self, line: Line, looks: Sequence[ColumnLook]) -> Iterator[Cell]:
        rest, places = self._shape.columns[len(self._labels) :], looks[len(self._labels) :]
        if line.note is not None:
            yield from self._note(line, looks)
        elif self._shape.across:
            yield from self._cells_across(line, places)
        else:
            yield from (self._cell(column, line, look) for column, look in zip(rest, places, strict=True))

    def _cell(self, column: Column, line: Line, look: ColumnLook) -> Cell:
        if column.key in (DAY, SESSION):
            return self._label(column, line, look, 1)
        if column.name == TEXT and self._arranged.told:
            return self._teller.sentences(line.events, line.session, look.width_mm)
        made = [self._teller.cell(event, column.name, look.role) for event in line.events]
        return made[0] if made else cell(look.role, ())

    def _note(self, line: Line, looks: Sequence[ColumnLook]) -> Iterator[Cell]:
        """The note of a day, across all columns right of the day's; else in its own row beside the day."""
        texts, names = [line.note] if line.note else [], self._shape.names
        if DAY in names[: len(self._labels)]:
            across = len(looks) - names.index(DAY) - 1
            yield cell(CELL[Alignment.LEFT], texts)._replace(across=across)
            return
        place = names.index(TEXT) if TEXT in names else len(names) - 1
        for at in range(len(self._labels), len(names)):
            column, look = self._shape.columns[at], looks[at]
            is_day = column.key == DAY
            yield (
                self._label(column, line, look, 1)
                if is_day
                else cell(look.role, texts if at == place else ())
            )

    def _cells_across(self, line: Line, looks: Sequence[ColumnLook]) -> Iterator[Cell]:
        by_session = self._arranged.across == SESSION
        places = self._places(line)
        if by_session and all(
            session is None or session is Session.ALL_DAY for session in line.day.half_days
        ):
            width = sum(look.width_mm for look in looks)
            yield self._teller.sentences(line.events, None, width)._replace(across=len(looks))
            return
        held = [
            (one.value, [event for event, values in places if one.value in values], look.width_mm)
            for one, look in zip(self._shape.across, looks, strict=True)
        ]
        for _, group in groupby(held, lambda one: list(map(id, one[1])) or one[0]):
            (value, events, _), *others = columns = list(group)
            session = Session(value) if by_session else line.session
            told = self._teller.sentences(events, session, sum(width for *_, width in columns))
            yield told._replace(across=1 + len(others))

    def _places(self, line: Line) -> list[tuple[Event, Sequence[str]]]:
        """The events of a row, each with the values in whose columns it stands."""
        if self._arranged.across == CHAIR:
            return [(event, led_by(event)) for event in line.events]
        # What lasts all day is told in the morning, with its own words.
        sessions = (Session.MORNING if one in (None, Session.ALL_DAY) else one for one in line.day.half_days)
        return [(event, (one,)) for event, one in zip(line.events, sessions, strict=True)]


def _with_dash(hours_: str) -> str:
    """Hours whose dash needs the room behind the first of them, so that it does not stand on a line alone."""
    return hours_.replace(" - ", "\N{NO-BREAK SPACE}- ")
