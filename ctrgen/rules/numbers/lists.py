"""Lists of quantities, and the whole that is told before or behind them, by whatever words each is called.

“24 cơ sở, trong đó 09 mỏ đá, 08 trang trại và 06 nhà máy”; “02 bác sĩ, 03 điều dưỡng …; tổng số 06 người”.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.numbers.amounts import MONEY, written
from ctrgen.rules.numbers.quantities import Quantity, alike, is_rough, quantities
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.rules.rule import Finding

_JOINT = Pattern(r"[,;+]|(?<!\w)(?:và|cùng)(?!\w)")
_AT_ONCE = Pattern(r"(?:[,;+]|(?<!\w)(?:và|cùng(?: với)?))(?: (?:và|có))? $")
"""Ends a gap behind which the next part begins with its number: “, 08 trang trại”."""
_NAMED = Pattern(r"(?:[,;+]|(?<!\w)và) (?P<name>[^,;+.]{2,60}?)(?: (?:có|là|được|nhận|đạt))?:? $")
"""Ends one behind which it begins with its name: “, Khoa Ngoại 45 giường”."""
_OTHER = Pattern(
    r"(?<!\w)(?:tăng|giảm|so với|cùng kỳ|mỗi|bình quân|trung bình|trong đó|riêng|vượt|tỷ lệ|lũy kế|luỹ kế|"
    r"hoặc|tổng|cộng|toàn|cả|còn|thêm|nâng|từ|đến|đã|chiếm|trị giá|với|gồm|kế hoạch|chỉ tiêu|phấn đấu|"
    r"thứ|số|lần|đạt|chọn|vào|trao|lọt|xử lý|phát hiện|xử phạt|tương đương|chia|"
    r"trên|dưới|thực hiện|hoàn thành)(?!\w)|[(:/]"
)
"""Between two figures: they are no two parts of one list."""
_LEADS = Pattern(
    r"(?<!\w)(?P<all>bao gồm|gồm(?: có)?|chia ra|chia thành|chia làm|cụ thể(?: là)?|phân bổ(?: như sau)?|với|"
    r"lấy từ|từ các nguồn)(?!\w)|(?<!\w)(?P<among>trong đó|trong số đó)(?!\w)|(?P<colon>:)|(?P<bracket>\()"
)
_OF_ALL = Pattern(
    r"(?<!\w)(?:tổng(?: cộng| số| quân số| lực lượng)?|cộng|tất cả|toàn [^\W\d_]+|"
    r"cả (?:hai|ba|bốn|năm|nước|xã|huyện|tỉnh|trường|đợt|vụ|quý|kỳ|đoàn)|[69] tháng(?: đầu năm)?|cả năm)"
    r"(?! \d)(?: [^\W\d_]+){0,5}:? $"
)
"""Before a figure that sums up those told before it."""
_RAISES = Pattern(r"(?<!\w)nâng tổng [^,;.]{2,50} lên(?: thành)? $")
_CLOSES = Pattern(r"(?<!\w)và [^,;]{0,60}$")
"""Before the last part of a list: it goes on no further."""
_NEAR, _NEARER = Decimal("0.2"), Decimal("0.1")
_MOST_WHOLES, _LEAST_NAMED, _LAST_WORD = 3, 3, 12
_MIXED = Pattern(
    r"(?<!\w)(?:nữ|dân tộc|đảng viên|đoàn viên|tôn giáo|ngoài đảng|nghèo|đại học|thạc sĩ|tái cử|khuyết tật|"
    r"dưới|trên|chính sách|cận nghèo|quá hạn|đúng hạn|trẻ)(?!\w)"
)
"""What one may be along with another."""
_NO_UNITS = frozenset({"%", MONEY, "ngày", "giờ", "phút", "năm", "tháng"})


class Listed(NamedTuple):
    """A whole and its list.

    Attributes:
        whole: the figure said of all.
        right: what the list comes to.
        start, end: from the first of them to the last.
        is_sure: whether words say that these are all its parts.
    """

    whole: Quantity
    right: Decimal
    start: int
    end: int
    is_sure: bool


def listed(reading: Texts) -> list[Listed]:
    """The lists of the body that do not come to their whole."""
    found = []
    for sentence in reading.once(quantities):
        if len(sentence) < 3:
            continue
        for first, last, at_once in _lists(sentence):
            parts = sentence[first : last + 1]
            one = _before(reading, sentence, first, parts, at_once=at_once)
            if one is None and len(parts) > _LEAST_NAMED and not at_once:
                one = _before(reading, sentence, first + 1, parts[1:], at_once=at_once)
            one = one or _behind(sentence, last, parts)
            if one is not None:
                found.append(one)
    return found


def _lists(sentence: list[Quantity]) -> Iterator[tuple[int, int, bool]]:
    """The first part and the last of each list of a sentence, and whether each begins with its number."""
    first, own = 0, None
    for at in range(1, len(sentence) + 1):
        kind = _kind(sentence[at].lead) if at < len(sentence) and _is_part(sentence[at]) else None
        if kind is not None and _is_part(sentence[first]) and own in (None, kind):
            own = kind
            continue
        if own is not None:
            yield first, at - 1, own
        first, own = at, None


def _is_part(one: Quantity) -> bool:
    return one.unit != "%" and not one.each and one.of is None


def _kind(gap: str) -> bool | None:
    """Whether a list goes on behind a gap, at once with a number or with a name; else ``None``."""
    if _OTHER.search(gap) or _OF_ALL.search(gap):
        return None
    if _AT_ONCE.search(gap):
        return True
    return False if _NAMED.search(gap) else None


def _before(
    reading: Texts, sentence: list[Quantity], first: int, parts: list[Quantity], *, at_once: bool
) -> Listed | None:
    """A whole that is told before its list."""
    lower = reading.lower
    for whole in reversed(sentence[max(0, first - _MOST_WHOLES) : first]):
        value = whole.of if whole.of is not None and whole.of == whole.value else whole.value
        words = lower[whole.end : parts[0].start]
        lead = _last_lead(parts[0].lead)
        if whole.each or whole.unit == "%" or not value:
            continue
        own = _own(whole, words, parts)
        if len(own) < 2 or (lead is None and (at_once or len(own) < _LEAST_NAMED)):
            continue
        right = sum((one.value for one in own), Decimal(0))
        is_closed = _CLOSES.search(own[-1].lead) is not None
        sums = {right} if is_closed else set(accumulate(one.value for one in own))
        if value in sums or len(own) == value or abs(right - value) > _NEAR * value:
            return None
        if is_rough(whole) or _OTHER.search(whole.lead[-_LAST_WORD:]):
            continue
        if value < max(one.value for one in own) or any(map(is_rough, own)):
            return None
        among = lead in ("among", "bracket", None)
        said = lower[whole.end : own[-1].end + len(" dân tộc thiểu số")].partition("\n")[0]
        if among and _MIXED.search(said):
            return None
        sure = lead in ("all", "colon") and all(one.kind == "persons" for one in (whole, *own))
        return Listed(whole._replace(value=value), right, whole.start, own[-1].end, sure)
    return None


def _last_lead(words: str) -> str | None:
    """By what kind of word a list is led in."""
    found = [match.lastgroup or "" for match in _LEADS.finditer(words)]
    return found[-1] if found else None


def _own(whole: Quantity, words: str, parts: list[Quantity]) -> list[Quantity]:
    """The parts of a list that may be of a whole, as long as each may."""
    found = []
    for one in parts:
        named = len(one.unit) > 1 and one.unit not in _NO_UNITS and f" {one.unit}" in f" {words}"
        if not (_may_be_of(whole, one) or named):
            break
        found.append(one)
    return found if len(found) == len(parts) else []


def _may_be_of(whole: Quantity, part: Quantity) -> bool:
    if alike(whole, part) and whole.unit:
        return part.unit != "" or whole.kind in ("persons", "general")
    return whole.kind == "general" and part.kind not in ("persons", "time") and part.unit not in _NO_UNITS


def _behind(sentence: list[Quantity], last: int, parts: list[Quantity]) -> Listed | None:
    """A whole that is told behind its list."""
    whole = sentence[last + 1] if last + 1 < len(sentence) else None
    if whole is None or whole.each or whole.unit in ("", "%") or is_rough(whole):
        return None
    raises = _RAISES.search(whole.lead) is not None
    if not raises and (_OF_ALL.search(whole.lead) is None or "mỗi" in whole.lead):
        return None
    if not all(_may_be_of(whole, one) for one in parts):
        return None
    before = [one.value for one in sentence[: last + 1] if alike(whole, one)]
    right = sum((one.value for one in parts), Decimal(0))
    sums = {*accumulate(before), *accumulate(reversed(before))}
    product = before[0] * before[1] if len(before) == 2 and parts[0].kind != "persons" else Decimal(-1)
    near = _NEARER if raises else _NEAR
    if whole.value in (*sums, product, right) or abs(right - whole.value) > near * right:
        return None
    if whole.value < max(one.value for one in parts) or any(map(is_rough, parts)):
        return None
    sure = not raises and all(one.kind == "persons" for one in (whole, *parts)) and last + 1 == len(parts)
    return Listed(whole, right, whole.start, whole.end, sure)


def of_a_list(reading: Texts, one: Listed) -> Finding:
    """What is told of a whole that its list does not come to."""
    unit = " đồng" if one.whole.unit == MONEY else ""
    message = (
        f"Các phần cộng lại là {written(one.right)}{unit}, số chung ghi {written(one.whole.value)}{unit}."
    )
    return reading.at(one.start, one.end, message, "Xem lại số chung và các phần.")
