"""The text between title and ending: legal bases, headings, items, plain paragraphs; annexes."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from ctrgen.anatomy import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_ROMAN = re.compile(r"[IVX]{1,5}\s?[.)/-]?\s+\S|(?!V/[vV])[IVX]{1,5}[./-]\S")
_NUMERAL = re.compile(r"\d{1,2}(?:\.\d{1,2})*(?:[.)/]|-(?=\s))?\s*\S")
_LETTERED = re.compile(r"\(?[a-zđ](?:[.)/]|\s?-(?=\s))\s*\S|[A-ZĐ]\)\s*\S")
_DASHED = re.compile(r"[-–—+•*]\s*\S")
_PART = re.compile(
    r"PHAN (?:THU )?(?:[IVX]+|[A-Z]+)\b|(?:CHUONG|MUC|TIEU MUC) (?:[IVX]+|\d{1,2})\b\.?(?: ?$| ?[A-Z])"
)
_LETTER = re.compile(r"[A-D]\. ")
_BASIS = re.compile(r"(?:- ?)?CAN CU ")
_NEXT_BASIS = re.compile(r"(?:- ?)?(?:CAN CU|THEO DE NGHI|XET DE NGHI) |QUYET DINH ?:?$")
_OPENS = re.compile(r"\bSAU(?: DAY)?:$")
_OPENING = 40
"""So many words of a basis and what follows from it open the text."""
_PROPOSED = re.compile(r"(?:THEO|XET) DE NGHI CUA [^,.;]*[.,;]?")
_ABOVE_TEXT: tuple[Role, ...] = ("can_cu", "kinh_gui", "kinh_gui_nhieu", "noi_dung")
_SHORT = 130


def parts(lines: Sequence[PlacedLine], standard: Standard) -> Iterator[tuple[Role, PlacedLine]]:
    """The lines that stand on the page itself; those of tables are judged as tables."""
    above: Role | None = None
    at_top = True
    held = [one for one in lines if one.table is None and not one.boxed and any(map(str.isalnum, one.text))]
    for line, below in zip_longest(held, held[1:]):
        role = _role(line, at_top=at_top)
        if role in ("noi_dung", "muc_3") and at_top and _is_basis(line, above, below):
            role = "can_cu"
        if above == "can_cu" and role == "noi_dung" and _PROPOSED.fullmatch(line.key):
            role = "can_cu"
        if above == "phan_giua" and role == "noi_dung" and _goes_on(line):
            role = "phan_giua"
        if above in ("kinh_gui", "kinh_gui_nhieu") and role == "muc_3":
            role = "kinh_gui_nhieu"
        above = role
        at_top = at_top and (role in _ABOVE_TEXT or (role == "phan_giua" and not _PART.match(line.key)))
        if role in standard.styles:
            yield role, line


def annexes(lines: Sequence[PlacedLine], standard: Standard) -> Iterator[tuple[Role, PlacedLine]]:
    """The headings of annexes, and their text."""
    above: Role | None = None
    in_title = False
    for line in lines:
        if line.table is not None or line.boxed or not any(map(str.isalnum, line.text)):
            continue
        role: Role = _role(line, at_top=False)
        begins = above is None and bool(said.kind(line.text))
        in_title = line.paragraph.alignment == "center" and (in_title or begins)
        if in_title:
            continue  # what is issued with a decision has a title of its own
        if is_annex(line):
            role = "phu_luc"
        elif above == "phu_luc" and not line.text.startswith("("):
            role = "ten_phu_luc"
        elif above in ("phu_luc", "ten_phu_luc") and line.key.startswith(("(KEM THEO", "(BAN HANH KEM")):
            role = "kem_theo"
        above = role
        if role in standard.styles:
            yield role, line


def is_annex(line: PlacedLine) -> bool:
    """Whether a line heads an annex."""
    return line.table is None and said.is_annex(line.text)


def _role(line: PlacedLine, *, at_top: bool) -> Role:
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
    if _DASHED.match(text):
        return "muc_3"
    return "phan_giua" if _heads_alone(line, text) else "noi_dung"


def _is_basis(line: PlacedLine, above: Role | None, below: PlacedLine | None) -> bool:
    """Whether a line with a colon at its end is a basis: another stands next to it, and it opens nothing."""
    beside = above == "can_cu" or (below is not None and _NEXT_BASIS.match(below.key) is not None)
    opens = len(line.text.split()) >= _OPENING or _OPENS.search(line.key)
    return beside and _BASIS.match(line.key) is not None and not opens


def _heads_alone(line: PlacedLine, text: str) -> bool:
    """Whether a line stands alone in the middle in capitals: ``QUYẾT ĐỊNH:``, who decides."""
    return line.paragraph.alignment == "center" and text == text.upper() and len(text) < _SHORT


def _goes_on(line: PlacedLine) -> bool:
    """Whether a line below the number of a part is its name."""
    is_bold = all(run.bold for run in line.lettered)
    return is_bold and line.paragraph.alignment == "center" and len(line.text) < _SHORT


def _is_heading(line: PlacedLine, text: str) -> bool:
    is_bold = all(run.bold for run in line.lettered)
    return is_bold and len(text) < _SHORT and not text.endswith((".", ";", ",", ":"))
