"""The top of page 1: who issues, the motto, the number, the date, and the title (boxes 1 to 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout import wording
from ctrgen.layout.blocks import Block, Columns, Paragraph, Run
from ctrgen.layout.lines import centred, rule_below
from ctrgen.layout.metrics import width_mm

if TYPE_CHECKING:
    from ctrgen.layout.blocks import Look
    from ctrgen.schema import Programme
    from ctrgen.standards import Standard

_SLACK_MM = 4
"""Room beside the words that must stay on one line, for a font a hair wider."""

_RIGHT_SHARE_AT_MOST = 0.7
_GAP_BELOW_TITLE_PT = 12


def header(programme: Programme, standard: Standard, look: Look) -> Columns:
    """Issuer at the left, motto at the right; below them, on one line, the number and the date."""
    words, ruling = standard.wording, standard.ruling
    date = wording.date_line(programme, words)
    right = _right_width(look, words.motto, date)
    left = look.sheet.text_width - right
    superior = tuple(line.upper() for line in programme.issuer.superior)
    issuer = tuple(line.upper() for line in programme.issuer.name)
    issuer_style, motto_style = look.style("co_quan_ban_hanh"), look.style("tieu_ngu")
    issuing: list[Block] = [centred(superior, look.style("co_quan_chu_quan"), left)] if superior else []
    issuing += [
        centred(issuer, issuer_style, left),
        rule_below(issuer, issuer_style, left, ruling.below_issuer, ruling.weight),
    ]
    return Columns(
        (left, right),
        (
            (
                tuple(issuing),
                (
                    Paragraph("quoc_hieu", (Run(words.motto[0]),)),
                    Paragraph("tieu_ngu", (Run(words.motto[1]),)),
                    rule_below(words.motto[1:], motto_style, right, ruling.below_motto, ruling.weight),
                ),
            ),
            (
                (centred((wording.number_line(programme, words),), look.style("so_ky_hieu"), left),),
                (centred((date,), look.style("dia_danh_thoi_gian"), right),),
            ),
        ),
    )


def title(programme: Programme, standard: Standard, look: Look) -> tuple[Block, ...]:
    """The type name, the subject, and the rule below them."""
    style, available = look.style("trich_yeu"), look.sheet.text_width
    subject = wording.subject(programme, standard.wording)
    ruling = standard.ruling
    return (
        Paragraph("ten_loai", (Run(standard.wording.kind.upper()),)),
        centred(subject, style, available),
        rule_below(subject, style, available, ruling.below_subject, ruling.weight, _GAP_BELOW_TITLE_PT),
    )


def _right_width(look: Look, motto: tuple[str, ...], date: str) -> float:
    """Wide enough for the national name on one line, and for the date where that leaves room at the left."""
    lines = ((motto[0], "quoc_hieu"), (motto[1], "tieu_ngu"), (date, "dia_danh_thoi_gian"))
    widths = []
    for text, role in lines:
        style = look.style(role)
        widths.append(width_mm(text, style.size_pt, bold=style.bold, italic=style.italic) + _SLACK_MM)
    must, wanted = max(widths[:2]), max(widths)
    return wanted if wanted <= look.sheet.text_width * _RIGHT_SHARE_AT_MOST else must
