"""``lich``: whether the days and events of a schedule agree with themselves and with the month."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from ctrgen.rules.finding import Where
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.rules.times.hours import fits
from ctrgen.schema.ends import as_date
from ctrgen.schema.event import Detail
from ctrgen.schema.fields import each
from ctrgen.schema.forms import CHAIR, HOUR, SESSION
from ctrgen.schema.meeting import Session
from ctrgen.schema.schedule import Schedule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.schema import ClockTime
    from ctrgen.schema.event import Event
    from ctrgen.schema.period import Period

_BEYOND = timedelta(days=7)
"""How far a schedule of weeks may reach beyond the month it is for."""

_NAMES = {
    Detail.CHAIR: "người chủ trì",
    Detail.ATTENDEES: "thành phần",
    Detail.LOCATION: "địa điểm",
    Detail.PREPARING: "đơn vị chuẩn bị",
    Detail.NOTE: "ghi chú",
}
_TEXT, _TIMES = "noi_dung", {HOUR, "thoi_gian"}
_EVERY = {_TEXT, *_TIMES, SESSION, *Detail}
"""The columns that show something of every event."""


def _schedules(reading: Reading) -> list[tuple[Path, Schedule]]:
    return list(each(reading.programme, Schedule))


@rule("CT317", "ngay-trong-lich-khong-hop")
def day_out_of_place(reading: Reading) -> Iterator[Finding]:
    """Các ngày của lịch nằm trong thời gian của chương trình (hoặc liền kề trong một tuần), xếp theo thứ tự.

    Các việc của một ngày cũng xếp theo giờ; lịch xếp theo người chủ trì thì xét việc của từng người.

    Sai:
        nhiem_vu: null
        muc: [{lich: [{ngay: 8/6/2020, su_kien: [Họp]}, {ngay: 3/6/2020, su_kien: [Họp tiếp]}]}]
    Đúng:
        nhiem_vu: null
        muc: [{lich: [{ngay: 3/6/2020, su_kien: [Họp]}, {ngay: 8/6/2020, su_kien: [Họp tiếp]}]}]
    """
    period = reading.programme.period
    for path, schedule in _schedules(reading):
        before: date | None = None
        weeks = _weeks(schedule, period)
        for index, day in enumerate(schedule.days):
            now, last = as_date(day.date), as_date(day.last or day.date)
            place = (*path, "days", index, "date")
            beyond = now not in period and last not in period and now.isocalendar()[:2] not in weeks
            if beyond or not period.first - _BEYOND <= now <= period.last + _BEYOND:
                yield Finding(place, f"Ngày này không thuộc {period.name}.", "Sửa ngày.")
                continue  # nothing is measured by a day that is wrong
            elif before is not None and now <= before:
                message = "Ngày này đứng sau một ngày muộn hơn, hoặc đã có ở trên."
                yield Finding(place, message, "Xếp các ngày theo thứ tự, mỗi ngày một lần.")
            before = last
        yield from _hours_out_of_order(path, schedule)


def _hours_out_of_order(path: Path, schedule: Schedule) -> Iterator[Finding]:
    """Events of one day that stand after a later one: in the order they are written they are printed."""
    for day_index, day in enumerate(schedule.days):
        begun = [(index, one, one.time) for index, one in enumerate(day.events) if one.time is not None]
        chairs = [who for who, _ in groupby(one.chair for _, one, _ in begun)]
        across = schedule.form.arrangement.across
        apart = bool(across) or schedule.form.arrangement.by_chair
        apart = apart or len({*chairs}) == len(chairs) < len(begun)
        latest: dict[object, tuple[ClockTime, int]] = {}
        for index, one, time in begun if day.last is None else ():
            cell = one.chair if apart else (), one.half_day if across else None
            before, latest[cell] = latest.get(cell), (time, index)
            if before is not None and time < before[0]:
                message = f"Việc lúc {time.hour} giờ {time.minute:02} đứng sau một việc muộn hơn cùng ngày."
                events = (*path, "days", day_index, "events")
                other = Where((*events, before[1], "time"))
                yield Finding((*events, index, "time"), message, "Xếp theo giờ.", beside=(other,))


def _weeks(schedule: Schedule, period: Period) -> set[tuple[int, int]]:
    """The weeks, by year and number, of which a schedule has a day in a period."""
    days = (as_date(one.date) for one in schedule.days)
    return {day.isocalendar()[:2] for day in days if day in period}


@rule("CT318", "su-kien-co-dieu-khong-in")
def told_but_not_printed(reading: Reading) -> Iterator[Finding]:
    """Cột của lịch do người soạn chọn phải có chỗ cho mọi điều ghi ở các việc; không thì điều đó không in ra.

    Sai:
        nhiem_vu: null
        muc:
          - lich:
              cot: [thoi_gian, noi_dung]
              ngay: [{ngay: 3/6/2020, su_kien: [{noi_dung: Họp, chu_tri: Chủ tịch}]}]
    Đúng:
        nhiem_vu: null
        muc:
          - lich:
              cot: [noi_dung, chu_tri]
              ngay: [{ngay: 3/6/2020, su_kien: [{noi_dung: Họp, chu_tri: Chủ tịch}]}]
    """
    house = reading.standard.wording.schedule.own_lines
    for path, schedule in _schedules(reading):
        shown = _shown(schedule) | set(house if schedule.own_lines is None else schedule.own_lines)
        for day_index, day in enumerate(schedule.days):
            for index, event in enumerate(day.events):
                place = (*path, "days", day_index, "events", index)
                yield from (_lost(place, field, name) for field, name in _untold(event, shown))
                if not schedule.form.arrangement.has_own_columns:
                    yield from (_lost(place, key, f"“{key}”") for key in event.own)


def _shown(schedule: Schedule) -> set[str]:
    """The columns that show something of each event; what is told in sentences is as good as shown."""
    arranged = schedule.form.arrangement
    names = {column.name for column in schedule.columns} | set(arranged.always)
    told = arranged.told and (not arranged.has_own_columns or _TEXT in names)
    if told or not schedule.columns:
        return _EVERY
    return names | ({CHAIR} if arranged.by_chair else set())


def _untold(event: Event, shown: set[str]) -> Iterator[tuple[str, str]]:
    return ((field, name) for field, columns, name in _told(event) if not columns & shown)


def _told(event: Event) -> Iterator[tuple[str, set[str], str]]:
    """What an event says: the field, the columns that show it, and what it is called."""
    if event.text:
        yield "text", {_TEXT}, "nội dung"
    if event.when is not None:
        yield "when", _TIMES, "thời gian"
    if event.time is not None:
        yield "time", _TIMES, "giờ"
    if event.session is not None:
        yield "session", {*_TIMES, SESSION}, "buổi"
    yield from ((one.field, {str(one)}, name) for one, name in _NAMES.items() if event.said(one))


def _lost(place: Path, field: str, name: str) -> Finding:
    message = f"Lịch không có cột cho {name}: điều ghi ở đây không in ra."
    return Finding((*place, field), message, "Thêm cột vào cot, hoặc chuyển vào noi_dung.")


@rule("CT339", "cot-khong-co-tac-dung")
def column_without_effect(reading: Reading) -> Iterator[Finding]:
    """Cột ghi ở cot phải là cột mà kiểu lịch có.

    Kiểu “từng ngày” không có cột nào. Kiểu “cột buổi” chỉ có ngày và các buổi; kiểu “cột lãnh đạo” chỉ có
    ngày, buổi và các lãnh đạo: những điều khác in thành câu trong ô.

    Sai:
        nhiem_vu: null
        muc: [{lich: {kieu: từng ngày, cot: [noi_dung], ngay: [{ngay: 3/6/2020, su_kien: [Họp]}]}}]
    Đúng:
        nhiem_vu: null
        muc: [{lich: {kieu: từng việc, cot: [noi_dung], ngay: [{ngay: 3/6/2020, su_kien: [Họp]}]}}]
    """
    for path, schedule in _schedules(reading):
        arranged = schedule.form.arrangement
        if not arranged.columns and schedule.columns:
            message = f"Kiểu “{schedule.form}” không có cột, nên cot không có tác dụng."
            hint = "Bỏ cot, hoặc chọn kiểu có bảng; muốn mỗi điều một dòng thì dùng dong_rieng."
            yield Finding((*path, "columns"), message, hint)
        elif arranged.across:
            for index, column in enumerate(schedule.columns):
                if not arranged.takes(column.name):
                    message = f"Kiểu “{schedule.form}” không có cột “{column.name}”."
                    hint = (
                        "Bỏ cột này: điều ấy đã in thành câu trong ô; hoặc chọn kieu: từng buổi, từng việc."
                    )
                    yield Finding((*path, "columns", index), message, hint)


@rule("CT319", "gio-trong-lich-khong-khop-buoi")
def hour_of_session(reading: Reading) -> Iterator[Finding]:
    """Giờ của một việc trong lịch phải hợp với buổi ghi cùng.

    Sai:
        nhiem_vu: null
        muc: [{lich: [{ngay: 3/6/2020, su_kien: [{noi_dung: Họp, gio: "14:00", buoi: sáng}]}]}]
    Đúng:
        nhiem_vu: null
        muc: [{lich: [{ngay: 3/6/2020, su_kien: [{noi_dung: Họp, gio: "14:00", buoi: chiều}]}]}]
    """
    for path, schedule in _schedules(reading):
        for day_index, day in enumerate(schedule.days):
            for index, event in enumerate(day.events):
                if event.time and event.session and not fits(str(event.session), event.time.hour):
                    place = (*path, "days", day_index, "events", index, "time")
                    message = f"{event.time.hour} giờ không thuộc buổi {event.session}."
                    yield Finding(place, message, "Sửa giờ hoặc buổi.")


@rule("CT3028", "khong-ro-buoi")
def unclear_session(reading: Reading) -> Iterator[Finding]:
    """Ở lịch có cột buổi, việc ghi thời gian bằng lời phải rõ là của buổi nào.

    Lời nói buổi hay giờ (“Cuối giờ chiều”, “Từ 14 giờ”, “Sau giờ làm việc”) là rõ; lời khác thì việc ấy cùng
    buổi với việc đứng trước nó, hoặc với việc sau nó nếu lời ấy là “trước …”. Ngoài ra thì thêm buoi.

    Sai:
        nhiem_vu: null
        muc:
          - lich:
              kieu: từng buổi
              ngay: [{ngay: 3/6/2020, su_kien: [{thoi_gian: Sau giao ban, noi_dung: Họp tổ}]}]
    Đúng:
        nhiem_vu: null
        muc:
          - lich:
              kieu: từng buổi
              ngay: [{ngay: 3/6/2020, su_kien: [{thoi_gian: Sau giao ban, buoi: sáng, noi_dung: Họp tổ}]}]
    """
    for path, schedule in _schedules(reading):
        if not _shows_sessions(schedule):
            continue
        for day_index, day in enumerate(schedule.days):
            for index, event in enumerate(day.events):
                own = event.half_day
                if own not in (None, Session.ALL_DAY):
                    break  # what comes after it is where it is
                before_next = (event.when or "").lower().startswith("trước") and day.half_days[index]
                if own is not None or event.when is None or before_next:
                    continue
                place = (*path, "days", day_index, "events", index, "when")
                message = f"Không rõ “{event.when}” là buổi nào."
                yield Finding(place, message, "Thêm buoi: sáng, chiều, tối hoặc cả ngày.")


def _shows_sessions(schedule: Schedule) -> bool:
    """Whether its rows or columns are half-days."""
    arranged = schedule.form.arrangement
    if arranged.across == SESSION:
        return True
    names = [column.name for column in schedule.columns] or arranged.columns
    return SESSION in (*names, *arranged.always)


RULES = (day_out_of_place, told_but_not_printed, hour_of_session, column_without_effect, unclear_session)
