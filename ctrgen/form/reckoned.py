"""How many pages a document takes, reckoned from the widths of its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.metrics import LINE, POINTS_PER_MM, width_mm

if TYPE_CHECKING:
    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import PlacedLine


def pages(anatomy: Anatomy) -> float:
    """How many pages the text takes, reckoned; rather too few than too many."""
    section = anatomy.document.sections[0]
    page = (section.height_mm - section.top_mm - section.bottom_mm) * POINTS_PER_MM
    rows: dict[tuple[int, int, int], float] = {}
    for line in anatomy.lines:
        if not line.boxed:
            place = (id(line.table), line.row, line.column) if line.table is not None else (0, 0, 0)
            rows[place] = rows.get(place, 0.0) + _height(line)
    highest: dict[tuple[int, int], float] = {}
    for (table, row, _), high in rows.items():
        highest[table, row] = max(highest.get((table, row), 0.0), high)
    return sum(highest.values()) / page + _breaks(anatomy) if page > 0 else 0.0


def _breaks(anatomy: Anatomy) -> int:
    """How many pages begin because the file says so, with words on them."""
    words = [line for line in anatomy.lines if line.lettered]
    new = {line.paragraph.section for line in words[1:]} - {words[0].paragraph.section} if words else set()
    sections = anatomy.document.sections
    return sum(line.paragraph.page_break_before for line in words[1:]) + sum(
        sections[min(one, len(sections) - 1)].start == "nextPage" for one in new
    )


def _height(line: PlacedLine) -> float:
    size = max((run.size_pt for run in line.runs), default=0.0)
    wide = sum(width_mm(run.shown, run.size_pt, bold=run.bold) for run in line.runs)
    count = 1 + int(wide / line.width_mm) if line.width_mm and line.width_mm > 0 else 1
    return count * size * LINE + line.paragraph.spacing.after_pt
