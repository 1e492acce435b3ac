"""What a cell or an item of a schedule tells of an event: hour, what, who, where, notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ctrgen.importing.draft import one_or_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.anatomy.lines import Line

_CLOCK = r"\d{1,2}\s*(?:h|g|giờ|:)\s*(?:\d{2})?(?:\s*phút)?"
_SPAN = re.compile(rf"(?i)^(?P<from>{_CLOCK})(?:\s*(?:-|–|đến)\s*(?P<to>{_CLOCK}))?$")
_UNTIL = re.compile(
    rf"(?i)^(?P<from>{_CLOCK}|sáng|chiều|tối|cả ngày)?\s*(?:-|–|đến)\s*(?:(?P<to>{_CLOCK})\s+|hết\s+)"
    r"(?:ngày\s+)?(?P<day>\d{1,2}/\d{1,2})$"
)
_LEAD = re.compile(
    rf"(?i)^(?P<time>(?:{_CLOCK}|sáng|chiều|tối|cả ngày)"
    rf"(?:\s*(?:-|–|đến)\s*(?:{_CLOCK}|hết\s+)?(?:\s*ngày\s+\d{{1,2}}/\d{{1,2}})?)?)\s*[:,]\s+"
)
_SESSION = re.compile(r"(?i)^(?:buổi\s+)?(sáng|chiều|tối|cả ngày)$")
_NOTE = re.compile(r"\s*\(\*(?P<note>[^*]+)\*\)\.?$")
_DETAILS = (
    ("chu_tri", re.compile(r"(?i)^chủ trì\s*:\s*")),
    ("thanh_phan", re.compile(r"(?i)^thành phần\s*:\s*")),
    ("dia_diem", re.compile(r"(?i)^(?:tại\s+|địa điểm\s*:\s*)")),
    ("chuan_bi", re.compile(r"(?i)^chuẩn bị\s*:\s*")),
    ("ghi_chu", re.compile(r"(?i)^ghi chú\s*:\s*")),
)


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
        r"(?i)\s*(?:giờ|h|g|:)\s*", ":", text.lower().replace("phút", "").strip()
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
    what, *parts = text.rstrip(" .").split("; ")
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


_REASON = re.compile(r"^\(\*?(?P<reason>[^*]+)\*?\)$")
_OWN_LINES = tuple(
    (name, re.compile(lead.pattern.replace(r"tại\s+|", ""), re.IGNORECASE)) for name, lead in _DETAILS
)
