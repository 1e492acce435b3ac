"""What a text is in the document. A key that is text says so where it is declared.

``chair: Annotated[Text, Part.DETAIL] | None`` is all that rules, calendar and drafting need to know of it.
Of lines, a second part is that of those after the first; what a list of mappings says is true of all in it.
"""

from __future__ import annotations

from enum import Enum


class Part(Enum):
    """The kinds of text, and text that is none of the document's."""

    TITLE = "the subject of the document"
    BASIS = "a legal basis"
    OPENING = "what leads into the rest"
    HEADING = "a heading on a line of its own"
    SUBTITLE = "a line under a heading"
    ITEM = "a task"
    PARAGRAPH = "a sentence or more"
    MEETING = "what a meeting or an event is"
    WHEN = "when it is, in words"
    AGAIN = "when it is again"
    WHERE = "where it is"
    DETAIL = "what else a meeting or an event has, within its sentence"
    REASON = "why it is not held"
    NOTE = "what stands in brackets behind it"
    CELL = "what stands in a table"
    CLOSING = "what ends the document"
    MARK = "the mark of an item or a heading, without its words"
    OTHER = "names of bodies and people, addresses, notes to the copy: outside the body"
    NONE = "no text of the document: a path, a number, a word the program knows"

    @property
    def in_body(self) -> bool:
        """Whether it is of the sentences that the document is for."""
        return self not in _OUTSIDE

    @property
    def rank(self) -> int:
        """Parts of a lower rank stand before the others of their mapping, wherever they are declared."""
        return _FIRST.index(self) if self in _FIRST else len(_FIRST)


OF_A_MEETING = (Part.MEETING, Part.WHEN, Part.AGAIN, Part.WHERE, Part.DETAIL, Part.REASON, Part.NOTE)

_OUTSIDE = frozenset({Part.MARK, Part.OTHER, Part.NONE})
_FIRST = (Part.MARK, Part.HEADING, Part.SUBTITLE)
