"""Tables as they are meant: grids of words, things set beside one another, frames around words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ctrgen.anatomy import grids, said
from ctrgen.anatomy.lines import Grid, Line, pieces
from ctrgen.word.model import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.word.model import Row, WordDocument


def laid(piece: Line | Table, document: WordDocument) -> Iterator[Line | Grid | Table]:
    """A table with lines as a grid, what stands in its last rows without lines after it."""
    if isinstance(piece, Line):
        yield piece
        return
    if grids.is_layout(piece):
        yield from _set_beside(piece, document)
        return
    section = document.sections[min(piece.section, len(document.sections) - 1)]
    rows = piece.rows
    while len(rows) > 1 and not any(cell.borders.left or cell.borders.right for cell in rows[-1].cells):
        rows = rows[:-1]
    # A frame around words, of which a table would keep the heads alone, or one around nothing.
    if len(rows) == 1 or not any(line.whole for line in lines_of(piece, document)):
        for row in rows:
            yield from _loose(row, document)
    else:
        yield Grid(replace(piece, rows=rows), landscape=section.width_mm > section.height_mm)
    for row in piece.rows[len(rows) :]:
        nested = [one for cell in row.cells for one in cell.blocks if isinstance(one, Table)]
        if nested or len(row.cells) == 1:
            yield from _loose(row, document)
        elif any(cell.blocks for cell in row.cells):
            yield Table(piece.place, (row,), piece.widths, section=piece.section)


def _set_beside(table: Table, document: WordDocument) -> Iterator[Line | Grid | Table]:
    """A table without lines: its rows as they are, but for one across all columns that holds the title."""
    held: list[Row] = []
    for row in table.rows:
        if _is_titled(row, table, document):
            if held:
                yield replace(table, rows=tuple(held))
            held = []
            yield from _loose(row, document)
        else:
            held.append(row)
    if held:
        yield replace(table, rows=tuple(held))


def _is_titled(row: Row, table: Table, document: WordDocument) -> bool:
    across = len(row.cells) == 1 < len(table.widths) == row.cells[0].columns
    return across and any(
        said.kind(line.plain) and line.upper for line in grids.lines(row.cells[0], document)
    )


def _loose(row: Row, document: WordDocument) -> Iterator[Line | Grid | Table]:
    for cell in row.cells:
        for inner in pieces(cell.blocks, document):
            yield from laid(inner, document)


def table_lines(table: Table, document: WordDocument) -> list[list[Line]]:
    """The lines of a table, column by column."""
    columns: dict[int, list[Line]] = {}
    for row in table.rows:
        for cell in row.cells:
            columns.setdefault(cell.column, []).extend(grids.lines(cell, document))
    return [columns[at] for at in sorted(columns)]


def lines_of(piece: Line | Grid | Table, document: WordDocument) -> list[Line]:
    """The lines of a piece; of a table, column by column."""
    if isinstance(piece, Line):
        return [piece]
    table = piece.table if isinstance(piece, Grid) else piece
    return [line for column in table_lines(table, document) for line in column]
