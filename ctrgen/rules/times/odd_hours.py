"""Hours at which nobody meets, and parts of one thing in the wrong order of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.finding import Where
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.fields import Path

_MEETS = Pattern(
    r"(?:họp|hội nghị|giao ban|tập huấn|tiếp công dân|hội thảo|làm việc với|sơ kết|tổng kết|đối thoại|"
    r"phiên họp|sinh hoạt chi bộ|tiếp xúc cử tri|tọa đàm)(?!\w)",
    re.IGNORECASE,
)
_OPEN = range(5, 22)
_PART = Pattern(
    r"(?:đợt|vòng|giai đoạn|kỳ|lần thứ|lần|phiên thứ|buổi) (?P<number>\d{1,2}|i{1,3}|iv|v)(?!\w|/)"
)
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


@rule("CT3032", "gio-hop-trong-dem")
def at_night(reading: Reading) -> Iterator[Finding]:
    """Không họp trong đêm: giờ bắt đầu trước 5 giờ hay từ 22 giờ thường là gõ nhầm; đợt 2 không trước đợt 1.

    Sai:
        cuoc_hop: [{ten: Họp giao ban, ngay: 26/6/2020, gio: "2:00"}]
    Đúng:
        cuoc_hop: [{ten: Họp giao ban, ngay: 26/6/2020, gio: "14:00"}]
    """
    for one in reading.occasions:
        if one.start is not None and one.start.hour not in _OPEN and _MEETS.match(one.name[1]):
            path = one.name[0] if one.when else (*one.path, "time")
            message = f"“{one.name[1]}” vào lúc {one.start.hour} giờ {one.start.minute:02}."
            yield Finding(path, message, "Xem lại giờ.")
    yield from _second_before_first(reading)


def _second_before_first(reading: Reading) -> Iterator[Finding]:
    """“Tập huấn đợt 2” before “Tập huấn đợt 1”."""
    held: dict[str, dict[int, tuple[date, Path]]] = {}
    for one in reading.occasions:
        name = " ".join(one.name[1].lower().split())
        match = _PART.search(name) if one.day is not None and not one.repeat else None
        if match is None or one.day is None:
            continue
        number = _NUMBERS.get(match["number"]) or int(match["number"])
        others = held.setdefault(name[: match.start("number")] + name[match.end() :], {})
        (later, path), (earlier, other) = (others.get(number + by, (one.day, ())) for by in (1, -1))
        where = path if later < one.day else other if earlier > one.day else ()
        if where:
            message = f"“{match.group()}” không theo thứ tự thời gian."
            place = match.span()
            yield Finding(one.name[0], message, "Xem lại ngày, hoặc số đợt.", *place, beside=(Where(where),))
        others.setdefault(number, (one.day, one.name[0]))


RULES = (at_night,)
