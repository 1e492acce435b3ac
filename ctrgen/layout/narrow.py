"""Which tables have too little room for their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.blocks import Table
from ctrgen.layout.breaks import torn
from ctrgen.layout.look import resolve
from ctrgen.layout.rows import room_mm
from ctrgen.layout.schedule import schedule
from ctrgen.layout.slots import slots
from ctrgen.layout.table import task_table
from ctrgen.schema.fields import each
from ctrgen.schema.section import Content, Headed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.layout.blocks import Block
    from ctrgen.layout.styles import Look, Sheet
    from ctrgen.schema import Programme
    from ctrgen.schema.fields import Path
    from ctrgen.schema.layout import Orientation
    from ctrgen.standards.model import Standard
    from ctrgen.standards.wording import Wording


class Narrow(NamedTuple):
    """A table in which words are cut.

    Attributes:
        path: the way to the table, or to its only column at fault.
        torn: the title of each column at fault, and the first of its words that is cut.
        lying: whether it stands on a page that lies already.
    """

    path: Path
    torn: dict[str, str]
    lying: bool


def narrow(programme: Programme, standard: Standard) -> Iterator[Narrow]:
    """The tables and schedules whose columns, as they will be printed, are narrower than a word in them.

    Args:
        programme: a sound programme.
        standard: whose layout and wording it takes.
    """
    look = resolve(standard, programme.layout)
    lies: dict[Path, Orientation | None] = {(): programme.layout.orientation}
    for path, content in each(programme, Content):
        above = next(way for end in range(len(path), -1, -1) if (way := path[:end]) in lies)
        lies[path] = (content.orientation if isinstance(content, Headed) else None) or lies[above]
        sheet = look.sheet.laid(lies[path])
        for field, blocks in _tables(content, standard.wording, look, sheet):
            for table in (one for one in blocks if isinstance(one, Table)):
                if found := _torn(table, look):
                    yield Narrow((*path, field), found, lying=sheet.width > sheet.height)


def _tables(
    content: Content, words: Wording, look: Look, sheet: Sheet
) -> Iterator[tuple[str, Iterator[Block]]]:
    if content.table is not None:
        yield "table", task_table(content.table, words, look, sheet.text_width)
    if content.schedule is not None:
        yield "schedule", schedule(content.schedule, words, look, sheet.text_width)


def _torn(table: Table, look: Look) -> dict[str, str]:
    titles = [cell.blocks[0].text for cell in table.rows[0]]
    found: dict[str, str] = {}
    for row in slots(table):
        at = 0
        for slot in row:
            for block in slot.cell.blocks if slot.cell is not None else ():
                for word in torn(block, look.style(block.role), room_mm(slot)):
                    found.setdefault(titles[at], word)
            at += slot.across
    return found
