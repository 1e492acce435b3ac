"""Who issues the programme, who signs it, and who receives it."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field

from ctrgen import faults
from ctrgen.schema.base import Model, wrong
from ctrgen.schema.marks import PictureLike
from ctrgen.schema.part import Part
from ctrgen.schema.reads import Needed, OrNone, Unfold
from ctrgen.schema.values import Lines, Text

MAX_AUTHORITY_LINES = 2
MAX_SIGNATURES = 2


class Issuer(Model):
    """The issuing body (cơ quan ban hành) and the body above it (cơ quan chủ quản)."""

    model_config = ConfigDict(title="Cơ quan")

    superior: Annotated[Lines, OrNone(()), Part.OTHER] = Field(
        (),
        alias="cap_tren",
        title="Cơ quan chủ quản",
        description="Cơ quan cấp trên trực tiếp, nếu có; viết thành danh sách để tự ngắt dòng.",
    )
    name: Annotated[Lines, Needed(), Part.OTHER] = Field(
        alias="ten",
        title="Cơ quan ban hành",
        description="Tên cơ quan ban hành, viết thường như trong câu; khi in tự chuyển thành chữ in hoa.",
    )


class RecipientGroup(Model):
    """Recipients under a heading of their own, or under none."""

    model_config = ConfigDict(title="Nhóm nơi nhận")

    group: Annotated[Text, OrNone(), Part.OTHER] | None = Field(
        None, alias="nhom", title="Nhóm nơi nhận", description="Ví dụ “Bản điện tử”."
    )
    items: Annotated[Lines, Needed(), Part.OTHER] = Field(
        alias="danh_sach",
        title="Danh sách nơi nhận",
        description="Mỗi dòng một nơi nhận, không cần dấu gạch.",
    )


def _as_group(value: Any) -> Any:
    return {"danh_sach": [value]} if isinstance(value, str) or value is None else value


RecipientLike = Annotated[RecipientGroup, Unfold(_as_group)]
"""A group of recipients, or one recipient."""


def _two_at_most(lines: tuple[str, ...]) -> tuple[str, ...]:
    if len(lines) > MAX_AUTHORITY_LINES:
        message = f"Quyền hạn ký gồm nhiều nhất {MAX_AUTHORITY_LINES} dòng, ở đây có {len(lines)}."
        raise wrong(faults.WRONG_COUNT, message)
    return lines


class Signature(Model):
    """One signature: on whose authority, in what position, and the name."""

    model_config = ConfigDict(title="Người ký")

    authority: Annotated[Lines, AfterValidator(_two_at_most), OrNone(()), Part.OTHER] = Field(
        (),
        alias="quyen_han",
        title="Quyền hạn ký",
        description="TM., KT., TL., TUQ., Q. và tên tập thể hoặc chức vụ; ví dụ “TL. Ban Thường vụ”.",
    )
    position: Annotated[Lines, OrNone(()), Part.OTHER] = Field(
        alias="chuc_vu", title="Chức vụ", description="Ví dụ “Chánh Văn phòng”; “không” thì không in."
    )
    other_post: Annotated[Lines, OrNone(()), Part.OTHER] = Field(
        (),
        alias="chuc_vu_khac",
        title="Chức vụ khác của người ký",
        description="In phía trên họ tên; ví dụ chức vụ ở cơ quan của người ký thay mặt một ban chỉ đạo.",
    )
    name: Annotated[Text, OrNone(""), Part.OTHER] = Field(
        alias="ho_ten", title="Họ và tên", description="Họ và tên đầy đủ, không ghi học hàm, học vị."
    )
    picture: Annotated[PictureLike, OrNone()] | None = Field(
        None, alias="anh_chu_ky", title="Ảnh chữ ký", description="Ảnh chữ ký của bản điện tử."
    )
    seal: Annotated[PictureLike, OrNone()] | None = Field(
        None, alias="con_dau", title="Ảnh con dấu", description="Ảnh con dấu của bản điện tử, cỡ thật."
    )


def _as_list(value: Any) -> Any:
    if isinstance(value, str):
        hint = "Viết chuc_vu, ho_ten và quyen_han nếu có, mỗi khóa một dòng, thụt vào dưới khóa này."
        raise wrong(faults.WRONG_TYPE, "Ở đây phải là các dòng “khóa: giá trị”.", hint)
    return [value] if isinstance(value, dict) else value


def _one_or_two(signatures: tuple[Signature, ...]) -> tuple[Signature, ...]:
    if not 1 <= len(signatures) <= MAX_SIGNATURES:
        raise wrong(faults.WRONG_COUNT, f"Phải có một hoặc hai người ký, ở đây có {len(signatures)}.")
    return signatures


Signatures = Annotated[
    tuple[Signature, ...],
    BeforeValidator(
        _as_list,
        json_schema_input_type=Signature
        | Annotated[list[Signature], Field(min_length=1, max_length=MAX_SIGNATURES)],
    ),
    AfterValidator(_one_or_two),
    OrNone(()),
]
"""One signature, or a list of two that stand side by side; or none."""
