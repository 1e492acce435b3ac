"""Days and months of work to be done that are plainly of another time than the programme's."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding
from ctrgen.rules.times.calendar import written
from ctrgen.schema.part import Part
from ctrgen.schema.period import QUARTERS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.times.calendar import Written
    from ctrgen.schema import Period

_PARTS = (Part.ITEM, Part.MEETING, Part.PARAGRAPH, Part.DETAIL, Part.NOTE, Part.CELL, Part.CLOSING)
_LONGEST_CLAUSE = 240
_BREAK = Pattern(r"[.;:\n] |[.;:\n]$|\n")
_DEADLINE = Pattern(
    r"(?<!\w)(?:trước|chậm nhất|muộn nhất|hạn(?: cuối| chót| nộp)?|xong|hết|đến|trong)"
    r"(?: (?:là|vào|đến|trong|trước|hết|hoàn thành)){0,2}:?"
    r"(?: \d{1,2} ?(?:giờ|h|g|:) ?(?:\d\d)?(?: phút)?,?)? (?:ngày )?$"
)
_TO_BE_DONE = Pattern(
    r"(?<!\w)(?:hoàn thành|hoàn thiện|hoàn tất|xong|triển khai|trình|ban hành|khởi công|bàn giao|tổ chức|"
    r"gửi|nộp|báo cáo|đưa vào|kết thúc|đăng ký|tiếp nhận|phê duyệt|giải ngân|thẩm định|niêm yết|công bố|"
    r"lắp đặt|cấp phát|chi trả|chốt|lập|mở|phát động|kiểm tra|thông qua|tuyển)(?!\w)"
)
_LOOKS_BACK = Pattern(
    r"(?<!\w)(?:đã|sinh|tồn|phát sinh|kể từ|có hiệu lực|thành lập|kết quả|tình hình|số liệu|"
    r"so với|cùng kỳ|giai đoạn|nhiệm kỳ|lịch sử|truyền thống|kỷ niệm|nợ|vi phạm|dở dang|chuyển tiếp|"
    r"đánh giá|rút kinh nghiệm|quyết toán|kiểm toán|thanh tra|bảo hành|từ ngày|từ năm)(?!\w)"
)
_DONE_BY_THEN = (
    *("ban hành", "xây dựng", "được", "cấp", "sử dụng", "công nhận", "đăng ký", "kết nạp", "bổ nhiệm", "ký"),
    *("lập", "tuyển dụng", "cư trú", "thường trú", "nộp", "gửi", "hoàn thành", "nhập ngũ", "xảy ra", "phép"),
    *("duyệt", "mua", "nhận", "khởi công"),
)
"""Right before “trước ngày …” they say what was done by then: “hồ sơ nộp trước ngày …”."""
_NEAR = 22
_HEAD_OF_RESULTS = Pattern(
    r"(?<!\w)(?:kết quả|tình hình|đánh giá|kiểm điểm|đã thực hiện|tổng kết|sơ kết|việc thực hiện)(?!\w)"
)
_RESULTS_AHEAD = Pattern(r"(?<!\w)(?:nhiệm vụ|phương hướng|kế hoạch|chương trình|triển khai|tổ chức)(?!\w)")

_HELD = Pattern(
    r"(?<!\w)(?:tổ chức|khai mạc|khai giảng|họp|mở|phát động|ra quân|tiến hành|tập huấn|ra mắt|"
    r"khởi công|khánh thành|gặp mặt|thăm|giao ban|hội nghị|hội thảo|tọa đàm|lễ|đại hội|ngày hội|kỳ họp|"
    r"kiểm tra|giám sát|sinh hoạt|chấm|thi|xét|bốc thăm|nghiệm thu|bàn giao|công bố|trao|tiếp xúc|"
    r"diễn ra)(?!\w)"
)
_NO_DAY_OF_IT = Pattern(
    r"(?<!\w)(?:chuẩn bị|dự kiến|kế hoạch|hướng tới|tiến tới|để|theo|sau|trước|kể từ|tính từ|hạn|báo cáo|"
    r"nhân|đã|kết luận|số|nghị quyết|quyết định|chỉ thị|công văn|thông báo|văn bản|kỷ niệm|hưởng ứng|mừng|"
    r"sinh|truyền thống|rút kinh nghiệm|hợp đồng|biên bản|giấy|đơn|lùi|hoãn|thay|dời|nghị định|thông tư|luật|"
    r"chương trình|dự án|kết quả|vụ|tai nạn|bão|lũ|mưa|dịch|sự cố|phản ánh|kiến nghị|tồn|phát sinh|tại|"
    r"hướng dẫn|thanh tra|kiểm toán|so với|cùng kỳ|đợt|được|ký|từ năm|giai đoạn|nhiệm kỳ|lịch sử|chốt|"
    r"số liệu|tính đến|thời điểm|dư nợ|giỗ tổ|nhằm|tức|rằm|âm lịch|có hiệu lực|lần thứ|khắc phục|hậu quả|"
    r"thiệt hại|nghỉ|công điện)(?!\w)|\d[/-][a-zđ]"
)
_LEADS = Pattern(
    r"[-+•* ]*(?:thời gian[^.;:\d\n]{0,30}:? ?)?(?:(?:vào |từ |lúc )?(?:sáng|chiều|tối)?,? ?"
    r"(?:thứ \w+|chủ nhật)?,? ?\(?(?:từ )?)(?:ngày )?"
)
_ON = Pattern(
    r"(?:(?<!\w)(?P<from>từ)|(?<!\w)(?:vào|sáng|chiều|tối|trong|lúc|buổi)|\d (?:giờ|phút)|\d[hg]\d{0,2}|"
    r":\d\d|thứ \w+|nhật|(?P<bare>\w))[,(]{0,2} ?\(?(?:ngày )?$"
)
_THROUGH = Pattern(r" ?[-–] ?| (?:đến|tới|và)(?: hết)? (?:ngày )?")
_UNTIL = Pattern(r"(?:đến|hết)(?: hết)? ngày $")
_CITED_BEHIND = Pattern(
    r",? \(?(?:về|của|hướng dẫn|quy định|hằng năm|hàng năm|là|âm lịch|al|đã|có|còn|"
    r"năm [^\W\d]+ [^\W\d]+)(?!\w)|,?(?: [^\W\d_]+){1,9}? (?:đã|ban hành|thông qua)(?!\w)"
)
_SLACK = {Kind.WEEK: 14, Kind.MONTH: 5, Kind.QUARTER: 5}
_LONG_SLACK = 31
"""After its time what ends it is still done."""
_SOON = timedelta(days=16)
_SAID_MONTH = Pattern(
    r"(?<!\w)(?:hoàn thành|hoàn tất|xong|hoàn thiện|bàn giao|gửi|nộp|trình|ban hành|kết thúc|báo cáo|"
    r"triển khai|khởi công|tổ chức|đưa vào)"
    r"[^.;:\n]{0,90}? (?:trong|trước|hết|cuối|đầu|vào|giữa) "
    r"(?P<said>(?:tháng (?P<month>1[0-2]|0?[1-9])|quý (?P<quarter>iv|i{1,3}|[1-4]))"
    r"(?:(?:/| năm )(?P<year>20\d\d))?)(?![\w/]| năm)",
    cues=("tháng ", "quý "),
)
_NO_DEADLINE = Pattern(
    r"(?<!\w)(?:đề ra|phát sinh|phát hiện|đăng ký|giao|được|tiếp nhận|còn lại|của|thực hiện|phát động|tồn|"
    r"kết quả|số liệu|kiểm tra|xảy ra|hoạt động|công tác)(?!\w)"
)
_LOOKED_AT = Pattern(r"(?<!\w)(?:kiểm tra|nghiệm thu|giám sát|thực hiện|theo|được|xây dựng)(?!\w)")
_IN_TIME = Pattern(
    r"(?<!\w)trong (?P<said>tháng (?P<month>1[0-2]|0?[1-9])|quý (?P<quarter>iv|i{1,3}|[1-4]))(?![\w/]| và|-)",
    cues=("trong tháng", "trong quý"),
)
_GRACE = 10
_A_YEAR, _TWO_MONTHS = timedelta(days=300), timedelta(days=60)


def is_of_results(reading: Reading, at: int) -> bool:
    """Whether a place stands under a heading that says what has been done."""
    path = reading.passage(at).path
    return any(path[: len(one)] == one for one in reading.once(_results))


def _results(reading: Reading) -> tuple[tuple[str | int, ...], ...]:
    heads = (one for one in reading.of(Part.HEADING))
    return tuple(
        one.path[:-1]
        for one in heads
        if _HEAD_OF_RESULTS.search(one.text.lower()) and not _RESULTS_AHEAD.search(one.text.lower())
    )


def _clause(reading: Reading, start: int) -> int:
    """Where the clause begins that leads to a place."""
    begin = max(reading.passage(start).start, start - _LONGEST_CLAUSE)
    return max((cut.end() for cut in _BREAK.finditer(reading.lower, begin, start)), default=begin)


def deadlines_over(reading: Reading, issued: date | None) -> Iterator[Finding]:
    """A deadline that is past, or would be of the programme's time, were its year not an earlier one."""
    period = reading.programme.period
    for one in reading.once(written):
        day = one.on(one.year) if one.year is not None else None
        passage = reading.passage(one.start)
        if issued is None or day is None or day >= issued or one.year is None or passage.part not in _PARTS:
            continue
        is_of_year = period.on(one.day, one.month) in period
        late = day in period and issued > period.last  # of the day of issue another rule tells
        if late or (not is_of_year and issued - day > _A_YEAR):
            continue
        begin = _clause(reading, one.start)
        lead = _DEADLINE.search(reading.lower, max(begin, one.start - _NEAR * 2), one.start)
        if lead is None or is_of_results(reading, one.start):
            continue
        before = reading.lower[begin : lead.start()].rstrip()
        by_then = any(before.endswith(f" {word}") for word in _DONE_BY_THEN)
        if _TO_BE_DONE.search(before) and not by_then and not _LOOKS_BACK.search(before):
            start = one.match.start("day")
            said = reading.body[start : one.end]
            message = f"Thời hạn {said} trước ngày ban hành {issued.day}/{issued.month}/{issued.year}."
            hint = "Xem lại năm." if is_of_year else "Sửa thời hạn."
            yield reading.at(start, one.end, message, hint)


def held_then(reading: Reading, issued: date | None) -> Iterator[tuple[Finding, bool]]:
    """What is done on a day that is past, or held after the programme's time; whether that is surely past."""
    period = reading.programme.period
    slack = timedelta(days=_SLACK.get(period.kind, _LONG_SLACK))
    found = reading.once(written)
    through = False
    for place, one in enumerate(found):
        is_last, after = through, found[place + 1] if place + 1 < len(found) else None
        through = after is not None and _THROUGH.fullmatch(reading.lower, one.end, after.start) is not None
        last = after if through and after is not None else one
        on, over = _nearest(one, period.first, last.year), _nearest(last, period.first)
        if on is None or over is None or on in period or over in period or is_last:
            continue
        if reading.passage(one.start).part not in _PARTS:
            continue
        long_ago = _A_YEAR if last.year else _TWO_MONTHS
        is_past = issued is not None and issued - long_ago < on <= over < issued
        if not is_past and not period.last + slack < on < period.last + _A_YEAR:
            continue
        start = one.match.start("day")
        begin = _clause(reading, start)
        if _NO_DAY_OF_IT.search(reading.lower, begin, start) or _CITED_BEHIND.match(reading.lower, one.end):
            continue
        is_held = _is_held(reading, one, begin, through=through)
        if not is_held and not (is_past and (last.year or _UNTIL.search(reading.lower, begin, start))):
            continue
        if is_of_results(reading, start):
            continue
        said = reading.body[start : one.end]
        if is_past and issued is not None:
            message = f"Ngày {said} trước ngày ban hành {issued.day}/{issued.month}/{issued.year}."
            yield reading.at(start, one.end, message, "Xem lại ngày."), is_held and one.year is not None
        else:
            message, hint = f"Ngày {said} ở sau {period.name}.", f"Xem lại ngày, hoặc xem lại {period.kind}."
            yield reading.at(start, one.end, message, hint), False


def beyond_its_time(reading: Reading) -> Iterator[tuple[Finding, bool]]:
    """“trong quý III, hoàn thành trước ngày 30/10/2024”: a deadline after the month or quarter it is in."""
    for one in reading.once(written):
        start = one.match.start("day")
        begin = _clause(reading, start)
        lead = _DEADLINE.search(reading.lower, max(begin, start - 2 * _NEAR), start)
        match = _IN_TIME.search(reading.lower, begin, lead.start()) if lead is not None else None
        day = one.on(one.year or reading.programme.period.first.year)
        if match is None or day is None:
            continue
        word = (match["quarter"] or match["month"]).upper()
        number = int(word) if word.isdigit() else QUARTERS.index(word) + 1
        last = 3 * number if match["quarter"] else number
        if 0 < day.month - last <= (1 if match["month"] else 3) and day.day > _GRACE:
            said = reading.body[match.start("said") : match.end("said")]
            message = f"Hạn này ở sau {said}."
            yield reading.at(start, one.end, message, "Xem lại hạn."), False


def _is_held(reading: Reading, one: Written, begin: int, *, through: bool) -> bool:
    """Whether the words before a day, or right behind it, say that something is held on it."""
    start = one.match.start("day")
    if _LEADS.fullmatch(reading.lower, begin, start):
        return _HELD.match(reading.lower, one.end) is not None or reading.lower.startswith("thời gian", begin)
    lead = _ON.search(reading.lower, max(begin, start - _NEAR), start)
    if lead is None or (lead["from"] and not through) or (lead["bare"] and one.year is None):
        return False
    return any(True for _ in _HELD.finditer(reading.lower, begin, lead.start() + 1))


def _nearest(one: Written, first: date, year: int | None = None) -> date | None:
    """The day that is written; without a year, and where none is given, the one nearest to another day."""
    if one.year is not None or year is not None:
        return one.on(one.year or year or first.year)
    days = (one.on(year) for year in (first.year - 1, first.year, first.year + 1))
    return min((day for day in days if day is not None), key=lambda day: abs(day - first), default=None)


def months_before(reading: Reading, issued: date | None) -> Iterator[Finding]:
    """“hoàn thành trong tháng 3/2026”, “gửi báo cáo trong tháng 3”, among the work of April.

    A programme that is long, or issued long before, is held to the month of its issue.
    """
    period = reading.programme.period
    if issued is None or reading.tokens.vocabulary.isdisjoint(("tháng", "quý")):
        return
    short = period.kind in (Kind.MONTH, Kind.QUARTER) and period.first - issued <= _SOON
    first = max(issued, period.first) if short else issued
    for passage in reading.of(*_PARTS):
        small = passage.text.lower()
        for match in _SAID_MONTH.finditer(small):
            if not (match["year"] or short):
                continue
            word = (match["quarter"] or match["month"]).upper()
            number = int(word) if word.isdigit() else QUARTERS.index(word) + 1
            last = 3 * number if match["quarter"] else number
            year = int(match["year"]) if match["year"] else first.year - (last > first.month + 6)
            behind = 12 * (first.year - year) + first.month - last
            begin = max((cut.end() for cut in _BREAK.finditer(small, 0, match.start())), default=0)
            said = match.span("said")
            if not 0 < behind <= (24 if match["year"] else 6) or _LOOKS_BACK.search(small, begin, said[0]):
                continue
            if _LOOKED_AT.search(small, begin, match.start()):
                continue
            if _NO_DEADLINE.search(small, match.start(), said[0]) or is_of_results(reading, passage.start):
                continue
            message = f"Thời hạn “{passage.text[slice(*said)]}” trước {_than(period, issued, short=short)}."
            yield Finding(passage.path, message, "Sửa thời hạn.", *said)


def _than(period: Period, issued: date, *, short: bool) -> str:
    return period.name if short else f"ngày ban hành {issued.day}/{issued.month}/{issued.year}"
