"""Tables: which cells stand in which row and column, how far they reach, and the lines around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.word import look, properties
from ctrgen.word.looks import Around
from ctrgen.word.measures import Borders
from ctrgen.word.names import W, is_on, local, mm_of, number, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from ctrgen.word.model import Alignment
    from ctrgen.word.properties import Properties
    from ctrgen.word.styles import Style

_SPECIAL = {
    "firstRow": ("firstRow", 0x20),
    "lastRow": ("lastRow", 0x40),
    "firstCol": ("firstColumn", 0x80),
    "lastCol": ("lastColumn", 0x100),
}
_ON = frozenset({"1", "true", "on"})
_COLUMNS_AT_MOST = 63
"""As many as Word allows."""
_USUAL_PAD_MM = 1.9
"""At the left and right of the text of a cell, where nothing else is said."""


class Slot(NamedTuple):
    """A cell that begins in a row: its element and path from the table, and the columns and rows it takes."""

    element: _Element
    path: tuple[int, ...]
    column: int
    columns: int
    rows: int


class Line(NamedTuple):
    """A row: its cells, whether it is repeated on each page, whether no page may part it."""

    slots: tuple[Slot, ...]
    header: bool
    whole: bool


class Edges(NamedTuple):
    """Whether a cell lies at the table's edges."""

    top: bool
    left: bool
    bottom: bool
    right: bool


class Form(NamedTuple):
    """What a table says of itself, its style's word among it."""

    alignment: Alignment
    indent_mm: float
    borders: Borders
    widths: tuple[float, ...]
    pads: tuple[float, float]


def form(table: _Element, styles: Sequence[_Element]) -> Form:
    """Of a table: alignment, indent, lines, and the widths of its grid."""
    found: Properties = {}
    own = table.find(f"{W}tblPr")
    for each in [*styles, *([] if own is None else [own])]:
        found |= _table(each)
    grid = table.find(f"{W}tblGrid")
    widths = (
        mm_of(value(each, "w")) or 0.0 for each in ([] if grid is None else grid) if local(each) == "gridCol"
    )
    return Form(
        look.alignment(found.get("jc", "")),
        mm_of(found.get("ind", "")) or 0.0,
        look.borders(found, "bdr."),
        tuple(widths),
        _pads(found, (_USUAL_PAD_MM, _USUAL_PAD_MM)),
    )


def pads(cell: _Element, table: tuple[float, float]) -> tuple[float, float]:
    """The room at the left and right of the text of a cell: its own, else that of the table."""
    return _pads({f"pad.{_side(each)}": value(each, "w") for each in _children(cell, "tcPr", "tcMar")}, table)


def _pads(found: Properties, usual: tuple[float, float]) -> tuple[float, float]:
    left, right = (mm_of(found.get(f"pad.{side}", "")) for side in ("left", "right"))
    return usual[0] if left is None else left, usual[1] if right is None else right


def lines(table: _Element) -> list[Line]:
    """The rows of a table without deleted ones; a cell that goes on from the row above is part of it."""
    rows = list(_rows(table, ()))
    cells = [list(_cells(row, path)) for row, path in rows]
    made: list[Line] = []
    for index, (row, _) in enumerate(rows):
        slots = []
        for slot in cells[index]:
            if _goes_on(slot.element):
                if index and _owner(cells, index, slot):
                    continue
                slots.append(slot)
                continue
            slots.append(slot._replace(rows=1 + _more(cells, index, slot)))
        made.append(
            Line(
                tuple(slots), *(is_on(row.find(f"{W}trPr/{W}{name}")) for name in ("tblHeader", "cantSplit"))
            )
        )
    return made


def cell_borders(cell: _Element, table: Borders, edges: Edges) -> Borders:
    """The lines of a cell: its own, else the table's outer ones at its edges."""
    own = {f"bdr.{_side(each)}": properties.border(each) for each in _children(cell, "tcPr", "tcBorders")}
    usual = Borders(
        table.top if edges.top else table.inside_h,
        table.left if edges.left else table.inside_v,
        table.bottom if edges.bottom else table.inside_h,
        table.right if edges.right else table.inside_v,
    )
    found = look.borders(own, "bdr.")
    sides = ("top", "left", "bottom", "right")
    return Borders(*(getattr(found if f"bdr.{side}" in own else usual, side) for side in sides))


def special_parts(table: _Element) -> frozenset[str]:
    """Which edges the style of a table may set off: ``firstRow``, …; as its ``w:tblLook`` says."""
    chosen = table.find(f"{W}tblPr/{W}tblLook")
    bits = value(chosen)
    mask = int(bits, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", bits) else 0
    return frozenset(
        kind for kind, (name, bit) in _SPECIAL.items() if value(chosen, name) in _ON or mask & bit
    )


def around(style: Style, edges: Edges, special: frozenset[str]) -> Around:
    """What a table's style says of the text of a cell."""
    run, paragraph = dict(style.run), dict(style.paragraph)
    here = {"firstCol": edges.left, "lastCol": edges.right, "firstRow": edges.top, "lastRow": edges.bottom}
    for kind, is_here in here.items():
        if is_here and kind in special and kind in style.parts:
            run |= style.parts[kind][0]
            paragraph |= style.parts[kind][1]
    return Around(run, paragraph)


def _rows(parent: _Element, path: tuple[int, ...]) -> Iterator[tuple[_Element, tuple[int, ...]]]:
    for index, child in enumerate(parent):
        if local(child) == "tr" and child.find(f"{W}trPr/{W}del") is None:
            yield child, (*path, index)
        elif local(child) in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _rows(child, (*path, index))


def _cells(row: _Element, path: tuple[int, ...]) -> Iterator[Slot]:
    column = _whole(row.find(f"{W}trPr/{W}gridBefore"), 0)
    for cell, where in _elements(row, path):
        columns = max(_whole(cell.find(f"{W}tcPr/{W}gridSpan"), 1), 1)
        yield Slot(cell, where, column, columns, 1)
        column += columns


def _elements(parent: _Element, path: tuple[int, ...]) -> Iterator[tuple[_Element, tuple[int, ...]]]:
    for index, child in enumerate(parent):
        if local(child) == "tc":
            yield child, (*path, index)
        elif local(child) in {"sdt", "sdtContent", "customXml"}:
            yield from _elements(child, (*path, index))


def _goes_on(cell: _Element) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and value(merge) != "restart"


def _owner(cells: list[list[Slot]], index: int, slot: Slot) -> bool:
    """Whether a cell stands above that this one goes on."""
    return any(above.column == slot.column for above in cells[index - 1])


def _more(cells: list[list[Slot]], index: int, slot: Slot) -> int:
    """Over how many rows more a cell goes on."""
    count = 0
    for row in cells[index + 1 :]:
        if not any(each.column == slot.column and _goes_on(each.element) for each in row):
            break
        count += 1
    return count


def _table(element: _Element) -> Properties:
    found: Properties = {}
    for child in element:
        if local(child) == "jc":
            found["jc"] = value(child)
        elif local(child) == "tblInd":
            found["ind"] = value(child, "w")
        elif local(child) == "tblCellMar":
            found |= {f"pad.{_side(each)}": value(each, "w") for each in child}
        elif local(child) == "tblBorders":
            found |= {f"bdr.{_side(each)}": properties.border(each) for each in child}
    return found


def _side(element: _Element) -> str:
    return {"start": "left", "end": "right"}.get(local(element), local(element))


def _children(element: _Element, *names: str) -> list[_Element]:
    found = element.find("/".join(W + name for name in names))
    return [] if found is None else list(found)


def _whole(element: _Element | None, otherwise: int) -> int:
    found = number(value(element))
    return otherwise if found is None else min(max(int(found), 0), _COLUMNS_AT_MOST)
