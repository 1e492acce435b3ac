"""Task tables: columns that fill the width, a head that every page repeats, rows that stay whole."""

from __future__ import annotations

from itertools import accumulate, chain, pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from ctrgen.layout.blocks import Block, Cell, Paragraph, Run, Table
from ctrgen.layout.emphasis import runs
from ctrgen.layout.lines import text_width
from ctrgen.layout.metrics import TWIPS_PER_MM
from ctrgen.layout.widths import AROUND_MM, Need, widths
from ctrgen.schema.table import NUMBER, Alignment, Column

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ctrgen.layout.styles import Look
    from ctrgen.schema import table as schema
    from ctrgen.standards.roles import Role
    from ctrgen.standards.wording import ReadyColumn, Wording

CELL: dict[Alignment, Role] = {
    Alignment.LEFT: "o_bang",
    Alignment.CENTRE: "o_bang_giua",
    Alignment.RIGHT: "o_bang_phai",
    Alignment.JUSTIFIED: "o_bang_deu",
}
HEAD: Final = "dau_bang"
BOLD: Final = "o_bang_dam"
GROUP: Final = "nhom_bang"
AFTER: Final = "sau_bang"
_NUMBERS_MM = (12.0, 40.0)
"""How wide the column of numbers is at the least, and at the most where one of them is wider."""

JUSTIFIED_FROM_MM = 60.0
"""How wide a cell is at the least for its text to be justified."""

_OWN_SHARE = 3.0
"""The share of a column that is the author's own, beside those of the standard's columns."""


_OWN_MM = 30.0
"""A text so wide has all of that share."""


class ColumnLook(NamedTuple):
    """A column as it is printed."""

    title: str
    role: Role
    width_mm: float


def column_looks(
    columns: Sequence[schema.Column],
    ready: Mapping[str, ReadyColumn],
    texts: Sequence[Sequence[str]],
    look: Look,
    width_mm: float,
    wanted_mm: Mapping[str, float] = MappingProxyType({}),
) -> list[ColumnLook]:
    """Titles, alignment and widths: those given are kept, the others follow what they hold.

    Args:
        columns: what the author chose.
        ready: the columns the standard names.
        texts: what stands in the cells of each.
        look: the styles of titles and cells.
        width_mm: what the table fills.
        wanted_mm: the widths that some columns have by their key unless others are short of room.
    """
    known = [ready.get(column.key or "") for column in columns]
    needs = [
        Need(
            column.title or (one.title if one else ""),
            said,
            _own_share(said, look) if one is None else one.share,
            column.width,
            stays=column.key == NUMBER,
            wanted_mm=wanted_mm.get(column.key or ""),
        )
        for column, one, said in zip(columns, known, texts, strict=True)
    ]
    made = _whole_twips(widths(needs, look.style(HEAD), look.style(CELL[Alignment.LEFT]), width_mm))
    return [
        ColumnLook(need.title, CELL[column.align or _usual(one, width)], width)
        for need, column, one, width in zip(needs, columns, known, made, strict=True)
    ]


def _own_share(texts: Sequence[str], look: Look) -> float:
    """The share of a column of the author's own: numbers and other short texts want little of the room."""
    style = look.style(CELL[Alignment.LEFT])
    widest = max((text_width(line, style) for text in texts for line in text.split("\n")), default=0)
    return _OWN_SHARE * (min(1, (widest + AROUND_MM) / _OWN_MM) if widest else 1)


def _whole_twips(widths_mm: Sequence[float]) -> list[float]:
    """Widths as Word counts them, in twentieths of a point: so lines break alike in every output."""
    ends = [round(end * TWIPS_PER_MM) for end in accumulate(widths_mm, initial=0)]
    return [(end - start) / TWIPS_PER_MM for start, end in pairwise(ends)]


def _usual(column: ReadyColumn | None, width_mm: float) -> Alignment:
    """How a column stands whose author does not say: justified only where words do not drift apart."""
    usual = Alignment.LEFT if column is None else column.align
    return Alignment.LEFT if usual is Alignment.JUSTIFIED and width_mm < JUSTIFIED_FROM_MM else usual


def task_table(table: schema.Table, words: Wording, look: Look, width_mm: float) -> Iterator[Block]:
    """A table of tasks, and the room below it."""
    columns, texts = table.columns, [list(_texts_of(column, table)) for column in table.columns]
    if table.numbered:
        widest = max(text_width(one, look.style(BOLD)) + AROUND_MM for one in _numbers(table))
        width = min(max(_NUMBERS_MM[0], widest), _NUMBERS_MM[1])
        columns, texts = (Column.model_construct(key=NUMBER, width=width), *columns), [[], *texts]
    looks = column_looks(columns, words.columns, texts, look, width_mm)
    head = tuple(Cell((Paragraph(HEAD, (Run(look.title),)),)) for look in looks)
    rows = tuple(_rows(table, looks))
    groups = frozenset(at for at, row in enumerate(table.rows, start=1) if row.group is not None)
    yield Table(tuple(look.width_mm for look in looks), 1, (head, *rows), groups)
    yield Paragraph(AFTER, ())


def _numbers(table: schema.Table) -> Iterator[str]:
    """The words of the first column: those its author wrote, and the highest that is counted."""
    yield str(sum(row.group is None and row.number is None for row in table.rows))
    yield from chain.from_iterable(row.number.split() for row in table.rows if row.number is not None)


def _texts_of(column: Column, table: schema.Table) -> Iterator[str]:
    place = table.columns.index(column)
    for row in table.rows:
        yield from row.cells.get(column.name, row.cells.get(place, ()))


def cell(role: Role, lines: Sequence[str]) -> Cell:
    """A cell with a paragraph a line."""
    return Cell(tuple(Paragraph(role, runs(line)) for line in lines) or (Paragraph(role, ()),))


def _rows(table: schema.Table, looks: Sequence[ColumnLook]) -> Iterator[tuple[Cell, ...]]:
    number = 0
    for row in table.rows:
        if row.group is not None:
            yield _group_row(row.group, row.number, table, looks)
            continue
        number += row.number is None
        cells = [
            row.cells.get(column.name, row.cells.get(place, ())) for place, column in enumerate(table.columns)
        ]
        if table.numbered:
            cells.insert(0, (str(number) if row.number is None else row.number,))
        yield tuple(cell(look.role, lines) for look, lines in zip(looks, cells, strict=True))


def _group_row(
    text: str, number: str | None, table: schema.Table, looks: Sequence[ColumnLook]
) -> tuple[Cell, ...]:
    if not table.numbered or number is None:
        return (Cell((Paragraph(GROUP, runs(text)),), across=len(looks)),)
    return (
        Cell((Paragraph(BOLD, (Run(number),)),)),
        Cell((Paragraph(GROUP, runs(text)),), across=len(looks) - 1),
    )
