"""What the width of its columns and the height of a page do to the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.breaks import fitted
from ctrgen.layout.lines import Column
from ctrgen.layout.metrics import BORDER_PT, CELL_INSET_MM, CELL_TOP_PT, LINE, POINTS_PER_MM
from ctrgen.layout.slots import slots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.blocks import Cell, Table
    from ctrgen.layout.slots import Slot
    from ctrgen.layout.styles import Look, Sheet

_NARROWEST_MM = 1.0
"""Figures far outside every standard leave a cell so much."""


_TALL = 1 / 3
"""Of a page: a row that is higher goes over its end, rather than leave so much of it blank."""

_WHOLE = 1 / 2
"""Of a page: rows that a cell spans stay on one page unless they are higher."""


def measured(table: Table, look: Look, sheet: Sheet) -> Table:
    """A table that breaks the words too wide for their cells, and knows where pages may part it.

    Where its rows belong to labels, ``paged.py`` knows more of that.
    """
    fitted_ = _fitted(table, look)
    return fitted_ if table.labels else _paged(fitted_, look, sheet)


def room_mm(slot: Slot) -> float:
    """The width of the lines in a cell."""
    return max(slot.width_mm - 2 * CELL_INSET_MM, _NARROWEST_MM)


def _fitted(table: Table, look: Look) -> Table:
    rows = tuple(
        tuple(_cell(slot.cell, room_mm(slot), look) for slot in row if slot.cell is not None)
        for row in slots(table)
    )
    return table._replace(rows=rows)


def _cell(cell: Cell, width_mm: float, look: Look) -> Cell:
    blocks = tuple(fitted(one, look.style(one.role), width_mm) for one in cell.blocks)
    return cell._replace(blocks=blocks)


def _paged(table: Table, look: Look, sheet: Sheet) -> Table:
    """A table that knows where pages may part it."""
    rows = list(slots(table))
    page = (sheet.height - sheet.top - sheet.bottom) * POINTS_PER_MM

    def higher(first: int, end: int, share: float) -> bool:
        """Whether rows are higher than a share of the page; most are plainly not."""
        return all(
            sum(height(row, look) for row in rows[first:end]) > page * share for height in (_at_most, _height)
        )

    tall = frozenset(at for at in range(len(rows)) if higher(at, at + 1, _TALL))
    kept: set[int] = set()
    for at, row in enumerate(table.rows):
        below = at + max(cell.down for cell in row) - 1
        if below > at and not higher(at, below + 1, _WHOLE):
            kept.update(range(at, below))
    return table._replace(tall=tall, kept=frozenset(kept))


def _height(row: Sequence[Slot], look: Look) -> float:
    """How high a row stands, in points, without the cells that go on from above."""
    heights = [
        sum(Column(room_mm(slot), look, ()).height_pt(one) for one in slot.cell.blocks)
        for slot in row
        if slot.cell is not None
    ]
    return max(heights, default=0) + CELL_TOP_PT + BORDER_PT


def _at_most(row: Sequence[Slot], look: Look) -> float:
    """What the height of a row does not reach, known without its words: two lines hold more than a width."""
    heights = [
        sum(
            (style.size_pt * LINE * style.line_spacing + style.after_pt)
            * (1 + one.text.count("\n") + 2 * len(one.text) * style.size_pt / POINTS_PER_MM / room_mm(slot))
            for one in slot.cell.blocks
            for style in (look.style(one.role),)
        )
        for slot in row
        if slot.cell is not None
    ]
    return max(heights, default=0) + CELL_TOP_PT + BORDER_PT
