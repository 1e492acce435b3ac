"""``lich``: what happens on which day."""

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from ctrgen import faults
from ctrgen.schema.base import NOT_EMPTY, Model, wrong
from ctrgen.schema.choice import one_of
from ctrgen.schema.meeting import SessionValue
from ctrgen.schema.part import Part
from ctrgen.schema.reads import Unfold
from ctrgen.schema.table import EVENT, ColumnLike, check_columns
from ctrgen.schema.values import Lines, Text, TimeValue, WholeDate, YesNo


class Form(StrEnum):
    """How a schedule is printed."""

    ROWS = "từng việc"
    DAYS = "từng ngày"
    SESSIONS = "từng buổi"
    SESSION_COLUMNS = "cột buổi"
    LEADERS = "từng lãnh đạo"


class Event(Model):
    """Something that happens on a day of the schedule."""

    model_config = ConfigDict(title="Việc trong lịch")

    text: Annotated[Lines, Part.MEETING, Part.DETAIL] = Field(
        alias="noi_dung", title="Nội dung", description="Việc gì; nhiều đoạn thì viết thành danh sách."
    )
    time: TimeValue | None = Field(None, alias="gio", title="Từ giờ", description="Ví dụ 7:30 hoặc 7h30.")
    end: TimeValue | None = Field(None, alias="den", title="Đến giờ", description="Giờ kết thúc, nếu cần.")
    session: SessionValue | None = Field(
        None, alias="buoi", title="Buổi", description="sáng, chiều, tối hoặc cả ngày; có giờ thì không cần."
    )
    chair: Annotated[Text, Part.DETAIL] | None = Field(
        None, alias="chu_tri", title="Chủ trì", description="Người chủ trì."
    )
    attendees: Annotated[Lines, Part.DETAIL] = Field(
        (), alias="thanh_phan", title="Thành phần", description="Người dự."
    )
    location: Annotated[Text, Part.WHERE] | None = Field(
        None, alias="dia_diem", title="Địa điểm", description="Nơi diễn ra."
    )
    preparing: Annotated[Text, Part.DETAIL] | None = Field(
        None, alias="chuan_bi", title="Đơn vị chuẩn bị", description="Đơn vị chuẩn bị nội dung."
    )
    note: Annotated[Text, Part.NOTE] | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Ghi chú."
    )
    cancelled: YesNo = Field(
        default=False, alias="huy", title="Hủy", description="“có” thì việc này đã hủy, in gạch ngang."
    )

    reason: Annotated[Text, Part.REASON] | None = Field(
        None,
        alias="ly_do",
        title="Lý do hủy",
        description="In nghiêng sau việc đã hủy: “hoãn sang 13/11”.",
    )

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.end is not None and self.time is None:
            raise wrong(faults.MISSING_KEY, "Có giờ kết thúc mà không có giờ bắt đầu.", "Thêm khóa gio.")
        if self.end is not None and self.time is not None and self.end <= self.time:
            message = "Giờ kết thúc không sau giờ bắt đầu."
            raise wrong(faults.BAD_TIME, message, "Sửa gio hoặc den.", path=("end",))
        return self


def _as_event(value: Any) -> Any:
    return {"noi_dung": value} if isinstance(value, str) or value is None else value


EventLike = Annotated[Event, Unfold(_as_event)]
"""An event, or just what it is."""


class Day(Model):
    """One day, with or without events."""

    model_config = ConfigDict(title="Ngày trong lịch")

    date: WholeDate = Field(alias="ngay", title="Ngày", description="Ví dụ 1/6/2020; thứ trong tuần tự tính.")
    events: tuple[EventLike, ...] = Field(
        (), alias="su_kien", title="Các việc trong ngày", description="In theo đúng thứ tự viết."
    )
    note: Annotated[Text, Part.NOTE] | None = Field(
        None,
        alias="ghi_chu",
        title="Ghi chú của ngày",
        description="Ví dụ “Nghỉ lễ”; in khi ngày không có việc.",
    )


class Schedule(Model):
    """Days with their events, and how to print them."""

    model_config = ConfigDict(title="Lịch")

    form: Annotated[Form, one_of(Form, "Cách trình bày lịch không hợp lệ.")] = Field(
        Form.ROWS, alias="kieu", title="Cách trình bày", description=f"Một trong: {', '.join(Form)}."
    )
    columns: tuple[ColumnLike, ...] = Field(
        (),
        alias="cot",
        title="Các cột",
        description=f"Cột của kiểu “từng việc” và “từng lãnh đạo”: {', '.join(EVENT)}.",
    )
    days: Annotated[tuple[Day, ...], NOT_EMPTY, Part.CELL] = Field(
        alias="ngay", title="Các ngày", description="Danh sách các ngày."
    )

    @model_validator(mode="after")
    def _columns_are_known(self) -> Self:
        check_columns(self.columns, EVENT)
        for index, column in enumerate(self.columns):
            if column.key not in EVENT:
                message = f"Lịch không có cột “{column.name}”."
                hint = f"Các cột: {', '.join(EVENT)}."
                raise wrong(faults.BAD_CHOICE, message, hint, path=("columns", index))
        return self


def _as_schedule(value: Any) -> Any:
    return {"ngay": value} if isinstance(value, list) else value


ScheduleLike = Annotated[Schedule, BeforeValidator(_as_schedule, json_schema_input_type=Schedule | list[Day])]
"""A schedule, or just its days."""
