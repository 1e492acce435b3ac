"""Times that are over, in words that look ahead: “triển khai … năm 2022” in a paper of 2023."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding
from ctrgen.rules.times.calendar import dates
from ctrgen.rules.times.congresses import terms_left
from ctrgen.rules.times.last_time import of_the_last_paper
from ctrgen.rules.times.seasons import out_of_season
from ctrgen.schema.part import Part
from ctrgen.schema.period import QUARTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.agenda.occasions import Occasion
    from ctrgen.rules.reading import Passage, Reading
    from ctrgen.rules.rule import Path

_AHEAD = Pattern(
    r"(?<!\w)(?:triển khai|xây dựng|phát động|chuẩn bị|đăng ký|ký kết|ký giao ước|khai mạc|đón|dịp|phục vụ|"
    r"hướng dẫn|giao chỉ tiêu|lập|ban hành|phương hướng|duy trì|khai giảng|mở|tổ chức|hỗ trợ|tham gia|dự|"
    r"đăng cai|cổ vũ|hưởng ứng)(?!\w)",
    re.IGNORECASE,
)
_OF_WHAT = Pattern(
    r"(?<!\w)(?:sản xuất|vụ|nhiệm vụ|kế hoạch|chương trình|phong trào|hội thi|giải|tháng|đợt|công tác|"
    r"chỉ tiêu|phương hướng|học tập|chiến dịch|chủ đề|mùa|hè|tết|xuân|thi đua|lễ|ngày hội|kỳ thi|cuộc thi|"
    r"hội diễn|hội khỏe|tuyển sinh|liên hoan)(?!\w)",
    re.IGNORECASE,
)
_PAST = (
    *("kết quả", "tổng kết", "sơ kết", "báo cáo", "đánh giá", "quyết toán", "kiểm điểm", "rút kinh nghiệm"),
    *("so với", "cùng kỳ", "tồn", "đã", "từ", "kể từ", "theo", "căn cứ", "nghị quyết", "quyết định", "luật"),
    *("nghị định", "thông tư", "chỉ thị", "công văn", "số", "giai đoạn", "nhiệm kỳ", "hồ sơ", "thanh lý"),
    *("thanh lí", "kiểm kê", "khen", "bình xét", "xếp loại", "số liệu", "nợ", "tiếp tục", "đại hội"),
    *("hợp đồng", "chuyển", "khắc phục", "sau", "kỷ niệm", "ngày", "khóa", "đến", "trước", "kéo dài", "chậm"),
    *("điều chỉnh", "bổ sung", "thanh toán", "nghiệm thu", "kiến nghị", "kết luận", "thông báo", "vốn"),
    *("dự toán", "như", "kiểm tra", "giám sát", "thanh tra", "phúc tra", "bàn giao", "của năm", "hằng năm"),
)
"""With these a time that is over is spoken of rightly."""
_BEHIND = Pattern(rf"(?<!\w){either(*_PAST)}(?!\w)", re.IGNORECASE)
# These begin with a figure: what leads to it stands before.
_YEAR = Pattern(r"(?P<year>20\d\d)(?![\d/]| ?[-–] ?\d)")
_MONTHS_BEFORE = tuple(f"tháng {month}/" for month in (*range(1, 13), *(f"0{one}" for one in range(1, 10))))
_SCHOOL_YEAR = Pattern(r"(?<=năm học )(?P<year>20\d\d) ?[-–] ?(?P<last>20\d\d)(?!\d)")
_FESTIVAL = Pattern(
    r"(?P<of>(?:tết|xuân)(?: nguyên đán| dương lịch| cổ truyền| trồng cây| mới)?(?: năm)? )"
    r"(?P<year>20\d\d)(?!\d|/)"
)
_NOT_OF_IT = Pattern(r"(?<!\w)(?:kết quả|tổng kết|báo cáo|so với|cùng kỳ|như|rút kinh nghiệm|đã|sau)(?!\w)")
_STOP = Pattern(r"[,;.:()\n]|/(?!20)")
_STRETCH = Pattern(r"(?P<first>20\d\d) ?[-–] ?(?P<last>20\d\d)(?!\d)")
_STARTS = Pattern(
    r"(?<!\w)(?:chuẩn bị|chào mừng|triển khai|xây dựng|ban hành|thực hiện|quán triệt|phát động|"
    r"tiếp tục)(?!\w)",
    re.IGNORECASE,
)
_ENDS = Pattern(
    r"(?<!\w)(?:tổng kết|sơ kết|kết quả|đánh giá|quyết toán|hoàn thành|nghiệm thu|báo cáo|kiểm điểm|từ|sau|"
    r"khen|dở dang|chuyển tiếp|kéo dài|thanh toán|bàn giao|kiểm toán|thanh tra|kiểm tra|giám sát|"
    r"rà soát)(?!\w)",
    re.IGNORECASE,
)
_CONGRESS = Pattern(
    r"(?<!\w)(?:chỉ đạo|chuẩn bị|tổ chức|tiến tới|chào mừng|hướng dẫn|duyệt|phục vụ|tiến hành)"
    r"(?: (?!nghị quyết|thực hiện|nhiệm kỳ)[^\W\d]+){0,4} (?:đại hội|bầu cử)(?!\w)"
    r"(?:,? (?!nghị quyết|nhiệm kỳ)[^\W\d]+){0,16},? \(?nhiệm kỳ $",
    re.IGNORECASE,
)
_SUM = Pattern(
    r"(?:(?:tổ chức |chuẩn bị |họp )?(?:hội nghị )?(?:cán bộ, công chức )?)?(?:tổng kết|kiểm điểm|bình xét|"
    r"đánh giá, xếp loại|xếp loại)(?: (?!học|giai|nhiệm kỳ|dự án|đề án|\d)[^\W\d,]+,?){0,12} năm "
    r"(?P<year>20\d\d)(?! ?[-–]|\d|/)",
    re.IGNORECASE,
)
_SUMMED_UP_FROM = 11
_PLANNED = Pattern(
    r"(?<!\w)(?:lập|xây dựng|tổng hợp|đăng ký|thảo luận|bảo vệ|dự kiến)(?: [^\W\d]+){0,3} (?:dự toán|"
    r"nhu cầu vốn|kế hoạch vốn|kế hoạch đầu tư công|kế hoạch phát triển kinh tế - xã hội|chỉ tiêu kế hoạch)"
    r"(?: (?!điều|bổ|thực|quyết)[^\W\d]+){0,6} năm $",
    cues=("dự toán", "nhu cầu vốn", "kế hoạch", "chỉ tiêu"),
)
_SETTLED = Pattern(
    r"(?<!\w)quyết toán thuế(?: [^\W\d]+){0,6} năm $",
    cues=("quyết toán thuế",),
)
_PLANNED_FROM, _SETTLED_UNTIL, _OF_A_HALF = 10, 5, 3
_OF_A_CROP = ("vụ ", "lúa ", "đông ", "rau ", "ngô ", "hè ", "lạc ")
_BREAK = Pattern(r"[,;.:()\n]| và |/(?!20)")
_FARTHEST = 70
_PARTS = (Part.ITEM, Part.MEETING, Part.HEADING, Part.PARAGRAPH, Part.DETAIL, Part.CLOSING, Part.OPENING)
_LAST_OF_SCHOOL = 8
_FIRST_MONTHS = 2
"""In these a year that has just ended is still at work."""

_OF_A_PLAN = Pattern(
    r"(?<!\w)(?:nhiệm vụ|chương trình|kế hoạch|phương hướng|chỉ tiêu|công tác|dự toán|trọng tâm)(?!\w)"
)
_NO_PLAN = Pattern(
    r"(?<!\w)(?:kết quả|tổng kết|bổ sung|điều chỉnh|quyết toán|khen thưởng|giai đoạn|cuối năm|tháng|quý|"
    r"kết luận)(?!\w)"
)
_LATE_IN_THE_YEAR, _LATE_IN_SCHOOL = 11, 6
_QUARTER = Pattern(r"(?<!\w)(?P<said>quý (?P<quarter>IV|I{1,3}|[1-4]))(?!\w)", re.IGNORECASE)
_MONTH = Pattern(r"(?<!\w)(?<!\d )(?P<said>tháng (?P<month>1[0-2]|0?[1-9]))(?![\d/]| năm)", re.IGNORECASE)
_DAY_BEFORE = Pattern(r"ngày \d{1,2} $|\d/$", re.IGNORECASE)


def left_behind(reading: Reading) -> Iterator[Finding]:
    """Years, school years, festivals, quarters and months that were those of an earlier paper."""
    yield from _years(reading)
    yield from _festivals(reading)
    yield from _summed_up(reading)
    yield from _stretches(reading)
    yield from terms_left(reading)
    yield from _bases(reading)
    yield from of_the_last_paper(reading)
    yield from out_of_season(reading)
    for one in reading.occasions:
        yield from _of_an_occasion(one)


def _years(reading: Reading) -> Iterator[Finding]:
    period, body = reading.programme.period, reading.body
    own = period.first.year
    if str(own - 1) not in reading.tokens.vocabulary and "học" not in reading.tokens.vocabulary:
        return
    for match in _SCHOOL_YEAR.over(body, reading.tokens.after("năm học ", "Năm học ")):
        over = int(match["last"]) < own or date(int(match["last"]), _LAST_OF_SCHOOL, 1) <= period.first
        passage = reading.passage(match.start())
        at = match.start() - passage.start
        if over and passage.part in _PARTS and _looks_ahead(passage, at, of_school=True):
            message = f"Năm học {match.group()} đã qua, chương trình là của {period.name}."
            yield reading.at(*match.span(), message, "Sửa năm học.")
    early = period.first.month <= _FIRST_MONTHS and period.months <= _FIRST_MONTHS + 1
    after = () if early else reading.tokens.after("năm ", *_MONTHS_BEFORE)
    for match in _YEAR.over(body, after):
        passage = reading.passage(match.start())
        at = match.start() - passage.start
        if int(match["year"]) == own - 1 and passage.part in _PARTS and _looks_ahead(passage, at):
            message = f"“năm {match['year']}” đã qua, chương trình là của {period.name}."
            yield reading.at(*match.span(), message, "Sửa năm.")


def _looks_ahead(passage: Passage, at: int, *, of_school: bool = False) -> bool:
    """Whether the words that lead to a time are of work to come, and of nothing that is done."""
    if passage.text.startswith((" đến", " sang", " trở"), at + len("2026")):
        return False
    begin = max(0, at - _FARTHEST)
    for breaks in (_BREAK, _STOP):  # “học tập và làm theo Bác” is one thing, “sơ kết và triển khai” are two
        cuts = [match.end() for match in breaks.finditer(passage.text, begin, max(begin, at - 1))]
        start = cuts[-1] if cuts else begin
        if _BEHIND.search(passage.text, start, at - len("năm ")):
            return False
        ahead = _AHEAD.search(passage.text, start, at)
        if ahead is not None:
            return of_school or _OF_WHAT.search(passage.text, ahead.end(), at) is not None
    return False


def _stretches(reading: Reading) -> Iterator[Finding]:
    """“chuẩn bị Đại hội nhiệm kỳ 2015 - 2020”, “triển khai … giai đoạn 2016 - 2020” when these are over."""
    own = reading.programme.period.first.year
    for match in _STRETCH.over(reading.body, reading.tokens.after("nhiệm kỳ ", "giai đoạn ")):
        passage = reading.passage(match.start())
        if int(match["last"]) > own or passage.part not in _PARTS:
            continue
        at = match.start() - passage.start
        begin = max(0, at - 2 * _FARTHEST)
        cuts = [cut.end() for cut in _STOP.finditer(passage.text, begin, at)]
        if int(match["last"]) == own:
            if _CONGRESS.search(passage.text, begin, at) and not _ENDS.search(passage.text, begin, at):
                message = f"“{match.group()}” là nhiệm kỳ sắp hết, đại hội này bầu cho nhiệm kỳ sau."
                yield reading.at(*match.span(), message, "Xem lại nhiệm kỳ.")
            continue
        lead = (cuts[-1] if cuts else begin), at
        if _STARTS.search(passage.text, *lead) and not _ENDS.search(passage.text, *lead):
            message = f"“{match.group()}” đã qua, chương trình là của {reading.programme.period.name}."
            yield reading.at(*match.span(), message, "Xem lại các năm.")


def _summed_up(reading: Reading) -> Iterator[Finding]:
    """“Tổng kết công tác năm 2022” at the end of 2023."""
    for one in reading.occasions:
        if one.day is not None and one.day.month >= _SUMMED_UP_FROM:
            yield from _of_the_year_before(*one.name, one.day.year)
    period = reading.programme.period
    if period.first.month > _SUMMED_UP_FROM and period.first.year == period.last.year:
        for passage in reading.of(Part.ITEM):
            yield from _of_the_year_before(passage.path, passage.text, period.first.year)
    yield from _planned_or_settled(reading)


def _planned_or_settled(reading: Reading) -> Iterator[Finding]:
    """“lập nhu cầu vốn năm 2025” in its last quarter; “quyết toán thuế … năm 2022” in the spring of 2024."""
    period = reading.programme.period
    own, month = period.first.year, period.first.month
    if period.last.year != own or period.months > _OF_A_HALF:
        return
    late, spring = month >= _PLANNED_FROM, month <= _SETTLED_UNTIL
    for year in reading.tokens.after("năm ") if late or spring else ():
        if reading.body[year : year + 4] != str(own if late else own - 2):
            continue
        begin = max(reading.passage(year).start, year - _FARTHEST)
        lead = (_PLANNED if late else _SETTLED).search(reading.lower, begin, year)
        if lead is not None:
            right = own + 1 if late else own - 1
            message = f"“năm {reading.body[year : year + 4]}”: việc này là của năm {right}."
            yield reading.at(year, year + 4, message, "Xem lại năm.")


def _of_the_year_before(path: Path, text: str, year: int) -> Iterator[Finding]:
    match = _SUM.match(text)
    if match is not None and "/" not in text and int(match["year"]) == year - 1:
        message = f"Cuối năm {year} tổng kết năm {year}, không phải năm {match['year']}."
        yield Finding(path, message, "Sửa năm.", *match.span("year"))


def _festivals(reading: Reading) -> Iterator[Finding]:
    """“dịp tết Dương lịch 2025” in a paper of January 2026."""
    period = reading.programme.period
    years = range(period.first.year, period.last.year + 2)
    if reading.tokens.vocabulary.isdisjoint(("tết", "xuân")):
        return
    starts = sorted((*reading.phrases("tết"), *reading.phrases("xuân")))
    for match in _FESTIVAL.over(reading.lower, reading.leading(starts, _FARTHEST, "20")):
        line = max(0, match.start() - _FARTHEST)
        line = max(line, reading.body.rfind("\n", line, match.start()))
        is_crop = reading.lower.endswith(_OF_A_CROP, 0, match.start())
        if (
            int(match["year"]) not in years
            and not is_crop
            and not _NOT_OF_IT.search(reading.lower, line, match.start())
        ):
            said = reading.body[match.start() : match.end()]
            yield reading.at(*match.span("year"), f"“{said}” đã qua.", "Sửa năm.")


def _bases(reading: Reading) -> Iterator[Finding]:
    """A decision of a day, on the plan of a year then over: “ngày 28/12/2020 về nhiệm vụ năm 2020”."""
    for passage in reading.of(Part.BASIS):
        day = next((one for one in dates(passage.text) if one.year), None)
        if day is None:
            continue
        for pattern, late in ((_YEAR, _LATE_IN_THE_YEAR), (_SCHOOL_YEAR, _LATE_IN_SCHOOL)):
            for match in pattern.finditer(passage.text, day.end):
                about = passage.text[day.end : match.start()].lower()
                last = int(match["year"]) + (pattern is _SCHOOL_YEAR)
                was_over = day.year == last and day.month >= late
                if was_over and _OF_A_PLAN.search(about) and not _NO_PLAN.search(about):
                    message = f"Văn bản ngày {day.day}/{day.month}/{day.year} không thể về kế hoạch ấy."
                    yield Finding(passage.path, message, "Xem lại năm.", *match.span())


def _of_an_occasion(one: Occasion) -> Iterator[Finding]:
    """The quarter or the month in the name of what happens on a day, when it is far from that day."""
    path, name = one.name
    small = name.lower()
    if one.day is None or one.repeat or not ("quý" in small or "tháng" in small) or _NOT_OF_IT.search(small):
        return
    own = (one.day.month - 1) // 3
    for match in _QUARTER.finditer(name):
        word = match["quarter"].upper()
        quarter = int(word) - 1 if word.isdigit() else QUARTERS.index(word)
        if (quarter - own) % 4 == 2:
            message = f"“{match['said']}”: việc này vào ngày {one.day.day}/{one.day.month}."
            yield Finding(path, message, "Xem lại quý, hoặc ngày.", *match.span("said"))
    for match in _MONTH.finditer(name):
        apart = (int(match["month"]) - one.day.month) % 12
        if 3 <= apart <= 9 and not _DAY_BEFORE.search(name, 0, match.start()):
            message = f"“{match['said']}”: việc này vào ngày {one.day.day}/{one.day.month}."
            yield Finding(path, message, "Xem lại tháng, hoặc ngày.", *match.span("said"))
