"""Dates and times inside the texts."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from ctrgen.rules.calendar import NAMES, WEEKDAY, Written, dates, weekday
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_LUNAR = Pattern(
    r"Giỗ [Tt]ổ(?: Hùng Vương)?|Tết Nguyên [Đđ]án|Tết Trung [Tt]hu|Rằm tháng [Gg]iêng|Vu [Ll]an|Phật [Đđ]ản"
)
_SAID_LUNAR = Pattern(r"âm lịch|ÂL|AL\b|nông lịch")
_RANGE = Pattern(
    r"(?P<d1>\d(?<![\d/.]\d)\d?)(?:/(?P<m1>\d{1,2}))?(?: ?[-–] ?| đến (?:hết )?(?:ngày )?)"
    r"(?P<d2>\d{1,2})/(?P<m2>\d{1,2})(?:/(?P<y>\d{4}))?(?![\d/]|[-/]?[^\W\d])"
)
_MONTH = Pattern(r"Chương trình công tác(?: trọng tâm)? tháng (\d{1,2})(?:(?:/| năm )(\d{4}))?", re.I)
_CLOCK = r"(?P<hour>\d(?<![\d.,/:]\d)\d?)(?:h|g|:| giờ ?)(?P<minute>\d{2})?(?![\d])(?: ?phút)?"
_HOUR = Pattern(_CLOCK)
_HOUR_OF = Pattern(_CLOCK + r",? (?P<session>sáng|chiều|tối)\b")
_MONTH_YEAR = Pattern(r"[Tt]háng (?P<month>\d{1,2})(?: năm |/)(?:19|20)\d\d")

_IN_SESSION = {"sáng": range(4, 12), "chiều": range(12, 19), "tối": range(17, 24)}
"""The hours that are called morning, afternoon and evening; on a 12-hour clock, one to seven too."""


def fits(session: str, hour: int) -> bool:
    """Whether an hour may be called so."""
    return hour in _IN_SESSION.get(session, range(24)) or (session != "sáng" and 1 <= hour <= 11)


def _written(reading: Reading) -> list[Written]:
    return list(dates(reading.body))


@rule("CT301", "thu-khong-khop-ngay")
def weekday_of_date(reading: Reading) -> Iterator[Finding]:
    """Thứ trong tuần phải đúng với ngày.

    Sai:
        nhiem_vu: ["Họp giao ban thứ Năm, ngày 26/6/2020"]
    Đúng:
        nhiem_vu: ["Họp giao ban thứ Sáu, ngày 26/6/2020"]
    """
    found = sorted(reading.once(_written), key=lambda one: one.start)
    for match in WEEKDAY.finditer(reading.lower):
        near = next((one for one in found if 0 <= one.start - match.end() <= 12), None)
        between = reading.body[match.end() : near.start] if near else ""
        ordinal = reading.lower[: match.start()].endswith(("lần ", "đợt ", "kỳ ", "khóa "))
        if ordinal or near is None or not re.fullmatch(r"[,( ]*(?:ngày )?", between, re.I):
            continue
        day = near.on(reading.programme.month.year)
        if day is not None and day.weekday() != weekday(match):
            said = reading.body[match.start() : match.end()]
            message = f"Ngày {day.day}/{day.month}/{day.year} là {NAMES[day.weekday()]}, không phải {said}."
            yield reading.at(*match.span(), message, "Sửa thứ hoặc ngày.")


@rule("CT302", "ngay-khong-co-trong-thang")
def no_such_day(reading: Reading) -> Iterator[Finding]:
    """Ngày ghi trong câu phải có trong tháng.

    Sai:
        nhiem_vu: [Báo cáo kết quả trước ngày 31/6/2020]
    Đúng:
        nhiem_vu: [Báo cáo kết quả trước ngày 30/6/2020]
    """
    for one in reading.once(_written):
        lead = reading.lower[: one.start]
        dated = one.year or lead.endswith(("ngày ", "đến ", "từ ", "trước ", "(")) or one.match["sign"] == " "
        if one.on(reading.programme.month.year) is not None:
            continue
        last = monthrange(one.year or 2020, one.month)[1] if 1 <= one.month <= 12 else 0
        if dated or (last and last < one.day <= 31):
            text = one.match.group()
            what = f"Tháng {one.month} không có ngày {one.day}." if last else f"Không có tháng {one.month}."
            yield reading.at(one.start, one.start + len(text), what, "Xem lại ngày và tháng.")


@rule("CT307", "ngay-am-lich-khong-ghi-ro")
def lunar(reading: Reading) -> Iterator[Finding]:
    """Ngày lễ theo âm lịch ghi rõ “âm lịch”, kẻo bị hiểu là dương lịch.

    Sai:
        nhiem_vu: [Tổ chức ngày Giỗ Tổ Hùng Vương (10/3)]
    Đúng:
        nhiem_vu: [Tổ chức ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)]
    """
    for match in _LUNAR.finditer(reading.body):
        after = re.match(r"[ (,]{0,3}(?:ngày )?(\d{1,2}[/-]\d{1,2})(?!/\d)", reading.body[match.end() :])
        if after:
            start, end = (match.end() + place for place in after.span(1))
            if not _SAID_LUNAR.match(reading.body[end:].lstrip(" (")):
                message = f"“{match.group()}” theo âm lịch, ngày {after[1]} không ghi rõ."
                yield reading.at(start, end, message, "Thêm “âm lịch” sau ngày.")


@rule("CT308", "khoang-ngay-nguoc")
def reversed_range(reading: Reading) -> Iterator[Finding]:
    """Khoảng ngày bắt đầu trước khi kết thúc.

    Sai:
        nhiem_vu: [Kiểm tra từ ngày 20 đến ngày 15/6]
    Đúng:
        nhiem_vu: [Kiểm tra từ ngày 15 đến ngày 20/6]
    """
    for match in _RANGE.finditer(reading.body):
        day, end_day, end_month = (int(match[name]) for name in ("d1", "d2", "m2"))
        month = int(match["m1"] or end_month)
        if (
            (month, day) > (end_month, end_day)
            and max(month, end_month) <= 12
            and not (month > 9 > 3 > end_month)
        ):
            yield reading.at(*match.span(), "Khoảng ngày kết thúc trước khi bắt đầu.", "Đổi lại hai ngày.")


@rule("CT309", "chuong-trinh-thang-khac")
def other_month(reading: Reading) -> Iterator[Finding]:
    """Câu mở đầu và câu kết nhắc đúng tháng của chương trình: tháng cũ hay sót lại khi chép từ bản trước.

    Sai:
        ket_thuc: Trên đây là Chương trình công tác tháng 5/2020./.
    Đúng:
        ket_thuc: Trên đây là Chương trình công tác tháng 6/2020./.
    """
    month = reading.programme.month
    for passage in reading.of(Part.OPENING, Part.CLOSING):
        for match in _MONTH.finditer(passage.text):
            if (int(match[1]), int(match[2] or month.year)) != month:
                message = f"“{match.group()}” trong chương trình tháng {month.month}/{month.year}."
                yield Finding(passage.path, message, "Sửa tháng.", match.start(1) - 6, match.end())


@rule("CT310", "gio-khong-khop-buoi")
def hour_of_session(reading: Reading) -> Iterator[Finding]:
    """Giờ phải hợp với buổi: 14 giờ không phải buổi sáng.

    Sai:
        cuoc_hop: [{ten: Họp giao ban, ngay: 26/6/2020, gio: "14:00", buoi: sáng}]
    Đúng:
        cuoc_hop: [{ten: Họp giao ban, ngay: 26/6/2020, gio: "14:00", buoi: chiều}]
    """
    for path, meeting in reading.meetings:
        if meeting.time and meeting.session and not fits(str(meeting.session), meeting.time.hour):
            message = f"{meeting.time.hour} giờ {meeting.time.minute:02} không thuộc buổi {meeting.session}."
            yield Finding((*path, "time"), message, "Sửa giờ hoặc buổi.")
    for match in _HOUR_OF.finditer(reading.body):
        if not fits(match["session"], int(match["hour"])):
            message = f"“{match.group()}”: giờ không thuộc buổi {match['session']}."
            yield reading.at(*match.span(), message, "Sửa giờ hoặc buổi.")


@rule("CT311", "gio-khong-co")
def no_such_hour(reading: Reading) -> Iterator[Finding]:
    """Giờ từ 0 đến 24, phút từ 0 đến 59.

    Sai:
        nhiem_vu: [Họp lúc 25 giờ 00]
    Đúng:
        nhiem_vu: [Họp lúc 15 giờ 00]
    """
    for match in _HOUR.finditer(reading.body):
        counted = " giờ" in match.group() and match["minute"] is None
        if (
            (int(match["hour"]) > 24 and not counted)
            or int(match["minute"] or 0) > 59
            or (
                counted
                and int(match["hour"]) > 24
                and reading.lower[: match.start()].endswith(("lúc ", "vào "))
            )
        ):
            yield reading.at(*match.span(), f"Không có giờ “{match.group()}”.", "Sửa giờ.")


@rule("CT312", "ngay-thieu-so-khong")
def missing_zero(reading: Reading) -> Iterator[Finding]:
    """Ngày dưới 10 và tháng 1, tháng 2 có số 0 ở trước.

    Sai:
        nhiem_vu: [Kế hoạch ban hành ngày 5/6/2020]
    Đúng:
        nhiem_vu: [Kế hoạch ban hành ngày 05/6/2020]
    """
    for one in reading.once(_written):
        if one.year is None and one.match["sign"] != " ":
            continue
        day, month = one.match["day"], one.match["month"]
        right = f"{day:0>2}", f"{month:0>2}" if month in ("1", "2") else month
        if right != (day, month) and "0" not in (day, month):
            start, end = one.match.start("day"), one.match.end("month")
            between = reading.body[one.match.end("day") : one.match.start("month")]
            fix = between.join(right)
            yield reading.at(start, end, f"“{reading.body[start:end]}” thiếu số 0.", f"Ghi {fix}.", fix)


@rule("CT313", "thang-thua-so-khong")
def needless_zero(reading: Reading) -> Iterator[Finding]:
    """Chỉ tháng 1, tháng 2 có số 0 ở trước; tháng 3 đến tháng 9 thì không.

    Sai:
        nhiem_vu: [Kế hoạch ban hành ngày 15/06/2020]
    Đúng:
        nhiem_vu: [Kế hoạch ban hành ngày 15/6/2020]
    """
    spans = {one.match.span("month") for one in reading.once(_written)}
    spans |= {match.span("month") for match in _MONTH_YEAR.finditer(reading.body)}
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
    other_month,
    hour_of_session,
    no_such_hour,
    missing_zero,
    needless_zero,
)
