"""What stays on the page of what follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Block, KeepTogether, Paragraph, Table
from ctrgen.layout.parting import parted
from ctrgen.layout.table import AFTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.lines import Column


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
    match blocks:
        case [*free, KeepTogether(blocks=kept)]:
            return free, kept
        case [*free, KeepTogether(blocks=kept), Paragraph() as last] if column.line_count(last) == 1:
            return free, (*kept, last)
        case [*free, Paragraph() as above, Paragraph() as last] if column.line_count(last) == 1:
            return free, (above, last)
    return blocks[:-1], blocks[-1:]


def with_notes(blocks: Sequence[Block], notes: Sequence[Paragraph]) -> tuple[Block, ...]:
    """Notes after what they are about: after a table they stay with its last row."""
    table = _last_table(blocks)
    if not notes or table is None:
        return (*blocks, *notes)
    free, row = _without_last_row(blocks, table)
    return (*free, KeepTogether((*row, notes[0])), *notes[1:])


def _last_table(blocks: Sequence[Block]) -> Table | None:
    """The table that blocks end in, before the room below it."""
    match blocks:
        case [*_, Table() as table, Paragraph(role=role)] if role == AFTER:
            return table
    return None


def _without_last_row(blocks: Sequence[Block], table: Table) -> tuple[Sequence[Block], Sequence[Block]]:
    above, row = parted(table)
    return (*blocks[:-2], *above), (row, blocks[-1])
