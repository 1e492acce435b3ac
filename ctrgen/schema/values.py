"""The small values of a programme: text, dates, months, times, document numbers, measures.

Every value arrives as the text the user wrote. A parser returns the typed value or raises the
complaint that names the fault.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Annotated, Any, NamedTuple

from ctrgen import faults
from ctrgen.schema.base import wrong
from ctrgen.schema.reads import Read, ReadEach


class PartialDate(NamedTuple):
    """A date of which parts may be left blank for filling in by hand."""

    day: int | None
    month: int | None
    year: int | None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left blank, and there is a date at all."""
        return all(self)


NO_DATE = PartialDate(0, 0, 0)
"""Of a document that has no date, and no room for one."""


class LineSpacing(NamedTuple):
    """The line spacing: a multiple of single, or the same points for every line."""

    times: float
    exact_pt: float | None


class ClockTime(NamedTuple):
    """A time of day, on the 24-hour clock."""

    hour: int
    minute: int


# White space is single by then; digits are ASCII, for a document has no others.
# Each is compiled, and kept by ``re``, when it is first asked for.
_DATE = r"(?P<day>[0-9]{1,2})? ?[/.-] ?(?P<month>[0-9]{1,2})? ?[/.-] ?(?P<year>[0-9]{4})?"
_DATE_IN_WORDS = r"(?i)(?:ngày )?(?P<day>[0-9]{1,2}) tháng (?P<month>[0-9]{1,2}) năm (?P<year>[0-9]{4})"
_WEEKDAY = r"(?i)(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7]|cn)(?:,? ngày)?[ ,:-]+(?=\d)"
_ISO_DATE = r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"
_TIME = r"(?i)(?P<hour>[0-9]{1,2}) ?(?::|h|g|giờ) ?(?P<minute>[0-9]{1,2})?(?: ?(?:phút|['’′]))?"
_NUMBER = r"[0-9]{1,6}"
_MEASURE = r"(?P<amount>[0-9]{1,6}(?:[.,][0-9]{1,6})?) ?(?P<unit>mm|cm|pt)?"

_YES, _NO = frozenset({"có", "true", "yes"}), frozenset({"không", "false", "no"})
LINE_BREAKS = "\t\n\r\x85\u2028\u2029"
_SHOWN_AT_MOST = 40
YEARS = range(1945, 2200)
"""The years a document may speak of as its own."""


def parse_text(value: Any) -> str:
    """Read one line of text."""
    text = _written(value)
    if any(sign in text for sign in LINE_BREAKS):
        hint = "Viết liền trên một dòng (hoặc dùng “>” thay cho “|”); đoạn tiếp theo ghi vào khóa riêng."
        raise wrong(faults.LINE_BREAK, "Chỗ này không được xuống dòng hay có dấu Tab.", hint)
    return text


def figure(value: Any) -> str:
    """A text with its white space made single."""
    return " ".join(parse_text(value).split())


def shown(text: str) -> str:
    """A text as a message quotes it."""
    return f"“{text if len(text) <= _SHOWN_AT_MOST else text[:_SHOWN_AT_MOST] + '…'}”"


def _written(value: Any) -> str:
    if value is None or (isinstance(value, str) and not value.strip()):
        raise wrong(faults.BLANK, "Chưa có nội dung.", "Điền nội dung, hoặc xóa cả khóa này.")
    if not isinstance(value, str):
        kind = "danh sách" if isinstance(value, list) else "bảng khóa và giá trị"
        hint = "Viết thành một câu chữ; câu có dấu hai chấm thì đặt trong dấu nháy kép."
        raise wrong(faults.WRONG_TYPE, f"Ở đây phải là chữ, không phải {kind}.", hint)
    return value.strip()


def parse_lines(value: Any) -> list[Any]:
    """Read lines: those of a list, or those of one text."""
    if isinstance(value, list):
        return value or [None]  # an empty list says as little as a blank
    return [line for line in _written(value).split("\n") if line.strip()]


_PARTLY = "Viết ngày/tháng/năm, ví dụ 25/5/2020; phần chưa biết để trống, ví dụ /5/2020."


def parse_date(value: Any, hint: str = _PARTLY) -> PartialDate:
    """Read ``25/5/2020``, ``2020-05-25``, ``ngày 25 tháng 5 năm 2020``, or one partly blank: ``/5/2020``."""
    text = figure(value)
    match = re.fullmatch(_ISO_DATE, text) or re.fullmatch(_DATE, text) or re.fullmatch(_DATE_IN_WORDS, text)
    if match is None:
        if weekday := re.match(_WEEKDAY, text):
            hint = f"Bỏ thứ trong tuần, chỉ ghi “{text[weekday.end() :]}”."
        raise wrong(faults.BAD_DATE, f"Không đọc được ngày {shown(text)}.", hint)
    day, month, year = (int(part) if part else None for part in match.group("day", "month", "year"))
    if month is not None and not 1 <= month <= 12:
        raise wrong(faults.BAD_DATE, f"Không có tháng {month}.", hint)
    if year is not None and year not in YEARS:
        raise wrong(faults.BAD_DATE, f"Năm {year} không hợp lệ.", hint)
    # A year that is not given may be a leap year; a month that is not given may have 31 days.
    last = monthrange(year or 2000, month)[1] if month else 31
    if day is not None and not 1 <= day <= last:
        where = f"Tháng {month}" + (f" năm {year}" if year else "") if month else "Một tháng"
        raise wrong(faults.BAD_DATE, f"{where} không có ngày {day}.", "Xem lại ngày và tháng.")
    return PartialDate(day, month, year)


_IN_WORDS = "Viết đủ ngày/tháng/năm, ví dụ 6/11/2026, hoặc dùng khóa thoi_gian để viết bằng lời."


def parse_whole_date(value: Any, hint: str = _IN_WORDS) -> PartialDate:
    """Read a date of which nothing may be blank."""
    date = parse_date(value, hint)
    if not date.is_whole:
        raise wrong(faults.BAD_DATE, "Ngày họp phải đủ ngày, tháng, năm.", hint)
    return date


def parse_time(value: Any) -> ClockTime:
    """Read ``14:30``, ``14h30``, ``8h`` or ``14 giờ 30 phút``."""
    text = figure(value)
    match = re.fullmatch(_TIME, text)
    hour, minute = (int(part or 0) for part in match.group("hour", "minute")) if match else (24, 60)
    if hour > 23 or minute > 59:
        hint = "Viết giờ:phút, ví dụ 14:30 hoặc 14h30; khoảng giờ thì viết bằng lời ở khóa thoi_gian."
        raise wrong(faults.BAD_TIME, f"Không đọc được giờ {shown(text)}.", hint)
    return ClockTime(hour, minute)


def parse_number(value: Any) -> str:
    """Read the number of a document: Arabic digits (Decree 30, Annex I, II.3)."""
    text = figure(value)
    if not re.fullmatch(_NUMBER, text) or int(text) == 0:
        hint = "Chỉ ghi số thứ tự, ví dụ 63; ký hiệu ghi ở khóa ky_hieu; chưa có số thì xóa khóa này."
        raise wrong(faults.BAD_NUMBER, f"Số văn bản {shown(text)} không hợp lệ.", hint)
    return text


def _measure(value: Any, unit: str, low: float, high: float) -> float:
    text = figure(value)
    match = re.fullmatch(_MEASURE, text)
    if match is None or match["unit"] not in ((None, "mm", "cm") if unit == "mm" else (None, unit)):
        raise wrong(
            faults.BAD_MEASURE,
            f"Không đọc được số đo {shown(text)}.",
            f"Viết một số, ví dụ {comma(high / 2)} {unit}".rstrip() + ".",
        )
    amount = round(float(match["amount"].replace(",", ".")) * (10 if match["unit"] == "cm" else 1), 4)
    if not low <= amount <= high:
        limits = f"{comma(low)} đến {comma(high)} {unit}".rstrip()
        raise wrong(faults.BAD_MEASURE, f"Số đo phải từ {limits}, ở đây là {comma(amount)}.")
    return amount


def comma(number: float) -> str:
    """A number as Vietnamese writes it."""
    return f"{number:g}".replace(".", ",")


def parse_margin(value: Any) -> float:
    """Read a margin: millimetres, or centimetres when it says so; 5 to 80 mm."""
    return _measure(value, "mm", 5, 80)


def parse_indent(value: Any) -> float:
    """Read the indent of a first line: millimetres, or centimetres when it says so; 0 to 40 mm."""
    return _measure(value, "mm", 0, 40)


def parse_size(value: Any) -> float:
    """Read a size of type: points, 6 to 36, in halves, as Word has them."""
    size = _measure(value, "pt", 6, 36)
    if size * 2 % 1:
        raise wrong(faults.BAD_MEASURE, f"Word không có cỡ chữ {comma(size)}.", "Cỡ chữ là bội số của 0,5.")
    return size


def parse_spacing(value: Any) -> float:
    """Read the space between paragraphs: points, 0 to 48."""
    return _measure(value, "pt", 0, 48)


def parse_gap(value: Any) -> float:
    """Read the room between two parts of the page: points, 0 to 150."""
    return _measure(value, "pt", 0, 150)


def parse_width(value: Any) -> float:
    """Read the width of a column: millimetres, 5 to 400."""
    return _measure(value, "mm", 5, 400)


def parse_line_spacing(value: Any) -> LineSpacing:
    """Read the line spacing: a multiple of single, 0.8 to 3, or exact points, 8 to 60."""
    if isinstance(value, str) and value.strip().endswith("pt"):
        return LineSpacing(1, _measure(value, "pt", 8, 60))
    return LineSpacing(_measure(value, "", 0.8, 3), None)


def parse_yes_no(value: Any) -> bool:
    """Read ``có`` or ``không``, and what YAML writes for them."""
    text = figure(value).lower()
    if text not in _YES | _NO:
        raise wrong(faults.BAD_CHOICE, f"Ở đây phải là “có” hoặc “không”, không phải {shown(text)}.")
    return text in _YES


Text = Annotated[str, Read(parse_text)]
"""A text without line breaks."""
Lines = Annotated[tuple[str, ...], ReadEach(parse_lines, parse_text)]
"""Lines or paragraphs: a list, or one text whose line breaks are meant."""

MOSTLY_ONE = "mostly one"
"""Marks lines that are mostly one text, and are then written as that."""

DateValue = Annotated[PartialDate, Read(parse_date)]
WholeDate = Annotated[PartialDate, Read(parse_whole_date)]
TimeValue = Annotated[ClockTime, Read(parse_time)]
Number = Annotated[str, Read(parse_number)]
Margin = Annotated[float, Read(parse_margin)]
Indent = Annotated[float, Read(parse_indent)]
Size = Annotated[float, Read(parse_size)]
Spacing = Annotated[float, Read(parse_spacing)]
Gap = Annotated[float, Read(parse_gap)]
Width = Annotated[float, Read(parse_width)]
YesNo = Annotated[bool, Read(parse_yes_no)]
LineSpacingValue = Annotated[LineSpacing, Read(parse_line_spacing)]
