"""A limit or a share that is said twice: “trên 80% trở lên”, “chậm nhất trước ngày 15/11”, “mỗi hộ … /hộ”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_LEAST = ("tối thiểu", "ít nhất", "không dưới", "không ít hơn")
_MOST_OF_ALL = ("tối đa", "không quá", "nhiều nhất", "không vượt quá")
_AT_LAST = ("chậm nhất", "muộn nhất", "trễ nhất")
_ABOUT = ("khoảng", "chừng", "gần", "hơn", "độ", "trên")
_LIMITS = {
    **{
        f"{one} {between}{other}": one
        for words in (_LEAST, _MOST_OF_ALL)
        for one in words
        for other in words
        for between in ("", "là ")
        if one != other
    },
    **{f"{one} {between}trước": one for one in _AT_LAST for between in ("", "là ", "vào ", "đến ")},
    **{f"trước {one}": one for one in _AT_LAST},
    **{f"{one} {between}không quá": one for one in _AT_LAST for between in ("", "là ")},
    **{f"{one} chậm nhất": "chậm nhất" for one in ("hạn cuối", "hạn chót", "thời hạn cuối")},
    **{f"{one} dưới": one for one in _MOST_OF_ALL},
    **{f"{one} {other}": one for one in _LEAST for other in ("trên", "hơn")},
    "cao nhất tối đa": "tối đa",
    "tối đa cao nhất": "tối đa",
    "cỡ khoảng": "khoảng",
    "tầm khoảng": "khoảng",
    "khoảng tầm": "khoảng",
    "khoảng cỡ": "khoảng",
    "khoảng trên dưới": "khoảng",
    **{f"khoảng {other}": "khoảng" for other in ("chừng", "gần", "hơn", "trên", "độ")},
    **{f"{one} khoảng": "khoảng" for one in ("chừng", "gần", "hơn")},
    "gần hơn": "gần",
    "hơn gần": "gần",
    "gần trên": "gần",
    "hơn trên": "hơn",
    "trên hơn": "hơn",
}
"""Two words beside each other that set one limit, and the one that is enough."""
_FAR = 20
# Each begins where the words of a limit end.
_DAY = Pattern(
    r" (?:ngày \d|hết ngày|\d{1,2} ?(?:giờ|h)(?!\w)|\d{1,2}/\d|tháng \d)(?![^.;\n]{0,18} ngày làm)"
)
_FIGURE = Pattern(r"(?: là)? (?:từ )?\d")

_LOWER, _UPPER = ("trên", "hơn", "khoảng", *_LEAST), ("dưới", "khoảng", *_MOST_OF_ALL)
_COUNTED = either(
    *("người", "hộ", "số hộ", "hội viên", "đoàn viên", "đảng viên", "thành viên", "đại biểu", "học sinh"),
    *(
        "cháu",
        "em",
        "xã",
        "thôn",
        "đơn vị",
        "trường",
        "lớp",
        "suất quà",
        "công trình",
        "tuổi",
        "đồng",
        "triệu đồng",
        "tỷ đồng",
        "ha",
        "tấn",
        "tạ",
        "cây",
        "con",
        "ngày",
    ),
    *(
        "tháng",
        "năm",
        "lần",
        "điểm",
        "cuộc",
        "buổi",
        "lượt",
        "lượt người",
        "mô hình",
        "cán bộ",
        "km",
        "m",
        "m²",
    ),
)
_OPEN = Pattern(
    rf"(?<!\w)(?:{either(*_LOWER)} (?:từ )?\d[\d.,]*(?: ?%)?(?: {_COUNTED})? trở lên|"
    rf"{either(*_UPPER)} (?:từ )?\d[\d.,]*(?: ?%)?(?: {_COUNTED})? trở xuống)(?!\w)",
    cues=("trở lên", "trở xuống"),
)
_OF_HEADS = Pattern(
    r"bình quân đầu người[^.;\n\d/]{0,40} \d[\d.,]*[^.,;\n\d/]{0,20}(?P<again>/người)(?!\w)",
    cues=("bình quân đầu người",),
)
_EVERY = ("mỗi", "hằng", "hàng", "từng")
_AS_FAR = 120
# Begins with one of these.
_EACH = Pattern(
    r"[^\W\d_]+ (?P<unit>[^\W\d_]+(?: [^\W\d_]+)?)(?= )[^.;\n\d/]{0,50}"
    r" \d[\d.,]*[^.,;\n\d/]{0,20}(?P<again>/(?P=unit))(?!\w)",
)


_OFTEN = Pattern(
    r"(?<![\w./])\d{1,2} (?:tháng|tuần|ngày|năm) (?:\d{1,2}|một|hai|ba) lần ?/ ?"
    r"(?:quý|tháng|tuần|năm|ngày)(?!\w)",
    cues=(" lần/", " lần /"),
)
"""Two periods of one thing: “3 tháng 1 lần/quý”."""


@text_rule("CT3008", "gioi-han-noi-hai-lan")
def limit_twice(reading: Texts) -> Iterator[Finding]:
    """Một giới hạn, một mức chia nói một lần: “80% trở lên”, “chậm nhất ngày 15/11”, “5 triệu đồng/hộ”.

    Sai:
        nhiem_vu: [Vận động trên 80% trở lên số hộ đăng ký]
    Đúng:
        nhiem_vu: [Vận động 80% trở lên số hộ đăng ký]
    """
    body, lower = reading.body, reading.lower
    for start, end in reading.any_of(tuple(_LIMITS)):
        said = lower[start:end]
        in_time = any(one in said for one in _AT_LAST)
        if (_DAY if in_time else _FIGURE).match(lower, end):
            message = f"“{body[start:end]}” đặt giới hạn hai lần."
            yield reading.at(start, end, message, f"Viết “{_LIMITS[said]}”.")
    for match in _OPEN.finditer(lower):
        message = f"“{body[match.start() : match.end()]}” đặt giới hạn hai lần."
        yield reading.at(*match.span(), message, "Bỏ chữ đứng trước con số, hoặc chữ đứng sau.")
    for match in _OF_HEADS.finditer(lower):
        message = "“/người” lặp lại “bình quân đầu người”."
        yield reading.at(*match.span("again"), message, "Bỏ “/người”.")
    for match in _OFTEN.finditer(lower):
        message = f"“{body[match.start() : match.end()]}” nói hai chu kỳ cho một việc."
        yield reading.at(*match.span(), message, "Giữ một chu kỳ, như “mỗi quý 01 lần”.")
    starts = sorted(start for word in _EVERY for start in reading.phrases(word))
    for match in _EACH.over(lower, reading.leading(starts, _AS_FAR, "/")):
        message = f"“{match['again']}” lặp lại “{body[match.start() : match.end('unit')]}”."
        yield reading.at(*match.span("again"), message, f"Bỏ “{match['again']}”.")


RULES = (limit_twice,)
