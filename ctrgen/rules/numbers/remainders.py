"""What is left of a whole when a part is done, and what a part is of the whole it stands before."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import Amount, all_amounts, is_near, rounded, written
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_LEFT = Pattern(
    r"[^.;\n]{0,40}[,;] (?:hiện )?"
    r"(?:(?:chỉ )?còn(?: lại| tồn| tồn đọng| thiếu| dư)?|tồn quỹ|kết dư)(?: là)? $"
)
_DONE = Pattern(
    r"(?<!\w)(?:đã|giải quyết|hoàn thành|xử lý|xong|xét xử|bàn giao|đạt|kiểm tra|rà soát|cấp|nộp|thu)(?!\w)"
)
_ADDED = Pattern(r"(?<!\w)(?:thêm|mới|phát sinh|bổ sung|tăng|chuyển sang|kỳ trước|năm trước|trong đó)(?!\w)")
_OF_A_PLAN = Pattern(
    r"[^\d.;\n]{0,12} (?:trên|so với|/|trong)(?: tổng)?(?: số)?"
    r"(?: (?:dự toán|kế hoạch|chỉ tiêu|nhu cầu|tổng)(?: (?:năm|giao|vốn|thu|chi))*)? $"
)
_SHARE = Pattern(r"[^\d.;\n]{0,24}(?:, |\()?(?:bằng|đạt|chiếm)(?: tỷ lệ| tỉ lệ)? $")


def wrong_remainders(reading: Reading) -> Iterator[Finding]:
    """“342 vụ, đã giải quyết 298 vụ, còn 54 vụ”; “186 tỷ đồng trên dự toán 240 tỷ đồng, bằng 87,5%”."""
    for figures in reading.once(all_amounts):
        for at in range(len(figures) - 2):
            whole, part, left = figures[at : at + 3]
            if _is_left(reading, figures, at):
                right = whole.value - part.value
                message = f"Còn lại {written(right)}, ở đây ghi {written(left.value)}."
                spans = ((one.start, one.end) for one in (whole, part))
                yield reading.among(spans, left.start, left.end, message, "Xem lại các con số.")
            elif _is_share(reading, whole, part, left):
                right = 100 * whole.value / part.value
                of = f"{written(whole.value)} trên {written(part.value)}"
                message = f"{of} là {written(rounded(right))}%, ở đây ghi {written(left.value)}%."
                spans = ((one.start, one.end) for one in (whole, part))
                yield reading.among(spans, left.start, left.end, message, "Xem lại các con số.")


def _is_left(reading: Reading, figures: list[Amount], at: int) -> bool:
    """Whether three figures are a whole, what is done of it and another rest than theirs."""
    whole, part, left = figures[at : at + 3]
    lower = reading.lower
    if not whole.unit == part.unit == left.unit or whole.unit in ("", "%") or part.value > whole.value:
        return False
    if any(one.unit == whole.unit for one in figures[:at]) or whole.each or part.each or left.each:
        return False
    if _LEFT.fullmatch(lower, part.end, left.start) is None:
        return False
    if not _DONE.search(lower, whole.end, left.start) or _ADDED.search(lower, whole.end, left.start):
        return False
    rest = left.value
    for one in (None, *figures[at + 3 :]):
        rest += one.value if one is not None and one.unit == whole.unit else Decimal(0)
        if rest == whole.value - part.value:
            return False
    return True


def _is_share(reading: Reading, part: Amount, whole: Amount, share: Amount) -> bool:
    """Whether three figures are a part, the plan it is of, and another share than theirs."""
    lower = reading.lower
    if share.unit != "%" or part.unit != whole.unit or part.unit in ("", "%") or not whole.value:
        return False
    if part.each or whole.each or _OF_A_PLAN.fullmatch(lower, part.end, whole.start) is None:
        return False
    if _SHARE.fullmatch(lower, whole.end, share.start) is None:
        return False
    return not is_near(100 * part.value / whole.value, share.value, share.digits)
