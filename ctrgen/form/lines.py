"""A document as lines, each with where it stands: on the page, in a cell, in a text box, between tabs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ctrgen.anatomy.lines import GAP
from ctrgen.anatomy.said import clean, key
from ctrgen.layout.metrics import width_mm
from ctrgen.word.model import Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.word.model import Block, Cell, Run, Section


_BREAK = re.compile("\n")


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A paragraph, or a part of one between tabs or breaks.

    Attributes:
        paragraph: it stands in.
        runs: of it.
        table: the innermost table it stands in; `row` and `cell` likewise.
        width_mm: of the column it stands in; ``None`` where that is not known.
        aligned: whether the alignment of the paragraph is what places it.
        piece: which part of its paragraph, from 0.
        boxed: whether it stands in a text box.
        flow: which column of the page it stands in, from 0, where breaks part them.
    """

    paragraph: Paragraph
    runs: tuple[Run, ...]
    table: Table | None = None
    row: int = 0
    cell: Cell | None = None
    width_mm: float | None = None
    aligned: bool = True
    piece: int = 0
    boxed: bool = False
    flow: int = 0

    @property
    def number(self) -> int:
        """Of its paragraph."""
        return self.paragraph.place.number

    @property
    def text(self) -> str:
        """What it says, on one line."""
        return clean("".join(run.shown for run in self.runs))

    @property
    def key(self) -> str:
        """What it says, in capitals without marks."""
        return key(self.text)

    @property
    def column(self) -> int:
        """Of its table, from 0; 0 outside of one."""
        return self.cell.column if self.cell is not None else 0

    @property
    def wide_mm(self) -> float:
        """How long its letters are on one line, without the blanks around them."""
        texts = _stripped([run.shown for run in self.runs])
        return sum(
            width_mm(text, run.size_pt, bold=run.bold, italic=run.italic)
            for text, run in zip(texts, self.runs, strict=True)
        )

    @property
    def lettered(self) -> tuple[Run, ...]:
        """The runs that hold letters or figures."""
        return tuple(run for run in self.runs if any(map(str.isalnum, run.text)))


def lines(blocks: Sequence[Block], sections: Sequence[Section]) -> list[PlacedLine]:
    """All lines of blocks, in order; a text box stands before the paragraph that it hangs on."""
    made: list[PlacedLine] = []
    breaks: Counter[int] = Counter()
    for block in blocks:
        section = sections[min(block.section, len(sections) - 1)]
        text = block.text if isinstance(block, Paragraph) and len(section.columns) > 1 else ""
        breaks[block.section] += text.startswith("\f")
        flow = breaks[block.section]
        width = section.columns[flow % len(section.columns)]
        made += (replace(one, flow=flow) for one in _of_block(block, width))
        breaks[block.section] += text.endswith("\f") and text != "\f"
    return made


def parted(line: PlacedLine) -> list[PlacedLine]:
    """A line at its tabs and wide gaps, where words stand on both sides of one."""
    pieces = [one for one in _split(line.runs, GAP) if "".join(run.text for run in one).strip()]
    if len(pieces) < 2:
        return [line]
    return [replace(line, runs=one, piece=at, aligned=False, width_mm=None) for at, one in enumerate(pieces)]


def broken(line: PlacedLine) -> list[PlacedLine]:
    """A line at its breaks."""
    pieces = [one for one in _split(line.runs, _BREAK) if "".join(run.text for run in one).strip()]
    return [replace(line, runs=one, piece=at) for at, one in enumerate(pieces)] or [line]


def _stripped(texts: list[str]) -> list[str]:
    """Texts in a row without the blanks before the first word and after the last."""
    for at in range(len(texts)):
        texts[at] = texts[at].lstrip()
        if texts[at]:
            break
    for at in reversed(range(len(texts))):
        texts[at] = texts[at].rstrip()
        if texts[at]:
            break
    return texts


def _split(runs: Sequence[Run], sign: re.Pattern[str]) -> Iterator[tuple[Run, ...]]:
    held: list[Run] = []
    for run in runs:
        first, *others = sign.split(run.text)
        held.append(replace(run, text=first))
        for other in others:
            yield tuple(held)
            held = [replace(run, text=other)]
    yield tuple(held)


def _of_block(block: Block, width: float | None) -> Iterator[PlacedLine]:
    if isinstance(block, Paragraph):
        for shape in block.shapes:
            inner = shape.width_mm or None
            for held in shape.blocks:
                yield from (replace(one, boxed=True) for one in _of_block(held, inner))
        yield PlacedLine(block, block.runs, width_mm=None if block.framed else width)
        return
    for number, row in enumerate(block.rows):
        for cell in row.cells:
            wide = _inner(block, cell)
            for held in cell.blocks:
                for one in _of_block(held, wide):
                    yield one if one.table is not None else replace(one, table=block, row=number, cell=cell)


def _inner(table: Table, cell: Cell) -> float | None:
    """The room of a cell between its pads; where grid and cell say two things, the more."""
    grid = table.widths[cell.column : cell.column + cell.columns]
    known = sum(grid) if len(grid) == cell.columns and all(grid) else 0.0
    width = max(known, cell.width_mm or 0.0)
    return None if not width else width - sum(cell.pads)
