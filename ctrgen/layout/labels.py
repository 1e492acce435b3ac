"""The rows of a schedule apart, each with the labels it shares with others; and rows as a table again."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.blocks import Cell
from ctrgen.layout.heights import around, row_height, stacked
from ctrgen.layout.rows import room_mm
from ctrgen.layout.slots import slots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.blocks import Table
    from ctrgen.layout.slots import Slot
    from ctrgen.layout.styles import Look


class Label(NamedTuple):
    """A label of a row: its cell, the row in which it begins, and how high it stands."""

    cell: Cell
    begins: int
    height: float


class Row(NamedTuple):
    """A row of a table.

    Attributes:
        labels: at its left, those that begin above too.
        cells: those beside them, each with the width of its lines.
        height: in points, without the labels.
        heads: whether it heads those below, and stays with the next.
        again: whether it begins a page, so that its labels are shown again.
        apart: whether each of its cells goes on by itself.
    """

    labels: tuple[Label, ...]
    cells: tuple[tuple[Cell, float], ...]
    height: float
    heads: bool = False
    again: bool = False
    apart: bool = False

    def belongs_to(self, above: Row) -> bool:
        """Whether no page break may part it from the row above."""
        return above.heads or any(self.shares(above, place) for place in range(len(self.labels)))

    def shares(self, above: Row, place: int) -> bool:
        """Whether a label of it is that of the row above."""
        if self.again or place >= min(len(self.labels), len(above.labels)):
            return False
        return self.labels[place].begins == above.labels[place].begins


def rows(table: Table, look: Look) -> list[Row]:
    """The rows of a table below its head."""
    above: list[Label] = []
    made = []
    for at, row in enumerate(slots(table)):
        beside = next(
            (place for place, slot in enumerate(row) if not _is_label(slot, place, table)), len(row)
        )
        labels = [
            above[place] if slot.cell is None else _label(slot, at, look)
            for place, slot in enumerate(row[:beside])
        ]
        cells = tuple((slot.cell, room_mm(slot)) for slot in row[beside:] if slot.cell is not None)
        own = row_height(row, look)
        made.append(Row(tuple(labels), cells, own, at in table.groups, apart=table.apart))
        above = labels
    return made[table.heads :]


def _is_label(slot: Slot, place: int, table: Table) -> bool:
    return place < table.labels and slot.across == 1


def _label(slot: Slot, at: int, look: Look) -> Label:
    cell = slot.cell or Cell(())
    return Label(cell._replace(down=1), at, around(stacked(cell.blocks, look, room_mm(slot))))


def table_of(table: Table, rows: Sequence[Row], room_pt: float) -> Table:
    """A table with the head of another and these rows; those higher than a page may go over its end."""
    first = table.heads
    made = (*table.rows[:first], *(tuple(_cells(rows, at)) for at in range(len(rows))))
    return table._replace(
        rows=made,
        kept=sharing(made),
        groups=frozenset(first + at for at, row in enumerate(rows) if row.heads),
        tall=frozenset(first + at for at, row in enumerate(rows) if row.height > room_pt),
    )


def sharing(rows: Sequence[Sequence[Cell]]) -> frozenset[int]:
    """The rows of a table that share a cell with the next."""
    ends = (range(at, at + cell.down - 1) for at, row in enumerate(rows) for cell in row)
    return frozenset(chain.from_iterable(ends))


def _cells(rows: Sequence[Row], at: int) -> Iterator[Cell]:
    """The cells that begin in a row."""
    row = rows[at]
    for place, label in enumerate(row.labels):
        if at == 0 or not row.shares(rows[at - 1], place):
            below = range(at + 1, len(rows))
            end = next((one for one in below if not rows[one].shares(rows[one - 1], place)), len(rows))
            yield label.cell._replace(down=end - at)
    yield from (cell for cell, _ in row.cells)


def high(group: Sequence[Row]) -> float:
    """How high rows stand that share labels: labels higher than their rows make the last of them higher."""
    lacking = 0.0
    for label in {label for row in group for label in row.labels}:
        beside = sum(row.height for row in group if label in row.labels)
        lacking = max(lacking, label.height - beside)
    return sum(row.height for row in group) + lacking
