"""What is written in a set way: number, date, Tiêu ngữ, headings in capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.form.finding import Found, at, cited, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import Line
    from ctrgen.standards.model import Standard

_NUMBER = re.compile(r"(?P<lead>\D*?)(?P<number>\d+)(?P<gap>\s*)(?P<sign>[/-])(?P<after>\s*)(?P<symbol>.*)")
_DATE = re.compile(
    r"(?P<place>.*?)(?P<comma>,?)\s*ngày\s+(?P<day>\d+)\s+tháng\s+(?P<month>\d+)\s+năm", re.IGNORECASE
)
_TEN, _MARCH = 10, 3
_HEADINGS = 2
"""Headings in capitals that make a habit."""
_MARK = re.compile(r"[IVX]{1,5}[.)/]?\s+")


def written(anatomy: Anatomy) -> Iterator[Found]:
    """All that is not written as it is set."""
    standard = anatomy.standards[0]
    for line in anatomy.of("so_ky_hieu"):
        leads = {one.wording.number_parts[0].strip() for one in anatomy.standards}
        yield from _number(line, leads, standard)
    for line in anatomy.of("dia_danh_thoi_gian"):
        yield from _date(line, standard)
    for line in anatomy.of("tieu_ngu"):
        yield from _creed(line, standard)
    yield from _headings(anatomy)


def _number(line: Line, leads: set[str], standard: Standard) -> Iterator[Found]:
    text = line.text
    right = next((lead for lead in sorted(leads, reverse=True) if _begins(text, lead)), None)
    lead = sorted(leads)[-1]
    match = _NUMBER.match(text)
    message = ""
    if right is None:
        message = f"Trước số văn bản viết “{lead}”."
    elif match is not None and match["number"] == str(int(match["number"])) and int(match["number"]) < _TEN:
        message = f"Số văn bản dưới 10 phải thêm số 0: 0{match['number']}."
    elif match is not None and (match["gap"] or match["after"]) and match["symbol"]:
        message = f"Thừa dấu cách quanh dấu “{match['sign']}” giữa số và ký hiệu."
    if message:
        clause = cited(standard, standard.size_of("so_ky_hieu"))
        yield at(faults.FORM_NUMBER_TEXT, line, message, "", clause)


def _begins(text: str, lead: str) -> bool:
    """Whether a line begins so, and with no more of a lead than that."""
    return text.startswith(lead) and not (text[len(lead) :].lstrip().startswith(":"))


def _date(line: Line, standard: Standard) -> Iterator[Found]:
    match = _DATE.match(line.text)
    if match is None:
        return
    clause = cited(standard, standard.size_of("dia_danh_thoi_gian"))
    for name, below in (("day", _TEN), ("month", _MARCH)):
        said = match[name]
        if int(said) < below and len(said) == 1:
            what = "Ngày dưới 10" if name == "day" else "Tháng 1, tháng 2"
            yield at(faults.FORM_DATE_TEXT, line, f"{what} phải thêm số 0: 0{said}.", "", clause)
            return
    if match["place"].strip() and not match["comma"]:
        yield at(faults.FORM_DATE_TEXT, line, "Sau địa danh thiếu dấu phẩy.", "", clause)


def _creed(line: Line, standard: Standard) -> Iterator[Found]:
    asked = standard.wording.motto[1] if len(standard.wording.motto) > 1 else ""
    if asked and line.text != asked and line.text.casefold() == asked.casefold() and not line.text.isupper():
        clause = cited(standard, standard.size_of("tieu_ngu"))
        yield at(faults.FORM_CASE, line, f"Tiêu ngữ viết là “{asked}”.", "", clause)


def _headings(anatomy: Anatomy) -> Iterator[Found]:
    """Headings in small letters where the others are in capitals; where most are small, that is a choice."""
    standard = anatomy.standards[0]
    held = [line for line in anatomy.of("de_muc") if _MARK.match(line.text)]
    capitals = [line for line in held if line.text == line.text.upper()]
    small = [line for line in held if line.text != line.text.upper()]
    if len(capitals) >= _HEADINGS and len(capitals) > 2 * len(small):
        for line in small:
            message = f"{name_of('de_muc', standard)} chưa in hoa như các đề mục khác."
            yield at(faults.FORM_CASE, line, message, "Viết in hoa.", cited(standard))
