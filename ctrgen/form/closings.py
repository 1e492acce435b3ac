"""How things end and go on: bases, recipients, the text itself, the letters of points."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.form.finding import Found, at, cited

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import Line
    from ctrgen.standards.model import Standard

_DECREE = "nd30"
_OTHER_BASES = ("XET ", "THEO ", "THUC HIEN ", "CAN CU ", "CUNG VOI ")
_FILED = re.compile(r"[-–+ ]*LUU\b")
_FEW = 3
_POINT = re.compile(r"([a-zđ])[.)]\s*\S")
_END = "./."
_NOTE = ("GHI CHU", "LUU Y", "(")


def closings(anatomy: Anatomy) -> Iterator[Found]:
    """What the decree sets of the signs at ends, and of the order of points; of other standards nothing."""
    standard = anatomy.standards[0]
    if standard.name != _DECREE:
        return
    yield from _bases(anatomy, standard)
    yield from _recipients(anatomy.of("danh_sach_noi_nhan"), standard)
    yield from _end(anatomy, standard)
    yield from _points(anatomy, standard)


def _bases(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """The last legal basis ends with a stop."""
    held = [at for at, part in enumerate(anatomy.parts) if part.role == "can_cu"]
    if not held:
        return
    line = anatomy.parts[held[-1]].line
    after = anatomy.parts[held[-1] + 1 : held[-1] + 2]
    goes_on = any(part.line.key.lstrip("- ").startswith(_OTHER_BASES) for part in after)
    if after and not goes_on and line.text.endswith((";", ",")):
        clause = cited(standard, standard.size_of("can_cu"))
        message = f"Căn cứ cuối cùng kết thúc bằng “{line.text[-1]}”, quy định dấu chấm."
        yield at(faults.FORM_END_SIGN, line, message, "Thay bằng dấu chấm.", clause)


def _recipients(lines: Sequence[Line], standard: Standard) -> Iterator[Found]:
    """Each recipient ends with a semicolon, the last, where it is filed, with a stop."""
    if len(lines) < _FEW or not _FILED.match(lines[-1].key):
        return
    clause = cited(standard, standard.size_of("danh_sach_noi_nhan"))
    *others, last = lines
    if last.text.endswith((";", ",")):
        message = f"Dòng cuối của nơi nhận kết thúc bằng “{last.text[-1]}”, quy định dấu chấm."
        yield at(faults.FORM_END_SIGN, last, message, "Thay bằng dấu chấm.", clause)
    bare = [line for line in others if line.text[-1:].isalnum() or line.text.endswith(")")]
    if 2 * len(bare) <= len(others):  # where most have none, that is a habit, not a slip
        for line in bare:
            message = "Nơi nhận chưa có dấu chấm phẩy ở cuối dòng."
            yield at(faults.FORM_END_SIGN, line, message, "Thêm dấu chấm phẩy.", clause)


def _end(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """The text ends with ``./.`` where a plain paragraph closes it."""
    signs = next((at for at, part in enumerate(anatomy.parts) if part.role in _ENDINGS), None)
    if not signs or anatomy.parts[signs - 1].role != "noi_dung":
        return
    last = anatomy.parts[signs - 1].line
    between = [line for line in anatomy.lines if last.number < line.number < anatomy.parts[signs].line.number]
    said = any(_END in line.text.replace(" ", "") for line in anatomy.lines)
    if said or any(line.text for line in between) or last.key.startswith(_NOTE) or _slanted(last):
        return
    if last.text.endswith("."):
        message = "Nội dung văn bản kết thúc bằng “.”, quy định “./.”."
        clause = cited(standard, standard.size_of("noi_dung"))
        yield at(faults.FORM_END_SIGN, last, message, "Thay bằng “./.”.", clause)


_ENDINGS = ("quyen_han", "chuc_vu", "noi_nhan")


def _slanted(line: Line) -> bool:
    return all(run.italic for run in line.lettered)


def _points(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """Points go by the Vietnamese alphabet: đ) after d), g) after e), and there is no f)."""
    clause = cited(standard, standard.size_of("muc_2"))
    held = [part for part in anatomy.parts if part.role != "muc_3"]
    for before, part in pairwise(held):
        if before.role != part.role or part.role != "muc_2":
            continue
        here, above = _letter(part.line), _letter(before.line)
        if (above, here) in _SKIPPED:
            right = _SKIPPED[above, here]
            message = f"Sau điểm {above}) là điểm {right}), không phải {here}): theo bảng chữ cái tiếng Việt."
            yield at(faults.FORM_POINTS, part.line, message, "Đánh lại các điểm sau đó.", clause)


_SKIPPED = {("d", "e"): "đ", ("e", "f"): "g"}


def _letter(line: Line) -> str:
    match = _POINT.match(f"{line.paragraph.mark} {line.text}".strip())
    return match[1] if match is not None else ""
