"""Number, symbol, place and date as they are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.anatomy import said
from ctrgen.form.finding import Found, at, cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Standard

_NUMBER = re.compile(r"(?P<lead>\D*?)(?P<number>\d+)(?P<gap>\s*)(?P<sign>[/-])(?P<after>\s*)(?P<symbol>.*)")
_DATE = re.compile(
    r"(?P<place>.*?)(?P<comma>,?)\s*ngày\s+(?P<day>\d+)\s+tháng\s+(?P<month>\d+)\s+năm", re.IGNORECASE
)
_SHORT_YEAR = re.compile(r"năm\s+\d{2}(?!\d)", re.IGNORECASE)
_SHORT_DATE = re.compile(r"\d[/.-]\d+[/.-]\d{4}")
_SPACED = re.compile(r" ?([-–/]) |(?<= )([-–/])")
_SLASHED = re.compile(r"[A-Za-zĐ]{2,4}/[^\W\d]+")
_YEAR = re.compile(r"20\d\d[/-]")
_DASH = re.compile(r"[–—]")
_NO_SLASH = re.compile(r"\d +[A-Z]\w*-")
_NOT_CAPITAL = ("Ngày", "Tháng", "Năm")
_DECREE = "nd30"
_TEN, _MARCH = 10, 3


def numbered(anatomy: Anatomy) -> Iterator[Found]:
    """All that is not written as it is set of number, symbol, place and date."""
    standard = anatomy.standards[0]
    leads = {one.wording.number_parts[0].strip() for one in anatomy.standards}
    for line in anatomy.of("so_ky_hieu"):
        wrong = list(_number(line, leads, standard))
        yield from wrong or _symbol(line, anatomy)
    for line in anatomy.of("dia_danh_thoi_gian"):
        yield from _date(line, standard)


def _number(line: PlacedLine, leads: set[str], standard: Standard) -> Iterator[Found]:
    text = line.text
    right = next((lead for lead in sorted(leads, reverse=True) if _begins(text, lead)), None)
    lead = sorted(leads)[-1]
    match = _NUMBER.match(text)
    sign = "-" if "{so}-" in standard.wording.number else "/"
    message = ""
    if right is None:
        message = f"Trước số văn bản viết “{lead}”."
    elif match is not None and match["number"] == str(int(match["number"])) and int(match["number"]) < _TEN:
        message = f"Số văn bản dưới 10 phải thêm số 0: 0{match['number']}."
    elif match is not None and match["sign"] != sign:
        message = f"Giữa số và ký hiệu viết “{match['sign']}”, quy định “{sign}”."
    elif match is not None and (match["gap"] or match["after"]) and match["symbol"]:
        message = f"Thừa dấu cách quanh dấu “{match['sign']}” giữa số và ký hiệu."
    else:
        message = _signs_of(text, match["symbol"] if match is not None else "", standard)
    if message:
        clause = cited(standard, standard.size_of("so_ky_hieu"))
        yield at(faults.FORM_NUMBER_TEXT, line, message, "", clause)


def _signs_of(text: str, symbol: str, standard: Standard) -> str:
    """What is wrong with the signs within a symbol, the first of it."""
    of_decree = standard.name == _DECREE
    if spaced := _SPACED.search(symbol):
        return f"Thừa dấu cách quanh dấu “{spaced[1]}” trong ký hiệu."
    if of_decree and _SLASHED.match(symbol):
        return "Trong ký hiệu viết “/”, quy định dấu gạch nối (-)."
    if dash := _DASH.search(text):
        return f"Trong ký hiệu viết dấu “{dash[0]}”, quy định dấu gạch nối (-)."
    if "{loai}/" in standard.wording.number and symbol and "/" not in symbol and "-" in symbol:
        return "Giữa tên loại và cơ quan viết “-”, quy định “/”."
    if of_decree and _YEAR.match(symbol):
        return f"Giữa số và ký hiệu thừa năm “{symbol[:4]}”."
    return "Giữa số và ký hiệu thiếu dấu “/”." if of_decree and _NO_SLASH.search(text) else ""


def _begins(text: str, lead: str) -> bool:
    """Whether a line begins so, and with no more of a lead than that."""
    return text.startswith(lead) and not (text[len(lead) :].lstrip().startswith(":"))


def _symbol(line: PlacedLine, anatomy: Anatomy) -> Iterator[Found]:
    """The symbol: the abbreviation of the kind as Annex III has it, then capitals."""
    standard = anatomy.standards[0]
    number = said.number(line.text)
    kinds = [said.key(said.kind(one.text)) for one in anatomy.of("ten_loai")]
    asked = next((short for short, name in standard.kinds.items() if kinds == [said.key(name)]), "")
    if number is None or not number.symbol or not asked:
        return
    parts = re.split(r"[-/–\s]+", number.symbol)
    first = parts[0]
    others = {short.casefold() for short in standard.kinds if len(short) > 1}
    small = next((part for part in parts[1:] if part.islower() and len(part) > 1), "")
    message = ""
    if first != asked and first.casefold() == asked.casefold():
        message = f"Chữ viết tắt tên loại là “{first}”, quy định “{asked}”."
    elif asked not in parts and first.casefold() in others:
        message = f"Chữ viết tắt tên loại là “{first}”, tên loại này viết tắt là {asked}."
    elif asked not in parts and standard.name == _DECREE and not number.symbol.startswith(asked):
        message = f"Trong ký hiệu thiếu chữ viết tắt tên loại {asked}."
    elif small:
        message = f"Trong ký hiệu có chữ in thường “{small}”."
    if message:
        clause = cited(standard, standard.size_of("so_ky_hieu"))
        yield at(faults.FORM_NUMBER_TEXT, line, message, "", clause)


def _date(line: PlacedLine, standard: Standard) -> Iterator[Found]:
    clause = cited(standard, standard.size_of("dia_danh_thoi_gian"))
    match = _DATE.match(line.text)
    message = _of_date(line.text, match) if match is not None else ""
    if match is None and _SHORT_DATE.search(line.text):
        message = "Ngày, tháng, năm viết tắt; quy định viết “ngày … tháng … năm …”."
    if message:
        yield at(faults.FORM_DATE_TEXT, line, message, "", clause)


def _of_date(text: str, match: re.Match[str]) -> str:
    """What is wrong with a date, the first of it."""
    day, month, place = match["day"], match["month"], match["place"].strip()
    wrong = {
        f"Ngày dưới 10 phải thêm số 0: 0{day}.": len(day) == 1,
        f"Tháng 1, tháng 2 phải thêm số 0: 0{month}.": len(month) == 1 and int(month) < _MARCH,
        f"Tháng {int(month)} không thêm số 0.": int(month) >= _MARCH and month.startswith("0"),
        "Năm viết đủ bốn chữ số.": bool(_SHORT_YEAR.search(text)),
        "Trước ngày, tháng, năm thiếu địa danh.": not place,
        "Chữ cái đầu của địa danh viết hoa.": place[:1].islower(),
        "Sau địa danh thiếu dấu phẩy.": not match["comma"],
        "Các chữ “ngày”, “tháng”, “năm” viết thường.": any(word in match[0] for word in _NOT_CAPITAL),
        "Cuối dòng địa danh, thời gian thừa dấu câu.": text.endswith((".", ";", ",")),
    }
    return next((message for message, holds in wrong.items() if holds), "")
