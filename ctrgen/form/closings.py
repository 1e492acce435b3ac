"""How things end: bases, recipients, the text itself."""

from __future__ import annotations

import re
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
_FILED_WITHOUT_COLON = re.compile(r"[-–+ ]*LUU ?(?![:,;.])[A-Z]")
_FEW = 3
_SENTENCE = 40
_END = "./."
_NOTE = ("GHI CHU", "LUU Y", "(")


def closings(anatomy: Anatomy) -> Iterator[Found]:
    """What the decree sets of the signs at ends; of other standards nothing."""
    standard = anatomy.standards[0]
    if standard.name != _DECREE:
        return
    yield from _bases(anatomy, standard)
    yield from _recipients(anatomy.of("danh_sach_noi_nhan"), standard)
    yield from _end(anatomy, standard)


def _bases(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """The last legal basis ends with a stop, those above it with a semicolon."""
    held = [at for at, part in enumerate(anatomy.parts) if part.role == "can_cu"]
    if not held:
        return
    clause = cited(standard, standard.size_of("can_cu"))
    for at_ in held[:-1]:
        line = anatomy.parts[at_].line
        if line.text.endswith((".", ",")):
            message = f"Căn cứ kết thúc bằng “{line.text[-1]}”, quy định dấu chấm phẩy."
            yield at(faults.FORM_END_SIGN, line, message, "Thay bằng dấu chấm phẩy.", clause)
    line = anatomy.parts[held[-1]].line
    after = anatomy.parts[held[-1] + 1 : held[-1] + 2]
    goes_on = any(part.line.key.lstrip("- ").startswith(_OTHER_BASES) for part in after)
    if after and not goes_on and line.text.endswith((";", ",")):
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
    if _FILED_WITHOUT_COLON.match(last.key):
        message = "Sau chữ “Lưu” thiếu dấu hai chấm."
        yield at(faults.FORM_END_SIGN, last, message, "Viết “Lưu: VT”.", clause)
    undashed = [line for line in lines if not _is_dashed(line)]
    if 2 * len(undashed) < len(lines):
        for line in undashed:
            message = "Nơi nhận chưa có gạch đầu dòng."
            yield at(faults.FORM_END_SIGN, line, message, "Thêm gạch đầu dòng (-).", clause)
    bare = [line for line in others if _is_bare(line)]
    if 2 * len(bare) <= len(others):  # where most have none, that is a habit, not a slip
        if _is_bare(last):
            message = "Dòng cuối của nơi nhận chưa có dấu chấm."
            yield at(faults.FORM_END_SIGN, last, message, "Thêm dấu chấm.", clause)
        for line in bare:
            message = "Nơi nhận chưa có dấu chấm phẩy ở cuối dòng."
            yield at(faults.FORM_END_SIGN, line, message, "Thêm dấu chấm phẩy.", clause)


def _is_dashed(line: Line) -> bool:
    return bool(line.paragraph.mark) or line.text.startswith(("-", "–", "+", "*"))


def _is_bare(line: Line) -> bool:
    return line.text[-1:].isalnum() or line.text.endswith(")")


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
    if last.text[-1] == "." or (last.text[-1].isalnum() and len(last.text) > _SENTENCE):
        ends = "bằng “.”" if last.text[-1] == "." else "không có dấu"
        message = f"Nội dung văn bản kết thúc {ends}, quy định “./.”."
        clause = cited(standard, standard.size_of("noi_dung"))
        yield at(faults.FORM_END_SIGN, last, message, "Thay bằng “./.”.", clause)


_ENDINGS = ("quyen_han", "chuc_vu", "noi_nhan")


def _slanted(line: Line) -> bool:
    return all(run.italic for run in line.lettered)
