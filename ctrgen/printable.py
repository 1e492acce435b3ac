"""What checking tells of a programme beyond its words: what no PDF of it could show.

Which characters these are depends on the machine's font. It is asked only where a character is none of those
that every font with the widths of Times New Roman has, and a programme is measured only where it may be too
long: ordinary ones cost nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.diagnostics import Diagnostic, Severity
from ctrgen.schema.fields import each
from ctrgen.schema.schedule import Schedule
from ctrgen.schema.table import Table
from ctrgen.schema.texts import texts
from ctrgen.writers import room

if TYPE_CHECKING:
    from ctrgen.pipeline import Checked
    from ctrgen.schema import Programme

_STRETCHES = ((0x20, 0x7E), (0xA0, 0x17F), (0x1EA0, 0x1EF9), (0x2012, 0x2015), (0x2018, 0x201E))
ORDINARY = frozenset("\nƠơƯư\u0300\u0301\u0303\u0309\u0323†‡•…‰′″‹›₫€").union(
    chr(code) for first, last in _STRETCHES for code in range(first, last + 1)
)
"""What Times New Roman, Tinos and Liberation Serif 2 have in all their cuts, as far as offices type it."""


_SHORT = 500
"""Of so many values no programme is too long, nor of ten times as many letters."""


def told(checked: Checked) -> tuple[Diagnostic, ...]:
    """All that was found in a file, and what its PDF could not show, each where it first stands."""
    found, programme, root = checked.diagnostics, checked.programme, checked.root
    if programme is None or root is None or any(one.severity is Severity.ERROR for one in found):
        return found
    said = [one.text for one in texts(programme)]
    text = "".join(said)
    is_short = max(map(len, said), default=0) <= room.STRING_AT_MOST
    if is_short and ORDINARY.issuperset(text) and not _may_be_long(root.size, text, programme):
        return found
    from ctrgen import pipeline, writing
    from ctrgen.writers.outputs.pdf import Pdf

    unshown = writing.foreseen(
        writing.Paper(programme, pipeline.lay_out(programme), root, file=root.span.file), Pdf()
    )
    return tuple(sorted((*found, *unshown), key=lambda one: one[:3]))


def _may_be_long(values: int, text: str, programme: Programme) -> bool:
    """Whether there may be more than a PDF can hold, by what it is at the most."""
    if values <= _SHORT and len(text) <= 10 * _SHORT:
        return False
    in_rows = any(True for _ in each(programme, Table, Schedule))
    return room.at_most(values, text, in_rows=in_rows) > room.DRAWN_AT_MOST
