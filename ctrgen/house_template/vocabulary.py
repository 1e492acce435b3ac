"""The names a house's template may use, each for what our own pages say in the same place."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping


class Plain(Enum):
    """What stands for itself: a text, in the look of its tag; or blocks, in the template's styles."""

    TEXT = "chữ"
    BLOCKS = "khối"


class Listed(NamedTuple):
    """What is gone through with ``for``: what each one of it has."""

    each: Mapping[str, Plain]


class Each(NamedTuple):
    """One of a list."""

    of: Listed


Kind: TypeAlias = Plain | Listed | Each


class Word(NamedTuple):
    """A name of the vocabulary.

    Attributes:
        kind: how it may be used.
        about: what it stands for, in Vietnamese.
        needed: whether a document loses words where a template has it nowhere.
        instead: other names that say the same.
    """

    kind: Kind
    about: str
    needed: bool = True
    instead: tuple[str, ...] = ()


PARAGRAPH: Final = Listed(
    {"vai": Plain.TEXT, "dau": Plain.TEXT, "chu": Plain.TEXT, "khoi": Plain.BLOCKS},
)
"""Of a paragraph or table: its role (``muc_1``, ``bang``), its mark, its words, all of it as a block."""

SIGNATURE: Final = Listed(
    {
        "quyen_han": Plain.TEXT,
        "chuc_vu": Plain.TEXT,
        "cho_ky": Plain.BLOCKS,
        "chuc_vu_khac": Plain.TEXT,
        "ho_ten": Plain.TEXT,
    }
)

_TEXT, _BLOCKS = Plain.TEXT, Plain.BLOCKS

WORDS: Final[Mapping[str, Word]] = {
    "quoc_hieu": Word(_TEXT, "Quốc hiệu; của Đảng, Đoàn là tiêu đề ở vị trí ấy", needed=False),
    "tieu_ngu": Word(_TEXT, "Tiêu ngữ", needed=False),
    "co_quan_chu_quan": Word(_TEXT, "tên cơ quan chủ quản", needed=False),
    "co_quan_ban_hanh": Word(_TEXT, "tên cơ quan ban hành", needed=False),
    "so_ky_hieu": Word(_TEXT, "số, ký hiệu"),
    "dia_danh_thoi_gian": Word(_TEXT, "địa danh và thời gian ban hành"),
    "khung_dau": Word(_BLOCKS, "dấu dự thảo, độ mật, độ khẩn, mỗi dấu một khung"),
    "luu_hanh": Word(_TEXT, "chỉ dẫn về phạm vi lưu hành"),
    "ban_dien_tu": Word(_TEXT, "chỉ dẫn của bản điện tử"),
    "ten_loai": Word(_TEXT, "tên loại văn bản, chữ in hoa"),
    "trich_yeu": Word(_TEXT, "trích yếu nội dung"),
    "duoi_co_quan": Word(_BLOCKS, "đường kẻ (hay dấu) dưới tên cơ quan, dài theo tên", needed=False),
    "duoi_trich_yeu": Word(_BLOCKS, "đường kẻ (hay dấu) dưới trích yếu, dài theo trích yếu", needed=False),
    "tieu_de": Word(_TEXT, "tên loại và trích yếu trên một dòng", needed=False),
    "than_bai": Word(_BLOCKS, "mọi thứ từ dưới trích yếu tới trên chữ ký", instead=("doan",)),
    "doan": Word(PARAGRAPH, "thân bài từng đoạn, từng bảng", needed=False),
    "noi_nhan": Word(_BLOCKS, "“Nơi nhận:” và danh sách", instead=("dong_noi_nhan",)),
    "dong_noi_nhan": Word(PARAGRAPH, "nơi nhận từng dòng", needed=False),
    "chu_ky": Word(SIGNATURE, "người ký: quyền hạn, chức vụ, chỗ ký, họ tên"),
    "dia_chi": Word(_TEXT, "địa chỉ cơ quan"),
    "phu_luc": Word(_BLOCKS, "các phụ lục, mỗi phụ lục sang trang mới"),
}
"""All there is, in the order of the page."""
