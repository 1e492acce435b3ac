"""Dates and times inside the texts."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from typing import TYPE_CHECKING

from ctrgen.days.weekdays import NAMES
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.rules.times import recurring
from ctrgen.rules.times.calendar import WEEKDAY, Written, weekday, written
from ctrgen.rules.times.months import reversed_months
from ctrgen.rules.times.stretches import is_its_solar_day
from ctrgen.rules.times.weekday_ranges import misnamed_ranges
from ctrgen.rules.times.weeks import said_of_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_BETWEEN = Pattern(
    r"[,( ]*(?:(?:buổi )?(?:sáng|chiều|tối)[,( ]+)?"
    r"(?:(?:lúc |vào |từ )?\d{1,2} ?(?:giờ|h|g|:) ?(?:\d\d)?(?: phút)?[,( ]+)?"
    r"(?:tuần \w{1,4} \(?)?(?:ngày )?",
    re.IGNORECASE,
)
_BEHIND = Pattern(r"[,( ]{1,3}(?:(?:tức|nhằm|là)(?: là| vào| ngày| vào ngày)? )?")
_FARTHEST = 40
"""How far behind a weekday its date may begin."""
_ORDINAL = ("lần ", "đợt ", "kỳ ", "khóa ")
_BEFORE_DATE = ("ngày ", "đến ", "từ ", "trước ", "(")

_LUNAR = (
    *("giỗ tổ", "giỗ tổ hùng vương", "tết nguyên đán", "tết trung thu", "rằm tháng giêng"),
    *("vu lan", "phật đản"),
)
_DAY_AFTER = Pattern(r"[ (,]{0,3}(?:ngày )?(?P<day>\d{1,2}[/-]\d{1,2})(?!\d|/\d)")
_SAID_LUNAR = Pattern(r"[ (]*(?:âm lịch|ÂL|AL\b|nông lịch)")

# These begin where a number does.
_RANGE = Pattern(
    r"(?P<d1>(?<![/.])\d\d?)(?:/(?P<m1>\d{1,2})(?:/(?P<y1>\d{4}))?)?(?: ?[-–] ?| đến (?:hết )?(?:ngày )?)"
    r"(?P<d2>\d{1,2})/(?P<m2>\d{1,2})(?:/(?P<y>\d{4}))?(?![\d/]|[-/]?[^\W\d])"
)
_REVERSED = "Khoảng ngày kết thúc trước khi bắt đầu."
_NO_SUCH = Pattern(
    r"(?<!\w)(?P<said>[Tt]háng (?:1[3-9]|[2-9]\d)(?= ?/ ?20| năm 20)|"
    r"[Qq]uý (?!(?:I{1,3}|IV)\b)(?:[IVX]{1,6}|[05-9])\b(?=[ /,.;:)\n]|$))"
)
_FIGURES = frozenset("0123456789IVX")
_UNKNOWN_DAYS = frozenset(("thứ", word) for word in ("tám", "chín", "nhất", "một", "1", "8", "9"))
_NO_WEEKDAY = Pattern(
    r"(?P<said>[Tt]hứ (?:[Tt]ám|[Cc]hín|[Nn]hất|[Mm]ột|[189]))(?=,? (?:\(|ngày \d|\d{1,2}/\d))",
    cues=("hứ ",),
)
_MONTH_YEAR = Pattern(r"(?P<month>(?<=háng )\d\d?)(?: năm |/)(?:19|20)\d\d")


def _weekday_starts(reading: Reading) -> Iterator[int]:
    yield from reading.phrases("thứ")
    yield from reading.phrases("chủ nhật")


_LONG_MONTH = Pattern(r"(?:0?[1-9]|[12]\d|3[01])/(?P<month>\d{3})(?=[,.;:)\n]|$| và )")
_BEFORE_DEADLINE = ("ngày ", "trước ", "đến hết ", "trong ")


@rule("CT301", "thu-khong-khop-ngay")
def weekday_of_date(reading: Reading) -> Iterator[Finding]:
    """Thứ trong tuần phải đúng với ngày.

    Sai:
        nhiem_vu: ["Họp giao ban thứ Năm, ngày 26/6/2020"]
    Đúng:
        nhiem_vu: ["Họp giao ban thứ Sáu, ngày 26/6/2020"]
    """
    yield from misnamed_ranges(reading)
    yield from said_of_days(reading)
    found = reading.once(written)
    starts = [one.start for one in found]
    for match in WEEKDAY.over(reading.lower, sorted(_weekday_starts(reading))) if found else ():
        near = _its_date(reading, match, found, bisect_left(starts, match.end()))
        if near is None or reading.lower.endswith(_ORDINAL, 0, match.start()):
            continue
        day = near.within(reading.programme.period)
        if day is not None and day.weekday() != weekday(match):
            said = reading.body[match.start() : match.end()]
            message = f"Ngày {day.day}/{day.month}/{day.year} là {NAMES[day.weekday()]}, không phải {said}."
            yield reading.at(*match.span(), message, "Sửa thứ hoặc ngày.")


def _its_date(reading: Reading, match: re.Match[str], found: list[Written], after: int) -> Written | None:
    """The date that a weekday is said of: the one behind it, failing that the one before."""
    for at in (after, after - 1):
        near = found[at] if 0 <= at < len(found) else None
        if near is None:
            continue
        if at == after:
            start, end, between = match.end(), near.start, _BETWEEN
        else:
            start, end, between = near.end, match.start(), _BEHIND
        if end - start <= _FARTHEST and between.fullmatch(reading.body, start, end):
            return near
    return None


@rule("CT302", "ngay-khong-co-trong-thang")
def no_such_day(reading: Reading) -> Iterator[Finding]:
    """Ngày ghi trong câu phải có trong tháng.

    Sai:
        nhiem_vu: [Báo cáo kết quả trước ngày 31/6/2020]
    Đúng:
        nhiem_vu: [Báo cáo kết quả trước ngày 30/6/2020]
    """
    for one in reading.once(written):
        if one.within(reading.programme.period) is not None:
            continue
        dated = one.year or one.match["sign"] == " " or reading.lower.endswith(_BEFORE_DATE, 0, one.start)
        last = monthrange(one.year or 2020, one.month)[1] if 1 <= one.month <= 12 else 0
        if dated or (last and last < one.day <= 31):
            what = f"Tháng {one.month} không có ngày {one.day}." if last else f"Không có tháng {one.month}."
            yield reading.at(one.start, one.end, what, "Xem lại ngày và tháng.")
    months = (at - len("tháng ") for at in reading.tokens.after("háng ") if reading.text[at : at + 2] > "12")
    quarters = (at for at in reading.everywhere("quý") if reading.text[at + 4 : at + 5] in _FIGURES)
    starts = sorted((*months, *quarters))
    for match in _NO_SUCH.over(reading.text, starts):
        yield reading.at(*match.span("said"), f"Không có {match['said'].lower()}.", "Xem lại tháng, quý.")
    for match in recurring.DAY.over(reading.body, reading.tokens.after("ngày ", "Ngày ")):
        if not 1 <= int(match["day"]) <= 31:
            yield reading.at(*match.span("day"), f"Không tháng nào có ngày {match['day']}.", "Xem lại ngày.")
    for match in _LONG_MONTH.over(reading.body, reading.tokens.before("/")):
        if reading.lower.endswith(_BEFORE_DEADLINE, 0, match.start()):
            yield reading.at(*match.span(), f"Không có tháng {match['month']}.", "Xem lại ngày và tháng.")
    unknown = reading.tokens.links.isdisjoint(_UNKNOWN_DAYS)
    for match in () if unknown else _NO_WEEKDAY.finditer(reading.body):
        yield reading.at(*match.span("said"), f"Không có {match['said'].lower()}.", "Xem lại thứ.")


@rule("CT307", "ngay-am-lich-khong-ghi-ro")
def lunar(reading: Reading) -> Iterator[Finding]:
    """Ngày lễ theo âm lịch ghi rõ “âm lịch”, kẻo bị hiểu là dương lịch.

    Sai:
        nhiem_vu: [Tổ chức ngày Giỗ Tổ Hùng Vương (10/3)]
    Đúng:
        nhiem_vu: [Tổ chức ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)]
    """
    for start, end in reading.any_of(_LUNAR):
        name = reading.body[start:end]
        after = _DAY_AFTER.match(reading.body, end) if name[0].isupper() else None
        said = after is not None and _SAID_LUNAR.match(reading.body, after.end()) is not None
        if after and not said and not is_its_solar_day(after["day"], reading.programme.period.first.year):
            message = f"“{name}” theo âm lịch, ngày {after['day']} không ghi rõ."
            yield reading.at(*after.span("day"), message, "Thêm “âm lịch” sau ngày.")


def _range_starts(reading: Texts) -> Iterator[int]:
    """Where a range may begin: at a number before its sign, or at the day whose month or year it is."""
    body, first = reading.body, 0
    for start, end in reading.tokens.numbers:
        if body.startswith(("-", "–", " -", " –", " đến "), end):
            yield first if body[start - 1 : start] == "/" else start
        # Of “07/10/2024” the day begins it.
        first = first if body[start - 1 : start] == "/" else start


@text_rule("CT308", "khoang-ngay-nguoc")
def reversed_range(reading: Texts) -> Iterator[Finding]:
    """Khoảng ngày bắt đầu trước khi kết thúc.

    Sai:
        nhiem_vu: [Kiểm tra từ ngày 20 đến ngày 15/6]
    Đúng:
        nhiem_vu: [Kiểm tra từ ngày 15 đến ngày 20/6]
    """
    for match in _RANGE.over(reading.body, _range_starts(reading)):
        day, end_day, end_month = (int(match[name]) for name in ("d1", "d2", "m2"))
        month = int(match["m1"] or end_month)
        over_new_year = month > 9 > 3 > end_month and not match["y1"]
        year, end_year = (int(match["y1"]), int(match["y"])) if match["y1"] and match["y"] else (0, 0)
        if (
            (year, month, day) > (end_year, end_month, end_day)
            and max(month, end_month) <= 12
            and not over_new_year
        ):
            yield reading.at(*match.span(), _REVERSED, "Đổi lại hai ngày.")
    for start, end in reversed_months(reading):
        yield reading.at(start, end, _REVERSED, "Đổi lại hai thời điểm.")


@text_rule("CT312", "ngay-thieu-so-khong", habit=True)
def missing_zero(reading: Texts) -> Iterator[Finding]:
    """Ngày dưới 10 và tháng 1, tháng 2 có số 0 ở trước.

    Sai:
        nhiem_vu: [Kế hoạch ban hành ngày 5/6/2020]
    Đúng:
        nhiem_vu: [Kế hoạch ban hành ngày 05/6/2020]
    """
    for one in reading.once(written):
        if one.year is None and one.match["sign"] != " ":
            continue
        day, month = one.match["day"], one.match["month"]
        right = f"{day:0>2}", f"{month:0>2}" if month in ("1", "2") else month
        if right != (day, month) and "0" not in (day, month):
            start, end = one.match.start("day"), one.match.end("month")
            between = reading.body[one.match.end("day") : one.match.start("month")]
            fix = between.join(right)
            yield reading.at(start, end, f"“{reading.body[start:end]}” thiếu số 0.", f"Ghi {fix}.", fix)


@text_rule("CT313", "thang-thua-so-khong", habit=True)
def needless_zero(reading: Texts) -> Iterator[Finding]:
    """Chỉ tháng 1, tháng 2 có số 0 ở trước; tháng 3 đến tháng 9 thì không.

    Sai:
        nhiem_vu: [Kế hoạch ban hành ngày 15/06/2020]
    Đúng:
        nhiem_vu: [Kế hoạch ban hành ngày 15/6/2020]
    """
    spans = {one.match.span("month") for one in reading.once(written)}
    spans |= {
        match.span("month")
        for match in _MONTH_YEAR.over(reading.body, reading.tokens.after("tháng ", "Tháng "))
    }
    for start, end in sorted(spans):
        figure = reading.body[start:end]
        if len(figure) == 2 and "03" <= figure <= "09":
            message = f"Tháng “{figure}” thừa số 0 ở trước."
            yield reading.at(start, end, message, f"Ghi {figure[1]}.", fix=figure[1])


RULES = (
    weekday_of_date,
    no_such_day,
    lunar,
    reversed_range,
    missing_zero,
    needless_zero,
)
