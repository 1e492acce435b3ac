"""How things end: bases, recipients, the text itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.form.finding import Found, at, cited

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_OTHER_BASES = ("XET ", "THEO ", "THUC HIEN ", "CAN CU ", "CUNG VOI ")
_FILED = re.compile(r"[-–+ ]*LUU\b")
_FILED_WITH_COLON = re.compile(r"[-–+ ]*LUU ?:")
_FILED_WITHOUT_COLON = re.compile(r"[-–+ ]*LUU ?(?![:,;.])[A-Z]")
_FEW = 2
_SENTENCE = 40
_OTHER_MARKS = ("+", "*", "•")
_ENDS = (";", ",", ".")
_NOTE = ("GHI CHU", "LUU Y", "(")


def closings(anatomy: Anatomy) -> Iterator[Found]:
    """What a standard sets of the signs at ends; where two may be followed, what both set."""
    standard = anatomy.standards[0]
    wordings = [one.wording for one in anatomy.standards]
    if len({(one.between_bases, one.last_basis) for one in wordings}) == 1:
        yield from _bases(anatomy, standard)
        yield from _marked(anatomy, standard)
    if len({one.between_recipients for one in wordings}) == 1:
        yield from _recipients(anatomy.of("danh_sach_noi_nhan"), standard)
    yield from _end(anatomy, standard)


def _bases(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """Each legal basis ends with its sign, the last with another."""
    held = [at for at, part in enumerate(anatomy.parts) if part.role == "can_cu"]
    if not held:
        return
    clause = cited(standard, standard.size_of("can_cu"))
    between, last = standard.wording.between_bases, standard.wording.last_basis
    for at_ in held[:-1]:
        line = anatomy.parts[at_].line
        if not line.text.endswith(between):
            message = f"Căn cứ {_ends(line)}, quy định {_SIGNS[between]}."
            yield at(faults.FORM_END_SIGN, line, message, f"Thay bằng {_SIGNS[between]}.", clause)
    line = anatomy.parts[held[-1]].line
    after = anatomy.parts[held[-1] + 1 : held[-1] + 2]
    goes_on = any(
        part.line.key.lstrip("- ").startswith(_OTHER_BASES) and not part.line.text.endswith(":")
        for part in after
    )
    if after and not goes_on and not line.text.endswith(last):
        message = f"Căn cứ cuối cùng {_ends(line)}, quy định {_SIGNS[last]}."
        yield at(faults.FORM_END_SIGN, line, message, f"Thay bằng {_SIGNS[last]}.", clause)


def _marked(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """Each legal basis has its dash where the standard asks one; where none has, that is a habit."""
    held = anatomy.of("can_cu")
    bare = [line for line in held if not _is_dashed(line)]
    if standard.wording.basis_mark and len(bare) < len(held):
        clause = cited(standard, standard.size_of("can_cu"))
        for line in bare:
            message = f"Căn cứ chưa có dấu “{standard.wording.basis_mark}” ở đầu như các căn cứ khác."
            yield at(faults.FORM_END_SIGN, line, message, "Thêm gạch đầu dòng.", clause)


def _ends(line: PlacedLine) -> str:
    return "không có dấu ở cuối" if _is_bare(line) else f"kết thúc bằng “{line.text[-1]}”"


_SIGNS = {";": "dấu chấm phẩy", ".": "dấu chấm", ",": "dấu phẩy"}


def _recipients(lines: Sequence[PlacedLine], standard: Standard) -> Iterator[Found]:
    """Each recipient has a dash and ends with a sign, the last, where it is filed, with a stop."""
    if len(lines) < _FEW or not _FILED.match(lines[-1].key):
        return
    clause = cited(standard, standard.size_of("danh_sach_noi_nhan"))
    last = lines[-1]
    if last.text.endswith((";", ",", "/.")):
        message = f"Dòng cuối của nơi nhận {_ends(last)}, quy định dấu chấm."
        yield at(faults.FORM_END_SIGN, last, message, "Thay bằng dấu chấm.", clause)
    yield from _filed(last, standard, clause)
    for odd, told in (
        ([line for line in lines if not _is_dashed(line)], "chưa có gạch đầu dòng"),
        ([line for line in lines if line.text.startswith(_OTHER_MARKS)], "đánh dấu khác gạch đầu dòng"),
    ):
        for line in odd if 2 * len(odd) < len(lines) else ():
            hint = "Đánh dấu bằng gạch đầu dòng (-)."
            yield at(faults.FORM_END_SIGN, line, f"Nơi nhận {told}.", hint, clause)
    yield from _separated(lines, standard, clause)


def _separated(lines: Sequence[PlacedLine], standard: Standard, clause: str) -> Iterator[Found]:
    """What stands between recipients; where most have nothing, that is a habit, not a slip."""
    *others, last = lines
    between = standard.wording.between_recipients
    if 2 * sum(map(_is_bare, others)) > len(others):
        return
    if _is_bare(last):
        message = "Dòng cuối của nơi nhận chưa có dấu chấm."
        yield at(faults.FORM_END_SIGN, last, message, "Thêm dấu chấm.", clause)
    for line in others:
        if _is_bare(line) or (line.text.endswith(_ENDS) and not line.text.endswith(between)):
            message = f"Nơi nhận {_ends(line)}, quy định {_SIGNS[between]}."
            yield at(faults.FORM_END_SIGN, line, message, f"Kết thúc bằng {_SIGNS[between]}.", clause)


def _filed(line: PlacedLine, standard: Standard, clause: str) -> Iterator[Found]:
    """``Lưu: VT`` by the decree, ``Lưu Văn phòng`` by the Party's guides."""
    asks_colon = ":" in standard.wording.filed
    has = _FILED_WITH_COLON.match(line.key) is not None
    if asks_colon and _FILED_WITHOUT_COLON.match(line.key):
        message = "Sau chữ “Lưu” thiếu dấu hai chấm."
        yield at(faults.FORM_END_SIGN, line, message, "Viết “Lưu: VT”.", clause)
    elif has and not asks_colon:
        message = "Sau chữ “Lưu” thừa dấu hai chấm."
        yield at(faults.FORM_END_SIGN, line, message, "Viết “Lưu Văn phòng”.", clause)


def _is_dashed(line: PlacedLine) -> bool:
    return bool(line.paragraph.mark) or line.text.startswith(("-", "–", "+", "*"))


def _is_bare(line: PlacedLine) -> bool:
    return line.text[-1:].isalnum() or line.text.endswith(")")


def _end(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """The text ends with the sign of the standard where a plain paragraph closes it."""
    ends = {one.wording.end for one in anatomy.standards}
    if len(ends) > 1:
        return
    asked = ends.pop()
    clause = cited(standard, standard.size_of("noi_dung"))
    if asked == ".":
        for line in anatomy.of(*_TEXT):
            if line.text.endswith("/."):
                message = "Nội dung văn bản kết thúc bằng “./.”, quy định dấu chấm."
                yield at(faults.FORM_END_SIGN, line, message, "Thay bằng dấu chấm.", clause)
        return
    signs = next((at for at, part in enumerate(anatomy.parts) if part.role in _ENDINGS), None)
    roles = ("noi_dung",) if _is_schedule(anatomy) else _TEXT
    if not signs or anatomy.parts[signs - 1].role not in roles:
        return
    last = anatomy.parts[signs - 1].line
    between = [line for line in anatomy.lines if last.number < line.number < anatomy.parts[signs].line.number]
    if any(line.text for line in between) or last.key.startswith(_NOTE) or _slanted(last):
        return
    if not any(asked in line.text.replace(" ", "") for line in anatomy.lines):
        sign = last.text[len(last.text.rstrip("./;,")) :]
        if sign or (last.text[-1].isalnum() and len(last.text) > _SENTENCE):
            has = f"bằng “{sign}”" if sign else "không có dấu"
            message = f"Nội dung văn bản kết thúc {has}, quy định “{asked}”."
            yield at(faults.FORM_END_SIGN, last, message, f"Thay bằng “{asked}”.", clause)


def _is_schedule(anatomy: Anatomy) -> bool:
    """Whether a document is a schedule, whose last words may be of its last day."""
    return any(line.key.startswith("LICH") for line in anatomy.of("ten_loai"))


_TEXT: tuple[Role, ...] = ("noi_dung", "muc_1", "muc_2", "muc_3", "muc_4")
_ENDINGS = ("quyen_han", "chuc_vu", "noi_nhan")


def _slanted(line: PlacedLine) -> bool:
    return all(run.italic for run in line.lettered)
