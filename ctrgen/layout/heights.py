"""How high blocks stand, in points: nearly as high as Word and Typst make them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Columns, Frame, Inset, KeepTogether, Paragraph, Rule, Table
from ctrgen.layout.lines import Column
from ctrgen.layout.metrics import (
    BORDER_PT,
    CELL_TOP_PT,
    POINTS_PER_MM,
    RULE_PT,
    SEPARATOR_PT,
)
from ctrgen.layout.rows import room_mm
from ctrgen.layout.slots import slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ctrgen.layout.blocks import Block
    from ctrgen.layout.slots import Slot
    from ctrgen.layout.styles import Look


def height(block: Block, look: Look, width_mm: float) -> float:
    """How high a block stands in a column so wide."""
    match block:
        case Paragraph():
            return Column(width_mm, look, ()).height_pt(block)
        case Inset():
            return stacked(block.paragraphs, look, width_mm - block.left_mm)
        case Rule():
            return RULE_PT + block.weight_pt + block.after_pt
        case Frame():
            return block.before_pt + block.height_mm * POINTS_PER_MM
        case KeepTogether():
            return stacked(block.blocks, look, width_mm)
        case Columns():
            rows = (
                max(stacked(cell, look, width) for cell, width in zip(row, block.widths_mm, strict=True))
                for row in block.rows
            )
            return block.before_pt + sum(rows) + SEPARATOR_PT
        case Table():
            return BORDER_PT + sum(row_height(row, look) for row in slots(block))


def stacked(blocks: Iterable[Block], look: Look, width_mm: float) -> float:
    """How high blocks stand one above the other."""
    return sum(height(block, look, width_mm) for block in blocks)


def row_height(row: Sequence[Slot], look: Look) -> float:
    """How high a row of a table stands, without the cells that it shares with others."""
    inside = (stacked(slot.cell.blocks, look, room_mm(slot)) for slot in row if slot.cell and not slot.merged)
    return around(max(inside, default=0))


def around(inside: float) -> float:
    """The height of a cell with so much in it."""
    return inside + CELL_TOP_PT + BORDER_PT
