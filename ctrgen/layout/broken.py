"""A row of a schedule in two where a page ends: between the paragraphs of its cells, or between lines."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Cell, Paragraph, text_of
from ctrgen.layout.heights import around, height, stacked
from ctrgen.layout.lines import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.labels import Row
    from ctrgen.layout.styles import Look

FEWEST_LINES = 2
"""Of a paragraph that goes on, at the foot of a page and at the head of the next."""


def between_paragraphs(row: Row, room_pt: float, look: Look) -> tuple[Row, Row] | None:
    """A row in two, parted between the paragraphs of its cells; ``None`` for one that cannot be.

    Where there is room for all of it, the last paragraph goes on.
    """
    fitting = [_fitting(cell, width, room_pt, look) for cell, width in row.cells]
    if all(count == len(cell.blocks) for count, (cell, _) in zip(fitting, row.cells, strict=True)):
        heights = [stacked(cell.blocks, look, width) for cell, width in row.cells]
        highest = heights.index(max(heights))
        if fitting[highest] == 1:
            return None
        fitting[highest] -= 1
    halves = ((cell.blocks[:at], cell.blocks[at:]) for at, (cell, _) in zip(fitting, row.cells, strict=True))
    return _two(row, list(halves), look)


def between_lines(row: Row, room_pt: float, look: Look) -> tuple[Row, Row] | None:
    """A row in two, parted between the lines of its paragraphs; ``None`` for one that has too few.

    Where there is room for all of it, the last lines of its highest cells go on.
    """
    room_pt = min(room_pt, row.height - 1)
    halves = [_cut(cell, width, room_pt, look) for cell, width in row.cells]
    return _two(row, halves, look) if any(rest for _, rest in halves) else None


def _fitting_lines(paragraph: Paragraph, width_mm: float, room_pt: float, look: Look) -> int:
    """How many lines of a paragraph stand in a room, where some of it goes on; 0 where all of it must."""
    style, column = look.style(paragraph.role), Column(width_mm, look, ())
    count, beside = column.line_count(paragraph), style.before_pt + paragraph.more_pt + style.after_pt
    line = (column.height_pt(paragraph) - beside) / count
    here = min(int((room_pt - beside) / line), count - FEWEST_LINES)
    return 0 if here < FEWEST_LINES else here


def _fitting(cell: Cell, width_mm: float, room_pt: float, look: Look) -> int:
    """How many paragraphs of a cell there is room for."""
    ends = accumulate(height(block, look, width_mm) for block in cell.blocks)
    return sum(around(end) <= room_pt for end in ends)


def _cut(
    cell: Cell, width_mm: float, room_pt: float, look: Look
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The paragraphs of a cell as far as there is room for them, and the rest."""
    count = _fitting(cell, width_mm, room_pt, look)
    above, rest = cell.blocks[:count], cell.blocks[count:]
    if not rest:
        return above, rest
    left = room_pt - around(stacked(above, look, width_mm))
    lines = _fitting_lines(rest[0], width_mm, left, look)
    if not lines:
        return above, rest
    first, second = Column(width_mm, look, ()).parted(rest[0], lines)
    return (*above, first), (second, *rest[1:])


def _two(
    row: Row, halves: Sequence[tuple[Sequence[Paragraph], Sequence[Paragraph]]], look: Look
) -> tuple[Row, Row] | None:
    """The halves of a row, unless a cell of it would begin on the second page."""
    begun = [
        bool(half) for (half, _), (cell, _) in zip(halves, row.cells, strict=True) if text_of(cell.blocks)
    ]
    if not any(begun) or not (row.apart or all(begun)):
        return None
    return _with(row, [above for above, _ in halves], look), _with(row, [rest for _, rest in halves], look)


def _with(row: Row, blocks: Sequence[Sequence[Paragraph]], look: Look) -> Row:
    """A row with these paragraphs in its cells."""
    cells = tuple(
        (cell._replace(blocks=tuple(own) or (Paragraph(cell.blocks[0].role, ()),)), width)
        for own, (cell, width) in zip(blocks, row.cells, strict=True)
    )
    inside = max(stacked(cell.blocks, look, width) for cell, width in cells)
    return row._replace(cells=cells, height=around(inside))
