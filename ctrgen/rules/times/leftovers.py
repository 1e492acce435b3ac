"""What the paper of another time left in a text: deadlines, months, anniversaries, names of lunar years."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from ctrgen.rules.page.header import REPORT, issue_date, kind_of
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.rules.times.calendar import dates, written
from ctrgen.rules.times.forward import left_behind
from ctrgen.rules.times.founded import since_founded
from ctrgen.rules.times.periods import named, own_years
from ctrgen.schema.part import Part
from ctrgen.schema.period import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_DEADLINE = Pattern(
    r"(?:trước|chậm nhất|muộn nhất|hạn cuối|hạn nộp|hạn chót|thời hạn|hoàn thành|xong)"
    r"(?: (?:là|vào|đến|trong|trước|hết|hoàn thành)){0,2}:?"
    r"(?: \d{1,2} ?(?:giờ|h|g)(?: ?\d\d)?(?: phút)?,?)? (?:ngày )?$",
    re.IGNORECASE,
)
_LONGEST_LEAD = 60
_BEFORE_MONTH = ("trong", "trước", "hết", "vào", "cuối", "đầu", "xong")
_TO_A_MONTH = frozenset((word, "tháng") for word in _BEFORE_MONTH) | {("trong", "quý"), ("hết", "quý")}
_IS_PAST = Pattern(
    r"(?<!\w)(?:đã|được|sinh|ban hành|tồn|phát sinh|hiệu lực|thành lập|theo|xây dựng|từ|kể)(?!\w)",
    re.IGNORECASE,
)
_JUST_PAST = timedelta(days=45)
_OLDEST = timedelta(days=400)
"""What is longer ago than a year is history, no deadline left over."""

_WORK = (Part.ITEM, Part.MEETING, Part.PARAGRAPH, Part.CELL, Part.DETAIL, Part.CLOSING)

_ANNIVERSARY = Pattern(
    r"(?P<count>(?<![\w/.-])\d{1,4}) năm (?P<of>(?:(?!\d năm )[^()\n;.]){0,100}?)"
    r"\((?:ngày )?(?P<first>(?:\d{1,2}[/-]\d{1,2}[/-])?(?:năm )?(?P<from>20\d\d|1\d{3}|[1-9]\d{1,2}))"
    r" ?[-–] ?(?:ngày |năm )?(?P<last>(?:\d{1,2}[/-]\d{1,2}[/-])?(?P<to>20\d\d))\)",
)

_MONTH = r"(?P<said>tháng (?P<month>\d{1,2})(?:(?:/| năm )(?P<year>\d{4}))?)(?![\d/])"
_BARE = _MONTH.replace("tháng ", r"(?:tháng |(?=\d{1,2}/20\d\d$))", 1)
_ONLY_A_MONTH = Pattern(rf"(?:(?:trước|trong|hết|đầu|giữa|cuối) )?{_BARE}", re.IGNORECASE)
_ONLY_A_QUARTER = Pattern(
    r"(?:(?:trước|trong|hết|đầu|giữa|cuối) )?"
    r"(?P<said>quý (?P<quarter>IV|I{1,3}|[1-4])(?:(?: ?/ ?| năm )(?P<year>\d{4}))?)(?!\w)",
    re.IGNORECASE,
)
_HALF_YEAR = Pattern(r"(?<=\d )tháng (?P<part>đầu|cuối) (?P<said>năm (?P<year>20\d\d))(?!\d)")
_COMPARED = Pattern(r"(?:so với|cùng kỳ|cùng kì|như|từ)[^,;.\n]{0,40}$", re.IGNORECASE)
_DONE = Pattern(r"kết quả|báo cáo|số liệu|tình hình|tồn|chuyển sang|đã ", re.IGNORECASE)
_FIRST_DAY = Pattern(r"từ (?:ngày )?01/\d{1,2}(?:/\d{4})? đến (?:hết )?(?:ngày )?$", re.IGNORECASE)
_FAR = 50
_REGULAR = Pattern(rf"(?<!báo cáo )định kỳ {_MONTH}", re.IGNORECASE)
_ONLY_A_DAY = Pattern(
    r"(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|sáng|chiều|tối|buổi|lúc),? ?\(?|"
    r"\d{1,2}(?: giờ|h|:) ?(?:\d\d)?,? ?|(?:trước|xong|hết|từ|đến|vào|chậm nhất|ngày|và|-|–|,) ?|"
    r"(?<!\d)\d{1,2}(?:[/-]\d{1,2}){0,2}(?:[/-]\d{4})?(?!\d) ?)+",
    re.IGNORECASE,
)
_EARLY_IN_THE_YEAR = 3


@rule("CT393", "thoi-han-da-qua")
def deadline_passed(reading: Reading) -> Iterator[Finding]:
    """Thời hạn giao cho công việc ở sau ngày ban hành; thời hạn đã qua thường là sót từ bản tháng trước.

    Sai:
        ngay: 25/5/2020
        nhiem_vu: [Gửi báo cáo về Văn phòng trước ngày 20/5/2020]
    Đúng:
        ngay: 25/5/2020
        nhiem_vu: [Gửi báo cáo về Văn phòng trước ngày 20/6/2020]
    """
    issued = issue_date(reading)
    period = reading.programme.period
    if issued is None or kind_of(reading) == REPORT:
        return
    told = [one for one, is_sure in reading.once(_of_other_times) if is_sure]
    yield from told
    places = {(one.path, one.start) for one in told}
    for one in reading.once(written):
        # Without a year it may be that of the next one, unless it is but just past.
        day, oldest = (one.on(one.year), _OLDEST) if one.year else (one.on(issued.year), _JUST_PAST)
        if day is None or not issued - oldest < day < issued:
            continue
        passage = reading.passage(one.start)
        if passage.part not in _WORK or (day in period and issued > period.last):
            continue
        begin = max(passage.start, one.start - _LONGEST_LEAD)
        lead = _DEADLINE.search(reading.body, begin, one.start)
        start, end = one.match.start("day"), one.end
        is_told = (passage.path, start - passage.start) in places
        if lead and not is_told and not _IS_PAST.search(reading.body, begin, lead.start()):
            on = f"{issued.day}/{issued.month}/{issued.year}"
            message = f"Thời hạn {reading.body[start:end]} trước ngày ban hành {on}."
            yield reading.at(start, end, message, "Sửa thời hạn.")


def _of_other_times(reading: Reading) -> list[tuple[Finding, bool]]:
    """Days and months of work that are not of the programme's time, each with whether that is sure."""
    period, issued = reading.programme.period, issue_date(reading)
    days = [(one, one.on(one.year or period.first.year)) for one in reading.once(written)]
    astray = any(
        abs(day - period.first) < _OLDEST or period.on(one.day, one.month) in period
        for one, day in days
        if day is not None
        and day not in period
        and reading.passage(one.start).part in _WORK
        and not reading.body[one.start - 7 : one.start - 5].strip().isupper()  # of a document's symbol
    )
    if not astray and reading.tokens.links.isdisjoint(_TO_A_MONTH):
        return []
    # A start has seldom need of these.
    from ctrgen.rules.times.outside import beyond_its_time, deadlines_over, held_then, months_before

    found = [(one, True) for one in (*deadlines_over(reading, issued), *months_before(reading, issued))]
    return [*found, *held_then(reading, issued), *beyond_its_time(reading)]


@rule("CT392", "moc-cua-thang-khac")
def month_of_another(reading: Reading) -> Iterator[Finding]:
    """Mốc thời gian chỉ ghi tháng, và việc định kỳ của tháng, ở trong thời gian của chương trình.

    Năm, năm học, dịp Tết của việc sắp làm thì chưa qua; văn bản ban hành cuối năm không phải về kế hoạch của
    chính năm ấy.

    Sai:
        nhiem_vu: [Tiếp công dân định kỳ tháng 5, Họp giao ban]
    Đúng:
        nhiem_vu: [Tiếp công dân định kỳ tháng 6, Họp giao ban]
    """
    period = reading.programme.period
    regular = ("định", "kỳ") in reading.tokens.links
    for passage in reading.passages if kind_of(reading) != REPORT else ():
        match = _ONLY_A_MONTH.fullmatch(passage.text) if passage.part is Part.CELL else None
        if match is None and regular and passage.part in _WORK:
            match = _REGULAR.search(passage.text)
        if match and not period.has_month(int(match["month"]), int(match["year"]) if match["year"] else None):
            start, end = match.span("said")
            message = f"“{passage.text[start:end]}” không thuộc {period.name}."
            yield Finding(passage.path, message, f"Sửa tháng, hoặc xem lại {period.kind}.", start, end)
        quarter = _ONLY_A_QUARTER.fullmatch(passage.text) if passage.part is Part.CELL else None
        other_year = quarter and quarter["year"] and int(quarter["year"]) not in own_years(reading)
        told = named(passage.text, period) if quarter and period.kind is Kind.QUARTER else ()
        if quarter and (other_year or any(not one.is_own for one in told)):
            message = f"“{quarter['said']}” không thuộc {period.name}."
            place = quarter.span("said")
            yield Finding(passage.path, message, f"Sửa lại, hoặc xem lại {period.kind}.", *place)
    if kind_of(reading) != REPORT:
        yield from _of_another_year(reading)
        yield from _of_annexes(reading)
        yield from left_behind(reading)


def _of_annexes(reading: Reading) -> Iterator[Finding]:
    """The month or the quarter in the heading of an annex; what has been done is of another time."""
    for passage in reading.of(Part.HEADING):
        if passage.path[0] != "annexes" or _DONE.search(passage.text):
            continue
        told = named(passage.text, reading.programme.period)
        for start, end, _ in () if any(one.is_own for one in told) else told:
            message = f"“{passage.text[start:end]}” không thuộc {reading.programme.period.name}."
            yield Finding(passage.path, message, "Sửa tên phụ lục.", start, end)


def _of_another_year(reading: Reading) -> Iterator[Finding]:
    """“6 tháng đầu năm” of a year that is neither this nor, early in one, the year before."""
    years = own_years(reading)
    first = reading.programme.period.first
    if first.month <= _EARLY_IN_THE_YEAR:
        years |= {first.year - 1}
    of_half = not reading.tokens.links.isdisjoint((("tháng", "đầu"), ("tháng", "cuối")))
    for match in _HALF_YEAR.over(reading.body, _starts(reading) if of_half else ()):
        before = reading.body[max(0, match.start() - _FAR) : match.start()]
        if int(match["year"]) not in years and not _COMPARED.search(before):
            message = (
                f"“tháng {match['part']} {match['said']}” không phải của {reading.programme.period.name}."
            )
            yield reading.at(*match.span("said"), message, "Sửa năm.")


def _starts(reading: Reading) -> list[int]:
    return [start + 1 for start in (end for _, end in reading.tokens.numbers)]


@rule("CT394", "so-nam-ky-niem-sai")
def anniversary(reading: Reading) -> Iterator[Finding]:
    """Số năm kỷ niệm là hiệu của hai năm ghi trong ngoặc; năm sau là năm của chương trình.

    Sai:
        nhiem_vu: [Kỷ niệm 72 năm ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2020)]
    Đúng:
        nhiem_vu: [Kỷ niệm 73 năm ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2020)]
    """
    body, years = reading.body, own_years(reading)
    misdated = list(since_founded(reading, years))
    yield from misdated
    told = {(one.path, one.start) for one in misdated}
    for match in _ANNIVERSARY.over(body, reading.tokens.before(" năm ")):
        count, begun, now = int(match["count"]), int(match["from"]), int(match["to"])
        passage = reading.passage(match.start())
        if count == now - begun or (passage.path, match.start("from") - passage.start) in told:
            continue
        if now not in years and begun + count in years:
            message = f"{count} năm sau {begun} là {begun + count}, không phải {now}."
            yield reading.at(*match.span("last"), message, "Sửa năm, hoặc số năm.")
        else:
            message = f"Từ {begun} đến {now} là {now - begun} năm, không phải {count} năm."
            yield reading.at(*match.span("count"), message, "Sửa số năm, hoặc năm trong ngoặc.")


@rule("CT399", "ngay-ngoai-thoi-ky")
def day_outside(reading: Reading) -> Iterator[Finding]:
    """Ngày là cả ô của bảng thường ở trong thời gian của chương trình; ngoài thời gian ấy thì xem lại.

    Sai:
        nhiem_vu: null
        muc: [{bang: {cot: [noi_dung, thoi_gian], hang: [[Họp giao ban, 15/8/2020]]}}]
    Đúng:
        nhiem_vu: null
        muc: [{bang: {cot: [noi_dung, thoi_gian], hang: [[Họp giao ban, 15/6/2020]]}}]
    """
    period, issued = reading.programme.period, issue_date(reading)
    if kind_of(reading) == REPORT:
        return
    for passage in reading.of(Part.CELL):
        text = passage.text.rstrip(").")
        if len(text) > _FAR or not (text[-1:].isdigit() and _ONLY_A_DAY.fullmatch(text)):
            continue
        for one in dates(passage.text):
            day = one.within(period)
            if day is None or day in period:
                continue
            a_year_late = (
                one.year is not None
                and (day.month, day.day) != (2, 29)
                and day.replace(year=day.year + 1) in period
            )
            if issued is None or day > issued or a_year_late:
                message = f"Ngày này không thuộc {period.name}."
                yield Finding(passage.path, message, "Xem lại ngày.", one.start, one.end)
    yield from (one for one, is_sure in reading.once(_of_other_times) if not is_sure)
    yield from _of_the_next_year(reading)


def _of_the_next_year(reading: Reading) -> Iterator[Finding]:
    """A deadline that would be within the programme's time, were its year not too late by one."""
    period = reading.programme.period
    for one in reading.once(written):
        day = one.within(period)
        if day is None or one.year != period.last.year + 1 or (day.month, day.day) == (2, 29):
            continue
        begin = max(reading.passage(one.start).start, one.start - _LONGEST_LEAD)
        same = day.replace(year=day.year - 1)
        whole = same == period.last and _FIRST_DAY.search(reading.body, begin, one.start)
        if same in period and (whole or _DEADLINE.search(reading.body, begin, one.start)):
            start, end = one.match.start("day"), one.end
            message = f"Thời hạn {reading.body[start:end]} ở sau {period.name} đúng một năm."
            yield reading.at(start, end, message, "Xem lại năm.")


RULES = (deadline_passed, month_of_another, anniversary, day_outside)
