"""What a standard says: the page, the styles with the range each figure may take, and the wording."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from ctrgen import faults
from ctrgen.schema.base import wrong
from ctrgen.schema.checks import Level
from ctrgen.schema.values import Text, WholeDate, YesNo
from ctrgen.standards.figures import Align, Colour, Tone
from ctrgen.standards.record import Record
from ctrgen.standards.roles import Role
from ctrgen.standards.wording import Wording


def _font_name(text: str) -> str:
    """A name as fonts have them: it goes into style sheets, and says nothing there but itself."""
    if not re.fullmatch(r"[\w.][\w .'+-]{0,63}", text):
        raise wrong(faults.BAD_CHOICE, f"“{text}” không phải tên phông chữ.", "Chỉ ghi tên phông chữ.")
    return text


FontName = Annotated[str, AfterValidator(_font_name)]
Amount = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
"""A length or a size: none is negative, or longer than any sheet."""


class Figure(Record):
    """A figure, the values the standard allows it, and the clause that says so.

    The unit is the place's: millimetres for margins and indents, points for sizes and spaces,
    multiples for line spacing.
    """

    default: Annotated[Amount, Field(alias="mac_dinh")]
    lowest: Annotated[Amount | None, Field(alias="tu")] = None
    highest: Annotated[Amount | None, Field(alias="den")] = None
    only: Annotated[tuple[Amount, ...], Field(alias="chi_nhan")] = ()
    clause: Annotated[str, Field(alias="dieu_khoan")] = ""

    def allows(self, value: float) -> bool:
        """Whether the standard allows a value."""
        if self.only:
            return value in self.only
        return (self.lowest is None or value >= self.lowest) and (
            self.highest is None or value <= self.highest
        )


class Page(Record):
    """The sheet and its margins, in millimetres."""

    width: Annotated[Amount, Field(alias="rong")]
    height: Annotated[Amount, Field(alias="cao")]
    top: Annotated[Figure, Field(alias="le_tren")]
    bottom: Annotated[Figure, Field(alias="le_duoi")]
    left: Annotated[Figure, Field(alias="le_trai")]
    right: Annotated[Figure, Field(alias="le_phai")]
    number_from_edge: Annotated[Amount, Field(alias="so_trang_cach_mep")]


class Body(Record):
    """The figures that every paragraph of the body shares.

    Attributes:
        line_spacing: in multiples of single.
        exact_line: the height of every line in points; a standard that has it wants no multiples.
    """

    indent: Annotated[Figure, Field(alias="thut_dong")]
    line_spacing: Annotated[Figure, Field(alias="gian_dong")]
    exact_line: Annotated[Figure | None, Field(alias="dong_chinh_xac")] = None
    paragraph_spacing: Annotated[Figure, Field(alias="gian_doan")]


class Style(Record):
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

    name: Annotated[str, Field(alias="ten")]
    like: Annotated[Role | None, Field(alias="theo")] = None
    size: Annotated[Figure | None, Field(alias="co_chu")] = None
    align: Annotated[Align, Field(alias="can")]
    bold: Annotated[YesNo, Field(alias="dam")] = False
    italic: Annotated[YesNo, Field(alias="nghieng")] = False
    underline: Annotated[YesNo, Field(alias="gach_chan")] = False
    colour: Annotated[Colour, Field(alias="mau")] = Colour.BLACK
    in_body: Annotated[YesNo, Field(alias="than_bai")] = False
    heading: Annotated[int | None, Field(alias="cap_de_muc", ge=1, le=9)] = None
    keep_next: Annotated[YesNo, Field(alias="di_lien_doan_sau")] = False
    level_with: Annotated[Role | None, Field(alias="ngang_voi")] = None
    before: Annotated[Amount, Field(alias="truoc")] = 0
    after: Annotated[Amount, Field(alias="sau")] = 0


class Gaps(Record):
    """Room between the parts of the page, in points; no clause gives it a figure.

    Attributes:
        signing: between the position and the name, besides a line of the signature's size.
    """

    above_number: Annotated[Amount, Field(alias="tren_so_ky_hieu")]
    above_kind: Annotated[Amount, Field(alias="tren_ten_loai")]
    below_subject: Annotated[Amount, Field(alias="duoi_trich_yeu")]
    above_signature: Annotated[Amount, Field(alias="tren_chu_ky")]
    signing: Annotated[Amount, Field(alias="cho_ky")]


class Ruling(Record):
    """The rules under lines of text: their weight in points, and their length as a share of the text."""

    weight: Annotated[Amount, Field(alias="do_day")]
    below_motto: Annotated[Figure, Field(alias="duoi_tieu_ngu")]
    below_issuer: Annotated[Figure, Field(alias="duoi_co_quan")]
    below_subject: Annotated[Figure, Field(alias="duoi_trich_yeu")]


class Verdict(Record):
    """What the standard thinks of a fault: how grave it is, and the clause it breaks; empty for none.

    Attributes:
        law: what the clause is of, where it is not of the standard.
    """

    level: Annotated[Level, Field(alias="muc")]
    clause: Annotated[str, Field(alias="dieu_khoan")] = ""
    law: Annotated[str, Field(alias="van_ban")] = ""


class Earlier(Record):
    """The standard that documents dated before a day follow."""

    before: Annotated[WholeDate, Field(alias="ngay")]
    name: Annotated[str, Field(alias="chuan")]


class Standard(Record):
    """One standard.

    Attributes:
        extends: the standard it takes over, by name; its file merges with this one.
        earlier: what documents of an earlier date follow in its place.
        has_clauses: whether its clauses are cited; where not, its name is.
        address_last: whether the address stands at the end, not at the foot of page 1.
        sole_signer: the role of the position of one who signs on nobody's behalf.
        dictionary: words of the house that the rules of spelling do not know.
        part_mark, heading_mark, subheading_mark: how the first part, section and sub-section are marked.
    """

    extends: Annotated[Text | None, Field(alias="ke_thua")] = None
    name: Annotated[str, Field(alias="ten")]
    title: Annotated[str, Field(alias="tieu_de")]
    short: Annotated[str, Field(alias="goi_tat")]
    earlier: Annotated[tuple[Earlier, ...], Field(alias="truoc")] = ()
    has_clauses: Annotated[YesNo, Field(alias="dan_dieu_khoan")] = True
    sources: Annotated[tuple[str, ...], Field(alias="nguon")] = ()
    tone: Annotated[Tone, Field(alias="dat_dau")] = Tone.EITHER
    font: Annotated[FontName, Field(alias="phong_chu")]
    page: Annotated[Page, Field(alias="trang")]
    body: Annotated[Body, Field(alias="than_bai")]
    styles: Annotated[dict[Role, Style], Field(alias="kieu")]
    gaps: Annotated[Gaps, Field(alias="khoang_cach")]
    ruling: Annotated[Ruling, Field(alias="duong_ke")]
    address_last: Annotated[YesNo, Field(alias="dia_chi_cuoi")] = False
    sole_signer: Annotated[Role, Field(alias="ky_mot_minh")] = "chuc_vu"
    part_mark: Annotated[str, Field(alias="dau_phan")]
    heading_mark: Annotated[str, Field(alias="dau_de_muc")]
    subheading_mark: Annotated[str, Field(alias="dau_muc_nho")]
    marks: Annotated[tuple[str, ...], Field(alias="dau_muc")]
    wording: Annotated[Wording, Field(alias="loi_van")]
    kinds: Annotated[dict[str, str], Field(alias="ten_loai")]
    verdicts: Annotated[dict[str, Verdict], Field(alias="quy_tac")]
    dictionary: Annotated[tuple[str, ...], Field(alias="tu_dien")] = ()

    def cites(self, code: str, clause: str = "") -> str:
        """What says that a fault is one: a rule's clause, or the one given; nothing where there is none."""
        verdict = self.verdicts[code]
        clause = clause or verdict.clause
        if not clause:
            return ""
        if verdict.law:
            return f"{verdict.law}, {clause}"
        return f"{self.short}, {clause}" if self.has_clauses else self.short

    def size_of(self, role: Role) -> Figure:
        """The size of a component, its own or that of the component it is like."""
        style = self.styles[role]
        if style.size is not None:
            return style.size
        return self.size_of(style.like or role)
