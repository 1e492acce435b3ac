"""How long something lasts, against the two days it is said to last from and to."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import WORDS
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_LONG = (
    r"(?<![\w/.,-])(?P<count>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?P<unit>ngày|tuần|tháng)"
    r"(?P<work> làm việc)?(?! \d)"
)
_RANGE = (
    r"(?P<d1>\d{1,2})(?:/(?P<m1>\d{1,2})(?:/(?P<y1>20\d\d))?)?"
    r"(?: (?:đến|tới)(?: hết)? (?:ngày )?|(?P<and> và (?:ngày )?)| ?[-–] ?(?:ngày )?)"
    r"(?P<d2>\d{1,2})/(?P<m2>\d{1,2})(?:/(?P<y2>20\d\d))?(?![\w/-])"
)
_BEFORE = Pattern(
    _LONG + r"(?:,? ?\(?(?:và )?\d{1,2} đêm\)?| liên tục| liền| tập trung)?,? ?[-–:(]? ?"
    r"(?:(?:bắt đầu |kể |tính )?từ ?)?(?:(?:sáng|chiều) )?(?:ngày )?" + _RANGE
)
_BEHIND = Pattern(
    r"(?<![\w/.,-])" + _RANGE + r",? ?\(?(?:trong |tổng cộng |tức |kéo dài |thời gian ){0,2}" + _LONG
)
_NOT_IN_ALL = Pattern(
    r"(?<!\w)(?:mỗi|từng|cách|sau|trước|ít nhất|hơn|trên|tối thiểu|tối đa|không quá|trong vòng|hạn|chậm|quá|"
    r"lớp|đợt|lượt|khóa|hoặc|một|dưới|gần|khoảng|thêm|nghỉ bù|bù)(?: (?:là|lớp|đợt|khóa|điểm|nhóm))?,? $"
)
_EACH = Pattern(r"(?<!\w)(?:mỗi|từng|/)\s?[^\W\d]+(?: [^\W\d]+){0,3} $")
_NEAR = 30
_UNITS = ("ngày", "tuần", "tháng")
_THROUGH = ("/", "-", "–", " -", " –", " đến ", " tới ", " và ")
"""What follows the first of two days."""
_EXACT = 15
"""Of so many days everyone counts both ends; of more some count but one."""
_A_WEEK = 4
"""Of less nobody leaves out a Sunday."""
_DAYS_OF = {"tuần": (7, 7), "tháng": (28, 31)}
_SLACK = 4


def wrongly_counted(reading: Reading) -> Iterator[Finding]:
    """“hai ngày, từ ngày 14/9 đến ngày 16/9”; “từ 05/6 đến 08/6 (03 ngày)”."""
    tokens = reading.tokens
    counts = {*tokens.before(*(f" {unit}" for unit in _UNITS))}
    for word in WORDS:
        for unit in _UNITS:
            counts.update(reading.phrases(f"{word} {unit}"))
    if not counts:
        return
    for pattern, starts in ((_BEFORE, sorted(counts)), (_BEHIND, tokens.before(*_THROUGH))):
        for match in pattern.over(reading.lower, starts):
            count, days = _count(match["count"]), _days(match, reading.programme.period.first.year)
            lead = reading.lower[max(0, match.start() - _NEAR) : match.start()].split("\n")[-1]
            if (
                not days
                or _NOT_IN_ALL.search(lead)
                or _EACH.search(lead)
                or _lasts(count, match["unit"], days)
            ):
                continue
            said = match["count"] if match["unit"] == "ngày" else f"{match['count']} {match['unit']}"
            message = f"Khoảng ngày này có {len(days)} ngày, ở đây ghi {said}."
            place = match.span("count")
            yield reading.at(*place, message, f"Xem lại số {match['unit']}, hoặc khoảng ngày.")


def _count(word: str) -> int:
    return int(word) if word.isdigit() else WORDS[word]


def _days(match: re.Match[str], year: int) -> list[date]:
    """All days from the first to the last; none where they are not two days in their order."""
    last_year = int(match["y2"] or match["y1"] or year)
    month = int(match["m1"] or match["m2"])
    first_year = int(match["y1"] or last_year - (month > int(match["m2"])))
    try:
        first = date(first_year, month, int(match["d1"]))
        last = date(last_year, int(match["m2"]), int(match["d2"]))
    except ValueError:
        return []
    return [first + timedelta(days=one) for one in range((last - first).days + 1)]


def _lasts(count: int, unit: str, days: list[date]) -> bool:
    """Whether the days are so many: each of them, or without Sundays, or without Saturdays too."""
    if unit != "ngày":
        least, most = _DAYS_OF[unit]
        return least * count - _SLACK <= len(days) <= most * count + _SLACK
    begins = days[0].weekday()  # who begins on a Sunday counts Sundays
    weekdays = [sum(day.weekday() < free for day in days) for free in (5, 6, 7) if begins < free]
    whole = count == len(days) or (count >= _A_WEEK and count in weekdays)
    return whole or (count > _EXACT and abs(len(days) - count) <= 1)
