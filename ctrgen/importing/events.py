"""What a cell or an item of a schedule tells of an event: hour, what, who, where, notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ctrgen.importing.draft import one_or_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.anatomy.lines import Line

SESSIONS = ("sáng", "chiều", "tối")
HALVES = (*SESSIONS, "cả ngày")
BLANK = "..."
"""What happens, where the document leaves that to be filled in."""
CLOCK = r"\d{1,2}\s*(?:h|g|giờ|:)\s*(?:\d{2}(?:\s*phút|\s?['’′])?)?"
"""An hour, however it is written: ``7h30``, ``07 giờ 30 phút``, ``07 giờ 30’``."""
_ORDER = (
    "gio",
    "den",
    "den_ngay",
    "buoi",
    "thoi_gian",
    "noi_dung",
    "dia_diem",
    "thanh_phan",
    "chu_tri",
    "chuan_bi",
)
_SPAN = re.compile(rf"(?i)^(?P<from>{CLOCK})(?:\s*(?:-|–|đến)\s*(?P<to>{CLOCK}))?$")
_UNTIL = re.compile(
    rf"(?i)^(?P<from>{CLOCK}|sáng|chiều|tối|cả ngày)?\s*(?:-|–|đến)\s*(?:(?P<to>{CLOCK})\s+|hết\s+)"
    r"(?:ngày\s+)?(?P<day>\d{1,2}/\d{1,2})$"
)
_LEAD = re.compile(
    rf"(?i)^(?P<time>(?:{CLOCK}|sáng|chiều|tối|cả ngày)"
    rf"(?:\s*(?:-|–|đến)\s*(?:{CLOCK}|hết\s+)?(?:\s*ngày\s+\d{{1,2}}/\d{{1,2}})?)?)\s*[:,]\s+"
)
_SESSION = re.compile(r"(?i)^(?:buổi\s+)?(sáng|chiều|tối|cả ngày)$")
_NOTE = re.compile(r"(?<!\s)\s*\(\*(?P<note>[^*]+)\*\)\.?$")
_DETAILS = (
    ("chu_tri", re.compile(r"(?i)^(?:người\s+|đồng chí\s+)?chủ trì\s*:\s*")),
    ("thanh_phan", re.compile(r"(?i)^thành phần(?:\s+(?:tham dự|dự họp|tham gia|dự|mời))?\s*:\s*")),
    ("dia_diem", re.compile(r"(?i)^(?:tại\s+|(?:địa )?điểm(?:\s+họp)?(?:\s*:\s*(?:tại\s+)?|\s+tại\s+))")),
    ("chuan_bi", re.compile(r"(?i)^(?:đơn vị\s+|người\s+)?chuẩn bị(?:\s+nội dung)?\s*:\s*")),
    ("ghi_chu", re.compile(r"(?i)^ghi chú\s*:\s*")),
)
_PARTED = re.compile(
    r"(?i);\s+|\.\s+(?=(?:địa điểm|thành phần|chủ trì|chuẩn bị|ghi chú)[^:.]{0,20}:)"
    r"|[,.]\s+(?=(?:địa\s+)?điểm\s+tại\s)"
)
"""Where a sentence passes from what happens to who and where."""


def time(text: str, year: int) -> dict[str, Any]:
    """The keys of a time: hours, a half-day, or its own words."""
    plain = " ".join(text.split())
    span, until, session = _SPAN.match(plain), _UNTIL.match(plain), _SESSION.match(plain)
    if session:
        return {"buoi": session[1].lower()}
    if span:
        return {"gio": clock(span["from"]), **({"den": clock(span["to"])} if span["to"] else {})}
    if until:
        said: dict[str, Any] = {}
        if until["from"]:
            said |= time(until["from"], year)
        last = f"{until['day']}/{year}"
        return said | ({"den": clock(until["to"]), "den_ngay": last} if until["to"] else {"den_ngay": last})
    return {"thoi_gian": plain} if plain else {}


def clock(text: str) -> str:
    """``7:30`` of any way to write it."""
    hour, _, minute = re.sub(
        r"(?i)\s*(?:giờ|h|g|:)\s*", ":", re.sub(r"phút|['’′]", "", text.lower()).strip()
    ).partition(":")
    return f"{int(hour)}:{minute.strip() or '00'}"


def sentence(line: Line, year: int) -> dict[str, Any]:
    """An event told in one paragraph."""
    text = line.text.strip()
    notes: list[str] = []
    while note := _NOTE.search(text):
        notes.insert(0, note["note"].strip())
        text = text[: note.start()]
    made: dict[str, Any] = {}
    lead = _LEAD.match(text)
    if lead:
        made |= time(lead["time"], year)
        text = text[lead.end() :]
    what, *parts = _PARTED.split(text.rstrip(" ."))
    key = ""
    for part in parts:
        found = next(((name, start) for name, start in _DETAILS if start.match(part)), None)
        if found and found[0] not in made:
            key = found[0]
            made[key] = found[1].sub("", part)
        elif key:
            made[key] += f"; {part}"
        else:
            what = f"{what}; {part}"
    made["noi_dung"] = what
    if line.struck:
        made["huy"] = "có"
        if notes:
            made["ly_do"] = notes.pop(0)
    if notes:
        made["ghi_chu"] = "; ".join(notes)
    return made


def place(text: str, *, chaired: bool) -> dict[str, Any]:
    """Where it is; the chair too, where one is written after it and no cell of its own names one."""
    found = None if chaired else next(filter(None, (one.match(text) for one in _CHAIRS)), None)
    if found is None:
        return {"dia_diem": text}
    at = found["at"].strip(" -–—;,.(")
    if at.count("(") != at.count(")"):
        return {"dia_diem": text}
    return {**({"dia_diem": at} if at else {}), "chu_tri": found["who"].strip(" .")}


def begins_with_time(text: str) -> bool:
    """Whether a text begins with an hour or a half-day, set off from what happens."""
    return _LEAD.match(text) is not None


def detail(text: str) -> tuple[str, str]:
    """The key that a line of its own belongs to, and its value; two empty texts for any other line."""
    for name, lead in _OWN_LINES:
        found = lead.match(text)
        if found:
            return name, text[found.end() :].rstrip(" .")
    return "", ""


def lines(found: Sequence[Line], known: Sequence[str]) -> dict[str, Any]:
    """The cell of what an event is: its text, the reason it is cancelled, what has a line of its own."""
    made: dict[str, Any] = {}
    texts: list[str] = []
    for line in found:
        text = f"{line.mark} {line.text}".strip()
        detail = next(
            (
                (name, lead)
                for name, lead in _OWN_LINES
                if name not in known and name not in made and lead.match(text)
            ),
            None,
        )
        if detail and texts:
            made[detail[0]] = detail[1].sub("", text)
        elif made.get("huy") and (reason := _REASON.match(text)):
            made["ly_do"] = reason["reason"]
        else:
            texts.append(text)
            if line.struck:
                made["huy"] = "có"
    return {"noi_dung": one_or_list(texts), **made} if texts else made


_CHAIRS = tuple(
    re.compile(rf"(?i)^{pattern}\)?\.?$")
    for pattern in (
        r"(?:(?P<at>.*?)(?:(?<=\s)|[-–—;,.(]|^))\s*(?:người |đồng chí )?chủ trì\s*:\s*(?P<who>[^;()]+)",
        r"(?P<at>.*?)(?:\s[-–—]|[;,.(])\s*(?P<who>(?:các )?(?:đ/c|đồng chí|ông|bà)\s[^;()]+?)\s+chủ trì",
        r"(?P<at>[^()]*)(?:\s[-–—]\s|;|\()\s*(?P<who>[^;()]+?)\s+chủ trì",
    )
)
"""A place and who is in the chair: said by its name, by a person, by any words set off."""
_REASON = re.compile(r"^\(\*?(?P<reason>[^*]+)\*?\)$")
_OWN_LINES = tuple(
    (name, re.compile(lead.pattern.replace(r"^(?:tại\s+|", "^(?:"), re.IGNORECASE)) for name, lead in _DETAILS
)


def tidy(event: dict[str, Any]) -> dict[str, Any]:
    """An event with its keys in the order they are written; a half-day that its hour says is left out."""
    half = event.get("buoi", "")
    if half and half not in HALVES:
        event["thoi_gian"] = f"{event.pop('buoi')} {event.get('thoi_gian', '')}".strip()
    hour = str(event.get("gio", "")).partition(":")[0]
    if hour.isdecimal() and half == ("sáng" if int(hour) < 12 else "chiều" if int(hour) < 18 else "tối"):
        event.pop("buoi", None)
    return {**{key: event[key] for key in _ORDER if key in event}, **event}
