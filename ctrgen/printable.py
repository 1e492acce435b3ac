"""What checking tells of a programme beyond its words: the characters that no PDF of it could show.

Which these are depends on the machine's font. It is asked only where a character is none of those that every
font with the widths of Times New Roman has; ordinary text costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.diagnostics import Diagnostic, Severity
from ctrgen.schema.texts import texts

if TYPE_CHECKING:
    from ctrgen.pipeline import Checked

_STRETCHES = ((0x20, 0x7E), (0xA0, 0x17F), (0x1EA0, 0x1EF9), (0x2012, 0x2015), (0x2018, 0x201E))
ORDINARY = frozenset("\nƠơƯư\u0300\u0301\u0303\u0309\u0323†‡•…‰′″‹›₫€").union(
    chr(code) for first, last in _STRETCHES for code in range(first, last + 1)
)
"""What Times New Roman, Tinos and Liberation Serif 2 have in all their cuts, as far as offices type it."""


def told(checked: Checked) -> tuple[Diagnostic, ...]:
    """All that was found in a file, and each character that its PDF could not show, where it first stands."""
    found, programme = checked.diagnostics, checked.programme
    if programme is None or any(one.severity is Severity.ERROR for one in found):
        return found
    if ORDINARY.issuperset("".join(one.text for one in texts(programme))):
        return found
    from ctrgen import pipeline, writing
    from ctrgen.writers.outputs.pdf import Pdf

    paper = writing.Paper(programme, pipeline.lay_out(programme), checked.root)
    return tuple(sorted((*found, *writing.unshown(paper, Pdf())), key=lambda one: one[:3]))
