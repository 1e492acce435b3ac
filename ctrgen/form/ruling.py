"""The rules under motto, issuer and subject: there, solid, and as long as they must be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen import faults
from ctrgen.form.finding import Found, at, cited, name_of
from ctrgen.form.lines import broken
from ctrgen.form.makeshift import edges, under_words, underlined
from ctrgen.schema.values import comma

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Figure, Standard
    from ctrgen.standards.roles import Role
    from ctrgen.word.model import Shape

_NEAR_MM = 3.0
"""What a rule may be longer or shorter than its text, for fonts and hands."""
_SHARE_NEAR = 0.06
_KINDS = {
    **dict.fromkeys(("dashed", "dash", "lgDash", "sysDash", "shortdash", "longdash"), "đứt"),
    **dict.fromkeys(("dotted", "dot", "sysDot", "shortdot", "1 1"), "chấm"),
    **dict.fromkeys(("dotDash", "dashDot", "lgDashDot", "sysDashDot", "dashdot"), "chấm gạch"),
    "double": "đôi",
    "wave": "lượn sóng",
}
_DASHES = "-–—_*. "


def ruled(anatomy: Anatomy) -> Iterator[Found]:
    """The rules under motto, issuer and subject: there, and as long as they must be."""
    standard = anatomy.standards[0]
    lacking: list[tuple[Role, PlacedLine]] = []
    used: set[int] = set()
    asked = [(role, figure, held[-1]) for role, figure in _rules(anatomy) if (held := anatomy.of(role))]
    rules = _shared_out([(figure, line, _below(line, anatomy)) for _, figure, line in asked])
    for (role, figure, line), found in zip(asked, rules, strict=True):
        used |= {id(one.shape) for one in found}
        if not found:
            lacking.append((role, line))
        elif kind := _dashed(line, found, anatomy):
            message = f"Đường kẻ dưới {name_of(role, standard)} là nét {kind}, quy định nét liền."
            yield at(faults.FORM_RULE, line, message, "Kẻ nét liền.", _clause(role, standard))
        elif all(one.length is not None for one in found):
            yield from _length(role, line, found, figure, standard)
    if any(id(shape) not in used for shape in _shapes(anatomy)):
        return  # a line drawn elsewhere may be the one
    for role, line in lacking:
        name = name_of(role, standard)
        message = f"Dưới {name[0].lower()}{name[1:]} thiếu đường kẻ ngang."
        yield at(faults.FORM_RULE, line, message, "Kẻ đường ngang, nét liền.", _clause(role, standard))


def _shared_out(asked: Sequence[tuple[Figure, PlacedLine, list[_Rule]]]) -> list[list[_Rule]]:
    """The rules of each line; one drawn beside two lines of a paragraph is of the line it fits better."""
    made = [found for _, _, found in asked]
    for at_, (figure, line, found) in enumerate(asked):
        for other, (figure_, line_, found_) in enumerate(asked):
            same = line is not line_ and line.paragraph is line_.paragraph
            if same and len(found) == len(found_) == 1 and found[0].shape is found_[0].shape is not None:
                length = found[0].length or 0.0
                farther = _off(length, figure, line) > _off(length, figure_, line_)
                made[at_ if farther else other] = []
    return made


def _off(length: float, figure: Figure, line: PlacedLine) -> float:
    """By what share a length is off what is asked of the rule below a line."""
    share = ((figure.lowest or 0) + (figure.highest or 1)) / 2
    wide = share * broken(line)[-1].wide_mm
    return abs(length - wide) / wide if wide else 1.0


def _rules(anatomy: Anatomy) -> Iterator[tuple[Role, Figure]]:
    """Under which parts a rule must stand, and its share of their length."""
    standard = anatomy.standards[0]
    ruling = standard.ruling
    yield "tieu_ngu" if "tieu_ngu" in standard.styles else "quoc_hieu", ruling.below_motto
    if not standard.wording.below_issuer and not _has_sign(anatomy):
        yield "co_quan_ban_hanh", ruling.below_issuer
    if not standard.wording.below_subject:
        yield "trich_yeu", ruling.below_subject


def _length(
    role: Role, line: PlacedLine, found: Sequence[_Rule], figure: Figure, standard: Standard
) -> Iterator[Found]:
    last = broken(line)[-1]
    wide = last.wide_mm
    is_whole = figure.lowest == 1  # the motto stands on one line
    if line.aligned and line.width_mm is not None and wide > line.width_mm:
        return  # where its lines end is not known
    is_known = is_whole or not line.aligned or line.width_mm is not None
    lowest, highest = (figure.lowest or 0) * wide * is_known, (figure.highest or 1) * wide
    rule = min(found, key=lambda one: abs((one.length or 0) - (lowest + highest) / 2))
    has = rule.length or 0
    near = _NEAR_MM + _SHARE_NEAR * wide
    if lowest - near <= has <= highest + near:
        return
    asked = "bằng độ dài của dòng chữ" if is_whole else "từ 1/3 đến 1/2 độ dài của dòng chữ"
    told = f"dài {comma(round(has))} mm, quy định {asked} ({comma(round(wide))} mm)"
    message = f"Đường kẻ dưới {name_of(role, standard)} {told}."
    hint = f"Kẻ dài từ {comma(round(lowest))} đến {comma(round(highest))} mm."
    if is_whole:
        hint = f"Kẻ dài {comma(round(wide))} mm."
    made = at(faults.FORM_RULE_LENGTH, line, message, hint, _clause(role, standard))
    yield made._replace(of_width=rule.is_border)


class _Rule(NamedTuple):
    """What may be the rule below a line: its length in millimetres, where that is known; what is drawn."""

    length: float | None
    shape: Shape | None = None
    is_border: bool = False


def _below(line: PlacedLine, anatomy: Anatomy) -> list[_Rule]:
    """All that may be the rule below a line."""
    found: list[_Rule] = []
    if line.lettered and any(run.underline for run in line.lettered):
        found.append(_Rule(under_words(line)))
    for one in _with_followers(line, anatomy):
        found += _drawn(one, is_below=one is not line)
        if one is not line and not one.text.strip(_DASHES):
            found += map(_Rule, underlined(one, line))
        if one.table is not None and one.cell is not None and one.table is not line.table:
            borders = (one.cell.borders.top, one.cell.borders.bottom)
            found += [_Rule(sum(one.table.widths) or None)] * any(borders)
    found += map(_Rule, edges(line, anatomy.lines))
    cell = line.cell
    if cell is not None and cell.borders.bottom is not None:
        found.append(_Rule(None))
    return found


def _drawn(one: PlacedLine, *, is_below: bool) -> Iterator[_Rule]:
    """The rules that stand at a line: a border, signs in a row, what is drawn."""
    paragraph = one.paragraph
    if paragraph.borders.bottom is not None or (is_below and paragraph.borders.top is not None):
        indents, whole = paragraph.indents, one.width_mm
        length = None if whole is None else whole - indents.left - indents.right
        yield _Rule(length, is_border=True)
    for shape in paragraph.shapes:
        if shape.kind in ("line", "shape", "picture"):
            yield _Rule(shape.width_mm or None, shape)


def _dashed(line: PlacedLine, found: Sequence[_Rule], anatomy: Anatomy) -> str:
    """What kind of line the rule is, where it is no plain one."""
    borders = [one.paragraph.borders.bottom for one in _with_followers(line, anatomy)]
    kinds = [one.kind for one in borders if one is not None]
    kinds += [one.shape.dash for one in found if one.shape is not None] if len(found) == 1 else []
    return next((_KINDS[kind] for kind in kinds if kind in _KINDS), "")


def _with_followers(line: PlacedLine, anatomy: Anatomy) -> list[PlacedLine]:
    """A line, and the lines without words right below it in its column, those of a table of one cell too."""
    at = next((at for at, one in enumerate(anatomy.lines) if one.paragraph is line.paragraph), None)
    if at is None:
        return [line]
    found = [line]
    for one in anatomy.lines[at + 1 :]:
        if not (_same_column(one, line) or _is_cell_alone(one)):
            continue
        if any(map(str.isalnum, one.text)):
            break
        found.append(one)
    return found


def _same_column(one: PlacedLine, line: PlacedLine) -> bool:
    return one.table is line.table and one.column == line.column and one.boxed == line.boxed


def _is_cell_alone(one: PlacedLine) -> bool:
    return one.table is not None and len(one.table.rows) == 1 and len(one.table.widths) == 1


def _shapes(anatomy: Anatomy) -> list[Shape]:
    """What is drawn in the header or just below the title."""
    title = [part.line.number for part in anatomy.parts if part.role in ("ten_loai", "trich_yeu")]
    last = max([line.number for line in anatomy.head] + title, default=0) + 2
    return [
        shape
        for line in anatomy.lines
        if line.number <= last
        for shape in line.paragraph.shapes
        if shape.kind != "box"
    ]


def _has_sign(anatomy: Anatomy) -> bool:
    signs = {one.wording.below_issuer for one in anatomy.standards if one.wording.below_issuer}
    return any(line.text in signs for line in anatomy.head)


def _clause(role: Role, standard: Standard) -> str:
    return cited(standard, standard.size_of(role))
