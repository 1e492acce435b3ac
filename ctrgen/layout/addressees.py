"""``Kính gửi:`` of the kinds of document that have it (Decree 30, Annex I, Part I, II.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout import wording
from ctrgen.layout.blocks import Block, Inset, Paragraph, Run
from ctrgen.layout.emphasis import runs
from ctrgen.layout.lines import text_width
from ctrgen.layout.table import AFTER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.styles import Look
    from ctrgen.standards.wording import Wording


def addressees(names: Sequence[str], words: Wording, look: Look, width_mm: float) -> Iterator[Block]:
    """One stands on the line of ``Kính gửi:``; the dashes of several stand below its colon."""
    if len(names) == 1:
        yield Paragraph("kinh_gui", runs(f"{words.addressees} {names[0]}"))
        return
    style = look.style("kinh_gui_nhieu")
    lines = [f"{words.recipient_mark} {line}" for line in wording.listed(names, ";", ".")]
    lead = text_width(words.addressees.rstrip(":"), style)
    longest = max(text_width(line, style) for line in lines)
    left = max(0.0, (width_mm - lead - longest) / 2)
    yield Inset(left, width_mm, (Paragraph("kinh_gui_nhieu", (Run(words.addressees),)),))
    listed = tuple(Paragraph("kinh_gui_nhieu", runs(line)) for line in lines)
    yield Inset(min(left + lead, width_mm / 2), width_mm, listed)
    yield Paragraph(AFTER, ())
