"""The time that openings, closings and headings name, against that of the programme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.page.header import REPORT, kind_of
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.rules.times.calendar import dates
from ctrgen.rules.times.periods import named
from ctrgen.schema.part import Part
from ctrgen.schema.period import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Passage, Reading
    from ctrgen.rules.times.calendar import Written
    from ctrgen.schema import Period

_PROGRAMMES = ("chương trình công tác", "kế hoạch công tác", "lịch công tác", "lịch làm việc")
_LEAD = Pattern(r"(?: trọng tâm)? ")
_OF_WORK = Pattern(
    r"(?:chương trình|kế hoạch|lịch|nhiệm vụ|công tác|công việc|hoạt động)(?: [^\W\d]+){0,14} $",
    re.IGNORECASE,
)
_LEAD_OF_TIME = 120
_DONE = Pattern(
    r"kết quả|báo cáo|đánh giá|tổng kết|sơ kết|số liệu|tồn|chuyển sang|căn cứ|theo|kiểm điểm|giai đoạn|"
    r"tiếp tục|rút kinh nghiệm|đã |nhiệm kỳ|đại hội",
    re.IGNORECASE,
)
_WEEK_FROM = Pattern(
    r"(?<!\w)(?P<said>tuần (?:thứ )?(?P<number>\d{1,2}))(?: năm \d{4}|/\d{4})?,? ?\(?(?:từ )?"
    r"(?:ngày )?(?=\d{1,2}/)",
    re.IGNORECASE,
)
_DAYS = Pattern(r"\((?:từ )?(?:ngày )?\d[\d/]{2,9}(?: -| –| ?đến)(?: hết)?(?: ngày)? ?\d[\d/]{2,9}\)")
"""The days of a week in brackets."""
_FROM_TO = Pattern(
    r"(?:\(|tuần,? |lịch [^\d]{0,60}|thời gian,? |tuần \d{1,2},? )(?:từ )?(?:ngày )?\d[\d/]{2,9}"
    r"(?: -| –| ?đến)(?: hết)?(?: ngày)? ?\d[\d/]{2,9}(?!\d)",
    re.IGNORECASE,
)
"""The same, behind the word that they are of."""


@rule("CT309", "chuong-trinh-thang-khac")
def other_month(reading: Reading) -> Iterator[Finding]:
    """Câu mở đầu và câu kết nhắc đúng tháng (tuần, quý, năm) của chương trình, không phải của bản trước.

    Sai:
        ket_thuc: Trên đây là Chương trình công tác tháng 5/2020./.
    Đúng:
        ket_thuc: Trên đây là Chương trình công tác tháng 6/2020./.
    """
    period = reading.programme.period
    told: set[Path] = set()
    for start, name_end in reading.any_of(_PROGRAMMES):
        passage = reading.passage(start)
        if passage.part not in (Part.OPENING, Part.CLOSING):
            continue
        lead = _LEAD.match(passage.text, name_end - passage.start)
        for one in named(passage.text, period):
            if lead is not None and one.start == lead.end() and not one.is_own:
                written = reading.body[start : passage.start + one.end]
                message = f"“{written}” trong chương trình {period.name}."
                place = passage.start + one.start, passage.start + one.end
                told.add(passage.path)
                yield reading.at(*place, message, f"Sửa {period.kind}.")
    for passage in reading.of(Part.OPENING, Part.CLOSING, Part.HEADING):
        if passage.path not in told:
            yield from _of_another_time(reading, passage)
        whole = _FROM_TO if passage.part is Part.OPENING else _DAYS
        if period.kind in (Kind.WEEK, Kind.SPAN) and (bracket := whole.search(passage.text)):
            days = _stretch(bracket.group())
            for day in days:
                on = day.within(period)
                is_end = len(days) == 2 and on in (period.first, period.last)
                astray = (
                    len(days) == 2 and not is_end and day.year is not None and passage.part is Part.OPENING
                )
                if on is None or on not in period or astray:
                    at = passage.start + bracket.start()
                    message = f"Ngày này không thuộc {period.name}."
                    yield reading.at(at + day.start, at + day.end, message, f"Sửa {period.kind}, hoặc ngày.")


def _stretch(bracket: str) -> list[Written]:
    """The days of a stretch in brackets; none where the years tell that it is an anniversary."""
    days = list(dates(bracket))
    years = [day.year for day in days if day.year is not None]
    return [] if years and max(years) - min(years) > 1 else days


def _of_another_time(reading: Reading, passage: Passage) -> Iterator[Finding]:
    """The time whose programme a text speaks of, where that is none of the programme's own."""
    if kind_of(reading) == REPORT or passage.path[0] == "annexes":
        return
    period = reading.programme.period
    found = named(passage.text, period)
    if period.kind is Kind.WEEK and (week := _with_our_days(passage, period)):
        message = f"Những ngày này là của tuần {period.number}."
        yield Finding(passage.path, message, "Sửa số tuần.", *week.span("said"))
        return
    if any(one.is_own for one in found):
        return
    for one in found[:1]:
        before = passage.text[max(0, one.start - _LEAD_OF_TIME) : one.start]
        if _OF_WORK.search(before) and not _DONE.search(passage.text):
            message = f"“{passage.text[one.start : one.end]}” trong chương trình {period.name}."
            yield Finding(passage.path, message, f"Sửa {period.kind}.", one.start, one.end)


def _with_our_days(passage: Passage, period: Period) -> re.Match[str] | None:
    """“tuần 15 (từ ngày 13/4/2026 …)” of the days of week 16."""
    match = _WEEK_FROM.search(passage.text)
    if match is None or period.number is None or int(match["number"]) == period.number:
        return None
    first = next(iter(dates(passage.text[match.end() :])), None)
    is_ours = first is not None and first.start == 0 and first.within(period) == period.first
    return match if is_ours else None


RULES = (other_month,)
