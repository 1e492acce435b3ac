"""Tables of the text: within the margins, their heads bold, their letters of a size for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.form.finding import Found, at, cited
from ctrgen.schema.values import comma
from ctrgen.standards.describe import allowed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import PlacedLine
    from ctrgen.word.model import Table

_OVER_MM = 8.0
"""Word lets the lines of a table stand outside the margins by the room beside its text, at either side."""
_HEADS = frozenset({"STT", "TT", "SO TT", "SO THU TU"})
_NEAR_PT = 0.26
_ROWS = 2


def tables(anatomy: Anatomy) -> Iterator[Found]:
    """All that is wrong with the tables between title and ending."""
    for table, lines in of_text(anatomy):
        yield from _table(table, lines, anatomy)


def of_text(anatomy: Anatomy) -> list[tuple[Table, list[PlacedLine]]]:
    """The tables of the text, which have lines between their cells, each with its lines of words."""
    known = {id(part.line.table) for part in anatomy.parts if part.line.table is not None}
    head = {id(line.table) for line in anatomy.head}
    held: dict[int, tuple[Table, list[PlacedLine]]] = {}
    for line in anatomy.lines:
        if line.table is not None and id(line.table) not in known | head:
            held.setdefault(id(line.table), (line.table, []))[1].append(line)
    return [
        (table, lines)
        for table, lines in held.values()
        if len(table.rows) >= _ROWS and len(table.widths) >= _ROWS and _is_lined(table)
    ]


def _table(table: Table, lines: Sequence[PlacedLine], anatomy: Anatomy) -> Iterator[Found]:
    standard = anatomy.standards[0]
    section = anatomy.document.sections[min(table.section, len(anatomy.document.sections) - 1)]
    room = section.width_mm - section.left_mm - section.right_mm
    if sum(table.widths) > room + _OVER_MM and all(table.widths):
        message = (
            f"Bảng rộng {comma(round(sum(table.widths)))} mm, phần chữ chỉ rộng {comma(round(room))} mm."
        )
        hint = "Thu hẹp các cột cho vừa hai lề."
        yield at(faults.FORM_TABLE_WIDE, lines[0], message, hint, "")._replace(of_width=True)
    figure = standard.size_of("o_bang")
    for line in lines:
        sizes = [run.size_pt for run in line.lettered if not run.vertical]
        wrong = [size for size in sizes if not _allows(figure.lowest, figure.highest, size)]
        if wrong:
            asked = allowed(figure, "pt")
            message = f"Chữ trong bảng cỡ {comma(wrong[0])}, nên {asked}."
            yield at(faults.FORM_SIZE, line, message, f"Đặt cỡ {asked}.", cited(standard), f"bảng{wrong[0]}")
    heads = [line for line in lines if line.row == 0 and line.lettered]
    bold = sum(all(run.bold for run in line.lettered) for line in heads)
    is_named = any(line.key.rstrip(".") in _HEADS for line in heads)
    is_head = table.rows[0].header or is_named or 2 * bold > len(heads)
    if is_head and len(table.rows[0].cells) >= _ROWS:
        for line in heads:
            if not all(run.bold for run in line.lettered):
                message = "Đầu cột của bảng chưa in đậm."
                yield at(faults.FORM_WEIGHT, line, message, "In đậm hàng đầu của bảng.", "", "đầu bảng")


def _is_lined(table: Table) -> bool:
    return table.borders.inside_v is not None or any(
        cell.borders.left is not None for row in table.rows for cell in row.cells
    )


def _allows(lowest: float | None, highest: float | None, size: float) -> bool:
    return (lowest or 0) - _NEAR_PT <= size <= (highest or size) + _NEAR_PT
