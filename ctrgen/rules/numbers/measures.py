"""How units of measure are written behind a number: “kWh”, “8 °C”, “1.200 m²”."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_UNITS = ("kWh", "MWh", "kW", "MW", "kV", "kVA", "kg", "km", "cm", "mm", "ha", "kHz", "MHz")
_WRONG = {
    written: unit
    for unit in _UNITS
    for letters in product(*({sign.lower(), sign.upper()} for sign in unit))
    if (written := "".join(letters)) != unit and written.lower() != "mw"
}
"""The same letters, small for capital or capital for small, and what is meant."""
_LONGEST_ALIKE = 2
"""Two letters may be another word's, where no number stands before them."""
# These begin where a number ends.
_UNIT = Pattern(r"(?:[.,]\d+)? ?(?P<unit>[A-Za-z]{2,3})(?!\w|-\w)")
_DEGREES = Pattern(r"(?P<unit> ?[oO] ?C| 0C)(?!\w)")
_POWER = Pattern(r" ?(?P<unit>(?:k|c|m|d)?m[23])(?![\w²³])")
_TIGHT = Pattern(r"(?P<unit>km|cm|mm|m|ha|kg|kWh|kW|kVA|kV|MW|tấn|lít)(?:²|³|2|3)?(?!\w)")
_RAISED = {"2": "²", "3": "³"}


@text_rule("CT3070", "don-vi-do-viet-sai")
def miswritten(reading: Texts) -> Iterator[Finding]:
    """Ký hiệu đơn vị đo viết đúng chữ hoa, chữ thường: kWh, kV, kg, ha; độ C có dấu độ: 8 °C.

    Sai:
        nhiem_vu: ["Tiết kiệm 12.000 Kwh điện"]
    Đúng:
        nhiem_vu: ["Tiết kiệm 12.000 kWh điện"]
    """
    ends = [end for _, end in reading.tokens.numbers]
    for match in _UNIT.over(reading.text, ends):
        right = _WRONG.get(match["unit"])
        if right is not None:
            message = f"Đơn vị “{match['unit']}” viết sai chữ hoa, chữ thường."
            yield reading.at(*match.span("unit"), message, f"Viết {right}.", right)
    behind = {end for _, end in reading.tokens.numbers} | {end + 1 for _, end in reading.tokens.numbers}
    for word in sorted(reading.tokens.written.intersection(_WRONG)):
        for start in reading.everywhere(word.lower()) if len(word) > _LONGEST_ALIKE else ():
            end = start + len(word)
            if reading.text[start:end] == word and start not in behind:
                message = f"Đơn vị “{word}” viết sai chữ hoa, chữ thường."
                yield reading.at(start, end, message, f"Viết {_WRONG[word]}.", _WRONG[word])
    for match in _DEGREES.over(reading.text, ends):
        message = f"“{match['unit'].strip()}” không phải ký hiệu độ C."
        yield reading.at(*match.span("unit"), message, "Viết °C, cách số một dấu cách.", " °C")


@text_rule("CT3071", "don-vi-do-viet-khac-mau", habit=True)
def otherwise(reading: Texts) -> Iterator[Finding]:
    """Số và ký hiệu đơn vị đo cách nhau một dấu cách; số mũ viết cao lên: 1.200 m², 15 m.

    Sai:
        nhiem_vu: ["Phát quang 1.200 m2 hành lang"]
    Đúng:
        nhiem_vu: ["Phát quang 1.200 m² hành lang"]
    """
    ends = [end for _, end in reading.tokens.numbers]
    for match in _POWER.over(reading.text, ends):
        unit = match["unit"]
        right = unit[:-1] + _RAISED[unit[-1]]
        message = f"Số mũ của “{unit}” viết ngang dòng."
        yield reading.at(*match.span("unit"), message, f"Viết {right}.", right, habit="mũ")
    for match in _TIGHT.over(reading.text, ends):
        start = match.start()
        message = f"Giữa số và “{match['unit']}” thiếu dấu cách."
        yield reading.at(start - 1, match.end(), message, "Thêm dấu cách.", habit="cách")


RULES = (miswritten, otherwise)
