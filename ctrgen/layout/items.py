"""Tasks and meetings as paragraphs of a list (Decree 30, Annex I, Part I, II.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout import wording
from ctrgen.layout.blocks import Paragraph
from ctrgen.layout.emphasis import runs
from ctrgen.layout.marks import headed, mark, marked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.schema import Item, Meeting
    from ctrgen.standards.roles import Role
    from ctrgen.standards.wording import Wording

_ITEM: tuple[Role, ...] = ("muc_1", "muc_2", "muc_3", "muc_4")


def items(
    items_: Sequence[Item], marks: Sequence[str], level: int = 1, depth: int = 1, before: int = 0
) -> Iterator[Paragraph]:
    """Items and those below them. One with a heading or no mark is in no list; its items begin a new one.

    Args:
        items_: the items.
        marks: of the levels, as the first of each has it.
        level: theirs, from 1.
        depth: how deep in the text they stand, from 1.
        before: how many of their list stand above them.
    """
    between = "." if level == 1 else wording.between_items([item.text or "" for item in items_])
    ordinal = before
    for index, item in enumerate(items_):
        ordinal += item.mark is None
        sign = mark(marks[level - 1], ordinal) if item.mark is None else item.mark
        end = "." if index == len(items_) - 1 else between
        texts = wording.led_in([item.text or "", *item.paragraphs], end, leads=bool(item.items))
        inside = depth
        if item.heading is not None:
            inside = depth - 1
            yield headed("tieu_muc", sign, runs(item.heading), inside)
        elif item.text is not None:
            inside = depth if sign else depth - 1
            yield marked(_ITEM[level - 1], runs(texts.pop(0)), sign, depth)
        yield from (Paragraph("noi_dung", runs(text), depth=inside) for text in texts if text)
        yield from items(item.items, marks, level + 1, inside + 1)


def meetings(meetings_: Sequence[Meeting], form: str, words: Wording, before: int = 0) -> Iterator[Paragraph]:
    """Meetings, one a sentence; ``before`` of their list stand above them."""
    for number, meeting in enumerate(meetings_, start=before + 1):
        yield marked("muc_1", wording.meeting(meeting, words), mark(form, number), depth=1)
