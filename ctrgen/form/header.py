"""The header as a whole: its two columns, what stands on one line, the rules, and what is lacking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.anatomy.said import key
from ctrgen.form.finding import Found, at, cited, name_of
from ctrgen.form.lines import broken
from ctrgen.schema.values import comma

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import Line
    from ctrgen.standards.model import Figure, Standard
    from ctrgen.standards.roles import Role
    from ctrgen.word.model import Shape

_MOTTO: tuple[Role, ...] = ("quoc_hieu", "tieu_ngu")
_BESIDE: tuple[Role, ...] = ("so_ky_hieu", "dia_danh_thoi_gian", "quoc_hieu")
_SLACK_MM = 0.5
_NEAR_MM = 3.0
"""What a rule may be longer or shorter than its text, for fonts and hands."""
_SHARE_NEAR = 0.06
_KINDS = {"dashed": "đứt", "dotted": "chấm", "double": "đôi", "dotDash": "chấm gạch", "wave": "lượn sóng"}
_DASHES = "-–—_*. "


def header(anatomy: Anatomy) -> Iterator[Found]:
    """All that is wrong with the header as a whole."""
    yield from _on_one_line(anatomy)
    yield from _side_by_side(anatomy)
    yield from _ended(anatomy)
    yield from _ruled(anatomy)
    yield from _lacking(anatomy)


def _on_one_line(anatomy: Anatomy) -> Iterator[Found]:
    standard = anatomy.standards[0]
    for role in _MOTTO:
        for line in anatomy.of(role):
            wide = line.wide_mm
            too_wide = line.width_mm is not None and wide > line.width_mm + _SLACK_MM
            if too_wide or "\n" in line.paragraph.text.strip():
                message = f"{name_of(role, standard)} không nằm trên một dòng."
                hint = "Nới cột bên phải, hoặc giảm cỡ chữ trong khoảng cho phép."
                yield at(faults.FORM_ONE_LINE, line, message, hint, _clause(role, standard))
    if anatomy.of("quoc_hieu") or not standard.wording.motto:
        return
    words = key(standard.wording.motto[0]).split()
    begun = " ".join(words[: len(words) * 2 // 3])
    for line in anatomy.head:
        if line.key.startswith(begun):
            message = f"{name_of('quoc_hieu', standard)} không nằm trên một dòng."
            yield at(
                faults.FORM_ONE_LINE, line, message, "Viết trên một dòng.", _clause("quoc_hieu", standard)
            )
            return


def _side_by_side(anatomy: Anatomy) -> Iterator[Found]:
    """Issuer and number at the left, motto and date at the right; number and date level."""
    standard = anatomy.standards[0]
    number, date, motto = (next(iter(anatomy.of(role)), None) for role in _BESIDE)
    if number is None:
        return
    if number.table is None:
        yield from _by_tabs(number, date, motto, standard)
        return
    if motto is not None and motto.table is number.table and motto.column < number.column:
        message = "Quốc hiệu ở cột trái, tên cơ quan ở cột phải."
        if "tieu_ngu" not in standard.styles:
            message = "Tiêu đề ở cột trái, tên cơ quan ở cột phải."
        yield at(faults.FORM_COLUMNS, motto, message, "Đổi chỗ hai cột.", _clause("quoc_hieu", standard))
    elif date is not None and date.table is number.table and date.row != number.row:
        message = "Số, ký hiệu và địa danh, thời gian không cùng một dòng."
        clause = _clause("dia_danh_thoi_gian", standard)
        yield at(faults.FORM_LEVEL, date, message, "Đặt hai phần trên cùng một hàng của bảng.", clause)


def _by_tabs(number: Line, date: Line | None, motto: Line | None, standard: Standard) -> Iterator[Found]:
    """The same of a header without a table."""
    if number.boxed:
        return
    if motto is not None and not motto.boxed and motto.piece == 0 and not motto.aligned:
        message = "Quốc hiệu ở bên trái, tên cơ quan ở bên phải."
        yield at(faults.FORM_COLUMNS, motto, message, "Đổi chỗ hai bên.", _clause("quoc_hieu", standard))
    elif date is not None and date.table is None and not date.boxed and date.number != number.number:
        message = "Số, ký hiệu và địa danh, thời gian không cùng một dòng."
        clause = _clause("dia_danh_thoi_gian", standard)
        yield at(faults.FORM_LEVEL, date, message, "Đặt hai phần trên cùng một dòng.", clause)


def _ended(anatomy: Anatomy) -> Iterator[Found]:
    """Recipients at the left, who signs at the right."""
    sent = next(iter(anatomy.of("noi_nhan")), None)
    signed = next(iter(anatomy.of("quyen_han", "chuc_vu")), None)
    if sent is None or signed is None or sent.table is None or sent.table is not signed.table:
        return
    if sent.row == signed.row and sent.column > signed.column:
        standard = anatomy.standards[0]
        message = "Nơi nhận ở bên phải, chữ ký ở bên trái."
        yield at(faults.FORM_COLUMNS, sent, message, "Đổi chỗ hai cột.", _clause("noi_nhan", standard))


def _ruled(anatomy: Anatomy) -> Iterator[Found]:
    """The rules under motto, issuer and subject: there, and as long as they must be."""
    standard = anatomy.standards[0]
    lacking: list[tuple[Role, Line]] = []
    used: set[int] = set()
    for role, figure in _rules(anatomy):
        held = anatomy.of(role)
        if not held:
            continue
        line = held[-1]
        lengths, shapes = _below(line, anatomy)
        used |= {id(shape) for shape in shapes}
        if not lengths:
            lacking.append((role, line))
        elif kind := _dashed(line, anatomy):
            message = f"Đường kẻ dưới {name_of(role, standard)} là nét {kind}, quy định nét liền."
            yield at(faults.FORM_RULE, line, message, "Kẻ nét liền.", _clause(role, standard))
        elif None not in lengths:
            yield from _length(role, line, lengths, figure, standard)
    if any(id(shape) not in used for shape in _shapes(anatomy)):
        return  # a line drawn elsewhere may be the one
    for role, line in lacking:
        name = name_of(role, standard)
        message = f"Dưới {name[0].lower()}{name[1:]} thiếu đường kẻ ngang."
        yield at(faults.FORM_RULE, line, message, "Kẻ đường ngang, nét liền.", _clause(role, standard))


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
    role: Role, line: Line, lengths: Sequence[float | None], figure: Figure, standard: Standard
) -> Iterator[Found]:
    last = broken(line)[-1]
    wide = last.wide_mm
    if line.width_mm is None or wide > line.width_mm:
        return  # where its lines end is not known
    lowest, highest = (figure.lowest or 0) * wide, (figure.highest or 1) * wide
    has = min((one for one in lengths if one is not None), key=lambda one: abs(one - (lowest + highest) / 2))
    near = _NEAR_MM + _SHARE_NEAR * wide
    if lowest - near <= has <= highest + near:
        return
    asked = "bằng độ dài của dòng chữ" if figure.lowest == 1 else "từ 1/3 đến 1/2 độ dài của dòng chữ"
    told = f"dài {comma(round(has))} mm, quy định {asked} ({comma(round(wide))} mm)"
    message = f"Đường kẻ dưới {name_of(role, standard)} {told}."
    hint = f"Kẻ dài từ {comma(round(lowest))} đến {comma(round(highest))} mm."
    if figure.lowest == 1:
        hint = f"Kẻ dài {comma(round(wide))} mm."
    yield at(faults.FORM_RULE_LENGTH, line, message, hint, _clause(role, standard))


def _below(line: Line, anatomy: Anatomy) -> tuple[list[float | None], list[Shape]]:
    """The lengths of what may be the rule below a line, ``None`` for one not known; the shapes among it."""
    lengths: list[float | None] = []
    drawn: list[Shape] = []
    if line.lettered and all(run.underline for run in line.lettered):
        lengths.append(None)
    for one in _with_followers(line, anatomy):
        paragraph = one.paragraph
        if paragraph.borders.bottom is not None or (one is not line and paragraph.borders.top is not None):
            indents = paragraph.indents
            whole = one.width_mm
            lengths.append(None if whole is None else whole - indents.left - indents.right)
        if one is not line and one.text and not one.text.strip(_DASHES):
            lengths.append(one.wide_mm if set(one.text) == {"_"} else None)
        for shape in paragraph.shapes:
            if shape.kind in ("line", "shape", "picture"):
                drawn.append(shape)
                lengths.append(shape.width_mm or None)
    return lengths, drawn


def _dashed(line: Line, anatomy: Anatomy) -> str:
    """What kind of line the rule is, where it is a border and no plain one."""
    borders = (one.paragraph.borders.bottom for one in _with_followers(line, anatomy))
    return next((_KINDS[one.kind] for one in borders if one is not None and one.kind in _KINDS), "")


def _with_followers(line: Line, anatomy: Anatomy) -> list[Line]:
    """A line, and the lines without words right below it in its column."""
    held = [one for one in anatomy.lines if _same_column(one, line)]
    at = next((at for at, one in enumerate(held) if one.paragraph is line.paragraph), None)
    if at is None:
        return [line]
    found = [line]
    for one in held[at + 1 :]:
        if any(map(str.isalnum, one.text)):
            break
        found.append(one)
    return found


def _same_column(one: Line, line: Line) -> bool:
    return one.table is line.table and one.column == line.column and one.boxed == line.boxed


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


def _lacking(anatomy: Anatomy) -> Iterator[Found]:
    """Parts that every document has, where the others are there."""
    standard = anatomy.standards[0]
    have = {part.role for part in anatomy.parts}
    if "quoc_hieu" in have and "tieu_ngu" in standard.styles and "tieu_ngu" not in have:
        line = anatomy.of("quoc_hieu")[0]
        message = f"Dưới Quốc hiệu thiếu Tiêu ngữ “{standard.wording.motto[1]}”."
        yield at(faults.FORM_LACKING, line, message, "Thêm Tiêu ngữ.", _clause("tieu_ngu", standard))
    is_split = any(line.key.startswith("CONG HOA XA HOI") for line in anatomy.head)
    if "tieu_ngu" in have and "quoc_hieu" not in have and not is_split:
        line = anatomy.of("tieu_ngu")[0]
        message = f"Trên Tiêu ngữ thiếu Quốc hiệu “{standard.wording.motto[0]}”."
        yield at(faults.FORM_LACKING, line, message, "Thêm Quốc hiệu.", _clause("quoc_hieu", standard))


def _clause(role: Role, standard: Standard) -> str:
    return cited(standard, standard.size_of(role))
