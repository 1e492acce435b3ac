"""The marks of headings and points: the signs after them, and their order."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.anatomy.marks import roman
from ctrgen.form.finding import Found, at, cited
from ctrgen.layout.marks import VIETNAMESE_ALPHABET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Standard

_DECREE = "nd30"
_POINT = re.compile(r"(?P<open>\(?)(?P<mark>[a-zđA-ZĐ])(?P<sign>[.)/]|\s?-)\s*\S")
_NUMERAL = re.compile(r"(?P<mark>\d{1,2}|[IVX]{1,5})(?P<sign>\s?[/-]|\))\s*\D")
_ROMAN = re.compile(r"(?P<mark>[IVX]{1,5})(?P<sign>[.)/]|\s?-)?\s*\D")
_PLAIN = re.compile(r"(?P<mark>\d{1,2})\.(?!\d)")
_GAP = 2
_SKIPPED = {("d", "e"): "đ", ("e", "f"): "g"}


def marks(anatomy: Anatomy) -> Iterator[Found]:
    """What the decree sets of marks; of other standards nothing."""
    standard = anatomy.standards[0]
    if standard.name == _DECREE:
        yield from _points(anatomy, standard)
        yield from _numerals(anatomy, standard)
        yield from _order(anatomy, standard)
        yield from _headings(anatomy, standard)
        yield from _counted(anatomy, standard)


def _points(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """A point has a small letter, and a bracket after it."""
    clause = cited(standard, standard.size_of("muc_2"))
    for line in anatomy.of("muc_2"):
        match = _POINT.match(_marked(line))
        if match is None:
            continue
        mark = match["mark"].lower()
        message = ""
        if match["sign"] != ")":
            sign = match["sign"].strip()
            message = f"Sau chữ cái của điểm là “{sign}”, quy định dấu đóng ngoặc đơn."
        elif match["open"]:
            message = "Trước chữ cái của điểm thừa dấu mở ngoặc đơn."
        elif match["mark"] != mark:
            message = f"Điểm đánh bằng chữ in hoa “{match['mark']}”, quy định chữ in thường."
        if message:
            yield at(faults.FORM_POINTS, line, message, f"Viết {mark}).", clause, "điểm")


def _numerals(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """What stands above a point has a stop after its number."""
    clause = cited(standard, standard.size_of("muc_2"))
    held = anatomy.of("de_muc", "tieu_muc", "muc_1")
    stopped = [_PLAIN.match(_marked(line)) for line in held]
    for number, line in enumerate(held):
        match = _NUMERAL.match(_marked(line))
        if match is None or (match["sign"] == ")" and not _is_one_of(number, match["mark"], stopped)):
            continue
        message = f"Sau số thứ tự là “{match['sign'].strip()}”, quy định dấu chấm."
        yield at(faults.FORM_POINTS, line, message, f"Viết {match['mark']}.", clause, "số thứ tự")


def _is_one_of(number: int, mark: str, stopped: Sequence[re.Match[str] | None]) -> bool:
    """Whether a number with a bracket is one of a row with stops; Roman ones are always."""
    if not mark.isdecimal():
        return True
    above, below = stopped[number - 1 : number], stopped[number + 1 : number + 2]
    near = [(one, int(mark) - 1) for one in above] + [(one, int(mark) + 1) for one in below]
    return any(one is not None and int(one["mark"]) == asked for one, asked in near)


def _headings(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """Headings have a stop after their Roman number, and are counted without a gap."""
    clause = cited(standard, standard.size_of("de_muc"))
    before, told = 0, False
    bare = [match is not None and not match["sign"] for match in map(_roman, anatomy.of("de_muc"))]
    numbered = [line for line in anatomy.of("tieu_muc", "muc_1") if line.text == line.text.upper()]
    for part in anatomy.parts:
        if part.role in ("phan", "phan_giua", "phu_luc"):
            before = 0
        match = _roman(part.line) if part.role == "de_muc" else None
        if match is None:
            continue
        number = roman(match["mark"])
        if not match["sign"] and 2 * sum(bare) <= len(bare):
            message = f"Sau số thứ tự {match['mark']} thiếu dấu chấm."
            yield at(faults.FORM_POINTS, part.line, message, f"Viết {match['mark']}.", clause)
        between = next((line for line in numbered if _counts(line, part.line, before + 1)), None)
        if before and number == before + 2 and between is not None:
            message = f"Số thứ tự đề mục là “{before + 1}”, các đề mục khác dùng chữ số La Mã."
            yield at(faults.FORM_POINTS, between, message, "Viết chữ số La Mã.", clause)
            told = True
        elif before and number in (before, before + 2) and not told:
            told = True
            message = f"Số thứ tự đề mục là {match['mark']}, sau {before} phải là {before + 1}."
            yield at(faults.FORM_POINTS, part.line, message, "Đánh lại số thứ tự.", clause)
        before = number


def _counted(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """Typed numbers of one row leave none out."""
    clause = cited(standard, standard.size_of("tieu_muc"))
    held = [part for part in anatomy.parts if part.role not in ("muc_2", "muc_3", "muc_4", "noi_dung")]
    for before, part in pairwise(held):
        here, above = (_PLAIN.match(one.line.text) for one in (part, before))
        if before.role != part.role or here is None or above is None:
            continue
        if int(here["mark"]) == int(above["mark"]) + _GAP:
            message = f"Số thứ tự là {here['mark']}, sau {above['mark']} phải là {int(above['mark']) + 1}."
            yield at(faults.FORM_POINTS, part.line, message, "Đánh lại số thứ tự.", clause)


def _counts(line: PlacedLine, below: PlacedLine, number: int) -> bool:
    """Whether a line in capitals above another has a number in figures."""
    match = _PLAIN.match(_marked(line))
    return line.number < below.number and match is not None and int(match["mark"]) == number


def _roman(line: PlacedLine) -> re.Match[str] | None:
    return _ROMAN.match(_marked(line))


def _order(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """Points go by the Vietnamese alphabet: đ) after d), g) after e), and there is no f)."""
    clause = cited(standard, standard.size_of("muc_2"))
    held = [part for part in anatomy.parts if part.role != "muc_3"]
    told = False
    for before, part in pairwise(held):
        if before.role != part.role or part.role != "muc_2":
            told = False
        if told or before.role != part.role or part.role != "muc_2":
            continue
        here, above = _letter(part.line), _letter(before.line)
        right = _SKIPPED.get((above, here)) or _between(above, here)
        if right:
            message = f"Sau điểm {above}) là điểm {right}), không phải {here}): theo bảng chữ cái tiếng Việt."
            told = True
            yield at(faults.FORM_POINTS, part.line, message, "Đánh lại các điểm sau đó.", clause)


def _between(above: str, here: str) -> str:
    """The letter left out between two; empty where there is none, or more."""
    places = [VIETNAMESE_ALPHABET.find(letter) for letter in (above, here)]
    gap = -1 not in places and "" not in (above, here) and places[1] - places[0] == _GAP
    return VIETNAMESE_ALPHABET[places[0] + 1] if gap else ""


def _letter(line: PlacedLine) -> str:
    match = _POINT.match(_marked(line))
    return match["mark"].lower() if match is not None else ""


def _marked(line: PlacedLine) -> str:
    return f"{line.paragraph.mark} {line.text}".strip()
