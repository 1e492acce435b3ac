"""A table drawn with plain characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.blocks import OPTIONAL_BREAK
from ctrgen.layout.breaks import address_parts
from ctrgen.layout.slots import slots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.blocks import Cell, Paragraph
    from ctrgen.layout.slots import Slot
    from ctrgen.writers.text.nodes import Grid

_LEAST = 4
_CANCELLED = "[hủy] "


def said(paragraph: Paragraph) -> str:
    """What a paragraph says; where Word strikes it through, a word says that it is cancelled."""
    text = paragraph.text.replace(OPTIONAL_BREAK, "")
    if not (paragraph.runs and paragraph.runs[0].struck):
        return text
    mark = f"{paragraph.mark} " if paragraph.mark else ""
    return mark + _CANCELLED + text.removeprefix(mark)


def drawn(grid: Grid, width: int) -> list[str]:
    """The lines of a table; the titles stand above a double line."""
    rows = list(slots(grid.table))
    columns = _widths(grid.table.widths_mm, _longest(rows, len(grid.table.widths_mm)), width)
    made = [_line(rows[0], columns, "-", above=False)]
    for number, row in enumerate(rows):
        made += _row(row, columns)
        below = rows[number + 1] if number + 1 < len(rows) else row
        sign = "=" if number + 1 == grid.table.heads else "-"
        made.append(_line(below, columns, sign, above=number + 1 < len(rows)))
    return made


def _longest(rows: Sequence[Sequence[Slot]], columns: int) -> list[int]:
    """The longest word in each column, of the cells that stand in it alone."""
    longest = [_LEAST] * columns
    for row in rows:
        at = 0
        for slot in row:
            if slot.cell is not None and slot.across == 1:
                words = (word for one in slot.cell.blocks for word in said(one).split())
                longest[at] = max(longest[at], *map(len, words), 0)
            at += slot.across
    return longest


def _widths(widths_mm: Sequence[float], longest: Sequence[int], width: int) -> list[int]:
    """What each column has for its words, in proportion to the page, and no less than its longest word."""
    room = width - 3 * len(widths_mm) - 1
    least = longest if sum(longest) <= room else [_LEAST] * len(widths_mm)
    made = [max(one, int(room * mm / sum(widths_mm))) for one, mm in zip(least, widths_mm, strict=True)]
    while sum(made) > room:
        # The column that has most beyond its need gives way.
        spare = [one - need for one, need in zip(made, least, strict=True)]
        if max(spare) <= 0:
            break
        made[spare.index(max(spare))] -= 1
    made[made.index(max(made))] += max(0, room - sum(made))
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
        for line in said(paragraph).split("\n"):
            made += _wrapped(line, width)
    return made


def _wrapped(line: str, width: int) -> list[str]:
    """Lines no wider than their cell; an address that is wider is parted after its signs."""
    made = [""] if line else []
    for word in line.split():
        for at, part in enumerate([word] if len(word) <= width else _parted(word, width)):
            lead = " " if at == 0 and made[-1] else ""
            if len(made[-1]) + len(lead) + len(part) <= width:
                made[-1] += lead + part
            else:
                made.append(part)
    return made


def _parted(word: str, width: int) -> list[str]:
    """A word wider than its cell in parts that are not."""
    return [part[at : at + width] for part in address_parts(word) for at in range(0, len(part), width)]
