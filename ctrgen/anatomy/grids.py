"""A table as rows of lines: what stands in each cell, merged cells once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ctrgen.anatomy.lines import Line, pieces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.word.model import Cell, Table, WordDocument


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell: its lines, where it begins, how far it reaches."""

    lines: tuple[Line, ...]
    column: int
    columns: int
    rows: int

    @property
    def texts(self) -> list[str]:
        """Its lines with their marks."""
        return [f"{line.mark} {line.text}".strip() for line in self.lines]

    @property
    def text(self) -> str:
        """All of it on one line, without emphasis."""
        return " ".join(line.whole for line in self.lines)


def rows(table: Table, document: WordDocument) -> list[list[Slot]]:
    """The rows of a table; lines that say nothing are left out."""
    return [[_slot(cell, document) for cell in row.cells] for row in table.rows]


def _slot(cell: Cell, document: WordDocument) -> Slot:
    return Slot(tuple(lines(cell, document)), cell.column, cell.columns, cell.rows)


def lines(cell: Cell, document: WordDocument) -> list[Line]:
    """The lines of a cell, those of tables in it after one another."""
    found: list[Line] = []
    for piece in pieces(cell.blocks, document):
        if isinstance(piece, Line):
            found += [piece] if piece.whole else []
        else:
            found += [line for row in piece.rows for inner in row.cells for line in lines(inner, document)]
    return found


def width(rows_: Sequence[Sequence[Slot]]) -> int:
    """How many columns a table has."""
    return max((slot.column + slot.columns for row in rows_ for slot in row), default=0)


def is_layout(table: Table) -> bool:
    """Whether a table only sets things side by side: it has no lines between its cells."""
    cells = [cell for row in table.rows for cell in row.cells]
    return sum(map(has_lines, cells)) < len(cells) / 2


def has_lines(cell: Cell) -> bool:
    """Whether lines stand at a cell, other than below it."""
    return bool(cell.borders.left or cell.borders.right or cell.borders.top)
