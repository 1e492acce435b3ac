"""The body: legal bases, opening, parts, sections and closing (box 6)."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout import wording
from ctrgen.layout.addressees import addressees
from ctrgen.layout.blocks import Block, Paragraph, Run, Table
from ctrgen.layout.emphasis import runs
from ctrgen.layout.items import items, meetings
from ctrgen.layout.keep import with_notes
from ctrgen.layout.laid_out import Stretch
from ctrgen.layout.lines import Column
from ctrgen.layout.marks import Marks, headed, mark
from ctrgen.layout.rows import measured
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


_LOWER_MARK = re.compile(r"[*(]*(?:[0-9]|[a-zđ]\b)")


class Writer(NamedTuple):
    """Turns sections into blocks.

    Attributes:
        marks: of headings and of the levels of items.
        capitals: whether headings are printed in capitals; ``None`` to judge by their marks.
        before: how many items of the list that a section without a heading goes on with stand above it.
    """

    standard: Standard
    look: Look
    marks: Marks
    capitals: bool | None
    before: int = 0

    def sections(self, sections: Sequence[Section], sheet: Sheet) -> list[Stretch]:
        """Sections of a document, on the paper given unless one turns it; one alone is not counted."""
        alone = sum(one.heading is not None and one.mark != "" for one in sections) == 1
        return self._sections(sections, "" if alone else self.marks.heading, sheet)

    def _sections(self, sections: Sequence[Section], form: str, sheet: Sheet) -> list[Stretch]:
        made: list[Stretch] = []
        signs = _signs(sections, form)
        for section, sign, before in zip(sections, signs, _before_each(sections), strict=True):
            head = [] if section.heading is None else [self._heading("de_muc", sign, section.heading)]
            own = sheet.laid(section.orientation)
            here = self._replace(before=before)
            made += here._with_notes(section, head, self._subsections(section.sections, own), own)  # noqa: SLF001
        return made

    def part(self, part: PartOfProgramme, made: str, sheet: Sheet) -> list[Stretch]:
        """A part with all that stands in it."""
        sign = made if part.mark is None else part.mark
        own = sheet.laid(part.orientation)
        if sign.lower().startswith("phần"):
            # Word and number stand on a line of their own (Decree 30, Annex I, Part I, II.6).
            head = Paragraph("phan_giua", (Run(f"{sign}\n{part.heading.upper()}"),))
        else:
            head = self._heading("phan", sign, part.heading)
        below = self._sections(part.sections, self.marks.heading, own)
        return self._with_notes(part, [head], below, own)

    def content(self, content: Content, sheet: Sheet) -> Iterator[Block]:
        """What stands below a heading, without the sections there."""
        words = self.standard.wording
        marks = self.marks.of_items(content.task_marks)
        yield from paragraphs(content.opening)
        yield from items(content.tasks, marks, before=self.before)
        yield from meetings(content.meetings, marks[0], words, self.before)
        yield from paragraphs([wording.closed(text) for text in content.paragraphs])
        made: list[Block] = []
        if content.table is not None:
            made += task_table(content.table, words, self.look, sheet.text_width)
        if content.schedule is not None:
            from ctrgen.layout.schedule import schedule  # its dozen modules; most programmes have none

            made += schedule(content.schedule, words, self.look, sheet.text_width)
        yield from (measured(one, self.look, sheet) if isinstance(one, Table) else one for one in made)

    def _subsections(self, sections: Sequence[Section], sheet: Sheet) -> list[Stretch]:
        """The sections below one; where they are counted, the marks of their items are one level lower."""
        signs = list(_signs(sections, self.marks.subheading))
        below = self._replace(marks=self.marks.below) if any(signs) else self
        made: list[Stretch] = []
        for section, sign, before in zip(sections, signs, _before_each(sections), strict=True):
            head = [] if section.heading is None else [headed("tieu_muc", sign, runs(section.heading))]
            here = below._replace(before=before)
            made += here._with_notes(section, head, [], sheet.laid(section.orientation))  # noqa: SLF001
        return made

    def _with_notes(
        self, one: Section | PartOfProgramme, head: list[Paragraph], below: list[Stretch], sheet: Sheet
    ) -> list[Stretch]:
        """What stands under a heading, with the notes at its end."""
        content, told = tuple(self.content(one, sheet)), tuple(notes(one.notes))
        if not below:
            return [Stretch(sheet, (*head, *with_notes(content, told)))]
        return [Stretch(sheet, (*head, *content)), *below, Stretch(sheet, told)]

    def _heading(self, role: Role, sign: str, text: str) -> Paragraph:
        """A heading in capitals, but for those that are counted in Arabic figures or small letters.

        A section without a mark has the letters that it would have with one.
        """
        judged = sign or (self.marks.heading if role == "de_muc" else "")
        in_capitals = not _LOWER_MARK.match(judged) if self.capitals is None else self.capitals
        return headed(role, sign, (Run(text.upper()),) if in_capitals else runs(text))


def _signs(sections: Sequence[Section], form: str) -> Iterator[str]:
    """The marks of sections, as written or counted."""
    number = 0
    for section in sections:
        number += section.heading is not None and section.mark is None
        yield mark(form, number) if section.mark is None else section.mark


def _before_each(sections: Sequence[Section]) -> Iterator[int]:
    """How many items of one list stand above those of each section; a heading, an opening begin a new one."""
    count = 0
    for section in sections:
        count = 0 if section.heading is not None or section.opening or section.sections else count
        yield count
        count += sum(item.mark is None for item in section.tasks) + len(section.meetings)


def stretches(programme: Programme, writer: Writer, sheet: Sheet) -> list[Stretch]:
    """Everything between the title and the signature, in order; no two neighbours lie the same way."""
    standard = writer.standard
    words = standard.wording
    made = [Stretch(sheet, tuple(_before(programme, words, writer.look, sheet)))]
    number = 0
    for part in programme.parts:
        number += part.mark != ""
        made += writer.part(part, mark(writer.marks.part, number), sheet)
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


def _usual(programme: Programme, words: Wording) -> tuple[Section, ...]:
    """The two sections of a programme that names none: tasks and meetings."""
    made = (
        Section.model_construct(heading=words.tasks, tasks=programme.tasks),
        Section.model_construct(
            heading=filled(words.meetings, programme.period, words), meetings=programme.meetings
        ),
    )
    return tuple(section for section in made if section.tasks or section.meetings)
