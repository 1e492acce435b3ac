"""``lich``: whether the days and events of a schedule agree with themselves and with the month."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ctrgen.rules.dates import fits
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.schema.fields import each
from ctrgen.schema.schedule import Schedule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.schedule import Day

_BEYOND = timedelta(days=7)
"""How far a schedule of weeks may reach beyond the month it is for."""

_FIELDS = {
    "chu_tri": ("chair", "người chủ trì"),
    "thanh_phan": ("attendees", "thành phần"),
    "dia_diem": ("location", "địa điểm"),
    "chuan_bi": ("preparing", "đơn vị chuẩn bị"),
    "ghi_chu": ("note", "ghi chú"),
}


def _schedules(reading: Reading) -> list[tuple[Path, Schedule]]:
    return list(each(reading.programme, Schedule))


def _date(day: Day) -> date:
    return date(day.date.year or 1, day.date.month or 1, day.date.day or 1)


@rule("CT317", "ngay-trong-lich-khong-hop")
def day_out_of_place(reading: Reading) -> Iterator[Finding]:
    """Các ngày của lịch nằm trong thời gian của chương trình (hoặc liền kề trong một tuần), xếp theo thứ tự.

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
        for index, day in enumerate(schedule.days):
            now = _date(day)
            place = (*path, "days", index, "date")
            if not period.first - _BEYOND <= now <= period.last + _BEYOND:
                yield Finding(place, f"Ngày này không thuộc {period.name}.", "Sửa ngày.")
            elif before is not None and now <= before:
                message = "Ngày này đứng sau một ngày muộn hơn, hoặc đã có ở trên."
                yield Finding(place, message, "Xếp các ngày theo thứ tự, mỗi ngày một lần.")
            before = now


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
    for path, schedule in _schedules(reading):
        shown = {column.name for column in schedule.columns}
        in_table = schedule.form in ("từng việc", "từng lãnh đạo") and shown
        leaders = {"chu_tri"} if schedule.form == "từng lãnh đạo" else set()
        lost = [one for key, one in _FIELDS.items() if in_table and key not in shown | leaders]
        for day_index, day in enumerate(schedule.days):
            for index, event in enumerate(day.events):
                for field, name in lost:
                    if getattr(event, field):
                        place = (*path, "days", day_index, "events", index, field)
                        message = f"Lịch không có cột cho {name}: điều ghi ở đây không in ra."
                        yield Finding(place, message, "Thêm cột vào cot, hoặc chuyển vào noi_dung.")


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


RULES = (day_out_of_place, told_but_not_printed, hour_of_session)
