"""Hours inside the texts, and those of meetings and events, against the half-day they are said to be in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.schema.meeting import BY_TWELVE

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_FARTHEST = 40
"""How far before an hour its half-day may begin."""
_AFTER_HOUR = ("h", "g", ":", " giờ")
_CLOCK = Pattern(
    r"(?P<hour>(?<![.,/:])\d\d?)(?:[hg](?![^\W\d_])|:| giờ(?: (?=\d\d(?!\d)))?)(?P<minute>\d\d)?(?!\d)"
    r"(?: ?phút)?"
    r"(?P<of>,? (?P<session>sáng|chiều|tối)\b)?"
)
_HALF_DAY = Pattern(
    r"(?<!\w)(?P<session>sáng|chiều|tối),? (?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?[,( ]{1,3}(?:lúc |vào |từ )?$"
)
_BEGINS = Pattern(
    r"(?:bắt đầu|khai mạc|tập trung|có mặt)(?: từ| lúc| vào lúc| vào| hồi) "
    r"(?P<said>(?P<hour>\d\d?)(?: ?giờ|h|g|:)(?: ?\d\d)?)",
    cues=("bắt đầu", "khai mạc", "tập trung", "có mặt"),
)
_TWO_DAYS = 36
"""Hours from which on they are counted, whatever follows."""
_BEFORE_DAY = Pattern(r",? ngày \d{1,2}/\d")
_IN_SESSION = {"sáng": range(4, 12), "chiều": range(12, 19), "tối": range(17, 24)}
"""The hours that are called morning, afternoon and evening."""
_BY_TWELVE = {str(session): hours for session, hours in BY_TWELVE.items()}


def fits(session: str, hour: int) -> bool:
    """Whether an hour may be called so."""
    return hour in _IN_SESSION.get(session, range(24)) or hour in _BY_TWELVE.get(session, ())


def _clocks(reading: Texts) -> list[re.Match[str]]:
    return list(_CLOCK.over(reading.body, reading.tokens.before(*_AFTER_HOUR)))


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
    for one in reading.occasions:
        match = _BEGINS.search(one.name[1]) if one.session and not one.start else None
        if match is not None and not fits(str(one.session), int(match["hour"])):
            message = f"“{match['said']}” không thuộc buổi {one.session}."
            yield Finding(one.name[0], message, "Sửa giờ hoặc buổi.", *match.span("said"))
    for match in reading.once(_clocks):
        session = match["session"] or _session_before(reading.lower, match.start())
        if session and not fits(session, int(match["hour"])):
            message = f"“{match.group()}”: giờ không thuộc buổi {session}."
            yield reading.at(*match.span(), message, "Sửa giờ hoặc buổi.")


def _session_before(text: str, at: int) -> str:
    """The half-day of “Sáng ngày 15/11 (14 giờ 00)”."""
    match = _HALF_DAY.search(text, max(0, at - _FARTHEST), at)
    return match["session"] if match is not None else ""


@text_rule("CT311", "gio-khong-co")
def no_such_hour(reading: Texts) -> Iterator[Finding]:
    """Giờ từ 0 đến 24, phút từ 0 đến 59; sau 24 giờ 00 là giờ của ngày hôm sau.

    Sai:
        nhiem_vu: [Họp lúc 25 giờ 00]
    Đúng:
        nhiem_vu: [Họp lúc 15 giờ 00]
    """
    for match in reading.once(_clocks):
        start, end = match.start(), match.start("of") if match["of"] else match.end()
        hour, minute, written = int(match["hour"]), int(match["minute"] or 0), reading.body[start:end]
        counted = " giờ" in written and match["minute"] is None
        told = not counted or reading.lower.endswith(("lúc ", "vào "), 0, start)
        told = told or (hour < _TWO_DAYS and _BEFORE_DAY.match(reading.body, end) is not None)
        if (hour > 24 and told) or minute > 59 or (hour == 24 and minute):
            yield reading.at(start, end, f"Không có giờ “{written}”.", "Sửa giờ.")


RULES = (hour_of_session, no_such_hour)
