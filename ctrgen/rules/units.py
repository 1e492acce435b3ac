"""Names of places within a sentence: the unit without a capital, every syllable of the name with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.names import begins
from ctrgen.rules.pattern import Pattern
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import capitals, known_words
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.rules.finding import Finding
    from ctrgen.rules.reading import Reading

_UNITS = (
    *("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "đặc khu"),
    *("thôn", "ấp", "xóm", "khu phố", "tổ dân phố"),
)
_SMALL_UNITS = (*_UNITS, "bản", "buôn", "làng", "tỉnh")
_HONOURED = (
    *(
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Hoàng",
        "Huỳnh",
        "Phan",
        "Vũ",
        "Võ",
        "Đặng",
        "Bùi",
        "Đỗ",
        "Hồ",
        "Ngô",
        "Lý",
    ),
    *(
        "Đinh",
        "Trương",
        "Mạc",
        "Tô",
        "Cao",
        "Đoàn",
        "Tôn",
        "Thái",
        "Hai Bà",
        "Bà Triệu",
        "Quang Trung",
        "Hùng",
    ),
    *("Lam Sơn", "Điện Biên", "Bạch Đằng", "Chi Lăng", "Cách Mạng", "Thống Nhất", "Giải Phóng", "Kim Đồng"),
    *("Lương", "Phùng", "Tạ", "Yết", "Duy Tân", "Hàm Nghi", "Ấp Bắc", "Đống Đa"),
)
"""Units named after people and events keep their capital."""
_NAME = Pattern(r" (?P<first>[^\W\d_]{2,}) (?P<second>[^\W\d_]+)(?=[,;:.)\n]|$| và )")
_IN_A_ROW = Pattern(r", (?P<first>[^\W\d_]{2,}) (?P<second>[^\W\d_]+)(?=[,;.)\n]|$)")
_BEFORE = Pattern(r"(?P<first>[^\W\d_]{2,}) (?P<second>[^\W\d_]{2,})$")
_LONGEST_NAME = 16
_NO_NAME = frozenset(
    {
        "cũ",
        "mới",
        "này",
        "đó",
        "kia",
        "trên",
        "dưới",
        "cao",
        "thấp",
        "họp",
        "báo",
        "nộp",
        "làm",
        "xong",
        "cùng",
    }
    | {
        "nhau",
        "về",
        "ra",
        "đi",
        "đến",
        "khác",
        "trong",
        "ngoài",
        "nay",
        "trước",
        "sau",
        "và",
        "có",
        "ta",
        "bầu",
    }
)


def capital_units(reading: Reading) -> Iterator[Finding]:
    """“Phường Bến Đá” inside a sentence, unless it is named after a person or an event."""
    body = reading.body
    for start, end in reading.any_of(_UNITS):
        unit = body[start:end]
        name = body[end + 1 : end + 12]
        if (
            unit[0].isupper()
            and unit[1:].islower()
            and name[:1].isupper()
            and name[1:2].islower()
            and body[end] == " "
            and (body[start - 2 : start - 1].islower() or body[start - 2 : start] == ", ")
            and body[start - 1] == " "
            and not begins(reading, start)
            and not name.startswith((*_HONOURED, "Hồ Chí Minh"))
        ):
            message, hint = f"“{unit}” trước tên riêng viết hoa trong câu.", f"Viết {unit.lower()}."
            yield reading.at(start, end, message, hint, habit=unit)


def half_named_in_a_row(reading: Reading) -> Iterator[Finding]:
    """“ở Bảo Lâm, Bảo lạc, Hạ Lang”: of several names, one without its second capital."""
    body = reading.body
    for match in filter(_is_half_small, _IN_A_ROW.finditer(body)):
        first, second = match["first"], match["second"]
        before = _BEFORE.search(body, max(0, match.start() - _LONGEST_NAME), match.start())
        if before is None or not (before["first"].istitle() and before["second"].istitle()):
            continue
        pair = f"{one_way(first.lower())} {one_way(second)}"
        small = {first.lower(), second}
        if pair not in known_words() and second not in _NO_NAME and all(map(is_syllable, small)):
            message = f"Tên “{first} {second}” có chữ viết thường."
            place = match.start("first"), match.end("second")
            yield reading.at(*place, message, f"Viết {first} {second.capitalize()}.", habit=match["first"])


def _is_half_small(match: re.Match[str]) -> bool:
    """Whether of two words the first alone has its capital."""
    return match["first"].istitle() and match["second"].islower()


def half_named(reading: Reading) -> Iterator[Finding]:
    """“xã Khe vàng”: the second syllable of a place's name without a capital."""
    listed = capitals()["places"]
    for start, end in reading.any_of(_SMALL_UNITS):
        match = _NAME.match(reading.body, end) if reading.body[end + 1 : end + 2].isupper() else None
        if match is None or not _is_half_small(match):
            continue
        first, second = match["first"], match["second"]
        pair = f"{one_way(first.lower())} {one_way(second)}"
        if (
            pair not in known_words()
            and second not in _NO_NAME
            and is_syllable(first.lower())
            and is_syllable(second)
            and not {pair, f"{reading.lower[start:end]} {pair}"} & listed.keys()
        ):
            written = f"{first} {second}"
            message = f"Tên “{written}” có chữ viết thường."
            place = match.start("first"), match.end("second")
            yield reading.at(*place, message, f"Viết {first} {second.capitalize()}.", habit=written)
