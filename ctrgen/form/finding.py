"""What the checks of form find, in words: which paragraph, what stands there, what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.anatomy.said import clean

if TYPE_CHECKING:
    from ctrgen.diagnostics import Fault
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Figure, Standard
    from ctrgen.standards.roles import Role
    from ctrgen.word.measures import Place

_FIRST_WORDS = 40
_PLACES = {"header": "Đầu trang", "footer": "Chân trang"}


class Found(NamedTuple):
    """A fault of form.

    Attributes:
        fault: its kind.
        place: of the paragraph; ``None`` for the document.
        text: of the paragraph.
        message: what is wrong, without the place.
        hint: what is asked.
        clause: what asks it.
        same: what is the same for findings that are told as one where there are many.
        of_width: it is of the width of the page, or comes of that.
    """

    fault: Fault
    place: Place | None
    text: str
    message: str
    hint: str = ""
    clause: str = ""
    same: str = ""
    of_width: bool = False


def at(fault: Fault, line: PlacedLine, message: str, hint: str, clause: str, same: str = "") -> Found:
    """A fault of a line, told with the first words of its paragraph."""
    text = clean(line.paragraph.shown) if line.piece else line.text
    return Found(fault, line.paragraph.place, text, message, hint, clause, same)


def where(found: Found) -> str:
    """The place in words: ``Đoạn 12 “Số: 63/CTr-BTV”``."""
    if found.place is None:
        return ""
    part = found.place.part.rpartition("/")[2]
    name = next((said for start, said in _PLACES.items() if part.startswith(start)), "")
    lead = f"{name}, đoạn" if name else "Đoạn"
    return f"{lead} {found.place.number} {first_words(found.text)}".rstrip()


def first_words(text: str) -> str:
    """How a paragraph begins, in quotes; nothing of an empty one."""
    if not text:
        return ""
    short = text if len(text) <= _FIRST_WORDS else text[:_FIRST_WORDS].rsplit(" ", 1)[0] + "…"
    return f"“{short}”"


def cited(standard: Standard, figure: Figure | None = None) -> str:
    """What asks for a figure."""
    clause = figure.clause if figure is not None else ""
    return f"{standard.short}, {clause}" if standard.has_clauses and clause else standard.short


NAMES: dict[str, str] = {
    "quoc_hieu": "Quốc hiệu",
    "tieu_ngu": "Tiêu ngữ",
    "co_quan_chu_quan": "Tên cơ quan chủ quản",
    "co_quan_ban_hanh": "Tên cơ quan ban hành",
    "so_ky_hieu": "Số, ký hiệu",
    "dia_danh_thoi_gian": "Địa danh, thời gian",
    "ten_loai": "Tên loại",
    "trich_yeu": "Trích yếu",
    "can_cu": "Căn cứ ban hành",
    "kinh_gui": "Kính gửi",
    "phan": "Tên phần",
    "phan_giua": "Tên phần",
    "de_muc": "Đề mục",
    "tieu_muc": "Tiểu mục",
    "quyen_han": "Quyền hạn của người ký",
    "chuc_vu": "Chức vụ của người ký",
    "ho_ten": "Họ tên người ký",
    "noi_nhan": "Từ “Nơi nhận”",
    "nhom_noi_nhan": "Nhóm nơi nhận",
    "danh_sach_noi_nhan": "Danh sách nơi nhận",
    "phu_luc": "Chữ “Phụ lục”",
    "ten_phu_luc": "Tên phụ lục",
    "kem_theo": "Dòng “Kèm theo”",
    "so_trang": "Số trang",
}


def name_of(role: Role, standard: Standard) -> str:
    """What an office calls a part."""
    if role == "quoc_hieu" and "tieu_ngu" not in standard.styles:
        return standard.styles[role].name
    return NAMES.get(role, "Nội dung")
