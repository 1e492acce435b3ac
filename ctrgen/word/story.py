"""A story, which is a body, a header, a footnote or a text box: its paragraphs and tables in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ctrgen.word import look, tables
from ctrgen.word.looks import NOTHING_AROUND
from ctrgen.word.measures import Place
from ctrgen.word.merging import merged
from ctrgen.word.model import Cell, Paragraph, Row, Shape, Table
from ctrgen.word.names import MC, W, is_on, local, mm_of, value
from ctrgen.word.runs import Pieces, Walk, chosen
from ctrgen.word.shapes import drawn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lxml.etree import _Element

    from ctrgen.word.looks import Around, Looks
    from ctrgen.word.model import Block
    from ctrgen.word.numbering import Numbering
    from ctrgen.word.passed import Passed

_INSIDE = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})


@dataclass(slots=True)
class Source:
    """What all stories of a document share.

    Attributes:
        notes: what a footnote or endnote says, by kind and number.
        tick: called for each paragraph and cell; refuses when there are too many.
    """

    looks: Looks
    numbering: Numbering
    passed: Passed
    notes: Callable[[str, str], tuple[Paragraph, ...]]
    tick: Callable[[], None]


class Story:
    """Reads one part."""

    def __init__(self, source: Source, part: str, parts: Mapping[str, str]) -> None:
        """Begin a story of a part whose relations lead to `parts`."""
        self._source, self._part, self._parts = source, part, parts
        self._walk = Walk()
        self._number = 0
        self._held: Pieces | None = None
        self.section_ends: list[_Element] = []

    def blocks(
        self, parent: _Element, path: tuple[int, ...], around: Around = NOTHING_AROUND
    ) -> tuple[Block, ...]:
        """The blocks in an element.

        Args:
            parent: body, cell, header, …
            path: of it, from the root.
            around: what the table around it says of its text.
        """
        return tuple(self._blocks(parent, path, around))

    def _blocks(self, parent: _Element, path: tuple[int, ...], around: Around) -> Iterator[Block]:
        for index, child in enumerate(parent):
            name, where = local(child), (*path, index)
            if name == "p":
                yield from self._paragraph(child, where, around)
            elif name == "tbl":
                yield self._table(child, where)
            elif name in _INSIDE:
                yield from self._blocks(child, where, around)
            elif child.tag == f"{MC}AlternateContent":
                one = chosen(child)
                yield from self._blocks(
                    one, (*where, child.index(one)) if one is not child else where, around
                )
            elif name in {"altChunk", "subDoc"}:
                self._source.passed.note(
                    "tệp khác chèn vào văn bản", Place(self._part, where, self._number + 1)
                )

    def _paragraph(self, element: _Element, path: tuple[int, ...], around: Around) -> Iterator[Paragraph]:
        self._source.tick()
        self._number += 1
        place = Place(self._part, path, self._number)
        section = len(self.section_ends)
        settings = element.find(f"{W}pPr")
        found = self._source.looks.paragraph(settings, around, self._source.numbering)
        pieces = self._walk.pieces(element, found.look)
        self._say(pieces, place)
        mark = None if settings is None else settings.find(f"{W}rPr")
        if self._held is not None:
            pieces = _joined(self._held, pieces)
            self._held = None
        ends = None if settings is None else settings.find(f"{W}sectPr")
        if ends is not None:
            self.section_ends.append(ends)
        elif mark is not None and mark.find(f"{W}del") is not None:
            self._held = pieces
            return
        hidden = mark is not None and is_on(mark.find(f"{W}vanish"))
        if hidden and pieces.hidden and not pieces.texts:
            return
        level = found.level
        yield Paragraph(
            place=place,
            runs=merged(pieces.texts),
            mark=self._source.numbering.count(found.list_id, level) if level is not None else "",
            level=level,
            list_id=found.list_id,
            mark_run=found.mark_run,
            style=found.style,
            section=section,
            shapes=tuple(self._shapes(pieces)),
            notes=tuple(self._source.notes(kind, number) for kind, number in pieces.notes),
            **look.paragraph_fields(found.properties),
        )

    def _shapes(self, pieces: Pieces) -> Iterator[Shape]:
        for each in pieces.drawn:
            for one in drawn(each, self._parts):
                blocks: tuple[Block, ...] = ()
                if one.text is not None:
                    held, self._held = self._held, None
                    blocks = self.blocks(one.text, _path(one.text))
                    self._held = held
                yield Shape(one.kind, one.width_mm, one.height_mm, one.part, blocks, one.anchored, one.dash)

    def _table(self, element: _Element, path: tuple[int, ...]) -> Table:
        name = value(element.find(f"{W}tblPr/{W}tblStyle")) or self._source.looks.styles.table_default
        style = self._source.looks.styles.style(name)
        form = tables.form(element, style.table)
        place = Place(self._part, path, self._number + 1)
        section = len(self.section_ends)
        lines = tables.lines(element)
        columns = max((slot.column + slot.columns for line in lines for slot in line.slots), default=0)
        special = tables.special_parts(element)
        rows = []
        for index, line in enumerate(lines):
            cells = []
            for slot in line.slots:
                last = index + slot.rows == len(lines), slot.column + slot.columns == columns
                edges = tables.Edges(index == 0, slot.column == 0, *last)
                around = tables.around(style, edges, special)
                cell = self._cell(slot, path, around, tables.pads(slot.element, form.pads))
                cells.append(replace(cell, borders=tables.cell_borders(slot.element, form.borders, edges)))
            rows.append(Row(tuple(cells), line.header, line.whole))
        return Table(
            place, tuple(rows), form.widths, form.alignment, form.indent_mm, form.borders, style.name, section
        )

    def _cell(
        self, slot: tables.Slot, path: tuple[int, ...], around: Around, pads: tuple[float, float]
    ) -> Cell:
        self._source.tick()
        settings = slot.element.find(f"{W}tcPr")
        width, shading, align = (
            None if settings is None else settings.find(W + name) for name in ("tcW", "shd", "vAlign")
        )
        where = (*path, *slot.path)
        place = Place(self._part, where, self._number + 1)
        fill = value(shading, "fill")
        return Cell(
            place=place,
            blocks=self.blocks(slot.element, where, around),
            column=slot.column,
            columns=slot.columns,
            rows=slot.rows,
            width_mm=mm_of(value(width, "w")) if value(width, "type") in {"dxa", ""} else None,
            pads=pads,
            shading="" if fill == "auto" else fill,
            vertical=value(align) or "top",
        )

    def _say(self, pieces: Pieces, place: Place) -> None:
        self._source.passed.note("đoạn chữ ẩn", place, pieces.hidden)
        self._source.passed.note("đối tượng nhúng", place, pieces.objects)


def _joined(held: Pieces, pieces: Pieces) -> Pieces:
    """The pieces of two paragraphs, the mark between them deleted."""
    return Pieces(
        held.texts + pieces.texts,
        held.drawn + pieces.drawn,
        held.notes + pieces.notes,
        pieces.hidden,
        pieces.objects,
    )


def _path(element: _Element) -> tuple[int, ...]:
    """Where an element stands, from the root."""
    path: list[int] = []
    while (parent := element.getparent()) is not None:
        path.insert(0, parent.index(element))
        element = parent
    return tuple(path)
