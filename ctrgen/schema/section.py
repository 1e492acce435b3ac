"""``muc``, ``phan`` and ``phu_luc``: sections, the parts above them, and annexes."""

from typing import Annotated, Self, TypeAlias

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from ctrgen import faults
from ctrgen.schema.base import NOT_EMPTY, Model, wrong
from ctrgen.schema.items import ItemLike, check_levels
from ctrgen.schema.layout import Marks, OrientationValue
from ctrgen.schema.meeting import MeetingLike
from ctrgen.schema.part import Part
from ctrgen.schema.reads import Later, Needed, OrNone
from ctrgen.schema.schedule import ScheduleLike
from ctrgen.schema.table import Table
from ctrgen.schema.values import Lines, Text

Tasks = Annotated[tuple[ItemLike, ...], AfterValidator(check_levels), OrNone(())]
"""Tasks with what stands under them, to four levels."""


_KINDS = frozenset({"tasks", "meetings", "paragraphs", "table", "schedule", "sections"})


class Content(Model):
    """What may stand under a heading: an opening, then one kind of thing."""

    opening: Annotated[Lines, OrNone(()), Part.OPENING] = Field(
        (), alias="mo_dau", title="Mở đầu", description="Các đoạn văn đứng trước."
    )
    tasks: Tasks = Field((), alias="nhiem_vu", title="Nhiệm vụ", description="Các nhiệm vụ của mục này.")
    task_marks: Marks = Field(
        (),
        alias="dau_nhiem_vu",
        title="Dấu của các nhiệm vụ",
        description="Dấu của các việc ở đây: “-”, hoặc từng cấp [“-”, “+”]; “không” thì không có.",
    )
    meetings: Annotated[tuple[MeetingLike, ...], OrNone(())] = Field(
        (), alias="cuoc_hop", title="Cuộc họp", description="Các cuộc họp của mục này."
    )
    paragraphs: Annotated[Lines, OrNone(()), Part.PARAGRAPH] = Field(
        (), alias="doan", title="Các đoạn văn", description="Mục chỉ gồm lời văn."
    )
    table: Annotated[Table, OrNone()] | None = Field(
        None, alias="bang", title="Bảng", description="Bảng nhiệm vụ."
    )
    schedule: Annotated[ScheduleLike, OrNone()] | None = Field(
        None, alias="lich", title="Lịch", description="Lịch từng ngày, hoặc danh sách các ngày."
    )

    def _kinds(self) -> list[str]:
        """Which kinds of thing stand here."""
        return [name for name, value in self if name in _KINDS and value]

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        kinds = self._kinds()
        if len(kinds) > 1:
            first, second = (type(self).model_fields[name].alias for name in kinds[:2])
            message = f"Một mục không có cả “{first}” và “{second}”."
            raise wrong(faults.BAD_CHOICE, message, "Tách thành hai mục.", path=(kinds[1],))
        return self


class Section(Content):
    """A section: its heading, its content or the sections below it, and notes."""

    model_config = ConfigDict(title="Mục")

    heading: Annotated[Text, OrNone(), Part.HEADING] | None = Field(
        None,
        alias="tieu_de",
        title="Tiêu đề",
        description="Tiêu đề của mục; bỏ trống thì mục không có tiêu đề.",
    )
    mark: Annotated[Text, OrNone(""), Part.MARK] | None = Field(
        None,
        alias="dau_muc",
        title="Dấu đầu mục",
        description="Viết tay thay cho số tự đánh, ví dụ “IIa.”; “không” thì tiêu đề không có số.",
    )
    sections: "Annotated[tuple[Section, ...], OrNone(())]" = Field(
        (), alias="muc", title="Các mục nhỏ", description="Các mục nhỏ trong mục này."
    )
    notes: Annotated[Lines, OrNone(()), Part.PARAGRAPH] = Field(
        (), alias="ghi_chu", title="Ghi chú", description="In nghiêng ở cuối mục."
    )
    orientation: Annotated[OrientationValue, OrNone()] | None = Field(
        None, alias="huong", title="Hướng giấy", description="ngang: mục này in trên trang giấy ngang."
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.heading is None and not self.opening and not self._kinds():
            raise wrong(faults.MISSING_KEY, "Mục này không có nội dung.", "Thêm tieu_de, nhiem_vu, bang, …")
        return self


_DEEPEST = 2


def _check_depth(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    path = _too_deep(sections, _DEEPEST)
    if path is not None:
        message = f"Các mục lồng nhau quá {_DEEPEST} cấp."
        hint = "Viết cấp dưới thành nhiem_vu có muc_con, hoặc đặt các mục vào phan."
        raise wrong(faults.TOO_MANY_LEVELS, message, hint, path=path)
    return sections


def _too_deep(sections: tuple[Section, ...], levels: int) -> tuple[str | int, ...] | None:
    for index, section in enumerate(sections):
        if levels == 0:
            return (index,)
        below = _too_deep(section.sections, levels - 1)
        if below is not None:
            return (index, "sections", *below)
    return None


Sections = Annotated[tuple[Annotated[Section, Later()], ...], AfterValidator(_check_depth), OrNone(())]
"""Sections, and sections below them."""


class PartOfProgramme(Content):
    """A part above the sections: ``A. KIỂM ĐIỂM …``; its items may follow directly."""

    model_config = ConfigDict(title="Phần")

    heading: Annotated[Text, Needed(), Part.HEADING] = Field(
        alias="tieu_de", title="Tiêu đề", description="Tiêu đề của phần."
    )
    mark: Annotated[Text, OrNone(""), Part.MARK] | None = Field(
        None,
        alias="dau_muc",
        title="Dấu đầu phần",
        description="Viết tay, ví dụ “Phần thứ nhất:”; “không” thì tiêu đề không có số.",
    )
    sections: Annotated[Sections, NOT_EMPTY, OrNone(())] = Field(
        (), alias="muc", title="Các mục", description="Các mục của phần này."
    )
    notes: Annotated[Lines, OrNone(()), Part.PARAGRAPH] = Field(
        (), alias="ghi_chu", title="Ghi chú", description="In nghiêng ở cuối phần."
    )
    orientation: Annotated[OrientationValue, OrNone()] | None = Field(
        None, alias="huong", title="Hướng giấy", description="ngang: phần này in trên trang giấy ngang."
    )

    @model_validator(mode="after")
    def _has_content(self) -> Self:
        if not self._kinds():
            hint = "Thêm muc, hoặc nhiem_vu, cuoc_hop, doan, bang, lich ngay dưới phần."
            raise wrong(faults.MISSING_KEY, "Thiếu khóa “muc” (Các mục).", hint)
        return self


class Annex(Content):
    """An annex, on pages of its own."""

    model_config = ConfigDict(title="Phụ lục")

    heading: Annotated[Lines, Needed(), Part.HEADING, Part.SUBTITLE] = Field(
        alias="tieu_de", title="Tiêu đề", description="Tên phụ lục; in hoa khi in ra."
    )
    reference: Annotated[Text, OrNone(""), Part.SUBTITLE] | None = Field(
        None,
        alias="kem_theo",
        title="Kèm theo",
        description="Bỏ trống thì tự viết “(Kèm theo Chương trình số …)”; “không” thì không in.",
    )
    sections: Sections = Field((), alias="muc", title="Các mục", description="Các mục của phụ lục.")
    notes: Annotated[Lines, OrNone(()), Part.PARAGRAPH] = Field(
        (), alias="ghi_chu", title="Ghi chú", description="In nghiêng ở cuối phụ lục."
    )
    orientation: Annotated[OrientationValue, OrNone()] | None = Field(
        None, alias="huong", title="Hướng giấy", description="ngang: phụ lục in trên giấy ngang."
    )

    @model_validator(mode="after")
    def _has_content(self) -> Self:
        if not self.opening and not self._kinds():
            hint = "Thêm bang, lich, nhiem_vu, doan hoặc muc."
            raise wrong(faults.MISSING_KEY, "Phụ lục chưa có nội dung.", hint)
        return self


Headed: TypeAlias = Section | PartOfProgramme | Annex
"""What has a heading and may lie another way than what is around it: all content there is."""
