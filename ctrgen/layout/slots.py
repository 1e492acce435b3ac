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
        whole: the cell that stands here.
        since: the row it begins in.
        cell: what begins here; ``None`` where a cell goes on from the row above.
        merged: whether it is part of a cell of several rows.
        align: where the text stands in the height of the cell.
    """

    whole: Cell
    since: int
    cell: Cell | None
    across: int
    merged: bool
    width_mm: float
    align: str


def slots(table: Table) -> Iterator[list[Slot]]:
    """The places of every row, in order."""
    columns = len(table.widths_mm)
    above: list[tuple[Cell, int] | None] = [None] * columns  # the cell in each column, and where it began
    for number, row in enumerate(table.rows):
        waiting = iter(row)
        made: list[Slot] = []
        at = 0
        while at < columns:
            standing = above[at]
            goes_on = standing is not None and standing[1] + standing[0].down > number
            cell, since = standing if standing is not None and goes_on else (next(waiting), number)
            above[at : at + cell.across] = [(cell, since)] * cell.across
            width = sum(table.widths_mm[at : at + cell.across])
            align = "center" if number < table.heads or cell.down > 1 else "top"
            own = None if goes_on else cell
            made.append(Slot(cell, since, own, cell.across, cell.down > 1, width, align))
            at += cell.across
        yield made


class Joined(NamedTuple):
    """A table that was parted so that its end stays with what is below it, made whole again.

    Attributes:
        table: its last rows stay with one another.
        below: what stays with the last of them.
    """

    table: Table
    below: tuple[Block, ...]


def joined_tables(blocks: Sequence[Block]) -> list[Block | Joined]:
    """Blocks in which a table that goes on from the one above is one with it: Word joins them anyway."""
    made: list[Block | Joined] = []
    for block in blocks:
        match made[-1:], block:
            case [Table() as above], KeepTogether(blocks=(Table(continued=True) as below, *rest)):
                rows = (*above.rows, *below.rows[below.heads :])
                first = len(above.rows)
                made[-1] = Joined(
                    above._replace(
                        rows=rows,
                        kept=above.kept | frozenset(range(first, len(rows))),
                        tall=above.tall | frozenset(at - below.heads + first for at in below.tall),
                    ),
                    tuple(rest),
                )
            case _:
                made.append(block)
    return made


def whole_tables(blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks that nothing keeps together, and tables that nothing parts."""
    for block in joined_tables(blocks):
        match block:
            case Joined():
                yield block.table
                yield from whole_tables(block.below)
            case KeepTogether():
                yield from whole_tables(block.blocks)
            case _:
                yield block
