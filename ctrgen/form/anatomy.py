"""The parts of a finished document, recognised by what they say and where they stand, not by their look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.form import body, ending, head
from ctrgen.form.lines import Line, lines, parted
from ctrgen.form.standards import followed

if TYPE_CHECKING:
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role
    from ctrgen.word.model import WordDocument


class Part(NamedTuple):
    """A line and what it is."""

    role: Role
    line: Line


@dataclass(frozen=True)
class Anatomy:
    """A document taken apart.

    Attributes:
        document: as Word shows it.
        standards: that it may follow; the first is cited.
        lines: all of it.
        head: the lines above the title, and above the body where there is none.
        parts: the lines that were recognised, in order; one that was not is in none.
    """

    document: WordDocument
    standards: tuple[Standard, ...]
    lines: tuple[Line, ...]
    head: tuple[Line, ...]
    parts: tuple[Part, ...]

    def of(self, *roles: Role) -> list[Line]:
        """The lines of roles."""
        return [part.line for part in self.parts if part.role in roles]


def taken_apart(document: WordDocument, standard: Standard | None = None) -> Anatomy:
    """Recognise the parts of a document.

    Args:
        document: as Word shows it.
        standard: that it shall follow; ``None`` to tell by its header.
    """
    whole = lines(document.blocks, document.sections)
    chosen = (standard,) if standard is not None else followed(whole[: head.LINES_AT_MOST])
    top = head.until_title(whole, chosen[0])
    above = [piece for line in whole[:top] for piece in parted(line)]
    parts = list(head.parts(above, chosen[0]))
    title, start = head.title(whole, top, chosen[0])
    parts += title
    rest = whole[start:]
    end = ending.begins(rest)
    annex = ending.annex(rest)
    parts += body.parts(rest[:end], chosen[0])
    parts += ending.parts([piece for line in rest[end:annex] for piece in parted(line)], chosen[0])
    parts += body.annexes(rest[annex:], chosen[0])
    return Anatomy(
        document, chosen, tuple(whole), tuple(above), tuple(Part(role, line) for role, line in parts)
    )
