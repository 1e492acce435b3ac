"""The text between title and ending: legal bases, headings, items, plain paragraphs; annexes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.anatomy import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.form.lines import Line
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_ROMAN = re.compile(r"[IVX]{1,5}\s?[.)/-]?\s+\S|[IVX]{1,5}[./-]\S")
_NUMERAL = re.compile(r"\d{1,2}(?:\.\d{1,2})*(?:[.)/]|-(?=\s))?\s*\S")
_LETTERED = re.compile(r"\(?[a-zđ](?:[.)/]|\s?-(?=\s))\s*\S|[A-ZĐ]\)\s*\S")
_DASHED = re.compile(r"[-–—+•*]\s*\S")
_PART = re.compile(r"PHAN (?:THU )?(?:[IVX]+|[A-Z]+)\b")
_LETTER = re.compile(r"[A-D]\. ")
_BASIS = re.compile(r"(?:- ?)?CAN CU ")
_SHORT = 130


def parts(lines: Sequence[Line], standard: Standard) -> Iterator[tuple[Role, Line]]:
    """The lines that stand on the page itself; those of tables are judged as tables."""
    above: Role | None = None
    at_top = True
    for line in lines:
        if line.table is not None or line.boxed or not any(map(str.isalnum, line.text)):
            continue
        role = _role(line, at_top=at_top)
        if above == "phan_giua" and role == "noi_dung" and _goes_on(line):
            role = "phan_giua"
        if above in ("kinh_gui", "kinh_gui_nhieu") and role == "muc_3":
            role = "kinh_gui_nhieu"
        above = role
        at_top = at_top and role in ("can_cu", "kinh_gui", "kinh_gui_nhieu", "noi_dung")
        if role in standard.styles:
            yield role, line


def annexes(lines: Sequence[Line], standard: Standard) -> Iterator[tuple[Role, Line]]:
    """The headings of annexes, and their text."""
    above: Role | None = None
    for line in lines:
        if line.table is not None or line.boxed or not any(map(str.isalnum, line.text)):
            continue
        role: Role = _role(line, at_top=False)
        if is_annex(line):
            role = "phu_luc"
        elif above == "phu_luc" and not line.text.startswith("("):
            role = "ten_phu_luc"
        elif above in ("phu_luc", "ten_phu_luc") and line.key.startswith(("(KEM THEO", "(BAN HANH KEM")):
            role = "kem_theo"
        above = role
        if role in standard.styles:
            yield role, line


def is_annex(line: Line) -> bool:
    """Whether a line heads an annex."""
    return line.table is None and said.is_annex(line.text)


def _role(line: Line, *, at_top: bool) -> Role:
    text = f"{line.paragraph.mark} {line.text}".strip()
    plain = line.key
    if plain.startswith("KINH GUI"):
        return "kinh_gui"
    if at_top and _BASIS.match(plain) and not text.endswith(":") and "NHU SAU" not in plain:
        return "can_cu"
    if (_PART.match(plain) or _LETTER.match(text)) and len(text) < _SHORT:
        return "phan_giua" if line.paragraph.alignment == "center" else "phan"
    if _ROMAN.match(text) and len(text) < _SHORT and not text.endswith((";", ",")):
        return "de_muc"
    if _NUMERAL.match(text):
        return "tieu_muc" if _is_heading(line, text) else "muc_1"
    if _LETTERED.match(text):
        return "muc_2"
    return "muc_3" if _DASHED.match(text) else "noi_dung"


def _goes_on(line: Line) -> bool:
    """Whether a line below the number of a part is its name."""
    is_bold = all(run.bold for run in line.lettered)
    return is_bold and line.paragraph.alignment == "center" and len(line.text) < _SHORT


def _is_heading(line: Line, text: str) -> bool:
    is_bold = all(run.bold for run in line.lettered)
    return is_bold and len(text) < _SHORT and not text.endswith((".", ";", ",", ":"))
