"""Rules that are drawn by other means than a line: words or blanks underlined, the edge of a thin cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.layout.metrics import width_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.form.lines import PlacedLine
    from ctrgen.word.model import Cell, Run

_PARTS = re.compile(r"[^\t]+|\t")


def under_words(line: PlacedLine) -> float | None:
    """How long the underlined part of a line is; ``None`` where that is the whole."""
    if all(run.underline for run in line.lettered):
        return None
    return sum(
        width_mm(run.shown, run.size_pt, bold=run.bold, italic=run.italic)
        for run in line.runs
        if run.underline
    )


def underlined(below: PlacedLine, line: PlacedLine) -> Iterator[float | None]:
    """How long what is underlined below a line is, or signs in a row, behind as many tabs as the line.

    ``None`` where the length hangs on a tab, or on the signs.

    Args:
        below: a line without words.
        line: what it may be the rule of.
    """
    ruled = list(_ruled(below.paragraph.runs))
    places = {at for at, _ in ruled}
    own = _tabs_before(line)
    for at, length in ruled:
        if at == own or (len(places) == 1 and not own):
            yield length


def edges(line: PlacedLine, lines: Sequence[PlacedLine]) -> Iterator[float | None]:
    """How long the edges of cells are right below the cell of a line, if it is the last of its cell.

    The length is ``None`` where the edge is as wide as the cell of the line, or no width is known.
    """
    cell, table = line.cell, line.table
    if cell is None or table is None or _is_followed(line, lines):
        return
    for row in table.rows[line.row + 1 :]:
        under = [one for one in row.cells if cell.column <= one.column < cell.column + cell.columns]
        edged = [one for one in under if one.borders.top is not None]
        wide = sum(_wide(one, table.widths) for one in edged)
        if edged:
            yield wide if wide and len(edged) < len(under) else None
        if edged or any(_has_words(one) for one in under):
            return


def _ruled(runs: Sequence[Run]) -> Iterator[tuple[int, float | None]]:
    """Behind how many tabs blanks are underlined or signs stand, and how long they are together."""
    tabs, lengths = 0, dict[int, float | None]()
    for run in runs:
        for part in _PARTS.findall(run.text):
            signs = part.strip()
            if run.underline or signs:
                is_known = part != "\t" and not signs.strip("_")
                wide = width_mm(signs or part, run.size_pt, bold=run.bold) if is_known else None
                before = lengths.get(tabs, 0.0)
                lengths[tabs] = None if wide is None or before is None else before + wide
            tabs += part == "\t"
    yield from lengths.items()


def _tabs_before(line: PlacedLine) -> int:
    words = "".join(run.text for run in line.runs).strip()
    before, _, _ = "".join(run.text for run in line.paragraph.runs).partition(words)
    return before.count("\t")


def _is_followed(line: PlacedLine, lines: Sequence[PlacedLine]) -> bool:
    """Whether words stand below a line in its own cell."""
    inside = [one for one in lines if one.cell is line.cell and any(map(str.isalnum, one.text))]
    return bool(inside) and inside[-1].paragraph is not line.paragraph


def _wide(cell: Cell, widths: Sequence[float]) -> float:
    return cell.width_mm or sum(widths[cell.column : cell.column + cell.columns])


def _has_words(cell: Cell) -> bool:
    return any(map(str.isalnum, cell.text))
