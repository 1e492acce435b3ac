"""What a document shows that is no word and is not carried over: pictures, widths of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.anatomy.grids import is_layout
from ctrgen.word.model import Paragraph, PassedOver, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.word.model import Block, WordDocument

_ALIKE_MM = 2.0
"""Columns that differ by less are those of a table nobody has drawn by hand."""


def of(document: WordDocument) -> tuple[PassedOver, ...]:
    """Each kind once: how often it is there, and the paragraph where it is first."""
    margins = [each for one in document.sections for each in (*one.headers, *one.footers)]
    parts = [document.blocks, *{each.part: each.blocks for each in margins}.values()]
    pictures = [
        paragraph.place
        for part in parts
        for paragraph in _paragraphs(part)
        for shape in paragraph.shapes
        if shape.kind == "picture"
    ]
    tables = [one.place for one in document.blocks if isinstance(one, Table) and _has_own_widths(one)]
    kinds = (("ảnh (chữ ký, con dấu, biểu trưng…)", pictures), ("độ rộng cột của bảng", tables))
    return tuple(PassedOver(what, len(places), places[0]) for what, places in kinds if places)


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """All paragraphs, those of tables and text boxes among them."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            for shape in block.shapes:
                yield from _paragraphs(shape.blocks)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.blocks)


def _has_own_widths(table: Table) -> bool:
    widths = table.widths or (0.0,)
    return not is_layout(table) and max(widths) - min(widths) > _ALIKE_MM
