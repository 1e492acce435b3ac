"""Sums of products: written with their signs, told part after part, or shared out over a list."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import MONEY, NUMBER, SCALES, Amount, all_amounts, amounts, value, written
from ctrgen.rules.outline.structure import all_lists
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Passage, Reading
    from ctrgen.rules.rule import Finding
    from ctrgen.schema.fields import Path

_SCALE = rf"(?: {either(*SCALES)})?"
_FACTOR = Pattern(rf"(?<![\w.,/])(?P<number>{NUMBER})(?P<scale>{_SCALE})(?![\w.,]\d)")
_TIMES = Pattern(r" ?[x×*] (?=\d)| [x×*] ?(?=\d)")
_RIGHT = Pattern(rf" ?(?P<number>{NUMBER})(?P<scale>{_SCALE})")
_LONGEST = 160
_BY_THOUSANDS = (Decimal(1), Decimal(1000), Decimal(10) ** 6, Decimal(10) ** 9)
_COMES_TO = Pattern(r"(?<!\w)(?:tổng|cộng|kinh phí|trị giá|số tiền)(?!\w)[^\d;]{0,30}$")
_TOTAL_LINE = Pattern(r"(?:tổng|cộng|kinh phí)(?!\w)[^\d]{0,40}(?=\d)")
_FAR = 40
_LEADS_IN = ("như sau", "như sau:", "gồm", "gồm:", "cụ thể", "cụ thể:", "phân bổ:", "chia ra:", "trong đó:")
_LEAST = 3
"""So few parts in one item are no list of them."""
_EACH_IN = "mỗi "
_PLACES = frozenset(
    {"điểm", "xã", "phường", "đơn", "dự", "thôn", "trường", "cơ", "nơi", "địa", "huyện", "chi", "tổ"}
)
"""First words of what has a part each: “điểm”, “đơn vị”, “dự án”, “cơ sở”."""
_ALIKE = Decimal("0.5")
"""Of what parts come to, what is said of all of them; farther it is of something else."""


def wrong_equations(reading: Reading) -> Iterator[Finding]:
    """The figures that are not what the others come to."""
    if "=" in reading.tokens.signs:
        yield from _signed(reading)
    for figures in reading.once(all_amounts):
        yield from _several_products(reading, figures)
    yield from _down_a_list(reading)
    yield from _led_in(reading)
    yield from _told_in_one(reading)


def _signed(reading: Reading) -> Iterator[Finding]:
    """“75 nhà x 60 triệu đồng + 45 nhà x 30 triệu đồng = 5,58 tỷ đồng”."""
    body = reading.body
    at = body.find("=")
    while at >= 0:
        begin = max(0, at - _LONGEST)
        begin = max(begin - 1, *(body.rfind(sign, begin, at) for sign in "\n;:(=")) + 1
        right = _RIGHT.match(body, at + 1)
        left = _reckoned(body[begin:at])
        if right is not None and left is not None:
            said = value(right["number"], right["scale"])
            if said not in {left / scale for scale in _BY_THOUSANDS}:
                start, end = right.start("number"), right.end()
                message = f"“{body[start:end]}”: tính ra {written(left)}."
                yield reading.at(start, end, message, "Xem lại các con số.")
        at = body.find("=", at + 1)


def _reckoned(words: str) -> Decimal | None:
    """What a sum of products comes to; ``None`` where it is none."""
    whole = Decimal(0)
    factors_at_all = 0
    for term in words.split("+"):
        product = Decimal(1)
        for factor in _split(term):
            numbers = list(_FACTOR.finditer(factor))
            if len(numbers) != 1:
                return None
            product *= value(numbers[0]["number"], numbers[0]["scale"])
            factors_at_all += 1
        whole += product
    return whole if factors_at_all > 1 else None


def _split(term: str) -> list[str]:
    parts, at = [], 0
    for match in _TIMES.finditer(term):
        parts.append(term[at : match.start()])
        at = match.end()
    return [*parts, term[at:]]


def _several_products(reading: Reading, figures: list[Amount]) -> Iterator[Finding]:
    """“75 nhà (60 triệu đồng/nhà), 45 nhà (30 triệu đồng/nhà), kinh phí 5,58 tỷ đồng”."""
    products = list(_pairs(figures))
    totals = [one for one in figures if one.unit == MONEY and not one.each]
    if len(products) < 2 or len(totals) != 1:
        return
    (total,) = totals
    if _COMES_TO.search(reading.lower, max(0, total.start - _FAR), total.start):
        yield from _held(reading, total, sum(products, Decimal(0)))


def _pairs(figures: list[Amount]) -> Iterator[Decimal]:
    """The products of a count and of what each costs, one behind the other."""
    for count, cost in pairwise(figures):
        if cost.unit == MONEY and cost.each and cost.each == count.unit:
            yield count.value * cost.value


def _held(reading: Reading, total: Amount, right: Decimal) -> Iterator[Finding]:
    if total.value != right:
        said = reading.body[total.start : total.end]
        message = f"“{said}”: tính ra {written(right)} đồng."
        yield reading.at(total.start, total.end, message, "Xem lại các con số.")


def _down_a_list(reading: Reading) -> Iterator[Finding]:
    """Items that each say how many at what cost, and the last what they cost together."""
    for path, items in all_lists(reading):
        if len(items) < 3 or not items[-1].text or not _TOTAL_LINE.match(items[-1].text.lower()):
            continue
        found = [_figures(reading, (*path, index, "text")) for index in range(len(items))]
        totals = [one for one in found[-1] if one.unit == MONEY and not one.each]
        products = [list(_pairs(one)) for one in found[:-1]]
        if len(totals) == 1 and len(found[-1]) == 1 and all(len(one) == 1 for one in products):
            yield from _held(reading, totals[0], sum((one[0] for one in products), Decimal(0)))


def _led_in(reading: Reading) -> Iterator[Finding]:
    """“Giải ngân 1,9 tỷ đồng cho 03 dự án:”, and under it what each gets; “Kết nạp 45 hội viên:”."""
    for path, items in all_lists(reading):
        for index, item in enumerate(items):
            if len(item.items) < 2 or item.paragraphs or not (item.text or "").endswith(":"):
                continue
            own = (*path, index)
            led = _figures(reading, (*own, "text"))
            parts = [_figures(reading, (*own, "items", at, "text")) for at in range(len(item.items))]
            for total in led:
                same = [[one for one in part if one.unit == total.unit] for part in parts]
                if total.unit in ("", "%") or total.each or not all(len(one) == 1 for one in same):
                    continue
                told = [one[0] for one in same]
                if any(one.each for one in told) or any(_EACH_IN in (sub.text or "") for sub in item.items):
                    continue
                yield from _parts_below(reading, total, told)
                yield from _counted_below(reading, [one for one in led if one != total], len(told))


def _told_in_one(reading: Reading) -> Iterator[Finding]:
    """“bảo đảm 150 giường, phân bổ như sau”, and under it one item with what each ward has."""
    for path, items in all_lists(reading):
        for index, item in enumerate(items):
            if not item.items or not (item.text or "").endswith(_LEADS_IN):
                continue
            parts = _figures(reading, (*path, index, "items", 0, "text"))
            if len(parts) < _LEAST or len({(one.unit, one.each) for one in parts}) > 1 or parts[0].each:
                continue
            for total in _figures(reading, (*path, index, "text")):
                if total.unit == parts[0].unit not in ("", "%") and not total.each:
                    yield from _parts_below(reading, total, parts)


def _parts_below(reading: Reading, total: Amount, parts: list[Amount]) -> Iterator[Finding]:
    right = sum((one.value for one in parts), Decimal(0))
    if right != total.value and _ALIKE * right <= total.value <= right / _ALIKE:
        unit = " đồng" if total.unit == MONEY else ""
        message = f"Các mục bên dưới cộng lại là {written(right)}{unit}."
        spans = [(one.start, one.end) for one in parts]
        yield reading.among(spans, total.start, total.end, message, "Xem lại các con số.")


def _counted_below(reading: Reading, others: list[Amount], count: int) -> Iterator[Finding]:
    """“tới 06 điểm với 2.500 bản:”, and below it five that have some of these."""
    for one in others:
        if one.unit in _PLACES and not one.each and one.value != count and abs(one.value - count) <= 2:
            message = f"Bên dưới kể {count}."
            yield reading.at(one.start, one.end, message, "Xem lại số này, hoặc các mục.")


def _figures(reading: Reading, path: Path) -> list[Amount]:
    """The figures of one text."""
    passage = reading.once(_by_path).get(path)
    if passage is None:
        return []
    numbers = [start for start, _ in reading.tokens.numbers]
    first, stop = (bisect_left(numbers, at) for at in (passage.start, passage.start + len(passage.text)))
    return amounts(reading, numbers[first:stop])


def _by_path(reading: Reading) -> dict[Path, Passage]:
    return {passage.path: passage for passage in reading.passages}
