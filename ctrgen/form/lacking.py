"""What every document has, and this one has not, where all around it is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.anatomy import said
from ctrgen.form.finding import Found, at, cited, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_NUMBER = re.compile(r"SO\b ?(?:[:\d.…_/-]|$)|.*\d ?/ ?[A-Z]")
_DAY = re.compile(r"(?>.*?NGAY\b).*\bTHANG\b|.*\d[/.-]\d{1,2}[/.-]\d{4}")
_SIGNS = "-–—_*. "
_BELOW = 2
"""So many lines below the subject may be its sign."""
_TEXT = 15
"""A line of so many words is no subject."""


def lacking(anatomy: Anatomy) -> Iterator[Found]:
    """Parts that every document has, where the others are there."""
    yield from _header(anatomy)
    yield from _title(anatomy)
    yield from _ending(anatomy)


def _header(anatomy: Anatomy) -> Iterator[Found]:
    standard = anatomy.standards[0]
    have = {part.role for part in anatomy.parts}
    if "quoc_hieu" in have and "tieu_ngu" in standard.styles and "tieu_ngu" not in have:
        line = anatomy.of("quoc_hieu")[0]
        message = f"Dưới Quốc hiệu thiếu Tiêu ngữ “{standard.wording.motto[1]}”."
        yield at(faults.FORM_LACKING, line, message, "Thêm Tiêu ngữ.", _clause("tieu_ngu", standard))
    sign = standard.wording.below_issuer
    issuer = anatomy.of("co_quan_ban_hanh")
    has_sign = any(line.text == sign for line in anatomy.head)
    if issuer and not has_sign and all(one.wording.below_issuer for one in anatomy.standards):
        message = f"Dưới tên cơ quan ban hành thiếu dấu “{sign}”."
        clause = _clause("co_quan_ban_hanh", standard)
        yield at(faults.FORM_LACKING, issuer[-1], message, f"Thêm dấu {sign}.", clause)
    is_split = any(line.key.startswith("CONG HOA XA HOI") for line in anatomy.head)
    if "tieu_ngu" in have and "quoc_hieu" not in have and not is_split:
        line = anatomy.of("tieu_ngu")[0]
        message = f"Trên Tiêu ngữ thiếu Quốc hiệu “{standard.wording.motto[0]}”."
        yield at(faults.FORM_LACKING, line, message, "Thêm Quốc hiệu.", _clause("quoc_hieu", standard))
    if "quoc_hieu" in have and _is_of_a_kind(anatomy):
        yield from _number_and_day(anatomy)


def _number_and_day(anatomy: Anatomy) -> Iterator[Found]:
    """Number and date, though nothing is filled in; a schedule may have none."""
    have = {part.role for part in anatomy.parts}
    standard = anatomy.standards[0]
    signs = anatomy.of("quyen_han", "chuc_vu", "ho_ten")
    end = [line for line in anatomy.lines if signs and line.number >= signs[0].number - _TEXT]
    asked: dict[Role, re.Pattern[str]] = {"so_ky_hieu": _NUMBER, "dia_danh_thoi_gian": _DAY}
    for role, pattern in asked.items():
        above = [*anatomy.head, *(line for line in end if len(line.text.split()) < _TEXT)]
        if role not in have and not any(pattern.match(line.key) for line in above):
            yield _of_all(f"Văn bản thiếu {name_of(role, standard).lower()}.", role, standard)


def _is_of_a_kind(anatomy: Anatomy) -> bool:
    """Whether a document names one of the kinds that are numbered."""
    kinds = {said.key(name) for name in anatomy.standards[0].kinds.values()}
    return any(said.key(said.kind(line.text)) in kinds for line in anatomy.of("ten_loai"))


def _title(anatomy: Anatomy) -> Iterator[Found]:
    """The subject, and what stands below it."""
    standard = anatomy.standards[0]
    subject, kind = anatomy.of("trich_yeu"), anatomy.of("ten_loai")
    if kind and not subject and _is_of_a_kind(anatomy) and kind[-1].key == said.key(said.kind(kind[-1].text)):
        at_ = next(number for number, part in enumerate(anatomy.parts) if part.line is kind[-1])
        below = anatomy.parts[at_ + 1 : at_ + 2]
        next_to = below and below[0].line.number - kind[-1].number <= _BELOW + 1
        if next_to and (below[0].role != "noi_dung" or len(below[0].line.text.split()) >= _TEXT):
            message = f"Dưới tên loại thiếu {name_of('trich_yeu', standard).lower()}."
            clause = _clause("trich_yeu", standard)
            yield at(faults.FORM_LACKING, kind[-1], message, "Thêm trích yếu nội dung.", clause)
    sign = standard.wording.below_subject
    if not subject or not all(one.wording.below_subject for one in anatomy.standards):
        return
    last = subject[-1]
    below_ = [line for line in anatomy.lines if 0 <= line.number - last.number <= _BELOW]
    signed = any(line.text and not line.text.strip(_SIGNS) for line in below_)
    ruled = any(line.paragraph.shapes or line.paragraph.borders.bottom for line in below_)
    if not signed and not ruled and not any(run.underline for run in last.runs):
        message = f"Dưới trích yếu thiếu dấu “{sign}”."
        yield at(faults.FORM_LACKING, last, message, f"Thêm dấu {sign}.", _clause("trich_yeu", standard))


def _ending(anatomy: Anatomy) -> Iterator[Found]:
    """Who receives a document that somebody signs, and where it is filed."""
    standard = anatomy.standards[0]
    signed = anatomy.of("quyen_han", "chuc_vu") and anatomy.of("ho_ten")
    if signed and _is_of_a_kind(anatomy) and not any("NOI NHAN" in line.key for line in anatomy.lines):
        yield _of_all(f"Văn bản thiếu phần “{standard.wording.recipients}”", "noi_nhan", standard)
    recipients = anatomy.of("danh_sach_noi_nhan")
    if len(recipients) > 1 and not any("LUU" in line.key.split(":")[0] for line in _below(anatomy)):
        message = f"Nơi nhận thiếu dòng “{standard.wording.file_copy}”."
        clause = _clause("danh_sach_noi_nhan", standard)
        yield at(faults.FORM_LACKING, recipients[-1], message, "Thêm dòng lưu ở cuối nơi nhận.", clause)


def _below(anatomy: Anatomy) -> list[PlacedLine]:
    """The lines from the words above the recipients on."""
    first = min((line.number for line in anatomy.of("noi_nhan")), default=0)
    return [line for line in anatomy.lines if line.number >= first]


def _of_all(message: str, role: Role, standard: Standard) -> Found:
    return Found(faults.FORM_LACKING, None, "", message, "", _clause(role, standard))


def _clause(role: Role, standard: Standard) -> str:
    return cited(standard, standard.size_of(role))
