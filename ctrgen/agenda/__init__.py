"""What happens when: the meetings and events of a programme, for a calendar."""

from ctrgen.agenda.agenda import Agenda, Happening, agenda

__all__ = ["Agenda", "Happening", "agenda"]
