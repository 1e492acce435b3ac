"""What holds for the letters of every line: font and colour, how they are coded, whether they run on."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.anatomy import said
from ctrgen.diagnostics import Fault, Severity
from ctrgen.form.finding import Found, at, cited
from ctrgen.rules.typing.encoding import decomposed, invisible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Standard
    from ctrgen.word.model import Run

_TURNING = re.compile("[\u061c\u202a-\u202e\u2066-\u2069]")
"""Others that are not seen are marks of layout, which Word files have."""
_BLACK = frozenset({"", "000000", "AUTO"})


def fonts(lines: Sequence[PlacedLine], standard: Standard) -> Iterator[Found]:
    """Letters of another font than the one asked."""
    for line in lines:
        wrong = next((font for run in line.lettered if (font := _other_font(run, standard.font))), "")
        if wrong:
            message = f"Phông chữ {wrong}, quy định {standard.font}."
            yield at(faults.FORM_FONT, line, message, f"Đặt phông {standard.font}.", cited(standard), wrong)


def composed(lines: Sequence[PlacedLine], standard: Standard) -> Iterator[Found]:
    """Letters whose marks are signs of their own: an import would put them together without a word."""
    for line in lines:
        words = "".join(run.text for run in line.runs)
        if not unicodedata.is_normalized("NFC", words):
            fault = Fault(decomposed.code, decomposed.name, Severity.WARNING)
            message, clause = "Chữ viết bằng Unicode tổ hợp.", standard.cites(decomposed.code)
            yield at(fault, line, message, "Chuyển sang Unicode dựng sẵn.", clause, "NFC")


def turned(lines: Sequence[PlacedLine], standard: Standard) -> Iterator[Found]:
    """Signs that nobody sees and that turn the order of what follows them: 50.000 is read as 000.05."""
    fault = Fault(invisible.code, invisible.name, Severity.WARNING)
    for line in lines:
        match = _TURNING.search(line.text)
        if match is not None:
            code = f"U+{ord(match[0]):04X}"
            message = f"Ký tự vô hình ({code}) đổi chiều của chữ đứng sau."
            yield at(fault, line, message, "Xóa ký tự này.", standard.cites(invisible.code), code)


def colours(lines: Sequence[PlacedLine], standard: Standard) -> Iterator[Found]:
    """Letters that are not black, or on a coloured ground; stamps are red."""
    for line in lines:
        if said.is_stamp(line.text):
            continue
        own = [run for run in line.lettered if not _is_link(run)]
        colour = next((run.colour for run in own if run.colour not in _BLACK), "")
        if colour:
            message = f"Chữ màu #{colour}, quy định màu đen."
            yield at(faults.FORM_COLOUR, line, message, "Đặt màu Automatic.", cited(standard), colour)
        elif any(run.highlight for run in own):
            yield at(faults.FORM_COLOUR, line, "Chữ bị tô nền.", "Bỏ Text Highlight.", cited(standard), "nền")


def _other_font(run: Run, font: str) -> str:
    """The font of some letters of a run, where it is another; nothing where it is not known."""
    if run.written:
        return run.fonts.ascii or run.fonts.h_ansi
    ascii_ = any(char.isalnum() and char.isascii() for char in run.text)
    others = any(char.isalnum() and not char.isascii() for char in run.text)
    used = [run.fonts.ascii] * ascii_ + [run.fonts.h_ansi] * others
    return next((one for one in used if one and one.casefold() != font.casefold()), "")


def _is_link(run: Run) -> bool:
    return run.field == "HYPERLINK" or (bool(run.underline) and run.colour in {"0000FF", "0563C1", "467886"})
