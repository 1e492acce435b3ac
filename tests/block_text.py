"""A document as text to read: one line a block, indented by what it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Block, Columns, KeepTogether, Paragraph, Rule, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.blocks import Document


def written(document: Document) -> str:
    """The properties and the block tree."""
    properties = document.properties
    head = [
        f"title: {properties.title}",
        f"author: {properties.author}",
        f"number: {properties.number}",
        f"created: {properties.created:%Y-%m-%d}",
    ]
    return "\n".join([*head, *_blocks(document.blocks, 0)]) + "\n"


def _blocks(blocks: Sequence[Block], depth: int) -> Iterator[str]:
    pad = "  " * depth
    for block in blocks:
        match block:
            case Paragraph():
                yield f"{pad}{block.role}: {''.join(map(_run, block.printed))}"
            case Rule():
                yield f"{pad}rule {block.length_mm:.1f} mm, {block.inset_mm:.1f} mm from both sides"
            case KeepTogether():
                yield f"{pad}together"
                yield from _blocks(block.blocks, depth + 1)
            case Columns():
                yield f"{pad}columns {' + '.join(f'{width:.1f}' for width in block.widths_mm)} mm"
                for number, row in enumerate(block.rows, start=1):
                    for column, cell in enumerate(row, start=1):
                        yield f"{pad}  row {number}, column {column}"
                        yield from _blocks(cell, depth + 2)


def _run(run: Run) -> str:
    mark = "*" * (2 * run.bold + run.italic)
    return mark + run.text.replace("\n", " / ") + mark
