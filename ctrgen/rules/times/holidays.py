"""``cuoc_hop`` and ``lich``: meetings and events on days when nobody is at work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.days.holidays import holiday, swaps
from ctrgen.days.weekdays import NAMES, SATURDAY, SUNDAY
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.rules.times.calendar import WEEKDAY, dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_HINT = "Chuyển sang ngày làm việc; lễ kỷ niệm tổ chức đúng ngày thì bỏ qua bằng chú thích."
_MEANT = Pattern(
    r"\b(?:lễ|nghỉ|viếng|dâng hương|kỷ niệm|mít tinh|chào cờ|thượng cờ|tết|chúc|thăm|pháo hoa|bầu cử|"
    r"bỏ phiếu|thể thao|hội thao|giải|văn nghệ|biểu diễn|khai mạc|bế mạc|hội chợ|phiên chợ|giao quân|ra quân|"
    r"tình nguyện|hiến máu|(?<!thường )trực(?! tuyến| tiếp| thuộc))\b",
    re.IGNORECASE,
)
"""Words of what is held on a day off on purpose: ceremonies, duty, visits, games."""
_OF_THE_OFFICE = Pattern(
    r"(?:(?:dự|chủ trì|tham dự) )?(?:giao ban|hội ý|hội nghị|làm việc|sơ kết|tổng kết|(?:phiên )?họp\b"
    r"(?!.*(?:cha mẹ|phụ huynh|thôn|xóm|bản|dân phố|dân cư)))",
    re.IGNORECASE,
)
"""What an office does on its working days; with parents and villagers one meets when they are free."""


@rule("CT316", "hop-vao-ngay-nghi-le")
def on_a_holiday(reading: Reading) -> Iterator[Finding]:
    """Không xếp cuộc họp, việc thường ngày vào ngày nghỉ lễ, Tết.

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
    for one in reading.occasions:
        if one.schedule is not None and (_MEANT.search(one.name[1]) or not one.is_of_one_day):
            continue
        if one.day is not None and (name := holiday(one.day)):
            yield _finding(one.name[0] if one.schedule is not None else one.day_at, name)
        for written in dates(one.when) if one.schedule is None else ():
            on = written.within(reading.programme.period)
            if on is not None and (name := holiday(on)):
                yield _finding((*one.path, "when"), name, written.start, written.end)


def _finding(path: tuple[str | int, ...], name: str, start: int = 0, end: int | None = None) -> Finding:
    return Finding(path, f"Ngày họp là ngày nghỉ: {name}.", _HINT, start, end)


@rule("CT379", "hop-vao-cuoi-tuan", habit=True)
def on_a_weekend(reading: Reading) -> Iterator[Finding]:
    """Cuộc họp vào thứ Bảy, Chủ nhật có khi là chọn nhầm ngày.

    Chỉ xét họp, giao ban, hội nghị, làm việc; ngày làm bù đã có thông báo, việc đã ghi thứ bằng lời hay có
    ghi chú, họp với cha mẹ học sinh, với dân, thứ Bảy ở
    trường học thì không xét.

    Sai:
        cuoc_hop: [{ten: Họp giao ban, ngay: 27/6/2020}]
    Đúng:
        cuoc_hop: [{ten: Họp giao ban, ngay: 26/6/2020}]
    """
    first = SUNDAY if reading.programme.issuer.name[0].lower().startswith("trường ") else SATURDAY
    for one in reading.occasions:
        day = one.day
        if day is None or not one.is_of_one_day or one.repeat or day.weekday() < first:
            continue
        known = day in swaps().values() or holiday(day) or WEEKDAY.search(one.when.lower())
        if not known and not one.is_noted and _OF_THE_OFFICE.match(one.name[1]):
            message = f"Ngày {day.day}/{day.month}/{day.year} là {NAMES[day.weekday()]}."
            path = one.name[0] if one.schedule is not None else one.day_at
            yield Finding(path, message, "Xem lại ngày; đúng là họp vào ngày nghỉ thì để nguyên.")


RULES = (on_a_holiday, on_a_weekend)
