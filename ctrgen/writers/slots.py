"""The cells of a table, one for every place: those that go on from above too."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.blocks import Block, KeepTogether, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.blocks import Cell


class Slot(NamedTuple):
    """A place in a row.

    Attributes:
        cell: what begins here; ``None`` where a cell goes on from the row above.
        merged: whether it is part of a cell of several rows.
        align: where the text stands in the height of the cell.
    """

    cell: Cell | None
    across: int
    merged: bool
    width_mm: float
    align: str


def slots(table: Table) -> Iterator[list[Slot]]:
    """The places of every row, in order."""
    columns = len(table.widths_mm)
    below = [0] * columns  # how many rows the cell above still takes, in each column
    above: list[Cell | None] = [None] * columns
    for number, row in enumerate(table.rows):
        waiting = iter(row)
        made: list[Slot] = []
        at = 0
        while at < columns:
            going_on = above[at] if below[at] else None
            cell = going_on or next(waiting)
            for column in range(at, at + cell.across):
                below[column] = below[column] - 1 if going_on else cell.down - 1
                above[column] = cell
            width = sum(table.widths_mm[at : at + cell.across])
            align = "center" if number < table.heads or cell.down > 1 else "top"
            made.append(Slot(None if going_on else cell, cell.across, cell.down > 1, width, align))
            at += cell.across
        yield made


def joined_tables(blocks: Sequence[Block]) -> list[Block]:
    """Blocks in which a table that goes on from the one above is one with it: Word joins them anyway.

    The rows that go on stay with what follows them.
    """
    made: list[Block] = []
    for block in blocks:
        match made[-1:], block:
            case [Table() as above], KeepTogether(blocks=(Table(continued=True) as below, *rest)):
                going_on = below.rows[below.heads :]
                rows = (*above.rows, *going_on)
                kept = frozenset(range(len(above.rows), len(rows)))
                made[-1] = above._replace(rows=rows, groups=above.groups | kept)
                made.append(KeepTogether(tuple(rest)))
            case _:
                made.append(block)
    return made
