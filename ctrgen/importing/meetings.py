"""Meetings as sentences: what is held, when, where, who chairs and who comes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ctrgen.layout import wording
from ctrgen.layout.sentences import without_stop
from ctrgen.schema import Meeting

if TYPE_CHECKING:
    from ctrgen.standards.wording import Wording

ABOUT = re.compile(r"(?i)\b(?:hội nghị|cuộc họp|hội họp|lịch họp|các hội nghị|giao ban)\b")
TIME_WORDS = re.compile(
    r"(?i)\b(?:ngày|tháng|tuần|thứ|sáng|chiều|tối|giờ|dự kiến|đầu|giữa|cuối|trung tuần|\d{1,2}/\d{1,2})\b"
)
_NOTE = re.compile(r"\s*\(\*(?P<note>[^*]+)\*\)\.?$")
_DETAILS = (
    ("chu_tri", re.compile(r"(?i)^chủ trì\s*:\s*")),
    ("thanh_phan", re.compile(r"(?i)^thành phần\s*:\s*")),
)
_PARTS = re.compile(r"; |, (?=(?:chủ trì|thành phần)\s*:)", re.IGNORECASE)
_PLACE = re.compile(r"(?i)(?:^|,\s+|(?<![\s,])\s+)(?P<lead>tại|địa điểm\s*:)\s+(?P<place>.+)$")
_DATE = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b")
_CLOCK = r"(?P<{0}h>\d{{1,2}})\s*(?:giờ|h|g|:)\s*(?P<{0}m>\d{{2}})?(?:\s*phút)?"
_TIME = re.compile(rf"(?i)^(?:từ\s+)?{_CLOCK.format('')}(?:\s+đến\s+{_CLOCK.format('e')})?(?:,\s*|\s+|$)")
_SESSION = re.compile(r"(?i)^(?:buổi\s+)?(?P<session>sáng|chiều|tối|cả ngày)\b(?:\s*,)?\s*")
_DAY = re.compile(r"(?i)^(?:ngày\s+)?(?P<day>\d{1,2}/\d{1,2}/\d{4})$")
_DAYS = re.compile(
    r"(?i)^(?:từ\s+)?(?:ngày\s+)?(?P<day>\d{1,2}/\d{1,2}/\d{4})\s+đến\s+(?:ngày\s+)?(?P<last>\d{1,2}/\d{1,2}/\d{4})$"
)
_REPEAT = re.compile(r"(?i)\b(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|ngày|quý)\b")


def meeting(text: str, words: Wording) -> dict[str, Any] | None:
    """A meeting of a sentence; ``None`` where nothing says when, where or who."""
    plain = text.strip()
    note = _NOTE.search(plain)
    if note:
        plain = plain[: note.start()]
    name, colon, rest = plain.partition(": ")
    made: dict[str, Any] = {"ten": without_stop(name)}
    if colon:
        made |= _details(rest, words)
    if note:
        made["ghi_chu"] = note["note"].strip()
    if len(made) == 1 and plain.rstrip(".") != made["ten"]:
        return None
    return made if _says(made, text, words) else None


def _details(text: str, words: Wording) -> dict[str, Any]:
    made: dict[str, Any] = {}
    first, *others = _PARTS.split(without_stop(text))
    key = ""
    for part in others:
        found = next(((name, lead) for name, lead in _DETAILS if lead.match(part)), None)
        if found:
            key = found[0]
            made[key] = found[1].sub("", part)
        elif key:
            made[key] += f"; {part}"
        else:
            first = f"{first}; {part}"
    lead = next(((name, lead) for name, lead in _DETAILS if lead.match(first)), None)
    if lead:
        return {lead[0]: lead[1].sub("", first), **made}
    place = _PLACE.search(first)
    time = first[: place.start()] if place else first
    found_time = when(time.strip(" ,"), words) if time.strip(" ,") else {}
    return {**found_time, **({"dia_diem": place["place"]} if place else {}), **made}


def when(text: str, words: Wording) -> dict[str, Any]:
    """When a meeting is, in keys where they say exactly that, else in its own words."""
    exact = next((one for one in _keys(text) if _made(one, words) == text), None)
    if exact is not None:
        return exact
    days = _DATE.findall(text)
    return {"thoi_gian": text, **({"ngay": days[0]} if len(days) == 1 else {})}


def _keys(text: str) -> list[dict[str, Any]]:
    rest = text
    said: dict[str, Any] = {}
    time = _TIME.match(rest)
    if time:
        said["gio"] = _clock(time["h"], time["m"])
        if time["eh"]:
            said["den"] = _clock(time["eh"], time["em"])
        rest = rest[time.end() :]
    session = _SESSION.match(rest)
    if session:
        said["buoi"] = session["session"].lower()
        rest = rest[session.end() :]
    day, days = _DAY.match(rest), _DAYS.match(rest)
    if day:
        return [said | {"ngay": day["day"]}]
    if days:
        return [said | {"ngay": days["day"], "den": days["last"]}]
    if _REPEAT.search(rest) or said.get("buoi"):
        lowered = rest[:1].lower() + rest[1:]
        return [said | {"lap_lai": rest}, said | {"lap_lai": lowered}] if rest else [said]
    return [said] if not rest and said else []


def _clock(hour: str, minute: str | None) -> str:
    return f"{int(hour)}:{minute or '00'}"


def _made(keys: dict[str, Any], words: Wording) -> str:
    try:
        return wording.when(Meeting.model_validate({"ten": "x", **keys}), words)
    except ValidationError:
        return ""


def _says(made: dict[str, Any], text: str, words: Wording) -> bool:
    """Whether a meeting prints as the sentence it was read of."""
    try:
        runs = wording.meeting(Meeting.model_validate(made), words)
    except ValidationError:
        return False
    printed = "".join(run.text for run in runs)
    return _bare(printed) == _bare(text)


def _bare(text: str) -> str:
    return text.replace("*", "").replace(",", "").replace(";", "").rstrip(" .;").casefold()
