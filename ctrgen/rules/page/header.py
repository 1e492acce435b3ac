"""The top of page 1: date and title (Decree 30, Annex I, Part I, II.4 and II.5)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ctrgen import naming
from ctrgen.rules.page.issuer import names
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.rules.times.calendar import dates
from ctrgen.rules.times.periods import named
from ctrgen.schema import Meeting
from ctrgen.schema.event import Day
from ctrgen.schema.fields import each
from ctrgen.schema.part import Part
from ctrgen.schema.period import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Passage, Reading, Texts
    from ctrgen.schema import Period

EARLIEST_DAYS = 62
"""How long before its month a programme may be issued; two months is early enough for any office."""

_PAST_YEAR = Pattern(r" (?P<said>năm (?P<year>20\d\d))$")
_SCHOOL_YEAR = Pattern(r"năm học (?P<said>20\d\d ?[-–] ?(?P<last>20\d\d))(?!\d)", re.IGNORECASE)
_SPEAKS_OF_THE_PAST = Pattern(
    r"luật|pháp lệnh|hiến pháp|nghị (?:quyết|định)|quyết định|chỉ thị|kết luận|thông tư|khắc phục|hậu quả|"
    r"kết quả|sau |tổng kết|sơ kết|kiểm điểm|đánh giá|quyết toán|báo cáo|kiểm toán|thanh tra|giám sát|"
    r"kiểm tra|từ năm|giai đoạn|bão|lũ|tồn|chuyển|kéo dài|kỷ niệm|chiến thắng|công khai|xếp loại|công nhận|"
    r"xét|thưởng|trao|tuyên dương|so với",
    re.IGNORECASE,
)
_LAST_OF_SCHOOL = 8
"""In August a school year ends."""
_FROM_TO = 2
_SCHEDULE = "lịch"
REPORT = "Báo cáo"
"""A report tells of its month when that is over."""


def kind_of(reading: Reading) -> str:
    """The type name that is printed."""
    return naming.kind(reading.programme, reading.standard.wording)


@rule("CT223", "trich-yeu-khac-thang")
def other_month(reading: Reading) -> Iterator[Finding]:
    """Tháng (tuần, quý, năm) trong trích yếu là của chương trình, năm học ở câu mở đầu chưa qua.

    Sai:
        tieu_de: Công tác tháng 5 năm 2020
    Đúng:
        tieu_de: Công tác trọng tâm tháng 6 năm 2020
    """
    period = reading.programme.period
    for passage in reading.of(Part.TITLE):
        told = named(passage.text, period)
        # A report on the month before and a plan for this one name both.
        for start, end, _ in () if any(one.is_own for one in told) else told:
            message = f"Trích yếu ghi “{passage.text[start:end]}”, chương trình là của {period.name}."
            yield Finding(
                passage.path, message, f"Sửa trích yếu hoặc {period.kind} của chương trình.", start, end
            )
        if not told and kind_of(reading) != REPORT:
            yield from _of_a_year_past(passage, period)
        yield from _of_another_span(passage, period)
    yield from _of_a_school_year_past(reading)


def _of_another_span(passage: Passage, period: Period) -> Iterator[Finding]:
    """From day to day in a title, one not the programme's; a week by its number may end with Friday."""
    days = list(dates(passage.text)) if period.kind in (Kind.WEEK, Kind.SPAN) else []
    if len(days) != _FROM_TO:
        return
    spans = zip((one.within(period) for one in days), (period.first, period.last), strict=True)
    is_week = period.kind is Kind.WEEK and period.number is not None
    right = [on is not None and on in period if is_week else on == own for on, own in spans]
    if sum(right) == 1:
        wrong = days[right.index(False)]
        written = passage.text[wrong.start : wrong.end]
        message = f"Trích yếu ghi “{written}”, chương trình là của {period.name}."
        hint = f"Sửa trích yếu hoặc {period.kind} của chương trình."
        yield Finding(passage.path, message, hint, wrong.start, wrong.end)


def _of_a_year_past(passage: Passage, period: Period) -> Iterator[Finding]:
    """A title that ends with a year that is over, and names nothing done or issued in it."""
    match = _PAST_YEAR.search(passage.text)
    if match and int(match["year"]) < period.first.year and not _SPEAKS_OF_THE_PAST.search(passage.text):
        message = f"Trích yếu ghi “{match['said']}”, chương trình là của {period.name}."
        yield Finding(passage.path, message, "Sửa năm trong trích yếu.", *match.span("said"))


def _of_a_school_year_past(reading: Reading) -> Iterator[Finding]:
    """The school year of the title and of the sentence that opens a document, when it is over."""
    period = reading.programme.period
    if period.kind is Kind.SCHOOL_YEAR:
        return
    for passage in reading.of(Part.TITLE, Part.OPENING):
        match = _SCHOOL_YEAR.search(passage.text)
        over = match and period.first >= date(int(match["last"]), _LAST_OF_SCHOOL + 1, 1)
        if match and over and not _SPEAKS_OF_THE_PAST.search(passage.text):
            message = f"Năm học {match['said']} đã qua, chương trình là của {period.name}."
            yield Finding(passage.path, message, "Sửa năm học.", *match.span("said"))


@rule("CT224", "trich-yeu-co-dau-cuoi")
def title_ends_with_mark(reading: Reading) -> Iterator[Finding]:
    """Sau trích yếu không có dấu câu.

    Sai:
        tieu_de: Công tác tháng 6 năm 2020.
    Đúng:
        tieu_de: Công tác tháng 6 năm 2020
    """
    for passage in list(reading.of(Part.TITLE))[-1:]:
        kept = passage.text.rstrip(".,;: ")
        if kept != passage.text:
            ends = len(kept), len(passage.text)
            yield Finding(passage.path, "Trích yếu có dấu câu ở cuối.", "Xóa dấu này.", *ends, fix="")


@rule("CT225", "trich-yeu-lap-ten-loai")
def title_repeats_kind(reading: Reading) -> Iterator[Finding]:
    """Tên loại in ở dòng riêng phía trên, trích yếu không nhắc lại.

    Sai:
        tieu_de: Chương trình công tác tháng 6 năm 2020
    Đúng:
        tieu_de: Công tác tháng 6 năm 2020
    """
    kind = kind_of(reading) if reading.programme.title else ""
    for passage in reading.of(Part.TITLE):
        if passage.text.lower().startswith(kind.lower()):
            message = f"Trích yếu nhắc lại tên loại “{kind}”."
            yield Finding(passage.path, message, "Bỏ tên loại khỏi trích yếu.", 0, len(kind))


@text_rule("CT226", "trich-yeu-go-chu-hoa")
def title_in_capitals(reading: Texts) -> Iterator[Finding]:
    """Trích yếu viết chữ thường, đậm; không viết in hoa.

    Sai:
        tieu_de: CÔNG TÁC THÁNG 6 NĂM 2020
    Đúng:
        tieu_de: Công tác tháng 6 năm 2020
    """
    for passage in reading.of(Part.TITLE):
        if passage.text.isupper() and len(passage.text.split()) > 1:
            yield Finding(passage.path, "Trích yếu gõ bằng chữ in hoa.", "Viết chữ thường.")


@rule("CT227", "dau-thua-o-phan-dau")
def mark_after_name(reading: Reading) -> Iterator[Finding]:
    """Sau địa danh và tên cơ quan không tự ghi dấu câu: dấu phẩy sau địa danh đã có khi in.

    Sai:
        dia_danh: Bắc Giang,
    Đúng:
        dia_danh: Bắc Giang
    """
    for path, line in [*names(reading), (("place",), reading.programme.place)]:
        kept = line.rstrip(".,;: ")
        if kept != line:
            message = f"Thừa dấu câu sau “{kept}”."
            yield Finding(path, message, "Xóa dấu này.", len(kept), len(line), fix="")


@rule("CT228", "ban-hanh-khi-thang-da-bat-dau")
def issued_late(reading: Reading) -> Iterator[Finding]:
    """Chương trình ban hành trước tháng mà nó dự kiến công việc (của tuần, quý, năm: trong một phần ba đầu).

    Lịch, và kế hoạch của một việc, thì ban hành trước ngày đầu tiên có việc.

    Sai:
        ngay: 05/6/2020
        thang: 6/2020
    Đúng:
        ngay: 25/5/2020
        thang: 6/2020
    """
    issued = issue_date(reading)
    period = reading.programme.period
    if issued is None or kind_of(reading) == REPORT:
        return
    day = f"{issued.day:02}/{issued.month}/{issued.year}"
    if _is_of_its_period(reading):
        if issued >= period.first + _grace(period):
            message = f"Ngày ban hành {day} không trước {period.name}."
            yield Finding(("date",), message, f"Xem lại ngày ban hành và {period.kind} của chương trình.")
        return
    first = min(_days_of_work(reading), default=period.last)
    if issued > first:
        message = (
            f"Ngày ban hành {day} sau ngày đầu tiên có việc ({first.day:02}/{first.month}/{first.year})."
        )
        yield Finding(("date",), message, "Xem lại ngày ban hành và các ngày có việc.")


def _is_of_its_period(reading: Reading) -> bool:
    """Whether a document tells of the work of its whole time: a programme, or what is titled by that time."""
    programme, kind = reading.programme, kind_of(reading).lower()
    if kind == reading.standard.wording.kind.lower():
        return True
    is_schedule = kind.startswith(_SCHEDULE) or any(each(programme, Day))
    title = " ".join(programme.title or ())
    return not is_schedule and (not title or bool(named(title, programme.period)))


def _days_of_work(reading: Reading) -> Iterator[date]:
    """The days of its schedules and the dates of its meetings."""
    days = [one.date for _, one in each(reading.programme, Day)]
    meetings = [one.date for _, one in each(reading.programme, Meeting) if one.date is not None]
    for day, month, year in (*days, *meetings):
        if day and month and year:
            yield date(year, month, day)


def _grace(period: Period) -> timedelta:
    """How far into its time a programme may be issued: a day into a month, into others some way."""
    return (
        timedelta(days=1)
        if period.kind is Kind.MONTH
        else (period.last - period.first + timedelta(days=1)) / 3
    )


@rule("CT229", "ban-hanh-qua-som")
def issued_early(reading: Reading) -> Iterator[Finding]:
    """Ngày ban hành cách tháng của chương trình quá xa thường là gõ nhầm năm.

    Sai:
        ngay: 25/5/2019
        thang: 6/2020
    Đúng:
        ngay: 25/5/2020
        thang: 6/2020
    """
    issued = issue_date(reading)
    period = reading.programme.period
    if issued is not None:
        early = (period.first - issued).days
        if early > EARLIEST_DAYS:
            message = f"Ngày ban hành trước {period.name} tới {early} ngày."
            yield Finding(("date",), message, "Xem lại năm và tháng.")


def issue_date(reading: Reading) -> date | None:
    """The date of the document, when no part of it is blank."""
    day, month, year = reading.programme.date or (None, None, None)
    return date(year, month, day) if day and month and year else None


RULES = (
    other_month,
    title_ends_with_mark,
    title_repeats_kind,
    title_in_capitals,
    mark_after_name,
    issued_late,
    issued_early,
)
