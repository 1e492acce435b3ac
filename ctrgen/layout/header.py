"""The top of page 1: who issues, the motto, the number, the date, and the title (boxes 1 to 5)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from ctrgen import naming
from ctrgen.layout.blocks import Block, Columns, Paragraph, Rule, Run
from ctrgen.layout.lines import Column, text_width
from ctrgen.layout.look import resolve, with_small_header
from ctrgen.layout.stamps import frames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.layout.styles import Look
    from ctrgen.schema import Programme
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_MOTTO: tuple[Role, ...] = ("quoc_hieu", "tieu_ngu")
_DATE: Final = "dia_danh_thoi_gian"
_SUPERIOR: Final = "co_quan_chu_quan"
_ISSUER: Final = "co_quan_ban_hanh"
_NUMBER: Final = "so_ky_hieu"

_GAP_MM = 8
"""Between the issuer and the motto at the least, so that they do not read as one line."""

_LEAST_GAP_MM = 3
"""What is left of it where a number, or lines that an author broke himself, must stay on one line."""

_SLACK_MM = 0.6
"""Room beside the words that must stay on one line, for a font a hair wider."""

_LEAST_LEFT_MM = 25
"""What figures far outside the standard leave to the issuer."""

_RIGHT_SHARE_AT_MOST = 0.7


def fitted(programme: Programme, standard: Standard, look: Look) -> Look:
    """A look with a small header where only so its lines stand as they were written, beside one another."""
    if _stands_as_written(programme, standard, look, _GAP_MM):
        return look
    small = replace(resolve(standard, with_small_header(standard, programme.layout)), sheet=look.sheet)
    tried = ((one, gap) for gap in (_GAP_MM, _LEAST_GAP_MM) for one in (small, look))
    least = min((look, small), key=partial(_shortcomings, programme, standard))
    return next((one for one, gap in tried if _stands_as_written(programme, standard, one, gap)), least)


def header(programme: Programme, standard: Standard, look: Look) -> Columns:
    """Issuer at the left, motto at the right; below them, on one line, the number and the date."""
    words = standard.wording
    date, number_line = naming.date_line(programme, words), naming.number_line(programme, words)
    left_mm, right_mm = _widths(programme, standard, look)
    left = Column(left_mm, look, words.phrases)
    right = Column(right_mm, look, (programme.place,))
    number = (left.centred(_NUMBER, [number_line]),) if number_line else ()
    dated = (right.centred(_DATE, [date]),) if date else ()
    rows: tuple[tuple[tuple[Block, ...], ...], ...] = (
        (_issuer(programme, standard, left), _motto(standard, right)),
        (number, dated),
        (frames(programme, standard, left), ()),
    )
    gap = look.sheet.text_width - left_mm - right_mm
    return Columns((left_mm, right_mm), tuple(filter(any, rows)), gap_mm=gap)


def _widths(programme: Programme, standard: Standard, look: Look) -> tuple[float, float]:
    """Of the two columns; what they leave stands between them."""
    words, total = standard.wording, look.sheet.text_width
    number = text_width(naming.number_line(programme, words), look.style(_NUMBER)) + _SLACK_MM
    date = naming.date_line(programme, words)
    at_most = total - _GAP_MM - max(_LEAST_LEFT_MM, number)
    right_mm = min(_right_width(look, words.motto, date, at_most), total - _GAP_MM - _LEAST_LEFT_MM)
    # A number stays on its line, and so do lines that an author broke himself.
    room = total - right_mm
    written = _chosen_widths(programme, look)
    lines = max((width for width in written if width <= room - _LEAST_GAP_MM), default=0)
    gaps = (room - need for need in (max(lines, number), number))
    gap = min(_GAP_MM, next((one for one in gaps if one >= _LEAST_GAP_MM), _LEAST_GAP_MM))
    return room - gap, right_mm


def _issuer_widths(programme: Programme, look: Look, lines_from: int = 1) -> list[float]:
    """How wide the lines of the issuer are as they were written, of names of at least so many lines."""
    issuer = programme.issuer
    written = ((look.style(_SUPERIOR), issuer.superior), (look.style(_ISSUER), issuer.name))
    named = ((style, lines) for style, lines in written if len(lines) >= lines_from)
    return [text_width(line.upper(), style) + _SLACK_MM for style, lines in named for line in lines]


def _chosen_widths(programme: Programme, look: Look) -> list[float]:
    """The same where an author broke the lines himself."""
    return _issuer_widths(programme, look, lines_from=2)


def _shortcomings(programme: Programme, standard: Standard, look: Look) -> tuple[int, float, int]:
    """How many lines that an author broke are broken again, what the gap lacks, how many lines there are."""
    left_mm, right_mm = _widths(programme, standard, look)
    broken = sum(width > left_mm for width in _chosen_widths(programme, look))
    lacking = max(0, _GAP_MM - (look.sheet.text_width - left_mm - right_mm))
    named = _named(programme, Column(left_mm, look, standard.wording.phrases))
    return broken, lacking, sum(1 + one.text.count("\n") for one in named)


def broken_again(programme: Programme, standard: Standard) -> Iterator[tuple[str, int]]:
    """The lines of the issuer's names that their author broke and that do not fit: the field, which line."""
    look = fitted(programme, standard, resolve(standard, programme.layout))
    left_mm, _ = _widths(programme, standard, look)
    issuer = programme.issuer
    named = (
        ("superior", look.style(_SUPERIOR), issuer.superior),
        ("name", look.style(_ISSUER), issuer.name),
    )
    for field, style, lines in named:
        for at, line in enumerate(lines if len(lines) > 1 else ()):
            if text_width(line.upper(), style) + _SLACK_MM > left_mm:
                yield field, at


def _stands_as_written(programme: Programme, standard: Standard, look: Look, gap_mm: float) -> bool:
    """Whether no line of the issuer must be broken, nor the columns come nearer than that."""
    left_mm, right_mm = _widths(programme, standard, look)
    between = look.sheet.text_width - left_mm - right_mm
    return between >= gap_mm and max(_issuer_widths(programme, look)) <= left_mm


def _issuer(programme: Programme, standard: Standard, column: Column) -> tuple[Block, ...]:
    superior, name = _named(programme, column)
    share = standard.ruling.below_issuer.default
    sign = standard.wording.below_issuer
    end = _ended(name, sign, "dau_duoi_co_quan", share, standard, column)
    return (superior, name, end) if programme.issuer.superior else (name, end)


def _named(programme: Programme, column: Column) -> tuple[Paragraph, Paragraph]:
    """The lines of the superior, which may be none, and those of the issuer."""
    issuer = programme.issuer
    superior = column.centred(_SUPERIOR, [line.upper() for line in issuer.superior])
    return superior, column.centred(_ISSUER, [line.upper() for line in issuer.name])


def _ended(
    above: Paragraph, sign: str, role: Role, share: float, standard: Standard, column: Column
) -> Block:
    """The sign a standard sets under centred lines, or a rule where it has none."""
    if sign:
        return Paragraph(role, (Run(sign),))
    return column.rule_below(above, share, standard.ruling.weight)


def _motto(standard: Standard, column: Column) -> tuple[Block, ...]:
    lines = [
        Paragraph(role, (Run(text),)) for role, text in zip(_MOTTO, standard.wording.motto, strict=False)
    ]
    if not lines:
        return ()
    rule = column.rule_below(lines[-1], standard.ruling.below_motto.default, standard.ruling.weight)
    return (*lines, rule)


def title(
    programme: Programme, standard: Standard, look: Look
) -> tuple[tuple[Paragraph, ...], Paragraph | Rule]:
    """The type name and the subject; the rule or sign below them."""
    words = standard.wording
    column = Column(look.sheet.text_width, look, words.phrases)
    kind = Paragraph("ten_loai", (Run(naming.kind(programme, words).upper()),))
    told = naming.subject(programme, standard)
    lines = (kind, column.centred("trich_yeu", told)) if told else (kind,)
    return lines, below_title(lines[-1], standard, column, look.below_subject_pt)


def below_title(above: Paragraph, standard: Standard, column: Column, after_pt: float) -> Paragraph | Rule:
    """The rule or sign below the last lines of a title, that of the document or of an annex."""
    ruling = standard.ruling
    if standard.wording.below_subject:
        return Paragraph("dau_duoi_trich_yeu", (Run(standard.wording.below_subject),))
    return column.rule_below(above, ruling.below_subject.default, ruling.weight, after_pt)


def _right_width(look: Look, motto: tuple[str, ...], date: str, at_most: float) -> float:
    """Wide enough for the motto's lines, and for the date too where that leaves the left its room."""
    lines = zip((*motto, date), (*_MOTTO[: len(motto)], _DATE), strict=True)
    widths = [text_width(text, look.style(role)) + _SLACK_MM for text, role in lines]
    must, wanted = max(widths[:-1], default=widths[-1]), max(widths)
    at_most = min(at_most, look.sheet.text_width * _RIGHT_SHARE_AT_MOST)
    return wanted if wanted <= at_most else must
