"""A task and what stands under it, to four levels."""

from typing import Annotated, Any, Self

from pydantic import ConfigDict, Field, model_validator

from ctrgen import faults
from ctrgen.schema.base import Model, wrong
from ctrgen.schema.part import Part
from ctrgen.schema.reads import OrNone, Unfold, says_none
from ctrgen.schema.values import Lines, Text

MAX_LEVELS = 4
"""1. / a) / - / +: a fifth level has no mark of its own (Decree 30, Annex I, II.6)."""


def _as_item(value: Any) -> Any:
    return {"noi_dung": value} if isinstance(value, str) or value is None else value


class Item(Model):
    """One task: its text, or a bold heading, or both; then paragraphs; then items of the next level."""

    model_config = ConfigDict(title="Mục nhiệm vụ")

    text: Annotated[Text, Part.ITEM] | None = Field(
        None,
        alias="noi_dung",
        title="Nội dung",
        description="Nội dung của mục, in sau dấu đầu mục. *chữ* in nghiêng, **chữ** in đậm.",
    )
    heading: Annotated[Text, OrNone(), Part.HEADING] | None = Field(
        None, alias="tieu_de", title="Tiêu đề mục", description="Tiêu đề in đậm, đứng riêng một dòng."
    )
    paragraphs: Annotated[Lines, OrNone(()), Part.PARAGRAPH] = Field(
        (), alias="doan", title="Các đoạn tiếp theo", description="Các đoạn văn in sau nội dung của mục."
    )
    items: "Annotated[tuple[Annotated[Item, Unfold(_as_item)], ...], OrNone(())]" = Field(
        (),
        alias="muc_con",
        title="Mục con",
        description="Các mục ở cấp dưới, tối đa bốn cấp tính từ nhiem_vu.",
    )
    mark: Annotated[Text, OrNone(""), Part.MARK] | None = Field(
        None,
        alias="dau_muc",
        title="Dấu đầu mục",
        description="Viết tay, ví dụ “2a.” hoặc “-”; “không” thì không có dấu. Mục này không chiếm số.",
    )

    @model_validator(mode="before")
    @classmethod
    def _none_below_a_heading(cls, data: Any) -> Any:
        """Take ``không`` for no text where there is a heading; alone, it is what the item says."""
        if not isinstance(data, dict) or {"tieu_de", "heading"}.isdisjoint(data):
            return data
        texts = ("noi_dung", "text")
        return {key: value for key, value in data.items() if key not in texts or not says_none(value)}

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.text is None and self.heading is None:
            hint = "Thêm khóa noi_dung hoặc tieu_de."
            raise wrong(faults.MISSING_KEY, "Mục này không có nội dung.", hint)
        return self


ItemLike = Annotated[Item, Unfold(_as_item)]
"""An item, or just its text."""


def check_levels(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Refuse a fifth level, pointing at the first item that has one."""
    path = _too_deep(items, MAX_LEVELS)
    if path is not None:
        message = f"Mục lồng nhau quá {MAX_LEVELS} cấp."
        raise wrong(faults.TOO_MANY_LEVELS, message, "Gộp các cấp dưới lại.", path=path)
    return items


def _too_deep(items: tuple[Item, ...], levels: int) -> tuple[str | int, ...] | None:
    for index, item in enumerate(items):
        if levels == 0:
            return (index,)
        below = _too_deep(item.items, levels - 1)
        if below is not None:
            return (index, "items", *below)
    return None
