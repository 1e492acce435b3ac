"""A figure and the parts told behind it: “64 triệu đồng: bạt 40 triệu đồng, vắc xin 24 triệu đồng”."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.numbers.amounts import all_amounts
from ctrgen.rules.numbers.breakdowns import Breakdown, breakdowns, chain, two_words
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from ctrgen.rules.numbers.amounts import Amount
    from ctrgen.rules.reading import Texts

_NO_PARTS = Pattern(r"tăng|giảm|so với|còn|thêm|mỗi|từ \d|đến \d|nâng|bình quân|trở lên|cùng kỳ|đã|hoặc|/")
_PERSONS = frozenset(
    {"thành", "người", "đảng", "đồng chí", "ủy", "uỷ", "cán", "đại", "viên", "lao", "công", "nhân"}
)
"""First words of what is counted where persons are: “07 thành viên”."""
_HEAD = Pattern(
    r"(?:^ ?|[,;:] ?|(?<!\w)và )(?:phó )?(?:trưởng (?:đoàn|ban)|tổ (?:trưởng|phó)|đội (?:trưởng|phó)|"
    r"chủ (?:tịch|nhiệm)|thư ký|bí thư|phó đoàn)(?= *(?:[,;]| và))"
)
"""Who stands among the parts without a number counts one."""
_ROLES = frozenset(
    {"trưởng", "phó", "thành", "ủy", "uỷ", "thư", "tổ", "đội", "cán", "chuyên", "nam", "nữ", "người"}
    | {"đồng chí", "lái", "giáo", "bác", "điều", "huấn", "trọng", "giám", "chủ", "bí", "công", "viên"}
    | {"kỹ", "nhân", "dược", "y", "hộ", "bảo", "lao"}
)
"""First words of what persons are in a party of them: “trưởng đoàn”, “phó đoàn”, “thành viên”."""
_MANY_KINDS = (
    "hoạt động",
    "công trình",
    "thiết chế",
    "hạng mục",
    "danh hiệu",
    "tiết mục",
    "tổ chức",
    "cơ sở",
)
"""What is counted by one word whatever it is: “12 hoạt động, gồm 05 hội thảo, 07 cuộc thi”."""
_TIMES = frozenset({"ngày", "lần", "tuổi", "tuần", "quý", "buổi", "vòng"})
_NEAR = Decimal("0.2")
"""How far parts that no word calls so may be from a whole."""
_OVERLAP = Pattern(
    r"(?<!\w)(?:nữ|dân tộc|đảng viên|đoàn viên|trẻ|tôn giáo|ngoài đảng|ngoài đoàn|nghèo|trên đại học|thạc sĩ|"
    r"tái cử|khuyết tật|dưới|trên|chính sách)(?!\w)"
)
"""What one may be along with another: “trong đó nữ 30 đồng chí, đảng viên 45 đồng chí”."""
_COMPLEMENT = Pattern(r"(?<!\w)(?:nam|kinh|khác|còn lại|không|chưa|cũ|thường)(?!\w)")
_REST = Pattern(r"(?<!\w)(?:khác|còn lại|kỳ trước|cũ|phần còn)(?!\w)")
_LAST_WORDS = 30
_TIMES_SO_MUCH = Pattern(r"(?<![\w.,/])(?P<times>\d{1,4})(?: [^\W\d_]+)? ?[x×*] ?$")


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
    found: dict[int, Whole] = {}
    for figures in reading.once(all_amounts):
        for whole in filter(None, (_led(reading, one) for one in breakdowns(reading, figures))):
            found.setdefault(whole.figure.start, whole)
        end = 0
        for index, figure in enumerate(figures):
            end = max(end, found[figure.start].end if figure.start in found else 0)
            if figure.start >= end and (one := _beside(reading, figure, figures[index + 1 :])):
                found.setdefault(figure.start, one)
                end = one.end
    return [found[start] for start in sorted(found)]


def _are_numbered(lower: str, unit: str, parts: list[Amount]) -> bool:
    """“04 tổ: tổ 1, tổ 2, tổ 3”, “04 tổ (1, 2, 3)”, “(1) …; (2) …”: figures that number, count nothing."""
    if [part.value for part in parts] != [*range(1, len(parts) + 1)]:
        return False
    leads = (f"{unit} ", "(")
    return not any(part.unit for part in parts) or all(lower.endswith(leads, 0, part.start) for part in parts)


def _led(reading: Texts, one: Breakdown) -> Whole | None:
    """What the parts behind “gồm”, “trong đó”, a colon or in brackets come to."""
    lower, whole, parts = reading.lower, one.whole, one.parts
    kind: Kind | None = Kind.AMONG if one.lead == "among" else Kind.ALL
    if len(parts) < 2:
        parts = chain(lower, one.begin, one.behind)
        kind = _kind_of_others(reading, one, parts)
    with_unit = [part for part in parts if part.unit]
    parts = with_unit if len(with_unit) > 1 else parts  # “40 ấp khu vực 1” counts once
    if (
        kind is None
        or len(parts) < 2
        or (kind is Kind.ALL and "trong đó" in lower[one.begin : parts[-1].start])
        or _are_numbered(lower, whole.unit, parts)
    ):
        return None
    heads = len(_HEAD.findall(lower[one.begin : parts[-1].start])) if whole.unit in _PERSONS else 0
    sums = list(accumulate((_worth(lower, part) for part in parts), initial=Decimal(heads)))
    if whole.value in sums[2:]:
        return None  # what follows is something else
    right, far = sums[-1], abs(sums[-1] - whole.value) > _NEAR * whole.value
    if kind is Kind.LIKELY and (far or whole.value < max(part.value for part in parts)):
        return None
    if kind is Kind.AMONG and ((far and right < whole.value) or _overlap(lower, one, parts)):
        return None
    return Whole(whole, right, parts[-1].end, kind)


def _worth(lower: str, part: Amount) -> Decimal:
    """What a part comes to: “2 x 160 triệu đồng”."""
    times = _TIMES_SO_MUCH.search(lower, max(0, part.start - _LAST_WORDS), part.start)
    return part.value * (int(times["times"]) if times is not None else 1)


def _kind_of_others(reading: Texts, one: Breakdown, parts: list[Amount]) -> Kind | None:
    """How certain parts are that are called otherwise than their whole: men and women, chairs and members."""
    units, told_all = frozenset(part.unit for part in parts), one.lead != "among"
    of_persons = one.whole.unit in _PERSONS and units <= _ROLES and one.lead != "bracket"
    if units == {"nam", "nữ"} or of_persons:
        return Kind.ALL if told_all else Kind.AMONG
    if not parts or units & _TIMES or _NO_PARTS.search(reading.lower[one.whole.end : parts[0].start]):
        return None
    at = reading.lower.find(one.whole.unit, one.whole.start)
    of_kinds = reading.lower.startswith(_MANY_KINDS, at) and one.lead == "all"
    behind = reading.lower[parts[-1].start - 1 : parts[-1].end + _LAST_WORDS].partition("\n")[0]
    has_rest = _REST.search(behind) is not None
    is_likely = (told_all and len(units) == 1) or one.lead == "bracket" or of_kinds or has_rest
    return Kind.LIKELY if is_likely else None


def _overlap(lower: str, one: Breakdown, parts: list[Amount]) -> bool:
    """Whether one may be of two of the parts: “nữ 30 đồng chí, đảng viên 45 đồng chí”."""
    said = (
        lower[one.begin : parts[-1].end + _LAST_WORDS]
        .partition("\n")[0]
        .replace(two_words(lower, one.whole), "")
    )
    return _OVERLAP.search(said) is not None and _COMPLEMENT.search(said) is None


def _beside(reading: Texts, figure: Amount, behind: list[Amount]) -> Whole | None:
    """Figures of one unit that no word calls parts, and that come near to the one before them."""
    if figure.unit in ("", "%") or figure.unit in _TIMES or figure.each:
        return None
    parts = chain(reading.lower, figure.end, behind, frozenset((figure.unit,)))
    between = reading.lower[figure.end : parts[-1].start] if len(parts) > 1 else ";"
    others = [one for one in behind if one.unit == figure.unit and one not in parts]
    if others or ";" in between or _NO_PARTS.search(between):
        return None
    right = sum((one.value for one in parts), Decimal(0))
    is_near = abs(right - figure.value) <= _NEAR * figure.value
    if not is_near or figure.value < max(one.value for one in parts):
        return None
    return Whole(figure, right, parts[-1].end, Kind.LIKELY)
