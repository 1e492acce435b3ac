"""The marks of headings and points: the signs after them, and their order."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.form.finding import Found, at, cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import Line
    from ctrgen.standards.model import Standard

_DECREE = "nd30"
_POINT = re.compile(r"(?P<mark>[a-zđ])(?P<sign>[.)/])\s*\S")
_NUMERAL = re.compile(r"(?P<mark>\d{1,2}|[IVX]{1,5})(?P<sign>[/-])\s*\D")
_SKIPPED = {("d", "e"): "đ", ("e", "f"): "g"}


def marks(anatomy: Anatomy) -> Iterator[Found]:
    """What the decree sets of marks; of other standards nothing."""
    standard = anatomy.standards[0]
    if standard.name == _DECREE:
        yield from _signs(anatomy, standard)
        yield from _order(anatomy, standard)


def _signs(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """A point has a bracket after its letter, what stands above it a stop after its number."""
    clause = cited(standard, standard.size_of("muc_2"))
    for line in anatomy.of("muc_2"):
        match = _POINT.match(_marked(line))
        if match is not None and match["sign"] != ")":
            message = f"Sau chữ cái của điểm là “{match['sign']}”, quy định dấu đóng ngoặc đơn."
            yield at(faults.FORM_POINTS, line, message, f"Viết {match['mark']}).", clause, "điểm")
    for line in anatomy.of("de_muc", "tieu_muc", "muc_1"):
        match = _NUMERAL.match(_marked(line))
        if match is not None:
            message = f"Sau số thứ tự là “{match['sign']}”, quy định dấu chấm."
            yield at(faults.FORM_POINTS, line, message, f"Viết {match['mark']}.", clause, "số thứ tự")


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
        if (above, here) in _SKIPPED:
            right = _SKIPPED[above, here]
            message = f"Sau điểm {above}) là điểm {right}), không phải {here}): theo bảng chữ cái tiếng Việt."
            told = True
            yield at(faults.FORM_POINTS, part.line, message, "Đánh lại các điểm sau đó.", clause)


def _letter(line: Line) -> str:
    match = _POINT.match(_marked(line))
    return match["mark"] if match is not None else ""


def _marked(line: Line) -> str:
    return f"{line.paragraph.mark} {line.text}".strip()
