"""A figure and the parts told behind it: “64 triệu đồng: bạt 40 triệu đồng, vắc xin 24 triệu đồng”."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.numbers.amounts import all_amounts
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from ctrgen.rules.numbers.amounts import Amount
    from ctrgen.rules.reading import Texts

_LEADS = Pattern(r"(?P<among>trong đó)|(?P<all>bao gồm|gồm|chia ra|cụ thể|:)|(?P<bracket>\()")
_NO_PARTS = Pattern(r"tăng|giảm|so với|còn|thêm|mỗi|từ \d|đến \d|nâng|bình quân|trở lên|cùng kỳ|đã|hoặc|/")
_LONGEST_GAP = 70
_PERSONS = frozenset({"thành", "người", "đồng chí", "ủy", "uỷ", "cán", "đại"})
"""First words of what is counted where persons are: “07 thành viên”."""
_HEAD = Pattern(
    r"(?<!\w)(?:trưởng (?:đoàn|ban)|tổ trưởng|đội trưởng|chủ tịch|chủ nhiệm|thư ký)(?= *(?:,| và))"
)
"""Who stands before the parts without a number counts one."""
_ROLES = frozenset(
    {
        "trưởng",
        "phó",
        "thành",
        "ủy",
        "uỷ",
        "thư",
        "tổ",
        "đội",
        "cán",
        "chuyên",
        "nam",
        "nữ",
        "người",
        "đồng chí",
    }
    | {"lái", "giáo", "bác", "điều", "huấn", "trọng", "giám", "chủ", "bí", "công", "viên"}
)
"""First words of what persons are in a party of them: “trưởng đoàn”, “phó đoàn”, “thành viên”."""
_TIMES = frozenset({"ngày", "lần", "tuổi", "tuần", "quý", "buổi", "vòng"})
_NEAR = Decimal("0.2")
"""How far parts that no word calls so may be from a whole."""


class Kind(Enum):
    """How certain it is that the parts are all there are."""

    ALL = "all"
    AMONG = "among"
    LIKELY = "likely"


class Whole(NamedTuple):
    """A figure with its parts: what they come to, where the last ends."""

    figure: Amount
    right: Decimal
    end: int
    kind: Kind


def wholes(reading: Texts) -> list[Whole]:
    """The figures of the body that have parts behind them."""
    found: list[Whole] = []
    for figures in reading.once(all_amounts):
        for index, figure in enumerate(figures):
            if (not found or figure.start >= found[-1].end) and (
                one := _whole(reading, figure, figures[index + 1 :])
            ):
                found.append(one)
    return found


def _sum(figure: Amount, gap: str, parts: list[Amount]) -> Decimal:
    """What parts come to, with those before them who have no number: “(Trưởng đoàn, 02 phó …)”."""
    heads = len(_HEAD.findall(gap)) if figure.unit in _PERSONS else 0
    return sum((one.value for one in parts), Decimal(heads))


def _whole(reading: Texts, figure: Amount, behind: list[Amount]) -> Whole | None:
    if len(behind) < 2 or figure.unit in ("%", "") or figure.each:
        return None
    gap = reading.lower[figure.end : behind[0].start]
    lead = _LEADS.search(gap) if len(gap) <= _LONGEST_GAP else None
    kind = Kind.LIKELY if lead is None else Kind.AMONG if lead["among"] else Kind.ALL
    closing = ")" if lead is not None and lead["bracket"] else ";" if kind is not Kind.ALL else "\n"
    end = reading.body.find(closing, behind[0].start, behind[-1].end + 1)
    parts = [one for one in behind if end < 0 or one.end <= end]
    if len([one for one in parts if one.unit]) > 1:  # “40 ấp khu vực 1” counts once
        parts = [one for one in parts if one.unit]
    if len(parts) < 2 or any(one.each or one.unit == "%" for one in parts):
        return None
    if (
        kind is Kind.ALL
        and lead is not None
        and not lead["bracket"]
        and "trong đó" in reading.lower[figure.end : parts[-1].start]
    ):
        return None
    said = frozenset(gap[: lead.start()].replace(",", "").split()) if lead is not None else frozenset()
    units = {one.unit for one in parts}
    right = _sum(figure, gap[lead.end() :] if lead is not None else "", parts)
    told_all = kind is Kind.ALL and lead is not None and not lead["bracket"]
    of_persons = told_all and figure.unit in _PERSONS and units <= _ROLES
    if not (units <= {figure.unit, *said} or units == {"nam", "nữ"} or units == {""} or of_persons):
        in_bracket = lead is not None and bool(lead["bracket"])
        if kind is not Kind.ALL or (len(units) > 1 and not in_bracket) or _NO_PARTS.search(gap):
            return None
        kind = Kind.LIKELY
    elif kind is Kind.LIKELY and (
        figure.unit in _TIMES or _NO_PARTS.search(reading.lower[figure.end : parts[-1].start])
    ):
        return None
    far = abs(right - figure.value) > _NEAR * figure.value
    if kind is Kind.LIKELY and (far or figure.value < max(one.value for one in parts)):
        return None
    if kind is Kind.AMONG and far and right < figure.value:
        return None
    return Whole(figure, right, parts[-1].end, kind)
