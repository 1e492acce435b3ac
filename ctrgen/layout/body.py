"""The body: legal bases, opening, parts, sections and closing (box 6)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout import wording
from ctrgen.layout.addressees import addressees
from ctrgen.layout.blocks import Block, Paragraph, Run, Stretch, Table, joined
from ctrgen.layout.emphasis import runs
from ctrgen.layout.items import items, meetings
from ctrgen.layout.keep import with_notes
from ctrgen.layout.lines import Column
from ctrgen.layout.marks import led, mark
from ctrgen.layout.rows import measured
from ctrgen.layout.schedule import schedule
from ctrgen.layout.table import AFTER, task_table
from ctrgen.naming import filled
from ctrgen.schema.section import Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.styles import Look, Sheet
    from ctrgen.schema import Programme
    from ctrgen.schema.section import Content, PartOfProgramme
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role
    from ctrgen.standards.wording import Wording


class Writer(NamedTuple):
    """Turns sections into blocks.

    Attributes:
        marks: of the levels of items.
    """

    standard: Standard
    look: Look
    marks: tuple[str, ...]

    def sections(self, sections: Sequence[Section], sheet: Sheet) -> list[Stretch]:
        """Sections with all that stands in them, on the paper given unless one turns it."""
        made: list[Stretch] = []
        number = 0
        for section in sections:
            number += section.heading is not None and section.mark is None
            own = sheet.laid(section.orientation)
            sign = mark(self.standard.heading_mark, number)
            told = tuple(notes(section.notes))
            content = tuple(self.content(section, own))
            below = list(self._subsections(section.sections, own))
            shown = content if below else with_notes(content, told)
            made.append(Stretch(own, (*_heading("de_muc", section, sign), *shown)))
            made += [*below, Stretch(own, told)] if below else []
        return made

    def content(self, content: Content, sheet: Sheet) -> Iterator[Block]:
        """What stands below a heading, without the sections there."""
        words = self.standard.wording
        yield from paragraphs(content.opening)
        yield from items(content.tasks, self.marks)
        yield from meetings(content.meetings, self.marks[0], words)
        yield from paragraphs([wording.ended(text, ".") for text in content.paragraphs])
        made: list[Block] = []
        if content.table is not None:
            made += task_table(content.table, words, self.look, sheet.text_width)
        if content.schedule is not None:
            made += schedule(content.schedule, words, self.look, sheet.text_width)
        yield from (measured(one, self.look, sheet) if isinstance(one, Table) else one for one in made)

    def _subsections(self, sections: Sequence[Section], sheet: Sheet) -> Iterator[Stretch]:
        below = Writer(self.standard, self.look, (*self.marks[1:], self.marks[-1]))
        number = 0
        for section in sections:
            number += section.heading is not None and section.mark is None
            own = sheet.laid(section.orientation)
            head = _heading("tieu_muc", section, mark(self.standard.subheading_mark, number))
            content = tuple(below.content(section, own))
            yield Stretch(own, (*head, *with_notes(content, tuple(notes(section.notes)))))


def stretches(programme: Programme, writer: Writer, sheet: Sheet) -> list[Stretch]:
    """Everything between the title and the signature, in order; no two neighbours lie the same way."""
    standard = writer.standard
    words = standard.wording
    made = [Stretch(sheet, tuple(_before(programme, words, writer.look, sheet)))]
    number = 0
    for part in programme.parts:
        number += part.mark != ""
        own = sheet.laid(part.orientation)
        told = tuple(notes(part.notes))
        below = writer.sections(part.sections, own)
        content = tuple(writer.content(part, own))
        shown = content if below else with_notes(content, told)
        made.append(Stretch(own, (*_part_head(part, mark(standard.part_mark, number)), *shown)))
        made += [*below, Stretch(own, told)] if below else []
    made += writer.sections(programme.sections or _usual(programme, words), sheet)
    made.append(Stretch(made[-1].sheet, tuple(paragraphs(wording.closing(programme, standard)))))
    return joined_by_sheet(made, writer.look)


def joined_by_sheet(made: Sequence[Stretch], look: Look) -> list[Stretch]:
    """Neighbours that lie the same way, as one; without those that hold nothing."""
    full = [stretch for stretch in made if stretch.blocks]
    joined = [
        Stretch(sheet, _with_whole_headings([block for stretch in group for block in stretch.blocks], column))
        for sheet, group in groupby(full, lambda stretch: stretch.sheet)
        for column in (Column(sheet.text_width, look, ()),)
    ]
    return [*(Stretch(one.sheet, without_room(one.blocks)) for one in joined[:-1]), *joined[-1:]]


def _with_whole_headings(blocks: Sequence[Block], column: Column) -> tuple[Block, ...]:
    """Blocks in whose headings no line ends between a month and its number."""
    headings = {style.role for style in column.look.styles if style.heading is not None}
    return tuple(
        column.unparted(block) if isinstance(block, Paragraph) and block.role in headings else block
        for block in blocks
    )


def without_room(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks without the room below a table where their pages end: it would make a page of its own."""
    return blocks[:-1] if isinstance(blocks[-1], Paragraph) and blocks[-1].role == AFTER else blocks


def paragraphs(texts: Sequence[str]) -> Iterator[Paragraph]:
    """Plain paragraphs of the body."""
    return (Paragraph("noi_dung", runs(text)) for text in texts)


def notes(texts: Sequence[str]) -> Iterator[Paragraph]:
    """What stands in italics at the end of a section."""
    return (Paragraph("ghi_chu", runs(text)) for text in texts)


def _before(programme: Programme, words: Wording, look: Look, sheet: Sheet) -> Iterator[Block]:
    if programme.addressees:
        yield from addressees(programme.addressees, words, look, sheet.text_width)
    sign = f"{words.basis_mark} " if words.basis_mark else ""
    for line in wording.listed(programme.legal_bases, words.between_bases, words.last_basis):
        yield Paragraph("can_cu", runs(line if line.startswith(sign) else sign + line))
    yield from paragraphs(programme.opening)


def _part_head(part: PartOfProgramme, made: str) -> Iterator[Paragraph]:
    sign = made if part.mark is None else part.mark
    if sign.lower().startswith("phần"):
        # Word and number stand on a line of their own (Decree 30, Annex I, Part I, II.6).
        yield Paragraph("phan_giua", (Run(f"{sign}\n{part.heading.upper()}"),))
    else:
        yield Paragraph("phan", joined(*led(sign), Run(part.heading.upper())))


def _usual(programme: Programme, words: Wording) -> tuple[Section, ...]:
    """The two sections of a programme that names none: tasks and meetings."""
    made = (
        Section.model_construct(heading=words.tasks, tasks=programme.tasks),
        Section.model_construct(
            heading=filled(words.meetings, programme.period, words), meetings=programme.meetings
        ),
    )
    return tuple(section for section in made if section.tasks or section.meetings)


def _heading(role: Role, section: Section, made: str) -> Iterator[Paragraph]:
    if section.heading is None:
        return
    sign = made if section.mark is None else section.mark
    text = runs(section.heading) if role != "de_muc" else (Run(section.heading.upper()),)
    yield Paragraph(role, joined(*led(sign), *text))
