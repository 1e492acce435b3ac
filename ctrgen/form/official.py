"""What an official letter has below its number and above its text: ``V/v …``, ``Kính gửi: …``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.anatomy import said
from ctrgen.form.finding import Found, at, cited
from ctrgen.schema.values import comma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_DECREE = "nd30"
_SHORT_ABOUT, _ABOUT = re.compile(r"V ?/ ?V\b"), re.compile(r"(?:V ?/ ?V|VE VIEC)\b")
_LOWEST, _HIGHEST, _NEAR = 12.0, 13.0, 0.26
"""The size of what a letter is about, in points (Decree 30, Annex I, Part I, II.5b)."""
_GREETING = "KINH GUI"
_LETTER = ("CV-", "CV/")
_BOTH: tuple[Role, ...] = ("so_ky_hieu", "kinh_gui")
_FEW = 2


def official(anatomy: Anatomy) -> Iterator[Found]:
    """What the decree sets of official letters; of other standards nothing."""
    standard = anatomy.standards[0]
    if standard.name == _DECREE:
        yield from _about(anatomy, standard)
        yield from _of_no_kind(anatomy, standard)
        yield from _greeted(anatomy, standard)
        yield from _addressed(anatomy.of("kinh_gui_nhieu"), standard)


def _about(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """What a letter is about: small, upright, light, centred below the number."""
    clause = cited(standard, standard.size_of("trich_yeu"))
    lines = _subject(anatomy)
    for line in lines:
        yield from _looks(line, clause)
    if lines:
        yield from _begins(lines[0], next(iter(anatomy.of("so_ky_hieu")), None), clause)
        last = lines[-1]
        if last.text.endswith((".", ";", ",", ":")) and not last.text.endswith("..."):
            message = f"Trích yếu công văn có dấu “{last.text[-1]}” ở cuối, quy định không có dấu."
            yield at(faults.FORM_END_SIGN, last, message, "Bỏ dấu ở cuối.", clause)


def _of_no_kind(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """A letter says what it is about, and has no kind in its symbol."""
    number, greeting = (next(iter(anatomy.of(role)), None) for role in _BOTH)
    if number is None or anatomy.of("ten_loai"):
        return
    symbol = said.number(number.text)
    about = _subject(anatomy)
    if (about or greeting is not None) and symbol is not None and symbol.symbol.startswith(_LETTER):
        message = "Ký hiệu công văn ghi “CV”; quy định chỉ ghi chữ viết tắt của cơ quan và đơn vị soạn thảo."
        clause = cited(standard, standard.size_of("so_ky_hieu"))
        yield at(faults.FORM_NUMBER_TEXT, number, message, "Bỏ “CV”.", clause)
    if about or greeting is None:
        return
    between = [line for line in anatomy.lines if line.number < greeting.number and line.lettered]
    known = {id(part.line.paragraph) for part in anatomy.parts}
    if all(id(line.paragraph) in known for line in between):
        message = "Công văn thiếu trích yếu “V/v …” dưới số và ký hiệu."
        clause = cited(standard, standard.size_of("trich_yeu"))
        yield at(faults.FORM_LACKING, number, message, "Thêm trích yếu.", clause)


def _looks(line: PlacedLine, clause: str) -> Iterator[Found]:
    """The letters of a line that says what a letter is about, and where it stands in its cell."""
    sizes = [run.size_pt for run in line.lettered]
    wrong = [size for size in sizes if not _LOWEST - _NEAR <= size <= _HIGHEST + _NEAR]
    if wrong:
        message = f"Trích yếu công văn cỡ chữ {comma(wrong[0])}, quy định từ 12 đến 13 pt."
        yield at(faults.FORM_SIZE, line, message, "Đặt cỡ từ 12 đến 13 pt.", clause)
    for fault, told, is_wrong in (
        (faults.FORM_WEIGHT, "in đậm", any(run.bold for run in line.lettered)),
        (faults.FORM_SLANT, "in nghiêng", any(run.italic for run in line.lettered)),
    ):
        if is_wrong:
            message = f"Trích yếu công văn {told}; quy định kiểu chữ đứng, không đậm."
            yield at(fault, line, message, "Đặt kiểu chữ đứng, không đậm.", clause)
    in_cell = line.table is not None and line.aligned and "\t" not in line.paragraph.text
    if in_cell and line.paragraph.alignment != "center":
        message = "Trích yếu công văn không căn giữa."
        yield at(faults.FORM_ALIGN, line, message, "Căn giữa, dưới số và ký hiệu.", clause)


def _begins(line: PlacedLine, number: PlacedLine | None, clause: str) -> Iterator[Found]:
    """The first line: below the number, with ``V/v``."""
    if number is not None and number.table is line.table is not None and line.column != number.column:
        message = "Trích yếu công văn không ở dưới số và ký hiệu."
        yield at(faults.FORM_COLUMNS, line, message, "Chuyển sang cột trái, dưới số.", clause)
    if not line.text.startswith("V/v"):
        first, *others = line.text.split()
        lead = first if "/" in first else " ".join((first, *others[:1]))
        message = f"Trích yếu công văn bắt đầu bằng “{lead}”, quy định “V/v”."
        yield at(faults.FORM_CASE, line, message, "Viết “V/v”.", clause)


def _subject(anatomy: Anatomy) -> list[PlacedLine]:
    """The lines that say what a letter is about, in one column below each other."""
    about = _SHORT_ABOUT if anatomy.of("ten_loai") else _ABOUT
    known = {id(part.line.paragraph) for part in anatomy.parts}
    held: list[PlacedLine] = []
    for line in anatomy.head:
        is_first = not held and about.match(line.key)
        below = held and (line.table, line.column, line.boxed) == (
            held[0].table,
            held[0].column,
            held[0].boxed,
        )
        if is_first or (below and line.text and id(line.paragraph) not in known):
            held.append(line)
        elif held and below:
            break
    return held


def _greeted(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """The words above who is written to: upright, light, with a colon."""
    clause = cited(standard, standard.size_of("kinh_gui"))
    for line in anatomy.of("kinh_gui")[:1]:
        if not line.key[len(_GREETING) :].lstrip().startswith(":"):
            message = "Sau “Kính gửi” thiếu dấu hai chấm."
            yield at(faults.FORM_END_SIGN, line, message, "Viết “Kính gửi:”.", clause)
        if any(run.bold for run in line.lettered):
            message = "Kính gửi in đậm; quy định không đậm."
            yield at(faults.FORM_WEIGHT, line, message, "Bỏ Bold.", clause)
        if any(run.italic for run in line.lettered):
            message = "Kính gửi in nghiêng; quy định kiểu chữ đứng."
            yield at(faults.FORM_SLANT, line, message, "Bỏ Italic.", clause)


def _addressed(lines: list[PlacedLine], standard: Standard) -> Iterator[Found]:
    """Each of many ends with a semicolon, the last with a stop; where most have nothing, that is a habit."""
    if len(lines) < _FEW:
        return
    *others, last = lines
    if 2 * sum(map(_is_bare, others)) > len(others):
        return
    clause = cited(standard, standard.size_of("kinh_gui"))
    for line in lines:
        if line.text.startswith(("+", "*", "•")):
            message = "Nơi được kính gửi đánh dấu khác gạch đầu dòng."
            yield at(faults.FORM_END_SIGN, line, message, "Đánh dấu bằng gạch đầu dòng (-).", clause)
    for line in others:
        if not line.text.endswith(";"):
            message = "Nơi được kính gửi chưa kết thúc bằng dấu chấm phẩy."
            yield at(faults.FORM_END_SIGN, line, message, "Kết thúc bằng dấu chấm phẩy.", clause)
    if not last.text.endswith("."):
        message = "Nơi được kính gửi cuối cùng chưa kết thúc bằng dấu chấm."
        yield at(faults.FORM_END_SIGN, last, message, "Kết thúc bằng dấu chấm.", clause)


def _is_bare(line: PlacedLine) -> bool:
    return line.text[-1:].isalnum() or line.text.endswith(")")
