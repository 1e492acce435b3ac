"""Calendars of programmes, read again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from icalendar import Calendar, Event

import ctrgen
from tests.whole import read

if TYPE_CHECKING:
    pass


SMALL: dict[str, Any] = {
    "co_quan": {"cap_tren": "Hội LHPN tỉnh", "ten": "Ban Thường vụ"},
    "so": 63,
    "ky_hieu": "CTr-BTV",
    "dia_danh": "Bắc Giang",
    "ngay": "25/5/2020",
    "thang": "6/2020",
    "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Thị Hồng Tâm"},
}


def calendar(**more: Any) -> Any:
    """The calendar of a small programme with more or other keys."""
    programme = read(json.dumps(SMALL | more, ensure_ascii=False).encode())
    return Calendar.from_ical(ctrgen.render(programme, "ics"))


def events(read_: Any) -> list[Any]:
    return [one for one in read_.walk("VEVENT") if isinstance(one, Event)]


def event(**meeting: Any) -> Any:
    """The one event of a programme with one meeting."""
    (found,) = events(calendar(cuoc_hop=[{"ten": "Họp"} | meeting]))
    return found
