"""Short undertakings that their two days make long: a drive from 15/12 to 15/11 of the next year."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.times.calendar import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_THROUGH = Pattern(r" ?[-–] ?(?:ngày )?| (?:đến|tới)(?: hết)? (?:ngày )?")
_DRIVE = Pattern(
    r"(?<!\w)(?:cao điểm|chiến dịch|ra quân|đợt (?:thi đua|phát động|kiểm tra|tổng kiểm tra|tuyên truyền|"
    r"sinh hoạt|tập huấn|vận động|khám|phúc tra|tiêm|huấn luyện)|thi đua (?:ngắn hạn|đặc biệt|nước rút)|"
    r"hội trại|hội thi|hội thao|tập huấn|huấn luyện|kiểm tra|trưng bày|triển lãm|lấy ý kiến|tổng kiểm tra|"
    r"niêm yết|khám|tiêm|kiểm kê|tuần lễ|trực|nghỉ|thi đấu|diễn tập|bồi dưỡng|đăng ký dự)(?!\w)[^.;\n]{0,90}$"
)
_LONG = Pattern(
    r"(?<!\w)(?:giai đoạn|năm học|hằng|hàng|nhiệm kỳ|định kỳ|kỳ báo cáo|số liệu|thời kỳ|thời điểm|phát sinh|"
    r"việc thực hiện|kết quả|theo|tình hình|đã)(?!\w)"
)
"""With these the stretch is of what is looked at, or of what comes again."""
_TOO_LONG = range(201, 800)
"""Days: half a year and more is no drive, nor a course, nor an inspection; years are what is remembered."""
_FAR = 120


def too_long(reading: Reading) -> Iterator[Finding]:
    """The second day of a stretch that has its year, where what is done takes no such time."""
    period = reading.programme.period
    for first, last in pairwise(reading.once(written)):
        if last.year is None or last.start - first.end > len(" đến hết ngày "):
            continue
        if not _THROUGH.fullmatch(reading.lower, first.end, last.start):
            continue
        begun = first.on(first.year) if first.year else period.on(first.day, first.month)
        over = last.on(last.year)
        begin = max(0, first.start - _FAR)
        begin = max(begin, reading.lower.rfind("\n", begin, first.start) + 1)
        lead = _DRIVE.search(reading.lower, begin, first.start)
        if begun is None or over is None or lead is None or (over - begun).days not in _TOO_LONG:
            continue
        if not _LONG.search(reading.lower, begin, first.start):
            message = f"Từ {first.day}/{first.month} đến ngày này là {(over - begun).days} ngày."
            yield reading.at(last.match.start("day"), last.end, message, "Xem lại hai ngày.")
