"""Sums of money of a size that cannot be: a gift of “500.000 triệu đồng”, a share of “300 đồng”."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, SCALES, value
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

# Begins where a number does.
_MONEY = Pattern(
    rf"(?P<number>(?<![\w.,/]){NUMBER})(?P<scale> {either(*SCALES)})? đồng(?! chí)(?!\w)"
    r"(?P<each>/(?:suất|phần|người|hộ|em|cháu|cụ|đồng chí|học sinh|sinh viên|gia đình|túi|thẻ|giải))?"
)
_EACH = Pattern(
    r"(?<!\w)(?:mỗi|một|/) ?(?:suất|phần|người|hộ|em|cháu|cụ|học sinh|sinh viên|gia đình|túi|thẻ|giải|món|"
    r"đồng chí|hội viên|gói)(?: quà)?(?: trị giá| được| là| từ)? $"
)
_GIVEN = Pattern(
    r"(?<!\w)(?:trao|tặng|thăm|quà|suất|học bổng|ủng hộ|quyên góp|tiền mặt|thưởng)(?!\w)[^.;\n]{0,60}$"
)
_MOST = Decimal(5) * 10**15
"""Of anything in the papers of an office: more than all the state spends in a year."""
_MOST_EACH, _MOST_GIVEN = Decimal(2) * 10**9, Decimal(10) ** 11
_LEAST = 1_000
"""No coin is less, and nothing is had for that."""
_FAR = 70
_LONGEST = 40


def out_of_size(reading: Reading) -> Iterator[Finding]:
    """Too large for what it is, nearly always for a unit too many; or too small, for one that is lacking."""
    lower = reading.lower
    numbers = (start for start, _ in reading.tokens.numbers)
    for match in _MONEY.over(lower, reading.leading(numbers, _LONGEST, " đồng")):
        sum_of = value(match["number"], match["scale"] or "")
        begin = max(0, match.start() - _FAR)
        each = bool(match["each"]) or _EACH.search(lower, begin, match.start()) is not None
        given = match["scale"] and _GIVEN.search(lower, begin, match.start())
        most = _MOST_EACH if each else _MOST_GIVEN if given else _MOST
        said = reading.body[match.start() : match.end()]
        if sum_of > most:
            yield reading.at(*match.span(), f"“{said}” lớn quá mức có thể.", "Xem lại đơn vị, số chữ số.")
        elif each and not match["scale"] and 0 < sum_of < _LEAST:
            yield reading.at(*match.span(), f"“{said}” nhỏ quá mức có thể.", "Thêm “nghìn”, “triệu”.")
