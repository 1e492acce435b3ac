"""The month or the quarter of the paper before: in the name of a meeting, in what is to be reported."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from ctrgen.rules.page.header import issue_date
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding
from ctrgen.rules.times.calendar import dates
from ctrgen.schema.part import Part
from ctrgen.schema.period import QUARTERS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.agenda.occasions import Occasion
    from ctrgen.rules.reading import Passage, Reading

_MONTH = Pattern(r"(?<!\w)(?P<said>tháng (?P<number>1[0-2]|0?[1-9]))(?![\d/]| năm)", re.IGNORECASE)
_BEGUN = Pattern(
    r"(?:triển khai|xây dựng|ban hành|thực hiện|tổ chức thực hiện|phổ biến)(?: thực hiện)?(?: các)? "
    r"(?:chương trình|kế hoạch|nhiệm vụ|lịch)(?: (?:công tác|hoạt động|trọng tâm|làm việc|kiểm tra)){0,2} "
    r"(?P<said>tháng (?P<number>1[0-2]|0?[1-9]))(?![\d/]| năm)",
    re.IGNORECASE,
    cues=("tháng ", "Tháng ", "THÁNG "),
)
_AHEAD = Pattern(
    r"(?<!\w)(?:triển khai|phương hướng|bàn|phân công|thống nhất|đề ra|xây dựng|thông qua)"
    r"(?: [^\W\d]+){0,3} (?:nhiệm vụ|kế hoạch|chương trình|công tác|phương hướng|công việc|giải pháp)"
    r"(?: [^\W\d]+){0,5} (?P<said>tháng (?P<number>1[0-2]|0?[1-9])|quý (?P<quarter>iv|i{1,3}|[1-4]))"
    r"(?![\d/]\d?(?!/?20)|\w)",
    re.IGNORECASE,
    cues=("triển khai", "phương hướng", "bàn ", "phân công", "thống nhất", "đề ra", "xây dựng", "thông qua"),
)
_WORDS_OF_TIME = (
    "nhiệm vụ tháng",
    "công tác tháng",
    "nhiệm vụ quý",
    "công tác quý",
    "kế hoạch",
    "chương trình",
)
_HELD = Pattern(
    r"(?:họp|hội nghị|giao ban|phiên họp|sinh hoạt|tiếp công dân|chào cờ|hội báo|sinh nhật)(?!\w)",
    re.IGNORECASE,
)
_LOOKS_BACK = Pattern(
    r"(?<!\w)(?:kết quả|đánh giá|sơ kết|tổng kết|kiểm điểm|quyết toán|bình|xét|rà soát|rút kinh nghiệm|"
    r"thông báo|chuẩn bị|duyệt|triển khai|kế hoạch|báo cáo|thống nhất|phân công|xây dựng|góp ý|chi trả|"
    r"lương|từ|đến|của)(?!\w)",
    re.IGNORECASE,
)
_ON_THE_LAST = ("giao ban", "họp giao ban", "hội báo", "hội nghị giao ban")
"""What looks back on the month that has ended."""
_LATE = 10
"""Days of a month by which the last one's meeting has been held."""
_REPORTED = Pattern(
    r"(?<!\w)(?:báo cáo|gửi|nộp)[^.;\n\d]{0,50} (?P<said>(?:quý (?P<quarter>iv|i{1,3}|[1-4])|"
    r"tháng (?P<month>\d{1,2}))(?![\d/]))(?! năm \d| và| đến)[^.;\n]{0,70}?"
    r"(?:trước|chậm nhất|muộn nhất|hạn)(?: là| vào)?(?: ngày)? (?=\d)",
    re.IGNORECASE,
    cues=("quý ", "tháng "),
)
_WEEK = Pattern(r"(?<=uần )(?:thứ )?(?P<number>\d{1,2})(?![\d/.]| tuổi)")
_OF_A_WEEK = Pattern(
    r"(?<!\w)(?:lịch|chương trình công tác|kế hoạch|thông báo)(?: [^\W\d]+){0,16} tuần (?:thứ )?$",
    re.IGNORECASE,
)
_WEEK_DONE = Pattern(r"(?<!\w)(?:kết quả|đánh giá|báo cáo|công việc tồn|đã|sau|theo)(?!\w)", re.IGNORECASE)
_SAME_TIME = Pattern(r"cùng kỳ (?:của )?(?:năm )?(?P<year>20\d\d)(?![\d/-]| ?[-–] ?\d)")
_QUARTER = Pattern(r"(?<!\w)(?P<said>quý (?P<quarter>iv|i{1,3}|[1-4]))(?![\w/])", re.IGNORECASE, ("uý ",))
_EARLY = 4
_WEEKS = 2
_TOLD_ELSEWHERE = (Part.TITLE, Part.BASIS, Part.OPENING, Part.CLOSING, Part.HEADING)
_RESULTS = Pattern(
    r"(?:[\wÀ-ỹ ]{1,16}[:.)] )?(?:đánh giá (?=kết|tình|việc)|kiểm điểm |sơ kết |tổng hợp )?"
    r"(?:kết quả|tình hình|việc thực hiện)[^\d;]{0,60} "
    r"(?P<said>tháng (?P<month>\d{1,2})|quý (?P<quarter>iv|i{1,3}|[1-4]))(?![\d/]\d?(?!/20)|[-–])"
    r"(?:(?:/| năm |/)(?P<year>20\d\d))?",
    re.IGNORECASE,
)
_LONGEST_DAY = len("30/11/2026 ")
_DAYS_AFTER = {"quarter": 45, "month": 25}
"""After its time what is reported has been reported."""


def of_the_last_paper(reading: Reading) -> Iterator[Finding]:
    """“Hội nghị … tháng 7” on 13/8; “báo cáo kết quả quý II … trước ngày 15/9”."""
    yield from _begun_late(reading)
    yield from _of_the_last_week(reading)
    yield from _results_of_another_time(reading)
    yield from _same_time_of_another_year(reading)
    for one in reading.occasions:
        yield from _held_late(one)
        yield from _held_early(one)
        yield from _ahead_late(one)
    if {("báo", "cáo"), ("gửi", "báo")}.isdisjoint(reading.tokens.links):
        return
    for passage in reading.of(Part.ITEM, Part.PARAGRAPH, Part.CLOSING, Part.CELL):
        yield from _reported_late(reading, passage)


def _begun_late(reading: Reading) -> Iterator[Finding]:
    """“Triển khai Chương trình công tác tháng 10” among the tasks of November."""
    period = reading.programme.period
    if period.kind is not Kind.MONTH:
        return
    for passage in reading.of(Part.ITEM, Part.PARAGRAPH, Part.CLOSING):
        match = _BEGUN.match(passage.text)
        if match is not None and 0 < (period.first.month - int(match["number"])) % 12 < 6:
            message = f"“{match['said']}” đã qua, chương trình là của {period.name}."
            yield Finding(passage.path, message, "Sửa tháng.", *match.span("said"))


def _of_the_last_week(reading: Reading) -> Iterator[Finding]:
    """“Lịch tuần 15” in the schedule of week 16."""
    period = reading.programme.period
    if period.kind is not Kind.WEEK or period.number is None:
        return
    for match in _WEEK.over(reading.body, reading.tokens.after("tuần ", "Tuần ")):
        passage = reading.passage(match.start())
        just_past = 0 < period.number - int(match["number"]) <= _WEEKS
        if not just_past or passage.part in _TOLD_ELSEWHERE:
            continue
        at = match.start() - passage.start
        others = (int(one["number"]) for one in _WEEK.finditer(passage.text))
        is_ours = _OF_A_WEEK.search(passage.text, 0, at) and not _WEEK_DONE.search(passage.text, 0, at)
        if is_ours and period.number not in others:
            message = f"“tuần {match.group()}”: đây là văn bản của tuần {period.number}."
            yield reading.at(*match.span(), message, "Sửa số tuần.")


def _results_of_another_time(reading: Reading) -> Iterator[Finding]:
    """The heading of what was done two months before, or in the very month that is planned."""
    period = reading.programme.period
    own = {Kind.MONTH: "month", Kind.QUARTER: "quarter"}.get(period.kind, "")
    issued = issue_date(reading)
    for passage in reading.of(Part.HEADING) if own else ():
        match = _RESULTS.match(passage.text)
        if match is None or not match[own] or passage.path[0] == "annexes":
            continue
        word = match[own].upper()
        count, length = (12, 1) if own == "month" else (4, 3)
        number = int(word) if word.isdigit() else QUARTERS.index(word) + 1
        now = (period.first.month - 1) // length + 1
        apart = (now - number) % count
        early = apart == 0 and issued is not None and issued <= period.first
        if 1 <= number <= count and (apart == 2 or early):
            message = f"“{match['said']}”: chương trình là của {period.name}."
            yield Finding(passage.path, message, f"Sửa {period.kind}.", *match.span("said"))


def _same_time_of_another_year(reading: Reading) -> Iterator[Finding]:
    """“so với cùng kỳ năm 2022” in 2024: that is of the year before, early in a year of that before too."""
    period = reading.programme.period
    own = period.first.year
    years = {own - 1, own - 2} if period.first.month <= _EARLY else {own - 1}
    if period.last.year != own or ("cùng", "kỳ") not in reading.tokens.links:
        return
    for start in reading.phrases("cùng kỳ"):
        match = _SAME_TIME.match(reading.lower, start)
        if match is not None and int(match["year"]) not in years:
            message = f"Cùng kỳ của {period.name} là năm {own - 1}."
            yield reading.at(*match.span("year"), message, "Xem lại năm.")


def _held_early(one: Occasion) -> Iterator[Finding]:
    """“Giao ban công tác quý II” in March."""
    path, name = one.name
    if one.day is None or one.repeat or "uý " not in name:
        return
    if not _HELD.match(name) or _LOOKS_BACK.search(name):
        return
    for match in _QUARTER.finditer(name):
        word = match["quarter"].upper()
        number = int(word) - 1 if word.isdigit() else QUARTERS.index(word)
        if (number - (one.day.month - 1) // 3) % 4 == 1:
            message = f"“{match['said']}”: việc này vào ngày {one.day.day}/{one.day.month}."
            yield Finding(path, message, "Xem lại quý, hoặc ngày.", *match.span("said"))


def _held_late(one: Occasion) -> Iterator[Finding]:
    path, name = one.name
    found = list(_MONTH.finditer(name)) if one.day is not None and not one.repeat else []
    if one.day is None or len(found) != 1 or not _HELD.match(name) or _LOOKS_BACK.search(name):
        return
    apart = (one.day.month - int(found[0]["number"])) % 12
    too_early = apart == 11 and one.day.day <= 2 * _LATE
    of_the_last = apart == 1 and one.day.day > _LATE and not name.lower().startswith(_ON_THE_LAST)
    if of_the_last or too_early or apart == 2:
        message = f"“{found[0]['said']}”: việc này vào ngày {one.day.day}/{one.day.month}."
        yield Finding(path, message, "Xem lại tháng, hoặc ngày.", *found[0].span("said"))


def _ahead_late(one: Occasion) -> Iterator[Finding]:
    """“… triển khai nhiệm vụ tháng 4”, held in May."""
    path, name = one.name
    timed = one.day is not None and not one.repeat and any(word in name.lower() for word in _WORDS_OF_TIME)
    match = _AHEAD.search(name) if timed else None
    if match is None or one.day is None:
        return
    word = (match["number"] or match["quarter"]).upper()
    number = int(word) if word.isdigit() else QUARTERS.index(word) + 1
    now, count = (one.day.month, 12) if match["number"] else ((one.day.month - 1) // 3 + 1, 4)
    if 0 < (now - number) % count <= count // 3:
        message = f"“{match['said']}” đã qua: việc này vào ngày {one.day.day}/{one.day.month}."
        yield Finding(path, message, "Sửa lại, hoặc xem lại ngày.", *match.span("said"))


def _reported_late(reading: Reading, passage: Passage) -> Iterator[Finding]:
    period = reading.programme.period
    for match in _REPORTED.finditer(passage.text):
        day = next(iter(dates(passage.text[match.end() : match.end() + _LONGEST_DAY])), None)
        due = day.within(period) if day is not None and day.start == 0 else None
        own = Kind.QUARTER if match["quarter"] else Kind.MONTH
        if due is None or period.kind is not own:
            continue
        if match["quarter"]:
            word = match["quarter"].upper()
            last = 3 * (int(word) if word.isdigit() else QUARTERS.index(word) + 1)
        else:
            last = int(match["month"])
        if not 1 <= last <= 12:
            continue
        over = date(due.year - (last > due.month), last, 28)
        limit = _DAYS_AFTER["quarter" if match["quarter"] else "month"]
        if (due - over).days > limit and not period.has_month(last, None):
            message = f"“{match['said']}” đã qua lâu vào hạn này."
            place = match.span("said")
            yield Finding(passage.path, message, f"Xem lại {period.kind}, hoặc hạn.", *place)
