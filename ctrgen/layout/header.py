"""The top of page 1: who issues, the motto, the number, the date, and the title (boxes 1 to 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout import wording
from ctrgen.layout.blocks import Block, Columns, Paragraph, Run
from ctrgen.layout.lines import Column, text_width

if TYPE_CHECKING:
    from ctrgen.layout.blocks import Look
    from ctrgen.schema import Programme
    from ctrgen.standards.model import Standard

_GAP_MM = 3
"""Between the issuer and the motto, so that they do not read as one line."""

_SLACK_MM = 0.6
"""Room beside the words that must stay on one line, for a font a hair wider."""

_LEAST_LEFT_MM = 25
"""What figures far outside the standard leave to the issuer."""

_RIGHT_SHARE_AT_MOST = 0.7


def header(programme: Programme, standard: Standard, look: Look) -> Columns:
    """Issuer at the left, motto at the right; below them, on one line, the number and the date."""
    words = standard.wording
    date = wording.date_line(programme, words)
    number_line = wording.number_line(programme, words)
    room = look.sheet.text_width - _GAP_MM
    beside = max(_LEAST_LEFT_MM, text_width(number_line, look.style("so_ky_hieu")) + _SLACK_MM)
    right_mm = min(_right_width(look, words.motto, date, room - beside), room - _LEAST_LEFT_MM)
    left_mm = room - right_mm
    left = Column(left_mm, look, words.phrases)
    right = Column(right_mm, look, (programme.place,))
    number = left.centred("so_ky_hieu", [number_line])
    return Columns(
        (left_mm, right_mm),
        (
            (_issuer(programme, standard, left), _motto(standard, right)),
            ((number,), (right.centred("dia_danh_thoi_gian", [date]),)),
        ),
        gap_mm=_GAP_MM,
    )


def _issuer(programme: Programme, standard: Standard, column: Column) -> tuple[Block, ...]:
    issuer, ruling = programme.issuer, standard.ruling
    superior = column.centred("co_quan_chu_quan", [line.upper() for line in issuer.superior])
    name = column.centred("co_quan_ban_hanh", [line.upper() for line in issuer.name])
    rule = column.rule_below(name, ruling.below_issuer.default, ruling.weight)
    return (superior, name, rule) if issuer.superior else (name, rule)


def _motto(standard: Standard, column: Column) -> tuple[Block, ...]:
    nation, motto = standard.wording.motto
    below = Paragraph("tieu_ngu", (Run(motto),))
    rule = column.rule_below(below, standard.ruling.below_motto.default, standard.ruling.weight)
    return (Paragraph("quoc_hieu", (Run(nation),)), below, rule)


def title(programme: Programme, standard: Standard, look: Look) -> tuple[Block, ...]:
    """The type name, the subject, and the rule below them."""
    words, ruling = standard.wording, standard.ruling
    column = Column(look.sheet.text_width, look, words.phrases)
    subject = column.centred("trich_yeu", wording.subject(programme, words))
    rule = column.rule_below(subject, ruling.below_subject.default, ruling.weight, look.below_subject_pt)
    return (Paragraph("ten_loai", (Run(words.kind.upper()),)), subject, rule)


def _right_width(look: Look, motto: tuple[str, ...], date: str, at_most: float) -> float:
    """Wide enough for the motto's lines, and for the date too where that leaves the left its room."""
    lines = ((motto[0], "quoc_hieu"), (motto[1], "tieu_ngu"), (date, "dia_danh_thoi_gian"))
    widths = [text_width(text, look.style(role)) + _SLACK_MM for text, role in lines]
    must, wanted = max(widths[:2]), max(widths)
    at_most = min(at_most, look.sheet.text_width * _RIGHT_SHARE_AT_MOST)
    return wanted if wanted <= at_most else must
