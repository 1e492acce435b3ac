"""A whole and its part, told in either order: what is left, what share it is, that it is no more."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import MONEY, is_near, rounded, written
from ctrgen.rules.numbers.quantities import Quantity, alike, is_rough, of_one_kind, quantities
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.rules.rule import Finding

_LEFT = Pattern(
    r"[,;(] ?(?:hiện(?: nay)? |như vậy |đến nay |số |phần )*(?:vẫn |chỉ )?(?P<way>còn(?: lại| phải| nợ|"
    r" thiếu| tồn| tồn đọng| dư)*|thiếu|vắng|chưa|tồn(?: quỹ| cuối kỳ| đọng)|kết dư|dư cuối kỳ)"
    r"(?: (?!tăng|giảm)[^\W\d_]+){0,4} $",
    cues=("còn", "thiếu", "vắng", "chưa", "tồn", "dư"),
)
_DONE = Pattern(
    r"(?<!\w)(?:đã|giải quyết|hoàn thành|xử lý|xong|xét xử|bàn giao|đạt|kiểm tra|rà soát|cấp|nộp|thu|được|"
    r"giao|hiện có|có mặt|tuyển|trong(?: tổng)?|thực hiện|đến nay|cắt giảm|giải ngân|chi|thanh toán|kết nạp|"
    r"bầu)(?!\w)"
)
_ADDED = Pattern(
    r"(?<!\w)(?:thêm|mới|phát sinh|bổ sung|tăng|chuyển sang|kỳ trước|năm trước|trong đó|cùng kỳ|so với|mỗi|"
    r"lũy kế|luỹ kế|bình quân|riêng|tháng trước)(?!\w)"
)
_INCOME, _SPENT = Pattern(r"(?<!\w)thu(?!\w)"), Pattern(r"(?<!\w)chi(?!\w)")
_OPENING = Pattern(r"(?<!\w)(?:tồn|dư) (?:đầu|kỳ|quỹ)(?!\w)")
_FAR, _THOUSAND = 100, 1000
_SAYS_SHARE = Pattern(
    r"(?:,|\(|;|(?<!\w)(?:và|được))? ?(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ)(?: (?:tỷ lệ|khoảng))? $"
)
_HAS = Pattern(r"^(?: [^\W\d_]+){0,6}[,;:] (?:trong đó )?(?:có |đã có |hiện có |với )?$")
_SHARE_ENDS = Pattern(r" ?\)?(?: (?:tổng số|số) [^\W\d_]+(?: [^\W\d_]+)?)?(?=[,;.)\n]|$)")
_NO_SHARE = Pattern(
    r"(?<!\w)(?:kế hoạch|chỉ tiêu|dự toán|so với|nghị quyết|mục tiêu|tăng|giảm|vượt|cùng kỳ|nhu cầu|"
    r"mới|mỗi)(?!\w)"
)
_IN_BRACKETS = Pattern(
    r"^(?: [^\W\d_]+){0,5},? \((?:tổng số |có |tức |tương đương |tương ứng |khoảng |là )*$"
)
_WITHIN = Pattern(r"^(?: [^\W\d_]+){0,4} (?:trong|trên)(?: tổng)?(?: số)? $")
_OF_SO_MANY = Pattern(r"^ (?:trong|của|trên)(?: tổng)?(?: số)? $")
_THAT_IS = Pattern(
    r"^(?: [^\W\d_]+){0,5},? \(?(?:tức|tương đương|tương ứng|tức là|là|bằng|trực|có)"
    r"(?: với| là| khoảng| ít nhất| không dưới)* $|^(?: [^\W\d_]+){0,4} \($"
)

_OF_A_PLAN = Pattern(
    r"[^\d.;\n]{0,12} (?:trên|so với|/|trong)(?: tổng)?(?: số)?"
    r"(?: (?:dự toán|kế hoạch|chỉ tiêu|nhu cầu|tổng)(?: (?:năm|giao|vốn|thu|chi))*)? $"
)
_AS_SHARE = Pattern(r"[^\d.;\n]{0,24}(?:, |\()?(?:bằng|đạt|chiếm)(?: tỷ lệ| tỉ lệ)? $")


def wrong_portions(reading: Texts) -> Iterator[Finding]:
    """The parts, rests and shares that are not those of their whole."""
    for sentence in reading.once(quantities):
        yield from _rests(reading, sentence)
        if "%" in reading.tokens.signs:
            yield from _shares(reading, sentence)
            yield from _of_plans(reading, sentence)


def _told(reading: Texts, one: Quantity, right: Decimal, others: tuple[Quantity, ...]) -> Finding:
    unit = " đồng" if one.unit == MONEY else "%" if one.unit == "%" else ""
    message = f"“{reading.body[one.start : one.end]}”: tính ra {written(right)}{unit}."
    spans = [(other.start, other.end) for other in others]
    return reading.among(spans, one.start, one.end, message, "Xem lại các con số.")


def _rests(reading: Texts, sentence: list[Quantity]) -> Iterator[Finding]:
    """“320 hồ sơ, đã giải quyết 275, còn 55 hồ sơ”; “thu 30, chi 52, tồn cuối kỳ 33 triệu đồng”."""
    for at, left in enumerate(sentence):
        match = _LEFT.search(left.lead) if at else None
        if match is None or left.unit == "%" or left.each or is_rough(left):
            continue
        before = [one for one in sentence[:at] if of_one_kind(one, left) and one.unit != "%" and not one.each]
        if any(map(is_rough, before)):
            continue
        fraction = before[-1] if before and before[-1].of is not None else None
        if fraction is not None and fraction.of is not None:
            right = fraction.of - fraction.value
            if right >= 0 and right != left.value and len(before) == 1 and match["way"] != "chưa":
                yield _left_wrong(reading, left, right, (fraction,))
            continue
        if any(one.of is not None for one in before) or len(before) not in (2, 3):
            continue
        yield from _left_of(reading, sentence, before, left)


def _left_of(
    reading: Texts, sentence: list[Quantity], before: list[Quantity], left: Quantity
) -> Iterator[Finding]:
    said = reading.lower[before[0].start : left.start]
    if len(before) == 3:
        opening, income, spent = before
        is_account = (
            _OPENING.search(opening.lead) and _INCOME.search(income.lead) and _SPENT.search(spent.lead)
        )
        right = opening.value + income.value - spent.value
        if is_account and right != left.value:
            yield _left_wrong(reading, left, right, tuple(before))
        return
    behind = [one.value for one in sentence if one.start > left.start and of_one_kind(one, left)]
    whole, part = sorted(before, key=lambda one: -one.value)
    right = whole.value - part.value
    rest, rests = left.value, {left.value}
    for one in behind:
        rest += one
        rests.add(rest)
    is_done = _DONE.search(said) is not None and _ADDED.search(said) is None
    if right in rests or not is_done or right <= 0 or before[1].start > left.start:
        return
    if _LEFT.search(before[1].lead) or (before[0] is part and "trong" not in before[1].lead):
        return
    if any(one.start > before[0].start and one.start < left.start and one not in before for one in sentence):
        return
    yield _left_wrong(reading, left, right, tuple(before))


def _left_wrong(reading: Texts, left: Quantity, right: Decimal, others: tuple[Quantity, ...]) -> Finding:
    message = f"Còn lại {written(right)}, ở đây ghi {written(left.value)}."
    spans = [(one.start, one.end) for one in others]
    return reading.among(spans, left.start, left.end, message, "Xem lại các con số.")


def _shares(reading: Texts, sentence: list[Quantity]) -> Iterator[Finding]:
    """“2.400 hộ, 2.232 hộ …, chiếm 95%”; “40% (12 trong số 40 đồng chí)”; “85% trong số 1.200 … (1.080)”."""
    for at, share in enumerate(sentence):
        if share.unit != "%" or not 0 < share.value <= 100:
            continue
        told = [one for one in sentence[:at] if one.kind != "time"]  # “540/1.200 trẻ dưới 5 tuổi”
        if told and told[-1].of is not None:
            yield from _of_a_fraction(reading, told[-1], share)
        if at > 1:
            yield from _told_behind(reading, sentence, at)
        if at + 2 < len(sentence):
            yield from _told_before(reading, sentence, at)


def _of_plans(reading: Texts, sentence: list[Quantity]) -> Iterator[Finding]:
    """“186 tỷ đồng trên dự toán 240 tỷ đồng, bằng 87,5%”."""
    for part, whole, share in zip(sentence, sentence[1:], sentence[2:], strict=False):
        if share.unit != "%" or part.unit != whole.unit or part.unit in ("", "%") or not whole.value:
            continue
        if part.each or whole.each or _OF_A_PLAN.fullmatch(whole.lead) is None:
            continue
        right = 100 * part.value / whole.value
        if _AS_SHARE.fullmatch(share.lead) and not is_near(right, share.value, share.digits):
            of = f"{written(part.value)} trên {written(whole.value)}"
            message = f"{of} là {written(rounded(right))}%, ở đây ghi {written(share.value)}%."
            spans = [(one.start, one.end) for one in (part, whole)]
            yield reading.among(spans, share.start, share.end, message, "Xem lại các con số.")


def _of_a_fraction(reading: Texts, part: Quantity, share: Quantity) -> Iterator[Finding]:
    """“950/1.000 liều, đạt 90%”."""
    whole = part.of or Decimal(1)
    is_said = _SAYS_SHARE.search(share.lead) and _SHARE_ENDS.match(reading.lower, share.end)
    if not is_said or part.value > whole or _NO_SHARE.search(reading.lower, part.start, share.end):
        return
    right = 100 * part.value / whole
    if whole >= _THOUSAND and not is_near(right, share.value, share.digits):
        yield _told(reading, share, rounded(right), (part,))


def _told_behind(reading: Texts, sentence: list[Quantity], at: int) -> Iterator[Finding]:
    share, part, whole = sentence[at], sentence[at - 1], sentence[at - 2]
    if not _SAYS_SHARE.search(share.lead) or not _SHARE_ENDS.match(reading.lower, share.end):
        return
    between = reading.lower[whole.end : share.start]
    if is_rough(share) or _NO_SHARE.search(reading.lower, whole.start, share.end) or ". " in between:
        return
    if (
        not alike(part, whole)
        or not part.unit
        or part.value > whole.value
        or MONEY in (part.unit, whole.unit)
    ):
        return
    if not _HAS.match(part.lead) or len(between) > 2 * _FAR or len(share.lead) > _FAR or part.of or whole.of:
        return
    counts = [one.value for one in sentence[:at] if of_one_kind(one, part)]
    if not _is_any(counts, share):
        yield _told(reading, share, rounded(100 * part.value / whole.value), (whole, part))


def _told_before(reading: Texts, sentence: list[Quantity], at: int) -> Iterator[Finding]:
    share, one, other = sentence[at : at + 3]
    if (
        not alike(one, other)
        or one.unit in ("%", MONEY)
        or not (one.unit or other.unit)
        or one.of
        or other.of
    ):
        return
    if _NO_SHARE.search(reading.lower, share.start, other.start):
        return
    if _IN_BRACKETS.match(one.lead) and _WITHIN.match(other.lead) and one.value <= other.value:
        if not is_rough(share) and not _is_any([one.value, other.value], share):
            yield _told(reading, share, rounded(100 * one.value / other.value), (one, other))
        return
    tells = _OF_SO_MANY.match(one.lead) or (_IN_BRACKETS.match(one.lead) and "tổng số" in one.lead)
    if tells and _THAT_IS.match(other.lead.replace(", ", " ")):
        right = one.value * share.value / 100
        least = "không dưới " in share.lead or "ít nhất " in share.lead
        if other.value < right - 1 if least else abs(other.value - right) > 1:
            yield _told(reading, other, right.quantize(Decimal(1)), (share, one))


def _is_any(values: list[Decimal], share: Quantity) -> bool:
    """Whether a share is that of any two figures."""
    pairs = ((part, whole) for part, whole in permutations(values, 2) if 0 < part <= whole)
    return any(is_near(100 * part / whole, share.value, share.digits) for part, whole in pairs)
