"""``cuoc_hop``: whether what a meeting says of its time agrees with itself and with the month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ctrgen.days.weekdays import NAMES
from ctrgen.rules.page.header import REPORT, issue_date, kind_of
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.rules.times.calendar import SESSIONS, WEEKDAY, dates, days_before, weekday
from ctrgen.rules.times.periods import named
from ctrgen.rules.tokens import words_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.agenda.occasions import Occasion
    from ctrgen.rules.reading import Reading
    from ctrgen.schema import Meeting


_LABELS = {
    key: Pattern(rf"(?:^|[;,.(–-] ?)(?P<label>(?i:{label}))(?: \w+){{0,2}} ?:", cues=(":",))
    for key, label in {
        "chu_tri": "(?:người )?chủ (?:trì|tọa)",
        "thanh_phan": "thành phần|người dự",
        "dia_diem": "địa điểm|nơi họp",
    }.items()
}
"""What names within a sentence that which has a key of its own."""
_SESSIONS = {session: Pattern(rf"\b{session}\b", cues=(session,)) for session in SESSIONS}
_HOUR_IN_BRACKETS = Pattern(
    r"\((?:lúc |từ |vào )?(?P<said>(?P<hour>\d{1,2})(?: giờ|h|:)(?: ?(?P<minute>\d\d))?(?: phút)?)\)"
)
_THROUGH = Pattern(r" đến | - | – |hết|tới")
_NOT_ITS_TIME = ("trước", "sau", "hết", "chậm", "hạn")
"""Words of a time at which an event is not: “trước ngày 20/10”, “sau giao ban thứ Hai”."""
_BEFORE_DAY = ("sáng ", "chiều ", "tối ", "giao ban ", "chi ủy ", "(", "hàng tuần ")
_WORDS_OF_TIME = ("tuần", "tháng", "ngày", "sáng", "chiều")


def _day(meeting: Meeting) -> date | None:
    if meeting.date is None:
        return None
    day, month, year = meeting.date
    return date(year or 1, month or 1, day or 1)


@rule("CT303", "hop-ngoai-thang")
def outside_month(reading: Reading) -> Iterator[Finding]:
    """Cuộc họp trong chương trình diễn ra trong thời gian (tháng, tuần, quý, năm) của chương trình.

    Sai:
        cuoc_hop: [{ten: Họp giao ban, ngay: 24/7/2020}]
    Đúng:
        cuoc_hop: [{ten: Họp giao ban, ngay: 26/6/2020}]
    """
    period = reading.programme.period
    issued = issue_date(reading)
    if kind_of(reading) == REPORT:
        return
    for path, meeting in reading.meetings:
        day = _day(meeting)
        past = day is not None and issued is not None and day < issued
        if day is not None and day not in period and not meeting.repeat and not past:
            yield Finding((*path, "date"), f"Ngày họp không thuộc {period.name}.", "Sửa ngày.")
        text = meeting.when or ""
        days = [
            (one.start, one.end, (on := one.within(period)) is not None and on in period)
            for one in dates(text)
        ]
        if len(days) > 1 and not _THROUGH.search(text):
            for start, end, is_own in days:
                one = next(dates(text[start:end]), None)
                on = one.within(period) if one is not None else None
                if not is_own and on is not None and on < period.first and any(own for _, _, own in days):
                    message = f"Ngày này không thuộc {period.name}."
                    yield Finding((*path, "when"), message, "Sửa ngày.", start, end)
        taken = {place for start, end, _ in days for place in range(start, end)}
        told = [*days, *(one for one in named(text, period) if one.start not in taken)]
        if told and not any(is_own for _, _, is_own in told):
            start, end, _ = min(told)
            message = f"Thời gian họp không thuộc {period.name}."
            yield Finding((*path, "when"), message, "Sửa thời gian.", start, end)


@rule("CT304", "hop-truoc-ngay-ban-hanh")
def in_the_past(reading: Reading) -> Iterator[Finding]:
    """Cuộc họp, việc sắp tới không thể ở trước ngày ban hành chương trình.

    Sai:
        ngay: 25/5/2020
        cuoc_hop: [{ten: Họp giao ban, ngay: 20/5/2020}]
    Đúng:
        ngay: 25/5/2020
        cuoc_hop: [{ten: Họp giao ban, ngay: 19/6/2020}]
    """
    issued = issue_date(reading)
    if issued is None or kind_of(reading) == REPORT:
        return
    for one in reading.occasions:
        # Of a schedule issued on a later day than its first, CT228 tells.
        late = one.schedule is not None and issued >= reading.programme.period.first
        if one.day is not None and (one.last or one.day) < issued and not one.repeat and not late:
            what = "Ngày này" if one.schedule is not None else "Ngày họp"
            message = f"{what} trước ngày ban hành {issued.day}/{issued.month}/{issued.year}."
            yield Finding(one.name[0], message, "Sửa ngày họp hoặc ngày ban hành.")


def _is_day(name: str, match: re.Match[str]) -> bool:
    """Whether a name has a weekday, and not the second of some days or lessons."""
    return bool(match["sunday"]) or name.endswith(_BEFORE_DAY, 0, match.start())


@rule("CT314", "thoi-gian-khong-khop")
def against_itself(reading: Reading) -> Iterator[Finding]:
    """Thời gian bằng lời phải khớp với lap_lai, buoi và ngay của cùng cuộc họp; thứ phải đúng với ngày.

    Sai:
        cuoc_hop: [{ten: Họp giao ban, thoi_gian: Chiều thứ Sáu hàng tuần, lap_lai: thứ Năm hàng tuần}]
    Đúng:
        cuoc_hop: [{ten: Họp giao ban, thoi_gian: Chiều thứ Sáu hàng tuần, lap_lai: thứ Sáu hàng tuần}]
    """
    for one in reading.occasions:
        when, text = (*one.path, "when"), one.when
        if one.schedule is not None and not words_of(text.lower()).isdisjoint(_NOT_ITS_TIME):
            continue
        named = {weekday(match) for match in WEEKDAY.finditer(text.lower())}
        repeated = {weekday(match) for match in WEEKDAY.finditer(one.repeat.lower())}
        day = one.day
        if named and repeated and not named & repeated:
            yield Finding(when, f"“{text}” khác với lap_lai “{one.repeat}”.", "Sửa cho khớp.")
        if day is not None and one.is_of_one_day and not one.repeat and named and day.weekday() not in named:
            message = f"Ngày {day.day}/{day.month}/{day.year} là {NAMES[day.weekday()]}, khác với “{text}”."
            yield Finding(when, message, "Sửa cho khớp.")
        yield from _other_hour(one)
        name = one.name[1].lower()
        in_name = {weekday(match) for match in WEEKDAY.finditer(name) if _is_day(name, match)}
        only_weekday = in_name and not any(map(str.isdigit, one.name[1])) and not one.repeat
        if day is not None and only_weekday and one.is_of_one_day and day.weekday() not in in_name:
            message = f"Ngày {day.day}/{day.month}/{day.year} là {NAMES[day.weekday()]}, khác với tên gọi."
            yield Finding(one.name[0], message, "Sửa cho khớp.")
        if day is not None and repeated and day.weekday() not in repeated:
            message = f"Ngày bắt đầu là {NAMES[day.weekday()]}, khác với lap_lai “{one.repeat}”."
            yield Finding(one.day_at, message, "Sửa cho khớp.")
        said = [session for session, words in _SESSIONS.items() if words.search(text.lower())]
        if one.session and said and str(one.session) not in said:
            yield Finding(when, f"“{text}” khác với buoi “{one.session}”.", "Sửa cho khớp.")
        written = list(dates(text))
        if day is not None and not one.repeat and len(written) == 1:
            last = written[0].within(reading.programme.period)
            same_month = last is not None and (last.year, last.month) == (day.year, day.month)
            if last not in (day, one.last) and not (same_month and day.day in days_before(text, written[0])):
                message = f"“{text}” khác với ngay {day.day}/{day.month}/{day.year}."
                yield Finding(when, message, "Sửa cho khớp.")


def _other_hour(one: Occasion) -> Iterator[Finding]:
    """“Giao lưu buổi tối (9 giờ 30)” at 19:30."""
    path, name = one.name
    found = list(_HOUR_IN_BRACKETS.finditer(name)) if one.start is not None else []
    hours = {(clock.hour, clock.minute) for clock in (one.start, one.end) if clock is not None}
    if len(found) == 1 and (int(found[0]["hour"]), int(found[0]["minute"] or 0)) not in hours:
        start, end = found[0].span("said")
        clock = one.start
        at = f"{clock.hour} giờ {clock.minute:02}" if clock is not None else ""
        yield Finding(path, f"“{name[start:end]}” khác với giờ đã ghi, {at}.", "Sửa cho khớp.", start, end)


@rule("CT315", "hop-khong-co-thoi-gian")
def no_time(reading: Reading) -> Iterator[Finding]:
    """Mỗi cuộc họp ghi thời gian, dù mới là dự kiến.

    Sai:
        cuoc_hop: [Họp giao ban]
    Đúng:
        cuoc_hop: [{ten: Họp giao ban, thoi_gian: Dự kiến cuối tháng 6}]
    """
    for path, meeting in reading.meetings:
        times = (meeting.when, meeting.date, meeting.time, meeting.session, meeting.repeat)
        named = any(map(str.isdigit, meeting.name)) or not words_of(meeting.name).isdisjoint(_WORDS_OF_TIME)
        if not any(times) and not named:
            message = "Cuộc họp chưa có thời gian."
            yield Finding((*path, "name"), message, "Thêm ngay, lap_lai hoặc thoi_gian.")


@rule("CT295", "noi-hai-lan-o-ten-va-khoa")
def said_in_name_too(reading: Reading) -> Iterator[Finding]:
    """Chủ trì, thành phần, địa điểm ghi ở khóa riêng thì không ghi thêm trong nội dung: khi in thành hai lần.

    Sai:
        cuoc_hop: [{ten: "Họp giao ban; chủ trì: Giám đốc", chu_tri: Giám đốc, ngay: 26/6/2020}]
    Đúng:
        cuoc_hop: [{ten: Họp giao ban, chu_tri: Giám đốc, ngay: 26/6/2020}]
    """
    for one in reading.occasions:
        path, name = one.name
        for key, value in {"chu_tri": one.chairs, "thanh_phan": one.guests, "dia_diem": one.place}.items():
            match = _LABELS[key].search(name) if value else None
            if match is not None:
                message = f"“{match['label']}” đã có ở khóa {key}, khi in thành hai lần."
                hint = f"Bỏ phần này trong câu, hoặc bỏ khóa {key}."
                yield Finding(path, message, hint, *match.span("label"))


RULES = (outside_month, in_the_past, against_itself, no_time, said_in_name_too)
