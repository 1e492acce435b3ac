"""Bodies named out of their time: a district among others that is no more, a body that was not yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.law.tables import born
from ctrgen.rules.pattern import CAPITAL, Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_NAME = rf"(?: {CAPITAL}[^\W\d_]*)+"
_OTHERS = Pattern(rf"(?:các|[2-9]|hai|ba|bốn|năm) huyện:?{_NAME}(?:,{_NAME})*(?:,| và) $")
_FAR = 90
_FOUNDS = Pattern(
    r"(?:thành lập|hợp nhất|sáp nhập|đề án|dự kiến|sắp xếp|tổ chức lại)[^.;\n]*$", re.IGNORECASE
)
_DISTRICT = "huyện "


def among_districts(text: str, old: str) -> Iterator[tuple[int, int]]:
    """Where “huyện Thông Nông” stands by its name alone, in a row of districts."""
    name = old.removeprefix(_DISTRICT)
    start = text.find(name) if name != old else -1
    while start >= 0:
        if text.endswith((", ", " và "), 0, start) and _OTHERS.search(text, max(0, start - _FAR), start):
            yield start, start + len(name)
        start = text.find(name, start + len(name))


def not_yet(reading: Reading, text: str, today: date) -> Iterator[Finding]:
    """The bodies named that were founded after a day; what founds one names it before."""
    for name, since in born().items():
        start = text.find(name) if today < since else -1
        while start >= 0:
            if not _FOUNDS.search(text, max(0, start - _FAR), start):
                message = f"Vào ngày ban hành chưa có “{name}”."
                hint = "Ghi tên cơ quan khi ấy."
                yield reading.at(start, start + len(name), message, hint)._replace(habit=name)
            start = text.find(name, start + len(name))
