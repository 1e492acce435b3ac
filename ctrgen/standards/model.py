"""What a standard says: the page, the styles with the range each figure may take, and the wording."""

from __future__ import annotations

from enum import StrEnum
from string import Formatter

from pydantic import Field, ValidationInfo, field_validator

from ctrgen.schema.base import Model
from ctrgen.schema.checks import Level
from ctrgen.schema.values import YesNo


class Align(StrEnum):
    """How the lines of a paragraph stand."""

    LEFT = "trái"
    CENTRE = "giữa"
    JUSTIFIED = "đều"


class Figure(Model):
    """A figure, the values the standard allows it, and the clause that says so.

    The unit is the place's: millimetres for margins and indents, points for sizes and spaces,
    multiples for line spacing.
    """

    default: float = Field(alias="mac_dinh")
    lowest: float | None = Field(None, alias="tu")
    highest: float | None = Field(None, alias="den")
    only: tuple[float, ...] = Field((), alias="chi_nhan")
    clause: str = Field(alias="dieu_khoan")

    def allows(self, value: float) -> bool:
        """Whether the standard allows a value."""
        if self.only:
            return value in self.only
        return (self.lowest is None or value >= self.lowest) and (
            self.highest is None or value <= self.highest
        )


class Page(Model):
    """The sheet and its margins, in millimetres."""

    width: float = Field(alias="rong")
    height: float = Field(alias="cao")
    top: Figure = Field(alias="le_tren")
    bottom: Figure = Field(alias="le_duoi")
    left: Figure = Field(alias="le_trai")
    right: Figure = Field(alias="le_phai")
    number_from_edge: float = Field(alias="so_trang_cach_mep")


class Body(Model):
    """The figures that every paragraph of the body shares."""

    indent: Figure = Field(alias="thut_dong")
    line_spacing: Figure = Field(alias="gian_dong")
    paragraph_spacing: Figure = Field(alias="gian_doan")


class Style(Model):
    """How one component of the page looks.

    Attributes:
        name: what Word calls the style.
        like: the component whose size it takes, when it has none of its own.
        size: points; of a component that has none, the size of ``like``.
        in_body: it takes the body's indent, line spacing and paragraph spacing.
        heading: its level in the outline, 1 to 9.
        level_with: the component beside it whose first baseline it shares.
        before, after: points above and below; of a body paragraph the body's figures rule.
    """

    name: str = Field(alias="ten")
    like: str | None = Field(None, alias="theo")
    size: Figure | None = Field(None, alias="co_chu")
    align: Align = Field(alias="can")
    bold: YesNo = Field(default=False, alias="dam")
    italic: YesNo = Field(default=False, alias="nghieng")
    in_body: YesNo = Field(default=False, alias="than_bai")
    heading: int | None = Field(None, alias="cap_de_muc", ge=1, le=9)
    keep_next: YesNo = Field(default=False, alias="di_lien_doan_sau")
    level_with: str | None = Field(None, alias="ngang_voi")
    before: float = Field(0, alias="truoc")
    after: float = Field(0, alias="sau")


class Gaps(Model):
    """Room between the parts of the page, in points; no clause gives it a figure.

    Attributes:
        signing: between the position and the name, besides a line of the signature's size.
    """

    above_number: float = Field(alias="tren_so_ky_hieu")
    above_kind: float = Field(alias="tren_ten_loai")
    below_subject: float = Field(alias="duoi_trich_yeu")
    above_signature: float = Field(alias="tren_chu_ky")
    signing: float = Field(alias="cho_ky")


class Ruling(Model):
    """The rules under lines of text: their weight in points, and their length as a share of the text."""

    weight: float = Field(alias="do_day")
    below_motto: Figure = Field(alias="duoi_tieu_ngu")
    below_issuer: Figure = Field(alias="duoi_co_quan")
    below_subject: Figure = Field(alias="duoi_trich_yeu")


class Verdict(Model):
    """What the standard thinks of a fault: how grave it is, and the clause it breaks; empty for none.

    Attributes:
        law: what the clause is of, where it is not of the standard.
    """

    level: Level = Field(alias="muc")
    clause: str = Field("", alias="dieu_khoan")
    law: str = Field("", alias="van_ban")


_PLACES = {
    "number": {"so", "ky_hieu"},
    "date": {"dia_danh", "ngay", "thang", "nam"},
    "subject": {"thang", "nam"},
    "closing": {"thang", "nam", "co_quan"},
    "day": {"ngay", "thang", "nam"},
    "from_day": {"ngay", "thang", "nam"},
    "time": {"gio", "phut"},
    "location": {"dia_diem"},
    "chair": {"chu_tri"},
    "attendees": {"thanh_phan"},
}
"""The places to fill in that each pattern may have."""


class Wording(Model):
    """Every sentence the standard makes when the author leaves it out."""

    motto: tuple[str, ...] = Field(alias="quoc_hieu_tieu_ngu", min_length=2, max_length=2)
    blank: str = Field(alias="o_trong")
    number: str = Field(alias="so_ky_hieu")
    date: str = Field(alias="dia_danh_thoi_gian")
    kind: str = Field(alias="ten_loai")
    subject: str = Field(alias="trich_yeu")
    tasks: str = Field(alias="nhiem_vu")
    meetings: str = Field(alias="cuoc_hop")
    closing: str = Field(alias="ket_thuc")
    recipients: str = Field(alias="noi_nhan")
    recipient_mark: str = Field(alias="dau_noi_nhan")
    file_copy: str = Field(alias="luu")
    day: str = Field(alias="ngay_hop")
    from_day: str = Field(alias="tu_ngay")
    time: str = Field(alias="gio_hop")
    location: str = Field(alias="dia_diem")
    chair: str = Field(alias="chu_tri")
    attendees: str = Field(alias="thanh_phan")
    phrases: tuple[str, ...] = Field(alias="cum_tu_khong_ngat")

    @field_validator(*_PLACES)
    @classmethod
    def _reaches_nothing_else(cls, pattern: str, info: ValidationInfo) -> str:
        allowed = _PLACES[info.field_name or ""]
        for _, place, form, conversion in Formatter().parse(pattern):
            if place is not None and (place not in allowed or form or conversion):
                raise ValueError(f"{{{place}}}: only {', '.join(sorted(allowed))} may stand here")
        return pattern


class Standard(Model):
    """One standard."""

    name: str = Field(alias="ten")
    title: str = Field(alias="tieu_de")
    short: str = Field(alias="goi_tat")
    font: str = Field(alias="phong_chu")
    page: Page = Field(alias="trang")
    body: Body = Field(alias="than_bai")
    styles: dict[str, Style] = Field(alias="kieu")
    gaps: Gaps = Field(alias="khoang_cach")
    ruling: Ruling = Field(alias="duong_ke")
    heading_mark: str = Field(alias="dau_de_muc")
    marks: tuple[str, ...] = Field(alias="dau_muc")
    wording: Wording = Field(alias="loi_van")
    kinds: dict[str, str] = Field(alias="ten_loai")
    verdicts: dict[str, Verdict] = Field(alias="quy_tac")

    def source(self, code: str, clause: str = "") -> str:
        """What says that a fault is one: the clause of a rule, or the given one; empty when none does."""
        verdict = self.verdicts[code]
        clause = clause or verdict.clause
        return f"{verdict.law or self.short}, {clause}" if clause else ""

    def size_of(self, role: str) -> Figure:
        """The size of a component, its own or that of the component it is like."""
        style = self.styles[role]
        if style.size is not None:
            return style.size
        return self.size_of(style.like or "")
