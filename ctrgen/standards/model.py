"""What a standard says: the page, the styles with the range each figure may take, and the wording."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from ctrgen.schema.base import Model
from ctrgen.schema.checks import Level
from ctrgen.schema.values import Text, WholeDate, YesNo
from ctrgen.standards.figures import Align, Colour
from ctrgen.standards.wording import Wording


class Figure(Model):
    """A figure, the values the standard allows it, and the clause that says so.

    The unit is the place's: millimetres for margins and indents, points for sizes and spaces,
    multiples for line spacing.
    """

    default: float = Field(alias="mac_dinh")
    lowest: float | None = Field(None, alias="tu")
    highest: float | None = Field(None, alias="den")
    only: tuple[float, ...] = Field((), alias="chi_nhan")
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

    width: float = Field(alias="rong")
    height: float = Field(alias="cao")
    top: Figure = Field(alias="le_tren")
    bottom: Figure = Field(alias="le_duoi")
    left: Figure = Field(alias="le_trai")
    right: Figure = Field(alias="le_phai")
    number_from_edge: float = Field(alias="so_trang_cach_mep")


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


class Earlier(Model):
    """The standard that documents dated before a day follow."""

    before: WholeDate = Field(alias="ngay")
    name: str = Field(alias="chuan")


class Tone(StrEnum):
    """Where the tone mark of oa, oe, uy stands."""

    FIRST = "hòa, ủy"
    SECOND = "hoà, uỷ"
    EITHER = "thống nhất"


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
