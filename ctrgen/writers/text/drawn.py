"""A table drawn with plain characters."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import OPTIONAL_BREAK
from ctrgen.layout.slots import slots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.blocks import Cell
    from ctrgen.layout.slots import Slot
    from ctrgen.writers.text.nodes import Grid

_LEAST = 4
_CANCELLED = "[hủy] "


def drawn(grid: Grid, width: int) -> list[str]:
    """The lines of a table; the titles stand above a double line."""
    columns = _widths(grid.table.widths_mm, width)
    rows = list(slots(grid.table))
    made = [_line(rows[0], columns, "-", above=False)]
    for number, row in enumerate(rows):
        made += _row(row, columns)
        below = rows[number + 1] if number + 1 < len(rows) else row
        sign = "=" if number + 1 == grid.table.heads else "-"
        made.append(_line(below, columns, sign, above=number + 1 < len(rows)))
    return made


def _widths(widths_mm: Sequence[float], width: int) -> list[int]:
    """What each column has for its words, in proportion to the page."""
    room = width - 3 * len(widths_mm) - 1
    made = [max(_LEAST, int(room * one / sum(widths_mm))) for one in widths_mm]
    made[made.index(max(made))] += room - sum(made)
    return made


def _line(row: Sequence[Slot], columns: Sequence[int], sign: str, *, above: bool) -> str:
    """The line over a row: open where a cell goes on from above."""
    made, at = "", 0
    for slot in row:
        going_on = above and slot.cell is None
        for width in columns[at : at + slot.across]:
            made += "+" + (" " if going_on else sign) * (width + 2)
        at += slot.across
    return f"{made}+"


def _row(row: Sequence[Slot], columns: Sequence[int]) -> list[str]:
    cells: list[tuple[int, list[str]]] = []
    at = 0
    for slot in row:
        width = sum(columns[at : at + slot.across]) + 3 * (slot.across - 1)
        cells.append((width, _words(slot.cell, width) if slot.cell is not None else []))
        at += slot.across
    height = max(len(lines) for _, lines in cells)
    return [
        "|" + "|".join(f" {lines[n] if n < len(lines) else '':<{width}} " for width, lines in cells) + "|"
        for n in range(height)
    ]


def _words(cell: Cell, width: int) -> list[str]:
    made: list[str] = []
    for paragraph in cell.blocks:
        struck = paragraph.runs and all(run.struck for run in paragraph.runs)
        text = (_CANCELLED if struck and not made else "") + paragraph.text.replace(OPTIONAL_BREAK, "")
        for line in text.split("\n"):
            made += wrap(line, width, break_on_hyphens=False)
    return made
