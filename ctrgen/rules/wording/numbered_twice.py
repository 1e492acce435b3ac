"""Numbers of places, classes, days named in a row, one of them twice: “khu phố 1, 2, 3, 3, 5”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.rules.rule import Finding

_NUMBERED = (
    *("khu phố", "khu vực", "khu", "xóm", "thôn", "ấp", "khóm", "tổ", "tổ dân phố", "đội", "bản", "buôn"),
    *("phường", "quận", "cụm", "lớp", "khối", "điều", "khoản", "mục", "điểm", "tháng", "quý", "tuần", "ngày"),
    *("đợt", "bàn", "phòng", "tầng", "chi hội", "chi bộ", "tiểu khu", "đơn nguyên", "nhóm", "câu"),
    *("chi hội thôn", "chi bộ thôn", "tổ hội", "chi đoàn", "tiết", "bài", "chương", "vụ", "hẻm", "đường số"),
)
_ONE = r"(?:\d{1,3}[a-zđ]?|[ivx]{1,4})"
# Begins where a number does, or one in Roman figures.
_ROW = Pattern(rf"{_ONE}(?:(?:, ?| và |,? và |; ?){_ONE}){{2,30}}(?![\w/%]|[.,]\d|[-–]\d)")
_BEFORE = tuple(f"{word} " for word in (*_NUMBERED, *(f"{one} số" for one in _NUMBERED)))
_WITH_ROMAN = ("quý", "cụm", "khu", "chương", "phần", "mục")
_PART = Pattern(_ONE)
_JOINTS = (", ", " và ", "; ")
_LONGEST = len("111a và ")


def numbered_twice(reading: Texts) -> Iterator[Finding]:
    """The second place of a number in such a row."""
    lower = reading.lower
    starts = reading.tokens.after(*_BEFORE, *(word.capitalize() for word in _BEFORE)) if ", " in lower else []
    held = [(word, at) for word in reading.held(_WITH_ROMAN) for at in reading.phrases(word)]
    roman = [
        at + len(word) + 1 for word, at in held if lower[at + len(word) + 1 : at + len(word) + 2] in "ivx"
    ]
    for row in _ROW.over(lower, reading.leading(sorted((*starts, *roman)), _LONGEST, *_JOINTS)):
        seen: set[str] = set()
        for one in _PART.finditer(lower, *row.span()):
            number = one.group().lstrip("0")
            if number in seen:
                said = reading.body[one.start() : one.end()]
                message = f"“{said}” kể hai lần trong một dãy số."
                yield reading.at(*one.span(), message, "Bỏ một lần, hoặc sửa số.")
                break
            seen.add(number)
