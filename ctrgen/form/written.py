"""What is written in a set way: number, date, Tiêu ngữ, headings in capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.anatomy import said
from ctrgen.anatomy.said import key
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
_SHORT_DATE = re.compile(r"\d[/.-]\d+[/.-]\d{4}")
_AUTHORITIES = frozenset({"TM.", "KT.", "TL.", "TUQ."})
_SPACED = re.compile(r" ?([-–/]) |(?<= )([-–/])")
_SLASHED = re.compile(r"[A-Za-zĐ]{2,4}/[^\W\d]+")
_NO_SLASH = re.compile(r"\d +[A-Z]\w*-")
_ANNEX = re.compile(r"\d+")
_DECREE = "nd30"
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
    for line in anatomy.of("phu_luc"):
        yield from _annex(line, standard)
    for line in anatomy.of("dia_danh_thoi_gian"):
        yield from _date(line, standard)
    for line in anatomy.of("tieu_ngu"):
        yield from _creed(line, standard)
    for line in anatomy.of("quyen_han"):
        yield from _authority(line, standard)
    for line in anatomy.of("noi_nhan"):
        yield from _received(line, standard)
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
    elif match is not None and _asks_slash(match["sign"], standard):
        message = f"Giữa số và ký hiệu viết “{match['sign']}”, quy định “/”."
    elif match is not None and (match["gap"] or match["after"]) and match["symbol"]:
        message = f"Thừa dấu cách quanh dấu “{match['sign']}” giữa số và ký hiệu."
    elif match is not None and (spaced := _SPACED.search(match["symbol"])):
        message = f"Thừa dấu cách quanh dấu “{spaced[1]}” trong ký hiệu."
    elif match is not None and standard.name == _DECREE and _SLASHED.match(match["symbol"]):
        message = "Trong ký hiệu viết “/”, quy định dấu gạch nối (-)."
    elif standard.name == _DECREE and _NO_SLASH.search(text):
        message = "Giữa số và ký hiệu thiếu dấu “/”."
    if message:
        clause = cited(standard, standard.size_of("so_ky_hieu"))
        yield at(faults.FORM_NUMBER_TEXT, line, message, "", clause)


def _asks_slash(sign: str, standard: Standard) -> bool:
    return standard.name == _DECREE and sign != "/"


def _begins(text: str, lead: str) -> bool:
    """Whether a line begins so, and with no more of a lead than that."""
    return text.startswith(lead) and not (text[len(lead) :].lstrip().startswith(":"))


def _date(line: Line, standard: Standard) -> Iterator[Found]:
    clause = cited(standard, standard.size_of("dia_danh_thoi_gian"))
    match = _DATE.match(line.text)
    if match is None:
        if _SHORT_DATE.search(line.text):
            message = "Ngày, tháng, năm viết tắt; quy định viết “ngày … tháng … năm …”."
            yield at(faults.FORM_DATE_TEXT, line, message, "", clause)
        return
    for name, below in (("day", _TEN), ("month", _MARCH)):
        told = match[name]
        if int(told) < below and len(told) == 1:
            what = "Ngày dưới 10" if name == "day" else "Tháng 1, tháng 2"
            yield at(faults.FORM_DATE_TEXT, line, f"{what} phải thêm số 0: 0{told}.", "", clause)
            return
    message = ""
    if not match["place"].strip():
        message = "Trước ngày, tháng, năm thiếu địa danh."
    elif not match["comma"]:
        message = "Sau địa danh thiếu dấu phẩy."
    elif any(word in match[0] for word in ("Ngày", "Tháng", "Năm")):
        message = "Các chữ “ngày”, “tháng”, “năm” viết thường."
    elif line.text.endswith((".", ";", ",")):
        message = "Cuối dòng địa danh, thời gian thừa dấu câu."
    if message:
        yield at(faults.FORM_DATE_TEXT, line, message, "", clause)


def _creed(line: Line, standard: Standard) -> Iterator[Found]:
    asked = standard.wording.motto[1] if len(standard.wording.motto) > 1 else ""
    if (
        asked
        and line.text != asked
        and key(_bare(line.text)) == key(_bare(asked))
        and not line.text.isupper()
    ):
        clause = cited(standard, standard.size_of("tieu_ngu"))
        yield at(faults.FORM_CASE, line, f"Tiêu ngữ viết là “{asked}”.", "", clause)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _authority(line: Line, standard: Standard) -> Iterator[Found]:
    """For whom one signs is abbreviated as the standard has it."""
    lead = said.authority(line.text)
    short = f"{''.join(filter(str.isalpha, lead))}."
    asked = standard.wording.authorities.get(short, short)
    if short in _AUTHORITIES and lead != asked:
        clause = cited(standard, standard.size_of("quyen_han"))
        yield at(faults.FORM_CASE, line, f"Quyền hạn viết “{lead}”, quy định “{asked}”.", "", clause)


def _received(line: Line, standard: Standard) -> Iterator[Found]:
    """The words above the recipients."""
    asked = standard.wording.recipients
    if line.text != asked and key(line.text).rstrip(": ") == key(asked).rstrip(": "):
        clause = cited(standard, standard.size_of("noi_nhan"))
        yield at(faults.FORM_CASE, line, f"Viết “{line.text}”, quy định “{asked}”.", "", clause)


def _annex(line: Line, standard: Standard) -> Iterator[Found]:
    """Of more annexes than one, each has a Roman number."""
    match = _ANNEX.search(line.text)
    if match is not None and standard.name == _DECREE:
        message = f"Số thứ tự phụ lục là “{match[0]}”, quy định chữ số La Mã."
        yield at(faults.FORM_NUMBER_TEXT, line, message, "", cited(standard, standard.size_of("phu_luc")))


def _headings(anatomy: Anatomy) -> Iterator[Found]:
    """Headings in small letters where the others are in capitals; where most are small, that is a choice."""
    standard = anatomy.standards[0]
    held = [line for line in anatomy.of("de_muc") if _MARK.match(line.text)]
    capitals = [line for line in held if line.text == line.text.upper()]
    small = [line for line in held if line.text != line.text.upper()]
    if len(capitals) >= _HEADINGS and len(capitals) > len(small):
        for line in small:
            message = f"{name_of('de_muc', standard)} chưa in hoa như các đề mục khác."
            yield at(faults.FORM_CASE, line, message, "Viết in hoa.", cited(standard))
