"""What stands in the cells of a schedule: one thing of an event, or all of it in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.blocks import Cell, Paragraph
from ctrgen.layout.emphasis import runs
from ctrgen.layout.events import bracketed, own_lines, sentences, struck, time_of
from ctrgen.layout.table import CELL, JUSTIFIED_FROM_MM
from ctrgen.schema.event import Detail
from ctrgen.schema.forms import HOUR, SESSION
from ctrgen.schema.table import Alignment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.schema.event import Event
    from ctrgen.schema.meeting import Session
    from ctrgen.standards.roles import Role
    from ctrgen.standards.wording import Wording

TEXT = "noi_dung"
_TIMES = (HOUR, "thoi_gian")


class Teller(NamedTuple):
    """Tells events in a table.

    Attributes:
        words: those of the standard.
        columns: the names of the columns of the table: what has one is not told elsewhere.
        own_lines: what else has a line of its own.
        chairs_known: whether the reader sees without words who leads an event.
    """

    words: Wording
    columns: tuple[str, ...]
    own_lines: tuple[Detail, ...]
    chairs_known: bool

    def values(self, event: Event, name: str) -> Sequence[str]:
        """What an event has for a column, a paragraph each."""
        if name == TEXT:
            return event.text
        if name in _TIMES:
            time = time_of(event, self.words, with_session=SESSION not in self.columns)
            return (time,) if time else ()
        return event.said(Detail(name)) if name in list(Detail) else event.own.get(name, ())

    def cell(self, event: Event, name: str, role: Role) -> Cell:
        """A cell with what an event has for its column."""
        plain = [Paragraph(role, runs(text)) for text in self.values(event, name)]
        # The note stays, and so does the reason.
        made = plain if name == Detail.NOTE else [struck(one, event) for one in plain]
        if name == TEXT:
            made += [Paragraph(role, bracketed(event.reason))] if event.reason else []
            made += own_lines(event, self._lines(), self.words, role)
        return Cell(tuple(made) or (Paragraph(role, ()),))

    def sentences(self, events: Sequence[Event], session: Session | None, width_mm: float) -> Cell:
        """A cell that tells events with all that has no column; its half-day needs no word there."""
        role = CELL[Alignment.JUSTIFIED if width_mm >= JUSTIFIED_FROM_MM else Alignment.LEFT]
        timed = not any(name in self.columns for name in _TIMES)
        made: list[Paragraph] = []
        for event in events:
            is_known = event.time is None and event.session is session
            time = time_of(event, self.words, with_session=not is_known) if timed else ""
            made += sentences(event, time, self.words, role, self._untold(), self._lines())
        return Cell(tuple(made) or (Paragraph(role, ()),))

    def _untold(self) -> tuple[Detail, ...]:
        known = {Detail.CHAIR} if self.chairs_known else set()
        return tuple(one for one in Detail if one not in self.columns and one not in known)

    def _lines(self) -> tuple[Detail, ...]:
        untold = self._untold()
        return tuple(one for one in self.own_lines if one in untold)
