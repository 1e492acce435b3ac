"""Numbers of places, classes, days named in a row, one of them twice: “khu phố 1, 2, 3, 3, 5”."""

from __future__ import annotations

import re
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
# Begins with what is numbered.
_TURN = Pattern(
    r"(?P<noun>đợt|giai đoạn|vòng|chặng|bước|buổi|kỳ|ca|lớp|cụm|nhóm|đoàn) (?:số |thứ )?"
    r"(?P<number>\d{1,2})(?P<how> (?:ở|tại|từ|do|cho|gồm|thi|tổ chức)(?!\w)|:| ?\()"
)
_TURNS = (*("đợt", "giai đoạn", "vòng", "chặng", "bước", "buổi", "kỳ"), *("ca", "lớp", "cụm", "nhóm", "đoàn"))
_NEXT = Pattern(r"[^.\n]*(?:[,;]| và) (?:và )?")
_FAR, _LEAST_TURNS = 120, 3
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
    yield from _turns(reading)


def _turns(reading: Texts) -> Iterator[Finding]:
    """“đợt 1 ở Đại Hưng, đợt 2 ở Đại Sơn, đợt 2 ở Đại Thạnh”."""
    lower = reading.lower
    found = [one for one in reading.held(_TURNS) if any(f"{one} {first}" in lower for first in ("1", "01"))]
    starts = sorted(at for noun in found for at in reading.phrases(noun))
    rows: list[list[re.Match[str]]] = []
    for match in _TURN.over(lower, starts):
        last = rows[-1][-1] if rows else None
        follows = (
            last is not None
            and match["noun"] == last["noun"]
            and match["how"] == last["how"]
            and match.start() - last.end() < _FAR
            and _NEXT.fullmatch(lower, last.end(), match.start()) is not None
        )
        if not follows or int(match["number"]) == 1:
            rows.append([])
        rows[-1].append(match)
    for row in rows:
        numbers = [int(one["number"]) for one in row]
        right = list(range(1, len(row) + 1))
        wrong = [at for at, (number, one) in enumerate(zip(numbers, right, strict=True)) if number != one]
        if len(row) >= _LEAST_TURNS and len(wrong) == 1 and numbers[wrong[0]] == wrong[0]:
            one = row[wrong[0]]
            before = lower[max(0, row[0].start() - _FAR) : row[0].start()].rpartition("\n")[2]
            if not re.search(rf"(?<!\w)0?{len(row) - 1} {one['noun']}(?!\w)", before):
                place = one.start(), one.end("number")
                message = f"“{reading.body[slice(*place)]}” kể hai lần trong một dãy số."
                yield reading.at(*place, message, f"Có phải {one['noun']} {right[wrong[0]]}.")


_UNIT_TWICE = Pattern(
    r"(?<=\d)(?: ?đ\.? ?đồng| ?% ?phần trăm| phần trăm ?%| đồng ?(?:đ|VNĐ|VND)| ?(?:VNĐ|VND) ?đồng|"
    r" ?ha héc|(?: triệu| tỷ| nghìn) đồng (?:VNĐ|VND|đ)| ?ha hecta| ?m2 mét vuông| phút giờ|"
    r" ngày làm việc ngày(?! \d))(?!\w)",
    cues=(
        "đ đồng",
        "đđồng",
        "đ. đồng",
        "đ.đồng",
        "phần trăm",
        "đồng đ",
        "đồngđ",
        "VN",
        "ha héc",
        "ha hecta",
        "m2 mét",
        "phút giờ",
        "việc ngày",
    ),
)


def units_twice(reading: Texts) -> Iterator[Finding]:
    """A unit as a sign and as a word: “500.000đ đồng”, “12% phần trăm”."""
    for match in _UNIT_TWICE.over(reading.body, [end for _, end in reading.tokens.numbers]):
        yield reading.at(*match.span(), f"Đơn vị “{match.group().strip()}” viết hai lần.", "Giữ lại một.")
