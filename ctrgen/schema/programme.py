"""A month's work programme (chương trình công tác tháng)."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)

from ctrgen import faults
from ctrgen.schema.base import Model, wrong
from ctrgen.schema.checks import CHECKS, Checks
from ctrgen.schema.items import ItemLike, check_levels
from ctrgen.schema.layout import Layout
from ctrgen.schema.meeting import MeetingLike
from ctrgen.schema.parties import Issuer, RecipientLike, Signatures
from ctrgen.schema.values import DateValue, Lines, MonthValue, Number, Text

_NONE = frozenset({"false", "no", "off", "không", "khong"})


def _closing(value: Any, lines: ValidatorFunctionWrapHandler) -> Any:
    """``false`` wants no closing; anything else is its paragraphs."""
    return () if isinstance(value, str) and value.strip().lower() in _NONE else lines(value)


class Programme(Model):
    """What one YAML file says, its ``ke_thua`` already merged in."""

    model_config = ConfigDict(title="Chương trình công tác tháng")

    standard: Text = Field(
        "nd30", alias="chuan", title="Chuẩn trình bày", description="Chuẩn thể thức: nd30."
    )
    extends: Text | None = Field(
        None,
        alias="ke_thua",
        title="Kế thừa",
        description="Tệp YAML chứa các khóa dùng chung của cơ quan, đường dẫn tính từ tệp này.",
    )
    issuer: Issuer = Field(
        alias="co_quan", title="Cơ quan", description="Cơ quan chủ quản và cơ quan ban hành."
    )
    number: Number | None = Field(
        None, alias="so", title="Số", description="Số của văn bản; để trống nếu điền tay sau."
    )
    symbol: Text = Field(alias="ky_hieu", title="Ký hiệu", description="Ký hiệu sau số, ví dụ CTr-BTV.")
    place: Text = Field(
        alias="dia_danh", title="Địa danh", description="Địa danh trước ngày tháng, ví dụ Bắc Giang."
    )
    date: DateValue | None = Field(
        None,
        alias="ngay",
        title="Ngày ban hành",
        description="Ngày/tháng/năm; để trống, hoặc trống một phần như /5/2020, nếu điền tay sau.",
    )
    month: MonthValue = Field(
        alias="thang", title="Tháng", description="Tháng của chương trình, ví dụ 6/2020."
    )
    title: Lines = Field(
        (),
        alias="tieu_de",
        title="Trích yếu",
        description="Trích yếu dưới tên loại; bỏ trống thì là “Công tác tháng … năm …”.",
    )
    legal_bases: Lines = Field(
        (), alias="can_cu", title="Căn cứ", description="Căn cứ ban hành, mỗi dòng một căn cứ."
    )
    opening: Lines = Field(
        (), alias="mo_dau", title="Mở đầu", description="Các đoạn văn trước phần nhiệm vụ."
    )
    tasks: Annotated[tuple[ItemLike, ...], AfterValidator(check_levels)] = Field(
        (),
        alias="nhiem_vu",
        title="Nhiệm vụ",
        description="Các nhiệm vụ trọng tâm; thành phần I của văn bản.",
    )
    meetings: tuple[MeetingLike, ...] = Field(
        (),
        alias="cuoc_hop",
        title="Cuộc họp",
        description="Các hội nghị, cuộc họp; thành phần II của văn bản.",
    )
    closing: (
        Annotated[Lines, WrapValidator(_closing, json_schema_input_type=bool | str | list[str])] | None
    ) = Field(
        None,
        alias="ket_thuc",
        title="Kết thúc",
        description="Các đoạn kết; bỏ trống thì dùng câu kết của chuẩn, “false” thì không in câu kết.",
    )
    recipients: tuple[RecipientLike, ...] = Field(
        (), alias="noi_nhan", title="Nơi nhận", description="Mỗi dòng một nơi nhận, hoặc nhóm có tên."
    )
    signature: Signatures = Field(
        alias="nguoi_ky",
        title="Người ký",
        description="Một người ký, hoặc danh sách hai người ký ngang hàng.",
    )
    layout: Layout = Field(
        default_factory=Layout,
        alias="trinh_bay",
        title="Trình bày",
        description="Số đo thay cho mặc định của chuẩn.",
    )

    checks: Checks = Field({}, alias="kiem_tra", title="Kiểm tra", description=CHECKS)

    @model_validator(mode="after")
    def _has_content(self) -> Programme:
        if not self.tasks and not self.meetings:
            hint = "Thêm khóa nhiem_vu hoặc cuoc_hop."
            raise wrong(faults.MISSING_KEY, "Chương trình chưa có nhiệm vụ và cuộc họp nào.", hint)
        return self
