"""How paragraphs stand: alignment, indent, the room between them and between their lines."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.form.finding import Found, at, cited, name_of
from ctrgen.layout.metrics import LINE
from ctrgen.schema.values import comma
from ctrgen.standards.describe import allowed
from ctrgen.standards.figures import Align

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.form.anatomy import Anatomy, Part
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Figure, Standard
    from ctrgen.standards.roles import Role

_WORDS = {"left": "trái", "center": "giữa", "right": "phải", "both": "đều hai bên"}
_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right", Align.JUSTIFIED: "both"}
_NEAR_MM, _NEAR_TIMES, _NEAR_PT = 0.35, 0.02, 0.06
_ASIDE_MM = 2.0
_ROOM_IN_BOX_MM = 16.0
_MARGIN_OF_LINE = 0.95
"""What share of its line a text must fill for its alignment to be seen."""
_NOTE = re.compile(r"\(.*\)\W*")
"""Words in brackets, which stand where there is room: ``(Có danh mục kèm theo)``."""
_HEADINGS: tuple[Role, ...] = ("phan", "de_muc", "tieu_muc")
_BODY: tuple[Role, ...] = ("noi_dung", "can_cu", "muc_1", "muc_2", "muc_3", "muc_4", *_HEADINGS)


def stand(anatomy: Anatomy) -> Iterator[Found]:
    """All that is wrong with how the parts stand."""
    body = [part for part in anatomy.parts if part.role in _BODY and part.line.piece == 0]
    for part in anatomy.parts:
        yield from _aligned(part, anatomy, is_body=part.role in _BODY)
    yield from _indented(body, anatomy)
    yield from _lines(body, anatomy)
    yield from _gaps(body, anatomy)


def _aligned(part: Part, anatomy: Anatomy, *, is_body: bool) -> Iterator[Found]:
    line, has = part.line, part.line.paragraph.alignment
    if not line.aligned or _fills_box(line) or "\t" in line.paragraph.text or _placed_by_spaces(line):
        return
    asked = {_ALIGN[one.styles[part.role].align] for one in anatomy.standards if part.role in one.styles}
    if len(asked) != 1 or has in asked:
        return
    want = asked.pop()
    if {has, want} == {"left", "both"} and not (is_body and want == "both" and _takes_two(line)):
        return  # they look the same
    if part.role in (*_HEADINGS, "phan_giua") and has == "center" and _is_habit(part, anatomy):
        return
    if part.role in ("kinh_gui", "kinh_gui_nhieu", "phan_giua") or _is_put_at_left(part):
        return
    if part.role == "noi_dung" and has == "center" and _NOTE.fullmatch(line.text):
        return
    standard = anatomy.standards[0]
    message = f"{name_of(part.role, standard)} căn {_WORDS[has]}, quy định căn {_WORDS[want]}."
    clause = cited(standard, standard.size_of(part.role))
    yield at(faults.FORM_ALIGN, line, message, f"Căn {_WORDS[want]}.", clause, f"{part.role}{has}")


def _is_put_at_left(part: Part) -> bool:
    """Whether a line of the header's left column stands on the page itself, whose middle is not its own."""
    line = part.line
    alone = line.table is None and not line.boxed and not line.paragraph.framed
    return alone and part.role in ("co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu")


def _is_habit(part: Part, anatomy: Anatomy) -> bool:
    """Whether other headings of a kind stand as one does."""
    others = [line.paragraph.alignment for line in anatomy.of(part.role) if line is not part.line]
    return len(others) <= 2 * others.count(part.line.paragraph.alignment)


def _fills_box(line: PlacedLine) -> bool:
    """Whether a text box has no room beside its line, so that nobody sees how that stands."""
    return line.boxed and (line.width_mm is None or line.width_mm - line.wide_mm < _ROOM_IN_BOX_MM)


def _indented(body: Sequence[Part], anatomy: Anatomy) -> Iterator[Found]:
    figures = [one.body.indent for one in anatomy.standards]
    known = [part for part in body if _may_tell_indent(part.line)]
    headed = Counter(part.role for part in known if part.role in _HEADINGS)
    right = Counter(part.role for part in known if _is_indented(part.line, figures))
    for part in known:
        # How far a heading stands in is no clause's: where others of its kind stand as text does, all should.
        if part.role in _HEADINGS and 2 * right[part.role] < headed[part.role]:
            continue
        aside = part.line.paragraph.indents.right
        if aside > _ASIDE_MM:
            message = f"Đoạn lùi vào {comma(round(aside, 1))} mm ở bên phải, quy định trải hết dòng."
            clause = cited(anatomy.standards[0], figures[0])
            yield at(faults.FORM_INDENT, part.line, message, "Đặt Indent Right 0.", clause, f"phải{aside}")
        elif not _is_indented(part.line, figures):
            indents = part.line.paragraph.indents
            message = f"Dòng đầu thụt {comma(round(indents.left + indents.first, 1))} mm"
            asked = allowed(figures[0], "mm")
            message = f"{message}, quy định {asked}."
            clause = cited(anatomy.standards[0], figures[0])
            same = f"{round(indents.left + indents.first)}"
            yield at(faults.FORM_INDENT, part.line, message, f"Đặt First line {asked}.", clause, same)


def _may_tell_indent(line: PlacedLine) -> bool:
    paragraph = line.paragraph
    text = paragraph.text
    by_hand = text[:1] in ("\t", " ", "\u00a0") or "\t" in text
    return not (paragraph.list_id or paragraph.mark or by_hand or paragraph.alignment in ("center", "right"))


def _is_indented(line: PlacedLine, figures: Sequence[Figure]) -> bool:
    indents = line.paragraph.indents
    has = indents.left + indents.first
    return any(_allows(figure, has, _NEAR_MM) for figure in figures)


def _lines(body: Sequence[Part], anatomy: Anatomy) -> Iterator[Found]:
    for part in body:
        told = [_line_fault(part.line, one) for one in anatomy.standards]
        if all(told):
            message, asked, figure = told[0]  # type: ignore[misc]
            clause = cited(anatomy.standards[0], figure)
            yield at(faults.FORM_LINE, part.line, message, f"Đặt {asked}.", clause, message)


def _line_fault(line: PlacedLine, standard: Standard) -> tuple[str, str, Figure] | None:
    spacing, body = line.paragraph.spacing, standard.body
    if body.exact_line is not None:
        asked = f"chính xác {allowed(body.exact_line, 'pt')}"
        if spacing.rule == "auto":
            has = f"{comma(round(spacing.line, 2))} dòng"
        elif _allows(body.exact_line, spacing.line, _NEAR_PT):
            return None
        else:
            has = f"{comma(round(spacing.line, 1))} pt"
        return f"Giãn dòng {has}, quy định {asked}.", f"giãn dòng {asked}", body.exact_line
    times, has = spacing.line, f"{comma(round(spacing.line, 2))} dòng"
    if spacing.rule != "auto":
        size = max((run.size_pt for run in line.lettered), default=14.0)
        times, has = spacing.line / (size * LINE), f"{comma(round(spacing.line, 1))} pt"
        if spacing.rule == "atLeast":
            times = max(times, 1.0)
    below, above = (_NEAR_TIMES, _NEAR_TIMES) if spacing.rule == "auto" else (0.03, 0.07)
    if _allows(body.line_spacing, times, below if times < 1 else above):
        return None
    asked = allowed(body.line_spacing, "dòng")
    return f"Giãn dòng {has}, quy định {asked}.", f"giãn dòng {asked}", body.line_spacing


def _gaps(body: Sequence[Part], anatomy: Anatomy) -> Iterator[Found]:
    """Room between paragraphs: told of the one that has less of its own than the others have."""
    least = min(one.body.paragraph_spacing.lowest or 0.0 for one in anatomy.standards)
    pairs = [
        (above.line, below.line)
        for above, below in pairwise(body)
        if below.line.number == above.line.number + 1
        and not above.line.paragraph.runs[-1:][0].text.endswith("\f")
        and above.line.paragraph.section == below.line.paragraph.section
    ]
    below_first = Counter(
        "after" if above.paragraph.spacing.after_pt >= below.paragraph.spacing.before_pt else "before"
        for above, below in pairs
    )
    is_below = below_first["after"] >= below_first["before"]
    usual = Counter(_own_room(line) for pair in pairs for line in pair).most_common(1)
    figure = anatomy.standards[0].body.paragraph_spacing
    told: set[int] = set()
    for above, below in pairs:
        gap = _gap(above, below)
        if gap >= least - _NEAR_PT:
            continue
        odd = [_own_room(line) != usual[0][0] for line in (above, below)]
        told_above = odd[0] if odd[0] != odd[1] else is_below
        one = above if told_above else below
        if one.number in told:
            continue
        told.add(one.number)
        asked = allowed(figure, "pt")
        message = f"Cách đoạn {'sau' if told_above else 'trước'} {comma(round(gap, 1))} pt, quy định {asked}."
        clause = cited(anatomy.standards[0], figure)
        yield at(faults.FORM_GAP, one, message, f"Đặt Spacing {asked}.", clause, f"{gap}")


def _own_room(line: PlacedLine) -> tuple[float, float]:
    """The room that a paragraph itself asks for, above and below."""
    spacing = line.paragraph.spacing
    return spacing.before_pt, spacing.after_pt


def _gap(above: PlacedLine, below: PlacedLine) -> float:
    one, other = above.paragraph, below.paragraph
    if one.style == other.style and (one.spacing.contextual or other.spacing.contextual):
        return (0.0 if one.spacing.contextual else one.spacing.after_pt) + (
            0.0 if other.spacing.contextual else other.spacing.before_pt
        )
    return one.spacing.after_pt + other.spacing.before_pt


def _allows(figure: Figure, value: float, near: float) -> bool:
    if figure.only:
        return any(abs(value - one) <= near for one in figure.only)
    return (figure.lowest is None or value >= figure.lowest - near) and (
        figure.highest is None or value <= figure.highest + near
    )


def _takes_two(line: PlacedLine) -> bool:
    """Whether a paragraph takes more than one line, or fills one."""
    if line.width_mm is None:
        return False
    return line.wide_mm + line.paragraph.indents.first > line.width_mm * _MARGIN_OF_LINE


def _placed_by_spaces(line: PlacedLine) -> bool:
    """Whether somebody put a line in its place with spaces."""
    return line.paragraph.text[:3].isspace() and bool(line.paragraph.text.strip())
