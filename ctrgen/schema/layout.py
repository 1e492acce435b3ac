"""``trinh_bay``: the figures of the page that a programme sets for itself.

Here only what can be printed at all; the ranges the standard allows are a rule's business.
"""

import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, Field

from ctrgen import faults
from ctrgen.schema.base import Model, wrong
from ctrgen.schema.choice import one_of
from ctrgen.schema.items import MAX_LEVELS
from ctrgen.schema.part import Part
from ctrgen.schema.reads import SAYS_NOTHING, OrNone, Read, ReadEach, says_none
from ctrgen.schema.values import (
    Gap,
    Indent,
    LineSpacingValue,
    Margin,
    Size,
    Spacing,
    YesNo,
    parse_lines,
    parse_text,
)

COUNTED_MARK = re.compile(r"(?P<head>\(?)(?P<start>[1IaA])(?P<tail>[.)/]*)")
"""The mark of a first item that counts on: 1. / a) / (1) / A. / I."""


BOLD_MARK = re.compile(r"\*\*(?P<mark>[^*]+)\*\*")
"""A bold mark: **1.**"""


def parse_mark(value: Any) -> str:
    """Read the mark of the first item of a level, which counts on or is a sign; none where there is none."""
    if says_none(value):
        return ""
    form = parse_text(value)
    bold = BOLD_MARK.fullmatch(form)
    plain = bold["mark"] if bold is not None else form
    if COUNTED_MARK.fullmatch(plain) is None and any(sign.isalnum() for sign in plain):
        hint = "Ghi dấu của mục đầu tiên: 1. hoặc a) hoặc (1) hoặc A. hoặc I.; hoặc một dấu như - và +."
        raise wrong(faults.BAD_CHOICE, f"Dấu đầu mục “{form}” không đánh số tiếp được.", hint)
    return form


def _few_marks(marks: tuple[str, ...]) -> tuple[str, ...]:
    if len(marks) > MAX_LEVELS:
        message = f"Nhiều nhất {MAX_LEVELS} mục, ở đây có {len(marks)}."
        raise wrong(faults.WRONG_COUNT, message)
    return marks


Mark = Annotated[str, Read(parse_mark), Part.NONE]
"""The mark of a level, as the first of it has it; empty for none."""
Marks = Annotated[tuple[str, ...], ReadEach(parse_lines, parse_mark), AfterValidator(_few_marks), Part.NONE]
"""The marks of one level and those below it."""


class Orientation(StrEnum):
    """How a sheet lies."""

    PORTRAIT = "dọc"
    LANDSCAPE = "ngang"


OrientationValue = Annotated[Orientation, one_of(Orientation, "Hướng giấy không hợp lệ.")]


class Gaps(Model):
    """Room between the parts of the page, in points, in the place of the standard's."""

    model_config = ConfigDict(title="Khoảng cách")

    above_number: Annotated[Gap, OrNone()] | None = Field(
        None, alias="tren_so_ky_hieu", title="Trên số, ký hiệu", description="Point, ví dụ 6."
    )
    above_kind: Annotated[Gap, OrNone()] | None = Field(
        None, alias="tren_ten_loai", title="Trên tên loại", description="Point, ví dụ 18."
    )
    below_subject: Annotated[Gap, OrNone()] | None = Field(
        None, alias="duoi_trich_yeu", title="Dưới trích yếu", description="Point, ví dụ 12."
    )
    above_signature: Annotated[Gap, OrNone()] | None = Field(
        None, alias="tren_chu_ky", title="Trên chữ ký và nơi nhận", description="Point, ví dụ 12."
    )
    signing: Annotated[Gap, OrNone()] | None = Field(
        None, alias="cho_ky", title="Chỗ ký", description="Point, giữa chức vụ và họ tên, ví dụ 56."
    )


class Layout(Model):
    """Figures that take the place of the standard's defaults; what is left out stays the default."""

    model_config = ConfigDict(title="Trình bày")

    orientation: Annotated[OrientationValue, OrNone()] | None = Field(
        None, alias="huong", title="Hướng giấy", description="ngang: cả văn bản in trên giấy ngang."
    )
    margin_top: Annotated[Margin, OrNone()] | None = Field(
        None, alias="le_tren", title="Lề trên", description="Milimét, ví dụ 20 hoặc “2 cm”."
    )
    margin_bottom: Annotated[Margin, OrNone()] | None = Field(
        None, alias="le_duoi", title="Lề dưới", description="Milimét."
    )
    margin_left: Annotated[Margin, OrNone()] | None = Field(
        None, alias="le_trai", title="Lề trái", description="Milimét."
    )
    margin_right: Annotated[Margin, OrNone()] | None = Field(
        None, alias="le_phai", title="Lề phải", description="Milimét."
    )
    indent: Annotated[Indent, OrNone()] | None = Field(
        None, alias="thut_dong", title="Thụt đầu dòng", description="Milimét, ví dụ 10 hoặc “1,27 cm”."
    )
    line_spacing: Annotated[LineSpacingValue, OrNone()] | None = Field(
        None,
        alias="gian_dong",
        title="Giãn dòng",
        description="Số lần dòng đơn, ví dụ 1 hoặc 1,5; hoặc chính xác bằng point, ví dụ “18 pt”.",
    )
    paragraph_spacing: Annotated[Spacing, OrNone()] | None = Field(
        None, alias="gian_doan", title="Khoảng cách giữa các đoạn", description="Point, ví dụ 6."
    )
    gaps: Annotated[Gaps, SAYS_NOTHING] = Field(
        default_factory=Gaps.model_construct,
        alias="khoang_cach",
        title="Khoảng cách",
        description="Khoảng trống (point) giữa các phần của trang.",
    )
    sizes: Annotated[dict[str, Size], SAYS_NOTHING] = Field(
        {},
        alias="co_chu",
        title="Cỡ chữ",
        description="Cỡ chữ (point) của từng thành phần, ví dụ quoc_hieu: 12, noi_dung: 13.",
    )
    break_after_slash: YesNo = Field(
        default=False,
        alias="ngat_sau_gach_cheo",
        title="Ngắt dòng sau dấu gạch chéo",
        description="“có” thì trong thân văn bản, dòng được ngắt sau dấu / đứng trước chữ cái.",
    )
    marks: Marks = Field(
        (),
        alias="dau_muc",
        title="Dấu đầu mục",
        description="Dấu của từng cấp mục, ví dụ [“1.”, “-”, “+”]; cấp không ghi thì theo chuẩn.",
    )
    part_mark: Mark | None = Field(
        None, alias="dau_phan", title="Dấu của phần", description="Dấu của phần đầu tiên, ví dụ A. hoặc I."
    )
    heading_mark: Mark | None = Field(
        None,
        alias="dau_de_muc",
        title="Dấu của mục",
        description="Dấu của mục đầu tiên: I. (mặc định) hoặc 1.; với 1. thì các nhiệm vụ bắt đầu từ a).",
    )
    subheading_mark: Mark | None = Field(
        None, alias="dau_muc_nho", title="Dấu của mục nhỏ", description="Dấu của mục nhỏ đầu tiên, ví dụ 1."
    )
    capitals: YesNo | None = Field(
        None,
        alias="de_muc_in_hoa",
        title="Tiêu đề mục in hoa",
        description="“không” thì tiêu đề phần, mục giữ chữ như viết; bỏ trống thì mục đánh số 1. giữ chữ.",
    )
