"""The header as a whole: its two columns, and what stands on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.anatomy.said import key
from ctrgen.form.finding import Found, at, cited, name_of
from ctrgen.standards import standard as standard_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_MOTTO: tuple[Role, ...] = ("quoc_hieu", "tieu_ngu")
_BESIDE: tuple[Role, ...] = ("so_ky_hieu", "dia_danh_thoi_gian", "quoc_hieu")
_SLACK_MM = 0.5
_WORDS_OF_MOTTO = 3


def header(anatomy: Anatomy) -> Iterator[Found]:
    """All that is wrong with the header as a whole."""
    yield from _of_the_state(anatomy)
    yield from _on_one_line(anatomy)
    yield from _side_by_side(anatomy)
    yield from _ended(anatomy)


def _of_the_state(anatomy: Anatomy) -> Iterator[Found]:
    """The motto of Decree 30 in a document that has a line of its own there."""
    standard, state = anatomy.standards[0], standard_of("nd30").wording.motto
    own = standard.wording.motto[:1]
    if own and own != state[:1]:
        for line in anatomy.head:
            if line.key in map(key, state):
                message = f"Bên phải ghi “{line.text}”; văn bản theo {standard.short} ghi “{own[0]}”."
                hint = f"Thay bằng “{own[0]}”, không ghi Quốc hiệu, Tiêu ngữ."
                yield at(faults.FORM_LACKING, line, message, hint, _clause("quoc_hieu", standard))


def _on_one_line(anatomy: Anatomy) -> Iterator[Found]:
    standard = anatomy.standards[0]
    for role in _MOTTO:
        for line in anatomy.of(role):
            wide = line.wide_mm
            too_wide = line.width_mm is not None and wide > line.width_mm + _SLACK_MM
            if too_wide or "\n" in line.paragraph.text.strip():
                message = f"{name_of(role, standard)} không nằm trên một dòng."
                hint = "Nới cột bên phải, hoặc giảm cỡ chữ trong khoảng cho phép."
                found = at(faults.FORM_ONE_LINE, line, message, hint, _clause(role, standard))
                yield found._replace(of_width=too_wide)
    if anatomy.of("quoc_hieu") or not standard.wording.motto:
        return
    whole = key(standard.wording.motto[0])
    for line in anatomy.head:
        if len(line.key.split()) >= _WORDS_OF_MOTTO and whole.startswith(line.key):
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
    elif motto is not None and _in_one(number, motto):
        message = "Số, ký hiệu ở cột phải; quy định ở cột trái, dưới tên cơ quan."
        yield at(
            faults.FORM_COLUMNS, number, message, "Chuyển sang cột trái.", _clause("so_ky_hieu", standard)
        )
    elif date is not None and motto is not None and motto.table is date.table and _in_one(number, date):
        message = "Địa danh, thời gian ở cột trái; quy định ở cột phải, dưới Quốc hiệu."
        clause = _clause("dia_danh_thoi_gian", standard)
        yield at(faults.FORM_COLUMNS, date, message, "Chuyển sang cột phải.", clause)
    elif date is not None and date.table is number.table and date.row != number.row:
        message = "Số, ký hiệu và địa danh, thời gian không cùng một dòng."
        clause = _clause("dia_danh_thoi_gian", standard)
        yield at(faults.FORM_LEVEL, date, message, "Đặt hai phần trên cùng một hàng của bảng.", clause)


def _in_one(one: PlacedLine, other: PlacedLine) -> bool:
    """Whether two lines stand in one column of a table with more."""
    if one.table is None or one.table is not other.table or one.cell is None or one.column != other.column:
        return False
    return one.cell.columns < len(one.table.widths)


def _by_tabs(
    number: PlacedLine, date: PlacedLine | None, motto: PlacedLine | None, standard: Standard
) -> Iterator[Found]:
    """The same of a header without a table."""
    if number.boxed or number.paragraph.framed:
        return
    if motto is not None and not motto.boxed and motto.piece == 0 and not motto.aligned:
        message = "Quốc hiệu ở bên trái, tên cơ quan ở bên phải."
        yield at(faults.FORM_COLUMNS, motto, message, "Đổi chỗ hai bên.", _clause("quoc_hieu", standard))
    elif (
        date is not None
        and date.table is None
        and not date.boxed
        and date.flow == number.flow
        and date.number != number.number
    ):
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
        yield at(faults.FORM_COLUMNS, signed, message, "Đổi chỗ hai cột.", _clause("noi_nhan", standard))


def _clause(role: Role, standard: Standard) -> str:
    return cited(standard, standard.size_of(role))
