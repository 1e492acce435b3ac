"""What a new programme holds to be filled in: tasks and meetings, or the days of a week's schedule."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ctrgen.days.holidays import holiday
from ctrgen.drafting.moving import day_written
from ctrgen.schema.period import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.schema import Period

_SATURDAY = 5
_NO_SCHEDULES = ("CTr", "KH")
_SCHEDULES = {"LCT": "lịch công tác"}
_USUAL_SCHEDULE = "lịch làm việc"


def schedule_kind(period: Period, symbol: str) -> str:
    """What the schedule of a week is called; empty for what is no schedule by its time or its symbol."""
    short = symbol.partition("-")[0].strip()
    is_schedule = period.kind is Kind.WEEK and short not in _NO_SCHEDULES
    return _SCHEDULES.get(short, _USUAL_SCHEDULE) if is_schedule else ""


def tasks_and_meetings(period: Period) -> str:
    """One task of a period, and comments that show the others and the meetings."""
    return f"""\
nhiem_vu:
  # Viết mỗi nhiệm vụ một mục, thay cho mục dưới đây.
  - Nhiệm vụ thứ nhất của {period.kind} [...]
  # Nhiệm vụ có mục con:
  # - noi_dung: Nhiệm vụ gồm nhiều việc, cụ thể
  #   muc_con:
  #     - Việc thứ nhất
  #     - Việc thứ hai

cuoc_hop:
  # - ten: Họp giao ban
  #   lap_lai: thứ Sáu hàng tuần
  #   buoi: chiều
  # - ten: Hội nghị có ngày, giờ
  #   ngay: {day_written(workday(period))}
  #   gio: 8:00
  #   dia_diem: Hội trường
"""


def days(period: Period) -> str:
    """The days of a week, each with an event to be filled in; a holiday has its name alone."""
    return f"""\
muc:
  - lich:
      # Mỗi việc một hàng, các ô ngày, buổi gộp lại; bỏ cột nào không dùng.
      kieu: từng việc
      cot: [ngay, buoi, gio, noi_dung, thanh_phan, dia_diem, chu_tri]
      ngay:
        # Việc có giờ ghi gio (và den), việc chỉ có buổi ghi buoi; khóa nào không có thì bỏ.
        # - gio: 14:00
        #   den: 16:30
        #   noi_dung: Họp thông qua báo cáo
        #   thanh_phan: Thành viên
        #   dia_diem: Phòng họp
        #   chu_tri: Chủ tịch
{"".join(_day(day) for day in _days_of_work(period))}"""


def workday(period: Period) -> date:
    """A day in the middle of a period on which an office is at work; the last it has, failing that."""
    middle = period.first + timedelta(days=min(14, (period.last - period.first).days // 2))
    found = [middle + timedelta(days=step) for step in range(14)]
    return next(
        (day for day in found if day in period and day.weekday() < _SATURDAY and not holiday(day)), middle
    )


def _days_of_work(period: Period) -> Iterator[date]:
    """The days of a period but Saturdays and Sundays."""
    found = (period.first + timedelta(days=step) for step in range((period.last - period.first).days + 1))
    yield from (day for day in found if day.weekday() < _SATURDAY)


def _day(day: date) -> str:
    name = holiday(day)
    if name:
        return f"        - ngay: {day_written(day)}\n          ghi_chu: Nghỉ {name}\n"
    return f"""\
        - ngay: {day_written(day)}
          su_kien:
            - buoi: sáng
              noi_dung: Việc thứ nhất của ngày [...]
"""
