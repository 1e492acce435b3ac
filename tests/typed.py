"""Documents as typists make them: one text, set in many lawful ways, with a fault at a place or none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from ctrgen.layout.metrics import width_mm

FONT = "Times New Roman"
_LONG = (
    "Tiếp tục chỉ đạo các đơn vị triển khai thực hiện nghiêm túc, có hiệu quả các nghị quyết, chương trình, "
    "kế hoạch của cấp trên; nắm chắc tình hình, kịp thời tháo gỡ khó khăn, vướng mắc từ cơ sở"
)


@dataclass(frozen=True)
class Part:
    """A paragraph: what it is, what it says, how it looks. Lengths in millimetres, sizes in points."""

    role: str
    text: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = ""
    font: str = FONT
    align: str = "center"
    first: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    line: float = 240
    rule: str = "auto"
    ruled: float = 0
    """How long the rule below it is; 0 for none."""


class Ways(NamedTuple):
    """How a document is made.

    Attributes:
        letters: where their looks stand: ``direct``, ``styles``, ``defaults``, ``theme``, ``pieces``.
        header: ``table``, ``rows``, ``tabs``, ``boxes``.
        rules: ``border``, ``drawn``, ``vml``.
        number: of the page: ``simple``, ``complex``, ``framed``, ``control``.
        ending: ``table``, ``rows``, ``tabs``.
        indent: ``first``, ``left`` (the same by the indent of the paragraph), ``tab``.
        room: between paragraphs: ``after``, ``before``.
    """

    letters: str = "direct"
    header: str = "table"
    rules: str = "border"
    number: str = "simple"
    ending: str = "table"
    indent: str = "first"
    room: str = "after"


@dataclass(frozen=True)
class Sheet:
    """A document: its parts, and its page in millimetres."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]
    title: tuple[Part, ...]
    body: tuple[Part, ...]
    sent: tuple[Part, ...]
    signed: tuple[Part, ...]
    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left_mm: float = 30
    right_mm: float = 20
    number: Part | None = Part("so_trang", "2")
    first_page: bool = False
    """Whether the number is on page 1 too."""
    starts: int = 0
    annex: tuple[Part, ...] = ()
    """What stands on a page of its own below all."""
    broken: str = "before"
    """How that page begins: ``before``, a setting of its first paragraph, or ``within``, a break in that."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """All of them."""
        return (*self.left, *self.right, *self.title, *self.body, *self.sent, *self.signed)

    def changed(self, part: Part, **figures: object) -> Sheet:
        """With one part that is otherwise."""
        new = replace(part, **figures)  # type: ignore[arg-type]
        zones = ("left", "right", "title", "body", "sent", "signed")
        held = {zone: tuple(new if one is part else one for one in getattr(self, zone)) for zone in zones}
        return replace(self, **held)  # type: ignore[arg-type]


def _item(role: str, text: str, **figures: object) -> Part:
    made = Part(role, text, align="both", first=12.7, after=6)
    return replace(made, **figures)  # type: ignore[arg-type]


def _share(text: str, size: float, share: float) -> float:
    return round(width_mm(text, size, bold=True) * share, 1)


def sound() -> Sheet:
    """A programme as Decree 30 asks."""
    creed, subject = "Độc lập - Tự do - Hạnh phúc", "Công tác tháng 6 năm 2026"
    issuer = "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM"
    return Sheet(
        left=(
            Part("co_quan_chu_quan", "UBND TỈNH NGHỆ AN", 13),
            Part("co_quan_ban_hanh", issuer, 13, bold=True, ruled=_share(issuer, 13, 0.42)),
            Part("so_ky_hieu", "Số: 45/CTr-UBND", 13, before=6),
        ),
        right=(
            Part("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True),
            Part("tieu_ngu", creed, 13, bold=True, ruled=_share(creed, 13, 1)),
            Part("dia_danh_thoi_gian", "Đồng Tâm, ngày 28 tháng 5 năm 2026", 13, italic=True, before=6),
        ),
        title=(
            Part("ten_loai", "CHƯƠNG TRÌNH", bold=True, before=18),
            Part("trich_yeu", subject, bold=True, after=12, ruled=_share(subject, 14, 0.4)),
        ),
        body=(
            _item(
                "can_cu", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", italic=True
            ),
            _item("can_cu", "Căn cứ Quy chế làm việc của Ủy ban nhân dân xã.", italic=True),
            _item("noi_dung", f"Ủy ban nhân dân xã ban hành Chương trình như sau. {_LONG}."),
            _item("de_muc", "I. CÔNG TÁC TRỌNG TÂM", bold=True),
            _item("tieu_muc", "1. Về phát triển kinh tế", bold=True),
            _item("muc_2", f"a) {_LONG}."),
            _item("muc_2", "b) Rà soát các hộ trồng cây dược liệu ở các thôn."),
            _item("muc_3", f"- {_LONG}."),
            _item("tieu_muc", "2. Về văn hóa, xã hội", bold=True),
            _item("noi_dung", f"{_LONG}, bảo đảm đúng tiến độ."),
            *(_item("noi_dung", f"{_LONG}, lần {at}.") for at in range(8)),
            _item("de_muc", "II. TỔ CHỨC THỰC HIỆN", bold=True),
            _item("muc_1", f"1. Văn phòng: {_LONG}."),
            _item("muc_1", "2. Các thôn báo cáo trước ngày 20 hằng tháng."),
            _item("noi_dung", "Trên đây là Chương trình công tác tháng 6 năm 2026 của Ủy ban nhân dân xã./."),
        ),
        sent=(
            Part("noi_nhan", "Nơi nhận:", 12, bold=True, italic=True, align="left"),
            Part("danh_sach_noi_nhan", "- UBND tỉnh;", 11, align="left"),
            Part("danh_sach_noi_nhan", "- Các thôn;", 11, align="left"),
            Part("danh_sach_noi_nhan", "- Lưu: VT.", 11, align="left"),
        ),
        signed=(
            Part("quyen_han", "TM. ỦY BAN NHÂN DÂN", bold=True),
            Part("chuc_vu", "CHỦ TỊCH", bold=True),
            *(Part("cho_ky", "") for _ in range(4)),
            Part("ho_ten", "Nguyễn Văn Hòa", bold=True),
        ),
    )


EVERY_WAY = {
    "direct": Ways(),
    "styles, rows, drawn": Ways("styles", "rows", "drawn", "complex", "rows"),
    "defaults, before, vml": Ways("defaults", "table", "vml", "framed", "table", room="before"),
    "theme, indents": Ways("theme", "rows", "border", "control", "rows", indent="left"),
    "pieces, tabs": Ways("pieces", "tabs", "drawn", "complex", "tabs"),
    "direct, boxes": Ways("direct", "boxes", "drawn", "complex", "table"),
    "defaults, tabs, vml": Ways("defaults", "tabs", "vml", "simple", "table"),
}
