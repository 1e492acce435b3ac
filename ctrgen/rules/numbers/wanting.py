"""What is left out beside figures and words: the unit of money, of hours; a comma between two deeds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_OF_MONEY = (
    *("thù lao", "hỗ trợ", "mức", "lương", "tiền", "phí", "thưởng", "phạt", "phụ cấp", "trợ cấp", "học bổng"),
    *(
        "trị giá",
        "ủng hộ",
        "giá",
        "xăng",
        "bồi dưỡng",
        "tiền ăn",
        "đóng góp",
        "vay",
        "suất quà",
    ),
)
_LEAD = Pattern(rf"(?<!\w){either(*_OF_MONEY)}(?: [^\W\d_]+){{0,3}}:? $")
_FAR = 36
_PERSONS = (
    "người",
    "suất",
    "hộ",
    "em",
    "cháu",
    "buổi",
    "ngày",
    "tháng",
    "năm",
    "lần",
    "giờ",
    "quý",
    "vé",
    "lượt",
)
# Both begin where a number does.
_FOR_EACH = (
    rf"/{either(*_PERSONS, 'km', 'cây', 'con', 'ca')}(?!\w)| mỗi [^\W\d_]+|$|[.;](?!\d)"
    r"| (?:do|từ|bằng|trích) (?:ngân|nguồn|quỹ|kinh)\b"
)
_BARE = Pattern(rf"(?<![\w.,/-])\d{{1,3}}(?:\.\d{{3}})*\.000(?={_FOR_EACH})", re.MULTILINE, cues=(".000",))
_SCALED = Pattern(
    r"(?<![\w.,/-])\d{1,4}(?:,\d{1,3})? (?:triệu|tỷ|tỉ)"
    r"(?=[,;)]|\.(?!\d)|$| (?:do|từ|bằng) (?:ngân|nguồn|quỹ|kinh)\b)",
    re.MULTILINE,
)
_SCALES = (" triệu", " tỷ", " tỉ")
_ALL_DAY = Pattern(r"24/24(?![/\d]| ?(?:h|giờ)(?!\w))(?<![\d/]24/24)")


@text_rule("CT3006", "so-tien-thieu-don-vi")
def money_without_unit(reading: Texts) -> Iterator[Finding]:
    """Số tiền ghi cả đơn vị: 300.000 đồng/tháng, thù lao 200.000 đồng mỗi buổi.

    Sai:
        nhiem_vu: [Hỗ trợ tiền xăng 300.000/tháng]
    Đúng:
        nhiem_vu: [Hỗ trợ tiền xăng 300.000 đồng/tháng]
    """
    lower = reading.lower
    for match in _BARE.over(reading.body, reading.tokens.before(".")):
        if _LEAD.search(lower, max(0, match.start() - _FAR), match.start()):
            message = f"Số tiền {match.group()} thiếu đơn vị."
            yield reading.at(*match.span(), message, f"Viết {match.group()} đồng.")
    starts = reading.tokens.before(",", *_SCALES)
    for match in _SCALED.over(lower, reading.leading(starts, _FAR // 2, *_SCALES)):
        if _LEAD.search(lower, max(0, match.start() - _FAR), match.start()):
            said = reading.body[match.start() : match.end()]
            yield reading.at(*match.span(), f"Số tiền {said} thiếu đơn vị.", f"Viết {said} đồng.")


@text_rule("CT3007", "phong-chong-thieu-phay", habit=True)
def prevent_and_fight(reading: Texts) -> Iterator[Finding]:
    """Phòng và chống là hai việc, giữa hai chữ có dấu phẩy như tên các luật: phòng, chống tham nhũng.

    Cũng vậy, trực suốt ngày đêm ghi đủ 24/24 giờ.

    Sai:
        nhiem_vu: [Tuyên truyền phòng chống ma túy]
    Đúng:
        nhiem_vu: ["Tuyên truyền phòng, chống ma túy"]
    """
    for start in reading.phrases("phòng chống"):
        end = start + len("phòng chống")
        if reading.body[end : end + 1] == " " and reading.body[end - 1].islower():
            written = reading.body[start:end]
            message = f"“{written}” thiếu dấu phẩy."
            yield reading.at(start, end, message, f"Viết {written[:5]}, chống.", habit="phòng")
    for match in _ALL_DAY.over(reading.body, reading.tokens.before("/24")):
        message = f"“{match.group()}” thiếu đơn vị."
        yield reading.at(*match.span(), message, "Viết 24/24 giờ.", habit="giờ")


RULES = (money_without_unit, prevent_and_fight)
