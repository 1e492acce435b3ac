"""Task tables: columns that fill the width, a head that every page repeats, rows that stay whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ctrgen.layout.blocks import Block, Cell, Paragraph, Run, Table
from ctrgen.layout.emphasis import runs
from ctrgen.layout.lines import text_width
from ctrgen.layout.metrics import CELL_INSET_MM
from ctrgen.schema.table import NUMBER, Alignment, Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

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
_BREAKS = re.compile(r" |(?<=-)")
_NUMBER = Column.model_construct(key=NUMBER, width=12.0)

AROUND_MM = 2 * CELL_INSET_MM + 0.6
"""Room at the sides of the words of a cell, for a font a hair wider."""

JUSTIFIED_FROM_MM = 60.0
"""How wide a cell is at the least for its text to be justified."""

_WORD_AT_MOST_MM = 40.0
"""A word so long, an address of a website perhaps, may be broken."""

_OWN_SHARE = 3.0
"""The share of a column that is the author's own, beside those of the standard's columns."""


class ColumnLook(NamedTuple):
    """A column as it is printed."""

    title: str
    role: Role
    width_mm: float


def column_looks(
    columns: Sequence[schema.Column],
    ready: Mapping[str, ReadyColumn],
    words: Sequence[str],
    look: Look,
    width_mm: float,
) -> list[ColumnLook]:
    """Titles, alignment and widths: those given are kept, the others share what is left of the page.

    Args:
        columns: what the author chose.
        ready: the columns the standard names.
        words: the longest word in the cells of each; it stays whole, as those of the titles do.
        look: the styles of titles and cells.
        width_mm: what the table fills. Widths that add up to more are made narrower in proportion.
    """
    known = [ready.get(column.key or "") for column in columns]
    shares = [_OWN_SHARE if one is None else one.share for one in known]
    left = width_mm - sum(column.width or 0 for column in columns)
    shared = sum(share for share, column in zip(shares, columns, strict=True) if column.width is None)
    titles = [column.title or (one.title if one else "") for column, one in zip(columns, known, strict=True)]
    wanted = []
    head, body = look.style(HEAD), look.style(CELL[Alignment.LEFT])
    for column, title, share, word in zip(columns, titles, shares, words, strict=True):
        widest = max(text_width(word, head) for word in title.split())
        least = max(widest, min(text_width(word, body), _WORD_AT_MOST_MM)) + AROUND_MM
        width = column.width or max(least, left * share / shared)
        spare = 0 if column.width else width - least
        wanted.append(_Wanted(width, spare, stays=column.key == NUMBER))
    return [
        ColumnLook(title, CELL[column.align or _usual(one, width)], width)
        for title, column, one, width in zip(titles, columns, known, _fitted(wanted, width_mm), strict=True)
    ]


class _Wanted(NamedTuple):
    """How wide a column would be, how much of it may go, and whether it stays whatever the others want."""

    width: float
    spare: float
    stays: bool


def _fitted(wanted: Sequence[_Wanted], width_mm: float) -> list[float]:
    """Widths that fit the table: what is too much goes from those that have more than they must."""
    too_much = sum(one.width for one in wanted) - width_mm
    spare = sum(one.spare for one in wanted)
    if too_much <= 0:
        return [one.width for one in wanted]
    if spare > too_much:
        return [one.width - too_much * one.spare / spare for one in wanted]
    fixed = sum(one.width for one in wanted if one.stays)
    scale = (width_mm - fixed) / (width_mm + too_much - fixed)
    return [one.width if one.stays else one.width * scale for one in wanted]


def _usual(column: ReadyColumn | None, width_mm: float) -> Alignment:
    """How a column stands whose author does not say: justified only where words do not drift apart."""
    usual = Alignment.LEFT if column is None else column.align
    return Alignment.LEFT if usual is Alignment.JUSTIFIED and width_mm < JUSTIFIED_FROM_MM else usual


def task_table(table: schema.Table, words: Wording, look: Look, width_mm: float) -> Iterator[Block]:
    """A table of tasks, and the room below it."""
    columns = table.columns
    if table.numbered:
        columns = (_NUMBER, *columns)
    longest = [longest_word(_cells_of(column, table)) for column in table.columns]
    numbers = [""] if table.numbered else []
    looks = column_looks(columns, words.columns, [*numbers, *longest], look, width_mm)
    head = tuple(Cell((Paragraph(HEAD, (Run(look.title),)),)) for look in looks)
    rows = tuple(_rows(table, looks))
    groups = frozenset(at for at, row in enumerate(table.rows, start=1) if row.group is not None)
    yield Table(tuple(look.width_mm for look in looks), 1, (head, *rows), groups)
    yield Paragraph(AFTER, ())


def longest_word(texts: Iterable[str]) -> str:
    """The longest word of texts, where lines may break at spaces and after dashes alone."""
    return max((word for text in texts for word in _BREAKS.split(text)), key=len, default="")


def _cells_of(column: Column, table: schema.Table) -> Iterator[str]:
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
            cells.insert(0, (row.number or str(number),))
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
