"""A table in two: all but its end, and the end that stays with what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Cell, Paragraph, Table, text_of
from ctrgen.layout.slots import slots
from ctrgen.layout.table import BOLD

if TYPE_CHECKING:
    from collections.abc import Iterable


def parted(table: Table) -> tuple[tuple[Table, ...], Table]:
    """A table without its last row, and that row with all that stays with it.

    Of a row that may go over the end of a page it is the last paragraph alone, in a row that goes on.
    """
    if len(table.rows) - 1 in table.tall:
        table = _cut(table)
    kept = table.groups | table.kept
    first = next(at for at in range(len(table.rows) - 1, -1, -1) if at == 0 or at - 1 not in kept)
    return ((), table) if first <= table.heads else _parted_at(table, first)


def _parted_at(table: Table, first: int) -> tuple[tuple[Table, ...], Table]:
    """A table above and below the beginning of a row; a cell that stands in both is shown in both."""
    above = tuple(
        tuple(cell._replace(down=min(cell.down, first - at)) for cell in row)
        for at, row in enumerate(table.rows[:first])
    )
    begun = tuple(
        slot.cell or slot.whole._replace(down=slot.since + slot.whole.down - first)
        for slot in list(slots(table))[first]
    )

    def going_on(rows: Iterable[int]) -> frozenset[int]:
        return frozenset(at - first + table.heads for at in rows if at >= first)

    below = Table(
        table.widths_mm,
        table.heads,
        (*table.rows[: table.heads], begun, *table.rows[first + 1 :]),
        groups=going_on(table.groups),
        kept=going_on(table.kept),
        tall=going_on(table.tall),
        continued=True,
    )
    return (table._replace(rows=above),), below


def _cut(table: Table) -> Table:
    """A table whose last row is two: the last paragraph of its longest cell stands in one of its own.

    There is a line between the two only where both say of which day they are.
    """
    last = table.rows[-1]
    longest = max(last, key=lambda cell: len(text_of(cell.blocks)))
    if len(longest.blocks) == 1:
        return table
    end = len(table.rows) - 1
    above = (
        tuple(cell._replace(down=cell.down + (at + cell.down > end)) for cell in row)
        for at, row in enumerate(table.rows[:end])
    )
    is_named = any(map(_names_row, last))
    most = (
        cell._replace(blocks=cell.blocks[:-1] if cell is longest else cell.blocks, goes_on=not is_named)
        for cell in last
    )
    rest = (
        cell._replace(blocks=cell.blocks[-1:] if cell is longest else _again(cell), is_rest=not is_named)
        for cell in last
    )
    return table._replace(rows=(*above, tuple(most), tuple(rest)))


def _names_row(cell: Cell) -> bool:
    """Whether a cell says of which day its row is; then both halves say it."""
    return cell.blocks[0].role == BOLD


def _again(cell: Cell) -> tuple[Paragraph, ...]:
    return cell.blocks if _names_row(cell) else (Paragraph(cell.blocks[0].role, ()),)
