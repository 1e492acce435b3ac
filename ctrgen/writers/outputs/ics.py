"""The calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.writers.outputs.kinds import OfAgenda

if TYPE_CHECKING:
    from ctrgen.agenda.agenda import Agenda


class Ics(OfAgenda):
    """Meetings and events, for the calendar of a computer or a telephone."""

    name = "ics"
    about = "lịch các cuộc họp"

    def write(self, agenda: Agenda) -> bytes:
        """The calendar of an agenda."""
        from ctrgen.writers import ics

        return ics.write(agenda)
