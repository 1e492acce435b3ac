"""The parts of a finished document, recognised by what they say and where they stand, not by their look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.anatomy.zones import of as zoned
from ctrgen.form import body, ending, head
from ctrgen.form.lines import PlacedLine, lines, parted
from ctrgen.form.standards import followed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role
    from ctrgen.word.model import WordDocument


class Part(NamedTuple):
    """A line and what it is."""

    role: Role
    line: PlacedLine


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
    lines: tuple[PlacedLine, ...]
    head: tuple[PlacedLine, ...]
    parts: tuple[Part, ...]

    def of(self, *roles: Role) -> list[PlacedLine]:
        """The lines of roles."""
        return [part.line for part in self.parts if part.role in roles]


def taken_apart(document: WordDocument, standard: Standard | None = None) -> Anatomy:
    """Recognise the parts of a document.

    Args:
        document: as Word shows it.
        standard: that it shall follow; ``None`` to tell by its header.
    """
    whole = lines(document.blocks, document.sections)
    chosen = (standard,) if standard is not None else followed(whole)
    held = _by_zone(document, whole)
    above = [piece for line in held["header"] for piece in parted(line)]
    rest = [*held["title"], *held["body"]]
    title, start = head.title(rest)
    end = [piece for line in held["ending"] for piece in parted(line)]
    parts = [
        *head.parts(above, chosen[0]),
        *title,
        *body.parts(rest[start:], chosen[0]),
        *ending.parts(end, chosen[0]),
        *body.annexes(held["annexes"], chosen[0]),
    ]
    return Anatomy(
        document, chosen, tuple(whole), tuple(above), tuple(Part(role, line) for role, line in parts)
    )


def _by_zone(document: WordDocument, whole: Sequence[PlacedLine]) -> dict[str, list[PlacedLine]]:
    """The lines of each zone; one of which nothing is known goes with the line before it."""
    zones = zoned(document)
    named = {number: name for name, numbers in zones.paragraphs().items() for number in numbers}
    held: dict[str, list[PlacedLine]] = {name: [] for name in zones.paragraphs()}
    here = "header"
    for line in whole:
        here = named.get(line.number, here)
        held[here].append(line)
    return held
