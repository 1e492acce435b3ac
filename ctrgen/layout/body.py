"""The body: legal bases, opening, tasks, meetings and closing (box 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout import wording
from ctrgen.layout.blocks import Paragraph, Run, joined
from ctrgen.layout.emphasis import runs
from ctrgen.layout.marks import mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.schema import Item, Meeting, Programme
    from ctrgen.standards.model import Standard


def body(programme: Programme, standard: Standard) -> Iterator[Paragraph]:
    """Every paragraph between the title and the signature, in order."""
    words = standard.wording
    for line in wording.listed(programme.legal_bases):
        yield Paragraph("can_cu", runs(line))
    for text in programme.opening:
        yield Paragraph("noi_dung", runs(text))
    own = programme.layout.marks
    marks = (*own, *standard.marks[len(own) :])
    sections = [
        (words.tasks, list(_items(programme.tasks, marks))),
        (words.meetings, list(_meetings(programme.meetings, marks[0], standard))),
    ]
    for number, (heading, paragraphs) in enumerate((s for s in sections if s[1]), start=1):
        yield Paragraph("de_muc", (Run(f"{mark(standard.heading_mark, number)} {heading.upper()}"),))
        yield from paragraphs
    for text in wording.closing(programme, words):
        yield Paragraph("noi_dung", runs(text))


def _items(
    items: Sequence[Item], marks: Sequence[str], level: int = 1, depth: int = 1
) -> Iterator[Paragraph]:
    """Items and those below them. A heading stands in no list of its own, and its items begin a new one."""
    between = "." if level == 1 else wording.between_items([item.text or "" for item in items])
    ordinal = 0
    for index, item in enumerate(items):
        ordinal += item.mark is None
        sign = item.mark or mark(marks[level - 1], ordinal)
        end = "." if index == len(items) - 1 else between
        texts = wording.led_in([item.text or "", *item.paragraphs], end, leads=bool(item.items))
        inside = depth
        if item.heading is not None:
            inside = depth - 1
            yield Paragraph("tieu_muc", joined(Run(f"{sign} "), *runs(item.heading)), depth=inside)
        elif item.text is not None:
            yield Paragraph(f"muc_{level}", runs(texts.pop(0)), sign, depth)
        yield from (Paragraph("noi_dung", runs(text), depth=inside) for text in texts if text)
        yield from _items(item.items, marks, level + 1, inside + 1)


def _meetings(meetings: Sequence[Meeting], form: str, standard: Standard) -> Iterator[Paragraph]:
    for number, meeting in enumerate(meetings, start=1):
        yield Paragraph("muc_1", wording.meeting(meeting, standard.wording), mark(form, number), depth=1)
