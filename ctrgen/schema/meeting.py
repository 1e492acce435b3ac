"""A meeting of the month."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from ctrgen.schema.base import Model
from ctrgen.schema.choice import one_of
from ctrgen.schema.part import Part
from ctrgen.schema.reads import Needed, OrNone, Unfold
from ctrgen.schema.values import Text, TimeValue, WholeDate


class Session(StrEnum):
    """A part of the day."""

    MORNING = "sáng"
    AFTERNOON = "chiều"
    EVENING = "tối"
    ALL_DAY = "cả ngày"


SessionValue = Annotated[Session, one_of(Session, "Buổi họp không hợp lệ.")]


class Meeting(Model):
    """A meeting. Its time is printed as written, or made from date, time, half-day and repetition."""

    model_config = ConfigDict(title="Cuộc họp")

    name: Annotated[Text, Needed(), Part.MEETING] = Field(
        alias="ten", title="Tên cuộc họp", description="Tên hội nghị, cuộc họp."
    )
    when: Annotated[Text, OrNone(), Part.WHEN] | None = Field(
        None,
        alias="thoi_gian",
        title="Thời gian (bằng lời)",
        description="In đúng như viết, thay cho ngày, giờ, buổi; ví dụ “Dự kiến trung tuần tháng 6/2020”.",
    )
    date: Annotated[WholeDate, OrNone()] | None = Field(
        None, alias="ngay", title="Ngày họp", description="Ví dụ 26/6/2020."
    )
    time: Annotated[TimeValue, OrNone()] | None = Field(
        None, alias="gio", title="Giờ họp", description="Ví dụ 14:30 hoặc 14h30."
    )
    session: Annotated[SessionValue, OrNone()] | None = Field(
        None, alias="buoi", title="Buổi", description="sáng, chiều, tối hoặc cả ngày."
    )
    repeat: Annotated[Text, OrNone(), Part.AGAIN] | None = Field(
        None, alias="lap_lai", title="Lặp lại", description="Ví dụ “thứ Sáu hàng tuần”, “ngày 15 hàng tháng”."
    )
    location: Annotated[Text, OrNone(), Part.WHERE] | None = Field(
        None, alias="dia_diem", title="Địa điểm", description="Nơi họp."
    )
    chair: Annotated[Text, OrNone(), Part.DETAIL] | None = Field(
        None, alias="chu_tri", title="Chủ trì", description="Người chủ trì."
    )
    attendees: Annotated[Text, OrNone(), Part.DETAIL] | None = Field(
        None, alias="thanh_phan", title="Thành phần", description="Thành phần dự họp."
    )
    note: Annotated[Text, OrNone(), Part.NOTE] | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="In nghiêng trong ngoặc đơn ở cuối."
    )


def _as_meeting(value: Any) -> Any:
    return {"ten": value} if isinstance(value, str) or value is None else value


MeetingLike = Annotated[Meeting, Unfold(_as_meeting)]
"""A meeting, or just its name."""
