"""``cuoc_hop``: meetings on days when nobody is at work."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ctrgen.days.holidays import holiday
from ctrgen.rules.calendar import dates
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_HINT = "Chuyển sang ngày làm việc; lễ kỷ niệm tổ chức đúng ngày thì bỏ qua bằng chú thích."


@rule("CT316", "hop-vao-ngay-nghi-le")
def on_a_holiday(reading: Reading) -> Iterator[Finding]:
    """Không xếp cuộc họp vào ngày nghỉ lễ, Tết.

    Ngày nghỉ là các ngày Bộ luật Lao động đã định: 01/01, 30/4, 01/5, 02/9, ngày Giỗ Tổ Hùng Vương (mùng 10
    tháng Ba âm lịch), ngày cuối năm âm lịch và ba ngày đầu năm mới; từ năm 2026 thêm 24/11 (Nghị quyết số
    28/2026/QH16); và những ngày đã có thông báo hoán đổi. Ngày nghỉ liền kề, nghỉ bù do từng năm quyết định
    nên không xét ở đây. Lễ kỷ niệm tổ chức đúng ngày thì bỏ qua quy tắc này.

    Sai:
        cuoc_hop: [{ten: Họp giao ban, ngay: 02/9/2020}]
        thang: 9/2020
        ngay: 25/8/2020
    Đúng:
        cuoc_hop: [{ten: Họp giao ban, ngay: 03/9/2020}]
        thang: 9/2020
        ngay: 25/8/2020
    """
    for path, meeting in reading.meetings:
        day = meeting.date
        if day is not None and (name := holiday(date(day.year or 1, day.month or 1, day.day or 1))):
            yield _finding((*path, "date"), name)
        for written in dates(meeting.when or ""):
            on = written.within(reading.programme.period)
            if on is not None and (name := holiday(on)):
                yield _finding((*path, "when"), name, written.start, written.end)


def _finding(path: tuple[str | int, ...], name: str, start: int = 0, end: int | None = None) -> Finding:
    return Finding(path, f"Ngày họp là ngày nghỉ: {name}.", _HINT, start, end)


RULES = (on_a_holiday,)
