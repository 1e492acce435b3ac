"""A meeting of the month."""

from enum import StrEnum
from typing import Annotated, Any, Self, TypeVar

from pydantic import ConfigDict, Field, model_validator

from ctrgen import faults
from ctrgen.schema.base import Model, wrong
from ctrgen.schema.choice import one_of
from ctrgen.schema.ends import Ends, EndValue, as_date, check_ends, ends, spread
from ctrgen.schema.part import Part
from ctrgen.schema.reads import Needed, OrNone, Unfold
from ctrgen.schema.values import MOSTLY_ONE, ClockTime, Lines, Text, TimeValue, WholeDate

_HALF = 12


class Session(StrEnum):
    """A part of the day."""

    MORNING = "sáng"
    AFTERNOON = "chiều"
    EVENING = "tối"
    ALL_DAY = "cả ngày"


SessionValue = Annotated[Session, one_of(Session, "Buổi họp không hợp lệ.")]


BY_TWELVE = {Session.AFTERNOON: range(1, 7), Session.EVENING: range(5, 12)}
"""The hours that are called so on a clock of twelve hours."""

_Timed = TypeVar("_Timed", bound=Model)


def on_the_clock(one: _Timed) -> _Timed:
    """A meeting or event whose hours are those of the day: ``2h`` in the afternoon is 14:00."""
    said = one.__dict__
    hours = BY_TWELVE.get(said["session"], ())
    known = ("time",) if said["last"] is not None else ("time", "end")
    told = {
        name: ClockTime(clock.hour + _HALF, clock.minute)
        for name in known
        if isinstance(clock := said[name], ClockTime) and clock.hour in hours
    }
    return one.model_copy(update=told) if told else one


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
    end: Annotated[EndValue, OrNone()] | None = Field(
        None,
        alias="den",
        title="Đến",
        description="Giờ kết thúc, hoặc ngày cuối nếu họp nhiều ngày; ví dụ 9:30 hoặc 15/10/2026.",
    )
    last: Annotated[WholeDate, OrNone()] | None = Field(
        None,
        alias="den_ngay",
        title="Đến ngày",
        description="Ngày cuối, nếu họp nhiều ngày; den khi ấy là giờ kết thúc của ngày cuối.",
    )
    session: Annotated[SessionValue, OrNone()] | None = Field(
        None, alias="buoi", title="Buổi", description="sáng, chiều, tối hoặc cả ngày."
    )
    repeat: Annotated[Text, OrNone(), Part.AGAIN] | None = Field(
        None, alias="lap_lai", title="Lặp lại", description="Ví dụ “thứ Sáu hàng tuần”, “ngày 15 hàng tháng”."
    )
    location: Annotated[Lines, OrNone(()), Part.WHERE, MOSTLY_ONE] = Field(
        (), alias="dia_diem", title="Địa điểm", description="Nơi họp; nhiều nơi thì viết thành danh sách."
    )
    chair: Annotated[Lines, OrNone(()), Part.DETAIL, MOSTLY_ONE] = Field(
        (),
        alias="chu_tri",
        title="Chủ trì",
        description="Người chủ trì; nhiều người thì viết thành danh sách.",
    )
    attendees: Annotated[Lines, OrNone(()), Part.DETAIL, MOSTLY_ONE] = Field(
        (), alias="thanh_phan", title="Thành phần", description="Thành phần dự họp."
    )
    note: Annotated[Text, OrNone(), Part.NOTE] | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="In nghiêng trong ngoặc đơn ở cuối."
    )

    @model_validator(mode="before")
    @classmethod
    def _days_are_two_dates(cls, data: Any) -> Any:
        """Take the first and the last of days written as one."""
        return spread(data)

    @property
    def ends(self) -> Ends:
        """The hour and the day it ends, as far as they are said."""
        return ends(self.end, self.last)

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        made = on_the_clock(self)
        check_ends(made.time, made.end, made.last)
        day = made.ends.day
        if day is not None and made.date is None:
            raise wrong(faults.MISSING_KEY, "Có ngày cuối mà không có ngày đầu.", "Thêm khóa ngay.")
        if day is not None and made.date is not None and as_date(day) < as_date(made.date):
            path = ("last",) if made.last is not None else ("end",)
            message = "Ngày cuối đứng trước ngày bắt đầu."
            raise wrong(faults.BAD_DATE, message, "Sửa ngay hoặc ngày cuối.", path=path)
        return made


def _as_meeting(value: Any) -> Any:
    return {"ten": value} if isinstance(value, str) or value is None else value


MeetingLike = Annotated[Meeting, Unfold(_as_meeting)]
"""A meeting, or just its name."""
