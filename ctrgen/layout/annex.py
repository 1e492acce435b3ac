"""Annexes: each on pages of its own, numbered from 1 (Decree 30, Annex I, Part I, III.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen import naming
from ctrgen.layout.blocks import Paragraph, Rule, Run
from ctrgen.layout.body import joined_by_sheet, notes, without_room
from ctrgen.layout.header import below_title
from ctrgen.layout.laid_out import Stretch
from ctrgen.layout.lines import Column
from ctrgen.layout.marks import mark
from ctrgen.layout.table import AFTER
from ctrgen.schema.values import NO_DATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.layout.body import Writer
    from ctrgen.layout.styles import Look
    from ctrgen.schema import Programme
    from ctrgen.schema.section import Annex

CITED_DATE = "ngày {ngay} tháng {thang} năm {nam}"
_SPACES = re.compile(" +")
_BELOW_RULE_PT = 6.0
"""From the rule below the heading of an annex to its text."""


def annexes(programme: Programme, writer: Writer, look: Look) -> Iterator[tuple[Stretch, ...]]:
    """All annexes."""
    for number, annex in enumerate(programme.annexes, start=1):
        sheet = look.sheet.laid(annex.orientation)
        # One annex needs no number.
        sign = mark("I", number) if len(programme.annexes) > 1 else ""
        head = tuple(
            _head(annex, sign, programme, writer, Column(sheet.text_width, look, (_date(programme, writer),)))
        )
        made = [
            Stretch(sheet, (*head, *writer.content(annex, sheet))),
            *writer.sections(annex.sections, sheet),
            Stretch(sheet, tuple(notes(annex.notes))),
        ]
        yield tuple(Stretch(one.sheet, without_room(one.blocks)) for one in joined_by_sheet(made, look))


def _head(
    annex: Annex, sign: str, programme: Programme, writer: Writer, column: Column
) -> Iterator[Paragraph | Rule]:
    words = writer.standard.wording
    yield Paragraph("phu_luc", (Run(words.annex.format(so=sign).strip()),))
    yield column.centred("ten_phu_luc", [line.upper() for line in annex.heading])
    pattern = words.attached if programme.date != NO_DATE else words.attached.replace(CITED_DATE, "")
    attached = pattern.format(
        loai=naming.kind(programme, words),
        so_ky_hieu=naming.cited_number(programme, words),
        co_quan=naming.issuer_name(programme.issuer),
        **naming.date_parts(programme, words),
    )
    reference = attached if annex.reference is None else annex.reference
    if reference:
        said = column.centred("kem_theo", [_SPACES.sub(" ", reference)])
        yield said
        yield below_title(said, writer.standard, column, _BELOW_RULE_PT)
    else:
        yield Paragraph(AFTER, ())


def _date(programme: Programme, writer: Writer) -> str:
    """The date as it is cited, which no line break parts."""
    parts = naming.date_parts(programme, writer.standard.wording)
    return CITED_DATE.format(**parts)
