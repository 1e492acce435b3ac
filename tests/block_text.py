"""A document as text to read: one line a block, indented by what it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Block, Columns, Frame, KeepTogether, Paragraph, Rule, Run, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.laid_out import Document


def written(document: Document) -> str:
    """The properties and the block tree."""
    properties = document.properties
    head = [
        f"title: {properties.title}",
        f"author: {properties.author}",
        f"number: {properties.number}",
        f"created: {properties.created:%Y-%m-%d}",
    ]
    lines = [*head]
    if document.head or document.foot:
        lines += ["margins of page 1", *_blocks(document.head, 1), *_blocks(document.foot, 1)]
    for number, pages in enumerate(document.pages):
        if number:
            way = "lying" if pages.sheet.width > pages.sheet.height else "upright"
            lines.append(f"pages, {way}, {'numbered from 1' if pages.begins else 'counting on'}")
        lines += _blocks(pages.blocks, 0)
    return "\n".join(lines) + "\n"


def _blocks(blocks: Sequence[Block], depth: int) -> Iterator[str]:
    pad = "  " * depth
    for block in blocks:
        match block:
            case Paragraph():
                yield f"{pad}{block.role}: {''.join(map(_run, block.printed))}"
            case Rule():
                yield f"{pad}rule {block.length_mm:.1f} mm, {block.inset_mm:.1f} mm from both sides"
            case Frame():
                yield f"{pad}frame {block.width_mm:.1f} x {block.height_mm:.1f} mm"
                yield from _blocks((block.text,), depth + 1)
            case Table():
                yield from _table(block, depth)
            case KeepTogether():
                yield f"{pad}together"
                yield from _blocks(block.blocks, depth + 1)
            case Columns():
                yield f"{pad}columns {' + '.join(f'{width:.1f}' for width in block.widths_mm)} mm"
                for number, row in enumerate(block.rows, start=1):
                    for column, cell in enumerate(row, start=1):
                        yield f"{pad}  row {number}, column {column}"
                        yield from _blocks(cell, depth + 2)


def _table(table: Table, depth: int) -> Iterator[str]:
    pad = "  " * depth
    yield f"{pad}table {' + '.join(f'{width:.1f}' for width in table.widths_mm)} mm"
    for number, cells in enumerate(table.rows, start=1):
        yield f"{pad}  {'head' if number <= table.heads else 'row'} {number}"
        for own in cells:
            spans = "" if own.across == own.down == 1 else f" {own.across} across, {own.down} down"
            yield f"{pad}    cell{spans}"
            yield from _blocks(own.blocks, depth + 3)


def _run(run: Run) -> str:
    mark = "*" * (2 * run.bold + run.italic)
    text = run.text.replace("\n", " / ")
    return mark + (f"~~{text}~~" if run.struck else text) + mark
