"""What stays on the page of what follows it."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Block, KeepTogether, Paragraph, Table, text_of
from ctrgen.layout.lines import Column
from ctrgen.layout.metrics import BORDER_PT, CELL_INSET_MM, CELL_TOP_PT, POINTS_PER_MM
from ctrgen.layout.table import AFTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.blocks import Cell
    from ctrgen.layout.styles import Look, Sheet

_PLAINLY_LOW = 150
"""Characters that are no page high, however narrow their cell."""


def kept_with_signature(blocks: Sequence[Block], column: Column) -> tuple[Sequence[Block], Sequence[Block]]:
    """A signature never stands alone on a page: two lines at the least, or a row, stand above it.

    Args:
        blocks: all that stands before it.
        column: the width of its page.

    Returns:
        What may part from it, and what may not.
    """
    table = _last_table(blocks)
    if table is not None:
        return _without_last_row(blocks, table)
    end, last = len(blocks), blocks[-1]
    if isinstance(last, KeepTogether):
        return blocks[:-1], last.blocks
    one_line = isinstance(last, Paragraph) and column.line_count(last) == 1
    first = max(0, end - (2 if one_line and end > 1 and isinstance(blocks[-2], Paragraph) else 1))
    return blocks[:first], blocks[first:]


def with_notes(blocks: Sequence[Block], notes: Sequence[Paragraph]) -> tuple[Block, ...]:
    """Notes after what they are about: after a table they stay with its last row."""
    table = _last_table(blocks)
    if not notes or table is None:
        return (*blocks, *notes)
    free, row = _without_last_row(blocks, table)
    return (*free, KeepTogether((*row, notes[0])), *notes[1:])


def with_tall_rows(block: Block, look: Look, sheet: Sheet) -> Block:
    """A block whose tables know which of their rows are higher than what a page leaves to them."""
    if isinstance(block, KeepTogether):
        return KeepTogether(tuple(with_tall_rows(one, look, sheet) for one in block.blocks))
    if not isinstance(block, Table):
        return block
    room = (sheet.height - sheet.top - sheet.bottom) * POINTS_PER_MM
    heads = [_row_height(block, row, look) for row in block.rows[: block.heads]]
    rows = enumerate(block.rows)
    tall = frozenset(at for at, row in rows if _row_height(block, row, look) > room - sum(heads))
    return block._replace(tall=tall)


def _row_height(table: Table, row: Sequence[Cell], look: Look) -> float:
    """How high a row stands, in points; of one that is plainly low, nothing."""
    if max((len(text_of(cell.blocks)) for cell in row), default=0) < _PLAINLY_LOW:
        return 0
    heights = []
    at = len(table.widths_mm) - sum(cell.across for cell in row)  # cells from above stand at the left
    for cell in row:
        width = sum(table.widths_mm[at : at + cell.across])
        column = Column(max(width - 2 * CELL_INSET_MM, 1), look, ())
        heights.append(sum(column.height_pt(one) for one in cell.blocks))
        at += cell.across
    return max(heights) + CELL_TOP_PT + BORDER_PT


def _last_table(blocks: Sequence[Block]) -> Table | None:
    """The table that blocks end in, before the room below it."""
    match blocks:
        case [*_, Table() as table, Paragraph(role=role)] if role == AFTER:
            return table
    return None


def _without_last_row(blocks: Sequence[Block], table: Table) -> tuple[Sequence[Block], Sequence[Block]]:
    above, row = _parted(table)
    return (*blocks[:-2], *above), (row, blocks[-1])


def _parted(table: Table) -> tuple[tuple[Table, ...], Table]:
    """A table without its last row, and that row with all that spans down into it."""
    reach = list(accumulate((at + max(c.down for c in row) for at, row in enumerate(table.rows)), max))
    first = next(
        at
        for at in range(len(table.rows) - 1, -1, -1)
        if at == 0 or (reach[at - 1] <= at and at - 1 not in table.groups)
    )
    if first <= table.heads:
        return (), table
    heads = table.rows[: table.heads]
    above = table._replace(rows=table.rows[:first])
    return (above,), Table(table.widths_mm, table.heads, (*heads, *table.rows[first:]), continued=True)
