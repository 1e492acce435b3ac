"""``su_kien``: what happens on a day of a schedule, and the day."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import ConfigDict, Field, field_validator, model_validator

from ctrgen import faults
from ctrgen.schema.base import Model, is_blank, wrong
from ctrgen.schema.ends import Ends, EndValue, as_date, check_ends, ends, spread
from ctrgen.schema.half_days import beside, by_hour, by_words
from ctrgen.schema.meeting import Session, SessionValue, on_the_clock
from ctrgen.schema.part import Part
from ctrgen.schema.reads import Needed, OrNone, Unfold
from ctrgen.schema.values import MOSTLY_ONE, Lines, PartialDate, Text, TimeValue, WholeDate, YesNo


class Detail(StrEnum):
    """What an event may say beside its time and what it is; each has a column of this name."""

    CHAIR = "chu_tri"
    ATTENDEES = "thanh_phan"
    LOCATION = "dia_diem"
    PREPARING = "chuan_bi"
    NOTE = "ghi_chu"

    @property
    def field(self) -> str:
        """The field of an event that says it."""
        return Event.spellings()[self]


UNSHOWN = object()
"""What an event is, in a schedule none of whose columns shows it: nothing, and that is right."""


def _needs_less(schema: dict[str, Any]) -> None:
    """What an event is must be said in most schedules; an editor cannot know of which."""
    schema["required"] = [key for key in schema.get("required", ()) if key != "noi_dung"]


class Event(Model):
    """Something that happens on a day of the schedule; a duty says only who has it."""

    model_config = ConfigDict(title="Việc trong lịch", json_schema_extra=_needs_less)

    BESIDE: ClassVar[str] = "own"

    text: Annotated[Lines, Needed(), Part.MEETING, Part.DETAIL] = Field(
        alias="noi_dung",
        title="Nội dung",
        description="Việc gì; nhiều đoạn thì viết thành danh sách. Lịch không có cột noi_dung thì không cần.",
    )
    when: Annotated[Text, OrNone(), Part.WHEN] | None = Field(
        None,
        alias="thoi_gian",
        title="Thời gian (bằng lời)",
        description="In đúng như viết, thay cho giờ và buổi; ví dụ “Sau giao ban”.",
    )
    time: Annotated[TimeValue, OrNone()] | None = Field(
        None, alias="gio", title="Từ giờ", description="Ví dụ 7:30 hoặc 7h30."
    )
    end: Annotated[EndValue, OrNone()] | None = Field(
        None,
        alias="den",
        title="Đến",
        description="Giờ kết thúc, hoặc ngày cuối nếu việc kéo dài nhiều ngày.",
    )
    last: Annotated[WholeDate, OrNone()] | None = Field(
        None,
        alias="den_ngay",
        title="Đến ngày",
        description="Ngày cuối, nếu việc kéo dài nhiều ngày; den khi ấy là giờ kết thúc của ngày cuối.",
    )
    session: Annotated[SessionValue, OrNone()] | None = Field(
        None, alias="buoi", title="Buổi", description="sáng, chiều, tối hoặc cả ngày; có giờ thì không cần."
    )
    chair: Annotated[Lines, OrNone(()), Part.DETAIL, MOSTLY_ONE] = Field(
        (),
        alias="chu_tri",
        title="Chủ trì",
        description="Người chủ trì; nhiều người thì viết thành danh sách.",
    )
    attendees: Annotated[Lines, OrNone(()), Part.DETAIL] = Field(
        (), alias="thanh_phan", title="Thành phần", description="Người dự."
    )
    location: Annotated[Lines, OrNone(()), Part.WHERE, MOSTLY_ONE] = Field(
        (), alias="dia_diem", title="Địa điểm", description="Nơi diễn ra; nhiều nơi thì viết thành danh sách."
    )
    preparing: Annotated[Lines, OrNone(()), Part.DETAIL, MOSTLY_ONE] = Field(
        (), alias="chuan_bi", title="Đơn vị chuẩn bị", description="Đơn vị chuẩn bị nội dung."
    )
    note: Annotated[Text, OrNone(), Part.NOTE] | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Ghi chú."
    )
    cancelled: YesNo = Field(
        default=False, alias="huy", title="Hủy", description="“có” thì việc này đã hủy, in gạch ngang."
    )
    reason: Annotated[Text, OrNone(), Part.REASON] | None = Field(
        None,
        alias="ly_do",
        title="Lý do hủy",
        description="In nghiêng sau việc đã hủy: “hoãn sang 13/11”.",
    )
    own: Annotated[dict[str, Lines], Part.CELL] = Field(
        {}, title="Ô của cột tự đặt", description="Ghi dưới chính tên của cột tự đặt ở cot."
    )

    @property
    def ends(self) -> Ends:
        """The hour and the day it ends, as far as they are said."""
        return ends(self.end, self.last)

    def said(self, detail: Detail) -> tuple[str, ...]:
        """What it says of one thing, a line each."""
        match detail:
            case Detail.CHAIR:
                return self.chair
            case Detail.ATTENDEES:
                return self.attendees
            case Detail.LOCATION:
                return self.location
            case Detail.PREPARING:
                return self.preparing
            case Detail.NOTE:
                return (self.note,) if self.note else ()

    @property
    def half_day(self) -> Session | None:
        """The half-day it says of itself: as written, by its hour, or in words; ``None`` for none."""
        if self.session is not None:
            return self.session
        if self.time is None:
            return by_words(self.when) if self.when is not None else None
        return by_hour(self.time.hour)

    @classmethod
    def is_left_out(cls, value: Any) -> bool:
        """Blank cells too: an event is a row of a table."""
        return is_blank(value)

    @field_validator("text", mode="wrap")
    @classmethod
    def _may_be_unshown(cls, value: Any, usual: Callable[[Any], Any]) -> Any:
        return () if value is UNSHOWN else usual(value)

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        made = on_the_clock(self)
        check_ends(made.time, made.end, made.last)
        return made


def _as_event(value: Any) -> Any:
    return {"noi_dung": value} if isinstance(value, str) or value is None else value


EventLike = Annotated[Event, Unfold(_as_event)]
"""An event, or just what it is."""


class Day(Model):
    """One day, or several in a row, with or without events."""

    model_config = ConfigDict(title="Ngày trong lịch")

    date: WholeDate = Field(
        alias="ngay",
        title="Ngày",
        description="Ví dụ 1/6/2020; nhiều ngày liền thì viết 1/6/2020 - 3/6/2020. Thứ trong tuần tự tính.",
    )
    last: Annotated[WholeDate, OrNone()] | None = Field(
        None, alias="den_ngay", title="Đến ngày", description="Ngày cuối, khi mục này là của nhiều ngày liền."
    )
    events: Annotated[tuple[EventLike, ...], OrNone(())] = Field(
        (), alias="su_kien", title="Các việc trong ngày", description="In theo đúng thứ tự viết."
    )
    note: Annotated[Text, OrNone(), Part.NOTE] | None = Field(
        None, alias="ghi_chu", title="Ghi chú của ngày", description="Ví dụ “Nghỉ lễ”; in cùng ngày."
    )

    @property
    def half_days(self) -> tuple[Session | None, ...]:
        """Of each event, the half-day it belongs to; what names none in words is where its neighbour is."""
        own = [event.half_day for event in self.events]
        return beside(own, [event.when is not None for event in self.events])

    @model_validator(mode="before")
    @classmethod
    def _days_are_two_dates(cls, data: Any) -> Any:
        """Take the first and the last of days written as one."""
        return spread(data)

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        said: list[tuple[tuple[str | int, ...], PartialDate | None]] = [(("last",), self.last)]
        for index, event in enumerate(self.events):
            key = "end" if isinstance(event.end, PartialDate) else "last"
            said.append((("events", index, key), event.ends.day))
        for path, last in said:
            if last is not None and as_date(last) < as_date(self.date):
                message = "Ngày cuối đứng trước ngày bắt đầu."
                raise wrong(faults.BAD_DATE, message, "Sửa den_ngay hoặc ngay.", path=path)
        return self
