"""What a standard says: the page, the styles with the range each figure may take, and the wording."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from ctrgen import faults
from ctrgen.schema.base import Model, wrong
from ctrgen.schema.checks import Level
from ctrgen.schema.table import EVENT, NUMBER, READY
from ctrgen.schema.values import Text, WholeDate, YesNo
from ctrgen.standards.figures import Align, Colour
from ctrgen.standards.wording import Wording

Amount = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
"""A length or a size: none is negative, or longer than any sheet."""


class Figure(Model):
    """A figure, the values the standard allows it, and the clause that says so.

    The unit is the place's: millimetres for margins and indents, points for sizes and spaces,
    multiples for line spacing.
    """

    default: Amount = Field(alias="mac_dinh")
    lowest: Amount | None = Field(None, alias="tu")
    highest: Amount | None = Field(None, alias="den")
    only: tuple[Amount, ...] = Field((), alias="chi_nhan")
    clause: str = Field("", alias="dieu_khoan")

    def allows(self, value: float) -> bool:
        """Whether the standard allows a value."""
        if self.only:
            return value in self.only
        return (self.lowest is None or value >= self.lowest) and (
            self.highest is None or value <= self.highest
        )


class Page(Model):
    """The sheet and its margins, in millimetres."""

    width: Amount = Field(alias="rong")
    height: Amount = Field(alias="cao")
    top: Figure = Field(alias="le_tren")
    bottom: Figure = Field(alias="le_duoi")
    left: Figure = Field(alias="le_trai")
    right: Figure = Field(alias="le_phai")
    number_from_edge: Amount = Field(alias="so_trang_cach_mep")


class Body(Model):
    """The figures that every paragraph of the body shares.

    Attributes:
        line_spacing: in multiples of single.
        exact_line: the height of every line in points; a standard that has it wants no multiples.
    """

    indent: Figure = Field(alias="thut_dong")
    line_spacing: Figure = Field(alias="gian_dong")
    exact_line: Figure | None = Field(None, alias="dong_chinh_xac")
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
    underline: YesNo = Field(default=False, alias="gach_chan")
    colour: Colour = Field(Colour.BLACK, alias="mau")
    in_body: YesNo = Field(default=False, alias="than_bai")
    heading: int | None = Field(None, alias="cap_de_muc", ge=1, le=9)
    keep_next: YesNo = Field(default=False, alias="di_lien_doan_sau")
    level_with: str | None = Field(None, alias="ngang_voi")
    before: Amount = Field(0, alias="truoc")
    after: Amount = Field(0, alias="sau")


class Gaps(Model):
    """Room between the parts of the page, in points; no clause gives it a figure.

    Attributes:
        signing: between the position and the name, besides a line of the signature's size.
    """

    above_number: Amount = Field(alias="tren_so_ky_hieu")
    above_kind: Amount = Field(alias="tren_ten_loai")
    below_subject: Amount = Field(alias="duoi_trich_yeu")
    above_signature: Amount = Field(alias="tren_chu_ky")
    signing: Amount = Field(alias="cho_ky")


class Ruling(Model):
    """The rules under lines of text: their weight in points, and their length as a share of the text."""

    weight: Amount = Field(alias="do_day")
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


class Earlier(Model):
    """The standard that documents dated before a day follow."""

    before: WholeDate = Field(alias="ngay")
    name: str = Field(alias="chuan")


class Tone(StrEnum):
    """Where the tone mark of oa, oe, uy stands."""

    FIRST = "hòa, ủy"
    SECOND = "hoà, uỷ"
    EITHER = "thống nhất"


_NEEDED = (
    *("quoc_hieu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_thoi_gian", "ten_loai"),
    *("dau_duoi_co_quan", "dau_duoi_trich_yeu"),
    *("trich_yeu", "noi_dung", "can_cu", "de_muc", "tieu_muc", "phan", "phan_giua", "muc_1", "muc_2"),
    *(
        "muc_3",
        "muc_4",
        "ghi_chu",
        "ngay_lich",
        "o_bang",
        "o_bang_giua",
        "o_bang_phai",
        "o_bang_deu",
        "o_bang_dam",
    ),
    *("dau_bang", "nhom_bang", "sau_bang", "kinh_gui", "kinh_gui_nhieu", "phu_luc", "ten_phu_luc"),
    *("kem_theo", "dau_khung", "dau_do", "nguoi_soan", "dia_chi", "ban_dien_tu", "quyen_han", "chuc_vu"),
    *("cho_ky", "chuc_vu_khac", "ho_ten", "noi_nhan", "nhom_noi_nhan", "danh_sach_noi_nhan", "so_trang"),
)
"""The components that every document may have."""


class Standard(Model):
    """One standard.

    Attributes:
        extends: the standard it takes over, by name; its file merges with this one.
        earlier: what documents of an earlier date follow in its place.
        has_clauses: whether its clauses are cited; where not, its name is.
        sole_signer: the role of the position of one who signs on nobody's behalf.
        part_mark, heading_mark, subheading_mark: how the first part, section and sub-section are marked.
    """

    extends: Text | None = Field(None, alias="ke_thua")
    name: str = Field(alias="ten")
    title: str = Field(alias="tieu_de")
    short: str = Field(alias="goi_tat")
    earlier: tuple[Earlier, ...] = Field((), alias="truoc")
    has_clauses: YesNo = Field(default=True, alias="dan_dieu_khoan")
    sources: tuple[str, ...] = Field((), alias="nguon")
    tone: Tone = Field(Tone.EITHER, alias="dat_dau")
    font: str = Field(alias="phong_chu")
    page: Page = Field(alias="trang")
    body: Body = Field(alias="than_bai")
    styles: dict[str, Style] = Field(alias="kieu")
    gaps: Gaps = Field(alias="khoang_cach")
    ruling: Ruling = Field(alias="duong_ke")
    sole_signer: str = Field("chuc_vu", alias="ky_mot_minh")
    part_mark: str = Field(alias="dau_phan")
    heading_mark: str = Field(alias="dau_de_muc")
    subheading_mark: str = Field(alias="dau_muc_nho")
    marks: tuple[str, ...] = Field(alias="dau_muc")
    wording: Wording = Field(alias="loi_van")
    kinds: dict[str, str] = Field(alias="ten_loai")
    verdicts: dict[str, Verdict] = Field(alias="quy_tac")

    @model_validator(mode="after")
    def _hangs_together(self) -> Standard:
        """Refuse a standard of which some part leads nowhere: a house may drop or misname what is needed."""
        lacking = [role for role in _NEEDED if role not in self.styles]
        if lacking:
            message = f"Chuẩn thiếu thành phần “{lacking[0]}”."
            raise wrong(faults.MISSING_KEY, message, "Không xóa thành phần này.", path=("styles",))
        for role, style in self.styles.items():
            self._check_style(role, style)
        absent = [key for key in (*READY, *EVENT, NUMBER) if key not in self.wording.columns]
        if absent:
            message = f"Chuẩn thiếu cột “{absent[0]}”."
            raise wrong(faults.MISSING_KEY, message, "Không xóa cột này.", path=("wording", "columns"))
        return self

    def _check_style(self, role: str, style: Style) -> None:
        seen = {role}
        like = style
        while like.size is None:
            if like.like is None or like.like in seen or like.like not in self.styles:
                message = f"Thành phần “{role}” không có cỡ chữ."
                raise wrong(faults.MISSING_KEY, message, "Thêm co_chu, hoặc sửa theo.", path=("styles", role))
            seen.add(like.like)
            like = self.styles[like.like]
        beside = style.level_with
        if beside is not None and beside not in self.styles:
            message = f"Không có thành phần “{beside}”."
            raise wrong(faults.BAD_CHOICE, message, path=("styles", role, "level_with"))
        twins = [other for other, one in self.styles.items() if one.name == style.name and other != role]
        if twins:
            message = f"Hai thành phần “{role}” và “{twins[0]}” cùng tên “{style.name}”."
            raise wrong(faults.BAD_CHOICE, message, "Đặt tên khác.", path=("styles", role, "name"))

    def cites(self, code: str, clause: str = "") -> str:
        """What says that a fault is one: a rule's clause, or the one given; nothing where there is none."""
        verdict = self.verdicts[code]
        clause = clause or verdict.clause
        if not clause:
            return ""
        if verdict.law:
            return f"{verdict.law}, {clause}"
        return f"{self.short}, {clause}" if self.has_clauses else self.short

    def size_of(self, role: str) -> Figure:
        """The size of a component, its own or that of the component it is like."""
        style = self.styles[role]
        if style.size is not None:
            return style.size
        return self.size_of(style.like or "")
