"""How many, how much of each, how much in all: three figures of a sentence that go together, in any order."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.numbers.amounts import MONEY, Amount, all_amounts, written
from ctrgen.rules.numbers.breakdowns import two_words
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.rules.rule import Finding

_MEANS = r"(?:bình quân|trung bình)"
_EACH_BEFORE = Pattern(
    rf"(?<!\w)(?P<mean>{_MEANS} (?:là |đạt |có )?)?(?:mỗi|từng) (?P<per>[^\W\d_]+(?: [^\W\d_]+)?)"
    r"(?P<filler>(?: [^\W\d_]+){0,3}) $"
)
_MEAN_BEFORE = Pattern(rf"(?<!\w){_MEANS}(?: [^\W\d_]+){{0,2}} $", cues=("bình quân", "trung bình"))
_EACH_BEHIND = Pattern(
    r"(?: [^\W\d_]+){0,2} (?:trên |cho |trong |của )?(?:mỗi|một) (?P<per>[^\W\d_]+(?: [^\W\d_]+)?)"
)
_EMPTY = frozenset(
    {"", "là", "có", "được", "trị giá", "gồm", "nhận", "đạt", "quà", "quà trị giá", "vay", "giá"}
)
"""What may stand between “mỗi xã” and its figure where no word says which figure is the sum."""
_SUM = Pattern(
    r"(?<!\w)(?:tổng|cộng|thành tiền|kinh phí|trị giá|số tiền|thu được|tổng cộng|hết)(?!\w)[^\d;]{0,34}$"
)
_ROUGH = Pattern(
    r"(?<!\w)(?:khoảng|gần|trên|hơn|ít nhất|tối thiểu|tối đa|dưới|không quá|từ|đến|tăng|giảm|còn|thêm)"
    r"(?: \w+)? $"
)
_PLACES = frozenset({"nơi", "đơn vị", "địa phương", "điểm", "cơ sở"})
_OF_PLACES = frozenset(
    {"xã", "huyện", "phường", "thôn", "trường", "điểm", "cơ", "đơn", "chi", "tổ", "khu", "ấp", "bản", "trạm"}
)
"""First words of what “mỗi nơi” may be."""
_GIFTS = frozenset({"suất", "phần", "túi", "gói"})
_GIVEN_TO = frozenset({"hộ", "gia", "em", "cháu", "cụ", "học", "người", "hội", "đoàn", "công", "trẻ", "bệnh"})
"""First words of gifts, and of whom each is given one."""
_HEADS = frozenset(
    {"người", "lượt", "đại", "học", "tình", "thí", "vận", "hội", "đoàn", "cán", "thành", "đồng chí"}
    | {
        "bà",
        "ông",
        "nông",
        "phụ",
        "thanh",
        "công",
        "giáo",
        "trẻ",
        "cháu",
        "em",
        "bác",
        "chiến",
        "dân",
        "sinh",
    }
)
"""First words of persons: “mỗi đội 15 người, tổng số 250 tình nguyện viên”."""
_TIMES = ("tháng", "giờ", "phút", "tiết", "tiếng")
_OF_A_MONTH = {"quý": 3, "6 tháng": 6, "9 tháng": 9, "năm": 12}
_OF_A_DAY = frozenset({"m³", "m3", "kwh"})
"""What is made every day of a month, feast days and all."""
_DAYS = (28, 31), (89, 92), (181, 184), (365, 366)
_A_FEW_DAYS, _LONG = 10, 60
_FAR, _ROUNDED, _ALIKE = 60, Decimal("0.05"), 3


class _Rate(NamedTuple):
    """So much of each: the figure, what each is, whether it is a mean, whether nothing else is said of it."""

    of: Amount
    per: str
    is_mean: bool
    is_plain: bool


def wrong_multiples(reading: Texts) -> Iterator[Finding]:
    """“18 đội, mỗi đội 15 người, tổng số 250 người”; “2.340 lượt tại 26 hội nghị, bình quân 900 lượt”."""
    for figures in reading.once(all_amounts):
        rates = list(_rates(reading, figures))
        for rate in rates:
            of_each = [one.of for one in rates if not _is_of_a_sum(one, rate)]
            own = _clause(reading, figures, rate.of)
            count = _count(reading, own, rate) or _count(reading, figures, rate)
            if count is None or count in of_each or not count.value:
                continue
            alone = not any(one.unit == rate.of.unit and one in own for one in of_each if one != rate.of)
            totals = _totals(own, rate, count)
            if totals and (alone or rate.is_mean):
                yield from _held(reading, rate, count, totals)
        yield from _by_day(reading, figures)


def _by_day(reading: Texts, figures: list[Amount]) -> Iterator[Finding]:
    """“1.260.000 m³, bình quân 52.000 m³/ngày”: of no month there are 24 days."""
    for whole, mean in pairwise(figures):
        if whole.unit not in _OF_A_DAY or whole.unit != mean.unit or whole.each or mean.each != "ngày":
            continue
        if not mean.value or not _MEAN_BEFORE.search(reading.lower, whole.end, mean.start):
            continue
        days = whole.value / mean.value
        fits = any(first * (1 - _ROUNDED) <= days <= last * (1 + _ROUNDED) for first, last in _DAYS)
        if _A_FEW_DAYS < days < _LONG and not fits:
            said = reading.body[mean.start : mean.end]
            message = f"“{said}”: số này ứng với {written(days.quantize(Decimal(1)))} ngày."
            span = [(whole.start, whole.end)]
            yield reading.among(span, mean.start, mean.end, message, "Xem lại các con số.")


def _rates(reading: Texts, figures: list[Amount]) -> Iterator[_Rate]:
    lower, end = reading.lower, 0
    for one in figures:
        begin, end = max(end, one.start - _FAR), one.end
        is_each = any(lower.find(word, begin, one.start) >= 0 for word in ("mỗi ", "từng "))
        before = _EACH_BEFORE.search(lower, begin, one.start) if is_each else None
        mean = _MEAN_BEFORE.search(lower, begin, one.start) is not None
        behind = _EACH_BEHIND.match(lower, one.end) if mean else None
        if one.unit in ("", "%"):
            continue
        if before is not None:
            yield _Rate(one, before["per"], before["mean"] is not None, before["filler"].strip() in _EMPTY)
        elif one.each:
            yield _Rate(one, one.each, mean, is_plain=True)
        elif behind is not None:
            yield _Rate(one, behind["per"], mean, is_plain=True)


def _is_of_a_sum(one: _Rate, rate: _Rate) -> bool:
    """“mỗi tổ máy 10.800 m³/giờ, tổng công suất 64.800 m³/giờ”: both are for an hour, one is for a set."""
    return one.per == one.of.each == rate.of.each != rate.per


def _clause(reading: Texts, figures: list[Amount], one: Amount) -> list[Amount]:
    """The figures between the semicolons about one of them."""
    body = reading.body
    return [
        other
        for other in figures
        if ";" not in body[min(one.start, other.start) : max(one.start, other.start)]
    ]


def _count(reading: Texts, figures: list[Amount], rate: _Rate) -> Amount | None:
    """How many there are of what a rate is of, where that is told once."""
    others = [one for one in figures if one is not rate.of and not one.each and one.unit != "%"]
    first, lower = rate.per.split(" ")[0], reading.lower
    if first in _TIMES:
        found = [one for one in others if not one.unit and lower.startswith(f" {first}", one.end)]
    elif rate.per in _PLACES:
        found = [one for one in others if one.unit in _OF_PLACES]
    else:
        found = [one for one in others if one.unit == first]
        exact = [one for one in found if two_words(lower, one) == rate.per]
        found = exact if len(exact) == 1 else found
        if not found and first in _GIFTS:
            found = [one for one in others if one.unit in _GIVEN_TO]
    return found[0] if len(found) == 1 else None


def _totals(figures: list[Amount], rate: _Rate, count: Amount | None) -> list[Amount]:
    """What may be the sum: figures of the same as the rate."""
    each = "" if rate.of.each == rate.per.split(" ")[0] else rate.of.each
    own = [one for one in figures if one not in (rate.of, count) and one.each == each]
    alike = [one for one in own if one.unit == rate.of.unit]
    return alike or [one for one in own if {one.unit, rate.of.unit} <= _HEADS]


def _held(reading: Texts, rate: _Rate, count: Amount, totals: list[Amount]) -> Iterator[Finding]:
    right = count.value * rate.of.value
    if any(_agrees(right, one.value, rate) for one in totals) or _is_rough(reading, rate.of):
        return
    summed = [one for one in totals if _SUM.search(reading.lower, max(0, one.start - _FAR), one.start)]
    told = summed or totals
    if len(told) != 1 or _is_rough(reading, told[0]) or _is_rough(reading, count):
        return
    total, unit = told[0], " đồng" if rate.of.unit == MONEY else ""
    near = right and 1 / _ALIKE <= total.value / right <= _ALIKE
    in_order = total.start < count.start < rate.of.start and rate.is_plain and near
    if rate.is_mean:
        said, value = rate.of, (total.value / count.value).quantize(Decimal("0.1"))
    elif summed or in_order:
        said, value = total, right
    else:
        return
    message = f"“{reading.body[said.start : said.end]}”: tính ra {written(value)}{unit}."
    spans = [(one.start, one.end) for one in (rate.of, count, total) if one is not said]
    yield reading.among(spans, said.start, said.end, message, "Xem lại các con số.")


def _agrees(right: Decimal, total: Decimal, rate: _Rate) -> bool:
    return abs(right - total) <= _ROUNDED * right if rate.is_mean else right == total


def _is_rough(reading: Texts, one: Amount) -> bool:
    return _ROUGH.search(reading.lower, max(0, one.start - _FAR), one.start) is not None
