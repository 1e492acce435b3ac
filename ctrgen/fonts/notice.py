"""What to say where no font has the widths of Times New Roman, or a font lacks a character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.diagnostics import Span
from ctrgen.fonts.search import DATA_PACKAGE, LAST_RESORT, best

if TYPE_CHECKING:
    from ctrgen.diagnostics import Diagnostic
    from ctrgen.fonts.family import Family

THIS_MACHINE = "<máy>"
"""What stands for the file in a diagnostic that no file is to blame for."""


def notice() -> Diagnostic | None:
    """A warning where PDF will not look as the decree wants it; nothing where it will."""
    if not best().is_built_in:
        return None
    message = (
        "Máy này không có phông chữ Times New Roman, Tinos hay Liberation Serif 2 đủ chữ Việt; "
        f"bản PDF dùng tạm phông {LAST_RESORT.name}, ngắt dòng khác bản Word."
    )
    package = DATA_PACKAGE.replace("_", "-")
    hint = (
        f"Cài phông Tinos: pip install --no-deps --ignore-requires-python {package} "
        "(trên Debian, Ubuntu: apt install fonts-croscore)."
    )
    clause = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 4"
    return faults.NO_TIMES_FONT.at(Span(THIS_MACHINE), message, hint, clause)


def no_glyph(char: str, family: Family) -> tuple[str, str]:
    """The message and the hint for a character that a family cannot show."""
    message = f"Phông chữ {family.name} không có chữ “{char}” (U+{ord(char):04X})."
    return message, "Thay bằng chữ khác, hoặc chỉ tạo văn bản Word: -f docx."
